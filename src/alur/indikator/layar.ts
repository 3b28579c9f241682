// Screens of "/indikator": the list of a year, one indicator with its series, ending it. They decide nothing.
import { artiPolaritas } from '../../answer/kutipan.ts';
import { berlakuPada, indikatorTahun, tahunTerbuka, targetBerlaku } from '../../isian/target.ts';
import { namaMetode } from '../../kinerja/agregasi.ts';
import { unreachable } from '../../lib/unreachable.ts';
import {
  type Dunia,
  keAlur,
  type Layar,
  tombolBatal,
  tombolBerjajar,
  tombolDaftar,
  tombolKembali,
  tombolTutup,
  tombolUrungkan,
} from '../alur.ts';
import { LINGKUP, sebutAngka } from '../bidang-isian.ts';
import { layarPilihOpd, opdBoleh } from '../pilih-opd.ts';
import { barisTargetKini, tombolBerikut } from '../tulis-target.ts';
import { pemakaianIndikator, rangkaian, type Keadaan, type Langkah } from './keadaan.ts';
import { layarPratinjau, layarTanya } from './layar-isi.ts';

function layarDaftar(s: Langkah<'daftar'>, d: Dunia): Layar {
  const daftar = indikatorTahun(d.buku, s.opd, s.tahun);
  const lain = tahunTerbuka(d.buku, s.opd)
    .filter((t) => t !== s.tahun)
    .slice(-3);
  return {
    isi: [
      ...(s.pesan === undefined ? [] : [...s.pesan, '']),
      `Indikator ${s.tahun}: ${d.tempat.namaOpd(s.opd)}`,
      daftar.length === 0 ? 'Belum ada indikator pada tahun ini.' : `Ada ${daftar.length} indikator. Pilih untuk melihat atau mengubah.`,
    ],
    tombol: [
      ...tombolDaftar(
        daftar.map((i) => ({ label: i.isi.nama, nilai: `indikator:${i.id}` })),
        s.halaman,
      ),
      [
        { label: 'Tambah indikator', nilai: 'tambah' },
        ...(daftar.length === 0 ? [] : [{ label: 'Isi target', nilai: keAlur('target', `${s.opd} ${s.tahun}`) }]),
      ],
      ...tombolBerjajar(
        lain.map((t) => ({ label: `Tahun ${t}`, nilai: `tahun:${t}` })),
        3,
      ),
      [...tombolUrungkan(d), tombolTutup],
    ],
  };
}

const masa = (mulai: number, akhir: number | undefined): string => (akhir === undefined ? `mulai ${mulai}` : `${mulai} sampai ${akhir}`);

/** The targets of every year of a series, in one line per indicator of it. */
function barisRangkaian(d: Dunia, id: string): readonly string[] {
  const rantai = rangkaian(d, id);
  if (rantai.length < 2) return [];
  return [
    '',
    'Rangkaian menurut Renstra:',
    ...rantai.flatMap((x) => {
      const i = d.buku.find('indikator', x)?.isi;
      if (i === undefined) return [];
      const target = tahunTerbuka(d.buku, i.opd)
        .filter((t) => berlakuPada(i, t))
        .flatMap((t) => {
          const berlaku = targetBerlaku(d.buku, x, t);
          return berlaku === undefined ? [] : [`target ${t} ${sebutAngka(berlaku.isi.nilai, i.satuan)}`];
        });
      return [`· ${i.nama} (${i.satuan}), ${masa(i.mulai, i.akhir)}${target.length === 0 ? '' : `; ${target.join(', ')}`}`];
    }),
  ];
}

const tombolUbah: Layar['tombol'] = [
  [
    { label: 'Ralat nama', nilai: 'ralat:nama' },
    { label: 'Ralat satuan', nilai: 'ralat:satuan' },
  ],
  [
    { label: 'Ralat arah', nilai: 'ralat:polaritas' },
    { label: 'Ralat cara triwulan', nilai: 'ralat:agregasi' },
  ],
  [
    { label: 'Sasaran', nilai: 'sasaran' },
    { label: 'Ganti (Renstra berubah)', nilai: 'ganti' },
  ],
  [{ label: 'Akhiri atau hapus', nilai: 'akhiri' }],
];

