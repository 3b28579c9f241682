// A checked wording as pieces to print: fixed text, and facts that the caller prints. It prints no number itself.
import type { Fakta } from '../fakta.ts';
import type { Kalimat, Lambang } from './lambang.ts';

/** `kutip`: the words of a record, printed between quotes with their source. Spaces stand in the texts: pieces are joined as they are. */
export type BagianTerangkai = { readonly teks: string } | { readonly fakta: Fakta['id']; readonly kutip: boolean };
/** One sentence, from its capital to its full stop. */
export type BarisTerangkai = readonly BagianTerangkai[];

function cetakLambang(l: Lambang): string | undefined {
  switch (l.kind) {
    case 'tanda':
      return l.tanda === '-' ? '–' : l.tanda;
    case 'nama':
    case 'waktu':
      return l.butir.teks;
    case 'nilai':
    case 'rekaman':
      return undefined;
    default:
      return l.kata;
  }
}

const tanpaSpasiSebelum: ReadonlySet<string> = new Set([',', ';', ':', ')']);
const besarkan = (x: string): string => x.slice(0, 1).toUpperCase() + x.slice(1);

export function terangkaiKalimat(kalimat: Kalimat): BarisTerangkai {
  const hasil: BagianTerangkai[] = [];
  let teks = '';
  kalimat.forEach((l, i) => {
    const cetak = cetakLambang(l);
    const kiri = kalimat[i - 1];
    const rapat = i === 0 || (kiri?.kind === 'tanda' && kiri.tanda === '(') || (l.kind === 'tanda' && tanpaSpasiSebelum.has(l.tanda));
    teks += `${rapat ? '' : ' '}${i === 0 ? besarkan(cetak ?? '') : (cetak ?? '')}`;
    if (l.kind !== 'nilai' && l.kind !== 'rekaman') return;
    if (teks !== '') hasil.push({ teks });
    hasil.push({ fakta: l.butir.fakta, kutip: l.kind === 'rekaman' });
    teks = '';
  });
  return [...hasil, { teks: `${teks}.` }];
}

/** The sentences as one text; `cetak` prints a fact. */
export const gabungTerangkai = (baris: readonly BarisTerangkai[], cetak: (fakta: Fakta['id'], kutip: boolean) => string): string =>
  baris.map((b) => b.map((x) => ('teks' in x ? x.teks : cetak(x.fakta, x.kutip))).join('')).join(' ');
