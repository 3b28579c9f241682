// Screens about governments: the list, adding one, one of them. They decide nothing.
import { namaPemdaPenuh, namaZona, zonaPilihan } from '../../isian/nama-tempat.ts';
import { pemakaianPemda } from '../../isian/siapkan.ts';
import type { PemdaAda } from '../../isian/tempat.ts';
import {
  type Dunia,
  type Layar,
  type Tombol,
  tombolBatal,
  tombolBerjajar,
  tombolDaftar,
  tombolKembali,
  tombolTutup,
  tombolUrungkan,
} from '../alur.ts';
import { isAdmin, susun, type Langkah } from './keadaan.ts';

export const contohPemda = 'Contoh: Kota Sungai Lestari';

function statusPemda(p: PemdaAda, d: Dunia): string {
  const status = [
    namaZona(p.zona),
    ...(p.id === d.tempat.bawaan ? ['utama'] : []),
    ...(p.asal === 'bawaan' ? ['bawaan program'] : []),
    ...(p.tersembunyi ? ['disembunyikan'] : []),
    `${d.tempat.opdOf(p.id).length} perangkat daerah`,
  ];
  return status.join(', ');
}

export function layarDaftar(s: Langkah<'daftar'>, d: Dunia): Layar {
  const milik = d.tempat.pemda.some((p) => p.asal === 'isian');
  const ajakan = milik
    ? ['Pilih untuk melihat atau mengubah.']
    : ['', 'Tulis nama pemerintah daerah Bapak/Ibu untuk menambahkannya.', contohPemda];
  const isi = ['Pemerintah daerah', ...d.tempat.pemda.map((p) => `· ${p.nama} (${statusPemda(p, d)})`), ...ajakan];
  const tombol: Layar['tombol'] = [
    ...tombolDaftar(
      d.tempat.pemda.map((p) => ({ label: p.nama.replace(/^Pemerintah /, ''), nilai: `pemda:${p.id}` })),
      s.halaman,
    ),
    ...(milik ? [[{ label: 'Tambah pemda', nilai: 'tambah-pemda' }]] : []),
    [...tombolUrungkan(d), tombolTutup],
  ];
  return susun(s, isi, { tombol, ...(milik ? {} : { tunggu: 'teks' as const }) });
}

export const layarTulisPemda = (s: Langkah<'tulis-pemda'>): Layar =>
  susun(s, ['Tambah pemda', 'Tulis nama pemerintah daerahnya.', contohPemda], { tombol: [[tombolKembali, tombolBatal]], tunggu: 'teks' });

export const layarJenisPemda = (s: Langkah<'jenis-pemda'>): Layar =>
  susun(s, ['Tambah pemda', `${s.daerah} itu kota, kabupaten, atau provinsi?`], {
    tombol: [
      [
        { label: 'Kota', nilai: 'jenis:kota' },
        { label: 'Kabupaten', nilai: 'jenis:kabupaten' },
        { label: 'Provinsi', nilai: 'jenis:provinsi' },
      ],
      [tombolKembali, tombolBatal],
    ],
    tunggu: 'teks',
  });

const tombolZona = (kini: string): Layar['tombol'] =>
  tombolBerjajar(
    zonaPilihan.filter((z) => z.zona !== kini).map((z) => ({ label: `Ganti ke ${z.nama}`, nilai: `zona:${z.zona}` })),
    2,
  );

export const layarPratinjauPemda = (s: Langkah<'pratinjau-pemda'>): Layar =>
  susun(
    s,
    [
      'Tambah pemda',
      namaPemdaPenuh(s.jenis, s.daerah),
      `Zona waktu: ${namaZona(s.zona)}`,
      'Menjadi pemerintah daerah utama: yang pertama dilihat bila daerahnya tidak disebut.',
      'Bila namanya kurang tepat, tulis lagi.',
    ],
    { tombol: [[{ label: 'Simpan', nilai: 'simpan' }], ...tombolZona(s.zona), [tombolKembali, tombolBatal]], tunggu: 'teks' },
  );

