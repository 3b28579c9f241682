// Budgets at every level: pagu, realisasi, serapan, sisa, sumber dana, tunda bayar; murni and perubahan.
import type { Fakta } from '../fakta.ts';
import type { Hitungan } from '../kinerja/hitungan.ts';
import { computePenyerapan, computeSisa } from '../kinerja/penyerapan.ts';
import type { PermintaanOf } from '../permintaan.ts';
import type { Klaim } from '../pustaka.ts';
import type { Anggaran, Lingkup, Ukuran } from '../rujukan/skema.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';
import { cocokHitungan, periodeTersedia, sebutKlaim, sebutTempat } from './klaim.ts';
import { gabung, hitunganToFakta, labelTabel, namaDokumen, namaOpd, type Konteks } from './konteks.ts';
import { namaUkuran } from './nama.ts';
import { angkaOf, bukukan, ukurTercetak, type Terukur } from './ukur.ts';

type P = PermintaanOf<'anggaran'>;

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

const namaLingkup: Readonly<Record<string, string>> = {
  apbd: ' murni',
  pk: ' murni (lampiran Perjanjian Kinerja)',
  'apbd-perubahan': ' perubahan',
  'pk-perubahan': ' perubahan (lampiran Perubahan Perjanjian Kinerja)',
};

export type TerukurAnggaran = {
  readonly pagu?: Terukur;
  readonly realisasi?: Terukur;
  /** Headline: recomputed from pagu and realisasi, else the printed percentage. */
  readonly serapan?: Terukur;
  readonly hitungan?: Hitungan;
  readonly sisa?: Hitungan;
};

/** Serapan is realisasi over pagu after the change, sum over sum; the printed percentage stands only where one of them is missing. */
export function ukurAnggaran(k: Konteks, a: Anggaran, periode: string, lingkup?: Lingkup): TerukurAnggaran {
  const pagu = ukurTercetak(k, a.id, 'pagu', periode, lingkup);
  const realisasi = ukurTercetak(k, a.id, 'realisasi-anggaran', periode);
  const cetak = ukurTercetak(k, a.id, 'serapan', periode);
  const p = angkaOf(pagu?.fakta);
  const r = angkaOf(realisasi?.fakta);
  const dasar = { ...(pagu === undefined ? {} : { pagu }), ...(realisasi === undefined ? {} : { realisasi }) };
  if (p === undefined || r === undefined || pagu === undefined || realisasi === undefined) {
    return { ...dasar, ...(cetak === undefined ? {} : { serapan: cetak }) };
  }
  const hitungan = computePenyerapan([{ pagu: p, realisasi: r }]);
  const tercetak = k.pustaka.findKlaim(a.id, 'serapan', periode).filter((c) => c.mutu !== 'ocr-rusak');
  const nilai = hitungan.nilai.kind === 'angka' ? hitungan.nilai.nilai : undefined;
  const sama = tercetak.filter((c) => nilai !== undefined && cocokHitungan(c, nilai));
  const beda = tercetak.filter((c) => !sama.includes(c));
  const fakta = turunan(a, hitungan, 'serapan', periode, pagu, realisasi, beda);
  return { ...dasar, hitungan, sisa: computeSisa([{ pagu: p, realisasi: r }]), serapan: { fakta, sama, beda } };
}

function turunan(
  a: Anggaran,
  h: Hitungan,
  ukuran: Ukuran,
  periode: string,
  pagu: Terukur,
  realisasi: Terukur,
  beda: readonly Klaim[] = [],
): Fakta {
  const dari = {
    id: `hitung/${a.id}/${ukuran}/${periode}`,
    ukuran,
    indikator: a.id,
    opd: a.opd,
    periode,
    ...(pagu.fakta.pemda === undefined ? {} : { pemda: pagu.fakta.pemda }),
    ...(beda.length === 0 ? {} : { bertentangan: beda.map((b) => b.id) }),
  };
  return hitunganToFakta(h, dari, [realisasi.fakta.id, pagu.fakta.id]);
}

