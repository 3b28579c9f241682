// Target, realisasi, capaian and predikat of indicators: one in detail, several as a list.
import type { Indikator, Lingkup, Ukuran } from '../rujukan/skema.ts';
import type { PermintaanOf } from '../permintaan.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';
import { periodeTersedia, samaNilai, sebutKlaim, sebutTempat, urutTempat } from './klaim.ts';
import { gabung, labelTabel, namaDokumen, namaOpd, type Konteks } from './konteks.ts';
import {
  angkaOf,
  bukukan,
  predikatCapaian,
  ukurCapaian,
  ukurTercetak,
  type PredikatSkala,
  type Terukur,
  type TerukurCapaian,
} from './ukur.ts';
import { namaUkuran } from './nama.ts';

const namaLingkup: Readonly<Record<string, string>> = {
  renstra: 'Renstra',
  pk: 'Perjanjian Kinerja',
  'pk-perubahan': 'Perubahan Perjanjian Kinerja',
};

type P = PermintaanOf<'nilai'>;

/** Years in which the asked measure exists; predikat and capaian exist where a capaian can be stated. */
export function tahunUkuran(k: Konteks, indikator: Indikator, ukuran: Ukuran, lingkup?: Lingkup): readonly string[] {
  if (ukuran === 'capaian' || ukuran === 'predikat') {
    const tahun = new Set([
      ...periodeTersedia(k.pustaka.findKlaim(indikator.id, 'capaian')),
      ...periodeTersedia(k.pustaka.findKlaim(indikator.id, 'realisasi')),
    ]);
    return [...tahun].filter((p) => ukurCapaian(k, indikator, p) !== undefined).toSorted();
  }
  const klaim = k.pustaka.findKlaim(indikator.id, ukuran);
  return periodeTersedia(lingkup === undefined ? klaim : klaim.filter((c) => c.lingkup === lingkup));
}

function ukur(k: Konteks, i: Indikator, ukuran: Ukuran, periode: string, lingkup?: Lingkup): Terukur | undefined {
  return ukuran === 'capaian' || ukuran === 'predikat' ? ukurCapaian(k, i, periode) : ukurTercetak(k, i.id, ukuran, periode, lingkup);
}

export function answerNilai(p: P, k: Konteks): Jawaban {
  const daftar = p.indikator.flatMap((id) => k.indikatorById.get(id) ?? []);
  const pertama = daftar[0];
  if (pertama === undefined) return jawaban('tidak-ada', ['Indikator itu tidak ada dalam data.'], { permintaan: [p] });
  const utama = p.ukuran[0] as Ukuran;
  const buku = new BukuFakta();
  if (daftar.length > 1) return nilaiBanyak(p, k, daftar, buku);
  const tersedia = tahunUkuran(k, pertama, utama, p.lingkup);
  const diminta = p.periode.length > 0 ? p.periode : tersedia.slice(-1);
  const ada = diminta.filter((t) => p.ukuran.some((u) => ukur(k, pertama, u, t, p.lingkup) !== undefined));
  if (ada.length === 0) return tanpaNilai(p, k, pertama, buku, tersedia);
  const isi: Baris[] = [];
  for (const [n, periode] of ada.entries()) {
    if (n > 0) isi.push(['']);
    isi.push(...sumberDiAkhir(rincianNilai(p, k, pertama, periode, buku)));
  }
  for (const hilang of diminta.filter((t) => !ada.includes(t))) {
    isi.push(baris`${namaUkuran[utama] ?? utama} tahun ${hilang} tidak ada dalam data.`);
  }
  if (p.periode.length === 0) isi.push(baris`Tahun tidak disebut; yang dipakai tahun terakhir yang ada angkanya (${ada.join(', ')}).`);
  const akhir = sumberDiAkhir(isi);
  return jawaban('jawab', ada.length === 1 ? akhir : isi, { fakta: buku.semua, permintaan: [{ ...p, periode: [...ada] }] });
}

