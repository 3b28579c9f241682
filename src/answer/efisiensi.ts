// Efisiensi of an IKU: recomputed from capaian and the serapan of its programmes, beside what the tables print.
import { Decimal } from 'decimal.js';
import { computeEfisiensi } from '../kinerja/efisiensi.ts';

import { computePenyerapan } from '../kinerja/penyerapan.ts';

import type { PermintaanOf } from '../permintaan.ts';
import type { Klaim } from '../pustaka.ts';
import type { Indikator } from '../rujukan/skema.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';
import { ukurAnggaran } from './anggaran.ts';
import { berisi, cocokHitungan, periodeTersedia, pilihTajuk, sebutKlaim, sebutTempat } from './klaim.ts';
import { hitunganToFakta, klaimToFakta, labelTabel, namaDokumen, namaOpd, type Konteks } from './konteks.ts';
import { angkaOf, bukukan, ukurCapaian } from './ukur.ts';

export function answerEfisiensi(p: PermintaanOf<'efisiensi'>, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  const tanpa: Baris[] = [];
  for (const id of p.indikator) {
    const i = k.indikatorById.get(id);
    if (i === undefined) continue;
    const tersedia = periodeTersedia(k.pustaka.findKlaim(id, 'efisiensi').concat(k.pustaka.findKlaim(id, 'serapan')));
    const tahun = p.periode[0] ?? tersedia.at(-1);
    if (p.saring !== undefined && tahun !== undefined && kategoriOf(k, i, tahun) !== p.saring) continue;
    const satu = tahun === undefined ? [] : barisEfisiensi(k, i, tahun, buku);
    if (satu.length === 0)
      tanpa.push([
        `Efisiensi ${i.nama}, ${namaOpd(k, i.opd)}${tahun === undefined ? '' : `, tahun ${tahun}`} tidak ada dalam data.${tersedia.length > 0 ? ` Tersedia: tahun ${tersedia.join(', ')}.` : ''}`,
      ]);
    else isi.push(...(isi.length > 0 ? [['']] : []), ...satu);
  }
  if (p.saring !== undefined && isi.length === 0 && tanpa.length === 0)
    isi.push([`Tidak ada IKU yang ${p.saring === 'efisien' ? 'efisien' : 'kurang efisien'}.`]);
  return jawaban(isi.length > 0 ? 'jawab' : 'tidak-ada', [...isi, ...tanpa], { fakta: buku.semua, permintaan: [p] });
}

/** By the formula: capaian above or below serapan; undefined when it cannot be computed or is exactly 1. */
function kategoriOf(k: Konteks, i: Indikator, tahun: string): 'efisien' | 'kurang-efisien' | undefined {
  const [c, s] = [
    angkaOf(ukurCapaian(k, i, tahun)?.fakta),
    serapanIku(k, i, tahun, berisi(k.pustaka.findKlaim(i.id, 'serapan', tahun)), new BukuFakta()),
  ];
  if (c === undefined || s === undefined) return undefined;
  const { kategori } = computeEfisiensi({ capaian: c, serapan: s.nilai, bentuk: 'rasio' });
  return kategori === undefined ? undefined : kategori === 'EFISIEN' ? 'efisien' : 'kurang-efisien';
}

/** Serapan of an IKU: sum over sum of its programmes, or the printed percentage when no budget per IKU is known. */
function serapanIku(
  k: Konteks,
  i: Indikator,
  tahun: string,
  cetak: readonly Klaim[],
  buku: BukuFakta,
): { readonly slot: { readonly fakta: string }; readonly nilai: Decimal; readonly dari: Baris } | undefined {
  const pendukung = (i.anggaranPendukung?.anggaran ?? [])
    .flatMap((id) => k.anggaranById.get(id) ?? [])
    .map((a) => ukurAnggaran(k, a, tahun));
  const pasangan = pendukung.flatMap((u) => {
    const [pagu, realisasi] = [angkaOf(u.pagu?.fakta), angkaOf(u.realisasi?.fakta)];
    return pagu === undefined || realisasi === undefined || u.pagu === undefined || u.realisasi === undefined
      ? []
      : [{ pagu, realisasi, u: u.pagu, r: u.realisasi }];
  });
  if (pasangan.length > 0 && pasangan.length === pendukung.length) {
    const h = computePenyerapan(pasangan);
    if (h.nilai.kind === 'angka') {
      const masukan = pasangan.flatMap((x) => [bukukan(k, buku, x.r).fakta, bukukan(k, buku, x.u).fakta]);
      const f = hitunganToFakta(
        h,
        { id: `hitung/${i.id}/serapan/${tahun}`, ukuran: 'serapan', indikator: i.id, opd: i.opd, periode: tahun },
        masukan,
      );
      return { slot: buku.add(f), nilai: h.nilai.nilai, dari: ['dihitung dari realisasi dan pagu program pendukungnya'] };
    }
  }
  const s = pilihTajuk(cetak, 'serapan');
  if (s?.tajuk.desimal === undefined) return undefined;
  return { slot: buku.add(klaimToFakta(k, s.tajuk, s.berbeda)), nilai: new Decimal(s.tajuk.desimal), dari: [labelTabel(s.tajuk)] };
}

