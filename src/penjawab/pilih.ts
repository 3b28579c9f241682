// Asks the model which request a question means that the parser could not finish. The choice goes through the same answer as any other.
import { answer } from '../answer/index.ts';
import type { Jawaban, Pilihan } from '../answer/jawaban.ts';
import { sebutBacaan } from '../answer/label-permintaan.ts';
import { tanyaPilihan } from '../answer/putuskan.ts';
import type { Balasan, Buntu, Keadaan, Mesin } from '../keadaan.ts';
import { isiPrompt } from '../llm/prompt.ts';
import { samarkan } from '../llm/samarkan.ts';
import { pakaiPilihan } from '../percakapan/pilihan.ts';
import type { Permintaan } from '../permintaan.ts';
import { cariCalon, type DaftarCalon } from '../pilih/calon.ts';
import { susunSkema, type JawabanPilih } from '../pilih/skema.ts';
import { isBersyarat, langgarTetap, pokokDisebut, tahunTetap } from '../pilih/tetap.ts';
import { jagaBatasan } from '../understand/batasan.ts';
import { readBingkai, type Bingkai } from '../understand/bingkai.ts';
import type { AlatModel, Sesi } from './model.ts';

/** What the parser is sure of, told to the model so that it need not guess. */
const tetapOf = (b: Bingkai): Readonly<Record<string, readonly (string | number)[]>> =>
  Object.fromEntries(
    Object.entries({
      opd: b.opd,
      pemda: b.pemda,
      tahun: tahunTetap(b),
      triwulan: b.triwulan,
      ukuran: b.ukuran,
      maksud: b.niat,
      pokok: pokokDisebut(b).flat(),
    }).filter(([, isi]) => isi.length > 0),
  );

const terisi = (calon: DaftarCalon): Partial<DaftarCalon> =>
  Object.fromEntries(Object.entries(calon).filter(([, daftar]) => daftar.length > 0));

/** Words that nothing explained, without those that masking takes away: a name behind "a.n." is unknown word by word too. */
export function kataTersamar(m: Mesin, pesan: string, kata: readonly string[]): readonly string[] {
  const sisa = new Set(readBingkai(samarkan(pesan), m.kamus).sisa);
  return kata.filter((w) => sisa.has(w));
}

/** The model's reading of a question; undefined when there is nothing to choose from, or it has none. */
async function tanyaModel(a: AlatModel, sesi: Sesi, m: Mesin, pesan: string, buntu: Buntu): Promise<JawabanPilih | undefined> {
  const prompt = a.prompt.get('pilih');
  if (prompt === undefined || isBersyarat(buntu.bingkai)) return undefined;
  const calon = cariCalon(m, pesan, buntu);
  const kata = kataTersamar(m, pesan, buntu.kata);
  const skema = susunSkema(calon);
  if (skema === undefined) return undefined;
  const masukan = {
    pertanyaan: samarkan(pesan),
    tak_dikenal: kata,
    tetap: tetapOf(buntu.bingkai),
    calon: terisi(calon),
  };
  return sesi.minta(
    {
      tugas: 'pilih',
      sistem: isiPrompt(prompt, {}),
      giliran: [{ peran: 'user', isi: JSON.stringify(masukan) }],
      skema: { nama: prompt.skema, json: skema.json },
    },
    (json) => {
      const hasil = skema.baca(json);
      if (!hasil.ok) return hasil;
      const langgar = hasil.value.permintaan.map((p) => langgarPertanyaan(p, buntu.bingkai, m)).find((x) => x !== undefined);
      return langgar === undefined ? hasil : { ok: false, error: langgar };
    },
  );
}

/** The guards of the parser's own readings hold for a chosen one too. */
function langgarPertanyaan(p: Permintaan, b: Bingkai, m: Mesin): string | undefined {
  const tetap = langgarTetap(p, b, m.konteks);
  if (tetap !== undefined) return tetap;
  const dijaga = jagaBatasan(b, { kind: 'bacaan', bacaan: [p] }, { katalog: m.konteks.pustaka, kamus: m.kamus });
  return dijaga.kind === 'bacaan' ? undefined : 'pertanyaan membatasi lebih dari yang dipilih';
}

/**
 * A name that nobody knows stays unknown, a denial unread; beside a subject that is known an unknown word narrows it ("BUMD yang
 * rugi"), and a whole government is no office of it. Then what is near is offered and never answered.
 */
