// Browsing the registry, every screen of it: what stands on its buttons, where they lead, what a card says. Telegram is a list of calls.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { UserFromGetMe } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createBot } from '../../src/bot/create-bot.ts';
import { bacaData, tulisData, type DataTombol } from '../../src/bot/data-tombol.ts';
import { kunciTelusur } from '../../src/bot/telusur.ts';
import { openDb } from '../../src/db/open.ts';
import { createPustaka } from '../../src/db/pustaka.ts';
import { createMesin } from '../../src/keadaan.ts';
import type { Iku } from '../../src/registri.ts';
import { dirs } from '../support/db.ts';
import { layananUji } from '../support/layanan.ts';
import { parseHtml } from '../support/emulator/html.ts';

const db = openDb(':memory:', dirs);
if (!db.ok) throw new Error(JSON.stringify(db.error));
const mesin = createMesin(createPustaka(db.value));
const { registri } = mesin.konteks.pustaka;
const semuaId = [...registri.ketetapan, ...registri.unit, ...registri.jenjang, ...registri.iku].map((x) => x.id);
/** The one part of a decree without a level of offices: its misi are browsed instead. */
const tunggal = new Set(
  registri.ketetapan.flatMap((k) => (registri.unitOf(k.id).length === 1 ? registri.unitOf(k.id) : [])).map((u) => u.id),
);
const misi = registri.jenjang.filter((j) => j.tingkat === 'misi' && tunggal.has(j.unit));
const opd = registri.unit.filter((u) => !tunggal.has(u.id));

type Tombol = { readonly text: string; readonly callback_data: string };
type Panggilan = { readonly metode: string; readonly muatan: Readonly<Record<string, unknown>> };
/** What a press, or "/iku", made of the message; `panggilan` are all calls of it. */
type Layar = { readonly teks: string; readonly tombol: readonly Tombol[]; readonly panggilan: readonly Panggilan[] };

const botInfo = { id: 123456789, is_bot: true, first_name: 'Tanya SAKIP', username: 'sakip_bot' } as UserFromGetMe;
const orang = { id: 7, is_bot: false, first_name: 'Ani' };
const chat = { id: 7, type: 'private' as const, first_name: 'Ani' };
const kini = new Date('2025-06-07T08:00:00.000Z');

let panggilan: Panggilan[] = [];
const bot = createBot({
  token: '123456789:AAuji',
  botInfo,
  client: {},
  layanan: layananUji(db.value, mesin, botInfo, kini),
  catat: (_, ubah) => ubah(),
  gate: async (_, metode, muatan) => {
    panggilan.push({ metode, muatan });
    return { ok: true, result: metode === 'answerCallbackQuery' ? true : { message_id: 101, date: 1, chat } } as never;
  },
});

let nomor = 0;
async function kerjakan(isi: object): Promise<Layar> {
  panggilan = [];
  nomor += 1;
  await bot.handleUpdate({ update_id: nomor, ...isi });
  const muatan = panggilan.find((p) => p.muatan['text'] !== undefined && p.metode !== 'answerCallbackQuery')?.muatan ?? {};
  const papan = muatan['reply_markup'] as { readonly inline_keyboard: readonly (readonly Tombol[])[] } | undefined;
  const html = muatan['text'];
  return { teks: typeof html === 'string' ? parseHtml(html).teks : '', tombol: papan?.inline_keyboard.flat() ?? [], panggilan };
}
const pesan = { message_id: 101, date: 1, chat, from: botInfo, text: 'layar' };
const tekan = (data: string): Promise<Layar> =>
  kerjakan({ callback_query: { id: 'q1', from: orang, chat_instance: '1', data, message: pesan } });

const telusurOf = (data: string): Extract<DataTombol, { aksi: 'telusur' }> | undefined => {
  const d = bacaData(data);
  return d?.aksi === 'telusur' ? d : undefined;
};
const dataOf = (id: string, ke = 1): string => tulisData({ aksi: 'telusur', kunci: kunciTelusur(id), ke });

