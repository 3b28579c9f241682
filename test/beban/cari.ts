// Bench (LIMITS.md P6, P7, P8): npx tsx test/beban/cari.ts [--cepat] [--ulang N] [--rinci] [--tanpa-p6] [--tanpa-p7] [--tanpa-p8].
// The search of the registry beside MiniSearch and FTS5 on the same names, arms alternating, seeded. Not part of npm test.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createRegistri, type Iku } from '../../src/registri.ts';
import { createIngatan } from '../../src/understand/ingatan.ts';
import { readBingkaiIku } from '../../src/understand/iku/bingkai-iku.ts';
import { cariIku, saringTempat, variasiSinonim } from '../../src/understand/iku/cari-iku.ts';
import { createKamusIku, kataIsi, namaIku, type KamusIku } from '../../src/understand/iku/kamus-iku.ts';
import { createPencari } from '../../src/understand/iku/pencari.ts';
import { jarakEjaan } from '../../src/understand/normalise.ts';
import { createAcak } from '../support/emulator/kesalahan.ts';
import { openTestPustaka } from '../support/pustaka.ts';
import { bacaAngka, bulat, createLaporan, isDiminta, median, persentil } from './dasar.ts';
import { ambil, caraUji, createPenulis, ikuBerbeda, kunciNama, tambahNama, type CaraUji } from './nama-uji.ts';
import { createFts, createMiniSearch, type Rekan } from './rekan-cari.ts';

const cepat = isDiminta('cepat');
const ulang = bacaAngka('ulang', cepat ? 2 : 5);
const l = createLaporan(`bench:cari${cepat ? ' (short)' : ''}, ${ulang} repeats`);
const pustaka = openTestPustaka();

/** The lexicon over these indicators; a question is read anew each time. */
function kamusDari(iku: readonly Iku[]): KamusIku {
  const kamus = createKamusIku({ ...pustaka, registri: createRegistri({ ...pustaka.registri, iku }) });
  return { ...kamus, bingkai: createIngatan(1) };
}

/** What cari-iku.ts asks for, as a ranking and without its threshold. */
function siapkanCari(teks: string, kamus: KamusIku) {
  const b = readBingkaiIku(teks, kamus);
  const saring = saringTempat(b, kamus);
  const variasi = [b.sisa, b.penuh].filter((k) => k.length > 0).flatMap((k) => variasiSinonim(k, kamus));
  const { iku } = kamus.registri;
  return { variasi, saring: saring === undefined ? undefined : (ke: number) => iku[ke] !== undefined && saring(iku[ke]) };
}
const BATAS = 200;
const createProduk = (kamus: KamusIku): Rekan => ({
  cari: (teks, batas) => {
    const { variasi, saring } = siapkanCari(teks, kamus);
    return kamus.cariIku
      .cari(variasi, { batas: BATAS, saring })
      .slice(0, batas)
      .map((h) => h.ke);
  },
});

const lama = (kerja: () => unknown): number => {
  const mulai = performance.now();
  kerja();
  return performance.now() - mulai;
};
const sebaran = (ms: readonly number[]): string =>
  `p50 ${bulat(persentil(ms, 0.5))}, p95 ${bulat(persentil(ms, 0.95))}, max ${bulat(Math.max(...ms))} ms`;

function ujiP6(): void {
  const banyak = 50_000;
  l.bagian(`P6: ${banyak} names, time of one query`);
  const acak = createAcak(6);
  const iku = tambahNama(pustaka.registri.iku, pustaka.registri.unit, banyak, acak);
  const bangun = lama(() =>
    createPencari(
      iku.map((i) => ({ nama: namaIku(i) })),
      { kata: kataIsi, jarak: jarakEjaan },
    ),
  );
  const kamus = kamusDari(iku);
  let fts: ReturnType<typeof createFts> | undefined;
  const bangunFts = lama(() => {
    fts = createFts(iku);
  });
  l.baris(`index of ${banyak} names: product ${bulat(bangun, 0)} ms, FTS5 ${bulat(bangunFts, 0)} ms`);

  const penulis = createPenulis([], acak);
  const frasaSinonim = [...kamus.sinonim.keys()];
  const tanya = (): { readonly teks: string; readonly awal: readonly string[] } => {
    for (;;) {
      const { nama } = ambil(iku, acak);
      const kata = [...new Set(kataIsi(nama).filter((k) => k.length >= 4))];
      if (kata.length < 2) continue;
      const satu = ambil(kata, acak);
      const dua = ambil(
        kata.filter((k) => k !== satu),
        acak,
      );
      const bentuk = [
        `${satu} ${dua}`,
        nama,
        `${nama} ${ambil(frasaSinonim, acak)}`,
        penulis(nama, ambil(['hilang', 'tukar', 'ganti'] as const, acak)) ?? nama,
        penulis(nama, 'ditanyakan') ?? nama,
      ];
      return { teks: ambil(bentuk, acak), awal: [satu.slice(0, 4), dua.slice(0, 4)] };
    }
  };
  const [produk, penuh, rekan]: [number[], number[], number[]] = [[], [], []];
  const rasio: number[] = [];
  for (let r = 0; r < ulang; r += 1) {
    const daftar = Array.from({ length: cepat ? 100 : 300 }, tanya);
    const [p, f]: [number[], number[]] = [[], []];
    for (const [n, { teks, awal }] of daftar.entries()) {
      const { variasi, saring } = siapkanCari(teks, kamus);
      const arm = [
        () => p.push(lama(() => kamus.cariIku.cari(variasi, { batas: BATAS, saring }))),
        () => f.push(lama(() => fts?.cariDuaAwalan(awal))),
      ];
      for (const a of n % 2 === 0 ? arm : arm.toReversed()) a();
      penuh.push(lama(() => cariIku(readBingkaiIku(`${teks} `, kamus), kamus)));
    }
    rasio.push(persentil(p, 0.95) / persentil(f, 0.95));
    produk.push(...p);
    rekan.push(...f);
  }
  l.baris(`product, search      ${sebaran(produk)}`);
  l.baris(`product, from text   ${sebaran(penuh)}`);
  l.baris(`FTS5, prefix 2 words ${sebaran(rekan)}`);
  l.goal('P6 p95 product / FTS5 <= 2', median(rasio) <= 2, `${bulat(median(rasio))} (${rasio.map((x) => bulat(x)).join(' ')})`);
  l.goal('P6 never more than 100 ms', Math.max(...produk) <= 100, `${bulat(Math.max(...produk))} ms`);
}

