// Chats in which words once led the registry astray: words of the grammar inside names, a government beside the reports of its offices, numbers behind things that are counted.
import { describe, expect, test } from 'vitest';
import { renderTeks } from '../../src/render/teks.ts';
import { barisOf, barisPertama, bukaRuang, ikuOf } from '../support/obrolan.ts';

const { akhir, pelanggaran } = bukaRuang();

describe('an indicator of a government whose offices report here', () => {
  test.each([
    ['rumus rasio rumah layak huni dumai', 'rumah-layak-huni'],
    ['rasio rumah layak huni kota dumai', 'rumah-layak-huni'],
    ['hitung rasio rumah layak huni kota dumai', 'rumah-layak-huni'],
    ['rumus nilai LAKIP kota dumai', 'nilai-lakip'],
    ['formula nilai lakip pemko dumai', 'nilai-lakip'],
    ['rumus persentase rekomendasi yang selesai ditindaklanjuti kota dumai', 'rekomendasi-ditindaklanjuti'],
    ['satuan persentase rekomendasi yang selesai ditindaklanjuti dumai', 'rekomendasi-ditindaklanjuti'],
    ['rumus guru memenuhi kualifikasi D-4/S-1 kota dumai', 'guru-kualifikasi-s1'],
    ['penanggung jawab guru yang memenuhi kualifikasi D-4 dumai', 'guru-kualifikasi-s1'],
  ])('%s is its decree', (pesan, id) => {
    const j = akhir(pesan);
    expect([j.permintaan.map((p) => p.kind), ikuOf(j)]).toEqual([['iku'], [`dumai-2016.pemko.${id}`]]);
    expect(pelanggaran(j)).toEqual([]);
  });

  test.each(['serapan rumah layak huni dumai kota 2024', 'pagu sub kegiatan rumah sehat layak huni kecamatan dumai kota'])(
    '%s stays a budget of the report',
    (pesan) => expect(akhir(pesan).permintaan.map((p) => p.kind)).toEqual(['anggaran']),
  );

  test('a formula of nothing named still lists the formulas', () => {
    expect(barisPertama(akhir('rumus apa saja yang ada'))).toBe('Rumus yang dapat ditanyakan:');
  });

  test.each(['rumus indeks demokrasi dumai', 'formula indeks demokrasi kota dumai'])('%s: no such indicator, near ones named', (pesan) => {
    const j = akhir(pesan);
    expect([j.kind, barisPertama(j)]).toEqual(['tidak-ada', '"indeks demokrasi" tidak ada dalam Perwako Dumai 14/2016.']);
    expect(j.pilihan.length).toBeGreaterThan(0);
    expect(pelanggaran(j)).toEqual([]);
  });

  test.each(['sasaran meningkatnya ketahanan pangan masyarakat dumai', 'sasaran ketahanan pangan masyarakat kota dumai'])(
    '%s is the sasaran with its indicators',
    (pesan) => {
      const j = akhir(pesan);
      expect(j.permintaan).toEqual([{ kind: 'iku-alur', pokok: ['dumai-2016.pemko.sasaran-ketahanan-pangan'] }]);
      expect(barisOf(j)).toEqual(expect.arrayContaining(['Sasaran: Meningkatnya Ketahanan pangan masyarakat', 'Indikatornya: 3 IKU:']));
    },
  );
});

