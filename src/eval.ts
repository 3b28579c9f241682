// npm run eval: the question sets, accuracy per kind, wrong answers listed; then mistyped and slang variants made by script.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Jawaban } from './answer/jawaban.ts';
import { createIsian } from './db/isian.ts';
import { bacaPermintaan } from './isian/belajar.ts';
import { createMesinTerminal, siapkanMesin, type Siap } from './mulai.ts';
import { rootDir } from './paths.ts';
import { keadaanAwal, type Mesin } from './keadaan.ts';
import type { Peristiwa } from './penjawab/model.ts';
import { createPenjawab, type Penjawab } from './penjawab/penjawab.ts';
import { siapkanModel } from './penjawab/siapkan.ts';
import { renderTeks } from './render/teks.ts';
import { ragamkan } from './tooling/ragam.ts';

const soal = z.strictObject({
  id: z.string(),
  kelompok: z.string(),
  q: z.string(),
  context: z.array(z.string()).optional(),
  kind: z.enum(['jawab', 'klarifikasi', 'tidak-ada', 'tolak']),
  /** Each must occur in the text; of an inner list one is enough. */
  harus: z.array(z.union([z.string(), z.array(z.string())])),
  tanpa: z.array(z.string()),
  /** Decimal strings that must be among the facts. */
  fakta: z.array(z.string()),
  /** What it must be read as, of cases that an admin kept (/tinjau). */
  permintaan: z.array(z.unknown()).optional(),
});
type Soal = z.infer<typeof soal>;

/** `salah`: an answer that misleads. `ditanya`, `ditolak`: no answer, but nothing wrong said. */
type Nilai = { readonly hasil: 'benar' | 'salah' | 'ditanya' | 'ditolak'; readonly sebab: string };

const rapi = (teks: string): string => teks.toLowerCase().replaceAll(/\s+/g, ' ');

function nilai(s: Soal, j: Jawaban): Nilai {
  const teks = rapi(renderTeks(j));
  const kurang = s.harus.filter((h) => !(Array.isArray(h) ? h : [h]).some((x) => teks.includes(rapi(x))));
  const terlarang = s.tanpa.filter((t) => teks.includes(rapi(t)));
  const angka = new Set(j.fakta.flatMap((f) => (f.nilai.kind === 'angka' ? [f.nilai.desimal] : [])));
  const tanpaFakta = s.fakta.filter((f) => !angka.has(f));
  const lainBaca = s.permintaan !== undefined && JSON.stringify(j.permintaan) !== JSON.stringify(s.permintaan);
  if (j.kind === s.kind && kurang.length === 0 && terlarang.length === 0 && tanpaFakta.length === 0 && !lainBaca)
    return { hasil: 'benar', sebab: '' };
  const sebab = [
    j.kind === s.kind ? '' : `kind ${j.kind}, seharusnya ${s.kind}`,
    kurang.length > 0 ? `kurang ${JSON.stringify(kurang)}` : '',
    terlarang.length > 0 ? `memuat ${JSON.stringify(terlarang)}` : '',
    tanpaFakta.length > 0 ? `tanpa fakta ${tanpaFakta.join(', ')}` : '',
    lainBaca ? `dibaca lain: ${JSON.stringify(j.permintaan)}` : '',
  ];
  const hasil = j.kind === 'klarifikasi' ? 'ditanya' : j.kind === 'jawab' ? 'salah' : 'ditolak';
  return { hasil, sebab: sebab.filter((x) => x !== '').join('; ') };
}

type Penguji = { readonly penjawab: Penjawab; readonly mesin: () => Mesin };

async function jawabSoal({ penjawab, mesin }: Penguji, s: Soal): Promise<Jawaban> {
  const waktu = { tahunIni: new Date().getFullYear() };
  let keadaan = keadaanAwal;
  // An own budget: the sets are longer than a day of questions.
  const jawab = (pesan: string) =>
    penjawab.jawab({ mesin, pesan, ingatan: keadaan, waktu, orang: () => ({ kunci: `eval-${s.id}`, sebagai: 'berperan' }) });
  // oxlint-disable-next-line no-await-in-loop -- each question goes on from the one before it
  for (const lama of s.context ?? []) keadaan = (await jawab(lama)).keadaan;
  return (await jawab(s.q)).jawaban;
}

type Rekap = { benar: number; salah: number; ditanya: number; ditolak: number };

