// Readings about numbers: performance values, budgets, comparisons, rankings.
import type { Permintaan, PermintaanOf } from '../permintaan.ts';
import type { Lingkup, Ukuran } from '../rujukan/skema.ts';
import type { Bingkai } from './bingkai.ts';
import type { Waktu } from './from-text.ts';
import type { HasilPokok, Sumber } from './pokok.ts';

const ukuranAnggaran = new Set(['pagu', 'realisasi-anggaran', 'serapan', 'sisa', 'sumber-dana', 'tunda-bayar']);
const ukuranKinerja = new Set(['target', 'capaian', 'predikat', 'kondisi-awal', 'konversi']);

export const punyaUkuranAnggaran = (b: Bingkai): boolean => b.ukuran.some((u) => ukuranAnggaran.has(u));
export const punyaUkuranKinerja = (b: Bingkai): boolean => b.ukuran.some((u) => ukuranKinerja.has(u));

/** Years named, a range filled in, "tahun lalu" by the clock; [] when none is named. A named report lends its year. */
export function tahunDiminta(b: Bingkai, s: Sumber, waktu: Waktu): string[] {
  const opd = b.opd.length > 0 ? b.opd : s.katalog.opd.map((o) => o.id);
  const laporan = s.katalog.dokumen.filter((d) => opd.includes(d.opd)).map((d) => d.tahun);
  const terbuka = rentangTerbuka(b, Math.min(...laporan) - 1, Math.max(...laporan));
  if (terbuka !== undefined) return terbuka;
  const relatif = b.waktu.flatMap((w) => (w === 'tahun-lalu' ? [-1] : w === 'tahun-ini' ? [0] : w === 'tahun-depan' ? [1] : []));
  const acuan = b.tahun.length === 1 && relatif.includes(-1) ? (b.tahun[0] as number) : waktu.tahunIni;
  const disebut = [...b.tahun, ...(b.niat.includes('banding') && b.tahun.length === 0 ? [] : relatif.map((d) => acuan + d))];
  const [awal, akhir] = [Math.min(...disebut), Math.max(...disebut)];
  const tahun = b.rentang && akhir - awal < 20 ? Array.from({ length: akhir - awal + 1 }, (_, n) => awal + n) : disebut;
  const daftar = [...new Set(tahun)].toSorted((a, z) => a - z).map(String);
  // A quarter is another period than its year; without a year the latest report's year is meant.
  if (b.triwulan.length === 0 && b.semester.length === 0) return daftar;
  const dasar = daftar.length > 0 ? daftar : [String(Math.max(...laporan))];
  return dasar.flatMap((t) => [...b.triwulan.map((q) => `${t}-TW${q}`), ...b.semester.map((q) => `${t}-S${q === 0 ? 1 : q}`)]);
}

/** "sejak 2022", "sampai 2023", "sebelum 2024": the years that the reports cover on that side. A report also prints the year before its own. */
function rentangTerbuka(b: Bingkai, awal: number, akhir: number): string[] | undefined {
  const [satu] = b.tahun;
  if (b.tahun.length !== 1 || satu === undefined) return undefined;
  const kata = new RegExp(`\\b(sejak|mulai|sampai|hingga|sebelum|sesudah|setelah)\\s+(?:dengan\\s+)?(?:tahun\\s+)?${satu}\\b`).exec(
    b.teks,
  )?.[1];
  const [dari, ke] =
    kata === undefined
      ? [1, 0]
      : kata === 'sejak' || kata === 'mulai'
        ? [satu, akhir]
        : kata === 'sesudah' || kata === 'setelah'
          ? [satu + 1, akhir]
          : [awal, kata === 'sebelum' ? satu - 1 : satu];
  return ke < dari ? undefined : Array.from({ length: ke - dari + 1 }, (_, n) => String(dari + n));
}

function lingkupKinerja(b: Bingkai): { readonly lingkup?: Lingkup } {
  if (b.lingkup.includes('renstra')) return { lingkup: 'renstra' };
  const pk = b.lingkup.includes('pk') || b.niat.includes('pk');
  if (pk && b.lingkup.includes('perubahan')) return { lingkup: 'pk-perubahan' };
  if (pk && b.lingkup.includes('murni')) return { lingkup: 'pk' };
  return {};
}

