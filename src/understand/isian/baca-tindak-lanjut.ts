// "rekomendasi yang lewat tenggat", "siapa penanggung jawab rekomendasi 2", "berapa persen selesai": the follow-up of recommendations.
import { selisihHari, tambahBulan, tambahHari } from '../../kinerja/tanggal.ts';
import type { Permintaan, PermintaanOf } from '../../permintaan.ts';
import { habis, isTercetak, pakai, persis, salahSatu, wilayahTanya, type Slot, type SumberIsian } from './slot-isian.ts';

type P = PermintaanOf<'tindak-lanjut'>;

const namaBulan = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
];

const sebulan = (awal: string): readonly [string, string] => [awal, tambahHari(tambahBulan(awal, 1), -1)];

/** Day of the week of an ISO date, 0 is Monday. */
const hariKe = (iso: string): number => selisihHari('2001-01-01', iso) % 7;

function rentangOf(x: Slot, s: SumberIsian): readonly [string, string] | undefined {
  const awalBulan = `${s.hariIni.slice(0, 7)}-01`;
  const depan = /\b(bulan|minggu|pekan) depan\b/.exec(x.teks)?.[1];
  if (depan !== undefined) {
    pakai(x.kata, persis('depan', 'minggu', 'pekan', 'bulan'));
    if (depan === 'bulan') return sebulan(tambahBulan(awalBulan, 1));
    const senin = tambahHari(s.hariIni, 7 - hariKe(s.hariIni));
    return [senin, tambahHari(senin, 6)];
  }
  if (/\bbulan ini\b/.test(x.teks)) {
    pakai(x.kata, persis('bulan'));
    return sebulan(awalBulan);
  }
  if (/\b(?:minggu|pekan) ini\b/.test(x.teks)) {
    pakai(x.kata, persis('minggu', 'pekan'));
    const senin = tambahHari(s.hariIni, -hariKe(s.hariIni));
    return [senin, tambahHari(senin, 6)];
  }
  if (/\bhari ini\b/.test(x.teks)) return [s.hariIni, s.hariIni];
  const bulan = namaBulan.findIndex((b) => pakai(x.kata, persis(b)));
  const tahun = x.tahun[0] ?? Number(s.hariIni.slice(0, 4));
  if (bulan === -1) return undefined;
  pakai(x.kata, persis('bulan'));
  return sebulan(`${tahun}-${String(bulan + 1).padStart(2, '0')}-01`);
}

function halOf(x: Slot): P['hal'] {
  const penanggung =
    /\bpenanggung jawab\b|\bpelaksana\b|\bsiapa yang (?:mengerjakan|menindaklanjuti|bertanggung)\b/.test(x.teks) &&
    pakai(x.kata, salahSatu('penanggung', 'jawab', 'pelaksana', 'mengerjakan', 'menindaklanjuti', 'bertanggung'));
  if (penanggung) return 'penanggung-jawab';
  if (pakai(x.kata, salahSatu('persen', 'persentase', 'progres', 'kemajuan'))) return 'persen';
  if (pakai(x.kata, salahSatu('langkah', 'rencana', 'aksi', 'upaya'))) return 'langkah';
  return undefined;
}

function saringOf(x: Slot, rentang: readonly [string, string] | undefined, bukti: boolean): P['saring'] {
  const tempo = pakai(x.kata, persis('jatuh')) && pakai(x.kata, salahSatu('tempo'));
  if (rentang !== undefined) return 'jatuh-tempo';
  const lewat =
    (pakai(x.kata, salahSatu('lewat', 'melewati', 'lampaui', 'melampaui', 'terlewat')) &&
      pakai(x.kata, salahSatu('tenggat', 'waktu', 'tempo', 'deadline', 'batas', 'jadwal'))) ||
    pakai(x.kata, salahSatu('terlambat', 'overdue', 'kedaluwarsa'));
  if (lewat || tempo) return 'lewat-tenggat';
  const menunggu = pakai(x.kata, salahSatu('menunggu', 'tunggu', 'antre'));
  const belum = pakai(x.kata, persis('belum', 'tanpa', 'tidak'));
  if (pakai(x.kata, salahSatu('diverifikasi', 'verifikasi')) && (menunggu || belum || /\bperlu\b/.test(x.teks)))
    return 'menunggu-verifikasi';
  const dapat = /\btidak dapat\b/.test(x.teks);
  const selesai = pakai(x.kata, salahSatu('selesai', 'tuntas', 'sesuai', 'beres', 'rampung'));
  const ditindak = pakai(x.kata, salahSatu('ditindaklanjuti'));
  const terbuka = pakai(x.kata, salahSatu('terbuka', 'berjalan', 'proses', 'sisa', 'tersisa', 'berlanjut'));
  if (dapat) return 'tidak-dapat';
  if (belum && bukti) return 'tanpa-bukti';
  if (belum || terbuka) return 'terbuka';
  return selesai || (ditindak && /\bsudah\b/.test(x.teks)) ? 'selesai' : 'semua';
}

