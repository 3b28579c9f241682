import { describe, expect, test } from 'vitest';
import { argumenPesan } from '../../src/alur/tenggat/tenggat.ts';
import type { OrangUji } from '../support/dialog.ts';
import { isiLhe, isiRekomendasi } from '../support/isian.ts';
import { bukaKartu, bukaTenggat, di, lkjip } from '../support/tenggat.ts';

describe('/tenggat', () => {
  test('what is overdue stands first, then the next three months; a number leads to its card and back', () => {
    const { operator } = bukaTenggat();
    const { isi } = operator.mulai('tenggat');
    expect(isi.slice(0, 3)).toEqual([
      'Tenggat sampai 90 hari ke depan: 7, lewat dan belum selesai: 4',
      'Tekan nomornya untuk dasar, penanggung jawab, dan pilihan Sudah atau Tunda.',
      '1. Survei Kepuasan Masyarakat (SKM) tahun 2026, Kecamatan Bagan Hulu: Senin, 30 November 2026 (lewat 49 hari, perlu dicek).',
    ]);
    expect(operator.teks()).not.toContain('Dinas Perikanan');
    expect(operator.tombol()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '1/2', '▶', 'Per bulan', 'Atur pengingat', 'Tutup']);
    operator.tekan('▶');
    operator.tekan('9');
    expect(operator.teks()).toContain('Penanggung jawab: operator');
    operator.tekan('Kembali');
    expect(operator.tombol()).toContain('◀');
  });

  test('a number opens the deadline it stood beside, also after the list has changed; what is gone from it says so', () => {
    const { ruang, operator } = bukaTenggat();
    operator.mulai('tenggat');
    const [pertama, kedua] = ['1. ', '2. '].map((n) => {
      const baris = operator.layar().isi.find((b) => b.startsWith(n))!;
      return baris.slice(n.length, baris.indexOf(':'));
    });
    const rekan = ruang.orang('Rekan');
    rekan.beriPeran({ peran: 'operator', ...di });
    rekan.mulai('tenggat');
    rekan.tekan('1');
    expect(rekan.layar().isi[0]).toBe(pertama);
    rekan.tekan('Sudah');
    expect(operator.tekan('2').isi[0]).toBe(kedua);
    operator.tekan('Kembali');
    rekan.tekan('Kembali');
    rekan.tekan('1');
    rekan.tekan('Sudah');
    expect(operator.tekan('1').isi[0]).toMatch(/^Tenggat itu tidak ada lagi dalam daftar ini/);
    expect(operator.teks()).not.toContain(kedua);
  });

  test('a month is read by itself, whatever the day; the next and the one before are a press away', () => {
    const { operator } = bukaTenggat();
    operator.mulai('tenggat', '2027-02');
    expect(operator.layar()).toMatchObject({
      isi: [
        'Tenggat Februari 2027: 1',
        '1. LKjIP perangkat daerah tahun 2026, Kecamatan Bagan Hulu: Minggu, 28 Februari 2027 (41 hari lagi, perlu dicek).',
        '   Batas itu jatuh pada hari Minggu, mohon diserahkan Jumat 26 Februari.',
      ],
    });
    expect(operator.tombol()).toEqual(['1', '◀ Januari 2027', 'Maret 2027 ▶', 'Daftar terdekat', 'Tutup']);
    expect(operator.tekan('Maret 2027').isi).toEqual(['Tenggat Maret 2027: 0', 'Tidak ada tenggat bulan ini.']);
    expect(operator.tekan('Daftar terdekat').isi[0]).toMatch(/^Tenggat sampai 90 hari/);
  });

  test('organisasi sees offices that say the same as one; a guest sees the dates and may do nothing', () => {
    const { organisasi, tamu } = bukaTenggat();
    expect(bukaKartu(organisasi, 'LKjIP perangkat daerah')).toEqual([
      'LKjIP perangkat daerah tahun 2026, semua perangkat daerah (2)',
      'Batas: Minggu, 28 Februari 2027 (41 hari lagi).',
      'Batas itu jatuh pada hari Minggu, mohon diserahkan Jumat 26 Februari.',
      'Dasar: Perpres 29/2014 dan PP 8/2006: 2 bulan setelah tahun anggaran berakhir, kepada kepala daerah (perlu dicek).',
      'Penanggung jawab: operator; diberi tahu: kepala.',
      'Belum selesai: 2 dari 2. Dinas Perikanan, Kecamatan Bagan Hulu.',
    ]);
    expect(organisasi.tombol()).toEqual(['Tunda', 'Bukan saya', 'Pindahkan tenggat', 'Kembali']);
    bukaKartu(tamu, 'LKjIP perangkat daerah');
    expect(tamu.tombol()).toEqual(['Kembali']);
  });

  test('dates of recommendations are shown to their office and not to others', () => {
    const { ruang, operator, tamu } = bukaTenggat();
    isiLhe(ruang, di.opd, 2026, '70,00', 'BB');
    isiRekomendasi(ruang, 'rek-1', { tenggat: '2027-02-01' });
    const lain = ruang.orang('Lain');
    lain.beriPeran({ peran: 'operator', opd: 'dinas-perikanan', pemda: di.pemda });
    const terlihat = (o: OrangUji): boolean => o.mulai('tenggat', '2027-02').isi.join('\n').includes('rekomendasi');
    expect([terlihat(operator), terlihat(lain), terlihat(tamu)]).toEqual([true, false, false]);
    bukaKartu(operator, 'rekomendasi nomor 1');
    // It is closed by its verification alone.
    expect(operator.tombol()).toEqual(['Tunda', 'Bukan saya', 'Buka rekomendasinya', 'Kembali']);
  });
});

