// A wrong number is reported, its office answers, the reporter is told; nobody is named.
import { describe, expect, test } from 'vitest';
import { argumenAngkaSalah } from '../../src/alur/angka-salah/angka-salah.ts';
import { bukaRuang, type OrangUji, type Ruang } from '../support/dialog.ts';
import { isiDaerah } from '../support/isian.ts';

const judul = 'Capaian Indeks Kepuasan Masyarakat, Kecamatan Bagan Hulu, TW I 2027: 98,82%';
const opd = 'kec-bagan-hulu';
const pemda = 'kota-sungai-lestari';
const lapor = (milik: readonly string[] = [opd], apa = judul): string =>
  argumenAngkaSalah({ opd: milik, judul: apa, permintaan: [{ kind: 'istilah', istilah: ['ikm'] }] });

function buka(...peran: readonly ('operator' | 'kepala' | 'organisasi')[]) {
  const ruang = bukaRuang({ contoh: false, adminIds: [7001] });
  isiDaerah(ruang);
  const admin = ruang.orang('Admin', { admin: true });
  const petugas = peran.map((p) => {
    const o = ruang.orang(p);
    o.beriPeran(p === 'organisasi' ? { peran: p, pemda } : { peran: p, pemda, opd });
    return o;
  });
  return { ruang, admin, petugas, pelapor: ruang.orang('Pelapor') };
}
const laporan = (ruang: Ruang) =>
  ruang
    .buku()
    .semua('laporan-angka')
    .map((x) => x.isi);

