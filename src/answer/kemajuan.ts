// Progress to the end of the Renstra, and the comparison with a national figure.
import { Decimal } from 'decimal.js';

import { computeKemajuan } from '../kinerja/kemajuan.ts';

import type { PermintaanOf } from '../permintaan.ts';

import type { Indikator } from '../rujukan/skema.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';

import { berisi, cocokHitungan, periodeTersedia, pilihTajuk, sebutKlaim } from './klaim.ts';
import { gabung, hitunganToFakta, klaimToFakta, labelTabel, namaDokumen, namaOpd, type Konteks } from './konteks.ts';
import { gabungKata } from './kutipan.ts';
import { catatanBeda } from './sumber.ts';
import { angkaOf, bukukan, ukurTercetak } from './ukur.ts';

/** Progress of an akumulatif target is the sum of the years over the total; of a titik-akhir one the last year over the end value (DOMAIN.md 1.8). */
export function answerKemajuan(p: PermintaanOf<'kemajuan'>, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  for (const id of p.indikator) {
    const i = k.indikatorById.get(id);
    if (i !== undefined) isi.push(...(isi.length > 0 ? [['']] : []), ...barisKemajuan(k, i, buku));
  }
  const ada = buku.semua.length > 0;
  return jawaban(
    ada ? 'jawab' : 'tidak-ada',
    ada ? isi : ['Tingkat kemajuan terhadap target akhir Renstra untuk indikator itu tidak ada dalam laporan.'],
    { fakta: buku.semua, permintaan: [p] },
  );
}

function barisKemajuan(k: Konteks, i: Indikator, buku: BukuFakta): readonly Baris[] {
  const akhir = pilihTajuk(berisi(k.pustaka.findKlaim(i.id, 'target-akhir')), 'target');
  const tahun = periodeTersedia(k.pustaka.findKlaim(i.id, 'realisasi'));
  const realisasi = tahun.flatMap((t) => ukurTercetak(k, i.id, 'realisasi', t) ?? []);
  const sifat = i.sifatTarget?.nilai;
  if (akhir?.tajuk.desimal === undefined || realisasi.length === 0 || sifat === undefined) return [];
  const dipakai = sifat === 'akumulatif' ? realisasi : realisasi.slice(-1);
  const nilai = dipakai.flatMap((r) => {
    const d = angkaOf(r.fakta);
    return d === undefined ? [] : [{ periode: r.fakta.periode ?? '', nilai: d }];
  });
  const h = computeKemajuan({ sifat, targetAkhir: new Decimal(akhir.tajuk.desimal), realisasi: nilai, polaritas: i.polaritas.nilai });
  for (const r of dipakai) bukukan(k, buku, r);
  const target = buku.add(klaimToFakta(k, akhir.tajuk, akhir.berbeda));
  const f = hitunganToFakta(
    h,
    { id: `hitung/${i.id}/tingkat-kemajuan`, ukuran: 'tingkat-kemajuan', indikator: i.id, opd: i.opd, periode: tahun.at(-1) ?? '' },
    [...dipakai.map((r) => r.fakta.id), akhir.tajuk.id],
  );
  const isi: Baris[] = [
    baris`Tingkat kemajuan ${i.nama}, ${namaOpd(k, i.opd)}, sampai ${tahun.at(-1) ?? ''}: ${buku.add(f)} dari target akhir Renstra (${akhir.tajuk.periode}) ${target}`,
  ];
  isi.push([
    `Cara hitung: ${sifat === 'akumulatif' ? 'target berupa jumlah selama periode' : 'target berupa keadaan akhir periode'}: ${h.langkah}${h.nilai.kind === 'tidak-terhitung' ? 'tidak dapat dihitung' : ''}.`,
  ]);
  const rincian = gabung(dipakai.map((r) => baris`${{ fakta: r.fakta.id }} (${r.fakta.periode ?? ''})`));
  isi.push(baris`Realisasi yang dipakai: ${rincian}.`);
  for (const r of dipakai) isi.push(...catatanBeda(k, buku, `Angka realisasi ${r.fakta.periode ?? ''} tidak seragam`, r));
  const cetak = berisi(k.pustaka.findKlaim(i.id, 'tingkat-kemajuan'));
  const angka = h.nilai.kind === 'angka' ? h.nilai.nilai : undefined;
  const beda = cetak.filter((c) => angka === undefined || !cocokHitungan(c, angka));
  if (cetak.length > 0) isi.push(baris`Tercetak: ${sebutKlaim(k, buku, cetak)}.`);
  if (beda.length > 0 && sifat === 'akumulatif')
    isi.push(['Mohon dicek: dokumen membagi realisasi satu tahun dengan target akhir yang merupakan jumlah lima tahun.']);
  const renstra = ukurTercetak(k, i.id, 'target', akhir.tajuk.periode, 'renstra');
  if (renstra !== undefined && sifat === 'titik-akhir' && !angkaOf(renstra.fakta)?.eq(akhir.tajuk.desimal)) {
    isi.push(
      baris`Mohon dicek: matrik Renstra mencetak target ${akhir.tajuk.periode} sebesar ${bukukan(k, buku, renstra)}, ${labelTabel(akhir.tajuk)} mencetak ${target}.`,
    );
  }
  isi.push([`Sumber: ${namaDokumen(k, akhir.tajuk.dokumen)}, ${labelTabel(akhir.tajuk)}.`]);
  return isi;
}

