import { describe, expect, test } from 'vitest';
import type { Buku, Isian } from '../../src/isian/buku.ts';
import { bacaTarget, type ButirTarget } from '../../src/isian/baca-target.ts';
import { jadiTahun, periksaTarget } from '../../src/isian/periksa-target.ts';
import type { IsiOf, JenisIsian } from '../../src/isian/skema.ts';
import {
  idTarget,
  indikatorTahun,
  tahunTerbuka,
  targetBerlaku,
  targetSemua,
  targetTriwulan,
  type LingkupTarget,
} from '../../src/isian/target.ts';
import { toDesimal } from '../../src/kinerja/desimal.ts';
import type { Triwulan } from '../../src/kinerja/periode.ts';
import { nipTiruan } from '../support/nip.ts';

type Rekaman = { readonly [J in JenisIsian]: { readonly jenis: J } & Isian<J> }[JenisIsian];

const bukuDari = (rekaman: readonly Rekaman[]): Buku => ({
  cap: rekaman.length,
  find: (jenis, id) => rekaman.find((r) => r.jenis === jenis && r.id === id) as never,
  semua: (jenis) => rekaman.filter((r) => r.jenis === jenis) as never,
});

const indikator = (id: string, lain: Partial<IsiOf<'indikator'>> = {}): Rekaman => ({
  jenis: 'indikator',
  id,
  versi: 1,
  isi: {
    opd: 'kec-a',
    nama: id,
    satuan: '%',
    polaritas: { nilai: 'naik-baik', asal: 'dipilih', alasan: '' },
    agregasi: 'tren-naik',
    level: 'sasaran',
    mulai: 2026,
    ...lain,
  },
});
const target = (desimal: string, lingkup: LingkupTarget, triwulan?: Triwulan, tahun = 2027): Rekaman => ({
  jenis: 'target',
  id: idTarget('ikm', tahun, lingkup, triwulan),
  versi: 1,
  isi: {
    indikator: 'ikm',
    opd: 'kec-a',
    tahun,
    lingkup,
    ...(triwulan === undefined ? {} : { triwulan }),
    nilai: { desimal, cetak: desimal.replace('.', ',') },
  },
});
const tahunKerja = (opd: string, tahun: number): Rekaman => ({
  jenis: 'tahun-kerja',
  id: `${opd}:${tahun}`,
  versi: 1,
  isi: { opd, tahun, asal: 'kosong' },
});

describe('indikatorTahun', () => {
  const buku = bukuDari([
    indikator('lama', { akhir: 2026 }),
    indikator('ikm'),
    indikator('baru', { mulai: 2027 }),
    indikator('lain', { opd: 'kec-b' }),
  ]);

  test('an indicator counts from its first to its last year, for its own OPD', () => {
    const nama = (tahun: number): readonly string[] => indikatorTahun(buku, 'kec-a', tahun).map((x) => x.id);
    expect(nama(2025)).toEqual([]);
    expect(nama(2026)).toEqual(['lama', 'ikm']);
    expect(nama(2027)).toEqual(['ikm', 'baru']);
  });
});

describe('targetBerlaku', () => {
  const buku = bukuDari([
    target('84', 'renstra'),
    target('85', 'pk'),
    target('80', 'pk', 1),
    target('82', 'pk', 2),
    target('83.5', 'pk-perubahan', 2),
    target('0', 'renstra', 3),
  ]);

  test('PK perubahan stands before PK, PK before Renstra, and the others stay visible', () => {
    expect(targetBerlaku(buku, 'ikm', 2027)?.isi.nilai.desimal).toBe('85');
    expect(targetSemua(buku, 'ikm', 2027).map((x) => x.isi.lingkup)).toEqual(['pk', 'renstra']);
    expect(targetBerlaku(buku, 'ikm', 2027, 2)?.isi.lingkup).toBe('pk-perubahan');
  });

  test('a quarter takes its own one in force, a missing one is no zero, and a zero is a target', () => {
    expect(targetTriwulan(buku, 'ikm', 2027).map((d) => d?.toFixed())).toEqual(['80', '83.5', '0', undefined]);
    expect(targetBerlaku(buku, 'ikm', 2026)).toBeUndefined();
  });
});

describe('tahunTerbuka', () => {
  test('the years of one OPD, earliest first', () => {
    expect(tahunTerbuka(bukuDari([tahunKerja('kec-a', 2027), tahunKerja('kec-a', 2026), tahunKerja('kec-b', 2025)]), 'kec-a')).toEqual([
      2026, 2027,
    ]);
  });
});

const sebut = (b: ButirTarget | undefined): string => (b === undefined ? '.' : b.kind === 'hapus' ? 'hapus' : b.nilai.desimal);
function baca(teks: string, satuan = '%'): string {
  const h = bacaTarget(teks, satuan);
  return h.ok ? [h.value.tahun, ...h.value.tw].map(sebut).join(' ') : h.error.kind;
}

