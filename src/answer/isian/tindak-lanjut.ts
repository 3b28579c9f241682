// The follow-up of recommendations as it was entered; those of documents that nobody took over stand below, by their print.
import { daftarRekomendasi, buktiOf, bawaanTersisa, isLewat, isTerbuka, type RekomendasiAda } from '../../isian/tindak-lanjut.ts';
import type { Penglihatan } from '../../isian/penglihatan.ts';
import { toDesimal } from '../../kinerja/desimal.ts';
import { unreachable } from '../../lib/unreachable.ts';
import { izin } from '../../access/izin.ts';
import { DAFTAR_STATUS, kodeBpk, namaStatus } from '../../kinerja/tindak-lanjut.ts';
import { selisihHari } from '../../kinerja/tanggal.ts';
import type { PermintaanOf } from '../../permintaan.ts';
import { gabungJawaban } from '../gabung-jawaban.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from '../jawaban.ts';
import { terisi } from '../butir-rekomendasi.ts';
import { gabung, tanggalIndonesia, type Konteks } from '../konteks.ts';
import { slotJumlah, slotTeks } from '../rekaman.ts';
import { answerRekomendasi } from '../rekomendasi.ts';
import { slotIsian } from './fakta-isian.ts';
import { isDiTempat } from './tempat-isian.ts';

type P = PermintaanOf<'tindak-lanjut'>;

