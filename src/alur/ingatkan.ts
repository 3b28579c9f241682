// "/ingatkan": a person's own reminders, written in plain words, seen before they are kept, taken away by a press.
import { opdSendiri } from '../access/pelaku.ts';
import type { Isian } from '../isian/buku.ts';
import type { IsiOf } from '../isian/skema.ts';
import { tambahHari } from '../kinerja/tanggal.ts';
import { NAMA_HARI } from '../reminders/hari-kerja.ts';
import { kejadian, type Kejadian } from '../reminders/kejadian.ts';
import { judulPerihal } from '../reminders/perihal.ts';
import { saatBerikut } from '../reminders/sendiri.ts';
import { tanggalBerhari } from '../reminders/teks.ts';
import { bacaIngatkan, type GalatIngatkan, type PengingatTerbaca } from '../understand/baca-ingatkan.ts';
import { jamSetempat } from '../waktu.ts';
import {
  bacaHalaman,
  potongHalaman,
  tampil,
  tombolBatal,
  tombolBerjajar,
  tombolKembali,
  tombolTutup,
  ulang,
  type Alur,
  type Dunia,
  type Hasil,
  type Layar,
  type Masukan,
} from './alur.ts';
import { bacaUraian } from './baca-jabatan.ts';
import { kerjaOf, pemdaOf } from './tenggat/keadaan.ts';

type Isi = IsiOf<'pengingat'>;
type S =
  | { readonly langkah: 'daftar'; readonly halaman: number; readonly pesan?: readonly string[] }
  | { readonly langkah: 'pratinjau'; readonly isi: Isi }
  | { readonly langkah: 'lihat'; readonly id: string; readonly versi: number };

const terbanyak = 50;
const contoh = 'Contoh: "H-3 sebelum LKjIP", "setiap tanggal 5 isi realisasi", "10 Desember pukul 9 rapat renaksi".';

const GALAT: Readonly<Record<GalatIngatkan['kind'], string>> = {
  'tanpa-waktu': `Kapan diingatkan? Mohon ditulis dengan waktunya. ${contoh}`,
  'tanpa-isi': `Diingatkan tentang apa? Mohon ditulis bersama waktunya. ${contoh}`,
  'jam-salah': 'Jamnya belum terbaca. Mohon ditulis seperti pukul 9, pukul 13.30, atau jam 2 siang.',
  'tanggal-salah': 'Tanggal itu tidak ada di kalender, atau terlalu jauh. Mohon dicek, misalnya 10 Desember.',
  'sudah-lewat': 'Tanggal itu sudah lewat. Mohon tulis tanggal yang akan datang.',
  rancu: 'Ada beberapa waktu dalam satu tulisan. Mohon satu pengingat satu waktu; yang lain ditulis sesudahnya.',
  'dokumen-tidak-dikenal':
    'Tenggat dokumen apa? Yang dikenal antara lain PK, rencana aksi, pengukuran kinerja, LKjIP, LPPD, LKPJ, SKM, LKE.',
  'terlalu-sering': 'Pengingat setiap hari tidak disediakan. Silakan pilih satu hari, misalnya "setiap Senin".',
};

const milikOf = (d: Dunia): readonly Isian<'pengingat'>[] => d.buku.semua('pengingat').filter((x) => x.isi.pengguna === d.pelaku.pengguna);

/** Deadlines that it may count from; none for a plain date. */
function acuanOf(d: Dunia, isi: Isi): readonly Kejadian[] {
  if (isi.pola.kind !== 'sebelum') return [];
  const { pemda, opd } = isi.pola;
  const s = { pustaka: d.pustaka, buku: d.buku, tempat: d.tempat };
  const milik = (x: { readonly pemda: string; readonly opd?: string }) => kejadian(s, d.hariIni, tambahHari(d.hariIni, 366), x);
  return opd === undefined ? milik({ pemda }) : [...milik({ pemda, opd }), ...milik({ pemda }).filter((k) => k.opd === undefined)];
}

const pukulOf = (isi: Isi): string => (isi.pukul === undefined ? '' : ` pukul ${isi.pukul.replace(':', '.')}`);

function sebutPola(isi: Isi, d: Dunia): string {
  const { pola } = isi;
  switch (pola.kind) {
    case 'sekali':
      return `${tanggalBerhari(pola.tanggal)}${pukulOf(isi)}`;
    case 'bulanan':
      return `setiap ${pola.tanggal === 31 ? 'akhir bulan' : `tanggal ${pola.tanggal}`}${pukulOf(isi)}`;
    case 'mingguan':
      return `setiap ${NAMA_HARI[pola.hari] ?? ''}${pukulOf(isi)}`;
    case 'sebelum': {
      const nama = judulPerihal(d.pustaka.kalender.aturan, pola.kode);
      return `${pola.hari === 0 ? 'pada hari batas' : `${pola.hari} hari sebelum batas`} ${nama}${pola.opd === undefined ? '' : `, ${d.tempat.namaOpd(pola.opd)}`}${pukulOf(isi)}`;
    }
  }
}

function sebutBerikut(isi: Isi, d: Dunia): string {
  const s = saatBerikut(isi, d.kini, d.hariIni, acuanOf(d, isi), kerjaOf(d));
  if (s === undefined) return 'Tidak ada waktunya dalam setahun ke depan.';
  const geser = s.tanggal === s.hari ? '' : ` (dimajukan dari ${tanggalBerhari(s.hari)} karena hari libur)`;
  return `Berikutnya: ${tanggalBerhari(s.tanggal)} pukul ${jamSetempat(s.kapan, isi.zona)}${geser}.`;
}