describe('words of the grammar inside a name', () => {
  test.each([
    ['rumus hibah bansos tepat sasaran kota dumai', ['rumus'], 'dumai-2016.pemko.hibah-bansos'],
    ['satuan penerima hibah yang tepat sasaran dumai', ['satuan'], 'dumai-2016.pemko.hibah-bansos'],
    ['rumus badan keswadayaan masyarakat dumai', ['rumus'], 'dumai-2016.pemko.bkm-berpartisipasi'],
    ['satuan badan keswadayaan masyarakat yang berpartisipasi kota dumai', ['satuan'], 'dumai-2016.pemko.bkm-berpartisipasi'],
    [
      'rumus cakupan pelayanan persampahan di lingkungan kecamatan dan kelurahan kota dumai',
      ['rumus'],
      'dumai-2016.pemko.persampahan-kecamatan',
    ],
  ])('%s', (pesan, hal, id) => {
    const j = akhir(pesan);
    expect(j.permintaan).toEqual([{ kind: 'iku', iku: [id], hal }]);
    expect(pelanggaran(j)).toEqual([]);
  });

  test.each([
    ['indikator sasaran ketahanan pangan dumai', 'iku-daftar'],
    ['hibah bansos dumai mendukung sasaran apa', 'iku-alur'],
    ['kecamatan mana saja di bengkalis yang punya IKU indeks kepuasan masyarakat', 'iku-unit'],
    ['badan apa saja di bengkalis yang punya IKU', 'iku-unit'],
  ])('%s: outside a name they keep their meaning', (pesan, kind) => {
    expect(akhir(pesan).permintaan.map((p) => p.kind)).toEqual([kind]);
  });

  test.each([
    ['satuan Penanaman Modal Asing', 'banyuasin-2019.pemkab.investor-pma'],
    ['satuan pelayanan persampahan dumai', 'dumai-2016.pemko.persampahan-kecamatan'],
  ])('%s: the unit of measure is asked', (pesan, id) => {
    const j = akhir(pesan);
    expect(j.permintaan).toEqual([expect.objectContaining({ kind: 'iku', hal: ['satuan'] })]);
    expect(ikuOf(j)).toContain(id);
  });

  test.each(['IKU satuan polisi pamong praja bengkalis', 'apa saja IKU satuan pamong praja bengkalis'])('%s: an office', (pesan) => {
    expect(akhir(pesan).permintaan).toEqual([expect.objectContaining({ kind: 'iku-daftar', unit: ['bengkalis-2022.satpol-pp'] })]);
  });

  test.each(['rumus Indeks Kualitas Lingkungan Hidup (IKLH) Pemerintah Kabupaten Banyuasin', 'formula iklh pemkab banyuasin'])(
    "%s: the government's own indicator",
    (pesan) => expect(ikuOf(akhir(pesan))).toEqual(['banyuasin-2019.pemkab.iklh']),
  );

  test.each([
    ['rumus angka kematin baiy bengkalis', 'bengkalis-2022.dinkes.akb'],
    ['satuan angka kemtian byai banyuasin', 'banyuasin-2019.pemkab.akb'],
  ])('%s is found through its slips', (pesan, id) => expect(ikuOf(akhir(pesan))).toEqual([id]));

  test.each(['rumus IKM', 'rumus ikm bengkalis'])('%s: both meanings of the abbreviation are offered', (pesan) => {
    const j = akhir(pesan);
    expect(j.kind).toBe('klarifikasi');
    expect(renderTeks(j)).toMatch(/Indeks Kepuasan Masyarakat[^]*Industri Kecil Menengah/);
  });

  test('words beside the abbreviation choose one meaning', () => {
    expect(ikuOf(akhir('rumus pertumbuhan ikm bengkalis'))).toEqual(['bengkalis-2022.disdagperin.pertumbuhan-ikm']);
  });
});

