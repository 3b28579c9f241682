// When documents are due: the next time, in a year, or in a stretch of days; with the basis of each date and what is not sure about it.
import type { Fakta } from '../fakta.ts';
import type { Penglihatan } from '../isian/penglihatan.ts';
import { selisihHari, tambahHari } from '../kinerja/tanggal.ts';
import { groupBy } from '../lib/group-by.ts';
import type { PermintaanOf } from '../permintaan.ts';
import { createHariKerja } from '../reminders/hari-kerja.ts';
import { jangkauan, kejadian, type Kejadian } from '../reminders/kejadian.ts';
import { indukOf } from '../reminders/perihal.ts';
import { bolehLihatTenggat } from '../reminders/hak.ts';
import { kelompokkan, milikSiapa, type Kelompok } from '../reminders/kelompok.ts';
import { keteranganTenggat, sebutDasar, tanggalBerhari } from '../reminders/teks.ts';
import { baris, BukuFakta, jawaban, rinci, type Baris, type Jawaban } from './jawaban.ts';
import { tanggalIndonesia, type Konteks } from './konteks.ts';

type P = PermintaanOf<'tenggat'>;

/** Far enough for the next time of whatever comes once a year. */
const setahun = 400;
const dekat = 30;
/** Up to so many, each has its explanations; longer lists give them at the end. */
const ringkas = 3;

type Wilayah = { readonly pemda: string; readonly opd?: string };

function wilayahOf(p: P, v: Penglihatan): Wilayah {
  if (p.opd !== undefined) return { opd: p.opd, pemda: v.tempat.opdById.get(p.opd)?.pemda ?? v.tempat.bawaan };
  if (p.pemda !== undefined) return { pemda: p.pemda };
  const peran = v.pelaku.peran.find((x) => x.pemda !== undefined || x.opd !== undefined);
  const milik = v.tempat.opdById.get(v.opdSendiri ?? peran?.opd ?? '')?.pemda ?? peran?.pemda;
  return { pemda: milik ?? v.tempat.bawaan };
}

const daftarOf = (p: P, k: Konteks, v: Penglihatan, w: Wilayah, dari: string, sampai: string): readonly Kejadian[] => {
  const semua = kejadian({ pustaka: k.pustaka, buku: v.buku, tempat: v.tempat }, dari, sampai, { pemda: w.pemda }).filter(
    (x) => (p.kode.length === 0 || p.kode.includes(x.kode)) && bolehLihatTenggat(v.pelaku, x),
  );
  const lingkup = (x: Kejadian): boolean => p.lingkup === undefined || (p.lingkup === 'opd') === (x.opd !== undefined);
  // One's own office where none was named; what a government does itself concerns all of its offices.
  const opd = w.opd ?? v.opdSendiri;
  const milik = semua.filter((x) => lingkup(x) && (opd === undefined || x.opd === opd || (x.opd === undefined && w.opd === undefined)));
  // "LKPJ Kecamatan X": the document is the government's.
  return milik.length === 0 && p.kode.length > 0 ? semua.filter((x) => x.opd === undefined) : milik;
};

/** What passed lately and is not done, then the next one, for each place. */
function berikutnya(daftar: readonly Kejadian[], hariIni: string): readonly Kejadian[] {
  const per = groupBy(daftar, (x) => `${indukOf(x.kode)}|${x.opd ?? ''}`);
  return [...per.values()].flatMap((milik) => {
    const lewat = milik.filter((x) => x.tenggat < hariIni && !x.selesai && selisihHari(x.tenggat, hariIni) <= jangkauan.sesudah);
    const datang = milik.find((x) => x.tenggat >= hariIni);
    return [...lewat.slice(-1), ...(datang === undefined ? [] : [datang])];
  });
}

function pilih(p: P, k: Konteks, v: Penglihatan, w: Wilayah): readonly Kejadian[] {
  if (p.rentang !== undefined) {
    const { dari, sampai } = p.rentang;
    return daftarOf(p, k, v, w, dari, sampai).filter((x) => dari <= x.tenggat && x.tenggat <= sampai);
  }
  if (p.tahun !== undefined) {
    const { tahun } = p;
    const semua = daftarOf(p, k, v, w, `${tahun - 1}-01-01`, `${tahun + 2}-03-31`);
    // "LKPJ 2027": that which falls due in the year, and that which is about it.
    return semua.filter((x) => x.tenggat.startsWith(`${tahun}-`) || (p.kode.length > 0 && x.tahun === tahun));
  }
  const daftar = daftarOf(p, k, v, w, v.hariIni, tambahHari(v.hariIni, p.kode.length === 0 ? dekat : setahun));
  if (p.kode.length > 0) return berikutnya(daftar, v.hariIni);
  return daftar.filter((x) => v.hariIni <= x.tenggat && x.tenggat <= tambahHari(v.hariIni, dekat));
}