export function bacaanNilai(b: Bingkai, indikator: HasilPokok, periode: string[]): readonly Permintaan[] {
  const diminta = b.ukuran.filter((u): u is Ukuran => ukuranKinerja.has(u) || u === 'realisasi');
  const hal = b.ukuran.filter((u) => u === 'satuan' || u === 'polaritas');
  const lingkup = lingkupKinerja(b);
  // Missing measure: realisasi with capaian; "tercapai?" asks for the capaian.
  const bawaan: readonly Ukuran[] = b.niat.some((n) => n === 'tercapai' || n === 'belum-tercapai')
    ? ['capaian']
    : lingkup.lingkup === undefined
      ? ['capaian', 'realisasi']
      : ['target'];
  // "apakah target IKM tercapai" asks for the verdict, not for the target.
  const bertanyaTercapai = b.niat.some((n) => n === 'tercapai' || n === 'belum-tercapai') && diminta.every((u) => u === 'target');
  const ukuran = bertanyaTercapai ? (['capaian'] as const) : diminta.length > 0 ? diminta : bawaan;
  const skala = b.skala.length > 0 ? { skala: [...b.skala] } : {};
  const tren = b.niat.includes('tren') || b.jumlahTahun !== undefined || periode.length > 1;
  return indikator.bacaan.map((ids): Permintaan => {
    if (hal.length > 0 && diminta.length === 0) return { kind: 'profil', indikator: [...ids], hal: [...hal] };
    const target = lingkup.lingkup !== undefined && ukuran.includes('target') ? lingkup : {};
    if (tren)
      return {
        kind: 'tren',
        indikator: [...ids],
        ukuran: diminta.length > 0 ? [...ukuran] : ['realisasi', 'capaian'],
        periode,
        ...(b.jumlahTahun === undefined ? {} : { jumlahTahun: b.jumlahTahun }),
      };
    const tanya = bertanyaTercapai ? { tanyaTercapai: true } : {};
    return { kind: 'nilai', indikator: [...ids], ukuran: [...ukuran], periode, ...target, ...skala, ...tanya };
  });
}

export function bacaanBanding(
  b: Bingkai,
  s: Sumber,
  indikator: HasilPokok,
  anggaran: HasilPokok,
  periode: string[],
): readonly Permintaan[] {
  if (!b.niat.includes('banding') && !b.niat.includes('jarak') && !(b.niat.includes('tren') && b.tahun.length === 2)) return [];
  const uang = punyaUkuranAnggaran(b);
  const duaLingkup = b.lingkup.includes('murni') && b.lingkup.includes('perubahan');
  if (uang || (indikator.bacaan.length === 0 && anggaran.bacaan.length > 0)) {
    if (!duaLingkup && b.lingkup.length === 0) return [];
    const daftar = anggaran.bacaan.length > 0 ? anggaran.bacaan : totalOpd(b, s);
    return daftar.map((ids) => ({ kind: 'anggaran', anggaran: [...ids], ukuran: ['pagu'], periode, lingkup: 'keduanya' }));
  }
  const diminta = b.ukuran.find((u): u is Ukuran => ukuranKinerja.has(u) || u === 'realisasi');
  const semuaDiminta = b.ukuran.filter((u): u is Ukuran => ukuranKinerja.has(u) || u === 'realisasi');
  const sebelahMenyebelah = b.ukuran.includes('target') && b.ukuran.includes('realisasi');
  return indikator.bacaan.map((ids): Permintaan => {
    if (ids.length === 1 && (sebelahMenyebelah || b.niat.includes('jarak')) && periode.length <= 1)
      return { kind: 'jarak', indikator: [...ids], periode };
    if (ids.length > 1) return { kind: 'banding', indikator: [...ids], ukuran: diminta ?? 'capaian', periode };
    const dua: { readonly jumlahTahun?: number } = periode.length === 0 ? { jumlahTahun: b.jumlahTahun ?? 2 } : {};
    const sebelumnya = periode.length === 1 ? [String(Number(periode[0]) - 1), periode[0] as string] : periode;
    return {
      kind: 'tren',
      indikator: [...ids],
      ukuran: semuaDiminta.length === 0 ? ['realisasi', 'capaian'] : semuaDiminta,
      periode: sebelumnya,
      ...dua,
    };
  });
}

