// A wording cut into words, signs and slots. Whatever is not plain Latin text is refused here, before anything is folded.
import { err, ok, type Result } from '../lib/result.ts';
import type { BukuButir, Butir, Potongan } from './butir.ts';
import type { Pelanggaran } from './pelanggaran.ts';

export type Tanda = ',' | ';' | ':' | '(' | ')' | '-' | '.' | '"';
export type Keping =
  | { readonly kind: 'huruf'; readonly kata: string }
  | { readonly kind: 'tanda'; readonly tanda: Tanda }
  | { readonly kind: 'slot'; readonly butir: Butir };

const palingBanyakPotongan = 120;
const palingBanyakAksara = 3000;

const bolehAksara = /^[A-Za-z ,.;:()"'\-“”‘’–—]$/u;
const bagian = /[A-Za-z]+|[^A-Za-z ]/g;
const tandaOf = (x: string): Tanda => (x === '–' || x === '—' ? '-' : `"'“”‘’`.includes(x) ? '"' : (x as Exclude<Tanda, '"'>));

/** A sign that shows in no log is told by its code point. */
const sebutAksara = (x: string): string =>
  /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(x) ? x : `U+${x.codePointAt(0)?.toString(16).padStart(4, '0')}`;

function pelanggaranKata(kata: string): Pelanggaran | undefined {
  if (kata.length === 1) return { kind: 'huruf-tunggal', pada: kata };
  return /[A-Z]/.test(kata.slice(1)) ? { kind: 'huruf-besar', pada: kata } : undefined;
}

export function pecahPotongan(potongan: readonly Potongan[], buku: BukuButir): Result<readonly Keping[], readonly Pelanggaran[]> {
  const salah: Pelanggaran[] = [];
  const panjang = potongan.reduce((n, p) => n + ('teks' in p ? p.teks.length : 0), 0);
  if (potongan.length > palingBanyakPotongan) salah.push({ kind: 'terlalu-panjang', pada: `${palingBanyakPotongan} potongan` });
  if (panjang > palingBanyakAksara) salah.push({ kind: 'terlalu-panjang', pada: `${palingBanyakAksara} huruf` });
  if (salah.length > 0) return err(salah);

  const butirById = new Map(buku.map((b) => [b.id, b]));
  const keping: Keping[] = [];
  for (const p of potongan) {
    if ('teks' in p) {
      const asing = Array.from(p.teks).find((x) => !bolehAksara.test(x));
      if (asing === undefined) keping.push(...pecahTeks(p.teks, salah));
      else salah.push({ kind: 'aksara', pada: sebutAksara(asing) });
      continue;
    }
    const butir = butirById.get(p.butir);
    if (butir === undefined) salah.push({ kind: 'butir-asing', pada: p.butir.slice(0, 20) });
    else keping.push({ kind: 'slot', butir });
  }
  if (salah.length > 0) return err(salah);
  return keping.length === 0 ? err([{ kind: 'kosong', pada: '' }]) : ok(keping);
}

function pecahTeks(teks: string, salah: Pelanggaran[]): readonly Keping[] {
  return (teks.match(bagian) ?? []).map((x): Keping => {
    if (!/^[A-Za-z]/.test(x)) return { kind: 'tanda', tanda: tandaOf(x) };
    const s = pelanggaranKata(x);
    if (s !== undefined) salah.push(s);
    return { kind: 'huruf', kata: x.normalize('NFKC').toLowerCase() };
  });
}
