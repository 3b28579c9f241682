// The follow-up of recommendations as it was entered; those of documents that nobody took over stand below, by their print.
import { daftarRekomendasi, buktiOf, bawaanTersisa, isLewat, isTerbuka, type RekomendasiAda } from '../../isian/tindak-lanjut.ts';
import type { Penglihatan } from '../../isian/penglihatan.ts';
import { izin } from '../../access/izin.ts';
import { kodeBpk, namaStatus } from '../../kinerja/tindak-lanjut.ts';
import { selisihHari } from '../../kinerja/tanggal.ts';
import type { PermintaanOf } from '../../permintaan.ts';
import { gabungJawaban } from '../gabung-jawaban.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from '../jawaban.ts';
import { terisi } from '../butir-rekomendasi.ts';
import { gabung, tanggalIndonesia, type Konteks } from '../konteks.ts';
import { slotJumlah, slotTeks } from '../rekaman.ts';
import { answerRekomendasi } from '../rekomendasi.ts';
import { slotIsian } from './fakta-isian.ts';

type P = PermintaanOf<'tindak-lanjut'>;

const namaSaring: Readonly<Record<P['saring'], string>> = {
  semua: 'tercatat',
  'lewat-tenggat': 'lewat tenggat',
  'menunggu-verifikasi': 'menunggu verifikasi',
  terbuka: 'belum selesai ditindaklanjuti',
  'tanpa-bukti': 'belum ada buktinya',
  selesai: 'sudah dinyatakan sesuai',
  'tidak-dapat': 'tidak dapat ditindaklanjuti',
};

/** What the reader of print is asked for beside it; undefined where print cannot know. */
const saringCetak: Readonly<Partial<Record<P['saring'], PermintaanOf<'rekomendasi'>['saring']>>> = {
  semua: 'semua',
  terbuka: 'semua',
  'tanpa-bukti': 'tanpa-bukti',
};

function lolos(x: RekomendasiAda, saring: P['saring'], v: Penglihatan): boolean {
  switch (saring) {
    case 'semua':
      return true;
    case 'lewat-tenggat':
      return isLewat(x, v.hariIni);
    case 'menunggu-verifikasi':
      return x.isi.status === 'diajukan';
    case 'terbuka':
      return isTerbuka(x);
    case 'tanpa-bukti':
      return x.isi.status !== 'tidak-dapat' && buktiOf(v.buku, x.id).length === 0;
    case 'selesai':
      return x.isi.status === 'sesuai';
    case 'tidak-dapat':
      return x.isi.status === 'tidak-dapat';
  }
}

function sebutTenggat(x: RekomendasiAda, v: Penglihatan): string {
  const { tenggat } = x.isi;
  if (tenggat === undefined) return 'tenggat belum ditetapkan';
  const kata = `tenggat ${tanggalIndonesia(tenggat)}`;
  if (!isTerbuka(x)) return kata;
  const sisa = selisihHari(v.hariIni, tenggat);
  return sisa < 0 ? `${kata}, lewat ${-sisa} hari` : sisa === 0 ? `${kata}, hari ini` : `${kata}, ${sisa} hari lagi`;
}

function kepalaStatus(x: RekomendasiAda): string {
  const bpk = x.isi.rezim === 'bpk' ? ` (kode BPK ${kodeBpk(x.isi.status).kode})` : '';
  return `${namaStatus(x.isi.status)}${bpk}`;
}

function butir(x: RekomendasiAda, v: Penglihatan, k: Konteks, buku: BukuFakta): readonly Baris[] {
  const { isi } = x;
  const isiTeks = slotIsian(v, buku, { id: x.id, opd: isi.opd, teks: isi.isi, kantor: v.tempat.namaOpd(isi.opd) });
  const banyak = buktiOf(v.buku, x.id).length;
  const pemda = v.tempat.opdById.get(isi.opd)?.pemda;
  const bolehBukti = izin(v.pelaku, 'lihat-bukti', { opd: isi.opd, ...(pemda === undefined ? {} : { pemda }) }).boleh;
  const bukti = banyak === 0 ? 'belum ada bukti' : bolehBukti ? `${banyak} bukti` : 'bukti sudah ada';
  const cetak = k.pustaka.rekomendasi.find((r) => r.id === isi.bawaan)?.statusCetak;
  return [
    baris`${String(isi.nomor)}. ${isiTeks}`,
    [`Status ${kepalaStatus(x)}; ${sebutTenggat(x, v)}; ${bukti}${isi.jabatan === undefined ? '' : `; penanggung jawab ${isi.jabatan}`}.`],
    ...(isi.alasan === undefined || isi.status === 'proses' ? [] : [[`Alasan: ${isi.alasan}`]]),
    ...(cetak === undefined || /^[-–\s]*$/.test(cetak) ? [] : [[`Dokumen mencetak: "${cetak}".`]]),
  ];
}

/** Of one LHE, under one heading. */
function kelompok(daftar: readonly RekomendasiAda[], v: Penglihatan): readonly (readonly [string, readonly RekomendasiAda[]])[] {
  const peta = new Map<string, RekomendasiAda[]>();
  for (const x of daftar) {
    const lhe = x.isi.lhe === undefined ? undefined : v.buku.find('lhe', x.isi.lhe)?.isi.nomor;
    const judul = `${v.tempat.namaOpd(x.isi.opd)}, LHE ${lhe === undefined ? '' : `nomor ${lhe} `}tanggal ${tanggalIndonesia(x.isi.lheTanggal)}`;
    peta.set(judul, [...(peta.get(judul) ?? []), x]);
  }
  return [...peta];
}

