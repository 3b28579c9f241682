import { describe, test } from 'vitest';
import { buku, bukuCampur, bukuRekaman, diterima, ditolak } from './buku-uji.ts';

describe('periksaRangkaian: measure', () => {
  test('a number stands behind its own measure, and every measure has a number, a direction or a status behind it', () => {
    ditolak([
      ['Target {n1} pada {w24} sebesar {n1.realisasi.24}.', 'sebutan'],
      ['Indikator {n1} pada {w24} sebesar {n1.realisasi.24}.', 'sebutan'],
      ['Target dan realisasi {n1} pada {w24} sebesar {n1.realisasi.24}.', 'sebutan-lepas target'],
      ['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24} menunjukkan target.', 'sebutan-lepas target'],
      ['Realisasi {m1} pada {w24} sebesar {m1.realisasi-anggaran.24}.', 'sebutan'],
      ['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24}, melampaui target sebesar {n1.target.24}.', 'sebutan'],
    ]);
  });

  test('no number is put as the same as another, inside another or out of another', () => {
    ditolak([
      ['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24} adalah target {n1.target.24}.', 'rancu adalah'],
      ['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24} sebesar target {n1.target.24}.', 'sambung sebesar target'],
      ['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24} dalam target {n1.target.24}.', 'rancu target'],
      ['Target {n1} pada {w24} sebesar {n1.target.24} menjadi realisasi sebesar {n1.realisasi.24}.', 'rancu menjadi'],
      ['Realisasi {n1} sebesar {n1.realisasi.23} pada {w23}, yaitu {n1.realisasi.24} pada {w24}.', 'sambung yaitu'],
      ['Realisasi {n1} sebesar {n1.realisasi.24} pada {w24} dari {n1.realisasi.23} pada {w23}.', 'rancu n1.realisasi.23'],
    ]);
  });

  test('"mencapai" leads to a number or to "target", and "sehingga" only to what is reckoned', () => {
    ditolak([
      ['Realisasi {n1} pada {w24} mencapai realisasi {n1.realisasi.24}.', 'sambung mencapai realisasi'],
      ['Target {n1} pada {w24} sebesar {n1.target.24}, sehingga realisasi sebesar {n1.realisasi.24}.', 'rancu n1.realisasi.24'],
      ['Realisasi {n1} pada {w24} naik dibandingkan {w23}, sehingga capaian sebesar {n1.capaian.24}.', 'pembuka sehingga'],
      ['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24} sementara.', 'sambung n1.realisasi.24 sementara'],
      ['Realisasi selanjutnya {n1} pada {w24} sebesar {n1.realisasi.24}.', 'sambung realisasi selanjutnya'],
    ]);
  });
});