export function tahunAnggaran(k: Konteks, a: Anggaran, ukuran: Ukuran): readonly string[] {
  const sumber: readonly Ukuran[] = ukuran === 'serapan' || ukuran === 'sisa' ? ['serapan', 'realisasi-anggaran'] : [ukuran];
  return [...new Set(sumber.flatMap((u) => periodeTersedia(k.pustaka.findKlaim(a.id, u))))].filter((t) => /^\d{4}$/.test(t)).toSorted();
}

export function answerAnggaran(p: P, k: Konteks): Jawaban {
  const daftar = p.anggaran.flatMap((id) => k.anggaranById.get(id) ?? []);
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  const kosong: Baris[] = [];
  const permintaan: P[] = [];
  for (const a of daftar) {
    const tersedia = [...new Set(p.ukuran.flatMap((u) => tahunAnggaran(k, a, u)))].toSorted();
    for (const periode of p.periode.length > 0 ? p.periode : tersedia.slice(-1)) {
      const satu =
        daftar.length > 1 && p.ukuran.length > 0 ? ringkasAnggaran(p, k, a, periode, buku) : rincianAnggaran(p, k, a, periode, buku);
      if (satu.length === 0) kosong.push(...tanpaAnggaran(p, k, a, periode, buku, tersedia));
      else isi.push(...satu);
      permintaan.push({ ...p, anggaran: [a.id], periode: [periode] });
    }
    if (p.periode.length === 0 && tersedia.length === 0) kosong.push(...tanpaAnggaran(p, k, a, '', buku, tersedia));
  }
  // Of several totals of one office only some are printed; the missing ones were not asked for by name.
  const tampilKosong = isi.length === 0 || !daftar.every((a) => a.tingkat === 'total');
  return jawaban(isi.length > 0 ? 'jawab' : 'tidak-ada', [...isi, ...(tampilKosong ? kosong : [])], {
    fakta: buku.semua,
    permintaan: permintaan.length > 0 ? permintaan : [p],
  });
}

const rusak = 'Angka ini dari halaman pindaian yang rusak dan belum dapat dipastikan; mohon dicocokkan dengan dokumen asli.';

const sumber = (k: Konteks, t: Terukur): string => {
  const klaim = t.sama.length > 0 ? t.sama : t.beda;
  return `${namaDokumen(k, klaim[0]?.dokumen ?? '')}, ${sebutTempat(klaim, 3)}`;
};

function rincianAnggaran(p: P, k: Konteks, a: Anggaran, periode: string, buku: BukuFakta): readonly Baris[] {
  const judul = `${namaAnggaran(a)}, ${namaOpd(k, a.opd)}, tahun ${periode}`;
  const isi: Baris[] = [];
  const lingkup: readonly (Lingkup | undefined)[] = p.lingkup === 'keduanya' ? ['apbd', 'apbd-perubahan'] : [p.lingkup];
  const u = ukurAnggaran(k, a, periode);
  for (const ukuran of p.ukuran) {
    if (ukuran === 'serapan' && u.serapan !== undefined) isi.push(...barisSerapan(k, u, judul, buku));
    else if (ukuran === 'sisa' && u.sisa !== undefined && u.pagu !== undefined && u.realisasi !== undefined) {
      const sisa = buku.add(turunan(a, u.sisa, 'sisa', periode, u.pagu, u.realisasi));
      isi.push(
        baris`Sisa anggaran ${judul}: ${sisa}`,
        baris`Cara hitung: pagu ${bukukan(k, buku, u.pagu)} dikurangi realisasi ${bukukan(k, buku, u.realisasi)}.`,
        baris`Sumber: ${sumber(k, u.realisasi)}.`,
      );
    } else if (ukuran !== 'serapan' && ukuran !== 'sisa') {
      for (const l of ukuran === 'pagu' || ukuran === 'sumber-dana' ? lingkup : [undefined]) {
        const t = ukurTercetak(k, a.id, ukuran, periode, l);
        if (t !== undefined) isi.push(...barisAnggaran(k, ukuran, t, judul, buku));
        else if (isi.length > 0 || lingkup.length > 1)
          isi.push(baris`${namaUkuran[ukuran] ?? ukuran}${namaLingkup[l ?? ''] ?? ''} ${judul}: tidak ada dalam data.`);
      }
      if (p.lingkup === 'keduanya' && ukuran === 'pagu') isi.push(...barisSelisih(k, a, periode, buku));
    }
  }
  if (p.ukuran.includes('pagu') && p.lingkup === undefined && p.ukuran.length === 1) isi.push(...barisMurni(k, a, periode, buku));
  if (isi.every((b) => b.every((s) => typeof s === 'string'))) return [];
  if (buku.semua.some((f) => f.indikator === a.id && f.sumber.kind === 'dokumen' && f.sumber.tabel.endsWith('/realisasi-sub-kegiatan')))
    isi.push([rusak]);
  return isi;
}

