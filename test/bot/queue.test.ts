import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createQueue, type Akhir, type Tugas } from '../../src/bot/queue.ts';
import type { Penutupan } from '../../src/db/kotak-masuk.ts';

// Waits for Telegram are fake; setImmediate, by which the queue takes its turns, is real.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

type Putaran = {
  readonly tutup: readonly Penutupan[];
  readonly mulai: readonly { readonly updateId: number; readonly sendirian: boolean }[];
};

const selesai: Akhir = { status: 'selesai', perubahan: [] };
const tunda = (ms: number): Akhir => ({ status: 'tunda', ms });
const tugas = (updateId: number, antrean: string, sendirian = false): Tugas<string> => ({
  updateId,
  antrean,
  isi: `isi ${updateId}`,
  sendirian,
});
/** A few turns of the event loop: whatever can happen without time passing has happened. */
async function giliran(): Promise<void> {
  for (let n = 0; n < 4; n += 1) await new Promise((lanjut) => setImmediate(lanjut));
}

async function lewat(ms: number): Promise<void> {
  vi.advanceTimersByTime(ms);
  await giliran();
}

/** A queue whose work ends when the test says so. */
function buka(serentak: number, gagal: ReadonlyMap<number, unknown> = new Map(), sela = (): number => 0) {
  const akhiri = new Map<number, (akhir: Akhir) => void>();
  const putaran: Putaran[] = [];
  const lepas: number[] = [];
  const gagalTutup: unknown[] = [];
  const mulai: number[] = [];
  const queue = createQueue<string>({
    kerjakan: ({ updateId }) => {
      mulai.push(updateId);
      return new Promise((lanjut) => akhiri.set(updateId, lanjut));
    },
    putar: (tutup, begin) => {
      putaran.push({ tutup, mulai: begin });
      return new Map([...gagal].filter(([id]) => tutup.some((t) => t.updateId === id && t.galat === undefined)));
    },
    lepas: (id) => void lepas.push(id),
    gagalTutup: (t, sebab) => {
      gagalTutup.push([t.updateId, sebab]);
      return { status: 'selesai', galat: `G${t.updateId}`, perubahan: [] };
    },
    serentak,
    sela,
  });
  const akhir = async (id: number, a: Akhir = selesai): Promise<void> => {
    const lanjut = akhiri.get(id);
    if (lanjut === undefined) throw new Error(`${id} is not running`);
    akhiri.delete(id);
    lanjut(a);
    await giliran();
  };
  return {
    queue,
    putaran,
    lepas,
    gagalTutup,
    mulai,
    akhir,
    berjalan: () => [...akhiri.keys()],
    tambah: async (...daftar: readonly Tugas<string>[]): Promise<void> => {
      queue.tambah(daftar);
      await giliran();
    },
    ditutup: () => putaran.flatMap((p) => p.tutup.map((t) => t.updateId)),
  };
}

