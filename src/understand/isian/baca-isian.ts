// Questions about what people entered: who has not reported, values of a quarter, results of evaluations, follow-up. A question with a
// content word that nothing here explains is not ours, and is left to the readers of print.
import type { Permintaan, PermintaanOf } from '../../permintaan.ts';
import { samaKata } from './nama-isian.ts';
import { bacaSlot, habis, pakai, ringan, salahSatu, triwulanTerakhir, type Slot, type SumberIsian } from './slot-isian.ts';

/** The OPD that a question without one means: the person's own, or all of the government that was named. */
function opdDari(x: Slot, s: SumberIsian): readonly string[] {
  if (x.opd.length > 0) return x.opd;
  if (s.opdLaporan.length > 0) return s.opdLaporan;
  const milik = s.opdSendiri;
  if (x.pemda.length > 0) return s.nama.opd.flatMap((o) => (x.pemda.includes(s.tempat.opdById.get(o.id)?.pemda ?? '') ? [o.id] : []));
  return milik === undefined ? [] : [milik];
}

function bacaLapor(x: Slot, s: SumberIsian): Permintaan | undefined {
  const lapor = pakai(
    x.kata,
    salahSatu(
      'lapor',
      'melapor',
      'melaporkan',
      'dilaporkan',
      'pelaporan',
      'mengisi',
      'isi',
      'diisi',
      'input',
      'menginput',
      'setor',
      'menyetor',
      'entri',
    ),
  );
  const konfirmasi = pakai(x.kata, salahSatu('konfirmasi', 'dikonfirmasi', 'terkonfirmasi', 'mengonfirmasi'));
  if (!lapor && !konfirmasi) return undefined;
  const belum = pakai(x.kata, (k) => k === 'belum');
  pakai(x.kata, salahSatu('realisasi', 'capaian', 'kinerja', 'menunggu'));
  if (!habis(x, s) || !(belum || konfirmasi)) return undefined;
  const terakhir = triwulanTerakhir(s.hariIni);
  const [triwulan] = x.triwulan;
  const tahun = x.tahun[0] ?? (triwulan === undefined ? terakhir.tahun : Number(s.hariIni.slice(0, 4)));
  const tw = triwulan ?? (x.tahun.length > 0 ? undefined : terakhir.triwulan);
  const [pemda] = x.pemda;
  return {
    kind: 'belum-lapor',
    opd: [...(x.opd.length > 0 ? x.opd : x.sendiri ? opdDari(x, s) : [])],
    tahun,
    status: konfirmasi ? (belum ? 'menunggu' : 'terkonfirmasi') : 'belum-lapor',
    ...(pemda === undefined ? {} : { pemda }),
    ...(tw === undefined ? {} : { triwulan: tw }),
  };
}

