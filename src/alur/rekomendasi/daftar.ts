// The list of recommendations: those awaiting verification first for who verifies, then by due date, then those of shipped documents.
import {
  bawaanTersisa,
  daftarRekomendasi,
  isLewat,
  isTerbuka,
  type RekomendasiAda,
  type RekomendasiBawaan,
} from '../../isian/tindak-lanjut.ts';
import { tanggalIndonesia } from '../../answer/konteks.ts';
import { namaStatus } from '../../kinerja/tindak-lanjut.ts';
import {
  bacaHalaman,
  potongHalaman,
  tampil,
  tombolBerjajar,
  tombolTutup,
  ulang,
  type Dunia,
  type Hasil,
  type Layar,
  type Masukan,
  type Tombol,
} from '../alur.ts';
import { layarPilihOpd, pilihOpdAwal, terimaPilihOpd } from '../pilih-opd.ts';
import { hakLihat } from './hak.ts';
import { ringkas, sebutSisa, sebutStatus } from './kata.ts';
import { bukaKartu } from './buka.ts';
import type { Daftar, S, Saring } from './keadaan.ts';

type Butir = { readonly kind: 'isian'; readonly x: RekomendasiAda } | { readonly kind: 'bawaan'; readonly r: RekomendasiBawaan };

export const daftarAwal = (opd?: string): Daftar => ({
  langkah: 'daftar',
  saring: 'terbuka',
  halaman: 1,
  ...(opd === undefined ? {} : { opd }),
});

const namaSaring: Readonly<Record<Saring, string>> = {
  terbuka: 'Terbuka',
  verifikasi: 'Menunggu verifikasi',
  selesai: 'Selesai',
  semua: 'Semua',
};

function lolos(x: RekomendasiAda, saring: Saring): boolean {
  switch (saring) {
    case 'terbuka':
      return isTerbuka(x);
    case 'verifikasi':
      return x.isi.status === 'diajukan';
    case 'selesai':
      return !isTerbuka(x);
    case 'semua':
      return true;
  }
}

/** Everything the person may see, before filters. */
function terlihat(d: Dunia): { readonly isian: readonly RekomendasiAda[]; readonly bawaan: readonly RekomendasiBawaan[] } {
  const boleh = new Map<string, boolean>();
  const bolehLihat = (opd: string): boolean => {
    const ada = boleh.get(opd) ?? hakLihat(d, opd) !== undefined;
    boleh.set(opd, ada);
    return ada;
  };
  return {
    isian: daftarRekomendasi(d.buku).filter((x) => bolehLihat(x.isi.opd)),
    bawaan: bawaanTersisa(d.pustaka, d.buku).filter((r) => bolehLihat(r.opd)),
  };
}

function butirOf(s: Daftar, d: Dunia): readonly Butir[] {
  const { isian, bawaan } = terlihat(d);
  const kena = isian.filter((x) => (s.opd === undefined || x.isi.opd === s.opd) && lolos(x, s.saring));
  // Who verifies is waited for; the order by due date stays inside both parts.
  const memverifikasi = d.pelaku.peran.some((p) => p.peran === 'evaluator');
  const menunggu = memverifikasi ? kena.filter((x) => x.isi.status === 'diajukan') : [];
  const lain = kena.filter((x) => !menunggu.includes(x));
  const dokumen = s.saring === 'terbuka' || s.saring === 'semua' ? bawaan.filter((r) => s.opd === undefined || r.opd === s.opd) : [];
  return [...[...menunggu, ...lain].map((x) => ({ kind: 'isian', x }) as const), ...dokumen.map((r) => ({ kind: 'bawaan', r }) as const)];
}

/** Offices with anything to show, in the order of the list of offices. */
function opdBerisi(d: Dunia): readonly string[] {
  const { isian, bawaan } = terlihat(d);
  const ada = new Set([...isian.map((x) => x.isi.opd), ...bawaan.map((r) => r.opd)]);
  return d.tempat.opd.map((x) => x.id).filter((id) => ada.has(id));
}

function barisButir(b: Butir, n: number, d: Dunia, denganOpd: boolean): readonly string[] {
  const opd = (id: string): readonly string[] => (denganOpd ? [d.tempat.namaOpd(id)] : []);
  if (b.kind === 'bawaan') {
    const { r } = b;
    const ekor = [...opd(r.opd), `nomor ${r.nomor} LHE ${tanggalIndonesia(r.lhe.tanggal)}`, `dari dokumen, ${namaStatus(r.status)}`];
    return [`${n}. ${ringkas(r.rekomendasi, 110)}`, ekor.join('; ')];
  }
  const { isi } = b.x;
  const sisa = sebutSisa(isi, d.hariIni);
  const tenggat =
    isi.tenggat === undefined
      ? ['belum ada tenggat']
      : [`tenggat ${tanggalIndonesia(isi.tenggat)}${sisa === undefined ? '' : `, ${sisa}`}`];
  const ekor = [...opd(isi.opd), sebutStatus(isi), ...(isTerbuka(b.x) ? tenggat : [])];
  return [`${n}. ${isLewat(b.x, d.hariIni) ? 'LEWAT TENGGAT. ' : ''}${ringkas(isi.isi, 110)}`, ekor.join('; ')];
}

