// The pace counter: windows slide, failed calls and chat actions do not count.
import { describe, expect, test } from 'vitest';
import type { Panggilan } from '../support/emulator/jenis.ts';
import { hitungLaju } from '../support/emulator/laju.ts';

const panggilan = (tiba: number, chat: number, lain: Partial<Panggilan> = {}): Panggilan => ({
  nomor: 1,
  metode: 'sendMessage',
  muatan: {},
  chat,
  tiba,
  berlaku: true,
  dijawab: tiba,
  kode: 200,
  hasil: undefined,
  uraian: undefined,
  salah: undefined,
  ditinggal: false,
  ...lain,
});

describe('hitungLaju', () => {
  test('the busiest window counts, wherever it begins', () => {
    const daftar = [900, 950, 1100, 1899, 1900].map((t) => panggilan(t, 1));
    expect(hitungLaju(daftar)).toEqual({ puncakDetik: 4, puncakObrolan10Detik: 5, puncakGrupMenit: 0 });
  });

  test('groups are counted by the minute, refused calls and chat actions not at all', () => {
    const daftar = [0, 30_000, 59_999, 60_000].map((t) => panggilan(t, -5));
    daftar.push(panggilan(60_001, -5, { berlaku: false }), panggilan(60_002, -5, { metode: 'sendChatAction' }));
    expect(hitungLaju(daftar)).toEqual({ puncakDetik: 2, puncakObrolan10Detik: 2, puncakGrupMenit: 3 });
  });

  test('nothing sent is a pace of nothing', () => {
    expect(hitungLaju([])).toEqual({ puncakDetik: 0, puncakObrolan10Detik: 0, puncakGrupMenit: 0 });
  });
});
