// Counts, lists and statements that stand in the running text of a report. A count made by us is never shown as printed.
import { parseAngka } from '../kinerja/angka.ts';
import type { PermintaanOf } from '../permintaan.ts';
import type { Pustaka } from '../pustaka.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban, type Segmen } from './jawaban.ts';
import { rekamanToFakta, type Konteks } from './konteks.ts';
import { barisSumber } from './kutipan.ts';
import { berhurufBesar, slotTeks } from './rekaman.ts';

type Narasi = Pustaka['narasi'][number];

/** The count with its unit; a text that is no number stays the text it is. */
function slotNilai(k: Konteks, buku: BukuFakta, n: Narasi, jumlah: string): Segmen {
  const satuan = n.jumlahSatuan ?? '';
  const angka = parseAngka(jumlah, { satuan });
  if (!angka.ok) return slotTeks(k, buku, n, `${jumlah} ${satuan}`.trim(), 'jumlah');
  return buku.add({
    ...rekamanToFakta(k, n, jumlah),
    id: `${n.id}/jumlah`,
    ukuran: 'jumlah',
    nilai: { kind: 'angka', desimal: angka.value.nilai.toFixed() },
    satuan,
    cetak: jumlah,
    asal: n.cetak === undefined ? 'dihitung' : 'tercetak',
    ...(n.periode === undefined ? {} : { periode: n.periode }),
  });
}

/** The years are named unless the topic names a year itself. */
function judul(n: Narasi): string {
  const topik = berhurufBesar(n.topik);
  return n.periode === undefined || /\b(19|20)\d\d\b/.test(topik) ? topik : `${topik} (${n.periode})`;
}

/** What is printed, quoted where it says more than the number does; a count of ours is called one. */
function asalJumlah(n: Narasi, jumlah: string): string {
  if (n.cetak === undefined) return /dihitung/i.test(n.teks ?? '') ? '' : ' (dihitung dari isi laporan)';
  return n.cetak.replace(/^Rp\.?\s*/, '').startsWith(jumlah) ? '' : ` (tercetak "${n.cetak}")`;
}

/** That a count is ours is said beside the count. */
const catatan = (n: Narasi): string =>
  (n.catatan ?? '')
    .split('; ')
    .filter((x) => !/^(?:jumlah|angka \d+) dihitung/i.test(x))
    .join('; ')
    .replace(/\.$/, '');

function barisNarasi(k: Konteks, buku: BukuFakta, n: Narasi): readonly Baris[] {
  const teks = n.teks === undefined ? undefined : slotTeks(k, buku, n, n.teks);
  const daftar = (n.daftar ?? []).map((d, i) => baris`${String(i + 1)}. ${slotTeks(k, buku, n, d, `daftar-${i + 1}`)}`);
  const langsung = n.jumlah === undefined && daftar.length === 0;
  const kepala: Baris =
    n.jumlah !== undefined
      ? baris`${judul(n)}: ${slotNilai(k, buku, n, n.jumlah)}${asalJumlah(n, n.jumlah)}`
      : langsung
        ? baris`${judul(n)}: ${teks ?? slotTeks(k, buku, n, n.cetak ?? '')}`
        : [`${judul(n)}:`];
  return [
    kepala,
    ...daftar,
    ...(teks === undefined || langsung ? [] : [[teks]]),
    ...(n.jumlah === undefined && n.cetak !== undefined && teks !== undefined ? [[`Tercetak: "${n.cetak}"`]] : []),
    ...(catatan(n) === '' ? [] : [[`Catatan: ${catatan(n)}.`]]),
  ];
}

export function answerNarasi(p: PermintaanOf<'narasi'>, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const daftar = p.narasi.flatMap((id) => k.pustaka.narasi.find((n) => n.id === id) ?? []);
  if (daftar.length === 0) return jawaban('tidak-ada', ['Keterangan itu tidak ada dalam dokumen.'], { permintaan: [p] });
  const hilang = daftar.filter((n) => n.tidakAda === true);
  if (hilang.length === daftar.length) {
    const alasan = hilang.map((n) => `${n.topik} tidak ada. ${n.teks ?? ''}`.trim());
    return jawaban('tidak-ada', [...alasan.map((x) => `${x}.`), barisSumber(k, hilang)], { permintaan: [p] });
  }
  const isi = daftar.flatMap((n, i) => [...(i === 0 ? [] : [['']]), ...barisNarasi(k, buku, n)]);
  return jawaban('jawab', [...isi, barisSumber(k, daftar)], { fakta: buku.semua, permintaan: [p] });
}