const isTawar = ({ kind, bingkai: b }: Buntu): boolean =>
  kind === 'tawar' || pokokDisebut(b).length > 0 || (b.pemda.length > 0 && b.opd.length === 0 && b.opdUmum.length === 0);

/** `mesin` is asked for again after the model has answered: what may be seen can have changed in the meantime. */
export async function pilihBacaan(
  a: AlatModel,
  sesi: Sesi,
  mesin: () => Mesin,
  pesan: string,
  dasar: Balasan & { readonly buntu: Buntu },
): Promise<Balasan | undefined> {
  const pilihan = await tanyaModel(a, sesi, mesin(), pesan, dasar.buntu);
  if (pilihan === undefined || pilihan.permintaan.length === 0) return undefined;
  const m = mesin();
  if (isTawar(dasar.buntu)) return tawarkan(m, dasar, pilihan.permintaan);
  const [satu, ...lain] = pilihan.permintaan;
  if (satu === undefined) return undefined;
  // What follows ("kalau 2023?") goes on from the frame of this question, whose unknown words the choice has explained.
  const keadaan = { ...dasar.keadaan, bingkai: { ...dasar.buntu.bingkai, sisa: [], kataIstilah: [], rekaman: [] } };
  return lain.length === 0 ? bacakan(m, satu, dasar.buntu.kata, keadaan) : tanyakan(m, pilihan.permintaan, dasar.buntu.kata, keadaan);
}

const pilihanOf = (m: Mesin, daftar: readonly Permintaan[]): readonly Pilihan[] =>
  daftar
    .filter((p) => answer(p, m.konteks).kind === 'jawab')
    .map((permintaan) => ({ label: sebutBacaan(permintaan, m.konteks), permintaan }));

const bernomor = (pilihan: readonly Pilihan[]): readonly string[] => pilihan.map((p, n) => `${n + 1}. ${p.label}`);

/** What a follow-up goes on with: the kind that was chosen. */
const niatKind: Partial<Readonly<Record<Permintaan['kind'], string>>> = {
  efisiensi: 'efisiensi',
  rumus: 'rumus',
  tren: 'tren',
  kemajuan: 'kemajuan',
};

/** `kata`: the unknown words. The program tells them, not the model: whether one of them mattered is for the reader to judge. */
function bacakan(m: Mesin, p: Permintaan, kata: readonly string[], lama: Keadaan): Balasan | undefined {
  const niat = niatKind[p.kind];
  const keadaan = lama.bingkai === undefined || niat === undefined ? lama : { ...lama, bingkai: { ...lama.bingkai, niat: [niat] } };
  const b = pakaiPilihan(m, p, keadaan);
  // A reading that leads nowhere is no help: the question back stays.
  if (b.jawaban.kind !== 'jawab') return undefined;
  const [dibaca = p] = b.jawaban.permintaan;
  const asing = [...new Set(kata)].map((w) => `"${w}"`).join(', ');
  const isi = [
    [`Pertanyaan ini saya baca sebagai: ${sebutBacaan(dibaca, m.konteks)}.`],
    [`Kata ${asing} tidak saya kenal dan tidak ikut menyaring.`],
    [''],
    ...b.jawaban.isi,
  ];
  return { ...b, jawaban: { ...b.jawaban, isi } };
}

function tanyakan(m: Mesin, daftar: readonly Permintaan[], kata: readonly string[], keadaan: Keadaan): Balasan | undefined {
  const pilihan = pilihanOf(m, daftar);
  const [satu] = pilihan;
  if (satu === undefined) return undefined;
  if (pilihan.length === 1) return bacakan(m, satu.permintaan, kata, keadaan);
  return { jawaban: tanyaPilihan(pilihan, daftar), keadaan: { ...keadaan, daftar: pilihan, menunggu: true } };
}

function tawarkan(m: Mesin, dasar: Balasan, daftar: readonly Permintaan[]): Balasan | undefined {
  const pilihan = pilihanOf(m, daftar);
  if (pilihan.length === 0) return undefined;
  const j: Jawaban = {
    ...dasar.jawaban,
    isi: [
      ...dasar.jawaban.isi,
      ['Barangkali yang dimaksud:'],
      ...bernomor(pilihan).map((b) => [b]),
      ['Tulis nomornya bila salah satunya benar; yang mana?'],
    ].filter((b) => dasar.jawaban.kind !== 'klarifikasi' || !b.some((s) => typeof s === 'string' && s.startsWith('Boleh di'))),
    pilihan,
  };
  return { jawaban: j, keadaan: { ...dasar.keadaan, daftar: pilihan, menunggu: true } };
}