/** Every screen that pressing reaches from /iku, by the data of the button that shows it. */
async function jelajahi(awal: Layar): Promise<ReadonlyMap<string, Layar>> {
  const layar = new Map<string, Layar>();
  const antre = awal.tombol.map((t) => t.callback_data);
  for (let data = antre.pop(); data !== undefined; data = antre.pop()) {
    if (telusurOf(data) === undefined || layar.has(data)) continue;
    const baru = await tekan(data);
    layar.set(data, baru);
    antre.push(...baru.tombol.map((t) => t.callback_data));
  }
  return layar;
}
const awal = await kerjakan({ message: { message_id: 100, date: 1, chat, from: orang, text: '/iku' } });
const layar = await jelajahi(awal);
const layarOf = (data: string): Layar => layar.get(data) ?? { teks: '', tombol: [], panggilan: [] };

const labelOf = (l: Layar): readonly string[] => l.tombol.map((t) => t.text);
const kembaliOf = (l: Layar): string => l.tombol.find((t) => t.text === 'Kembali')?.callback_data ?? '';
/** The last page of a list. */
function akhirOf(data: string): Layar {
  const lanjut = layarOf(data).tombol.find((t) => t.text === '▶')?.callback_data;
  return lanjut === undefined ? layarOf(data) : akhirOf(lanjut);
}
/** Buttons of all pages of a list, without those that turn pages or go back. */
function butirOf(data: string): readonly Tombol[] {
  const l = layarOf(data);
  const lanjut = l.tombol.find((t) => t.text === '▶')?.callback_data;
  const butir = l.tombol.filter((t) => !['◀', '▶', 'Kembali'].includes(t.text) && telusurOf(t.callback_data) !== undefined);
  return [...butir, ...(lanjut === undefined ? [] : butirOf(lanjut))];
}
const jumlahOf = (t: Tombol): number => Number(/\((\d+)(?: IKU)?\)/.exec(t.text)?.[1]);

describe('kunciTelusur', () => {
  test('no two records of the registry share a key', () => {
    const kunci = semuaId.map(kunciTelusur);
    expect(new Set(semuaId).size).toBe(semuaId.length);
    expect(new Set(kunci).size).toBe(kunci.length);
  });

  test.each([
    ['perbup-banyuasin-45-2019', '46cfd3b45c'],
    ['kepbup-bengkalis-177-2022', 'c068c2e1b8'],
    ['bengkalis-2022.dinkes', 'e870a6fd26'],
  ])('%s is written as %s, which buttons of sent messages carry for ever', (id, kunci) => {
    expect(kunciTelusur(id)).toBe(kunci);
  });

  test('every key is ten hex digits, which fit a button on its farthest page and read back', () => {
    for (const id of semuaId) {
      const kunci = kunciTelusur(id);
      expect(kunci).toMatch(/^[0-9a-f]{10}$/);
      const data = dataOf(id, 9999);
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
      expect(bacaData(data)).toEqual({ aksi: 'telusur', kunci, ke: 9999 });
    }
  });
});

