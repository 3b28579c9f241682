// Efisiensi of an IKU: recomputed from capaian and the serapan of its programmes, beside what the tables print.
import { Decimal } from 'decimal.js';
import { computeEfisiensi, type HitunganEfisiensi } from '../kinerja/efisiensi.ts';
import { computePenyerapan } from '../kinerja/penyerapan.ts';
import type { PermintaanOf } from '../permintaan.ts';
import type { Klaim } from '../pustaka.ts';
import type { Indikator } from '../rujukan/skema.ts';
import { baris, rinci, BukuFakta, jawaban, type Baris, type Jawaban, type Pilihan, type Segmen } from './jawaban.ts';
import { berisi, cocokHitungan, periodeTersedia, pilihTajuk, sebutKlaim, sebutTempat } from './klaim.ts';
import { gabung, hitunganToFakta, klaimToFakta, labelTabel, namaDokumen, namaOpd, type Konteks } from './konteks.ts';
import { gabungKata } from './kutipan.ts';
import { kelompokkan } from './rekaman.ts';
import { barisSumber, bedaSingkat, catatanBeda, type Rujukan } from './sumber.ts';
import { ukurAnggaran } from './ukur-anggaran.ts';
import { angkaOf, bukukan, ukurCapaian, type TerukurCapaian } from './ukur.ts';

type P = PermintaanOf<'efisiensi'>;
type Dipilih = { readonly i: Indikator; readonly tahun: string };

export function answerEfisiensi(p: P, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const dipilih: Dipilih[] = [];
  const tanpa: Baris[] = [];
  for (const id of p.indikator) {
    const i = k.indikatorById.get(id);
    if (i === undefined) continue;
    const tersedia = periodeTersedia(k.pustaka.findKlaim(id, 'efisiensi').concat(k.pustaka.findKlaim(id, 'serapan')));
    const tahun = p.periode[0] ?? tersedia.at(-1);
    if (p.saring !== undefined && tahun !== undefined && kategoriOf(k, i, tahun) !== p.saring) continue;
    const ada =
      tahun !== undefined &&
      berisi([...k.pustaka.findKlaim(id, 'efisiensi', tahun), ...k.pustaka.findKlaim(id, 'serapan', tahun)]).length > 0;
    if (ada && tahun !== undefined) dipilih.push({ i, tahun });
    else
      tanpa.push([
        `Efisiensi ${i.nama}, ${namaOpd(k, i.opd)}${tahun === undefined ? '' : `, tahun ${tahun}`}, tidak ada dalam laporan.${tersedia.length > 0 ? ` Yang ada: tahun ${tersedia.join(', ')}.` : ''}`,
      ]);
  }
  const [satu] = dipilih;
  if (satu === undefined) {
    const kosong = p.saring !== undefined && tanpa.length === 0;
    if (!kosong) return jawaban('tidak-ada', tanpa, { permintaan: [p] });
    return jawaban('jawab', [`Tidak ada IKU yang ${p.saring === 'efisien' ? 'efisien' : 'kurang efisien'}.`], { permintaan: [p] });
  }
  if (dipilih.length > 1) return daftarEfisiensi(p, k, dipilih, tanpa, buku);
  const isi = barisEfisiensi(k, satu.i, satu.tahun, buku);
  return jawaban('jawab', [...isi.slice(0, -1), ...tanpa, ...isi.slice(-1)], { fakta: buku.semua, permintaan: [p] });
}

/** By the formula: capaian above or below serapan; undefined when it cannot be computed or is exactly 1. */
function kategoriOf(k: Konteks, i: Indikator, tahun: string): 'efisien' | 'kurang-efisien' | undefined {
  const [c, s] = [
    angkaOf(ukurCapaian(k, i, tahun)?.fakta),
    serapanIku(k, i, tahun, berisi(k.pustaka.findKlaim(i.id, 'serapan', tahun)), new BukuFakta()),
  ];
  if (c === undefined || s === undefined) return undefined;
  const { kategori } = computeEfisiensi({ capaian: c, serapan: s.nilai, bentuk: 'rasio' });
  return kategori === undefined ? undefined : kategori === 'EFISIEN' ? 'efisien' : 'kurang-efisien';
}

type SerapanIku = {
  readonly slot: { readonly fakta: string };
  readonly nilai: Decimal;
  /** The division, or the table that prints the percentage. */
  readonly dari: Baris;
  /** What else is printed of the rupiah in the division. */
  readonly beda: readonly Baris[];
};

const jumlahkan = (slot: readonly Segmen[]): Baris => (slot.length === 1 ? slot : baris`(${gabung(slot, ' + ', ' + ')})`);

