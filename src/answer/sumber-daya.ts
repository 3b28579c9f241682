// Efisiensi as printed and as recomputed, progress to the end of the Renstra, the national comparison, SKM per unsur.
import { Decimal } from 'decimal.js';
import { computeEfisiensi } from '../kinerja/efisiensi.ts';
import { computeKemajuan } from '../kinerja/kemajuan.ts';
import { classify } from '../kinerja/predikat.ts';
import { computePenyerapan } from '../kinerja/penyerapan.ts';
import { computeSkm } from '../kinerja/skm.ts';
import type { PermintaanOf } from '../permintaan.ts';
import type { Klaim } from '../pustaka.ts';
import type { Indikator, Ukuran } from '../rujukan/skema.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';
import { ukurAnggaran } from './anggaran.ts';
import { cocokHitungan, periodeTersedia, pilihTajuk, sebutKlaim, sebutTempat } from './klaim.ts';
import { gabung, hitunganToFakta, klaimToFakta, labelTabel, namaDokumen, namaOpd, type Konteks } from './konteks.ts';
import { angkaOf, bukukan, ukurCapaian, ukurTercetak } from './ukur.ts';

const berisi = (daftar: readonly Klaim[]): readonly Klaim[] => daftar.filter((c) => !c.kosong && c.mutu !== 'ocr-rusak');

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
    if (satu.length === 0) tanpa.push([`Efisiensi ${i.nama}, ${namaOpd(k, i.opd)}${tahun === undefined ? '' : `, tahun ${tahun}`} tidak ada dalam data.${tersedia.length > 0 ? ` Tersedia: tahun ${tersedia.join(', ')}.` : ''}`]);
    else isi.push(...(isi.length > 0 ? [['']] : []), ...satu);
  }
  if (p.saring !== undefined && isi.length === 0 && tanpa.length === 0) isi.push([`Tidak ada IKU yang ${p.saring === 'efisien' ? 'efisien' : 'kurang efisien'}.`]);
  return jawaban(isi.length > 0 ? 'jawab' : 'tidak-ada', [...isi, ...tanpa], { fakta: buku.semua, permintaan: [p] });
}

/** By the formula: capaian above or below serapan; undefined when it cannot be computed or is exactly 1. */
function kategoriOf(k: Konteks, i: Indikator, tahun: string): 'efisien' | 'kurang-efisien' | undefined {
  const [c, s] = [angkaOf(ukurCapaian(k, i, tahun)?.fakta), serapanIku(k, i, tahun, berisi(k.pustaka.findKlaim(i.id, 'serapan', tahun)), new BukuFakta())];
  if (c === undefined || s === undefined) return undefined;
  const { kategori } = computeEfisiensi({ capaian: c, serapan: s.nilai, bentuk: 'rasio' });
  return kategori === undefined ? undefined : kategori === 'EFISIEN' ? 'efisien' : 'kurang-efisien';
}

