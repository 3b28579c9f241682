// The lines of one budget item: every asked measure with its division and contradictions, and one closing source.
import { Decimal } from 'decimal.js';
import type { Fakta } from '../fakta.ts';
import type { PermintaanOf } from '../permintaan.ts';
import type { Anggaran, Lingkup, Ukuran } from '../rujukan/skema.ts';
import { judulAnggaran } from './anggaran-nama.ts';
import { baris, rinci, type Baris, type BukuFakta } from './jawaban.ts';
import { sebutKlaim } from './klaim.ts';
import { gabung, labelTabel, type Konteks } from './konteks.ts';
import { namaUkuran } from './nama.ts';
import { bedaSingkat, barisSumber, catatanBeda, rujukan, sumberNilai, type Rujukan } from './sumber.ts';
import { turunan, ukurAnggaran, type TerukurAnggaran } from './ukur-anggaran.ts';
import { angkaOf, bukukan, ukurTercetak, type Terukur } from './ukur.ts';

type P = PermintaanOf<'anggaran'>;

const namaLingkup: Readonly<Record<string, string>> = {
  apbd: ' murni',
  pk: ' murni (lampiran Perjanjian Kinerja)',
  'apbd-perubahan': ' perubahan',
  'pk-perubahan': ' perubahan (lampiran Perubahan Perjanjian Kinerja)',
};

const rusak = 'Angka ini dari halaman pindaian yang rusak dan belum dapat dipastikan; mohon dicocokkan dengan dokumen asli.';
const tidakSeragam = 'Mohon dicek, dokumen tidak seragam';

/** Lines of one item, and the printed values behind them. */
type Rincian = { readonly isi: readonly Baris[]; readonly dasar: readonly Terukur[] };

const berlingkup = (u: Ukuran): boolean => u === 'pagu' || u === 'sumber-dana';

export function rincianAnggaran(p: P, k: Konteks, a: Anggaran, periode: string, buku: BukuFakta): readonly Baris[] {
  const isi: Baris[] = [];
  const dasar: Terukur[] = [];
  const tambah = (r: Rincian): void => {
    isi.push(...r.isi);
    dasar.push(...r.dasar);
  };
  const lingkup: readonly (Lingkup | undefined)[] = p.lingkup === 'keduanya' ? ['apbd', 'apbd-perubahan'] : [p.lingkup];
  const u = ukurAnggaran(k, a, periode);
  for (const ukuran of p.ukuran) {
    if (ukuran === 'serapan' && u.serapan !== undefined) tambah(barisSerapan(k, u, judulAnggaran(k, 'Serapan anggaran', a, periode), buku));
    else if (ukuran === 'sisa') tambah(barisSisa(k, a, u, periode, buku));
    else if (ukuran !== 'serapan') {
      for (const l of berlingkup(ukuran) ? lingkup : [undefined]) {
        const t = ukurTercetak(k, a.id, ukuran, periode, l);
        const nama = namaUkuran[ukuran] ?? ukuran;
        if (t !== undefined) tambah(barisTercetak(k, a, ukuran, t, periode, buku));
        else if (dasar.length > 0 || lingkup.length > 1)
          isi.push([`${judulAnggaran(k, `${nama}${namaLingkup[l ?? ''] ?? ''}`, a, periode)}: tidak tercetak dalam laporan.`]);
      }
      if (p.lingkup === 'keduanya' && ukuran === 'pagu') isi.push(...barisSelisih(k, a, periode, buku));
    }
  }
  if (dasar.length === 0) return [];
  if (p.ukuran.includes('pagu') && p.lingkup === undefined && p.ukuran.length === 1) tambah(barisMurni(k, a, periode, buku));
  if (dasar.some((t) => t.fakta.sumber.kind === 'dokumen' && t.fakta.sumber.tabel.endsWith('/realisasi-sub-kegiatan'))) isi.push([rusak]);
  const [satu] = dasar;
  if (dasar.length === 1 && satu !== undefined) isi.push(sumberNilai(k, satu));
  else isi.push(...barisSumber(k, dasar.map(toRujukan)));
  return isi.filter((b, n) => isi.findIndex((x) => JSON.stringify(x) === JSON.stringify(b)) === n);
}

const toRujukan = (t: Terukur): Rujukan => rujukan(t);