/** Serapan of an IKU: sum over sum of its programmes, or the printed percentage when no budget per IKU is known. */
function serapanIku(k: Konteks, i: Indikator, tahun: string, cetak: readonly Klaim[], buku: BukuFakta): SerapanIku | undefined {
  const pendukung = (i.anggaranPendukung?.anggaran ?? [])
    .flatMap((id) => k.anggaranById.get(id) ?? [])
    .map((a) => ukurAnggaran(k, a, tahun));
  const pasangan = pendukung.flatMap((u) => {
    const [pagu, realisasi] = [angkaOf(u.pagu?.fakta), angkaOf(u.realisasi?.fakta)];
    return pagu === undefined || realisasi === undefined || u.pagu === undefined || u.realisasi === undefined
      ? []
      : [{ pagu, realisasi, u: u.pagu, r: u.realisasi }];
  });
  if (pasangan.length > 0 && pasangan.length === pendukung.length) {
    const h = computePenyerapan(pasangan);
    if (h.nilai.kind === 'angka') {
      const slot = pasangan.map((x) => ({ r: bukukan(k, buku, x.r), u: bukukan(k, buku, x.u) }));
      const masukan = slot.flatMap((x) => [x.r.fakta, x.u.fakta]);
      const f = hitunganToFakta(
        h,
        { id: `hitung/${i.id}/serapan/${tahun}`, ukuran: 'serapan', indikator: i.id, opd: i.opd, periode: tahun },
        masukan,
      );
      const pembagian = baris`${jumlahkan(slot.map((x) => x.r))} ÷ ${jumlahkan(slot.map((x) => x.u))} × 100%`;
      return {
        slot: buku.add(f),
        nilai: h.nilai.nilai,
        dari: baris`${pembagian} (realisasi dan pagu program pendukungnya)`,
        beda: pasangan.flatMap((x) => [
          ...catatanBeda(k, buku, 'Angka realisasi tidak seragam', x.r),
          ...catatanBeda(k, buku, 'Angka pagu tidak seragam', x.u),
        ]),
      };
    }
  }
  const s = pilihTajuk(cetak, 'serapan');
  if (s?.tajuk.desimal === undefined) return undefined;
  return {
    slot: buku.add(klaimToFakta(k, s.tajuk, s.berbeda)),
    nilai: new Decimal(s.tajuk.desimal),
    dari: [`tercetak di ${labelTabel(s.tajuk)}`],
    beda: [],
  };
}

const namaKategori = (k: string | undefined): string => (k === 'EFISIEN' ? 'Efisien' : (k ?? 'tanpa kategori'));
const perhatian = 'Perhatian: target belum tercapai; serapan rendah bukan efisiensi';

type Diukur = {
  readonly cetak: readonly Klaim[];
  readonly serapan: readonly Klaim[];
  readonly c?: TerukurCapaian;
  readonly s?: SerapanIku;
  readonly h?: HitunganEfisiensi;
  /** The result with its unit, "5,62 kali" where the report writes a ratio. */
  readonly nilai: Baris;
  readonly belum: boolean;
  /** Low spending alone makes the quotient look good. */
  readonly semu: boolean;
};

function ukurEfisiensi(k: Konteks, i: Indikator, tahun: string, buku: BukuFakta): Diukur {
  const cetak = berisi(k.pustaka.findKlaim(i.id, 'efisiensi', tahun));
  const serapan = berisi(k.pustaka.findKlaim(i.id, 'serapan', tahun));
  const c = ukurCapaian(k, i, tahun);
  const s = serapanIku(k, i, tahun, serapan, buku);
  const nilaiC = angkaOf(c?.fakta);
  const rasio = cetak.some((x) => x.satuan === 'rasio');
  const belum = nilaiC?.lt(100) === true || c?.tercapai === false;
  const dasar = { cetak, serapan, belum, ...(c === undefined ? {} : { c }), ...(s === undefined ? {} : { s }) };
  if (nilaiC === undefined || c === undefined || s === undefined) return { ...dasar, nilai: [], semu: false };
  const h = computeEfisiensi({ capaian: nilaiC, serapan: s.nilai, bentuk: rasio ? 'rasio' : 'persen' });
  if (h.nilai.kind !== 'angka') return { ...dasar, h, nilai: ['tidak dapat dihitung'], semu: false };
  const f = hitunganToFakta(
    h,
    { id: `hitung/${i.id}/efisiensi/${tahun}`, ukuran: 'efisiensi', indikator: i.id, opd: i.opd, periode: tahun },
    [c.fakta.id, s.slot.fakta],
  );
  bukukan(k, buku, c);
  const semu = h.peringatan.includes('target-belum-tercapai-serapan-rendah');
  return { ...dasar, h, nilai: baris`${buku.add(f)}${rasio ? ' kali' : ''}`, semu };
}

/** Adds what the tables print, and gives what does not agree with the recomputed value. */
function bedaCetak(k: Konteks, buku: BukuFakta, daftar: readonly Klaim[], hitung: Decimal | undefined): readonly Klaim[] {
  for (const c of daftar) buku.add(klaimToFakta(k, c));
  return daftar.filter((c) => hitung === undefined || !cocokHitungan(c, hitung));
}

const tercetak = (k: Konteks, buku: BukuFakta, sebutan: string, daftar: readonly Klaim[]): readonly Baris[] =>
  daftar.length === 0 ? [] : [baris`${sebutan}: ${sebutKlaim(k, buku, daftar, daftar)}.`];

