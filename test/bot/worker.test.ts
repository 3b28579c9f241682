import { Bot, GrammyError, HttpError } from 'grammy';
import type { ApiResponse, Update, UserFromGetMe } from 'grammy/types';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot/create-bot.ts';
import { JawabanRusak, Terhalang } from '../../src/bot/galat-telegram.ts';
import type { Ctx, Layanan } from '../../src/bot/konteks.ts';
import type { Akhir } from '../../src/bot/queue.ts';
import { alamatOf, antreanOf, createWorker, pesanGagal } from '../../src/bot/worker.ts';
import { createObrolan, type Obrolan } from '../../src/db/obrolan.ts';
import type { Db } from '../../src/db/open.ts';
import { createPercakapan } from '../../src/db/percakapan.ts';
import { openTestDb } from '../support/db.ts';

const token = '123456789:AAF-rahasia_yang_tidak_boleh_tampak01';
const botInfo = { id: 123456789, is_bot: true, first_name: 'Tanya SAKIP', username: 'sakip_bot' } as UserFromGetMe;
const kini = new Date('2025-06-07T08:00:00.000Z');
const orang = { id: 7, is_bot: false, first_name: 'Ani' };
const pribadi = { id: 7, type: 'private' as const, first_name: 'Ani' };
const forum = { id: -1005, type: 'supergroup' as const, title: 'Bagian Organisasi', is_forum: true as const };

const topik = { message_thread_id: 42 };

const pesan = (lain: object = {}, id = 10): Update => ({
  update_id: id,
  message: { message_id: 100, date: 1, chat: pribadi, from: orang, text: 'rahasia pengguna', ...lain },
});
const tekan = (lain: object = {}): Update => ({
  update_id: 10,
  callback_query: {
    id: 'q1',
    from: orang,
    chat_instance: '1',
    data: '1:u:7',
    message: { message_id: 101, date: 1, chat: pribadi, from: botInfo, text: 'jawaban' },
    ...lain,
  },
});
const keluar: Update = {
  update_id: 10,
  my_chat_member: { chat: forum, from: orang, date: 1, old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } },
} as unknown as Update;

const ditolak = (error_code: number, description: string, parameters = {}): ApiResponse<unknown> =>
  ({ ok: false, error_code, description, parameters }) as const;
const galatTelegram = (kode: number, description: string, parameters = {}): GrammyError =>
  new GrammyError('Call failed!', { ok: false, error_code: kode, description, parameters }, 'sendMessage', {});

type Panggilan = { readonly metode: string; readonly isi: Readonly<Record<string, unknown>> };
type Jawab = (p: Panggilan) => unknown;

/** A worker around a bot with one handler; the network is `jawab`. Without a database only what needs one fails. */
/** An update that wrote its act before it failed. */
const sudahMenulis = 77;

function buka(tangani: (ctx: Ctx) => unknown, jawab: Jawab = () => ({ ok: true, result: { message_id: 1 } }), db?: Db) {
  const panggilan: Panggilan[] = [];
  const baris: string[] = [];
  const perubahan: (() => void)[] = [];
  let mati = 0;
  const bot = new Bot<Ctx>(token, { botInfo });
  bot.api.config.use(async (_prev, metode, isi) => {
    const p = { metode, isi: isi as Panggilan['isi'] };
    panggilan.push(p);
    return jawab(p) as never;
  });
  bot.use(async (ctx) => void (await tangani(ctx)));
  const kerjakan = createWorker({
    bot,
    mulaiPerubahan: () => perubahan,
    obrolan: db === undefined ? (undefined as unknown as Obrolan) : createObrolan(db, botInfo.id),
    tersimpan: (updateId) => updateId === sudahMenulis,
    log: pino({}, { write: (b: string) => void baris.push(b) }),
    kini: () => kini,
    mati: () => void (mati += 1),
  });
  return {
    panggilan,
    perubahan,
    log: () => baris.map((b) => JSON.parse(b) as Readonly<Record<string, unknown>>),
    teksLog: () => baris.join(''),
    mati: () => mati,
    kerjakan: (u: Update): Promise<Akhir> => kerjakan({ updateId: u.update_id, antrean: antreanOf(u), isi: u, sendirian: false }),
  };
}
/** Runs the changes of an end, and gives the chats that are marked as out of reach. */
function takTerjangkau(akhir: Akhir, db: Db): readonly unknown[] {
  if (akhir.status !== 'tunda') for (const ubah of akhir.perubahan) ubah();
  return db.$client.prepare('SELECT chat FROM obrolan WHERE terjangkau = 0').pluck().all();
}
const lempar = (error: unknown) => (): never => {
  throw error;
};
const idDari = (akhir: Akhir): string => ('galat' in akhir ? (akhir.galat ?? '') : '');

