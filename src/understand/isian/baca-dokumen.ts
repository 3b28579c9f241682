// "renja 2027 sudah ada?", "dokumen apa yang belum ada", "opd mana yang belum punya renja": the documents of a year.
import type { JenisDokumen } from '../../isian/skema.ts';
import type { Permintaan } from '../../permintaan.ts';
import {
  habis,
  isTahunDibuka,
  isTercetak,
  pakai,
  persis,
  salahSatu,
  tahunTanya,
  wilayahTanya,
  type Slot,
  type SumberIsian,
} from './slot-isian.ts';

const pola: readonly (readonly [JenisDokumen, RegExp])[] = [
  ['sk-iku', /\b(?:sk|keputusan) iku\b/],
  ['pk-perubahan', /\b(?:pk|perjanjian kinerja) perubahan\b/],
  ['pk', /\b(?:pk|perjanjian kinerja)\b(?! perubahan)/],
  ['rencana-aksi', /\b(?:rencana aksi|renaksi)\b/],
  ['renstra', /\brenstra\b|\brencana strategis\b/],
  ['renja', /\brenja\b|\brencana kerja\b/],
  ['lkjip', /\b(?:lkjip|lkip|lakip)\b/],
  ['lhe', /\blhe\b/],
  ['tindak-lanjut', /\btindak lanjut\b/],
];
const kataJenis = salahSatu(
  'sk',
  'keputusan',
  'pk',
  'perjanjian',
  'perubahan',
  'rencana',
  'aksi',
  'renaksi',
  'renstra',
  'strategis',
  'renja',
  'kerja',
  'lkjip',
  'lkip',
  'lakip',
  'tindak',
  'lanjut',
  'pengukuran',
);

const jenisOf = (x: Slot): readonly JenisDokumen[] => {
  const ukur = /\bpengukuran\b/.test(x.teks) ? x.triwulan.map((t) => `pengukuran-tw${t}` as JenisDokumen) : [];
  return [...pola.flatMap(([j, r]) => (r.test(x.teks) ? [j] : [])), ...ukur];
};

export function bacaDokumen(x: Slot, s: SumberIsian, lanjut = false): Permintaan | undefined {
  if (x.indikator.length > 0 || x.nomor !== undefined || x.tahun.length > 1) return undefined;
  const dokumen = pakai(x.kata, salahSatu('dokumen', 'berkas', 'kelengkapan'));
  const jenis = jenisOf(x);
  if (x.triwulan.length > 0 && !jenis.some((j) => j.startsWith('pengukuran'))) return undefined;
  const belum = pakai(x.kata, persis('belum', 'tidak', 'kurang', 'tanpa'));
  const draf = pakai(x.kata, salahSatu('draf', 'draft', 'konsep'));
  const status =
    pakai(
      x.kata,
      salahSatu(
        'ditetapkan',
        'diserahkan',
        'tersedia',
        'disusun',
        'jadi',
        'selesai',
        'terbit',
        'lengkap',
        'dibuat',
        'diunggah',
        'diupload',
        'dikirim',
      ),
    ) || /\b(?:ada|punya|memiliki|status|nomor|tanggal)\b/.test(x.teks);
  const rinci = pakai(x.kata, salahSatu('nomor', 'tanggal', 'memiliki'));
  if (!lanjut && !dokumen && !(jenis.length > 0 && (status || belum || draf || rinci))) return undefined;
  // "rekomendasi", "target" and other words leave the question to others.
  pakai(x.kata, kataJenis);
  pakai(x.kata, salahSatu('sakip', 'akip', 'kalau', 'bagaimana', 'perencanaan'));
  if (!habis(x, s)) return undefined;
  const banyak = /\b(?:opd|skpd|perangkat daerah|siapa)\b/.test(x.teks);
  const w = wilayahTanya(x, s, !banyak);
  const [opd] = w.opd;
  const tahun = x.tahun[0] ?? tahunTanya(x, s, opd ?? s.opdSendiri ?? '');
  const berisian = (o: string): boolean =>
    !isTercetak(s, o) || isTahunDibuka(s, o, tahun) || s.buku.semua('dokumen').some((d) => d.isi.opd === o && d.isi.tahun === tahun);
  if (w.opd.length === 0 ? !banyak || w.pemda === undefined || jenis.length === 0 : !w.opd.every(berisian)) return undefined;
  const ditanyaSaring = banyak || jenis.length === 0;
  return {
    kind: 'isian-dokumen',
    opd: [...w.opd],
    ...(w.pemda === undefined ? {} : { pemda: w.pemda }),
    tahun,
    jenis: [...jenis],
    saring: !ditanyaSaring
      ? 'semua'
      : draf
        ? 'draf'
        : belum
          ? 'belum'
          : status && !rinci && !/\bapa (?:saja|yang ada)\b/.test(x.teks) && (banyak || /\bsudah\b/.test(x.teks))
            ? 'ada'
            : 'semua',
    ...(/\b(?:berapa|jumlah)\b/.test(x.teks) && !rinci ? { jumlah: true } : {}),
  };
}
