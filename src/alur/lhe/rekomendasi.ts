// A recommendation of an entered LHE: text, component, position, due date; then the next one. The OPD is told once for what is entered in one sitting.
import type { Isian } from '../../isian/buku.ts';
import type { IsiOf } from '../../isian/skema.ts';
import { ATURAN_LHE, namaKomponen } from '../../kinerja/lhe.ts';
import { bacaUraian } from '../baca-jabatan.ts';
import { tampil, tombolBatal, ulang, type Dunia, type Hasil, type Layar, type Masukan } from '../alur.ts';
import { wilayahOpd } from '../pilih-opd.ts';
import { kabarLhe } from '../rekomendasi/hak.ts';
import { namaLaporan, sebutTenggat } from '../rekomendasi/kata.ts';
import { layarJabatan, terimaJabatan } from '../rekomendasi/tanya-jabatan.ts';
import { layarTenggat, tenggatAwal, terimaTenggat, type DasarTenggat } from '../rekomendasi/tanya-tenggat.ts';
import type { DrafRekomendasi, S } from './keadaan.ts';

type Keadaan = Extract<S, { readonly langkah: 'rekomendasi' }>;
type Lhe = Isian<'lhe'>;

/** Those of this LHE, by their number. */
export const rekomendasiOf = (d: Dunia, lhe: string): readonly Isian<'rekomendasi'>[] =>
  d.buku
    .semua('rekomendasi')
    .filter((x) => x.isi.lhe === lhe)
    .toSorted((a, b) => a.isi.nomor - b.isi.nomor);

const nomorBerikut = (d: Dunia, lhe: string): number => (rekomendasiOf(d, lhe).at(-1)?.isi.nomor ?? 0) + 1;

const daftarKomponen = (l: Lhe): readonly string[] =>
  l.isi.aturan === undefined ? [] : ATURAN_LHE[l.isi.aturan].bobot.map(({ nama }) => namaKomponen(nama));

function dasarTenggat(d: Dunia, l: Lhe): DasarTenggat {
  const terakhir = rekomendasiOf(d, l.id).at(-1)?.isi;
  const dasar = { rezim: l.isi.rezim, lheTanggal: l.isi.tanggal, inspektorat: true };
  if (terakhir?.tenggat === undefined || terakhir.asalTenggat === undefined) return dasar;
  return { ...dasar, sebelumnya: { kind: 'jadi', tenggat: terakhir.tenggat, asal: terakhir.asalTenggat } };
}

type Tanya = 'isi' | 'komponen' | 'jabatan' | 'tenggat' | 'pratinjau';

function tanyaOf(x: DrafRekomendasi, l: Lhe): Tanya {
  if (x.isi === undefined) return 'isi';
  if (x.komponen === undefined && daftarKomponen(l).length > 0) return 'komponen';
  if (x.jabatan === undefined) return 'jabatan';
  return (x.tenggat ?? tenggatAwal).kind === 'tanya' ? 'tenggat' : 'pratinjau';
}

function toIsi(x: DrafRekomendasi, l: Lhe, nomor: number): IsiOf<'rekomendasi'> {
  const tenggat = x.tenggat?.kind === 'jadi' ? x.tenggat : undefined;
  return {
    opd: l.isi.opd,
    lhe: l.id,
    rezim: l.isi.rezim,
    lheTanggal: l.isi.tanggal,
    nomor,
    ...(typeof x.komponen === 'string' ? { komponen: x.komponen } : {}),
    isi: x.isi ?? '',
    ...(typeof x.jabatan === 'string' ? { jabatan: x.jabatan } : {}),
    ...(tenggat?.tenggat === undefined ? {} : { tenggat: tenggat.tenggat }),
    ...(tenggat?.asal === undefined ? {} : { asalTenggat: tenggat.asal }),
    status: 'belum',
  };
}

export function layarRekomendasi(s: Keadaan, d: Dunia): Layar {
  const l = d.buku.find('lhe', s.lhe);
  if (l === undefined) return { isi: ['Laporan ini sudah tidak ada'], tombol: [[tombolBatal]] };
  const nomor = nomorBerikut(d, l.id);
  const judul = `Rekomendasi nomor ${nomor}, ${d.tempat.namaOpd(l.isi.opd)}`;
  switch (tanyaOf(s.draf, l)) {
    case 'isi':
      return {
        isi: [judul, `Tulis isi rekomendasinya seperti tercetak dalam ${namaLaporan(l.isi.rezim)}.`],
        tombol: [[tombolBatal]],
        tunggu: 'teks',
      };
    case 'komponen':
      return {
        isi: [judul, 'Termasuk komponen mana?'],
        tombol: [
          ...daftarKomponen(l).map((nama, n) => [{ label: nama, nilai: `komponen:${n}` }]),
          [{ label: 'Tanpa komponen', nilai: 'tanpa-komponen' }, tombolBatal],
        ],
      };
    case 'jabatan':
      return layarJabatan(d, l.isi.opd, [], judul);
    case 'tenggat': {
      const tanya = s.draf.tenggat ?? tenggatAwal;
      return tanya.kind === 'tanya'
        ? layarTenggat(tanya, dasarTenggat(d, l), `Tenggat rekomendasi nomor ${nomor}`)
        : { isi: [judul], tombol: [] };
    }
    case 'pratinjau': {
      const isi = toIsi(s.draf, l, nomor);
      return {
        isi: [
          `${judul}: sudah sesuai?`,
          isi.isi,
          ...(daftarKomponen(l).length === 0 ? [] : [`Komponen: ${isi.komponen ?? 'tidak ada'}`]),
          `Pelaksana: ${isi.jabatan ?? 'belum ditentukan'}`,
          `Tenggat: ${sebutTenggat(isi, d.hariIni)}`,
        ],
        tombol: [[{ label: 'Simpan', nilai: 'simpan' }], [{ label: 'Ulangi dari awal', nilai: 'ulangi' }, tombolBatal]],
      };
    }
  }
}

