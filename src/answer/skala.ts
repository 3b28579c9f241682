// The bands of a rating scale, as its rule or its report has them. It rates no value (hitung and nilai do).
import type { PermintaanOf } from '../permintaan.ts';
import type { SkalaData } from '../rujukan/skema.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';
import type { Konteks } from './konteks.ts';
import { perluCek, rujukanToFakta } from './kutipan.ts';
import { berhurufBesar } from './rekaman.ts';

type P = PermintaanOf<'skala'>;
type Pita = SkalaData['pita'][number];

/** Bounds keep the digits of the scale (88,30), so they are not formatted as numbers. */
const batas = (b: string): string => b.replace('.', ',');

/** "88,31 sampai 100", "70 sampai kurang dari 85", "lebih dari 90 sampai 100", "kurang dari 55", "50 ke bawah". */
export function rentangPita(p: Pita): string {
  const bawah = p.min === undefined ? undefined : p.minTermasuk === false ? `lebih dari ${batas(p.min)}` : batas(p.min);
  if (p.maks === undefined) return bawah === undefined ? 'semua nilai' : p.minTermasuk === false ? bawah : `${bawah} ke atas`;
  const atas = p.maksTermasuk === false ? `kurang dari ${batas(p.maks)}` : batas(p.maks);
  if (bawah === undefined) return p.maksTermasuk === false ? atas : `${atas} ke bawah`;
  return `${bawah} sampai ${atas}`;
}

/** "A (Sangat Baik)"; a label with brackets of its own follows a comma: "CC, Cukup (Memadai)". */
const namaPita = (p: Pita): string =>
  p.kode === undefined ? p.label : p.label.includes('(') ? `${p.kode}, ${p.label}` : `${p.kode} (${p.label})`;

/** A heading, with a warning where the scale has not been compared with its rule. */
const judul = (s: SkalaData): string => `${berhurufBesar(s.nama)}${s.status === 'perlu-cek' ? ', perlu dicek' : ''}`;

export function answerSkala(p: P, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const dipilih = p.skala.flatMap((id) => k.pustaka.skala.find((s) => s.id === id) ?? []);
  if (p.skala.length > 0 && dipilih.length > 0) {
    const isi = dipilih.flatMap((s, n) => [...(n === 0 ? [] : [['']]), ...kartu(buku, s)]);
    return jawaban('jawab', isi, { fakta: buku.semua, permintaan: [p], pilihan: dipilih.length > 1 ? dipilih.map(toPilihan) : [] });
  }
  const semua = k.pustaka.skala.flatMap((s, n): Baris[] => [baris`${String(n + 1)}. ${judul(s)}: ${buku.add(skalaToFakta(s))}`]);
  const pembuka =
    p.skala.length === 0 ? `Ada ${String(semua.length)} skala penilaian:` : 'Skala itu tidak ada dalam laporan. Skala yang tersedia:';
  const dasar = [...new Set(k.pustaka.skala.map((s) => s.dasar))];
  return jawaban(p.skala.length === 0 ? 'jawab' : 'tidak-ada', [pembuka, ...semua, `Sumber: ${dasar.join('; ')}.`], {
    fakta: buku.semua,
    permintaan: [p],
    pilihan: k.pustaka.skala.map(toPilihan),
  });
}

const toPilihan = (s: SkalaData) => ({ label: s.nama, permintaan: { kind: 'skala' as const, skala: [s.id] } });

const skalaToFakta = (s: SkalaData) => ({
  ...rujukanToFakta(`skala/${s.id}`, s.pita.map((x) => `${namaPita(x)} ${rentangPita(x)}`).join('; '), s.dasar),
  skalaId: s.id,
});

function kartu(buku: BukuFakta, s: SkalaData): readonly Baris[] {
  buku.add(skalaToFakta(s));
  const satuan = s.satuan === '' ? '' : ` (satuan: ${s.satuan})`;
  const terbatas = s.pita[0]?.maks !== undefined;
  const diAtas =
    s.kebijakan.diAtas === 'pita-teratas'
      ? 'Nilai di atas batas teratas masuk rentang teratas.'
      : 'Nilai di atas batas teratas berada di luar skala.';
  return [
    [`${judul(s)}${satuan}:`],
    ...s.pita.map((x, n) => [`${String(n + 1)}. ${namaPita(x)}: ${rentangPita(x)}`]),
    [`Cara membaca: ${terbatas ? `${diAtas} ` : ''}${s.kebijakan.celah}`],
    ...(s.catatan === undefined ? [] : [[`Catatan: ${s.catatan}`]]),
    ...(s.status === 'perlu-cek' ? [[perluCek]] : []),
    [`Sumber: ${s.dasar}.`],
  ];
}
