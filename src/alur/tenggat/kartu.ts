// The card of a deadline: what is known about it, and what the person may do. Pure.
import { izin, namaPeran } from '../../access/izin.ts';
import { tanggalIndonesia } from '../../answer/konteks.ts';
import { tambahHari } from '../../kinerja/tanggal.ts';
import { hariDalamPekan } from '../../reminders/hari-kerja.ts';
import type { Isian } from '../../isian/buku.ts';
import { idKejadian, type Kejadian } from '../../reminders/kejadian.ts';
import { orangOf } from '../../reminders/penerima.ts';
import { sebutKelompok } from '../../reminders/pesan.ts';
import { tanggalBerhari, uraianTenggat } from '../../reminders/teks.ts';
import { keAlur, tombolKembali, tombolUrungkan, ulang, type Dunia, type Hasil, type Layar, type Masukan, type Tombol } from '../alur.ts';
import { bolehTandai, wilayahTenggat } from './hak.ts';
import { banyakOpdOf, findKejadian, kerjaOf, type Kartu, type S } from './keadaan.ts';
import { kabarLepas } from './lepas.ts';

export const hilang = 'Tenggat ini tidak ada lagi dalam kalender, atau sudah lama lewat. Tenggat yang berlaku ada di /tenggat.';
const namaTerbanyak = 20;

const idTunda = (d: Dunia, kejadian: string): string => `${orangOf(d.pelaku.pengguna)}:${kejadian}`;
/** As long as it holds: a day that has come is over. */
function tundaOf(d: Dunia, k: Kejadian): Isian<'tunda'> | undefined {
  const x = d.buku.find('tunda', idTunda(d, idKejadian(k)));
  return x?.isi.sampai !== undefined && x.isi.sampai <= d.hariIni ? undefined : x;
}

/** Where the work itself is done. */
function tombolKerja(d: Dunia, k: Kejadian): readonly Tombol[] {
  if (k.kode === 'rekomendasi') return [{ label: 'Buka rekomendasinya', nilai: keAlur('rekomendasi', k.pokok) }];
  const cara = d.pustaka.kalender.aturan.find((a) => a.id === k.kode)?.selesai;
  if (cara === undefined || k.opd === undefined || k.selesai) return [];
  switch (cara.kind) {
    case 'realisasi':
      return [{ label: 'Laporkan realisasi', nilai: keAlur('lapor', `${k.opd}:${k.tahun}:tw${cara.triwulan}`) }];
    case 'dokumen':
      return [{ label: 'Catat dokumennya', nilai: keAlur('dokumen', `${k.opd} ${k.tahun}`) }];
    case 'lhe':
      return [{ label: 'Catat LHE', nilai: keAlur('lhe', k.opd) }];
  }
}

/** The DPA of the OPD, or of the whole government for who looks after it. */
export function wilayahJangkar(d: Dunia, k: Kejadian): { readonly pemda: string } | { readonly opd: string } | undefined {
  const jenis = k.anggapan?.jangkar;
  if (jenis !== 'dpa' && jenis !== 'dppa') return undefined;
  if (izin(d.pelaku, 'atur-tanggal', { pemda: k.pemda }).boleh) return { pemda: k.pemda };
  return k.opd !== undefined && izin(d.pelaku, 'atur-tanggal', wilayahTenggat(d, k)).boleh ? { opd: k.opd } : undefined;
}

export const bolehPindah = (d: Dunia, k: Kejadian): boolean =>
  k.kode !== 'rekomendasi' && izin(d.pelaku, 'atur-tanggal', { pemda: k.pemda }).boleh;

/** Those who are reminded may put it off or say that it is not theirs. */
const bolehTunda = (d: Dunia): boolean => d.pelaku.peran.some((p) => p.peran !== 'admin');

/** The buttons under a single deadline; `rinci` leads to its card. */
export function tombolTenggat(d: Dunia, anggota: readonly Kejadian[], rinci: boolean): Layar['tombol'] {
  const [k] = anggota;
  if (k === undefined) return [];
  const [tunggal, buka] = [anggota.length === 1, anggota.some((x) => !x.selesai)];
  const jangkar = wilayahJangkar(d, k);
  const kerja = tunggal ? tombolKerja(d, k) : [];
  const tunda: readonly Tombol[] = [
    { label: 'Tunda', nilai: 'tunda' },
    { label: 'Bukan saya', nilai: 'bukan' },
  ];
  return [
    [
      ...(tunggal && buka && bolehTandai(d, k) ? [{ label: 'Sudah', nilai: 'sudah' }] : []),
      ...(buka && bolehTunda(d) ? (tundaOf(d, k) === undefined ? tunda : [{ label: 'Ingatkan lagi', nilai: 'ingatkan' }]) : []),
    ],
    kerja,
    rinci
      ? [{ label: 'Rincian', nilai: 'rinci' }]
      : [
          ...(jangkar === undefined || k.anggapan === undefined
            ? []
            : [{ label: `Catat tanggal ${k.anggapan.jangkar.toUpperCase()}`, nilai: 'jangkar' }]),
          ...(bolehPindah(d, k) && buka ? [{ label: 'Pindahkan tenggat', nilai: 'pindah' }] : []),
        ],
  ].filter((baris) => baris.length > 0);
}

