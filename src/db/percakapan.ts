// What a chat remembers across restarts. One row per chat; an unreadable row counts as none.
import { eq, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import * as schema from './schema.ts';

type Db = BetterSQLite3Database<typeof schema>;

export function readPercakapan(db: Db, chat: string): unknown {
  const row = db.select().from(schema.percakapan).where(eq(schema.percakapan.chat, chat)).get();
  if (row === undefined) return undefined;
  try {
    return JSON.parse(row.keadaan);
  } catch {
    return undefined;
  }
}

export function writePercakapan(db: Db, chat: string, keadaan: unknown, kini: Date): void {
  db.insert(schema.percakapan)
    .values({ chat, keadaan: JSON.stringify(keadaan), diperbarui: kini.toISOString() })
    .onConflictDoUpdate({ target: schema.percakapan.chat, set: { keadaan: sql`excluded.keadaan`, diperbarui: sql`excluded.diperbarui` } })
    .run();
}
