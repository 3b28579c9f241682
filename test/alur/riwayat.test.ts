import { describe, expect, test } from 'vitest';
import { bukaRuang, type Ruang } from '../support/dialog.ts';

const opd = 'kec-dumai-kota';

/** Writes a document of an OPD as somebody, at a minute of 5 April 2027. */
function catat(ruang: Ruang, milik: string, nomor: string, menit: number, banyak = 1): void {
  ruang.isian.tulis(
    {
      pengguna: 1,
      sebagai: `operator ${milik}`,
      aksi: 'isi-dokumen',
      opd: milik,
      ubahan: Array.from({ length: banyak }, (_, n) => ({
        jenis: 'dokumen' as const,
        id: `${milik}:2027:${nomor}:${n}`,
        versi: 0,
        isi: {
          opd: milik,
          tahun: 2027,
          jenis: 'renja' as const,
          status: 'draf' as const,
          nomor: `${nomor}/${n}/${'x'.repeat(banyak > 1 ? 90 : 1)}`,
        },
      })),
    },
    new Date(Date.UTC(2027, 3, 5, 1, menit)),
  );
}

describe('/riwayat', () => {
  test('an operator sees the own OPD only, newest first, page by page', () => {
    const ruang = bukaRuang();
    const operator = ruang.orang('Operator');
    operator.beriPeran({ peran: 'operator', opd });
    for (let n = 1; n <= 18; n += 1) catat(ruang, n % 9 === 0 ? 'setda' : opd, String(n), n);
    operator.mulai('riwayat');
    expect(operator.layar().isi.slice(0, 6)).toEqual([
      'Riwayat perubahan Kecamatan Dumai Kota',
      'Tekan nomornya untuk melihat isinya.',
      '1. 5 April 2027 pukul 08.17, operator kec-dumai-kota',
      '   mencatat dokumen: Renja 2027 Kecamatan Dumai Kota (baru, status: draf, nomor: 17/0/x)',
      '2. 5 April 2027 pukul 08.16, operator kec-dumai-kota',
      '   mencatat dokumen: Renja 2027 Kecamatan Dumai Kota (baru, status: draf, nomor: 16/0/x)',
    ]);
    expect(operator.tombol()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', 'Lebih lama ▶', 'Tutup']);
    expect(operator.teks()).not.toContain('Setda');
    operator.tekan('Lebih lama');
    expect(operator.layar().isi[2]).toBe('1. 5 April 2027 pukul 08.08, operator kec-dumai-kota');
    expect(operator.tombol()).toContain('◀ Lebih baru');
    // While a page stands, something newer comes: it stays the same page.
    catat(ruang, opd, 'baru', 30);
    operator.tekan('◀ Lebih baru');
    expect(operator.layar().isi[2]).toBe('1. 5 April 2027 pukul 08.30, operator kec-dumai-kota');
    operator.tekan('Lebih lama');
    operator.tekan('Lebih lama');
    expect(operator.tombol()).not.toContain('Lebih lama ▶');
    expect(operator.layar().isi.slice(2)).toEqual([
      '1. 5 April 2027 pukul 08.01, operator kec-dumai-kota',
      '   mencatat dokumen: Renja 2027 Kecamatan Dumai Kota (baru, status: draf, nomor: 1/0/x)',
    ]);
  });

  test('a detail shows before and after, the reason, what it goes back to, and is left by Kembali', () => {
    const ruang = bukaRuang();
    const operator = ruang.orang('Operator');
    const organisasi = ruang.orang('Organisasi');
    operator.beriPeran({ peran: 'operator', opd });
    organisasi.beriPeran({ peran: 'organisasi', pemda: 'kota-dumai' });
    operator.mulai('dokumen', '2027');
    operator.tekan('Renja');
    operator.tekan('Draf');
    operator.tulis('nomor 050/12/2027');
    operator.mulai('riwayat');
    operator.tekan('1');
    expect(operator.layar().isi).toEqual([
      'Rincian perubahan',
      'Waktu: 5 April 2027 pukul 09.00',
      'Oleh: operator Kecamatan Dumai Kota',
      'Tindakan: mencatat dokumen',
      '',
      '· Renja 2027 Kecamatan Dumai Kota',
      '  nomor: kosong menjadi 050/12/2027',
    ]);
    expect(operator.tombol()).toEqual(['Urungkan', 'Kembali', 'Tutup']);
    ruang.saat('2027-04-05T03:00:00.000Z');
    operator.tekan('Kembali');
    operator.tekan('1');
    expect(operator.tombol()).toEqual(['Kembali', 'Tutup']);

    organisasi.mulai('riwayat');
    organisasi.tekan('1');
    organisasi.tekan('Urungkan');
    organisasi.tekan('Isian perlu dicek lagi');
    organisasi.tekan('Ya, urungkan');
    organisasi.tekan('Riwayat');
    organisasi.tekan('1');
    expect(organisasi.layar().isi).toEqual([
      'Rincian perubahan',
      'Waktu: 5 April 2027 pukul 10.00',
      'Oleh: Bagian Organisasi Pemerintah Kota Dumai',
      'Tindakan: mengurungkan perubahan',
      'Berasal dari: 5 April 2027 pukul 09.00, operator Kecamatan Dumai Kota mencatat dokumen',
      'Alasan: Isian perlu dicek lagi',
      '',
      '· Renja 2027 Kecamatan Dumai Kota',
      '  nomor: 050/12/2027 menjadi kosong',
    ]);
    operator.tekan('Kembali');
    operator.tekan('2');
    expect(operator.layar().isi).toContain(
      'Sudah diurungkan oleh Bagian Organisasi Pemerintah Kota Dumai, 5 April 2027 pukul 10.00, alasan: Isian perlu dicek lagi',
    );
  });

  test('an evaluator sees the assigned OPD, organisasi those of the government, the admin all; each can choose one', () => {
    const ruang = bukaRuang();
    const bengkalis = ruang.pustaka.registri.unit.find((u) => u.id.startsWith('bks'))?.id ?? ruang.pustaka.registri.unit.at(-1)?.id ?? '';
    const evaluator = ruang.orang('Evaluator');
    evaluator.beriPeran({ peran: 'evaluator', opd });
    evaluator.beriPeran({ peran: 'evaluator', opd: 'setda' });
    const organisasi = ruang.orang('Organisasi');
    organisasi.beriPeran({ peran: 'organisasi', pemda: 'kota-dumai' });
    const admin = ruang.orang('Admin', { admin: true });
    catat(ruang, opd, 'a', 1);
    catat(ruang, 'setda', 'b', 2);
    catat(ruang, bengkalis, 'c', 3);
    const nomor = (teks: string): readonly string[] => [...teks.matchAll(/nomor: ([abc])\//g)].map((m) => m[1] ?? '');

    evaluator.mulai('riwayat');
    expect(nomor(evaluator.teks())).toEqual(['b', 'a']);
    evaluator.tekan('Pilih perangkat daerah');
    expect(evaluator.tombol()).toEqual(['Kecamatan Dumai Kota', 'Setda Kota Dumai', 'Batal']);
    evaluator.tekan('Kecamatan Dumai Kota');
    expect(nomor(evaluator.teks())).toEqual(['a']);
    evaluator.tekan('Semua');
    expect(nomor(evaluator.teks())).toEqual(['b', 'a']);

    organisasi.mulai('riwayat');
    expect(nomor(organisasi.teks())).toEqual(['b', 'a']);
    admin.mulai('riwayat');
    expect(nomor(admin.teks())).toEqual(['c', 'b', 'a']);
  });

  test('an act of many records has pages, each short enough for a message', () => {
    const ruang = bukaRuang();
    const operator = ruang.orang('Operator');
    operator.beriPeran({ peran: 'operator', opd });
    catat(ruang, opd, 'banyak', 1, 60);
    operator.mulai('riwayat', String(ruang.buku().cap));
    const halaman: number[] = [];
    for (;;) {
      halaman.push(operator.teks().length);
      if (!operator.tombol().includes('▶')) break;
      operator.tekan('▶');
    }
    expect(halaman.length).toBeGreaterThan(2);
    expect(Math.max(...halaman)).toBeLessThan(3500);
    operator.tekan('◀');
    operator.tekan('Kembali');
    expect(operator.layar().isi[0]).toBe('Riwayat perubahan Kecamatan Dumai Kota');
  });

  test('how people have themselves reminded stands in nobody’s list and in no detail, not even an admin’s', () => {
    const ruang = bukaRuang();
    const [operator, organisasi, admin] = [
      ruang.orang('Operator'),
      ruang.orang('Organisasi'),
      ruang.orang('Admin', { admin: true }),
    ] as const;
    operator.beriPeran({ peran: 'operator', opd });
    organisasi.beriPeran({ peran: 'organisasi', pemda: 'kota-dumai' });
    catat(ruang, opd, 'a', 1);
    operator.mulai('langganan');
    operator.tekan('Matikan');
    operator.mulai('ingatkan', 'besok jam 9 rapat rahasia');
    operator.tekan('Simpan');
    const id = String(ruang.buku().cap);
    expect(ruang.isian.riwayat({}, 2).map((t) => t.aksi)).toEqual(['atur-pengingat', 'atur-pengingat']);
    for (const o of [operator, organisasi, admin]) {
      o.mulai('riwayat');
      expect([o.teks().includes('mencatat dokumen'), /pengingat|rahasia/.test(o.teks())]).toEqual([true, false]);
      expect(o.mulai('riwayat', id).isi).toEqual(['Perubahan itu tidak ditemukan.']);
    }
  });

  test('a guest, a bappeda and an operator of another OPD see nothing of it', () => {
    const ruang = bukaRuang();
    catat(ruang, opd, 'a', 1);
    const id = String(ruang.buku().cap);
    const tamu = ruang.orang('Tamu');
    expect(tamu.mulai('riwayat').isi[0]).toMatch(/^Maaf, ini hanya dapat dilakukan oleh /);
    expect(tamu.mulai('riwayat', id).isi).toEqual(['Perubahan itu tidak ditemukan.']);
    const bappeda = ruang.orang('Bappeda');
    bappeda.beriPeran({ peran: 'bappeda', pemda: 'kota-dumai' });
    expect(bappeda.mulai('riwayat', `diurungkan-${id}`).isi).toEqual(['Perubahan itu tidak ditemukan.']);
    const lain = ruang.orang('Operator Setda');
    lain.beriPeran({ peran: 'operator', opd: 'setda' });
    lain.mulai('riwayat');
    expect(lain.teks()).not.toContain('Renja');
    expect(lain.mulai('riwayat', id).isi).toEqual(['Perubahan itu tidak ditemukan.']);
  });
});
