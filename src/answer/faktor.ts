// Why a result came out as it did, and what is done about it: the factors a document prints about an indicator or a budget.
import type { PermintaanOf } from '../permintaan.ts';
import type { Pustaka } from '../pustaka.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';
import { namaOpd, opdOf, type Konteks } from './konteks.ts';
import { barisSumber } from './kutipan.ts';
import { berhurufBesar, kelompokkan, slotTeks } from './rekaman.ts';

type P = PermintaanOf<'faktor'>;
type Faktor = Pustaka['faktor'][number];
type Jenis = Faktor['jenis'];

/** As they stand inside a sentence. */
export const namaJenisFaktor: Readonly<Record<Jenis, string>> = {
  pendukung: 'faktor pendukung',
  penghambat: 'faktor penghambat',
  penyebab: 'penyebab',
  'tindak-lanjut': 'tindak lanjut',
  'upaya-renstra': 'upaya sampai akhir Renstra',
};
const semuaJenis = Object.keys(namaJenisFaktor) as readonly Jenis[];

/** What one subject has. `dibaca` names the subject it stands under when that is another total of the same OPD. */
type Bahan = { readonly pokok: string; readonly nama: string; readonly daftar: readonly Faktor[]; readonly dibaca?: string };

function namaPokok(k: Konteks, pokok: string): string {
  const nama = k.indikatorById.get(pokok)?.nama ?? k.anggaranById.get(pokok)?.nama ?? pokok;
  const opd = namaOpd(k, opdOf(k, pokok));
  return opd === '' || nama.includes(opd) ? nama : `${nama} (${opd})`;
}

function findBahan(k: Konteks, pokok: string): Bahan {
  const nama = namaPokok(k, pokok);
  const milik = (id: string): readonly Faktor[] => k.pustaka.faktor.filter((f) => f.indikator === id);
  const daftar = milik(pokok);
  const anggaran = k.anggaranById.get(pokok);
  if (daftar.length > 0 || anggaran?.tingkat !== 'total') return { pokok, nama, daftar };
  // A report explains its absorption once, under one of its totals; the reading is stated in the answer.
  const lain = k.pustaka.anggaran.find((a) => a.opd === anggaran.opd && a.tingkat === 'total' && milik(a.id).length > 0);
  return lain === undefined ? { pokok, nama, daftar } : { pokok, nama, daftar: milik(lain.id), dibaca: namaPokok(k, lain.id) };
}

/** Notes on spelling ('tercetak "poti"') tell a reader nothing and stay in the ledger's record only. */
function peringatan(f: Faktor): string | undefined {
  const isi = f.catatan?.replace(/(?:^|; )tercetak "[^"]*".*$/i, '');
  return isi === '' ? undefined : isi;
}

/** "1-3" for a run, "1, 4" otherwise. */
const sebutNomor = (n: readonly number[]): string =>
  n.length > 1 && n.every((x, i) => x === (n[0] ?? 0) + i) ? `${n[0] ?? ''}-${n.at(-1) ?? ''}` : n.join(', ');

/** The items of one heading. What a reader should know about some of them is said once, below, with their numbers. */
function barisDaftar(k: Konteks, buku: BukuFakta, daftar: readonly Faktor[]): readonly Baris[] {
  const item = daftar.map((f, i) => baris`${String(i + 1)}. ${slotTeks(k, buku, f, f.teks)}`);
  const catatan = [...kelompokkan(daftar, peringatan)].flatMap(([isi, milik]) => {
    if (isi === undefined) return [];
    return daftar.length === 1
      ? [[`Catatan: ${isi}.`]]
      : [[`Catatan: butir ${sebutNomor(milik.map((f) => daftar.indexOf(f) + 1))} ${isi}.`]];
  });
  return [...item, ...catatan];
}

type Bagian = { readonly isi: readonly Baris[]; readonly dipakai: readonly Faktor[] };

/** `disebut`: the question names the kinds, so each of them is answered, also with "tidak ada". */
function barisBahan(k: Konteks, buku: BukuFakta, b: Bahan, diminta: readonly Jenis[], disebut: boolean): Bagian {
  const ambil = (j: Jenis): readonly Faktor[] => b.daftar.filter((f) => f.jenis === j);
  const laporan = k.dokumenById.get(b.daftar[0]?.dokumen ?? '')?.tahun;
  const tahun = laporan === undefined ? '' : `, tahun ${laporan}`;
  const isi: Baris[] =
    b.dibaca === undefined ? [] : [[`Dokumen tidak menyebutnya tersendiri untuk ${b.nama}; yang tercetak untuk ${b.dibaca}${tahun}:`]];
  const dipakai: Faktor[] = [];
  for (const j of diminta) {
    // No cause of its own is printed: what hindered is the nearest the document says, and is called by its name.
    const ganti = j === 'penyebab' && disebut && ambil(j).length === 0 && ambil('penghambat').length > 0 && !diminta.includes('penghambat');
    const daftar = ambil(ganti ? 'penghambat' : j);
    const judul = berhurufBesar(isi.length === 0 ? `${namaJenisFaktor[j]} untuk ${b.nama}${tahun}:` : `${namaJenisFaktor[j]}:`);
    if (ganti) isi.push([`Dokumen tidak menyebut penyebab tersendiri untuk ${b.nama}${tahun}; faktor penghambat yang tercetak:`]);
    else if (daftar.length > 0) isi.push([judul]);
    else if (disebut) isi.push([`${judul} tidak ada dalam dokumen`]);
    isi.push(...barisDaftar(k, buku, daftar));
    dipakai.push(...daftar);
  }
  return { isi: dipakai.length > 0 ? isi : [[tidakAda(k, b, disebut ? diminta : [])]], dipakai };
}

/** Names what the subject does have, or else which subjects of its OPD have factors. */
function tidakAda(k: Konteks, b: Bahan, jenis: readonly Jenis[]): string {
  const dicari = jenis.length === 0 ? 'faktor' : jenis.map((j) => namaJenisFaktor[j]).join(', ');
  const ada = semuaJenis.filter((j) => b.daftar.some((f) => f.jenis === j)).map((j) => namaJenisFaktor[j]);
  const untuk = b.dibaca === undefined ? '' : ` untuk ${b.dibaca}`;
  return `${berhurufBesar(dicari)} untuk ${b.nama} tidak ada dalam dokumen. ${ada.length === 0 ? yangAda(k, b.pokok) : `Yang ada${untuk}: ${ada.join(', ')}.`}`;
}

function yangAda(k: Konteks, pokok: string): string {
  const opd = opdOf(k, pokok);
  const punya = [...new Set(k.pustaka.faktor.filter((f) => opd === undefined || f.opd === opd).map((f) => f.indikator))];
  return punya.length === 0
    ? 'Belum ada faktor tercetak untuk OPD ini.'
    : `Yang ada: faktor untuk ${punya.map((id) => namaPokok(k, id)).join('; ')}.`;
}

export function answerFaktor(p: P, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const disebut = p.jenis.length > 0;
  const bagian = p.pokok.map((pokok) => barisBahan(k, buku, findBahan(k, pokok), disebut ? p.jenis : semuaJenis, disebut));
  const dipakai = bagian.flatMap((x) => x.dipakai);
  const isi = bagian.flatMap((x, i) => [...(i === 0 ? [] : [['']]), ...x.isi]);
  if (dipakai.length === 0) return jawaban('tidak-ada', isi, { permintaan: [p] });
  return jawaban('jawab', [...isi, barisSumber(k, dipakai)], { fakta: buku.semua, permintaan: [p] });
}
