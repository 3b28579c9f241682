// Chats on the engine over the real data, and the promises that every answer keeps.
import { isSlot, type Jawaban } from '../../src/answer/jawaban.ts';
import { openDb } from '../../src/db/open.ts';
import { createPustaka } from '../../src/db/pustaka.ts';
import { createMesin, keadaanAwal, type Keadaan } from '../../src/keadaan.ts';
import { balas } from '../../src/percakapan.ts';
import { permintaan } from '../../src/permintaan.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { dirs } from './db.ts';

export type Ruang = {
  /** Every message of one chat in turn; the state goes through JSON, as it does between two starts of the program. */
  readonly obrolan: (...pesan: readonly string[]) => readonly Jawaban[];
  /** The answer to the last message of a chat. */
  readonly akhir: (...pesan: readonly string[]) => Jawaban;
  /** Which of the promises that hold for every answer this one breaks. */
  readonly pelanggaran: (j: Jawaban) => readonly string[];
};

const waktu = { tahunIni: 2025 };

export function bukaRuang(): Ruang {
  const db = openDb(':memory:', dirs);
  if (!db.ok) throw new Error(JSON.stringify(db.error));
  const mesin = createMesin(createPustaka(db.value));
  // Ids of every printed claim and every record of the data; the key of a record carries its kind, answers name it without.
  const sqlIds = "SELECT id FROM klaim UNION SELECT id FROM rekaman UNION SELECT json_extract(isi, '$.id') FROM rekaman";
  const idData = new Set(db.value.$client.prepare(sqlIds).pluck().all() as string[]);
  const obrolan = (...pesan: readonly string[]): readonly Jawaban[] => {
    let keadaan = keadaanAwal;
    return pesan.map((p) => {
      const b = balas(mesin, p, keadaan, waktu);
      keadaan = JSON.parse(JSON.stringify(b.keadaan)) as Keadaan;
      return b.jawaban;
    });
  };
  return { obrolan, akhir: (...pesan) => obrolan(...pesan).at(-1) as Jawaban, pelanggaran: (j) => findPelanggaran(j, idData) };
}

export const barisOf = (j: Jawaban): readonly string[] => renderTeks(j).split('\n');
export const barisPertama = (j: Jawaban): string => barisOf(j)[0] ?? '';
/** Indicators of decrees that an answer is about. */
export const ikuOf = (j: Jawaban): readonly string[] => j.permintaan.flatMap((p) => ('iku' in p ? (p.iku ?? []) : []));

function findPelanggaran(j: Jawaban, idData: ReadonlySet<string>): readonly string[] {
  const teks = renderTeks(j);
  // What the asker wrote is repeated in quotation marks.
  const milikKami = teks.replaceAll(/"[^"]*"/g, '');
  const ids = new Set(j.fakta.map((f) => f.id));
  const dikenal = (id: string): boolean => ids.has(id) || idData.has(id);
  return [
    ...(['jawab', 'klarifikasi', 'tidak-ada', 'tolak'].includes(j.kind) ? [] : [`kind ${j.kind}`]),
    ...(j.kind === 'klarifikasi' && !teks.endsWith('?') ? ['klarifikasi tanpa tanda tanya di akhir'] : []),
    ...(j.kind === 'tolak' && !teks.startsWith('Maaf') ? ['tolak tanpa Maaf'] : []),
    ...(j.kind === 'tidak-ada' && !/tidak ada|belum ada|tidak tersedia/.test(teks) ? ['tidak-ada tanpa kata itu'] : []),
    ...(/undefined|NaN|\[object/.test(milikKami) ? ['isi program tercetak'] : []),
    ...(/[\u00A0\u2007\u2009\u202F]/.test(teks) ? ['spasi yang bukan spasi biasa'] : []),
    ...(teks.trim() === '' ? ['jawaban kosong'] : []),
    ...j.isi
      .flat()
      .filter(isSlot)
      .flatMap((s) => (ids.has(s.fakta) ? [] : [`slot ${s.fakta} tanpa fakta`])),
    ...j.fakta.flatMap((f) =>
      [...(f.masukan ?? []), ...(f.bertentangan ?? [])].filter((id) => !dikenal(id)).map((id) => `${f.id} menyebut ${id}`),
    ),
    ...j.fakta.flatMap((f) => (f.nilai.kind !== 'angka' || /^-?\d+(?:\.\d+)?$/.test(f.nilai.desimal) ? [] : [`${f.id} bukan desimal`])),
    ...[...j.permintaan, ...j.pilihan.map((p) => p.permintaan)].flatMap((p) =>
      permintaan.safeParse(p).success ? [] : [`permintaan ${JSON.stringify(p)}`],
    ),
  ];
}