const awalSumber = 'Sumber: ';
const isSumber = (b: Baris): boolean => typeof b[0] === 'string' && b[0].startsWith(awalSumber);

/** The source stands last and once: a place that another source line names already is not repeated. */
function sumberDiAkhir(isi: readonly Baris[]): readonly Baris[] {
  const teks = (b: Baris): string => b.map((x) => (typeof x === 'string' ? x : x.fakta)).join('').slice(awalSumber.length);
  const sumber = isi.filter(isSumber);
  const unik = sumber.filter((b, n) => !sumber.some((x, m) => m !== n && teks(x).includes(teks(b)) && (teks(x) !== teks(b) || m < n)));
  return [...isi.filter((b) => !isSumber(b)), ...unik];
}

function rincianNilai(p: P, k: Konteks, i: Indikator, periode: string, buku: BukuFakta): readonly Baris[] {
  const judul = `${i.nama}, ${namaOpd(k, i.opd)}, tahun ${periode}`;
  const isi: Baris[] = [];
  for (const u of p.ukuran) {
    if (u === 'capaian') {
      const c = ukurCapaian(k, i, periode);
      if (c !== undefined && p.tanyaTercapai === true) isi.push(...barisTercapai(k, c, judul, buku));
      if (c !== undefined)
        isi.push(
          ...barisCapaian(k, i, c, judul, buku, !p.ukuran.includes('predikat')).filter(
            (x) => p.tanyaTercapai !== true || !x.includes(kalimatTercapai(c.tercapai)),
          ),
        );
      else isi.push(baris`Capaian ${judul}: belum ada dalam data.`);
    } else if (u === 'predikat') {
      const c = ukurCapaian(k, i, periode);
      if (c !== undefined) isi.push(...barisPredikat(k, i, c, judul, periode, buku, p.skala));
      else isi.push(baris`Predikat ${judul}: belum ada dalam data.`);
    } else {
      const t = ukurTercetak(k, i.id, u, periode, p.lingkup);
      if (t === undefined) isi.push(baris`${namaUkuran[u] ?? u} ${judul}: belum ada dalam data.`);
      else isi.push(...barisTercetak(k, i, u, t, judul, buku));
    }
  }
  const hanyaRealisasi = p.ukuran.includes('realisasi') && !p.ukuran.includes('capaian') && !p.ukuran.includes('predikat');
  const c = hanyaRealisasi ? ukurCapaian(k, i, periode) : undefined;
  if (c !== undefined) {
    const target = c.target === undefined ? [] : baris` (target ${bukukan(k, buku, c.target)})`;
    isi.push(baris`Capaian: ${bukukan(k, buku, c)}${target}.`);
  }
  return isi;
}

const sumberKlaim = (k: Konteks, t: Terukur): Baris => {
  const klaim = t.tajuk?.sepakat ?? t.sama;
  const tabel = klaim.filter((c) => c.tabel.jenis === 'tabel');
  return [`${namaDokumen(k, klaim[0]?.dokumen ?? '')}, ${sebutTempat(tabel.length > 0 ? tabel : klaim, 3)}`];
};

function barisTercetak(k: Konteks, i: Indikator, u: Ukuran, t: Terukur, judul: string, buku: BukuFakta): readonly Baris[] {
  const slot = bukukan(k, buku, t);
  const lingkup = t.fakta.lingkup === undefined ? '' : ` (${namaLingkup[t.fakta.lingkup] ?? t.fakta.lingkup})`;
  const isi: Baris[] = [baris`${namaUkuran[u] ?? u}${lingkup} ${judul}: ${slot}`, baris`Sumber: ${sumberKlaim(k, t)}.`];
  if (t.beda.length > 0)
    isi.push(baris`Mohon dicek, dokumen tidak seragam: ${sebutKlaim(k, buku, [...t.sama, ...t.beda], [...t.sama, ...t.beda])}.`);
  const lain = lingkupLain(k, i, u, t, buku);
  if (lain.length > 0) isi.push(lain);
  const tajuk = t.tajuk?.tajuk;
  if (tajuk?.mutu !== undefined && tajuk.catatan !== undefined) isi.push(baris`Catatan: ${tajuk.catatan}.`);
  return isi;
}

