// The screens of the review: misses, a miss, how something would be answered, what was taught. They decide nothing.
import type { Isian } from '../../isian/buku.ts';
import { findTinjauan, isDitangani, type Luput, type SebabLuput } from '../../isian/luput.ts';
import type { IsiOf } from '../../isian/skema.ts';
import {
  keAlur,
  potongHalaman,
  tombolBerjajar,
  tombolKembali,
  tombolTutup,
  tombolUrungkan,
  type Dunia,
  type Layar,
  type Tombol,
} from '../alur.ts';
import { HASIL_TINJAUAN } from '../bidang-isian.ts';
import { sebutRekaman } from '../sebut-isian.ts';
import { sebutWaktu } from '../sebut.ts';
import type { JenisAjar, Pratinjau, S } from './keadaan.ts';

const SEBAB: Readonly<Record<SebabLuput, string>> = {
  'tak-paham': 'tidak dipahami',
  'tidak-ada': 'datanya tidak ada',
  'jempol-turun': 'jawabannya dinilai kurang baik',
  'angka-salah': 'angkanya dilaporkan salah',
  penjaga: 'rumusan jawabannya ditahan pemeriksa',
};

export const KIND: Readonly<Record<IsiOf<'soal-uji'>['kind'], string>> = {
  jawab: 'dijawab',
  'tidak-ada': 'datanya tidak ada',
  klarifikasi: 'ditanya balik',
  tolak: 'ditolak dengan sopan',
};

export const daftarLuput = (d: Dunia): readonly Luput[] => (d.luput?.daftar() ?? []).filter((x) => !isDitangani(d.buku, x));

const JUDUL_AJARAN: Readonly<Record<JenisAjar, string>> = {
  alias: 'Alias',
  pertanyaan: 'Pertanyaan terverifikasi',
  'soal-uji': 'Soal uji',
};

const laporanBaru = (d: Dunia): number => d.buku.semua('laporan-angka').filter((x) => x.isi.status === 'baru').length;

/** Numbers in the order of the list, four in a row. */
const tombolNomor = (banyak: number, awal: number, nilai: (n: number) => string): Layar['tombol'] =>
  tombolBerjajar(
    Array.from({ length: banyak }, (_, n) => ({ label: String(awal + n + 1), nilai: nilai(n) })),
    4,
  );

export function layarDaftar(s: Extract<S, { langkah: 'daftar' }>, d: Dunia): Layar {
  const daftar = daftarLuput(d);
  const { isi, awal, putar } = potongHalaman(daftar, s.halaman);
  const ajaran: readonly Tombol[] = (['alias', 'pertanyaan', 'soal-uji'] as const).flatMap((jenis) => {
    const banyak = d.buku.semua(jenis).length;
    return banyak === 0 ? [] : [{ label: `${JUDUL_AJARAN[jenis]} (${banyak})`, nilai: `ajaran:${jenis}` }];
  });
  const laporan = laporanBaru(d);
  return {
    isi: [
      ...(s.pesan === undefined ? [] : [s.pesan, '']),
      `Pertanyaan yang perlu ditinjau: ${daftar.length}`,
      ...(daftar.length === 0
        ? ['Tidak ada yang menunggu.']
        : ['Tekan nomornya. Nama orang dan obrolannya tidak disimpan; yang lama hilang sendiri setelah 90 hari.']),
      ...isi.map((x, n) => `${awal + n + 1}. "${x.teks}" (${x.jumlah} kali, ${SEBAB[x.sebab]})`),
    ],
    tombol: [
      ...tombolNomor(isi.length, awal, (n) => `luput:${isi[n]?.id ?? 0}`),
      ...putar,
      ...ajaran.map((t) => [t]),
      ...(laporan === 0 ? [] : [[{ label: `Laporan angka salah (${laporan})`, nilai: keAlur('laporan-angka') }]]),
      [tombolTutup],
    ],
  };
}

export function layarKartu(x: Luput, d: Dunia): Layar {
  const dulu = findTinjauan(d.buku, x.id)?.isi;
  const bisa = d.jawabContoh !== undefined;
  const kali = x.jumlah === 1 ? 'Ditanyakan sekali' : `Ditanyakan ${x.jumlah} kali`;
  return {
    isi: [
      `"${x.teks}"`,
      `Sebab: ${SEBAB[x.sebab]}.`,
      `${kali}, terakhir ${sebutWaktu(x.terakhir, d.zona)}.`,
      ...(x.sisa.length === 0 ? [] : [`Kata yang belum dikenal: ${x.sisa.map((w) => `"${w}"`).join(', ')}.`]),
      ...(dulu === undefined ? [] : [`Pernah ${HASIL_TINJAUAN[dulu.hasil]}, lalu muncul lagi.`]),
      ...(bisa ? [] : ['Contoh jawaban tidak dapat ditampilkan di sini, sehingga belum ada yang dapat disimpan.']),
    ],
    tombol: [
      ...(bisa
        ? [
            [{ label: 'Jadikan alias', nilai: 'alias' }],
            [{ label: 'Jadikan pertanyaan terverifikasi', nilai: 'pertanyaan' }],
            [{ label: 'Jadikan soal uji', nilai: 'soal' }],
          ]
        : []),
      [{ label: 'Abaikan', nilai: 'abaikan' }, tombolKembali],
    ],
  };
}

export function layarAliasKata(x: Luput): Layar {
  return {
    isi: [
      'Kata mana yang akan diajarkan artinya?',
      `Pertanyaan: "${x.teks}"`,
      'Pilih, atau tulis katanya persis seperti dalam pertanyaan, paling banyak lima kata.',
    ],
    tombol: [
      ...tombolBerjajar(
        x.sisa.map((w, n) => ({ label: w, nilai: `kata:${n}` })),
        2,
      ),
      [tombolKembali],
    ],
    tunggu: 'teks',
  };
}

