// "/tenggat", and what a reminder opens: deadlines as a list, by month, as a card with Sudah, Tunda and Bukan saya.
import { z } from 'zod';
import { namaPeran } from '../../access/izin.ts';
import { idKejadian } from '../../reminders/kejadian.ts';
import type { Butir } from '../../reminders/teguran.ts';
import { bacaHalaman, selesai, tampil, ulang, type Alur, type Dunia, type Hasil, type Layar, type Masukan } from '../alur.ts';
import { idKelompok, kelompokDi, layarBulan, layarDaftar, layarPesan, pesanOf } from './daftar.ts';
import { layarKartu, layarTunda, terimaKartu } from './kartu.ts';
import { findKejadian, type Asal, type S } from './keadaan.ts';
import { layarJangkar, layarPindah, terimaJangkar, terimaPindah } from './tanggal.ts';

const tanggal = z.iso.date();
const isiPesan = z.object({
  butir: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['tenggat', 'ringkasan', 'selesai']), id: z.string(), tanggal }),
      z.object({ kind: z.literal('sendiri'), id: z.string(), tanggal, hari: tanggal, kejadian: z.string().optional() }),
    ]),
  ),
  ulang: z.boolean(),
});

/** The argument of a message of reminders; read back when its dialogue begins. */
export const argumenPesan = (butir: readonly Butir[], ragu: boolean): string => JSON.stringify({ butir, ulang: ragu });

function bacaPesan(argumen: string): Asal | undefined {
  try {
    const { butir, ulang: ragu } = isiPesan.parse(JSON.parse(argumen));
    return { langkah: 'pesan', butir: butir as readonly Butir[], ulang: ragu, halaman: 1 };
  } catch {
    return undefined;
  }
}

/** "2027-02" of this century. */
const bacaBulan = (teks: string): string | undefined => /^20\d{2}-(?:0[1-9]|1[0-2])$/.exec(teks)?.[0];

/** "", a month, or "lepas:<id>" for who hears that nobody answers for a deadline. */
function mulai(argumen: string, d: Dunia): Hasil<S> {
  const [lepas] = argumen.startsWith('lepas:') ? findKejadian(d, [argumen.slice('lepas:'.length)]) : [];
  if (lepas !== undefined)
    return tampil<S>({
      langkah: 'kartu',
      id: [idKejadian(lepas)],
      asal: { langkah: 'daftar', halaman: 1 },
      pesan: [
        `Mohon perhatian: penanggung jawab tenggat ini (${namaPeran[lepas.untuk]} ${lepas.nama}) menyatakan bukan tugasnya, dan tidak ada yang lain.`,
      ],
    });
  const bulan = bacaBulan(argumen.trim());
  if (d.tempat.bawaan === '') return selesai(['Belum ada pemerintah daerah. Admin menyiapkannya dengan /siapkan.']);
  return tampil<S>(bulan === undefined ? { langkah: 'daftar', halaman: 1 } : { langkah: 'bulan', bulan, halaman: 1 });
}

function layar(s: S, d: Dunia): Layar {
  switch (s.langkah) {
    case 'pesan':
      return layarPesan(d, s);
    case 'daftar':
      return layarDaftar(d, s);
    case 'bulan':
      return layarBulan(d, s);
    case 'kartu':
      return layarKartu(d, s);
    case 'tunda':
      return layarTunda(d, s);
    case 'jangkar':
      return layarJangkar(d, s);
    case 'pindah':
      return layarPindah(d, s);
  }
}

const bukanTombol = 'Silakan pilih salah satu tombol.';

function terimaAsal(s: Asal, m: Masukan, d: Dunia): Hasil<S> {
  const nilai = m.kind === 'tombol' ? m.nilai : '';
  const halaman = bacaHalaman(nilai);
  if (halaman !== undefined) return tampil<S>({ ...s, halaman });
  const bulan = nilai.startsWith('bulan:') ? bacaBulan(nilai.slice('bulan:'.length)) : undefined;
  if (bulan !== undefined) return tampil<S>({ langkah: 'bulan', bulan, halaman: 1 });
  if (nilai === 'daftar') return tampil<S>({ langkah: 'daftar', halaman: 1 });
  const g = kelompokDi(d, s, nilai);
  if (g !== undefined) return tampil<S>({ langkah: 'kartu', id: idKelompok(g), asal: s });
  if (nilai.startsWith('buka:'))
    return ulang('Tenggat itu tidak ada lagi dalam daftar ini, misalnya karena sudah selesai. Ini daftar yang terbaru.');
  // A message of several deadlines has numbers, and a card behind each.
  const [satu, ...lain] = s.langkah === 'pesan' ? pesanOf(d, s).kelompok : [];
  return (satu === undefined || lain.length > 0 ? undefined : terimaKartu(d, { id: idKelompok(satu), asal: s }, m)) ?? ulang(bukanTombol);
}

function terima(s: S, m: Masukan, d: Dunia): Hasil<S> {
  if (!('asal' in s)) return terimaAsal(s, m, d);
  if (m.kind === 'tombol' && m.nilai === 'kembali')
    return tampil<S>(s.langkah === 'kartu' ? s.asal : { langkah: 'kartu', id: s.id, asal: s.asal });
  switch (s.langkah) {
    case 'kartu':
    case 'tunda':
      return terimaKartu(d, s, m) ?? ulang(bukanTombol);
    case 'jangkar':
      return terimaJangkar(d, s, m);
    case 'pindah':
      return terimaPindah(d, s, m);
  }
}

export const tenggat: Alur<S> = { nama: 'tenggat', mulai, layar, terima };

/** A reminder that was sent: no command begins it. */
export const pesanTenggat: Alur<S> = {
  nama: 'pesan-tenggat',
  mulai: (argumen, d) => {
    const pesan = bacaPesan(argumen);
    return pesan === undefined ? mulai('', d) : tampil<S>(pesan);
  },
  layar,
  terima,
};
