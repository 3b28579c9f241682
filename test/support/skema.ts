// Schemas as data: a dump of a database of each version is committed, so that every upgrade can be tried for ever.
import Database from 'better-sqlite3';
import { fileURLToPath } from 'node:url';

export const dumpPath = (versi: number): string => fileURLToPath(new URL(`../fixtures/skema/${versi}.sql`, import.meta.url));

/** Filled from data/ on refresh; every other table holds what people wrote. */
const rujukan: ReadonlySet<string> = new Set(['rekaman', 'klaim', 'keterangan']);

export function listTabel(sqlite: Database.Database): readonly string[] {
  const sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
  return sqlite.prepare(sql).pluck().all() as readonly string[];
}

export const listTabelMasukan = (sqlite: Database.Database): readonly string[] => listTabel(sqlite).filter((t) => !rujukan.has(t));

export const readBaris = (sqlite: Database.Database, tabel: string): readonly unknown[] =>
  sqlite.prepare(`SELECT * FROM "${tabel}" ORDER BY 1`).all();

/** Columns, indexes and foreign keys; not the SQL text, which a table rebuild may word another way. */
export function describeSkema(sqlite: Database.Database): unknown {
  return listTabel(sqlite).map((tabel) => ({
    tabel,
    kolom: sqlite.pragma(`table_info("${tabel}")`),
    indeks: (sqlite.pragma(`index_list("${tabel}")`) as readonly { readonly name: string; readonly unique: number }[])
      .map(({ name, unique }) => ({ name, unique, kolom: sqlite.pragma(`index_info("${name}")`) }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    kunciAsing: sqlite.pragma(`foreign_key_list("${tabel}")`),
  }));
}

function toSql(nilai: unknown): string {
  if (nilai === null) return 'NULL';
  if (typeof nilai === 'string') return `'${nilai.replaceAll("'", "''")}'`;
  if (typeof nilai === 'number') return String(nilai);
  throw new TypeError(`no SQL for ${typeof nilai}`);
}

/** The whole database as SQL that `exec` rebuilds, version included. */
export function dumpSql(sqlite: Database.Database): string {
  const buat = sqlite.prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name");
  const isi = listTabel(sqlite).flatMap((tabel) =>
    (readBaris(sqlite, tabel) as readonly Record<string, unknown>[]).map(
      (baris) => `INSERT INTO "${tabel}" VALUES (${Object.values(baris).map(toSql).join(', ')});`,
    ),
  );
  const versi = String(sqlite.pragma('user_version', { simple: true }));
  // Tables are filled by name, children may come before their parents.
  return [
    'PRAGMA foreign_keys = OFF;',
    ...(buat.pluck().all() as readonly string[]).map((sql) => `${sql};`),
    ...isi,
    `PRAGMA user_version = ${versi};`,
    'PRAGMA foreign_keys = ON;',
    '',
  ].join('\n');
}
