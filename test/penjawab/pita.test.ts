// Tangled questions with the replies of a model on tape: the whole way from words to answer, offline. An unmatched request fails.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { membalas, siapkanPenjawab } from '../support/penjawab.ts';

const pita = z
  .array(
    z.strictObject({
      q: z.string(),
      balas: z.unknown(),
      kind: z.enum(['jawab', 'klarifikasi', 'tidak-ada', 'tolak']),
      harus: z.array(z.string()).min(1),
      tanpa: z.array(z.string()).optional(),
    }),
  )
  .parse(JSON.parse(readFileSync(path.join(import.meta.dirname, '../fixtures/pita/pertanyaan.json'), 'utf8')));
const { buka } = siapkanPenjawab();

describe('tangled questions', () => {
  test.each(pita)('"$q" is $kind', async ({ q, balas, kind, harus, tanpa = [] }) => {
    // "Why" is worded too; its wording is of no matter here.
    const s = await buka([
      membalas({ kind: 'json', isi: balas }),
      { ...membalas({ kind: 'menolak', kata: '-' }, 'rangkaian'), tetap: true },
    ]);
    const t = await s.tanya(q);
    expect([t.jawaban.kind, harus.filter((h) => !t.teks.includes(h)), tanpa.filter((x) => t.teks.includes(x))]).toEqual([kind, [], []]);
    expect(s.peristiwa[0]).toMatchObject({ tugas: 'pilih', hasil: 'dipakai' });
    await s.server.tutup();
  });
});
