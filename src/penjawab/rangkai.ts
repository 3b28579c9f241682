// Has the model word an answer around figures that it does not see. What the guard refuses twice is dropped, and the answer stays as it was.
import { z } from 'zod';
import { isRincian, rinci, type Baris, type Jawaban, type Segmen } from '../answer/jawaban.ts';
import type { Fakta } from '../fakta.ts';
import type { Mesin } from '../keadaan.ts';
import { err, type Result } from '../lib/result.ts';
import { isiPrompt } from '../llm/prompt.ts';
import { samarkan } from '../llm/samarkan.ts';
import type { BukuButir, Butir, Potongan } from '../rangkaian/butir.ts';
import { periksaRangkaian } from '../rangkaian/jaga.ts';
import { ucapkanPelanggaran } from '../rangkaian/pelanggaran.ts';
import { susunButir } from '../rangkaian/susun-butir.ts';
import type { BarisTerangkai } from '../rangkaian/terangkai.ts';
import type { Rangkaian } from '../rujukan/skema-rangkaian.ts';
import type { AlatModel, Sesi } from './model.ts';

export type HasilRangkai =
  | { readonly kind: 'dirangkai'; readonly jawaban: Jawaban }
  /** The answer stays; `dijaga`: because the guard stopped the wording. */
  | { readonly kind: 'dijaga' | 'tetap' };

/** The reply: text and ids of the ledger in turn, as the strict subset of JSON schema has it. */
function skemaRangkaian(buku: BukuButir): z.ZodType<{ readonly potongan: readonly Potongan[] }> {
  const ids = buku.map((b) => b.id) as [string, ...string[]];
  return z.strictObject({ potongan: z.array(z.union([z.strictObject({ teks: z.string() }), z.strictObject({ butir: z.enum(ids) })])) });
}

/** A Butir as the model sees it. */
function toMasukan(b: Butir): Readonly<Record<string, unknown>> {
  const { id, label } = b;
  switch (b.kind) {
    case 'nama':
    case 'waktu':
      return { id, label };
    case 'nilai':
      return { id, label, nama: b.nama, waktu: b.waktu, ...(b.wajib ? { wajib: true } : {}) };
    case 'arah':
      return { id, label, nama: b.nama, dari: b.dari, ke: b.ke };
    case 'status':
      return { id, label, nama: b.nama, waktu: b.waktu };
    case 'rekaman':
      return { id, label, nama: b.nama };
  }
}

/** The words that a text may be made of, for the prompt. */
const daftarKata = (r: Rangkaian): string =>
  [...new Set([...r.kata, ...r.benda, ...r.frasa, ...Object.values(r.sebutan).flat()])].join(', ');

export async function rangkaiJawaban(a: AlatModel, sesi: Sesi, m: Mesin, pesan: string, j: Jawaban): Promise<HasilRangkai> {
  const buku = susunButir(j, m.konteks);
  const prompt = a.prompt.get(buku?.some((b) => b.kind === 'rekaman') === true ? 'sebab' : 'rangkai');
  if (buku === undefined || prompt === undefined) return { kind: 'tetap' };
  const skema = skemaRangkaian(buku);
  const { $schema: _, ...json } = z.toJSONSchema(skema) as Record<string, unknown>;
  let dijaga = false;
  const periksa = (isi: unknown): Result<readonly BarisTerangkai[], string> => {
    const dibaca = skema.safeParse(isi);
    if (!dibaca.success) return err('bukan daftar potongan menurut skema, atau memakai id butir yang tidak ada');
    const hasil = periksaRangkaian(dibaca.data.potongan, buku, a.kosakata);
    if (hasil.ok) return hasil;
    dijaga = true;
    return err(ucapkanPelanggaran(hasil.error).replace(/\.$/, ''));
  };
  const baris = await sesi.minta(
    {
      tugas: prompt.tugas,
      sistem: isiPrompt(prompt, { kata: daftarKata(a.kosakata) }),
      giliran: [{ peran: 'user', isi: JSON.stringify({ gaya: 'paragraf', pertanyaan: samarkan(pesan), butir: buku.map(toMasukan) }) }],
      skema: { nama: prompt.skema, json },
    },
    periksa,
  );
  if (baris === undefined) return { kind: dijaga ? 'dijaga' : 'tetap' };
  return { kind: 'dirangkai', jawaban: pasang(j, baris, buku) };
}

/** Notes and sources are the program's own and stay in sight; what the wording tells anew goes to the details. */
const isPenutup = (b: Baris): boolean => /^(?:Catatan|Mohon dicek|Sumber: )/.test(b.filter((s) => typeof s === 'string').join(''));

function pasang(j: Jawaban, baris: readonly BarisTerangkai[], buku: BukuButir): Jawaban {
  const faktaById = new Map(j.fakta.map((f) => [f.id, f]));
  const lama = j.isi.filter((b) => b.some((s) => s !== ''));
  return {
    ...j,
    isi: [
      ...susunParagraf(baris, buku, faktaById),
      ...lama.filter((b) => !isPenutup(b)).map((b) => (isRincian(b) ? b : rinci(b))),
      ...lama.filter(isPenutup),
    ],
  };
}

/** Sentences about one subject stand together. */
function susunParagraf(baris: readonly BarisTerangkai[], buku: BukuButir, faktaById: ReadonlyMap<string, Fakta>): readonly Baris[] {
  const daftarNama = buku.flatMap((b) => (b.kind === 'nama' ? [b.teks] : []));
  const hasil: Segmen[][] = [];
  let kini: string | undefined;
  for (const kalimat of baris) {
    const nama = daftarNama.find((n) => kalimat.some((x) => 'teks' in x && x.teks.includes(n)));
    const isi = kalimat.flatMap((x): Segmen[] =>
      'teks' in x ? [x.teks] : x.kutip ? ['"', { fakta: x.fakta }, `" (${sumberOf(faktaById.get(x.fakta))})`] : [{ fakta: x.fakta }],
    );
    const ada = hasil.at(-1);
    if (ada === undefined || (nama !== undefined && kini !== undefined && nama !== kini)) hasil.push(isi);
    else ada.push(' ', ...isi);
    kini = nama ?? kini;
  }
  return hasil;
}

/** Where a record stands, beside its words: a sentence about a cause cites it. */
function sumberOf(f: Fakta | undefined): string {
  if (f?.sumber.kind === 'dokumen') return f.sumber.label;
  return f?.sumber.kind === 'isian' ? `isian ${f.sumber.kantor}` : 'data';
}
