// The value of a quarter: written in any form, or raw counts through the indicator's own formula, and what looks odd asked once.
import { namaTw } from '../../kinerja/periode.ts';
import { Decimal } from 'decimal.js';
import { alasanTidakTerhitung } from '../../answer/hitung-lembar.ts';
import type { Isian } from '../../isian/buku.ts';
import { findRealisasi, idRealisasi, kuartalSebelum } from '../../isian/realisasi.ts';
import { isAdaNip } from '../../isian/nip.ts';
import { targetBerlaku } from '../../isian/target.ts';
import { ukurRealisasi } from '../../isian/ukur-realisasi.ts';
import { findAngka, formatAngka, formatTepat, parseAngka } from '../../kinerja/angka.ts';
import { isSatuanLain } from '../../kinerja/satuan.ts';
import type { MasukanIku } from '../../kinerja/rumus-iku.ts';
import { fold } from '../../understand/normalise.ts';
import { isiMasukan } from '../../understand/iku/masukan-iku.ts';
import { tombolBatal, ulang, type Dunia, type Hasil, type Layar, type Tombol } from '../alur.ts';
import { sebutAngka } from '../bidang-isian.ts';
import { sebutWaktu } from '../sebut.ts';
import { barisKumulatif, barisLalu, barisSatuan, barisTarget, namaStatus, sebutKuartal } from '../sebut-realisasi.ts';
import {
  hitungMasukan,
  kataRumusOf,
  kurangMasukan,
  langkahBerikut,
  peringatanOf,
  rumusOf,
  type Draf,
  type RumusIndikator,
  type SLapor,
} from './keadaan.ts';

const judulOf = (indikator: Isian<'indikator'>, draf: Draf): string => `${indikator.isi.nama}, ${sebutKuartal(draf)}`;

/** What stands there already, and why it came back. */
function barisTersimpan(d: Dunia, indikator: Isian<'indikator'>, draf: Draf): readonly string[] {
  const ada = findRealisasi(d.buku, indikator.id, draf);
  if (ada === undefined) return [];
  const oleh = d.jejak.sesudah('realisasi', ada.id, 0).findLast((x) => ['isi-realisasi', 'koreksi-realisasi'].includes(x.aksi));
  const pengisi = oleh === undefined ? '' : `, diisi ${oleh.sebagai}, ${sebutWaktu(oleh.waktu, d.zona)}`;
  return [
    `Tersimpan: ${sebutAngka(ada.isi.nilai, indikator.isi.satuan)} (${namaStatus[ada.isi.status]})${pengisi}.`,
    ...(ada.isi.status === 'dikembalikan' && ada.isi.alasan !== undefined ? [`Alasan dikembalikan: ${ada.isi.alasan}`] : []),
  ];
}

function barisAwal(d: Dunia, indikator: Isian<'indikator'>, draf: Draf): readonly string[] {
  const sampai = kuartalSebelum(draf);
  const u = ukurRealisasi(d.buku, indikator, sampai);
  return [
    barisSatuan(indikator.isi),
    ...barisTarget(d, indikator, draf),
    ...barisLalu(d, indikator, sampai),
    ...(indikator.isi.agregasi === 'jumlah' && draf.triwulan > 1 && u.kumulatif.nilai !== undefined
      ? [barisKumulatif(u, indikator.isi.satuan)]
      : []),
    ...barisTersimpan(d, indikator, draf),
  ];
}

function tombolLain(d: Dunia, indikator: Isian<'indikator'>, draf: Draf): readonly (readonly Tombol[])[] {
  const ada = findRealisasi(d.buku, indikator.id, draf);
  const tetap = ada === undefined ? '' : sebutAngka(ada.isi.nilai, indikator.isi.satuan);
  return [
    ...(ada === undefined ? [[{ label: 'Belum ada data', nilai: 'lewat' }]] : [[{ label: `Nilai tetap ${tetap}`, nilai: 'tetap' }]]),
    [tombolBatal],
  ];
}

