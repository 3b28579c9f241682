// Recomputes printed sums: sub kegiatan -> kegiatan -> program -> total, jenis belanja -> total, triwulan -> year, all within one table.
import { sumDesimal, toDesimal } from '../../kinerja/desimal.ts';
import { groupBy } from '../../lib/group-by.ts';
import type { KlaimTerbaca } from '../../rujukan/baca-klaim.ts';
import type { Anggaran } from '../../rujukan/skema.ts';
import type { HasilUlang } from './hitung-ulang.ts';

const rupiah: ReadonlySet<string> = new Set(['pagu', 'realisasi-anggaran', 'tunda-bayar']);

type Kelompok = ReadonlyMap<string, KlaimTerbaca>;

/** Sasaran and combinations cut the same money another way; they are no part of the tree. */
const pohon: ReadonlySet<string> = new Set(['total', 'program', 'kegiatan', 'sub-kegiatan']);

/** The claims below a budget that this table prints; `undefined` when a branch is printed nowhere in it. */
function gatherBagian(id: string, anak: ReadonlyMap<string, readonly string[]>, kelompok: Kelompok): readonly KlaimTerbaca[] | undefined {
  const bawah = anak.get(id) ?? [];
  if (bawah.length === 0) return undefined;
  const bagian = bawah.map((a) => {
    const sendiri = kelompok.get(a);
    return sendiri === undefined ? gatherBagian(a, anak, kelompok) : [sendiri];
  });
  return bagian.some((b) => b === undefined) ? undefined : bagian.flatMap((b) => b ?? []);
}

function jumlahkan(jenis: string, klaim: KlaimTerbaca, bagian: readonly KlaimTerbaca[]): HasilUlang {
  const dihitung = sumDesimal(bagian.map((b) => toDesimal(b.desimal ?? 'NaN')));
  const langkah = `jumlah ${bagian.length} baris (${bagian.map((b) => b.baris).join(', ')})`;
  // Rupiah are printed whole; one rupiah is the last digit.
  const cocok = dihitung
    .minus(klaim.desimal ?? 'NaN')
    .abs()
    .lte(1);
  return { jenis, klaim, status: cocok ? 'cocok' : 'beda', langkah, dihitung };
}

function recomputeKelompok(baris: readonly KlaimTerbaca[], anggaran: readonly Anggaran[]): readonly HasilUlang[] {
  const kelompok = new Map(baris.toReversed().map((k) => [k.pokok, k]));
  const anakDari = (tingkat: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> => {
    const anak = groupBy(
      anggaran.filter((a) => tingkat.has(a.tingkat)),
      (a) => a.induk ?? '',
    );
    return new Map([...anak].map(([induk, daftar]) => [induk, daftar.map((a) => a.id)]));
  };
  const cara = [
    ['jumlah bagian', anakDari(pohon)],
    ['jumlah jenis belanja', anakDari(new Set(['jenis-belanja']))],
    ['jumlah anggota', new Map(anggaran.map((a) => [a.id, a.anggota ?? []]))],
  ] as const;
  return [...kelompok.values()].flatMap((k) => {
    const sudah = new Set<string>();
    return cara.flatMap(([jenis, anak]) => {
      const bagian = gatherBagian(k.pokok, anak, kelompok);
      const kunci = bagian?.map((b) => b.id).join();
      if (bagian === undefined || kunci === undefined || sudah.has(kunci)) return [];
      sudah.add(kunci);
      return [jumlahkan(jenis, k, bagian)];
    });
  });
}

/** Sums of budgets in every table, and of the four quarters of a year. */
export function recomputeJumlah(klaim: readonly KlaimTerbaca[], anggaran: readonly Anggaran[]): readonly HasilUlang[] {
  const uang = klaim.filter((k) => rupiah.has(k.ukuran) && k.desimal !== undefined && k.kosong !== true);
  const perTabel = groupBy(uang, (k) => [k.dokumen, k.tabel, k.ukuran, k.periode, k.lingkup, k.jabatan, k.ke].join('\0'));
  const perTahun = groupBy(uang, (k) => [k.dokumen, k.tabel, k.pokok, k.ukuran, k.periode.slice(0, 4), k.lingkup].join('\0'));
  return [
    ...[...perTabel.values()].flatMap((baris) => recomputeKelompok(baris, anggaran)),
    ...[...perTahun.values()].flatMap((baris) => {
      const triwulan = baris.filter((k) => k.periode.includes('-TW'));
      const setahun = baris.filter((k) => !k.periode.includes('-'));
      return triwulan.length === 4 ? setahun.map((k) => jumlahkan('jumlah triwulan', k, triwulan)) : [];
    }),
  ];
}
