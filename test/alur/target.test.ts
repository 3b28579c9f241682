import { describe, expect, test } from 'vitest';
import { targetTriwulan } from '../../src/isian/target.ts';
import { bukaRuang, type OrangUji, type Ruang } from '../support/dialog.ts';

function siap(): { readonly ruang: Ruang; readonly o: OrangUji; readonly ikm: string } {
  const ruang = bukaRuang({ kini: '2026-01-05T02:00:00.000Z' });
  const o = ruang.orang('Operator');
  o.beriPeran({ peran: 'operator', opd: 'kec-dumai-kota' });
  o.mulai('tahun');
  o.tekan('Buka tahun 2026');
  return { ruang, o, ikm: ruang.buku().semua('indikator')[0]?.id ?? '' };
}

describe('/target', () => {
  test('year and quarters in one message, old beside new, every version in the trail', () => {
    const { ruang, o, ikm } = siap();
    expect(o.mulai('target').isi).toEqual(['Target 2026: Kecamatan Dumai Kota', 'Target setahun terisi: 3 dari 3. Pilih indikatornya.']);
    o.tekan('Indeks Kepuasan Masyarakat: 90');
    expect(o.layar().isi).toEqual([
      'Target 2026: Indeks Kepuasan Masyarakat',
      'Satuan: indeks, makin tinggi makin baik. Triwulan: angka terakhir, diharapkan naik.',
      'Setahun: Renstra 90',
      'TW I: belum ada',
      'TW II: belum ada',
      'TW III: belum ada',
      'TW IV: belum ada',
      '',
      'Yang diisi sekarang: target PK.',
      'Tulis target setahun, lalu TW I sampai TW IV, dipisah titik koma.',
      'Contoh: 85; 80; 82; 84; 85',
      'Boleh sebagian: 85 (setahun saja), 80; 82; 84; 85 (empat triwulan), TW3 84 (satu triwulan).',
    ]);
    o.tulis('90,50; 88; 89; 90; 90,50');
    expect(o.layar().isi).toEqual([
      'Target PK 2026: Indeks Kepuasan Masyarakat',
      'Setahun: 90,50',
      'TW I: 88',
      'TW II: 89',
      'TW III: 90',
      'TW IV: 90,50',
      'Bila ada yang kurang tepat, tulis lagi angkanya.',
    ]);
    o.tekan('Simpan');
    expect(o.ketukan).toBe(3);
    expect(o.tombol()).toContain('Urungkan');

    // A corrected message replaces the preview; only what differs is written.
    o.tulis('TW2 99');
    o.tulis('TW II 89,5; TW IV 91');
    expect(o.layar().isi).toEqual([
      'Target PK 2026: Indeks Kepuasan Masyarakat',
      'TW II: 89 → 89,5',
      'TW IV: 90,50 → 91',
      'Mohon dicek: target TW IV 91, sedangkan target setahun 90,5. Pada indikator ini angka triwulan terakhir menjadi angka setahun.',
      'Bila ada yang kurang tepat, tulis lagi angkanya.',
    ]);
    o.tekan('Simpan');
    o.tekan('Riwayat');
    expect(o.layar().isi.slice(0, 3)).toEqual([
      'Riwayat target 2026: Indeks Kepuasan Masyarakat',
      '· 5 Januari 2026 pukul 09.00, operator Kecamatan Dumai Kota: target PK TW II 2026, 89 menjadi 89,5',
      '· 5 Januari 2026 pukul 09.00, operator Kecamatan Dumai Kota: target PK TW IV 2026, 90,50 menjadi 91',
    ]);
    expect(targetTriwulan(ruang.buku(), ikm, 2026).map((d) => d?.toFixed())).toEqual(['88', '89.5', '90', '91']);
  });

  test('PK perubahan stands beside PK and Renstra and is worked on from then on', () => {
    const { ruang, o, ikm } = siap();
    o.mulai('target', ikm);
    o.tulis('90');
    o.tekan('Simpan');
    o.tekan('Isi PK perubahan');
    expect(o.teks()).toContain('Yang diisi sekarang: target PK perubahan.');
    // A slipped comma is asked about against the target until now, and does not block.
    o.tulis('0,91');
    expect(o.teks()).toContain('Mohon dicek: nilai 0,91 jauh lebih kecil daripada target tahun ini (90). Apakah yang dimaksud 91?');
    expect(o.tombol()[0]).toBe('Simpan');
    o.tulis('91');
    o.tekan('Simpan');
    o.mulai('target', ikm);
    expect(o.layar().isi[2]).toBe('Setahun: PK perubahan 91; PK 90; Renstra 90');
    expect(o.teks()).toContain('Yang diisi sekarang: target PK perubahan.');
    o.tulis('setahun hapus');
    expect(o.teks()).toContain('Setahun: 91 → dihapus');
    o.tekan('Simpan');
    expect(o.layar().isi[4]).toBe('Setahun: PK 90; Renstra 90');
    // Written again after it was removed.
    o.tulis('92');
    o.tekan('Simpan');
    o.tulis('93');
    o.tekan('Simpan');
    expect(ruang.buku().find('target', `${ikm}:2026:pk-perubahan`)?.isi.nilai.cetak).toBe('93');
  });

  test('what cannot be read is asked again and nothing is lost', () => {
    const { o, ikm } = siap();
    o.mulai('target', ikm);
    const awal = (teks: string): string | undefined => o.tulis(teks).isi[0];
    expect(awal('sembilan puluhan')).toBe('"sembilan puluhan" belum terbaca sebagai angka. Contoh: 85; 80; 82; 84; 85');
    expect(awal('90%')).toBe('Tertulis "90%", sedangkan satuan indikator ini indeks. Mohon tulis angkanya saja, dalam indeks.');
    expect(awal('90 91')).toMatch(/^Ada 2 angka\. /);
    expect(awal('TW1 80 TW1 81')).toBe('Target TW 1 tertulis dua kali. Mohon ditulis satu kali saja.');
    expect(o.teks()).toContain('Setahun: Renstra 90');
    o.tulis('90');
    o.tekan('Simpan');
    expect(awal('90')).toBe('Angkanya sama dengan yang sudah tersimpan, jadi tidak ada yang diubah.');
  });

  test('two people write the same target: the second sees the first one, by which office and when', () => {
    const { ruang, o, ikm } = siap();
    const kepala = ruang.orang('Kepala');
    kepala.beriPeran({ peran: 'kepala', opd: 'kec-dumai-kota' });
    o.mulai('target', ikm);
    kepala.mulai('target', ikm);
    kepala.tulis('91');
    kepala.tekan('Simpan');
    o.tulis('92');
    o.tekan('Simpan');
    expect(o.layar().isi.slice(0, 2)).toEqual([
      'Belum disimpan.',
      'Data ini baru saja diubah oleh kepala Kecamatan Dumai Kota, 5 Januari 2026 pukul 09.00.',
    ]);
    expect(o.teks()).toContain('Setahun: 91 → 92');
    expect(ruang.buku().find('target', `${ikm}:2026:pk`)?.isi.nilai.cetak).toBe('91');
    o.tekan('Simpan');
    expect(ruang.buku().find('target', `${ikm}:2026:pk`)).toMatchObject({ versi: 2, isi: { nilai: { cetak: '92' } } });
  });

  test('a year that is not open, an office of others, a guest', () => {
    const { ruang, o } = siap();
    expect(ruang.orang('Tamu').mulai('target').isi[0]).toMatch(/^Maaf/);
    expect(o.mulai('target', 'setda 2026').isi[0]).toMatch(/^Maaf/);
    const setda = ruang.orang('Operator Setda');
    setda.beriPeran({ peran: 'operator', opd: 'setda' });
    expect(setda.mulai('target').isi[0]).toBe('Tahun 2026 belum dibuka: Setda Kota Dumai');
    expect(setda.tombol()).toEqual(['Buka tahun 2026', 'Tutup']);
  });
});
