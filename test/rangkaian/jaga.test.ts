import { describe, expect, test } from 'vitest';
import { ucapkanPelanggaran, type Pelanggaran } from '../../src/rangkaian/pelanggaran.ts';
import { buku, bukuRekaman, cetak, diterima, ditolak, periksa, salah } from './buku-uji.ts';

describe('periksaRangkaian: the print', () => {
  test('sentences begin with a capital, pieces meet at one space and no space stands before a sign', () => {
    expect(cetak('  realisasi{n1}pada {w24}  sebesar{n1.realisasi.24} ,  dengan Target{n1.target.24} .{n1} pada{w24}{n1.s.24}')).toBe(
      'Realisasi Indeks Kepuasan Masyarakat Kecamatan Dumai Kota pada tahun 2024 sebesar <n1.realisasi.24>, dengan target <n1.target.24>. ' +
        'Indeks Kepuasan Masyarakat Kecamatan Dumai Kota pada tahun 2024 belum tercapai.',
    );
    expect(cetak('realisasi {n3} ({w24}) adalah {n3.realisasi.24}')).toBe(
      'Realisasi Prevalensi Stunting (tahun 2024) adalah <n3.realisasi.24>.',
    );
    expect(cetak('{w24}: realisasi {n3} sebesar {n3.realisasi.24}.')).toBe(
      'Tahun 2024: realisasi Prevalensi Stunting sebesar <n3.realisasi.24>.',
    );
  });

  test('a direction is printed as a noun behind "mengalami", else as a verb', () => {
    expect(cetak('Realisasi {n3} pada {w24} mengalami {n3.a.realisasi.2324} dibandingkan {w23}.')).toMatch(
      /mengalami penurunan dibandingkan tahun 2023\.$/,
    );
    expect(cetak('Realisasi {n3} pada {w24} {n3.a.realisasi.2324} dibandingkan {w23}.')).toMatch(
      /tahun 2024 turun dibandingkan tahun 2023\.$/,
    );
  });

  test('quotes around a record are printed once, by code', () => {
    const tanpa = cetak('Penghambat {n1} adalah {n1.penghambat.1}.', bukuRekaman);
    expect([
      cetak('Penghambat {n1} adalah "{n1.penghambat.1}".', bukuRekaman),
      cetak('Penghambat {n1} adalah “{n1.penghambat.1}”.', bukuRekaman),
    ]).toEqual([tanpa, tanpa]);
    expect(tanpa).toBe('Penghambat Pokok n1 adalah "n1.penghambat.1".');
  });

  test('the examples of the prompts pass', () => {
    diterima([
      'Pada {w24} realisasi {n1} tercatat sebesar {n1.realisasi.24} dari target {n1.target.24}. Dengan demikian target {n1} pada {w24} {n1.s.24}. Realisasi {n1} {n1.a.realisasi.2324} dibandingkan {w23} dengan realisasi sebesar {n1.realisasi.23}.',
    ]);
    diterima(
      ['Penyebab yang tercatat untuk {n1} adalah {n1.penyebab.1}. Adapun penghambat yang tercatat adalah {n1.penghambat.1}.'],
      bukuRekaman,
    );
  });
});

