import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tambahHari } from '../../src/kinerja/tanggal.ts';
import {
  type ButirTindakLanjut,
  DAFTAR_STATUS,
  isLewatTenggat,
  isSelesai,
  isTahunBukti,
  kodeBpk,
  langkahBoleh,
  namaStatus,
  type PeranTindakLanjut,
  rekapTindakLanjut,
  type StatusTindakLanjut,
  tenggatBaku,
  ubahStatus,
  ucapkanGalat,
  umurHari,
} from '../../src/kinerja/tindak-lanjut.ts';
import { readKasus } from '../support/kasus.ts';

type Masukan = {
  readonly dari: StatusTindakLanjut;
  readonly ke: StatusTindakLanjut;
  readonly peran: PeranTindakLanjut;
  readonly alasan?: string;
  readonly bukti?: readonly (number | null)[];
  readonly tanggalLhe?: string;
};
type Hasil = { readonly status?: string; readonly galat?: string; readonly ucapan?: string };

const HARI_INI = '2027-03-01';
const LHE = '2026-12-08';
const lengkap = { alasan: 'ada', bukti: [{ tahun: 2027 }], tanggalLhe: LHE, hariIni: HARI_INI };
const PERAN: readonly PeranTindakLanjut[] = ['pelaksana', 'evaluator'];

const status = fc.constantFrom(...DAFTAR_STATUS);
const peran = fc.constantFrom(...PERAN);
const hari = fc.integer({ min: -400, max: 1200 }).map((n) => tambahHari('2025-01-01', n));