const rujukanEfisiensi = (u: Diukur): Rujukan => ({ klaim: u.cetak.length > 0 ? u.cetak : u.serapan });

function barisEfisiensi(k: Konteks, i: Indikator, tahun: string, buku: BukuFakta): readonly Baris[] {
  const u = ukurEfisiensi(k, i, tahun, buku);
  const { c, s, h } = u;
  const judul = `Efisiensi ${i.nama}, ${namaOpd(k, i.opd)}, tahun ${tahun}`;
  const isi: Baris[] = [];
  if (h?.nilai.kind === 'angka' && c !== undefined && s !== undefined) {
    isi.push(baris`${judul}: ${u.nilai}${h.kategori === undefined || u.semu ? '' : ` (${namaKategori(h.kategori)})`}`);
    isi.push(baris`Cara hitung: capaian ${{ fakta: c.fakta.id }} ÷ serapan ${s.slot}${h.satuan === '%' ? ' × 100%' : ''}.`);
    isi.push(baris`Serapan ${s.slot}: ${s.dari}.`);
    if (u.belum) isi.push([`${perhatian}.${u.semu ? ` Menurut rumus saja: ${namaKategori(h.kategori)}.` : ''}`]);
  } else isi.push([h === undefined ? `${judul}, sebagaimana tercetak:` : `${judul}: tidak dapat dihitung.`]);
  const angka = h?.nilai.kind === 'angka' ? h.nilai.nilai : undefined;
  const kategori = berisi(k.pustaka.findKlaim(i.id, 'kategori-efisiensi', tahun));
  for (const x of kategori) buku.add(klaimToFakta(k, x));
  const kategoriLain = kategori.filter((x) => (x.teks ?? x.cetak).toLowerCase() !== h?.kategori?.toLowerCase());
  const capaian = berisi(k.pustaka.findKlaim(i.id, 'capaian', tahun));
  const nilaiC = angkaOf(c?.fakta);
  isi.push(
    ...tercetak(k, buku, angka === undefined ? 'Tercetak' : 'Efisiensi yang tercetak lain', bedaCetak(k, buku, u.cetak, angka)),
    ...tercetak(k, buku, 'Kategori yang tercetak', kategoriLain),
    ...tercetak(k, buku, 'Serapan yang tercetak lain', bedaCetak(k, buku, u.serapan, s?.nilai)).map(rinci),
    ...(nilaiC === undefined ? [] : tercetak(k, buku, 'Capaian yang tercetak lain', bedaCetak(k, buku, capaian, nilaiC)).map(rinci)),
    ...(s?.beda ?? []),
  );
  const dikutip = [...u.cetak, ...u.serapan].filter((x) => x.tabel.jenis === 'tabel');
  const tempat = dikutip.length > 0 ? dikutip : [...u.cetak, ...u.serapan];
  isi.push([`Sumber: ${namaDokumen(k, tempat[0]?.dokumen ?? '')}, ${sebutTempat(tempat, 3)}.`]);
  return isi;
}

/** One line per IKU, one source for all. */
function daftarEfisiensi(p: P, k: Konteks, dipilih: readonly Dipilih[], tanpa: readonly Baris[], buku: BukuFakta): Jawaban {
  const isi: Baris[] = [];
  const pilihan: Pilihan[] = [];
  const rujukan: Rujukan[] = [];
  const belum: string[] = [];
  const kelompok = kelompokkan(dipilih, ({ i, tahun }) => `Efisiensi IKU ${namaOpd(k, i.opd)} tahun ${tahun}:`);
  for (const [judul, milik] of kelompok) {
    isi.push([judul]);
    for (const { i, tahun } of milik) {
      const u = ukurEfisiensi(k, i, tahun, buku);
      pilihan.push({ label: i.nama, permintaan: { kind: 'efisiensi', indikator: [i.id], periode: [tahun] } });
      const nomor = String(pilihan.length);
      if (u.belum) belum.push(nomor);
      const kategori = u.h?.kategori === undefined || u.semu ? '' : ` (${namaKategori(u.h.kategori)})`;
      const angka = u.h?.nilai.kind === 'angka' ? u.h.nilai.nilai : undefined;
      const lain = bedaCetak(k, buku, u.cetak, angka);
      const dari = u.c === undefined || u.s === undefined ? [] : baris`; capaian ${{ fakta: u.c.fakta.id }}, serapan ${u.s.slot}`;
      const [beda] = lain;
      const cetak = beda === undefined ? [] : bedaSingkat(k, buku, [['', { fakta: klaimToFakta(k, beda), sama: [], beda: lain }]]);
      isi.push(baris`${nomor}. ${i.nama}: ${u.nilai.length === 0 ? 'hanya tercetak' : u.nilai}${kategori}${dari}${cetak}`);
      rujukan.push(rujukanEfisiensi(u));
    }
  }
  if (belum.length > 0) isi.push([`${perhatian} (nomor ${gabungKata(belum)}).`]);
  return jawaban('jawab', [...isi, ...tanpa, ...barisSumber(k, rujukan)], { fakta: buku.semua, permintaan: [p], pilihan });
}
