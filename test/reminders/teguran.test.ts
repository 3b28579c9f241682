import { describe, expect, test } from 'vitest';
import type { Isian } from '../../src/isian/buku.ts';
import type { IsiOf } from '../../src/isian/skema.ts';
import { createHariKerja } from '../../src/reminders/hari-kerja.ts';
import { iramaBaku, isBolehBicara } from '../../src/reminders/irama.ts';
import type { Penerima } from '../../src/reminders/jadwal.ts';
import { idKejadian, kejadian, type Kejadian } from '../../src/reminders/kejadian.ts';
import {
  butirBerlaku,
  isBolehKirim,
  isiRingkasan,
  teguranSaat,
  type Butir,
  type KeadaanTeguran,
  type Teguran,
} from '../../src/reminders/teguran.ts';
import { toInstan, toSetempat } from '../../src/waktu.ts';
import { pustakaUji, sumberUji, tenggatUji } from '../support/kalender.ts';

const kerja = createHariKerja(pustakaUji().kalender.libur);
const lkjip = tenggatUji('2027-02-28');
const id = idKejadian(lkjip);
const wib = (tanggal: string, jam = '08:00'): string => toInstan(tanggal, jam, 'Asia/Jakarta');
const penerima = (lain: Partial<Penerima> = {}): Penerima => ({
  orang: 'p1',
  peran: 'operator',
  pemda: 'kota-sl',
  opd: ['kec-a'],
  zona: 'Asia/Jakarta',
  irama: iramaBaku,
  ...lain,
});
const peringkas = (lain: Partial<Penerima> = {}): Penerima =>
  penerima({ irama: { ...iramaBaku, hari: [], lewatTiap: 0 }, ringkasan: true, ...lain });
const keadaan = (lain: Partial<KeadaanTeguran> = {}): KeadaanTeguran => ({
  kejadian: [lkjip],
  penerima: [penerima()],
  kerja,
  terkirim: new Set(),
  sendiri: [],
  pernah: new Map(),
  olehSiapa: new Map(),
  ...lain,
});
const kunci = (d: Partial<KeadaanTeguran>, kini: string): readonly string[] => teguranSaat(keadaan(d), kini).map((t) => t.kunci);
const pengingat = (lain: Partial<IsiOf<'pengingat'>> = {}): Isian<'pengingat'> => ({
  id: 'x1',
  versi: 1,
  isi: {
    pengguna: 1,
    isi: 'rapat',
    pola: { kind: 'sekali', tanggal: '2027-02-27' },
    zona: 'Asia/Jakarta',
    sejak: '2027-01-01T00:00:00.000Z',
    ...lain,
  },
});
const byId = (...k: readonly Kejadian[]): ReadonlyMap<string, Kejadian> => new Map(k.map((x) => [idKejadian(x), x]));

