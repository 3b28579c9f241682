import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aksi, izin, ucapkanTolak, type Aksi, type Pelaku, type PeranAktif, type Wilayah } from '../../src/access/izin.ts';
import { jenisPeran, wakil } from '../../src/isian/skema.ts';
import { readKasus } from '../support/kasus.ts';

/** Where a role may: nowhere, in its own OPD, in every OPD of its own government, everywhere. */
type Jangkauan = '-' | 'opd' | 'pemda' | 'semua';
type Baris = {
  readonly nama: string;
  readonly masukan: Aksi;
  readonly hasil: Readonly<Record<string, Jangkauan>>;
  /** Whether somebody who may, may also with what they entered themselves. */
  readonly isianSendiri: 'boleh' | 'ditolak';
  readonly kantor: string;
};
const tabel = readKasus('izin') as unknown as readonly Baris[];

const opdSendiri: Wilayah = { pemda: 'kota-a', opd: 'a-1' };
const tempat: readonly (readonly [string, Wilayah, readonly Jangkauan[]])[] = [
  ['OPD sendiri', opdSendiri, ['opd', 'pemda', 'semua']],
  ['OPD lain se-pemda', { pemda: 'kota-a', opd: 'a-2' }, ['pemda', 'semua']],
  ['OPD pemda lain', { pemda: 'kab-b', opd: 'b-1' }, ['semua']],
];

const diOpd = { pemda: 'kota-a', opd: 'a-1' } as const;
const peranOf = (kolom: string): readonly PeranAktif[] => {
  if (kolom === 'tamu') return [];
  const wakilnya = wakil.options.find((w) => w === kolom);
  if (wakilnya !== undefined) return [{ peran: 'kepala', wakil: wakilnya, ...diOpd }];
  const peran = jenisPeran.parse(kolom);
  if (peran === 'admin') return [{ peran }];
  return [peran === 'operator' || peran === 'kepala' || peran === 'evaluator' ? { peran, ...diOpd } : { peran, pemda: 'kota-a' }];
};
const kolom = ['tamu', ...jenisPeran.options, ...wakil.options];
const orang = (nama: string): Pelaku => ({ pengguna: 7, peran: peranOf(nama) });

describe('izin', () => {
  test('the table names every action once, and for each of them every role and stand-in', () => {
    expect(tabel.map((b) => b.masukan)).toEqual([...aksi]);
    for (const b of tabel) expect([b.masukan, Object.keys(b.hasil).toSorted()]).toEqual([b.masukan, kolom.toSorted()]);
  });

  test.each(tabel)('$nama ($masukan)', (b) => {
    const dapat = kolom.flatMap((k) => tempat.map(([nama, w]) => [k, nama, izin(orang(k), b.masukan, w).boleh]));
    const harus = kolom.flatMap((k) => tempat.map(([nama, , cukup]) => [k, nama, cukup.includes(b.hasil[k] ?? '-')]));
    expect(dapat).toEqual(harus);
  });

  test.each(tabel)('own entries: $nama ($masukan)', (b) => {
    for (const k of kolom.filter((x) => b.hasil[x] !== '-')) {
      const sendiri = izin(orang(k), b.masukan, { ...opdSendiri, pengisi: 7 });
      const orangLain = izin(orang(k), b.masukan, { ...opdSendiri, pengisi: 8 });
      expect([k, sendiri.boleh, orangLain.boleh]).toEqual([k, b.isianSendiri === 'boleh', true]);
      if (!sendiri.boleh) expect(sendiri).toEqual({ boleh: false, sebab: 'isian-sendiri', kantor: b.kantor });
    }
  });

  test.each(tabel.filter((b) => b.hasil['tamu'] === '-'))('a refusal names the office that can: $nama ($masukan)', (b) => {
    expect(izin(orang('tamu'), b.masukan, opdSendiri)).toEqual({ boleh: false, sebab: 'bukan-wewenang', kantor: b.kantor });
  });

  test('a role of an OPD or of a government does nothing where no OPD or government is named', () => {
    for (const b of tabel)
      for (const k of kolom.filter((x) => x !== 'admin')) {
        expect([b.masukan, k, izin(orang(k), b.masukan, {}).boleh]).toEqual([b.masukan, k, b.hasil['tamu'] === 'semua']);
        const diPemda = b.hasil[k] === 'pemda' || b.hasil[k] === 'semua';
        expect([b.masukan, k, izin(orang(k), b.masukan, { pemda: 'kota-a' }).boleh]).toEqual([b.masukan, k, diPemda]);
      }
  });
});

