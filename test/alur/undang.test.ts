import { describe, expect, test } from 'vitest';
import { createTempat } from '../../src/isian/tempat.ts';
import { bukaRuang } from '../support/dialog.ts';
import { semuaIsi } from '../support/isi-db.ts';
import { rahasiaOf, terimaDari } from '../support/undangan.ts';

const kec = { opd: 'kec-dumai-kota', pemda: 'kota-dumai' } as const;

describe('/undang', () => {
  test('a kepala makes a link for an operator with one tap; the record keeps only its fingerprint', () => {
    const ruang = bukaRuang();
    const camat = ruang.orang('Budi');
    camat.beriPeran({ peran: 'kepala', ...kec });
    expect(camat.mulai('undang')).toEqual({
      isi: [
        'Undangan operator Kecamatan Dumai Kota',
        'Peran ini untuk mengisi target, realisasi, dokumen, dan tindak lanjut perangkat daerahnya.',
        'Tautannya berlaku berapa lama?',
      ],
      tombol: [
        [{ label: '7 hari, sampai 12 April 2027', nilai: 'hari:7' }],
        [
          { label: '1 hari', nilai: 'hari:1' },
          { label: '30 hari', nilai: 'hari:30' },
        ],
        [{ label: 'Batal', nilai: 'tutup' }],
      ],
    });
    camat.tekan('7 hari');
    expect(camat.ketukan).toBe(1);
    expect(camat.layar().isi).toEqual([
      'Undangan sudah dibuat.',
      'Operator Kecamatan Dumai Kota. Tautannya berlaku sampai 12 April 2027 pukul 09.00.',
      'Tautan itu dikirim di pesan tersendiri di bawah ini dan hanya ditampilkan sekali. Mohon diteruskan kepada orangnya saja. Bila pesannya tidak sampai, cabut undangan ini lalu buat yang baru.',
    ]);
    const rahasia = rahasiaOf(camat);
    expect(camat.sekali()).toEqual([
      'Undangan Tanya SAKIP',
      'Tautan ini memberi peran operator Kecamatan Dumai Kota (Pemerintah Kota Dumai) kepada orang pertama yang membukanya lalu menekan Terima.',
      'Peran ini untuk mengisi target, realisasi, dokumen, dan tindak lanjut perangkat daerahnya.',
      'Berlaku satu kali, sampai 12 April 2027 pukul 09.00.',
      `https://t.me/sakip_bot?start=u_${rahasia}`,
    ]);
    expect(semuaIsi(ruang.db).some((x) => x.includes(rahasia))).toBe(false);

    // Also when it is opened: the dialogue keeps the fingerprint alone.
    const sari = ruang.orang('Sari');
    sari.mulai('terima-undangan', rahasia);
    expect(semuaIsi(ruang.db).some((x) => x.includes(rahasia))).toBe(false);

    // With one open the list of them comes first.
    expect(
      camat
        .mulai('undang')
        .tombol.flat()
        .map((t) => t.label),
    ).toEqual(['Operator', 'Undangan yang masih terbuka (1)', 'Batal']);
    camat.tekan('Undangan yang masih terbuka');
    camat.tekan('operator Kecamatan Dumai Kota (sampai 12 April 2027 pukul 09.00)');
    expect(camat.layar().isi).toEqual([
      'Undangan operator Kecamatan Dumai Kota',
      'Dibuat oleh kepala Kecamatan Dumai Kota, berlaku sampai 12 April 2027 pukul 09.00.',
    ]);
    camat.tekan('Cabut');
    expect(camat.teks()).toBe('Undangan sudah dicabut.\nTautan untuk operator Kecamatan Dumai Kota tidak berlaku lagi.');
    expect(ruang.buku().semua('undangan')).toEqual([]);
    sari.tekan('Terima');
    expect(sari.teks()).toBe(
      'Undangan\nUndangan ini sudah dicabut oleh kepala Kecamatan Dumai Kota. Bila masih diperlukan, mohon minta tautan baru.',
    );
  });

  test('Bagian Organisasi gives an evaluator a list of offices, toggled one by one, by name, or all at once', () => {
    const ruang = bukaRuang();
    const org = ruang.orang('Oki');
    org.beriPeran({ peran: 'organisasi', pemda: 'kota-dumai' });
    expect(
      org
        .mulai('undang')
        .tombol.flat()
        .map((t) => t.label),
    ).toEqual(['Operator', 'Kepala', 'Evaluator (Inspektorat)', 'Bagian Organisasi', 'Bappeda', 'Pimpinan daerah', 'Batal']);
    org.tekan('Evaluator');
    const semua = createTempat(ruang.pustaka, ruang.buku()).opdOf('kota-dumai').length;
    org.tekan('Kecamatan Dumai Kota');
    // The unit of a decree that is the whole government is no office.
    expect(org.tombol()).toEqual([
      'Selesai memilih (1)',
      `Semua perangkat daerah (${semua})`,
      '✓ Kecamatan Dumai Kota',
      'Setda Kota Dumai',
      'Batal',
    ]);
    org.tulis('setda');
    expect(org.layar().isi).toEqual([
      'Undangan evaluator (Inspektorat): perangkat daerah mana?',
      'Boleh beberapa; tekan sekali lagi untuk membatalkan pilihan. Nama juga boleh ditulis sebagian.',
    ]);
    expect(org.tombol()).toEqual(['Selesai memilih (2)', '✓ Kecamatan Dumai Kota', '✓ Setda Kota Dumai', 'Batal']);
    org.tekan('Setda Kota Dumai');
    expect(org.tombol()).toContain('Setda Kota Dumai');
    org.tekan('Semua perangkat daerah');
    expect(org.tombol()[0]).toBe(`Selesai memilih (${semua})`);
    org.tekan('Selesai memilih (2)');
    expect(org.layar().isi).toEqual([
      'Undangan evaluator (Inspektorat) untuk 2 perangkat daerah Pemerintah Kota Dumai',
      '· Kecamatan Dumai Kota',
      '· Setda Kota Dumai',
      'Peran ini untuk mengisi LHE dan memverifikasi tindak lanjut perangkat daerah yang diampunya.',
      'Tautannya berlaku berapa lama?',
    ]);
    org.tekan('1 hari');
    const eva = ruang.orang('Eva');
    terimaDari(eva, rahasiaOf(org));
    expect(eva.mulai('saya').isi.slice(3, 6)).toEqual([
      'Peran:',
      '· evaluator (Inspektorat) Kecamatan Dumai Kota',
      '· evaluator (Inspektorat) Setda Kota Dumai',
    ]);
    expect(
      ruang
        .buku()
        .semua('peran')
        .filter((x) => x.isi.pengguna === eva.pengguna),
    ).toHaveLength(2);
  });

  test('an admin names the government first, and makes the next admin', () => {
    const ruang = bukaRuang();
    const admin = ruang.orang('Ani', { admin: true });
    admin.mulai('undang');
    admin.tekan('Bagian Organisasi');
    expect(admin.tombol()).toEqual(['Pemerintah Kota Dumai', 'Pemerintah Kabupaten Banyuasin', 'Pemerintah Kabupaten Bengkalis', 'Batal']);
    admin.tekan('Bengkalis');
    expect(admin.layar().isi[0]).toBe('Undangan Bagian Organisasi Pemerintah Kabupaten Bengkalis');
    admin.mulai('undang');
    admin.tekan('Admin bot');
    admin.tekan('7 hari');
    const beni = ruang.orang('Beni');
    terimaDari(beni, rahasiaOf(admin));
    expect(beni.layar().isi.slice(0, 2)).toEqual(['Terima kasih, undangan diterima.', 'Bapak/Ibu sekarang admin bot.']);
    expect(
      beni
        .mulai('undang')
        .tombol.flat()
        .map((t) => t.label),
    ).toContain('Admin bot');
  });

  test('who may not is told which office can; a role that ends between the preview and the link gives none', () => {
    const ruang = bukaRuang();
    const tamu = ruang.orang('Tamu');
    expect(tamu.mulai('undang').isi).toEqual([
      'Undangan',
      'Maaf, ini hanya dapat dilakukan oleh kepala perangkat daerah yang bersangkutan, Bagian Organisasi, atau admin bot.',
      'Bila itu tugas Bapak/Ibu, mohon minta tautan undangan kepada kepala perangkat daerah, Bagian Organisasi, atau admin bot.',
    ]);
    expect(tamu.mulai('undang', 'admin').isi[0]).toBe('Undangan');
    const operator = ruang.orang('Sari');
    operator.beriPeran({ peran: 'operator', ...kec });
    expect(operator.mulai('undang').isi).toHaveLength(2);

    const camat = ruang.orang('Budi');
    camat.beriPeran({ peran: 'kepala', ...kec });
    // A place that is not theirs does not come in by the argument either.
    expect(camat.mulai('undang', 'operator:setda').isi[0]).toBe('Undangan operator Kecamatan Dumai Kota');
    ruang.cabutPeran(camat.pengguna);
    camat.tekan('7 hari');
    expect(camat.layar().isi).toEqual([
      'Maaf, ini hanya dapat dilakukan oleh kepala Kecamatan Dumai Kota, Bagian Organisasi, atau admin bot.',
      'Undangan belum dibuat.',
    ]);
    expect(camat.sekali()).toEqual([]);
    expect(ruang.buku().semua('undangan')).toEqual([]);
  });
});