function bacaTindakLanjut(x: Slot, s: SumberIsian): Permintaan | undefined {
  const rekomendasi = pakai(x.kata, salahSatu('rekomendasi', 'rekom', 'temuan', 'saran')) || /\btindak lanjut\b/.test(x.teks);
  pakai(x.kata, salahSatu('tindak', 'lanjut', 'ditindaklanjuti', 'tindaklanjut'));
  const berstatus = x.nomor !== undefined && /\bstatus\b/.test(x.teks);
  if (!rekomendasi && !berstatus) return undefined;
  const lewat =
    (pakai(x.kata, (k) => k === 'lewat' || k === 'melewati' || k === 'lampaui' || k === 'melampaui') &&
      pakai(x.kata, salahSatu('tenggat', 'waktu', 'tempo', 'deadline', 'batas', 'jadwal'))) ||
    pakai(x.kata, salahSatu('terlambat', 'telat', 'overdue')) ||
    (pakai(x.kata, (k) => k === 'jatuh') && pakai(x.kata, salahSatu('tempo')));
  const verifikasi =
    pakai(x.kata, salahSatu('diverifikasi', 'verifikasi')) &&
    (pakai(x.kata, salahSatu('menunggu', 'nunggu', 'tunggu', 'antre')) || pakai(x.kata, (k) => k === 'belum'));
  const bukti = pakai(x.kata, salahSatu('bukti', 'eviden', 'evidence'));
  const belum = pakai(x.kata, (k) => k === 'belum' || k === 'tanpa' || k === 'tidak');
  const selesai = pakai(x.kata, salahSatu('selesai', 'tuntas', 'sesuai'));
  const terbuka = pakai(x.kata, salahSatu('terbuka', 'berjalan', 'proses')) || (belum && (selesai || !bukti));
  const saring: PermintaanOf<'tindak-lanjut'>['saring'] = lewat
    ? 'lewat-tenggat'
    : verifikasi
      ? 'menunggu-verifikasi'
      : bukti && belum
        ? 'tanpa-bukti'
        : terbuka
          ? 'terbuka'
          : selesai
            ? 'selesai'
            : 'semua';
  if (!habis(x, s)) return undefined;
  const opd = opdDari(x, s);
  // What print answers as well stays with print until something was entered.
  const adaIsian = s.buku.semua('rekomendasi').some((r) => opd.length === 0 || opd.includes(r.isi.opd));
  const hanyaIsian = saring === 'lewat-tenggat' || saring === 'menunggu-verifikasi' || (berstatus && opd.length > 0);
  if (!adaIsian && !hanyaIsian) return undefined;
  return {
    kind: 'tindak-lanjut',
    opd: [...opd],
    saring,
    ...(x.nomor === undefined ? {} : { nomor: x.nomor }),
    ...(/\b(?:berapa|jumlah|banyak)\b/.test(x.teks) && x.nomor === undefined ? { jumlah: true } : {}),
  };
}

function bacaLhe(x: Slot, s: SumberIsian): Permintaan | undefined {
  const lhe = s.buku.semua('lhe');
  if (lhe.length === 0) return undefined;
  const akip = pakai(x.kata, salahSatu('akip', 'sakip')) || /\b(?:nilai|skor|predikat|hasil) (?:lhe|evaluasi)\b/.test(x.teks);
  const nilai = pakai(x.kata, salahSatu('nilai', 'skor', 'predikat', 'angka', 'komponen'));
  if (!akip || !nilai) return undefined;
  const arah = pakai(
    x.kata,
    salahSatu('naik', 'turun', 'meningkat', 'menurun', 'perubahan', 'selisih', 'dibanding', 'berubah', 'kenaikan', 'penurunan'),
  );
  if (!habis(x, s)) return undefined;
  const opd = opdDari(x, s);
  if (opd.length === 0 && !s.pelaku.peran.some((p) => p.pemda !== undefined || p.peran === 'admin')) return undefined;
  return {
    kind: 'nilai-lhe',
    opd: [...opd],
    tahun: [...x.tahun],
    hal: /\bkomponen\b/.test(x.teks) ? 'komponen' : arah ? 'perubahan' : 'nilai',
  };
}

const ukuranKata: readonly (readonly [PermintaanOf<'isian-kinerja'>['ukuran'][number], readonly string[]])[] = [
  ['target', ['target']],
  ['realisasi', ['realisasi', 'realisasinya', 'hasil', 'nilai', 'angka', 'kumulatif']],
  ['capaian', ['capaian', 'pencapaian', 'persentase', 'progres']],
];
/** Words too common in names of indicators to tell one from another. */
const umum: ReadonlySet<string> = new Set([
  'persentase',
  'jumlah',
  'nilai',
  'tingkat',
  'rata',
  'indeks',
  'angka',
  'capaian',
  'realisasi',
  'target',
]);

