import { describe, expect, test } from 'vitest';
import type { IsiOf } from '../../src/isian/skema.ts';
import { createTempat } from '../../src/isian/tempat.ts';
import { iramaBaku } from '../../src/reminders/irama.ts';
import type { Penerima } from '../../src/reminders/jadwal.ts';
import { langgananBaku, langgananOf, orangOf, penerimaOf, penggunaOf, type Langganan } from '../../src/reminders/penerima.ts';
import { bukuOf, daerah, pustakaUji, type RekamanUji } from '../support/kalender.ts';

const kini = '2027-02-22T02:00:00.000Z';

const peran = (id: string, pengguna: number, isi: Partial<IsiOf<'peran'>> = {}): RekamanUji => [
  'peran',
  id,
  { pengguna, peran: 'operator', opd: 'kec-a', dasar: 'undangan', dari: 0, ...isi },
];
const langganan = (pengguna: number, isi: Partial<Langganan>): RekamanUji => [
  'langganan',
  `p${pengguna}`,
  { ...langgananBaku(['operator']), pengguna, ...isi },
];

function terima(rekaman: readonly RekamanUji[], lain: { readonly kini?: string; readonly sejak?: Readonly<Record<string, string>> } = {}) {
  const buku = bukuOf(...daerah(), ...rekaman);
  return penerimaOf(buku, createTempat(pustakaUji(), buku), lain.kini ?? kini, new Map(Object.entries(lain.sejak ?? {})));
}
const satu = (rekaman: readonly RekamanUji[]): Penerima => {
  const [x, ...sisa] = terima(rekaman);
  if (x === undefined || sisa.length > 0) throw new Error('not one receiver');
  return x;
};