describe('createWorker', () => {
  test('a handler that ends well closes the update with the changes it collected, and says nothing', async () => {
    const w = buka((ctx) => ctx.reply('baik'));
    const ubah = (): void => {};
    w.perubahan.push(ubah);
    expect(await w.kerjakan(pesan())).toEqual({ status: 'selesai', perubahan: [ubah] });
    expect([w.panggilan.map((p) => p.metode), w.log()]).toEqual([['sendMessage'], []]);
  });

  test('a handler that throws leaves one line in the log and, in the topic of the question, an apology with the same id', async () => {
    const w = buka(lempar(new TypeError('x is undefined')));
    w.perubahan.push(() => {});
    const akhir = await w.kerjakan(pesan({ chat: forum, ...topik, is_topic_message: true }));
    const id = idDari(akhir);
    expect(akhir).toEqual({ status: 'selesai', galat: id, perubahan: [] });
    expect(id).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
    expect(w.panggilan).toEqual([{ metode: 'sendMessage', isi: { chat_id: -1005, ...topik, text: pesanGagal(id) } }]);
    expect(w.log()).toMatchObject([
      { level: 50, galat: id, update: 10, jenis: ['message'], sebab: { nama: 'TypeError', pesan: 'x is undefined' }, msg: 'gagal' },
    ]);
  });

  test('the apology shows no stack, message or name of the error, and the log none of the words of the user', async () => {
    const w = buka(lempar(new RangeError('internals at /srv/bot/src/x.ts')));
    await w.kerjakan(pesan());
    expect(JSON.stringify(w.panggilan)).not.toMatch(/RangeError|internals|\.ts|at /);
    expect(w.teksLog()).not.toMatch(/rahasia pengguna|Ani/);
  });

  test('a closed topic ends the update without an apology, and the chat stays within reach', async () => {
    const w = buka(
      (ctx) => ctx.reply('baik'),
      () => ditolak(400, 'Bad Request: TOPIC_CLOSED'),
    );
    expect(await w.kerjakan(pesan({ chat: forum }))).toEqual({ status: 'selesai', perubahan: [] });
    expect(w.panggilan).toHaveLength(1);
  });

  test('a failed button is let go of before the apology, also when that is refused', async () => {
    const w = buka(lempar(new Error('aduh')), ({ metode }) =>
      metode === 'answerCallbackQuery' ? ditolak(400, 'Bad Request: query is too old') : { ok: true, result: true },
    );
    const akhir = await w.kerjakan(tekan());
    expect(w.panggilan.map((p) => p.metode)).toEqual(['answerCallbackQuery', 'sendMessage']);
    expect(w.panggilan[1]?.isi).toEqual({ chat_id: 7, text: pesanGagal(idDari(akhir)) });
  });

  test('whose act is in the database already is told that it is saved, not that it failed', async () => {
    const w = buka(lempar(new Error('aduh')));
    await w.kerjakan({ ...pesan(), update_id: sudahMenulis });
    expect(w.panggilan.map((p) => p.isi['text'])).toEqual([
      'Isian tadi sudah tersimpan, hanya layarnya tidak dapat ditampilkan; tidak perlu diisi ulang. Hasilnya terlihat dari perintahnya.',
    ]);
  });

  test('a failed update of membership is closed without a word in the chat', async () => {
    const w = buka(lempar(new Error('aduh')));
    const akhir = await w.kerjakan(keluar);
    expect(idDari(akhir)).not.toBe('');
    expect([w.panggilan, w.log().length]).toEqual([[], 1]);
  });

  test.each<readonly [string, () => unknown, Akhir]>([
    ['429', () => ditolak(429, 'Too Many Requests', { retry_after: 9 }), { status: 'tunda', ms: 9000 }],
    ['a lost connection', lempar(new HttpError('failed', new Error('x'))), { status: 'tunda', ms: 500 }],
    ['another refusal', () => ditolak(400, 'Bad Request: x'), { status: 'selesai', galat: expect.any(String) as string, perubahan: [] }],
  ])('an apology that meets %s is tried again with its update, or ends it', async (_, jawab, akhir) => {
    expect(await buka(lempar(new Error('aduh')), jawab).kerjakan(pesan())).toEqual(akhir);
  });

  test('a chat that refuses the answer is marked as out of reach, without an apology or an error', async () => {
    const db = openTestDb();
    createObrolan(db, 1).hitungPertanyaan(7, 'private', new Date(0));
    const w = buka(
      (ctx) => ctx.reply('baik'),
      () => ditolak(403, 'Forbidden: bot was blocked by the user'),
      db,
    );
    w.perubahan.push(() => {});
    const akhir = await w.kerjakan(pesan());
    expect(akhir).toEqual({ status: 'selesai', perubahan: [expect.any(Function)] });
    expect(takTerjangkau(akhir, db)).toEqual([7]);
    expect([w.panggilan.length, w.log().map((b) => b['level'])]).toEqual([1, [30]]);
  });

  test('a chat that refuses the apology is marked as out of reach too', async () => {
    const db = openTestDb();
    const w = buka(lempar(new Error('aduh')), () => ditolak(403, 'Forbidden: bot was kicked from the supergroup chat'), db);
    expect(takTerjangkau(await w.kerjakan(pesan({ chat: forum })), db)).toEqual([-1005]);
  });

  test.each<readonly [string, unknown, number]>([
    ['429', galatTelegram(429, 'Too Many Requests', { retry_after: 7 }), 7000],
    ['a chat held back by the gate', new Terhalang(1234), 1234],
  ])('%s puts the update off as long as it asks, in silence', async (_, error, ms) => {
    const w = buka(lempar(error));
    expect(await w.kerjakan(pesan())).toEqual({ status: 'tunda', ms });
    expect([w.panggilan, w.log()]).toEqual([[], []]);
  });

  test('a lost connection puts the update off, longer each time up to a minute, and each update for itself', async () => {
    const w = buka(lempar(new HttpError('Network request failed', new Error('ECONNRESET'))));
    const ms: number[] = [];
    for (let n = 0; n < 10; n += 1) ms.push(((await w.kerjakan(pesan())) as { readonly ms: number }).ms);
    expect(ms).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect(await w.kerjakan(pesan({}, 11))).toEqual({ status: 'tunda', ms: 500 });
    expect(w.panggilan).toEqual([]);
    expect(w.log().every((b) => b['level'] === 40)).toBe(true);
  });

  test('an update that finds no connection for a day is given up, with an id in the log', async () => {
    const w = buka(lempar(new HttpError('failed', new Error('ECONNRESET'))));
    let [akhir, jumlah]: [Akhir, number] = [{ status: 'tunda', ms: 0 }, 0];
    for (; akhir.status === 'tunda' && jumlah < 48 * 3600_000; akhir = await w.kerjakan(pesan())) jumlah += akhir.ms;
    expect(jumlah / 3600_000).toBeGreaterThan(23);
    expect(jumlah / 3600_000).toBeLessThan(25);
    expect(akhir).toEqual({ status: 'selesai', galat: w.log().at(-1)?.['galat'], perubahan: [] });
    expect(await w.kerjakan(pesan())).toEqual({ status: 'tunda', ms: 500 });
  });

  test('after a success the waits of an update begin anew', async () => {
    let putus = true;
    const w = buka(() => (putus ? lempar(new JawabanRusak('proxy'))() : undefined));
    await w.kerjakan(pesan());
    putus = false;
    expect(await w.kerjakan(pesan())).toMatchObject({ status: 'selesai' });
    putus = true;
    expect(await w.kerjakan(pesan())).toEqual({ status: 'tunda', ms: 500 });
  });

  test('a refused token ends the bot and leaves the update open', async () => {
    const w = buka(lempar(galatTelegram(401, 'Unauthorized')));
    expect((await w.kerjakan(pesan())).status).toBe('tunda');
    expect([w.mati(), w.panggilan]).toEqual([1, []]);
  });

  test('the token never reaches the log, whatever error holds it', async () => {
    const alamat = `https://api.telegram.org/bot${token}/sendMessage`;
    const berstack = Object.assign(new Error('x'), { stack: `Error: x\n    at ${alamat}:1:1` });
    const rincian = new HttpError(`Network request for ${alamat} failed`, new Error(alamat));
    for (const error of [
      new Error(alamat),
      berstack,
      rincian,
      new Error(token),
      alamat,
      Object.assign(new Error('y'), { cause: alamat }),
    ]) {
      const w = buka(lempar(error));
      await w.kerjakan(pesan());
      expect(w.log().length).toBe(1);
      expect(w.teksLog()).not.toContain('AAF-rahasia');
      expect(JSON.stringify(w.panggilan)).not.toContain('AAF-rahasia');
    }
  });

  test('an update that was broken off and done again commits the changes of one run', async () => {
    const db = openTestDb();
    // All that "/baru" asks for.
    const layanan = { percakapan: createPercakapan(db), kini: () => kini } as unknown as Layanan;
    const obrolan = createObrolan(db, botInfo.id);
    let terkumpul: (() => void)[] = [];
    let putus = true;
    const bot = createBot({
      token,
      botInfo,
      client: {},
      layanan,
      catat: (_, ubah) => void terkumpul.push(ubah),
      gate: async () => (putus ? lempar(new HttpError('failed', new Error('x')))() : ({ ok: true, result: { message_id: 1 } } as never)),
    });
    const mulaiPerubahan = (): readonly (() => void)[] => (terkumpul = []);
    const log = pino({ enabled: false });
    const kerjakan = createWorker({ bot, mulaiPerubahan, obrolan, log, kini: () => kini, tersimpan: () => false, mati: () => {} });
    const tugas = { updateId: 10, antrean: 'chat:7', isi: pesan({ text: '/baru' }), sendirian: false };
    expect((await kerjakan(tugas)).status).toBe('tunda');
    putus = false;
    expect(await kerjakan(tugas)).toEqual({ status: 'selesai', perubahan: [expect.any(Function)] });
  });
});

