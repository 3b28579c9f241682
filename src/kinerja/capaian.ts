// Capaian: how far a realisasi reaches its target, by polarity and formula variant (DOMAIN.md 1.3).
// It never caps above 100 and never turns a missing percentage into 0 or 100.
import type { Decimal } from 'decimal.js';

import { formatAngka } from './angka.ts';
import { sumDesimal, toDesimal } from './desimal.ts';
import type { Hitungan, KodePeringatan } from './hitungan.ts';
import { isTerhingga, type Rancangan, susunAngka, susunGagal, susunTeks, tulis } from './susun.ts';

export type Polaritas = 'naik-baik' | 'turun-baik' | 'stabil';

export type RumusCapaian = 'capaian-positif' | 'capaian-negatif-kurung' | 'capaian-negatif-bagi' | 'capaian-stabil' | 'capaian-rentang';

export type MasukanCapaian = {
  /** The lower bound when the target is a range. */
  readonly target: Decimal;
  readonly realisasi: Decimal;
  readonly polaritas: Polaritas;
  readonly rumus?: RumusCapaian | undefined;
  /** The upper bound of a range target; makes `capaian-rentang` the default. */
  readonly targetAtas?: Decimal | undefined;
};

type RumusTunggal = Exclude<RumusCapaian, 'capaian-rentang'>;
type Rumus = { readonly dasar: string; readonly perluCek: boolean };

const RUMUS: Readonly<Record<RumusCapaian, Rumus>> = {
  'capaian-positif': { dasar: 'LKIP Kecamatan Dumai Kota 2024 dan LKjIP Setda Kota Dumai 2023, Bab III, rumus 1', perluCek: false },
  // Both reports print form 1 without brackets, which read literally gives nonsense.
  'capaian-negatif-kurung': {
    dasar:
      'LKIP Kecamatan Dumai Kota 2024 dan LKjIP Setda Kota Dumai 2023, Bab III, rumus 2 (dibaca dengan kurung); PermenPANRB 8/2021 hlm. 110',
    perluCek: false,
  },
  'capaian-negatif-bagi': { dasar: 'Kebiasaan aplikasi e-SAKIP (T ÷ R); bukan rumus kedua laporan Dumai', perluCek: true },
  'capaian-stabil': { dasar: 'Kebiasaan aplikasi e-SAKIP untuk indikator stabil', perluCek: true },
  'capaian-rentang': { dasar: 'PermenPANRB 8/2021 hlm. 99 dan 110', perluCek: false },
};

const RUMUS_BAKU: Readonly<Record<Polaritas, RumusTunggal>> = {
  'naik-baik': 'capaian-positif',
  'turun-baik': 'capaian-negatif-kurung',
  stabil: 'capaian-stabil',
};

const pilihRumus = (m: MasukanCapaian): RumusCapaian => m.rumus ?? (m.targetAtas ? 'capaian-rentang' : RUMUS_BAKU[m.polaritas]);

/** Whether the target is met, on the exact values; `undefined` for a negative target or an impossible range. */
export function isTercapai(m: MasukanCapaian): boolean | undefined {
  const atas = m.targetAtas ?? m.target;
  if (!isTerhingga(m.target, m.realisasi, atas) || m.target.lt(0) || atas.lt(m.target)) return undefined;
  if (m.polaritas === 'naik-baik') return m.realisasi.gte(m.target);
  if (m.polaritas === 'turun-baik') return m.realisasi.lte(atas);
  return m.realisasi.gte(m.target) && m.realisasi.lte(atas);
}

/** The percentage against one target T > 0, unclamped, with its expression. */
function hitung(rumus: RumusTunggal, t: Decimal, r: Decimal): { readonly persen: Decimal; readonly langkah: string } {
  const [T, R] = [tulis(t), tulis(r)];
  const seratus = toDesimal(100);
  switch (rumus) {
    case 'capaian-positif':
      return { persen: seratus.times(r).div(t), langkah: `${R} ÷ ${T} × 100%` };
    case 'capaian-negatif-kurung':
      return { persen: seratus.times(t.times(2).minus(r)).div(t), langkah: `(2 × ${T} − ${R}) ÷ ${T} × 100%` };
    case 'capaian-negatif-bagi':
      return { persen: seratus.times(t).div(r), langkah: `${T} ÷ ${R} × 100%` };
    case 'capaian-stabil':
      return r.gt(t)
        ? { persen: toDesimal(200).minus(seratus.times(r).div(t)), langkah: `200% − ${R} ÷ ${T} × 100%` }
        : { persen: seratus.times(r).div(t), langkah: `${R} ÷ ${T} × 100%` };
  }
}

/**
 * Above 100 the capaian stays as it is and says so. Below 0 the formulas for turun-baik and stabil give 0 and say so;
 * a positive one stays below 0, since a negative realisasi such as growth is real (DOMAIN.md 1.3).
 */