const namaSaring: Readonly<Record<P['saring'], string>> = {
  semua: 'tercatat',
  'lewat-tenggat': 'lewat tenggat',
  'menunggu-verifikasi': 'menunggu verifikasi',
  'jatuh-tempo': 'jatuh tempo',
  berbukti: 'sudah ada buktinya',
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
    case 'jatuh-tempo':
      return isTerbuka(x) && x.isi.tenggat !== undefined;
    case 'berbukti':
      return buktiOf(v.buku, x.id).length > 0;
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

const sebutRentang = ([dari, sampai]: readonly [string, string]): string =>
  dari === sampai ? tanggalIndonesia(dari) : `antara ${tanggalIndonesia(dari)} dan ${tanggalIndonesia(sampai)}`;

function kepalaStatus(x: RekomendasiAda): string {
  const bpk = x.isi.rezim === 'bpk' ? ` (kode BPK ${kodeBpk(x.isi.status).kode})` : '';
  return `${namaStatus(x.isi.status)}${bpk}`;
}

const bolehDi = (v: Penglihatan, opd: string, aksi: 'lihat-bukti' | 'lihat-rekap'): boolean => {
  const pemda = v.tempat.opdById.get(opd)?.pemda;
  return izin(v.pelaku, aksi, { opd, ...(pemda === undefined ? {} : { pemda }) }).boleh;
};

function butir(x: RekomendasiAda, v: Penglihatan, k: Konteks, buku: BukuFakta, p: P): readonly Baris[] {
  const { isi } = x;
  const isiTeks = slotIsian(v, buku, { id: x.id, opd: isi.opd, teks: isi.isi, kantor: v.tempat.namaOpd(isi.opd) });
  const banyak = buktiOf(v.buku, x.id).length;
  const bolehBukti = bolehDi(v, isi.opd, 'lihat-bukti');
  // The evaluator's words about the evidence.
  const alasan = bolehBukti || bolehDi(v, isi.opd, 'lihat-rekap') ? isi.alasan : undefined;
  const bukti = banyak === 0 ? 'belum ada bukti' : bolehBukti ? `${banyak} bukti` : 'bukti sudah ada';
  const cetak = k.pustaka.rekomendasi.find((r) => r.id === isi.bawaan)?.statusCetak;
  const [kepala, ...sisa] = [
    baris`${String(isi.nomor)}. ${isiTeks}`,
    [`Status ${kepalaStatus(x)}; ${sebutTenggat(x, v)}; ${bukti}${isi.jabatan === undefined ? '' : `; penanggung jawab ${isi.jabatan}`}.`],
    ...(alasan === undefined || isi.status === 'proses' ? [] : [[`Alasan: ${alasan}`]]),
    ...(cetak === undefined || /^[-–\s]*$/.test(cetak) ? [] : [[`Dokumen mencetak: "${cetak}".`]]),
    ...(p.nomor !== undefined && p.hal !== 'langkah' && isi.langkah !== undefined ? [[`Langkah: ${isi.langkah}`]] : []),
  ] as const;
  return [kepala, ...sisa];
}

/** What was asked of each one stands before them. */
function barisHal(x: RekomendasiAda, v: Penglihatan, p: P): readonly Baris[] {
  const { isi } = x;
  const nomor = `rekomendasi nomor ${isi.nomor} ${v.tempat.namaOpd(isi.opd)}`;
  switch (p.hal) {
    case 'tenggat':
      return [[`Tenggat ${nomor}: ${sebutTenggat(x, v).replace(/^tenggat /, '')}.`]];
    case 'penanggung-jawab':
      return [[`Penanggung jawab ${nomor}: ${isi.jabatan ?? 'belum diisi'}.`]];
    case 'langkah':
      return [[`Langkah tindak lanjut ${nomor}: ${isi.langkah ?? 'belum diisi'}.`]];
    case 'bukti': {
      const daftar = buktiOf(v.buku, x.id);
      if (daftar.length === 0) return [[`Bukti ${nomor}: belum ada.`]];
      if (!bolehDi(v, isi.opd, 'lihat-bukti'))
        return [[`Bukti ${nomor}: sudah ada; isinya dapat dilihat perangkat daerahnya, Inspektorat, dan Bagian Organisasi.`]];
      const sebut = daftar.map(
        (b) =>
          `${b.isi.uraian ?? (b.isi.lampiran.kind === 'tautan' ? 'tautan' : 'berkas')} (${b.isi.lampiran.kind === 'tautan' ? b.isi.lampiran.alamat : `berkas ${b.isi.lampiran.berkas.nama}`}, dokumen tahun ${b.isi.tahun})`,
      );
      return [[`Bukti ${nomor}, ${daftar.length}: ${sebut.join('; ')}.`]];
    }
    case 'persen':
    case undefined:
      return [];
    default:
      return unreachable(p.hal);
  }
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

/** The year that its LHE is about; that of the letter, where the LHE is not entered. */
const tahunLhe = (x: RekomendasiAda, v: Penglihatan): number =>
  (x.isi.lhe === undefined ? undefined : v.buku.find('lhe', x.isi.lhe)?.isi.tahun) ?? Number(x.isi.lheTanggal.slice(0, 4));

const isDalamRentang = (x: RekomendasiAda, rentang: P['rentang']): boolean =>
  rentang === undefined || (x.isi.tenggat !== undefined && rentang[0] <= x.isi.tenggat && x.isi.tenggat <= rentang[1]);

/** The share that is done, of those that can be done. */
function jawabPersen(p: P, v: Penglihatan, milik: readonly RekomendasiAda[]): Jawaban {
  const buku = new BukuFakta();
  const tempat = sebutTempat(p, v);
  const dapat = milik.filter((x) => x.isi.status !== 'tidak-dapat');
  const selesai = dapat.filter((x) => x.isi.status === 'sesuai');
  if (dapat.length === 0)
    return jawaban(
      'jawab',
      [`Semua ${milik.length} rekomendasi${tempat} tidak dapat ditindaklanjuti, jadi persentasenya tidak dihitung.`, sumberIsian(v)],
      {
        permintaan: [p],
      },
    );
  for (const x of milik) slotIsian(v, buku, { id: x.id, opd: x.isi.opd, teks: x.isi.isi, kantor: v.tempat.namaOpd(x.isi.opd) });
  const persen = toDesimal(selesai.length).times(100).div(dapat.length).toDecimalPlaces(2);
  const slot = buku.add({
    id: `hitung/tindak-lanjut/${p.opd.join('+')}/persen`,
    ukuran: 'capaian',
    nilai: { kind: 'angka', desimal: persen.toFixed() },
    satuan: '%',
    masukan: dapat.map((x) => x.id),
    sumber: { kind: 'hitungan', rumus: 'persen-tindak-lanjut' },
    asal: 'dihitung',
  });
  const status = DAFTAR_STATUS.flatMap((s) => {
    const banyak = milik.filter((x) => x.isi.status === s).length;
    return banyak === 0 ? [] : [`${banyak} ${namaStatus(s)}`];
  });
  const lewat = milik.filter((x) => isLewat(x, v.hariIni)).length;
  const dikecualikan = milik.length === dapat.length ? '' : ', yang tidak dapat ditindaklanjuti tidak dihitung';
  return jawaban(
    'jawab',
    [
      baris`Tindak lanjut rekomendasi${tempat}: ${slot} selesai (${String(selesai.length)} ÷ ${String(dapat.length)} × 100%${dikecualikan}).`,
      `Statusnya: ${status.join(', ')}; lewat tenggat ${lewat}.`,
      sumberIsian(v),
    ],
    { fakta: buku.semua, permintaan: [p] },
  );
}

const sebutTempat = (p: P, v: Penglihatan): string => (p.opd.length === 0 ? '' : ` ${p.opd.map((o) => v.tempat.namaOpd(o)).join(', ')}`);

export function answerTindakLanjut(p: P, k: Konteks, v: Penglihatan): Jawaban {
  const milik = daftarRekomendasi(v.buku).filter(
    (x) =>
      isDiTempat(v, p, x.isi.opd) &&
      (p.nomor === undefined || x.isi.nomor === p.nomor) &&
      (p.tahun === undefined || p.tahun.includes(tahunLhe(x, v))),
  );
  const kena = milik.filter((x) => lolos(x, p.saring, v) && isDalamRentang(x, p.rentang));
  if (p.hal === 'persen' && milik.length > 0) return jawabPersen(p, v, milik);
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
    (r) =>
      isDiTempat(v, p, r.opd) && (p.nomor === undefined || r.nomor === p.nomor) && (p.tahun === undefined || p.tahun.includes(r.lhe.tahun)),
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
  const tempat = sebutTempat(p, v);
  const lhe = p.tahun === undefined ? '' : ` LHE ${p.tahun.join(', ')}`;
  const nomor = `${p.nomor === undefined ? '' : ` nomor ${p.nomor}`}${lhe}`;
  const saring = p.rentang === undefined ? namaSaring[p.saring] : `${namaSaring[p.saring]} ${sebutRentang(p.rentang)}`;
  if (kena.length === 0) {
    const cetak = milik.length === 0 ? barisCetak(p, k, v, buku) : [];
    const judul =
      milik.length > 0
        ? `Tidak ada rekomendasi${nomor}${tempat} yang ${saring}.`
        : p.saring === 'semua'
          ? `Belum ada rekomendasi${nomor}${tempat} yang dicatat di bot ini.`
          : `Belum ada rekomendasi${nomor}${tempat} yang dicatat di bot ini, jadi belum ada yang ${saring}.`;
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
  // A question about one of them is answered by its own line.
  const kepala = p.nomor !== undefined && p.hal !== undefined ? [] : [baris`Ada ${banyak}${nomor}${tempat} yang ${saring}.`];
  if (p.jumlah === true) {
    for (const x of kena) butir(x, v, k, buku, p);
    return jawaban('jawab', [...kepala, sumberIsian(v)], { fakta: buku.semua, permintaan: [p] });
  }
  const isi = kelompok(kena, v).flatMap(([judul, daftar]) => [[`${judul}:`], ...daftar.flatMap((x) => butir(x, v, k, buku, p))]);
  return jawaban('jawab', [...kepala, ...kena.flatMap((x) => barisHal(x, v, p)), ...isi, sumberIsian(v)], {
    fakta: buku.semua,
    permintaan: [p],
  });
}

const sumberIsian = (v: Penglihatan): Baris => [`Sumber: isian perangkat daerah di bot ini, keadaan ${tanggalIndonesia(v.hariIni)}.`];