/** Serapan of an IKU: sum over sum of its programmes, or the printed percentage when no budget per IKU is known. */
function serapanIku(k: Konteks, i: Indikator, tahun: string, cetak: readonly Klaim[], buku: BukuFakta): { readonly slot: { readonly fakta: string }; readonly nilai: Decimal; readonly dari: Baris } | undefined {
  const pendukung = (i.anggaranPendukung?.anggaran ?? []).flatMap((id) => k.anggaranById.get(id) ?? []).map((a) => ukurAnggaran(k, a, tahun));
  const pasangan = pendukung.flatMap((u) => {
    const [pagu, realisasi] = [angkaOf(u.pagu?.fakta), angkaOf(u.realisasi?.fakta)];
    return pagu === undefined || realisasi === undefined || u.pagu === undefined || u.realisasi === undefined ? [] : [{ pagu, realisasi, u: u.pagu, r: u.realisasi }];
  });
  if (pasangan.length > 0 && pasangan.length === pendukung.length) {
    const h = computePenyerapan(pasangan);
    if (h.nilai.kind === 'angka') {
      const masukan = pasangan.flatMap((x) => [bukukan(k, buku, x.r).fakta, bukukan(k, buku, x.u).fakta]);
      const f = hitunganToFakta(h, { id: `hitung/${i.id}/serapan/${tahun}`, ukuran: 'serapan', indikator: i.id, opd: i.opd, periode: tahun }, masukan);
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
    const f = hitunganToFakta(h, { id: `hitung/${i.id}/efisiensi/${tahun}`, ukuran: 'efisiensi', indikator: i.id, opd: i.opd, periode: tahun }, [c.fakta.id, s.slot.fakta]);
    const semu = h.peringatan.includes('target-belum-tercapai-serapan-rendah');
    isi.push(baris`Efisiensi ${judul}: ${buku.add(f)}${h.kategori === undefined || semu ? '' : ` (${namaKategori(h.kategori)})`}`);
    isi.push(baris`Cara hitung: capaian ${bukukan(k, buku, c)} dibagi serapan ${s.slot}, ${s.dari}.`);
    if (semu) isi.push([`Perhatian: target belum tercapai; serapan rendah bukan efisiensi. Menurut rumus saja: ${namaKategori(h.kategori)}.`]);
    else if (c.tercapai === false) isi.push(['Perhatian: target belum tercapai.']);
  } else if (h !== undefined) isi.push([`Efisiensi ${judul}: tidak dapat dihitung.`]);
  else isi.push([`Efisiensi ${judul}, sebagaimana tercetak:`]);
  if (cetak.length > 0) isi.push(baris`Tercetak: ${sebutKlaim(k, buku, cetak, cetak)}${kategori.length > 0 ? baris`; kategori: ${sebutKlaim(k, buku, kategori, kategori)}` : ''}.`);
  const capaianLain = berisi(k.pustaka.findKlaim(i.id, 'capaian', tahun)).filter((x) => nilaiC !== undefined && !cocokHitungan(x, nilaiC));
  if (serapan.length > 0 && s !== undefined) isi.push(baris`Serapan yang tercetak: ${sebutKlaim(k, buku, serapan, serapan)}.`);
  if (capaianLain.length > 0) isi.push(baris`Capaian juga tercetak lain: ${sebutKlaim(k, buku, capaianLain, capaianLain)}.`);
  isi.push([`Sumber: ${namaDokumen(k, (cetak[0] ?? serapan[0])?.dokumen ?? '')}, ${sebutTempat([...cetak, ...serapan].filter((x) => x.tabel.jenis === 'tabel'), 3)}.`]);
  return isi;
}

/** Progress of an akumulatif target is the sum of the years over the total; of a titik-akhir one the last year over the end value (DOMAIN.md 1.8). */
export function answerKemajuan(p: PermintaanOf<'kemajuan'>, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  for (const id of p.indikator) {
    const i = k.indikatorById.get(id);
    if (i !== undefined) isi.push(...(isi.length > 0 ? [['']] : []), ...barisKemajuan(k, i, buku));
  }
  const ada = buku.semua.length > 0;
  return jawaban(ada ? 'jawab' : 'tidak-ada', ada ? isi : ['Tingkat kemajuan terhadap target akhir Renstra untuk indikator itu tidak ada dalam data.'], { fakta: buku.semua, permintaan: [p] });
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
  const f = hitunganToFakta(h, { id: `hitung/${i.id}/tingkat-kemajuan`, ukuran: 'tingkat-kemajuan', indikator: i.id, opd: i.opd, periode: tahun.at(-1) ?? '' }, [...dipakai.map((r) => r.fakta.id), akhir.tajuk.id]);
  const isi: Baris[] = [baris`Tingkat kemajuan ${i.nama}, ${namaOpd(k, i.opd)}, sampai ${tahun.at(-1) ?? ''}: ${buku.add(f)} dari target akhir Renstra ${target}`];
  const jumlah = gabung(dipakai.map((r) => baris`${{ fakta: r.fakta.id }} (${r.fakta.periode ?? ''})`), ' + ', ' + ');
  isi.push(baris`Cara hitung: ${sifat === 'akumulatif' ? 'target bersifat akumulatif, realisasi dijumlahkan' : 'target titik akhir, dipakai realisasi terakhir'}: ${jumlah}.`);
  const cetak = berisi(k.pustaka.findKlaim(i.id, 'tingkat-kemajuan'));
  const angka = h.nilai.kind === 'angka' ? h.nilai.nilai : undefined;
  const beda = cetak.filter((c) => angka === undefined || !cocokHitungan(c, angka));
  if (cetak.length > 0) isi.push(baris`Tercetak: ${sebutKlaim(k, buku, cetak)}.`);
  if (beda.length > 0 && sifat === 'akumulatif') isi.push(['Mohon dicek: dokumen membagi realisasi satu tahun dengan target akhir yang merupakan jumlah lima tahun.']);
  const renstra = ukurTercetak(k, i.id, 'target', akhir.tajuk.periode, 'renstra');
  if (renstra !== undefined && sifat === 'titik-akhir' && !angkaOf(renstra.fakta)?.eq(akhir.tajuk.desimal)) {
    isi.push(baris`Mohon dicek: matrik Renstra mencetak target ${akhir.tajuk.periode} sebesar ${bukukan(k, buku, renstra)}, ${labelTabel(akhir.tajuk)} mencetak ${target}.`);
  }
  isi.push([`Sumber: ${namaDokumen(k, akhir.tajuk.dokumen)}, ${labelTabel(akhir.tajuk)}.`]);
  return isi;
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
      const [kosong] = klaim;
      tanpa.push([`Realisasi nasional ${i.nama}, ${namaOpd(k, i.opd)}, tidak ada dalam data${kosong === undefined ? '' : `; kolomnya di ${labelTabel(kosong)} berisi tanda "-"`}.`]);
      continue;
    }
    const r = ukurTercetak(k, id, 'realisasi', n.periode);
    const konversi = berisi(k.pustaka.findKlaim(id, 'konversi', n.periode));
    isi.push(baris`Realisasi nasional ${i.nama} yang dicantumkan: ${buku.add(klaimToFakta(k, n))} (${n.satuan}); realisasi ${namaOpd(k, i.opd)} tahun ${n.periode}: ${r === undefined ? 'tidak ada' : [bukukan(k, buku, r)]}${konversi[0] === undefined ? '' : baris`, ditulis setara ${buku.add(klaimToFakta(k, konversi[0]))}`}.`);
    const ket = berisi(k.pustaka.findKlaim(id, 'predikat', n.periode)).filter((c) => c.tabel.id === n.tabel.id);
    if (ket.length > 0) isi.push(baris`Keterangan: ${sebutKlaim(k, buku, ket)}.`);
    for (const t of k.pustaka.temuan.filter((x) => x.indikator === id && x.jenis === 'skala-tercampur')) isi.push([`Mohon dicek: ${t.uraian}`]);
    isi.push([`Sumber: ${namaDokumen(k, n.dokumen)}, ${labelTabel(n)}.`]);
  }
  return jawaban(isi.length > 0 ? 'jawab' : 'tidak-ada', [...isi, ...tanpa], { fakta: buku.semua, permintaan: [p] });
}