describe('createQueue', () => {
  test('updates of one chat run one after the other in the order they came', async () => {
    const q = buka(10);
    await q.tambah(tugas(1, 'a'), tugas(2, 'a'), tugas(3, 'a'));
    expect(q.berjalan()).toEqual([1]);
    await q.akhir(1);
    await q.tambah(tugas(4, 'a'));
    for (const id of [2, 3, 4]) await q.akhir(id);
    expect(q.mulai).toEqual([1, 2, 3, 4]);
    expect(q.ditutup()).toEqual([1, 2, 3, 4]);
    expect(q.queue.panjang).toBe(0);
  });

  test('chats run side by side up to the limit, and a free place is taken at once', async () => {
    const q = buka(2);
    await q.tambah(tugas(1, 'a'), tugas(2, 'b'), tugas(3, 'c'), tugas(4, 'd'));
    expect(q.berjalan()).toEqual([1, 2]);
    await q.akhir(2);
    expect(q.berjalan()).toEqual([1, 3]);
    expect(q.queue.panjang).toBe(3);
  });

  test('a chat that writes much does not make the others wait for all of it', async () => {
    const q = buka(1);
    await q.tambah(...[1, 2, 3, 4].map((n) => tugas(n, 'ramai')), tugas(5, 'tenang'), tugas(6, 'lain'));
    for (const id of [1, 5, 6, 2, 3, 4]) {
      expect(q.berjalan()).toEqual([id]);
      await q.akhir(id);
    }
  });

  test('an update is marked as begun before it runs, in the commit that closes what ended', async () => {
    const q = buka(1);
    await q.tambah(tugas(1, 'a'), tugas(2, 'a'));
    const akhir: Akhir = { status: 'selesai', galat: 'ABC234', perubahan: [() => {}] };
    await q.akhir(1, akhir);
    expect(q.putaran.slice(0, 2)).toEqual([
      { tutup: [], mulai: [{ updateId: 1, sendirian: false }] },
      { tutup: [{ updateId: 1, ...akhir }], mulai: [{ updateId: 2, sendirian: false }] },
    ]);
  });

  test('what ends in the same turn is closed by one commit', async () => {
    const q = buka(5);
    await q.tambah(...[1, 2, 3, 4, 5].map((n) => tugas(n, `chat ${n}`)));
    await Promise.all([1, 2, 3].map((id) => q.akhir(id)));
    expect(q.putaran.filter((p) => p.tutup.length > 0).map((p) => p.tutup.map((t) => t.updateId))).toEqual([[1, 2, 3]]);
  });

  test('while the disk rests no turn is taken, and what ends meanwhile shares the next commit', async () => {
    let ms = 0;
    const q = buka(5, new Map(), () => ms);
    await q.tambah(tugas(1, 'a'), tugas(2, 'b'));
    ms = 40;
    await q.akhir(1);
    await q.akhir(2);
    await q.tambah(tugas(3, 'c'));
    await lewat(39);
    expect([q.putaran.length, q.berjalan()]).toEqual([1, []]);
    await lewat(1);
    expect([q.ditutup(), q.berjalan()]).toEqual([[1, 2], [3]]);
  });

  test('one turn begins sixteen at most, and the next ones follow at once', async () => {
    const q = buka(200);
    await q.tambah(...Array.from({ length: 40 }, (_, n) => tugas(n, `chat ${n}`)));
    expect(q.putaran.map((p) => p.mulai.length).filter((n) => n > 0)).toEqual([16, 16, 8]);
  });

  test('a suspect runs with nothing beside it, before everything else, and the others go on after it', async () => {
    const q = buka(5);
    await q.tambah(tugas(1, 'a'), tugas(2, 'b', true), tugas(3, 'b'), tugas(4, 'c'));
    expect(q.berjalan()).toEqual([2]);
    expect(q.putaran[0]?.mulai).toEqual([{ updateId: 2, sendirian: true }]);
    await q.tambah(tugas(5, 'd'));
    expect(q.berjalan()).toEqual([2]);
    await q.akhir(2);
    expect(q.berjalan().toSorted((a, z) => a - z)).toEqual([1, 3, 4, 5]);
    expect(q.putaran.flatMap((p) => p.mulai.filter((m) => m.sendirian).map((m) => m.updateId))).toEqual([2]);
  });

  test('a suspect waits until what already runs has ended', async () => {
    const q = buka(5);
    await q.tambah(tugas(1, 'a'));
    await q.tambah(tugas(2, 'b', true), tugas(3, 'c'));
    expect(q.berjalan()).toEqual([1]);
    await q.akhir(1);
    expect(q.berjalan()).toEqual([2]);
  });

  test('an update that has to wait is released, keeps its place before the later ones of its chat, and holds no other chat up', async () => {
    const q = buka(1);
    await q.tambah(tugas(1, 'a'), tugas(2, 'a'), tugas(3, 'b'));
    await q.akhir(1, tunda(5000));
    expect(q.lepas).toEqual([1]);
    expect(q.berjalan()).toEqual([3]);
    await q.akhir(3);
    await q.tambah(tugas(4, 'a'));
    expect(q.berjalan()).toEqual([]);
    await lewat(4999);
    expect(q.berjalan()).toEqual([]);
    await lewat(1);
    for (const id of [1, 2, 4]) await q.akhir(id);
    expect(q.ditutup()).toEqual([3, 1, 2, 4]);
  });

  test('a suspect that has to wait lets the others run meanwhile', async () => {
    const q = buka(3);
    await q.tambah(tugas(1, 'a', true), tugas(2, 'a'), tugas(3, 'b'));
    await q.akhir(1, tunda(1000));
    expect([q.lepas, q.berjalan()]).toEqual([[1], [3]]);
    await q.akhir(3);
    await lewat(1000);
    expect(q.berjalan()).toEqual([1]);
  });

  test('suspects run one after the other, and the second one of a chat waits as long as it was told to', async () => {
    const q = buka(3);
    await q.tambah(tugas(1, 'a', true), tugas(2, 'a', true), tugas(3, 'b', true), tugas(4, 'c'));
    for (const id of [1, 2, 3, 4]) {
      expect(q.berjalan()).toEqual([id]);
      await q.akhir(id, id === 2 ? tunda(60_000) : selesai);
    }
    expect(q.berjalan()).toEqual([]);
    await lewat(60_000);
    expect(q.mulai).toEqual([1, 2, 3, 4, 2]);
  });

  test('an update whose changes failed is reported and closed without them, in a commit that begins nothing', async () => {
    const sebab = new Error('database is full');
    const q = buka(2, new Map([[1, sebab]]));
    await q.tambah(tugas(1, 'a'), tugas(2, 'b'), tugas(3, 'a'));
    await Promise.all([q.akhir(1, { status: 'selesai', perubahan: [() => {}] }), q.akhir(2)]);
    expect(q.gagalTutup).toEqual([[1, sebab]]);
    expect(q.putaran.at(-1)).toEqual({ tutup: [{ updateId: 1, status: 'selesai', galat: 'G1', perubahan: [] }], mulai: [] });
    expect(q.berjalan()).toEqual([3]);
  });

  test('longgar resolves when fewer than the limit are left, and at once when there are', async () => {
    const q = buka(1);
    await q.queue.longgar(1);
    await q.tambah(tugas(1, 'a'), tugas(2, 'a'), tugas(3, 'b'));
    let longgar = false;
    void q.queue.longgar(2).then(() => (longgar = true));
    await q.akhir(1);
    expect([q.queue.panjang, longgar]).toEqual([2, false]);
    await q.akhir(3);
    expect([q.queue.panjang, longgar]).toEqual([1, true]);
  });

  test('stopping waits for what runs, commits it, begins nothing more, and lets go of whoever waits for room', async () => {
    const q = buka(2);
    await q.tambah(tugas(1, 'a'), tugas(2, 'a'), tugas(3, 'b'), tugas(4, 'c'));
    let [berhenti, longgar] = [false, false];
    void q.queue.longgar(1).then(() => (longgar = true));
    void q.queue.berhenti().then(() => (berhenti = true));
    await q.tambah(tugas(5, 'd'));
    expect([berhenti, longgar]).toEqual([false, true]);
    await q.akhir(1);
    expect([berhenti, q.ditutup()]).toEqual([false, [1]]);
    await q.akhir(3);
    expect([berhenti, q.ditutup(), q.mulai]).toEqual([true, [1, 3], [1, 3]]);
  });

  test('stopping does not wait for updates that have to wait, and they stay open', async () => {
    const q = buka(2);
    await q.tambah(tugas(1, 'a'), tugas(2, 'b'));
    await q.akhir(1, tunda(1000));
    let berhenti = false;
    void q.queue.berhenti().then(() => (berhenti = true));
    await q.akhir(2, tunda(1000));
    expect([berhenti, vi.getTimerCount()]).toEqual([true, 0]);
    await lewat(10_000);
    expect([q.mulai, q.ditutup(), q.lepas]).toEqual([[1, 2], [], [1, 2]]);
  });

  test('whatever the work, each update is closed once, in the order of its chat, within the limits', async () => {
    // For each update its chat and how often it has to wait; the first update of a chat may be a suspect.
    const jeda = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 2 });
    const kerja = fc.array(fc.record({ chat: fc.nat(4), tunda: jeda, lama: fc.nat(2) }), { maxLength: 30 });
    const hukum = fc.asyncProperty(kerja, fc.integer({ min: 1, max: 4 }), fc.array(fc.boolean()), async (isi, serentak, curiga) => {
      const daftar = isi.map((x, n) => tugas(n, String(x.chat), curiga[x.chat] === true && isi.findIndex((y) => y.chat === x.chat) === n));
      const sisaTunda = isi.map((x) => [...x.tunda]);
      const berjalan = new Map<number, { readonly antrean: string; readonly sendirian: boolean }>();
      const [ditutup, pelanggaran]: [number[], string[]] = [[], []];
      const kerjakan = async (t: Tugas<string>): Promise<Akhir> => {
        const { tunda: semua = [], lama = 0 } = isi[t.updateId] ?? {};
        const sisa = sisaTunda[t.updateId] ?? [];
        // A suspect that ended its first run, if only to wait, is none any more.
        const sendirian = t.sendirian && sisa.length === semua.length;
        const lain = [...berjalan.values()];
        if (lain.length >= serentak) pelanggaran.push(`${t.updateId}: more than ${serentak}`);
        if (lain.some((x) => x.antrean === t.antrean)) pelanggaran.push(`${t.updateId}: its chat already runs`);
        if (lain.some((x) => x.sendirian || sendirian)) pelanggaran.push(`${t.updateId}: beside a suspect`);
        berjalan.set(t.updateId, { antrean: t.antrean, sendirian });
        for (let n = 0; n < lama; n += 1) await new Promise((lanjut) => setImmediate(lanjut));
        berjalan.delete(t.updateId);
        const ms = sisa.shift();
        return ms === undefined ? selesai : tunda(ms);
      };
      const putar = (tutup: readonly Penutupan[]): ReadonlyMap<number, unknown> => {
        ditutup.push(...tutup.map((t) => t.updateId));
        return new Map();
      };
      const gagalTutup = (): Omit<Penutupan, 'updateId'> => ({ status: 'selesai', perubahan: [] });
      const queue = createQueue<string>({ serentak, sela: () => 0, kerjakan, putar, lepas: () => {}, gagalTutup });
      for (const t of daftar) queue.tambah([t]);
      for (let n = 0; n < 1000 && queue.panjang > 0; n += 1) await lewat(5);
      await queue.berhenti();
      expect(pelanggaran).toEqual([]);
      expect(ditutup.toSorted((a, z) => a - z)).toEqual(daftar.map((t) => t.updateId));
      for (const chat of new Set(isi.map((x) => x.chat))) {
        const urut = ditutup.filter((id) => isi[id]?.chat === chat);
        expect(urut).toEqual(urut.toSorted((a, z) => a - z));
      }
    });
    await fc.assert(hukum, { numRuns: 60 });
  });
});