describe('digests', () => {
  test('on Monday at eight, once a week, also when the machine was off on Monday', () => {
    const d = { penerima: [peringkas()] };
    expect(kunci(d, wib('2027-02-22', '07:59'))).toEqual([]);
    expect(kunci(d, wib('2027-02-22'))).toEqual(['ringkasan|2027-02-22|p1']);
    expect(kunci(d, wib('2027-02-24', '10:00'))).toEqual(['ringkasan|2027-02-22|p1']);
    expect(kunci({ ...d, terkirim: new Set(['ringkasan|2027-02-22|p1']) }, wib('2027-02-24', '10:00'))).toEqual([]);
  });

  test('on the first working day of a week that begins with holidays', () => {
    // 17 August 2026 is a Monday and a holiday.
    const d = { kejadian: [tenggatUji('2026-08-25')], penerima: [peringkas()] };
    expect(kunci(d, wib('2026-08-17', '10:00'))).toEqual([]);
    expect(kunci(d, wib('2026-08-18'))).toEqual(['ringkasan|2026-08-17|p1']);
  });

  test('not in quiet hours, not at a weekend, and none without anything in it', () => {
    expect(kunci({ penerima: [peringkas()] }, wib('2027-02-22', '20:00'))).toEqual([]);
    expect(kunci({ penerima: [peringkas()] }, wib('2027-02-27', '10:00'))).toEqual([]);
    expect(kunci({ penerima: [peringkas()], kejadian: [] }, wib('2027-02-22'))).toEqual([]);
    expect(kunci({ penerima: [peringkas()], kejadian: [{ ...lkjip, selesai: true }] }, wib('2027-02-22'))).toEqual([]);
  });

  test('it holds the next two weeks and what is overdue, without what is done, put off or somebody else’s', () => {
    const di = (tenggat: string): Kejadian => tenggatUji(tenggat, { pokok: tenggat });
    const semua = ['2026-12-27', '2026-12-28', '2027-02-22', '2027-03-07', '2027-03-08'].map(di);
    const isi = (p: Penerima): readonly string[] => isiRingkasan(semua, p, '2027-02-22').map((k) => k.tenggat);
    expect(isi(peringkas())).toEqual(['2026-12-28', '2027-02-22', '2027-03-07']);
    const tunda = new Map([
      [idKejadian(di('2027-02-22')), '2027-02-23'],
      [idKejadian(di('2027-03-07')), undefined],
    ]);
    expect(isi(peringkas({ tunda }))).toEqual(['2026-12-28']);
    expect(isi(peringkas({ opd: ['dinas-b'] }))).toEqual([]);
    // A kepala who is not named hears from the first week behind the deadline.
    expect(isi(peringkas({ peran: 'kepala' }))).toEqual(['2026-12-28']);
  });

  test('several roles of one person make one digest, that names each deadline once', () => {
    const d = keadaan({ penerima: [peringkas(), peringkas({ peran: 'kepala' })], kejadian: [{ ...lkjip, tembusan: ['kepala'] }] });
    expect(teguranSaat(d, wib('2027-02-22'))).toEqual([
      { kunci: 'ringkasan|2027-02-22|p1', orang: 'p1', butir: [{ kind: 'ringkasan', id, tanggal: '2027-02-22' }] },
    ]);
  });

  test('the head of the region hears of nothing but in the digest, not even on the last day', () => {
    const lkjPemda = kejadian(sumberUji(), '2027-03-01', '2027-03-31', { pemda: 'kota-sl' }).filter((k) => k.kode === 'lkj-pemda');
    const kepalaDaerah = { ...peringkas({ peran: 'pimpinan-daerah' }), opd: ['kec-a'] };
    // Every Monday of March, and the last days of LKj Pemda, which is due on the 31st.
    const maret = ['01', '08', '15', '22', '29', '30', '31'].map((hari) => wib(`2027-03-${hari}`, '09:00'));
    const terkirim = new Set<string>();
    const semua = maret.flatMap((kini) => {
      const hasil = kunci({ kejadian: lkjPemda, penerima: [kepalaDaerah], terkirim }, kini);
      for (const k of hasil) terkirim.add(k);
      return hasil;
    });
    expect(semua).toEqual(['ringkasan|2027-03-22|p1', 'ringkasan|2027-03-29|p1']);
  });

  test('a Monday with nothing to say has none in the middle of its week', () => {
    const lkjPemda = kejadian(sumberUji(), '2027-03-01', '2027-03-31', { pemda: 'kota-sl' }).filter((k) => k.kode === 'lkj-pemda');
    const kepalaDaerah = { ...peringkas({ peran: 'pimpinan-daerah' }), opd: ['kec-a'] };
    // Thursday the 18th is thirteen days before the deadline; its Monday was sixteen.
    expect(kunci({ kejadian: lkjPemda, penerima: [kepalaDaerah] }, wib('2027-03-18', '09:00'))).toEqual([]);
  });

  test('whoever comes after Monday waits for the next one', () => {
    const baru = peringkas({ sejak: wib('2027-02-22', '11:00') });
    expect(kunci({ penerima: [baru] }, wib('2027-02-23', '10:00'))).toEqual([]);
    expect(kunci({ penerima: [baru] }, wib('2027-03-01'))).toEqual(['ringkasan|2027-03-01|p1']);
  });
});

describe('what is done meanwhile', () => {
  const selesai = { ...lkjip, selesai: true };
  const pernah = new Map([
    ['p1', new Set([id])],
    ['p2', new Set([id])],
  ]);
  const d = { kejadian: [selesai], penerima: [penerima(), penerima({ orang: 'p2' }), penerima({ orang: 'p3' })], pernah };

  test('whoever was reminded hears it once; neither the doer nor those who were never reminded do', () => {
    const kini = wib('2027-02-23', '10:00');
    expect(kunci(d, kini)).toEqual([`selesai|${id}|p1`, `selesai|${id}|p2`]);
    expect(kunci({ ...d, olehSiapa: new Map([[id, 'p1']]) }, kini)).toEqual([`selesai|${id}|p2`]);
    expect(kunci({ ...d, terkirim: new Set([`selesai|${id}|p1`, `selesai|${id}|p2`]) }, kini)).toEqual([]);
  });

  test('not in quiet hours, not to who has put it off, not to who has no role any more, and not while it is open', () => {
    const kini = wib('2027-02-23', '10:00');
    expect(kunci(d, wib('2027-02-23', '21:00'))).toEqual([]);
    expect(kunci({ ...d, penerima: [penerima({ tunda: new Map([[id, undefined]]) })] }, kini)).toEqual([]);
    expect(kunci({ ...d, penerima: [penerima({ orang: 'p3' })] }, kini)).toEqual([]);
    const terbuka = {
      ...d,
      kejadian: [lkjip],
      terkirim: new Set([`${lkjip.kode}|kec-a|2027-02-28|H-7`].flatMap((k) => ['p1', 'p2', 'p3'].map((p) => `${k}|${p}`))),
    };
    expect(kunci(terbuka, kini)).toEqual([]);
  });
});

