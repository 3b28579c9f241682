// Taking an act back, from the button "Urungkan" or from /riwayat: what it will undo, the reason where one is due, and what stands then.
import { izin } from '../access/izin.ts';
import type { JejakTindakan, Tindakan } from '../isian/buku.ts';
import type { RekamanIsi } from '../isian/rujukan.ts';
import type { IsiOf } from '../isian/skema.ts';
import { menitSendiri, rancangUrung, wilayahJejak, type GalatUrung } from '../isian/urung.ts';
import { unreachable } from '../lib/unreachable.ts';
import {
  keAlur,
  selesai,
  tampil,
  tombolBatal,
  tombolTutup,
  ulang,
  type Alur,
  type Dunia,
  type Hasil,
  type Layar,
  type Tombol,
} from './alur.ts';
import {
  barisPerubahan,
  isPengurungan,
  sebutAksiTindakan,
  sebutPerubahan,
  sebutRekaman,
  sebutTindakan,
  sebutYangBerubah,
} from './sebut-isian.ts';
import { sebutWaktu } from './sebut.ts';

type KeadaanUrung =
  | { readonly langkah: 'lihat'; readonly id: number }
  /** A reason is due; written, it is shown before it counts. */
  | { readonly langkah: 'alasan'; readonly id: number }
  | { readonly langkah: 'yakin'; readonly id: number; readonly alasan: string }
  | { readonly langkah: 'jadi'; readonly id: number };

const terpanjang = 300;
const contohAlasan: readonly string[] = ['Isian perlu dicek lagi', 'Terisi dua kali', 'Untuk perangkat daerah lain'];

const butirTerbanyak = 8;

/** An act of more than these is told in one line each. */
const butirRinci = 3;
const isBanyak = (t: JejakTindakan): boolean => t.rincian.length > butirRinci;

/** The record as it will be, or is again. */
function barisHasil(t: JejakTindakan, d: Dunia): readonly string[] {
  if (isBanyak(t) && t.rincian.every((r) => r.sebelum === undefined)) return [`· ${t.rincian.length} data itu tidak tercatat lagi`];
  const baris = t.rincian.slice(0, butirTerbanyak).map((r) => {
    if (r.sebelum === undefined) return `· ${sebutYangBerubah(r, d)}: tidak tercatat lagi`;
    return `· ${sebutRekaman(r.jenis, r.id, r.sebelum, d)}`;
  });
  return [...(isBanyak(t) ? baris.map(singkat) : baris), ...sisa(t)];
}

/** What the act did. */
function barisUbahan(t: JejakTindakan, d: Dunia): readonly string[] {
  const butir = t.rincian.slice(0, butirTerbanyak);
  if (!isBanyak(t)) return butir.flatMap((r) => barisPerubahan(r, d).map((x) => (x.length <= 260 ? x : `${x.slice(0, 259)}…`)));
  return butir.map((r) => {
    if (r.sebelum === undefined) return singkat(`· ${sebutRekaman(r.jenis, r.id, r.sesudah, d)} (baru)`);
    return singkat(`· ${sebutYangBerubah(r, d)}: ${r.sesudah === undefined ? 'dihapus' : sebutPerubahan(r, d).join(', ')}`);
  });
}

const sisa = (t: JejakTindakan): readonly string[] =>
  t.rincian.length <= butirTerbanyak ? [] : [`· dan ${t.rincian.length - butirTerbanyak} data lain`];

/** When, by which office, what. */
const kepalaTindakan = (t: JejakTindakan, d: Dunia): string => `${sebutWaktu(t.waktu, d.zona)}, ${t.sebagai} ${sebutAksiTindakan(t, d)}`;

const singkat = (teks: string): string => (teks.length <= 160 ? teks : `${teks.slice(0, 159).trimEnd()}…`);

/** What stands on it may be nothing that this person may read: then it is named without its value. */
function sebutPerujuk(r: RekamanIsi, d: Dunia): string {
  const wilayah = wilayahJejak({ rincian: [{ ...r, versi: 0, sebelum: undefined, sesudah: r.isi }] }, d.tempat);
  return izin(d.pelaku, 'lihat-riwayat', wilayah).boleh
    ? sebutRekaman(r.jenis, r.id, r.isi, d)
    : sebutYangBerubah({ jenis: r.jenis, id: r.id, sebelum: undefined, sesudah: r.isi }, d);
}

