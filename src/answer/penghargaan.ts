// Awards: the list of an OPD, or one of them with who gave it and at which level.
import type { PermintaanOf } from '../permintaan.ts';
import type { Pustaka } from '../pustaka.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban, type Pilihan } from './jawaban.ts';
import { namaOpd, type Konteks } from './konteks.ts';
import { barisSumber } from './kutipan.ts';
import { kelompokkan, sebutKelompok, slotJumlah, slotTeks, type Rekaman } from './rekaman.ts';

type P = PermintaanOf<'penghargaan'>;
type Penghargaan = Pustaka['penghargaan'][number];

const isiCari = (x: Penghargaan): string => [x.prestasi, x.jenis, x.tingkat, x.pemberi, x.catatan ?? ''].join(' ').toLowerCase();

function kartu(k: Konteks, buku: BukuFakta, x: Penghargaan): readonly Baris[] {
  return [
    baris`${slotTeks(k, buku, x, x.prestasi)}: diberikan oleh ${slotTeks(k, buku, x, x.pemberi, 'pemberi')}`,
    [`Penerima: ${namaOpd(k, x.opd)}`],
    [`Bentuk: ${x.jenis}`],
    [`Tingkat: ${x.tingkat}`],
    [`Tahun: ${x.tahun}`],
    ...(x.catatan === undefined ? [] : [[`Catatan: ${x.catatan}.`]]),
  ];
}

/** "Ada 3 penghargaan Kecamatan Dumai Kota tahun 2024:" and its items, numbered as `nomor` of a question counts them. */
function barisKelompok(k: Konteks, buku: BukuFakta, daftar: readonly Penghargaan[], nomor: (x: Penghargaan) => number): readonly Baris[] {
  const [x0] = daftar;
  if (x0 === undefined) return [];
  const item = daftar.map(
    (x) =>
      baris`${String(nomor(x))}. ${slotTeks(k, buku, x, x.prestasi)}: ${x.jenis.toLowerCase()} tingkat ${x.tingkat} dari ${slotTeks(k, buku, x, x.pemberi, 'pemberi')}`,
  );
  const catatan = daftar.flatMap((x) => (x.catatan === undefined ? [] : [[`Catatan nomor ${nomor(x)}: ${x.catatan}.`]]));
  const jumlah = slotJumlah(
    buku,
    `penghargaan/${x0.opd}/${x0.tahun}`,
    daftar.map((x) => x.id),
    'penghargaan',
  );
  return [baris`Ada ${jumlah} ${namaOpd(k, x0.opd)} tahun ${String(x0.tahun)}:`, ...item, ...catatan];
}

export function answerPenghargaan(p: P, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const semua = k.pustaka.penghargaan;
  const tahun = new Set(p.periode.map((x) => x.slice(0, 4)));
  const kunci = (x: Penghargaan): string => `${x.opd}|${x.tahun}`;
  const tidakAda = (isi: readonly (Baris | string)[], sumber: readonly Rekaman[]): Jawaban =>
    jawaban('tidak-ada', [...isi, ...(sumber.length === 0 ? [] : [barisSumber(k, sumber)])], { fakta: buku.semua, permintaan: [p] });

  const milikOpd = semua.filter((x) => p.opd === undefined || x.opd === p.opd);
  const milik = milikOpd.filter((x) => tahun.size === 0 || tahun.has(String(x.tahun)));
  if (milik.length === 0) {
    const ada = milikOpd.length === 0 ? semua : milikOpd;
    const tentang = [
      ...(p.opd === undefined ? [] : [namaOpd(k, p.opd)]),
      ...(tahun.size === 0 ? [] : [`tahun ${[...tahun].join(', ')}`]),
    ].join(' ');
    const sebut = sebutKelompok(k, buku, ada, 'penghargaan', {
      nama: (x) => `${namaOpd(k, x.opd)} tahun ${x.tahun}`,
      teks: (x) => x.prestasi,
    });
    return tidakAda([baris`Penghargaan ${tentang} tidak ada dalam dokumen.${sebut.length === 0 ? '' : baris` Yang ada: ${sebut}.`}`], ada);
  }

  const nomor = (x: Penghargaan): number => milik.indexOf(x) + 1;
  const bernomor = milik.filter((x) => p.nomor === undefined || nomor(x) === p.nomor);
  if (bernomor.length === 0) return tidakAda([`Penghargaan nomor ${p.nomor} tidak ada. Yang ada: nomor 1 sampai ${milik.length}.`], milik);

  const kata = (p.cari ?? []).map((x) => x.toLowerCase());
  const cocok = bernomor.filter((x) => kata.every((x2) => isiCari(x).includes(x2)));
  if (cocok.length === 0) {
    return tidakAda(
      [
        `Penghargaan yang memuat "${(p.cari ?? []).join(' ')}" tidak ada. Yang tercatat:`,
        ...milik.map((x) => baris`${String(nomor(x))}. ${slotTeks(k, buku, x, x.prestasi)}`),
      ],
      milik,
    );
  }

  const [satu] = cocok;
  const isi =
    cocok.length === 1 && satu !== undefined && milik.length > 1
      ? kartu(k, buku, satu)
      : [...kelompokkan(cocok, kunci).values()].flatMap((g) => barisKelompok(k, buku, g, nomor));
  const pilihan = cocok.length === 1 ? [] : cocok.map((x): Pilihan => ({ label: x.prestasi, permintaan: { ...p, nomor: nomor(x) } }));
  return jawaban('jawab', [...isi, barisSumber(k, cocok)], { fakta: buku.semua, permintaan: [p], pilihan });
}