describe('own reminders', () => {
  test('at their time also in quiet hours and on a Saturday, for somebody without a role as well', () => {
    const d = { kejadian: [], penerima: [], sendiri: [pengingat({ pukul: '05:00' })] };
    expect(kunci(d, wib('2027-02-27', '04:59'))).toEqual([]);
    expect(teguranSaat(keadaan(d), wib('2027-02-27', '05:00'))).toEqual([
      {
        kunci: 'sendiri|x1|2027-02-27|p1',
        orang: 'p1',
        butir: [{ kind: 'sendiri', id: 'x1', tanggal: '2027-02-27', hari: '2027-02-27' }],
      },
    ]);
    expect(kunci({ ...d, terkirim: new Set(['sendiri|x1|2027-02-27|p1']) }, wib('2027-02-27', '05:01'))).toEqual([]);
  });

  test('one that is late waits until people may be told', () => {
    const d = { kejadian: [], penerima: [], sendiri: [pengingat({ pukul: '05:00' })] };
    expect(kunci(d, wib('2027-02-28', '10:00'))).toEqual([]);
    expect(kunci(d, wib('2027-03-01', '07:00'))).toEqual(['sendiri|x1|2027-02-27|p1']);
  });

  test('one without a time waits for the hours that its owner chose', () => {
    const siang = penerima({ irama: { ...iramaBaku, jam: { dari: '10:00', sampai: '16:00' } } });
    const d = { kejadian: [], penerima: [siang], sendiri: [pengingat()] };
    expect(kunci(d, wib('2027-02-26', '09:59'))).toEqual([]);
    expect(kunci(d, wib('2027-02-26', '10:00'))).toEqual(['sendiri|x1|2027-02-27|p1']);
  });

  test('the deadline that it counts from goes with it', () => {
    const pola = { kind: 'sebelum', kode: 'lkjip', pemda: 'kota-sl', opd: 'kec-a', hari: 2 } as const;
    const d = keadaan({ penerima: [], sendiri: [pengingat({ pola, pukul: '15:00' })] });
    expect(teguranSaat(d, wib('2027-02-26', '15:00'))[0]?.butir).toEqual([
      { kind: 'sendiri', id: 'x1', tanggal: '2027-02-26', hari: '2027-02-26', kejadian: id },
    ]);
  });
});

describe('butirBerlaku', () => {
  const butir: readonly Butir[] = [{ kind: 'tenggat', id, tanggal: '2027-02-22' }];
  const sisa = (b: readonly Butir[], p: readonly Penerima[], k: readonly Kejadian[], ada = true): readonly string[] =>
    butirBerlaku(b, p, byId(...k), () => ada).map((x) => x.kind);

  test('what is done, gone, not theirs, switched off or put off beyond its day is dropped', () => {
    expect(sisa(butir, [penerima()], [lkjip])).toEqual(['tenggat']);
    expect(sisa(butir, [penerima()], [{ ...lkjip, selesai: true }])).toEqual([]);
    expect(sisa(butir, [penerima()], [])).toEqual([]);
    expect(sisa(butir, [], [lkjip])).toEqual([]);
    expect(sisa(butir, [penerima({ opd: ['dinas-b'] })], [lkjip])).toEqual([]);
    expect(sisa(butir, [penerima({ tanpa: new Set(['lkjip']) })], [lkjip])).toEqual([]);
    const tunda = (sampai: string | undefined): Penerima => penerima({ tunda: new Map([[id, sampai]]) });
    expect([sisa(butir, [tunda(undefined)], [lkjip]), sisa(butir, [tunda('2027-02-23')], [lkjip])]).toEqual([[], []]);
    expect(sisa(butir, [tunda('2027-02-22')], [lkjip])).toEqual(['tenggat']);
  });

  test('"done" is told only while it is done, an own reminder only while it is kept', () => {
    const kabar: readonly Butir[] = [{ kind: 'selesai', id, tanggal: '2027-02-22' }];
    expect([sisa(kabar, [penerima()], [lkjip]), sisa(kabar, [penerima()], [{ ...lkjip, selesai: true }])]).toEqual([[], ['selesai']]);
    const milik: readonly Butir[] = [{ kind: 'sendiri', id: 'x1', tanggal: '2027-02-22', hari: '2027-02-22' }];
    expect([sisa(milik, [], []), sisa(milik, [], [], false)]).toEqual([['sendiri'], []]);
  });

  test('one message names each deadline once', () => {
    const ganda: readonly Butir[] = [...butir, { kind: 'ringkasan', id, tanggal: '2027-02-22' }];
    expect(sisa(ganda, [penerima(), penerima({ peran: 'kepala' })], [lkjip])).toHaveLength(1);
  });
});

