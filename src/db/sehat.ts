// Health of the database file: integrity, schema version, how much it holds. It repairs nothing.
import { count, eq, isNotNull, sum } from 'drizzle-orm';
import type { Db } from './open.ts';
import * as schema from './schema.ts';
import { readKeterangan } from './seed.ts';

export type Sehat = {
  /** 'ok', or what integrity_check or foreign_key_check found. */
  readonly integritas: string;
  /** Applied migrations. */
  readonly migrasi: number;
  /** Rows per kind of record still in data/, of `klaim`, and of the tables people write. */
  readonly jumlah: Readonly<Record<string, number>>;
  readonly dataHash: string | undefined;
};

/** Reads the whole file, so it belongs in a command or a child process, not in the bot's thread. */
export function checkSehat(db: Db): Sehat {
  const temuan = db.$client.pragma('integrity_check') as readonly { readonly integrity_check: string }[];
  const yatim = db.$client.pragma('foreign_key_check') as readonly unknown[];
  const rusak = temuan.map((t) => t.integrity_check).filter((t) => t !== 'ok');
  if (yatim.length > 0) rusak.push(`foreign_key_check: ${yatim.length} baris`);

  // The last change in the trail is what a record holds now.
  const menyimpang = db.$client
    .prepare(
      `SELECT count(*) FROM isian i WHERE NOT EXISTS (
         SELECT 1 FROM jejak j WHERE j.jenis = i.jenis AND j.id = i.id AND j.versi = i.versi AND j.sesudah IS i.isi)`,
    )
    .pluck()
    .get() as number;
  if (menyimpang > 0) rusak.push(`jejak: ${menyimpang} isian tidak sama dengan jejak perubahannya`);

  const { rekaman, klaim, kotakMasuk, obrolan } = schema;
  const perStatus = db.select({ status: kotakMasuk.status, n: count() }).from(kotakMasuk).groupBy(kotakMasuk.status).all();
  const perJenis = db.select({ jenis: rekaman.jenis, n: count() }).from(rekaman).where(eq(rekaman.ditarik, 0)).groupBy(rekaman.jenis).all();
  const perIsian = db
    .select({ jenis: schema.isian.jenis, n: count() })
    .from(schema.isian)
    .where(isNotNull(schema.isian.isi))
    .groupBy(schema.isian.jenis)
    .all();
  return {
    integritas: rusak.length === 0 ? 'ok' : rusak.join('; '),
    migrasi: Number(db.$client.pragma('user_version', { simple: true })),
    jumlah: {
      ...Object.fromEntries(perJenis.map(({ jenis, n }) => [jenis, n])),
      klaim: db.select({ n: count() }).from(klaim).where(eq(klaim.ditarik, 0)).get()?.n ?? 0,
      ...Object.fromEntries(perIsian.map(({ jenis, n }) => [`isian ${jenis}`, n])),
      perubahan: db.select({ n: count() }).from(schema.tindakan).get()?.n ?? 0,
      pengguna: db.select({ n: count() }).from(schema.pengguna).where(isNotNull(schema.pengguna.telegram)).get()?.n ?? 0,
      percakapan: db.select({ n: count() }).from(schema.percakapan).get()?.n ?? 0,
      obrolan: db.select({ n: count() }).from(obrolan).get()?.n ?? 0,
      penilaian: db.select({ n: count() }).from(schema.penilaian).get()?.n ?? 0,
      ...Object.fromEntries(
        perStatus.map(({ status, n }) => [{ antre: 'pesan antre', selesai: 'pesan selesai', disisihkan: 'pesan disisihkan' }[status], n]),
      ),
      'pertanyaan terjawab': Number(
        db
          .select({ n: sum(schema.obrolan.pertanyaan) })
          .from(schema.obrolan)
          .get()?.n ?? 0,
      ),
    },
    dataHash: readKeterangan(db, 'data-hash'),
  };
}