function barisAnggaran(k: Konteks, ukuran: Ukuran, t: Terukur, judul: string, buku: BukuFakta): readonly Baris[] {
  const slot = bukukan(k, buku, t);
  const l = ukuran === 'pagu' || ukuran === 'sumber-dana' ? (namaLingkup[t.fakta.lingkup ?? ''] ?? '') : '';
  const isi: Baris[] = [baris`${namaUkuran[ukuran] ?? ukuran}${l} ${judul}: ${slot}`, baris`Sumber: ${sumber(k, t)}.`];
  if (t.beda.length > 0)
    isi.push(baris`Mohon dicek, dokumen tidak seragam: ${sebutKlaim(k, buku, [...t.sama, ...t.beda], [...t.sama, ...t.beda])}.`);
  const catatan = t.tajuk?.tajuk.catatan;
  if (catatan !== undefined) isi.push(baris`Catatan: ${catatan}.`);
  return isi;
}

function barisSerapan(k: Konteks, u: TerukurAnggaran, judul: string, buku: BukuFakta): readonly Baris[] {
  if (u.serapan === undefined) return [];
  const slot = bukukan(k, buku, u.serapan);
  const isi: Baris[] = [baris`Serapan anggaran ${judul}: ${slot}`];
  if (u.pagu !== undefined && u.realisasi !== undefined) {
    isi.push(baris`Cara hitung: realisasi ${bukukan(k, buku, u.realisasi)} dibagi pagu ${bukukan(k, buku, u.pagu)}, dikali 100%.`);
    isi.push(baris`Sumber: ${sumber(k, u.realisasi)}.`);
  } else isi.push(baris`Sumber: ${sumber(k, u.serapan)}.`);
  const cetak = [...u.serapan.sama, ...u.serapan.beda];
  if (u.serapan.beda.length > 0) isi.push(baris`Mohon dicek, persentase tercetak tidak seragam: ${sebutKlaim(k, buku, cetak, cetak)}.`);
  else if (u.serapan.fakta.asal === 'dihitung' && cetak.length > 0) isi.push(baris`Tercetak: ${sebutKlaim(k, buku, cetak)}.`);
  for (const [nama, t] of [
    ['realisasi', u.realisasi],
    ['pagu', u.pagu],
  ] as const) {
    if (t !== undefined && t.beda.length > 0)
      isi.push(baris`Angka ${nama} tidak seragam: ${sebutKlaim(k, buku, [...t.sama, ...t.beda], [...t.sama, ...t.beda])}.`);
  }
  return isi;
}

/** The budget before the change, when it is printed and differs. */
function barisMurni(k: Konteks, a: Anggaran, periode: string, buku: BukuFakta): readonly Baris[] {
  const kini = ukurTercetak(k, a.id, 'pagu', periode);
  const murni = ukurTercetak(k, a.id, 'pagu', periode, 'apbd');
  if (
    kini === undefined ||
    murni === undefined ||
    kini.fakta.lingkup === murni.fakta.lingkup ||
    kini.tajuk === undefined ||
    murni.tajuk === undefined
  )
    return [];
  return [baris`Sebelum perubahan (murni): ${bukukan(k, buku, murni)}, ${labelTabel(murni.tajuk.tajuk)}.`];
}

