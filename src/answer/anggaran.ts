// Budgets at every level: pagu, realisasi, serapan, sisa, sumber dana, tunda bayar; murni and perubahan.
import type { PermintaanOf } from '../permintaan.ts';
import type { Anggaran } from '../rujukan/skema.ts';
import { rincianAnggaran, ringkasAnggaran } from './anggaran-baris.ts';
import { judulAnggaran, labelAnggaran, namaAnggaran, tahunTeks } from './anggaran-nama.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban, type Pilihan } from './jawaban.ts';
import { gabung, namaOpd, type Konteks } from './konteks.ts';
import { namaUkuran } from './nama.ts';
import { barisSumber, bedaSingkat, type Rujukan } from './sumber.ts';
import { tahunAnggaran } from './ukur-anggaran.ts';
import { bukukan, ukurTercetak } from './ukur.ts';

export { namaAnggaran } from './anggaran-nama.ts';
export { tahunAnggaran, ukurAnggaran, type TerukurAnggaran } from './ukur-anggaran.ts';

type P = PermintaanOf<'anggaran'>;
type Satu = { readonly a: Anggaran; readonly periode: string; readonly tersedia: readonly string[] };

export function answerAnggaran(p: P, k: Konteks): Jawaban {
  const semua = p.anggaran
    .flatMap((id) => k.anggaranById.get(id) ?? [])
    .flatMap((a): readonly Satu[] => {
      const tersedia = [...new Set(p.ukuran.flatMap((u) => tahunAnggaran(k, a, u)))].toSorted();
      const periode = p.periode.length > 0 ? p.periode : tersedia.length > 0 ? tersedia.slice(-1) : [''];
      return periode.map((t) => ({ a, periode: t, tersedia }));
    });
  const ada = semua.filter((s) => s.periode !== '' && ringkasAnggaran(p, k, s.a, s.periode, new BukuFakta()) !== undefined);
  const kosong = semua.filter((s) => !ada.includes(s));
  const permintaan = semua.flatMap((s): readonly P[] => (s.periode === '' ? [] : [{ ...p, anggaran: [s.a.id], periode: [s.periode] }]));
  const buku = new BukuFakta();
  const bagian = { permintaan: permintaan.length > 0 ? permintaan : [p] };
  const barisKosong = kosong.length === 0 ? [] : tanpaAnggaran(p, k, kosong, buku, ada.length === 0);
  if (ada.length === 0) return jawaban('tidak-ada', barisKosong, { ...bagian, fakta: buku.semua });
  // Of several totals of one office only some are printed; the missing ones were not asked for by name.
  const sisa = semua.every((s) => s.a.tingkat === 'total') ? [] : barisKosong;
  const [satu] = ada;
  const tunggal = ada.length === 1 || new Set(ada.map((s) => s.a.id)).size === 1;
  if (tunggal && satu !== undefined) {
    const isi = ada.flatMap((s, n) => [...(n === 0 ? [] : [['']]), ...rincianAnggaran(p, k, s.a, s.periode, buku)]);
    return jawaban('jawab', sisipkan(isi, sisa), { ...bagian, fakta: buku.semua });
  }
  const { isi, pilihan } = daftarAnggaran(p, k, ada, buku);
  return jawaban('jawab', sisipkan(isi, sisa), { ...bagian, fakta: buku.semua, pilihan });
}

/** The source stays the last line. */
function sisipkan(isi: readonly Baris[], sisa: readonly Baris[]): readonly Baris[] {
  const akhir = isi.at(-1)?.[0];
  return typeof akhir === 'string' && akhir.startsWith('Sumber:') ? [...isi.slice(0, -1), ...sisa, ...isi.slice(-1)] : [...isi, ...sisa];
}

function daftarAnggaran(
  p: P,
  k: Konteks,
  ada: readonly Satu[],
  buku: BukuFakta,
): { readonly isi: readonly Baris[]; readonly pilihan: readonly Pilihan[] } {
  const nama = p.ukuran.map((u, n) => (n === 0 ? (namaUkuran[u] ?? u) : (namaUkuran[u] ?? u).toLowerCase())).join(', ');
  const [opd, periode] = [new Set(ada.map((s) => s.a.opd)), new Set(ada.map((s) => s.periode))];
  const seragam = opd.size === 1 && periode.size === 1;
  const tingkat = new Set(ada.map((s) => s.a.tingkat));
  const [sama] = tingkat;
  const per = tingkat.size === 1 && sama !== undefined && /program|kegiatan|sasaran/.test(sama) ? ` per ${sama.replace('-', ' ')}` : '';
  const kepala = seragam ? ` ${namaOpd(k, [...opd][0])} ${tahunTeks([...periode][0] ?? '')}` : '';
  const isi: Baris[] = [[`${nama}${per}${kepala}:`]];
  const rujukan: Rujukan[] = [];
  const pilihan: Pilihan[] = [];
  for (const [n, { a, periode: t }] of ada.entries()) {
    const r = ringkasAnggaran(p, k, a, t, buku);
    if (r === undefined) continue;
    isi.push(baris`${String(n + 1)}. ${seragam ? labelAnggaran(k, a) : judulAnggaran(k, '', a, t)}: ${r.isi}`);
    rujukan.push(...r.rujukan);
    pilihan.push({ label: namaAnggaran(a), permintaan: { ...p, anggaran: [a.id], periode: [t] } });
  }
  return { isi: [...isi, ...barisSumber(k, rujukan)], pilihan };
}

