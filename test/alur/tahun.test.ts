import { describe, expect, test } from 'vitest';
import { bukaRuang, type OrangUji, type Ruang } from '../support/dialog.ts';

const operator = (ruang: Ruang, opd = 'kec-dumai-kota'): OrangUji => {
  const o = ruang.orang('Operator');
  o.beriPeran({ peran: 'operator', opd });
  return o;
};
const targetOf = (ruang: Ruang, tahun: number): readonly string[] =>
  ruang
    .buku()
    .semua('target')
    .filter((t) => t.isi.tahun === tahun)
    .map((t) => `${t.isi.lingkup} ${t.isi.triwulan ?? ''} ${t.isi.nilai.cetak}`);

describe('/tahun', () => {
  test('of several governments the first is shown, the others are one press away, and equal names are told apart', () => {
    const ruang = bukaRuang();
    const admin = ruang.orang('Admin', { admin: true });
    expect(admin.mulai('tahun').isi).toEqual([
      'Tahun kerja: perangkat daerah mana?',
      'Pemerintah Kota Dumai. Pilih, atau tulis sebagian namanya.',
    ]);
    // The decree's unit that is the whole government is no office.
    expect(admin.tombol()).toEqual(['Kecamatan Dumai Kota', 'Setda Kota Dumai', 'Daerah lain', 'Batal']);
    admin.tekan('Daerah lain');
    expect(admin.tombol()).toEqual(['Kota Dumai', 'Kabupaten Banyuasin', 'Kabupaten Bengkalis', 'Batal']);
    admin.tekan('Kabupaten Bengkalis');
    expect(admin.layar().isi[1]).toBe('Pemerintah Kabupaten Bengkalis. Pilih, atau tulis sebagian namanya.');
    admin.tekan('▶');
    expect(admin.tombol()).toContain('2/6');
    admin.tulis('dinas kesehatan');
    expect(admin.tombol()).toContain('Dinas Kesehatan, Kabupaten Bengkalis');
    admin.tekan('Dinas Kesehatan, Kabupaten Bengkalis');
    expect(admin.layar().isi[0]).toBe('Buka tahun 2027: Dinas Kesehatan');
  });

  test('a guest is told how to come by a role', () => {
    const ruang = bukaRuang();
    const tamu = ruang.orang('Tamu');
    const saran =
      'Bila itu tugas Bapak/Ibu, mohon minta tautan undangan kepada kepala perangkat daerah, Bagian Organisasi, atau admin bot.';
    for (const alur of ['tahun', 'indikator', 'target', 'siapkan', 'belum']) expect(tamu.mulai(alur).isi[1], alur).toBe(saran);
  });

  test('a shipped office opens a year from its Renstra in one tap, each target with the place where it is printed', () => {
    const ruang = bukaRuang({ kini: '2026-01-05T02:00:00.000Z' });
    const o = operator(ruang);
    expect(o.mulai('tahun').isi).toEqual([
      'Buka tahun 2026: Kecamatan Dumai Kota',
      'Sumber: Renstra dan PK yang tercetak di LKIP Kecamatan Dumai Kota 2024.',
      'Indikator: 3. Target setahun: 3 ada, 0 belum ada.',
      '1. Indeks Kepuasan Masyarakat (indeks, makin tinggi makin baik, disimpulkan)',
      '   Target 2026: Renstra 90 (lampiran Matrik Rencana Strategis, LKIP Kecamatan Dumai Kota 2024)',
      '   Triwulan: angka terakhir, diharapkan naik',
      '2. Persentase Pelaksanaan Tugas Pemerintahan Umum dan Trantibum (%, makin tinggi makin baik, disimpulkan)',
      '   Target 2026: Renstra 100% (lampiran Matrik Rencana Strategis, LKIP Kecamatan Dumai Kota 2024)',
      '   Triwulan: angka terakhir, diharapkan naik',
      '3. Persentase Pelaksanaan Pelimpahan Kewenangan Kepada Camat (%, makin tinggi makin baik, disimpulkan)',
      '   Target 2026: Renstra 100% (lampiran Matrik Rencana Strategis, LKIP Kecamatan Dumai Kota 2024)',
      '   Triwulan: angka terakhir, diharapkan naik',
    ]);
    expect(o.tombol()).toEqual([
      'Buka tahun 2026',
      'Indikator saja, target menyusul',
      'Ubah cara menghitung triwulan',
      'Mulai tanpa salinan',
      'Tahun 2027',
      'Batal',
    ]);
    o.tekan('Buka tahun 2026');
    expect(o.ketukan).toBe(1);
    expect(o.layar().isi).toEqual([
      'Tersimpan. Tahun 2026 dibuka.',
      '',
      'Tahun 2026: Kecamatan Dumai Kota',
      'Indikator: 3. Target setahun terisi: 3.',
    ]);
    expect(targetOf(ruang, 2026)[0]).toBe('renstra  90% (lampiran Matrik Rencana Strategis, LKIP Kecamatan Dumai Kota 2024)');
    expect(
      ruang
        .buku()
        .semua('indikator')
        .map((i) => i.isi.asal?.id),
    ).toEqual(['dk.ikm', 'dk.trantibum', 'dk.pelimpahan']);
    expect(ruang.buku().find('tahun-kerja', 'kec-dumai-kota:2026')?.isi.asal).toBe('renstra');
    // The same command again shows what is open and opens nothing twice.
    expect(o.mulai('tahun').isi[0]).toBe('Tahun 2026: Kecamatan Dumai Kota');
  });

  test('where Renstra and PK are both printed both are copied, and the method can be changed before saving', () => {
    const ruang = bukaRuang({ kini: '2024-03-05T02:00:00.000Z' });
    const o = operator(ruang);
    o.mulai('tahun');
    expect(o.teks()).toMatch(/Target 2024: Renstra 89,87 \(.*\); PK 89,87 \(Tabel /);
    o.tekan('Ubah cara');
    o.tekan('Indeks');
    expect(o.teks()).toContain(
      'Saran: Angka terakhir, diharapkan naik. Satuannya indeks, yang tidak dijumlahkan antartriwulan; dipakai angka terakhir.',
    );
    o.tekan('diharapkan tetap');
    o.tekan('Indikator saja');
    expect(o.teks()).toContain('Indikator: 3. Target setahun: 0 ada, 3 belum ada.');
    o.tekan('Buka tahun 2024');
    expect(o.teks()).toContain('Belum ada target: Indeks Kepuasan Masyarakat; ');
    expect(
      ruang
        .buku()
        .semua('indikator')
        .map((i) => i.isi.agregasi),
    ).toEqual(['tetap', 'tren-naik', 'tren-naik']);
    expect(targetOf(ruang, 2024)).toEqual([]);
    // An undone opening leaves no year and no indicator.
    o.tekan('Urungkan');
    o.tekan('Ya, urungkan');
    expect(ruang.buku().semua('tahun-kerja')).toEqual([]);
    expect(ruang.buku().semua('indikator')).toEqual([]);
  });

  test('a target that is not printed is not invented, and the next year begins from the last one', () => {
    const ruang = bukaRuang();
    const o = operator(ruang);
    o.mulai('tahun');
    expect(o.teks()).toContain('Indikator: 3. Target setahun: 0 ada, 3 belum ada.');
    expect(o.teks()).toContain('   Target 2027: belum ada target');
    o.tekan('Buka tahun 2027');
    expect(targetOf(ruang, 2027)).toEqual([]);
    o.tekan('Isi target');
    o.tekan('Indeks');
    o.tulis('90,5; 88; 89; 90; 90,5');
    o.tekan('Simpan');
    const ended = ruang.buku().semua('indikator')[2];
    o.mulai('tahun', '2028');
    expect(o.layar().isi.slice(0, 6)).toEqual([
      'Buka tahun 2028: Kecamatan Dumai Kota',
      'Sumber: tahun 2027 yang sudah dibuka.',
      'Indikator: 3. Target setahun: 1 ada, 2 belum ada.',
      'Angka target disalin dari 2027 sebagai awal; mohon disesuaikan dengan PK 2028.',
      '1. Indeks Kepuasan Masyarakat (indeks, makin tinggi makin baik, disimpulkan)',
      '   Target 2028: PK 90,5 (disalin dari 2027); TW I 88; TW II 89; TW III 90; TW IV 90,5',
    ]);
    // Meanwhile the last indicator is ended by somebody else: what is saved is what was seen.
    const lain = operator(ruang);
    lain.mulai('indikator', `${ended?.id ?? ''} 2028`);
    lain.tekan('Akhiri');
    lain.tekan('Akhiri pada 2027');
    o.tekan('Buka tahun 2028');
    expect(o.layar().isi[0]).toBe('Belum disimpan. Data sumbernya baru saja berubah; mohon dilihat lagi sebelum dibuka.');
    expect(o.teks()).toContain('Tidak berlaku lagi pada 2028: Persentase Pelaksanaan Pelimpahan Kewenangan Kepada Camat.');
    o.tekan('Buka tahun 2028');
    expect(ruang.buku().semua('indikator')).toHaveLength(3);
    expect(targetOf(ruang, 2028)[0]).toBe('pk  90,5 (disalin dari 2027)');
    expect(ruang.buku().find('tahun-kerja', 'kec-dumai-kota:2028')?.isi.asal).toBe('tahun-lalu');
    // Copied once more, the note of the copy does not pile up.
    o.mulai('tahun', '2029');
    expect(o.teks()).toContain('PK 90,5 (disalin dari 2028);');
  });

  test('an office of a decree begins with its IKU, with unit and inferred polarity; what has no unit is named and left out', () => {
    const ruang = bukaRuang();
    const admin = ruang.orang('Admin', { admin: true });
    admin.mulai('tahun', 'banyuasin-2019.dinkes');
    expect(admin.layar().isi.slice(0, 3)).toEqual([
      'Buka tahun 2027: Dinas Kesehatan',
      'Sumber: Perbup Banyuasin 45/2019.',
      'Indikator: 11. Target setahun: 0 ada, 11 belum ada.',
    ]);
    expect(admin.teks()).toContain('2. Persentase stunting pada Balita (%, makin rendah makin baik, disimpulkan)');
    admin.tekan('▶');
    expect(admin.teks()).toContain('11. ');
    admin.tekan('Buka tahun 2027');
    const stunting = ruang.buku().semua('indikator')[1];
    expect(stunting?.isi).toMatchObject({ satuan: '%', agregasi: 'tren-turun', mulai: 2027, asal: { kind: 'iku' } });
    expect(stunting?.isi.polaritas.asal).toBe('disimpulkan');
    expect(ruang.pustaka.registri.ikuById.get(stunting?.isi.asal?.id ?? '')?.nama).toBe('Persentase stunting pada Balita');

    const tanpa = ruang.pustaka.registri.unit.find((u) => ruang.pustaka.registri.ikuOf(u.id).some((i) => i.satuan === undefined));
    admin.mulai('tahun', tanpa?.id ?? '');
    expect(admin.teks()).toContain('Tidak disalin karena satuannya tidak tercetak: ');
  });

  test('two people open the same year: the second sees what the first opened', () => {
    const ruang = bukaRuang();
    const [a, b] = [operator(ruang), operator(ruang)];
    a.mulai('tahun');
    b.mulai('tahun');
    a.tekan('Buka tahun 2027');
    b.tekan('Buka tahun 2027');
    expect(b.layar().isi.slice(0, 4)).toEqual([
      'Tahun 2027 sudah dibuka oleh operator Kecamatan Dumai Kota, 5 April 2027 pukul 09.00.',
      '',
      'Tahun 2027: Kecamatan Dumai Kota',
      'Indikator: 3. Target setahun terisi: 0.',
    ]);
    expect(ruang.buku().semua('indikator')).toHaveLength(3);

    const evaluator = ruang.orang('Evaluator');
    evaluator.beriPeran({ peran: 'evaluator', opd: 'kec-dumai-kota' });
    expect(evaluator.mulai('tahun').isi[0]).toMatch(/^Maaf, ini hanya dapat dilakukan oleh operator atau kepala perangkat daerah/);
    // An operator cannot open the year of another office by naming it.
    expect(a.mulai('tahun', 'setda').isi[0]).toMatch(/^Maaf/);
    expect(ruang.buku().find('tahun-kerja', 'setda:2027')).toBeUndefined();
  });
});
