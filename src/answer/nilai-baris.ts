// The lines about one measure of one indicator: value, division, verdict, source, contradictions.
import type { Indikator, Ukuran } from '../rujukan/skema.ts';

import { baris, BukuFakta, rinci, type Baris } from './jawaban.ts';
import { samaNilai, sebutKlaim, sebutTempat, urutTempat } from './klaim.ts';
import { labelTabel, namaDokumen, type Konteks } from './konteks.ts';
import { angkaOf, bukukan, predikatCapaian, type PredikatSkala, type Terukur, type TerukurCapaian } from './ukur.ts';
import { namaUkuran } from './nama.ts';

const namaLingkup: Readonly<Record<string, string>> = {
  renstra: 'Renstra',
  pk: 'Perjanjian Kinerja',
  'pk-perubahan': 'Perubahan Perjanjian Kinerja',
};

const sumberKlaim = (k: Konteks, t: Terukur): Baris => {
  const klaim = t.tajuk?.sepakat ?? t.sama;
  const tabel = klaim.filter((c) => c.tabel.jenis === 'tabel');
  return [`${namaDokumen(k, klaim[0]?.dokumen ?? '')}, ${sebutTempat(tabel.length > 0 ? tabel : klaim, 3)}`];
};

export function barisTercetak(k: Konteks, i: Indikator, u: Ukuran, t: Terukur, judul: string, buku: BukuFakta): readonly Baris[] {
  const slot = bukukan(k, buku, t);
  const lingkup = t.fakta.lingkup === undefined ? '' : ` (${namaLingkup[t.fakta.lingkup] ?? t.fakta.lingkup})`;
  const isi: Baris[] = [baris`${namaUkuran[u] ?? u}${lingkup} ${judul}: ${slot}`, baris`Sumber: ${sumberKlaim(k, t)}.`];
  if (t.beda.length > 0)
    isi.push(baris`Mohon dicek, dokumen tidak seragam: ${sebutKlaim(k, buku, [...t.sama, ...t.beda], [...t.sama, ...t.beda])}.`);
  const lain = lingkupLain(k, i, u, t, buku);
  if (lain.length > 0) isi.push(lain);
  const tajuk = t.tajuk?.tajuk;
  if (tajuk?.mutu !== undefined && tajuk.catatan !== undefined) isi.push(baris`Catatan: ${tajuk.catatan}.`);
  return isi;
}

/** The same measure in another scope (Renstra against the year's table) when it says something else. */
function lingkupLain(k: Konteks, i: Indikator, u: Ukuran, t: Terukur, buku: BukuFakta): Baris {
  if (u !== 'target' || t.tajuk === undefined) return [];
  const acuan = t.tajuk.tajuk;
  const semua = k.pustaka.findKlaim(i.id, u, acuan.periode).filter((c) => c.jabatan === undefined && !c.kosong);
  const lain = semua.filter((c) => c.lingkup !== acuan.lingkup && !samaNilai(c, acuan) && c.mutu !== 'ocr-rusak');
  return lain.length === 0 ? [] : rinci(baris`Dalam lingkup lain: ${sebutKlaim(k, buku, lain, [acuan])}.`);
}

export function barisCapaian(
  k: Konteks,
  i: Indikator,
  c: TerukurCapaian,
  judul: string,
  buku: BukuFakta,
  lengkap: boolean,
): readonly Baris[] {
  const slot = bukukan(k, buku, c);
  const isi: Baris[] = [baris`Capaian ${judul}: ${slot}`];
  const h = c.hitungan;
  if (h !== undefined && c.target !== undefined && c.realisasi !== undefined) {
    const target = bukukan(k, buku, c.target);
    const realisasi = bukukan(k, buku, c.realisasi);
    const hitung =
      h.nilai.kind === 'angka'
        ? baris`${h.langkah}${c.fakta.asal === 'tercetak' ? ` = ${hitungTampil(c)}` : ''}`
        : [alasanTeks(h.nilai.kind === 'tidak-terhitung' ? h.nilai.alasan : '')];
    isi.push(baris`Cara hitung: realisasi ${realisasi}, target ${target}; ${hitung}.`);
    if (h.nilai.kind === 'tidak-terhitung' && h.nilai.status === 'tercapai') isi.push(['Status: tercapai, persentase tidak terhitung.']);
    else if (c.tercapai !== undefined) isi.push([kalimatTercapai(c.tercapai)]);
  }
  const nilai = angkaOf(c.fakta);
  if (lengkap && nilai !== undefined) {
    const [utama, ...lain] = predikatCapaian(k, nilai);
    if (utama !== undefined) isi.push(baris`Predikat: ${predikatTeks([utama])}.`);
    if (lain.length > 0) isi.push(rinci(baris`Menurut skala lain: ${predikatTeks(lain)}.`));
    if (nilai.gt(100))
      isi.push(['Skala tidak memuat capaian di atas 100%; dipakai rentang teratas. Mohon dicek apakah targetnya terlalu rendah.']);
  }
  const lainDigit =
    c.fakta.asal === 'dihitung' ? c.sama.filter((x) => x.desimal !== undefined && nilai !== undefined && !nilai.eq(x.desimal)) : [];
  if (lainDigit.length > 0) isi.push(rinci(baris`Tercetak dengan pembulatan lain: ${sebutKlaim(k, buku, lainDigit)}.`));
  isi.push(baris`Sumber: ${sumberCapaian(k, c)}.`);
  isi.push(...barisBeda(k, i, c, buku));
  return isi;
}