/** When no IKU of the office has a national figure, that is said of all of them at once. */
function tanpaNasionalOpd(k: Konteks, i: Indikator, periode: readonly string[], termasuk: string): string | undefined {
  const iku = k.pustaka.indikator.filter((x) => x.iku && x.opd === i.opd);
  const klaim = iku.flatMap((x) =>
    k.pustaka.findKlaim(x.id, 'nasional').filter((c) => periode.length === 0 || periode.includes(c.periode)),
  );
  const [kosong] = klaim;
  if (!iku.includes(i) || iku.length < 2 || kosong === undefined || berisi(klaim).length > 0) return undefined;
  const semua = iku.every((x) => klaim.some((c) => c.pokok === x.id));
  const sebab = semua ? `${labelTabel(kosong)} hanya berisi tanda "${kosong.cetak.trim() || '-'}"` : 'kolomnya tidak berisi angka';
  return `Angka nasional ke-${iku.length} IKU ${namaOpd(k, i.opd)}${termasuk} tidak ada: tidak tercetak dalam laporan (${sebab}).`;
}

export function answerNasional(p: PermintaanOf<'nasional'>, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  const tanpa: Baris[] = [];
  for (const id of p.indikator) {
    const i = k.indikatorById.get(id);
    if (i === undefined) continue;
    const klaim = k.pustaka.findKlaim(id, 'nasional').filter((c) => p.periode.length === 0 || p.periode.includes(c.periode));
    const ada = berisi(klaim);
    const [n] = ada;
    if (n === undefined) {
      const banyak = p.indikator.filter((x) => k.indikatorById.get(x)?.opd === i.opd).length > 1;
      const seOpd = tanpaNasionalOpd(k, i, p.periode, banyak ? '' : `, termasuk ${i.nama},`);
      if (seOpd !== undefined) {
        if (!tanpa.some((b) => b[0] === seOpd)) tanpa.push([seOpd]);
        continue;
      }
      const [kosong] = klaim;
      const kolom = kosong === undefined ? '' : `; kolomnya di ${labelTabel(kosong)} berisi tanda "-"`;
      tanpa.push([`Realisasi nasional ${i.nama}, ${namaOpd(k, i.opd)}, tidak ada dalam laporan${kolom}.`]);
      const lain = k.pustaka.indikator.filter((x) => x.opd === i.opd && berisi(k.pustaka.findKlaim(x.id, 'nasional')).length > 0);
      if (lain.length > 0 && p.indikator.length === 1) tanpa.push([`Yang ada: angka nasional ${gabungKata(lain.map((x) => x.nama))}.`]);
      continue;
    }
    const r = ukurTercetak(k, id, 'realisasi', n.periode);
    const konversi = berisi(k.pustaka.findKlaim(id, 'konversi', n.periode));
    isi.push(
      baris`Realisasi nasional ${i.nama} yang dicantumkan: ${buku.add(klaimToFakta(k, n))}; realisasi ${namaOpd(k, i.opd)} tahun ${n.periode}: ${r === undefined ? 'tidak ada' : [bukukan(k, buku, r)]}${konversi[0] === undefined ? '' : baris`, ditulis setara ${buku.add(klaimToFakta(k, konversi[0]))}`}.`,
    );
    const ket = berisi(k.pustaka.findKlaim(id, 'predikat', n.periode)).filter((c) => c.tabel.id === n.tabel.id);
    if (ket.length > 0) isi.push(baris`Keterangan: ${sebutKlaim(k, buku, ket)}.`);
    for (const t of k.pustaka.temuan.filter((x) => x.indikator === id && x.jenis === 'skala-tercampur'))
      isi.push([`Mohon dicek: ${t.uraian}`]);
    isi.push([`Sumber: ${namaDokumen(k, n.dokumen)}, ${labelTabel(n)}.`]);
  }
  return jawaban(isi.length > 0 ? 'jawab' : 'tidak-ada', [...isi, ...tanpa], { fakta: buku.semua, permintaan: [p] });
}
