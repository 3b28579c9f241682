// Everything that a database keeps of people, as text: what must not be found there is looked for in all of it.
import type { Db } from '../../src/db/open.ts';

/** Tables that are filled from data/ and hold no person. */
const rujukan: ReadonlySet<string> = new Set(['rekaman', 'klaim', '__drizzle_migrations']);

/** "table.column: value" of every cell of every table that people write into. */
export function semuaIsi(db: Db): readonly string[] {
  const tabel = db.$client.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as readonly string[];
  return tabel
    .filter((t) => !rujukan.has(t))
    .flatMap((t) => {
      const baris = db.$client.prepare(`SELECT * FROM "${t}"`).all() as readonly Readonly<Record<string, unknown>>[];
      return baris.flatMap((x) => Object.entries(x).map(([kolom, nilai]) => `${t}.${kolom}: ${String(nilai)}`));
    });
}
