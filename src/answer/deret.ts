// Series and comparisons: years of one indicator, several indicators, highest and lowest, reached and missed.
import type { Fakta } from '../fakta.ts';
import { computeSelisih, type HitunganSelisih } from '../kinerja/selisih.ts';
import type { PermintaanOf } from '../permintaan.ts';
import type { Anggaran, Indikator, Ukuran } from '../rujukan/skema.ts';
import { namaAnggaran, tahunAnggaran, ukurAnggaran } from './anggaran.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban, type Pilihan } from './jawaban.ts';
import { hitunganToFakta, labelTabel, namaDokumen, namaOpd, type Konteks } from './konteks.ts';
import { namaUkuran } from './nama.ts';
import { barisRingkas, tahunUkuran } from './nilai.ts';
import { angkaOf, bukukan, ukurCapaian, ukurTercetak, type Terukur } from './ukur.ts';

function ukur(k: Konteks, i: Indikator, u: Ukuran, periode: string): Terukur | undefined {
  return u === 'capaian' || u === 'predikat' ? ukurCapaian(k, i, periode) : ukurTercetak(k, i.id, u, periode);
}

const maknaTeks: Readonly<Record<HitunganSelisih['makna'], string>> = {
  membaik: ' (membaik)',
  memburuk: ' (memburuk)',
  tetap: '',
  'tidak-dinilai': '',
};

/** "turun 0,63 poin persen (memburuk)"; undefined when one side is no number. */
function selisih(
  i: { readonly id: string; readonly opd: string; readonly satuan: string; readonly polaritas?: Indikator['polaritas'] },
  u: Ukuran,
  a: Terukur,
  b: Terukur,
  buku: BukuFakta,
): Baris | undefined {
  const awal = angkaOf(a.fakta);
  const akhir = angkaOf(b.fakta);
  if (awal === undefined || akhir === undefined) return undefined;
  const h = computeSelisih({ awal, akhir, satuan: a.fakta.satuan, polaritas: i.polaritas?.nilai ?? 'naik-baik' });
  if (h.nilai.kind !== 'angka') return undefined;
  if (h.arah === 'tetap') return ['tetap'];
  const mutlak = { ...h, nilai: { ...h.nilai, nilai: h.nilai.nilai.abs(), tampil: h.nilai.tampil.abs() } };
  const id = `hitung/${i.id}/selisih-${u}/${a.fakta.periode ?? ''}-${b.fakta.periode ?? ''}`;
  const f: Fakta = hitunganToFakta(
    mutlak,
    { id, ukuran: 'selisih', indikator: i.id, opd: i.opd, ...(b.fakta.periode === undefined ? {} : { periode: b.fakta.periode }) },
    [a.fakta.id, b.fakta.id],
  );
  return baris`${h.arah} ${buku.add(f)}${i.polaritas === undefined ? '' : maknaTeks[h.makna]}`;
}

/** Several years of the measures, with the change from year to year; direction words follow the polarity. */
export function answerTren(p: PermintaanOf<'tren'>, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  const hilang: string[] = [];
  for (const id of p.indikator) {
    const i = k.indikatorById.get(id);
    if (i === undefined) continue;
    for (const u of p.ukuran) {
      const semua = tahunUkuran(k, i, u);
      const tahun = p.periode.length > 0 ? p.periode : semua.slice(-(p.jumlahTahun ?? semua.length));
      const ada = tahun.flatMap((t) => {
        const nilai = ukur(k, i, u, t);
        return nilai === undefined ? [] : [{ t, nilai }];
      });
      hilang.push(...tahun.filter((t) => !ada.some((x) => x.t === t)).map((t) => `${namaUkuran[u] ?? u} ${t}`));
      if (ada.length === 0) continue;
      if (isi.length > 0) isi.push(['']);
      isi.push([`${namaUkuran[u] ?? u} ${i.nama}, ${namaOpd(k, i.opd)}:`]);
      for (const [n, { t, nilai }] of ada.entries()) {
        const lalu = ada[n - 1];
        const beda = lalu === undefined ? undefined : selisih(i, u, lalu.nilai, nilai, buku);
        const tercetak = nilai.sama.find(
          (c) => c.desimal !== undefined && nilai.fakta.asal === 'dihitung' && angkaOf(nilai.fakta)?.eq(c.desimal) === false,
        );
        const tanda =
          nilai.beda.length > 0 ? ' (dokumen tidak seragam)' : tercetak === undefined ? '' : baris` (tercetak ${{ fakta: tercetak.id }})`;
        isi.push(baris`- ${t}: ${bukukan(k, buku, nilai)}${beda === undefined ? '' : baris`, ${beda} dari ${lalu?.t ?? ''}`}${tanda}`);
      }
      const [awal] = ada;
      const akhir = ada.at(-1);
      if (ada.length > 2 && awal !== undefined && akhir !== undefined) {
        const total = selisih(i, u, awal.nilai, akhir.nilai, buku);
        if (total !== undefined) isi.push(baris`Selama ${awal.t}-${akhir.t}: ${total}.`);
      }
      const dok = akhir?.nilai.sama[0] ?? akhir?.nilai.beda[0];
      if (dok !== undefined) isi.push([`Sumber: ${namaDokumen(k, dok.dokumen)}, ${dok.tabel.label}.`]);
    }
  }
  if (hilang.length > 0) isi.push([`Tidak ada dalam data: ${[...new Set(hilang)].join(', ')}.`]);
  return jawaban(buku.semua.length > 0 ? 'jawab' : 'tidak-ada', isi, { fakta: buku.semua, permintaan: [p] });
}

