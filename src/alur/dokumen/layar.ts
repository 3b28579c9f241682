// The screens of /dokumen. Everybody reads what is there; links and files of others are shown only to whom 'lihat-bukti' allows.
import { izin } from '../../access/izin.ts';
import { tanggalIndonesia } from '../../answer/konteks.ts';
import {
  butirDokumen,
  daftarDokumen,
  daftarStatusDokumen,
  idDokumen,
  namaJenisDokumen,
  namaStatusDokumen,
  type ButirDokumen,
} from '../../isian/dokumen.ts';
import type { JenisDokumen } from '../../isian/skema.ts';
import { unreachable } from '../../lib/unreachable.ts';
import { type Dunia, type Layar, type Tombol, tombolBatal, tombolBerjajar, tombolKembali, tombolTutup, tombolUrungkan } from '../alur.ts';
import { sebutLampiran } from '../bidang-isian.ts';
import type { IsianDokumen } from './baca.ts';
import { opdBoleh, wilayahOpd } from '../pilih-opd.ts';
import { sebutTabrakan } from '../sebut.ts';

/** `versi` is that of the record when its card was opened, or after the person's own last change. */
export type Kartu = { readonly opd: string; readonly tahun: number; readonly jenis: JenisDokumen; readonly versi: number };

export type Usulan =
  | { readonly kind: 'isi'; readonly isi: IsianDokumen }
  | { readonly kind: 'tanpa-lampiran' }
  | { readonly kind: 'hapus' };

const menurutData = 'menurut data yang ada';

const rincianIsian = (b: ButirDokumen): readonly string[] => {
  const isi = b.isian?.isi;
  return [
    ...(isi === undefined || isi.status === 'belum-ada' ? [] : [namaStatusDokumen(isi.status)]),
    ...(isi?.nomor === undefined ? [] : [`nomor ${isi.nomor}`]),
    ...(isi?.tanggal === undefined ? [] : [tanggalIndonesia(isi.tanggal)]),
  ];
};

/** "LKIP Kecamatan Dumai Kota 2024", "tercetak di ..., nomor 700/1, 8 Desember 2023" */
const rincianData = (b: ButirDokumen): string =>
  [
    b.data?.uraian,
    b.data?.nomor === undefined ? undefined : `nomor ${b.data.nomor}`,
    b.data?.tanggal === undefined ? undefined : tanggalIndonesia(b.data.tanggal),
  ]
    .filter((x) => x !== undefined)
    .join(', ');

/** "ada (ditetapkan, 5 April 2027)", "sebagian menurut data yang ada (...)", "belum ada" */
function keadaanButir(b: ButirDokumen): string {
  const status = b.isian?.isi.status ?? 'belum-ada';
  if (status === 'ditetapkan' || status === 'diserahkan') return `ada (${rincianIsian(b).join(', ')})`;
  if (b.data !== undefined && (b.tanda === 'ada' || status === 'belum-ada'))
    return `${b.data.sebagian ? 'sebagian' : 'ada'} ${menurutData} (${rincianData(b)})`;
  return status === 'draf' ? `draf${['', ...rincianIsian(b).slice(1)].join(', ')}` : 'belum ada';
}

export function layarDaftarDokumen(opd: string, tahun: number, d: Dunia): Layar {
  const daftar = daftarDokumen(d, opd, tahun);
  const banyak = (tanda: ButirDokumen['tanda']): number => daftar.filter((b) => b.tanda === tanda).length;
  const draf = banyak('draf');
  const lain = opdBoleh(d, 'lihat-terkonfirmasi').length > 1;
  return {
    isi: [
      `Dokumen ${d.tempat.namaOpd(opd)} ${tahun}`,
      `${banyak('ada')} dari ${daftar.length} ada${draf === 0 ? '' : `, ${draf} masih draf atau sebagian`}.`,
      ...daftar.map((b, n) => `${n + 1}. ${namaJenisDokumen(b.jenis)}: ${keadaanButir(b)}`),
    ],
    tombol: [
      ...tombolBerjajar(
        daftar.map((b) => ({ label: namaJenisDokumen(b.jenis), nilai: `jenis:${b.jenis}` })),
        2,
      ),
      [
        { label: `◀ ${tahun - 1}`, nilai: `tahun:${tahun - 1}` },
        { label: `${tahun + 1} ▶`, nilai: `tahun:${tahun + 1}` },
      ],
      [...(lain ? [{ label: 'Perangkat daerah lain', nilai: 'opd-lain' }] : []), tombolTutup],
    ],
  };
}

const judulKartu = (s: Kartu, d: Dunia): string => `${namaJenisDokumen(s.jenis)} ${s.tahun}, ${d.tempat.namaOpd(s.opd)}`;

