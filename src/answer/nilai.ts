// Target, realisasi, capaian and predikat of indicators: one in detail, several as a list.
import type { Indikator, Lingkup, Ukuran } from '../rujukan/skema.ts';
import type { PermintaanOf } from '../permintaan.ts';
import { baris, BukuFakta, isSlot, jawaban, type Baris, type Jawaban } from './jawaban.ts';
import { periodeTersedia } from './klaim.ts';
import { gabung, labelTabel, namaOpd, type Konteks } from './konteks.ts';
import { bukukan, ukurCapaian, ukurTercetak, type Terukur } from './ukur.ts';
import { namaUkuran } from './nama.ts';
import { barisCapaian, barisPredikat, barisTercapai, barisTercetak, kalimatTercapai } from './nilai-baris.ts';

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
  if (pertama === undefined) return jawaban('tidak-ada', ['Indikator itu tidak ada dalam laporan.'], { permintaan: [p] });
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
    isi.push(baris`${namaUkuran[utama] ?? utama} tahun ${hilang} tidak ada dalam laporan.`);
  }
  if (p.periode.length === 0 && utama !== 'target-akhir')
    isi.push(baris`Tahun tidak disebut; yang dipakai tahun terakhir yang ada angkanya (${ada.join(', ')}).`);
  const akhir = sumberDiAkhir(isi);
  return jawaban('jawab', ada.length === 1 ? akhir : isi, { fakta: buku.semua, permintaan: [{ ...p, periode: [...ada] }] });
}

const awalSumber = 'Sumber: ';
const isSumber = (b: Baris): boolean => typeof b[0] === 'string' && b[0].startsWith(awalSumber);

/** The source stands last and once: a place that another source line names already is not repeated. */
function sumberDiAkhir(isi: readonly Baris[]): readonly Baris[] {
  const teks = (b: Baris): string =>
    b
      .map((x) => (isSlot(x) ? x.fakta : typeof x === 'string' ? x : ''))
      .join('')
      .slice(awalSumber.length);
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
      else isi.push(baris`Capaian ${judul}: belum ada dalam laporan.`);
    } else if (u === 'predikat') {
      const c = ukurCapaian(k, i, periode);
      if (c !== undefined) isi.push(...barisPredikat(k, i, c, judul, periode, buku, p.skala));
      else isi.push(baris`Predikat ${judul}: belum ada dalam laporan.`);
    } else {
      const t = ukurTercetak(k, i.id, u, periode, p.lingkup);
      if (t === undefined) isi.push(baris`${namaUkuran[u] ?? u} ${judul}: belum ada dalam laporan.`);
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
  return jawaban(ada ? 'jawab' : 'tidak-ada', ada ? isi : ['Angka itu tidak ada dalam laporan untuk indikator-indikator tersebut.'], {
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
  const isi: Baris[] = [baris`${namaUkuran[utama] ?? utama} ${judul}${tahun} tidak ada dalam laporan.`];
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
