// Screens of opening a year: what it begins with and from where, before anything is saved; and the opened year. They decide nothing.
import { namaTw } from '../../kinerja/periode.ts';
import { artiPolaritas } from '../../answer/kutipan.ts';
import { rancangTahun, sumberTahun, type AsalTahun, type IndikatorRencana, type RencanaTahun } from '../../isian/buka-tahun.ts';
import { indikatorTahun, tahunTerbuka, targetBerlaku } from '../../isian/target.ts';
import { DAFTAR_METODE, jelaskanMetode, namaMetode } from '../../kinerja/agregasi.ts';
import {
  type Dunia,
  keAlur,
  type Layar,
  potongHalaman,
  tombolBatal,
  tombolBerjajar,
  tombolDaftar,
  tombolKembali,
  tombolTutup,
  tombolUrungkan,
} from '../alur.ts';
import { tahunIni } from '../argumen-tahun.ts';
import { LINGKUP, sebutAngka } from '../bidang-isian.ts';
import { layarPilihOpd, opdBoleh } from '../pilih-opd.ts';
import type { Keadaan, Langkah, Pilihan } from './keadaan.ts';

export const rencanaOf = (s: Pilihan, d: Dunia): RencanaTahun => rancangTahun(d, s.opd, s.tahun, s.asal);

function sebutAsal(r: RencanaTahun, d: Dunia): string {
  switch (r.asal) {
    case 'tahun-lalu':
      return `tahun ${r.dari ?? ''} yang sudah dibuka`;
    case 'renstra': {
      const dokumen = d.pustaka.dokumen.filter((x) => x.opd === r.opd).map((x) => x.nama);
      return `Renstra dan PK yang tercetak di ${dokumen.join(', ')}`;
    }
    case 'ketetapan':
      return d.pustaka.registri.ketetapanOf(r.opd).singkat;
    case 'kosong':
      return 'tanpa salinan, indikator ditambahkan sendiri';
  }
}

const kutipanOf = (cetak: string): string => / (\([^()]*\))$/.exec(cetak)?.[1] ?? '';

function sebutTarget(i: IndikatorRencana, s: Pilihan): string {
  if (i.sudahAda) return 'sudah diisi';
  if (i.berbeda.length > 0) return `belum ada, karena cetakannya berbeda: ${pendekkan(i.berbeda.join('; '), 200)}`;
  if (!s.denganTarget || i.target.length === 0) return 'belum ada target';
  const tahun = i.target.filter((t) => t.triwulan === undefined);
  const tw = i.target.filter((t) => t.triwulan !== undefined);
  return [
    ...tahun.map((t) => `${LINGKUP[t.lingkup]} ${sebutAngka(t.nilai, i.isi.satuan)} ${kutipanOf(t.nilai.cetak)}`.trimEnd()),
    ...tw.map((t) => `${namaTw(t.triwulan ?? 1)} ${sebutAngka(t.nilai, i.isi.satuan)}`),
  ].join('; ');
}

/** A page of the preview fits into one message. */
const pendekkan = (teks: string, batas = 120): string => (teks.length <= batas ? teks : `${teks.slice(0, batas - 1).trimEnd()}…`);

const metodeOf = (i: IndikatorRencana, s: Pilihan) => s.agregasi[i.kunci] ?? i.isi.agregasi;

const barisIndikator = (i: IndikatorRencana, nomor: number, s: Pilihan): readonly string[] => [
  `${nomor}. ${pendekkan(i.isi.nama)} (${i.isi.satuan}, ${artiPolaritas[i.isi.polaritas.nilai]}${i.isi.polaritas.asal === 'disimpulkan' ? ', disimpulkan' : ''})`,
  `   Target ${s.tahun}: ${sebutTarget(i, s)}`,
  `   Triwulan: ${namaMetode(metodeOf(i, s)).toLowerCase()}${i.saran?.keyakinan === 'lemah' && s.agregasi[i.kunci] === undefined ? ' (mohon dicek)' : ''}`,
];

const deret = (judul: string, nama: readonly string[]): readonly string[] => {
  if (nama.length === 0) return [];
  const lain = nama.length > 5 ? `, dan ${nama.length - 5} lainnya` : '';
  return [`${judul}: ${nama.slice(0, 5).join('; ')}${lain}.`];
};

const NAMA_SUMBER: Readonly<Record<AsalTahun, string>> = {
  renstra: 'Salin dari Renstra dan PK',
  'tahun-lalu': 'Salin dari tahun lalu',
  ketetapan: 'Salin dari ketetapan IKU',
  kosong: 'Mulai tanpa salinan',
};

const tahunLain = (s: Pick<Pilihan, 'opd' | 'tahun'>, d: Dunia): readonly number[] =>
  [tahunIni(d), tahunIni(d) + 1].filter((t) => t !== s.tahun && !tahunTerbuka(d.buku, s.opd).includes(t));

