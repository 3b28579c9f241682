// How a budget item is called in front of a user: its level, its office and its year, each said once.
import { formatPeriode, keyToPeriode } from '../kinerja/periode.ts';
import type { Anggaran } from '../rujukan/skema.ts';
import { namaOpd, type Konteks } from './konteks.ts';

const tingkat: Readonly<Record<Anggaran['tingkat'], string>> = {
  total: '',
  'jenis-belanja': '',
  program: 'Program ',
  kegiatan: 'Kegiatan ',
  'sub-kegiatan': 'Sub Kegiatan ',
  sasaran: 'anggaran sasaran ',
  gabungan: '',
};
export const namaAnggaran = (a: Anggaran): string => {
  const awal = tingkat[a.tingkat];
  return a.nama.toLowerCase().startsWith(awal.trim().toLowerCase()) ? a.nama : `${awal}${a.nama}`;
};

const kecil = (s: string): string => (/^\p{Lu}(?:\p{Ll}| )/u.test(s) ? s.charAt(0).toLowerCase() + s.slice(1) : s);
const besar = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);
const memuat = (teks: string, bagian: string): boolean => bagian !== '' && teks.toLowerCase().includes(bagian.toLowerCase());

export const tahunTeks = (periode: string): string => {
  const p = keyToPeriode(periode);
  return p === undefined || p.kind === 'tahun' ? `tahun ${periode}` : formatPeriode(p);
};

/** The name of a total without the words that the measure says anyway: "Empat Program Prioritas", "Belanja Sekretariat Daerah". */
const isiTotal = (nama: string): string => nama.replace(/^(?:(?:Jumlah|Total) )?Anggaran /i, '');

/** The forms under which the office stands in the name of its own total, longest first. */
function namaLainOpd(k: Konteks, opd: string): readonly string[] {
  const o = k.opdById.get(opd);
  return o === undefined ? [] : [o.nama, o.singkat, ...o.alias].filter((x) => x.includes(' ')).toSorted((a, b) => b.length - a.length);
}

/** "belanja Setda Kota Dumai", "Kecamatan Dumai Kota (empat program prioritas)", "Program X, Setda Kota Dumai". */
function denganOpd(k: Konteks, a: Anggaran, waktu: string): string {
  const opd = namaOpd(k, a.opd);
  if (a.tingkat !== 'total') {
    const nama = namaAnggaran(a);
    return `${nama}${memuat(nama, opd) ? '' : `, ${opd}`}${waktu === '' ? '' : `, ${waktu}`}`;
  }
  const isi = isiTotal(a.nama);
  const sebutan = namaLainOpd(k, a.opd).find((n) => memuat(isi, n));
  const berwaktu = waktu === '' ? '' : ` ${waktu}`;
  if (sebutan === undefined) return `${opd}${berwaktu} (${isi.toLowerCase()})`;
  const letak = isi.toLowerCase().indexOf(sebutan.toLowerCase());
  const [depan, belakang] = [isi.slice(0, letak), isi.slice(letak + sebutan.length)];
  return `${kecil(depan)}${opd}${berwaktu}${belakang.toLowerCase()}`;
}

/** A measure before a label that starts with its last word says that word once: "Sisa anggaran sasaran ...". */
export function judulAnggaran(k: Konteks, ukuran: string, a: Anggaran, periode = ''): string {
  const label = denganOpd(k, a, periode === '' ? '' : tahunTeks(periode));
  const akhir = ukuran.split(' ').at(-1) ?? '';
  const rangkap = label.toLowerCase().startsWith(`${akhir.toLowerCase()} `);
  return ukuran === '' ? label : `${ukuran} ${rangkap ? label.slice(akhir.length + 1) : label}`;
}

/** The item itself where the year stands in the heading. */
export const labelAnggaran = (k: Konteks, a: Anggaran): string => (a.tingkat === 'total' ? besar(denganOpd(k, a, '')) : namaAnggaran(a));