export const layarAliasGanti = (x: Luput, kata: string): Layar => ({
  isi: [
    `Apa arti "${kata}"?`,
    `Pertanyaan: "${x.teks}"`,
    'Tulis dengan kata yang sudah dipahami bot, misalnya nama indikator atau perangkat daerahnya, tanpa tahun.',
  ],
  tombol: [[tombolKembali]],
  tunggu: 'teks',
});

const sebutJawaban = (p: Pratinjau): readonly string[] => [
  p.kind === 'jawab' ? 'Jawaban bot:' : `Bot belum menjawabnya (${KIND[p.kind]}):`,
  ...p.jawaban,
];

export const layarAliasYakin = (x: Luput, s: Extract<S, { langkah: 'alias-yakin' }>): Layar => ({
  isi: [
    `Simpan alias: "${s.kata}" dibaca "${s.ganti}"?`,
    `Pertanyaan: "${x.teks}"`,
    `Dibaca: "${s.pratinjau.teks}"`,
    '',
    ...sebutJawaban(s.pratinjau),
    '',
    'Alias berlaku untuk semua pertanyaan yang memuat kata itu.',
  ],
  tombol: [
    [
      { label: 'Ya, simpan', nilai: 'ya' },
      { label: 'Ubah artinya', nilai: 'ubah' },
    ],
    [tombolKembali],
  ],
});

export const layarTulis = (x: Luput, untuk: 'pertanyaan' | 'soal-uji'): Layar => ({
  isi: [
    untuk === 'pertanyaan' ? 'Pertanyaan terverifikasi' : 'Soal uji: jawaban yang benar',
    `Pertanyaan: "${x.teks}"`,
    'Tulis pertanyaan yang sama dengan kata-kata yang dipahami bot. Jawabannya ditampilkan dulu sebelum disimpan.',
  ],
  tombol: [[tombolKembali]],
  tunggu: 'pertanyaan',
});

export const layarYakin = (x: Luput, s: Extract<S, { langkah: 'yakin' }>): Layar => ({
  isi: [
    s.untuk === 'pertanyaan' ? 'Simpan sebagai pertanyaan terverifikasi?' : 'Simpan sebagai soal uji?',
    `Pertanyaan: "${x.teks}"`,
    `Dibaca sebagai: "${s.pratinjau.teks}"`,
    '',
    ...sebutJawaban(s.pratinjau),
  ],
  tombol: [
    [
      { label: 'Ya, simpan', nilai: 'ya' },
      { label: 'Tulis ulang', nilai: 'ubah' },
    ],
    [tombolKembali],
  ],
});

export const layarSoal = (x: Luput): Layar => ({
  isi: ['Soal uji: bagaimana seharusnya bot menanggapi?', `Pertanyaan: "${x.teks}"`],
  tombol: [
    ...(['jawab', 'tidak-ada', 'klarifikasi', 'tolak'] as const).map((k) => [
      { label: `${KIND[k][0]?.toUpperCase() ?? ''}${KIND[k].slice(1)}`, nilai: `kind:${k}` },
    ]),
    [tombolKembali],
  ],
});

export const layarJadi = (s: Extract<S, { langkah: 'jadi' }>, d: Dunia): Layar => ({
  isi: s.pesan,
  tombol: [[...tombolUrungkan(d), { label: 'Ke daftar', nilai: 'daftar' }], [tombolTutup]],
});

const barisAjaran = (jenis: JenisAjar, x: Isian<JenisAjar>): string => {
  if (jenis === 'alias') {
    const { kata, ganti } = x.isi as IsiOf<'alias'>;
    return `"${kata}" dibaca "${ganti}"`;
  }
  if (jenis === 'pertanyaan') return (x.isi as IsiOf<'pertanyaan'>).tampil;
  const { q, kind } = x.isi as IsiOf<'soal-uji'>;
  return `"${q}": ${KIND[kind]}`;
};

export function layarAjaran(s: Extract<S, { langkah: 'ajaran' }>, d: Dunia): Layar {
  const daftar = d.buku.semua(s.jenis).toReversed();
  const { isi, awal, putar } = potongHalaman(daftar, s.halaman);
  return {
    isi: [
      `${JUDUL_AJARAN[s.jenis]}: ${daftar.length}`,
      ...(daftar.length === 0 ? ['Belum ada.'] : ['Tekan nomornya untuk melihat atau menghapusnya.']),
      ...isi.map((x, n) => `${awal + n + 1}. ${barisAjaran(s.jenis, x)}`),
    ],
    tombol: [...tombolNomor(isi.length, awal, (n) => `satu:${isi[n]?.id ?? ''}`), ...putar, [tombolKembali, tombolTutup]],
  };
}

export function layarSatu(s: Extract<S, { langkah: 'satu' }>, d: Dunia): Layar {
  const x = d.buku.find(s.jenis, s.id);
  if (x === undefined) return { isi: ['Yang itu sudah dihapus.'], tombol: [[tombolKembali]] };
  const oleh = x.isi.oleh.waktu;
  const terverifikasi = s.jenis === 'pertanyaan' ? [`Juga dikenali: "${(x.isi as IsiOf<'pertanyaan'>).teks}"`] : [];
  return {
    isi: [sebutRekaman(s.jenis, x.id, x.isi, d), ...terverifikasi, `Disimpan ${sebutWaktu(oleh, d.zona)}.`],
    tombol: [[{ label: 'Hapus', nilai: 'hapus' }, tombolKembali]],
  };
}
