// The calculation backwards: which realisasi gives a wished capaian or serapan, and how the polarity of a sheet is said.
import { Decimal } from 'decimal.js';
import { formatTepat } from '../kinerja/angka.ts';
import { computeRealisasiDibutuhkan } from '../kinerja/capaian.ts';
import type { Hitungan } from '../kinerja/hitungan.ts';
import { isSatuanTercetak } from '../kinerja/satuan.ts';
import { idSemua, type Lembar } from './hitung-lembar.ts';
import { baris, type Baris } from './jawaban.ts';

const arah = {
  'naik-baik': 'makin tinggi makin baik',
  'turun-baik': 'makin rendah makin baik',
  stabil: 'stabil, tepat target paling baik',
} as const;

export function tulisPolaritas(l: Lembar): void {
  l.tulis(
    l.p.pilihan['polaritas'] === undefined
      ? `Polaritas tidak disebut, jadi dipakai rumus ${arah['naik-baik']}.`
      : `Polaritas: ${arah[l.polaritas]}.`,
  );
}

export function tulisKebalikan(l: Lembar): void {
  const [target] = l.nilai('target');
  const [capaian] = l.nilai('capaian');
  if (target === undefined || capaian === undefined) throw new Error('realisasi-dibutuhkan tanpa target atau capaian');
  const serapan = l.p.pilihan['jenis'] === 'serapan';
  const satuan = l.p.pilihan['satuan'] ?? '';
  const h = computeRealisasiDibutuhkan({ target, capaian, polaritas: l.polaritas, satuan });
  const [ukuranTarget, ukuranCapaian, ukuranHasil] = serapan
    ? (['pagu', 'serapan', 'realisasi-anggaran'] as const)
    : (['target', 'capaian', 'realisasi'] as const);
  const tujuan: Baris = [serapan ? 'serapan ' : 'capaian ', l.masuk('capaian', 0, ukuranCapaian, '%')];
  tulisDibutuhkan(l, h, tujuan, ukuranHasil);
  l.gagal(h);
  l.cara(h, 'realisasi');
  l.tulis(baris`${serapan ? 'Pagu' : 'Target'} ${l.masuk('target', 0, ukuranTarget, satuan)}.`);
  if (l.p.pilihan['dianggap'] === 'ya') l.tulis('Capaian yang diinginkan tidak disebut, jadi dipakai tepat mencapai target.');
  if (!serapan) tulisPolaritas(l);
}

/**
 * Two decimals like every computed number, and beside them the bound that really gives the capaian: exact up to four
 * decimals, beyond that rounded to the safe side, up for naik-baik and down for turun-baik.
 */
function tulisDibutuhkan(l: Lembar, h: Hitungan, tujuan: Baris, ukuran: 'realisasi' | 'realisasi-anggaran'): void {
  const masukan = idSemua(l.p, 'target', 'capaian');
  if (h.nilai.kind !== 'angka') {
    l.tulis(baris`Realisasi yang dibutuhkan untuk ${tujuan}: ${l.hasil(h, 'realisasi', ukuran, masukan)}`);
    return;
  }
  const ke =
    l.polaritas === 'turun-baik'
      ? ({ batas: 'paling banyak', arah: 'bawah' } as const)
      : ({ batas: 'paling sedikit', arah: 'atas' } as const);
  // Of a budget, and of a target to be hit exactly, the amount itself is asked and no bound.
  const batas = l.p.pilihan['jenis'] === 'serapan' || l.polaritas === 'stabil' ? '' : `${ke.batas} `;
  const { nilai } = h.nilai;
  const slot = l.hasil(h, 'realisasi', ukuran, masukan);
  if (nilai.decimalPlaces() <= 2) {
    l.tulis(baris`Realisasi yang dibutuhkan untuk ${tujuan}: ${batas}${slot}`);
    return;
  }
  const utuh = nilai.decimalPlaces() <= 4;
  const tepat = utuh ? nilai : nilai.toDecimalPlaces(4, ke.arah === 'atas' ? Decimal.ROUND_CEIL : Decimal.ROUND_FLOOR);
  const dibulatkan = utuh ? '' : `, dibulatkan ke ${ke.arah}`;
  const isi = l.teks(
    'realisasi-utuh',
    formatNilaiUtuh(tepat, h.satuan),
    { kind: 'hitungan', rumus: h.rumusId },
    'dihitung',
    'uraian',
    undefined,
    [slot.fakta],
  );
  l.tulis(baris`Realisasi yang dibutuhkan untuk ${tujuan}: ${slot} (tepatnya ${batas}${isi}${dibulatkan})`);
}

const formatNilaiUtuh = (d: Decimal, satuan: string): string => {
  const angka = formatTepat(d);
  if (satuan === 'Rp') return `Rp${angka}`;
  return satuan === '%' ? `${angka}%` : isSatuanTercetak(satuan) ? `${angka} ${satuan}` : angka;
};
