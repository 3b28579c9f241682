// Faults: each kind does what it says to the wire, and says truly whether the method had its effect.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEmulator, type Emulator } from '../support/emulator/emulator.ts';
import { createAcak } from '../support/emulator/kesalahan.ts';
import { panggil, type Balasan } from '../support/emulator/panggil.ts';

let em: Emulator;
let chat: number;
let waktu: number;

beforeEach(async () => {
  waktu = 0;
  em = await createEmulator({ benih: 7, stopwatch: () => waktu + performance.now() });
  chat = em.pribadi(em.penguji).id;
});
afterEach(() => em.tutup());

const kirim = (text = 'halo', signal?: AbortSignal): Promise<Balasan> => panggil(em, 'sendMessage', { chat_id: chat, text }, signal);
const terkirim = (): string[] => em.pesan(chat).map((p) => p.teks);

describe('kesalahan.pasang', () => {
  test('a delay before the effect holds the message back, one after it only the answer', async () => {
    em.kesalahan.pasang({ kind: 'delay-before', ms: 15 }, { kali: 1 });
    const satu = kirim('satu');
    await em.tungguSampai(() => em.jurnal.jumlah() === 1 && terkirim().length === 1);
    expect((await satu).ok).toBe(true);
    const [p] = em.jurnal.daftar();
    expect((p?.dijawab ?? 0) - (p?.tiba ?? 0)).toBeGreaterThanOrEqual(14);

    em.kesalahan.pasang({ kind: 'delay-after', ms: 15 }, { kali: 1 });
    const dua = kirim('dua');
    await em.tunggu((q) => q.salah === 'delay-after' && q.dijawab !== undefined);
    expect((await dua).ok).toBe(true);
    expect(terkirim()).toEqual(['satu', 'dua']);
  });

  test('429 names retry_after, and calls that come too early are counted and refused again', async () => {
    em.kesalahan.pasang({ kind: 'rate-limited', retryAfter: 30 }, { metode: 'sendMessage', kali: 1 });
    expect(await kirim()).toEqual({
      status: 429,
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 30',
      parameters: { retry_after: 30 },
    });
    expect(em.panggilanDini()).toBe(0);
    waktu += 20_000;
    expect((await kirim()).parameters).toEqual({ retry_after: 10 });
    expect(em.panggilanDini()).toBe(1);
    expect(em.kesalahan.daftarDini()).toMatchObject([{ metode: 'sendMessage', chat }]);
    const lain = em.pribadi(em.buatPengguna()).id;
    expect((await panggil(em, 'sendMessage', { chat_id: lain, text: 'x' })).ok).toBe(true);
    waktu += 60_000;
    expect((await kirim()).ok).toBe(true);
    expect(em.panggilanDini()).toBe(1);
    expect(terkirim()).toEqual(['halo']);
  });

  test('a fraction of a second stays a fraction, to keep tests of waiting short', async () => {
    em.kesalahan.pasang({ kind: 'rate-limited', retryAfter: 0.05 }, { kali: 1 });
    expect((await kirim()).parameters).toEqual({ retry_after: 0.05 });
  });

  test.each([
    [{ kind: 'server-error' } as const, 500, 'Internal Server Error'],
    [{ kind: 'server-error', kode: 502 } as const, 502, 'Bad Gateway'],
    [{ kind: 'unauthorized' } as const, 401, 'Unauthorized'],
    [
      { kind: 'conflict' } as const,
      409,
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    ],
  ])('%o is answered without an effect', async (salah, status, description) => {
    em.kesalahan.pasang(salah, { kali: 1 });
    expect(await kirim()).toEqual({ status, ok: false, error_code: status, description });
    expect(terkirim()).toEqual([]);
    expect((await kirim()).ok).toBe(true);
  });

  test('a 5xx may come although the message went out', async () => {
    em.kesalahan.pasang({ kind: 'server-error', kode: 504, berlaku: true }, { kali: 1 });
    expect((await kirim()).status).toBe(504);
    expect(terkirim()).toEqual(['halo']);
  });

  test.each([
    ['reset-before', 0],
    ['reset-after', 1],
    ['reset-midway', 1],
  ] as const)('%s cuts the connection after %i messages', async (kind, jumlah) => {
    em.kesalahan.pasang({ kind }, { kali: 1 });
    await expect(kirim()).rejects.toThrow();
    expect(terkirim().length).toBe(jumlah);
    expect(em.jurnal.daftar()).toMatchObject([{ salah: kind, kode: 0, berlaku: jumlah === 1 }]);
    expect((await kirim()).ok).toBe(true);
  });

  test.each([
    ['silent-before', 0],
    ['silent-after', 1],
    ['silent-midway', 1],
  ] as const)('%s never answers, after %i messages', async (kind, jumlah) => {
    em.kesalahan.pasang({ kind }, { kali: 1 });
    const putus = new AbortController();
    const menunggu = kirim('halo', putus.signal);
    await em.tunggu((p) => p.salah === kind);
    expect(terkirim().length).toBe(jumlah);
    putus.abort();
    await expect(menunggu).rejects.toThrow();
  });

  test('malformed JSON and a proxy page are no JSON answers', async () => {
    em.kesalahan.pasang({ kind: 'bad-json' }, { kali: 1 });
    await expect(kirim()).rejects.toThrow(SyntaxError);
    em.kesalahan.pasang({ kind: 'html-502' }, { kali: 1 });
    const res = await fetch(`${em.url}/bot${em.token}/getMe`);
    expect([res.status, res.headers.get('content-type')]).toEqual([502, 'text/html']);
    expect(await res.text()).toContain('502 Bad Gateway');
    em.kesalahan.pasang({ kind: 'bad-json', berlaku: true }, { kali: 1 });
    await expect(kirim()).rejects.toThrow(SyntaxError);
    expect(terkirim()).toEqual(['halo']);
  });

  test('a fault hits only its method, its chat and its number of calls', async () => {
    const lain = em.pribadi(em.buatPengguna()).id;
    const p = em.kesalahan.pasang({ kind: 'server-error' }, { metode: ['sendMessage', 'sendPhoto'], chat: lain, kali: 2 });
    const ke = (chat_id: number): Promise<Balasan> => panggil(em, 'sendMessage', { chat_id, text: 'x' });
    expect((await ke(chat)).status).toBe(200);
    expect((await panggil(em, 'getChat', { chat_id: lain })).status).toBe(200);
    expect([(await ke(lain)).status, (await ke(lain)).status, (await ke(lain)).status]).toEqual([500, 500, 200]);
    expect(p.terpakai()).toBe(2);
  });

  test('a fault can be taken off again', async () => {
    const p = em.kesalahan.pasang({ kind: 'server-error' });
    expect((await kirim()).status).toBe(500);
    p.lepas();
    expect((await kirim()).status).toBe(200);
  });

  test('with a probability the same seed hits the same calls', async () => {
    const p = em.kesalahan.pasang({ kind: 'server-error' }, { peluang: 0.3 });
    const hasil: number[] = [];
    for (let i = 0; i < 40; i += 1) {
      // One after the other: the draw belongs to the order of the calls.
      hasil.push((await kirim(String(i))).status);
    }
    const acak = createAcak(7);
    expect(hasil).toEqual(hasil.map(() => (acak() < 0.3 ? 500 : 200)));
    expect(p.terpakai()).toBeGreaterThan(4);
  });

  test('a poll whose answer was cut gives the same updates again', async () => {
    em.kirimPesan({ teks: 'penting' });
    em.kesalahan.pasang({ kind: 'reset-after' }, { metode: 'getUpdates', kali: 1 });
    await expect(panggil(em, 'getUpdates')).rejects.toThrow();
    expect((await panggil(em, 'getUpdates')).result).toMatchObject([{ message: { text: 'penting' } }]);
  });
});

