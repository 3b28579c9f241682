// Formulas: the one a document prints for an indicator, the capaian formula its polarity calls for, or a calculator's by id.
import type { PermintaanOf } from '../permintaan.ts';
import type { Indikator, Rumus } from '../rujukan/skema.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';
import { labelBagian, namaDokumen, namaOpd, type Konteks } from './konteks.ts';
import { artiPolaritas, dokumenOf, perluCek, rujukanToFakta, tabelByBaris, teksToFakta } from './kutipan.ts';

type P = PermintaanOf<'rumus'>;

/** The default of each polarity in kinerja/capaian.ts. */
const rumusBaku: Readonly<Record<Indikator['polaritas']['nilai'], string>> = {
  'naik-baik': 'capaian-positif',
  'turun-baik': 'capaian-negatif-kurung',
  stabil: 'capaian-stabil',
};

export function answerRumus(p: P, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const indikator = p.indikator.flatMap((id) => k.indikatorById.get(id) ?? []);
  const rumus = p.rumus.flatMap((id) => k.pustaka.rumus.find((r) => r.id === id) ?? []);
  if (p.indikator.length === 0 && p.rumus.length === 0) return daftarRumus(p, k, 'jawab', 'Rumus yang dapat ditanyakan:');
  if (indikator.length === 0 && rumus.length === 0)
    return daftarRumus(p, k, 'tidak-ada', 'Rumus itu tidak ada dalam laporan. Yang tersedia:');
  const blok = [...indikator.map((i) => rumusIndikator(k, buku, i)), ...rumus.map((r) => kartuRumus(buku, r))];
  const ada = rumus.length > 0 || indikator.some((i) => i.rumus !== undefined);
  const isi = blok.flatMap((b, n) => (n === 0 ? b : [[''], ...b]));
  return jawaban(ada ? 'jawab' : 'tidak-ada', isi, { fakta: buku.semua, permintaan: [p] });
}

function rumusIndikator(k: Konteks, buku: BukuFakta, i: Indikator): readonly Baris[] {
  const milik = `${i.nama}, ${namaOpd(k, i.opd)}`;
  const dokumen = dokumenOf(k, i);
  const tempat = (b: number | readonly number[]): string => {
    const [pertama = 0] = [b].flat();
    const t = tabelByBaris(k, dokumen, pertama);
    return t === undefined ? '' : labelBagian(t.label, t.bagian);
  };
  const slot = (cetak: string, b: number | readonly number[], bagian: string) => {
    const t = tabelByBaris(k, dokumen, [b].flat()[0] ?? 0);
    return buku.add(teksToFakta(k, { ...i, tabel: t === undefined ? i.tabel : t.id.slice(dokumen.length + 1), baris: b }, cetak, bagian));
  };
  const isi: Baris[] = [];
  const sumber: string[] = [];
  if (i.rumus === undefined) {
    isi.push([`Rumus khusus untuk ${milik} tidak ada dalam dokumen.`]);
  } else {
    isi.push(baris`Rumus ${milik}, seperti tercetak: ${slot(i.rumus.cetak, i.rumus.baris, 'rumus')}`);
    sumber.push(tempat(i.rumus.baris));
    for (const [n, r] of (i.rumusLain ?? []).entries()) {
      const letak = tempat(r.baris);
      isi.push(baris`Juga tercetak${letak === '' ? '' : ` di ${letak}`}: ${slot(r.cetak, r.baris, `rumus-${String(n + 2)}`)}`);
    }
  }
  const capaian = k.pustaka.rumus.find((r) => r.id === rumusBaku[i.polaritas.nilai]);
  if (capaian !== undefined) {
    const asal = i.polaritas.asal === 'disimpulkan' ? ', polaritas disimpulkan' : '';
    isi.push(baris`Rumus capaiannya (${artiPolaritas[i.polaritas.nilai]}${asal}): ${buku.add(rumusToFakta(capaian))}`);
    if (capaian.status === 'perlu-cek') isi.push([perluCek]);
  }
  if (i.catatan !== undefined) isi.push([`Catatan: ${i.catatan}.`]);
  isi.push([
    `Sumber: ${[namaDokumen(k, dokumen), ...sumber.filter((x) => x !== '')].join(', ')}${capaian === undefined ? '' : `; rumus capaian: ${capaian.dasar}`}.`,
  ]);
  return isi;
}

const rumusToFakta = (r: Rumus) => ({ ...rujukanToFakta(`rumus/${r.id}`, r.rumus, r.dasar), rumusId: r.id });

const kartuRumus = (buku: BukuFakta, r: Rumus): readonly Baris[] => [
  baris`${r.nama}: ${buku.add(rumusToFakta(r))}`,
  ...(r.catatan === undefined ? [] : [[`Catatan: ${r.catatan.replace(/\.$/, '')}.`]]),
  ...(r.status === 'perlu-cek' ? [[perluCek]] : []),
  [`Sumber: ${r.dasar}.`],
];

function daftarRumus(p: P, k: Konteks, kind: 'jawab' | 'tidak-ada', pembuka: string): Jawaban {
  const isi = [pembuka, ...k.pustaka.rumus.map((r, n) => `${String(n + 1)}. ${r.nama}`)];
  const pilihan = k.pustaka.rumus.map((r) => ({ label: r.nama, permintaan: { kind: 'rumus' as const, indikator: [], rumus: [r.id] } }));
  return jawaban(kind, isi, { permintaan: [p], pilihan });
}
