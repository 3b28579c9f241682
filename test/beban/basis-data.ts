// Reads the bot's database from outside: what was at work when it died, and whether all is there once when it is done. Never writes to it.
import Database from 'better-sqlite3';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import type { Kiriman, Telaah } from './balasan.ts';

/** Opens a copy, so that the file a killed bot left, with its hot WAL, is found by the next start as it is. */
export function bukaSalinan<T>(berkas: string, baca: (db: Database.Database) => T): T {
  const salinan = `${berkas}.salinan`;
  copyFileSync(berkas, salinan);
  rmSync(`${salinan}-wal`, { force: true });
  if (existsSync(`${berkas}-wal`)) copyFileSync(`${berkas}-wal`, `${salinan}-wal`);
  const db = new Database(salinan);
  try {
    return baca(db);
  } finally {
    db.close();
    for (const akhiran of ['', '-wal', '-shm']) rmSync(`${salinan}${akhiran}`, { force: true });
  }
}

export type Sisa = {
  /** Not closed, with how often each was begun. */
  readonly mulaiByUpdate: ReadonlyMap<number, number>;
  readonly antre: number;
  readonly utuh: boolean;
};

/** What a dead bot left; nothing when it had not yet made its tables. */
export function bacaSisa(berkas: string): Sisa {
  if (!existsSync(berkas)) return { mulaiByUpdate: new Map(), antre: 0, utuh: true };
  return bukaSalinan(berkas, (db) => {
    const utuh = db.pragma('quick_check', { simple: true }) === 'ok';
    const ada = db.prepare("select 1 from sqlite_master where name = 'kotak_masuk'").get() !== undefined;
    const baris = ada
      ? (db.prepare("select update_id as id, mulai from kotak_masuk where status = 'antre'").all() as { id: number; mulai: number }[])
      : [];
    return { mulaiByUpdate: new Map(baris.filter((b) => b.mulai > 0).map((b) => [b.id, b.mulai])), antre: baris.length, utuh };
  });
}

export type Periksa = { readonly nama: string; readonly lulus: boolean; readonly angka: string };

/** Each change of state once: for every question and every press that was sent. `nilai` maps "answer:person" to the last press. */
export function periksaKeadaan(
  berkas: string,
  kiriman: ReadonlyMap<number, Kiriman>,
  t: Telaah,
  nilai: ReadonlyMap<string, number>,
  tekanan: number,
): Periksa[] {
  return bukaSalinan(berkas, (db) => {
    const semua = <T>(sql: string): T[] => db.prepare(sql).all() as T[];
    const status = semua<{ status: string; n: number; galat: number }>(
      'select status, count(*) n, count(galat) galat from kotak_masuk group by status',
    );
    const total = kiriman.size + tekanan;
    const selesai = status.find((s) => s.status === 'selesai');

    const seharusnya = new Map<number, number>();
    for (const { chat } of kiriman.values()) seharusnya.set(chat, (seharusnya.get(chat) ?? 0) + 1);
    const dihitung = new Map(semua<{ chat: number; n: number }>('select chat, pertanyaan n from obrolan').map((x) => [x.chat, x.n]));
    let kurang = 0;
    let lebih = 0;
    for (const [chat, n] of seharusnya) {
      const ada = dihitung.get(chat) ?? 0;
      kurang += Math.max(0, n - ada);
      lebih += Math.max(0, ada - n);
    }

    const terkirim = semua<{ id: number; chat: number; pesan: number }>('select id, chat, pesan_jawab pesan from jawaban_terkirim');
    const salahRujuk = terkirim.filter((x) => t.balasanByUpdate.get(x.id)?.some((b) => b.pesan === x.pesan && b.chat === x.chat) !== true);

    const penilaian = semua<{ kunci: string; nilai: number }>("select jawaban_id || ':' || pengguna kunci, nilai from penilaian");
    const salahNilai = penilaian.filter((x) => nilai.get(x.kunci) !== x.nilai).length;
    return [
      {
        nama: 'inbox: every update closed',
        lulus: status.length === 1 && selesai?.n === total && selesai.galat === 0,
        angka: `${status.map((s) => `${s.status} ${s.n}${s.galat > 0 ? ` (${s.galat} with an error)` : ''}`).join(', ')}; due ${total}`,
      },
      {
        nama: 'state: questions counted once each',
        lulus: kurang === 0 && lebih === 0,
        angka: `missing ${kurang}, twice ${lebih}, of ${kiriman.size} in ${seharusnya.size} chats`,
      },
      {
        nama: 'state: one kept answer per question, naming a message that was sent',
        lulus: terkirim.length === kiriman.size && salahRujuk.length === 0,
        angka: `${terkirim.length} rows for ${kiriman.size}, ${salahRujuk.length} with a wrong message`,
      },
      {
        nama: 'state: one opinion per pressed answer, the last press counts',
        lulus: penilaian.length === nilai.size && salahNilai === 0,
        angka: `${penilaian.length} rows for ${nilai.size} (${tekanan} presses), ${salahNilai} wrong`,
      },
      { nama: 'integrity_check', lulus: db.pragma('integrity_check', { simple: true }) === 'ok', angka: 'of the final file' },
    ];
  });
}