describe('lists, and what points into them', () => {
  test.each(['IKU kota dumai apa saja', 'sebutkan iku kota dumai', 'berapa IKU kota dumai'])('%s is the list, not the decree', (pesan) => {
    expect(barisPertama(akhir(pesan))).toBe('Pemerintah Kota Dumai: 175 IKU:');
  });

  test('an entry of that list is asked about by its number', () => {
    const j = akhir('IKU kota dumai apa saja', 'yg no 2 rumusnya?');
    expect(j.permintaan).toEqual([{ kind: 'iku', iku: ['dumai-2016.pemko.air-bersih-ku-hu'], hal: ['rumus'] }]);
  });

  test.each([
    ['misi dumai', 'yang nomor 2', 'Misi 2: Meningkatkan kualitas dan kuantitas Sumber Daya Manusia'],
    ['misi kota dumai apa saja', 'nomor 3', 'Misi 3: Meningkatkan ekonomi masyarakat dalam pengentasan kemiskinan'],
  ])('%s, then %s', (pertama, kedua, misi) => {
    expect(barisOf(akhir(pertama, kedua))).toContain(misi);
  });

  test.each([
    ['dinas mana saja yang punya IKU angka kematian bayi', 'Kota Dumai (Perwako Dumai 14/2016): 1 pemerintah daerah:'],
    [
      'opd banyuasin yang punya IKU iklh',
      'Kabupaten Banyuasin (Perbup Banyuasin 45/2019): 1 perangkat daerah dan pemerintah daerahnya sendiri:',
    ],
    [
      'opd bengkalis mana yang punya IKU angka kematian bayi',
      'Kabupaten Bengkalis (Kepbup Bengkalis 177/KPTS/I/2022): 1 perangkat daerah:',
    ],
  ])('%s: the government is none of its offices', (pesan, baris) => {
    const j = akhir(pesan);
    expect(barisPertama(j)).toBe(baris);
    expect(pelanggaran(j)).toEqual([]);
  });
});

describe('calculations', () => {
  test.each([
    ['hitung angka kematian ibu banyuasin', 'banyuasin-2019.pemkab.aki'],
    ['tolong hitungkan persentase jalan mantap banyuasin', 'banyuasin-2019.pemkab.jalan-mantap'],
  ])('%s asks for the inputs', (pesan, id) => {
    const j = akhir(pesan);
    expect([j.kind, j.permintaan]).toEqual(['klarifikasi', [{ kind: 'iku-hitung', iku: [id], ke: 0, masukan: {} }]]);
    expect(pelanggaran(j)).toEqual([]);
  });

  test('the numbers that come next complete it', () => {
    const j = akhir('hitung angka kematian bayi bengkalis', '9 dan 3000');
    expect(barisPertama(j)).toBe('Angka Kematian Bayi (AKB) per 1000 KLH: 3 per 1.000 kelahiran hidup');
  });

  test.each([
    ['AKB banyuasin, bayi meninggal umur kurang 1 tahun 12, kelahiran hidup 3000', '4 per 1.000 kelahiran hidup'],
    ['akb banyuasin: kematian bayi berumur di bawah 1 tahun 30, kelahiran hidup dalam 1 tahun 6000', '5 per 1.000 kelahiran hidup'],
    ['persentase perda yang ditegakkan bengkalis: perda 12 dari 15 perda', '80%'],
  ])('%s: a number right behind what is counted is an input', (pesan, hasil) => {
    const j = akhir(pesan);
    expect(j.permintaan.map((p) => p.kind)).toEqual(['iku-hitung']);
    expect(barisPertama(j)).toContain(`: ${hasil}`);
    expect(pelanggaran(j)).toEqual([]);
  });

  test.each(['bandingkan iku kegiatan 12 dan 15', 'rumus iku kegiatan 12'])('%s: list numbers are none', (pesan) => {
    expect(akhir(pesan).permintaan.map((p) => p.kind)).not.toContain('iku-hitung');
  });

  test.each([
    'persentase jalan mantap bengkalis: 420 km dari 610 km',
    'persentase jalan mantap bengkalis: panjang jalan mantap 420 km dari 610 km seluruh jalan',
  ])('%s: the formula of another decree is used only when that is wanted', (pesan) => {
    const j = akhir(pesan);
    expect([j.kind, barisOf(j)[2]]).toEqual([
      'klarifikasi',
      '1. rumus Persentase Jalan kabupaten dalam kondisi mantap, Pemerintah Kabupaten Banyuasin',
    ]);
    expect(pelanggaran(j)).toEqual([]);
    expect(barisPertama(akhir(pesan, '1'))).toBe('Persentase Jalan kabupaten dalam kondisi mantap: 68,85%');
  });
});