describe('Sudah', () => {
  test('writes who said so, takes it off the list, and is taken back by Urungkan', () => {
    const { ruang, operator } = bukaTenggat();
    bukaKartu(operator, 'LKjIP perangkat daerah');
    operator.tekan('Sudah');
    expect(operator.layar().isi.slice(0, 3)).toEqual([
      'Terima kasih, dicatat sudah selesai dan tidak diingatkan lagi.',
      'LKjIP perangkat daerah tahun 2026, Kecamatan Bagan Hulu',
      'Batas: Minggu, 28 Februari 2027 (sudah selesai).',
    ]);
    expect(operator.tombol()).toEqual(['Urungkan', 'Kembali']);
    expect(ruang.buku().find('tenggat-sudah', lkjip)?.isi).toEqual({
      ...di,
      kode: 'lkjip',
      pokok: di.opd,
      tahun: 2026,
      oleh: { pengguna: operator.pengguna, waktu: '2027-01-18T02:00:00.000Z' },
    });
    expect(ruang.isian.riwayat({ opd: di.opd }, 1).map((t) => [t.aksi, t.sebagai])).toEqual([
      ['tandai-tenggat', 'operator Kecamatan Bagan Hulu'],
    ]);
    operator.tekan('Urungkan');
    operator.tekan('Ya, urungkan');
    expect(ruang.buku().semua('tenggat-sudah')).toEqual([]);
    expect(bukaKartu(operator, 'LKjIP perangkat daerah')[1]).toBe('Batas: Minggu, 28 Februari 2027 (41 hari lagi).');
  });

  test('told twice, by two people, it is written once', () => {
    const { ruang, operator, kepala } = bukaTenggat();
    for (const o of [operator, kepala]) bukaKartu(o, 'LKjIP perangkat daerah');
    operator.tekan('Sudah');
    const { cap } = ruang.buku();
    expect(kepala.tekan('Sudah').isi[0]).toBe('Sudah tercatat selesai.');
    expect(ruang.buku().cap).toBe(cap);
  });

  test('whoever looks after other things does not say it: neither a role that is not named, nor another office', () => {
    const { ruang, operator } = bukaTenggat();
    const [bappeda, evaluator, lain] = ['Bappeda', 'Inspektorat', 'Lain'].map((nama) => ruang.orang(nama)) as [
      OrangUji,
      OrangUji,
      OrangUji,
    ];
    bappeda.beriPeran({ peran: 'bappeda', pemda: di.pemda });
    evaluator.beriPeran({ peran: 'evaluator', ...di });
    lain.beriPeran({ peran: 'operator', opd: 'dinas-perikanan', pemda: di.pemda });
    const pesan = argumenPesan([{ kind: 'tenggat', id: lkjip, tanggal: '2027-01-18' }], false);
    const isiTombol = [bappeda, evaluator, lain, operator].map((o) => {
      o.mulai('pesan-tenggat', pesan);
      return o.tombol().includes('Sudah');
    });
    expect(isiTombol).toEqual([false, false, false, true]);
  });
});

