// The fields of every kind of record in plain words, in the order in which people read them. Persons are never named. Pure.
import { namaTw } from '../kinerja/periode.ts';
import { namaPeran } from '../access/izin.ts';
import { sebutPeran } from '../access/pelaku.ts';
import { tanggalIndonesia } from '../answer/konteks.ts';
import { artiPolaritas } from '../answer/kutipan.ts';
import { namaJenisDokumen, namaStatusDokumen } from '../isian/dokumen.ts';
import type { IsiOf, JenisIsian, Lampiran } from '../isian/skema.ts';
import { namaMetode } from '../kinerja/agregasi.ts';
import { namaStatus } from '../kinerja/tindak-lanjut.ts';
import { renderNilai } from '../render/nilai.ts';
import type { Dunia } from './alur.ts';

export type DuniaSebut = Pick<Dunia, 'buku' | 'tempat'>;

/** `label` empty: the value itself, which needs none. `pokok`: belongs to the shortest way of saying the record. */
export type Bidang = { readonly label: string; readonly nilai: string; readonly pokok?: true };

/** An entered value with its own digits and its unit: "85,5%", "12 dokumen". */
export const sebutAngka = (x: { readonly desimal: string; readonly cetak: string }, satuan: string): string =>
  renderNilai({
    id: '',
    ukuran: 'realisasi',
    nilai: { kind: 'angka', desimal: x.desimal },
    satuan,
    cetak: x.cetak,
    sumber: { kind: 'pertanyaan' },
    asal: 'dimasukkan',
  });

export const sebutLampiran = (x: Lampiran): string => (x.kind === 'tautan' ? x.alamat : `berkas ${x.berkas.nama}`);

export const LINGKUP: Readonly<Record<IsiOf<'target'>['lingkup'], string>> = {
  renstra: 'Renstra',
  pk: 'PK',
  'pk-perubahan': 'PK perubahan',
};
const STATUS_REALISASI: Readonly<Record<IsiOf<'realisasi'>['status'], string>> = {
  menunggu: 'menunggu konfirmasi',
  terkonfirmasi: 'terkonfirmasi',
  dikembalikan: 'dikembalikan',
};
const ASAL_TAHUN: Readonly<Record<IsiOf<'tahun-kerja'>['asal'], string>> = {
  renstra: 'Renstra',
  'tahun-lalu': 'tahun lalu',
  ketetapan: 'ketetapan IKU',
  kosong: 'kosong',
};
const ASAL_TENGGAT: Readonly<Record<NonNullable<IsiOf<'rekomendasi'>['asalTenggat']>, string>> = {
  lhe: 'tercantum di LHE',
  kesepakatan: 'kesepakatan dengan Inspektorat',
  baku: 'kesepakatan umum 30 hari',
};

export const STATUS_LAPORAN: Readonly<Record<IsiOf<'laporan-angka'>['status'], string>> = {
  baru: 'menunggu jawaban',
  benar: 'angkanya sudah benar',
  diperbaiki: 'akan diperbaiki',
};
export const HASIL_TINJAUAN: Readonly<Record<IsiOf<'tinjauan'>['hasil'], string>> = {
  alias: 'menjadi alias',
  pertanyaan: 'menjadi pertanyaan terverifikasi',
  'soal-uji': 'menjadi soal uji',
  abaikan: 'diabaikan',
};

const satu = (label: string, nilai: string | number | undefined): readonly Bidang[] =>
  nilai === undefined ? [] : [{ label, nilai: String(nilai) }];
const pokok = (nilai: string | undefined, label = ''): readonly Bidang[] => (nilai === undefined ? [] : [{ label, nilai, pokok: true }]);
const pada = (label: string, iso: string | undefined): readonly Bidang[] =>
  satu(label, iso === undefined ? undefined : tanggalIndonesia(iso));
const deret = (label: string, daftar: readonly string[]): readonly Bidang[] =>
  satu(label, daftar.length === 0 ? undefined : daftar.join(', '));

const indikatorOf = (d: DuniaSebut, id: string): IsiOf<'indikator'> | undefined => d.buku.find('indikator', id)?.isi;
const satuanOf = (d: DuniaSebut, id: string): string => indikatorOf(d, id)?.satuan ?? '';
const namaIndikator = (d: DuniaSebut, id: string): string => {
  const nama = indikatorOf(d, id)?.nama;
  return nama === undefined ? 'indikator yang sudah dihapus' : `"${nama}"`;
};

type Kata<J extends JenisIsian> = {
  /** What the record is, without its values: 'realisasi TW I 2027 "IKM" Kecamatan X'. */
  readonly sebutan: (isi: IsiOf<J>, d: DuniaSebut, id: string) => string;
  readonly bidang: (isi: IsiOf<J>, d: DuniaSebut) => readonly Bidang[];
};