describe('periksaRangkaian: direction', () => {
  test('a direction is that of its subject and measure from the earlier time to the later', () => {
    diterima([
      'Realisasi {n1} pada {w24} naik dibandingkan {w23}.',
      'Realisasi {n3} pada {w24} membaik dibandingkan {w22}.',
      'Realisasi {n4} pada {w24} tetap sebesar {n4.realisasi.24} dibandingkan {w23}.',
    ]);
    ditolak([
      ['Realisasi {n1} pada {w24} turun dibandingkan {w23}.', 'arah turun'],
      ['Realisasi {n1} pada {w23} naik dibandingkan {w24}.', 'arah naik'],
      ['Realisasi {n3} pada {w24} memburuk dibandingkan {w23}.', 'arah memburuk'],
      ['Realisasi {n2} pada {w24} naik dibandingkan {w23}.', 'arah naik'],
      ['Realisasi {n1} pada {w24} {n2.a.realisasi.2324} dibandingkan {w23}.', 'arah n2.a.realisasi.2324'],
      ['Realisasi {n1} pada {w24} {n1.a.realisasi.2223} dibandingkan {w22}.', 'arah n1.a.realisasi.2223'],
      ['Realisasi {n1} naik pada {w23}, dan pada {w24} sebesar {n1.realisasi.24}.', 'arah naik'],
      ['Pagu {m1} pada {w24} naik dibandingkan {w22}.', 'arah naik'],
    ]);
  });

  test('both times are told, and the sentence names subject and measure', () => {
    ditolak([
      ['Realisasi {n1} pada {w24} naik.', 'arah naik'],
      ['Realisasi {n1} naik.', 'arah naik'],
      ['Kinerja {n2} pada {w22} terlampaui. Realisasi {n1} pada {w24} naik.', 'arah naik'],
      ['{n1} pada {w24} naik dibandingkan {w23}.', 'arah naik'],
      ['Kinerja {n1} pada {w24} belum tercapai. Realisasinya naik dibandingkan {w23}.', 'arah naik'],
      ['Realisasi {n1} pada {w24} naik dibandingkan {w23} dan {w22}.', 'arah naik'],
      ['Realisasi {n1} pada {w24} naik dibandingkan {n2}.', 'arah naik'],
      ['Realisasi {n1} pada {w24} naik dibandingkan target {n1.target.24}.', 'arah naik'],
    ]);
  });

  test('what follows is where it moved, never how far', () => {
    ditolak([
      ['Realisasi {n1} pada {w24} naik sebesar {n1.realisasi.24} dibandingkan {w23}.', 'rancu n1.realisasi.24'],
      ['Realisasi {n1} pada {w24} mengalami kenaikan sebesar {n1.realisasi.24} dibandingkan {w23}.', 'rancu n1.realisasi.24'],
      ['Realisasi {n1} pada {w24} naik dibandingkan {w23} sebesar {n1.realisasi.23}.', 'rancu n1.realisasi.23'],
      ['Realisasi {n1} pada {w24} naik dibandingkan realisasi {w23} sebesar {n1.realisasi.23}.', 'rancu n1.realisasi.23'],
      ['Realisasi {n1} pada {w24} naik, yaitu sebesar {n1.realisasi.24}, dibandingkan {w23}.', 'rancu n1.realisasi.24'],
      ['Kenaikan realisasi {n1} pada {w24} sebesar {n1.realisasi.24} dibandingkan {w23}.', 'arah kenaikan'],
      ['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24} adalah kenaikan dibandingkan {w23}.', 'arah kenaikan'],
    ]);
    diterima(['Realisasi {n1} pada {w24} naik dibandingkan realisasi {w23} yang sebesar {n1.realisasi.23}.']);
  });

  test('numbers go from earlier to later: "dari" the earlier, "menjadi" the later', () => {
    ditolak([
      ['Realisasi {n1} naik dari {n1.realisasi.24} pada {w24} menjadi {n1.realisasi.23} pada {w23}.', 'urutan'],
      ['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24} dan pada {w23} sebesar {n1.realisasi.23}.', 'urutan n1.realisasi.23'],
      ['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24}, sedangkan pada {w23} sebesar {n1.realisasi.23}.', 'urutan n1.realisasi.23'],
      ['Pada {w24}, realisasi {n1} naik dari {n1.realisasi.23} menjadi {n1.realisasi.24}.', 'rancu n1.realisasi.23'],
    ]);
    diterima(['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24}, naik dari {n1.realisasi.23} pada {w23}.']);
  });
});

