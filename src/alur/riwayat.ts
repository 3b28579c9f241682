// "/riwayat": who changed what and when, newest first, with the way to take it back. People are named by office only.
import { izin } from '../access/izin.ts';
import type { JejakTindakan } from '../isian/buku.ts';
import { diurungkanOleh, rancangUrung, wilayahJejak } from '../isian/urung.ts';
import { unreachable } from '../lib/unreachable.ts';
import {
  type Alur,
  bacaHalaman,
  type Dunia,
  type Hasil,
  keAlur,
  type Layar,
  selesai,
  tampil,
  type Tombol,
  tombolBerjajar,
  tombolKembali,
  tombolTutup,
  ulang,
} from './alur.ts';
import { layarPilihOpd, opdBoleh, pilihOpdAwal, terimaPilihOpd, type PilihOpd } from './pilih-opd.ts';
import { barisPerubahan, sebutAksiTindakan, sebutTindakan } from './sebut-isian.ts';
import { sebutTolak, sebutWaktu } from './sebut.ts';

/** `awal`: the act before which each page that was turned to begins, so that turning back shows what was there. */
type Daftar = { readonly langkah: 'daftar'; readonly opd?: string; readonly awal: readonly number[] };
type KeadaanRiwayat =
  | Daftar
  | { readonly langkah: 'pilih-opd'; readonly pilih: PilihOpd }
  | { readonly langkah: 'rinci'; readonly id: number; readonly halaman: number; readonly daftar?: Daftar; readonly kabar?: true };

const perHalaman = 8;
const sekaliAmbil = 50;
/** Acts that are looked through for one page, when most of them belong to others. */
const terbanyakDilihat = 2000;
const hurufTerbanyak = 2800;

const singkat = (teks: string): string => (teks.length <= 180 ? teks : `${teks.slice(0, 179).trimEnd()}…`);

/** How people have themselves reminded is nobody else's business. */
const bolehLihat = (t: JejakTindakan, d: Dunia): boolean =>
  t.aksi !== 'atur-pengingat' && izin(d.pelaku, 'lihat-riwayat', wilayahJejak(t, d.tempat)).boleh;

/** Whose history is not bound to an OPD also sees acts on a government and on offices that are gone. */
const seluas = (d: Dunia): boolean => d.pelaku.peran.some((p) => p.peran === 'organisasi' || p.peran === 'admin');

/** One page, and whether there is more. */
function ambil(s: Daftar, d: Dunia): { readonly isi: readonly JejakTindakan[]; readonly lagi: boolean } {
  const opd = s.opd ?? (seluas(d) ? undefined : opdBoleh(d, 'lihat-riwayat'));
  const kena: JejakTindakan[] = [];
  let sebelum = s.awal.at(-1);
  for (let dilihat = 0; dilihat < terbanyakDilihat && kena.length <= perHalaman; dilihat += sekaliAmbil) {
    const potong = d.jejak.riwayat({ ...(opd === undefined ? {} : { opd }), ...(sebelum === undefined ? {} : { sebelum }) }, sekaliAmbil);
    kena.push(...potong.filter((t) => bolehLihat(t, d)));
    sebelum = potong.at(-1)?.id;
    if (potong.length < sekaliAmbil) break;
  }
  return { isi: kena.slice(0, perHalaman), lagi: kena.length > perHalaman };
}

const banyakOpd = (d: Dunia): boolean => seluas(d) || opdBoleh(d, 'lihat-riwayat').length > 1;

function judulDaftar(s: Daftar, d: Dunia): string {
  const milik = opdBoleh(d, 'lihat-riwayat');
  const opd = s.opd ?? (banyakOpd(d) ? undefined : milik[0]);
  return `Riwayat perubahan${opd === undefined ? '' : ` ${d.tempat.namaOpd(opd)}`}`;
}

