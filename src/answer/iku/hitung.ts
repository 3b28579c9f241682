// An indicator computed from raw numbers by the formula its decree prints: the value, the steps, what the decree says beside it.
import { Decimal } from 'decimal.js';
import type { Fakta } from '../../fakta.ts';
import { bulatkan } from '../../kinerja/desimal.ts';
import { hitungRumus, masukanKurang, periksaRumus, rumusToKata } from '../../kinerja/rumus-iku.ts';
import type { Hitungan } from '../../kinerja/hitungan.ts';
import type { PermintaanOf } from '../../permintaan.ts';
import type { Iku } from '../../registri.ts';
import type { RumusIku } from '../../rujukan/skema-rumus-iku.ts';
import { alasanTidakTerhitung, masukanToFakta, teksPeringatan } from '../hitung-lembar.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from '../jawaban.ts';
import { hitunganToFakta, type Konteks } from '../konteks.ts';
import { gabungKata } from '../kutipan.ts';
import { bernama, namaUnit, sebutMutu, teksFakta, tempatIku } from './rak.ts';

export type PermintaanHitungIku = PermintaanOf<'iku-hitung'>;
export type Terhitung = Extract<RumusIku['bentuk'], { kind: 'hitung' }>;

/** The formula that a request computes; undefined when the registry has changed under it. */
function rumusDihitung(
  p: PermintaanHitungIku,
  k: Konteks,
): { readonly i: Iku; readonly r: RumusIku; readonly bentuk: Terhitung } | undefined {
  const i = k.pustaka.registri.ikuById.get(p.iku[0] ?? '');
  const r = i?.rumus[p.ke];
  return i === undefined || r === undefined || r.bentuk.kind !== 'hitung' ? undefined : { i, r, bentuk: r.bentuk };
}

const toNilai = (p: PermintaanHitungIku): ReadonlyMap<string, readonly Decimal[]> =>
  new Map(Object.entries(p.masukan).map(([kunci, daftar]) => [kunci, daftar.map((x) => new Decimal(x))]));

/** Inputs without a number yet, in the order of the formula. */
export function kurangHitungIku(p: PermintaanHitungIku, k: Konteks): readonly { readonly kunci: string; readonly nama: string }[] {
  const d = rumusDihitung(p, k);
  return d === undefined ? [] : masukanKurang(d.bentuk, toNilai(p));
}

/** A unit that stands behind a number; a description ("Nilai", "Hasil Penilaian") does not. */
export const satuanHasil = (i: Iku, r: RumusIku): string => r.satuan ?? i.satuan?.nilai ?? '';

/** The unit is "%" and the print has no × 100: the quotient is no number of per cent. */
export const isPolos = (bentuk: Terhitung, satuan: string): boolean =>
  satuan === '%' &&
  typeof bentuk.pohon !== 'string' &&
  bentuk.pohon.op === 'rasio' &&
  periksaRumus(bentuk, satuan).includes('tanpa-pengali');

export const kaliSeratus = (bentuk: Terhitung): Terhitung => ({
  ...bentuk,
  pohon: { op: 'kali', faktor: [bentuk.pohon, { op: 'tetapan', nilai: '100' }] },
});

export function answerIkuHitung(p: PermintaanHitungIku, k: Konteks): Jawaban {
  const d = rumusDihitung(p, k);
  if (d === undefined) return jawaban('tidak-ada', ['Rumus itu tidak ada lagi dalam ketetapan yang tersedia.'], { permintaan: [p] });
  const { i, r, bentuk } = d;
  const buku = new BukuFakta();
  const nilai = toNilai(p);
  const satuan = satuanHasil(i, r);
  const untuk = r.untuk === undefined ? '' : ` (${r.untuk})`;
  const masuk = bentuk.masukan.flatMap((m) =>
    (p.masukan[m.kunci] ?? []).map((teks, n) => ({ m, slot: buku.add(masukanToFakta(m.kunci, n, teks, 'uraian', m.satuan ?? '')) })),
  );
  const kurang = masukanKurang(bentuk, nilai);
  if (kurang.length > 0) {
    const sudah = masuk.length === 0 ? [] : [baris`Yang sudah ada: ${deret(masuk)}.`];
    return jawaban(
      'klarifikasi',
      [
        `Untuk menghitung ${bernama(k, i)}${untuk}, diperlukan ${gabungKata(kurang.map((m) => m.nama))}.`,
        baris`Rumusnya: ${rumusToKata(bentuk, satuan)}.`,
        ...sudah,
        `Berapa ${kurang[0]?.nama ?? ''}?`,
      ],
      { fakta: buku.semua, permintaan: [p] },
    );
  }
  const polos = isPolos(bentuk, satuan);
  const asal = { id: i.id, dasar: tempatIku(k, i) };
  const h = hitungRumus(bentuk, nilai, { ...asal, satuan: polos ? '' : satuan });
  const toFakta = (hitungan: Hitungan, id: string): Fakta =>
    hitunganToFakta(
      hitungan,
      { id, ukuran: 'realisasi', indikator: i.id, opd: i.unit, pemda: k.pustaka.registri.ketetapanOf(i.unit).pemda },
      masuk.map((x) => x.slot.fakta),
    );
  const hasil = buku.add(toFakta(h, `hitung/${i.id}/${p.ke}`));
  const persen = polos && h.nilai.kind === 'angka' ? hitungRumus(kaliSeratus(bentuk), nilai, { ...asal, satuan }) : undefined;
  const lain = p.iku.slice(1).flatMap((id) => k.pustaka.registri.ikuById.get(id) ?? []);
  const isi: Baris[] = [
    persen === undefined
      ? baris`${i.nama}${untuk}: ${hasil}`
      : baris`${i.nama}${untuk}: ${hasil} menurut rumus yang tercetak tanpa × 100%, setara ${buku.add(toFakta(persen, `hitung/${i.id}/${p.ke}/persen`))}`,
    ...gagal(h),
    baris`Cara hitung: ${h.langkah}.`,
    baris`Rumus: ${rumusToKata(bentuk, satuan)}.`,
    baris`Masukan: ${deret(masuk)}.`,
    ...baku(bentuk),
    ...pita(bentuk, h),
    ...h.peringatan.flatMap((x) => (teksPeringatan[x] === undefined ? [] : [[teksPeringatan[x]] as Baris])),
    ...i.catatanMutu
      .filter((c) => c.kode !== 'ocr-rusak' && /rumus|penyebut|pengali|satuan|pembilang|persentase/.test(c.kode))
      .map((c) => baris`Mohon dicek: ${sebutMutu(c)}.`),
    [`Sumber rumus: ${tempatIku(k, i)}.`],
    ...(lain.length === 0 ? [] : [[`Rumus yang sama: ${gabungKata([...new Set(lain.map((x) => namaUnit(k, x.unit)))])}.`]]),
  ];
  return jawaban('jawab', isi, { fakta: buku.semua, permintaan: [p] });
}

