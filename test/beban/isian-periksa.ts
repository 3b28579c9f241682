// What the database and the file store hold of one entry, read from outside. Looks at a copy, writes nothing, and knows no screen.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { bukaSalinan } from './basis-data.ts';

/** What an update is to leave behind. */
export type Sasaran =
  | { readonly kind: 'realisasi'; readonly id: string; readonly nilai: string }
  /** A file that a dialogue holds, and no record yet. */
  | { readonly kind: 'berkas'; readonly sha: string }
  | { readonly kind: 'bukti'; readonly rekomendasi: string; readonly sha: string }
  | { readonly kind: 'ajukan'; readonly rekomendasi: string };

export type Terlihat = {
  /** undefined: not in the inbox. */
  readonly kotak: { readonly status: string; readonly mulai: number; readonly galat: string | null } | undefined;
  readonly tindakan: number;
  /** The person's own dialogue, when this update brought it where it is. */
  readonly dialog: { readonly keadaan: unknown; readonly layar: string; readonly pesan: number | null } | undefined;
  /** Screens for other people that hang on this update. */
  readonly kabar: number;
  /** Records as asked for; more than one is a fault. */
  readonly rekaman: number;
  /** Rows of the trail for such a record, of this update. */
  readonly jejak: number;
  /** What does not fit together anywhere in the database or the store. */
  readonly rusak: readonly string[];
};

const polaSha = /"sha256":"([0-9a-f]{64})"/g;
const shaDalam = (teks: string): readonly string[] => [...teks.matchAll(polaSha)].map((m) => m[1] ?? '');

const shaBerkas = (berkas: string): string => createHash('sha256').update(readFileSync(berkas)).digest('hex');

export type Gudang = { readonly sementara: readonly string[]; readonly sha: readonly string[]; readonly lain: readonly string[] };

export function bacaGudang(folder: string): Gudang {
  if (!existsSync(folder)) return { sementara: [], sha: [], lain: [] };
  const nama = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.relative(folder, path.join(e.parentPath, e.name)));
  const isSha = (n: string): boolean => /^([0-9a-f]{2})\/\1[0-9a-f]{62}$/.test(n);
  return {
    sementara: nama.filter((n) => n.startsWith('.tmp-')),
    sha: nama.filter(isSha).map((n) => path.basename(n)),
    lain: nama.filter((n) => !isSha(n) && !n.startsWith('.tmp-')),
  };
}

/** Files whose bytes do not give their name. */
export const isiSalah = (folder: string, sha: readonly string[]): readonly string[] =>
  sha.filter((s) => {
    const berkas = path.join(folder, s.slice(0, 2), s);
    return !existsSync(berkas) || shaBerkas(berkas) !== s;
  });

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names the columns where it is called, as better-sqlite3 does
const semua = <T>(db: Database.Database, sql: string, ...nilai: readonly unknown[]): readonly T[] => db.prepare(sql).all(...nilai) as T[];

/** Record, trail and version of everything agree; no record is without its file. */
function rusakDi(db: Database.Database, folder: string): readonly string[] {
  const rusak: string[] = [];
  const sebut = (apa: string, baris: readonly unknown[]): void => {
    if (baris.length > 0) rusak.push(`${apa}: ${JSON.stringify(baris.slice(0, 3))}`);
  };
  if (db.pragma('quick_check', { simple: true }) !== 'ok') rusak.push('quick_check');
  sebut(
    'a record that is not what its trail says',
    semua(
      db,
      `SELECT jenis, id, versi FROM isian i WHERE versi <> (SELECT count(*) FROM jejak j WHERE j.jenis = i.jenis AND j.id = i.id)
       OR isi IS NOT (SELECT sesudah FROM jejak j WHERE j.jenis = i.jenis AND j.id = i.id ORDER BY tindakan DESC, urut DESC LIMIT 1)`,
    ),
  );
  sebut(
    'a trail without its record or its act',
    semua(
      db,
      `SELECT tindakan, jenis, id FROM jejak j WHERE NOT EXISTS (SELECT 1 FROM isian i WHERE i.jenis = j.jenis AND i.id = j.id)
       OR NOT EXISTS (SELECT 1 FROM tindakan t WHERE t.id = j.tindakan)`,
    ),
  );
  sebut(
    'an act that changed nothing',
    semua(db, 'SELECT id, aksi FROM tindakan t WHERE NOT EXISTS (SELECT 1 FROM jejak j WHERE j.tindakan = t.id)'),
  );
  sebut(
    'an update that acted twice',
    semua(db, 'SELECT update_id, count(*) n FROM tindakan WHERE update_id IS NOT NULL GROUP BY bot_id, update_id HAVING n > 1'),
  );
  const bernama = semua<{ isi: string }>(
    db,
    `SELECT isi FROM isian WHERE isi IS NOT NULL AND jenis IN ('bukti', 'dokumen') UNION ALL SELECT keadaan FROM dialog WHERE keadaan IS NOT NULL`,
  ).flatMap((x) => shaDalam(x.isi));
  sebut(
    'a record or dialogue without its file',
    bernama.filter((s) => !existsSync(path.join(folder, s.slice(0, 2), s))),
  );
  return rusak;
}