/** Two or more indicators in one year, or one in two years. */
export function answerBanding(p: PermintaanOf<'banding'>, k: Konteks): Jawaban {
  if (p.indikator.length === 1) return answerTren({ kind: 'tren', indikator: p.indikator, ukuran: [p.ukuran], periode: p.periode }, k);
  const buku = new BukuFakta();
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
  for (const n of urut)
    isi.push(
      baris`- ${n.i.nama}, ${namaOpd(k, n.i.opd)}, ${n.tahun ?? ''}: ${(namaUkuran[p.ukuran] ?? p.ukuran).toLowerCase()} ${bukukan(k, buku, n.t)}${n.t.beda.length > 0 ? ' (dokumen tidak seragam)' : ''}`,
    );
  for (const n of nilai)
    if (n.t === undefined)
      isi.push([`- ${n.i.nama}, ${namaOpd(k, n.i.opd)}: tidak ada dalam data${n.tahun === undefined ? '' : ` untuk tahun ${n.tahun}`}`]);
  const [a, b] = urut;
  if (a !== undefined && b !== undefined && urut.length === 2 && a.t.fakta.satuan === b.t.fakta.satuan) {
    const beda = selisih({ ...a.i, id: `${a.i.id}-${b.i.id}` }, p.ukuran, b.t, a.t, buku);
    const jarak = buku.semua.find((f) => f.ukuran === 'selisih');
    if (beda !== undefined && jarak !== undefined)
      isi.unshift(baris`${namaUkuran[p.ukuran] ?? p.ukuran} ${a.i.nama} lebih tinggi ${{ fakta: jarak.id }} daripada ${b.i.nama}.`);
    else if (beda !== undefined) isi.unshift([`${namaUkuran[p.ukuran] ?? p.ukuran} kedua indikator itu sama.`]);
  } else if (urut.length > 1 && urut[0]?.t.fakta.satuan !== urut.at(-1)?.t.fakta.satuan)
    isi.push(['Satuannya berbeda, jadi angkanya tidak dapat dibandingkan langsung.']);
  return jawaban(urut.length > 0 ? 'jawab' : 'tidak-ada', isi, { fakta: buku.semua, permintaan: [p] });
}

/** Realisasi against target of one year: how much is missing or exceeded, in the unit of the indicator. */
export function answerJarak(p: PermintaanOf<'jarak'>, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  for (const id of p.indikator) {
    const i = k.indikatorById.get(id);
    const tahun = i === undefined ? undefined : (p.periode[0] ?? tahunUkuran(k, i, 'capaian').at(-1));
    const c = i === undefined || tahun === undefined ? undefined : ukurCapaian(k, i, tahun);
    if (i === undefined || c?.target === undefined || c.realisasi === undefined) continue;
    const beda = selisih({ ...i, id: `${i.id}-jarak` }, 'realisasi', c.target, c.realisasi, buku);
    const jarak = buku.semua.find((f) => f.id.startsWith(`hitung/${i.id}-jarak`));
    const arah =
      jarak === undefined || beda === undefined
        ? ['sama dengan target']
        : baris`${angkaOf(c.realisasi.fakta)?.lt(angkaOf(c.target.fakta) ?? 0) === true ? 'kurang' : 'lebih'} ${{ fakta: jarak.id }} dari target`;
    isi.push(
      baris`Realisasi ${i.nama}, ${namaOpd(k, i.opd)}, tahun ${tahun ?? ''}: ${arah} (realisasi ${bukukan(k, buku, c.realisasi)}, target ${bukukan(k, buku, c.target)}).`,
    );
    isi.push(baris`Capaian: ${bukukan(k, buku, c)}.`);
    const dok = c.realisasi.sama[0];
    if (dok !== undefined) isi.push([`Sumber: ${namaDokumen(k, dok.dokumen)}, ${labelTabel(dok)}.`]);
  }
  return jawaban(
    isi.length > 0 ? 'jawab' : 'tidak-ada',
    isi.length > 0 ? isi : ['Target dan realisasi untuk tahun itu tidak ada dalam data.'],
    { fakta: buku.semua, permintaan: [p] },
  );
}