describe('periksaRangkaian: status', () => {
  test('a status is that of its subject and time, and a denial stands only in its own phrase', () => {
    diterima([
      'Realisasi {n1} pada {w24} sebesar {n1.realisasi.24} belum memenuhi target.',
      'Target {n3} pada {w24} terlampaui.',
      'Kinerja {n4} pada {w24} mencapai target.',
    ]);
    ditolak([
      ['Target {n1} pada {w24} tercapai.', 'status tercapai'],
      ['Target {n1} pada {w24} terlampaui.', 'status terlampaui'],
      ['Target {n3} pada {w24} tercapai.', 'status tercapai'],
      ['Target {n1} pada {w24} {n1.s.23}.', 'status n1.s.23'],
      ['Target {n1} pada {w24} {n2.s.24}.', 'status n2.s.24'],
      ['Target {n1} pada {w24} belum {n1.s.24}.', 'kata belum'],
      ['Target {n1} pada {w24} belum, tercapai.', 'kata belum'],
      ['Target {n1} {n1.s.24}.', 'status'],
      ['Pagu {m1} pada {w24} tercapai.', 'status tercapai'],
    ]);
  });

  test('money, a grade or a difference is not "tercapai"', () => {
    const b = buku.map((x) => (x.kind === 'nilai' && x.id === 'n4.capaian.24' ? { ...x, sebutan: 'predikat' as const } : x));
    ditolak([['Predikat {n4} pada {w24} adalah {n4.capaian.24} dan tercapai.', 'status tercapai']], b);
  });

  test('a difference is told alone: next to a movement it would read as the movement', () => {
    const b = buku.map((x) => (x.kind === 'nilai' && x.id === 'n1.capaian.24' ? { ...x, sebutan: 'selisih' as const } : x));
    diterima(['Selisih {n1} pada {w24} sebesar {n1.capaian.24}.'], b);
    ditolak(
      [
        ['Selisih {n1} pada {w24} sebesar {n1.capaian.24} dibandingkan {w23}.', 'rancu'],
        ['Realisasi {n1} pada {w24} naik dibandingkan {w23}, dengan selisih sebesar {n1.capaian.24}.', 'rancu'],
      ],
      b,
    );
  });
});

describe('periksaRangkaian: records', () => {
  test('with records in the ledger every sentence cites one, of its subject and its kind', () => {
    ditolak(
      [
        ['Realisasi {n1} pada {w24} sebesar {n1.realisasi.24}.', 'tanpa-rekaman ke-1'],
        ['Penghambat {n1} adalah {n1.penyebab.1}.', 'sebutan n1.penyebab.1'],
        ['Penghambat {n1} adalah {n2.penghambat.1}.', 'nama n2.penghambat.1'],
        ['Penghambat adalah {n1.penghambat.1}.', 'nama n1.penghambat.1'],
        ['Penghambat {n1} adalah {n1.penghambat.1} dan penyebab.', 'sebutan-lepas penyebab'],
      ],
      bukuCampur,
    );
  });

  test('a record is not dated, and a cause stands next to no direction and no status', () => {
    ditolak(
      [
        ['Penghambat {n1} pada {w23} adalah {n1.penghambat.1}.', 'waktu n1.penghambat.1'],
        ['Pada {w23}, penghambat {n1} adalah {n1.penghambat.1}.', 'waktu n1.penghambat.1'],
        ['Penyebab {n1} adalah {n1.penyebab.1}, dan realisasi {n1} pada {w24} naik dibandingkan {w23}.', 'rancu naik'],
      ],
      bukuCampur,
    );
  });

  test('nothing but a record is called a cause or a hindrance', () => {
    ditolak(
      [
        ['Penyebab {n1} adalah pelaksanaan dan {n1.penyebab.1}.', 'sambung adalah pelaksanaan'],
        ['Penyebab {n1} adalah {n1.penyebab.1} dan pengukuran.', 'rancu pengukuran'],
        ['Penyebab {n1}: {n1.penyebab.1}; data.', 'rancu data'],
        ['Indikator tersebut menjadi penghambat bagi {n1}, yaitu {n1.penghambat.1}.', 'sambung tersebut menjadi'],
        ['Pengukuran adalah penghambat {n1}, yaitu {n1.penghambat.1}.', 'sambung pengukuran adalah'],
        ['Penghambat {n1} "kinerja" adalah {n1.penghambat.1}.', 'kutip'],
      ],
      bukuRekaman,
    );
    diterima(['Hal yang menjadi penghambat bagi {n1} adalah {n1.penghambat.1}.'], bukuRekaman);
  });
});
