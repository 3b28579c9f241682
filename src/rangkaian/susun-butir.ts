// The ledger of an answer as a model may see it: which answers can be worded anew, and of what. It gives no value away.
import { bahanParagraf, namaParagraf, type BahanParagraf } from '../answer/paragraf.ts';
import { samarkan, samarkanAngka } from '../llm/samarkan.ts';
import { computeSelisih } from '../kinerja/selisih.ts';
import type { Jawaban } from '../answer/jawaban.ts';
import { namaOpd, opdOf, type Konteks } from '../answer/konteks.ts';
import { angkaOf, type Terukur, type TerukurCapaian } from '../answer/ukur.ts';
import type { Indikator } from '../rujukan/skema.ts';
import type { BukuButir, Butir, Sebutan, Status } from './butir.ts';

/** Hands out short ids, so that a model has little to copy. */
class Penomor {
  readonly #butir: Butir[] = [];
  readonly #idByKunci = new Map<string, string>();

  tambah(awal: string, kunci: string, buat: (id: string) => Butir): string {
    const ada = this.#idByKunci.get(kunci);
    if (ada !== undefined) return ada;
    const id = `${awal}${this.#butir.filter((b) => b.id.startsWith(awal)).length + 1}`;
    this.#idByKunci.set(kunci, id);
    this.#butir.push(buat(id));
    return id;
  }

  get semua(): BukuButir {
    return this.#butir;
  }
}

/** At most this many indicators in one text; a longer one is better read as a list. */
const indikatorTerbanyak = 8;
const rekamanTerbanyak = 12;

/** The ledger of an answer that can be worded anew; undefined for every other answer. */
export function susunButir(j: Jawaban, k: Konteks): BukuButir | undefined {
  const [p, ...lain] = j.permintaan;
  if (j.kind !== 'jawab' || p === undefined || lain.length > 0) return undefined;
  const ada = new Set(j.fakta.map((f) => f.id));
  switch (p.kind) {
    case 'paragraf': {
      const bahan = bahanParagraf(p, k);
      return bahan.length === 0 || bahan.length > indikatorTerbanyak ? undefined : butirKinerja(bahan, k, ada);
    }
    case 'banding':
    case 'tren': {
      // A long series is better read as a list, and so is one without named years.
      if (p.periode.length > 3 || (p.kind === 'tren' && p.periode.length < 2)) return undefined;
      const bahan = bahanParagraf({ kind: 'paragraf', indikator: p.indikator, periode: p.periode }, k);
      return bahan.length === 0 || bahan.length > indikatorTerbanyak ? undefined : butirKinerja(bahan, k, ada);
    }
    case 'faktor':
      return butirFaktor(p.pokok, j, k);
    case 'isian-kendala':
      return butirKendala(j, k);
    default:
      return undefined;
  }
}

function butirKinerja(bahan: readonly BahanParagraf[], k: Konteks, ada: ReadonlySet<string>): BukuButir | undefined {
  const n = new Penomor();
  for (const { i, tahun, c, lalu } of bahan) {
    const nama = n.tambah('n', `n|${i.id}`, (id) => ({ kind: 'nama', id, label: namaParagraf(k, i), teks: namaParagraf(k, i) }));
    if (lalu !== undefined) nilaiTahun(n, nama, i, lalu, ada, false);
    nilaiTahun(n, nama, i, { tahun, c }, ada, true);
    if (lalu === undefined) continue;
    arah(n, nama, i, 'realisasi', [lalu.tahun, lalu.c.realisasi], [tahun, c.realisasi], ada);
    arah(n, nama, i, 'capaian', [lalu.tahun, lalu.c], [tahun, c], ada);
  }
  return n.semua.some((b) => b.kind === 'nilai') ? n.semua : undefined;
}

function waktu(n: Penomor, tahun: string): string {
  const teks = `tahun ${tahun}`;
  return n.tambah('w', `w|${tahun}`, (id) => ({ kind: 'waktu', id, label: teks, teks, urut: Number(tahun) }));
}

/** What a wording must tell of the year that was asked for: the first of these that the answer holds. */
const utamaDahulu = ['realisasi', 'capaian', 'target'] as const satisfies readonly Sebutan[];

/** Only what stands in the answer's own ledger: a wording shows nothing that the answer does not. `utama`: the year that was asked for. */
function nilaiTahun(
  n: Penomor,
  nama: string,
  i: Indikator,
  { tahun, c }: { readonly tahun: string; readonly c: TerukurCapaian },
  ada: ReadonlySet<string>,
  utama: boolean,
): void {
  const w = waktu(n, tahun);
  const nilai: readonly (readonly [Sebutan, Terukur | undefined])[] = [
    ['target', c.target],
    ['realisasi', c.realisasi],
    ['capaian', c],
  ];
  const tersedia = nilai.flatMap(([sebutan, t]) =>
    t?.fakta.nilai.kind === 'angka' && ada.has(t.fakta.id) ? [{ sebutan, fakta: t.fakta.id }] : [],
  );
  const pokok = utamaDahulu.find((s) => tersedia.some((x) => x.sebutan === s));
  for (const { sebutan, fakta } of tersedia) {
    n.tambah('f', `f|${nama}|${sebutan}|${tahun}`, (id) => ({
      kind: 'nilai',
      id,
      label: `${sebutan}, tahun ${tahun}`,
      nama,
      sebutan,
      waktu: w,
      fakta,
      wajib: utama && sebutan === pokok,
    }));
  }
  const status = c.tercapai === undefined ? undefined : statusOf(c, i);
  if (status !== undefined && utama)
    n.tambah('s', `s|${nama}|${tahun}`, (id) => ({
      kind: 'status',
      id,
      label: `target tahun ${tahun}: ${status}`,
      nama,
      waktu: w,
      status,
    }));
}