export function computeCapaian(m: MasukanCapaian): Hitungan {
  const rumus = pilihRumus(m);
  const [t, r] = [toDesimal(m.target), toDesimal(m.realisasi)];
  const atas = m.targetAtas && toDesimal(m.targetAtas);
  const dasarRancangan: Rancangan = {
    rumusId: rumus,
    ...RUMUS[rumus],
    satuan: '%',
    masukan: [
      { nama: 'realisasi', nilai: r },
      { nama: atas ? 'target bawah' : 'target', nilai: t },
      ...(atas ? [{ nama: 'target atas', nilai: atas }] : []),
    ],
    langkah: '',
  };
  if (!isTerhingga(t, r, atas) || (rumus === 'capaian-rentang' && !atas)) {
    return susunGagal(dasarRancangan, { alasan: 'masukan-kosong' });
  }
  if (t.lt(0)) return susunGagal(dasarRancangan, { alasan: 'target-negatif' });
  if (atas?.lt(t)) return susunGagal(dasarRancangan, { alasan: 'di-luar-rentang' });
  const tercapai = isTercapai({ ...m, target: t, realisasi: r });
  const status = { status: tercapai ? 'tercapai' : 'tidak-tercapai' } as const;
  if (atas && r.gte(t) && r.lte(atas)) {
    return susunAngka({ ...dasarRancangan, langkah: `${tulis(r)} di dalam rentang ${tulis(t)} sampai ${tulis(atas)} = 100%` }, () =>
      toDesimal(100),
    );
  }
  const acuan = atas && r.gt(atas) ? atas : t;
  if (acuan.isZero()) return susunGagal(dasarRancangan, { alasan: 'target-nol', ...status });
  const tunggal = rumus === 'capaian-rentang' ? RUMUS_BAKU[m.polaritas] : rumus;
  if (tunggal === 'capaian-negatif-bagi' && r.lte(0)) {
    return susunGagal(dasarRancangan, { alasan: r.isZero() ? 'realisasi-nol' : 'realisasi-negatif', ...status });
  }
  const { persen, langkah } = hitung(tunggal, acuan, r);
  const peringatan: KodePeringatan[] = [];
  if (persen.gt(100)) peringatan.push('capaian-melebihi-100');
  if (persen.gte(0) || tunggal === 'capaian-positif') return susunAngka({ ...dasarRancangan, langkah, peringatan }, () => persen);
  const dijepit = `${langkah} = ${formatAngka(persen)}%, ditetapkan 0%`;
  return susunAngka({ ...dasarRancangan, langkah: dijepit, peringatan: ['capaian-negatif-dijepit-nol'] }, () => toDesimal(0));
}

/** The realisasi that gives exactly this capaian (%). A stabil indicator has two, so its value is a text. */
export function computeRealisasiDibutuhkan(m: {
  readonly target: Decimal;
  readonly capaian: Decimal;
  readonly polaritas: Polaritas;
  readonly rumus?: RumusCapaian | undefined;
  readonly satuan?: string | undefined;
}): Hitungan {
  const rumus = m.rumus ?? RUMUS_BAKU[m.polaritas];
  const [t, c] = [toDesimal(m.target), toDesimal(m.capaian)];
  const rancangan = (langkah = ''): Rancangan => ({
    rumusId: `realisasi-dibutuhkan-${rumus.replace('capaian-', '')}`,
    ...RUMUS[rumus],
    satuan: m.satuan ?? '',
    masukan: [
      { nama: 'target', nilai: t },
      { nama: 'capaian', nilai: c, satuan: '%' },
    ],
    langkah,
  });
  const gagal = (alasan: 'masukan-kosong' | 'target-negatif' | 'target-nol' | 'di-luar-rentang' | 'penyebut-nol'): Hitungan =>
    susunGagal(rancangan(), { alasan });
  // A range needs both bounds; this question carries one target.
  if (!isTerhingga(t, c) || rumus === 'capaian-rentang') return gagal('masukan-kosong');
  if (t.lt(0)) return gagal('target-negatif');
  if (t.isZero()) return gagal('target-nol');
  if (c.lt(0)) return gagal('di-luar-rentang');
  const bawah = t.times(c).div(100);
  const lawan = t.times(toDesimal(200).minus(c)).div(100);
  const [T, C] = [tulis(t), `${tulis(c)}%`];
  switch (rumus) {
    case 'capaian-positif':
      return susunAngka(rancangan(`${T} × ${C}`), () => bawah);
    case 'capaian-negatif-kurung':
      // Above 200% the realisasi would have to be negative.
      return c.gt(200) ? gagal('di-luar-rentang') : susunAngka(rancangan(`${T} × (200% − ${C})`), () => lawan);
    case 'capaian-negatif-bagi':
      return c.isZero() ? gagal('penyebut-nol') : susunAngka(rancangan(`${T} ÷ ${C}`), () => t.times(100).div(c));
    case 'capaian-stabil':
      // Exactly on target is the best there is.
      if (c.gt(100)) return gagal('di-luar-rentang');
      if (c.eq(100)) return susunAngka(rancangan(`${T} × ${C}`), () => t);
      return susunTeks(rancangan(`${T} × ${C} atau ${T} × (200% − ${C})`), `${formatAngka(bawah)} atau ${formatAngka(lawan)}`);
  }
}

/** The plain mean of capaian; `batas` caps each at 100 or 120 first. No rule for PD caps: an answer shows both, labelled. */
export function computeRataRata(capaian: readonly Decimal[], batas?: 100 | 120): Hitungan {
  const daftar = capaian.map((c) => (batas === undefined ? toDesimal(c) : toDesimal(c.gt(batas) ? batas : c)));
  const rancangan: Rancangan = {
    rumusId: batas === undefined ? 'rata-rata-capaian' : `rata-rata-capaian-batas-${batas}`,
    dasar: 'Rata-rata hitung; batas 100 atau 120 adalah kebiasaan aplikasi, tidak ada aturan batas untuk perangkat daerah',
    perluCek: batas !== undefined,
    satuan: '%',
    masukan: capaian.map((nilai, i) => ({ nama: `capaian ${i + 1}`, nilai, satuan: '%' })),
    langkah: `(${daftar.map((d) => tulis(d)).join(' + ')}) ÷ ${daftar.length}`,
    peringatan: batas === undefined && daftar.some((d) => d.gt(100)) ? ['capaian-melebihi-100'] : [],
  };
  if (daftar.length === 0) return susunGagal({ ...rancangan, langkah: '' }, { alasan: 'masukan-kosong' });
  return susunAngka(rancangan, () => sumDesimal(daftar).div(daftar.length));
}
