// The clock is moved forwards, backwards, over year ends and leap days, and stands still for long; nothing is lost and nothing repeats.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tambahHari } from '../../src/kinerja/tanggal.ts';
import { createHariKerja } from '../../src/reminders/hari-kerja.ts';
import { iramaBaku, isBolehBicara, namaJarak } from '../../src/reminders/irama.ts';
import { jadwal, kunciPengingat, rencana, type Keadaan, type Penerima, type Pengingat } from '../../src/reminders/jadwal.ts';
import { kejadian, type Kejadian } from '../../src/reminders/kejadian.ts';
import { toInstan, toSetempat } from '../../src/waktu.ts';
import { pustakaUji, sumberUji, tenggatUji } from '../support/kalender.ts';

const kerja = createHariKerja(pustakaUji().kalender.libur);
const penerima = (lain: Partial<Penerima> = {}): Penerima => ({
  orang: 'p1',
  peran: 'operator',
  pemda: 'kota-sl',
  opd: ['kec-a'],
  zona: 'Asia/Jakarta',
  irama: iramaBaku,
  ...lain,
});
const keadaan = (k: readonly Kejadian[], p: readonly Penerima[] = [penerima()], terkirim: readonly string[] = []): Keadaan => ({
  kejadian: k,
  penerima: p,
  kerja,
  terkirim: new Set(terkirim),
});
const wib = (tanggal: string, jam = '08:00'): string => toInstan(tanggal, jam, 'Asia/Jakarta');
const sebut = (x: Pengingat): string => `${x.jarak.map(namaJarak).join(' ')}${x.terlambat ? ' terlambat' : ''}`;

/** Ticks at these instants; what comes is sent. */
function jalankan(awal: Keadaan, saat: readonly string[]): readonly { readonly kini: string; readonly pengingat: Pengingat }[] {
  const terkirim = new Set(awal.terkirim);
  return saat.flatMap((kini) => {
    const hasil = jadwal({ ...awal, terkirim }, kini);
    for (const x of hasil) terkirim.add(x.kunci);
    return hasil.map((pengingat) => ({ kini, pengingat }));
  });
}
const tiapJam = (dari: string, hari: number): readonly string[] =>
  Array.from({ length: hari * 24 }, (_, n) => new Date(Date.parse(wib(dari, '00:00')) + n * 3_600_000).toISOString());

const lkjip = tenggatUji('2027-02-28');

