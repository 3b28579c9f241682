// Letters, regulations and dated documents: number, date, subject, and where they are printed. Disagreeing prints are shown together.
import type { PermintaanOf } from '../permintaan.ts';
import type { Pustaka } from '../pustaka.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';
import { namaDokumen, tanggalIndonesia, type Konteks } from './konteks.ts';
import { barisSumber } from './kutipan.ts';
import { letak, slotTeks } from './rekaman.ts';

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
    ...(s.catatan === undefined ? [] : [[`Catatan: ${s.catatan}`]]),
  ];
}

/** Prints that contradict each other, all with their places; none is called the right one. */
function bertentangan(k: Konteks, buku: BukuFakta, daftar: readonly Surat[]): readonly Baris[] {
  const tanggal = [...new Set(daftar.map((s) => tanggalTeks(s)).filter((t) => t !== undefined))];
  const beda = tanggal.length > 1 ? `tercetak tanggal ${tanggal.join(' / ')}; ` : '';
  return [
    [`${daftar[0]?.judul ?? ''}: ${beda}dokumen tidak seragam, mohon dicek:`],
    ...daftar.flatMap((s, i) => [
      baris`${String(i + 1)}. ${kepala(k, buku, s)} (${namaDokumen(k, s.dokumen)}, ${letak(k, s)})`,
      ...rincian(k, buku, s).filter((b) => b[0] !== 'Tanggal: tidak tercetak'),
    ]),
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
    isi.push(...(kelompok.length > 1 ? bertentangan(k, buku, kelompok) : [kepala(k, buku, s), ...rincian(k, buku, s)]));
    for (const x of kelompok) dipakai.add(x);
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