function barisKartu(s: Kartu, b: ButirDokumen, d: Dunia): readonly string[] {
  const isi = b.isian?.isi;
  const lampiran =
    isi?.lampiran === undefined
      ? []
      : [`Lampiran: ${izin(d.pelaku, 'lihat-bukti', wilayahOpd(d, s.opd)).boleh ? sebutLampiran(isi.lampiran) : 'ada'}`];
  const adaMenurutData = b.data === undefined ? [] : [`${b.data.sebagian ? 'Sebagian' : 'Ada'} ${menurutData}: ${rincianData(b)}.`];
  return [
    ...(isi === undefined && b.data !== undefined ? [] : [`Status: ${namaStatusDokumen(isi?.status ?? 'belum-ada')}`]),
    ...(isi?.nomor === undefined ? [] : [`Nomor: ${isi.nomor}`]),
    ...(isi?.tanggal === undefined ? [] : [`Tanggal: ${tanggalIndonesia(isi.tanggal)}`]),
    ...lampiran,
    ...adaMenurutData,
  ];
}

const huruf = (teks: string): string => teks.charAt(0).toUpperCase() + teks.slice(1);

/** The statuses that it does not have yet, and what else can be done with it. */
function tombolIsi(b: ButirDokumen, d: Dunia): Layar['tombol'] {
  const isi = b.isian?.isi;
  const status = daftarStatusDokumen.filter((x) => x !== (isi?.status ?? 'belum-ada'));
  const hapus: readonly Tombol[] = [
    ...(isi?.lampiran === undefined ? [] : [{ label: 'Hapus lampiran', nilai: 'tanpa-lampiran' }]),
    ...(isi === undefined ? [] : [{ label: 'Hapus isian', nilai: 'hapus' }]),
  ];
  return [
    status.map((x) => ({ label: huruf(namaStatusDokumen(x)), nilai: `status:${x}` })),
    [
      ...(isi?.tanggal === d.hariIni ? [] : [{ label: 'Tanggal hari ini', nilai: 'hari-ini' }]),
      { label: isi?.nomor === undefined ? 'Tulis nomor' : 'Ganti nomor', nilai: 'nomor' },
    ],
    ...(hapus.length === 0 ? [] : [hapus]),
  ];
}

export function layarKartu(s: Kartu, d: Dunia): Layar {
  const b = butirDokumen(d, s.opd, s.tahun, s.jenis);
  const boleh = izin(d.pelaku, 'isi-dokumen', wilayahOpd(d, s.opd)).boleh;
  const urungkan = tombolUrungkan(d);
  return {
    isi: [
      judulKartu(s, d),
      ...(d.tertulis === undefined ? [] : ['Tersimpan.']),
      ...barisKartu(s, b, d),
      ...(boleh
        ? ['', 'Pilih statusnya, tulis tanggal, nomor, atau tautannya, atau kirim berkasnya. Setiap isian langsung tersimpan.']
        : []),
    ],
    tombol: [
      ...(urungkan.length === 0 ? [] : [urungkan]),
      ...(boleh ? tombolIsi(b, d) : []),
      [{ label: 'Kembali ke daftar', nilai: 'kembali' }, tombolTutup],
    ],
    ...(boleh ? { tunggu: 'teks-atau-berkas' as const } : {}),
  };
}

export const layarNomor = (s: Kartu, d: Dunia): Layar => ({
  isi: [judulKartu(s, d), 'Berapa nomornya? Mohon ditulis seperti tercetak, misalnya 050/12/2027.'],
  tombol: [[tombolKembali, tombolBatal]],
  tunggu: 'teks',
});

function sebutUsulan(u: Usulan): string {
  switch (u.kind) {
    case 'isi':
      return [
        ...(u.isi.status === undefined ? [] : [`status ${namaStatusDokumen(u.isi.status)}`]),
        ...(u.isi.nomor === undefined ? [] : [`nomor ${u.isi.nomor}`]),
        ...(u.isi.tanggal === undefined ? [] : [`tanggal ${tanggalIndonesia(u.isi.tanggal)}`]),
        ...(u.isi.lampiran === undefined ? [] : [`lampiran ${sebutLampiran(u.isi.lampiran)}`]),
      ].join(', ');
    case 'tanpa-lampiran':
      return 'lampiran dihapus';
    case 'hapus':
      return 'isian dihapus';
    default:
      return unreachable(u);
  }
}

export function layarBentrok(s: Kartu, u: Usulan, d: Dunia): Layar {
  const id = idDokumen(s.opd, s.tahun, s.jenis);
  const kini = d.buku.find('dokumen', id);
  const terakhir = d.jejak.sesudah('dokumen', id, 0).at(-1);
  return {
    isi: [
      `${judulKartu(s, d)}: belum disimpan`,
      ...sebutTabrakan(
        { jenis: 'dokumen', id, ...(kini === undefined ? {} : { kini }), ...(terakhir === undefined ? {} : { terakhir }) },
        d,
      ),
      'Yang sekarang:',
      ...barisKartu(s, butirDokumen(d, s.opd, s.tahun, s.jenis), d),
      `Isian Bapak/Ibu yang belum disimpan: ${sebutUsulan(u)}.`,
    ],
    tombol: [
      [{ label: 'Tetap simpan isian saya', nilai: `tetap:${kini?.versi ?? 0}` }],
      [{ label: 'Pakai yang sekarang', nilai: 'pakai-sekarang' }],
      [tombolBatal],
    ],
  };
}