describe('Tunda and Bukan saya', () => {
  test('only days before the deadline are offered; what is put off says so and is taken back by Ingatkan lagi', () => {
    const { ruang, operator } = bukaTenggat();
    bukaKartu(operator, 'LKjIP perangkat daerah');
    operator.tekan('Tunda');
    expect(operator.layar().isi[1]).toBe('Batasnya tetap Minggu, 28 Februari 2027; yang ditunda hanya pengingat untuk Bapak/Ibu.');
    operator.tekan('3 hari');
    expect(operator.layar().isi[0]).toBe('Baik, diingatkan lagi 21 Januari 2027.');
    expect(operator.layar().isi.at(-1)).toBe('Ditunda untuk Bapak/Ibu sampai Kamis, 21 Januari 2027.');
    expect(ruang.buku().find('tunda', `p${operator.pengguna}:${lkjip}`)?.isi).toEqual({
      pengguna: operator.pengguna,
      kejadian: lkjip,
      sampai: '2027-01-21',
    });
    expect(operator.tekan('Ingatkan lagi').isi[0]).toBe('Baik, diingatkan lagi seperti semula.');
    expect(ruang.buku().semua('tunda')).toEqual([]);
    // Three days later is a Saturday, and the Monday behind it comes after the deadline.
    ruang.saat('2027-02-24T02:00:00.000Z');
    bukaKartu(operator, 'LKjIP perangkat daerah');
    operator.tekan('Tunda');
    expect(operator.tombol()).toEqual(['1 hari', 'Kembali']);
    ruang.saat('2027-02-26T02:00:00.000Z');
    bukaKartu(operator, 'LKjIP perangkat daerah');
    expect(operator.tekan('Tunda').isi.at(-1)).toBe('Batasnya sudah terlalu dekat untuk ditunda.');
  });

  test('what is not theirs is kept for them alone, for every office of the card', () => {
    const { ruang, organisasi, operator } = bukaTenggat();
    bukaKartu(organisasi, 'LKjIP perangkat daerah');
    expect(organisasi.tekan('Bukan saya').isi.at(-1)).toBe('Tidak diingatkan lagi kepada Bapak/Ibu.');
    const milik = ruang.buku().semua('tunda');
    expect(milik.map((x) => x.isi)).toEqual(
      ['dinas-perikanan', di.opd].map((opd) => ({ pengguna: organisasi.pengguna, kejadian: `lkjip:${opd}:2026` })),
    );
    bukaKartu(operator, 'LKjIP perangkat daerah');
    expect(operator.tombol()).toContain('Bukan saya');
    organisasi.tekan('Ingatkan lagi');
    expect(ruang.buku().semua('tunda')).toEqual([]);
  });

  test('a day that has come is over: it can be put off again', () => {
    const { ruang, operator } = bukaTenggat();
    bukaKartu(operator, 'LKjIP perangkat daerah');
    operator.tekan('Tunda');
    operator.tekan('1 hari');
    ruang.saat('2027-01-19T02:00:00.000Z');
    bukaKartu(operator, 'LKjIP perangkat daerah');
    expect(operator.teks()).not.toContain('Ditunda');
    operator.tekan('Tunda');
    operator.tekan('3 hari');
    expect(
      ruang
        .buku()
        .semua('tunda')
        .map((x) => x.isi.sampai),
    ).toEqual(['2027-01-22']);
  });
});

describe('a message of reminders', () => {
  test('of one deadline has its buttons; of many has pages, whose numbers lead to the cards that they stand before', () => {
    const { operator } = bukaTenggat();
    const kode = ['skm', 'pengukuran-tw4', 'evaluasi-renja-tw4', 'monev-renaksi-tw4', 'lkjip'].map((k) => `${k}:${di.opd}:2026`);
    const lain = ['pk', 'rencana-aksi', 'pengukuran-tw1'].map((k) => `${k}:${di.opd}:2027`);
    const pesan = (id: readonly string[]) =>
      argumenPesan(
        id.map((x) => ({ kind: 'tenggat', id: x, tanggal: '2027-01-18' })),
        false,
      );
    operator.mulai('pesan-tenggat', pesan([lkjip]));
    expect(operator.tombol()).toEqual(['Sudah', 'Tunda', 'Bukan saya', 'Catat dokumennya', 'Rincian']);
    expect(operator.mulai('pesan-tenggat', pesan([...kode, `tindak-lanjut-lhe:${di.opd}:2025`, ...lain])).isi[0]).toBe(
      'Mohon izin mengingatkan: 9 tenggat.',
    );
    operator.tekan('▶');
    expect(operator.tombol()).toEqual(['9', '◀', '2/2', 'Atur pengingat']);
    expect(operator.tekan('9').isi[0]).toBe('Pengukuran kinerja TW I tahun 2027, Kecamatan Bagan Hulu');
    operator.tekan('Kembali');
    expect(operator.tombol()).toContain('◀');
  });
});