type Tepat = { satu: number; lima: number; semua: number };
const baru = (): Tepat => ({ satu: 0, lima: 0, semua: 0 });
function catat(t: Tepat, urutan: readonly number[], benar: (ke: number) => boolean): void {
  const letak = urutan.findIndex(benar);
  t.semua += 1;
  t.satu += letak === 0 ? 1 : 0;
  t.lima += letak >= 0 && letak < 5 ? 1 : 0;
}
const persen = (n: number, t: Tepat): number => (100 * n) / Math.max(1, t.semua);
const tulisTepat = (t: Tepat): string => `${bulat(persen(t.satu, t), 1)} / ${bulat(persen(t.lima, t), 1)}`;

function ujiP7(judul: string, iku: readonly Iku[]): void {
  l.bagian(`P7: slips and parts of names, ${judul}`);
  const produk = createProduk(kamusDari(iku));
  const mini = createMiniSearch(iku);
  const nama = iku.map((i) => i.nama);
  const tepat = { produk: new Map<CaraUji, Tepat>(), mini: new Map<CaraUji, Tepat>() };
  const total = { produk: baru(), mini: baru() };
  const ms: Record<'produk' | 'mini', number[]> = { produk: [], mini: [] };
  for (let r = 0; r < ulang; r += 1) {
    const acak = createAcak(700 + r);
    const penulis = createPenulis(nama, acak);
    const jumlah = { produk: 0, mini: 0 };
    for (let n = 0; n < (cepat ? 200 : 400); n += 1) {
      const target = ambil(iku, acak);
      const cara = ambil(caraUji, acak);
      const teks = penulis(target.nama, cara);
      if (teks === undefined) continue;
      const benar = (ke: number): boolean => iku[ke]?.id === target.id;
      for (const arm of n % 2 === 0 ? (['produk', 'mini'] as const) : (['mini', 'produk'] as const)) {
        let urutan: readonly number[] = [];
        jumlah[arm] += lama(() => {
          urutan = (arm === 'produk' ? produk : mini).cari(teks, 5);
        });
        const per = tepat[arm].get(cara) ?? baru();
        tepat[arm].set(cara, per);
        for (const t of [per, total[arm]]) catat(t, urutan, benar);
        if (arm === 'produk' && !benar(urutan[0] ?? -1) && isDiminta('rinci'))
          l.baris(`[${cara}] ${teks}\n      want ${target.nama}\n      got  ${nama[urutan[0] ?? -1]}`);
      }
    }
    for (const arm of ['produk', 'mini'] as const) ms[arm].push(jumlah[arm]);
  }
  for (const arm of ['produk', 'mini'] as const) {
    const rinci = caraUji.map((c) => `${c} ${tulisTepat(tepat[arm].get(c) ?? baru())}`).join(', ');
    const mikro = (1000 * median(ms[arm]) * ulang) / total[arm].semua;
    l.baris(`${arm.padEnd(6)} ${tulisTepat(total[arm])} of ${total[arm].semua}, ${bulat(mikro, 0)} us a query (${rinci})`);
  }
  const beda = persen(total.produk.satu, total.produk) - persen(total.mini.satu, total.mini);
  const beda5 = persen(total.produk.lima, total.produk) - persen(total.mini.lima, total.mini);
  l.goal(`P7 top-1, ${judul}: product - MiniSearch >= -0.5 points`, beda >= -0.5, bulat(beda, 1));
  l.goal(`P7 top-5, ${judul}: product - MiniSearch >= -0.5 points`, beda5 >= -0.5, bulat(beda5, 1));
  const rasio = median(ms.produk.map((x, n) => x / (ms.mini[n] ?? x)));
  l.goal(`P7 time, ${judul}: product / MiniSearch <= 0.5`, rasio <= 0.5, bulat(rasio));
}

