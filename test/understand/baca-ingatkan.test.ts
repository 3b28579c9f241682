// What people ask to be reminded of, in their own words; test/cases/ingatkan.json is read on Sunday, 22 November 2026.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTanggal, tambahHari } from '../../src/kinerja/tanggal.ts';
import { NAMA_HARI } from '../../src/reminders/hari-kerja.ts';
import {
  bacaIngatkan,
  isIngatkan,
  type GalatIngatkan,
  type PengingatTerbaca,
  type SumberIngatkan,
} from '../../src/understand/baca-ingatkan.ts';
import { pustakaUji } from '../support/kalender.ts';
import { readKasus } from '../support/kasus.ts';

const hariIni = '2026-11-22';
const sumber = (lain: Partial<SumberIngatkan> = {}): SumberIngatkan => ({
  hariIni,
  aturan: pustakaUji().kalender.aturan,
  pemda: 'kota-sl',
  opd: 'kec-a',
  ...lain,
});

/** A row of the table: an error, or one of the four kinds of time. */
type Hasil = Readonly<Record<string, string | number>>;

function polaTabel({ pola }: PengingatTerbaca): Hasil {
  switch (pola.kind) {
    case 'sekali':
      return { sekali: pola.tanggal };
    case 'bulanan':
      return { setiapTanggal: pola.tanggal };
    case 'mingguan':
      return { setiapHari: NAMA_HARI[pola.hari] ?? '' };
    case 'sebelum':
      return { sebelum: pola.kode, hari: pola.hari };
  }
}

function bacaTabel(teks: string): Hasil {
  const hasil = bacaIngatkan(teks, sumber());
  if (!hasil.ok) return 'tanggal' in hasil.error ? { galat: hasil.error.kind, tanggal: hasil.error.tanggal } : { galat: hasil.error.kind };
  const { isi, pukul } = hasil.value;
  return { isi, ...polaTabel(hasil.value), ...(pukul === undefined ? {} : { pukul }) };
}

const tabel = readKasus<{ readonly teks: string }, Hasil>('ingatkan');

describe('bacaIngatkan', () => {
  test.each(tabel)('$nama: $masukan.teks', ({ masukan, hasil }) => expect(bacaTabel(masukan.teks)).toEqual(hasil));

  test('the table shows every kind of time and every kind of error', () => {
    const galat: Readonly<Record<GalatIngatkan['kind'], true>> = {
      'tanpa-waktu': true,
      'tanpa-isi': true,
      'jam-salah': true,
      'tanggal-salah': true,
      'sudah-lewat': true,
      rancu: true,
      'dokumen-tidak-dikenal': true,
      'terlalu-sering': true,
    };
    const ada = new Set(tabel.flatMap((x) => x.hasil['galat'] ?? []));
    expect(ada).toEqual(new Set(Object.keys(galat)));
    for (const k of ['sekali', 'setiapTanggal', 'setiapHari', 'sebelum'])
      expect(tabel.filter((x) => k in x.hasil).length).toBeGreaterThan(3);
    expect(new Set(tabel.map((x) => x.masukan.teks)).size).toBe(tabel.length);
  });

  test('a document counts for the office of whoever asks; of a person without one for their government', () => {
    const baca = (s: SumberIngatkan) => bacaIngatkan('H-3 LKjIP', s);
    expect(baca(sumber())).toMatchObject({ ok: true, value: { pola: { pemda: 'kota-sl', opd: 'kec-a' } } });
    const { opd: _, ...tanpaOpd } = sumber({ pemda: 'kab-lain' });
    expect(baca(tanpaOpd)).toMatchObject({
      ok: true,
      value: { pola: { kind: 'sebelum', kode: 'lkjip', pemda: 'kab-lain', hari: 3 } },
    });
    expect(bacaIngatkan('H-3 LKjIP', { ...sumber(), aturan: [] })).toEqual({ ok: false, error: { kind: 'dokumen-tidak-dikenal' } });
  });

  test('the day before the year ends, what comes next lies in the next year', () => {
    const baca = (teks: string) => bacaIngatkan(teks, sumber({ hariIni: '2027-12-31' }));
    for (const [teks, tanggal] of [
      ['besok rapat', '2028-01-01'],
      ['31 Desember rapat', '2027-12-31'],
      ['tanggal 30 rapat', '2028-01-30'],
      ['29 Februari rapat', '2028-02-29'],
      ['2 bulan lagi rapat', '2028-02-29'],
    ] as const)
      expect([teks, baca(teks)]).toMatchObject([teks, { ok: true, value: { isi: 'rapat', pola: { kind: 'sekali', tanggal } } }]);
  });

  test('whatever is written it answers; a single day that was read is a real one, today or later', () => {
    const kata = fc.constantFrom(
      ...['ingatkan', 'saya', 'setiap', 'tanggal', 'tgl', '5', '31', '10/12', 'desember', 'feb', '2027', 'pukul', 'jam', '9', '13.30'],
      ...['besok', 'minggu', 'depan', 'senin', 'jumat', 'hari', 'lagi', 'sebelum', 'H-3', 'LKjIP', 'PK', 'rapat', 'sore', 'setengah', ','],
    );
    fc.assert(
      fc.property(fc.array(kata, { maxLength: 9 }), fc.integer({ min: 0, max: 800 }), (daftar, n) => {
        const hari = tambahHari(hariIni, n);
        const hasil = bacaIngatkan(daftar.join(' '), sumber({ hariIni: hari }));
        if (!hasil.ok) return;
        const { isi, pola, pukul } = hasil.value;
        expect(isi.trim()).not.toBe('');
        if (pukul !== undefined) expect(pukul).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
        if (pola.kind === 'sekali') expect([isTanggal(pola.tanggal), pola.tanggal >= hari]).toEqual([true, true]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('isIngatkan', () => {
  test.each([
    'ingatkan saya besok rapat',
    'Ingatkan H-3 LKjIP',
    'INGATKAN SAYA BESOK RAPAT',
    '  ingatkan besok rapat  ',
    'ingatin dong besok rapat',
    'tolong ingatkan saya besok',
    'mohon diingatkan besok',
    'bot, tolong ingatkan saya besok rapat',
    'halo bot ingatkan saya besok rapat',
    'ingatkan',
  ])('"%s" asks for a reminder', (teks) => expect(isIngatkan(teks)).toBe(true));

  test.each([
    'saya ingat ikm 2024 berapa',
    'ingat ikm 2024 berapa',
    'ingat ya besok rapat',
    'ikm 2024 berapa',
    'kapan tenggat lkjip',
    'apa saja yang perlu diingat',
    'sebagai pengingat, realisasi ikm tw 1',
    'atur pengingat',
    'jangan ingatkan saya',
    'tolong jangan ingatkan saya lagi',
    'kenapa saya diingatkan terus',
    'siapa yang mengingatkan',
    'peringatan dini bencana 2024',
    'target ikm 2024, ingatkan saya besok',
    '',
  ])('"%s" does not', (teks) => expect(isIngatkan(teks)).toBe(false));
});
