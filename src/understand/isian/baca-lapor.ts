// "siapa belum lapor TW III", "sudah berapa opd yang lapor", "indikator apa yang belum kami isi": reporting, by office or by indicator.
import type { Permintaan, PermintaanOf } from '../../permintaan.ts';
import {
  habis,
  pakai,
  persis,
  pemdaPenanya,
  salahSatu,
  tahunTanya,
  triwulanTerakhir,
  wilayahTanya,
  type Slot,
  type SumberIsian,
} from './slot-isian.ts';

const kataLapor = salahSatu(
  ...['lapor', 'melapor', 'melaporkan', 'dilaporkan', 'terlapor', 'pelaporan', 'mengisi', 'diisi', 'terisi', 'pengisian'],
  ...['input', 'menginput', 'diinput', 'setor', 'menyetor', 'disetor', 'entri', 'kirim', 'mengirim', 'dikirim'],
);

type Status = PermintaanOf<'belum-lapor'>['status'];

function statusOf(x: Slot, konfirmasi: boolean): Status | undefined {
  const belum = pakai(x.kata, persis('belum'));
  const terlambat = pakai(x.kata, salahSatu('terlambat', 'menunggak', 'nunggak'));
  const menunggu = pakai(x.kata, salahSatu('menunggu', 'tunggu', 'antre'));
  if (konfirmasi) return belum || menunggu ? 'menunggu' : 'terkonfirmasi';
  if (menunggu) return undefined;
  const paling =
    pakai(x.kata, salahSatu('paling', 'ter')) &&
    pakai(x.kata, salahSatu('sedikit', 'banyak', 'rendah', 'lambat', 'tinggi', 'rajin', 'cepat'));
  const urut = paling || pakai(x.kata, salahSatu('tersedikit', 'terbanyak', 'terendah', 'tertinggi'));
  if (belum || terlambat) return 'belum-lapor';
  if (urut) return 'semua';
  return undefined;
}

export function bacaLapor(x: Slot, s: SumberIsian): Permintaan | undefined {
  if (x.indikator.length > 0 || x.nomor !== undefined) return undefined;
  const lapor = pakai(x.kata, kataLapor) || pakai(x.kata, persis('isi'));
  const konfirmasi = pakai(x.kata, salahSatu('konfirmasi', 'dikonfirmasi', 'terkonfirmasi', 'mengonfirmasi', 'mengkonfirmasi'));
  if (!lapor && !konfirmasi) return undefined;
  const ditanya = statusOf(x, konfirmasi);
  pakai(x.kata, salahSatu('realisasi', 'capaian', 'kinerja', 'tepat', 'progres', 'kemajuan', 'rekap', 'rekapitulasi'));
  const persen = pakai(x.kata, salahSatu('persen', 'persentase'));
  const jenis = (['kecamatan', 'dinas', 'badan', 'kelurahan'] as const).find(
    (j) => pakai(x.kata, persis(j)) || (j === 'dinas' && /\bdinas (?:mana|apa)\b/.test(x.teks)),
  );
  const selesai = /\b(?:lengkap|selesai|tuntas)\b/.test(x.teks);
  pakai(x.kata, salahSatu('selesai', 'tuntas', 'lengkap'));
  if (!habis(x, s)) return undefined;
  const opdSemua = /\b(?:opd|skpd|perangkat daerah|siapa|unit)\b/.test(x.teks) || jenis !== undefined;
  const status: Status =
    ditanya ?? (opdSemua && (/\b(?:sudah|berapa|banyak)\b/.test(x.teks) || selesai) && !/\brekap/.test(x.teks) ? 'sudah-lapor' : 'semua');
  const w = wilayahTanya(x, s, !opdSemua);
  const [opd] = w.opd;
  const terakhir = triwulanTerakhir(s.hariIni);
  const [triwulan] = x.triwulan;
  if (x.triwulan.length > 1 || x.tahun.length > 1) return undefined;
  const tahun = x.tahun[0] ?? (triwulan === undefined ? terakhir.tahun : Number(s.hariIni.slice(0, 4)));
  const tw = triwulan ?? (x.tahun.length > 0 ? undefined : terakhir.triwulan);
  // "indikator apa yang belum kami isi", "apa saja yang belum kami lapor" ask for indicators.
  const perIndikator = opd !== undefined && w.opd.length === 1 && !opdSemua && /\b(?:indikator|iku|apa saja|mana)\b/.test(x.teks);
  if (perIndikator && status !== 'semua')
    return {
      kind: 'isian-indikator',
      opd,
      tahun: x.tahun[0] ?? (triwulan === undefined ? terakhir.tahun : tahunTanya(x, s, opd)),
      triwulan: triwulan ?? terakhir.triwulan,
      saring: status,
      ...(/\b(?:berapa|jumlah|banyak)\b/.test(x.teks) ? { jumlah: true } : {}),
    };
  // Without an office, a question that states nothing ("cara lapor", "laporan capaian") is no question about who did.
  if (ditanya === undefined && w.opd.length === 0 && !opdSemua && !/\brekap/.test(x.teks)) return undefined;
  const pemda = w.opd.length === 0 ? (w.pemda ?? pemdaPenanya(s)) : undefined;
  return {
    kind: 'belum-lapor',
    opd: [...w.opd],
    tahun,
    status,
    ...(pemda === undefined ? {} : { pemda }),
    ...(tw === undefined ? {} : { triwulan: tw }),
    ...(jenis === undefined || w.opd.length > 0 ? {} : { jenis }),
    ...(persen || /\b(?:berapa|jumlah)\b/.test(x.teks) ? { jumlah: true } : {}),
    ...(/\b(?:terbanyak|tertinggi|paling (?:banyak|tinggi|rajin|cepat))\b/.test(x.teks) ? { terbaik: true } : {}),
  };
}
