// Every entered record, every change of one and every act, said in plain words. Persons are never named. Pure.
import type { Aksi } from '../access/izin.ts';
import type { JejakTindakan, RincianJejak } from '../isian/buku.ts';
import type { JenisIsian } from '../isian/skema.ts';
import type { Dunia } from './alur.ts';
import { bidangRekaman, sebutanRekaman, type Bidang, type DuniaSebut } from './bidang-isian.ts';

const AKSI: Readonly<Record<Aksi, string>> = {
  'lihat-terkonfirmasi': 'melihat data terkonfirmasi',
  'lihat-belum-terkonfirmasi': 'melihat data yang belum dikonfirmasi',
  'lihat-bukti': 'melihat bukti',
  'lihat-riwayat': 'melihat riwayat',
  'lihat-rekap': 'melihat rekap tindak lanjut',
  'isi-realisasi': 'mengisi realisasi',
  'konfirmasi-realisasi': 'memeriksa realisasi',
  'koreksi-realisasi': 'mengoreksi realisasi',
  'isi-target': 'mengisi target',
  'isi-indikator': 'mengatur indikator',
  'buka-tahun': 'membuka tahun kerja',
  'isi-lhe': 'mengisi LHE',
  'atur-rekomendasi': 'mengatur rekomendasi',
  'tindak-lanjut': 'menindaklanjuti rekomendasi',
  verifikasi: 'memverifikasi tindak lanjut',
  'perpanjang-tenggat': 'memperpanjang tenggat',
  'isi-dokumen': 'mencatat dokumen',
  'ikat-grup': 'mengatur grup obrolan',
  delegasi: 'mendelegasikan kewenangan',
  'peran-operator': 'mengatur peran operator',
  'peran-kepala': 'mengatur peran kepala perangkat daerah',
  'peran-evaluator': 'mengatur peran evaluator',
  'peran-organisasi': 'mengatur peran Bagian Organisasi',
  'peran-bappeda': 'mengatur peran Bappeda',
  'peran-pimpinan-daerah': 'mengatur peran pimpinan daerah',
  'peran-admin': 'mengatur peran admin bot',
  'terima-undangan': 'menerima undangan',
  'lepas-peran': 'melepas peran',
  'atur-opd': 'mengatur perangkat daerah',
  'atur-pemda': 'mengatur daerah',
  'tandai-tenggat': 'menandai tenggat',
  'atur-tanggal': 'mengatur tanggal tenggat',
  'atur-pengingat': 'mengatur pengingatnya sendiri',
  'lapor-angka': 'melaporkan angka yang salah',
  'jawab-laporan-angka': 'menjawab laporan angka salah',
  'atur-pengetahuan': 'mengatur pengetahuan bot',
  'urungkan-sendiri': 'mengurungkan perubahannya sendiri',
  'urungkan-orang-lain': 'mengurungkan perubahan',
};

/** "mengisi realisasi": what was done, to be put behind the office that did it. */
export const sebutAksi = (aksi: Aksi): string => AKSI[aksi];

const pokokOf = (bidang: readonly Bidang[]): string =>
  bidang
    .filter((b) => b.pokok === true)
    .map((b) => b.nilai)
    .join(', ');

/** 'realisasi TW I 2027 "Indeks Kepuasan Masyarakat" Kecamatan X: 85,5' */
export function sebutRekaman(jenis: JenisIsian, id: string, isi: unknown, d: DuniaSebut): string {
  const pokok = pokokOf(bidangRekaman(jenis, isi, d));
  return `${sebutanRekaman(jenis, id, isi, d)}${pokok === '' ? '' : `: ${pokok}`}`;
}

/** The record of a change, without its values. */
export const sebutYangBerubah = (r: Pick<RincianJejak, 'jenis' | 'id' | 'sebelum' | 'sesudah'>, d: DuniaSebut): string =>
  sebutanRekaman(r.jenis, r.id, r.sesudah ?? r.sebelum, d);

const berlabel = (label: string, nilai: string): string => (label === '' ? nilai : `${label}: ${nilai}`);
const semuaBidang = (bidang: readonly Bidang[]): readonly string[] => bidang.map((b) => berlabel(b.label, b.nilai));

/** What a change did, field by field and only what changed: "85,5 menjadi 86", "status: draf menjadi ditetapkan", "baru", "dihapus". */
export function sebutPerubahan(r: Pick<RincianJejak, 'jenis' | 'sebelum' | 'sesudah'>, d: DuniaSebut): readonly string[] {
  const lama = r.sebelum === undefined ? undefined : bidangRekaman(r.jenis, r.sebelum, d);
  const baru = r.sesudah === undefined ? undefined : bidangRekaman(r.jenis, r.sesudah, d);
  if (baru === undefined) return ['dihapus', ...semuaBidang(lama ?? []).map((x) => `sebelumnya ${x}`)];
  if (lama === undefined) return ['baru', ...semuaBidang(baru)];
  const label = [...new Set([...lama, ...baru].map((b) => b.label))];
  const beda = label.flatMap((l) => {
    const nilai = (bidang: readonly Bidang[]): string => bidang.find((b) => b.label === l)?.nilai ?? 'kosong';
    return nilai(lama) === nilai(baru) ? [] : [berlabel(l, `${nilai(lama)} menjadi ${nilai(baru)}`)];
  });
  return beda.length === 0 ? ['disimpan kembali, isinya sama'] : beda;
}

/** One change as lines: the record, then what became of it. */
export const barisPerubahan = (r: RincianJejak, d: DuniaSebut): readonly string[] => [
  `· ${sebutYangBerubah(r, d)}`,
  ...sebutPerubahan(r, d).map((x) => `  ${x}`),
];

/** How many times it was taken back and brought back: odd takes back, even brings back. */
function kedalaman(t: JejakTindakan, d: Pick<Dunia, 'jejak'>): number {
  const asal = t.membatalkan === undefined ? undefined : d.jejak.tindakan(t.membatalkan);
  return asal === undefined ? 0 : kedalaman(asal, d) + 1;
}

/** Whether this act took another one back, rather than bringing it back. */
export const isPengurungan = (t: JejakTindakan, d: Pick<Dunia, 'jejak'>): boolean => kedalaman(t, d) % 2 === 1;

/** What was done, where an undo of an undo is told as what it is. */
export const sebutAksiTindakan = (t: JejakTindakan, d: Pick<Dunia, 'jejak'>): string =>
  t.membatalkan === undefined || isPengurungan(t, d) ? sebutAksi(t.aksi) : 'mengembalikan yang sudah diurungkan';

/** A whole act in one line, without who and when. */
export function sebutTindakan(t: JejakTindakan, d: DuniaSebut & Pick<Dunia, 'jejak'>): string {
  const [r, ...lain] = t.rincian;
  const aksi = sebutAksiTindakan(t, d);
  if (r === undefined) return aksi;
  return `${aksi}: ${sebutYangBerubah(r, d)} (${sebutPerubahan(r, d).join(', ')})${lain.length === 0 ? '' : ` dan ${lain.length} data lain`}`;
}