describe('ubahStatus', () => {
  test.each(readKasus<Masukan, Hasil>('tindak-lanjut'))('$nama', ({ masukan, hasil }) => {
    const { dari, bukti, ...lain } = masukan;
    const h = ubahStatus(dari, {
      tanggalLhe: LHE,
      hariIni: HARI_INI,
      ...lain,
      bukti: bukti?.map((tahun) => ({ tahun: tahun ?? undefined })),
    });
    expect(h.ok ? { status: h.value } : { galat: h.error.kind }).toEqual(
      hasil.status === undefined ? { galat: hasil.galat } : { status: hasil.status },
    );
    if (!h.ok && hasil.ucapan !== undefined) expect(ucapkanGalat(h.error)).toBe(hasil.ucapan);
  });

  test('with reason and evidence, exactly the steps that langkahBoleh lists succeed', () => {
    for (const dari of DAFTAR_STATUS) {
      for (const p of PERAN) {
        const berhasil = DAFTAR_STATUS.filter((ke) => ubahStatus(dari, { ...lengkap, ke, peran: p }).ok);
        expect(berhasil.toSorted(), `${dari} ${p}`).toEqual(langkahBoleh(dari, p).toSorted());
      }
    }
  });

  test('no step belongs to both roles, and a pelaksana never reaches a finished status', () => {
    for (const dari of DAFTAR_STATUS) {
      const [pelaksana, evaluator] = PERAN.map((p) => langkahBoleh(dari, p));
      expect(pelaksana?.some((l) => evaluator?.includes(l) === true || isSelesai(l))).toBe(false);
    }
  });

  test('whatever is tried, the result is the status asked for or a sentence', () => {
    const bukti = fc.array(fc.record({ tahun: fc.option(fc.integer({ min: 2024, max: 2029 }), { nil: undefined }) }), { maxLength: 3 });
    fc.assert(
      fc.property(status, status, peran, fc.constantFrom(undefined, '', ' ', 'ada'), bukti, (dari, ke, p, alasan, b) => {
        const h = ubahStatus(dari, { ...lengkap, ke, peran: p, alasan, bukti: b });
        if (h.ok) expect(h.value).toBe(ke);
        else expect(ucapkanGalat(h.error)).toMatch(/[Mm]ohon .*\.$/);
        if (h.ok && ke === 'diajukan') expect(b.some((x) => x.tahun === 2026 || x.tahun === 2027)).toBe(true);
        if (h.ok && (ke === 'tidak-dapat' || ke === 'belum-sesuai')) expect([p, alasan]).toEqual(['evaluator', 'ada']);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('langkahBoleh', () => {
  test('each role has its turn', () => {
    expect(DAFTAR_STATUS.map((s) => `${s}: ${PERAN.map((p) => langkahBoleh(s, p).join('/') || '-').join('; ')}`)).toEqual([
      'belum: proses; tidak-dapat',
      'proses: diajukan; tidak-dapat',
      'diajukan: -; sesuai/belum-sesuai/tidak-dapat',
      'sesuai: -; proses',
      'belum-sesuai: diajukan/proses; tidak-dapat',
      'tidak-dapat: -; -',
    ]);
  });
});

describe('namaStatus and kodeBpk', () => {
  test('the six words of the trade, and the four codes of Peraturan BPK 2/2017', () => {
    expect(DAFTAR_STATUS.map((s) => `${namaStatus(s)} = ${kodeBpk(s).kode} ${kodeBpk(s).label}`)).toEqual([
      'belum = 3 belum ditindaklanjuti',
      'dalam proses = 2 belum sesuai dengan rekomendasi',
      'menunggu verifikasi = 2 belum sesuai dengan rekomendasi',
      'sesuai = 1 sesuai dengan rekomendasi',
      'belum sesuai = 2 belum sesuai dengan rekomendasi',
      'tidak dapat ditindaklanjuti = 4 tidak dapat ditindaklanjuti',
    ]);
  });
});

describe('umurHari, tenggatBaku and isLewatTenggat', () => {
  test('thirty days after the LHE of 8 December is 7 January', () => {
    expect(tenggatBaku('2023-12-08')).toBe('2024-01-07');
    expect([umurHari('2023-12-08', '2024-01-07'), umurHari('2023-12-08', '2023-12-07')]).toEqual([30, -1]);
  });

  test('the due date itself is still in time, and without one nothing is late', () => {
    expect(['2024-01-06', '2024-01-07', '2024-01-08'].map((h) => isLewatTenggat('2024-01-07', 'proses', h))).toEqual([false, false, true]);
    expect(isLewatTenggat(undefined, 'belum', '2024-01-08')).toBe(false);
  });

  test('what is finished is never overdue, all else is overdue exactly after the due date', () => {
    fc.assert(
      fc.property(status, hari, hari, (s, tenggat, kini) => {
        expect(isLewatTenggat(tenggat, s, kini)).toBe(s !== 'sesuai' && s !== 'tidak-dapat' && kini > tenggat);
      }),
    );
  });
});

describe('isTahunBukti', () => {
  test('the year of the LHE, this year and those between', () => {
    expect([2024, 2025, 2026, 2027, 2028].map((t) => isTahunBukti(t, '2025-06-30', HARI_INI))).toEqual([false, true, true, true, false]);
  });
});

describe('rekapTindakLanjut', () => {
  const butir = (s: StatusTindakLanjut, tanggalLhe: string, banyakBukti: number, tenggat?: string): ButirTindakLanjut => ({
    status: s,
    tanggalLhe,
    banyakBukti,
    tenggat,
  });

  test('five recommendations of two reports', () => {
    const rekap = rekapTindakLanjut(
      [
        butir('sesuai', '2023-12-08', 2, '2024-01-07'),
        butir('tidak-dapat', '2023-12-08', 0, '2024-01-07'),
        butir('belum', '2026-12-08', 0, '2027-01-07'),
        butir('diajukan', '2026-12-08', 1, '2027-03-01'),
        butir('proses', '2026-11-01', 0),
      ],
      HARI_INI,
    );
    expect({ ...rekap, persenSelesai: rekap.persenSelesai?.toFixed() }).toEqual({
      banyak: { belum: 1, proses: 1, diajukan: 1, sesuai: 1, 'belum-sesuai': 0, 'tidak-dapat': 1 },
      total: 5,
      persenSelesai: '25',
      lewatTenggat: 1,
      tanpaBukti: 2,
      umurTertua: 120,
    });
  });

  test('nothing, and nothing that could be done, have no percentage and no age', () => {
    for (const daftar of [[], [butir('tidak-dapat', '2023-12-08', 0)]]) {
      expect(rekapTindakLanjut(daftar, HARI_INI)).toMatchObject({ persenSelesai: undefined, umurTertua: undefined, tanpaBukti: 0 });
    }
  });

  test('one of three is a third, unrounded', () => {
    const daftar = [butir('sesuai', LHE, 1), butir('belum', LHE, 0), butir('belum', LHE, 0)];
    expect(rekapTindakLanjut(daftar, HARI_INI).persenSelesai?.toFixed(20)).toBe('33.33333333333333333333');
  });

  test('the counts add up to the total, the percentage lies between 0 and 100, and no order matters', () => {
    const daftar = fc.array(
      fc.record({ status, tanggalLhe: hari, tenggat: fc.option(hari, { nil: undefined }), banyakBukti: fc.nat({ max: 3 }) }),
    );
    fc.assert(
      fc.property(daftar, hari, (list, kini) => {
        const rekap = rekapTindakLanjut(list, kini);
        expect(Object.values(rekap.banyak).reduce((a, b) => a + b, 0)).toBe(rekap.total);
        expect(rekap.persenSelesai === undefined).toBe(rekap.total === rekap.banyak['tidak-dapat']);
        if (rekap.persenSelesai) expect(rekap.persenSelesai.gte(0) && rekap.persenSelesai.lte(100)).toBe(true);
        const terbuka = rekap.total - rekap.banyak.sesuai - rekap.banyak['tidak-dapat'];
        expect(rekap.lewatTenggat).toBeLessThanOrEqual(terbuka);
        expect(rekap.umurTertua === undefined).toBe(terbuka === 0);
        expect(rekapTindakLanjut(list.toReversed(), kini)).toEqual(rekap);
      }),
    );
  });
});
