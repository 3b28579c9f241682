import { describe, expect, test } from 'vitest';
import { bukaRuang, type Ruang } from '../support/dialog.ts';
import { bukaTahunUji, realisasiUji, tulisUji } from '../support/indikator.ts';

const opd = 'kec-dumai-kota';

function ruangKecamatan() {
  const ruang = bukaRuang();
  bukaTahunUji(ruang, opd, 2027, [
    { id: 'ikm', nama: 'Indeks Kepuasan Masyarakat', satuan: 'indeks', target: '89', tw: ['85', '86', '87', '89'] },
  ]);
  const sari = ruang.orang('Sari');
  sari.beriPeran({ peran: 'operator', opd });
  return { ruang, sari };
}

const simpanan = (ruang: Ruang, id: string) => ruang.buku().find('realisasi', id)?.isi;

describe('/lapor with confirmed values and with two people', () => {
  test('a confirmed value changes only with a reason, waits again, and the old one is shown', () => {
    const { ruang, sari } = ruangKecamatan();
    tulisUji(ruang, [realisasiUji(opd, 'ikm', 2027, 1, '85.76')]);
    const camat = ruang.orang('Camat');
    camat.beriPeran({ peran: 'kepala', opd });
    sari.mulai('lapor', 'tw 1');
    expect(sari.tombol()).toEqual(['Perbaiki dengan alasan', 'Daftar TW I', 'Tutup']);
    sari.tekan('Perbaiki');
    sari.tulis('Hitung ulang data SKM');
    sari.tulis('86,1');
    expect(sari.layar().isi.slice(-2)).toEqual(['Sebelumnya: 85,76 (terkonfirmasi)', 'Alasan perbaikan: Hitung ulang data SKM']);
    expect(sari.tekan('Simpan').isi).toContain('Nilai terkonfirmasi sebelumnya: 85,76 (tetap tercatat)');
    expect(simpanan(ruang, 'ikm:2027:tw1')).toMatchObject({ status: 'menunggu', alasan: 'Hitung ulang data SKM' });
    const [tindakan] = ruang.isian.riwayat({ opd }, 1);
    expect(tindakan).toMatchObject({ aksi: 'koreksi-realisasi', alasan: 'Hitung ulang data SKM' });
    expect(camat.bukaKabar().isi).toContain('Nilai terkonfirmasi sebelumnya: 85,76 (tetap tercatat)');
  });

  test('the second of two operators sees the first value with office and time, and chooses', () => {
    const { ruang, sari } = ruangKecamatan();
    const tono = ruang.orang('Tono');
    tono.beriPeran({ peran: 'operator', opd });
    sari.mulai('lapor');
    tono.mulai('lapor');
    sari.tulis('86');
    tono.tulis('87');
    sari.tekan('Simpan');
    ruang.saat('2027-04-05T02:10:00.000Z');
    expect(tono.tekan('Simpan').isi).toEqual([
      'Indeks Kepuasan Masyarakat, TW I 2027: belum disimpan',
      'Baru saja disimpan oleh operator Kecamatan Dumai Kota, 5 April 2027 pukul 09.00: 86 (menunggu konfirmasi).',
      'Isian Bapak/Ibu: 87.',
      'Yang mana yang dipakai?',
    ]);
    tono.tekan('Biarkan');
    expect(simpanan(ruang, 'ikm:2027:tw1')?.nilai.desimal).toBe('86');
    expect(tono.teks()).toContain('Isian Bapak/Ibu tidak disimpan.');
    // The other choice, against a value that was confirmed in between: a reason is due.
    tono.tekan('Daftar');
    tono.tekan('1.');
    tono.tulis('87');
    const kini = ruang.buku().find('realisasi', 'ikm:2027:tw1');
    if (kini === undefined) throw new Error('nothing stored');
    tulisUji(ruang, [{ jenis: 'realisasi', id: kini.id, versi: kini.versi, isi: { ...kini.isi, status: 'terkonfirmasi' } }]);
    expect(tono.tekan('Simpan').isi.at(-1)).toBe('Nilai itu sudah dikonfirmasi; bila isian Bapak/Ibu dipakai, alasannya ditanyakan.');
    tono.tekan('Pakai isian saya');
    tono.tekan('Data sumber diperbarui');
    tono.tekan('Simpan');
    expect(simpanan(ruang, 'ikm:2027:tw1')).toMatchObject({
      nilai: { desimal: '87' },
      status: 'menunggu',
      alasan: 'Data sumber diperbarui',
    });
  });

  test('guests, other offices and stand-ins who only confirm are refused; without an opened year it says so', () => {
    const { ruang } = ruangKecamatan();
    expect(ruang.orang('Tamu').mulai('lapor').isi[0]).toMatch(/^Maaf, ini hanya dapat dilakukan oleh operator atau kepala/);
    const sekretaris = ruang.orang('Sekretaris');
    sekretaris.beriPeran({ peran: 'kepala', opd, wakil: 'sekretaris' });
    expect(sekretaris.mulai('lapor').isi[0]).toMatch(/^Maaf/);
    const lain = ruang.orang('Lain');
    lain.beriPeran({ peran: 'operator', opd: 'setda' });
    expect(lain.mulai('lapor', 'ikm:2027:tw1').isi[0]).toMatch(/^Maaf, .*Kecamatan Dumai Kota/);
    expect(lain.mulai('lapor').isi).toEqual([
      'Lapor realisasi, Setda Kota Dumai',
      'Tahun kerja belum dibuka, sehingga belum ada indikator dan target untuk dilaporkan.',
    ]);
    lain.beriPeran({ peran: 'operator', opd });
    expect(lain.mulai('lapor').isi[0]).toBe('Lapor realisasi: perangkat daerah yang mana?');
    expect(lain.tulis('kecamatan').isi[0]).toBe('Indeks Kepuasan Masyarakat, TW I 2027');
  });
});