function rekamanOf(db: Database.Database, s: Sasaran): readonly { readonly jenis: string; readonly id: string }[] {
  switch (s.kind) {
    case 'realisasi':
      return semua(
        db,
        "SELECT jenis, id FROM isian WHERE jenis = 'realisasi' AND id = ? AND json_extract(isi, '$.nilai.cetak') = ? AND json_extract(isi, '$.status') = 'menunggu'",
        s.id,
        s.nilai,
      );
    case 'bukti':
      return semua(
        db,
        "SELECT jenis, id FROM isian WHERE jenis = 'bukti' AND json_extract(isi, '$.rekomendasi') = ? AND json_extract(isi, '$.lampiran.berkas.sha256') = ?",
        s.rekomendasi,
        s.sha,
      );
    case 'ajukan':
      return semua(
        db,
        "SELECT jenis, id FROM isian WHERE jenis = 'rekomendasi' AND id = ? AND json_extract(isi, '$.status') = 'diajukan'",
        s.rekomendasi,
      );
    case 'berkas':
      return [];
  }
}

/** What there is of one update of the person with this chat. Also while the bot runs. */
export function lihat(berkas: string, folder: string, updateId: number, chat: number, s: Sasaran): Terlihat {
  return bukaSalinan(berkas, (db) => {
    const [kotak] = semua<NonNullable<Terlihat['kotak']>>(db, 'SELECT status, mulai, galat FROM kotak_masuk WHERE update_id = ?', updateId);
    const [dialog] = semua<{ keadaan: string | null; layar: string; pesan: number | null }>(
      db,
      'SELECT keadaan, layar, pesan FROM dialog WHERE update_id = ? AND chat = ?',
      updateId,
      chat,
    );
    const satu = (sql: string, ...nilai: readonly unknown[]): number => semua<{ n: number }>(db, sql, ...nilai)[0]?.n ?? 0;
    const rekaman = rekamanOf(db, s);
    const jejak = rekaman.map((r) =>
      satu(
        'SELECT count(*) n FROM jejak j JOIN tindakan t ON t.id = j.tindakan WHERE t.update_id = ? AND j.jenis = ? AND j.id = ?',
        updateId,
        r.jenis,
        r.id,
      ),
    );
    return {
      kotak,
      tindakan: satu('SELECT count(*) n FROM tindakan WHERE update_id = ?', updateId),
      dialog:
        dialog === undefined
          ? undefined
          : {
              keadaan: dialog.keadaan === null ? undefined : JSON.parse(dialog.keadaan),
              layar: layarTeks(dialog.layar),
              pesan: dialog.pesan,
            },
      kabar: satu('SELECT count(*) n FROM dialog WHERE update_id = ? AND chat <> ?', updateId, chat),
      rekaman: rekaman.length,
      jejak: jejak.reduce((a, b) => a + b, 0),
      rusak: rusakDi(db, folder),
    };
  });
}

const layarTeks = (layar: string): string => (JSON.parse(layar) as { readonly isi: readonly string[] }).isi.join('\n');

/** Everything that anybody did, for the sum at the end. */
export function jumlahTindakan(berkas: string): Readonly<Record<string, number>> {
  return bukaSalinan(berkas, (db) =>
    Object.fromEntries(
      semua<{ aksi: string; n: number }>(db, 'SELECT aksi, count(*) n FROM tindakan WHERE update_id IS NOT NULL GROUP BY aksi').map((x) => [
        x.aksi,
        x.n,
      ]),
    ),
  );
}

/** Not closed, or closed with an error or set aside. */
export const kotakTersisa = (berkas: string): readonly unknown[] =>
  bukaSalinan(berkas, (db) => semua(db, "SELECT update_id, status, galat FROM kotak_masuk WHERE status <> 'selesai' OR galat IS NOT NULL"));

/** Files in the store that no record, trail or dialogue names. */
export function takBernama(berkas: string, g: Gudang): readonly string[] {
  const bernama = new Set(
    bukaSalinan(berkas, (db) =>
      semua<{ isi: string | null }>(
        db,
        "SELECT coalesce(sebelum, '') || coalesce(sesudah, '') isi FROM jejak WHERE jenis IN ('bukti', 'dokumen') UNION ALL SELECT keadaan FROM dialog",
      ).flatMap((x) => shaDalam(x.isi ?? '')),
    ),
  );
  return g.sha.filter((s) => !bernama.has(s));
}