export function layarKartu(d: Dunia, s: Extract<S, { langkah: 'kartu' }>): Layar {
  const anggota = findKejadian(d, s.id);
  const [k] = anggota;
  const urung = s.urung === true ? [tombolUrungkan(d)] : [];
  if (k === undefined) return { isi: [...(s.pesan ?? []), hilang], tombol: [...urung, [tombolKembali]].filter((b) => b.length > 0) };
  const tunda = tundaOf(d, k);
  const belum = anggota
    .filter((x) => !x.selesai)
    .map((x) => x.nama)
    .toSorted((a, b) => a.localeCompare(b, 'id', { numeric: true }));
  const tembusan = k.tembusan.length === 0 ? '' : `; diberi tahu: ${k.tembusan.map((p) => namaPeran[p]).join(', ')}`;
  return {
    isi: [
      ...(s.pesan ?? []),
      sebutKelompok({ k, anggota }, banyakOpdOf(d)(k.pemda)),
      ...uraianTenggat(k, d.hariIni, kerjaOf(d)),
      `Penanggung jawab: ${namaPeran[k.untuk]}${tembusan}.`,
      ...(anggota.length > 1
        ? [
            `Belum selesai: ${belum.length} dari ${anggota.length}. ${belum.slice(0, namaTerbanyak).join(', ')}${belum.length > namaTerbanyak ? `, dan ${belum.length - namaTerbanyak} lainnya` : ''}.`,
          ]
        : []),
      ...(tunda === undefined
        ? []
        : [
            tunda.isi.sampai === undefined
              ? 'Tidak diingatkan lagi kepada Bapak/Ibu.'
              : `Ditunda untuk Bapak/Ibu sampai ${tanggalBerhari(tunda.isi.sampai)}.`,
          ]),
    ],
    tombol: [...tombolTenggat(d, anggota, false), ...urung, [tombolKembali]].filter((b) => b.length > 0),
  };
}

/** One day, three days, next Monday, each on a working day: those that are still before the deadline, or any once it has passed. */
function pilihanTunda(d: Dunia, k: Kejadian): readonly Tombol[] {
  const { sesudah } = kerjaOf(d);
  const pilihan: readonly Tombol[] = [
    { label: '1 hari', nilai: sesudah(tambahHari(d.hariIni, 1)) },
    { label: '3 hari', nilai: sesudah(tambahHari(d.hariIni, 3)) },
    { label: 'Minggu depan', nilai: sesudah(tambahHari(d.hariIni, 7 - hariDalamPekan(d.hariIni))) },
  ];
  const unik = [...new Map(pilihan.toReversed().map((t) => [t.nilai, t])).values()].toReversed();
  return k.tenggat < d.hariIni ? unik : unik.filter((t) => t.nilai <= k.tenggat);
}

export function layarTunda(d: Dunia, s: Kartu): Layar {
  const [k, ...lain] = findKejadian(d, s.id);
  if (k === undefined) return { isi: [hilang], tombol: [[tombolKembali]] };
  const pilihan = pilihanTunda(d, k);
  return {
    isi: [
      `Tunda pengingat ${sebutKelompok({ k, anggota: [k, ...lain] }, banyakOpdOf(d)(k.pemda))}`,
      `Batasnya tetap ${tanggalBerhari(k.tenggat)}; yang ditunda hanya pengingat untuk Bapak/Ibu.`,
      ...(pilihan.length === 0 ? ['Batasnya sudah terlalu dekat untuk ditunda.'] : []),
    ],
    tombol: [...(pilihan.length === 0 ? [] : [pilihan.map((t) => ({ label: t.label, nilai: `tunda:${t.nilai}` }))]), [tombolKembali]],
  };
}

