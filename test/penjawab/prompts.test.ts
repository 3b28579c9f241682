// The prompts as they are committed: whole, and every worked example is one that the program itself would accept.
import { describe, expect, test } from 'vitest';
import type { BukuButir, Butir, Potongan, Sebutan, Status } from '../../src/rangkaian/butir.ts';
import { periksaRangkaian } from '../../src/rangkaian/jaga.ts';
import type { DaftarCalon } from '../../src/pilih/calon.ts';
import { susunSkema } from '../../src/pilih/skema.ts';
import { kosakata, prompts } from '../support/penjawab.ts';

const kosong: DaftarCalon = {
  opd: [],
  indikator: [],
  anggaran: [],
  iku: [],
  istilah: [],
  narasi: [],
  tahun: [],
  opdIsian: [],
  indikatorIsian: [],
  tahunIsian: [],
};

type ButirContoh = {
  readonly id: string;
  readonly label: string;
  readonly nama?: string;
  readonly waktu?: string;
  readonly dari?: string;
  readonly ke?: string;
  readonly wajib?: boolean;
};

/** The ledger behind an example: what its labels say. */
function toButir(b: ButirContoh, n: number): Butir {
  const { id, label, nama = '', waktu = '' } = b;
  const [sebutan = ''] = label.split(/[,: ]/);
  switch (id[0]) {
    case 'n':
      return { kind: 'nama', id, label, teks: label };
    case 'w':
      return { kind: 'waktu', id, label, teks: label, urut: Number(label.replaceAll(/\D/g, '')) };
    case 'f':
      return { kind: 'nilai', id, label, nama, sebutan: sebutan as Sebutan, waktu, fakta: id, wajib: b.wajib === true };
    case 's':
      return { kind: 'status', id, label, nama, waktu, status: label.split(': ')[1] as Status };
    case 'a': {
      const arah = /: (naik|turun|tetap)/.exec(label)?.[1] as 'naik' | 'turun' | 'tetap';
      return { kind: 'arah', id, label, nama, sebutan: sebutan as Sebutan, dari: b.dari ?? '', ke: b.ke ?? '', arah };
    }
    case 'r':
      return { kind: 'rekaman', id, label, nama, sebutan: sebutan as Sebutan, fakta: `${n}` };
    default:
      throw new Error(`no Butir: ${id}`);
  }
}

describe('prompts', () => {
  test('one file per task, each with a version and worked examples', () => {
    expect([...prompts.keys()].toSorted()).toEqual(['pilih', 'rangkai', 'sebab']);
    for (const p of prompts.values()) {
      expect(p.versi).toBeGreaterThanOrEqual(1);
      expect(p.contoh.length).toBeGreaterThanOrEqual(1);
    }
  });

  test('the glossary of the choice is under 4 KB and defines the words of every measure', () => {
    const glosarium = prompts.get('pilih')?.sistem.split('\nIstilah:\n')[1] ?? '';
    expect(Buffer.byteLength(glosarium)).toBeGreaterThan(500);
    expect(Buffer.byteLength(glosarium)).toBeLessThan(4096);
    for (const kata of ['Target', 'Realisasi', 'Capaian', 'Pagu', 'Serapan', 'Efisiensi', 'Predikat']) expect(glosarium).toContain(kata);
  });

  test.each(prompts.get('pilih')?.contoh ?? [])('the choice "$judul" is one that its candidates allow', ({ masukan, hasil }) => {
    const m = masukan as { readonly calon: Partial<DaftarCalon> };
    expect(susunSkema({ ...kosong, ...m.calon })?.baca(hasil)).toMatchObject({ ok: true });
  });

  test.each([...(prompts.get('rangkai')?.contoh ?? []), ...(prompts.get('sebab')?.contoh ?? [])])(
    'the wording "$judul" passes the guard',
    ({ masukan, hasil }) => {
      const buku: BukuButir = (masukan as { readonly butir: readonly ButirContoh[] }).butir.map(toButir);
      const { potongan } = hasil as { readonly potongan: readonly Potongan[] };
      expect(periksaRangkaian(potongan, buku, kosakata)).toMatchObject({ ok: true });
    },
  );
});
