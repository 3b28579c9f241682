// "kalau TW II?", "yang dinas perikanan?", "yang nomor 2 kenapa?": talk that goes on from an answer about entered data.
import { isPermintaanIsian, type Permintaan, type PermintaanIsian, type PermintaanOf } from '../../permintaan.ts';
import { unreachable } from '../../lib/unreachable.ts';
import { bacaDokumen } from './baca-dokumen.ts';
import { halOf } from './baca-kinerja.ts';
import { bacaTindakLanjut } from './baca-tindak-lanjut.ts';
import { habis, pakai, persis, salahSatu, type Slot, type SumberIsian } from './slot-isian.ts';

const isSambungan = (x: Slot): boolean => /^(?:(?:kalau|bagaimana|lalu|terus|yang|untuk|dan|nah)\b)/.test(x.teks.trim());

/** The indicators of another office that bear the same names. */
function pindah(indikator: readonly string[], opd: string, s: SumberIsian): readonly string[] {
  return indikator.map((id) => {
    const nama = s.buku.find('indikator', id)?.isi.nama.toLowerCase();
    return s.buku.semua('indikator').find((i) => i.isi.opd === opd && i.isi.nama.toLowerCase() === nama)?.id ?? id;
  });
}

type Kinerja = PermintaanOf<'isian-kinerja' | 'isian-kendala'>;

function lanjutKinerja(x: Slot, s: SumberIsian, lama: Kinerja): Permintaan | undefined {
  const hal = halOf(x);
  pakai(x.kata, salahSatu('kalau', 'bagaimana', 'lalu', 'terus'));
  if (!habis(x, s) || x.opd.length > 1 || x.nomor !== undefined) return undefined;
  const ukuran = hal.kind === 'nilai' ? hal.ukuran : [];
  const kendala = hal.kind === 'kendala';
  const banding = hal.kind === 'nilai' && hal.banding;
  const berisi = x.triwulan.length + x.tahun.length + x.opd.length + x.indikator.length + ukuran.length > 0 || kendala || banding;
  // An office and a measure make a question of their own.
  if (!berisi || ((x.opd.length > 0 || x.indikator.length > 0 || x.sendiri) && ukuran.length > 0 && !isSambungan(x))) return undefined;
  if (x.indikator.length > 0 && x.opd.length > 0) return undefined;
  const opd = x.opd[0] ?? lama.opd;
  const dariSini = x.indikator.filter((id) => s.nama.indikator.find((i) => i.id === id)?.opd === opd);
  if (x.indikator.length > 0 && dariSini.length === 0) return undefined;
  const inti = {
    opd,
    indikator: dariSini.length > 0 ? [...dariSini] : [...pindah(lama.indikator, opd, s)],
    tahun: x.tahun[0] ?? lama.tahun,
    triwulan: x.triwulan.length > 0 ? [...x.triwulan] : lama.triwulan,
  };
  if (kendala || (lama.kind === 'isian-kendala' && ukuran.length === 0 && !banding))
    return { kind: 'isian-kendala', ...inti, ...(hal.kind === 'kendala' && hal.arah !== undefined ? { arah: hal.arah } : {}) };
  const tetap: PermintaanOf<'isian-kinerja'>['ukuran'] = lama.kind === 'isian-kinerja' ? lama.ukuran : ['target', 'realisasi', 'capaian'];
  return { kind: 'isian-kinerja', ...inti, ukuran: ukuran.length === 0 ? [...tetap] : [...ukuran], ...(banding ? { banding: true } : {}) };
}

function lanjutLapor(x: Slot, s: SumberIsian, lama: PermintaanOf<'belum-lapor' | 'isian-indikator'>): Permintaan | undefined {
  pakai(x.kata, salahSatu('kalau', 'bagaimana', 'lalu', 'terus'));
  const belum = pakai(x.kata, persis('belum'));
  const sudah = !belum && /\bsudah\b/.test(x.teks);
  if (!habis(x, s) || x.indikator.length > 0 || x.nomor !== undefined || x.triwulan.length > 1) return undefined;
  if (x.triwulan.length + x.tahun.length + x.opd.length === 0 && !belum && !sudah) return undefined;
  const status = belum ? { status: 'belum-lapor' as const } : sudah ? { status: 'sudah-lapor' as const } : {};
  const waktu = {
    ...(x.tahun[0] === undefined ? {} : { tahun: x.tahun[0] }),
    ...(x.triwulan[0] === undefined ? {} : { triwulan: x.triwulan[0] }),
  };
  if (lama.kind === 'isian-indikator') {
    const [opd] = x.opd;
    const saring = belum ? { saring: 'belum-lapor' as const } : sudah ? { saring: 'sudah-lapor' as const } : {};
    return x.opd.length > 1 ? undefined : { ...lama, ...waktu, ...saring, ...(opd === undefined ? {} : { opd }) };
  }
  const { pemda: _p, jenis: _j, ...tanpaTempat } = lama;
  return { ...(x.opd.length > 0 ? tanpaTempat : lama), ...waktu, ...status, ...(x.opd.length === 0 ? {} : { opd: [...x.opd] }) };
}