function barisTercetak(k: Konteks, a: Anggaran, ukuran: Ukuran, t: Terukur, periode: string, buku: BukuFakta): Rincian {
  const slot = bukukan(k, buku, t);
  const l = berlingkup(ukuran) ? (namaLingkup[t.fakta.lingkup ?? ''] ?? '') : '';
  const isi: Baris[] = [baris`${judulAnggaran(k, `${namaUkuran[ukuran] ?? ukuran}${l}`, a, periode)}: ${slot}`];
  isi.push(...catatanBeda(k, buku, tidakSeragam, t));
  const catatan = t.tajuk?.tajuk.catatan;
  // A remark that only repeats what the other table prints has been said by then.
  if (catatan !== undefined && !t.beda.some((c) => huruf(catatan).includes(huruf(c.teks ?? c.cetak))))
    isi.push([`Catatan: ${catatanTeks(t, catatan)}.`]);
  return { isi, dasar: [t] };
}

const huruf = (s: string): string => s.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** "... di baris ini ..." means nothing away from its table, so the table is named. */
function catatanTeks(t: Terukur, catatan: string): string {
  const tajuk = t.tajuk?.tajuk;
  if (tajuk === undefined || !catatan.includes(' di baris ini')) return catatan;
  const isi = catatan.replace(' di baris ini', '');
  return `di ${tajuk.tabel.label}, ${isi.charAt(0).toLowerCase()}${isi.slice(1)}`;
}

function barisSerapan(k: Konteks, u: TerukurAnggaran, judul: string, buku: BukuFakta): Rincian {
  if (u.serapan === undefined) return { isi: [], dasar: [] };
  const slot = bukukan(k, buku, u.serapan);
  const isi: Baris[] = [baris`${judul}: ${slot}`];
  const dihitung = u.serapan.fakta.asal === 'dihitung' && u.pagu !== undefined && u.realisasi !== undefined;
  if (dihitung && u.pagu !== undefined && u.realisasi !== undefined)
    isi.push(baris`Cara hitung: ${bukukan(k, buku, u.realisasi)} ÷ ${bukukan(k, buku, u.pagu)} × 100%`);
  isi.push(...barisCetak(k, buku, u.serapan, slot));
  isi.push(
    ...catatanBeda(k, buku, 'Angka realisasi tidak seragam', u.realisasi),
    ...catatanBeda(k, buku, 'Angka pagu tidak seragam', u.pagu),
  );
  return { isi, dasar: dihitung ? [u.realisasi, u.pagu].filter((t) => t !== undefined) : [u.serapan] };
}

/** What the tables print as percentage, beside the recomputed one. */
function barisCetak(k: Konteks, buku: BukuFakta, t: Terukur, slot: { readonly fakta: string }): readonly Baris[] {
  const ulang = angkaOf(t.fakta);
  const cetak = [...t.sama, ...t.beda];
  const lain = cetak.filter((c) => c.desimal === undefined || ulang?.eq(c.desimal) !== true);
  if (t.fakta.asal !== 'dihitung') return catatanBeda(k, buku, 'Mohon dicek, persentase tercetak tidak seragam', t);
  if (lain.length === 0) return [];
  const satu = lain[0];
  const tunggal = satu !== undefined && lain.length === cetak.length && new Set(lain.map((c) => c.desimal)).size === 1;
  const awal = t.beda.length > 0 ? 'Mohon dicek: tercetak' : 'Tercetak';
  if (tunggal) {
    sebutKlaim(k, buku, lain, lain);
    const tempat = [...new Set(lain.map(labelTabel))];
    return [baris`${awal} ${{ fakta: satu.id }} di ${tempat.join(', ')}; hitung ulang ${slot}.`];
  }
  return [
    baris`${t.beda.length > 0 ? 'Mohon dicek, persentase tercetak: ' : 'Tercetak: '}${sebutKlaim(k, buku, cetak, cetak)}; hitung ulang ${slot}.`,
  ];
}

function barisSisa(k: Konteks, a: Anggaran, u: TerukurAnggaran, periode: string, buku: BukuFakta): Rincian {
  if (u.sisa === undefined || u.pagu === undefined || u.realisasi === undefined) return { isi: [], dasar: [] };
  const sisa = buku.add(turunan(a, u.sisa, 'sisa', periode, u.pagu, u.realisasi));
  return {
    isi: [
      baris`${judulAnggaran(k, 'Sisa anggaran', a, periode)}: ${sisa}`,
      baris`Cara hitung: ${bukukan(k, buku, u.pagu)} − ${bukukan(k, buku, u.realisasi)} (pagu dikurangi realisasi)`,
      ...catatanBeda(k, buku, 'Angka realisasi tidak seragam', u.realisasi),
      ...catatanBeda(k, buku, 'Angka pagu tidak seragam', u.pagu),
    ],
    dasar: [u.realisasi, u.pagu],
  };
}