/** Every one of these is a tap away; the first button is all that most people need. */
export function layarPratinjau(s: Langkah<'pratinjau'>, d: Dunia): Layar {
  const r = rencanaOf(s, d);
  const { isi, awal, putar } = potongHalaman(r.daftar, s.halaman);
  const bertarget = r.daftar.filter((i) => i.sudahAda || (s.denganTarget && i.target.some((t) => t.triwulan === undefined))).length;
  const adaSalinan = r.daftar.some((i) => i.target.length > 0);
  return {
    isi: [
      ...(s.pesan === undefined ? [] : [...s.pesan, '']),
      `Buka tahun ${s.tahun}: ${d.tempat.namaOpd(s.opd)}`,
      `Sumber: ${sebutAsal(r, d)}.`,
      r.daftar.length === 0
        ? 'Belum ada indikator. Setelah tahun dibuka, indikator dapat langsung ditambahkan.'
        : `Indikator: ${r.daftar.length}. Target setahun: ${bertarget} ada, ${r.daftar.length - bertarget} belum ada.`,
      ...(r.asal === 'tahun-lalu' && adaSalinan && s.denganTarget
        ? [`Angka target disalin dari ${r.dari ?? ''} sebagai awal; mohon disesuaikan dengan PK ${s.tahun}.`]
        : []),
      ...isi.flatMap((i, n) => barisIndikator(i, awal + n + 1, s)),
      ...deret('Tidak disalin karena satuannya tidak tercetak', r.tanpaSatuan),
      ...deret(`Tidak berlaku lagi pada ${s.tahun}`, r.berakhir),
    ],
    tombol: [
      [{ label: `Buka tahun ${s.tahun}`, nilai: 'simpan' }],
      ...putar,
      ...(adaSalinan ? [[{ label: s.denganTarget ? 'Indikator saja, target menyusul' : 'Salin juga targetnya', nilai: 'target' }]] : []),
      ...(r.daftar.some((i) => !i.lanjut) ? [[{ label: 'Ubah cara menghitung triwulan', nilai: 'cara' }]] : []),
      ...sumberTahun(d, s.opd, s.tahun)
        .filter((x) => x !== s.asal)
        .map((x) => [{ label: NAMA_SUMBER[x], nilai: `sumber:${x}` }]),
      [...tahunLain(s, d).map((t) => ({ label: `Tahun ${t}`, nilai: `tahun:${t}` })), tombolBatal],
    ],
  };
}

function layarCara(s: Langkah<'cara'>, d: Dunia): Layar {
  const baru = rencanaOf(s, d).daftar.filter((i) => !i.lanjut);
  return {
    isi: ['Cara menghitung triwulan', 'Pilih indikator yang cara menghitungnya perlu diubah.'],
    tombol: [
      ...tombolDaftar(
        baru.map((i) => ({ label: `${i.isi.nama}: ${namaMetode(metodeOf(i, s)).toLowerCase()}`, nilai: `kunci:${i.kunci}` })),
        s.halaman,
      ),
      [tombolKembali, tombolBatal],
    ],
  };
}

function layarCaraSatu(s: Langkah<'cara-satu'>, d: Dunia): Layar {
  const i = rencanaOf(s, d).daftar.find((x) => x.kunci === s.kunci);
  return {
    isi: [
      'Cara menghitung triwulan',
      i?.isi.nama ?? '',
      ...(i?.saran === undefined ? [] : [`Saran: ${namaMetode(i.saran.metode)}. ${i.saran.alasan}`]),
      '',
      ...DAFTAR_METODE.map((m) => `${namaMetode(m)}: ${jelaskanMetode(m)}`),
    ],
    tombol: [
      ...tombolBerjajar(
        DAFTAR_METODE.map((m) => ({ label: namaMetode(m), nilai: `metode:${m}` })),
        1,
      ),
      [tombolKembali, tombolBatal],
    ],
  };
}

/** The opened year: what is in it and what is missing. */
function layarTerbuka(s: Langkah<'terbuka'>, d: Dunia): Layar {
  const indikator = indikatorTahun(d.buku, s.opd, s.tahun);
  const tanpa = indikator.filter((i) => targetBerlaku(d.buku, i.id, s.tahun) === undefined).map((i) => i.isi.nama);
  const terbuka = tahunTerbuka(d.buku, s.opd);
  const kosong = indikator.length === 0;
  const isi = [
    ...(s.pesan === undefined ? [] : [...s.pesan, '']),
    `Tahun ${s.tahun}: ${d.tempat.namaOpd(s.opd)}`,
    ...(kosong
      ? ['Belum ada indikator.', `Tulis nama indikator pertamanya. Contoh: Indeks Kepuasan Masyarakat`]
      : [
          `Indikator: ${indikator.length}. Target setahun terisi: ${indikator.length - tanpa.length}.`,
          ...deret('Belum ada target', tanpa),
        ]),
    ...(terbuka.length > 1 ? [`Tahun yang sudah dibuka: ${terbuka.join(', ')}.`] : []),
  ];
  const argumen = `${s.opd} ${s.tahun}`;
  const pindah = [...terbuka.filter((t) => t !== s.tahun).slice(-3), ...tahunLain(s, d)];
  return {
    isi,
    tombol: [
      ...(kosong
        ? []
        : [
            [{ label: 'Isi target', nilai: keAlur('target', argumen) }],
            [
              { label: 'Tambah indikator', nilai: keAlur('indikator', `${argumen} tambah`) },
              { label: 'Daftar indikator', nilai: keAlur('indikator', argumen) },
            ],
          ]),
      ...tombolBerjajar(
        pindah.map((t) => ({ label: terbuka.includes(t) ? `Lihat ${t}` : `Buka tahun ${t}`, nilai: `tahun:${t}` })),
        3,
      ),
      ...(opdBoleh(d, 'buka-tahun').length > 1 ? [[{ label: 'Perangkat daerah lain', nilai: 'opd-lain' }]] : []),
      [...tombolUrungkan(d), tombolTutup],
    ],
    ...(kosong ? { tunggu: 'teks' as const } : {}),
  };
}

export function layarTahun(s: Keadaan, d: Dunia): Layar {
  switch (s.langkah) {
    case 'opd':
      return layarPilihOpd(d, opdBoleh(d, 'buka-tahun'), s.pilih, 'Tahun kerja: perangkat daerah mana?');
    case 'pratinjau':
      return layarPratinjau(s, d);
    case 'cara':
      return layarCara(s, d);
    case 'cara-satu':
      return layarCaraSatu(s, d);
    case 'terbuka':
      return layarTerbuka(s, d);
  }
}
