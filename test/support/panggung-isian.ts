// The real bot on a government of test offices, each with an operator, a kepala and an evaluator; and looks at what was entered.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bacaDb, bukaPanggung, sabar, siaga } from './bot.ts';
import { isiDaerahBot, opdDaerah, tahunDaerah, type OpdDaerah } from './daerah-bot.ts';
import { dirs } from './db.ts';
import type { Terlihat } from './emulator/jenis.ts';
import { createPengisi, type Pengisi } from './pengisi.ts';

export const tw1 = `TW I ${tahunDaerah}`;
export const lewat = 'Langkah ini sudah lewat. Silakan lanjutkan dari pesan yang terakhir.';
export const barisAwal = (x: Terlihat | undefined): string => x?.teks.split('\n')[0] ?? '';

export type Daerah = { readonly opd: OpdDaerah; readonly operator: Pengisi; readonly kepala: Pengisi; readonly evaluator: Pengisi };

export async function bukaPanggungIsian(banyakOpd: number) {
  const { em, bot, db } = await bukaPanggung();
  const gudang = path.join(path.dirname(db), 'berkas');
  const daerah = Array.from({ length: banyakOpd }, (_, n): Daerah => {
    const opd = opdDaerah(n + 1, 2);
    const orang = (peran: string): Pengisi => {
      const user = em.buatPengguna({ nama: `${peran} ${opd.id}` });
      em.pribadi(user);
      return createPengisi(em, user);
    };
    return { opd, operator: orang('Operator'), kepala: orang('Kepala'), evaluator: orang('Evaluator') };
  });
  await siaga(em);
  isiDaerahBot(
    db,
    dirs,
    daerah.map((x) => x.opd),
    daerah.flatMap((x) => (['operator', 'kepala', 'evaluator'] as const).map((peran) => ({ user: x[peran].user, peran, opd: [x.opd.id] }))),
  );

  return {
    em,
    bot,
    db,
    gudang,
    /** Office number `ke`, from 1. */
    di: (ke: number): Daerah => daerah[ke - 1] as Daerah,
    rekaman: (jenis: string, opd: string): readonly Readonly<Record<string, unknown>>[] =>
      bacaDb<{ isi: string }>(db, `SELECT isi FROM isian WHERE jenis = ? AND json_extract(isi, '$.opd') = ? ORDER BY id`, jenis, opd).map(
        (x) => JSON.parse(x.isi) as Readonly<Record<string, unknown>>,
      ),
    /** What was done for an office, by the trail. */
    jejak: (opd: string): readonly string[] =>
      bacaDb<{ aksi: string }>(db, 'SELECT aksi FROM tindakan WHERE opd = ? ORDER BY id', opd).map((x) => x.aksi),
    /** Names of the files in the store, half written ones too. */
    isiGudang: (): readonly string[] =>
      existsSync(gudang)
        ? readdirSync(gudang, { recursive: true, withFileTypes: true })
            .filter((e) => e.isFile())
            .map((e) => e.name)
            .toSorted()
        : [],
    bacaBerkas: (sha256: string): Uint8Array => new Uint8Array(readFileSync(path.join(gudang, sha256.slice(0, 2), sha256))),
    /** First lines of what stands in the chat now. */
    layarBot: (p: Pengisi): readonly string[] => em.pesan(p.user, 'bot').map(barisAwal),
    terjawab: (q: { readonly jawaban: unknown }): Promise<void> =>
      em.tungguSampai(() => q.jawaban !== undefined, { ...sabar, pesan: 'an answer to the press' }),
    layarBaru: (p: Pengisi, dulu: number): Promise<void> =>
      em.tungguSampai(() => (p.layar()?.id ?? 0) > dulu, { ...sabar, pesan: `a new screen for ${p.user.first_name}` }),
    /** No update was set aside or ended with an error; nothing was logged as one. */
    gagal: (): readonly unknown[] => [
      ...bacaDb(db, `SELECT update_id FROM kotak_masuk WHERE status = 'disisihkan' OR galat IS NOT NULL`),
      ...bot.baris().filter((b) => b.includes('"level":50')),
    ],
  };
}