async function jalankan(p: Penguji, daftar: readonly Soal[], judul: string, rinci: boolean): Promise<Rekap> {
  const per = new Map<string, Rekap>();
  const total: Rekap = { benar: 0, salah: 0, ditanya: 0, ditolak: 0 };
  for (const s of daftar) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as people ask; a server is not measured under a flood
    const n = nilai(s, await jawabSoal(p, s));
    const rekap = per.get(s.kelompok) ?? { benar: 0, salah: 0, ditanya: 0, ditolak: 0 };
    rekap[n.hasil] += 1;
    total[n.hasil] += 1;
    per.set(s.kelompok, rekap);
    if (n.hasil !== 'benar' && (rinci || n.hasil === 'salah'))
      process.stdout.write(`  ${n.hasil} ${s.id} [${s.kelompok}] ${s.q}\n    ${n.sebab}\n`);
  }
  const persen = (r: Rekap): string => {
    const semua = r.benar + r.salah + r.ditanya + r.ditolak;
    return `${r.benar}/${semua} benar (${((100 * r.benar) / semua).toFixed(1)}%), ${r.salah} salah, ${r.ditanya} ditanya balik, ${r.ditolak} tanpa jawaban`;
  };
  process.stdout.write(`\n${judul}: ${persen(total)}\n`);
  for (const [kelompok, r] of [...per].toSorted(([a], [b]) => a.localeCompare(b)))
    process.stdout.write(`  ${kelompok.padEnd(16)} ${persen(r)}\n`);
  return total;
}

/** `--folder` names another folder of question sets. */
function bacaSoal(): readonly Soal[] {
  const pilihan = process.argv.indexOf('--folder');
  const folder = path.resolve(rootDir, pilihan < 0 ? 'test/eval' : (process.argv[pilihan + 1] ?? 'test/eval'));
  return readdirSync(folder)
    .filter((n) => n.endsWith('.jsonl'))
    .toSorted()
    .flatMap((n) =>
      readFileSync(path.join(folder, n), 'utf8')
        .split('\n')
        .filter((b) => b.trim() !== '')
        .map((b) => soal.parse(JSON.parse(b))),
    );
}

/** Cases that an admin made of misses; they are kept with the installation, not in the repository. */
const soalTersimpan = ({ db }: Siap): readonly Soal[] =>
  createIsian(db)
    .buku()
    .semua('soal-uji')
    .map((x) => ({
      id: x.id,
      kelompok: 'tinjauan',
      q: x.isi.q,
      kind: x.isi.kind,
      harus: [],
      tanpa: [],
      fakta: [],
      ...(x.isi.permintaan === undefined ? {} : { permintaan: [...(bacaPermintaan(x.isi.permintaan) ?? [])] }),
    }));

/** What the model was asked and how it went, per task. */
function laporModel(daftar: readonly Peristiwa[]): void {
  if (daftar.length === 0) return void process.stdout.write('\nModel bahasa: tidak dipakai.\n');
  process.stdout.write('\nModel bahasa:\n');
  for (const tugas of new Set(daftar.map((p) => p.tugas))) {
    const milik = daftar.filter((p) => p.tugas === tugas);
    const banyak = (hasil: Peristiwa['hasil']): number => milik.filter((p) => p.hasil === hasil).length;
    const ms = milik.map((p) => p.ms).toSorted((a, b) => a - b);
    const persentil = (x: number): number => ms[Math.min(ms.length - 1, Math.floor(ms.length * x))] ?? 0;
    const lain = [...new Set(milik.map((p) => p.hasil))].filter((h) => h !== 'dipakai' && h !== 'dijaga');
    process.stdout.write(
      `  ${tugas.padEnd(10)} ${milik.length} kali: ${banyak('dipakai')} dipakai, ${banyak('dijaga')} dihentikan penjaga${lain.map((h) => `, ${banyak(h)} ${h}`).join('')}; ` +
        `${milik.reduce((n, p) => n + p.token, 0)} token; median ${persentil(0.5)} ms, p95 ${persentil(0.95)} ms\n`,
    );
  }
}

const siap = siapkanMesin();
if (siap.ok) {
  const daftar = [...bacaSoal(), ...soalTersimpan(siap.value)];
  const rinci = process.argv.includes('--rinci');
  const peristiwa: Peristiwa[] = [];
  const alat = siapkanModel({ ...siap.value, kini: () => new Date() }, { catat: (p) => peristiwa.push(p) });
  const mesin = createMesinTerminal(siap.value)();
  const penguji: Penguji = { penjawab: createPenjawab(alat), mesin: () => mesin };
  const asli = await jalankan(penguji, daftar, 'Pertanyaan asli', true);
  const ketik = await jalankan(penguji, ragamkan(daftar, 'salah-ketik'), 'Ragam salah ketik', rinci);
  const gaul = await jalankan(penguji, ragamkan(daftar, 'gaul'), 'Ragam singkatan dan gaul', rinci);
  laporModel(peristiwa);
  const bagian = (r: Rekap): number => r.benar / (r.benar + r.salah + r.ditanya + r.ditolak);
  const lulus = bagian(asli) >= 0.97 && bagian(ketik) >= 0.9 && bagian(gaul) >= 0.9 && asli.salah + ketik.salah + gaul.salah === 0;
  process.stdout.write(`\n${lulus ? 'Sasaran tercapai' : 'Sasaran belum tercapai'} (asli >= 97%, ragam >= 90%, tanpa jawaban salah).\n`);
  process.exitCode = lulus ? 0 : 1;
} else {
  process.stderr.write(`${siap.error}\n`);
  process.exitCode = 1;
}