function lanjutLhe(x: Slot, s: SumberIsian, lama: PermintaanOf<'nilai-lhe'>): Permintaan | undefined {
  pakai(x.kata, salahSatu('kalau', 'bagaimana', 'lalu', 'terus'));
  const komponen = pakai(x.kata, salahSatu('komponen', 'rincian'));
  const arah = pakai(x.kata, salahSatu('naik', 'turun', 'perubahan', 'selisih', 'kenaikan', 'penurunan'));
  const predikat = pakai(x.kata, salahSatu('predikat', 'nilai', 'skor'));
  if (!habis(x, s) || x.triwulan.length > 0 || x.indikator.length > 0 || x.nomor !== undefined) return undefined;
  if (x.tahun.length + x.opd.length === 0 && !komponen && !arah && !predikat) return undefined;
  const { komponen: _k, ...tanpaKomponen } = lama;
  const { pemda: _p, arah: _a, ...tanpaTempat } = tanpaKomponen;
  return {
    ...(x.opd.length > 0 ? tanpaTempat : lama),
    ...(x.tahun.length === 0 ? {} : { tahun: [...x.tahun] }),
    ...(x.opd.length === 0 ? {} : { opd: [...x.opd] }),
    ...(komponen ? { hal: 'komponen' as const } : arah ? { hal: 'perubahan' as const } : predikat ? { hal: 'nilai' as const } : {}),
  };
}

function lanjutTindak(x: Slot, s: SumberIsian, lama: PermintaanOf<'tindak-lanjut'>): Permintaan | undefined {
  if (x.nomor === undefined && x.opd.length === 0 && x.kata.every((w) => w.terpakai || !/^\p{L}{4,}$/u.test(w.kata))) return undefined;
  const baru = bacaTindakLanjut(x, s, true);
  if (baru?.kind !== 'tindak-lanjut') return undefined;
  const tetapTempat = x.opd.length === 0 && x.pemda.length === 0 && !x.sendiri;
  const tetapSaring = baru.saring === 'semua' && x.nomor === undefined && baru.hal === undefined;
  const { pemda: _p, opd: _o, ...isi } = baru;
  return {
    ...(tetapTempat ? { ...isi, opd: lama.opd, ...(lama.pemda === undefined ? {} : { pemda: lama.pemda }) } : baru),
    ...(tetapSaring ? { saring: lama.saring, ...(lama.rentang === undefined ? {} : { rentang: lama.rentang }) } : {}),
    ...(x.nomor === undefined && baru.hal !== undefined && lama.nomor !== undefined ? { nomor: lama.nomor } : {}),
    ...(x.tahun.length === 0 && lama.tahun !== undefined ? { tahun: lama.tahun } : {}),
  };
}

function lanjutDokumen(x: Slot, s: SumberIsian, lama: PermintaanOf<'isian-dokumen'>): Permintaan | undefined {
  const baru = bacaDokumen(x, s, true);
  if (baru?.kind !== 'isian-dokumen') return undefined;
  const tempat = x.opd.length > 0 || x.sendiri ? {} : { opd: lama.opd, ...(lama.pemda === undefined ? {} : { pemda: lama.pemda }) };
  const kosong = x.opd.length + x.tahun.length + baru.jenis.length === 0 && baru.saring === 'semua';
  return kosong
    ? undefined
    : {
        ...baru,
        ...tempat,
        tahun: x.tahun[0] ?? lama.tahun,
        jenis: baru.jenis.length > 0 || baru.saring !== 'semua' ? baru.jenis : lama.jenis,
      };
}

function lanjutDari(x: Slot, s: SumberIsian, lama: PermintaanIsian): Permintaan | undefined {
  switch (lama.kind) {
    case 'isian-kinerja':
    case 'isian-kendala':
      return lanjutKinerja(x, s, lama);
    case 'belum-lapor':
    case 'isian-indikator':
      return lanjutLapor(x, s, lama);
    case 'nilai-lhe':
      return lanjutLhe(x, s, lama);
    case 'tindak-lanjut':
      return lanjutTindak(x, s, lama);
    case 'isian-dokumen':
      return lanjutDokumen(x, s, lama);
    default:
      return unreachable(lama);
  }
}

/** undefined: the message stands by itself. */
export const lanjutkanIsian = (x: Slot, s: SumberIsian): Permintaan | undefined =>
  s.lama === undefined || !isPermintaanIsian(s.lama) || x.rancu.length > 1 ? undefined : lanjutDari(x, s, s.lama);
