// Entered values of a year that a report prints too: the confirmed year leads with print beside it, an unconfirmed one never does.
import { describe, expect, test } from 'vitest';
import { bukaTanyaIsian } from '../support/tanya-isian.ts';
import { tulisRekaman } from '../support/isian.ts';

const { ruang, tanya } = bukaTanyaIsian();
const opd = ruang.pustaka.opd.find((o) => o.singkat === 'Kecamatan Dumai Kota')?.id ?? '';
const cetak = ruang.pustaka.indikator.find((i) => i.opd === opd && i.nama === 'Indeks Kepuasan Masyarakat');
const isi = (status: 'menunggu' | 'terkonfirmasi', triwulan: 1 | 4, nilai: string): void =>
  tulisRekaman(ruang, 'realisasi', `dk-ikm:2024:tw${triwulan}`, {
    indikator: 'dk-ikm',
    opd,
    tahun: 2024,
    triwulan,
    nilai: { desimal: nilai.replace(',', '.'), cetak: nilai },
    status,
    pengisi: { pengguna: 0, waktu: '2025-01-05T02:00:00.000Z' },
  });
tulisRekaman(ruang, 'tahun-kerja', `${opd}:2024`, { opd, tahun: 2024, asal: 'renstra' });
tulisRekaman(ruang, 'indikator', 'dk-ikm', {
  opd,
  nama: 'Indeks Kepuasan Masyarakat',
  satuan: 'Indeks',
  polaritas: { nilai: 'naik-baik', asal: 'tercetak', alasan: '' },
  agregasi: 'tren-naik',
  level: 'sasaran',
  asal: { kind: 'indikator', id: cetak?.id ?? '' },
  mulai: 2024,
});
const q = 'berapa realisasi IKM Dumai Kota 2024';

describe('beside print', () => {
  test('one that waits for confirmation leaves print first, and shows a guest no number', () => {
    isi('menunggu', 4, '86,10');
    const j = tanya('tamu', q);
    expect(j.kind).toBe('jawab');
    expect(j.baris[0]).toContain('85,76');
    expect(j.teks).not.toContain('86,10');
    expect(j.fakta).not.toContain('86.10');
  });
  test('a quarter that is confirmed is not the year', () => {
    isi('terkonfirmasi', 1, '84,90');
    expect(tanya('tamu', q).baris[0]).toContain('85,76');
  });
  test('a confirmed year leads, print stands below, and that they differ is said', () => {
    isi('terkonfirmasi', 4, '86,10');
    const j = tanya('tamu', q);
    expect(j.baris[0]).toContain('TW IV 2024: 86,10');
    expect(j.teks).toContain(
      'Isian dan cetakan berbeda untuk realisasi Indeks Kepuasan Masyarakat tahun 2024: isian yang dikonfirmasi 86,10, tercetak 85,76',
    );
    expect(j.teks.indexOf('86,10')).toBeLessThan(j.teks.indexOf('85,76'));
    expect(j.fakta).toContain('"bertentangan"');
  });
});

describe('values computed from raw counts', () => {
  const iku = ruang.pustaka.registri.iku.find((i) => i.rumus[0]?.bentuk.kind === 'hitung' && i.rumus[0].bentuk.masukan.length === 2);
  test('are facts of their own with the formula and the counts', () => {
    const bentuk = iku?.rumus[0]?.bentuk;
    if (iku === undefined || bentuk?.kind !== 'hitung') throw new Error('no formula of two inputs');
    tulisRekaman(ruang, 'indikator', 'bh-hitung', {
      opd: 'kec-bagan-hulu',
      nama: 'Cakupan layanan terpadu',
      satuan: '%',
      polaritas: { nilai: 'naik-baik', asal: 'dipilih', alasan: '' },
      agregasi: 'tren-naik',
      level: 'sasaran',
      asal: { kind: 'iku', id: iku.id },
      mulai: 2027,
    });
    tulisRekaman(ruang, 'realisasi', 'bh-hitung:2027:tw1', {
      indikator: 'bh-hitung',
      opd: 'kec-bagan-hulu',
      tahun: 2027,
      triwulan: 1,
      nilai: { desimal: '40', cetak: '40' },
      masukan: { [bentuk.masukan[0]?.kunci ?? '']: ['20'], [bentuk.masukan[1]?.kunci ?? '']: ['50'] },
      status: 'terkonfirmasi',
      pengisi: { pengguna: 0, waktu: '2027-04-03T02:00:00.000Z' },
    });
    const j = tanya('tamu', 'realisasi cakupan layanan terpadu bagan hulu tw 1 2027');
    expect(j.baris[0]).toContain('40%');
    expect(j.teks).toContain('Dihitung dari ');
    const fakta = JSON.parse(j.fakta) as readonly { id: string; asal: string; masukan?: readonly string[]; rumusId?: string }[];
    expect(fakta.find((f) => f.id === 'bh-hitung:2027:tw1')).toMatchObject({ asal: 'dihitung', rumusId: iku.id });
    expect(fakta.filter((f) => f.id.startsWith('bh-hitung:2027:tw1/masukan/')).map((f) => f.asal)).toEqual(['dimasukkan', 'dimasukkan']);
  });
});

test('a hidden government is in no list', () => {
  tulisRekaman(ruang, 'setelan', 'instalasi', { tersembunyi: [ruang.pustaka.pemda[0]?.id ?? ''] });
  expect(tanya('tamu', 'siapa belum lapor 2024').teks).not.toContain('Dumai');
});
