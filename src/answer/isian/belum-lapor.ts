// Who has not reported a quarter, whose values wait for confirmation, who is done: by OPD, worst first.
import type { Penglihatan } from '../../isian/penglihatan.ts';
import { isBerakhir, rekapLapor, semuaTriwulan, type RekapLapor } from '../../isian/realisasi.ts';
import { tahunTerbuka } from '../../isian/target.ts';
import { ROMAWI } from '../../kinerja/agregasi.ts';
import type { Triwulan } from '../../kinerja/periode.ts';
import type { PermintaanOf } from '../../permintaan.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from '../jawaban.ts';
import { tanggalIndonesia } from '../konteks.ts';
import { slotJumlah } from '../rekaman.ts';
import { isianToFakta } from './fakta-isian.ts';

type P = PermintaanOf<'belum-lapor'>;

const lolos: Readonly<Record<P['status'], (r: RekapLapor) => boolean>> = {
  'belum-lapor': (r) => r.dilaporkan < r.indikator,
  menunggu: (r) => r.menunggu > 0,
  terkonfirmasi: (r) => r.indikator > 0 && r.terkonfirmasi === r.indikator,
};
const kalimat: Readonly<Record<P['status'], string>> = {
  'belum-lapor': 'belum lengkap melaporkan realisasi',
  menunggu: 'memiliki realisasi yang menunggu konfirmasi',
  terkonfirmasi: 'sudah lengkap dan dikonfirmasi',
};

const uraian = (r: RekapLapor): string =>
  [
    `${r.dilaporkan} dari ${r.indikator} indikator dilaporkan`,
    `${r.terkonfirmasi} dikonfirmasi`,
    ...(r.dikembalikan > 0 ? [`${r.dikembalikan} dikembalikan`] : []),
    ...(r.hariLewat === undefined ? [] : [`triwulan berakhir ${r.hariLewat} hari lalu`]),
  ].join(', ');

export function answerBelumLapor(p: P, v: Penglihatan): Jawaban {
  const buku = new BukuFakta();
  const terbuka = v.tempat.opd.filter(
    (o) =>
      tahunTerbuka(v.buku, o.id).includes(p.tahun) &&
      (p.opd.length === 0 || p.opd.includes(o.id)) &&
      (p.pemda === undefined || o.pemda === p.pemda),
  );
  if (terbuka.length === 0) {
    const siapa = p.opd.length === 0 ? 'perangkat daerah' : p.opd.map((o) => v.tempat.namaOpd(o)).join(', ');
    const ada = [...new Set(v.buku.semua('tahun-kerja').map((x) => x.isi.tahun))].toSorted((a, b) => a - b);
    return jawaban(
      'tidak-ada',
      [
        `Belum ada ${siapa} yang membuka tahun ${p.tahun} di bot ini, jadi belum ada realisasi yang ditagih.`,
        ada.length === 0 ? 'Tahun dibuka dengan /tahun.' : `Tahun yang sudah dibuka: ${ada.join(', ')}.`,
      ],
      { permintaan: [p] },
    );
  }
  const triwulan =
    p.triwulan === undefined
      ? semuaTriwulan.filter((t) => isBerakhir({ tahun: p.tahun, triwulan: t }, v.hariIni))
      : [p.triwulan as Triwulan];
  if (triwulan.length === 0)
    return jawaban('tidak-ada', [`Belum ada triwulan tahun ${p.tahun} yang berakhir, jadi belum ada yang ditagih.`], { permintaan: [p] });
  const isi = triwulan.flatMap((t, n): readonly Baris[] => {
    const rekap = rekapLapor(
      v.buku,
      v.tempat,
      terbuka.map((o) => o.id),
      p.tahun,
      t,
      v.hariIni,
    );
    const kena = rekap.filter(lolos[p.status]);
    const judul = `TW ${ROMAWI[t]} ${p.tahun}`;
    for (const r of kena)
      buku.add(
        isianToFakta(v, {
          id: `lapor/${r.opd}/${p.tahun}-TW${t}`,
          opd: r.opd,
          ukuran: 'jumlah',
          periode: `${p.tahun}-TW${t}`,
          nilai: { kind: 'angka', desimal: String(r.dilaporkan) },
          satuan: 'indikator',
          kantor: r.nama,
        }),
      );
    const banyak = slotJumlah(
      buku,
      `${p.status}/${p.tahun}-TW${t}`,
      kena.map((r) => `lapor/${r.opd}/${p.tahun}-TW${t}`),
      'perangkat daerah',
    );
    const berjalan = isBerakhir({ tahun: p.tahun, triwulan: t }, v.hariIni) ? [] : [[`${judul} belum berakhir.`]];
    const kepala =
      kena.length === 0
        ? [`${judul}: tidak ada perangkat daerah yang ${kalimat[p.status]}, dari ${rekap.length} yang membuka tahun ${p.tahun}.`]
        : baris`${judul}: ${banyak} ${kalimat[p.status]}, dari ${String(rekap.length)} yang membuka tahun ${String(p.tahun)}.`;
    return [...(n === 0 ? [] : [['']]), kepala, ...berjalan, ...kena.map((r, m): Baris => [`${m + 1}. ${r.nama}: ${uraian(r)}.`])];
  });
  return jawaban('jawab', [...isi, [`Sumber: isian perangkat daerah di bot ini, keadaan ${tanggalIndonesia(v.hariIni)}.`]], {
    fakta: buku.semua,
    permintaan: [p],
  });
}
