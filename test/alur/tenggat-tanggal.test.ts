// Dates that people enter for deadlines, and what is tried beside the buttons.
import { describe, expect, test } from 'vitest';
import type { S } from '../../src/alur/tenggat/keadaan.ts';
import { argumenPesan, tenggat } from '../../src/alur/tenggat/tenggat.ts';
import type { OrangUji } from '../support/dialog.ts';
import { bukaKartu, bukaTenggat, di, lkjip } from '../support/tenggat.ts';

describe('dates', () => {
  test('the date of the DPA moves what counts from it, and is asked for no more', () => {
    const { ruang, operator } = bukaTenggat();
    const awal = bukaKartu(operator, 'Perjanjian Kinerja (PK) tahun 2027');
    expect(awal).toContain(
      'Tanggal pengesahan DPA 2027 belum dicatat, sementara dianggap 31 Desember 2026. Bila sudah ada, mohon dicatat.',
    );
    operator.tekan('Catat tanggal DPA');
    expect(operator.tulis('12 Januari 2025').isi[0]).toBe('Mohon dicek: 12 Januari 2025 terlalu jauh dari tahun anggaran 2027.');
    expect(operator.tulis('besok').isi[0]).toMatch(/^Tanggalnya belum terbaca/);
    operator.tulis('11 Januari 2027');
    expect(operator.layar().isi).toEqual([
      'Dicatat: DPA 2027 disahkan 11 Januari 2027. Semua tenggat yang bergantung padanya dihitung ulang.',
      'Perjanjian Kinerja (PK) tahun 2027, Kecamatan Bagan Hulu',
      'Batas: Kamis, 11 Februari 2027 (24 hari lagi).',
      'Dasar: PermenPANRB 53/2014 Lampiran I: paling lambat 1 bulan setelah dokumen anggaran disahkan (perlu dicek).',
      'Penanggung jawab: operator; diberi tahu: kepala.',
    ]);
    expect(operator.tombol()).not.toContain('Catat tanggal DPA');
    expect(ruang.buku().find('jangkar', `${di.opd}:2027:dpa`)?.isi).toEqual({
      opd: di.opd,
      tahun: 2027,
      jenis: 'dpa',
      tanggal: '2027-01-11',
    });
    operator.tekan('Urungkan');
    operator.tekan('Ya, urungkan');
    expect(bukaKartu(operator, 'Perjanjian Kinerja (PK) tahun 2027')[1]).toBe('Batas: Minggu, 31 Januari 2027 (13 hari lagi).');
  });

  test('organisasi records the DPA of the whole government; the date of an office itself wins', () => {
    const { ruang, operator, organisasi } = bukaTenggat();
    bukaKartu(operator, 'Perjanjian Kinerja (PK) tahun 2027');
    operator.tekan('Catat tanggal DPA');
    operator.tulis('11 Januari 2027');
    bukaKartu(organisasi, 'Perjanjian Kinerja (PK) tahun 2027');
    expect(organisasi.tekan('Catat tanggal DPA').isi[0]).toBe('Kapan DPA 2027 Pemerintah Kota Sungai Lestari disahkan?');
    organisasi.tulis('5 Januari 2027');
    expect(
      ruang
        .buku()
        .semua('jangkar')
        .map((x) => x.id),
    ).toEqual([`${di.opd}:2027:dpa`, `${di.pemda}:2027:dpa`]);
    const februari = organisasi.mulai('tenggat', '2027-02').isi.join('\n');
    expect(februari).toContain('Perjanjian Kinerja (PK) tahun 2027, Dinas Perikanan: Jumat, 5 Februari 2027');
    expect(februari).toContain('Perjanjian Kinerja (PK) tahun 2027, Kecamatan Bagan Hulu: Kamis, 11 Februari 2027');
  });

  test('a circular moves a deadline for one year and all offices, with what it is based on', () => {
    const { ruang, operator, organisasi } = bukaTenggat();
    bukaKartu(organisasi, 'LKjIP perangkat daerah');
    organisasi.tekan('Pindahkan tenggat');
    expect(organisasi.tulis('30 April 2029').isi[0]).toBe('Mohon dicek: 30 April 2029 lebih dari setahun dari batas sekarang.');
    organisasi.tulis('12 Maret 2027');
    organisasi.tulis('SE Sekda 5/2027');
    expect(organisasi.layar().isi.slice(0, 5)).toEqual([
      'Dicatat: batas LKjIP perangkat daerah tahun 2026 menjadi Jumat, 12 Maret 2027.',
      'LKjIP perangkat daerah tahun 2026, semua perangkat daerah (2)',
      'Batas: Jumat, 12 Maret 2027 (53 hari lagi).',
      'Semula Minggu, 28 Februari 2027, dipindahkan.',
      'Dasar: SE Sekda 5/2027.',
    ]);
    expect(
      ruang
        .buku()
        .semua('pindahan')
        .map((x) => [x.id, x.isi]),
    ).toEqual([
      [`${di.pemda}:2026:lkjip`, { pemda: di.pemda, kode: 'lkjip', tahun: 2026, tenggat: '2027-03-12', dasar: 'SE Sekda 5/2027' }],
    ]);
    expect(operator.mulai('tenggat', '2027-03').isi[1]).toContain('Kecamatan Bagan Hulu: Jumat, 12 Maret 2027 (53 hari lagi).');
    // The year after stays where the law puts it.
    expect(operator.mulai('tenggat', '2028-02').isi.join('\n')).toContain(
      'LKjIP perangkat daerah tahun 2027, Kecamatan Bagan Hulu: Selasa, 29 Februari 2028',
    );
  });
});