/** The budget before the change, when it is printed beside the one after it. */
function barisMurni(k: Konteks, a: Anggaran, periode: string, buku: BukuFakta): Rincian {
  const kini = ukurTercetak(k, a.id, 'pagu', periode);
  const murni = ukurTercetak(k, a.id, 'pagu', periode, 'apbd');
  if (kini === undefined || murni?.tajuk === undefined || kini.fakta.lingkup === murni.fakta.lingkup) return { isi: [], dasar: [] };
  return {
    isi: [
      rinci(baris`Sebelum perubahan (murni): ${bukukan(k, buku, murni)}, ${labelTabel(murni.tajuk.tajuk)}.`),
      ...catatanBeda(k, buku, 'Angka murni tidak seragam', murni).map(rinci),
    ],
    dasar: [murni],
  };
}

function barisSelisih(k: Konteks, a: Anggaran, periode: string, buku: BukuFakta): readonly Baris[] {
  const awal = ukurTercetak(k, a.id, 'pagu', periode, 'apbd');
  const akhir = ukurTercetak(k, a.id, 'pagu', periode, 'apbd-perubahan');
  const x = angkaOf(awal?.fakta);
  const y = angkaOf(akhir?.fakta);
  if (x === undefined || y === undefined || awal === undefined || akhir === undefined) return [];
  const beda = new Decimal(y).minus(x);
  if (beda.isZero()) return [['Tidak berubah setelah perubahan anggaran.']];
  const selisih: Fakta = {
    id: `hitung/${a.id}/selisih-pagu/${periode}`,
    ukuran: 'selisih',
    indikator: a.id,
    opd: a.opd,
    periode,
    nilai: { kind: 'angka', desimal: beda.abs().toFixed() },
    satuan: 'Rp',
    rumusId: 'selisih',
    masukan: [awal.fakta.id, akhir.fakta.id],
    sumber: { kind: 'hitungan', rumus: 'selisih' },
    asal: 'dihitung',
  };
  return [baris`Setelah perubahan ${beda.gt(0) ? 'bertambah' : 'berkurang'} ${buku.add(selisih)}.`];
}

export type Ringkas = { readonly isi: Baris; readonly rujukan: readonly Rujukan[] };

/** One row of a list: only the values, each with what other tables print instead. Undefined when none of them is printed. */
export function ringkasAnggaran(p: P, k: Konteks, a: Anggaran, periode: string, buku: BukuFakta): Ringkas | undefined {
  const u = ukurAnggaran(k, a, periode, p.lingkup === 'keduanya' ? undefined : p.lingkup);
  const bagian: Baris[] = [];
  const dasar: Terukur[] = [];
  for (const ukuran of p.ukuran) {
    const sebutan = p.ukuran.length === 1 ? '' : `${(namaUkuran[ukuran] ?? ukuran).toLowerCase()}${ukuran === 'sumber-dana' ? ': ' : ' '}`;
    if (ukuran === 'sisa') {
      if (u.sisa === undefined || u.pagu === undefined || u.realisasi === undefined) continue;
      for (const t of [u.pagu, u.realisasi]) bukukan(k, buku, t);
      const beda = bedaSingkat(k, buku, [
        ['pagu', u.pagu],
        ['realisasi', u.realisasi],
      ]);
      bagian.push(baris`${sebutan}${buku.add(turunan(a, u.sisa, 'sisa', periode, u.pagu, u.realisasi))}${beda}`);
      dasar.push(u.realisasi, u.pagu);
      continue;
    }
    const lingkup = berlingkup(ukuran) && p.lingkup !== 'keduanya' ? p.lingkup : undefined;
    const t = ukuran === 'serapan' ? u.serapan : ukurTercetak(k, a.id, ukuran, periode, lingkup);
    if (t === undefined) continue;
    bagian.push(baris`${sebutan}${bukukan(k, buku, t)}${bedaSingkat(k, buku, [['', t]])}`);
    if (t.fakta.asal === 'dihitung') dasar.push(...[u.realisasi, u.pagu].filter((x) => x !== undefined));
    else dasar.push(t);
  }
  for (const t of dasar) bukukan(k, buku, t);
  return bagian.length === 0 ? undefined : { isi: gabung(bagian, ', '), rujukan: dasar.map(toRujukan) };
}