/** The same measure in another scope (Renstra against the year's table) when it says something else. */
function lingkupLain(k: Konteks, i: Indikator, u: Ukuran, t: Terukur, buku: BukuFakta): Baris {
  if (u !== 'target' || t.tajuk === undefined) return [];
  const acuan = t.tajuk.tajuk;
  const semua = k.pustaka.findKlaim(i.id, u, acuan.periode).filter((c) => c.jabatan === undefined && !c.kosong);
  const lain = semua.filter((c) => c.lingkup !== acuan.lingkup && !samaNilai(c, acuan) && c.mutu !== 'ocr-rusak');
  return lain.length === 0 ? [] : baris`Dalam lingkup lain: ${sebutKlaim(k, buku, lain, [acuan])}.`;
}

export function barisCapaian(
  k: Konteks,
  i: Indikator,
  c: TerukurCapaian,
  judul: string,
  buku: BukuFakta,
  lengkap: boolean,
): readonly Baris[] {
  const slot = bukukan(k, buku, c);
  const isi: Baris[] = [baris`Capaian ${judul}: ${slot}`];
  const h = c.hitungan;
  if (h !== undefined && c.target !== undefined && c.realisasi !== undefined) {
    const target = bukukan(k, buku, c.target);
    const realisasi = bukukan(k, buku, c.realisasi);
    const hitung =
      h.nilai.kind === 'angka'
        ? baris`${h.langkah}${c.fakta.asal === 'tercetak' ? ` = ${hitungTampil(c)}` : ''}`
        : [alasanTeks(h.nilai.kind === 'tidak-terhitung' ? h.nilai.alasan : '')];
    isi.push(baris`Cara hitung: realisasi ${realisasi}, target ${target}; ${hitung}.`);
    if (h.nilai.kind === 'tidak-terhitung' && h.nilai.status === 'tercapai') isi.push(['Status: tercapai, persentase tidak terhitung.']);
    else if (c.tercapai !== undefined) isi.push([kalimatTercapai(c.tercapai)]);
  }
  const nilai = angkaOf(c.fakta);
  if (lengkap && nilai !== undefined) {
    const [utama, ...lain] = predikatCapaian(k, nilai);
    if (utama !== undefined) isi.push(baris`Predikat: ${predikatTeks([utama])}.`);
    if (lain.length > 0) isi.push(baris`Menurut skala lain: ${predikatTeks(lain)}.`);
    if (nilai.gt(100))
      isi.push(['Skala tidak memuat capaian di atas 100%; dipakai rentang teratas. Mohon dicek apakah targetnya terlalu rendah.']);
  }
  const lainDigit =
    c.fakta.asal === 'dihitung' ? c.sama.filter((x) => x.desimal !== undefined && nilai !== undefined && !nilai.eq(x.desimal)) : [];
  if (lainDigit.length > 0) isi.push(baris`Tercetak dengan pembulatan lain: ${sebutKlaim(k, buku, lainDigit)}.`);
  isi.push(baris`Sumber: ${sumberCapaian(k, c)}.`);
  isi.push(...barisBeda(k, i, c, buku));
  return isi;
}

const kalimatTercapai = (tercapai: boolean | undefined): string => (tercapai === true ? 'Target tercapai.' : 'Target belum tercapai.');

/** "Apakah target tercapai?": yes or no first. */
function barisTercapai(k: Konteks, c: TerukurCapaian, judul: string, buku: BukuFakta): readonly Baris[] {
  if (c.tercapai === undefined || c.target === undefined || c.realisasi === undefined) return [];
  const awal = c.tercapai ? 'Ya, target tercapai' : 'Belum tercapai';
  return [baris`${awal}: realisasi ${judul} ${bukukan(k, buku, c.realisasi)} dari target ${bukukan(k, buku, c.target)}.`];
}