export function layarNilai(d: Dunia, indikator: Isian<'indikator'>, draf: Draf): Layar {
  const target = targetBerlaku(d.buku, indikator.id, draf.tahun, draf.triwulan) ?? targetBerlaku(d.buku, indikator.id, draf.tahun);
  const apa = indikator.isi.agregasi === 'jumlah' ? `hasil ${namaTw(draf.triwulan)} saja` : `keadaan pada akhir ${namaTw(draf.triwulan)}`;
  const contoh = target === undefined ? '85,76' : sebutAngka(target.isi.nilai, indikator.isi.satuan);
  return {
    isi: [judulOf(indikator, draf), ...barisAwal(d, indikator, draf), `Silakan tulis ${apa}, misalnya ${contoh}.`],
    tombol: [
      ...(rumusOf(d, indikator) === undefined ? [] : [[{ label: 'Hitung dengan rumusnya', nilai: 'rumus' }]]),
      ...tombolLain(d, indikator, draf),
    ],
    tunggu: 'teks',
  };
}

const sebutMasukan = (m: MasukanIku): string => `${m.nama}${m.satuan === undefined ? '' : ` (${m.satuan})`}`;

export function layarMasukan(d: Dunia, indikator: Isian<'indikator'>, draf: Draf): Layar {
  const r = rumusOf(d, indikator);
  if (r === undefined) return layarNilai(d, indikator, draf);
  const kurang = kurangMasukan(r, draf.masukan);
  const sudah = barisMasukan(r, draf);
  const [satu] = kurang;
  const sekaligus = kurang.length > 1 ? [`Boleh sekaligus, berurutan: ${kurang.map((m) => m.nama).join('; ')}.`] : [];
  return {
    isi: [
      judulOf(indikator, draf),
      ...barisAwal(d, indikator, draf),
      `Rumus: ${kataRumusOf(r)}`,
      ...sudah,
      `Berapa ${satu === undefined ? '' : sebutMasukan(satu)}?`,
      ...sekaligus,
    ],
    tombol: [
      [{ label: 'Isi nilai langsung', nilai: 'langsung' }, ...(sudah.length === 0 ? [] : [{ label: 'Ulangi angkanya', nilai: 'ulangi' }])],
      ...tombolLain(d, indikator, draf),
    ],
    tunggu: 'teks',
  };
}

/** "kematian bayi: 9 bayi", for each input that has its number. */
export const barisMasukan = (r: RumusIndikator, draf: Pick<Draf, 'masukan'>): readonly string[] =>
  r.bentuk.masukan.flatMap((m) => {
    const angka = draf.masukan?.[m.kunci];
    return angka === undefined
      ? []
      : [`${m.nama}: ${angka.map((x) => formatTepat(new Decimal(x))).join('; ')}${m.satuan === undefined ? '' : ` ${m.satuan}`}`];
  });

export function layarWajar(d: Dunia, indikator: Isian<'indikator'>, draf: Draf): Layar {
  const { kalimat, temuan } = peringatanOf(d, indikator, draf);
  const dugaan =
    draf.masukan === undefined ? temuan.flatMap((t) => (t.kind === 'skala-satuan' && t.dugaan ? [t.dugaan] : []))[0] : undefined;
  const nilai = draf.nilai === undefined ? '' : sebutAngka(draf.nilai, indikator.isi.satuan);
  return {
    isi: [`${indikator.isi.nama}, ${sebutKuartal(draf)}: ${nilai}`, ...kalimat, 'Apakah nilainya sudah benar?'],
    tombol: [
      [
        { label: 'Ya, sudah benar', nilai: 'benar' },
        { label: 'Ubah nilainya', nilai: 'ubah-nilai' },
      ],
      ...(dugaan === undefined
        ? []
        : [[{ label: `Maksudnya ${sebutAngka(toIsi(dugaan), indikator.isi.satuan)}`, nilai: `angka:${dugaan.toFixed()}` }]]),
      [tombolBatal],
    ],
    tunggu: 'teks',
  };
}

