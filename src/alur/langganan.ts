// "/langganan": how a person is reminded: which matters, how long before, at what time, or in one digest a week. Only their own.
import type { Peran } from '../isian/skema.ts';
import { namaJarak } from '../reminders/irama.ts';
import { mulaiTahu } from '../reminders/jadwal.ts';
import { indukOf, judulPerihal } from '../reminders/perihal.ts';
import { langgananOf, orangOf, type Langganan } from '../reminders/penerima.ts';
import {
  keAlur,
  selesai,
  tampil,
  tombolBerjajar,
  tombolKembali,
  tombolTutup,
  ulang,
  type Alur,
  type Dunia,
  type Hasil,
  type Layar,
  type Tombol,
} from './alur.ts';
import { saranTamu } from './sebut.ts';

type S = { readonly langkah: 'utama' | 'jarak' | 'jenis' | 'jam' };

const jarakPilihan = [30, 14, 7, 3, 1, 0] as const;
const jamPilihan = [
  { label: '07.00–20.00', dari: '07:00', sampai: '20:00' },
  { label: '08.00–16.00', dari: '08:00', sampai: '16:00' },
  { label: '06.00–22.00', dari: '06:00', sampai: '22:00' },
] as const;
const pukulPilihan = ['07:30', '08:00', '10:00', '13:00'] as const;

const CARA: Readonly<Record<Langganan['cara'], string>> = {
  tiap: 'Tiap tenggat',
  ringkasan: 'Ringkasan Senin',
  diam: 'Matikan',
};

/** What comes beside the digest; those who hold no other role than the region's head get nothing else. */
function sebutCara(l: Langganan, peran: readonly Peran[]): string {
  if (l.cara === 'tiap') return 'tiap tenggat';
  if (l.cara === 'diam') return 'tidak diingatkan, kecuali pengingat sendiri';
  const dekat = peran.every((p) => p === 'pimpinan-daerah') ? [] : [1, 0].filter((h) => l.hari.includes(h)).map((h) => namaJarak(-h));
  return `ringkasan setiap Senin${dekat.length === 0 ? '' : `, ditambah ${dekat.join(' dan ')}`}`;
}

const peranOf = (d: Dunia): readonly Peran[] => d.pelaku.peran.map((p) => p.peran).filter((p) => p !== 'admin');
const kini = (d: Dunia): Langganan => langgananOf(d.buku, d.pelaku.pengguna, peranOf(d));

/** Matters that concern one of the person's roles, by their name. */
function jenisOf(d: Dunia): readonly { readonly kode: string; readonly nama: string }[] {
  const { aturan } = d.pustaka.kalender;
  const kena = aturan.filter((a) => peranOf(d).some((p) => mulaiTahu(a, p) !== undefined));
  return [...new Set(kena.map((a) => indukOf(a.id)))].map((kode) => ({ kode, nama: judulPerihal(aturan, kode) }));
}

const titik = (jam: string): string => jam.replace(':', '.');
const tanda = (menyala: boolean, label: string): string => `${menyala ? '✓' : '·'} ${label}`;

function layar(s: S, d: Dunia): Layar {
  const l = kini(d);
  switch (s.langkah) {
    case 'utama':
      return layarUtama(d, l);
    case 'jarak':
      return {
        isi: ['Kapan diingatkan', 'Tekan untuk menyalakan atau mematikan. H adalah hari batasnya.'],
        tombol: [
          ...tombolBerjajar(
            jarakPilihan.map((h) => ({ label: tanda(l.hari.includes(h), namaJarak(-h)), nilai: `h:${h}` })),
            3,
          ),
          [{ label: tanda(l.lewat, 'Sesudah batas, tiap pekan'), nilai: 'lewat' }],
          [tombolKembali],
        ],
      };
    case 'jenis':
      return {
        isi: ['Tenggat apa saja', 'Tekan untuk menyalakan atau mematikan.'],
        tombol: [...jenisOf(d).map((j) => [{ label: tanda(!l.tanpa.includes(j.kode), j.nama), nilai: `j:${j.kode}` }]), [tombolKembali]],
      };
    case 'jam':
      return {
        isi: [
          'Jam diingatkan',
          'Di luar jam ini pengingat ditahan, kecuali hari terakhir tenggat yang mendesak (PK, LKjIP, LPPD, LKPJ, rekomendasi).',
        ],
        tombol: [
          ...tombolBerjajar(
            jamPilihan.map((j) => ({
              label: tanda(l.jam.dari === j.dari && l.jam.sampai === j.sampai, j.label),
              nilai: `jam:${j.dari}-${j.sampai}`,
            })),
            3,
          ),
          ...tombolBerjajar(
            pukulPilihan
              .filter((p) => l.jam.dari <= p && p < l.jam.sampai)
              .map((p) => ({ label: tanda(l.pukul === p, `pukul ${titik(p)}`), nilai: `pukul:${p}` })),
            2,
          ),
          [{ label: tanda(l.hariKerja, 'Hanya hari kerja'), nilai: 'hari-kerja' }],
          [tombolKembali],
        ],
      };
  }
}

