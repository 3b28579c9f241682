// Bench (LIMITS.md P1, P2, P4): npx tsx test/beban/laju.ts [--cepat] [--ulang N] [--tanpa-p1] [--tanpa-p2] [--tanpa-p4] [--tanpa-info].
// Ratios to a peer in the same run, arms alternating, medians. Not part of npm test.
import { createEmulator } from '../support/emulator/emulator.ts';
import { createAcak } from '../support/emulator/kesalahan.ts';
import { amatiBalasan, antrekan, telaah } from './balasan.ts';
import {
  bacaAngka,
  bulat,
  createLaporan,
  hentikan,
  isDiminta,
  jalankanProduk,
  median,
  siapkanRumah,
  tunggu,
  type Laporan,
  type Rumah,
  jalankanSkrip,
} from './dasar.ts';
import { pilihPertanyaan, unikkan } from './pertanyaan.ts';
import { mulaiPutaran, putar, type HasilPutaran, type Lengan, type PilihanPutaran } from './putaran.ts';

const cepat = isDiminta('cepat');
const ulang = bacaAngka('ulang', cepat ? 2 : 5);
const l = createLaporan(`bench${cepat ? ' (short)' : ''}, ${ulang} repeats`);

type Ukuran = Parameters<typeof putar>[1];
type Hasil = Readonly<Record<Lengan, readonly HasilPutaran[]>>;

/** Arms take turns, in another order each time, so that drift of the machine hits all of them. */
async function bandingkan(rumah: Rumah, lengan: readonly Lengan[], kali: number, o: (l: Lengan) => Ukuran): Promise<Hasil> {
  const hasil: Record<Lengan, HasilPutaran[]> = { produk: [], runner: [], start: [] };
  for (let i = 0; i < kali; i += 1) {
    for (const a of i % 2 === 0 ? lengan : lengan.toReversed()) hasil[a].push(await putar(rumah, o(a)));
  }
  return hasil;
}

const tengah = (h: readonly HasilPutaran[], f: (x: HasilPutaran) => number): number => median(h.map(f));
const rasio = (a: readonly HasilPutaran[], b: readonly HasilPutaran[], f: (x: HasilPutaran) => number): number =>
  median(a.map((x, i) => f(x) / f(b[i] ?? x)));

function tulisLengan(lap: Laporan, nama: Lengan, h: readonly HasilPutaran[]): void {
  if (h.length === 0) return;
  const rentang = h.map((x) => bulat(x.laju, 0)).join(' ');
  lap.baris(
    `${nama.padEnd(6)} ${bulat(
      tengah(h, (x) => x.laju),
      0,
    ).padStart(5)} updates/s (${rentang}), p50 ${bulat(tengah(h, (x) => x.p50))} ms, p95 ${bulat(tengah(h, (x) => x.p95))} ms, CPU ${bulat(
      tengah(h, (x) => x.cpuPerSeribu),
      3,
    )} s per 1,000, bot ${bulat(
      tengah(h, (x) => (x.cpuPerSeribu * x.balasan) / 1000 / x.detik),
      2,
    )} and emulator ${bulat(
      tengah(h, (x) => x.cpuEmulator / x.detik),
      2,
    )} of a core`,
  );
}
const tulisSemua = (h: Hasil): void => {
  for (const nama of ['produk', 'runner', 'start'] as const) tulisLengan(l, nama, h[nama]);
};

const chats = 100;

async function ujiP1(rumah: Rumah, tanya: (chat: number, ke: number) => string, unik: (chat: number, ke: number) => string): Promise<void> {
  const pilihan =
    (teks: PilihanPutaran['teks'], n: number) =>
    (lengan: Lengan): Ukuran => ({
      lengan,
      chats,
      tunda: 0,
      akibat: 'sesudah',
      teks,
      pemanasan: { balasan: n / 3, ms: 30_000 },
      ukur: { balasan: n, ms: 60_000 },
    });
  l.bagian('P1: CPU per 1,000 answers, 100 chats, no delay');
  const h = await bandingkan(rumah, ['produk', 'runner'], ulang, pilihan(tanya, cepat ? 1500 : 6000));
  tulisSemua(h);
  const r = rasio(h.produk, h.runner, (x) => x.cpuPerSeribu);
  l.goal('P1 CPU product / runner echo <= 3.0 (stretch 2.0)', r <= 3, bulat(r));
  if (isDiminta('tanpa-info')) return;
  const u = await bandingkan(rumah, ['produk', 'runner'], Math.min(3, ulang), pilihan(unik, cepat ? 1500 : 6000));
  l.baris('information: every text unique');
  tulisSemua(u);
  l.baris(`CPU product / runner echo: ${bulat(rasio(u.produk, u.runner, (x) => x.cpuPerSeribu))}`);
}

