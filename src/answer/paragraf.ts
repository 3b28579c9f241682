// Running text for Bab III: one paragraph per indicator, every figure a slot. The words are fixed; a model may word the same ledger anew.
import type { PermintaanOf } from '../permintaan.ts';
import type { Indikator } from '../rujukan/skema.ts';
import { selisih } from './beda-nilai.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';
import { namaOpd, type Konteks } from './konteks.ts';
import { gabungKata } from './kutipan.ts';
import { tahunUkuran } from './nilai.ts';
import { barisSumber, catatanBeda, rujukanCapaian, type Rujukan } from './sumber.ts';
import { bukukan, ukurCapaian, type TerukurCapaian } from './ukur.ts';

type P = PermintaanOf<'paragraf'>;

/** One indicator in one year, and the latest year before it that has a capaian. */
export type BahanParagraf = {
  readonly i: Indikator;
  readonly tahun: string;
  readonly c: TerukurCapaian;
  readonly lalu?: { readonly tahun: string; readonly c: TerukurCapaian };
};

/** What the paragraphs are about, in order: without a year the latest of each indicator. */
export function bahanParagraf(p: P, k: Konteks): readonly BahanParagraf[] {
  return p.indikator.flatMap((id) => {
    const i = k.indikatorById.get(id);
    if (i === undefined) return [];
    const semua = tahunUkuran(k, i, 'capaian');
    const tahun = p.periode.length > 0 ? p.periode : semua.slice(-1);
    return tahun.flatMap((t) => {
      const c = ukurCapaian(k, i, t);
      if (c === undefined) return [];
      const sebelum = semua.findLast((x) => x < t);
      const lalu = sebelum === undefined ? undefined : ukurCapaian(k, i, sebelum);
      return [{ i, tahun: t, c, ...(sebelum === undefined || lalu === undefined ? {} : { lalu: { tahun: sebelum, c: lalu } }) }];
    });
  });
}

/** The name of an indicator with its office, unless the name holds it. */
export const namaParagraf = (k: Konteks, i: Indikator): string => {
  const opd = namaOpd(k, i.opd);
  return i.nama.includes(opd) ? i.nama : `${i.nama} ${opd}`;
};

export function answerParagraf(p: P, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const bahan = bahanParagraf(p, k);
  if (bahan.length === 0) return tanpaBahan(p, k);
  const isi: Baris[] = [];
  const catatan: Baris[] = [];
  const sumber: Rujukan[] = [];
  const opd = new Set(bahan.map((b) => b.i.opd));
  const tahunSama = new Set(bahan.map((b) => b.tahun));
  const ikuOpd = k.pustaka.indikator.filter((i) => i.iku && opd.has(i.opd));
  // Of some of them it would read as if there were no others.
  const lengkap = opd.size === 1 && ikuOpd.length > 1 && ikuOpd.every((i) => p.indikator.includes(i.id));
  if (lengkap && tahunSama.size === 1) {
    const dinilai = bahan.filter((b) => b.c.tercapai !== undefined);
    const tercapai = dinilai.filter((b) => b.c.tercapai === true);
    isi.push([
      `Pada tahun ${[...tahunSama][0] ?? ''}, ${tercapai.length} dari ${dinilai.length} IKU ${namaOpd(k, [...opd][0])} mencapai target.`,
    ]);
  }
  const berjudul = isi.length > 0;
  for (const b of bahan) {
    isi.push(paragraf(k, buku, b, berjudul));
    catatan.push(
      ...catatanBeda(k, buku, `Catatan, realisasi ${b.i.nama} tahun ${b.tahun} dicetak tidak seragam`, b.c.realisasi),
      ...catatanBeda(k, buku, `Catatan, target ${b.i.nama} tahun ${b.tahun} dicetak tidak seragam`, b.c.target),
      ...catatanBeda(k, buku, `Catatan, capaian ${b.i.nama} tahun ${b.tahun} dicetak tidak seragam`, b.c),
    );
    sumber.push(rujukanCapaian(b.c, b.tahun), ...(b.lalu === undefined ? [] : [rujukanCapaian(b.lalu.c, b.lalu.tahun)]));
  }
  const kosong = p.indikator.flatMap((id) => (bahan.some((b) => b.i.id === id) ? [] : (k.indikatorById.get(id)?.nama ?? [])));
  if (kosong.length > 0) catatan.push([`Catatan: capaian ${gabungKata(kosong)} tidak ada dalam laporan.`]);
  return jawaban('jawab', [...isi, ...catatan, ...barisSumber(k, sumber)], { fakta: buku.semua, permintaan: [p] });
}

/** `berjudul`: the year was said above. */
function paragraf(k: Konteks, buku: BukuFakta, { i, tahun, c, lalu }: BahanParagraf, berjudul: boolean): Baris {
  const slot = bukukan(k, buku, c);
  const hasil =
    c.realisasi === undefined || c.target === undefined
      ? baris`${berjudul ? 'Capaian' : 'capaian'} ${namaParagraf(k, i)} sebesar ${slot}`
      : baris`${berjudul ? 'Realisasi' : 'realisasi'} ${namaParagraf(k, i)} sebesar ${bukukan(k, buku, c.realisasi)} dari target ${bukukan(k, buku, c.target)}, dengan capaian ${slot}`;
  const vonis = c.tercapai === undefined ? '' : c.tercapai ? ' Target tercapai.' : ' Target belum tercapai.';
  return [...baris`${berjudul ? '' : `Pada tahun ${tahun}, `}${hasil}.${vonis}`, ...dibanding(k, buku, i, c, lalu)];
}

/** The change from the year before: of realisasi where both years have it, else of capaian. */
function dibanding(k: Konteks, buku: BukuFakta, i: Indikator, c: TerukurCapaian, lalu: BahanParagraf['lalu']): Baris {
  if (lalu === undefined) return [];
  bukukan(k, buku, lalu.c);
  const ukuran = c.realisasi !== undefined && lalu.c.realisasi !== undefined ? 'realisasi' : 'capaian';
  const [a, b] = ukuran === 'realisasi' ? [lalu.c.realisasi, c.realisasi] : [lalu.c, c];
  if (a === undefined || b === undefined) return [];
  const beda = selisih(i, ukuran, a, b, buku);
  if (beda === undefined) return [];
  return baris` Dibandingkan tahun ${lalu.tahun} (${bukukan(k, buku, a)}), ${ukuran} ${beda.teks}.`;
}

function tanpaBahan(p: P, k: Konteks): Jawaban {
  const nama = p.indikator.flatMap((id) => k.indikatorById.get(id)?.nama ?? []);
  const tahun = p.periode.length === 0 ? '' : ` tahun ${p.periode.join(', ')}`;
  const ada = [
    ...new Set(
      p.indikator.flatMap((id) => {
        const i = k.indikatorById.get(id);
        return i === undefined ? [] : tahunUkuran(k, i, 'capaian');
      }),
    ),
  ].toSorted();
  return jawaban(
    'tidak-ada',
    [
      `Capaian ${gabungKata(nama)}${tahun} tidak ada dalam laporan, jadi paragrafnya tidak dapat disusun.`,
      ...(ada.length === 0 ? [] : [`Yang ada: capaian tahun ${gabungKata(ada)}.`]),
    ],
    { permintaan: [p] },
  );
}
