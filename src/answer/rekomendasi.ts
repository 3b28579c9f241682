// Recommendations of an LHE: whole list, filtered list, one card. The printed status stays the document's claim; ours stands beside it.
import { namaStatus } from '../kinerja/tindak-lanjut.ts';
import type { PermintaanOf } from '../permintaan.ts';
import { butirRekomendasi, eviden, keadaan, lhe, terisi, type Butir, type Rek } from './butir-rekomendasi.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban, type Pilihan, type Segmen } from './jawaban.ts';
import { gabung, namaOpd, type Konteks } from './konteks.ts';
import { barisSumber } from './kutipan.ts';
import { berhurufBesar, kelompokkan, sebutKelompok, slotJumlah, slotTeks } from './rekaman.ts';

type P = PermintaanOf<'rekomendasi'>;
type Hal = NonNullable<P['hal']>;

const namaSaring: Readonly<Record<P['saring'], string>> = {
  semua: '',
  'tanpa-bukti': 'belum memuat bukti',
  belum: `berstatus ${namaStatus('belum')}`,
  proses: `berstatus ${namaStatus('proses')}`,
  sesuai: 'berstatus sesuai',
};

function lolosSaring(r: Rek, saring: P['saring']): boolean {
  if (saring === 'semua') return true;
  return saring === 'tanpa-bukti' ? terisi(r.eviden) === undefined : r.status === saring;
}

/** Lines that say something also where the document says nothing. */
const selaluBerisi = new Set(['bukti', 'status']);

const halDicari = (hal: P['hal']): string => (hal === undefined || hal === 'jumlah' ? 'ringkas' : hal);

/** The printed status is a quotation of the ledger; our own reading of it is plain text, since no document prints it. */
function isiStatus(k: Konteks, buku: BukuFakta, r: Rek): Baris {
  const cetak = terisi(r.statusCetak);
  const tercetak = cetak === undefined ? 'tidak tercetak' : baris`"${slotTeks(k, buku, r, cetak, 'status-cetak')}"`;
  return baris`${tercetak}; kami catat ${namaStatus(r.status)}`;
}

function isiButir(k: Konteks, buku: BukuFakta, r: Rek, b: Butir): Baris {
  if (b.bagian === 'status') return isiStatus(k, buku, r);
  if (b.teks === undefined) return [b.bagian === 'bukti' ? eviden(r) : 'tidak tercetak'];
  return [slotTeks(k, buku, r, b.teks, b.bagian)];
}

/** The line asked for, then all others; beside a missing proof stands what the document claims. */
function kartu(k: Konteks, buku: BukuFakta, r: Rek, hal: P['hal']): readonly Baris[] {
  slotTeks(k, buku, r, r.rekomendasi);
  const cari = halDicari(hal);
  const judul = `rekomendasi nomor ${r.nomor} LHE ${r.lhe.tahun} ${namaOpd(k, r.opd)}`;
  const butir = butirRekomendasi(r);
  const pertama = butir
    .filter((b) => b.bagian === cari)
    .map((b) => {
      const kosong = b.teks === undefined && !selaluBerisi.has(b.bagian);
      return baris`${b.bagian === 'ringkas' ? berhurufBesar(judul) : `${b.label} ${judul}`}: ${kosong ? 'tidak ada dalam dokumen' : isiButir(k, buku, r, b)}`;
    });
  const dekat = (b: Butir): boolean => b.bagian === 'status' && cari === 'bukti';
  const lain = butir.filter((b) => b.bagian !== cari && (b.teks !== undefined || b.bagian === 'waktu' || selaluBerisi.has(b.bagian)));
  const tulis = (b: Butir): Baris => baris`${b.label}: ${isiButir(k, buku, r, b)}`;
  return [
    ...pertama,
    ...lain.filter(dekat).map(tulis),
    [lhe(r)],
    ...lain.filter((b) => !dekat(b)).map(tulis),
    ...(r.catatan === undefined ? [] : [[`Catatan: ${r.catatan.replace(/\.$/, '')}.`]]),
  ];
}

