// npm run eval: the question sets, accuracy per kind, wrong answers listed; then mistyped and slang variants made by script.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Jawaban } from './answer/jawaban.ts';
import { createMesinTerminal, siapkanMesin } from './mulai.ts';
import { rootDir } from './paths.ts';
import { keadaanAwal, type Mesin } from './keadaan.ts';
import { balas } from './percakapan.ts';
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
  if (j.kind === s.kind && kurang.length === 0 && terlarang.length === 0 && tanpaFakta.length === 0) return { hasil: 'benar', sebab: '' };
  const sebab = [
    j.kind === s.kind ? '' : `kind ${j.kind}, seharusnya ${s.kind}`,
    kurang.length > 0 ? `kurang ${JSON.stringify(kurang)}` : '',
    terlarang.length > 0 ? `memuat ${JSON.stringify(terlarang)}` : '',
    tanpaFakta.length > 0 ? `tanpa fakta ${tanpaFakta.join(', ')}` : '',
  ];
  const hasil =
    j.kind === 'klarifikasi'
      ? 'ditanya'
      : j.kind === 'jawab'
        ? 'salah'
        : s.kind === 'jawab'
          ? 'ditolak'
          : j.kind === s.kind
            ? 'ditolak'
            : 'ditolak';
  return { hasil, sebab: sebab.filter((x) => x !== '').join('; ') };
}

function jawabSoal(m: Mesin, s: Soal): Jawaban {
  const waktu = { tahunIni: new Date().getFullYear() };
  let keadaan = keadaanAwal;
  for (const lama of s.context ?? []) keadaan = balas(m, lama, keadaan, waktu).keadaan;
  return balas(m, s.q, keadaan, waktu).jawaban;
}

type Rekap = { benar: number; salah: number; ditanya: number; ditolak: number };

function jalankan(m: Mesin, daftar: readonly Soal[], judul: string, rinci: boolean): Rekap {
  const per = new Map<string, Rekap>();
  const total: Rekap = { benar: 0, salah: 0, ditanya: 0, ditolak: 0 };
  for (const s of daftar) {
    const n = nilai(s, jawabSoal(m, s));
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

const siap = siapkanMesin();
if (siap.ok) {
  const daftar = bacaSoal();
  const rinci = process.argv.includes('--rinci');
  const mesin = createMesinTerminal(siap.value)();
  const asli = jalankan(mesin, daftar, 'Pertanyaan asli', true);
  const ketik = jalankan(mesin, ragamkan(daftar, 'salah-ketik'), 'Ragam salah ketik', rinci);
  const gaul = jalankan(mesin, ragamkan(daftar, 'gaul'), 'Ragam singkatan dan gaul', rinci);
  const bagian = (r: Rekap): number => r.benar / (r.benar + r.salah + r.ditanya + r.ditolak);
  const lulus = bagian(asli) >= 0.97 && bagian(ketik) >= 0.9 && bagian(gaul) >= 0.9 && asli.salah + ketik.salah + gaul.salah === 0;
  process.stdout.write(`\n${lulus ? 'Sasaran tercapai' : 'Sasaran belum tercapai'} (asli >= 97%, ragam >= 90%, tanpa jawaban salah).\n`);
  process.exitCode = lulus ? 0 : 1;
} else {
  process.stderr.write(`${siap.error}\n`);
  process.exitCode = 1;
}
