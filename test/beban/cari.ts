// Bench (LIMITS.md P6, P7, P8): npx tsx test/beban/cari.ts [--cepat] [--ulang N] [--benih N] [--rinci] [--tanpa-p6] [--tanpa-p7] [--tanpa-p8].
// The search of the registry beside MiniSearch and FTS5 on the same names, arms alternating, seeded; times are CPU. Not part of npm test.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createRegistri, type Iku } from '../../src/registri.ts';
import { createIngatan } from '../../src/understand/ingatan.ts';
import { readBingkaiIku } from '../../src/understand/iku/bingkai-iku.ts';
import { cariIku, urutkanIku } from '../../src/understand/iku/cari-iku.ts';
import { createKamusIku, kataIsi, namaIku, type KamusIku } from '../../src/understand/iku/kamus-iku.ts';
import { createPencari } from '../../src/understand/iku/pencari.ts';
import { jarakEjaan } from '../../src/understand/normalise.ts';
import { createAcak } from '../support/emulator/kesalahan.ts';
import { openTestPustaka } from '../support/pustaka.ts';
import { bacaAngka, bulat, createLaporan, isDiminta, median, persentil } from './dasar.ts';
import { ambil, caraUji, createPenulis, ikuBerbeda, kunciNama, tambahNama } from './nama-uji.ts';
import { createFts, createMiniSearch, type Rekan } from './rekan-cari.ts';

const cepat = isDiminta('cepat');
const ulang = bacaAngka('ulang', cepat ? 2 : 5);
const benih = bacaAngka('benih', 1);
const l = createLaporan(`bench:cari${cepat ? ' (short)' : ''}, ${ulang} repeats`);
const pustaka = openTestPustaka();

/** The lexicon over these indicators; a question is read anew each time. */
function kamusDari(iku: readonly Iku[], sinonim = pustaka.kamus.sinonim): KamusIku {
  const registri = createRegistri({ ...pustaka.registri, iku });
  const kamus = createKamusIku({ ...pustaka, registri, kamus: { ...pustaka.kamus, sinonim } });
  return { ...kamus, bingkai: createIngatan(1) };
}

const createProduk = (kamus: KamusIku): Rekan => ({
  cari: (teks, batas) =>
    urutkanIku(readBingkaiIku(teks, kamus), kamus)
      .slice(0, batas)
      .map((h) => h.ke),
});

/** Milliseconds of CPU, all threads of the process: what others do on the machine is not measured. */
const lama = (kerja: () => unknown): number => {
  const mulai = process.cpuUsage();
  kerja();
  const { user, system } = process.cpuUsage(mulai);
  return (user + system) / 1000;
};
const sebaran = (ms: readonly number[]): string =>
  `p50 ${bulat(persentil(ms, 0.5))}, p95 ${bulat(persentil(ms, 0.95))}, max ${bulat(Math.max(...ms))} ms`;

