// Series and comparisons: years of one indicator, several indicators, realisasi against target.
import type { PermintaanOf } from '../permintaan.ts';
import type { Indikator, Ukuran } from '../rujukan/skema.ts';
import { selisih } from './beda-nilai.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';
import { namaOpd, type Konteks } from './konteks.ts';
import { namaUkuran } from './nama.ts';
import { tahunUkuran } from './nilai.ts';
import { barisSumber, bedaSingkat, rujukan, rujukanCapaian, type Rujukan } from './sumber.ts';
import { angkaOf, bukukan, ukurCapaian, ukurTercetak, type Terukur } from './ukur.ts';

export { answerKetercapaian } from './ketercapaian.ts';
export { answerPeringkat } from './peringkat.ts';

function ukur(k: Konteks, i: Indikator, u: Ukuran, periode: string): Terukur | undefined {
  return u === 'capaian' || u === 'predikat' ? ukurCapaian(k, i, periode) : ukurTercetak(k, i.id, u, periode);
}

/** Where a value can be found: printed as it is, or in the tables it was computed from. */
const rujukanUkur = (t: Terukur, nama?: string): Rujukan =>
  t.sama.length > 0 || t.fakta.asal === 'tercetak' ? rujukan(t, nama) : rujukanCapaian(t, nama);

/** "3 tahun terakhir" are the years up to the last one printed, also those that no table prints. */
function tahunDiminta(p: PermintaanOf<'tren'>, semua: readonly string[]): readonly string[] {
  if (p.periode.length > 0) return p.periode;
  const akhir = Number(semua.at(-1));
  const n = p.jumlahTahun;
  if (n === undefined || !Number.isInteger(akhir)) return semua;
  return Array.from({ length: n }, (_, i) => String(akhir - n + 1 + i));
}

/** Several years of the measures, with the change from year to year; direction words follow the polarity. */
export function answerTren(p: PermintaanOf<'tren'>, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  const sumber: Rujukan[] = [];
  const hilang = new Map<string, string[]>();
  let blok = 0;
  for (const id of p.indikator) {
    const i = k.indikatorById.get(id);
    if (i === undefined) continue;
    for (const u of p.ukuran) {
      const tahun = tahunDiminta(p, tahunUkuran(k, i, u));
      const ada = tahun.flatMap((t) => {
        const nilai = ukur(k, i, u, t);
        return nilai === undefined ? [] : [{ t, nilai }];
      });
      blok += 1;
      for (const t of tahun.filter((x) => !ada.some((y) => y.t === x))) hilang.set(t, [...(hilang.get(t) ?? []), namaUkuran[u] ?? u]);
      if (ada.length === 0) continue;
      if (isi.length > 0) isi.push(['']);
      isi.push([`${namaUkuran[u] ?? u} ${i.nama}, ${namaOpd(k, i.opd)}:`]);
      for (const [n, { t, nilai }] of ada.entries()) {
        const lalu = ada[n - 1];
        const beda = lalu === undefined ? undefined : selisih(i, u, lalu.nilai, nilai, buku);
        const tercetak = nilai.sama.find(
          (c) => c.desimal !== undefined && nilai.fakta.asal === 'dihitung' && angkaOf(nilai.fakta)?.eq(c.desimal) === false,
        );
        const slot = bukukan(k, buku, nilai);
        const lain = bedaSingkat(k, buku, [['', nilai]]);
        const tanda = lain.length > 0 || tercetak === undefined ? lain : baris` (tercetak ${{ fakta: tercetak.id }})`;
        isi.push(baris`- ${t}: ${slot}${beda === undefined ? '' : baris`, ${beda.teks} dari ${lalu?.t ?? ''}`}${tanda}`);
        sumber.push(rujukanUkur(nilai, t));
      }
      const [awal] = ada;
      const akhir = ada.at(-1);
      if (ada.length > 2 && awal !== undefined && akhir !== undefined) {
        const total = selisih(i, u, awal.nilai, akhir.nilai, buku);
        if (total !== undefined) isi.push(baris`Selama ${awal.t}-${akhir.t}: ${total.teks}.`);
      }
    }
  }
  if (sumber.length === 0) return jawaban('tidak-ada', tanpaTren(p, k, [...hilang.keys()]), { permintaan: [p] });
  for (const [sebutan, tahun] of kelompokHilang(hilang, blok)) isi.push([`${sebutan} ${tahun} tidak tercetak dalam laporan.`]);
  return jawaban('jawab', [...isi, ...barisSumber(k, sumber)], { fakta: buku.semua, permintaan: [p] });
}

/** Years that no measure has are named once for all. */
function kelompokHilang(hilang: ReadonlyMap<string, readonly string[]>, blok: number): readonly (readonly [string, string])[] {
  const per = new Map<string, string[]>();
  for (const [tahun, ukuran] of [...hilang].toSorted(([a], [b]) => a.localeCompare(b))) {
    const nama = ukuran.length >= blok ? 'Angka' : [...new Set(ukuran)].join(' dan ');
    per.set(nama, [...(per.get(nama) ?? []), tahun]);
  }
  return [...per].map(([nama, tahun]) => [nama, tahun.join(', ')] as const);
}

