import { describe, expect, test } from 'vitest';
import { bukaRuang } from '../support/dialog.ts';
import { bukaTahunUji, realisasiUji, tulisUji } from '../support/indikator.ts';

describe('/belum', () => {
  test('Bagian Organisasi sees all OPD of its government, worst first, and who is in arrears', () => {
    const ruang = bukaRuang({ kini: '2027-04-12T02:00:00.000Z' });
    const ikm = (opd: string) => ({ id: `${opd}-ikm`, nama: 'Indeks Kepuasan Masyarakat', satuan: 'indeks' });
    bukaTahunUji(ruang, 'kec-dumai-kota', 2027, [ikm('kec'), { id: 'kec-patuh', nama: 'Persentase kelurahan patuh' }]);
    bukaTahunUji(ruang, 'setda', 2027, [ikm('setda'), { id: 'sakip', nama: 'Nilai SAKIP', satuan: 'nilai' }]);
    tulisUji(ruang, [
      realisasiUji('kec-dumai-kota', 'kec-ikm', 2027, 1, '86'),
      realisasiUji('setda', 'setda-ikm', 2027, 1, '90', { status: 'menunggu' }),
      realisasiUji('setda', 'sakip', 2027, 1, '71'),
      realisasiUji('kec-dumai-kota', 'kec-patuh', 2027, 1, '80', { status: 'dikembalikan' }),
    ]);
    const org = ruang.orang('Organisasi');
    org.beriPeran({ peran: 'organisasi', pemda: 'kota-dumai' });
    expect(org.mulai('belum').isi).toEqual([
      'Belum lapor TW I 2027',
      'Sudah lengkap: 1 dari 2 perangkat daerah. Triwulan berakhir 31 Maret 2027.',
      '1. Kecamatan Dumai Kota: 1 dari 2 dilaporkan, 1 terkonfirmasi, 1 dikembalikan (lewat 12 hari)',
      '2. Setda Kota Dumai: 2 dari 2 dilaporkan, 1 terkonfirmasi',
    ]);
    expect(org.tombol()).toEqual(['1. Kecamatan Dumai Kota', '2. Setda Kota Dumai', 'TW II 2027', 'Tutup']);
    expect(org.tekan('1.').isi).toEqual([
      'Laporan TW I 2027, Kecamatan Dumai Kota',
      '1 dari 2 dilaporkan, 1 terkonfirmasi, 1 dikembalikan. Triwulan berakhir 31 Maret 2027.',
      'Belum dilaporkan:',
      '1. Persentase kelurahan patuh (dikembalikan)',
      'TW II 2027: 0 dari 2 dilaporkan',
    ]);
    expect(org.tombol()).toEqual(['TW II 2027', 'Semua perangkat daerah', 'Tutup']);
    org.tekan('Semua');
    expect(org.tekan('TW II').isi.slice(1, 3)).toEqual([
      'Sudah lengkap: 0 dari 2 perangkat daerah. Triwulan masih berjalan sampai 30 Juni 2027.',
      '1. Kecamatan Dumai Kota: 0 dari 2 dilaporkan',
    ]);

    // Bappeda and pimpinan daerah see the same, an evaluator theirs, an operator their own with the way on.
    const wali = ruang.orang('Wali');
    wali.beriPeran({ peran: 'pimpinan-daerah', pemda: 'kota-dumai' });
    expect(wali.mulai('belum').isi[1]).toBe('Sudah lengkap: 1 dari 2 perangkat daerah. Triwulan berakhir 31 Maret 2027.');
    const irban = ruang.orang('Irban');
    irban.beriPeran({ peran: 'evaluator', opd: 'setda' });
    expect(irban.mulai('belum').isi[0]).toBe('Laporan TW I 2027, Setda Kota Dumai');
    const sari = ruang.orang('Sari');
    sari.beriPeran({ peran: 'operator', opd: 'kec-dumai-kota' });
    expect(sari.mulai('belum').isi[0]).toBe('Laporan TW I 2027, Kecamatan Dumai Kota');
    expect(sari.tekan('Lapor TW I').isi[0]).toBe('Realisasi TW I 2027, Kecamatan Dumai Kota');
    expect(ruang.orang('Tamu').mulai('belum').isi[0]).toMatch(/^Maaf, ini hanya dapat dilihat oleh/);
  });

  test('nothing opened yet is said; lists are paged', () => {
    const ruang = bukaRuang();
    const admin = ruang.orang('Admin', { admin: true });
    expect(admin.mulai('belum').isi).toEqual(['Belum lapor', 'Belum ada tahun kerja yang dibuka, sehingga belum ada yang dilaporkan.']);
    const unit = ruang.pustaka.registri.unit.filter((u) => u.id.startsWith('bengkalis-2022.')).slice(0, 9);
    for (const u of unit) bukaTahunUji(ruang, u.id, 2027, [{ id: `${u.id}-1`, nama: 'Nilai SAKIP', satuan: 'nilai' }]);
    admin.mulai('belum');
    expect(admin.layar().isi.filter((x) => /^\d\./.test(x))).toHaveLength(8);
    expect(admin.tekan('▶').isi.some((x) => x.startsWith('9. '))).toBe(true);
  });
});
