import { describe, expect, test } from 'vitest';
import type { IsiOf } from '../../src/isian/skema.ts';
import { idKejadian, kejadian, type Kejadian } from '../../src/reminders/kejadian.ts';
import { readKasus } from '../support/kasus.ts';
import { pustakaUji, sumberUji, type RekamanUji } from '../support/kalender.ts';

const milik = { pemda: 'kota-sl' };
const satu = (daftar: readonly Kejadian[], kode: string, tahun: number, opd?: string): Kejadian | undefined =>
  daftar.find((k) => k.kode === kode && k.tahun === tahun && (opd === undefined || k.opd === opd));
const tahunPenuh = (s = sumberUji(), tahun = 2027): readonly Kejadian[] => kejadian(s, `${tahun}-01-01`, `${tahun}-12-31`, milik);

const rekomendasi = (lain: Partial<IsiOf<'rekomendasi'>> = {}): IsiOf<'rekomendasi'> => ({
  opd: 'kec-a',
  rezim: 'akip',
  lheTanggal: '2027-02-10',
  nomor: 2,
  isi: 'Menyusun rencana aksi',
  tenggat: '2027-03-12',
  asalTenggat: 'baku',
  status: 'proses',
  ...lain,
});

describe('the legal date of a document', () => {
  test.each(readKasus<{ kode: string; tahun: number }, { tenggat: string; status: string; anggapan?: string }>('tenggat'))(
    '$nama: $hasil.tenggat ($dasar)',
    ({ masukan, hasil }) => {
      const k = satu(kejadian(sumberUji(), hasil.tenggat, hasil.tenggat, milik), masukan.kode, masukan.tahun);
      expect({ tenggat: k?.tenggat, status: k?.status, anggapan: k?.anggapan?.tanggal }).toEqual({ anggapan: undefined, ...hasil });
    },
  );

  test('every rule of the calendar has a case, but that of recommendations, which have dates of their own', () => {
    const berkasus = new Set(readKasus<{ kode: string }, unknown>('tenggat').map((k) => k.masukan.kode.replace(/\d$/, '')));
    const tanpa = pustakaUji().kalender.aturan.filter((a) => !berkasus.has(a.id.replace(/(?<=-tw)\d$/, '')));
    expect(tanpa.map((a) => a.id)).toEqual(['rekomendasi']);
  });
});

describe('anchors', () => {
  test('the DPA date of the OPD comes before that of its government, and that before the assumption', () => {
    const s = sumberUji(
      ['jangkar', 'kota-sl:2027:dpa', { pemda: 'kota-sl', tahun: 2027, jenis: 'dpa', tanggal: '2027-01-08' }],
      ['jangkar', 'dinas-b:2027:dpa', { opd: 'dinas-b', tahun: 2027, jenis: 'dpa', tanggal: '2027-01-31' }],
    );
    const daftar = tahunPenuh(s);
    expect(satu(daftar, 'pk', 2027, 'kec-a')).toMatchObject({ tenggat: '2027-02-08' });
    expect(satu(daftar, 'pk', 2027, 'kec-a')).not.toHaveProperty('anggapan');
    expect(satu(daftar, 'pk', 2027, 'dinas-b')).toMatchObject({ tenggat: '2027-02-28' });
    expect(satu(daftar, 'pk-pemda', 2027)).toMatchObject({ tenggat: '2027-02-08' });
    expect(satu(tahunPenuh(s, 2028), 'pk', 2028, 'kec-a')?.anggapan).toEqual({ jangkar: 'dpa', tanggal: '2027-12-31' });
  });

  test('an entered LHE counts from its own date, and is done when all its recommendations remind by themselves', () => {
    const lhe: IsiOf<'lhe'> = { opd: 'kec-a', rezim: 'akip', nomor: '700/1', tanggal: '2027-02-10', tahun: 2026, komponen: [] };
    const tanpa = tahunPenuh(sumberUji(['lhe', 'l1', lhe]));
    expect(satu(tanpa, 'tindak-lanjut-lhe', 2026, 'kec-a')).toMatchObject({
      pokok: 'l1',
      tenggat: '2027-03-12',
      selesai: false,
      sisa: 'rekomendasinya belum dicatat',
    });
    expect(satu(tanpa, 'evaluasi-akip', 2026, 'kec-a')?.selesai).toBe(true);
    const dengan = tahunPenuh(sumberUji(['lhe', 'l1', lhe], ['rekomendasi', 'r1', rekomendasi({ lhe: 'l1' })]));
    expect(satu(dengan, 'tindak-lanjut-lhe', 2026, 'kec-a')?.selesai).toBe(true);
  });
});