function layarDaftar(s: Daftar, d: Dunia): Layar {
  const { isi, lagi } = ambil(s, d);
  const putar: readonly Tombol[] = [
    ...(s.awal.length > 0 ? [{ label: '◀ Lebih baru', nilai: 'baru' }] : []),
    ...(lagi ? [{ label: 'Lebih lama ▶', nilai: `lama:${isi.at(-1)?.id ?? 0}` }] : []),
  ];
  const opd: readonly Tombol[] = [
    ...(banyakOpd(d) ? [{ label: 'Pilih perangkat daerah', nilai: 'pilih' }] : []),
    ...(s.opd !== undefined && banyakOpd(d) ? [{ label: 'Semua', nilai: 'semua' }] : []),
  ];
  return {
    isi: [
      judulDaftar(s, d),
      ...(isi.length === 0 ? ['Belum ada perubahan yang tercatat.'] : ['Tekan nomornya untuk melihat isinya.']),
      ...isi.flatMap((t, n) => [`${n + 1}. ${sebutWaktu(t.waktu, d.zona)}, ${t.sebagai}`, `   ${singkat(sebutTindakan(t, d))}`]),
    ],
    tombol: [
      ...tombolBerjajar(
        isi.map((t, n) => ({ label: String(n + 1), nilai: `lihat:${t.id}` })),
        4,
      ),
      ...[putar, opd, [tombolTutup]].filter((baris) => baris.length > 0),
    ],
  };
}

/** Lines in pages that fit into a message. */
function berhalaman(baris: readonly string[]): readonly (readonly string[])[] {
  const halaman: string[][] = [[]];
  let huruf = 0;
  for (const x of baris) {
    if (huruf + x.length > hurufTerbanyak && huruf > 0) {
      halaman.push([]);
      huruf = 0;
    }
    halaman.at(-1)?.push(x);
    huruf += x.length + 1;
  }
  return halaman;
}

const denganAlasan = (t: JejakTindakan): string => (t.alasan === undefined ? '' : `, alasan: ${t.alasan}`);

function barisRinci(t: JejakTindakan, d: Dunia, kabar: boolean): readonly string[] {
  const asal = t.membatalkan === undefined ? undefined : d.jejak.tindakan(t.membatalkan);
  const oleh = diurungkanOleh(t, d.jejak.sesudah);
  const diurungkan =
    oleh === undefined ? [] : [`Sudah diurungkan oleh ${oleh.sebagai}, ${sebutWaktu(oleh.waktu, d.zona)}${denganAlasan(oleh)}`];
  return [
    ...(kabar ? diurungkan : []),
    `Waktu: ${sebutWaktu(t.waktu, d.zona)}`,
    `Oleh: ${t.sebagai}`,
    `Tindakan: ${sebutAksiTindakan(t, d)}`,
    ...(asal === undefined ? [] : [`Berasal dari: ${sebutWaktu(asal.waktu, d.zona)}, ${asal.sebagai} ${sebutAksiTindakan(asal, d)}`]),
    ...(t.alasan === undefined ? [] : [`Alasan: ${t.alasan}`]),
    ...(kabar ? [] : diurungkan),
    '',
    ...t.rincian.flatMap((r) => barisPerubahan(r, d)),
  ];
}

/** The button stands there too when something is still in the way: then it says what. */
function bisaUrungkan(t: JejakTindakan, d: Dunia): boolean {
  const hasil = rancangUrung(t, d);
  return hasil.ok || !['lewat-jalan-lain', 'bukan-wewenang', 'sudah-diurungkan'].includes(hasil.error.kind);
}

function layarRinci(s: Extract<KeadaanRiwayat, { langkah: 'rinci' }>, d: Dunia): Layar {
  const t = d.jejak.tindakan(s.id);
  const boleh = t !== undefined && (s.kabar === true || bolehLihat(t, d));
  if (!boleh) return { isi: ['Perubahan itu tidak ditemukan.'], tombol: [[tombolTutup]] };
  const halaman = berhalaman(barisRinci(t, d, s.kabar === true));
  const ke = Math.min(Math.max(1, s.halaman), halaman.length);
  const putar: readonly Tombol[] = [
    ...(ke > 1 ? [{ label: '◀', nilai: `hal:${ke - 1}` }] : []),
    ...(ke < halaman.length ? [{ label: '▶', nilai: `hal:${ke + 1}` }] : []),
  ];
  const urung: readonly Tombol[] = bisaUrungkan(t, d) ? [{ label: 'Urungkan', nilai: keAlur('urungkan', String(t.id)) }] : [];
  return {
    isi: [s.kabar === true ? 'Isian Bapak/Ibu diurungkan' : 'Rincian perubahan', ...(halaman[ke - 1] ?? [])],
    tombol: [...[putar, urung].filter((baris) => baris.length > 0), [...(s.kabar === true ? [] : [tombolKembali]), tombolTutup]],
  };
}

