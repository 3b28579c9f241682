// How the calculations besides capaian and budget are written: efisiensi, SKM, konversi, predikat, selisih.
import { Decimal } from 'decimal.js';
import { computeCapaian } from '../kinerja/capaian.ts';
import { computeEfisiensi } from '../kinerja/efisiensi.ts';
import { computePenyerapan } from '../kinerja/penyerapan.ts';
import { computeSelisih } from '../kinerja/selisih.ts';
import { computeSkm, konversiSkm, type BobotSkm } from '../kinerja/skm.ts';
import type { SkalaData } from '../rujukan/skema.ts';
import { idMasuk, idSemua, type Lembar } from './hitung-lembar.ts';
import { baris, type Baris } from './jawaban.ts';

type Bahan = { readonly nilai: Decimal; readonly slot: { readonly fakta: string } } | { readonly gagal: true };

/** An input given, or computed from what was given. */
function bahanCapaian(l: Lembar): Bahan {
  const [capaian] = l.nilai('capaian');
  if (capaian !== undefined) return { nilai: capaian, slot: l.masuk('capaian', 0, 'capaian', '%') };
  const [target, realisasi] = [l.nilai('target')[0], l.nilai('realisasi')[0]];
  if (target === undefined || realisasi === undefined) return { gagal: true };
  const h = computeCapaian({ target, realisasi, polaritas: l.polaritas });
  const slot = l.hasil(h, 'capaian', 'capaian', idSemua(l.p, 'realisasi', 'target'));
  return h.nilai.kind === 'angka' ? { nilai: h.nilai.nilai, slot } : { gagal: true };
}

function bahanSerapan(l: Lembar): Bahan {
  const [serapan] = l.nilai('serapan');
  if (serapan !== undefined) return { nilai: serapan, slot: l.masuk('serapan', 0, 'serapan', '%') };
  const realisasi = l.nilai('realisasi-anggaran');
  const h = computePenyerapan(l.nilai('pagu').map((pagu, i) => ({ pagu, realisasi: realisasi[i] as Decimal })));
  const slot = l.hasil(h, 'serapan', 'serapan', idSemua(l.p, 'realisasi-anggaran', 'pagu'));
  return h.nilai.kind === 'angka' ? { nilai: h.nilai.nilai, slot } : { gagal: true };
}

export function tulisEfisiensi(l: Lembar): void {
  const [capaian, serapan] = [bahanCapaian(l), bahanSerapan(l)];
  const tepi = new Decimal(0);
  const m = { capaian: 'gagal' in capaian ? tepi : capaian.nilai, serapan: 'gagal' in serapan ? tepi : serapan.nilai };
  const rasio = computeEfisiensi({ ...m, bentuk: 'rasio' });
  const persen = computeEfisiensi({ ...m, bentuk: 'persen' });
  const masukan = [capaian, serapan].flatMap((b) => ('gagal' in b ? [] : [b.slot.fakta]));
  if ('gagal' in capaian || 'gagal' in serapan || rasio.nilai.kind !== 'angka') {
    l.tulis(baris`Efisiensi: ${l.hasil(rasio, 'efisiensi', 'efisiensi', masukan)}`);
    if ('gagal' in capaian) l.tulis('Alasan: capaiannya tidak dapat dihitung dari target dan realisasi itu.');
    else if ('gagal' in serapan) l.tulis('Alasan: serapannya tidak dapat dihitung dari pagu dan realisasi itu.');
    else l.gagal(rasio);
  } else {
    l.tulis(
      baris`Efisiensi: ${l.hasil(rasio, 'efisiensi', 'efisiensi', masukan)} (dalam persen: ${l.hasil(persen, 'efisiensi-persen', 'efisiensi', masukan)})`,
    );
    if (m.capaian.lt(100)) l.tulis('Perhatian: target belum tercapai; serapan rendah bukan efisiensi.');
    if (rasio.kategori !== undefined) {
      const kategori = rasio.kategori === 'EFISIEN' ? 'Efisien' : rasio.kategori;
      l.tulis(
        baris`Kategori: ${l.teks('kategori-efisiensi', kategori, { kind: 'rujukan', dasar: rasio.dasar }, 'dihitung', 'kategori-efisiensi', 'efisiensi-e1', ['hitung/efisiensi'])} (laporan Dumai: di atas satu efisien, di bawah satu kurang efisien).`,
      );
    }
    l.cara(persen, 'efisiensi');
  }
  if (!('gagal' in capaian) && !('gagal' in serapan)) l.tulis(baris`Capaian ${capaian.slot}, serapan ${serapan.slot}.`);
  if (l.nilai('target').length > 0)
    l.tulis(baris`Target ${l.masuk('target', 0, 'target')}, realisasi ${l.masuk('realisasi', 0, 'realisasi')}.`);
  if (l.nilai('pagu').length > 0)
    l.tulis(baris`Pagu ${l.semua('pagu', 'pagu', 'Rp')}, realisasi anggaran ${l.semua('realisasi-anggaran', 'realisasi-anggaran', 'Rp')}.`);
}

export function tulisSkm(l: Lembar, skala: readonly SkalaData[]): void {
  const bobot = l.p.pilihan['bobot'] as BobotSkm | undefined;
  const unsur = l.nilai('unsur');
  const h = computeSkm(unsur, bobot === undefined ? {} : { bobot });
  const slot = l.hasil(h, 'skm', 'jumlah', idSemua(l.p, 'unsur'));
  l.tulis(baris`Nilai SKM/IKM: ${slot}`);
  l.gagal(h);
  l.cara(h, 'skm');
  l.tulis(baris`Nilai unsur: ${l.semua('unsur', 'nilai-unsur')}.`);
  if (h.nilai.kind !== 'angka') return;
  l.predikat(
    h.nilai.nilai,
    slot,
    skala.filter((s) => s.bidang === 'skm'),
    'Mutu',
  );
}

