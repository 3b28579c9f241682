import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../support/db.ts';
import { bacaPerintah, daftarPerintah, findPerintah, type PerintahTerbaca } from '../../src/bot/perintah.ts';

const terbaca = (nama: string, argumen = '', dialamatkan = false): PerintahTerbaca => ({ nama, argumen, dialamatkan });

describe('bacaPerintah', () => {
  test.each<readonly [string, PerintahTerbaca | 'bot-lain' | undefined]>([
    ['/tanya', terbaca('tanya')],
    ['/tanya capaian IKM 2024', terbaca('tanya', 'capaian IKM 2024')],
    ['/tanya@sakip_bot', terbaca('tanya', '', true)],
    ['/tanya@SAKIP_Bot capaian IKM', terbaca('tanya', 'capaian IKM', true)],
    ['/tanya@sakip_bot\ncapaian IKM', terbaca('tanya', 'capaian IKM', true)],
    ['/TANYA abc', terbaca('TANYA', 'abc')],
    ['/tanya\nabc', terbaca('tanya', 'abc')],
    ['/tanya\n\nabc\ndef  ', terbaca('tanya', 'abc\ndef')],
    ['/tanya\u00A0abc', terbaca('tanya', 'abc')],
    ['/tanya   ', terbaca('tanya')],
    ['/tanya /baru', terbaca('tanya', '/baru')],
    ['/tanyax', terbaca('tanyax')],
    ['/tanya_ikm', terbaca('tanya_ikm')],
    ['/iku', terbaca('iku')],
    ['/iku@sakip_bot', terbaca('iku', '', true)],
    ['/iku stunting', terbaca('iku', 'stunting')],
    ['/iku@bot_lain', 'bot-lain'],
    ['/2024', terbaca('2024')],
    ['/tanya@bot_lain', 'bot-lain'],
    ['/tanya@bot_lain capaian', 'bot-lain'],
    ['/tanya@sakip_bot2', 'bot-lain'],
    ['/tanya@', undefined],
    ['/tanya@sakip_bot@sakip_bot', undefined],
    ['/ tanya', undefined],
    ['/', undefined],
    ['//tanya', undefined],
    ['/tanya-ikm', terbaca('tanya', 'ikm')],
    ['/tanya, capaian IKM', terbaca('tanya', 'capaian IKM')],
    ['/tanya: capaian IKM', terbaca('tanya', 'capaian IKM')],
    ['/tanyá', undefined],
    [`/${'a'.repeat(33)}`, undefined],
    [' /tanya', undefined],
    ['tolong /tanya', undefined],
    ['tanya', undefined],
    ['target 5/10', undefined],
    ['', undefined],
  ])('%j', (teks, hasil) => {
    expect(bacaPerintah(teks, 'sakip_bot')).toEqual(hasil);
  });
});

describe('daftarPerintah', () => {
  test('is what README and the menus promise', () => {
    const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
    const tersebut = new Set([...readme.matchAll(/`\/([a-z]+)/g)].map((m) => m[1]));
    expect(daftarPerintah.map((p) => p.nama).filter((n) => n !== 'start' && n !== 'bantuan' && !tersebut.has(n))).toEqual([]);
    expect([...tersebut].filter((n) => findPerintah(n ?? '') === undefined)).toEqual([]);
  });

  test.each(daftarPerintah)(
    '/$nama has a name and a description that Telegram accepts, and stands in a menu',
    ({ nama, uraian, diMenu }) => {
      expect(nama).toMatch(/^[a-z0-9_]{1,32}$/);
      expect(uraian.trim()).toBe(uraian);
      expect(uraian.length).toBeGreaterThan(0);
      expect(uraian.length).toBeLessThanOrEqual(256);
      expect(diMenu.length).toBeGreaterThan(0);
      expect(new Set(diMenu).size).toBe(diMenu.length);
    },
  );

  test('no name stands twice', () => {
    const nama = daftarPerintah.map((p) => p.nama);
    expect(new Set(nama).size).toBe(nama.length);
  });

  test('groups are offered no greeting', () => {
    expect(daftarPerintah.filter((p) => p.diMenu.includes('group')).map((p) => p.nama)).toEqual([
      'tanya',
      'iku',
      'bantuan',
      'grup',
      'baru',
    ]);
  });
});

describe('findPerintah', () => {
  test.each([
    ['start', 'start'],
    ['mulai', 'start'],
    ['tanya', 'tanya'],
    ['TANYA', 'tanya'],
    ['iku', 'iku'],
    ['IKU', 'iku'],
    ['Bantuan', 'bantuan'],
    ['help', 'bantuan'],
    ['HELP', 'bantuan'],
    ['baru', 'baru'],
    ['reset', 'baru'],
  ])('/%s is /%s', (nama, hasil) => {
    expect(findPerintah(nama)?.nama).toBe(hasil);
  });

  test.each(['tanyax', 'ikux', '', 'constructor', 'toString', '__proto__', 'hasOwnProperty', 'tanya '])('%j is no command', (nama) => {
    expect(findPerintah(nama)).toBeUndefined();
  });
});