/** The budget that "anggaran setda" means: the whole, and for an office that reports four programmes also their sum. */
function totalOpd(b: Bingkai, s: Sumber): readonly (readonly string[])[] {
  const opd = b.opd.length > 0 ? b.opd : s.katalog.opd.map((o) => o.id);
  const program = b.tingkat.includes('program');
  return opd.map((o) => {
    const total = s.katalog.anggaran.filter((a) => a.tingkat === 'total' && a.opd === o);
    return (program && total.length > 1 ? total.filter((a) => a.induk !== undefined) : total).map((a) => a.id);
  });
}

export function bacaanAnggaran(
  b: Bingkai,
  s: Sumber,
  anggaran: HasilPokok,
  indikator: HasilPokok,
  periode: string[],
): readonly Permintaan[] {
  const diminta = b.ukuran.flatMap((u): Ukuran[] =>
    ukuranAnggaran.has(u) ? [u as Ukuran] : u === 'realisasi' ? ['realisasi-anggaran'] : [],
  );
  if (/\bpersen/.test(b.teks) && diminta.includes('realisasi-anggaran') && !diminta.includes('serapan')) diminta.unshift('serapan');
  const tepat =
    diminta.length > 1 ? diminta.filter((u) => u !== 'pagu' || /\b(?:pagu|anggaran(?:nya)?|alokasi|dana)\b/.test(b.teks)) : diminta;
  const ukuran: readonly Ukuran[] = tepat.length > 0 ? [...new Set(tepat)] : ['pagu', 'realisasi-anggaran', 'serapan'];
  const lingkup =
    b.lingkup.includes('murni') && b.lingkup.includes('perubahan')
      ? 'keduanya'
      : b.lingkup.includes('murni')
        ? 'apbd'
        : b.lingkup.includes('perubahan')
          ? 'apbd-perubahan'
          : undefined;
  const dasar: Omit<PermintaanOf<'anggaran'>, 'kind' | 'anggaran'> = {
    ukuran: [...ukuran],
    periode,
    ...(lingkup === undefined ? {} : { lingkup }),
  };
  if (anggaran.bacaan.length > 0) return anggaran.bacaan.map((ids) => ({ kind: 'anggaran', anggaran: [...ids], ...dasar }));
  if (indikator.bacaan.length > 0) {
    return indikator.bacaan.map((ids): Permintaan => {
      const sasaran = s.katalog.indikator
        .filter((i) => ids.includes(i.id))
        .flatMap((i) => s.katalog.anggaran.filter((a) => a.id === i.sasaran && a.tingkat === 'sasaran'));
      const pendukung = s.katalog.indikator.flatMap((i) => (ids.includes(i.id) ? (i.anggaranPendukung?.anggaran ?? []) : []));
      if (sasaran.length === 0 && pendukung.length > 0) return { kind: 'anggaran', anggaran: [...new Set(pendukung)], ...dasar };
      return sasaran.length > 0
        ? { kind: 'anggaran', anggaran: [...new Set(sasaran.map((a) => a.id))], ...dasar }
        : { kind: 'efisiensi', indikator: [...ids], periode };
    });
  }
  const tingkat = b.tingkat.find((t) => t === 'program' || t === 'kegiatan' || t === 'sub-kegiatan');
  if (tingkat !== undefined && !b.niat.includes('jumlah') && !/\btotal\b/.test(b.teks)) {
    const opd = b.opd.length > 0 ? b.opd : s.katalog.opd.map((o) => o.id);
    const jumlah = new Set(totalOpd({ ...b, tingkat: ['program'] }, s).flat());
    return opd.map((o) => {
      const anggota = s.katalog.anggaran.filter(
        (a) => a.opd === o && (a.tingkat === tingkat || (tingkat === 'program' && jumlah.has(a.id))),
      );
      return {
        kind: 'anggaran',
        anggaran: anggota.toSorted((x, y) => Number(x.tingkat === 'total') - Number(y.tingkat === 'total')).map((a) => a.id),
        ...dasar,
      };
    });
  }
  return totalOpd(b, s).map((ids) => ({ kind: 'anggaran', anggaran: [...ids], ...dasar }));
}

