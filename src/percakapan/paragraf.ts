// A turn that asks for running text: whether it is one, and of what. What cannot be told as a paragraph is answered as it stands.
import { answer } from '../answer/index.ts';
import type { Konteks } from '../answer/konteks.ts';
import type { Balasan, Keadaan, Mesin } from '../keadaan.ts';
import type { Permintaan, PermintaanOf } from '../permintaan.ts';
import { readBingkai, type Bingkai } from '../understand/bingkai.ts';
import { fromText, type Waktu } from '../understand/from-text.ts';
import { gabungBingkai, isLanjutan, warisOpd } from '../understand/lanjutan.ts';

type Paragraf = PermintaanOf<'paragraf'>;

const iku = (k: Konteks, opd: readonly string[]): string[] =>
  k.pustaka.indikator.filter((i) => i.iku && opd.includes(i.opd)).map((i) => i.id);

/** The same subject as a paragraph; undefined for what has no capaian of its own. */
function toParagraf(p: Permintaan, k: Konteks): Paragraf | undefined {
  switch (p.kind) {
    case 'nilai':
    case 'tren':
    case 'jarak':
    case 'banding':
      return { kind: 'paragraf', indikator: [...p.indikator], periode: [...p.periode] };
    case 'ketercapaian': {
      const opd = p.opd === undefined ? k.pustaka.opd.map((o) => o.id) : [p.opd];
      return { kind: 'paragraf', indikator: iku(k, opd), periode: [...p.periode] };
    }
    case 'daftar':
      return p.isi === 'iku' && p.opd !== undefined ? { kind: 'paragraf', indikator: iku(k, [p.opd]), periode: [] } : undefined;
    default:
      return undefined;
  }
}

/** `sisa` is the question without the wish for running text. */
export function jawabParagraf(m: Mesin, sisa: string, keadaan: Keadaan, waktu: Waktu): Balasan | undefined {
  const k = m.konteks;
  const baru = readBingkai(sisa, m.kamus);
  const lama = keadaan.bingkai;
  const b = lama !== undefined && isLanjutan(baru) ? gabungBingkai(lama, baru, m.kamus.kelurahan) : warisOpd(baru, lama, false);
  const paham = fromText(b, { katalog: k.pustaka, kamus: m.kamus }, waktu);
  const p =
    paham.kind === 'bacaan' || paham.kind === 'semua'
      ? gabungan(paham.bacaan.map((x) => toParagraf(x, k)))
      : paham.kind === 'klarifikasi' && paham.sebab === 'tanpa-ukuran'
        ? seluruhOpd(b, k)
        : undefined;
  if (p === undefined || p.indikator.length === 0) return undefined;
  const jawab = answer(p, k);
  return { jawaban: jawab, keadaan: { ...keadaan, bingkai: { ...b, besaran: [] }, daftar: [], menunggu: false } };
}

const seluruhOpd = (b: Bingkai, k: Konteks): Paragraf => ({ kind: 'paragraf', indikator: iku(k, b.opd), periode: b.tahun.map(String) });

/** Several readings make one text only when all of them can be told so. */
function gabungan(daftar: readonly (Paragraf | undefined)[]): Paragraf | undefined {
  const [satu] = daftar;
  if (satu === undefined || daftar.length > 1) return undefined;
  return satu;
}
