// Recommendations of an LHE: whole list, filtered list, one card. The printed status stays the document's claim; ours stands beside it.
import type { PermintaanOf } from '../permintaan.ts';
import { butirRekomendasi, eviden, lhe, namaStatus, ringkasKeadaan, terisi, type Butir, type Rek } from './butir-rekomendasi.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban, type Pilihan, type Segmen } from './jawaban.ts';
import { namaOpd, type Konteks } from './konteks.ts';
import { barisSumber } from './kutipan.ts';
import { berhurufBesar, kelompokkan, sebutKelompok, slotJumlah, slotTeks } from './rekaman.ts';

type P = PermintaanOf<'rekomendasi'>;
type Hal = NonNullable<P['hal']>;

const namaSaring: Readonly<Record<P['saring'], string>> = {
  semua: '',
  'tanpa-bukti': ' yang belum ada bukti tercetak',
  belum: ` yang ${namaStatus.belum}`,
  proses: ` yang ${namaStatus.proses}`,
  sesuai: ' yang berstatus sesuai',
};

function lolosSaring(r: Rek, saring: P['saring']): boolean {
  if (saring === 'semua') return true;
  return saring === 'tanpa-bukti' ? terisi(r.eviden) === undefined : r.status === saring;
}

const halDicari = (hal: P['hal']): string => (hal === undefined || hal === 'jumlah' ? 'ringkas' : hal);

/** Print becomes a slot of the ledger; our own reading of the status is plain text, since no document prints it. */
function isiButir(k: Konteks, buku: BukuFakta, r: Rek, b: Butir): Baris {
  if (b.teks === undefined) return [b.bagian === 'bukti' ? eviden(r) : 'tidak tercetak'];
  if (b.asal === 'penilaian') return [b.teks];
  const slot = slotTeks(k, buku, r, b.teks, b.bagian);
  return b.asal === 'kutipan' ? ['"', slot, '"'] : [slot];
}

/** The line asked for, then all others; beside our status and a missing proof stands what the document claims. */
function kartu(k: Konteks, buku: BukuFakta, r: Rek, hal: P['hal']): readonly Baris[] {
  slotTeks(k, buku, r, r.rekomendasi);
  const cari = halDicari(hal);
  const judul = `rekomendasi nomor ${r.nomor} LHE ${r.lhe.tahun} ${namaOpd(k, r.opd)}`;
  const butir = butirRekomendasi(r);
  const pertama = butir
    .filter((b) => b.bagian === cari)
    .map((b) => {
      const kosong = b.teks === undefined && b.bagian !== 'bukti';
      return baris`${b.bagian === 'ringkas' ? berhurufBesar(judul) : `${b.label} ${judul}`}: ${kosong ? 'tidak tersedia dalam dokumen' : isiButir(k, buku, r, b)}`;
    });
  const dekat = (b: Butir): boolean => b.asal === 'kutipan' && (cari === 'status' || cari === 'bukti');
  const lain = butir.filter((b) => b.bagian !== cari && (b.teks !== undefined || b.bagian === 'bukti' || b.bagian === 'waktu'));
  const tulis = (b: Butir): Baris => baris`${b.label}: ${isiButir(k, buku, r, b)}`;
  return [
    ...pertama,
    ...lain.filter(dekat).map(tulis),
    [lhe(r)],
    ...lain.filter((b) => !dekat(b)).map(tulis),
    ...(r.catatan === undefined ? [] : [[`Catatan: ${r.catatan}`]]),
  ];
}

/** "Waktu rekomendasi Setda: Januari 2024 (nomor 1, 3, 4, 5); tidak tercetak (nomor 2)": what the question is about, over the whole list. */
function barisHal(daftar: readonly Rek[], opd: string, hal: Hal): readonly Baris[] {
  const milik = (r: Rek): Butir | undefined => butirRekomendasi(r).find((b) => b.bagian === hal);
  const label = daftar[0] === undefined ? undefined : milik(daftar[0])?.label;
  if (label === undefined || hal === 'ringkas' || hal === 'tindak-lanjut') return [];
  const kosong = hal === 'bukti' ? 'belum ada bukti tercetak' : 'tidak tersedia dalam dokumen';
  const nilai = kelompokkan(daftar, (r) => milik(r)?.teks ?? kosong);
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
  const banyak = p.saring === 'semua' ? total : baris`${hitung(daftar, `rekomendasi-${p.saring}`, '')} dari ${total}`;
  const keadaan = new Set(daftar.map(ringkasKeadaan));
  return [
    ...(p.hal === undefined ? [] : barisHal(daftar, namaOpd(k, r0.opd), p.hal)),
    baris`Ada ${banyak} untuk ${namaOpd(k, r0.opd)}${namaSaring[p.saring]} (${lhe(r0)}):`,
    ...daftar.flatMap((r) => [
      baris`${String(r.nomor)}. ${slotTeks(k, buku, r, r.rekomendasi)}`,
      ...barisTambahan(k, buku, r, p.hal),
      ...(keadaan.size === 1 ? [] : [[berhurufBesar(ringkasKeadaan(r))]]),
    ]),
    ...(keadaan.size === 1 ? [[`Untuk semuanya: ${[...keadaan].join('')}`]] : []),
  ];
}

/** Under each item of a list, the line asked for when it differs from item to item. */
function barisTambahan(k: Konteks, buku: BukuFakta, r: Rek, hal: P['hal']): readonly Baris[] {
  const bagian = hal === 'status' ? 'status-cetak' : hal;
  if (bagian !== 'tindak-lanjut' && bagian !== 'status-cetak') return [];
  return butirRekomendasi(r)
    .filter((b) => b.bagian === bagian)
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
      [`Rekomendasi LHE${p.opd === undefined ? '' : ` untuk ${namaOpd(k, p.opd)}`} tidak ada dalam data.`, baris`Yang ada: ${ada}.`],
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
    const perStatus = [...kelompokkan(bernomor, (r) => `${namaOpd(k, r.opd)} ${namaStatus[r.status]}`)].map(
      ([status, isi]) => `${status} (nomor ${isi.map((r) => r.nomor).join(', ')})`,
    );
    return tidakAda([`Tidak ada rekomendasi${namaSaring[p.saring]}. Yang ada: ${perStatus.join('; ')}.`], bernomor);
  }

  // Asked for a line that no chosen recommendation has: the data has none, whatever else the cards say.
  const dicari = halDicari(p.hal);
  const kosong = cocok.every((r) => butirRekomendasi(r).find((b) => b.bagian === dicari)?.teks === undefined);
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