/** Scales that give the same verdict stand together; an unverified scale is called so. */
function predikatTeks(daftar: readonly PredikatSkala[]): string {
  const label = [...new Set(daftar.map((s) => s.label))];
  return label
    .map(
      (l) =>
        `${l} (${daftar
          .filter((s) => s.label === l)
          .map((s) => `${s.nama}${s.perluCek ? ', perlu dicek' : ''}`)
          .join('; ')})`,
    )
    .join('; ');
}

function hitungTampil(c: TerukurCapaian): string {
  return c.hitungan?.nilai.kind === 'angka' ? `${c.hitungan.nilai.tampil.toFixed().replace('.', ',')}%` : '';
}

const sumberCapaian = (k: Konteks, c: TerukurCapaian): Baris =>
  c.fakta.asal === 'dihitung' && c.realisasi !== undefined
    ? baris`dihitung dari target dan realisasi ${sumberKlaim(k, c.realisasi)}`
    : sumberKlaim(k, c);

const alasan: Readonly<Record<string, string>> = {
  'target-nol': 'tidak dapat dihitung karena target 0',
  'target-negatif': 'tidak dapat dihitung karena target negatif',
  'realisasi-nol': 'tidak dapat dihitung karena realisasi 0',
};
const alasanTeks = (kode: string): string => alasan[kode] ?? 'tidak dapat dihitung';

/** Contradicting prints of a capaian, of its realisasi and of its target, and which one recomputes. */
function barisBeda(k: Konteks, i: Indikator, c: TerukurCapaian, buku: BukuFakta): readonly Baris[] {
  const isi: Baris[] = [];
  const semua = [...c.sama, ...c.beda];
  if (c.beda.length > 0) {
    isi.push(baris`Mohon dicek, dokumen tidak seragam: ${sebutKlaim(k, buku, semua, semua)}.`);
    if (c.fakta.asal === 'dihitung') {
      const tiruan = c.beda.toSorted(urutTempat).find((b) => c.realisasi?.sama.some((r) => r.desimal === b.desimal) === true);
      const sebab = tiruan === undefined ? [] : [` Angka di ${labelTabel(tiruan)} sama dengan realisasinya.`];
      isi.push(baris`Yang cocok dengan hitungan ulang: ${{ fakta: c.fakta.id }}.${sebab}`);
    }
  }
  for (const [nama, t] of [
    ['realisasi', c.realisasi],
    ['target', c.target],
  ] as const) {
    if (t !== undefined && t.beda.length > 0)
      isi.push(baris`${isi.length > 0 ? `Angka ${nama} juga tidak seragam` : `Mohon dicek, angka ${nama} tidak seragam`}: ${sebutKlaim(k, buku, [...t.sama, ...t.beda], [...t.sama, ...t.beda])}.`);
  }
  if (c.target !== undefined) {
    const lain = lingkupLain(k, i, 'target', c.target, buku);
    if (lain.length > 0) isi.push(lain);
  }
  return isi;
}

function barisPredikat(
  k: Konteks,
  i: Indikator,
  c: TerukurCapaian,
  judul: string,
  periode: string,
  buku: BukuFakta,
  skala?: readonly string[],
): readonly Baris[] {
  const slot = bukukan(k, buku, c);
  const nilai = angkaOf(c.fakta);
  if (nilai === undefined) return [baris`Predikat ${judul}: tidak dapat ditentukan karena capaian tidak dapat dihitung.`];
  const daftar = predikatCapaian(k, nilai, skala);
  const pertama = daftar[0];
  const isi: Baris[] = [baris`Predikat ${judul}: ${pertama?.label ?? 'tidak ada'} (${pertama?.nama ?? ''}), dari capaian ${slot}`];
  for (const d of daftar.slice(1)) isi.push(baris`Menurut ${d.nama}${d.perluCek ? ' (perlu dicek)' : ''}: ${d.label}.`);
  const tercetak = k.pustaka.findKlaim(i.id, 'predikat', periode).filter((x) => !x.kosong && x.tabel.id.split('/')[1] !== 't3.6-nasional');
  if (tercetak.length > 0) isi.push(baris`Yang tercetak: ${sebutKlaim(k, buku, tercetak, tercetak)}.`);
  isi.push(...barisBeda(k, i, c, buku));
  return isi;
}