describe('deadlines that were moved', () => {
  test('the circular of the government itself wins, keeps the legal date beside it, and is its basis', () => {
    const s = sumberUji([
      'pindahan',
      'kota-sl:2026:lkjip',
      { pemda: 'kota-sl', kode: 'lkjip', tahun: 2026, tenggat: '2027-02-15', dasar: 'SE Wali Kota 5/2027' },
    ]);
    expect(satu(tahunPenuh(s), 'lkjip', 2026, 'kec-a')).toMatchObject({
      tenggat: '2027-02-15',
      dipindahDari: '2027-02-28',
      dasar: 'SE Wali Kota 5/2027',
      status: 'terverifikasi',
    });
    expect(satu(kejadian(s, '2027-01-01', '2027-12-31', { pemda: 'kota-dumai' }), 'lkjip', 2026)?.tenggat).toBe('2027-02-28');
  });

  test('a date that was entered for an unknown anchor needs no assumption any more', () => {
    const s = sumberUji(['pindahan', 'x', { pemda: 'kota-sl', kode: 'pk', tahun: 2027, tenggat: '2027-01-20', dasar: 'SE 1' }]);
    expect(satu(tahunPenuh(s), 'pk', 2027)).not.toHaveProperty('anggapan');
  });
});

describe('what the data shows to be done', () => {
  const tahunKerja: readonly ['tahun-kerja', string, IsiOf<'tahun-kerja'>] = [
    'tahun-kerja',
    'kec-a:2027',
    { opd: 'kec-a', tahun: 2027, asal: 'kosong' },
  ];
  const indikator = (id: string): readonly ['indikator', string, IsiOf<'indikator'>] => [
    'indikator',
    id,
    {
      opd: 'kec-a',
      nama: id,
      satuan: '%',
      polaritas: { nilai: 'naik-baik', asal: 'dipilih', alasan: '' },
      agregasi: 'tetap',
      level: 'sasaran',
      mulai: 2027,
    },
  ];
  const realisasi = (id: string, status: IsiOf<'realisasi'>['status']): readonly ['realisasi', string, IsiOf<'realisasi'>] => [
    'realisasi',
    `${id}:2027:tw1`,
    {
      indikator: id,
      opd: 'kec-a',
      tahun: 2027,
      triwulan: 1,
      nilai: { desimal: '1', cetak: '1' },
      status,
      pengisi: { pengguna: 1, waktu: '2027-04-01T00:00:00Z' },
    },
  ];
  const tw1 = (...r: readonly RekamanUji[]): Kejadian | undefined => satu(tahunPenuh(sumberUji(...r)), 'pengukuran-tw1', 2027, 'kec-a');

  test('a quarter is done when each of its indicators is reported, and what was sent back is not', () => {
    const awal = [tahunKerja, indikator('i1'), indikator('i2')] as const;
    expect(tw1(...awal)).toMatchObject({ selesai: false, sisa: '2 dari 2 indikator belum dilaporkan' });
    expect(tw1(...awal, realisasi('i1', 'menunggu'), realisasi('i2', 'dikembalikan'))).toMatchObject({
      selesai: false,
      sisa: '1 dari 2 indikator belum dilaporkan',
    });
    expect(tw1(...awal, realisasi('i1', 'menunggu'), realisasi('i2', 'terkonfirmasi'))).toMatchObject({ selesai: true });
  });

  test('of a year that nobody opened nothing is known: it is due, and nothing is counted', () => {
    expect(tw1(indikator('i1'))).toMatchObject({ selesai: false });
    expect(tw1(indikator('i1'))).not.toHaveProperty('sisa');
  });

  test('a document is done when it stands as handed in; an LKjIP that is only signed is not', () => {
    const lkjip = (status: IsiOf<'dokumen'>['status']): boolean | undefined =>
      satu(
        tahunPenuh(sumberUji(['dokumen', 'kec-a:2026:lkjip', { opd: 'kec-a', tahun: 2026, jenis: 'lkjip', status }])),
        'lkjip',
        2026,
        'kec-a',
      )?.selesai;
    expect([lkjip('draf'), lkjip('ditetapkan'), lkjip('diserahkan')]).toEqual([false, false, true]);
  });

  test('what a person said to be done stays done when its deadline moves', () => {
    const acuan = { pemda: 'kota-sl', opd: 'kec-a', kode: 'lkjip', pokok: 'kec-a', tahun: 2026 };
    const s = sumberUji(
      ['pindahan', 'x', { pemda: 'kota-sl', kode: 'lkjip', tahun: 2026, tenggat: '2027-03-10', dasar: 'SE 2' }],
      ['tenggat-sudah', idKejadian(acuan), { ...acuan, oleh: { pengguna: 7, waktu: '2027-02-01T02:00:00Z' } }],
    );
    const daftar = tahunPenuh(s);
    expect(satu(daftar, 'lkjip', 2026, 'kec-a')?.selesai).toBe(true);
    expect(satu(daftar, 'lkjip', 2026, 'dinas-b')?.selesai).toBe(false);
  });
});

