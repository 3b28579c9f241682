// Who has not reported a quarter, whose values wait for confirmation, who is done: by OPD, worst first.
import type { Penglihatan } from '../../isian/penglihatan.ts';
import { isBerakhir, rekapLapor, semuaTriwulan, type RekapLapor } from '../../isian/realisasi.ts';
import { tahunTerbuka } from '../../isian/target.ts';
import { toDesimal } from '../../kinerja/desimal.ts';
import { namaTw, type Triwulan } from '../../kinerja/periode.ts';
import type { PermintaanOf } from '../../permintaan.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from '../jawaban.ts';
import { tanggalIndonesia } from '../konteks.ts';
import { slotJumlah } from '../rekaman.ts';
import { isianToFakta } from './fakta-isian.ts';
import { isDiTempat, namaDalamDaftar } from './tempat-isian.ts';

type P = PermintaanOf<'belum-lapor'>;

const lolos: Readonly<Record<P['status'], (r: RekapLapor) => boolean>> = {
  semua: () => true,
  'sudah-lapor': (r) => r.indikator > 0 && r.dilaporkan === r.indikator,
  'belum-lapor': (r) => r.dilaporkan < r.indikator,
  menunggu: (r) => r.menunggu > 0,
  terkonfirmasi: (r) => r.indikator > 0 && r.terkonfirmasi === r.indikator,
};
const kalimat: Readonly<Record<P['status'], string>> = {
  semua: 'membuka tahun ini',
  'sudah-lapor': 'sudah lengkap melaporkan realisasi',
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

/** The share of offices. */
function barisPersen(buku: BukuFakta, kena: readonly string[], semua: readonly string[], judul: string): Baris {
  const persen = toDesimal(kena.length).times(100).div(semua.length).toDecimalPlaces(2);
  const slot = buku.add({
    id: `hitung/lapor/${judul}`,
    ukuran: 'jumlah',
    nilai: { kind: 'angka', desimal: persen.toFixed() },
    satuan: '%',
    masukan: semua,
    sumber: { kind: 'hitungan', rumus: 'persen-lapor' },
    asal: 'dihitung',
  });
  return baris`Persentasenya ${slot} (${String(kena.length)} ÷ ${String(semua.length)} × 100%).`;
}

export function answerBelumLapor(p: P, v: Penglihatan): Jawaban {
  const buku = new BukuFakta();
  const terbuka = v.tempat.opd.filter(
    (o) =>
      tahunTerbuka(v.buku, o.id).includes(p.tahun) &&
      isDiTempat(v, p, o.id) &&
      (p.jenis === undefined || o.nama.toLowerCase().startsWith(p.jenis)),
  );
  if (terbuka.length === 0) {
    const siapa = p.opd.length === 0 ? (p.jenis ?? 'perangkat daerah') : p.opd.map((o) => v.tempat.namaOpd(o)).join(', ');
    const milik = v.buku.semua('tahun-kerja').filter((x) => isDiTempat(v, p, x.isi.opd));
    const ada = [...new Set(milik.map((x) => x.isi.tahun))].toSorted((a, b) => a - b);
    return jawaban(
      'tidak-ada',
      [
        p.opd.length === 0
          ? `Belum ada ${siapa} yang membuka tahun ${p.tahun} di bot ini, jadi belum ada realisasi yang ditagih.`
          : `${siapa} belum membuka tahun ${p.tahun} di bot ini, jadi belum ada realisasi yang ditagih.`,
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
  const nama = namaDalamDaftar(
    v,
    terbuka.map((o) => o.id),
  );
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
    const judul = `${namaTw(t)} ${p.tahun}`;
    const jenis = p.jenis ?? 'perangkat daerah';
    const idOf = (r: RekapLapor): string => `lapor/${r.opd}/${p.tahun}-TW${t}`;
    for (const r of p.jumlah === true ? rekap : kena)
      buku.add(
        isianToFakta(v, {
          id: idOf(r),
          opd: r.opd,
          ukuran: 'jumlah',
          periode: `${p.tahun}-TW${t}`,
          nilai: { kind: 'angka', desimal: String(r.dilaporkan) },
          satuan: 'indikator',
          kantor: r.nama,
        }),
      );
    const banyak = slotJumlah(buku, `${p.status}/${p.tahun}-TW${t}`, kena.map(idOf), jenis);
    const berjalan = isBerakhir({ tahun: p.tahun, triwulan: t }, v.hariIni) ? [] : [[`${judul} belum berakhir.`]];
    const antara = [...(n === 0 ? [] : [['']])];
    const [satu] = rekap;
    // One office is told its own state.
    if (p.opd.length === 1 && satu !== undefined) {
      const lengkap = satu.indikator > 0 && satu.dilaporkan === satu.indikator;
      const putusan =
        satu.indikator === 0
          ? 'belum memiliki indikator'
          : lengkap
            ? 'sudah lengkap melaporkan realisasi'
            : satu.dilaporkan === 0
              ? 'belum melaporkan realisasi'
              : 'baru melaporkan sebagian realisasi';
      buku.add(
        isianToFakta(v, {
          id: idOf(satu),
          opd: satu.opd,
          ukuran: 'jumlah',
          periode: `${p.tahun}-TW${t}`,
          nilai: { kind: 'angka', desimal: String(satu.dilaporkan) },
          satuan: 'indikator',
          kantor: satu.nama,
        }),
      );
      return [...antara, [`${judul}: ${satu.nama} ${putusan} (${uraian(satu)}).`], ...berjalan];
    }
    const kepala =
      p.status === 'semua'
        ? [`Pelaporan ${judul}, ${rekap.length} ${jenis} yang membuka tahun ${p.tahun}:`]
        : kena.length === 0
          ? [`${judul}: tidak ada ${jenis} yang ${kalimat[p.status]}, dari ${rekap.length} yang membuka tahun ${p.tahun}.`]
          : baris`${judul}: ${banyak} ${kalimat[p.status]}, dari ${String(rekap.length)} yang membuka tahun ${String(p.tahun)}.`;
    const persen =
      p.jumlah === true && rekap.length > 0 && p.status !== 'semua' ? [barisPersen(buku, kena.map(idOf), rekap.map(idOf), judul)] : [];
    const urut = p.terbaik === true ? kena.toReversed() : kena;
    return [...antara, kepala, ...persen, ...berjalan, ...urut.map((r, m): Baris => [`${m + 1}. ${nama(r.opd)}: ${uraian(r)}.`])];
  });
  return jawaban('jawab', [...isi, [`Sumber: isian perangkat daerah di bot ini, keadaan ${tanggalIndonesia(v.hariIni)}.`]], {
    fakta: buku.semua,
    permintaan: [p],
  });
}