/** What can be done with a government as a whole; an admin's matter. */
function tombolAdmin(p: PemdaAda, d: Dunia): readonly Tombol[] {
  const utama = p.id === d.tempat.bawaan;
  return [
    ...(utama || p.tersembunyi ? [] : [{ label: 'Jadikan utama', nilai: 'utama' }]),
    ...(p.asal === 'bawaan' && p.tersembunyi ? [{ label: 'Tampilkan', nilai: 'tampilkan' }] : []),
    ...(p.asal === 'bawaan' && !p.tersembunyi && !utama ? [{ label: 'Sembunyikan', nilai: 'sembunyikan' }] : []),
    ...(p.asal === 'isian'
      ? [
          { label: 'Ganti nama', nilai: 'ganti-nama' },
          { label: 'Hapus', nilai: 'hapus' },
        ]
      : []),
  ];
}

export function layarPemda(s: Langkah<'pemda'>, d: Dunia): Layar {
  const p = d.tempat.pemdaById.get(s.pemda);
  if (p === undefined) return susun(s, ['Pemerintah daerah ini sudah tidak ada.'], { tombol: [[tombolKembali, tombolTutup]] });
  const opd = d.tempat.opdOf(p.id);
  const isian = opd.filter((o) => o.asal === 'isian');
  const admin = isAdmin(d);
  const isi = [
    p.nama,
    `Zona waktu: ${namaZona(p.zona)}`,
    ...(p.id === d.tempat.bawaan ? ['Pemerintah daerah utama.'] : []),
    ...(p.tersembunyi ? ['Disembunyikan dari daftar pilihan.'] : []),
    opd.length === 0
      ? 'Belum ada perangkat daerah.'
      : `Perangkat daerah: ${opd.length}${isian.length === 0 || isian.length === opd.length ? '' : `, di antaranya ${isian.length} ditambahkan sendiri`}.`,
    ...(isian.length === 0 ? [] : ['Pilih perangkat daerah untuk mengubah namanya.']),
  ];
  const tombol: Layar['tombol'] = [
    ...tombolDaftar(
      isian.map((o) => ({ label: o.singkat, nilai: `opd:${o.id}` })),
      s.halaman,
    ),
    [{ label: 'Tambah perangkat daerah', nilai: 'tambah-opd' }],
    ...(admin ? tombolBerjajar(tombolAdmin(p, d), 2) : []),
    ...(admin && p.asal === 'isian' ? tombolZona(p.zona) : []),
    [...tombolUrungkan(d), ...(admin ? [tombolKembali] : []), tombolTutup],
  ];
  return susun(s, isi, { tombol: tombol.filter((b) => b.length > 0) });
}

export const layarNamaPemda = (s: Langkah<'nama-pemda'>, d: Dunia): Layar =>
  susun(
    s,
    ['Ganti nama', `Sekarang: ${d.tempat.namaPemda(s.pemda)}`, 'Tulis nama barunya, lengkap dengan kota, kabupaten, atau provinsi.'],
    {
      tombol: [[tombolKembali, tombolBatal]],
      tunggu: 'teks',
    },
  );

export function layarHapusPemda(s: Langkah<'hapus-pemda'>, d: Dunia): Layar {
  const pakai = pemakaianPemda(d.buku, s.pemda);
  const nama = d.tempat.namaPemda(s.pemda);
  if (pakai.length > 0)
    return susun(s, [`${nama} belum dapat dihapus`, `Masih dipakai oleh: ${pakai.join(', ')}.`, 'Mohon dihapus dulu yang memakainya.'], {
      tombol: [[tombolKembali, tombolTutup]],
    });
  return susun(s, [`Hapus ${nama}?`, 'Belum ada yang memakainya.'], {
    tombol: [[{ label: 'Hapus', nilai: 'simpan' }], [tombolKembali, tombolBatal]],
  });
}