describe('bacaTarget', () => {
  test.each([
    ['85', '%', '85 . . . .'],
    ['85,5%', '%', '85.5 . . . .'],
    ['85 persen', '%', '85 . . . .'],
    ['80 81 82 85', '%', '. 80 81 82 85'],
    ['85; 80; 81; 82; 85', '%', '85 80 81 82 85'],
    ['85 80 81 82 85', '%', '85 80 81 82 85'],
    ['85, 80, 81, 82,5, 85', '%', '85 80 81 82.5 85'],
    ['10 200 300 400', 'dokumen', '. 10 200 300 400'],
    ['100 dokumen; 20; 25; 30; 25', 'Dokumen', '100 20 25 30 25'],
    ['TW1 10 TW2 20', 'orang', '. 10 20 . .'],
    ['TW I: 10\nTW IV = 12,5', '%', '. 10 . . 12.5'],
    ['triwulan 3 82', '%', '. . . 82 .'],
    ['setahun 85 tw ii 40', '%', '85 . 40 . .'],
    ['85 TW1 80', '%', '85 80 . . .'],
    ['85; -; -; -; 85', '%', '85 . . . 85'],
    ['TW3 hapus', '%', '. . . hapus .'],
    ['Rp 5 juta; Rp 1 juta; Rp 1 juta; Rp 1,5 juta; Rp 1,5 juta', 'Rp', '5000000 1000000 1000000 1500000 1500000'],
    ['1.250', 'orang', '1250 . . . .'],
    ['3 tahun', 'tahun', '3 . . . .'],
    ['85 poin', 'indeks', '85 . . . .'],
    ['3 dokumen', 'dokumen perencanaan', '3 . . . .'],
  ])('%j in %s is %s', (teks, satuan, hasil) => {
    expect(baca(teks, satuan)).toBe(hasil);
  });

  test.each([
    ['80 81', '%', 'banyaknya'],
    ['80 81 82', '%', 'banyaknya'],
    ['1 2 3 4 5 6', '%', 'banyaknya'],
    ['delapan lima', '%', 'angka'],
    ['kira-kira 85', '%', 'angka'],
    ['10,20,30,40', '%', 'angka'],
    ['1.250', 'km', 'angka'],
    ['85%', 'indeks', 'satuan'],
    ['12 orang', 'dokumen', 'satuan'],
    [nipTiruan.rapat, 'orang', 'angka'],
    [`80; 81; 82; ${nipTiruan.renggang}`, '%', 'angka'],
    ['TW1 10 TW1 20', '%', 'ganda'],
    ['TW1', '%', 'kosong'],
    ['-', '%', 'kosong'],
    ['   ', '%', 'kosong'],
  ])('%j in %s is asked again: %s', (teks, satuan, sebab) => {
    expect(baca(teks, satuan)).toBe(sebab);
  });

  test('what was written keeps its own digits', () => {
    const h = bacaTarget('85,50; 80; 81; 82; 85,50', '%');
    expect(h.ok && h.value.tahun).toEqual({ kind: 'nilai', nilai: { desimal: '85.5', cetak: '85,50' } });
  });
});

describe('periksaTarget', () => {
  const tw = (...n: readonly (string | undefined)[]) => n.map((x) => (x === undefined ? undefined : toDesimal(x)));
  const periksa = (
    metode: 'jumlah' | 'tren-naik' | 'tren-turun',
    satuan: string,
    tahun: string | undefined,
    daftar: readonly (string | undefined)[],
  ) =>
    periksaTarget({ metode, satuan, tahun: tahun === undefined ? undefined : toDesimal(tahun), tw: tw(...daftar) }).map((c) =>
      c.kind === 'beda-tahun' ? `${c.nilai.toFixed()}≠${c.tahun.toFixed()}` : c.kewajaran.kind,
    );

  test('quarters that are added must make the year', () => {
    expect(periksa('jumlah', 'dokumen', '100', ['20', '25', '30', '25'])).toEqual([]);
    expect(periksa('jumlah', 'dokumen', '100', ['20', '25', '30', '20'])).toEqual(['95≠100']);
    expect(periksa('jumlah', 'dokumen', '100', ['20', '25', undefined, undefined])).toEqual([]);
    expect(periksa('jumlah', 'dokumen', '100', ['60', '50', undefined, undefined])).toEqual(['110≠100']);
  });

  test('otherwise the last quarter is the year', () => {
    expect(periksa('tren-naik', '%', '85', ['80', '82', '84', '85'])).toEqual([]);
    expect(periksa('tren-turun', '%', '5', ['8', '7', '6', '6'])).toEqual(['6≠5']);
    expect(periksa('tren-naik', '%', '85', ['80', undefined, undefined, undefined])).toEqual([]);
    expect(jadiTahun({ metode: 'tren-naik', tw: tw(undefined, undefined, undefined, '85') })?.toFixed()).toBe('85');
    expect(jadiTahun({ metode: 'jumlah', tw: tw('1', '2', undefined, '4') })).toBeUndefined();
  });

  test('a slipped comma and a percentage above 100 are asked about, not refused', () => {
    expect(periksa('tren-naik', '%', '85', [undefined, undefined, '0.84', undefined])).toEqual(['skala-satuan']);
    expect(periksa('tren-naik', '%', '850', [])).toEqual(['persen-di-atas-100']);
  });
});