/** One answer: the draft with it, or what to do instead. */
function jawab(s: Keadaan, l: Lhe, m: Masukan, d: Dunia): DrafRekomendasi | string {
  const x = s.draf;
  switch (tanyaOf(x, l)) {
    case 'isi': {
      const teks = bacaUraian(m.kind === 'teks' ? m.teks : '');
      return teks.ok ? { ...x, isi: teks.value } : teks.error;
    }
    case 'komponen': {
      if (m.kind === 'tombol' && m.nilai === 'tanpa-komponen') return { ...x, komponen: null };
      const ke = m.kind === 'tombol' ? /^komponen:(\d)$/.exec(m.nilai)?.[1] : undefined;
      const nama = ke === undefined ? undefined : daftarKomponen(l)[Number(ke)];
      return nama === undefined ? 'Silakan pilih komponennya.' : { ...x, komponen: nama };
    }
    case 'jabatan': {
      const hasil = terimaJabatan(d, l.isi.opd, [], m);
      return hasil.ok ? { ...x, jabatan: hasil.value } : hasil.error;
    }
    case 'tenggat': {
      const tanya = x.tenggat ?? tenggatAwal;
      const hasil = tanya.kind === 'tanya' ? terimaTenggat(tanya, m, dasarTenggat(d, l)) : tanya;
      if (hasil === undefined) return 'Silakan pilih, atau tulis tanggalnya.';
      return typeof hasil === 'string' ? hasil : { ...x, tenggat: hasil };
    }
    case 'pratinjau':
      return m.kind === 'tombol' && m.nilai === 'ulangi' ? {} : 'Silakan tekan Simpan atau Batal.';
  }
}

/** Entered one after another with less between them, the recommendations of an LHE are one message to the OPD. */
const menitSeduduk = 60;

const isBaruDikabari = (d: Dunia, l: Lhe): boolean =>
  rekomendasiOf(d, l.id).some((x) => {
    const dicatat = d.jejak.sesudah('rekomendasi', x.id, 0)[0]?.waktu;
    return dicatat !== undefined && Date.parse(d.kini) - Date.parse(dicatat) < menitSeduduk * 60_000;
  });

function ucapkanKabar(d: Dunia, l: Lhe, kabar: number): string {
  if (kabarLhe(d, l.isi.opd, l.id).length === 0)
    return 'Operator dan kepala perangkat daerah ini belum terdaftar, jadi belum ada yang diberi tahu.';
  return kabar > 0
    ? 'Perangkat daerah diberi tahu. Yang dicatat berikutnya ikut tampil di daftarnya, tanpa pesan lagi.'
    : `Ikut tampil di daftar perangkat daerah, yang sudah diberi tahu tentang ${namaLaporan(l.isi.rezim)} ini.`;
}

export function terimaRekomendasi(s: Keadaan, m: Masukan, d: Dunia): Hasil<S> {
  const l = d.buku.find('lhe', s.lhe);
  if (l === undefined) return ulang('Laporan ini sudah tidak ada. Mohon dimulai lagi dari /lhe.');
  if (tanyaOf(s.draf, l) !== 'pratinjau' || m.kind !== 'tombol' || m.nilai !== 'simpan') {
    const hasil = jawab(s, l, m, d);
    return typeof hasil === 'string' ? ulang(hasil) : tampil<S>({ ...s, draf: hasil });
  }
  const nomor = nomorBerikut(d, l.id);
  const id = d.idBaru();
  const kabar = isBaruDikabari(d, l) ? [] : kabarLhe(d, l.isi.opd, l.id);
  return {
    kind: 'tulis',
    tindakan: {
      aksi: 'atur-rekomendasi',
      wilayah: wilayahOpd(d, l.isi.opd),
      ubahan: [{ jenis: 'rekomendasi', id, versi: 0, isi: toIsi(s.draf, l, nomor) }],
    },
    keadaan: {
      langkah: 'lihat',
      lhe: l.id,
      pesan: [`Rekomendasi nomor ${nomor} disimpan.`, ucapkanKabar(d, l, kabar.length)],
    },
    kabar,
  };
}