function layarRinci(s: Langkah<'rinci'>, d: Dunia): Layar {
  const i = d.buku.find('indikator', s.indikator)?.isi;
  if (i === undefined) return { isi: [...(s.pesan ?? []), 'Indikator ini sudah tidak ada.'], tombol: [[tombolKembali, tombolTutup]] };
  return {
    isi: [
      ...(s.pesan === undefined ? [] : [...s.pesan, '']),
      i.nama,
      `${d.tempat.namaOpd(i.opd)}, ${masa(i.mulai, i.akhir)}`,
      `Satuan: ${i.satuan}`,
      `Arah: ${artiPolaritas[i.polaritas.nilai]}${i.polaritas.asal === 'disimpulkan' ? ` (disimpulkan: ${i.polaritas.alasan})` : ''}`,
      `Triwulan: ${namaMetode(i.agregasi).toLowerCase()}`,
      ...(i.sasaran === undefined ? [] : [`Sasaran: ${i.sasaran}`]),
      '',
      `Target ${s.tahun}:`,
      ...barisTargetKini(d.buku, s.indikator, s.tahun, i.satuan, LINGKUP),
      ...barisRangkaian(d, s.indikator),
    ],
    tombol: [
      [
        { label: 'Tambah indikator', nilai: 'tambah' },
        { label: 'Isi target', nilai: keAlur('target', `${s.indikator} ${s.tahun}`) },
      ],
      ...(s.pesan === undefined ? tombolUbah : [[{ label: 'Ubah', nilai: 'ubah' }, ...tombolBerikut(d, i.opd)]]),
      [...tombolUrungkan(d), tombolKembali, tombolTutup],
    ],
  };
}
function layarAkhiri(s: Langkah<'akhiri'>, d: Dunia): Layar {
  const i = d.buku.find('indikator', s.indikator)?.isi;
  const pakai = pemakaianIndikator(d, s.indikator);
  const dapatBerakhir = i !== undefined && i.mulai < s.tahun;
  return {
    isi: [
      `Akhiri: ${i?.nama ?? ''}`,
      ...(dapatBerakhir
        ? [`Bila diakhiri, indikator ini terakhir berlaku pada ${s.tahun - 1}. Angkanya tetap tersimpan dan dapat dilihat.`]
        : []),
      pakai.length === 0
        ? 'Belum ada target dan realisasinya, jadi dapat dihapus.'
        : `Tidak dapat dihapus, karena sudah memiliki ${pakai.join(' dan ')}.`,
      ...(dapatBerakhir || pakai.length === 0 ? [] : [`Indikator ini baru berlaku mulai ${s.tahun}, jadi belum dapat diakhiri.`]),
    ],
    tombol: [
      ...(dapatBerakhir ? [[{ label: `Akhiri pada ${s.tahun - 1}`, nilai: 'akhiri' }]] : []),
      ...(pakai.length === 0 ? [[{ label: 'Hapus', nilai: 'hapus' }]] : []),
      [tombolKembali, tombolBatal],
    ],
  };
}

export function layarIndikator(s: Keadaan, d: Dunia): Layar {
  switch (s.langkah) {
    case 'opd':
      return layarPilihOpd(d, opdBoleh(d, 'isi-indikator'), s.pilih, 'Indikator: perangkat daerah mana?');
    case 'daftar':
      return layarDaftar(s, d);
    case 'rinci':
      return layarRinci(s, d);
    case 'tanya':
      return layarTanya(s, d);
    case 'pratinjau':
      return layarPratinjau(s, d);
    case 'akhiri':
      return layarAkhiri(s, d);
    case 'sasaran': {
      const i = d.buku.find('indikator', s.indikator)?.isi;
      return {
        isi: ['Sasaran', i?.nama ?? '', `Sekarang: ${i?.sasaran ?? 'belum ada'}`, 'Tulis sasaran yang diukur indikator ini.'],
        tombol: [[tombolKembali, tombolBatal]],
        tunggu: 'teks',
      };
    }
    default:
      return unreachable(s);
  }
}