describe('isBolehKirim', () => {
  const boleh = (b: Butir, kini: string, k: Kejadian = lkjip, p: readonly Penerima[] = [penerima()]): boolean =>
    isBolehKirim([b], p, byId(k), kini, kerja);
  const tenggat: Butir = { kind: 'tenggat', id, tanggal: '2027-02-26' };

  test('quiet hours hold a message back, but not the last day of what is urgent', () => {
    expect([boleh(tenggat, wib('2027-02-26')), boleh(tenggat, wib('2027-02-26', '21:00'))]).toEqual([true, false]);
    const mendesak = { ...lkjip, mendesak: true };
    expect(boleh(tenggat, wib('2027-02-28', '21:00'), mendesak)).toBe(true);
    expect(boleh(tenggat, wib('2027-02-25', '21:00'), mendesak)).toBe(false);
    expect(boleh(tenggat, wib('2027-03-01', '21:00'), mendesak)).toBe(false);
    expect(boleh({ ...tenggat, kind: 'ringkasan' }, wib('2027-02-28', '21:00'), mendesak)).toBe(false);
  });

  test('nor a reminder of one’s own, or one for somebody who is no receiver', () => {
    const milik: Butir = { kind: 'sendiri', id: 'x1', tanggal: '2027-02-26', hari: '2027-02-26' };
    expect([boleh(milik, wib('2027-02-27', '23:00')), boleh(tenggat, wib('2027-02-27', '23:00'), lkjip, [])]).toEqual([true, true]);
  });
});

describe('a whole year of hourly ticks', { timeout: 120_000 }, () => {
  test('gives no key twice, nothing of a deadline in quiet hours, a digest at most once a week', () => {
    const kode = new Set(['pk', 'lkjip', 'lke', 'skm', 'pengukuran-tw1', 'pengukuran-tw2', 'lkj-pemda']);
    const semua = kejadian(sumberUji(), '2027-01-01', '2027-12-31', { pemda: 'kota-sl' }).filter(
      (k) => kode.has(k.kode) && k.opd !== 'dinas-b',
    );
    const orang = [penerima(), peringkas({ orang: 'p2', peran: 'kepala' }), penerima({ orang: 'p3', peran: 'organisasi' })];
    const sendiri = [
      pengingat({ pola: { kind: 'bulanan', tanggal: 31 }, pukul: '22:00' }),
      { ...pengingat({ pola: { kind: 'mingguan', hari: 5 }, pengguna: 2 }), id: 'x2' },
    ];
    const [terkirim, pernah] = [new Set<string>(), new Map<string, Set<string>>()];
    const semuaTeguran: Teguran[] = [];
    for (let jam = 0; jam < 365 * 24; jam += 1) {
      const kini = new Date(Date.parse(wib('2027-01-01', '00:00')) + jam * 3_600_000).toISOString();
      const hari = toSetempat(kini, 'Asia/Jakarta').tanggal;
      // Everything is done on its day, but for PK, which never is.
      const kejadianKini = semua.map((k) => (k.kode === 'pk' || k.tenggat > hari ? k : { ...k, selesai: true }));
      const hasil = teguranSaat(keadaan({ kejadian: kejadianKini, penerima: orang, sendiri, terkirim, pernah }), kini);
      for (const t of hasil) {
        expect(terkirim.has(t.kunci)).toBe(false);
        terkirim.add(t.kunci);
        semuaTeguran.push(t);
        if (t.kejadian !== undefined && !t.kunci.startsWith('selesai'))
          pernah.set(t.orang, (pernah.get(t.orang) ?? new Set()).add(t.kejadian));
        const diam = !isBolehBicara(kini, iramaBaku, kerja, 'Asia/Jakarta');
        if (diam && !t.kunci.startsWith('sendiri|x1|'))
          expect([t.kunci, semua.find((k) => idKejadian(k) === t.kejadian)?.mendesak]).toEqual([t.kunci, true]);
      }
    }
    const banyak = (awal: string): number => semuaTeguran.filter((t) => t.kunci.startsWith(awal)).length;
    expect([banyak('sendiri|x1|'), banyak('sendiri|x2|')]).toEqual([12, 52]);
    expect(banyak('ringkasan|')).toBeGreaterThan(5);
    expect(banyak('ringkasan|')).toBeLessThanOrEqual(53);
    expect(banyak('selesai|')).toBeGreaterThan(3);
  });
});