const kata: { readonly [J in JenisIsian]: Kata<J> } = {
  setelan: {
    sebutan: () => 'setelan aplikasi',
    bidang: (x, d) => [
      ...satu('daerah yang menjawab lebih dulu', x.pemdaBawaan === undefined ? undefined : d.tempat.namaPemda(x.pemdaBawaan)),
      ...deret('daerah yang disembunyikan', x.tersembunyi.map(d.tempat.namaPemda)),
    ],
  },
  pemda: {
    sebutan: (x) => `daerah "${x.nama}"`,
    bidang: (x) => [...satu('nama', x.nama), ...satu('jenis', x.jenis), ...satu('zona waktu', x.zona), ...deret('sebutan lain', x.alias)],
  },
  opd: {
    sebutan: (x) => `perangkat daerah "${x.nama}"`,
    bidang: (x, d) => [
      ...satu('nama', x.nama),
      ...satu('nama pendek', x.singkat),
      ...deret('sebutan lain', x.alias),
      ...satu('daerah', d.tempat.namaPemda(x.pemda)),
    ],
  },
  'tahun-kerja': {
    sebutan: (x, d) => `tahun kerja ${x.tahun} ${d.tempat.namaOpd(x.opd)}`,
    bidang: (x) => pokok(ASAL_TAHUN[x.asal], 'asal indikator dan target'),
  },
  indikator: {
    sebutan: (x, d) => `indikator "${x.nama}" ${d.tempat.namaOpd(x.opd)}`,
    bidang: (x, d) => [
      ...satu('nama', x.nama),
      ...satu('satuan', x.satuan),
      ...satu('arah', artiPolaritas[x.polaritas.nilai]),
      ...satu('cara menggabungkan triwulan', namaMetode(x.agregasi).toLowerCase()),
      ...satu('tingkat', x.level),
      ...satu('sasaran', x.sasaran),
      ...satu('mulai tahun', x.mulai),
      ...satu('sampai tahun', x.akhir),
      ...satu('meneruskan', x.pengganti === undefined ? undefined : namaIndikator(d, x.pengganti)),
    ],
  },
  target: {
    sebutan: (x, d) =>
      `target ${LINGKUP[x.lingkup]} ${x.triwulan === undefined ? '' : `${namaTw(x.triwulan)} `}${x.tahun} ${namaIndikator(d, x.indikator)} ${d.tempat.namaOpd(x.opd)}`,
    bidang: (x, d) => pokok(sebutAngka(x.nilai, satuanOf(d, x.indikator))),
  },
  realisasi: {
    sebutan: (x, d) => `realisasi ${namaTw(x.triwulan)} ${x.tahun} ${namaIndikator(d, x.indikator)} ${d.tempat.namaOpd(x.opd)}`,
    bidang: (x, d) => [
      ...pokok(sebutAngka(x.nilai, satuanOf(d, x.indikator))),
      ...satu('status', STATUS_REALISASI[x.status]),
      ...satu('sebab di bawah target', x.kendala?.sebab),
      ...satu('langkah', x.kendala?.langkah),
      ...satu('penanggung jawab', x.kendala?.penanggung),
      ...pada('tenggat', x.kendala?.tenggat),
      ...satu('catatan', x.alasan),
    ],
  },
  lhe: {
    sebutan: (x, d) => `LHE ${x.rezim.toUpperCase()} tahun ${x.tahun} ${d.tempat.namaOpd(x.opd)}`,
    bidang: (x) => [
      ...pokok(x.nomor, 'nomor'),
      ...pada('tanggal', x.tanggal),
      ...satu('aturan', x.aturan),
      ...x.komponen.flatMap((k) => satu(k.nama, k.nilai.cetak)),
      ...satu('nilai akhir', x.total?.cetak),
      ...satu('predikat', x.predikat),
    ],
  },
  rekomendasi: {
    sebutan: (x, d) => `rekomendasi nomor ${x.nomor} LHE ${tanggalIndonesia(x.lheTanggal)} ${d.tempat.namaOpd(x.opd)}`,
    bidang: (x) => [
      ...pokok(namaStatus(x.status), 'status'),
      ...satu('isi', x.isi),
      ...satu('komponen', x.komponen),
      ...satu('pelaksana', x.jabatan),
      ...pada('tenggat', x.tenggat),
      ...satu('asal tenggat', x.asalTenggat === undefined ? undefined : ASAL_TENGGAT[x.asalTenggat]),
      ...satu('langkah', x.langkah),
      ...satu('alasan', x.alasan),
    ],
  },
  bukti: {
    sebutan: (x, d) => {
      const nomor = d.buku.find('rekomendasi', x.rekomendasi)?.isi.nomor;
      return `bukti rekomendasi ${nomor === undefined ? 'yang sudah dihapus' : `nomor ${nomor}`} ${d.tempat.namaOpd(x.opd)}`;
    },
    bidang: (x) => [...pokok(sebutLampiran(x.lampiran)), ...satu('tahun', x.tahun), ...satu('uraian', x.uraian)],
  },
  dokumen: {
    sebutan: (x, d) => `${namaJenisDokumen(x.jenis)} ${x.tahun} ${d.tempat.namaOpd(x.opd)}`,
    bidang: (x) => [
      ...pokok(namaStatusDokumen(x.status), 'status'),
      ...satu('nomor', x.nomor),
      ...pada('tanggal', x.tanggal),
      ...satu('lampiran', x.lampiran === undefined ? undefined : sebutLampiran(x.lampiran)),
    ],
  },
  peran: {
    sebutan: (x, d) =>
      `peran ${sebutPeran(
        {
          peran: x.peran,
          ...(x.pemda === undefined ? {} : { pemda: x.pemda }),
          ...(x.opd === undefined ? {} : { opd: x.opd }),
          ...(x.wakil === undefined ? {} : { wakil: x.wakil }),
        },
        d.tempat,
      )}`,
    bidang: (x) => [...pada('mulai', x.mulai), ...pada('sampai', x.sampai)],
  },
  undangan: {
    sebutan: (x, d) => {
      const tempat = x.opd.length > 0 ? x.opd.map(d.tempat.namaOpd).join(', ') : x.pemda === undefined ? '' : d.tempat.namaPemda(x.pemda);
      return `undangan ${namaPeran[x.peran]} ${tempat}`.trimEnd();
    },
    bidang: (x) => [
      ...pokok(x.dipakai === undefined ? 'belum dipakai' : 'sudah dipakai'),
      ...pada('mulai', x.mulai),
      ...pada('sampai', x.sampai),
    ],
  },
  jangkar: {
    sebutan: (x, d) =>
      `tanggal ${x.jenis.toUpperCase()} ${x.tahun} ${x.opd === undefined ? d.tempat.namaPemda(x.pemda ?? '') : d.tempat.namaOpd(x.opd)}`,
    bidang: (x) => pokok(tanggalIndonesia(x.tanggal)),
  },
  pindahan: {
    sebutan: (x, d) => `tenggat ${x.kode} ${x.tahun} ${d.tempat.namaPemda(x.pemda)}`,
    bidang: (x) => [...pokok(tanggalIndonesia(x.tenggat)), ...satu('dasar', x.dasar)],
  },
  grup: {
    sebutan: (x, d) => `grup obrolan ${d.tempat.namaOpd(x.opd)}`,
    bidang: (x, d) => [
      ...satu('perangkat daerah', d.tempat.namaOpd(x.opd)),
      ...satu('pengingat tenggat', x.pengingatSejak === undefined ? undefined : 'menyala'),
    ],
  },
  'tenggat-sudah': {
    sebutan: (x, d) => `tenggat ${x.kode} ${x.tahun} ${x.opd === undefined ? d.tempat.namaPemda(x.pemda) : d.tempat.namaOpd(x.opd)}`,
    bidang: () => pokok('sudah selesai'),
  },
  langganan: { sebutan: () => 'pilihan pengingat', bidang: () => [] },
  tunda: { sebutan: () => 'pengingat yang ditunda', bidang: (x) => pada('sampai', x.sampai) },
  pengingat: { sebutan: () => 'pengingat sendiri', bidang: (x) => pokok(x.isi) },
  alias: { sebutan: (x) => `alias "${x.kata}"`, bidang: (x) => pokok(`"${x.ganti}"`, 'dibaca') },
  pertanyaan: { sebutan: (x) => `pertanyaan terverifikasi "${x.tampil}"`, bidang: (x) => satu('juga dikenali sebagai', x.teks) },
  'soal-uji': { sebutan: (x) => `soal uji "${x.q}"`, bidang: (x) => pokok(x.kind, 'jawaban yang benar') },
  tinjauan: { sebutan: (x) => `tinjauan pertanyaan nomor ${x.luput}`, bidang: (x) => pokok(HASIL_TINJAUAN[x.hasil], 'hasil') },
  'laporan-angka': {
    sebutan: (x, d) => `laporan angka salah${x.opd === undefined ? '' : ` ${d.tempat.namaOpd(x.opd)}`}`,
    bidang: (x) => [
      ...pokok(STATUS_LAPORAN[x.status], 'status'),
      ...satu('jawaban yang dilaporkan', x.judul),
      ...satu('catatan pelapor', x.catatan),
      ...satu('penjelasan', x.jawaban),
    ],
  },
};

export const sebutanRekaman = (jenis: JenisIsian, id: string, isi: unknown, d: DuniaSebut): string =>
  kata[jenis].sebutan(isi as never, d, id);

export const bidangRekaman = (jenis: JenisIsian, isi: unknown, d: DuniaSebut): readonly Bidang[] => kata[jenis].bidang(isi as never, d);
