// The review of misses by an admin: nothing is kept that was not shown, nothing is lost by taking it back.
import { describe, expect, test } from 'vitest';
import type { LuputBaru } from '../../src/db/luput.ts';
import { pakaiAlias, pertanyaanTerverifikasi, saranPertanyaan } from '../../src/isian/belajar.ts';
import { bukaRuang, type OrangUji, type Ruang } from '../support/dialog.ts';

const saat = new Date('2027-04-01T02:00:00.000Z');

function buka(
  luput: readonly LuputBaru[],
  opsi: Parameters<typeof bukaRuang>[0] = {},
): { readonly ruang: Ruang; readonly admin: OrangUji } {
  const ruang = bukaRuang(opsi);
  for (const x of luput) ruang.luput.catat(x, saat);
  const admin = ruang.orang('Admin', { admin: true });
  admin.mulai('tinjau');
  return { ruang, admin };
}
const luput = (teks: string, sisa: readonly string[] = [], sebab: LuputBaru['sebab'] = 'tak-paham'): LuputBaru => ({ teks, sebab, sisa });
const soal = luput('brp ikm dumkotas 2024', ['dumkotas']);

describe('/tinjau', { timeout: 60_000 }, () => {
  test('the most frequent stands first, a card says why and how often, and which words nothing explains', () => {
    const { ruang, admin } = buka([luput('harga emas dumai', [], 'tidak-ada'), soal, soal]);
    expect(admin.layar().isi).toEqual([
      'Pertanyaan yang perlu ditinjau: 2',
      'Tekan nomornya. Nama orang dan obrolannya tidak disimpan; yang lama hilang sendiri setelah 90 hari.',
      '1. "brp ikm dumkotas 2024" (2 kali, tidak dipahami)',
      '2. "harga emas dumai" (1 kali, datanya tidak ada)',
    ]);
    expect(admin.tombol()).toEqual(['1', '2', 'Tutup']);
    expect(admin.tekan('1').isi).toEqual([
      '"brp ikm dumkotas 2024"',
      'Sebab: tidak dipahami.',
      'Ditanyakan 2 kali, terakhir 1 April 2027 pukul 09.00.',
      'Kata yang belum dikenal: "dumkotas".',
    ]);
    expect(admin.tombol()).toEqual(['Jadikan alias', 'Jadikan pertanyaan terverifikasi', 'Jadikan soal uji', 'Abaikan', 'Kembali']);
    expect(ruang.buku().cap).toBe(0);
  });

  test('only an admin reviews, also when the role goes while the list is open', () => {
    const { ruang } = buka([soal]);
    const organisasi = ruang.orang('Organisasi');
    organisasi.beriPeran({ peran: 'organisasi', pemda: 'kota-dumai' });
    expect(organisasi.mulai('tinjau').isi).toEqual(['Maaf, ini hanya dapat dilakukan oleh admin bot.']);
    const tamu = ruang.orang('Tamu');
    expect(tamu.mulai('tinjau').isi[0]).toBe('Maaf, ini hanya dapat dilakukan oleh admin bot.');
    const kedua = ruang.orang('Admin kedua');
    kedua.beriPeran({ peran: 'admin' });
    kedua.mulai('tinjau');
    ruang.cabutPeran(kedua.pengguna);
    expect(kedua.tekan('1').isi[0]).toBe('Maaf, ini hanya dapat dilakukan oleh admin bot.');
  });

  test('without somebody who answers there is no preview, and nothing can be kept but to ignore', () => {
    const { admin } = buka([soal], { contoh: false });
    admin.tekan('1');
    expect(admin.teks()).toContain('Contoh jawaban tidak dapat ditampilkan di sini, sehingga belum ada yang dapat disimpan.');
    expect(admin.tombol()).toEqual(['Abaikan', 'Kembali']);
  });

  test('what is ignored leaves the list, stays away when it is asked again, and comes back by Urungkan', () => {
    const { ruang, admin } = buka([soal]);
    admin.tekan('1');
    admin.tekan('Abaikan');
    expect(admin.layar().isi).toEqual(['"brp ikm dumkotas 2024" diabaikan dan tidak muncul lagi.']);
    ruang.luput.catat(soal, new Date('2027-04-06T02:00:00.000Z'));
    expect(admin.tekan('Ke daftar').isi[0]).toBe('Pertanyaan yang perlu ditinjau: 0');
    expect(ruang.isian.riwayat({}, 1).map((t) => [t.aksi, t.sebagai])).toEqual([['atur-pengetahuan', 'admin bot']]);
    admin.mulai('urungkan', String(ruang.buku().cap));
    admin.tekan('Ya, urungkan');
    expect(admin.mulai('tinjau').isi[0]).toBe('Pertanyaan yang perlu ditinjau: 1');
  });

  test('two admins with the same miss: the second is told, and writes nothing', () => {
    const { ruang, admin } = buka([soal]);
    const lain = ruang.orang('Admin lain', { admin: true });
    lain.mulai('tinjau');
    for (const o of [admin, lain]) o.tekan('1');
    admin.tekan('Abaikan');
    const { cap } = ruang.buku();
    expect(lain.tekan('Abaikan').isi[0]).toBe('Belum disimpan.');
    expect(ruang.buku().cap).toBe(cap);
  });

  test('a miss that was forgotten meanwhile says so', () => {
    const { ruang, admin } = buka([soal]);
    ruang.luput.pangkas(new Date('2027-07-01T00:00:00.000Z'));
    expect(admin.tekan('1').isi.slice(0, 3)).toEqual([
      'Pertanyaan itu sudah tidak disimpan lagi.',
      '',
      'Pertanyaan yang perlu ditinjau: 0',
    ]);
  });
});