describe('jadwal', () => {
  test('before the first lead time nothing is due, then the latest that has come, once', () => {
    expect(jadwal(keadaan([lkjip]), wib('2027-01-29', '07:59'))).toEqual([]);
    const [x, ...lain] = jadwal(keadaan([lkjip]), wib('2027-01-29'));
    expect(lain).toEqual([]);
    expect(x).toMatchObject({
      kunci: 'lkjip|kec-a|2027-02-28|H-30|p1',
      kapan: '2027-01-29T08:00:00+07:00',
      jarak: [-30],
      terlambat: false,
      teks: [
        'Mohon izin mengingatkan: LKjIP perangkat daerah tahun 2026, Kecamatan A.',
        'Batas: Minggu, 28 Februari 2027 (30 hari lagi).',
        'Batas itu jatuh pada hari Minggu, mohon diserahkan Jumat 26 Februari.',
        'Dasar: Perpres 29/2014 (perlu dicek).',
      ],
    });
    expect(jadwal(keadaan([lkjip], [penerima()], [x?.kunci ?? '']), wib('2027-01-29', '09:00'))).toEqual([]);
  });

  test('an hourly clock over the whole time brings every reminder of the plan exactly once, at its moment', () => {
    const terjadi = jalankan(keadaan([lkjip]), tiapJam('2027-01-01', 130));
    expect(terjadi.map((x) => `${toSetempat(x.kini, 'Asia/Jakarta').tanggal} ${sebut(x.pengingat)}`)).toEqual([
      '2027-01-29 H-30',
      '2027-02-15 H-14',
      '2027-02-22 H-7',
      '2027-02-25 H-3',
      '2027-02-26 H-1 H',
      '2027-03-08 H+7',
      '2027-03-15 H+14',
      '2027-03-22 H+21',
      '2027-03-29 H+28',
      '2027-04-05 H+35',
      '2027-04-12 H+42',
      '2027-04-19 H+49',
      '2027-04-26 H+56',
    ]);
    expect(terjadi.map((x) => x.pengingat.kunci)).toEqual(rencana(keadaan([lkjip]), '2027-01-01', '2027-12-31').map((x) => x.kunci));
  });

  test('after a long downtime it comes once and says that it is late; what became obsolete is left out', () => {
    const terjadi = jalankan(keadaan([lkjip]), [wib('2027-02-23', '10:00'), wib('2027-02-23', '11:00'), wib('2027-02-24', '10:00')]);
    expect(terjadi.map((x) => sebut(x.pengingat))).toEqual(['H-7 terlambat']);
    expect(terjadi[0]?.pengingat.teks.slice(0, 2)).toEqual([
      'Mohon izin mengingatkan (terlambat): LKjIP perangkat daerah tahun 2026, Kecamatan A.',
      'Batas: Minggu, 28 Februari 2027 (5 hari lagi).',
    ]);
  });

  test('a downtime over the deadline still ends in one reminder, that says by how much it has passed', () => {
    const terjadi = jalankan(keadaan([lkjip]), [wib('2027-03-01'), wib('2027-03-02')]);
    expect(terjadi.map((x) => sebut(x.pengingat))).toEqual(['H-1 H terlambat']);
    expect(terjadi[0]?.pengingat.teks[1]).toBe('Batas: Minggu, 28 Februari 2027 (lewat 1 hari).');
  });

  test('what was due a year ago reminds nobody', () => {
    expect(jadwal(keadaan([lkjip]), wib('2028-02-28', '10:00'))).toEqual([]);
  });

  test('a clock that is put back repeats nothing, and goes on where it was', () => {
    const saat = ['2027-02-22', '2027-01-29', '2027-02-15', '2027-02-22', '2027-02-25', '2027-02-22', '2027-02-26'].map((t) =>
      wib(t, '09:00'),
    );
    expect(jalankan(keadaan([lkjip]), saat).map((x) => sebut(x.pengingat))).toEqual(['H-7', 'H-3', 'H-1 H']);
  });

  test('in quiet hours it waits; of an urgent one whose last day is here it does not', () => {
    const [biasa, mendesak] = [tenggatUji('2027-03-31'), tenggatUji('2027-03-31', { mendesak: true })];
    expect(jadwal(keadaan([biasa]), wib('2027-03-31', '21:00'))).toEqual([]);
    expect(jadwal(keadaan([mendesak]), wib('2027-03-31', '21:00')).map(sebut)).toEqual(['H']);
    expect(jadwal(keadaan([mendesak]), wib('2027-03-20', '10:00'))).toEqual([]);
    // 28 February 2027 is a Sunday; the machine was off since Thursday.
    expect(jadwal(keadaan([{ ...lkjip, mendesak: true }]), wib('2027-02-28', '09:00'))[0]?.teks).toContain(
      'Batas itu jatuh pada hari Minggu, mohon segera diserahkan.',
    );
  });

  test('done occurrences, other offices, other roles and rules that were switched off give nothing', () => {
    const kini = wib('2027-02-25', '09:00');
    expect(jadwal(keadaan([{ ...lkjip, selesai: true }]), kini)).toEqual([]);
    expect(jadwal(keadaan([lkjip], [penerima({ opd: ['dinas-b'] })]), kini)).toEqual([]);
    expect(jadwal(keadaan([lkjip], [penerima({ pemda: 'kota-lain' })]), kini)).toEqual([]);
    expect(jadwal(keadaan([lkjip], [penerima({ peran: 'pimpinan-daerah' })]), kini)).toEqual([]);
    expect(jadwal(keadaan([lkjip], [penerima({ tanpa: new Set(['lkjip']) })]), kini)).toEqual([]);
  });

  test('whoever comes later hears only what is due from then on', () => {
    const baru = penerima({ sejak: wib('2027-02-16', '10:00') });
    expect(jadwal(keadaan([lkjip], [baru]), wib('2027-02-16', '11:00'))).toEqual([]);
    expect(jadwal(keadaan([lkjip], [baru]), wib('2027-02-22', '11:00')).map(sebut)).toEqual(['H-7']);
  });

  test('behind the deadline the kepala is told from the first week, the organisasi from the second, nobody further up', () => {
    const semua = (['operator', 'kepala', 'organisasi', 'bappeda', 'pimpinan-daerah'] as const).map((peran) =>
      penerima({ orang: peran, peran }),
    );
    const siapa = (tanggal: string): readonly string[] => jadwal(keadaan([lkjip], semua), wib(tanggal, '09:00')).map((x) => x.orang);
    expect(siapa('2027-02-26')).toEqual(['operator']);
    expect(siapa('2027-03-08')).toEqual(['kepala', 'operator']);
    expect(siapa('2027-03-15')).toEqual(['kepala', 'operator', 'organisasi']);
  });

  test('an evaluator of some OPD is told of what is asked of the evaluators of a government', () => {
    const reviu = kejadian(sumberUji(), '2027-03-15', '2027-03-15', { pemda: 'kota-sl' }).filter((k) => k.kode === 'reviu-lkj');
    const evaluator = penerima({ peran: 'evaluator', opd: ['dinas-b'] });
    expect(jadwal(keadaan(reviu, [evaluator]), wib('2027-03-15', '09:00')).map((x) => x.kunci)).toEqual([
      'reviu-lkj|kota-sl|2027-03-15|H|p1',
    ]);
  });

  test('one person in two roles is told once', () => {
    const k = { ...lkjip, tembusan: ['kepala'] as const };
    expect(jadwal(keadaan([k], [penerima(), penerima({ peran: 'kepala' })]), wib('2027-02-22', '09:00'))).toHaveLength(1);
  });

  test('eight in the morning is that of the government: WIT before WITA before WIB', () => {
    const di = (zona: string, utc: string): number => jadwal(keadaan([lkjip], [penerima({ zona })]), utc).length;
    expect([di('Asia/Jayapura', '2027-01-28T22:59:00Z'), di('Asia/Jayapura', '2027-01-28T23:00:00Z')]).toEqual([0, 1]);
    expect([di('Asia/Makassar', '2027-01-28T23:59:00Z'), di('Asia/Makassar', '2027-01-29T00:00:00Z')]).toEqual([0, 1]);
    expect([di('Asia/Jakarta', '2027-01-29T00:59:00Z'), di('Asia/Jakarta', '2027-01-29T01:00:00Z')]).toEqual([0, 1]);
  });

  test('a deadline that is moved is told anew, by keys of its own', () => {
    const sudah = [kunciPengingat(lkjip, 0, 'p1')];
    expect(jadwal(keadaan([tenggatUji('2027-03-12')], [penerima()], sudah), wib('2027-03-01', '09:00')).map((x) => x.kunci)).toEqual([
      'lkjip|kec-a|2027-03-12|H-14|p1',
    ]);
  });

  test('an assumed anchor is named, and its date asked for', () => {
    const pk = kejadian(sumberUji(), '2027-01-31', '2027-01-31', { pemda: 'kota-sl', opd: 'kec-a' }).find((k) => k.kode === 'pk');
    expect(jadwal(keadaan(pk === undefined ? [] : [pk]), wib('2027-01-28', '09:00'))[0]?.teks.slice(2)).toEqual([
      'Batas itu jatuh pada hari Minggu, mohon diserahkan Jumat 29 Januari.',
      'Dasar: PermenPANRB 53/2014 Lampiran I: paling lambat 1 bulan setelah dokumen anggaran disahkan (perlu dicek).',
      'Tanggal pengesahan DPA 2027 belum dicatat, sementara dianggap 31 Desember 2026. Bila sudah ada, mohon dicatat.',
    ]);
  });
});