describe('periksaRangkaian: raw text', () => {
  test('anything but Latin letters, spaces and plain signs is refused, and said by its sign or code point', () => {
    ditolak([
      ['Realisasi {n1} pada {w24} sebesar 8{n1.realisasi.24}.', 'aksara 8'],
      ['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24}%.', 'aksara %'],
      ['Realisasi {n1} pada {w24} sebe\u200Bsar {n1.realisasi.24}.', 'aksara U+200b'],
      ['Realisasi {n1} pada\n{w24} sebesar {n1.realisasi.24}.', 'aksara U+000a'],
      ['Realisasi {n1} pada\u00A0{w24} sebesar {n1.realisasi.24}.', 'aksara U+00a0'],
      ['<b>Realisasi</b> {n1} pada {w24} sebesar {n1.realisasi.24}.', 'aksara <'],
      ['Rеalisasi {n1} pada {w24} sebesar {n1.realisasi.24}.', 'aksara е'],
    ]);
  });

  test('a word outside the list, a single letter and a capital inside a word are refused', () => {
    ditolak([
      ['Realisasi {n1} pada {w24} hanya sebesar {n1.realisasi.24}.', 'kata hanya'],
      ['Realisasi {n1} pada {w24} tidak sebesar {n1.realisasi.24}.', 'kata tidak'],
      ['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24} d.', 'huruf-tunggal d'],
      ['REALISASI {n1} pada {w24} sebesar {n1.realisasi.24}.', 'huruf-besar REALISASI'],
      ["Realisasi'nya {n1} pada {w24} sebesar {n1.realisasi.24}.", 'kutip'],
      ['Realisasi {n1} pada {w24} sebesar "{n1.realisasi.24}".', 'kutip'],
      ['Realisasi {n1} ((pada {w24})) sebesar {n1.realisasi.24}.', 'kurung'],
    ]);
  });

  test('120 pieces, 3,000 letters and 24 sentences are the limits, and nothing at all is no wording', () => {
    const satu = 'Realisasi {n1} pada {w24} sebesar {n1.realisasi.24}. ';
    const status = 'Kinerja {n1} pada {w24} belum tercapai. ';
    expect(salah(status.repeat(24))).toEqual([]);
    ditolak([
      [status.repeat(25), 'terlalu-panjang 24 kalimat'],
      [satu.repeat(21), 'terlalu-panjang 120 potongan'],
      [`${'pada '.repeat(601)}{w24}`, 'terlalu-panjang 3000 huruf'],
      ['', 'kosong'],
      ['   ', 'kosong'],
      ['.', 'tanpa-isi'],
      [`${satu}. ${satu}`, 'tanpa-isi'],
    ]);
  });
});

describe('periksaRangkaian: slots', () => {
  test('an unknown id, a third use and a missing required number are refused', () => {
    ditolak([
      ['Realisasi {n1} pada {w24} sebesar {f9}.', 'butir-asing f9'],
      ['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24}. '.repeat(3), 'berulang n1.realisasi.24'],
    ]);
    const wajib = buku.map((x) => (x.kind === 'nilai' && x.id === 'n1.target.24' ? { ...x, wajib: true } : x));
    ditolak([['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24}.', 'wajib n1.target.24']], wajib);
  });

  test('a number stands behind a word and touches no other slot, dash, bracket or full stop', () => {
    for (const x of ['', '-', '–', '(', ',', '.', ';'])
      ditolak([[`Realisasi {n1} pada {w24} ${x} {n1.realisasi.24}`, 'menempel n1.realisasi.24']]);
    ditolak([
      ['Realisasi {n1} sebesar {n1.realisasi.24} {w24}.', 'menempel n1.realisasi.24'],
      ['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24} - .', 'menempel n1.realisasi.24'],
    ]);
  });

  test('a sentence of words alone is refused, whatever it says', () => {
    ditolak([
      ['Hasil pengukuran kinerja menunjukkan data.', 'tanpa-isi ke-1'],
      ['Indikator {n1} adalah indikator kinerja.', 'tanpa-isi ke-1'],
      ['Kinerja {n1} pada {w24} {n1.s.24}. Hal tersebut adalah hasil pelaksanaan.', 'tanpa-isi ke-2'],
    ]);
  });
});

describe('periksaRangkaian: subject', () => {
  test('a number belongs to the nearest subject, and to the one subject of the sentences before', () => {
    diterima(['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24}. Capaiannya sebesar {n1.capaian.24}.']);
    ditolak([
      ['Realisasi pada {w24} sebesar {n1.realisasi.24}.', 'nama'],
      ['Realisasi {n2} pada {w24} sebesar {n1.realisasi.24}.', 'nama'],
      ['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24}. Adapun realisasi {n2} pada {w24} sebesar {n1.realisasi.24}.', 'nama'],
    ]);
  });

  test('no number is told of two subjects, and none of a subject that comes between or behind', () => {
    ditolak([
      ['Realisasi {n1} dan {n2} pada {w24} sebesar {n2.realisasi.24}.', 'rancu'],
      ['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24} dan {n2}.', 'rancu'],
      ['Realisasi {n1}, {n2}, pada {w24} sebesar {n2.realisasi.24}.', 'rancu'],
      ['Realisasi {n1} ({n2}) pada {w24} sebesar {n1.realisasi.24}.', 'rancu'],
      ['Untuk {n1}, realisasi {n2} pada {w24} sebesar {n2.realisasi.24}.', 'rancu'],
      ['Kinerja {n1} pada {w24} belum tercapai. Realisasi sebesar {n1.realisasi.24} tercatat pada {n2}.', 'nama'],
      ['Realisasi {n1} dan {n2} pada {w24}: {n1.realisasi.24}.', 'rancu'],
      ['Kinerja {n1} dan {n2} pada {w24} belum tercapai. Realisasinya sebesar {n2.realisasi.24}.', 'rancu'],
    ]);
  });

  test('nobody else is put in the place of the subject', () => {
    ditolak([
      ['Realisasi {n2} pada {w24} sebesar {n2.realisasi.24} dan kinerja pengukuran menurun dibandingkan {w23}.', 'rancu kinerja'],
      ['Realisasi {n1} pada {w23} sebesar {n1.realisasi.23} dan pelaksanaan pada {w24} sebesar {n1.realisasi.24}.', 'rancu pelaksanaan'],
      ['Kinerja {n1} pada {w24} belum tercapai. Unit kerja mencatat realisasi sebesar {n1.realisasi.24}.', 'kata unit'],
      ['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24} dan kinerja belum memenuhi target.', 'rancu kinerja'],
      ['Realisasi {n1} pada {w23} sebesar {n1.realisasi.23}, mencapai target realisasi {n2} sebesar {n2.realisasi.23}.', 'rancu'],
    ]);
  });
});