const gagal = (h: Hitungan): readonly Baris[] =>
  h.nilai.kind === 'tidak-terhitung' ? [[`Tidak dapat dihitung karena ${alasanTidakTerhitung[h.nilai.alasan]}`]] : [];

type Masuk = { readonly m: Terhitung['masukan'][number]; readonly slot: { readonly fakta: string } };
function deret(masuk: readonly Masuk[]): Baris {
  return masuk.flatMap((x, n) => [...(n === 0 ? [] : ['; ']), `${x.m.nama} `, x.slot]);
}

const baku = (b: Terhitung): readonly Baris[] =>
  b.masukan.flatMap((m) => (m.baku === undefined ? [] : [[`Menurut dokumen, ${m.nama}: ${m.baku.replace('.', ',')}.`]]));

/** The band of a value on the scale that a decree prints beside its formula; the value is rounded first (DOMAIN.md 1.4). */
export function answerIkuPita(p: PermintaanOf<'iku-pita'>, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const nilai = new Decimal(p.nilai);
  const masuk = buku.add(masukanToFakta('nilai', 0, p.nilai, 'uraian', ''));
  const isi = p.iku.flatMap((id): readonly Baris[] => {
    const i = k.pustaka.registri.ikuById.get(id);
    const daftar = i?.rumus.flatMap((r) => ('pita' in r.bentuk ? (r.bentuk.pita ?? []) : [])) ?? [];
    if (i === undefined || daftar.length === 0) return [];
    const kena = cariPita(daftar, bulatkan(nilai));
    const teks =
      kena === undefined ? 'tidak masuk rentang mana pun yang tercetak' : `${kena.kode === undefined ? '' : `${kena.kode}, `}${kena.label}`;
    return [
      baris`${bernama(k, i)}: nilai ${masuk} ${kena === undefined ? '' : 'termasuk '}${buku.add(teksFakta(k, i, teks, 'pita'))}.`,
      [`Sumber rentang: ${tempatIku(k, i)}.`],
    ];
  });
  if (isi.length === 0)
    return jawaban('tidak-ada', ['Rentang nilai untuk indikator itu tidak ada dalam ketetapannya.'], { permintaan: [p] });
  return jawaban('jawab', [...isi, ['Skala dari peraturan lain dapat memberi sebutan yang berbeda untuk nilai yang sama.']], {
    fakta: buku.semua,
    permintaan: [p],
  });
}

type Pita = NonNullable<Terhitung['pita']>[number];
const cariPita = (daftar: readonly Pita[], nilai: Decimal): Pita | undefined =>
  daftar.find((x) => (x.min === undefined || nilai.gte(x.min)) && (x.maks === undefined || nilai.lte(x.maks)));

/** The band of the printed scale that the result falls into; the result is rounded first (DOMAIN.md 1.4). */
function pita(b: Terhitung, h: Hitungan): readonly Baris[] {
  if (b.pita === undefined || h.nilai.kind !== 'angka') return [];
  const kena = cariPita(b.pita, h.nilai.tampil);
  return kena === undefined
    ? [['Hasilnya tidak masuk rentang mana pun yang tercetak.']]
    : [[`Menurut rentang yang tercetak dalam ketetapan ini: ${kena.kode === undefined ? '' : `${kena.kode}, `}${kena.label}.`]];
}
