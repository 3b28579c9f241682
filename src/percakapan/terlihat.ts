// What an installation that hides governments says when somebody asks about one of them.
import { jawaban, type Jawaban } from '../answer/jawaban.ts';
import { gabung } from '../answer/konteks.ts';
import type { Mesin } from '../keadaan.ts';
import { readBingkai } from '../understand/bingkai.ts';
import { readBingkaiIku } from '../understand/iku/bingkai-iku.ts';

/** Governments whose data an answer over everything gives and this engine leaves out; undefined when there are none. */
export function pemdaTersembunyi(j: Jawaban, terlihat: Mesin): readonly string[] | undefined {
  const tampak = new Set(terlihat.konteks.pustaka.pemda.map((p) => p.id));
  const { pustaka, opdById } = terlihat.semua?.konteks ?? terlihat.konteks;
  const kena = j.fakta.flatMap((f) => {
    const pemda = f.pemda ?? opdById.get(f.opd ?? '')?.pemda;
    const ada = pustaka.pemda.find((p) => p.id === pemda);
    return ada === undefined || tampak.has(ada.id) ? [] : [ada.nama];
  });
  return j.kind !== 'jawab' || kena.length === 0 ? undefined : [...new Set(kena)];
}

/** The hidden governments that the question names, itself or by an office of theirs; undefined when it names others too, or none. */
export function pemdaTersebut(semua: Mesin, terlihat: Mesin, pesan: string): readonly string[] | undefined {
  const tampak = new Set(terlihat.konteks.pustaka.pemda.map((p) => p.id));
  const laporan = readBingkai(pesan, semua.kamus);
  const { registri, pemda } = semua.konteks.pustaka;
  const b = readBingkaiIku(pesan, semua.kamusIku);
  const disebut = new Set([
    ...laporan.pemda,
    ...laporan.opd.map((o) => semua.konteks.opdById.get(o)?.pemda ?? o),
    ...b.pemda,
    ...(b.pemda.length > 0 ? [] : b.unit.map((u) => registri.ketetapanOf(u).pemda)),
  ]);
  const nama = pemda.filter((p) => disebut.has(p.id) && !tampak.has(p.id)).map((p) => p.nama);
  return nama.length === 0 || nama.length < disebut.size ? undefined : nama;
}

export const jawabTersembunyi = (nama: readonly string[]): Jawaban =>
  jawaban('tidak-ada', [
    [`Data `, ...gabung([...nama]), ` tidak tersedia di sini: pengelola bot menyembunyikannya.`],
    'Pengelola bot dapat menampilkannya kembali dengan /siapkan.',
  ]);

/** "Yang ada: ." says nothing where all documents are hidden. */
export const tanpaDaftarKosong = (j: Jawaban): Jawaban => ({
  ...j,
  isi: j.isi.filter((b) => !/^[^:]+: \.$/.test(b.filter((x) => typeof x === 'string').join(''))),
});