function tundaSampai(d: Dunia, s: Kartu, sampai: string | undefined): Hasil<S> {
  const kabar = sampai === undefined ? kabarLepas(d, findKejadian(d, s.id)) : [];
  const lepas =
    kabar.length === 0
      ? 'Penanggung jawab lainnya tetap diingatkan.'
      : 'Karena tidak ada penanggung jawab lain, kepala atau Bagian Organisasi diberi tahu.';
  return {
    kind: 'tulis',
    kabar,
    tindakan: {
      aksi: 'atur-pengingat',
      wilayah: {},
      ubahan: s.id.map((kejadian) => ({
        jenis: 'tunda',
        id: idTunda(d, kejadian),
        versi: d.buku.find('tunda', idTunda(d, kejadian))?.versi ?? 0,
        isi: { pengguna: d.pelaku.pengguna, kejadian, ...(sampai === undefined ? {} : { sampai }) },
      })),
    },
    keadaan: {
      langkah: 'kartu',
      id: s.id,
      asal: s.asal,
      pesan: [
        sampai === undefined
          ? `Baik, tidak diingatkan lagi kepada Bapak/Ibu. ${lepas}`
          : `Baik, diingatkan lagi ${tanggalIndonesia(sampai)}.`,
      ],
    },
  };
}

function ingatkanLagi(d: Dunia, s: Kartu): Hasil<S> {
  const ada = s.id.flatMap((kejadian) => d.buku.find('tunda', idTunda(d, kejadian)) ?? []);
  if (ada.length === 0) return { kind: 'tampil', keadaan: { langkah: 'kartu', id: s.id, asal: s.asal } };
  return {
    kind: 'tulis',
    tindakan: {
      aksi: 'atur-pengingat',
      wilayah: {},
      ubahan: ada.map((x) => ({ jenis: 'tunda', id: x.id, versi: x.versi, isi: undefined })),
    },
    keadaan: { langkah: 'kartu', id: s.id, asal: s.asal, pesan: ['Baik, diingatkan lagi seperti semula.'] },
  };
}

function sudah(d: Dunia, s: Kartu, k: Kejadian): Hasil<S> {
  if (k.selesai) return { kind: 'tampil', keadaan: { langkah: 'kartu', id: s.id, asal: s.asal, pesan: ['Sudah tercatat selesai.'] } };
  if (!bolehTandai(d, k)) return ulang(`Yang dapat menandainya: ${namaPeran[k.untuk]} ${k.nama}, atau Bagian Organisasi.`);
  const id = idKejadian(k);
  return {
    kind: 'tulis',
    tindakan: {
      aksi: 'tandai-tenggat',
      wilayah: wilayahTenggat(d, k),
      ubahan: [
        {
          jenis: 'tenggat-sudah',
          id,
          versi: d.buku.find('tenggat-sudah', id)?.versi ?? 0,
          isi: {
            pemda: k.pemda,
            ...(k.opd === undefined ? {} : { opd: k.opd }),
            kode: k.kode,
            pokok: k.pokok,
            tahun: k.tahun,
            oleh: { pengguna: d.pelaku.pengguna, waktu: d.kini },
          },
        },
      ],
    },
    keadaan: {
      langkah: 'kartu',
      id: s.id,
      asal: s.asal,
      urung: true,
      pesan: [
        'Terima kasih, dicatat sudah selesai dan tidak diingatkan lagi.',
        ...(k.sisa === undefined ? [] : [`Catatan: menurut data, ${k.sisa}.`]),
      ],
    },
  };
}

/** A press on a card, or on the buttons of a message with one deadline; undefined for anything else. */
export function terimaKartu(d: Dunia, s: Kartu, m: Masukan): Hasil<S> | undefined {
  const nilai = m.kind === 'tombol' ? m.nilai : '';
  const [k] = findKejadian(d, s.id);
  if (k === undefined) return undefined;
  const { id, asal } = s;
  switch (nilai) {
    case 'sudah':
      return sudah(d, s, k);
    case 'tunda':
      return { kind: 'tampil', keadaan: { langkah: 'tunda', id, asal } };
    case 'bukan':
      return tundaSampai(d, s, undefined);
    case 'ingatkan':
      return ingatkanLagi(d, s);
    case 'rinci':
      return { kind: 'tampil', keadaan: { langkah: 'kartu', id, asal } };
    case 'jangkar':
      return wilayahJangkar(d, k) === undefined ? undefined : { kind: 'tampil', keadaan: { langkah: 'jangkar', id, asal } };
    case 'pindah':
      return bolehPindah(d, k) ? { kind: 'tampil', keadaan: { langkah: 'pindah', id, asal } } : undefined;
  }
  const pilihan = pilihanTunda(d, k).find((t) => nilai === `tunda:${t.nilai}`);
  return pilihan === undefined ? undefined : tundaSampai(d, s, pilihan.nilai);
}