describe('jadwal, whatever the clock does', () => {
  const tanggal = fc.integer({ min: 0, max: 1500 }).map((n) => tambahHari('2025-06-01', n));
  const zona = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura');
  /** Steps in minutes, small and large, forwards and backwards. */
  const langkah = fc.array(
    fc.oneof(
      fc.integer({ min: 1, max: 600 }),
      fc.integer({ min: -3000, max: 0 }),
      fc.integer({ min: 600, max: 20_000 }),
      fc.integer({ min: 20_000, max: 120_000 }),
    ),
    { minLength: 5, maxLength: 60 },
  );
  const dunia = fc.record({
    tenggat: fc.array(tanggal, { minLength: 1, maxLength: 4 }),
    mendesak: fc.boolean(),
    zona,
    langkah,
    mulai: fc.integer({ min: -60, max: 10 }),
    selesaiPada: fc.integer({ min: 0, max: 60 }),
  });

  test('never two with one key, never after it is done, never in quiet hours unless urgent, never planned behind the deadline', () => {
    fc.assert(
      fc.property(dunia, (d) => {
        const semua = d.tenggat.map((t, n) => tenggatUji(t, { pokok: `o${n}`, mendesak: d.mendesak }));
        const orang = penerima({ zona: d.zona });
        let kini = Date.parse(toInstan(tambahHari(d.tenggat[0] ?? '', d.mulai), '03:00', d.zona));
        const terkirim = new Set<string>();
        for (const [n, menit] of d.langkah.entries()) {
          kini += menit * 60_000;
          const saat = new Date(kini).toISOString();
          const selesai = n >= d.selesaiPada;
          const hasil = jadwal(
            { kejadian: semua.map((k) => (k.pokok === 'o0' ? { ...k, selesai } : k)), penerima: [orang], kerja, terkirim },
            saat,
          );
          const { tanggal: hari } = toSetempat(saat, d.zona);
          for (const x of hasil) {
            expect(terkirim.has(x.kunci)).toBe(false);
            terkirim.add(x.kunci);
            expect(x.kejadian.selesai).toBe(false);
            expect(Date.parse(x.kapan)).toBeLessThanOrEqual(kini);
            const dekat = x.kejadian.mendesak && hari <= x.kejadian.tenggat && tambahHari(hari, 1) >= x.kejadian.tenggat;
            expect(isBolehBicara(saat, iramaBaku, kerja, d.zona) || dekat).toBe(true);
            if (x.jarak.some((j) => j <= 0)) expect(x.kapan.slice(0, 10) <= x.kejadian.tenggat).toBe(true);
            expect(x.terlambat).toBe(hari > x.kapan.slice(0, 10));
          }
          // Once for each occurrence and moment.
          expect(new Set(hasil.map((x) => x.kejadian.pokok)).size).toBe(hasil.length);
          // Nothing was forgotten: asked again at once, nothing more is due.
          expect(jadwal({ kejadian: semua, penerima: [orang], kerja, terkirim }, saat).filter((x) => x.kejadian.pokok !== 'o0')).toEqual(
            [],
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  test('with a tick every hour it sends what the plan of the year says, over year ends and the leap day', () => {
    const s = sumberUji();
    const semua = kejadian(s, '2027-12-01', '2028-03-10', { pemda: 'kota-sl', opd: 'kec-a' });
    const d = keadaan(semua);
    const rancangan = rencana(d, '2027-12-01', '2028-03-09').map((x) => x.kunci);
    const awal = jadwal(d, wib('2027-12-01', '00:00'));
    expect(awal).toEqual([]);
    const sebelumnya = rencana(d, '2027-06-01', '2027-11-30').map((x) => x.kunci);
    const terjadi = jalankan(keadaan(semua, [penerima()], sebelumnya), tiapJam('2027-12-01', 100));
    expect(terjadi.map((x) => x.pengingat.kunci)).toEqual(rancangan);
    expect(terjadi.filter((x) => x.pengingat.terlambat)).toEqual([]);
    expect(rancangan).toContain('lkjip|kec-a|2028-02-29|H|p1');
  });
});

describe('rencana', () => {
  test('a role that nobody holds is planned for as well, and no two reminders have one key', () => {
    const semua = kejadian(sumberUji(), '2027-01-01', '2027-12-31', { pemda: 'kota-sl' });
    const orang = (['operator', 'kepala', 'evaluator', 'organisasi', 'bappeda', 'pimpinan-daerah'] as const).map((peran): Penerima => ({
      orang: peran,
      peran,
      pemda: 'kota-sl',
      zona: 'Asia/Jakarta',
      irama: iramaBaku,
    }));
    const hasil = rencana(keadaan(semua, orang), '2027-01-01', '2027-12-31');
    expect(new Set(hasil.map((x) => x.kunci)).size).toBe(hasil.length);
    expect(new Set(hasil.map((x) => x.orang)).size).toBe(6);
    expect(hasil.map((x) => Date.parse(x.kapan))).toEqual(hasil.map((x) => Date.parse(x.kapan)).toSorted((a, b) => a - b));
  });
});