const ikuOf = (k: Konteks, opd: string | undefined): readonly Indikator[] =>
  k.pustaka.indikator.filter((i) => i.iku && (opd === undefined || i.opd === opd));

type Calon = { readonly nama: string; readonly opd: string; readonly tahun: string; readonly t: Terukur; readonly pilihan: Pilihan };

function calonAnggaran(k: Konteks, p: PermintaanOf<'peringkat'>): readonly Calon[] {
  const turunan = (a: Anggaran): boolean => {
    if (p.induk === undefined) return true;
    for (let x: Anggaran | undefined = a; x !== undefined; x = x.induk === undefined ? undefined : k.anggaranById.get(x.induk))
      if (x.id === p.induk) return true;
    return false;
  };
  return k.pustaka.anggaran
    .filter(
      (a) =>
        (p.anggaran === undefined ? a.tingkat === p.ruang : p.anggaran.includes(a.id)) &&
        (p.opd === undefined || a.opd === p.opd) &&
        turunan(a),
    )
    .flatMap((a) => {
      const tahun = p.periode[0] ?? tahunAnggaran(k, a, p.ukuran).at(-1);
      if (tahun === undefined) return [];
      const u = ukurAnggaran(k, a, tahun);
      const t = p.ukuran === 'serapan' ? u.serapan : p.ukuran === 'realisasi-anggaran' ? u.realisasi : u.pagu;
      const pilihan: Pilihan = {
        label: namaAnggaran(a),
        permintaan: { kind: 'anggaran', anggaran: [a.id], ukuran: ['pagu', 'realisasi-anggaran', 'serapan'], periode: [tahun] },
      };
      return t === undefined || t.sama.some((c) => c.mutu === 'ocr-rusak')
        ? []
        : [{ nama: namaAnggaran(a), opd: a.opd, tahun, t, pilihan }];
    });
}

function calonIku(k: Konteks, p: PermintaanOf<'peringkat'>): readonly Calon[] {
  return ikuOf(k, p.opd).flatMap((i) => {
    const tahun = p.periode[0] ?? tahunUkuran(k, i, p.ukuran).at(-1);
    const t = tahun === undefined ? undefined : ukur(k, i, p.ukuran, tahun);
    const pilihan: Pilihan = {
      label: i.nama,
      permintaan: { kind: 'nilai', indikator: [i.id], ukuran: ['capaian'], periode: tahun === undefined ? [] : [tahun] },
    };
    return t === undefined || tahun === undefined ? [] : [{ nama: i.nama, opd: i.opd, tahun, t, pilihan }];
  });
}