function barisSelisih(k: Konteks, a: Anggaran, periode: string, buku: BukuFakta): readonly Baris[] {
  const awal = ukurTercetak(k, a.id, 'pagu', periode, 'apbd');
  const akhir = ukurTercetak(k, a.id, 'pagu', periode, 'apbd-perubahan');
  const x = angkaOf(awal?.fakta);
  const y = angkaOf(akhir?.fakta);
  if (x === undefined || y === undefined || awal === undefined || akhir === undefined) return [];
  const selisih: Fakta = {
    id: `hitung/${a.id}/selisih-pagu/${periode}`,
    ukuran: 'selisih',
    indikator: a.id,
    opd: a.opd,
    periode,
    nilai: { kind: 'angka', desimal: y.minus(x).abs().toFixed() },
    satuan: 'Rp',
    rumusId: 'selisih',
    masukan: [awal.fakta.id, akhir.fakta.id],
    sumber: { kind: 'hitungan', rumus: 'selisih' },
    asal: 'dihitung',
  };
  const arah = y.eq(x) ? 'tetap' : y.gt(x) ? 'bertambah' : 'berkurang';
  return [arah === 'tetap' ? ['Tidak berubah setelah perubahan anggaran.'] : baris`Setelah perubahan ${arah} ${buku.add(selisih)}.`];
}

function ringkasAnggaran(p: P, k: Konteks, a: Anggaran, periode: string, buku: BukuFakta): readonly Baris[] {
  const u = ukurAnggaran(k, a, periode, p.lingkup === 'keduanya' ? undefined : p.lingkup);
  const bagian: Baris[] = [];
  for (const ukuran of p.ukuran) {
    if (ukuran === 'sisa' && u.sisa !== undefined && u.pagu !== undefined && u.realisasi !== undefined) {
      bagian.push(baris`sisa ${buku.add(turunan(a, u.sisa, 'sisa', periode, u.pagu, u.realisasi))}`);
      continue;
    }
    const lingkup = (ukuran === 'pagu' || ukuran === 'sumber-dana') && p.lingkup !== 'keduanya' ? p.lingkup : undefined;
    const t = ukuran === 'serapan' ? u.serapan : ukurTercetak(k, a.id, ukuran, periode, lingkup);
    if (t === undefined) continue;
    bagian.push(
      baris`${(namaUkuran[ukuran] ?? ukuran).toLowerCase()} ${bukukan(k, buku, t)}${t.beda.length > 0 ? ' (dokumen tidak seragam)' : ''}`,
    );
  }
  return bagian.length === 0 ? [] : [baris`${namaAnggaran(a)}, ${namaOpd(k, a.opd)}, tahun ${periode}: ${gabung(bagian, ', ')}`];
}

function tanpaAnggaran(p: P, k: Konteks, a: Anggaran, periode: string, buku: BukuFakta, tersedia: readonly string[]): readonly Baris[] {
  const nama = p.ukuran.map((u) => (namaUkuran[u] ?? u).toLowerCase()).join(', ');
  const judul = `${namaAnggaran(a)}, ${namaOpd(k, a.opd)}${periode === '' ? '' : `, tahun ${periode}`}`;
  const isi: Baris[] = [[`${nama.charAt(0).toUpperCase()}${nama.slice(1)} ${judul} tidak ada dalam data.`]];
  if (periode !== '') {
    const ada = (['pagu', 'realisasi-anggaran', 'serapan'] as const).flatMap((u) => {
      const t = p.ukuran.includes(u) ? undefined : ukurTercetak(k, a.id, u, periode);
      return t === undefined ? [] : [baris`${(namaUkuran[u] ?? u).toLowerCase()} ${bukukan(k, buku, t)}`];
    });
    if (ada.length > 0) isi.push(baris`Yang ada: ${gabung(ada)}.`);
  }
  const tahun = tersedia.filter((t) => t !== periode);
  if (tahun.length > 0) isi.push(baris`Tersedia untuk tahun ${tahun.join(', ')}.`);
  return isi;
}