describe('angka-salah', () => {
  test('a guest reports with a note; the operators of the OPD get it, and their answer comes back', () => {
    const { ruang, admin, petugas, pelapor } = buka('operator', 'kepala');
    const [operator, kepala] = petugas as [OrangUji, OrangUji];
    expect(pelapor.mulai('angka-salah', lapor()).isi).toEqual([
      'Laporkan angka yang salah',
      judul,
      'Apa yang salah? Tulis singkat, misalnya angka yang benar dan sumbernya. Boleh dilewati.',
      'Laporan dikirim kepada operator Kecamatan Bagan Hulu, tanpa nama pelapor.',
    ]);
    pelapor.tulis('bukannya 97,50?');
    expect(pelapor.layar().isi).toEqual([
      'Terima kasih, laporannya dikirim.',
      'Diteruskan kepada operator Kecamatan Bagan Hulu. Jawabannya akan dikabarkan kepada Bapak/Ibu.',
    ]);
    expect([operator, kepala, admin].map((o) => o.banyakKabar())).toEqual([1, 0, 0]);
    expect(operator.bukaKabar().isi).toEqual([
      'Angka ini dilaporkan salah',
      judul,
      'Perangkat daerah: Kecamatan Bagan Hulu',
      'Catatan pelapor: bukannya 97,50?',
      'Dilaporkan 5 April 2027 pukul 09.00.',
      'Mohon diperiksa: apakah angkanya sudah benar?',
    ]);
    expect(operator.tombol()).toEqual(['Sudah benar', 'Akan diperbaiki', 'Laporan lain', 'Tutup']);
    operator.tekan('Akan diperbaiki');
    operator.tulis('Diperbaiki minggu ini di /lapor');
    expect(operator.layar().isi[0]).toBe('Terima kasih, jawabannya dikirim kepada pelapor.');
    expect(pelapor.bukaKabar().isi).toEqual([
      'Jawaban atas laporan angka salah',
      judul,
      'Angkanya akan diperbaiki.',
      'Penjelasan: Diperbaiki minggu ini di /lapor',
      'Dijawab untuk Kecamatan Bagan Hulu.',
      'Terima kasih sudah melapor.',
    ]);
    expect(laporan(ruang)).toMatchObject([
      { opd, status: 'diperbaiki', catatan: 'bukannya 97,50?', jawaban: 'Diperbaiki minggu ini di /lapor' },
    ]);
    expect(ruang.isian.riwayat({ opd }, 2).map((t) => [t.aksi, t.sebagai])).toEqual([
      ['jawab-laporan-angka', 'operator Kecamatan Bagan Hulu'],
      ['lapor-angka', 'tamu'],
    ]);
    expect(ruang.transkrip.filter((b) => b.startsWith('Bot')).join('\n')).not.toContain(String(pelapor.pengguna));
  });

  test('the note may be left out on both sides', () => {
    const { petugas, pelapor } = buka('operator');
    pelapor.mulai('angka-salah', lapor());
    pelapor.tekan('Lewati dan kirim');
    const [operator] = petugas as [OrangUji];
    expect(operator.bukaKabar().isi).toContain('Pelapor tidak menulis catatan.');
    operator.tekan('Sudah benar');
    operator.tekan('Kirim tanpa penjelasan');
    expect(pelapor.bukaKabar().isi).toContain('Setelah diperiksa, angkanya sudah benar.');
  });

  test.each([
    [['kepala', 'organisasi'], 'kepala Kecamatan Bagan Hulu'],
    [['organisasi'], 'Bagian Organisasi Kota Sungai Lestari'],
    [[], 'admin bot'],
  ] as const)('without an operator it goes on: %j -> %s', (peran, sebutan) => {
    const { admin, petugas, pelapor } = buka(...peran);
    pelapor.mulai('angka-salah', lapor());
    expect(pelapor.teks()).toContain(`kepada ${sebutan}, tanpa nama`);
    pelapor.tekan('Lewati dan kirim');
    const penerima = petugas[0] ?? admin;
    expect([penerima, ...petugas.slice(1)].map((o) => o.banyakKabar())).toEqual([1, ...petugas.slice(1).map(() => 0)]);
    penerima.bukaKabar();
    penerima.tekan('Sudah benar');
    penerima.tekan('Kirim tanpa penjelasan');
    expect(pelapor.banyakKabar()).toBe(1);
  });

  test('a sekretaris who stands in for confirming does not answer for numbers', () => {
    const { ruang, admin, pelapor } = buka();
    const sekretaris = ruang.orang('Sekretaris');
    sekretaris.beriPeran({ peran: 'kepala', wakil: 'sekretaris', pemda, opd });
    pelapor.mulai('angka-salah', lapor());
    pelapor.tekan('Lewati dan kirim');
    expect([sekretaris.banyakKabar(), admin.banyakKabar()]).toEqual([0, 1]);
  });

  test('an operator who reports a number of their own office asks the next office', () => {
    const { petugas } = buka('operator', 'kepala');
    const [operator, kepala] = petugas as [OrangUji, OrangUji];
    operator.mulai('angka-salah', lapor());
    operator.tekan('Lewati dan kirim');
    expect([operator.banyakKabar(), kepala.banyakKabar()]).toEqual([0, 1]);
  });

  test('of several offices one is asked for; a number that is nobody’s goes to the admins', () => {
    const { ruang, admin, petugas, pelapor } = buka('operator');
    pelapor.mulai('angka-salah', lapor([opd, 'dinas-perikanan', 'tidak-dikenal']));
    expect(pelapor.tombol()).toEqual(['Kecamatan Bagan Hulu', 'Dinas Perikanan', 'Tidak tahu', 'Batal']);
    pelapor.tekan('Tidak tahu');
    pelapor.tekan('Lewati dan kirim');
    expect([petugas[0]?.banyakKabar(), admin.banyakKabar()]).toEqual([0, 1]);
    expect(laporan(ruang)[0]).not.toHaveProperty('opd');
    expect(admin.bukaKabar().isi).toContain('Angkanya bukan milik perangkat daerah tertentu.');
    // The operator of an office neither sees nor answers it.
    expect(petugas[0]?.mulai('laporan-angka', ruang.buku().semua('laporan-angka')[0]?.id).isi).toEqual(['Laporan itu tidak ditemukan.']);
  });

  test('the same number twice, and more than five a day, are not taken', () => {
    const { ruang, pelapor } = buka('operator');
    const kirim = (apa: string): string => {
      pelapor.mulai('angka-salah', lapor([opd], apa));
      if (pelapor.tombol().includes('Lewati dan kirim')) pelapor.tekan('Lewati dan kirim');
      return pelapor.layar().isi[0] ?? '';
    };
    kirim('satu: 1');
    expect(kirim('satu: 1')).toContain('sudah Bapak/Ibu laporkan');
    for (const apa of ['dua: 2', 'tiga: 3', 'empat: 4', 'lima: 5']) kirim(apa);
    expect(kirim('enam: 6')).toContain('Sudah ada 5 laporan');
    expect(laporan(ruang)).toHaveLength(5);
    ruang.saat('2027-04-06T02:00:01.000Z');
    expect(kirim('enam: 6')).toBe('Terima kasih, laporannya dikirim.');
  });

  test('taken back before it is answered it is gone; after that the answer stands', () => {
    const { ruang, petugas, pelapor } = buka('operator');
    const [operator] = petugas as [OrangUji];
    pelapor.mulai('angka-salah', lapor());
    pelapor.tekan('Lewati dan kirim');
    pelapor.tekan('Urungkan');
    pelapor.tekan('Ya, urungkan');
    expect(laporan(ruang)).toEqual([]);
    operator.bukaKabar();
    expect(operator.tekan('Sudah benar').isi).toEqual(['Laporan itu tidak ditemukan.']);
  });

  test('the second of two operators sees that it was answered, and changes nothing', () => {
    const { ruang, petugas, pelapor } = buka('operator', 'operator');
    const [a, b] = petugas as [OrangUji, OrangUji];
    pelapor.mulai('angka-salah', lapor());
    pelapor.tekan('Lewati dan kirim');
    for (const o of [a, b]) o.bukaKabar();
    a.tekan('Sudah benar');
    b.tekan('Akan diperbaiki');
    a.tekan('Kirim tanpa penjelasan');
    expect(b.tekan('Kirim tanpa penjelasan').isi).toContain('Sudah dijawab: angkanya sudah benar.');
    expect(laporan(ruang)).toMatchObject([{ status: 'benar' }]);
    expect(pelapor.banyakKabar()).toBe(1);
  });

  test('in a group it is sent by one press, without a note', () => {
    const { ruang, petugas } = buka('operator');
    const orang = ruang.orang('Anggota');
    const diGrup = ruang.orang('Anggota di grup', { grup: { chat: -55, pengguna: orang.pengguna } });
    diGrup.mulai('angka-salah', lapor());
    expect(diGrup.layar().tunggu).toBeUndefined();
    expect(diGrup.tombol()).toEqual(['Kirim laporan', 'Batal']);
    diGrup.tekan('Kirim laporan');
    expect(petugas[0]?.banyakKabar()).toBe(1);
  });

  test.each(['', '{}', 'x', '{"opd":[],"judul":" ","permintaan":"[]"}', '[1]'])('an argument of %j begins nothing', (argumen) => {
    const { ruang, pelapor } = buka();
    const { cap } = ruang.buku();
    expect(pelapor.mulai('angka-salah', argumen).isi[0]).toBe('Laporan angka salah');
    expect(ruang.buku().cap).toBe(cap);
  });
});