const besarAwal = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);

/** What is not printed, and what is: other measures, other years, or the item it is part of. */
function tanpaAnggaran(p: P, k: Konteks, kosong: readonly Satu[], buku: BukuFakta, sendiri: boolean): readonly Baris[] {
  const nama = besarAwal(p.ukuran.map((u) => (namaUkuran[u] ?? u).toLowerCase()).join(', '));
  const [satu] = kosong;
  if (satu === undefined) return [];
  if (kosong.length > 1) {
    const periode = new Set(kosong.map((s) => s.periode));
    const waktu = periode.size === 1 && satu.periode !== '' ? ` ${tahunTeks(satu.periode)}` : '';
    const butir = `${kosong.length} mata anggaran: ${kosong.map((s) => labelAnggaran(k, s.a)).join('; ')}`;
    if (!sendiri) return [[`${nama}${waktu} tidak tercetak dalam laporan untuk ${butir}.`]];
    const tahun = [...new Set(kosong.flatMap((s) => s.tersedia))].toSorted();
    const ada = tahun.length === 0 ? [] : [[`Yang ada: angka untuk tahun ${tahun.join(', ')}. Silakan tanyakan bila itu yang dimaksud.`]];
    return [[`${nama}${waktu} tidak ada dalam laporan untuk ${butir}.`], ...ada];
  }
  const { a, periode, tersedia } = satu;
  const isi: Baris[] = [[`${judulAnggaran(k, nama, a, periode)}${a.tingkat === 'total' ? '' : ','} tidak ada dalam laporan.`]];
  if (!sendiri) return isi;
  const ada = adaLain(p, k, satu, buku);
  const tahun = tersedia.filter((t) => t !== periode);
  if (ada.length > 0) isi.push(baris`Yang ada: ${gabung(ada)}.`);
  if (tahun.length > 0) isi.push([`${ada.length > 0 ? 'Tersedia juga' : 'Yang ada: angka'} untuk tahun ${tahun.join(', ')}.`]);
  if (ada.length > 0 || tahun.length > 0) isi.push(['Silakan tanyakan bila itu yang dimaksud.']);
  return isi;
}

/** Other measures of the same item and year; else the asked measure of the nearest item above it. */
function adaLain(p: P, k: Konteks, { a, periode }: Satu, buku: BukuFakta): readonly Baris[] {
  const sendiri = (['pagu', 'realisasi-anggaran', 'serapan'] as const).flatMap((u) => {
    const tahun = periode === '' ? tahunAnggaran(k, a, u).at(-1) : periode;
    const t = p.ukuran.includes(u) || tahun === undefined ? undefined : ukurTercetak(k, a.id, u, tahun);
    if (t === undefined) return [];
    const waktu = periode === '' ? ` ${tahunTeks(tahun ?? '')}` : '';
    return [baris`${(namaUkuran[u] ?? u).toLowerCase()}${waktu} ${bukukan(k, buku, t)}${bedaSingkat(k, buku, [['', t]])}`];
  });
  if (sendiri.length > 0) return sendiri;
  for (let x = induk(k, a); x !== undefined; x = induk(k, x)) {
    const atas = x;
    const bagian = p.ukuran.flatMap((u) => {
      const t = periode === '' ? tahunAnggaran(k, atas, u).at(-1) : periode;
      const r = t === undefined ? undefined : ringkasAnggaran({ ...p, ukuran: [u] }, k, atas, t, buku);
      if (r === undefined || t === undefined) return [];
      return [baris`${judulAnggaran(k, (namaUkuran[u] ?? u).toLowerCase(), atas, periode === '' ? t : '')} ${r.isi}`];
    });
    if (bagian.length > 0) return bagian;
  }
  return [];
}

const induk = (k: Konteks, a: Anggaran): Anggaran | undefined => (a.induk === undefined ? undefined : k.anggaranById.get(a.induk));
