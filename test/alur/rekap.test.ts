import { describe, expect, test } from 'vitest';
import { bukaRuang } from '../support/dialog.ts';
import { pemeran, tanamRekomendasi } from '../support/tindak-lanjut.ts';

describe('/rekap', () => {
  test('each OPD in a line, worst first; a tap opens its list', () => {
    const ruang = bukaRuang();
    const evaluator = pemeran(ruang, 'Evaluator', 'evaluator');
    expect(evaluator.mulai('rekap').isi).toEqual(['Rekap tindak lanjut', 'Belum ada rekomendasi yang dicatat.']);
    tanamRekomendasi(ruang, { nomor: 1, status: 'sesuai' });
    tanamRekomendasi(ruang, { nomor: 2, status: 'tidak-dapat' });
    tanamRekomendasi(ruang, { nomor: 3, status: 'proses', tenggat: '2027-06-30' });
    tanamRekomendasi(ruang, { opd: 'setda', lhe: 'l2', nomor: 1, status: 'diajukan', tenggat: '2027-03-31' });

    expect(evaluator.mulai('rekap').isi).toEqual([
      'Rekap tindak lanjut: 1 perangkat daerah',
      '1. Kecamatan Dumai Kota: 3 rekomendasi, selesai 50%',
      'dalam proses 1, sesuai 1, tidak dapat ditindaklanjuti 1; belum ada bukti 2; tertua 118 hari',
      '',
      'Persen selesai dihitung dari yang sesuai, tanpa yang tidak dapat ditindaklanjuti.',
    ]);
    const organisasi = ruang.orang('Bagian Organisasi');
    organisasi.beriPeran({ peran: 'organisasi', pemda: 'kota-dumai' });
    expect(organisasi.mulai('rekap').isi).toEqual([
      'Rekap tindak lanjut: 2 perangkat daerah',
      'Seluruhnya 4 rekomendasi, selesai 33,33%',
      'dalam proses 1, menunggu verifikasi 1, sesuai 1, tidak dapat ditindaklanjuti 1; lewat tenggat 1; belum ada bukti 3; tertua 118 hari',
      '',
      '1. Setda Kota Dumai: 1 rekomendasi, selesai 0%',
      'menunggu verifikasi 1; lewat tenggat 1; belum ada bukti 1; tertua 118 hari',
      '2. Kecamatan Dumai Kota: 3 rekomendasi, selesai 50%',
      'dalam proses 1, sesuai 1, tidak dapat ditindaklanjuti 1; belum ada bukti 2; tertua 118 hari',
      '',
      'Persen selesai dihitung dari yang sesuai, tanpa yang tidak dapat ditindaklanjuti.',
    ]);
    organisasi.tekan('1. Setda');
    expect(organisasi.layar().isi.slice(0, 3)).toEqual([
      'Rekomendasi Setda Kota Dumai, terbuka: 1, lewat tenggat 1',
      '1. LEWAT TENGGAT. Menyusun crosscutting antar bidang',
      'menunggu verifikasi; tenggat 31 Maret 2027, lewat 5 hari',
    ]);

    const wali = ruang.orang('Wali Kota');
    wali.beriPeran({ peran: 'pimpinan-daerah', pemda: 'kota-dumai' });
    expect(wali.mulai('rekap').isi[0]).toBe('Rekap tindak lanjut: 2 perangkat daerah');
    // An office sees its own list instead; a guest nothing.
    expect(pemeran(ruang, 'Operator', 'operator').mulai('rekap').isi[0]).toBe('Rekomendasi Kecamatan Dumai Kota, terbuka: 1');
    expect(ruang.orang('Tamu').mulai('rekap').isi[0]).toBe(
      'Maaf, ini hanya dapat dilakukan oleh evaluator Inspektorat, Bagian Organisasi, pimpinan daerah, atau admin bot.',
    );
  });

  test('many OPD are paged', () => {
    const ruang = bukaRuang();
    const admin = ruang.orang('Admin', { admin: true });
    const banyak = ruang.pustaka.registri.unit.filter((u) => u.pemdaSendiri !== true).slice(0, 10);
    for (const [n, unit] of banyak.entries()) tanamRekomendasi(ruang, { opd: unit.id, lhe: `l${n + 10}`, nomor: 1 });
    admin.mulai('rekap');
    expect(admin.layar().isi[0]).toBe('Rekap tindak lanjut: 10 perangkat daerah');
    expect(admin.tombol().slice(-3)).toEqual(['1/2', '▶', 'Tutup']);
    admin.tekan('▶');
    expect(
      admin
        .layar()
        .isi.filter((x) => /^\d+\. /.test(x))
        .map((x) => x.split('.')[0]),
    ).toEqual(['9', '10']);
    expect(admin.layar().isi.join('\n').length).toBeLessThan(3500);
  });
});
