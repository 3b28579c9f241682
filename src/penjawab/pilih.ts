// Asks the model which request a question means that the parser could not finish. The choice goes through the same answer as any other.
import { answer } from '../answer/index.ts';
import { jawaban, type Jawaban, type Pilihan } from '../answer/jawaban.ts';
import { sebutBacaan } from '../answer/label-permintaan.ts';
import type { Balasan, Buntu, Keadaan, Mesin } from '../keadaan.ts';
import { isiPrompt } from '../llm/prompt.ts';
import { samarkan } from '../llm/samarkan.ts';
import { pakaiPilihan } from '../percakapan/pilihan.ts';
import type { Permintaan } from '../permintaan.ts';
import { cariCalon, type DaftarCalon } from '../pilih/calon.ts';
import { susunSkema, type JawabanPilih } from '../pilih/skema.ts';
import { isBersyarat, langgarTetap } from '../pilih/tetap.ts';
import { readBingkai, type Bingkai } from '../understand/bingkai.ts';
import type { AlatModel, Sesi } from './model.ts';

/** What the parser is sure of, told to the model so that it need not guess. */
const tetapOf = (b: Bingkai): Readonly<Record<string, readonly (string | number)[]>> =>
  Object.fromEntries(
    Object.entries({
      opd: b.opd,
      pemda: b.pemda,
      tahun: b.tahun,
      triwulan: b.triwulan,
      ukuran: b.ukuran,
      maksud: b.niat,
      pokok: b.pokok.flatMap((x) => x.filter((y) => y.jenis === 'indikator' || y.jenis === 'anggaran').map((y) => y.id)),
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
  const skema = susunSkema(calon, kata);
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
      const langgar = hasil.value.permintaan.map((p) => langgarTetap(p, buntu.bingkai, m.konteks)).find((x) => x !== undefined);
      return langgar === undefined ? hasil : { ok: false, error: langgar };
    },
  );
}

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
  // A name that nobody knows stays unknown, a denial stays unread; what is near is offered and never answered.
  if (dasar.buntu.kind === 'tawar') return tawarkan(m, dasar, pilihan.permintaan);
  const [satu, ...lain] = pilihan.permintaan;
  if (satu === undefined) return undefined;
  // What follows ("kalau 2023?") goes on from the frame of this question, whose unknown words the choice has explained.
  const keadaan = { ...dasar.keadaan, bingkai: { ...dasar.buntu.bingkai, sisa: [], kataIstilah: [], rekaman: [] } };
  return lain.length === 0 ? bacakan(m, satu, pilihan.diabaikan, keadaan) : tanyakan(m, pilihan.permintaan, keadaan);
}

const pilihanOf = (m: Mesin, daftar: readonly Permintaan[]): readonly Pilihan[] =>
  daftar
    .filter((p) => answer(p, m.konteks).kind === 'jawab')
    .map((permintaan) => ({ label: sebutBacaan(permintaan, m.konteks), permintaan }));

const bernomor = (pilihan: readonly Pilihan[]): readonly string[] => pilihan.map((p, n) => `${n + 1}. ${p.label}`);

function bacakan(m: Mesin, p: Permintaan, diabaikan: readonly string[], keadaan: Keadaan): Balasan | undefined {
  const b = pakaiPilihan(m, p, keadaan);
  // A reading that leads nowhere is no help: the question back stays.
  if (b.jawaban.kind !== 'jawab') return undefined;
  const kata = [...new Set(diabaikan)];
  const abai = kata.length === 0 ? '' : ` Kata yang tidak dipakai: ${kata.map((w) => `"${w}"`).join(', ')}.`;
  const [dibaca = p] = b.jawaban.permintaan;
  const isi = [[`Pertanyaan ini saya baca sebagai: ${sebutBacaan(dibaca, m.konteks)}.${abai}`], [''], ...b.jawaban.isi];
  return { ...b, jawaban: { ...b.jawaban, isi } };
}

function tanyakan(m: Mesin, daftar: readonly Permintaan[], keadaan: Keadaan): Balasan | undefined {
  const pilihan = pilihanOf(m, daftar);
  const [satu] = pilihan;
  if (satu === undefined) return undefined;
  if (pilihan.length === 1) return bacakan(m, satu.permintaan, [], keadaan);
  const j = jawaban(
    'klarifikasi',
    ['Pertanyaan ini dapat dibaca beberapa cara:', ...bernomor(pilihan), 'Yang mana yang Bapak/Ibu maksud?'],
    {
      permintaan: daftar,
      pilihan,
    },
  );
  return { jawaban: j, keadaan: { ...keadaan, daftar: pilihan, menunggu: true } };
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
    ].filter((b) => dasar.jawaban.kind !== 'klarifikasi' || !b.some((s) => typeof s === 'string' && s.startsWith('Boleh ditanyakan'))),
    pilihan,
  };
  return { jawaban: j, keadaan: { ...dasar.keadaan, daftar: pilihan, menunggu: true } };
}