export function bacaanPeringkat(b: Bingkai, anggaran: HasilPokok, periode: string[]): readonly Permintaan[] | undefined {
  const arah = b.niat.includes('tertinggi') ? 'tertinggi' : b.niat.includes('terendah') ? 'terendah' : undefined;
  // "kenapa serapannya rendah" asks for a cause.
  if (arah === undefined || b.niat.includes('penyebab')) return undefined;
  const diminta = b.ukuran.find((u): u is Ukuran => ukuranAnggaran.has(u) || ukuranKinerja.has(u) || u === 'realisasi');
  const tingkat = (['program', 'kegiatan', 'sub-kegiatan', 'sasaran'] as const).findLast((t) => b.tingkat.includes(t));
  const uang = punyaUkuranAnggaran(b);
  const [satu] = anggaran.bacaan;
  const induk = uang && anggaran.bacaan.length === 1 && satu?.[0] !== undefined ? { induk: satu[0] } : {};
  const kelurahan = b.tingkat.includes('kelurahan');
  // "kelurahan mana yang serapan sarprasnya tertinggi": the works of the villages compete, not the IKU.
  const bersaing = kelurahan && anggaran.bacaan.length > 1 ? [...new Set(anggaran.bacaan.flat())] : [];
  if (bersaing.length > 0) {
    const u: Ukuran = diminta === 'realisasi' || diminta === undefined ? 'realisasi-anggaran' : diminta;
    return [
      {
        kind: 'peringkat',
        ukuran: pilihUkuran(b, u, 'sub-kegiatan'),
        arah,
        ruang: 'sub-kegiatan',
        anggaran: bersaing,
        periode,
        ...(b.jumlah === undefined ? {} : { jumlah: b.jumlah }),
      },
    ];
  }
  const ruang =
    uang || (tingkat !== undefined && tingkat !== 'sasaran' && diminta !== 'capaian')
      ? (tingkat ?? (kelurahan || 'induk' in induk ? 'sub-kegiatan' : 'program'))
      : 'iku';
  const ukuran: Ukuran =
    diminta === 'realisasi' && ruang !== 'iku' ? 'realisasi-anggaran' : (diminta ?? (ruang === 'iku' ? 'capaian' : 'serapan'));
  const dasar: PermintaanOf<'peringkat'> = {
    kind: 'peringkat',
    ukuran: pilihUkuran(b, ukuran, ruang),
    arah,
    ruang,
    periode,
    ...induk,
    ...(b.jumlah === undefined ? {} : { jumlah: b.jumlah }),
  };
  return b.opd.length === 0 ? [dasar] : b.opd.map((opd) => ({ ...dasar, opd }));
}

/** "serapan anggaran" names both serapan and pagu; the more special measure is meant. */
function pilihUkuran(b: Bingkai, ukuran: Ukuran, ruang: string): Ukuran {
  if (ruang === 'iku') return ukuran === 'predikat' ? 'capaian' : ukuran;
  const urutan: readonly Ukuran[] = ['sisa', 'serapan', 'realisasi-anggaran', 'pagu'];
  return urutan.find((u) => b.ukuran.includes(u)) ?? ukuran;
}

/** "menurut Tabel 1.4": only what that table prints, for every measure asked about. */
export function bacaanTercetak(
  b: Bingkai,
  tabel: string,
  indikator: HasilPokok,
  anggaran: HasilPokok,
  periode: string[],
): readonly Permintaan[] {
  const uang = punyaUkuranAnggaran(b);
  const diminta = b.ukuran.flatMap((u): Ukuran[] =>
    ukuranAnggaran.has(u) || ukuranKinerja.has(u)
      ? [u as Ukuran]
      : u === 'realisasi'
        ? uang || indikator.bacaan.length === 0
          ? ['realisasi-anggaran']
          : ['realisasi']
        : [],
  );
  const daftar = (uang && anggaran.bacaan.length > 0) || indikator.bacaan.length === 0 ? anggaran.bacaan : indikator.bacaan;
  const bawaan: Ukuran[] =
    uang || indikator.bacaan.length === 0 ? ['pagu', 'realisasi-anggaran', 'serapan'] : ['target', 'realisasi', 'capaian', 'predikat'];
  const efisiensi: Ukuran[] = b.niat.includes('efisiensi') ? ['efisiensi'] : [];
  const ukuran = [...diminta, ...efisiensi];
  return daftar.map((ids) => ({ kind: 'tercetak', pokok: [...ids], ukuran: ukuran.length > 0 ? ukuran : bawaan, tabel, periode }));
}
