// Reads prompts/*.md: what the model is told for each task, with worked examples. A prompt that is not whole stops the start; it is never patched up.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Result } from '../lib/result.ts';

export type ContohPrompt = { readonly judul: string; readonly masukan: unknown; readonly hasil: unknown };

export type Prompt = {
  /** Name of the file without its ending. */
  readonly tugas: string;
  readonly tujuan: string;
  /** Names of what is given to the task; placeholders of the system text are among them. */
  readonly masukan: readonly string[];
  readonly skema: string;
  readonly versi: number;
  /** The system text, its placeholders unfilled. */
  readonly sistem: string;
  readonly contoh: readonly ContohPrompt[];
};

/** One Indonesian sentence: which file, and what is wrong with it. */
export type GalatPrompt = { readonly kind: 'prompt-rusak'; readonly pesan: string };

/** Why a file is no prompt; stays within this file. */
class Rusak extends Error {}

const polaIsian = /\{\{\s*([^{}]*?)\s*\}\}/g;

const daftarIsian = (teks: string): readonly string[] => [...teks.matchAll(polaIsian)].map((m) => m[1] ?? '');

/** "kalimat (what was asked), hari" -> kalimat, hari. */
const toMasukan = (nilai: string): readonly string[] =>
  nilai
    .replace(/\([^)]*\)/g, '')
    .split(',')
    .map((x) => x.trim().replaceAll('`', ''))
    .filter((x) => x !== '');

/** The part under a second-level heading, up to `sampai` or the end. */
function ambilBagian(teks: string, judul: string, sampai?: string): string {
  const mulai = teks.split(new RegExp(`^## ${judul}[ \\t]*$`, 'm'));
  if (mulai.length < 2) throw new Rusak(`bagian "## ${judul}" tidak ada`);
  if (mulai.length > 2) throw new Rusak(`bagian "## ${judul}" lebih dari satu`);
  const isi = mulai[1] ?? '';
  const akhir = sampai === undefined ? isi : (isi.split(new RegExp(`^## ${sampai}[ \\t]*$`, 'm'))[0] ?? '');
  if (akhir.trim() === '') throw new Rusak(`bagian "## ${judul}" kosong`);
  return akhir.trim();
}

function uraiJson(teks: string, judul: string): unknown {
  try {
    return JSON.parse(teks);
  } catch {
    throw new Rusak(`contoh "${judul}" memuat JSON yang tidak dapat dibaca`);
  }
}

function bacaContoh(bagian: string): readonly ContohPrompt[] {
  const [pembuka = '', ...blok] = bagian.split(/^### /m);
  if (pembuka.trim() !== '' || blok.length === 0) throw new Rusak('bagian "## Contoh" harus berisi blok "### judul"');
  return blok.map((b) => {
    const [judul = ''] = b.split('\n', 1);
    const rata = judul.trim();
    const json = [...b.matchAll(/^```json[ \t]*\n([\s\S]*?)^```[ \t]*$/gm)].map((m) => m[1] ?? '');
    const [masukan, hasil] = json;
    if (rata === '' || masukan === undefined || hasil === undefined || json.length > 2)
      throw new Rusak(`contoh "${rata}" harus berjudul dan berisi tepat dua blok json: masukan, lalu hasil`);
    return { judul: rata, masukan: uraiJson(masukan, rata), hasil: uraiJson(hasil, rata) };
  });
}

function uraiPrompt(mentah: string, nama: string): Prompt {
  const teks = mentah.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const tugas = /^# (.*)\n/.exec(teks.trimStart())?.[1]?.trim();
  if (tugas !== nama) throw new Rusak(`baris pertama harus "# ${nama}"`);
  const [depan = ''] = teks.split(/^## /m);
  const butir = (kunci: string): string => {
    const semua = [...depan.matchAll(new RegExp(`^- ${kunci}:[ \\t]*(.*)$`, 'gm'))];
    const nilai = semua[0]?.[1]?.trim() ?? '';
    if (semua.length !== 1 || nilai === '') throw new Rusak(`butir "- ${kunci}: ..." harus ada satu dan terisi`);
    return nilai;
  };
  const [tujuan, masukan, skema, versi] = [butir('tujuan'), toMasukan(butir('masukan')), butir('skema'), butir('versi')];
  if (!/^[1-9]\d{0,5}$/.test(versi)) throw new Rusak(`versi harus bilangan bulat mulai 1, bukan "${versi}"`);
  const sistem = ambilBagian(teks, 'Sistem', 'Contoh');
  const asing = daftarIsian(sistem).find((x) => !masukan.includes(x));
  if (asing !== undefined) throw new Rusak(`isian {{${asing}}} tidak disebut di butir masukan`);
  return { tugas, tujuan, masukan, skema, versi: Number(versi), sistem, contoh: bacaContoh(ambilBagian(teks, 'Contoh')) };
}

/** By task. README.md is for people and is passed over. */
export function readPrompts(folder: string): Result<ReadonlyMap<string, Prompt>, GalatPrompt> {
  const galat = (apa: string, alasan: string): Result<never, GalatPrompt> =>
    err({ kind: 'prompt-rusak', pesan: `${apa} tidak dapat dipakai: ${alasan}.` });
  let daftar: readonly string[];
  try {
    daftar = readdirSync(folder).filter((x) => x.endsWith('.md') && x !== 'README.md');
  } catch {
    return galat(`Folder prompt ${folder}`, 'tidak ada atau tidak dapat dibaca');
  }
  const hasil = new Map<string, Prompt>();
  for (const berkas of daftar.toSorted()) {
    try {
      const nama = berkas.slice(0, -'.md'.length);
      hasil.set(nama, uraiPrompt(readFileSync(path.join(folder, berkas), 'utf8'), nama));
    } catch (error) {
      return galat(`Berkas prompt ${berkas}`, error instanceof Rusak ? error.message : 'tidak dapat dibaca');
    }
  }
  return ok(hasil);
}

/** The system text with its placeholders filled; one without a value is a programmer's mistake and throws. Values are not searched again. */
export function isiPrompt(prompt: Prompt, nilai: Readonly<Record<string, string>>): string {
  return prompt.sistem.replace(polaIsian, (_utuh, nama: string) => {
    const isi = Object.hasOwn(nilai, nama) ? nilai[nama] : undefined;
    if (isi === undefined) throw new Error(`prompt ${prompt.tugas}: no value for {{${nama}}}`);
    return isi;
  });
}
