// Letters, regulations and dated documents: number, date, subject, and where they are printed. Disagreeing prints are shown together.
import type { PermintaanOf } from '../permintaan.ts';
import type { Pustaka } from '../pustaka.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';
import { gabung, tanggalIndonesia, type Konteks } from './konteks.ts';
import { barisSumber } from './kutipan.ts';
import { kelompokkan, letak, slotTeks } from './rekaman.ts';

type Surat = Pustaka['surat'][number];

/** "1 Februari 2024"; a date printed without its day says so. */
function tanggalTeks(s: Surat): string | undefined {
  if (s.tanggal === undefined) return undefined;
  const tanggal = tanggalIndonesia(s.tanggal);
  return s.tanggal.split('-').length === 2 ? `${tanggal} (hari tidak tercetak)` : tanggal;
}

/** Title with the number unless the title already carries it, and the date: the whole of what is usually asked. */
function kepala(k: Konteks, buku: BukuFakta, s: Surat): Baris {
  const tanggal = tanggalTeks(s);
  const bernomor = s.nomor !== undefined && !s.judul.includes(s.nomor);
  return baris`${slotTeks(k, buku, s, s.judul)}${bernomor ? baris`, nomor ${slotTeks(k, buku, s, s.nomor ?? '', 'nomor')}` : ''}${
    tanggal === undefined ? '' : baris`, tanggal ${slotTeks(k, buku, s, tanggal, 'tanggal')}`
  }`;
}

function rincian(k: Konteks, buku: BukuFakta, s: Surat): readonly Baris[] {
  return [
    ...(s.perihal === undefined ? [] : [baris`Perihal: ${slotTeks(k, buku, s, s.perihal, 'perihal')}`]),
    ...(s.tanggal === undefined
      ? [
          [
            s.tahun === undefined || s.judul.includes(String(s.tahun))
              ? 'Tanggal: tidak tercetak'
              : `Tahun: ${s.tahun} (tanggal tidak tercetak)`,
          ],
        ]
      : []),
    ...(s.catatan === undefined ? [] : [[`Catatan: ${s.catatan}.`]]),
  ];
}

/** "peraturan presiden|29|2014": a regulation, whatever else its title says. */
const kunciPeraturan = (s: Surat): string | undefined =>
  s.nomor === undefined ? undefined : [...s.judul.toLowerCase().split(' ').slice(0, 2), s.nomor, s.tahun].join('|');

/** Prints that disagree, all with their places; none is called the right one. */
function berbeda(k: Konteks, buku: BukuFakta, daftar: readonly Surat[]): readonly Baris[] {
  const [utama] = daftar;
  const beda = (nilai: (s: Surat) => string | undefined): boolean => new Set(daftar.map(nilai)).size > 1;
  if (utama !== undefined && utama.tanggal === undefined && kunciPeraturan(utama) !== undefined && !beda(kunciPeraturan)) {
    return berbedaJudul(k, buku, daftar);
  }
  if (daftar.every((s) => s.tanggal !== undefined) && beda((s) => s.tanggal)) return berbedaTanggal(k, buku, daftar);
  return [
    ['Tercetak berbeda di dalam dokumen, perlu dicek:'],
    ...daftar.flatMap((s, i) => [
      baris`${String(i + 1)}. ${kepala(k, buku, s)}, di ${letak(k, s)}`,
      ...rincian(k, buku, s).filter((b) => b[0] !== 'Tanggal: tidak tercetak'),
    ]),
  ];
}

/** One regulation whose title is worded in two ways is no contradiction: the place that is cited most speaks, the others get one line. */
function berbedaJudul(k: Konteks, buku: BukuFakta, daftar: readonly Surat[]): readonly Baris[] {
  const banyak = (s: Surat): number => [s.baris].flat().length;
  const [utama, ...lain] = daftar.toSorted((a, b) => banyak(b) - banyak(a));
  if (utama === undefined) return [];
  return [
    kepala(k, buku, utama),
    ...rincian(k, buku, utama),
    ...lain.map(
      (s) =>
        baris`Judulnya tercetak berbeda di ${letak(k, s)}${s.perihal === undefined ? '' : baris`: ${slotTeks(k, buku, s, s.perihal, 'perihal')}`}`,
    ),
  ];
}

/** "Tanggal ... tercetak berbeda: 2 September 2024 di Ringkasan Eksekutif; 1 September 2024 di subbab 2.4 (Bab II)", per title. */
function berbedaTanggal(k: Konteks, buku: BukuFakta, daftar: readonly Surat[]): readonly Baris[] {
  const perJudul = [...kelompokkan(daftar, (s) => s.judul)].map(([, milik]) => {
    const sebut = milik.map((s) => baris`${slotTeks(k, buku, s, tanggalTeks(s) ?? '', 'tanggal')} di ${letak(k, s)}`);
    const [s0] = milik;
    const judul = s0 === undefined ? [] : [slotTeks(k, buku, s0, s0.judul)];
    return baris`Tanggal ${judul}${milik.length > 1 ? ' tercetak berbeda' : ''}: ${gabung(sebut, '; ', '; ')}`;
  });
  return [
    ...perJudul,
    ...daftar.flatMap((s) => (s.catatan === undefined ? [] : [[`Catatan: ${s.catatan}.`]])),
    ['Tanggalnya tidak seragam, perlu dicek.'],
  ];
}

export function answerSurat(p: PermintaanOf<'surat'>, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const byId = new Map(k.pustaka.surat.map((s) => [s.id, s]));
  const ambil = (ids: readonly string[]): readonly Surat[] => ids.flatMap((id) => byId.get(id) ?? []);
  const diminta = ambil(p.surat);
  if (diminta.length === 0) return jawaban('tidak-ada', ['Surat atau peraturan itu tidak ada dalam dokumen.'], { permintaan: [p] });

  const isi: Baris[] = [];
  const dipakai = new Set<Surat>();
  for (const s of diminta) {
    if (dipakai.has(s)) continue;
    const kelompok = [s, ...ambil(s.bertentangan ?? [])];
    if (isi.length > 0) isi.push(['']);
    isi.push(...(kelompok.length > 1 ? berbeda(k, buku, kelompok) : [kepala(k, buku, s), ...rincian(k, buku, s)]));
    for (const x of kelompok) {
      slotTeks(k, buku, x, x.judul);
      dipakai.add(x);
    }
  }
  return jawaban('jawab', [...isi, barisSumber(k, [...dipakai])], { fakta: tautkan(buku, dipakai), permintaan: [p] });
}

/** The facts of prints that contradict each other point at each other. */
function tautkan(buku: BukuFakta, dipakai: ReadonlySet<Surat>): Jawaban['fakta'] {
  const lawan = new Map([...dipakai].map((s) => [s.id, s.bertentangan]));
  return buku.semua.map((f) => {
    const ids = lawan.get(f.id);
    return ids === undefined ? f : { ...f, bertentangan: ids };
  });
}