describe('hentikan', () => {
  test('an outage closes the port and cuts what is open; afterwards everything is still there', async () => {
    const poll = panggil(em, 'getUpdates', { timeout: 50 });
    await em.tungguSampai(em.adaPendengar);
    const putus = expect(poll).rejects.toThrow();
    await em.hentikan();
    await putus;
    await expect(kirim()).rejects.toThrow();
    em.kirimPesan({ teks: 'saat mati' });
    await em.lanjutkan();
    expect((await panggil(em, 'getUpdates')).result).toMatchObject([{ message: { text: 'saat mati' } }]);
    expect((await kirim()).ok).toBe(true);
  });
});

describe('tunggu', () => {
  test('on a time-out it says what was seen instead', async () => {
    const menunggu = em.tunggu((p) => p.metode === 'sendPhoto', { batas: 30, pesan: 'the chart' });
    const ditolak = expect(menunggu).rejects.toThrow(
      /not seen within 30 ms: the chart; since then 1 calls, the last 1:\n {2}sendMessage chat 700000000 "halo" -> 200/,
    );
    await kirim();
    await ditolak;
  });

  test('with a mark, a call that already happened counts', async () => {
    const sejak = em.jurnal.nomor();
    await kirim('satu');
    await kirim('dua');
    expect((await em.tunggu((p) => p.berlaku, { sejak })).muatan['text']).toBe('satu');
    expect((await em.tunggu((p) => p.berlaku, { sejak: sejak + 1 })).muatan['text']).toBe('dua');
  });

  test('counters go on when the journal keeps no calls', async () => {
    em.jurnal.aturModus('hitung');
    await kirim();
    expect(em.jurnal.daftar()).toEqual([]);
    expect([em.jurnal.jumlah('sendMessage'), em.jurnal.jumlahKode(200)]).toEqual([1, 1]);
  });
});