/** One line per indicator: realisasi, target, capaian and verdict. */
export function barisRingkas(k: Konteks, i: Indikator, periode: string, buku: BukuFakta): Baris | undefined {
  const c = ukurCapaian(k, i, periode);
  if (c === undefined) return undefined;
  const target = c.target === undefined ? [] : baris` dari target ${bukukan(k, buku, c.target)}`;
  const realisasi = c.realisasi === undefined ? [] : baris`realisasi ${bukukan(k, buku, c.realisasi)}${target}, `;
  const nilai = angkaOf(c.fakta);
  const predikat = nilai === undefined ? '' : `, ${predikatCapaian(k, nilai, ['dumai-atribut'])[0]?.label ?? ''}`;
  return baris`${i.nama}: ${realisasi}capaian ${bukukan(k, buku, c)}${predikat}${c.beda.length > 0 ? ' (dokumen tidak seragam)' : ''}`;
}

function nilaiBanyak(p: P, k: Konteks, daftar: readonly Indikator[], buku: BukuFakta): Jawaban {
  const isi: Baris[] = [];
  const permintaan: P[] = [];
  for (const i of daftar) {
    const tersedia = tahunUkuran(k, i, p.ukuran[0] as Ukuran, p.lingkup);
    for (const periode of p.periode.length > 0 ? p.periode : tersedia.slice(-1)) {
      const satu = sumberDiAkhir(rincianNilai({ ...p, indikator: [i.id] }, k, i, periode, buku));
      isi.push(...(isi.length === 0 ? [] : [['']]), ...satu);
      permintaan.push({ ...p, indikator: [i.id], periode: [periode] });
    }
  }
  const ada = buku.semua.length > 0;
  return jawaban(ada ? 'jawab' : 'tidak-ada', ada ? isi : ['Angka itu tidak ada dalam data untuk indikator-indikator tersebut.'], {
    fakta: buku.semua,
    permintaan,
  });
}

/** Understood, but the data has none: says what exists and never offers another year's number as the answer. */
function tanpaNilai(p: P, k: Konteks, i: Indikator, buku: BukuFakta, tersedia: readonly string[]): Jawaban {
  const utama = p.ukuran[0] as Ukuran;
  const judul = `${i.nama}, ${namaOpd(k, i.opd)}`;
  const tahun = p.periode.length > 0 ? `, tahun ${p.periode.join(', ')}` : '';
  const kosong = k.pustaka.findKlaim(i.id, utama).filter((c) => c.kosong && (p.periode.length === 0 || p.periode.includes(c.periode)));
  const isi: Baris[] = [baris`${namaUkuran[utama] ?? utama} ${judul}${tahun} tidak ada dalam data.`];
  for (const c of kosong.slice(0, 1)) isi.push(baris`Kolomnya ada di ${labelTabel(c)}, tetapi tidak berisi angka.`);
  if (utama !== 'target') {
    for (const periode of p.periode) {
      const t = ukurTercetak(k, i.id, 'target', periode);
      if (t !== undefined)
        isi.push(
          baris`Yang ada untuk tahun ${periode}: target ${bukukan(k, buku, t)}${t.fakta.lingkup === 'renstra' ? ' (Renstra)' : ''}.`,
        );
    }
  }
  if (tersedia.length > 0) isi.push(baris`${namaUkuran[utama] ?? utama} yang tersedia: tahun ${gabung([...tersedia])}.`);
  return jawaban('tidak-ada', isi, { fakta: buku.semua, permintaan: [p] });
}