function ucapkanGalatUrung(g: Exclude<GalatUrung, { kind: 'butuh-alasan' }>, d: Dunia): readonly string[] {
  switch (g.kind) {
    case 'lewat-jalan-lain':
      if (g.jenis === 'grup') return ['Pengikatan grup diatur dengan /grup, tidak diurungkan dari sini.'];
      return g.jenis === 'peran' || g.jenis === 'undangan'
        ? ['Peran dan undangan diatur dengan /peran, tidak diurungkan dari sini.']
        : ['Pengingat sendiri diatur dengan /langganan dan /ingatkan, tidak diurungkan dari sini.'];
    case 'bukan-wewenang':
      return [
        g.lewatWaktu
          ? `Sudah lewat ${menitSendiri} menit. Sekarang yang dapat mengurungkannya ${g.kantor}, dengan alasan.`
          : `Maaf, ini hanya dapat diurungkan oleh pengisinya dalam ${menitSendiri} menit, sesudahnya oleh ${g.kantor}.`,
      ];
    case 'sudah-diurungkan':
      return [`Perubahan ini sudah diurungkan oleh ${g.oleh.sebagai}, ${sebutWaktu(g.oleh.waktu, d.zona)}.`];
    case 'berubah-lagi':
      return [
        'Sesudahnya ada perubahan lain pada data ini. Mohon yang di bawah ini diurungkan lebih dulu, mulai dari yang teratas:',
        ...g.oleh.slice(0, butirTerbanyak).map((t) => singkat(`· ${sebutWaktu(t.waktu, d.zona)}, ${t.sebagai} ${sebutTindakan(t, d)}`)),
        ...(g.oleh.length > butirTerbanyak ? [`· dan ${g.oleh.length - butirTerbanyak} perubahan lain`] : []),
      ];
    case 'dirujuk':
      return [
        'Data ini masih dipakai oleh data lain. Mohon yang di bawah ini diurungkan atau dihapus lebih dulu:',
        ...g.oleh.slice(0, butirTerbanyak).map((r) => singkat(`· ${sebutPerujuk(r, d)}`)),
        ...(g.oleh.length > butirTerbanyak ? [`· dan ${g.oleh.length - butirTerbanyak} data lain`] : []),
      ];
    case 'rujukan-hilang':
      return [
        'Data yang menjadi dasarnya sudah dihapus, sehingga isian ini belum dapat dikembalikan. Mohon dasarnya dikembalikan lebih dulu.',
      ];
    default:
      return unreachable(g);
  }
}

/** A way to each of the acts that stand in between, newest first. */
const jalanGalat = (g: GalatUrung): readonly (readonly Tombol[])[] => {
  const [atas] = g.kind === 'berubah-lagi' ? g.oleh : [];
  return [...(atas === undefined ? [] : [[{ label: 'Urungkan yang teratas', nilai: keAlur('urungkan', String(atas.id)) }]]), [tombolTutup]];
};

const tolak = (g: Exclude<GalatUrung, { kind: 'butuh-alasan' }>, d: Dunia): Hasil<KeadaanUrung> =>
  selesai(['Belum dapat diurungkan', ...ucapkanGalatUrung(g, d), 'Tidak ada yang diubah.'], jalanGalat(g));

const tidakAda: Hasil<KeadaanUrung> = selesai(['Perubahan itu tidak ditemukan. Daftarnya dapat dilihat dengan /riwayat.']);

function tulis(t: JejakTindakan, tindakan: Tindakan, d: Dunia): Hasil<KeadaanUrung> {
  // Whose entry was taken back by somebody else learns it, with the reason.
  const kabar = t.pengguna === d.pelaku.pengguna ? [] : [{ pengguna: t.pengguna, alur: 'riwayat', argumen: `diurungkan-${t.id}` }];
  return { kind: 'tulis', tindakan, keadaan: { langkah: 'jadi', id: t.id }, kabar };
}

function jalankan(id: number, alasan: string | undefined, d: Dunia): Hasil<KeadaanUrung> {
  const t = d.jejak.tindakan(id);
  if (t === undefined) return tidakAda;
  const hasil = rancangUrung(t, d, alasan);
  if (hasil.ok) return tulis(t, hasil.value, d);
  return hasil.error.kind === 'butuh-alasan' ? tampil({ langkah: 'alasan', id }) : tolak(hasil.error, d);
}

const isiPratinjau = (t: JejakTindakan, d: Dunia): readonly string[] => [
  isPengurungan(t, d) ? 'Kembalikan yang sudah diurungkan?' : 'Urungkan perubahan ini?',
  `${kepalaTindakan(t, d)}:`,
  ...barisUbahan(t, d),
  ...sisa(t),
  isPengurungan(t, d) ? 'Setelah dikembalikan:' : 'Setelah diurungkan:',
  ...barisHasil(t, d),
];