/** "Waktu rekomendasi Setda: Januari 2024 (nomor 1, 3, 4, 5); tidak tercetak (nomor 2)": what the question is about, over the whole list. */
function barisHal(daftar: readonly Rek[], opd: string, hal: Hal): readonly Baris[] {
  const milik = (r: Rek): Butir | undefined => butirRekomendasi(r).find((b) => b.bagian === hal);
  const label = daftar[0] === undefined ? undefined : milik(daftar[0])?.label;
  if (label === undefined || hal === 'ringkas' || hal === 'tindak-lanjut') return [];
  const kosong = hal === 'bukti' ? 'belum ada bukti tercetak' : 'tidak ada dalam dokumen';
  const nilai = kelompokkan(daftar, (r) => (hal === 'status' ? `kami catat ${namaStatus(r.status)}` : (milik(r)?.teks ?? kosong)));
  if (nilai.size === 1) return [[`${label} rekomendasi ${opd}: ${[...nilai.keys()].join('')} (semua)`]];
  return [
    [`${label} rekomendasi ${opd}: ${[...nilai].map(([teks, isi]) => `${teks} (nomor ${isi.map((r) => r.nomor).join(', ')})`).join('; ')}`],
  ];
}

function kelompokLhe(k: Konteks, buku: BukuFakta, daftar: readonly Rek[], semua: readonly Rek[], p: P): readonly Baris[] {
  const [r0] = daftar;
  if (r0 === undefined) return [];
  for (const r of semua) slotTeks(k, buku, r, r.rekomendasi);
  const hitung = (isi: readonly Rek[], nama: string, satuan: string): Segmen =>
    slotJumlah(
      buku,
      `${nama}/${r0.opd}/${r0.lhe.tahun}`,
      isi.map((r) => r.id),
      satuan,
    );
  const total = hitung(semua, 'rekomendasi', 'rekomendasi');
  const nama = namaOpd(k, r0.opd);
  const kepala =
    p.saring === 'semua'
      ? baris`Ada ${total} untuk ${nama} (${lhe(r0)}):`
      : baris`${hitung(daftar, `rekomendasi-${p.saring}`, '')} dari ${total} untuk ${nama} ${namaSaring[p.saring]} (${lhe(r0)}):`;
  // What holds for all is said once, below; the line that was asked for stands under each item only where it differs.
  const tambahan = daftar.map((r) => barisTambahan(k, buku, r, p.hal));
  const seragam = samaSemua(daftar, (r) => [r.status, terisi(r.statusCetak)].join());
  const dipakai = p.hal === 'status' ? keadaan.slice(1) : keadaan;
  const umum = dipakai.filter((f) => samaSemua(daftar, f));
  const khusus = dipakai.filter((f) => !umum.includes(f));
  const bersama: readonly Baris[] = [
    ...(p.hal === 'status' && seragam ? [baris`status ${isiStatus(k, buku, r0)}`] : []),
    ...umum.map((f) => [f(r0)]),
  ];
  return [
    ...(p.hal === undefined ? [] : barisHal(daftar, nama, p.hal)),
    kepala,
    ...daftar.flatMap((r, i) => [
      baris`${String(r.nomor)}. ${slotTeks(k, buku, r, r.rekomendasi)}`,
      ...(p.hal === 'status' && seragam ? [] : (tambahan[i] ?? [])),
      ...(khusus.length === 0 ? [] : [[berhurufBesar(khusus.map((f) => f(r)).join('; '))]]),
    ]),
    ...(bersama.length === 0 ? [] : [baris`Untuk semuanya: ${gabung(bersama, '; ', '; ')}`]),
  ];
}

const samaSemua = (daftar: readonly Rek[], f: (r: Rek) => string): boolean => new Set(daftar.map(f)).size === 1;

/** Under each item of a list, the line asked for when it may differ from item to item. */
function barisTambahan(k: Konteks, buku: BukuFakta, r: Rek, hal: P['hal']): readonly Baris[] {
  if (hal === 'status') return [baris`Status: ${isiStatus(k, buku, r)}`];
  if (hal !== 'tindak-lanjut') return [];
  return butirRekomendasi(r)
    .filter((b) => b.bagian === hal)
    .map((b) => baris`${b.label}: ${isiButir(k, buku, r, b)}`);
}

