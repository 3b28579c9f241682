import { describe, expect, test } from 'vitest';
import { ingatkan } from '../../src/alur/ingatkan.ts';
import { bukaRuang, type OrangUji } from '../support/dialog.ts';
import { tulisRekaman } from '../support/isian.ts';
import { nipTiruan } from '../support/nip.ts';

const kec = { opd: 'kec-dumai-kota', pemda: 'kota-dumai' } as const;
const contoh = 'Contoh: "H-3 sebelum LKjIP", "setiap tanggal 5 isi realisasi", "10 Desember pukul 9 rapat renaksi".';

function siapkan() {
  // A Monday, nine in the morning.
  const kini = '2027-01-18T02:00:00.000Z';
  const ruang = bukaRuang({ kini });
  const orang = ruang.orang('Sari');
  const milik = (o: OrangUji) =>
    ruang
      .buku()
      .semua('pengingat')
      .filter((x) => x.isi.pengguna === o.pengguna);
  return { ruang, orang, milik, kini };
}

describe('/ingatkan', () => {
  test('what was written is shown before it is kept, stands in the list, and goes by two presses', () => {
    const { orang, milik, kini } = siapkan();
    expect(orang.mulai('ingatkan').isi).toEqual(['Pengingat sendiri: belum ada.', `Untuk menambah, tulis saja. ${contoh}`]);
    orang.tulis('besok jam 9 rapat renaksi');
    expect(orang.layar().isi).toEqual([
      'Ingatkan: rapat renaksi?',
      'Waktu: Selasa, 19 Januari 2027 pukul 09.00.',
      'Berikutnya: Selasa, 19 Januari 2027 pukul 09.00.',
      'Bila keliru, tulis lagi kalimatnya.',
    ]);
    expect(milik(orang)).toEqual([]);
    orang.tekan('Simpan');
    expect(orang.layar().isi.slice(0, 4)).toEqual([
      'Disimpan: rapat renaksi. Berikutnya: Selasa, 19 Januari 2027 pukul 09.00.',
      'Pengingat sendiri: 1',
      '1. rapat renaksi: Selasa, 19 Januari 2027 pukul 09.00.',
      'Tekan nomornya untuk melihat atau menghapus.',
    ]);
    expect(milik(orang).map((x) => x.isi)).toEqual([
      {
        pengguna: orang.pengguna,
        isi: 'rapat renaksi',
        pola: { kind: 'sekali', tanggal: '2027-01-19' },
        pukul: '09:00',
        zona: 'Asia/Jakarta',
        sejak: kini,
      },
    ]);
    orang.tekan('1');
    expect(orang.tekan('Hapus').isi.slice(0, 2)).toEqual(['Dihapus: rapat renaksi.', 'Pengingat sendiri: belum ada.']);
    expect(milik(orang)).toEqual([]);
  });

  test('a preview is corrected by writing again, and left without a trace', () => {
    const { ruang, orang } = siapkan();
    const { cap } = ruang.buku();
    orang.mulai('ingatkan', 'besok jam 9 rapat');
    expect(orang.tulis('lusa jam 10 rapat').isi[1]).toBe('Waktu: Rabu, 20 Januari 2027 pukul 10.00.');
    orang.tekan('Batal');
    expect(ruang.buku().cap).toBe(cap);
  });

  test('before a deadline it counts for the office of whoever writes; for a guest once for the government that answers first', () => {
    const { ruang, orang, milik } = siapkan();
    orang.beriPeran({ peran: 'operator', ...kec });
    orang.mulai('ingatkan', 'ingatkan saya H-3 sebelum LKjIP pukul 10');
    expect(orang.layar().isi.slice(1, 3)).toEqual([
      'Waktu: 3 hari sebelum batas LKjIP perangkat daerah, Kecamatan Dumai Kota pukul 10.00.',
      'Berikutnya: Kamis, 25 Februari 2027 pukul 10.00.',
    ]);
    orang.tekan('Simpan');
    const tamu = ruang.orang('Tamu');
    tamu.mulai('ingatkan', 'H-3 LKjIP');
    tamu.tekan('Simpan');
    expect([orang, tamu].map((o) => milik(o)[0]?.isi.pola)).toEqual([
      { kind: 'sebelum', kode: 'lkjip', ...kec, hari: 3 },
      { kind: 'sebelum', kode: 'lkjip', pemda: kec.pemda, hari: 3 },
    ]);
  });

  test('without a time a day off is told before it, and the preview says so', () => {
    const { orang } = siapkan();
    orang.mulai('ingatkan', 'setiap akhir bulan rekap');
    expect(orang.layar().isi.slice(1, 4)).toEqual([
      'Waktu: setiap akhir bulan.',
      'Berikutnya: Jumat, 29 Januari 2027 pukul 08.00 (dimajukan dari Minggu, 31 Januari 2027 karena hari libur).',
      'Diingatkan pagi hari kerja; bila jatuh pada hari libur, hari kerja sebelumnya.',
    ]);
  });

  test.each([
    ['rapat renaksi', `Kapan diingatkan? Mohon ditulis dengan waktunya. ${contoh}`],
    ['besok jam 9', `Diingatkan tentang apa? Mohon ditulis bersama waktunya. ${contoh}`],
    ['besok jam 25 rapat', 'Jamnya belum terbaca. Mohon ditulis seperti pukul 9, pukul 13.30, atau jam 2 siang.'],
    ['31 April rapat', 'Tanggal itu tidak ada di kalender, atau terlalu jauh. Mohon dicek, misalnya 10 Desember.'],
    ['10 Januari 2027 rapat', 'Tanggal itu sudah lewat. Mohon tulis tanggal yang akan datang.'],
    ['5 Mei dan 6 Mei rapat', 'Ada beberapa waktu dalam satu tulisan. Mohon satu pengingat satu waktu; yang lain ditulis sesudahnya.'],
    [
      'H-3 rapat paripurna',
      'Tenggat dokumen apa? Yang dikenal antara lain PK, rencana aksi, pengukuran kinerja, LKjIP, LPPD, LKPJ, SKM, LKE.',
    ],
    ['setiap hari isi logbook', 'Pengingat setiap hari tidak disediakan. Silakan pilih satu hari, misalnya "setiap Senin".'],
    ['hari ini jam 8 rapat', 'Waktu itu sudah lewat hari ini. Mohon tulis jam atau tanggal yang akan datang.'],
    [`besok ${'rapat '.repeat(50)}`, 'Tulisannya 299 huruf; mohon diringkas menjadi paling banyak 200 huruf.'],
    [`besok telepon ${nipTiruan.rapat}`, 'Mohon tanpa NIP; cukup nama jabatannya.'],
    [`besok telepon ${nipTiruan.renggang}`, 'Mohon tanpa NIP; cukup nama jabatannya.'],
  ])('"%s" is answered with what to do, in the dialogue and behind the command, and keeps nothing', (teks, jawab) => {
    const { ruang, orang } = siapkan();
    const { cap } = ruang.buku();
    expect(orang.mulai('ingatkan', teks).isi[0]).toBe(jawab);
    expect(orang.tulis(teks).isi[0]).toBe(jawab);
    expect([ruang.buku().cap, orang.tombol()]).toEqual([cap, ['Tutup']]);
  });

  test('fifty are enough', () => {
    const { ruang, orang, kini } = siapkan();
    const isi = {
      pengguna: orang.pengguna,
      isi: 'rekap',
      pola: { kind: 'bulanan', tanggal: 5 },
      zona: 'Asia/Jakarta',
      sejak: kini,
    } as const;
    for (let n = 0; n < 50; n += 1) tulisRekaman(ruang, 'pengingat', `x${n}`, isi);
    expect(orang.mulai('ingatkan', 'besok rapat').isi[0]).toBe('Sudah ada 50 pengingat. Mohon hapus yang tidak dipakai lagi.');
    expect(orang.tombol()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '1/7', '▶', 'Tutup']);
  });

  test('nobody sees, opens or deletes what is another person’s', () => {
    const { ruang, orang, milik } = siapkan();
    orang.mulai('ingatkan', 'besok jam 9 rapat rahasia');
    orang.tekan('Simpan');
    const [punya] = milik(orang);
    if (punya === undefined) throw new Error('not kept');
    const admin = ruang.orang('Admin', { admin: true });
    expect(admin.mulai('ingatkan').isi[0]).toBe('Pengingat sendiri: belum ada.');
    const d = ruang.mesinDialog.duniaOf(admin, { id: admin.chat, grup: false });
    expect(ingatkan.terima({ langkah: 'daftar', halaman: 1 }, { kind: 'tombol', nilai: `lihat:${punya.id}` }, d).kind).toBe('ulang');
    const lihat = { langkah: 'lihat', id: punya.id, versi: punya.versi } as const;
    expect(ingatkan.terima(lihat, { kind: 'tombol', nilai: 'hapus' }, d).kind).toBe('ulang');
    expect(milik(orang)).toHaveLength(1);
  });
});