describe('Jadikan alias', { timeout: 60_000 }, () => {
  test('a word is taught, seen with the answer it leads to, read in every question, and taken away again', () => {
    const { ruang, admin } = buka([soal]);
    admin.tekan('1');
    admin.tekan('Jadikan alias');
    admin.tekan('dumkotas');
    admin.tulis('Kecamatan Dumai Kota');
    expect(admin.layar().isi.slice(0, 6)).toEqual([
      'Simpan alias: "dumkotas" dibaca "Kecamatan Dumai Kota"?',
      'Pertanyaan: "brp ikm dumkotas 2024"',
      'Dibaca: "brp ikm kecamatan dumai kota 2024"',
      '',
      'Jawaban bot:',
      'Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2024: 95,43%',
    ]);
    expect(ruang.buku().cap).toBe(0);
    admin.tekan('Ya, simpan');
    expect(admin.layar().isi).toEqual(['Alias disimpan: "dumkotas" dibaca "Kecamatan Dumai Kota".']);
    expect(pakaiAlias(ruang.buku(), 'Target IKM DUMKOTAS?')).toBe('target ikm kecamatan dumai kota?');
    admin.tekan('Ke daftar');
    expect(admin.tombol()).toEqual(['Alias (1)', 'Tutup']);
    admin.tekan('Alias (1)');
    admin.tekan('1');
    expect(admin.layar().isi).toEqual(['alias "dumkotas": "Kecamatan Dumai Kota"', 'Disimpan 5 April 2027 pukul 09.00.']);
    admin.tekan('Hapus');
    expect(ruang.buku().semua('alias')).toEqual([]);
    expect(admin.tekan('Ke daftar').isi[0]).toBe('Alias: 0');
  });

  test('missed again after it was taught, the question comes back and says so; the new meaning replaces the old one', () => {
    const { ruang, admin } = buka([soal]);
    const ajar = (arti: string): void => {
      admin.mulai('tinjau');
      for (const label of ['1', 'Jadikan alias', 'dumkotas']) admin.tekan(label);
      admin.tulis(arti);
      admin.tekan('Ya, simpan');
    };
    ajar('Setda');
    ruang.luput.catat(soal, new Date('2027-04-06T02:00:00.000Z'));
    admin.mulai('tinjau');
    expect(admin.tekan('1').isi).toContain('Pernah menjadi alias, lalu muncul lagi.');
    ruang.saat('2027-04-07T02:00:00.000Z');
    ajar('Kecamatan Dumai Kota');
    expect(admin.layar().isi).toEqual(['Alias disimpan: "dumkotas" dibaca "Kecamatan Dumai Kota".', 'Sebelumnya dibaca "Setda".']);
    expect(
      ruang
        .buku()
        .semua('alias')
        .map((x) => x.isi.ganti),
    ).toEqual(['Kecamatan Dumai Kota']);
  });

  test.each([
    ['2024', 'tanpa angka atau tahun'],
    ['dumko', 'tidak ada dalam pertanyaan itu'],
    ['kecamatan setda', 'tidak ada dalam pertanyaan itu'],
    ['brp', 'sudah dikenal dan dipakai banyak pertanyaan lain'],
    ['ikm', 'sudah dikenal dan dipakai banyak pertanyaan lain'],
    ['a b c d e f', 'satu sampai lima kata'],
  ])('%j is no word to be taught: %s', (kata, sebab) => {
    const { ruang, admin } = buka([soal]);
    for (const label of ['1', 'Jadikan alias']) admin.tekan(label);
    admin.tulis(kata);
    expect(admin.layar().isi[0]).toContain(sebab);
    expect(ruang.buku().cap).toBe(0);
  });

  test('a meaning with a year is refused: it would slip into every question', () => {
    const { admin } = buka([soal]);
    for (const label of ['1', 'Jadikan alias', 'dumkotas']) admin.tekan(label);
    admin.tulis('Dumai Kota 2024');
    expect(admin.layar().isi[0]).toBe('Mohon tanpa angka atau tahun: alias berlaku untuk semua pertanyaan.');
    admin.tulis('Dumkotas');
    expect(admin.layar().isi[0]).toBe('Artinya sama dengan katanya sendiri.');
  });
});