const namaUnsur: Readonly<Record<string, string>> = { u1: 'U1', u2: 'U2', u3: 'U3', u4: 'U4', u5: 'U5', u6: 'U6', u7: 'U7', u8: 'U8', u9: 'U9' };

export function answerSkm(p: PermintaanOf<'skm'>, k: Konteks): Jawaban {
  const opd = p.opd ?? 'kec-dumai-kota';
  const awalan = k.pustaka.indikator.find((i) => i.opd === opd && i.iku)?.id.split('.')[0] ?? opd;
  const unsur = Object.keys(namaUnsur).flatMap((u) => {
    const nilai = k.pustaka.findKlaim(`${awalan}.skm.${u}`, 'nilai-unsur').filter((c) => p.periode.length === 0 || p.periode.includes(c.periode));
    const mutu = k.pustaka.findKlaim(`${awalan}.skm.${u}`, 'mutu-unsur')[0];
    return nilai[0]?.desimal === undefined ? [] : [{ u, klaim: nilai[0], mutu, nilai: new Decimal(nilai[0].desimal) }];
  });
  const semutu = p.mutu === undefined ? unsur : unsur.filter((x) => x.mutu?.teks === p.mutu || x.mutu?.cetak === p.mutu);
  if (unsur.length === 0) {
    return jawaban('tidak-ada', [`Nilai SKM per unsur ${namaOpd(k, opd)}${p.periode.length > 0 ? ` tahun ${p.periode.join(', ')}` : ''} tidak ada dalam data. Yang ada: Kecamatan Dumai Kota tahun 2024.`], { permintaan: [p] });
  }
  const buku = new BukuFakta();
  const tahun = unsur[0]?.klaim.periode ?? '';
  const tulis = (x: (typeof unsur)[number]): Baris => baris`${namaUnsur[x.u] ?? x.u} ${buku.add(klaimToFakta(k, x.klaim))}${x.mutu === undefined ? '' : baris` (mutu ${buku.add(klaimToFakta(k, x.mutu))})`}`;
  const isi: Baris[] = [];
  if (p.mutu !== undefined) {
    isi.push(semutu.length === 0 ? [`Tidak ada unsur dengan mutu ${p.mutu}.`] : baris`Unsur SKM dengan mutu ${p.mutu}, ${namaOpd(k, opd)}, tahun ${tahun}: ${gabung(semutu.map(tulis))}.`);
  } else if (p.arah !== undefined) {
    const tanda = p.arah === 'tertinggi' ? -1 : 1;
    const urut = unsur.toSorted((a, b) => tanda * a.nilai.cmp(b.nilai));
    const seri = urut.filter((x) => x.nilai.eq(urut[0]?.nilai ?? 0));
    isi.push(baris`Unsur SKM ${p.arah} ${namaOpd(k, opd)} tahun ${tahun}: ${gabung(seri.map(tulis))}.`);
    isi.push(baris`Urutan: ${gabung(urut.map(tulis), ', ')}.`);
  } else if (p.unsur.length > 0) {
    for (const u of p.unsur) {
      const x = unsur.find((y) => y.u === u);
      isi.push(x === undefined ? [`Unsur ${namaUnsur[u] ?? u} tidak ada dalam data.`] : baris`Nilai SKM unsur ${tulis(x)}, ${namaOpd(k, opd)}, tahun ${tahun}.`);
    }
  } else {
    isi.push(baris`Nilai SKM per unsur ${namaOpd(k, opd)} tahun ${tahun} (skala 1-4):`);
    for (const x of unsur) isi.push(baris`- ${tulis(x)}`);
    isi.push(...barisIndeks(k, unsur.map((x) => x.nilai), awalan, tahun, unsur.map((x) => x.klaim.id), buku));
  }
  isi.push(['Dokumen hanya mencetak kode U1 sampai U9, tanpa nama unsur.']);
  const [awal] = unsur;
  if (awal !== undefined) isi.push([`Sumber: ${namaDokumen(k, awal.klaim.dokumen)}, ${labelTabel(awal.klaim)}.`]);
  return jawaban('jawab', isi, { fakta: buku.semua, permintaan: [p] });
}

