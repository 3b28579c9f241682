import { describe, expect, test } from 'vitest';
import { answer } from '../../src/answer/index.ts';
import { daftarUbahan } from '../../src/answer/ubahan.ts';
import { papanPilihan } from '../../src/bot/pesan-jawaban.ts';
import { permintaan, type KindPermintaan, type Permintaan } from '../../src/permintaan.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
const { indikator, anggaran, opd } = k.pustaka;
const teks = (p: Permintaan): string => renderTeks(answer(p, k));

/** Requests of every kind that has other readings, about everything the data knows. */
const perIndikator = indikator.flatMap(({ id }): readonly Permintaan[] => [
  { kind: 'nilai', indikator: [id], ukuran: ['capaian'], periode: [] },
  { kind: 'nilai', indikator: [id], ukuran: ['realisasi', 'capaian'], periode: ['2023'] },
  { kind: 'nilai', indikator: [id], ukuran: ['target'], periode: ['2024'], lingkup: 'renstra' },
  { kind: 'tren', indikator: [id], ukuran: ['realisasi'], periode: [] },
  { kind: 'efisiensi', indikator: [id], periode: [] },
  { kind: 'jarak', indikator: [id], periode: [] },
  { kind: 'banding', indikator: [id], ukuran: 'capaian', periode: ['2022', '2023'] },
  { kind: 'kemajuan', indikator: [id] },
  { kind: 'nasional', indikator: [id], periode: [] },
]);
const perAnggaran = anggaran.flatMap(({ id }): readonly Permintaan[] => [
  { kind: 'anggaran', anggaran: [id], ukuran: ['pagu'], periode: [] },
  { kind: 'anggaran', anggaran: [id], ukuran: ['serapan'], periode: [] },
]);
const perOpd = [undefined, ...opd.map((o) => o.id)].flatMap((id): readonly Permintaan[] => {
  const milik = id === undefined ? {} : { opd: id };
  return [
    { kind: 'daftar', isi: 'iku', ...milik },
    { kind: 'daftar', isi: 'sub-kegiatan', ...milik },
    { kind: 'ketercapaian', status: 'belum', periode: [], ...milik },
    { kind: 'rekomendasi', saring: 'semua', ...milik },
    { kind: 'skm', unsur: [], periode: [], ...milik },
    { kind: 'pertentangan', pokok: [], periode: [], ...milik },
    { kind: 'peringkat', ukuran: 'capaian', arah: 'tertinggi', ruang: 'iku', periode: [], ...milik },
    { kind: 'peringkat', ukuran: 'serapan', arah: 'terendah', ruang: 'program', periode: [], ...milik },
  ];
});
const bersubjek: readonly Permintaan[] = [
  ...indikator.map(({ id }): Permintaan => ({ kind: 'pertentangan', pokok: [id], periode: [] })),
  ...indikator.map((i): Permintaan => ({ kind: 'pertentangan', pokok: [i.id], periode: [], opd: i.opd })),
  {
    kind: 'peringkat',
    ukuran: 'serapan',
    arah: 'tertinggi',
    ruang: 'sub-kegiatan',
    anggaran: anggaran.filter((a) => a.id.startsWith('dk.sub-sarpras-')).map((a) => a.id),
    periode: ['2024'],
  },
];
const terjawab = [...perIndikator, ...perAnggaran, ...perOpd, ...bersubjek].filter((p) => answer(p, k).kind === 'jawab');
const ubahanOf = terjawab.map((p) => [p, daftarUbahan(p, k)] as const);
const berubahan = ubahanOf.filter(([, u]) => u.length > 0);