describe('Jadikan pertanyaan terverifikasi', { timeout: 60_000 }, () => {
  const mulai = (x: LuputBaru) => {
    const b = buka([x]);
    for (const label of ['1', 'Jadikan pertanyaan terverifikasi']) b.admin.tekan(label);
    return b;
  };

  test('what is kept is the request behind the answer that was shown, for the words of people', () => {
    const { ruang, admin } = mulai(luput('kepuasan warga dumkot tahun 2024 gimana hasilnya', ['warga']));
    admin.tulis('berapa capaian IKM Dumai Kota 2024?');
    expect(admin.layar().isi.slice(0, 6)).toEqual([
      'Simpan sebagai pertanyaan terverifikasi?',
      'Pertanyaan: "kepuasan warga dumkot tahun 2024 gimana hasilnya"',
      'Dibaca sebagai: "berapa capaian IKM Dumai Kota 2024?"',
      '',
      'Jawaban bot:',
      'Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2024: 95,43%',
    ]);
    admin.tekan('Ya, simpan');
    const tanya = pertanyaanTerverifikasi(ruang.buku(), 'Tolong, kepuasan warga dumkot tahun 2024 gimana hasilnya ya');
    expect(tanya).toEqual([expect.objectContaining({ kind: 'nilai', ukuran: ['capaian'], periode: ['2024'] })]);
    expect(saranPertanyaan(ruang.buku(), 5).map((x) => x.tampil)).toEqual(['berapa capaian IKM Dumai Kota 2024?']);
    expect(admin.tekan('Ke daftar').isi[0]).toBe('Pertanyaan yang perlu ditinjau: 0');
    admin.mulai('urungkan', String(ruang.buku().cap));
    admin.tekan('Ya, urungkan');
    expect(pertanyaanTerverifikasi(ruang.buku(), 'kepuasan warga dumkot tahun 2024 gimana hasilnya')).toBeUndefined();
    expect(admin.mulai('tinjau').isi[0]).toBe('Pertanyaan yang perlu ditinjau: 1');
  });

  test.each([
    ['ipm dumkot menurut warga', 'harga emas dumai', 'Itu belum dijawab bot'],
    ['kepuasan warga kami 2024', 'capaian IKM Dumai Kota 2024', 'bergantung pada siapa yang bertanya'],
    ['kepuasan warga tahun ini', 'capaian IKM Dumai Kota 2024', 'bergantung pada waktu bertanya'],
    ['kepuasan warga 2023', 'capaian IKM Dumai Kota 2024', 'Pertanyaan semula menyebut tahun 2023'],
    ['kalau dumkotas gimana', 'capaian IKM Dumai Kota 2024', 'lanjutan dari pertanyaan lain'],
    ['hasilnya berapa', 'capaian IKM Dumai Kota 2024', 'lanjutan dari pertanyaan lain'],
  ])('%j as %j is refused: %s', (semula, teks, sebab) => {
    const { ruang, admin } = mulai(luput(semula));
    admin.tulis(teks);
    expect(admin.layar().isi[0]).toContain(sebab);
    expect(admin.tombol()).not.toContain('Ya, simpan');
    expect(ruang.buku().cap).toBe(0);
  });
});

describe('Jadikan soal uji', { timeout: 60_000 }, () => {
  test('a case says what a question must lead to, with the request where it must be answered', () => {
    const { ruang, admin } = buka([soal, luput('harga emas dumai', [], 'jempol-turun')]);
    const pilih = (label: string): void => {
      admin.mulai('tinjau');
      const baris = admin.layar().isi.find((b) => b.includes(label)) ?? '';
      admin.tekan(baris.slice(0, baris.indexOf('.')));
      admin.tekan('Jadikan soal uji');
    };
    pilih('emas');
    admin.tekan('Ditolak dengan sopan');
    expect(admin.layar().isi).toEqual(['Soal uji disimpan.', '"harga emas dumai": seharusnya ditolak dengan sopan.']);
    pilih('dumkotas');
    admin.tekan('Dijawab');
    admin.tulis('capaian IKM Dumai Kota 2024');
    admin.tekan('Ya, simpan');
    expect(
      ruang
        .buku()
        .semua('soal-uji')
        .map((x) => [x.isi.q, x.isi.kind, x.isi.permintaan?.slice(0, 15)]),
    ).toEqual([
      ['harga emas dumai', 'tolak', undefined],
      ['brp ikm dumkotas 2024', 'jawab', '[{"kind":"nilai'],
    ]);
    expect(admin.mulai('tinjau').isi[0]).toBe('Pertanyaan yang perlu ditinjau: 0');
    admin.tekan('Soal uji (2)');
    expect(admin.layar().isi.slice(2)).toEqual(['1. "brp ikm dumkotas 2024": dijawab', '2. "harga emas dumai": ditolak dengan sopan']);
  });
});