function layarJadi(t: JejakTindakan, d: Dunia): Layar {
  const riwayat = izin(d.pelaku, 'lihat-riwayat', wilayahJejak(t, d.tempat)).boleh;
  const balik = isPengurungan(t, d);
  const dokumen = t.rincian.find((r) => r.jenis === 'dokumen');
  const isiDokumen = (dokumen?.sebelum ?? dokumen?.sesudah) as IsiOf<'dokumen'> | undefined;
  return {
    isi: [balik ? 'Sudah dikembalikan' : 'Sudah diurungkan', 'Yang berlaku sekarang:', ...barisHasil(t, d)],
    tombol: [
      ...(d.tertulis === undefined
        ? []
        : [[{ label: balik ? 'Urungkan lagi' : 'Kembalikan lagi', nilai: keAlur('urungkan', String(d.tertulis)) }]]),
      ...(isiDokumen === undefined
        ? []
        : [[{ label: 'Daftar dokumen', nilai: keAlur('dokumen', `${isiDokumen.tahun} ${isiDokumen.opd}`) }]]),
      [...(riwayat ? [{ label: 'Riwayat', nilai: keAlur('riwayat') }] : []), tombolTutup],
    ],
  };
}

export const urungkan: Alur<KeadaanUrung> = {
  nama: 'urungkan',

  mulai: (argumen, d) => {
    const t = /^[1-9]\d{0,15}$/.test(argumen) ? d.jejak.tindakan(Number(argumen)) : undefined;
    if (t === undefined) return tidakAda;
    const hasil = rancangUrung(t, d);
    if (!hasil.ok && hasil.error.kind !== 'butuh-alasan') return tolak(hasil.error, d);
    return tampil({ langkah: hasil.ok ? 'lihat' : 'alasan', id: t.id });
  },

  layar: (s, d) => {
    const t = d.jejak.tindakan(s.id);
    if (t === undefined) return { isi: ['Perubahan itu tidak ditemukan.'], tombol: [[tombolTutup]] };
    const label = isPengurungan(t, d) ? 'Ya, kembalikan' : 'Ya, urungkan';
    switch (s.langkah) {
      case 'lihat':
        return { isi: isiPratinjau(t, d), tombol: [[{ label, nilai: 'ya' }], [tombolBatal]] };
      case 'alasan':
        return {
          isi: [...isiPratinjau(t, d), '', 'Mohon tuliskan alasannya, satu kalimat sudah cukup, atau pilih:'],
          tombol: [...contohAlasan.map((x, n) => [{ label: x, nilai: `alasan:${n}` }]), [tombolBatal]],
          tunggu: 'teks',
        };
      case 'yakin':
        return {
          isi: [...isiPratinjau(t, d), '', `Alasan: ${s.alasan}`],
          tombol: [
            [
              { label, nilai: 'ya' },
              { label: 'Ubah alasan', nilai: 'ubah' },
            ],
            [tombolBatal],
          ],
        };
      case 'jadi':
        return layarJadi(t, d);
      default:
        return unreachable(s);
    }
  },

  terima: (s, m, d) => {
    if (m.kind === 'tombol' && m.nilai === 'ya') {
      if (s.langkah === 'lihat') return jalankan(s.id, undefined, d);
      if (s.langkah === 'yakin') return jalankan(s.id, s.alasan, d);
    }
    if (m.kind === 'tombol' && m.nilai === 'ubah') return tampil({ langkah: 'alasan', id: s.id });
    if (s.langkah === 'alasan' && m.kind === 'tombol') {
      const alasan = contohAlasan[Number(/^alasan:(\d)$/.exec(m.nilai)?.[1] ?? -1)];
      if (alasan !== undefined) return tampil({ langkah: 'yakin', id: s.id, alasan });
    }
    if (s.langkah === 'alasan' && m.kind === 'teks') {
      const alasan = m.teks.trim();
      if (alasan.length > terpanjang) return ulang(`Alasannya terlalu panjang. Mohon diringkas sampai ${terpanjang} huruf.`);
      return alasan === '' ? ulang('Alasannya masih kosong. Mohon ditulis satu kalimat.') : tampil({ langkah: 'yakin', id: s.id, alasan });
    }
    return ulang('Mohon pilih salah satu tombol di bawah ini.');
  },
};
