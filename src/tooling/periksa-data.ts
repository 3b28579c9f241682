// npm run data:periksa -- <folder seeds>: is data/ what the documents print, and where do the documents contradict themselves?
// Exit 1 when something in data/ does not stand on its cited line; a wrong sum in a document is listed, not an error.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formatTepat, bulatkan } from '../kinerja/angka.ts';
import { groupBy } from '../lib/group-by.ts';
import { dataDir } from '../paths.ts';
import { loadRujukan, type DataRujukan } from '../rujukan/load.ts';
import type * as skema from '../rujukan/skema.ts';
import { recomputeBagi, type HasilUlang } from './periksa/hitung-ulang.ts';
import { recomputeJumlah } from './periksa/jumlah.ts';
import { findCetakan, klaimToCetakan, rekamanToCetakan, type Cetakan, type Dokumen } from './periksa/temukan.ts';

const tulis = (teks: string): void => void process.stdout.write(`${teks}\n`);

function gagal(kode: number, teks: string): never {
  process.stderr.write(`${teks}\n`);
  process.exit(kode);
}

function readDokumen(data: DataRujukan, seeds: string): ReadonlyMap<string, Dokumen> {
  const daftar = data.rekaman.filter((r) => r.jenis === 'dokumen').map((r) => r.isi as skema.Dokumen);
  return new Map(
    daftar.map(({ id, berkas }) => {
      const penuh = path.join(seeds, berkas);
      if (!existsSync(penuh)) gagal(1, `Dokumen sumber ${penuh} tidak ada. Beri folder yang memuat ${berkas}.`);
      return [id, { id, baris: readFileSync(penuh, 'utf8').split('\n') }];
    }),
  );
}

/** Everything in data/ that claims to be print, with the document it is in. */
function gatherCetakan(data: DataRujukan): readonly (readonly [string, Cetakan])[] {
  return [
    ...data.klaim.map((k) => [k.dokumen, klaimToCetakan(k)] as const),
    ...data.rekaman.flatMap((r) => {
      const { dokumen } = r.isi as { readonly dokumen?: string };
      return dokumen === undefined ? [] : rekamanToCetakan(r).map((c) => [dokumen, c] as const);
    }),
  ];
}

function periksaCetakan(data: DataRujukan, dokumenById: ReadonlyMap<string, Dokumen>): number {
  const semua = gatherCetakan(data).map(([dokumen, c]) => {
    const isi = dokumenById.get(dokumen);
    return { dokumen, c, ada: isi !== undefined && findCetakan(isi, c) };
  });
  tulis('Dibaca ulang pada baris yang dikutip:');
  for (const [nama, daftar] of groupBy(semua, ({ dokumen, c }) => `${dokumen}/${c.berkas}`)) {
    tulis(`  ${nama}: ${daftar.filter((d) => d.ada).length} dari ${daftar.length}`);
  }
  const hilang = semua.filter((d) => !d.ada);
  for (const { dokumen, c } of hilang)
    tulis(`  TIDAK DITEMUKAN ${dokumen} ${c.berkas} ${c.apa}: "${c.pilihan.join('" / "')}" pada baris ${c.baris.join(', ')}`);
  // The number of an evaluation letter is proven once, where the letter is cited.
  const surat = new Set(data.rekaman.filter((r) => r.jenis === 'surat').map((r) => (r.isi as skema.Surat).nomor));
  const lhe = data.rekaman.filter((r) => r.jenis === 'rekomendasi').map((r) => r.isi as skema.Rekomendasi);
  const tanpaSurat = lhe.filter((r) => !surat.has(r.lhe.nomor));
  for (const r of tanpaSurat) tulis(`  TANPA SURAT ${r.id}: ${r.lhe.nomor}`);
  tulis(`  jumlah: ${semua.length - hilang.length} dari ${semua.length}; nomor LHE ${lhe.length - tanpaSurat.length} dari ${lhe.length}`);
  return hilang.length + tanpaSurat.length;
}

function recomputeSemua({ klaim, rekaman }: DataRujukan): readonly HasilUlang[] {
  const indikator = rekaman.filter((r) => r.jenis === 'indikator').map((r) => r.isi as skema.Indikator);
  const anggaran = rekaman.filter((r) => r.jenis === 'anggaran').map((r) => r.isi as skema.Anggaran);
  return [...recomputeBagi(klaim, indikator), ...recomputeJumlah(klaim, anggaran)];
}

function periksaHitungan(data: DataRujukan): void {
  const temuan = data.rekaman.filter((r) => r.jenis === 'temuan').map((r) => r.isi as skema.Temuan & { readonly dokumen: string });
  const hasil = recomputeSemua(data);
  tulis('\nDihitung ulang (toleransi satu satuan digit terakhir yang tercetak):');
  for (const [jenis, daftar] of groupBy(hasil, (h) => h.jenis)) {
    const hitung = (status: HasilUlang['status']): number => daftar.filter((h) => h.status === status).length;
    tulis(`  ${jenis}: ${hitung('cocok')} cocok, ${hitung('beda')} beda, ${hitung('tanpa-masukan')} tanpa masukan, dari ${daftar.length}`);
  }
  const beda = hasil.filter((h) => h.status === 'beda');
  tulis(`\nTidak cocok dalam dokumen sendiri (${beda.length}):`);
  tulis('| jenis | dokumen | tabel | baris | tentang | periode | tercetak | dihitung | dari | mutu cetak | temuan |');
  tulis('|---|---|---|---|---|---|---|---|---|---|---|');
  const tanpaTemuan: HasilUlang[] = [];
  for (const h of beda) {
    const { jenis, klaim: k, langkah, dihitung } = h;
    const ids = temuan.filter((t) => t.dokumen === k.dokumen && [t.baris].flat().includes(k.baris)).map((t) => t.id);
    if (ids.length === 0) tanpaTemuan.push(h);
    const angka = dihitung === undefined ? '' : formatTepat(bulatkan(dihitung));
    tulis(
      `| ${[jenis, k.dokumen, k.tabel, k.baris, k.pokok, k.periode, k.cetak, angka, langkah, k.mutu ?? '-', ids.join(' ') || '-'].join(' | ')} |`,
    );
  }
  const rusak = tanpaTemuan.filter((h) => h.klaim.mutu === 'ocr-rusak').length;
  tulis(`Tanpa catatan di temuan.json: ${tanpaTemuan.length}, di antaranya ${rusak} cetakan rusak OCR`);
}

const seeds = process.argv[2];
if (seeds === undefined) gagal(2, 'Pakai: npm run -s data:periksa -- <folder dokumen sumber>');
const data = loadRujukan(dataDir);
if (!data.ok) gagal(1, `Berkas data ${data.error.berkas} rusak: ${data.error.alasan}`);
const salah = periksaCetakan(data.value, readDokumen(data.value, seeds));
periksaHitungan(data.value);
process.exitCode = salah === 0 ? 0 : 1;
