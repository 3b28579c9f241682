// "/tenggat", and what a reminder opens: deadlines as a list, by month, as a card with Sudah, Tunda and Bukan saya.
import { z } from 'zod';
import { namaPeran } from '../../access/izin.ts';
import { idKejadian } from '../../reminders/kejadian.ts';
import type { Butir } from '../../reminders/teguran.ts';
import { bacaHalaman, selesai, tampil, ulang, type Alur, type Dunia, type Hasil, type Layar, type Masukan } from '../alur.ts';
import { idKelompok, kelompokKe, layarBulan, layarDaftar, layarPesan, pesanOf } from './daftar.ts';
import { anggotaOf, layarKartu, layarTunda, terimaKartu } from './kartu.ts';
import type { Asal, S } from './keadaan.ts';
import { layarJangkar, layarPindah, terimaJangkar, terimaPindah } from './tanggal.ts';

const isiPesan = z.object({ butir: z.array(z.looseObject({ kind: z.string(), id: z.string(), tanggal: z.string() })), ulang: z.boolean() });

/** The argument of a message of reminders; read back by `mulai`. */
export const argumenPesan = (butir: readonly Butir[], ragu: boolean): string => `pesan:${JSON.stringify({ butir, ulang: ragu })}`;

function bacaPesan(argumen: string): Asal | undefined {
  if (!argumen.startsWith('pesan:')) return undefined;
  try {
    const isi = isiPesan.safeParse(JSON.parse(argumen.slice('pesan:'.length)));
    return isi.success ? { langkah: 'pesan', butir: isi.data.butir as readonly Butir[], ulang: isi.data.ulang, halaman: 1 } : undefined;
  } catch {
    return undefined;
  }
}

function mulai(argumen: string, d: Dunia): Hasil<S> {
  const pesan = bacaPesan(argumen);
  if (pesan !== undefined) return tampil<S>(pesan);
  const lepas = argumen.startsWith('lepas:') ? anggotaOf(d, [argumen.slice('lepas:'.length)])[0] : undefined;
  if (lepas !== undefined)
    return tampil<S>({
      langkah: 'kartu',
      id: [idKejadian(lepas)],
      asal: { langkah: 'daftar', halaman: 1 },
      pesan: [
        `Mohon perhatian: penanggung jawab tenggat ini (${namaPeran[lepas.untuk]} ${lepas.nama}) menyatakan bukan tugasnya, dan tidak ada yang lain.`,
      ],
    });
  const bulan = /^(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(argumen.trim())?.[1];
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
  const bulan = /^bulan:(\d{4}-\d{2})$/.exec(nilai)?.[1];
  if (bulan !== undefined) return tampil<S>({ langkah: 'bulan', bulan, halaman: 1 });
  if (nilai === 'daftar') return tampil<S>({ langkah: 'daftar', halaman: 1 });
  const g = kelompokKe(d, s, nilai);
  if (g !== undefined) return tampil<S>({ langkah: 'kartu', id: idKelompok(g), asal: s });
  const [satu] = s.langkah === 'pesan' ? pesanOf(d, s).kelompok : [];
  return (satu === undefined ? undefined : terimaKartu(d, { id: idKelompok(satu), asal: s }, m)) ?? ulang(bukanTombol);
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