function layarUtama(d: Dunia, l: Langganan): Layar {
  const hari = l.hari.toSorted((a, b) => b - a).map((h) => namaJarak(-h));
  const mati = jenisOf(d).filter((j) => l.tanpa.includes(j.kode));
  const cara = (Object.keys(CARA) as readonly Langganan['cara'][]).map((c): readonly Tombol[] => [
    { label: tanda(l.cara === c, CARA[c]), nilai: `cara:${c}` },
  ]);
  return {
    isi: [
      'Pengingat untuk Bapak/Ibu',
      `Cara: ${sebutCara(l, peranOf(d))}.`,
      ...(l.cara === 'diam'
        ? []
        : [
            ...(l.cara === 'tiap'
              ? [
                  `Kapan: ${hari.length === 0 ? 'tidak sebelum batas' : hari.join(', ')}${l.lewat ? ', lalu tiap pekan bila lewat dan belum selesai' : ''}.`,
                ]
              : []),
            `Jam: pukul ${titik(l.pukul)}, di antara ${titik(l.jam.dari)} dan ${titik(l.jam.sampai)}${l.hariKerja ? ', pada hari kerja' : ''}.`,
            mati.length === 0 ? 'Jenis: semua.' : `Dimatikan: ${mati.map((j) => j.nama).join(', ')}.`,
          ]),
    ],
    tombol: [
      ...cara,
      ...(l.cara === 'diam'
        ? []
        : [
            [
              ...(l.cara === 'tiap' ? [{ label: 'Kapan', nilai: 'ke:jarak' }] : []),
              { label: 'Jenis', nilai: 'ke:jenis' },
              { label: 'Jam', nilai: 'ke:jam' },
            ],
          ]),
      [{ label: 'Pengingat sendiri', nilai: keAlur('ingatkan') }, tombolTutup],
    ],
  };
}

/** The choices after a press; undefined for anything that is none. */
function ubah(nilai: string, l: Langganan, d: Dunia): Langganan | undefined {
  const [apa = '', isi = ''] = nilai.split(/:(.*)/s);
  const alih = <T>(daftar: readonly T[], x: T): T[] => (daftar.includes(x) ? daftar.filter((y) => y !== x) : [...daftar, x]);
  switch (apa) {
    case 'cara':
      return isi === 'tiap' || isi === 'ringkasan' || isi === 'diam' ? { ...l, cara: isi } : undefined;
    case 'h': {
      const h = jarakPilihan.find((x) => String(x) === isi);
      return h === undefined ? undefined : { ...l, hari: alih(l.hari, h) };
    }
    case 'lewat':
      return { ...l, lewat: !l.lewat };
    case 'j':
      return jenisOf(d).some((j) => j.kode === isi) ? { ...l, tanpa: alih(l.tanpa, isi) } : undefined;
    case 'jam': {
      const j = jamPilihan.find((x) => isi === `${x.dari}-${x.sampai}`);
      if (j === undefined) return undefined;
      const pukul = j.dari <= l.pukul && l.pukul < j.sampai ? l.pukul : j.dari;
      return { ...l, jam: { dari: j.dari, sampai: j.sampai }, pukul };
    }
    case 'pukul': {
      const p = pukulPilihan.find((x) => x === isi && l.jam.dari <= x && x < l.jam.sampai);
      return p === undefined ? undefined : { ...l, pukul: p };
    }
    case 'hari-kerja':
      return { ...l, hariKerja: !l.hariKerja };
    default:
      return undefined;
  }
}

function mulai(_: string, d: Dunia): Hasil<S> {
  if (peranOf(d).length > 0) return tampil<S>({ langkah: 'utama' });
  return selesai(
    [
      'Pengingat tenggat',
      'Tenggat perangkat daerah diingatkan kepada orang yang punya peran di sana. Pengingat sendiri dapat dibuat siapa saja dengan /ingatkan.',
      ...saranTamu(d),
    ],
    [[{ label: 'Pengingat sendiri', nilai: keAlur('ingatkan') }]],
  );
}

export const langganan: Alur<S> = {
  nama: 'langganan',
  mulai,
  layar,
  terima: (s, m, d) => {
    const nilai = m.kind === 'tombol' ? m.nilai : '';
    if (nilai === 'kembali') return tampil<S>({ langkah: 'utama' });
    const ke = (['jarak', 'jenis', 'jam'] as const).find((x) => nilai === `ke:${x}`);
    if (ke !== undefined) return tampil<S>({ langkah: ke });
    const baru = ubah(nilai, kini(d), d);
    if (baru === undefined) return ulang('Silakan pilih salah satu tombol.');
    const id = orangOf(d.pelaku.pengguna);
    return {
      kind: 'tulis',
      tindakan: {
        aksi: 'atur-pengingat',
        wilayah: {},
        ubahan: [
          {
            jenis: 'langganan',
            id,
            versi: d.buku.find('langganan', id)?.versi ?? 0,
            isi: { ...baru, hari: [...baru.hari], tanpa: [...baru.tanpa], pengguna: d.pelaku.pengguna },
          },
        ],
      },
      keadaan: s,
    };
  },
};