function faktaOf(g: Kelompok): Fakta {
  const { k } = g;
  return {
    id: `tenggat/${k.kode}/${k.pokok}/${k.tahun}`,
    pemda: k.pemda,
    ...(k.opd === undefined || g.anggota.length > 1 ? {} : { opd: k.opd }),
    ukuran: 'uraian',
    periode: String(k.tahun),
    nilai: { kind: 'teks', teks: tanggalBerhari(k.tenggat) },
    satuan: '',
    sumber: { kind: 'rujukan', dasar: k.dasar },
    asal: 'dihitung',
    ...(k.status === 'perlu-cek' ? { catatan: 'perlu dicek' } : {}),
  };
}

/** "98 hari lagi", with the number as a fact of its own. */
function sisa(buku: BukuFakta, f: Fakta, k: Kejadian, hariIni: string): Baris {
  if (k.selesai) return ['sudah selesai'];
  const hari = selisihHari(hariIni, k.tenggat);
  if (hari === 0) return ['hari ini'];
  // Of what is long past nobody said here whether it was done.
  if (hari < -jangkauan.sesudah) return ['sudah lewat'];
  const slot = buku.add({
    id: `sisa-hari/${f.id}`,
    ...(f.pemda === undefined ? {} : { pemda: f.pemda }),
    ...(f.opd === undefined ? {} : { opd: f.opd }),
    ukuran: 'selisih',
    nilai: { kind: 'angka', desimal: String(Math.abs(hari)) },
    satuan: 'hari',
    masukan: [f.id],
    sumber: { kind: 'hitungan', rumus: 'selisih-hari' },
    asal: 'dihitung',
  });
  return hari > 0 ? baris`${slot} lagi` : baris`sudah lewat ${slot}`;
}

const bingkaiWaktu = (p: P): string =>
  p.rentang === undefined
    ? p.tahun === undefined
      ? `dalam ${dekat} hari ke depan`
      : `tahun ${p.tahun}`
    : p.rentang.dari === p.rentang.sampai
      ? `pada ${tanggalIndonesia(p.rentang.dari)}`
      : `dari ${tanggalIndonesia(p.rentang.dari)} sampai ${tanggalIndonesia(p.rentang.sampai)}`;

/** What comes next instead. */
function kosong(p: P, k: Konteks, v: Penglihatan, w: Wilayah): Jawaban {
  const datang = daftarOf({ ...p, rentang: undefined, tahun: undefined }, k, v, w, v.hariIni, tambahHari(v.hariIni, setahun)).find(
    (x) => x.tenggat >= v.hariIni && !x.selesai,
  );
  const buku = new BukuFakta();
  const isi: readonly Baris[] =
    datang === undefined
      ? []
      : [
          baris`Yang berikutnya: ${datang.judul}, ${datang.nama}, ${buku.add(faktaOf({ k: datang, anggota: [datang] }))}.`,
          [sebutDasar(datang)],
        ];
  const apa =
    p.kode.length === 0
      ? 'Tenggat'
      : `Tenggat ${[...new Set(p.kode.map((x) => k.pustaka.kalender.aturan.find((a) => a.id === x)?.judul ?? x))].join(' atau ')}`;
  return jawaban('tidak-ada', [`${apa} tidak ada ${bingkaiWaktu(p)}.`, ...isi], { fakta: buku.semua, permintaan: [p] });
}

export function answerTenggat(p: P, k: Konteks): Jawaban {
  const v = k.isian;
  if (v === undefined) return jawaban('tidak-ada', ['Tenggat tidak tersedia di sini.'], { permintaan: [p] });
  const w = wilayahOf(p, v);
  const daftar = pilih(p, k, v, w);
  if (daftar.length === 0) return kosong(p, k, v, w);
  const kerja = createHariKerja(k.pustaka.kalender.libur);
  const banyakOpd = v.tempat.opdOf(w.pemda).length;
  const kelompok = kelompokkan(daftar);
  const buku = new BukuFakta();
  const pendek = kelompok.length <= ringkas;
  const isi = kelompok.flatMap((g, n): readonly Baris[] => {
    const f = faktaOf(g);
    const kepala = baris`${g.k.judul}, ${milikSiapa(g, banyakOpd)}: ${buku.add(f)} (${sisa(buku, f, g.k, v.hariIni)})`;
    if (pendek) return [...(n === 0 ? [] : [['']]), [...kepala, '.'], ...keteranganTenggat(g.k, v.hariIni, kerja).map((x): Baris => [x])];
    const tanda = g.k.status === 'perlu-cek' ? ', perlu dicek' : '';
    return [[`${n + 1}. `, ...kepala, `${tanda}.`], ...keteranganTenggat(g.k, v.hariIni, kerja).map((x): Baris => rinci([`   ${x}`]))];
  });
  const judul: readonly Baris[] = p.kode.length === 0 ? [[`Tenggat ${v.tempat.namaPemda(w.pemda)} ${bingkaiWaktu(p)}:`]] : [];
  return jawaban('jawab', [...judul, ...isi], { fakta: buku.semua, permintaan: [p] });
}
