// An answer as a message: its pages, its buttons, and what is kept so that they work later. Pure.
import { InlineKeyboard } from 'grammy';
import { daftarUbahan } from '../answer/ubahan.ts';
import { isRincian, isSlot, type Jawaban, type KindJawaban } from '../answer/jawaban.ts';
import { opdOf, type Konteks } from '../answer/konteks.ts';
import type { Balasan, Keadaan } from '../keadaan.ts';
import type { Permintaan } from '../permintaan.ts';
import { toHalaman, toSalinan, type Halaman } from '../render/html.ts';
import { createPengisi } from '../render/teks.ts';
import { tulisData, type DataTombol } from './data-tombol.ts';

export type Bagian = 'ringkas' | 'rincian';

/** What is kept of an answer that was sent. Rows of an unknown version are as good as none. */
export type IsiJawaban = {
  readonly v: 1;
  readonly kind: KindJawaban;
  readonly ringkas: readonly Halaman[];
  /** Absent when nothing is left out of `ringkas`. */
  readonly rincian?: readonly Halaman[];
  readonly salinan?: string;
  readonly permintaan: readonly Permintaan[];
  /** The answer that this one went on from. */
  readonly dari?: number;
  /** What the chat remembered right after it; `daftar` holds the entries that its buttons choose from. */
  readonly keadaan: Keadaan;
  readonly berpilihan: boolean;
  readonly berubahan: boolean;
  /** The question without names and numbers of people, where it was kept. */
  readonly tanya?: string;
  /** The answer without the model, where the model chose how the question is read. */
  readonly semula?: IsiJawaban;
  /** What a report of a wrong number says of this answer; absent where it holds no number. */
  readonly angka?: { readonly judul: string; readonly opd: readonly string[] };
};

/** The offices whose numbers an answer gives; [] where the numbers are nobody's. */
const opdAngka = (j: Jawaban, k: Konteks): readonly string[] => [
  ...new Set(j.fakta.flatMap((f) => f.opd ?? (f.indikator === undefined ? undefined : opdOf(k, f.indikator)) ?? [])),
];

export const bacaIsi = (isi: unknown): IsiJawaban | undefined =>
  typeof isi === 'object' && isi !== null && (isi as { readonly v?: unknown }).v === 1 ? (isi as IsiJawaban) : undefined;

/** `awal` stands before the answer: the question, where no message of the chat shows it. */
export function toIsi({ jawaban: j, keadaan }: Balasan, k: Konteks, awal: readonly string[] = []): IsiJawaban {
  const penuh = j.isi.map(createPengisi(j));
  const ringkas = penuh.filter((_, n) => !isRincian(j.isi[n] ?? []));
  const tebal = j.kind === 'jawab';
  const salinan = tebal && j.isi[0]?.some(isSlot) === true ? toSalinan(penuh) : undefined;
  const [satu] = j.permintaan;
  const berangka = tebal && j.fakta.some((f) => f.nilai.kind === 'angka');
  return {
    v: 1,
    kind: j.kind,
    ringkas: toHalaman(ringkas, tebal, awal),
    ...(ringkas.length < penuh.length ? { rincian: toHalaman(penuh, tebal, awal) } : {}),
    ...(salinan === undefined ? {} : { salinan }),
    permintaan: j.permintaan,
    keadaan,
    berpilihan: j.pilihan.length > 0 || keadaan.menunggu,
    berubahan: tebal && j.permintaan.length === 1 && satu !== undefined && daftarUbahan(satu, k).length > 0,
    ...(berangka ? { angka: { judul: penuh[0] ?? '', opd: opdAngka(j, k) } } : {}),
  };
}

export const halamanOf = (isi: IsiJawaban, bagian: Bagian): readonly Halaman[] =>
  (bagian === 'rincian' ? isi.rincian : undefined) ?? isi.ringkas;

const labelTerpanjang = 60;
const nomorPerBaris = 5;

/** A label that fits a button. Names of one kind begin alike, so the middle is left out. */
export function labelTombol(teks: string): string {
  if (teks.length <= labelTerpanjang) return teks;
  const awal = teks.slice(0, labelTerpanjang / 2).replace(/[\uD800-\uDBFF]$/, '');
  const akhir = teks.slice(1 - labelTerpanjang / 2).replace(/^(?:\S*\s+|[\uDC00-\uDFFF])/, '');
  return `${awal.trimEnd()}…${akhir.trimEnd()}`;
}

/** Letters of one row; more than that is cut on a telephone. */
const hurufPerBaris = 30;

/** A button for each label, short ones side by side. */
export function papanPilihan(daftar: readonly { readonly label: string }[], data: (ke: number) => DataTombol): InlineKeyboard {
  const papan = new InlineKeyboard();
  let huruf = 0;
  for (const [n, { label }] of daftar.entries()) {
    if (huruf > 0 && huruf + label.length > hurufPerBaris) {
      papan.row();
      huruf = 0;
    }
    papan.text(labelTombol(label), tulisData(data(n + 1)));
    huruf += label.length;
  }
  return papan.row();
}

/** Below an answer that somebody did not find good: a number of it can be reported. */
export const tombolAngkaSalah = (id: number): { readonly text: string; readonly callback_data: string } => ({
  text: 'Angka salah?',
  callback_data: tulisData({ aksi: 'angka-salah', id }),
});

export function papanJawaban(id: number, isi: IsiJawaban, bagian: Bagian, ke: number): InlineKeyboard {
  const { daftar } = isi.keadaan;
  if (isi.kind === 'klarifikasi' && isi.berpilihan) return papanPilihan(daftar, (n) => ({ aksi: 'pilih', id, ke: n }));
  const papan = new InlineKeyboard();
  const halaman = halamanOf(isi, bagian);
  // Two lists in one answer each begin at 1; a number then names no entry.
  const bernomor = daftar.length > 1 && isi.berpilihan && halaman.flatMap((h) => h.nomor).join() === daftar.map((_, n) => n + 1).join();
  const nomor = bernomor ? (halaman[ke - 1]?.nomor ?? []) : [];
  if (nomor.length > 0) {
    for (const [i, n] of nomor.entries()) {
      papan.text(String(n), tulisData({ aksi: 'pilih', id, ke: n }));
      if ((i + 1) % nomorPerBaris === 0) papan.row();
    }
    papan.row();
  }
  if (halaman.length > 1) {
    if (ke > 1) papan.text('◀', tulisData({ aksi: 'lihat', id, bagian, ke: ke - 1 }));
    papan.text(`${ke}/${halaman.length}`, tulisData({ aksi: 'letak', ke, dari: halaman.length }));
    if (ke < halaman.length) papan.text('▶', tulisData({ aksi: 'lihat', id, bagian, ke: ke + 1 }));
    papan.row();
  }
  if (isi.rincian !== undefined) {
    const lain = bagian === 'ringkas' ? 'rincian' : 'ringkas';
    papan.text(lain === 'rincian' ? 'Rincian' : 'Ringkas', tulisData({ aksi: 'lihat', id, bagian: lain, ke: 1 }));
  }
  if (isi.berubahan || isi.semula !== undefined) papan.text('Ubah', tulisData({ aksi: 'ubah', id }));
  if (isi.salinan !== undefined) papan.copyText('Salin', isi.salinan);
  if (isi.kind === 'jawab' || isi.kind === 'tidak-ada') {
    papan
      .row()
      .text('👍', tulisData({ aksi: 'nilai', id, nilai: 1 }))
      .text('👎', tulisData({ aksi: 'nilai', id, nilai: -1 }));
  }
  return papan;
}