const semuaPeran = kolom.filter((k) => k !== 'tamu' && k !== 'admin');
const di = (p: PeranAktif, pemda: string, opd: string): PeranAktif => ({
  ...p,
  ...(p.pemda === undefined ? {} : { pemda }),
  ...(p.opd === undefined ? {} : { opd }),
});
const anAksi = fc.constantFrom(...aksi);
const daftarPeran = fc.array(fc.tuple(fc.constantFrom(...semuaPeran), fc.constantFrom('b-1', 'b-2')), { maxLength: 6 });
const toPeran = (x: readonly (readonly [string, string])[]): readonly PeranAktif[] =>
  x.flatMap(([k, opd]) => peranOf(k).map((p) => di(p, 'kab-b', opd)));

describe('laws of izin', () => {
  test('no roles of another government, however many, give anything but what everybody may', () => {
    fc.assert(
      fc.property(daftarPeran, anAksi, fc.constantFrom('a-1', 'a-2', undefined), (x, a, opd) => {
        const w = { pemda: 'kota-a', ...(opd === undefined ? {} : { opd }) };
        expect(izin({ pengguna: 7, peran: toPeran(x) }, a, w).boleh).toBe(izin({ pengguna: 7, peran: [] }, a, w).boleh);
      }),
    );
  });

  test('another role never takes a permission away, and the role that allows is one that is held', () => {
    fc.assert(
      fc.property(daftarPeran, fc.nat({ max: 6 }), anAksi, fc.constantFrom('b-1', 'b-2'), fc.boolean(), (x, n, a, opd, sendiri) => {
        const w = { pemda: 'kab-b', opd, ...(sendiri ? { pengisi: 7 } : {}) };
        const semua = toPeran(x);
        const sebagian = izin({ pengguna: 7, peran: semua.slice(0, n) }, a, w);
        const penuh = izin({ pengguna: 7, peran: semua }, a, w);
        if (sebagian.boleh) expect(penuh.boleh).toBe(true);
        if (penuh.boleh && penuh.sebagai !== undefined) expect(semua).toContain(penuh.sebagai);
      }),
    );
  });

  test('nobody confirms or verifies what they entered, whatever roles they hold', () => {
    fc.assert(
      fc.property(daftarPeran, fc.constantFrom<Aksi>('konfirmasi-realisasi', 'verifikasi'), fc.constantFrom('b-1', 'b-2'), (x, a, opd) => {
        const peran = [...toPeran(x), { peran: 'admin' } as const];
        expect(izin({ pengguna: 7, peran }, a, { pemda: 'kab-b', opd, pengisi: 7 }).boleh).toBe(false);
      }),
    );
  });
});

describe('ucapkanTolak', () => {
  const tolak = (p: Pelaku, a: Aksi, w: Wilayah, opd?: string): string => {
    const x = izin(p, a, w);
    if (x.boleh) throw new Error('allowed');
    return ucapkanTolak(x, opd);
  };

  test('the office is named, with its own name where it is known', () => {
    expect(tolak(orang('tamu'), 'isi-realisasi', {})).toBe(
      'Maaf, ini hanya dapat dilakukan oleh operator atau kepala perangkat daerah yang bersangkutan.',
    );
    expect(tolak(orang('operator'), 'konfirmasi-realisasi', opdSendiri, 'Kecamatan Dumai Kota')).toBe(
      'Maaf, ini hanya dapat dilakukan oleh kepala Kecamatan Dumai Kota atau pejabat yang diberi delegasi.',
    );
    expect(tolak(orang('operator'), 'isi-lhe', opdSendiri)).toBe('Maaf, ini hanya dapat dilakukan oleh evaluator Inspektorat.');
    expect(tolak(orang('bappeda'), 'atur-opd', { pemda: 'kota-a' })).toBe(
      'Maaf, ini hanya dapat dilakukan oleh Bagian Organisasi atau admin bot.',
    );
  });

  test('who entered it themselves is told who else can', () => {
    expect(tolak(orang('kepala'), 'konfirmasi-realisasi', { ...opdSendiri, pengisi: 7 }, 'Kecamatan Dumai Kota')).toBe(
      'Isian sendiri tidak dapat dikonfirmasi atau diverifikasi oleh pengisinya. Yang dapat melakukannya: kepala Kecamatan Dumai Kota atau pejabat yang diberi delegasi, selain pengisinya.',
    );
  });
});