function tanpaTren(p: PermintaanOf<'tren'>, k: Konteks, tahun: readonly string[]): readonly Baris[] {
  const daftar = p.indikator.flatMap((id) => k.indikatorById.get(id) ?? []);
  const nama = daftar.map((i) => `${i.nama}, ${namaOpd(k, i.opd)}`).join('; ');
  const ukuran = p.ukuran.map((u, n) => (n === 0 ? (namaUkuran[u] ?? u) : (namaUkuran[u] ?? u).toLowerCase())).join(' dan ');
  const ada = [...new Set(daftar.flatMap((i) => p.ukuran.flatMap((u) => tahunUkuran(k, i, u))))].toSorted();
  return [
    [`${ukuran} ${nama}${tahun.length === 0 ? '' : `, tahun ${tahun.toSorted().join(', ')}`}, tidak ada dalam laporan.`],
    ...(ada.length === 0 ? [] : [[`Yang ada: angka untuk tahun ${ada.join(', ')}.`]]),
  ];
}

/** Two or more indicators in one year, or one in two years. */
export function answerBanding(p: PermintaanOf<'banding'>, k: Konteks): Jawaban {
  if (p.indikator.length === 1) return answerTren({ kind: 'tren', indikator: p.indikator, ukuran: [p.ukuran], periode: p.periode }, k);
  const buku = new BukuFakta();
  const nama = namaUkuran[p.ukuran] ?? p.ukuran;
  const nilai = p.indikator.flatMap((id) => {
    const i = k.indikatorById.get(id);
    if (i === undefined) return [];
    const tahun = p.periode[0] ?? tahunUkuran(k, i, p.ukuran).at(-1);
    const t = tahun === undefined ? undefined : ukur(k, i, p.ukuran, tahun);
    return [{ i, tahun, t }];
  });
  const isi: Baris[] = [];
  const urut = nilai
    .flatMap((n) => (n.t === undefined ? [] : [{ ...n, t: n.t }]))
    .toSorted((a, b) => angkaOf(b.t.fakta)?.cmp(angkaOf(a.t.fakta) ?? 0) ?? 0);
  for (const n of urut) {
    const slot = bukukan(k, buku, n.t);
    const lain = bedaSingkat(k, buku, [['', n.t]]);
    isi.push(baris`- ${n.i.nama}, ${namaOpd(k, n.i.opd)}, ${n.tahun ?? ''}: ${nama.toLowerCase()} ${slot}${lain}`);
  }
  for (const n of nilai)
    if (n.t === undefined)
      isi.push([`- ${n.i.nama}, ${namaOpd(k, n.i.opd)}: tidak ada dalam laporan${n.tahun === undefined ? '' : ` untuk tahun ${n.tahun}`}`]);
  const [a, b] = urut;
  if (a !== undefined && b !== undefined && urut.length === 2 && a.t.fakta.satuan === b.t.fakta.satuan) {
    const { id, opd } = a.i;
    const beda = selisih({ id: `${id}-${b.i.id}`, opd }, p.ukuran, b.t, a.t, buku);
    if (beda?.slot !== undefined) isi.unshift(baris`${nama} ${a.i.nama} lebih tinggi ${beda.slot} daripada ${b.i.nama}.`);
    else if (beda !== undefined) isi.unshift([`${nama} kedua indikator itu sama.`]);
  } else if (urut.length > 1 && urut[0]?.t.fakta.satuan !== urut.at(-1)?.t.fakta.satuan)
    isi.push(['Satuannya berbeda, jadi angkanya tidak dapat dibandingkan langsung.']);
  const sumber = barisSumber(
    k,
    urut.map((n) => rujukanUkur(n.t, n.i.nama)),
  );
  return jawaban(urut.length > 0 ? 'jawab' : 'tidak-ada', [...isi, ...sumber], { fakta: buku.semua, permintaan: [p] });
}

/** Realisasi against target of one year: how much is missing or exceeded, in the unit of the indicator. */
export function answerJarak(p: PermintaanOf<'jarak'>, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  const sumber: Rujukan[] = [];
  for (const id of p.indikator) {
    const i = k.indikatorById.get(id);
    const tahun = i === undefined ? undefined : (p.periode[0] ?? tahunUkuran(k, i, 'capaian').at(-1));
    const c = i === undefined || tahun === undefined ? undefined : ukurCapaian(k, i, tahun);
    if (i === undefined || c?.target === undefined || c.realisasi === undefined) continue;
    const jarak = selisih({ ...i, id: `${i.id}-jarak` }, 'realisasi', c.target, c.realisasi, buku)?.slot;
    const arah =
      jarak === undefined
        ? ['sama dengan target']
        : baris`${angkaOf(c.realisasi.fakta)?.lt(angkaOf(c.target.fakta) ?? 0) === true ? 'kurang' : 'lebih'} ${jarak} dari target`;
    const [realisasi, target] = [bukukan(k, buku, c.realisasi), bukukan(k, buku, c.target)];
    const lain = bedaSingkat(k, buku, [
      ['realisasi', c.realisasi],
      ['target', c.target],
    ]);
    isi.push(
      baris`Realisasi ${i.nama}, ${namaOpd(k, i.opd)}, tahun ${tahun ?? ''}: ${arah} (realisasi ${realisasi}, target ${target})${lain}.`,
    );
    isi.push(baris`Capaian: ${bukukan(k, buku, c)}.`);
    sumber.push(rujukanCapaian(c, i.nama));
  }
  return jawaban(
    isi.length > 0 ? 'jawab' : 'tidak-ada',
    isi.length > 0 ? [...isi, ...barisSumber(k, sumber)] : ['Target dan realisasi untuk tahun itu tidak ada dalam laporan.'],
    { fakta: buku.semua, permintaan: [p] },
  );
}