/** The index recomputed with weight 1/9 beside the printed one, and its mutu on both scales. */
function barisIndeks(k: Konteks, nilai: readonly Decimal[], awalan: string, tahun: string, masukan: readonly string[], buku: BukuFakta): readonly Baris[] {
  const h = computeSkm(nilai);
  const cetak = ukurTercetak(k, `${awalan}.ikm`, 'realisasi' as Ukuran, tahun);
  if (h.nilai.kind !== 'angka' || cetak === undefined) return [];
  const f = hitunganToFakta(h, { id: `hitung/${awalan}.skm/${tahun}`, ukuran: 'realisasi', indikator: `${awalan}.ikm`, periode: tahun }, masukan);
  const angka = angkaOf(cetak.fakta);
  const isi: Baris[] = [baris`IKM unit layanan tercetak ${bukukan(k, buku, cetak)}; dihitung ulang dari sembilan unsur (bobot 1/9): ${buku.add(f)}.`];
  if (angka !== undefined) {
    const mutu = k.pustaka.skala.filter((s) => s.bidang === 'skm').flatMap((s) => {
      const m = classify(angka, s);
      return m.kind === 'ada' ? [`${m.kode ?? ''} (${m.label}) menurut ${s.nama}`] : [];
    });
    isi.push([`Mutu pelayanan: ${mutu.join('; ')}.`]);
  }
  return isi;
}