const daftarAwal: Daftar = { langkah: 'daftar', awal: [] };

function bukaRinci(id: number, d: Dunia, daftar?: Daftar, kabar?: true): Hasil<KeadaanRiwayat> {
  const t = d.jejak.tindakan(id);
  const milikSendiri = kabar === true && t?.pengguna === d.pelaku.pengguna;
  if (t === undefined || !(milikSendiri || bolehLihat(t, d))) return selesai(['Perubahan itu tidak ditemukan.']);
  return tampil({
    langkah: 'rinci',
    id,
    halaman: 1,
    ...(daftar === undefined ? {} : { daftar }),
    ...(kabar === undefined ? {} : { kabar }),
  });
}

function terimaDaftar(s: Daftar, nilai: string, d: Dunia): Hasil<KeadaanRiwayat> {
  const [apa, id = ''] = nilai.split(':');
  switch (apa) {
    case 'lihat':
      return bukaRinci(Number(id), d, s);
    case 'lama':
      return tampil({ ...s, awal: [...s.awal, Number(id)] });
    case 'baru':
      return tampil({ ...s, awal: s.awal.slice(0, -1) });
    case 'pilih':
      return tampil({ langkah: 'pilih-opd', pilih: pilihOpdAwal });
    case 'semua':
      return tampil(daftarAwal);
    default:
      return ulang('Mohon pilih salah satu tombol di bawah ini.');
  }
}

export const riwayat: Alur<KeadaanRiwayat> = {
  nama: 'riwayat',

  /** Nothing: the list; the number of an act: that one; "diurungkan-<number>": the author learns that it was taken back. */
  mulai: (argumen, d) => {
    const [, kabar, id] = /^(diurungkan-)?([1-9]\d{0,15})$/.exec(argumen) ?? [];
    if (id !== undefined) return bukaRinci(Number(id), d, undefined, kabar === undefined ? undefined : true);
    const putusan = izin(d.pelaku, 'lihat-riwayat', {});
    if (!putusan.boleh && !seluas(d) && opdBoleh(d, 'lihat-riwayat').length === 0) return selesai(sebutTolak(putusan, d));
    return tampil(daftarAwal);
  },

  layar: (s, d) => {
    switch (s.langkah) {
      case 'daftar':
        return layarDaftar(s, d);
      case 'rinci':
        return layarRinci(s, d);
      case 'pilih-opd':
        return layarPilihOpd(d, opdBoleh(d, 'lihat-riwayat'), s.pilih, 'Riwayat perangkat daerah mana?');
      default:
        return unreachable(s);
    }
  },

  terima: (s, m, d) => {
    if (s.langkah === 'pilih-opd') {
      const hasil = terimaPilihOpd(d, opdBoleh(d, 'lihat-riwayat'), s.pilih, m);
      if (hasil === undefined) return ulang('Mohon pilih salah satu perangkat daerah.');
      return tampil(typeof hasil === 'string' ? { ...daftarAwal, opd: hasil } : { ...s, pilih: hasil });
    }
    if (m.kind !== 'tombol') return ulang('Mohon pilih salah satu tombol di bawah ini.');
    if (s.langkah === 'daftar') return terimaDaftar(s, m.nilai, d);
    const halaman = bacaHalaman(m.nilai);
    return tampil(halaman === undefined ? (s.daftar ?? daftarAwal) : { ...s, halaman });
  },
};
