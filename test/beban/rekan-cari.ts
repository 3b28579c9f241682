// The peers of the search bench: MiniSearch and SQLite FTS5 over the same names. Each gets the question's words as they are typed.
import Database from 'better-sqlite3';
import MiniSearch from 'minisearch';

export type EntriRekan = { readonly nama: string; readonly alias: readonly string[] };
export type Rekan = {
  /** Places in the list, best first. */
  readonly cari: (teks: string, batas: number, saring?: (ke: number) => boolean) => readonly number[];
};

export function createMiniSearch(daftar: readonly EntriRekan[]): Rekan {
  const mesin = new MiniSearch<{ id: number; nama: string; alias: string }>({
    fields: ['nama', 'alias'],
    searchOptions: { fuzzy: 0.25, prefix: true },
  });
  mesin.addAll(daftar.map((d, id) => ({ id, nama: d.nama, alias: d.alias.join(' ; ') })));
  return {
    cari: (teks, batas, saring) =>
      mesin
        .search(teks, saring === undefined ? {} : { filter: (h) => saring(Number(h.id)) })
        .slice(0, batas)
        .map((h) => Number(h.id)),
  };
}

const kataFts = (teks: string): readonly string[] => teks.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

export function createFts(daftar: readonly EntriRekan[]): Rekan & { readonly cariDuaAwalan: (awal: readonly string[]) => number } {
  const db = new Database(':memory:');
  db.exec("create virtual table indeks using fts5(nama, alias, tokenize = 'unicode61', prefix = '3 4')");
  const isi = db.prepare('insert into indeks (rowid, nama, alias) values (?, ?, ?)');
  db.transaction(() => {
    for (const [ke, d] of daftar.entries()) isi.run(ke + 1, d.nama, d.alias.join(' ; '));
  })();
  const semua = db.prepare('select rowid - 1 as ke from indeks where indeks match ? order by rank').pluck();
  const lima = db.prepare('select rowid - 1 as ke from indeks where indeks match ? order by rank limit ?').pluck();
  return {
    cari: (teks, batas, saring) => {
      const pola = kataFts(teks)
        .map((k) => `"${k}"*`)
        .join(' OR ');
      if (pola === '') return [];
      if (saring === undefined) return lima.all(pola, batas) as number[];
      return (semua.all(pola) as number[]).filter((ke) => saring(ke)).slice(0, batas);
    },
    cariDuaAwalan: (awal) => lima.all(awal.map((a) => `"${a}"*`).join(' AND '), 5).length,
  };
}
