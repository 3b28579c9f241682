// What all answers about the registry share: names with their place, texts as facts, citations down to the line.
import type { Fakta } from '../../fakta.ts';
import { rumusToKata } from '../../kinerja/rumus-iku.ts';
import type { Iku, Jenjang, Unit } from '../../registri.ts';
import type { CatatanMutu, Ketetapan } from '../../rujukan/skema-ketetapan.ts';
import type { RumusIku } from '../../rujukan/skema-rumus-iku.ts';
import type { Konteks } from '../konteks.ts';
import { gabungKata } from '../kutipan.ts';
import { namaMutu } from './nama-mutu.ts';

/** "Kabupaten Banyuasin", "Kota Dumai". */
export function namaDaerah(k: Konteks, ketetapan: Ketetapan): string {
  const nama = k.pustaka.pemda.find((p) => p.id === ketetapan.pemda)?.nama ?? ketetapan.pemda;
  return nama.replace(/^Pemerintah /, '');
}

/** "Dinas Kesehatan Kabupaten Bengkalis", "Kecamatan Betung, Kabupaten Banyuasin", "Pemerintah Kota Dumai". */
export function namaUnit(k: Konteks, unit: string): string {
  const u = k.pustaka.registri.unitById.get(unit);
  if (u === undefined) return unit;
  if (u.pemdaSendiri === true) return u.nama;
  const daerah = namaDaerah(k, k.pustaka.registri.ketetapanOf(unit));
  // "RSUD Bengkalis Kabupaten Bengkalis" would name it twice in one breath.
  const sendiri =
    /^kecamatan/i.test(u.nama) || daerah.split(' ').some((kata) => kata !== 'Kabupaten' && kata !== 'Kota' && u.nama.includes(kata));
  return sendiri ? `${u.nama}, ${daerah}` : `${u.nama} ${daerah}`;
}

export const bernama = (k: Konteks, i: Iku): string => `${i.nama}, ${namaUnit(k, i.unit)}`;

type Baris = number | readonly number[];
/** "baris 530-538"; the lines of one row are a range. */
export function sebutBaris(baris: Baris): string {
  const semua = [baris].flat();
  const [awal, akhir] = [Math.min(...semua), Math.max(...semua)];
  return awal === akhir ? `baris ${awal}` : `baris ${awal}-${akhir}`;
}

/** "baris 5, 484 dan 770": places that are no range. */
export const sebutTempatBaris = (baris: Baris): string => `baris ${gabungKata([baris].flat().map(String))}`;

/** A decree with one annex has no number for it. */
export const lampiranOf = (u: Unit | undefined): readonly string[] =>
  u?.lampiran === undefined ? [] : [u.lampiran === 'tunggal' ? 'Lampiran' : `Lampiran ${u.lampiran}`];

/** "Perbup Banyuasin 45/2019, Lampiran I, nomor 6, baris 530-538". */
export function tempatIku(k: Konteks, i: Iku): string {
  const { registri } = k.pustaka;
  const u = registri.unitById.get(i.unit);
  return [
    registri.ketetapanOf(i.unit).singkat,
    ...lampiranOf(u),
    ...(u === undefined || u.pemdaSendiri === true ? [] : [u.nama]),
    ...(i.nomor === undefined ? [] : [`nomor ${i.nomor}`]),
    sebutBaris(i.baris),
  ].join(', ');
}

type Rekaman = { readonly id: string; readonly unit: string; readonly baris: Baris };

/** A text of a decree, with the line it stands in. `bagian` tells several texts of one record apart. */
export function teksFakta(
  k: Konteks,
  r: Rekaman,
  teks: string,
  bagian?: string,
  opsi: { readonly asal?: Fakta['asal']; readonly satuan?: string } = {},
): Fakta {
  const { registri } = k.pustaka;
  const ketetapan = registri.ketetapanOf(r.unit);
  const u = registri.unitById.get(r.unit);
  return {
    id: bagian === undefined ? r.id : `${r.id}/${bagian}`,
    pemda: ketetapan.pemda,
    opd: r.unit,
    indikator: r.id,
    ukuran: 'uraian',
    nilai: { kind: 'teks', teks },
    satuan: opsi.satuan ?? '',
    sumber: {
      kind: 'dokumen',
      dokumen: ketetapan.id,
      tabel: lampiranOf(u)[0] ?? u?.nama ?? r.unit,
      label: u?.nama ?? r.unit,
      baris: [r.baris].flat(),
    },
    asal: opsi.asal ?? 'tercetak',
  };
}

export function ketetapanFakta(ketetapan: Ketetapan, teks: string, bagian: string, baris: Baris): Fakta {
  return {
    id: `${ketetapan.id}/${bagian}`,
    pemda: ketetapan.pemda,
    ukuran: 'uraian',
    nilai: { kind: 'teks', teks },
    satuan: '',
    sumber: { kind: 'dokumen', dokumen: ketetapan.id, tabel: 'kepala', label: ketetapan.singkat, baris: [baris].flat() },
    asal: 'tercetak',
  };
}

/** One formula in words; undefined where the cell cannot be read. */
export function kataRumus(r: RumusIku, satuan: string | undefined): string | undefined {
  switch (r.bentuk.kind) {
    case 'hitung':
      return rumusToKata(r.bentuk, r.satuan ?? satuan);
    case 'penilaian':
      return `hasil penilaian atau survei${r.bentuk.penilai === 'tidak disebutkan' ? '' : ` (${r.bentuk.penilai})`}${r.bentuk.uraian === undefined ? '' : `: ${r.bentuk.uraian}`}`;
    case 'uraian':
      return r.bentuk.uraian;
    case 'status':
      return `${r.bentuk.pilihan.join(' atau ')}${r.bentuk.uraian === undefined ? '' : ` (${r.bentuk.uraian})`}`;
    case 'tidak-terbaca':
      return undefined;
  }
}

export const sebutMutu = (c: CatatanMutu): string => `${c.uraian.replace(/\.$/, '')} (${namaMutu[c.kode]}, ${sebutBaris(c.baris)})`;

/** Misi, tujuan and sasaran above a step, from the top. */
export function leluhur(k: Konteks, jenjang: string | undefined): readonly Jenjang[] {
  const hasil: Jenjang[] = [];
  for (let id = jenjang; id !== undefined;) {
    const j = k.pustaka.registri.jenjangById.get(id);
    if (j === undefined) break;
    hasil.unshift(j);
    id = j.induk;
  }
  return hasil;
}

export const sebutTingkat: Readonly<Record<Jenjang['tingkat'], string>> = { misi: 'Misi', tujuan: 'Tujuan', sasaran: 'Sasaran' };
export const namaJenjang = (j: Jenjang): string => `${j.nama}${j.label === undefined ? '' : ` (${j.label})`}`;