const namaKategori = (k: string | undefined): string => (k === 'EFISIEN' ? 'Efisien' : (k ?? 'tanpa kategori'));

function barisEfisiensi(k: Konteks, i: Indikator, tahun: string, buku: BukuFakta): readonly Baris[] {
  const cetak = berisi(k.pustaka.findKlaim(i.id, 'efisiensi', tahun));
  const serapan = berisi(k.pustaka.findKlaim(i.id, 'serapan', tahun));
  const kategori = berisi(k.pustaka.findKlaim(i.id, 'kategori-efisiensi', tahun));
  if (cetak.length === 0 && serapan.length === 0) return [];
  const c = ukurCapaian(k, i, tahun);
  const s = serapanIku(k, i, tahun, serapan, buku);
  const nilaiC = angkaOf(c?.fakta);
  const isi: Baris[] = [];
  const judul = `${i.nama}, ${namaOpd(k, i.opd)}, tahun ${tahun}`;
  const bentuk = cetak.some((x) => x.satuan === 'rasio') ? 'rasio' : 'persen';
  const h = nilaiC === undefined || s === undefined ? undefined : computeEfisiensi({ capaian: nilaiC, serapan: s.nilai, bentuk });
  if (h !== undefined && h.nilai.kind === 'angka' && c !== undefined && s !== undefined) {
    const f = hitunganToFakta(
      h,
      { id: `hitung/${i.id}/efisiensi/${tahun}`, ukuran: 'efisiensi', indikator: i.id, opd: i.opd, periode: tahun },
      [c.fakta.id, s.slot.fakta],
    );
    const semu = h.peringatan.includes('target-belum-tercapai-serapan-rendah');
    isi.push(baris`Efisiensi ${judul}: ${buku.add(f)}${h.kategori === undefined || semu ? '' : ` (${namaKategori(h.kategori)})`}`);
    isi.push(baris`Cara hitung: capaian ${bukukan(k, buku, c)} dibagi serapan ${s.slot}, ${s.dari}.`);
    if (semu)
      isi.push([`Perhatian: target belum tercapai; serapan rendah bukan efisiensi. Menurut rumus saja: ${namaKategori(h.kategori)}.`]);
    else if (c.tercapai === false) isi.push(['Perhatian: target belum tercapai.']);
  } else if (h !== undefined) isi.push([`Efisiensi ${judul}: tidak dapat dihitung.`]);
  else isi.push([`Efisiensi ${judul}, sebagaimana tercetak:`]);
  if (cetak.length > 0)
    isi.push(
      baris`Tercetak: ${sebutKlaim(k, buku, cetak, cetak)}${kategori.length > 0 ? baris`; kategori: ${sebutKlaim(k, buku, kategori, kategori)}` : ''}.`,
    );
  const capaianLain = berisi(k.pustaka.findKlaim(i.id, 'capaian', tahun)).filter((x) => nilaiC !== undefined && !cocokHitungan(x, nilaiC));
  if (serapan.length > 0 && s !== undefined) isi.push(baris`Serapan yang tercetak: ${sebutKlaim(k, buku, serapan, serapan)}.`);
  if (capaianLain.length > 0) isi.push(baris`Capaian juga tercetak lain: ${sebutKlaim(k, buku, capaianLain, capaianLain)}.`);
  isi.push([
    `Sumber: ${namaDokumen(k, (cetak[0] ?? serapan[0])?.dokumen ?? '')}, ${sebutTempat(
      [...cetak, ...serapan].filter((x) => x.tabel.jenis === 'tabel'),
      3,
    )}.`,
  ]);
  return isi;
}