type Sulit = { readonly q: string; readonly pemda: string; readonly cocok: readonly string[] };
const bacaBaris = <T>(berkas: string): readonly T[] =>
  readFileSync(path.join(import.meta.dirname, berkas), 'utf8')
    .split('\n')
    .filter((b) => b.trim() !== '')
    .map((b) => JSON.parse(b) as T);

function ujiP8(): void {
  const { registri } = pustaka;
  const { iku } = registri;
  const sulit = bacaBaris<Sulit>('cari-sulit.jsonl');
  const asing = bacaBaris<{ readonly q: string }>('cari-asing.jsonl');
  l.bagian(`P8: ${sulit.length} hard questions, ${asing.length} of indicators that do not exist`);
  const kamus = kamusDari(iku);
  const lengan = { produk: createProduk(kamus), mini: createMiniSearch(iku), fts: createFts(iku) };
  const tepat = { produk: baru(), mini: baru(), fts: baru() };
  let diterima = 0;
  let salahTerima = 0;
  for (const s of sulit) {
    const benar = (i: Iku | undefined): boolean => s.cocok.some((c) => i?.nama.toLowerCase().replaceAll(/\s+/g, ' ').includes(c));
    const diTempat = (ke: number): boolean => registri.ketetapanOf(iku[ke]?.unit ?? '').pemda.includes(s.pemda);
    for (const arm of ['produk', 'mini', 'fts'] as const) {
      // The peers cannot read a place: it is taken out for them, and they look there only.
      const [teks, saring] = arm === 'produk' || s.pemda === '-' ? [s.q, undefined] : [s.q.replaceAll(s.pemda, ' '), diTempat];
      const urutan = unikNama(lengan[arm].cari(teks, BATAS, saring), iku);
      catat(tepat[arm], urutan, (ke) => benar(iku[ke]));
      if (arm === 'produk' && isDiminta('rinci') && !benar(iku[urutan[0] ?? -1]))
        l.baris(
          `miss ${s.q}: ${urutan
            .slice(0, 3)
            .map((ke) => iku[ke]?.nama)
            .join(' | ')}`,
        );
    }
    const [atas] = cariIku(readBingkaiIku(s.q, kamus), kamus).iku;
    if (atas !== undefined) {
      if (benar(atas)) diterima += 1;
      else salahTerima += 1;
    }
  }
  for (const arm of ['produk', 'mini', 'fts'] as const) l.baris(`${arm.padEnd(6)} ${tulisTepat(tepat[arm])}`);
  l.baris(`above the threshold: ${diterima} rightly, ${salahTerima} wrongly, of ${sulit.length}`);
  const jawab = asing.filter(({ q }) => cariIku(readBingkaiIku(q, kamus), kamus).iku.length > 0);
  if (isDiminta('rinci')) for (const { q } of jawab) l.baris(`not refused: ${q}: ${cariIku(readBingkaiIku(q, kamus), kamus).iku[0]?.nama}`);
  const rekan = Math.max(persen(tepat.mini.satu, tepat.mini), persen(tepat.fts.satu, tepat.fts));
  const satu = persen(tepat.produk.satu, tepat.produk);
  const lima = persen(tepat.produk.lima, tepat.produk);
  const ditolak = 100 * (1 - jawab.length / asing.length);
  l.goal('P8 top-1: product - best peer >= 10 points', satu - rekan >= 10, bulat(satu - rekan, 1));
  l.goal('P8 top-5 >= 95%', lima >= 95, bulat(lima, 1));
  l.goal('P8 unknown indicators refused >= 95%', ditolak >= 95, bulat(ditolak, 1));
}

/** The first of each name: an indicator that all districts have must not fill the list. */
function unikNama(urutan: readonly number[], iku: readonly Iku[]): readonly number[] {
  const ada = new Set<string>();
  return urutan.filter((ke) => {
    const kunci = kunciNama(iku[ke]?.nama ?? '');
    return !ada.has(kunci) && ada.add(kunci);
  });
}

if (!isDiminta('tanpa-p6')) ujiP6();
if (!isDiminta('tanpa-p7')) {
  const nyata = ikuBerbeda(pustaka.registri.iku);
  ujiP7(`${nyata.length} real names`, nyata);
  ujiP7('padded to 1,000', tambahNama(nyata, pustaka.registri.unit, 1000, createAcak(7)));
}
if (!isDiminta('tanpa-p8')) ujiP8();
process.exitCode = l.tutup();
