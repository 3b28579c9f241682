import { describe, expect, test } from 'vitest';
import { bukaRuang } from '../support/dialog.ts';
import { rahasiaOf, terimaDari } from '../support/undangan.ts';

const kec = { opd: 'kec-dumai-kota', pemda: 'kota-dumai' } as const;

function bukaDenganCamat() {
  const ruang = bukaRuang();
  const camat = ruang.orang('Budi');
  camat.beriPeran({ peran: 'kepala', ...kec });
  return {
    ruang,
    camat,
    undangan: (lama = '7 hari'): string => {
      camat.mulai('undang', 'operator:kec-dumai-kota');
      camat.tekan(lama);
      return rahasiaOf(camat);
    },
  };
}

describe('an invitation is opened', () => {
  test('it says what it gives and who invites; accepting makes the role in one act and tells the maker', () => {
    const { ruang, camat, undangan } = bukaDenganCamat();
    const rahasia = undangan();
    const sari = ruang.orang('Sari');
    expect(sari.mulai('terima-undangan', rahasia)).toEqual({
      isi: [
        'Undangan',
        'Bapak/Ibu diundang sebagai operator Kecamatan Dumai Kota (Pemerintah Kota Dumai).',
        'Peran ini untuk mengisi target, realisasi, dokumen, dan tindak lanjut perangkat daerahnya.',
        'Pengundang: kepala Kecamatan Dumai Kota.',
        'Id Telegram dan nama akun Bapak/Ibu tersimpan pada bot ini; di jejak perubahan yang tampak hanya peran dan perangkat daerah. Keduanya dapat dihapus kapan saja dengan /hapusdata.',
      ],
      tombol: [
        [
          { label: 'Terima', nilai: 'terima' },
          { label: 'Tidak', nilai: 'tidak' },
        ],
      ],
    });
    sari.tekan('Tidak');
    expect(sari.teks()).toBe(
      'Baik, undangan tidak diterima. Tidak ada peran yang diberikan.\nBila Bapak/Ibu berubah pikiran, tautannya masih berlaku sampai 12 April 2027 pukul 09.00.',
    );
    terimaDari(sari, rahasia);
    expect(sari.layar().isi).toEqual(['Terima kasih, undangan diterima.', 'Bapak/Ibu sekarang operator Kecamatan Dumai Kota.']);
    expect(sari.tombol()).toEqual(['Lapor realisasi', 'Tindak lanjut rekomendasi', 'Dokumen']);

    const [tindakan] = ruang.isian.riwayat({}, 1);
    expect([tindakan?.aksi, tindakan?.sebagai, tindakan?.opd, tindakan?.pengguna]).toEqual([
      'terima-undangan',
      'tamu',
      kec.opd,
      sari.pengguna,
    ]);
    expect(tindakan?.rincian.map((r) => r.jenis)).toEqual(['undangan', 'peran']);
    expect(ruang.buku().semua('peran').at(-1)?.isi).toEqual({
      pengguna: sari.pengguna,
      peran: 'operator',
      ...kec,
      dasar: 'undangan',
      dari: camat.pengguna,
    });
    expect(camat.bukaKabar()).toEqual({
      isi: ['Undangan diterima', 'Undangan operator Kecamatan Dumai Kota sudah diterima pada 5 April 2027 pukul 09.00.'],
      tombol: [[{ label: 'Lihat orang dan peran', nilai: 'alur:peran:' }]],
    });
  });

  test('a link works once: of two people who press at the same time one gets it, the other is told', () => {
    const { ruang, camat, undangan } = bukaDenganCamat();
    const rahasia = undangan();
    const [sari, tono] = [ruang.orang('Sari'), ruang.orang('Tono')];
    sari.mulai('terima-undangan', rahasia);
    tono.mulai('terima-undangan', rahasia);
    sari.tekan('Terima');
    tono.tekan('Terima');
    const terpakai =
      'Undangan\nUndangan ini sudah dipakai pada 5 April 2027 pukul 09.00 oleh orang lain; satu tautan hanya untuk satu orang.\nMohon minta tautan baru kepada kepala Kecamatan Dumai Kota.';
    expect(tono.teks()).toBe(terpakai);
    expect(
      ruang
        .buku()
        .semua('peran')
        .map((x) => x.isi.pengguna),
    ).toEqual([camat.pengguna, sari.pengguna]);
    expect(camat.banyakKabar()).toBe(1);
    tono.mulai('terima-undangan', rahasia);
    expect(tono.teks()).toBe(terpakai);
    sari.mulai('terima-undangan', rahasia);
    expect(sari.teks()).toBe('Undangan\nUndangan ini sudah Bapak/Ibu terima pada 5 April 2027 pukul 09.00.');
  });

  test('an expired, a forged and a cut link give nothing and say whom to ask', () => {
    const { ruang, undangan } = bukaDenganCamat();
    const rahasia = undangan('1 hari');
    const sari = ruang.orang('Sari');
    ruang.saat('2027-04-06T01:59:59.000Z');
    expect(sari.mulai('terima-undangan', rahasia).isi[1]).toContain('diundang sebagai operator');
    ruang.saat('2027-04-06T02:00:00.000Z');
    const basi =
      'Undangan\nUndangan ini berlaku sampai 6 April 2027 pukul 09.00. Mohon minta tautan baru kepada kepala Kecamatan Dumai Kota.';
    sari.tekan('Terima');
    expect(sari.teks()).toBe(basi);
    sari.mulai('terima-undangan', rahasia);
    expect(sari.teks()).toBe(basi);
    const tidakDikenal =
      'Undangan\nTautan ini tidak dikenal. Mohon dicek apakah seluruh tautannya ikut tersalin, atau minta tautan baru kepada pengundangnya.';
    const [tersimpan] = ruang.buku().semua('undangan');
    const sidik = tersimpan?.isi.sidik ?? '';
    // Neither a guess, nor a part of the link, nor what the database knows of it opens anything.
    for (const palsu of ['x'.repeat(32), rahasia.slice(0, 31), '', sidik, sidik.slice(0, 60), tersimpan?.id ?? '']) {
      sari.mulai('terima-undangan', palsu);
      expect(sari.teks()).toBe(tidakDikenal);
    }
    expect(ruang.buku().semua('peran')).toHaveLength(1);
  });

  test('a role that is held already takes nothing from the link, not even for its maker', () => {
    const { ruang, camat, undangan } = bukaDenganCamat();
    const sari = ruang.orang('Sari');
    sari.beriPeran({ peran: 'operator', ...kec });
    const rahasia = undangan();
    sari.mulai('terima-undangan', rahasia);
    expect(sari.teks()).toBe(
      'Undangan\nPeran operator Kecamatan Dumai Kota sudah Bapak/Ibu pegang. Undangannya tidak terpakai dan masih dapat diteruskan kepada orang lain.',
    );
    const admin = ruang.orang('Ani', { admin: true });
    admin.mulai('undang', 'admin');
    admin.tekan('7 hari');
    const milikSendiri = rahasiaOf(admin);
    admin.mulai('terima-undangan', milikSendiri);
    expect(admin.layar().isi[1]).toBe(
      'Peran admin bot sudah Bapak/Ibu pegang. Undangannya tidak terpakai dan masih dapat diteruskan kepada orang lain.',
    );

    // The same link still works for somebody else; the maker may take a role that they have not, and is not told of it.
    const tono = ruang.orang('Tono');
    terimaDari(tono, rahasia);
    expect(tono.layar().isi[0]).toBe('Terima kasih, undangan diterima.');
    terimaDari(camat, undangan());
    expect(camat.mulai('saya').isi.slice(3, 6)).toEqual(['Peran:', '· kepala Kecamatan Dumai Kota', '· operator Kecamatan Dumai Kota']);
    expect(camat.banyakKabar()).toBe(1);
  });
});