export function answerRekomendasi(p: P, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const kelompok = (daftar: readonly Rek[]): readonly (readonly Rek[])[] => [
    ...kelompokkan(daftar, (r) => `${r.opd}|${r.lhe.nomor}`).values(),
  ];
  const tidakAda = (isi: readonly (Baris | string)[], sumber: readonly Rek[]): Jawaban =>
    jawaban('tidak-ada', [...isi, ...(sumber.length === 0 ? [] : [barisSumber(k, sumber)])], { fakta: buku.semua, permintaan: [p] });

  const semua = k.pustaka.rekomendasi;
  const milik = semua.filter((r) => (p.opd === undefined || r.opd === p.opd) && (p.id === undefined || p.id.includes(r.id)));
  if (milik.length === 0) {
    const ada = sebutKelompok(k, buku, semua, 'rekomendasi', { nama: (r) => namaOpd(k, r.opd), teks: (r) => r.rekomendasi });
    return tidakAda(
      [`Rekomendasi LHE${p.opd === undefined ? '' : ` untuk ${namaOpd(k, p.opd)}`} tidak ada dalam laporan.`, baris`Yang ada: ${ada}.`],
      semua,
    );
  }

  const bernomor = milik.filter((r) => p.nomor === undefined || r.nomor === p.nomor);
  if (bernomor.length === 0) {
    const rentang = kelompok(milik).map(
      (g) => `${namaOpd(k, g[0]?.opd)} nomor ${Math.min(...g.map((r) => r.nomor))} sampai ${Math.max(...g.map((r) => r.nomor))}`,
    );
    return tidakAda([`Rekomendasi nomor ${p.nomor} tidak ada. Yang ada: ${rentang.join('; ')}.`], milik);
  }

  const cocok = bernomor.filter((r) => lolosSaring(r, p.saring));
  if (cocok.length === 0) {
    const nomor = (isi: readonly Rek[]): string => isi.map((r) => r.nomor).join(', ');
    const perStatus = [...kelompokkan(bernomor, (r) => `${namaOpd(k, r.opd)}|${r.status}`).values()].map(
      (isi) => `${namaOpd(k, isi[0]?.opd)} ${isi.length} ${isi[0] === undefined ? '' : namaStatus(isi[0].status)} (nomor ${nomor(isi)})`,
    );
    return tidakAda([`Rekomendasi yang ${namaSaring[p.saring]} tidak ada. Yang ada: ${perStatus.join('; ')}.`], bernomor);
  }

  // Asked for a line that no chosen recommendation has: the data has none, whatever else the cards say.
  const dicari = halDicari(p.hal);
  const kosong = dicari !== 'status' && cocok.every((r) => butirRekomendasi(r).find((b) => b.bagian === dicari)?.teks === undefined);
  const kind = kosong && p.saring !== 'tanpa-bukti' ? 'tidak-ada' : 'jawab';
  const jarak = (i: number): readonly Baris[] => (i === 0 ? [] : [['']]);
  const perRekomendasi = p.nomor !== undefined || p.id !== undefined;
  const isi = perRekomendasi
    ? cocok.flatMap((r, i) => [...jarak(i), ...kartu(k, buku, r, p.hal)])
    : kelompok(cocok).flatMap((g, i) => {
        const sumber = milik.filter((r) => r.opd === g[0]?.opd && r.lhe.nomor === g[0].lhe.nomor);
        return [...jarak(i), ...kelompokLhe(k, buku, g, sumber, p)];
      });
  const pilihan = cocok.map((r): Pilihan => ({
    label: `${r.nomor}. ${r.rekomendasi}`,
    permintaan: { kind: 'rekomendasi', opd: r.opd, id: [r.id], saring: 'semua' },
  }));
  return jawaban(kind, [...isi, barisSumber(k, cocok)], { fakta: buku.semua, permintaan: [p], pilihan: perRekomendasi ? [] : pilihan });
}