function bacaKinerja(x: Slot, s: SumberIsian): Permintaan | undefined {
  if (s.nama.indikator.length === 0) return undefined;
  const opd = opdDari(x, s);
  const ukuran = ukuranKata.filter(([, kata]) => pakai(x.kata, salahSatu(...kata))).map(([u]) => u);
  const calon = s.nama.indikator.filter((i) => opd.length === 0 || opd.includes(i.opd));
  let indikator = x.indikator.filter((id) => calon.some((c) => c.id === id));
  if (x.indikator.length > 0 && indikator.length === 0) return undefined;
  const sisa = x.kata.filter((w) => !w.terpakai && !ringan.has(w.kata) && !s.kosakata.fungsi.has(w.kata) && !/^\d{1,2}$/.test(w.kata));
  if (indikator.length === 0 && sisa.length > 0) {
    // A part of the name is enough when every word left over belongs to it.
    if (sisa.every((w) => umum.has(w.kata))) return undefined;
    indikator = calon.filter((c) => sisa.every((w) => c.nama.some((n) => n.some((k) => samaKata(k, w.kata))))).map((c) => c.id);
    if (indikator.length === 0) return undefined;
  } else if (sisa.length > 0) return undefined;
  const milik = new Set(indikator.map((id) => s.nama.indikator.find((i) => i.id === id)?.opd ?? ''));
  const sasaran = opd.length === 1 ? opd[0] : milik.size === 1 ? [...milik][0] : undefined;
  if (sasaran === undefined || (indikator.length === 0 && (ukuran.length === 0 || (x.opd.length === 0 && !x.sendiri)))) return undefined;
  const adaTahun = (tahun: number): boolean => s.buku.find('tahun-kerja', `${sasaran}:${tahun}`) !== undefined;
  const kini = Number(s.hariIni.slice(0, 4));
  const tahun = x.tahun[0] ?? [kini, kini - 1].find(adaTahun) ?? kini;
  // Years that nobody opened here belong to the printed reports.
  if (!adaTahun(tahun)) return undefined;
  return {
    kind: 'isian-kinerja',
    opd: sasaran,
    indikator: [...indikator],
    tahun,
    triwulan: [...x.triwulan],
    ukuran: ukuran.length === 0 ? ['target', 'realisasi', 'capaian'] : [...ukuran],
  };
}

/** "kalau TW II?", "yang 2028?", "targetnya?" after an answer from entered data. */
function lanjutkan(x: Slot, s: SumberIsian): Permintaan | undefined {
  const { lama } = s;
  if (lama === undefined) return undefined;
  const ukuran = ukuranKata.filter(([, kata]) => pakai(x.kata, salahSatu(...kata))).map(([u]) => u);
  pakai(x.kata, salahSatu('kalau', 'bagaimana', 'lalu', 'terus'));
  const berisi = x.triwulan.length + x.tahun.length + x.opd.length + ukuran.length > 0;
  if (!berisi || !habis(x, s) || x.indikator.length > 0) return undefined;
  const [opd] = x.opd;
  switch (lama.kind) {
    case 'isian-kinerja':
      if (opd !== undefined && opd !== lama.opd) return undefined;
      return {
        ...lama,
        ...(x.tahun[0] === undefined ? {} : { tahun: x.tahun[0] }),
        ...(x.triwulan.length === 0 ? {} : { triwulan: [...x.triwulan] }),
        ...(ukuran.length === 0 ? {} : { ukuran }),
      };
    case 'belum-lapor':
      return {
        ...lama,
        ...(x.tahun[0] === undefined ? {} : { tahun: x.tahun[0] }),
        ...(x.triwulan[0] === undefined ? {} : { triwulan: x.triwulan[0] }),
        ...(x.opd.length === 0 ? {} : { opd: [...x.opd] }),
      };
    case 'nilai-lhe':
      return { ...lama, ...(x.tahun.length === 0 ? {} : { tahun: [...x.tahun] }), ...(x.opd.length === 0 ? {} : { opd: [...x.opd] }) };
    case 'tindak-lanjut':
      return x.opd.length === 0 ? undefined : { ...lama, opd: [...x.opd] };
    default:
      return undefined;
  }
}

/** undefined: not a question about entered data. */
export function bacaIsian(teks: string, s: SumberIsian): Permintaan | undefined {
  for (const baca of [bacaLapor, bacaTindakLanjut, bacaLhe, lanjutkan, bacaKinerja]) {
    const p = baca(bacaSlot(teks, s), s);
    if (p !== undefined) return p;
  }
  return undefined;
}