export function answerTindakLanjut(p: P, k: Konteks, v: Penglihatan): Jawaban {
  const milik = daftarRekomendasi(v.buku).filter(
    (x) => (p.opd.length === 0 || p.opd.includes(x.isi.opd)) && (p.nomor === undefined || x.isi.nomor === p.nomor),
  );
  const kena = milik.filter((x) => lolos(x, p.saring, v));
  const cetak = jawabCetak(p, k, v);
  const isian = jawabIsian(p, k, v, milik, kena);
  if (cetak?.kind !== 'jawab') return kena.length === 0 && cetak !== undefined && milik.length === 0 ? cetak : isian;
  return kena.length === 0 && milik.length === 0 ? cetak : gabungJawaban([isian, cetak]);
}

/** Recommendations of documents that no OPD took over yet. */
function jawabCetak(p: P, k: Konteks, v: Penglihatan): Jawaban | undefined {
  const saring = saringCetak[p.saring];
  if (saring === undefined) return undefined;
  const sisa = bawaanTersisa(k.pustaka, v.buku).filter(
    (r) => (p.opd.length === 0 || p.opd.includes(r.opd)) && (p.nomor === undefined || r.nomor === p.nomor),
  );
  const [satu] = sisa;
  if (satu === undefined) return undefined;
  const opd = new Set(sisa.map((r) => r.opd));
  return answerRekomendasi(
    {
      kind: 'rekomendasi',
      saring,
      id: sisa.map((r) => r.id),
      ...(opd.size === 1 ? { opd: satu.opd } : {}),
      ...(p.nomor === undefined ? {} : { hal: 'status' as const }),
    },
    k,
  );
}

/** What documents print of when it should be done; nobody took it over, so it is nobody's due date here. */
function barisCetak(p: P, k: Konteks, v: Penglihatan, buku: BukuFakta): readonly Baris[] {
  const sisa = bawaanTersisa(k.pustaka, v.buku).filter((r) => p.opd.includes(r.opd) && (p.nomor === undefined || r.nomor === p.nomor));
  const waktu = [...new Map(sisa.flatMap((r) => (terisi(r.waktu) === undefined ? [] : [[terisi(r.waktu), r] as const]))).values()];
  if (sisa.length === 0) return [];
  const banyak = slotJumlah(
    buku,
    `rekomendasi-cetak/${p.opd.join('+')}`,
    sisa.map((r) => r.id),
    'rekomendasi',
  );
  const tercetak = waktu.map((r) => baris`"${slotTeks(k, buku, r, r.waktu ?? '', 'waktu')}"`);
  return [
    baris`Dalam dokumen ada ${banyak}${waktu.length === 0 ? ' tanpa waktu yang tercetak' : baris`, waktu tercetak ${gabung(tercetak)}`}.`,
  ];
}

function jawabIsian(p: P, k: Konteks, v: Penglihatan, milik: readonly RekomendasiAda[], kena: readonly RekomendasiAda[]): Jawaban {
  const buku = new BukuFakta();
  const tempat = p.opd.length === 0 ? '' : ` ${p.opd.map((o) => v.tempat.namaOpd(o)).join(', ')}`;
  const nomor = p.nomor === undefined ? '' : ` nomor ${p.nomor}`;
  if (kena.length === 0) {
    const cetak = milik.length === 0 ? barisCetak(p, k, v, buku) : [];
    const judul =
      milik.length > 0
        ? `Tidak ada rekomendasi${nomor}${tempat} yang ${namaSaring[p.saring]}.`
        : p.saring === 'semua'
          ? `Belum ada rekomendasi${nomor}${tempat} yang dicatat di bot ini.`
          : `Belum ada rekomendasi${nomor}${tempat} yang dicatat di bot ini, jadi belum ada yang ${namaSaring[p.saring]}.`;
    const saran =
      milik.length > 0
        ? `Yang tercatat ada ${milik.length}, dengan keadaan lain.`
        : 'Rekomendasi dalam dokumen dapat diambil alih dengan /rekomendasi.';
    return jawaban('tidak-ada', [judul, ...cetak, saran], { fakta: buku.semua, permintaan: [p] });
  }
  const banyak = slotJumlah(
    buku,
    `tindak-lanjut/${p.saring}/${p.opd.join('+')}`,
    kena.map((x) => x.id),
    'rekomendasi',
  );
  const kepala = baris`Ada ${banyak}${nomor}${tempat} yang ${namaSaring[p.saring]}.`;
  if (p.jumlah === true) {
    for (const x of kena) butir(x, v, k, buku);
    return jawaban('jawab', [kepala, sumberIsian(v)], { fakta: buku.semua, permintaan: [p] });
  }
  const isi = kelompok(kena, v).flatMap(([judul, daftar]) => [[`${judul}:`], ...daftar.flatMap((x) => butir(x, v, k, buku))]);
  return jawaban('jawab', [kepala, ...isi, sumberIsian(v)], { fakta: buku.semua, permintaan: [p] });
}

export const sumberIsian = (v: Penglihatan): Baris => [
  `Sumber: isian perangkat daerah di bot ini, keadaan ${tanggalIndonesia(v.hariIni)}.`,
];