function judul(s: Daftar, d: Dunia, butir: readonly Butir[]): string {
  const isian = butir.flatMap((b) => (b.kind === 'isian' ? [b.x] : []));
  const lewat = isian.filter((x) => isLewat(x, d.hariIni)).length;
  const siapa = s.opd === undefined ? '' : ` ${d.tempat.namaOpd(s.opd)}`;
  return `Rekomendasi${siapa}, ${namaSaring[s.saring].toLowerCase()}: ${isian.length}${lewat === 0 ? '' : `, lewat tenggat ${lewat}`}`;
}

const kosong: Readonly<Record<Saring, string>> = {
  terbuka: 'Tidak ada rekomendasi yang masih terbuka.',
  verifikasi: 'Tidak ada yang menunggu verifikasi.',
  selesai: 'Belum ada yang selesai.',
  semua: 'Belum ada rekomendasi yang dicatat.',
};

export function layarDaftar(s: Daftar, d: Dunia): Layar {
  const butir = butirOf(s, d);
  const { isi, awal, putar } = potongHalaman(butir, s.halaman);
  const opd = opdBerisi(d);
  const denganOpd = s.opd === undefined && opd.length > 1;
  const pertamaDokumen = butir.findIndex((b) => b.kind === 'bawaan');
  const baris = isi.flatMap((b, n) => {
    const ke = awal + n;
    const pembuka = b.kind === 'bawaan' && (n === 0 || ke === pertamaDokumen) ? ['', 'Dari dokumen, belum diambil alih:'] : [];
    return [...pembuka, ...barisButir(b, ke + 1, d, denganOpd)];
  });
  const saring = (Object.keys(namaSaring) as Saring[]).map((x): Tombol => ({
    label: x === s.saring ? `· ${namaSaring[x]} ·` : namaSaring[x],
    nilai: `saring:${x}`,
  }));
  const pilihan = isi.map((b, n): readonly Tombol[] => {
    const teks = b.kind === 'bawaan' ? b.r.rekomendasi : b.x.isi.isi;
    return [{ label: `${awal + n + 1}. ${ringkas(teks, 45)}`, nilai: b.kind === 'bawaan' ? `bawaan:${b.r.id}` : `buka:${b.x.id}` }];
  });
  return {
    isi: [judul(s, d, butir), ...(butir.every((b) => b.kind === 'bawaan') ? [kosong[s.saring]] : []), ...baris],
    tombol: [
      ...pilihan,
      ...putar,
      ...tombolBerjajar(saring, 2),
      ...(opd.length < 2
        ? []
        : [
            [
              {
                label: s.opd === undefined ? 'Pilih perangkat daerah' : 'Semua perangkat daerah',
                nilai: s.opd === undefined ? 'opd' : 'opd-semua',
              },
            ],
          ]),
      [tombolTutup],
    ],
  };
}

export function terimaDaftar(s: Daftar, m: Masukan, d: Dunia): Hasil<S> {
  if (m.kind !== 'tombol') return ulang('Silakan memakai tombol di bawah.');
  const halaman = bacaHalaman(m.nilai);
  if (halaman !== undefined) return tampil<S>({ ...s, halaman });
  const [apa] = m.nilai.split(':', 1);
  const isi = m.nilai.slice(m.nilai.indexOf(':') + 1);
  switch (apa) {
    case 'saring':
      return tampil<S>({ ...s, saring: isi as Saring, halaman: 1 });
    case 'opd':
      return tampil<S>({ langkah: 'pilih-opd', daftar: s, pilih: pilihOpdAwal });
    case 'opd-semua': {
      const { opd: _, ...lain } = s;
      return tampil<S>({ ...lain, halaman: 1 });
    }
    case 'bawaan':
      return tampil<S>({ langkah: 'bawaan', bawaan: isi, asal: s });
    case 'buka':
      return bukaKartu(d, isi, { asal: s });
    default:
      return ulang('Silakan memakai tombol di bawah.');
  }
}

export const layarPilih = (s: Extract<S, { langkah: 'pilih-opd' }>, d: Dunia): Layar =>
  layarPilihOpd(d, opdBerisi(d), s.pilih, 'Rekomendasi perangkat daerah mana?');

export function terimaPilih(s: Extract<S, { langkah: 'pilih-opd' }>, m: Masukan, d: Dunia): Hasil<S> {
  const x = terimaPilihOpd(d, opdBerisi(d), s.pilih, m);
  if (x === undefined) return ulang('Silakan pilih dari daftar, atau tulis sebagian nama perangkat daerahnya.');
  return tampil<S>(typeof x === 'string' ? { ...s.daftar, opd: x, halaman: 1 } : { ...s, pilih: x });
}