/** "Terlampaui" is said of more than the target; less than it, where less is better, only reaches it. */
function statusOf(c: TerukurCapaian, i: Indikator): Status {
  const [t, r] = [angkaOf(c.target?.fakta), angkaOf(c.realisasi?.fakta)];
  if (c.tercapai !== true) return 'belum tercapai';
  return i.polaritas.nilai === 'naik-baik' && t !== undefined && r?.gt(t) === true ? 'terlampaui' : 'tercapai';
}

function arah(
  n: Penomor,
  nama: string,
  i: Indikator,
  sebutan: Sebutan,
  [dari, a]: readonly [string, Terukur | undefined],
  [ke, b]: readonly [string, Terukur | undefined],
  ada: ReadonlySet<string>,
): void {
  if (![a, b].every((t) => t !== undefined && ada.has(t.fakta.id))) return;
  const [awal, akhir] = [angkaOf(a?.fakta), angkaOf(b?.fakta)];
  if (awal === undefined || akhir === undefined || a === undefined) return;
  const h = computeSelisih({ awal, akhir, satuan: a.fakta.satuan, polaritas: i.polaritas.nilai });
  const membaik = h.makna === 'membaik' ? true : h.makna === 'memburuk' ? false : undefined;
  n.tambah('a', `a|${nama}|${sebutan}|${dari}|${ke}`, (id) => ({
    kind: 'arah',
    id,
    label: `${sebutan} tahun ${dari} ke tahun ${ke}: ${h.arah}${membaik === undefined ? '' : membaik ? ', membaik' : ', memburuk'}`,
    nama,
    sebutan,
    dari: waktu(n, dari),
    ke: waktu(n, ke),
    arah: h.arah,
    ...(membaik === undefined ? {} : { membaik }),
  }));
}

/** Causes and efforts by their id; what stands in them is data and is shown to a model with its numbers struck out. */
function butirFaktor(pokok: readonly string[], j: Jawaban, k: Konteks): BukuButir | undefined {
  const [satu, ...lain] = pokok;
  if (satu === undefined || lain.length > 0) return undefined;
  const n = new Penomor();
  const opd = namaOpd(k, opdOf(k, satu));
  const milik = k.indikatorById.get(satu)?.nama ?? k.anggaranById.get(satu)?.nama;
  if (milik === undefined) return undefined;
  const teks = milik.includes(opd) ? milik : `${milik} ${opd}`;
  const nama = n.tambah('n', `n|${satu}`, (id) => ({ kind: 'nama', id, label: teks, teks }));
  const faktaById = new Map(j.fakta.map((f) => [f.id, f]));
  for (const f of k.pustaka.faktor) {
    const fakta = faktaById.get(f.id);
    if (fakta?.nilai.kind !== 'teks' || n.semua.length > rekamanTerbanyak) continue;
    const isi = fakta.nilai.teks;
    n.tambah('r', f.id, (id) => ({
      kind: 'rekaman',
      id,
      label: `${f.jenis.replaceAll('-', ' ')}: ${samarkanAngka(isi)}`,
      nama,
      sebutan: f.jenis,
      fakta: f.id,
    }));
  }
  return n.semua.some((b) => b.kind === 'rekaman') ? n.semua : undefined;
}

const bagianKendala = { sebab: 'penyebab', langkah: 'tindak-lanjut' } as const satisfies Readonly<Record<string, Sebutan>>;

/** Causes and steps as offices entered them; only what the kepala confirmed is shown to a model. */
function butirKendala(j: Jawaban, k: Konteks): BukuButir | undefined {
  const v = k.isian;
  if (v === undefined) return undefined;
  const n = new Penomor();
  for (const f of j.fakta) {
    const [, id, bagian] = /^(.+)\/(sebab|langkah)$/.exec(f.id) ?? [];
    const r = id === undefined ? undefined : v.buku.find('realisasi', id)?.isi;
    const i = r === undefined ? undefined : v.buku.find('indikator', r.indikator)?.isi;
    if (r?.status !== 'terkonfirmasi' || i === undefined || f.nilai.kind !== 'teks' || n.semua.length > rekamanTerbanyak) continue;
    const teks = `${i.nama} ${v.tempat.namaOpd(i.opd)}`;
    const nama = n.tambah('n', `n|${r.indikator}`, (x) => ({ kind: 'nama', id: x, label: teks, teks }));
    const sebutan = bagianKendala[bagian as keyof typeof bagianKendala];
    const isi = samarkanAngka(samarkan(f.nilai.teks));
    n.tambah('r', f.id, (x) => ({ kind: 'rekaman', id: x, label: `${sebutan.replaceAll('-', ' ')}: ${isi}`, nama, sebutan, fakta: f.id }));
  }
  return n.semua.some((b) => b.kind === 'rekaman') ? n.semua : undefined;
}