export function tulisKonversi(l: Lembar, skala: readonly SkalaData[]): void {
  const [nilai] = l.nilai('nilai');
  if (nilai === undefined) throw new Error('konversi tanpa nilai');
  const arah = l.p.pilihan['arah'] === '100->1-4' ? '100->1-4' : '1-4->100';
  const h = konversiSkm(nilai, arah);
  const slot = l.hasil(h, 'konversi', 'konversi', idSemua(l.p, 'nilai'));
  const tujuan = arah === '1-4->100' ? 'skala seratus' : 'skala satu sampai empat';
  l.tulis(baris`Nilai SKM ${l.masuk('nilai', 0, 'nilai-unsur')} pada ${tujuan}: ${slot}`);
  l.gagal(h);
  l.cara(h, 'konversi');
  if (h.nilai.kind !== 'angka') return;
  const indeks = arah === '1-4->100' ? h.nilai.nilai : nilai;
  l.predikat(
    indeks,
    arah === '1-4->100' ? slot : { fakta: idMasuk('nilai', 0) },
    skala.filter((s) => s.bidang === 'skm'),
    'Mutu',
  );
}

const namaBidang: Readonly<Record<string, string>> = {
  capaian: 'Capaian',
  skm: 'Nilai SKM/IKM',
  'skm-ni': 'Nilai SKM/IKM',
  akip: 'Nilai AKIP',
  efisiensi: 'Efisiensi',
};

export function tulisPredikat(l: Lembar, skala: readonly SkalaData[]): void {
  const ids = l.p.pilihan['skala']?.split(',');
  const bidang = l.p.pilihan['bidang']?.split(',') ?? [];
  const daftar = skala.filter((s) => (ids === undefined ? bidang.includes(s.bidang) : ids.includes(s.id)));
  const serapan = l.p.pilihan['jenis'] === 'serapan';
  for (const [i, nilai] of l.nilai('nilai').entries()) {
    const slot = l.masuk('nilai', i, 'jumlah', l.p.pilihan['satuan']);
    for (const s of daftar) {
      // A ratio of 118,75% is 1,1875: the scale of efisiensi is in ratios.
      const diukur = s.bidang === 'efisiensi' && (l.p.pilihan['satuan'] === '%' || nilai.gt(20)) ? nilai.div(100) : nilai;
      const kepala: Baris = [serapan ? 'Serapan ' : `${namaBidang[s.bidang] ?? 'Nilai'} `, slot];
      l.predikat(diukur, slot, [s], s.bidang.startsWith('skm') ? 'Mutu' : s.bidang === 'efisiensi' ? 'Kategori' : 'Predikat', kepala);
    }
  }
  if (serapan) l.tulis('Skala ini disusun untuk capaian kinerja; untuk serapan anggaran tidak ada skala tersendiri dalam laporan.');
}

export function tulisSelisih(l: Lembar): void {
  const [awal, akhir] = [l.nilai('awal')[0], l.nilai('akhir')[0]];
  if (awal === undefined || akhir === undefined) throw new Error('selisih tanpa dua nilai');
  const satuan = l.p.pilihan['satuan'] ?? '';
  const h = computeSelisih({ awal, akhir, satuan, polaritas: l.polaritas });
  const berarah = l.p.pilihan['berarah'] === 'ya';
  const beda = h.nilai.kind === 'angka' ? h.nilai.tampil : new Decimal(0);
  const besar = l.hasil(h, 'selisih-mutlak', 'selisih', idSemua(l.p, 'awal', 'akhir'), {
    nilai: { kind: 'angka', desimal: beda.abs().toFixed() },
  });
  const dari = l.masuk('awal', 0, 'jumlah', satuan);
  const ke = l.masuk('akhir', 0, 'jumlah', satuan);
  l.tulis(
    berarah && h.arah !== 'tetap'
      ? baris`Selisih: ${h.arah} ${besar}, dari ${dari} ke ${ke}`
      : baris`Selisih antara ${dari} dan ${ke}: ${besar}`,
  );
  l.tulis(baris`Cara hitung: ${l.langkah(h, 'selisih')} = ${l.hasil(h, 'selisih', 'selisih', idSemua(l.p, 'awal', 'akhir'))}`);
  if (l.p.pilihan['relatif'] === 'ya' && !awal.isZero()) {
    const relatif = l.hasil({ ...h, satuan: '%' }, 'perubahan-relatif', 'selisih', idSemua(l.p, 'awal', 'akhir'), {
      nilai: { kind: 'angka', desimal: akhir.minus(awal).times(100).div(awal.abs()).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed() },
    });
    l.tulis(baris`Dibanding nilai awal, perubahannya ${relatif}.`);
  }
  if (satuan === '%') l.tulis('Selisih dua persentase dinyatakan dalam poin persen, bukan persen.');
  if (!berarah || h.arah === 'tetap') return;
  l.tulis(
    l.p.pilihan['polaritas'] === undefined
      ? 'Membaik atau memburuknya bergantung pada polaritas indikator.'
      : `Menurut polaritas indikator: ${h.makna === 'tidak-dinilai' ? 'belum dapat dinilai tanpa target' : h.makna}.`,
  );
}