function ujiP6(): void {
  const banyak = 50_000;
  l.bagian(`P6: ${banyak} names, time of one query`);
  const acak = createAcak(600 + benih);
  const iku = tambahNama(pustaka.registri.iku, pustaka.registri.unit, banyak, acak);
  const bangun = lama(() =>
    createPencari(
      iku.map((i) => ({ nama: namaIku(i) })),
      { kata: kataIsi, jarak: jarakEjaan, sinonim: pustaka.kamus.sinonim },
    ),
  );
  const kamus = kamusDari(iku);
  let fts: ReturnType<typeof createFts> | undefined;
  const bangunFts = lama(() => {
    fts = createFts(iku);
  });
  l.baris(`index of ${banyak} names: product ${bulat(bangun, 0)} ms, FTS5 ${bulat(bangunFts, 0)} ms`);

  const penulis = createPenulis([], acak);
  const frasaSinonim = pustaka.kamus.sinonim.flat();
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
  // A long-running bot has compiled code: these count for the longest time only.
  const awal = Array.from({ length: 50 }, tanya).map(({ teks }) => {
    const b = readBingkaiIku(teks, kamus);
    return lama(() => urutkanIku(b, kamus));
  });
  const rasio: number[] = [];
  for (let r = 0; r < ulang; r += 1) {
    const daftar = Array.from({ length: cepat ? 100 : 300 }, tanya);
    const [p, f]: [number[], number[]] = [[], []];
    for (const [n, { teks, awal: duaAwalan }] of daftar.entries()) {
      const b = readBingkaiIku(teks, kamus);
      const arm = [() => p.push(lama(() => urutkanIku(b, kamus))), () => f.push(lama(() => fts?.cariDuaAwalan(duaAwalan)))];
      for (const a of n % 2 === 0 ? arm : arm.toReversed()) a();
      penuh.push(lama(() => cariIku(readBingkaiIku(`${teks} ya`, kamus), kamus)));
    }
    rasio.push(persentil(p, 0.95) / persentil(f, 0.95));
    produk.push(...p);
    rekan.push(...f);
  }
  l.baris(`product, search      ${sebaran(produk)}`);
  l.baris(`product, from text   ${sebaran(penuh)}`);
  l.baris(`FTS5, prefix 2 words ${sebaran(rekan)}`);
  l.goal('P6 p95 product / FTS5 <= 2', median(rasio) <= 2, `${bulat(median(rasio))} (${rasio.map((x) => bulat(x)).join(' ')})`);
  const terlama = Math.max(...awal, ...produk);
  l.goal('P6 never more than 100 ms', terlama <= 100, `${bulat(terlama)} ms`);
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

type LenganP7 = 'produk' | 'mini' | 'miniNama';
/** Both engines have the same names; `miniNama` is for information: names alone, without the aliases that the product must keep apart. */
function ujiP7(judul: string, iku: readonly Iku[], kamus: KamusIku): void {
  l.bagian(`P7: slips and parts of names, ${judul}`);
  const mesin: Record<LenganP7, Rekan> = {
    produk: createProduk(kamus),
    mini: createMiniSearch(iku),
    miniNama: createMiniSearch(iku.map((i) => ({ nama: i.nama, alias: [] }))),
  };
  const beralias = iku.some((i) => i.alias.length > 0);
  const lengan: readonly LenganP7[] = beralias ? ['produk', 'mini', 'miniNama'] : ['produk', 'mini'];
  const tepat = new Map(lengan.flatMap((a) => ['semua', ...caraUji].map((c) => [`${a} ${c}`, baru()] as const)));
  const tepatOf = (a: LenganP7, cara: string): Tepat => tepat.get(`${a} ${cara}`) ?? baru();
  const ms: Record<LenganP7, number[]> = { produk: [], mini: [], miniNama: [] };
  for (let r = 0; r < ulang; r += 1) {
    const acak = createAcak(700 * benih + r);
    const penulis = createPenulis(iku, acak);
    const jumlah: Record<LenganP7, number> = { produk: 0, mini: 0, miniNama: 0 };
    for (let n = 0; n < (cepat ? 200 : 400); n += 1) {
      const target = ambil(iku, acak);
      const cara = ambil(caraUji, acak);
      const teks = penulis(target.nama, cara);
      if (teks === undefined) continue;
      const benar = (ke: number): boolean => iku[ke]?.id === target.id;
      for (const a of n % 2 === 0 ? lengan : lengan.toReversed()) {
        let urutan: readonly number[] = [];
        jumlah[a] += lama(() => {
          urutan = mesin[a].cari(teks, 5);
        });
        for (const c of ['semua', cara]) catat(tepatOf(a, c), urutan, benar);
        if (a === 'produk' && !benar(urutan[0] ?? -1) && isDiminta('rinci'))
          l.baris(`[${cara}] ${teks}\n      want ${target.nama}\n      got  ${iku[urutan[0] ?? -1]?.nama}`);
      }
    }
    for (const a of lengan) ms[a].push(jumlah[a]);
  }
  for (const a of lengan) {
    const semua = tepatOf(a, 'semua');
    const rinci = caraUji.map((c) => `${c} ${tulisTepat(tepatOf(a, c))}`).join(', ');
    l.baris(
      `${a.padEnd(8)} ${tulisTepat(semua)} of ${semua.semua}, ${bulat((1000 * median(ms[a]) * ulang) / semua.semua, 0)} us a query (${rinci})`,
    );
  }
  const satu = (a: LenganP7): number => persen(tepatOf(a, 'semua').satu, tepatOf(a, 'semua'));
  const rasio = median(ms.produk.map((x, n) => x / (ms.mini[n] ?? x)));
  l.goal(
    `P7 top-1, ${judul}: product - MiniSearch >= -0.5 points`,
    satu('produk') - satu('mini') >= -0.5,
    bulat(satu('produk') - satu('mini'), 1),
  );
  l.goal(`P7 time, ${judul}: product / MiniSearch <= 0.5`, rasio <= 0.5, bulat(rasio));
}

type Sulit = { readonly q: string; readonly pemda: string; readonly cocok: readonly string[] };
const bacaBaris = (berkas: string): readonly unknown[] =>
  readFileSync(path.join(import.meta.dirname, berkas), 'utf8')
    .split('\n')
    .filter((b) => b.trim() !== '')
    .map((b): unknown => JSON.parse(b));

function ujiP8(): void {
  const { registri } = pustaka;
  const { iku } = registri;
  const sulit = bacaBaris('cari-sulit.jsonl') as readonly Sulit[];
  const asing = bacaBaris('cari-asing.jsonl') as readonly Pick<Sulit, 'q'>[];
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
      const urutan = unikNama(lengan[arm].cari(teks, 200, saring), iku);
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
  const seribu = tambahNama(nyata, pustaka.registri.unit, 1000, createAcak(70 + benih));
  for (const [judul, iku] of [
    [`${nyata.length} real names`, nyata],
    ['padded to 1,000', seribu],
  ] as const) {
    const tanpaAlias = iku.map((i) => ({ ...i, alias: [] }));
    ujiP7(`${judul}, names alone`, tanpaAlias, kamusDari(tanpaAlias, []));
    ujiP7(`${judul}, with aliases`, iku, kamusDari(iku));
  }
}
if (!isDiminta('tanpa-p8')) ujiP8();
process.exitCode = l.tutup();
