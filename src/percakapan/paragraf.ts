// A turn that asks for running text: whether it is one, and of what. What cannot be told as a paragraph is answered as it stands.
import { answer } from '../answer/index.ts';
import { jawaban } from '../answer/jawaban.ts';
import type { Konteks } from '../answer/konteks.ts';
import { tahunUkuran } from '../answer/nilai.ts';
import type { Balasan, Keadaan, Mesin } from '../keadaan.ts';
import type { Permintaan, PermintaanOf } from '../permintaan.ts';
import { readBingkai, type Bingkai } from '../understand/bingkai.ts';
import { fromText, type Waktu } from '../understand/from-text.ts';
import { gabungBingkai, isLanjutan, warisOpd } from '../understand/lanjutan.ts';

type Paragraf = PermintaanOf<'paragraf'>;

const iku = (k: Konteks, opd: readonly string[]): string[] =>
  k.pustaka.indikator.filter((i) => i.iku && opd.includes(i.opd)).map((i) => i.id);

/** Years in which one of them has a capaian, oldest first. */
const tahunBercapaian = (k: Konteks, indikator: readonly string[]): readonly string[] =>
  [...new Set(indikator.flatMap((id) => k.indikatorById.get(id) ?? []).flatMap((i) => tahunUkuran(k, i, 'capaian')))].toSorted();

/** The same subject as a paragraph; undefined for what has no capaian of its own. */
function toParagraf(p: Permintaan, k: Konteks): Paragraf | undefined {
  switch (p.kind) {
    case 'tren': {
      const ada = tahunBercapaian(k, p.indikator);
      const tahun = p.periode.length > 0 ? p.periode : p.jumlahTahun === undefined ? ada : ada.slice(-p.jumlahTahun);
      return { kind: 'paragraf', indikator: [...p.indikator], periode: [...tahun] };
    }
    case 'nilai':
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

/** "Buatkan paragrafnya": of what was just asked about, else the question of what. */
const tentangApa = [
  'Paragrafnya tentang apa?',
  'Misalnya: capaian IKM Kecamatan Dumai Kota 2024, atau kinerja Setda Kota Dumai 2023. Yang mana yang Bapak/Ibu perlukan?',
];

const isKosong = (b: Bingkai): boolean =>
  [b.pokok, b.opd, b.opdUmum, b.pemda, b.ukuran, b.niat, b.tahun, b.sisa, b.istilah, b.tingkat].every((x) => x.length === 0);

/** `sisa` is the question without the wish for running text; empty when the message says nothing else. */
export function jawabParagraf(m: Mesin, sisa: string, keadaan: Keadaan, waktu: Waktu): Balasan | undefined {
  const k = m.konteks;
  const baru = readBingkai(sisa, m.kamus);
  const lama = keadaan.bingkai;
  const kosong = isKosong(baru);
  const b = kosong && lama !== undefined ? lama : gabungan(m, baru, lama);
  const p = kosong && lama === undefined ? undefined : paragrafOf(m, b, waktu);
  if (p !== undefined && p.indikator.length > 0)
    return { jawaban: answer(p, k), keadaan: { ...keadaan, bingkai: { ...b, besaran: [] }, daftar: [], menunggu: false } };
  return kosong ? { jawaban: jawaban('klarifikasi', tentangApa), keadaan: { ...keadaan, menunggu: false } } : undefined;
}

const gabungan = (m: Mesin, baru: Bingkai, lama: Bingkai | undefined): Bingkai =>
  lama !== undefined && isLanjutan(baru) ? gabungBingkai(lama, baru, m.kamus.kelurahan) : warisOpd(baru, lama, false);

/** Several readings make no text: one must be meant. */
function paragrafOf(m: Mesin, b: Bingkai, waktu: Waktu): Paragraf | undefined {
  const k = m.konteks;
  const paham = fromText(b, { katalog: k.pustaka, kamus: m.kamus }, waktu);
  if (paham.kind === 'klarifikasi') return paham.sebab === 'tanpa-ukuran' ? seluruhOpd(b, k) : undefined;
  if (paham.kind !== 'bacaan' && paham.kind !== 'semua') return undefined;
  const [satu, ...lain] = paham.bacaan;
  return satu === undefined || lain.length > 0 ? undefined : toParagraf(satu, k);
}

function seluruhOpd(b: Bingkai, k: Konteks): Paragraf {
  const indikator = iku(k, b.opd);
  const periode = b.jumlahTahun === undefined ? b.tahun.map(String) : tahunBercapaian(k, indikator).slice(-b.jumlahTahun);
  return { kind: 'paragraf', indikator, periode };
}