const tempat: readonly (readonly [string, Update, string, ReturnType<typeof alamatOf>])[] = [
  ['a message', pesan(), 'chat:7', { chat: 7, topik: {} }],
  ['an edited one', { update_id: 1, edited_message: pesan({ chat: forum }).message } as Update, 'chat:-1005', { chat: -1005, topik: {} }],
  ['one in a topic', pesan({ chat: forum, ...topik, is_topic_message: true }), 'chat:-1005', { chat: -1005, topik }],
  ['one in a reply thread', pesan({ chat: forum, ...topik }), 'chat:-1005', { chat: -1005, topik: {} }],
  ['a button', tekan(), 'chat:7', { chat: 7, topik: {} }],
  ['a button of a message too old', tekan({ message: { message_id: 1, date: 0, chat: forum } }), 'chat:-1005', { chat: -1005, topik: {} }],
  ['a button without a message', tekan({ message: undefined }), 'orang:7', undefined],
  ['membership', keluar, 'chat:-1005', { chat: -1005, topik: {} }],
  ['something else', { update_id: 1 }, 'orang:0', undefined],
];

describe('antreanOf', () => {
  test.each(tempat)('%s keeps its order among the others of its chat, else of its person', (_, u, antrean) => {
    expect(antreanOf(u)).toBe(antrean);
  });
});

describe('alamatOf', () => {
  test.each(tempat)('%s is answered where it stands', (_, u, _antrean, alamat) => {
    expect(alamatOf(u)).toEqual(alamat);
  });
});