async function ujiP2(rumah: Rumah, tanya: (chat: number, ke: number) => string, unik: (chat: number, ke: number) => string): Promise<void> {
  const pilihan =
    (teks: PilihanPutaran['teks'], akibat: PilihanPutaran['akibat']) =>
    (lengan: Lengan): Ukuran => ({
      lengan,
      chats,
      tunda: 50,
      akibat,
      teks,
      pemanasan: { balasan: lengan === 'start' ? 20 : 3000, ms: 15_000 },
      ukur: { balasan: 1e9, ms: lengan === 'start' ? 5000 : cepat ? 3000 : 6000 },
    });
  l.bagian('P2: updates/s, 100 chats, each call takes 50 ms before its effect');
  const h = await bandingkan(rumah, ['produk', 'runner', 'start'], ulang, pilihan(tanya, 'sesudah'));
  tulisSemua(h);
  const keRunner = rasio(h.produk, h.runner, (x) => x.laju);
  const keStart = rasio(h.produk, h.start, (x) => x.laju);
  l.goal('P2 product >= 0.5 of the runner echo', keRunner >= 0.5, bulat(keRunner));
  l.goal('P2 product >= 30 times bot.start', keStart >= 30, bulat(keStart, 1));
  if (isDiminta('tanpa-info')) return;
  for (const [nama, teks, akibat] of [
    ['as in LIMITS.md 2a: only sendMessage takes 50 ms, after its effect', tanya, 'sebelum'],
    ['delay before the effect, every text unique', unik, 'sesudah'],
  ] as const) {
    const i = await bandingkan(rumah, ['produk', 'runner'], Math.min(3, ulang), pilihan(teks, akibat));
    l.baris(`information: ${nama}`);
    tulisSemua(i);
    l.baris(`product / runner echo: ${bulat(rasio(i.produk, i.runner, (x) => x.laju))}`);
  }
}

async function ujiP4(rumah: Rumah, tanya: (chat: number, ke: number) => string): Promise<void> {
  l.bagian('P4: 99 chats while sendMessage to one chat takes 5 s; each user thinks 100 to 300 ms, one process, windows take turns');
  const acak = createAcak(4);
  const dengan: HasilPutaran[] = [];
  const tanpa: HasilPutaran[] = [];
  const p = await mulaiPutaran(rumah, {
    lengan: 'produk',
    chats,
    tunda: 10,
    akibat: 'sesudah',
    teks: tanya,
    pikir: () => 100 + acak() * 200,
    dihitung: (chat) => chat > 0,
  });
  await p.sampai({ balasan: 3000, ms: 15_000 });
  const ms = cepat ? 4000 : 8000;
  for (let i = 0; i < ulang * 2; i += 1) {
    const macet = i % 4 === 0 || i % 4 === 3;
    if (macet) {
      const salah = p.em.kesalahan.pasang({ kind: 'delay-before', ms: 5000 }, { metode: 'sendMessage', chat: p.idOf(0) });
      await p.em.tungguSampai(() => salah.terpakai() > 0, { batas: 10_000 });
      dengan.push(await p.ukur({ balasan: 1e9, ms }));
      salah.lepas();
      await p.em.tunggu((x) => x.chat === p.idOf(0) && x.metode === 'sendMessage', { batas: 10_000 });
    } else tanpa.push(await p.ukur({ balasan: 1e9, ms }));
  }
  await p.akhiri();
  l.baris('with the stuck chat:');
  tulisLengan(l, 'produk', dengan);
  l.baris('without it:');
  tulisLengan(l, 'produk', tanpa);
  const r = rasio(dengan, tanpa, (x) => x.p95);
  l.goal('P4 p95 of the other 99 chats, with / without <= 1.5', r <= 1.5, bulat(r));
}

async function ujiUrut(rumah: Rumah, pertanyaan: readonly string[]): Promise<void> {
  const banyak = cepat ? 2000 : 10_000;
  l.bagian(`P4: order, ${banyak} updates over ${chats} chats in bursts`);
  const em = await createEmulator({ jurnal: 'hitung' });
  em.kesalahan.pasang({ kind: 'delay-before', ms: 10 }, { peluang: 0.5 });
  const { daftar } = amatiBalasan(em);
  const bot = jalankanProduk(rumah, em, `${rumah.folder}/var/urut.db`, `${rumah.folder}/var/laju.log`);
  const kiriman = new Map<number, { chat: number; teks: string }>();
  for (let i = 0; i < 10; i += 1) {
    const baru = antrekan(em, { chats, jumlah: banyak / 10, pertanyaan, mulai: kiriman.size });
    for (const [id, k] of baru) kiriman.set(id, k);
    await tunggu(200);
  }
  await em.tungguSampai(() => daftar.length >= banyak, { batas: 120_000 }).catch(() => undefined);
  await hentikan(bot);
  await em.tutup();
  const t = telaah(kiriman, daftar);
  l.goal(
    'P4 order inside a chat: 0 violations',
    t.salahUrut === 0 && t.hilang.length === 0 && t.asing === 0,
    `${t.salahUrut} of ${daftar.length}; ${t.hilang.length} unanswered, ${t.ulang.length} repeated, ${t.asing} foreign`,
  );
}

const rumah = await siapkanRumah();
await jalankanSkrip(l, rumah, async () => {
  const pertanyaan = await pilihPertanyaan(rumah, `${rumah.folder}/var/pilih.log`);
  l.baris(`${pertanyaan.length} distinct real questions`);
  const tanya = (chat: number, ke: number): string => pertanyaan[(chat * 7 + ke) % pertanyaan.length] ?? '';
  let nomorUnik = 0;
  const unik = (chat: number, ke: number): string => {
    nomorUnik += 1;
    return unikkan(tanya(chat, ke), nomorUnik);
  };
  if (!isDiminta('tanpa-p1')) await ujiP1(rumah, tanya, unik);
  if (!isDiminta('tanpa-p2')) await ujiP2(rumah, tanya, unik);
  if (!isDiminta('tanpa-p4')) {
    await ujiP4(rumah, tanya);
    await ujiUrut(rumah, pertanyaan);
  }
});