export const kalimatTercapai = (tercapai: boolean | undefined): string =>
  tercapai === true ? 'Target tercapai.' : 'Target belum tercapai.';

/** "Apakah target tercapai?": yes or no first. */
export function barisTercapai(k: Konteks, c: TerukurCapaian, judul: string, buku: BukuFakta): readonly Baris[] {
  if (c.tercapai === undefined || c.target === undefined || c.realisasi === undefined) return [];
  const awal = c.tercapai ? 'Ya, target tercapai' : 'Belum tercapai';
  return [baris`${awal}: realisasi ${judul} ${bukukan(k, buku, c.realisasi)} dari target ${bukukan(k, buku, c.target)}.`];
}

/** Scales that give the same verdict stand together; an unverified scale is called so. */
function predikatTeks(daftar: readonly PredikatSkala[]): string {
  const label = [...new Set(daftar.map((s) => s.label))];
  return label
    .map(
      (l) =>
        `${l} (${daftar
          .filter((s) => s.label === l)
          .map((s) => `${s.nama}${s.perluCek ? ', perlu dicek' : ''}`)
          .join('; ')})`,
    )
    .join('; ');
}

function hitungTampil(c: TerukurCapaian): string {
  return c.hitungan?.nilai.kind === 'angka' ? `${c.hitungan.nilai.tampil.toFixed().replace('.', ',')}%` : '';
}

const sumberCapaian = (k: Konteks, c: TerukurCapaian): Baris =>
  c.fakta.asal === 'dihitung' && c.realisasi !== undefined
    ? baris`dihitung dari target dan realisasi ${sumberKlaim(k, c.realisasi)}`
    : sumberKlaim(k, c);

const alasan: Readonly<Record<string, string>> = {
  'target-nol': 'tidak dapat dihitung karena target 0',
  'target-negatif': 'tidak dapat dihitung karena target negatif',
  'realisasi-nol': 'tidak dapat dihitung karena realisasi 0',
};
const alasanTeks = (kode: string): string => alasan[kode] ?? 'tidak dapat dihitung';

/** Contradicting prints of a capaian, of its realisasi and of its target, and which one recomputes. */
function barisBeda(k: Konteks, i: Indikator, c: TerukurCapaian, buku: BukuFakta): readonly Baris[] {
  const isi: Baris[] = [];
  const semua = [...c.sama, ...c.beda];
  if (c.beda.length > 0) {
    isi.push(baris`Mohon dicek, dokumen tidak seragam: ${sebutKlaim(k, buku, semua, semua)}.`);
    if (c.fakta.asal === 'dihitung') {
      const tiruan = c.beda.toSorted(urutTempat).find((b) => c.realisasi?.sama.some((r) => r.desimal === b.desimal) === true);
      const sebab = tiruan === undefined ? [] : [` Angka di ${labelTabel(tiruan)} sama dengan realisasinya.`];
      isi.push(rinci(baris`Yang cocok dengan hitungan ulang: ${{ fakta: c.fakta.id }}.${sebab}`));
    }
  }
  for (const [nama, t] of [
    ['realisasi', c.realisasi],
    ['target', c.target],
  ] as const) {
    if (t !== undefined && t.beda.length > 0)
      isi.push(
        baris`${isi.length > 0 ? `Angka ${nama} juga tidak seragam` : `Mohon dicek, angka ${nama} tidak seragam`}: ${sebutKlaim(k, buku, [...t.sama, ...t.beda], [...t.sama, ...t.beda])}.`,
      );
  }
  if (c.target !== undefined) {
    const lain = lingkupLain(k, i, 'target', c.target, buku);
    if (lain.length > 0) isi.push(lain);
  }
  return isi;
}

export function barisPredikat(
  k: Konteks,
  i: Indikator,
  c: TerukurCapaian,
  judul: string,
  periode: string,
  buku: BukuFakta,
  skala?: readonly string[],
): readonly Baris[] {
  const slot = bukukan(k, buku, c);
  const nilai = angkaOf(c.fakta);
  if (nilai === undefined) return [baris`Predikat ${judul}: tidak dapat ditentukan karena capaian tidak dapat dihitung.`];
  const daftar = predikatCapaian(k, nilai, skala);
  const pertama = daftar[0];
  const isi: Baris[] = [baris`Predikat ${judul}: ${pertama?.label ?? 'tidak ada'} (${pertama?.nama ?? ''}), dari capaian ${slot}`];
  for (const d of daftar.slice(1)) isi.push(baris`Menurut ${d.nama}${d.perluCek ? ' (perlu dicek)' : ''}: ${d.label}.`);
  const tercetak = k.pustaka.findKlaim(i.id, 'predikat', periode).filter((x) => !x.kosong && x.tabel.id.split('/')[1] !== 't3.6-nasional');
  if (tercetak.length > 0) isi.push(baris`Yang tercetak: ${sebutKlaim(k, buku, tercetak, tercetak)}.`);
  isi.push(...barisBeda(k, i, c, buku));
  return isi;
}