describe('periksaRangkaian: time', () => {
  test('a number is of the time in its clause, else of the nearest before, else of the sentence before', () => {
    diterima([
      'Pada {w24}, realisasi {n1} sebesar {n1.realisasi.24}, sedangkan target {n1} sebesar {n1.target.24}.',
      'Realisasi {n1} sebesar {n1.realisasi.24} dari target {n1.target.24} pada {w24}.',
    ]);
    ditolak([
      ['Realisasi {n1} sebesar {n1.realisasi.24}.', 'waktu'],
      ['Realisasi {n1} pada {w23} sebesar {n1.realisasi.24}.', 'waktu'],
      ['Pada {w23}, realisasi {n1} sebesar {n1.realisasi.24}.', 'waktu'],
    ]);
  });

  test('no number is told of two times, of a time behind it that is not its own, or past a comparison', () => {
    ditolak([
      ['Realisasi {n1} pada {w23} dan {w24} sebesar {n1.realisasi.24}.', 'rancu'],
      ['Realisasi {n1} sebesar {n1.realisasi.24} pada {w24} dan {w23}.', 'rancu'],
      ['Realisasi {n1} sebesar {n1.realisasi.24} pada {w24}, {w23}.', 'rancu'],
      ['Kinerja {n1} pada {w23} belum tercapai. Realisasi sebesar {n1.realisasi.23} dan target {n1.target.24} pada {w24}.', 'waktu'],
      ['Kinerja {n1} pada {w23} belum tercapai. Realisasinya sebesar {n1.realisasi.23}, pada {w24}.', 'waktu'],
      ['Dibandingkan {w23}, realisasi {n1} sebesar {n1.realisasi.23}.', 'rancu'],
      [
        'Kinerja {n1} pada {w24} belum tercapai. Dibandingkan {w23}, realisasi {n1} naik dengan realisasi sebesar {n1.realisasi.23}.',
        'rancu',
      ],
      ['Realisasi {n1} pada {w24} naik dibandingkan {w23}. Capaiannya sebesar {n1.capaian.24}.', 'rancu'],
      ['Target pada {w23} dan realisasi {n1} pada {w24} sebesar {n1.realisasi.24}.', 'sebutan-lepas'],
    ]);
  });
});

describe('ucapkanPelanggaran', () => {
  test('each thing is told once, in plain Indonesian, in 600 letters at most', () => {
    const r = periksa('Realisasi {n2} pada {w23} hanya sebesar 5.');
    expect(r.ok ? '' : ucapkanPelanggaran([...r.error, ...r.error])).toBe('tanda "5" tidak boleh ditulis.');
    const banyak = Array.from({ length: 200 }, (_, n): Pelanggaran => ({ kind: 'kata', pada: `kata${n}` }));
    expect(ucapkanPelanggaran(banyak).length).toBeLessThanOrEqual(600);
    expect(ucapkanPelanggaran(banyak)).toMatch(/^kata "kata0" tidak ada dalam daftar; kata "kata1" .*\.$/);
    expect(ucapkanPelanggaran([])).toBe('');
  });
});
