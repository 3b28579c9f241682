import { describe, expect, test } from 'vitest';
import { answer } from '../../src/answer/index.ts';
import type { Permintaan } from '../../src/permintaan.ts';
import { susunButir } from '../../src/rangkaian/susun-butir.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
const butir = (p: Permintaan) => susunButir(answer(p, k), k);
const ikm: Permintaan = { kind: 'paragraf', indikator: ['dk.ikm'], periode: ['2024'] };

describe('susunButir', () => {
  test('names, years, values, changes and the verdict, with labels that hold no value', () => {
    expect(butir(ikm)?.map((b) => `${b.id} ${b.label}`)).toEqual([
      'n1 Indeks Kepuasan Masyarakat Kecamatan Dumai Kota',
      'w1 tahun 2023',
      'f1 realisasi, tahun 2023',
      'f2 capaian, tahun 2023',
      'w2 tahun 2024',
      'f3 target, tahun 2024',
      'f4 realisasi, tahun 2024',
      'f5 capaian, tahun 2024',
      's1 target tahun 2024: belum tercapai',
      'a1 realisasi tahun 2023 ke tahun 2024: turun, memburuk',
      'a2 capaian tahun 2023 ke tahun 2024: turun, memburuk',
    ]);
  });

  test('only what stands in the ledger of the answer is offered', () => {
    const j = answer(ikm, k);
    const ids = new Set(j.fakta.map((f) => f.id));
    const daftar = susunButir(j, k) ?? [];
    expect(daftar.flatMap((b) => ('fakta' in b ? b.fakta : [])).every((id) => ids.has(id))).toBe(true);
    expect(susunButir({ ...j, fakta: j.fakta.filter((f) => f.ukuran !== 'target') }, k)?.some((b) => b.label.startsWith('target, '))).toBe(
      false,
    );
  });

  test('the realisasi of the year that was asked for must be told', () => {
    expect(butir(ikm)?.flatMap((b) => (b.kind === 'nilai' && b.wajib ? b.label : []))).toEqual(['realisasi, tahun 2024']);
  });

  test('a comparison of one measure must tell that measure of each year; without it, the next that the answer holds', () => {
    const p: Permintaan = { kind: 'banding', indikator: ['dk.ikm'], ukuran: 'capaian', periode: ['2023', '2024'] };
    const wajib = (j: ReturnType<typeof answer>) => susunButir(j, k)?.flatMap((b) => (b.kind === 'nilai' && b.wajib ? b.label : []));
    expect(wajib(answer(p, k))).toEqual(['capaian, tahun 2023', 'capaian, tahun 2024']);
    const j = answer(ikm, k);
    expect(wajib({ ...j, fakta: j.fakta.filter((f) => f.ukuran === 'target') })).toEqual(['target, tahun 2024']);
  });

  test('causes and efforts are records by id, their numbers struck out', () => {
    const daftar = butir({ kind: 'faktor', pokok: ['dk.ikm'], jenis: ['penyebab', 'penghambat'] }) ?? [];
    expect(daftar.filter((b) => b.kind === 'rekaman').length).toBeGreaterThan(5);
    expect(daftar.map((b) => b.label).join('\n')).not.toMatch(/\p{N}/u);
  });

  test('a comparison of years is worded like a paragraph, other answers are not worded', () => {
    expect(butir({ kind: 'banding', indikator: ['dk.ikm'], ukuran: 'realisasi', periode: ['2023', '2024'] })).toBeDefined();
    expect(butir({ kind: 'nilai', indikator: ['dk.ikm'], ukuran: ['capaian'], periode: ['2024'] })).toBeUndefined();
    expect(butir({ kind: 'paragraf', indikator: ['dk.ikm'], periode: ['2031'] })).toBeUndefined();
  });
});