describe('daftarUbahan', () => {
  test('the samples are many, and every kind that can be changed is among those with readings', () => {
    expect(terjawab.length).toBeGreaterThan(300);
    const kind: readonly KindPermintaan[] = [
      'nilai',
      'efisiensi',
      'jarak',
      'banding',
      'tren',
      'kemajuan',
      'anggaran',
      'daftar',
      'ketercapaian',
      'rekomendasi',
      'pertentangan',
      'peringkat',
    ];
    const ada = new Set(berubahan.map(([p]) => p.kind));
    expect(kind.filter((x) => !ada.has(x))).toEqual([]);
  });

  test('the readings of a capaian are its other years, measures, views and indicators', () => {
    const p: Permintaan = { kind: 'nilai', indikator: ['dk.ikm'], ukuran: ['capaian'], periode: ['2024'] };
    expect(daftarUbahan(p, k).map((x) => x.label)).toEqual([
      'Tahun 2023',
      'Tahun 2022',
      'Target',
      'Realisasi',
      'Predikat',
      'Tren',
      'Efisiensi',
      'Penyebab',
      'Persentase Pelaksanaan Tugas Pemerintahan Umum dan Trantibum',
      'Persentase Pelaksanaan Pelimpahan Kewenangan Kepada Camat',
    ]);
  });

  test('every offered reading is answered', () => {
    const tanpaData = ubahanOf.flatMap(([p, u]) => u.filter((x) => answer(x.permintaan, k).kind !== 'jawab').map((x) => [p, x.label]));
    expect(tanpaData).toEqual([]);
  });

  test('every offered reading is a sound request', () => {
    expect(ubahanOf.flatMap(([, u]) => u.filter((x) => !permintaan.safeParse(x.permintaan).success))).toEqual([]);
  });

  test('no reading is the request that was answered', () => {
    expect(ubahanOf.flatMap(([p, u]) => u.filter((x) => JSON.stringify(x.permintaan) === JSON.stringify(p)))).toEqual([]);
  });

  test('no reading says, under another name, what the answer already says', () => {
    const sama = ubahanOf.flatMap(([p, u]) =>
      u.filter((x) => teks(x.permintaan) === teks(p)).map((x) => `${JSON.stringify(p)}: ${x.label}`),
    );
    expect(sama).toEqual([]);
  });

  test('readings of one answer have words, and no two have the same', () => {
    for (const [, u] of ubahanOf) {
      const label = u.map((x) => x.label);
      expect(label.filter((t) => t.trim() === '' || /undefined|\[object/.test(t))).toEqual([]);
      expect(label.length).toBe(new Set(label).size);
    }
  });

  test('the buttons of the readings, which no text repeats, can be told apart', () => {
    const kembar = ubahanOf.flatMap(([p, u]) => {
      const tombol = papanPilihan(u, (ke) => ({ aksi: 'ganti', id: 1, ke }))
        .inline_keyboard.flat()
        .map((t) => t.text);
      const dua = tombol.find((t, n) => tombol.indexOf(t) !== n);
      return dua === undefined ? [] : [`${JSON.stringify(p)}: ${dua}`];
    });
    expect(kembar).toEqual([]);
  });

  test('a menu of readings is short enough to be read', () => {
    expect(Math.max(...ubahanOf.map(([, u]) => u.length))).toBeLessThanOrEqual(16);
  });

  test('asking twice gives the same readings in the same order, as their buttons count them', () => {
    for (const [p, u] of berubahan.slice(0, 50)) expect(daftarUbahan(JSON.parse(JSON.stringify(p)) as Permintaan, k)).toEqual(u);
  });

  test.each<Permintaan>([
    { kind: 'istilah', istilah: ['lhe'] },
    { kind: 'rumus', indikator: [], rumus: ['capaian-naik'] },
    { kind: 'hitung', rumus: 'capaian-naik', masukan: { target: ['90'], realisasi: ['45'] }, pilihan: {} },
    { kind: 'nilai', indikator: ['tidak-ada'], ukuran: ['capaian'], periode: [] },
    { kind: 'anggaran', anggaran: ['tidak-ada'], ukuran: ['pagu'], periode: [] },
  ])('$kind without other readings offers none', (p) => {
    expect(daftarUbahan(p, k)).toEqual([]);
  });
});
