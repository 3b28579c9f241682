// Screens about offices: adding several at once, one of them. They decide nothing.
import { pemakaianOpd, rancangOpd } from '../../isian/siapkan.ts';
import { type Dunia, keAlur, type Layar, tombolBatal, tombolKembali, tombolTutup, tombolUrungkan } from '../alur.ts';
import { asalOf, susun, type Langkah } from './keadaan.ts';

export const layarTulisOpd = (s: Langkah<'tulis-opd'>, d: Dunia): Layar =>
  susun(
    s,
    [
      `Perangkat daerah ${d.tempat.namaPemda(s.pemda)}`,
      'Tulis nama perangkat daerahnya, satu baris satu nama. Boleh beberapa sekaligus.',
      'Contoh:',
      'Kecamatan Sungai Lestari Kota',
      'Dinas Pendidikan',
    ],
    { tombol: [[...tombolUrungkan(d), tombolKembali, tombolBatal]], tunggu: 'teks' },
  );

export function layarPratinjauOpd(s: Langkah<'pratinjau-opd'>, d: Dunia): Layar {
  const r = rancangOpd(asalOf(d), s.pemda, s.daftar);
  const isi = [
    `Perangkat daerah ${d.tempat.namaPemda(s.pemda)}`,
    ...(r.baru.length === 0 ? ['Tidak ada nama baru.'] : [`Ditambahkan: ${r.baru.length}`, ...r.baru.map((o, n) => `${n + 1}. ${o.nama}`)]),
    ...(r.sudahAda.length === 0 ? [] : ['', 'Sudah ada, tidak ditambahkan lagi:']),
    ...r.sudahAda.map((x) => (x.tulisan === x.nama ? `· ${x.nama}` : `· ${x.tulisan} (tercatat sebagai ${x.nama})`)),
    ...(r.bukanNama.length === 0
      ? []
      : ['', `Tidak terbaca sebagai nama perangkat daerah: ${r.bukanNama.map((n) => `"${n}"`).join(', ')}.`]),
    ...(r.baru.length === 0 ? ['Silakan tulis nama yang lain.'] : ['', 'Bila ada yang kurang tepat, tulis lagi daftarnya.']),
  ];
  const simpan = r.baru.length === 0 ? [] : [[{ label: 'Simpan', nilai: 'simpan' }]];
  return susun(s, isi, { tombol: [...simpan, [tombolKembali, tombolBatal]], tunggu: 'teks' });
}

export function layarOpdTersimpan(s: Langkah<'opd-tersimpan'>, d: Dunia): Layar {
  const [satu] = s.opd;
  const tahun = Number(d.hariIni.slice(0, 4));
  const argumen = s.opd.length === 1 && satu !== undefined ? `${satu} ${tahun} buka` : '';
  return susun(
    s,
    [
      'Tersimpan',
      ...s.opd.map((o) => `· ${d.tempat.namaOpd(o)}`),
      'Berikutnya: undang orang yang mengisi dan mengonfirmasi, atau langsung buka tahun kerjanya.',
    ],
    {
      tombol: [
        [{ label: `Buka tahun ${tahun}`, nilai: keAlur('tahun', argumen) }],
        [{ label: 'Undang orang', nilai: keAlur('undang') }],
        [{ label: 'Tambah perangkat daerah', nilai: 'tambah-opd' }],
        [...tombolUrungkan(d), tombolTutup],
      ],
    },
  );
}

export function layarOpd(s: Langkah<'opd'>, d: Dunia): Layar {
  const o = d.buku.find('opd', s.opd);
  if (o === undefined) return susun(s, ['Perangkat daerah ini sudah tidak ada.'], { tombol: [[tombolKembali, tombolTutup]] });
  const pakai = pemakaianOpd(d.buku, s.opd);
  const isi = [
    o.isi.nama,
    d.tempat.namaPemda(o.isi.pemda),
    `Nama pendek: ${o.isi.singkat}`,
    `Dikenali juga sebagai: ${o.isi.alias.filter((a) => a !== o.isi.nama.toLowerCase()).join(', ') || 'nama itu saja'}`,
    pakai.length === 0 ? 'Belum dipakai.' : `Dipakai oleh: ${pakai.join(', ')}.`,
  ];
  return susun(s, isi, {
    tombol: [
      [
        { label: 'Ganti nama', nilai: 'ganti-nama' },
        { label: 'Hapus', nilai: 'hapus' },
      ],
      [{ label: 'Buka tahun', nilai: keAlur('tahun', s.opd) }],
      [...tombolUrungkan(d), tombolKembali, tombolTutup],
    ],
  });
}

export const layarNamaOpd = (s: Langkah<'nama-opd'>, d: Dunia): Layar =>
  susun(
    s,
    [
      'Ganti nama',
      `Sekarang: ${d.buku.find('opd', s.opd)?.isi.nama ?? ''}`,
      'Tulis nama barunya. Nama lama tetap dikenali dalam pertanyaan.',
    ],
    {
      tombol: [[tombolKembali, tombolBatal]],
      tunggu: 'teks',
    },
  );

export function layarHapusOpd(s: Langkah<'hapus-opd'>, d: Dunia): Layar {
  const pakai = pemakaianOpd(d.buku, s.opd);
  const nama = d.tempat.namaOpd(s.opd);
  if (pakai.length > 0)
    return susun(
      s,
      [`${nama} belum dapat dihapus`, `Masih dipakai oleh: ${pakai.join(', ')}.`, 'Data yang sudah diisi tetap disimpan dengan nama ini.'],
      { tombol: [[tombolKembali, tombolTutup]] },
    );
  return susun(s, [`Hapus ${nama}?`, 'Belum ada yang memakainya.'], {
    tombol: [[{ label: 'Hapus', nilai: 'simpan' }], [tombolKembali, tombolBatal]],
  });
}