describe('laporan-angka', () => {
  test('lists what waits for this office; a guest has none, the answer is the reporter’s alone', () => {
    const { ruang, petugas, pelapor } = buka('operator');
    const [operator] = petugas as [OrangUji];
    pelapor.mulai('angka-salah', lapor());
    pelapor.tekan('Lewati dan kirim');
    const id = ruang.buku().semua('laporan-angka')[0]?.id ?? '';
    expect(operator.mulai('laporan-angka').isi).toEqual([
      'Laporan angka salah yang menunggu jawaban: 1',
      'Tekan nomornya untuk menjawab.',
      `1. ${judul} (Kecamatan Bagan Hulu)`,
    ]);
    operator.tekan('1');
    expect(operator.tombol()).toContain('Sudah benar');
    expect(pelapor.mulai('laporan-angka').isi[0]).toMatch(/^Maaf, ini hanya dapat dilakukan oleh operator atau kepala/);
    expect(pelapor.mulai('laporan-angka', id).isi).toEqual(['Laporan itu tidak ditemukan.']);
    expect(operator.mulai('laporan-angka', `hasil:${id}`).isi).toEqual(['Laporan itu tidak ditemukan.']);
    expect(pelapor.mulai('laporan-angka', `hasil:${id}`).isi).toContain('Laporannya masih menunggu jawaban.');
  });
});