export function answerPeringkat(p: PermintaanOf<'peringkat'>, k: Konteks): Jawaban {
  const semua = p.ruang === 'iku' ? calonIku(k, p) : calonAnggaran(k, p);
  const calon = semua.filter((c) => angkaOf(c.t.fakta) !== undefined);
  const ruang = p.ruang === 'iku' ? 'IKU' : p.ruang;
  if (calon.length === 0) {
    return jawaban(
      'tidak-ada',
      [
        `${namaUkuran[p.ukuran] ?? p.ukuran} per ${ruang}${p.periode.length > 0 ? ` tahun ${p.periode.join(', ')}` : ''} tidak ada dalam data.`,
      ],
      { permintaan: [p] },
    );
  }
  const arah = p.arah === 'tertinggi' ? -1 : 1;
  const urut = calon.toSorted((a, b) => arah * (angkaOf(a.t.fakta)?.cmp(angkaOf(b.t.fakta) ?? 0) ?? 0));
  const buku = new BukuFakta();
  const puncak = urut[0] as Calon;
  const seri = urut.filter((c) => angkaOf(c.t.fakta)?.eq(angkaOf(puncak.t.fakta) ?? 0));
  const satuan = new Set(calon.map((c) => c.t.fakta.satuan));
  const judul = `${namaUkuran[p.ukuran] ?? p.ukuran} ${p.arah}`;
  const isi: Baris[] = [];
  if (seri.length === 1)
    isi.push(baris`${judul}: ${puncak.nama}, ${namaOpd(k, puncak.opd)}, tahun ${puncak.tahun}: ${bukukan(k, buku, puncak.t)}`);
  else isi.push(baris`${judul} dipegang bersama oleh ${String(seri.length)} ${ruang}, masing-masing ${bukukan(k, buku, puncak.t)}:`);
  const tampil = urut.slice(0, Math.max(p.jumlah ?? urut.length, seri.length > 1 ? seri.length : 0));
  if (seri.length === 1 && tampil.length > 1) isi.push(['Urutan:']);
  for (const [n, c] of tampil.entries())
    isi.push(
      baris`${String(n + 1)}. ${c.nama} (${namaOpd(k, c.opd)}, ${c.tahun}): ${bukukan(k, buku, c.t)}${c.t.beda.length > 0 ? ', dokumen tidak seragam' : ''}`,
    );
  if (satuan.size > 1) isi.push(['Catatan: satuannya berbeda-beda, jadi urutan ini hanya menurut angka.']);
  const dok = puncak.t.sama[0] ?? puncak.t.beda[0];
  if (dok !== undefined)
    isi.push([`Sumber: ${[...new Set(tampil.map((c) => namaDokumen(k, (c.t.sama[0] ?? c.t.beda[0] ?? dok).dokumen)))].join('; ')}.`]);
  return jawaban('jawab', isi, { fakta: buku.semua, permintaan: [p], pilihan: tampil.map((c) => c.pilihan) });
}

/** Which IKU reached their target and which did not; judged on exact realisasi against target, by polarity. */
export function answerKetercapaian(p: PermintaanOf<'ketercapaian'>, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  const pilihan: Pilihan[] = [];
  let dinilai = 0;
  for (const opd of k.pustaka.opd.filter((o) => p.opd === undefined || o.id === p.opd)) {
    const daftar = ikuOf(k, opd.id);
    const tahunAda = [...new Set(daftar.flatMap((i) => tahunUkuran(k, i, 'capaian')))].toSorted();
    for (const tahun of p.periode.length > 0 ? p.periode : tahunAda.slice(-1)) {
      const nilai = daftar.flatMap((i) => {
        const c = ukurCapaian(k, i, tahun);
        return c?.tercapai === undefined ? [] : [{ i, tercapai: c.tercapai }];
      });
      if (nilai.length === 0) continue;
      dinilai += nilai.length;
      const cocok = nilai.filter((n) => p.status === 'semua' || n.tercapai === (p.status === 'tercapai'));
      const kata = p.status === 'tercapai' ? 'mencapai target' : 'belum mencapai target';
      if (isi.length > 0) isi.push(['']);
      if (p.status === 'semua')
        isi.push([
          `Kinerja ${opd.singkat} tahun ${tahun}: ${nilai.filter((n) => n.tercapai).length} dari ${nilai.length} IKU mencapai target.`,
        ]);
      else if (cocok.length === 0)
        isi.push([
          `Tidak ada IKU ${opd.singkat} tahun ${tahun} yang ${kata}; ${nilai.length} dari ${nilai.length} IKU ${p.status === 'belum' ? 'mencapai target' : 'belum mencapai target'}.`,
        ]);
      else isi.push([`IKU ${opd.singkat} tahun ${tahun} yang ${kata}: ${cocok.length} dari ${nilai.length}.`]);
      for (const n of cocok.length === 0 ? [] : cocok) {
        pilihan.push({ label: n.i.nama, permintaan: { kind: 'nilai', indikator: [n.i.id], ukuran: ['capaian'], periode: [tahun] } });
        isi.push(baris`${String(pilihan.length)}. ${barisRingkas(k, n.i, tahun, buku) ?? n.i.nama}`);
      }
      if (cocok.length === 0) for (const n of nilai) barisRingkas(k, n.i, tahun, buku);
      isi.push([
        `Sumber: ${k.pustaka.dokumen
          .filter((d) => d.opd === opd.id)
          .map((d) => d.nama)
          .join('; ')}, Bab III.`,
      ]);
    }
  }
  if (dinilai === 0)
    return jawaban('tidak-ada', [`Capaian IKU${p.periode.length > 0 ? ` tahun ${p.periode.join(', ')}` : ''} tidak ada dalam data.`], {
      permintaan: [p],
    });
  return jawaban('jawab', isi, { fakta: buku.semua, permintaan: [p], pilihan });
}