describe('what was entered', () => {
  test('a DPA of a day that has not come is not taken', () => {
    const { ruang, operator } = bukaTenggat();
    bukaKartu(operator, 'Perjanjian Kinerja (PK)');
    operator.tekan('Catat tanggal DPA');
    expect(operator.tulis('31 Desember 2027').isi[0]).toBe(
      '31 Desember 2027 belum tiba. Yang dicatat tanggal pengesahannya, bila sudah disahkan.',
    );
    expect(ruang.buku().semua('jangkar')).toEqual([]);
  });

  test('a deadline that is moved out of sight says where to, and can be taken back', () => {
    const { ruang, organisasi } = bukaTenggat();
    bukaKartu(organisasi, 'LKjIP perangkat daerah');
    organisasi.tekan('Pindahkan tenggat');
    organisasi.tulis('30 September 2027');
    expect(organisasi.tulis('SE Sekda 5/2027').isi[0]).toBe(
      'Dicatat: batas LKjIP perangkat daerah tahun 2026 menjadi Kamis, 30 September 2027.',
    );
    organisasi.tekan('Urungkan');
    expect(organisasi.tombol()).toContain('Ya, urungkan');
    organisasi.tekan('Ya, urungkan');
    expect(ruang.buku().semua('pindahan')).toEqual([]);
  });
});

describe('values that no button of the screen carries', () => {
  test('are refused, and write nothing', () => {
    const { ruang, operator, tamu } = bukaTenggat();
    const { cap } = ruang.buku();
    const kartu: S = { langkah: 'kartu', id: [lkjip], asal: { langkah: 'daftar', halaman: 1 } };
    const hasil = (o: OrangUji, s: S, nilai: string) =>
      tenggat.terima(s, { kind: 'tombol', nilai }, ruang.mesinDialog.duniaOf(o, { id: o.chat, grup: false }));
    // Guests look at the government that answers first.
    expect(hasil(tamu, { ...kartu, id: ['lkjip:kec-dumai-kota:2026'] }, 'sudah')).toEqual({
      kind: 'ulang',
      pesan: 'Yang dapat menandainya: operator Kecamatan Dumai Kota, atau Bagian Organisasi.',
    });
    expect(hasil(tamu, kartu, 'sudah')).toMatchObject({ kind: 'ulang' });
    for (const nilai of ['jangkar', 'pindah', 'tunda:2030-01-01', 'tunda:2027-02-30', 'tunda:', 'buka:999', 'buka:', 'xyz', ''])
      expect([nilai, hasil(operator, kartu, nilai)]).toMatchObject([nilai, { kind: 'ulang' }]);
    for (const nilai of ['buka:lkjip:tidak-ada:2026', 'bulan:tahun', 'hal:0', 'sudah'])
      expect([nilai, hasil(operator, kartu.asal, nilai)]).toMatchObject([nilai, { kind: 'ulang' }]);
    // States that an operator does not reach: the date goes nowhere.
    const pindah: S = { ...kartu, langkah: 'pindah', tenggat: '2027-03-12' };
    const d = ruang.mesinDialog.duniaOf(operator, { id: operator.chat, grup: false });
    expect(tenggat.terima(pindah, { kind: 'teks', teks: 'SE Sekda 5/2027' }, d)).toMatchObject({
      kind: 'tampil',
      keadaan: { langkah: 'kartu' },
    });
    expect(ruang.buku().cap).toBe(cap);
  });

  test('a message about what is gone, and arguments that are none, lead to a screen that says so', () => {
    const { operator } = bukaTenggat();
    const pesan = argumenPesan([{ kind: 'tenggat', id: 'lkjip:tidak-ada:2026', tanggal: '2027-01-18' }], false);
    expect(operator.mulai('pesan-tenggat', pesan).isi).toEqual(['Pengingat ini sudah tidak berlaku.']);
    for (const argumen of [
      '',
      '{',
      '{"butir":1,"ulang":true}',
      '{"butir":[{"kind":"sendiri","id":"x","tanggal":"2027-01-18"}],"ulang":true}',
    ])
      expect(operator.mulai('pesan-tenggat', argumen).isi[0]).toMatch(/^Tenggat sampai 90 hari ke depan/);
    for (const argumen of [pesan, '2027-13', '9999-12', '0000-01', 'lepas:lkjip:tidak-ada:2026', 'apa saja'])
      expect(operator.mulai('tenggat', argumen).isi[0]).toMatch(/^Tenggat sampai 90 hari ke depan/);
    // A month far ahead leads to cards; a deadline that is moved out of sight still says what was done, and can be taken back.
    operator.mulai('tenggat', '2027-07');
    expect(operator.tekan('1').isi[1]).toMatch(/^Batas: /);
  });
});