export function layarRancu(indikator: Isian<'indikator'>, s: Extract<SLapor, { langkah: 'rancu' }>): Layar {
  return {
    isi: [
      judulOf(indikator, s.draf),
      `Tulisan "${s.teks}" dapat dibaca lebih dari satu cara. Yang mana yang dimaksud?`,
      'Angkanya juga dapat ditulis lagi.',
    ],
    tombol: [
      s.pilihan.map((x) => ({ label: sebutAngka(toIsi(new Decimal(x)), indikator.isi.satuan), nilai: `angka:${x}` })),
      [tombolBatal],
    ],
    tunggu: 'teks',
  };
}

const toIsi = (x: Decimal): NonNullable<Draf['nilai']> => ({ desimal: x.toFixed(), cetak: formatTepat(x) });

/** A number chosen on a button. */
export function pakaiAngka(d: Dunia, indikator: Isian<'indikator'>, draf: Draf, desimal: string): Hasil<SLapor> {
  const { dicek: _d, satuanTulis: _s, ...sisa } = draf;
  return { kind: 'tampil', keadaan: langkahBerikut(d, indikator, { ...sisa, nilai: toIsi(new Decimal(desimal)) }) };
}

const bukanNip = 'Angka itu seperti NIP, jadi tidak dipakai. Mohon ditulis nilainya saja.';

export function terimaNilai(d: Dunia, indikator: Isian<'indikator'>, draf: Draf, teks: string): Hasil<SLapor> {
  const { satuan } = indikator.isi;
  if (isAdaNip(teks)) return ulang(bukanNip);
  const hasil = parseAngka(teks, { satuan });
  const { dicek: _d, satuanTulis: _s, masukan: _m, ...sisa } = draf;
  if (hasil.ok) {
    const tulis = hasil.value.satuan;
    const nilai = { desimal: hasil.value.nilai.toFixed(), cetak: teks.trim().slice(0, 300) };
    const lain = tulis !== undefined && isSatuanLain(tulis, satuan) ? { satuanTulis: tulis } : {};
    return { kind: 'tampil', keadaan: langkahBerikut(d, indikator, { ...sisa, nilai, ...lain }) };
  }
  if (hasil.error.kind === 'kosong') return ulang('Bila datanya memang belum ada, silakan tekan "Belum ada data". Angka nol ditulis 0.');
  const pilihan = hasil.error.kind === 'rancu' ? (hasil.error.nilaiPilihan ?? []).map((x) => x.toFixed()) : [];
  if (pilihan.length > 1) return { kind: 'tampil', keadaan: { langkah: 'rancu', draf: sisa, teks: teks.trim().slice(0, 100), pilihan } };
  return ulang('Angkanya belum terbaca. Mohon ditulis satu angka saja, misalnya 85,76 atau 1.250.');
}