/** `lanjut`: after an answer about recommendations, which then need not be named. */
export function bacaTindakLanjut(x: Slot, s: SumberIsian, lanjut = false): Permintaan | undefined {
  if (x.triwulan.length > 0 || x.indikator.length > 0) return undefined;
  const rekomendasi =
    pakai(x.kata, salahSatu('rekomendasi', 'temuan', 'saran')) ||
    /\btindak lanjut\b/.test(x.teks) ||
    (s.pelaku.peran.some((p) => p.peran === 'evaluator') && /\bverifikasi\b/.test(x.teks));
  const berstatus = x.nomor !== undefined && /\bstatus\b/.test(x.teks);
  if (!rekomendasi && !berstatus && !lanjut) return undefined;
  const rentang = rentangOf(x, s);
  const bukti = pakai(x.kata, salahSatu('bukti', 'eviden', 'evidence'));
  const hal = halOf(x);
  const saring = saringOf(x, rentang, bukti);
  pakai(x.kata, salahSatu('tindak', 'lanjut', 'tindaklanjut', 'isi', 'bunyi', 'uraian'));
  const tenggat =
    pakai(x.kata, salahSatu('tenggat', 'deadline', 'tempo')) || (pakai(x.kata, persis('batas')) && pakai(x.kata, salahSatu('waktu')));
  if (lanjut) pakai(x.kata, salahSatu('kalau', 'bagaimana', 'lalu', 'terus', 'kenapa', 'mengapa', 'nomor'));
  if (!habis(x, s)) return undefined;
  const w = wilayahTanya(x, s);
  // What print answers as well stays with print until something was entered.
  const milik = s.buku
    .semua('rekomendasi')
    .filter(
      (r) =>
        (w.opd.length === 0 || w.opd.includes(r.isi.opd)) && (w.pemda === undefined || s.tempat.opdById.get(r.isi.opd)?.pemda === w.pemda),
    );
  const hanyaIsian = saring === 'lewat-tenggat' || saring === 'menunggu-verifikasi' || saring === 'jatuh-tempo';
  const tanpaCetak = (x.opd.length > 0 || s.opdLaporan.length === 0) && w.opd.some((o) => !isTercetak(s, o));
  if (milik.length === 0 && !hanyaIsian && !tanpaCetak && !(berstatus && w.opd.length > 0)) return undefined;
  const halAkhir = hal ?? (bukti && saring === 'semua' ? 'bukti' : tenggat && saring === 'semua' ? 'tenggat' : undefined);
  return {
    kind: 'tindak-lanjut',
    opd: [...w.opd],
    ...(w.pemda === undefined ? {} : { pemda: w.pemda }),
    // The share that is done counts them all.
    saring: halAkhir === 'persen' && saring === 'selesai' ? 'semua' : saring,
    ...(x.nomor === undefined ? {} : { nomor: x.nomor }),
    ...(x.tahun.length === 0 || saring === 'jatuh-tempo' ? {} : { tahun: [...x.tahun] }),
    ...(rentang === undefined ? {} : { rentang: [rentang[0], rentang[1]] }),
    ...(halAkhir === undefined ? {} : { hal: halAkhir }),
    ...(/\b(?:berapa|jumlah|banyak)\b/.test(x.teks) && x.nomor === undefined && halAkhir === undefined ? { jumlah: true } : {}),
  };
}
