import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pulihkan } from '../../src/bot/pulih.ts';
import { createQueue } from '../../src/bot/queue.ts';
import { createKotakMasuk, type KotakMasuk, type Tertunda } from '../../src/db/kotak-masuk.ts';
import { openTestDb } from '../support/db.ts';

const tertunda = (updateId: number, mulai: number, sendirian: number): Tertunda => ({
  updateId,
  antrean: `chat:${updateId}`,
  isi: '{}',
  mulai,
  sendirian,
});
type Nasib = 'biasa' | 'sendirian' | 'sisihkan';
/** What becomes of each update, in the order given. */
function nasib(daftar: readonly (readonly [mulai: number, sendirian: number])[]): readonly Nasib[] {
  const semua = daftar.map(([m, s], n) => tertunda(n + 1, m, s));
  const { sisihkan, lanjutkan } = pulihkan(semua);
  const curigaById = new Map(lanjutkan.map((t) => [t.updateId, t.curiga]));
  return semua.map((t) => (sisihkan.includes(t) ? 'sisihkan' : curigaById.get(t.updateId) === true ? 'sendirian' : 'biasa'));
}

describe('pulihkan', () => {
  const kasus: readonly (readonly [string, readonly (readonly [number, number])[], readonly Nasib[]])[] = [
    ['nothing was left open', [], []],
    [
      'updates that never began are no suspects',
      [
        [0, 0],
        [0, 0],
      ],
      ['biasa', 'biasa'],
    ],
    [
      'the only one at work runs alone',
      [
        [1, 0],
        [0, 0],
      ],
      ['sendirian', 'biasa'],
    ],
    [
      'three at work each run alone',
      [
        [1, 0],
        [1, 0],
        [1, 0],
      ],
      ['sendirian', 'sendirian', 'sendirian'],
    ],
    [
      'four at work are a kill from outside and run side by side',
      [
        [1, 0],
        [1, 0],
        [1, 0],
        [1, 0],
      ],
      ['biasa', 'biasa', 'biasa', 'biasa'],
    ],
    [
      'one of many that was at work twice runs alone, the others do not',
      [
        [1, 0],
        [2, 0],
        [1, 0],
        [1, 0],
      ],
      ['biasa', 'sendirian', 'biasa', 'biasa'],
    ],
    ['one that was alone once and began twice has another try', [[2, 1]], ['sendirian']],
    ['one that was alone both times but began only twice has another try', [[2, 2]], ['sendirian']],
    ['one begun three times with company has another try alone', [[3, 0]], ['sendirian']],
    ['one begun three times, alone once, has another try alone', [[3, 1]], ['sendirian']],
    ['one begun three times, twice of them alone, is set aside', [[3, 2]], ['sisihkan']],
    ['one begun often and alone each time is set aside', [[7, 7]], ['sisihkan']],
    [
      'setting one aside leaves the others as they are',
      [
        [0, 0],
        [3, 2],
        [1, 0],
      ],
      ['biasa', 'sisihkan', 'sendirian'],
    ],
  ];
  test.each(kasus)('%s', (_, daftar, hasil) => {
    expect(nasib(daftar)).toEqual(hasil);
  });

  test('every update has exactly one fate, keeps its order and its words, and only one begun three times is set aside', () => {
    const satu = fc.nat(5).chain((mulai) => fc.record({ mulai: fc.constant(mulai), sendirian: fc.nat(mulai) }));
    fc.assert(
      fc.property(fc.array(satu), (isi) => {
        const daftar = isi.map((x, n) => tertunda(n, x.mulai, x.sendirian));
        const { sisihkan, lanjutkan } = pulihkan(daftar);
        const kembali = [...sisihkan, ...lanjutkan].map(({ updateId, antrean, isi: teks, mulai, sendirian }) => ({
          updateId,
          antrean,
          isi: teks,
          mulai,
          sendirian,
        }));
        expect(kembali.toSorted((a, z) => a.updateId - z.updateId)).toEqual(daftar);
        for (const bagian of [sisihkan, lanjutkan]) {
          expect(bagian.map((t) => t.updateId)).toEqual(bagian.map((t) => t.updateId).toSorted((a, z) => a - z));
        }
        expect(sisihkan.every((t) => t.mulai >= 3 && t.sendirian >= 2)).toBe(true);
      }),
    );
  });

  test('an update that ends the process each time is set aside after at most five starts, and its neighbours are answered', async () => {
    const db = openTestDb();
    for (const tetangga of [0, 1, 2, 3, 10]) {
      const kotakMasuk = createKotakMasuk(db, tetangga + 1);
      const kali = await ulangMulai(kotakMasuk, tetangga);
      expect(kotakMasuk.jumlah()).toEqual({ disisihkan: 1, ...(tetangga === 0 ? {} : { selesai: tetangga }) });
      expect(kali).toBeLessThanOrEqual(5);
    }
  });
});

/** Starts again and again with one update among `tetangga` others that ends the process; gives how often until nothing is open. */
async function ulangMulai(kotakMasuk: KotakMasuk, tetangga: number): Promise<number> {
  const kini = new Date('2025-06-07T08:00:00Z');
  const racun = Math.ceil(tetangga / 2);
  kotakMasuk.terima(
    Array.from({ length: tetangga + 1 }, (_, n) => ({ updateId: n, antrean: `chat:${n}`, isi: '{}' })),
    kini,
  );
  for (let kali = 0; kali < 10; kali += 1) {
    const { sisihkan, lanjutkan } = pulihkan(kotakMasuk.tertunda());
    kotakMasuk.putar(
      sisihkan.map(({ updateId }) => ({ updateId, status: 'disisihkan', perubahan: [] })),
      [],
      kini,
    );
    if (lanjutkan.length === 0) return kali;
    let mati = false;
    const queue = createQueue<string>({
      serentak: 200,
      sela: () => 0,
      kerjakan: ({ updateId }) => {
        mati ||= updateId === racun;
        // What is at work when the process ends never ends itself.
        return mati ? new Promise(() => {}) : Promise.resolve({ status: 'selesai', perubahan: [] });
      },
      putar: (tutup, mulai) => (mati ? new Map() : kotakMasuk.putar(tutup, mulai, kini)),
      lepas: kotakMasuk.lepas,
      gagalTutup: () => ({ status: 'selesai', perubahan: [] }),
    });
    queue.tambah(lanjutkan.map((t) => ({ updateId: t.updateId, antrean: t.antrean, isi: t.isi, sendirian: t.curiga })));
    for (let n = 0; n < 50 && !mati && queue.panjang > 0; n += 1) await new Promise((lanjut) => setImmediate(lanjut));
  }
  return Number.POSITIVE_INFINITY;
}
