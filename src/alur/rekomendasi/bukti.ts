// Evidence of a recommendation: shown with its year, sent along, removed before submission. It judges no content.
import { buktiOf, type BuktiAda, type RekomendasiAda } from '../../isian/tindak-lanjut.ts';
import { isTahunBukti } from '../../kinerja/tindak-lanjut.ts';
import { bacaHalaman, type Dunia, type Hasil, type Layar, type Masukan, potongHalaman, tampil, tombolKembali, ulang } from '../alur.ts';
import { wilayahOpd } from '../pilih-opd.ts';
import { sebutWaktu } from '../sebut.ts';
import { kartuKini, kartuSesudah, periksaKini } from './buka.ts';
import { bolehBukti, bolehTindak } from './hak.ts';
import { isDikerjakan, judulKartu } from './kartu.ts';
import { namaLampiran, ringkas, sebutBukti, sebutUkuran } from './kata.ts';
import type { S } from './keadaan.ts';

type Of<L extends S['langkah']> = Extract<S, { readonly langkah: L }>;

const hilang: Layar = { isi: ['Bukti ini sudah tidak ada'], tombol: [[tombolKembali]] };

/** Evidence is handed in and taken out while the work is with the OPD, not while the evaluator looks at it. */
export const bolehUbahBukti = (x: RekomendasiAda, d: Dunia): boolean => bolehTindak(d, x.isi.opd) && isDikerjakan(x.isi.status);

export function layarBukti(s: Of<'bukti'>, d: Dunia): Layar {
  const x = d.buku.find('rekomendasi', s.kartu.id);
  if (x === undefined || !bolehBukti(d, x.isi.opd)) return hilang;
  const { isi, awal, putar } = potongHalaman(buktiOf(d.buku, x.id), s.halaman);
  return {
    isi: [
      'Bukti dukung',
      judulKartu(x, d),
      ...isi.flatMap((b, n) => [
        `${awal + n + 1}. ${sebutBukti(b.isi)}${isTahunBukti(b.isi.tahun, x.isi.lheTanggal, d.hariIni) ? '' : ' (di luar tahun yang diperlukan)'}`,
        ...(b.isi.uraian === undefined ? [] : [ringkas(b.isi.uraian, 150)]),
      ]),
    ],
    tombol: [
      ...isi.map((b, n) => [{ label: `${awal + n + 1}. ${ringkas(namaLampiran(b.isi.lampiran), 40)}`, nilai: `satu:${b.id}` }]),
      ...putar,
      [tombolKembali],
    ],
  };
}

export function terimaBukti(s: Of<'bukti'>, m: Masukan, d: Dunia): Hasil<S> {
  if (m.kind !== 'tombol') return ulang('Silakan memakai tombol di bawah.');
  const halaman = bacaHalaman(m.nilai);
  if (halaman !== undefined) return tampil<S>({ ...s, halaman });
  return m.nilai.startsWith('satu:')
    ? tampil<S>({ langkah: 'bukti-satu', kartu: s.kartu, bukti: m.nilai.slice(5) })
    : kartuKini(d, s.kartu);
}

/** Its own characters and where they came from; a stored file is sent along. */
function barisBuktiSatu(b: BuktiAda, d: Dunia): readonly string[] {
  const { lampiran, tahun, uraian, oleh } = b.isi;
  const pengunggah = d.jejak.sesudah('bukti', b.id, 0)[0]?.sebagai;
  return [
    ...(lampiran.kind === 'tautan'
      ? [`Tautan: ${lampiran.alamat}`]
      : [
          `Berkas: ${lampiran.berkas.nama}`,
          `Ukuran: ${sebutUkuran(lampiran.berkas.ukuran)}`,
          `Sidik SHA-256: ${lampiran.berkas.sha256.slice(0, 12)}`,
        ]),
    `Tahun: ${tahun}`,
    ...(uraian === undefined ? [] : [`Uraian: ${uraian}`]),
    `Diserahkan: ${pengunggah === undefined ? '' : `${pengunggah}, `}${sebutWaktu(oleh.waktu, d.zona)}`,
  ];
}

export function layarBuktiSatu(s: Of<'bukti-satu'>, d: Dunia): Layar {
  const b = d.buku.find('bukti', s.bukti);
  const x = d.buku.find('rekomendasi', s.kartu.id);
  if (b === undefined || x === undefined || b.isi.rekomendasi !== x.id || !bolehBukti(d, x.isi.opd)) return hilang;
  const { lampiran } = b.isi;
  return {
    isi: ['Bukti dukung', judulKartu(x, d), ...barisBuktiSatu(b, d)],
    tombol: [...(bolehUbahBukti(x, d) ? [[{ label: 'Hapus bukti', nilai: 'hapus' }]] : []), [tombolKembali]],
    ...(lampiran.kind === 'tautan' ? {} : { lampiran: [{ fileId: lampiran.berkas.fileId, nama: lampiran.berkas.nama }] }),
  };
}

export function terimaBuktiSatu(s: Of<'bukti-satu'>, m: Masukan, d: Dunia): Hasil<S> {
  if (m.kind !== 'tombol' || m.nilai !== 'hapus') return tampil<S>({ langkah: 'bukti', kartu: s.kartu, halaman: 1 });
  const kini = periksaKini(d, s.kartu);
  if (!kini.ok) return kini.hasil;
  const { x } = kini;
  const b = d.buku.find('bukti', s.bukti);
  if (b === undefined || b.isi.rekomendasi !== x.id || !bolehUbahBukti(x, d)) return kartuKini(d, s.kartu);
  return {
    kind: 'tulis',
    tindakan: {
      aksi: 'tindak-lanjut',
      wilayah: wilayahOpd(d, x.isi.opd),
      // The recommendation goes along, so that nobody submits it meanwhile and its history shows the removal.
      ubahan: [
        { jenis: 'bukti', id: b.id, versi: b.versi, isi: undefined },
        { jenis: 'rekomendasi', id: x.id, versi: s.kartu.versi, isi: x.isi },
      ],
    },
    keadaan: kartuSesudah(s.kartu, ['Bukti dihapus.']),
  };
}