describe('recommendations', () => {
  const pada = (...r: readonly RekamanUji[]): readonly Kejadian[] => tahunPenuh(sumberUji(...r)).filter((k) => k.kode === 'rekomendasi');

  test('an open one is due on its own date, with what that date rests on', () => {
    expect(pada(['rekomendasi', 'r1', rekomendasi()])).toMatchObject([
      {
        pokok: 'r1',
        tenggat: '2027-03-12',
        untuk: 'operator',
        status: 'perlu-cek',
        selesai: false,
        judul: 'Tindak lanjut rekomendasi nomor 2 (LHE tahun 2027)',
      },
    ]);
    expect(pada(['rekomendasi', 'r1', rekomendasi({ asalTenggat: 'kesepakatan' })])).toMatchObject([{ status: 'terverifikasi' }]);
  });

  test('one that waits for verification is the turn of the evaluator, a finished one of nobody', () => {
    expect(pada(['rekomendasi', 'r1', rekomendasi({ status: 'diajukan' })])).toMatchObject([
      { untuk: 'evaluator', sisa: 'menunggu verifikasi' },
    ]);
    expect(pada(['rekomendasi', 'r1', rekomendasi({ status: 'sesuai' })])).toMatchObject([{ selesai: true }]);
  });

  test('those of shipped documents, and those without a date, remind nobody', () => {
    const { tenggat: _, ...tanpa } = rekomendasi();
    expect(pada(['rekomendasi', 'r1', tanpa])).toEqual([]);
    expect(kejadian(sumberUji(), '2023-01-01', '2025-12-31', { pemda: 'kota-dumai' }).filter((k) => k.kode === 'rekomendasi')).toEqual([]);
  });
});

describe('the range and the places', () => {
  test('an occurrence is there from thirty days before its deadline to ten weeks behind it: the last word, after eight, waits for a Monday', () => {
    const ada = (hari: string): boolean => satu(kejadian(sumberUji(), hari, hari, milik), 'lkjip', 2026) !== undefined;
    expect(['2027-01-28', '2027-01-29', '2027-02-28', '2027-05-09', '2027-05-10'].map(ada)).toEqual([false, true, true, true, false]);
  });

  test('of one OPD nothing of the government itself, and nothing of other offices', () => {
    const daftar = kejadian(sumberUji(), '2027-01-01', '2027-12-31', { pemda: 'kota-sl', opd: 'kec-a' });
    expect(new Set(daftar.map((k) => k.opd))).toEqual(new Set(['kec-a']));
    expect(new Set(tahunPenuh().map((k) => k.opd))).toEqual(new Set([undefined, 'kec-a', 'dinas-b']));
  });

  test('a government that a decree lists among its offices is none of them', () => {
    const daftar = kejadian(sumberUji(), '2027-01-01', '2027-12-31', { pemda: 'kota-dumai' });
    expect(new Set(daftar.map((k) => k.opd))).toEqual(new Set([undefined, 'kec-dumai-kota', 'setda']));
  });

  test('no two occurrences of a year are the same, and each has a basis', () => {
    const daftar = tahunPenuh();
    expect(new Set(daftar.map(idKejadian)).size).toBe(daftar.length);
    expect(daftar.filter((k) => k.dasar.trim() === '')).toEqual([]);
  });
});
