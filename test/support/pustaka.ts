// The real data in a fresh in-memory database: what answers are tested against.
import path from 'node:path';
import { createKonteks, type Konteks } from '../../src/answer/konteks.ts';
import { openDb } from '../../src/db/open.ts';
import { createPustaka } from '../../src/db/pustaka.ts';
import type { Pustaka } from '../../src/pustaka.ts';

const root = path.resolve(import.meta.dirname, '../..');

export function openTestPustaka(): Pustaka {
  const db = openDb(':memory:', { migrations: path.join(root, 'src/db/migrations'), data: path.join(root, 'data') });
  if (!db.ok) throw new Error(JSON.stringify(db.error));
  return createPustaka(db.value);
}

export const openTestKonteks = (): Konteks => createKonteks(openTestPustaka());