describe('every screen that /iku leads to', { timeout: 60_000 }, () => {
  test('/iku is one message with a button for each government', () => {
    expect(awal.panggilan.map((p) => p.metode)).toEqual(['sendMessage']);
    expect(awal.tombol.map((t) => t.callback_data)).toEqual(registri.ketetapan.map((k) => dataOf(k.id)));
  });

  test('every office, every misi that stands for offices, and every indicator is reached', () => {
    const dicapai = new Set([...layar.keys()].map((d) => telusurOf(d)?.kunci));
    const id = [...registri.ketetapan, ...opd, ...misi, ...registri.iku].map((x) => x.id);
    expect(id.filter((x) => !dicapai.has(kunciTelusur(x)))).toEqual([]);
    expect(dicapai.size).toBe(id.length + 1);
  });

  test('a press edits its message and ends without words', () => {
    const lain = [...layar].filter(([, l]) => {
      const [sunting, jawab, ...sisa] = l.panggilan;
      return (
        sunting?.metode !== 'editMessageText' ||
        sunting.muatan['message_id'] !== 101 ||
        jawab?.metode !== 'answerCallbackQuery' ||
        jawab.muatan['text'] !== undefined ||
        sisa.length > 0
      );
    });
    expect(lain.map(([data]) => data)).toEqual([]);
  });

  test('a text fits a message and a board fits a telephone', () => {
    for (const [data, l] of layar) {
      expect([data, l.teks.length > 0, l.teks.length <= 4096]).toEqual([data, true, true]);
      expect([data, l.teks]).toEqual([data, expect.not.stringMatching(/undefined|NaN|\[object|&(?:amp|lt|gt|quot);/)]);
      expect([data, l.tombol.length <= 12]).toEqual([data, true]);
    }
  });

  test('a button has a label that can be read, data within 64 bytes, and on one page no label stands twice', () => {
    for (const [data, l] of [['/iku', awal] as const, ...layar]) {
      expect([data, new Set(labelOf(l)).size]).toEqual([data, l.tombol.length]);
      for (const t of l.tombol) {
        expect(t.text).toMatch(/^\S(?:.{0,58}\S)?$/u);
        expect(t.text).not.toMatch(/undefined|NaN|\uFFFD|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
        expect(Buffer.byteLength(t.callback_data)).toBeLessThanOrEqual(64);
        expect(bacaData(t.callback_data)).toBeDefined();
      }
    }
  });

  test('pages of a list are turned in order, and its entries are those of the decree', () => {
    for (const k of registri.ketetapan) {
      const anak = (
        registri.unitOf(k.id).length === 1 ? misi.filter((j) => registri.unitById.get(j.unit)?.ketetapan === k.id) : registri.unitOf(k.id)
      ).map((x) => x.id);
      expect(butirOf(dataOf(k.id)).map((t) => t.callback_data)).toEqual(anak.map((id) => dataOf(id)));
    }
    for (const u of opd) expect(butirOf(dataOf(u.id)).map((t) => t.callback_data)).toEqual(registri.ikuOf(u.id).map((i) => dataOf(i.id)));
  });

  test('the counts on the buttons are those counted by hand', () => {
    const cacah = z
      .array(z.object({ ketetapan: z.string(), unit: z.string(), iku: z.number(), rincian: z.number() }))
      .parse(JSON.parse(readFileSync(path.join(dirs.data, 'ketetapan/cacah.json'), 'utf8')));
    for (const [n, k] of registri.ketetapan.entries()) {
      const milik = cacah.filter((c) => c.ketetapan === k.id);
      const semua = milik.reduce((jumlah, c) => jumlah + c.iku, 0);
      const butir = butirOf(dataOf(k.id));
      expect([k.id, jumlahOf(awal.tombol[n] as Tombol)]).toEqual([k.id, semua]);
      expect([k.id, butir.reduce((jumlah, t) => jumlah + jumlahOf(t), 0)]).toEqual([k.id, semua]);
      if (registri.unitOf(k.id).length === 1) continue;
      for (const c of milik) {
        const data = dataOf(`${k.awalan}.${c.unit}`);
        expect([data, jumlahOf(butir.find((t) => t.callback_data === data) as Tombol)]).toEqual([data, c.iku]);
        expect([data, butirOf(data).length]).toEqual([data, c.iku + c.rincian]);
      }
    }
  });

  test('Kembali of a card and of a misi goes to the very page that it was opened from', () => {
    for (const { id } of [...registri.iku, ...misi]) {
      const atas = layarOf(kembaliOf(layarOf(dataOf(id))));
      expect([id, atas.tombol.map((t) => t.callback_data)]).toEqual([id, expect.arrayContaining([dataOf(id)])]);
    }
  });

  test('Kembali of an office goes to its decree, and that of a decree to the governments', () => {
    for (const u of opd) expect(telusurOf(kembaliOf(layarOf(dataOf(u.id))))?.kunci).toBe(kunciTelusur(u.ketetapan));
    for (const k of registri.ketetapan) {
      const atas = layarOf(kembaliOf(layarOf(dataOf(k.id))));
      expect([atas.teks, atas.tombol]).toEqual([awal.teks, awal.tombol]);
    }
  });
});

describe('the card of every indicator', { timeout: 60_000 }, () => {
  const kartu = registri.iku.map((i) => ({ i, teks: layarOf(dataOf(i.id)).teks, baris: layarOf(dataOf(i.id)).teks.split('\n') }));
  const singkatOf = (i: Iku): string => registri.ketetapanOf(i.unit).singkat;
  const sebut = (baris: number | readonly number[]): string => {
    const semua = [baris].flat();
    return semua.length === 1 ? `baris ${semua[0]}` : `baris ${Math.min(...semua)}-${Math.max(...semua)}`;
  };

  test('begins with its name and ends with its decree and the line in it', () => {
    for (const { i, baris } of kartu) {
      expect(baris[0]?.startsWith(`${i.nama}, `)).toBe(true);
      expect(baris.at(-1)).toMatch(/^Sumber: /);
      expect(baris.at(-1)).toContain(singkatOf(i));
      expect(baris.at(-1)?.endsWith(`, ${sebut(i.baris)}.`)).toBe(true);
    }
  });

  test('has a formula where the decree prints one, for it or for its parts, and says so where it prints none', () => {
    for (const { i, baris } of kartu) {
      const rincian = registri.rincianOf(i.id);
      const bersumber = i.rumus.length > 0 || rincian.length === 0 ? [i] : rincian;
      const rumus = baris.filter((b) => /^Rumus(?: \(|: )/.test(b));
      const tanpa = baris.filter((b) => b === `Rumus tidak tercetak dalam ${singkatOf(i)}.`);
      expect([i.id, rumus.length]).toEqual([i.id, bersumber.reduce((n, x) => n + x.rumus.length, 0)]);
      expect([i.id, tanpa.length]).toEqual([i.id, bersumber.filter((x) => x.rumus.length === 0).length]);
    }
  });

  test('has every note on its quality with the line, or says that there is none', () => {
    for (const { i, baris } of kartu) {
      const catatan = baris.filter((b) => b.startsWith('Catatan mutu: '));
      expect([i.id, catatan.length]).toEqual([i.id, i.catatanMutu.length]);
      for (const [n, c] of i.catatanMutu.entries()) {
        expect(catatan[n]).toContain(c.uraian.replace(/\.$/, ''));
        expect(catatan[n]?.endsWith(`, ${sebut(c.baris)}).`)).toBe(true);
      }
      expect([i.id, baris.includes('Tidak ada catatan mutu untuk indikator ini.')]).toEqual([i.id, i.catatanMutu.length === 0]);
    }
  });
});

describe('a step that is not there', { timeout: 60_000 }, () => {
  test('a page beyond the last one shows the last one', async () => {
    for (const id of [...registri.ketetapan, ...opd, ...misi].map((x) => x.id)) {
      const jauh = await tekan(dataOf(id, 9999));
      const akhir = akhirOf(dataOf(id));
      expect([id, jauh.teks, jauh.tombol]).toEqual([id, akhir.teks, akhir.tombol]);
    }
    expect((await tekan('1:i::9999')).tombol).toEqual(awal.tombol);
  });

  test('a key that no record has is answered with an alert, and nothing is edited or sent', async () => {
    for (const kunci of ['0000000000', 'ffffffffff', 'e', 'e870a6fd2', kunciTelusur(''), kunciTelusur('undefined')]) {
      const { panggilan: satu } = await tekan(`1:i:${kunci}:1`);
      expect(satu.map((p) => [p.metode, p.muatan['text'], p.muatan['show_alert']])).toEqual([
        ['answerCallbackQuery', 'Tombol ini sudah tidak berlaku. Silakan tulis lagi pertanyaannya.', true],
      ]);
    }
  });
});