/** Numbers for the inputs in their order, unless the words beside them say otherwise; the last one gives the value. */
export function terimaMasukan(d: Dunia, indikator: Isian<'indikator'>, draf: Draf, teks: string): Hasil<SLapor> {
  const r = rumusOf(d, indikator);
  if (r === undefined) return terimaNilai(d, indikator, draf, teks);
  if (isAdaNip(teks)) return ulang(bukanNip);
  const kurang = kurangMasukan(r, draf.masukan);
  const potongan = findAngka(teks).map((x) => x.teks);
  const [pertama] = kurang;
  if (potongan.length === 0 || pertama === undefined) return ulang('Angkanya belum terbaca. Mohon ditulis dengan angka, misalnya 3.150.');
  if (pertama.ganda !== true && potongan.length > kurang.length) {
    return ulang(`Ada ${potongan.length} angka, sedangkan yang ditanyakan ${kurang.length}: ${kurang.map((m) => m.nama).join('; ')}.`);
  }
  const masukan: Record<string, readonly string[]> = { ...draf.masukan };
  for (const [n, tulisan] of potongan.entries()) {
    const m = pertama.ganda === true ? pertama : kurang[n];
    const angka = parseAngka(tulisan, { satuan: m?.satuan });
    if (m === undefined || !angka.ok) {
      const pilihan = angka.ok ? [] : (angka.error.nilaiPilihan ?? []).map((x) => formatTepat(x).replaceAll('.', ''));
      const contoh = pilihan.length > 1 ? ` Mohon ditulis tanpa titik: ${pilihan.join(' atau ')}.` : ' Mohon ditulis lagi dengan angka.';
      return ulang(`"${tulisan}" belum terbaca dengan pasti.${contoh}`);
    }
    masukan[m.kunci] = [...(pertama.ganda === true ? (masukan[m.kunci] ?? []) : []), angka.value.nilai.toFixed()];
  }
  const menurutKata = draf.masukan === undefined && potongan.length > 1 ? bacaKata(r, teks, masukan) : undefined;
  return denganMasukan(d, indikator, draf, r, menurutKata ?? masukan);
}

const BUKTI_CUKUP = 0.25;

/** "3.150 lahir hidup, 9 meninggal": the same numbers, where their own words put them. */
function bacaKata(
  r: RumusIndikator,
  teks: string,
  urut: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> | undefined {
  const lipatan = fold(teks);
  const temuan = findAngka(lipatan);
  const desimal = Object.values(urut).flat();
  if (temuan.length !== desimal.length) return undefined;
  const isi = isiMasukan(
    lipatan,
    temuan.map((x, n) => ({ teks: x.teks, awal: x.awal, akhir: x.akhir, desimal: desimal[n] ?? '' })),
    r.bentuk,
  );
  const banyak = Object.values(isi.masukan).flat().length;
  return isi.lebih === 0 && isi.bukti >= BUKTI_CUKUP && banyak === desimal.length ? isi.masukan : undefined;
}

function denganMasukan(
  d: Dunia,
  indikator: Isian<'indikator'>,
  draf: Draf,
  r: RumusIndikator,
  masukan: NonNullable<Draf['masukan']>,
): Hasil<SLapor> {
  const terisi: Draf = { ...draf, masukan };
  if (kurangMasukan(r, masukan).length > 0) return { kind: 'tampil', keadaan: { langkah: 'masukan', draf: terisi } };
  const { nilai } = hitungMasukan(r, masukan);
  if (nilai.kind !== 'angka') {
    const sebab = nilai.kind === 'tidak-terhitung' ? alasanTidakTerhitung[nilai.alasan] : 'angkanya belum lengkap.';
    return ulang(`Belum dapat dihitung karena ${sebab} Mohon angkanya ditulis lagi, atau nilainya diisi langsung.`);
  }
  const { dicek: _d, satuanTulis: _s, ...sisa } = terisi;
  const jadi = { desimal: nilai.nilai.toFixed(), cetak: formatAngka(nilai.tampil) };
  return { kind: 'tampil', keadaan: langkahBerikut(d, indikator, { ...sisa, nilai: jadi }) };
}

/** The value that is stored stays, e.g. when only cause and step are to be completed; it was asked about before. */
export function pakaiTersimpan(d: Dunia, indikator: Isian<'indikator'>, draf: Draf): Hasil<SLapor> {
  const isi = d.buku.find('realisasi', idRealisasi(indikator.id, draf))?.isi;
  if (isi === undefined) return ulang('Belum ada nilai yang tersimpan. Silakan ditulis.');
  const { masukan: _m, satuanTulis: _s, ...sisa } = draf;
  const tetap: Draf = { ...sisa, nilai: isi.nilai, dicek: true, ...(isi.masukan === undefined ? {} : { masukan: isi.masukan }) };
  return { kind: 'tampil', keadaan: langkahBerikut(d, indikator, tetap) };
}
