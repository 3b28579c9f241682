// Answers a message: what an admin verified first, then the engine, then with a model what the engine could not read or only list.
import { answer } from '../answer/index.ts';
import { gabungJawaban } from '../answer/gabung-jawaban.ts';
import type { Jawaban } from '../answer/jawaban.ts';
import { pakaiAlias, pertanyaanTerverifikasi } from '../isian/belajar.ts';
import type { SebabLuput } from '../isian/luput.ts';
import { bacaKeadaan, type Balasan, type Mesin } from '../keadaan.ts';
import { samarkan } from '../llm/samarkan.ts';
import { balasDenganIngatan } from '../percakapan.ts';
import { pakaiPilihan } from '../percakapan/pilihan.ts';
import type { Permintaan } from '../permintaan.ts';
import type { Waktu } from '../understand/from-text.ts';
import { bukaSesi, type AlatModel, type Orang, type Sesi } from './model.ts';
import { kataTersamar, pilihBacaan } from './pilih.ts';
import { rangkaiJawaban } from './rangkai.ts';

/** How an answer came about: words and figures by the program, or words by a model around figures by the program. */
export type Cara = 'terverifikasi' | 'dirangkai';

/** A question that was not answered well; without a person, and masked. */
export type Luputan = {
  readonly sebab: SebabLuput;
  readonly teks: string;
  readonly permintaan: readonly Permintaan[];
  readonly sisa: readonly string[];
};

export type Terjawab = Balasan & {
  readonly cara: Cara;
  /** The answer without the model, where the model chose how the question is read. */
  readonly semula?: Balasan;
  readonly luput?: Luputan;
};

export type Tanya = {
  /** The engine as whoever asks may see it; asked for anew after every wait. */
  readonly mesin: () => Mesin;
  readonly pesan: string;
  /** What the chat remembers. */
  readonly ingatan: unknown;
  readonly waktu: Waktu;
  /** Asked for when a model is. */
  readonly orang: () => Orang;
  /** Called once, before the first wait for a model. */
  readonly saatMenunggu?: () => void;
};

export type Penjawab = {
  readonly jawab: (t: Tanya) => Promise<Terjawab>;
  /** A request that was chosen rather than asked for: it is worded like any other. */
  readonly rangkai: (b: Balasan, t: TanpaIngatan) => Promise<Terjawab>;
};

type Sambungan = { readonly alat: AlatModel; readonly sesi: Sesi };
type TanpaIngatan = Omit<Tanya, 'ingatan' | 'waktu'>;

/** `alat` absent: there is no model, and nothing here waits for anything. */
export function createPenjawab(alat: AlatModel | undefined): Penjawab {
  const sambung = (t: TanpaIngatan): Sambungan | undefined =>
    alat === undefined ? undefined : { alat, sesi: bukaSesi(alat, t.orang, t.saatMenunggu ?? (() => {})) };

  async function rangkai(dasar: Terjawab, model: Sambungan | undefined, t: TanpaIngatan): Promise<Terjawab> {
    if (model === undefined) return dasar;
    const hasil = await rangkaiJawaban(model.alat, model.sesi, t.mesin(), t.pesan, dasar.jawaban);
    const terangkai: Terjawab =
      hasil.kind === 'dirangkai'
        ? { ...dasar, jawaban: hasil.jawaban, cara: 'dirangkai' }
        : hasil.kind === 'dijaga'
          ? { ...dasar, luput: { sebab: 'penjaga', teks: samarkan(t.pesan), permintaan: dasar.jawaban.permintaan, sisa: [] } }
          : dasar;
    return { ...terangkai, jawaban: beriLabel(terangkai, model.sesi) };
  }

  return {
    jawab: async (t) => {
      const m = t.mesin();
      const dasar = jawabSendiri(m, t);
      const model = sambung(t);
      const { buntu } = dasar;
      const dipilih =
        model === undefined || buntu === undefined
          ? undefined
          : await pilihBacaan(model.alat, model.sesi, t.mesin, t.pesan, { ...dasar, buntu });
      const hasil: Terjawab =
        dipilih === undefined
          ? { ...dasar, cara: 'terverifikasi', ...luputOf(m, dasar, t.pesan) }
          : { ...dipilih, cara: 'terverifikasi', ...(dipilih.jawaban.kind === 'jawab' ? { semula: dasar } : luputOf(m, dasar, t.pesan)) };
      return rangkai(hasil, model, t);
    },
    rangkai: (b, t) => rangkai({ ...b, cara: 'terverifikasi' }, sambung(t), t),
  };
}

/** Without a model: a verified question first, then the message with its aliases read out. */
function jawabSendiri(m: Mesin, t: Tanya): Balasan {
  const buku = m.konteks.isian?.buku;
  const terverifikasi = buku === undefined ? undefined : pertanyaanTerverifikasi(buku, t.pesan);
  if (terverifikasi !== undefined) {
    const [satu] = terverifikasi;
    const keadaan = bacaKeadaan(t.ingatan);
    if (satu !== undefined && terverifikasi.length === 1) return pakaiPilihan(m, satu, keadaan);
    return { jawaban: gabungJawaban(terverifikasi.map((p) => answer(p, m.konteks))), keadaan };
  }
  return balasDenganIngatan(m, buku === undefined ? t.pesan : pakaiAlias(buku, t.pesan), t.ingatan, t.waktu);
}

const sebabLuput: Partial<Readonly<Record<Jawaban['kind'], SebabLuput>>> = { klarifikasi: 'tak-paham', 'tidak-ada': 'tidak-ada' };

/** Only what was not understood, or named something unknown, is worth an admin's look. */
function luputOf(m: Mesin, b: Balasan, pesan: string): { readonly luput?: Luputan } {
  const sebab = sebabLuput[b.jawaban.kind];
  if (b.buntu === undefined || sebab === undefined) return {};
  return { luput: { sebab, teks: samarkan(pesan), permintaan: b.jawaban.permintaan, sisa: kataTersamar(m, pesan, b.buntu.kata) } };
}

const labelCara: Readonly<Record<Cara, string>> = {
  terverifikasi: 'Terverifikasi: kalimat dan angka disusun program dari data.',
  dirangkai: 'Dirangkai model bahasa, angka terverifikasi.',
};
const modelMati = 'Model bahasa sedang tidak dapat dihubungi, jadi untuk sementara jawaban disusun tanpa model.';

/** Which kind of answer it is; said wherever there is a model, since without one there is but one kind. */
function beriLabel({ jawaban: j, cara }: Terjawab, sesi: Sesi): Jawaban {
  const putus = sesi.baruPutus() ? [[modelMati]] : [];
  const label = j.kind === 'jawab' ? [[labelCara[cara]]] : [];
  return putus.length + label.length === 0 ? j : { ...j, isi: [...j.isi, ...label, ...putus] };
}