function baca(teks: string, d: Dunia): Hasil<S> {
  const opd = opdSendiri(d.pelaku);
  const terbaca = bacaIngatkan(teks, {
    hariIni: d.hariIni,
    aturan: d.pustaka.kalender.aturan,
    pemda: pemdaOf(d)[0] ?? d.tempat.bawaan,
    ...(opd === undefined ? {} : { opd }),
  });
  if (!terbaca.ok) return ulang(GALAT[terbaca.error.kind]);
  const isi = bacaUraian(terbaca.value.isi, 200);
  if (!isi.ok) return ulang(isi.error);
  if (milikOf(d).length >= terbanyak) return ulang(`Sudah ada ${terbanyak} pengingat. Mohon hapus yang tidak dipakai lagi.`);
  const baru = toIsi({ ...terbaca.value, isi: isi.value }, d);
  if (baru.pola.kind === 'sekali' && saatBerikut(baru, d.kini, d.hariIni, [], kerjaOf(d)) === undefined)
    return ulang('Waktu itu sudah lewat hari ini. Mohon tulis jam atau tanggal yang akan datang.');
  return tampil<S>({ langkah: 'pratinjau', isi: baru });
}

const toIsi = (x: PengingatTerbaca, d: Dunia): Isi => ({ ...x, pengguna: d.pelaku.pengguna, zona: d.zona, sejak: d.kini });

function layarDaftar(s: Extract<S, { langkah: 'daftar' }>, d: Dunia): Layar {
  const { isi, awal, putar } = potongHalaman(milikOf(d), s.halaman);
  return {
    isi: [
      ...(s.pesan ?? []),
      isi.length === 0 ? 'Pengingat sendiri: belum ada.' : `Pengingat sendiri: ${milikOf(d).length}`,
      ...isi.map((x, n) => `${awal + n + 1}. ${x.isi.isi}: ${sebutPola(x.isi, d)}.`),
      ...(isi.length === 0 ? [] : ['Tekan nomornya untuk melihat atau menghapus.']),
      `Untuk menambah, tulis saja. ${contoh}`,
    ],
    tombol: [
      ...tombolBerjajar(
        isi.map((x, n) => ({ label: String(awal + n + 1), nilai: `lihat:${x.id}` })),
        4,
      ),
      ...putar,
      [tombolTutup],
    ],
    tunggu: 'teks',
  };
}

function layar(s: S, d: Dunia): Layar {
  if (s.langkah === 'daftar') return layarDaftar(s, d);
  if (s.langkah === 'pratinjau')
    return {
      isi: [
        `Ingatkan: ${s.isi.isi}?`,
        `Waktu: ${sebutPola(s.isi, d)}.`,
        sebutBerikut(s.isi, d),
        ...(s.isi.pukul === undefined ? ['Diingatkan pagi hari kerja; bila jatuh pada hari libur, hari kerja sebelumnya.'] : []),
        'Bila keliru, tulis lagi kalimatnya.',
      ],
      tombol: [[{ label: 'Simpan', nilai: 'simpan' }, tombolBatal]],
      tunggu: 'teks',
    };
  const x = d.buku.find('pengingat', s.id);
  if (x === undefined) return { isi: ['Pengingat ini sudah dihapus.'], tombol: [[tombolKembali]] };
  return {
    isi: [x.isi.isi, `Waktu: ${sebutPola(x.isi, d)}.`, sebutBerikut(x.isi, d)],
    tombol: [[{ label: 'Hapus', nilai: 'hapus' }, tombolKembali]],
  };
}

const tulis = (id: string, versi: number, isi: Isi | undefined, pesan: string): Hasil<S> => ({
  kind: 'tulis',
  tindakan: { aksi: 'atur-pengingat', wilayah: {}, ubahan: [{ jenis: 'pengingat', id, versi, isi }] },
  keadaan: { langkah: 'daftar', halaman: 1, pesan: [pesan] },
});

function terima(s: S, m: Masukan, d: Dunia): Hasil<S> {
  if (m.kind === 'teks') return s.langkah === 'lihat' ? ulang('Silakan pilih salah satu tombol.') : baca(m.teks, d);
  const nilai = m.kind === 'tombol' ? m.nilai : '';
  if (nilai === 'kembali') return tampil<S>({ langkah: 'daftar', halaman: 1 });
  const halaman = bacaHalaman(nilai);
  if (halaman !== undefined && s.langkah === 'daftar') return tampil<S>({ ...s, halaman });
  const dilihat = milikOf(d).find((x) => nilai === `lihat:${x.id}`);
  if (dilihat !== undefined) return tampil<S>({ langkah: 'lihat', id: dilihat.id, versi: dilihat.versi });
  if (s.langkah === 'pratinjau' && nilai === 'simpan')
    return tulis(d.idBaru(), 0, s.isi, `Disimpan: ${s.isi.isi}. ${sebutBerikut(s.isi, d)}`);
  const milik = s.langkah === 'lihat' ? milikOf(d).find((x) => x.id === s.id) : undefined;
  if (milik !== undefined && s.langkah === 'lihat' && nilai === 'hapus')
    return tulis(milik.id, s.versi, undefined, `Dihapus: ${milik.isi.isi}.`);
  return ulang('Silakan pilih salah satu tombol.');
}

export const ingatkan: Alur<S> = {
  nama: 'ingatkan',
  mulai: (argumen, d) => {
    if (argumen.trim() === '') return tampil<S>({ langkah: 'daftar', halaman: 1 });
    const hasil = baca(argumen, d);
    return hasil.kind === 'ulang' ? tampil<S>({ langkah: 'daftar', halaman: 1, pesan: [hasil.pesan] }) : hasil;
  },
  layar,
  terima,
};