describe('penerimaOf', () => {
  test('whoever holds a role and chose nothing is told the usual way', () => {
    expect(satu([peran('r1', 7)])).toEqual({
      orang: 'p7',
      peran: 'operator',
      pemda: 'kota-sl',
      opd: ['kec-a'],
      zona: 'Asia/Jakarta',
      irama: iramaBaku,
      ringkasan: false,
    });
  });

  test('roles of one kind in several offices are one receiver, roles of different kinds are several', () => {
    const semua = terima([peran('r1', 7), peran('r2', 7, { opd: 'dinas-b' }), peran('r3', 7, { peran: 'kepala' })]);
    expect(semua.map((p) => [p.orang, p.peran, p.opd])).toEqual([
      ['p7', 'operator', ['kec-a', 'dinas-b']],
      ['p7', 'kepala', ['kec-a']],
    ]);
    const { opd: _, ...tanpaOpd } = { pengguna: 8, peran: 'organisasi', pemda: 'kota-sl', dasar: 'undangan', dari: 0, opd: '' } as const;
    expect(satu([['peran', 'r4', tanpaOpd]]).opd).toBeUndefined();
  });

  test('admins, stand-ins for confirming and roles that do not hold today are not told; Plt and Plh are', () => {
    const diam = [
      peran('r1', 1, { wakil: 'sekretaris', peran: 'kepala' }),
      peran('r2', 2, { wakil: 'kasubbag', peran: 'kepala' }),
      peran('r3', 3, { mulai: '2027-02-23' }),
      peran('r4', 4, { sampai: '2027-02-21' }),
      peran('r5', 5, { peran: 'admin' }),
      peran('r6', 6, { opd: 'opd-yang-tidak-ada' }),
    ];
    expect(terima(diam)).toEqual([]);
    const menjabat = [
      peran('r7', 7, { wakil: 'plt', peran: 'kepala', mulai: '2027-02-22' }),
      peran('r8', 8, { wakil: 'plh', peran: 'kepala', sampai: '2027-02-22' }),
    ];
    expect(terima(menjabat).map((p) => p.orang)).toEqual(['p7', 'p8']);
  });

  test('the last day of a role ends with the day of its own government', () => {
    const r = [peran('r1', 7, { sampai: '2027-02-22' })];
    expect(terima(r, { kini: '2027-02-22T16:59:00.000Z' })).toHaveLength(1);
    expect(terima(r, { kini: '2027-02-22T17:00:00.000Z' })).toEqual([]);
  });

  test('nobody is told of a government that was hidden, and no group of it', () => {
    const r = [
      peran('r1', 7, { opd: 'kec-dumai-kota' }),
      ['grup', 'g1', { chat: -1, opd: 'kec-dumai-kota', pengingatSejak: kini }],
    ] as const satisfies readonly RekamanUji[];
    expect(terima(r).map((p) => p.orang)).toEqual(['p7', 'g1']);
    expect(terima([...r, ['setelan', 'instalasi', { tersembunyi: ['kota-dumai'] }]])).toEqual([]);
  });

  test('the head of the region gets one digest a week and nothing beside it; the head who also holds an office is an official', () => {
    const pimpinan = peran('r1', 7, { peran: 'pimpinan-daerah', pemda: 'kota-sl', opd: 'kec-a' });
    const p = satu([pimpinan]);
    expect([p.ringkasan, p.irama.hari, p.irama.lewatTiap]).toEqual([true, [], 0]);
    expect(terima([pimpinan, peran('r2', 7)]).map((x) => [x.peran, x.ringkasan])).toEqual([
      ['pimpinan-daerah', false],
      ['operator', false],
    ]);
  });

  test('a digest keeps the day and the day before, but only those that were chosen', () => {
    const ringkas = (hari: number[]): Penerima => satu([peran('r1', 7), langganan(7, { cara: 'ringkasan', hari })]);
    expect([ringkas([30, 7, 1, 0]).irama.hari, ringkas([30, 0]).irama.hari, ringkas([]).irama.hari]).toEqual([[1, 0], [0], []]);
    expect([ringkas([0]).ringkasan, ringkas([0]).irama.lewatTiap]).toEqual([true, 0]);
  });

  test('who switched everything off is no receiver; the other choices go into the rhythm', () => {
    expect(terima([peran('r1', 7), langganan(7, { cara: 'diam' })])).toEqual([]);
    const pilihan = {
      hari: [7, 0],
      lewat: false,
      tanpa: ['pengukuran'],
      pukul: '10:00',
      hariKerja: false,
      jam: { dari: '06:00', sampai: '22:00' },
    };
    const p = satu([peran('r1', 7), langganan(7, pilihan)]);
    expect(p.irama).toEqual({ ...iramaBaku, hari: [7, 0], lewatTiap: 0, pukul: '10:00', hariKerja: false, jam: pilihan.jam });
    expect(p.tanpa).toEqual(new Set(['pengukuran']));
  });

  test('what was put off, and what is not theirs, is told to the receiver it belongs to', () => {
    const [a, b] = terima([
      peran('r1', 7),
      peran('r2', 8),
      ['tunda', 'p7:lkjip:kec-a:2026', { pengguna: 7, kejadian: 'lkjip:kec-a:2026', sampai: '2027-02-25' }],
      ['tunda', 'p7:pk:kec-a:2027', { pengguna: 7, kejadian: 'pk:kec-a:2027' }],
    ]);
    expect(a?.tunda).toEqual(
      new Map([
        ['lkjip:kec-a:2026', '2027-02-25'],
        ['pk:kec-a:2027', undefined],
      ]),
    );
    expect(b?.tunda).toBeUndefined();
  });

  test('a group hears of its office from when it asked, in the last week only, and nothing of what is overdue', () => {
    const g = satu([
      ['grup', 'g1001', { chat: -1001, opd: 'kec-a', pengingatSejak: kini }],
      ['grup', 'g1002', { chat: -1002, opd: 'dinas-b' }],
    ]);
    expect([g.orang, g.peran, g.opd, g.sejak, g.irama.hari, g.irama.lewatTiap]).toEqual([
      'g1001',
      'operator',
      ['kec-a'],
      kini,
      [7, 3, 1, 0],
      0,
    ]);
    expect(penggunaOf(g.orang)).toBeUndefined();
  });

  test('a role counts from when it was given', () => {
    const [p] = terima([peran('r1', 7)], { sejak: { r1: '2027-02-20T03:00:00.000Z' } });
    expect(p?.sejak).toBe('2027-02-20T03:00:00.000Z');
  });

  test('an office that was given later is heard of from then on, the first one as before', () => {
    const [dulu, nanti] = ['2027-01-05T03:00:00.000Z', '2027-02-20T03:00:00.000Z'];
    const semua = terima([peran('r1', 7), peran('r2', 7, { opd: 'dinas-b' })], { sejak: { r1: dulu, r2: nanti } });
    expect(semua.map((p) => [p.opd, p.sejak])).toEqual([
      [['kec-a'], dulu],
      [['dinas-b'], nanti],
    ]);
  });

  test('everybody with the same choices shares one rhythm', () => {
    const [a, b, c] = terima([peran('r1', 7), peran('r2', 8), peran('r3', 9), langganan(9, { pukul: '10:00' })]);
    expect(a?.irama).toBe(b?.irama);
    expect(c?.irama).not.toBe(a?.irama);
  });
});

describe('langgananOf', () => {
  test('what was chosen holds whatever the role; the usual otherwise', () => {
    const buku = bukuOf(langganan(7, { cara: 'diam' }));
    expect(langgananOf(buku, 7, ['pimpinan-daerah']).cara).toBe('diam');
    expect(langgananOf(buku, 8, ['pimpinan-daerah']).cara).toBe('ringkasan');
    expect([langgananOf(buku, 8, []).cara, langgananOf(buku, 8, ['pimpinan-daerah', 'kepala']).cara]).toEqual(['tiap', 'tiap']);
  });

  test('the key of a person leads back to them', () => {
    expect([penggunaOf(orangOf(12)), penggunaOf('kepala'), penggunaOf('p12:x')]).toEqual([12, undefined, undefined]);
  });
});
