// R5, the bot's replies: a backlog is answered while calls are refused, cut, spoilt and held. Judges by what took effect.
import { createEmulator, type Emulator } from '../support/emulator/emulator.ts';
import type { Panggilan } from '../support/emulator/jenis.ts';
import type { Salah } from '../support/emulator/kesalahan.ts';
import { amatiBalasan, antrekan, telaah } from './balasan.ts';
import { periksaKeadaan } from './basis-data.ts';
import { bulat, hentikan, jalankanProduk, tunggu, type Laporan, type Rumah } from './dasar.ts';

export type PilihanGangguan = {
  readonly updates: number;
  readonly chats: number;
  readonly benih: number;
  readonly pertanyaan: readonly string[];
};

/** The longest wait the bot sets itself (src/bot/worker.ts), with a little for a busy machine. */
const tungguTerlama = 62_000;

type Aturan = { readonly salah: Salah; readonly peluang: number; readonly kali?: number; readonly metode?: 'getUpdates' | 'sendMessage' };

/** Shares are of all calls of the method; each fault is drawn by itself. */
const aturan: readonly Aturan[] = [
  { salah: { kind: 'rate-limited', retryAfter: 1 }, peluang: 0.1 },
  { salah: { kind: 'server-error', kode: 500 }, peluang: 0.02 },
  { salah: { kind: 'server-error', kode: 502 }, peluang: 0.02 },
  { salah: { kind: 'server-error', kode: 504, berlaku: true }, peluang: 0.01 },
  { salah: { kind: 'reset-before' }, peluang: 0.02 },
  { salah: { kind: 'reset-after' }, peluang: 0.02 },
  { salah: { kind: 'reset-midway' }, peluang: 0.01 },
  { salah: { kind: 'bad-json' }, peluang: 0.005 },
  { salah: { kind: 'bad-json', berlaku: true }, peluang: 0.005 },
  { salah: { kind: 'html-502' }, peluang: 0.005 },
  { salah: { kind: 'delay-before', ms: 30_000 }, peluang: 0.002, kali: 3, metode: 'sendMessage' },
  { salah: { kind: 'delay-after', ms: 30_000 }, peluang: 0.002, kali: 2, metode: 'sendMessage' },
  { salah: { kind: 'silent-before' }, peluang: 0.002, kali: 1, metode: 'sendMessage' },
  { salah: { kind: 'delay-before', ms: 30_000 }, peluang: 0.05, kali: 1, metode: 'getUpdates' },
];

/** The reply takes effect, but the bot is not told, or not before it tries again (src/bot/gate.ts). */
const bolehUlang = (s: Salah): boolean =>
  s.kind === 'delay-before' ||
  s.kind === 'delay-after' ||
  s.kind === 'reset-after' ||
  s.kind === 'reset-midway' ||
  s.kind === 'silent-after' ||
  ('berlaku' in s && s.berlaku);

function pasangSemua(em: Emulator): () => { readonly baris: string; readonly sesudah: number } {
  const pasangan = aturan.flatMap((a) =>
    (a.metode === undefined ? (['sendMessage', 'getUpdates'] as const) : [a.metode]).map((metode) => ({
      a,
      metode,
      p: em.kesalahan.pasang(a.salah, { metode, peluang: a.peluang, ...(a.kali === undefined ? {} : { kali: a.kali }) }),
    })),
  );
  return () => ({
    baris: pasangan.map(({ a, metode, p }) => `${metode} ${a.salah.kind}${bolehUlang(a.salah) ? '!' : ''} ${p.terpakai()}`).join(', '),
    sesudah: pasangan.reduce((n, { a, metode, p }) => n + (metode === 'sendMessage' && bolehUlang(a.salah) ? p.terpakai() : 0), 0),
  });
}

/** What came too early, and how long after the refusal that it should have heeded. */
function amatiDini(em: Emulator): () => readonly string[] {
  const ditolakByKunci = new Map<string, number>();
  const dini: string[] = [];
  em.amati((p: Panggilan) => {
    if (p.kode !== 429) return;
    const kunci = p.chat === undefined ? p.metode : `chat ${p.chat}`;
    const sebelum = ditolakByKunci.get(kunci);
    if (em.kesalahan.daftarDini().includes(p))
      dini.push(`${p.metode} ${kunci}, after ${sebelum === undefined ? '?' : bulat(p.tiba - sebelum, 0)} ms`);
    ditolakByKunci.set(kunci, p.tiba);
  });
  return () => dini;
}

/** The longest pause between a failed call to a chat and the next one. */
function amatiJeda(em: Emulator): () => number {
  const gagalByChat = new Map<number, number>();
  let terlama = 0;
  em.amati((p: Panggilan) => {
    if (p.metode !== 'sendMessage' || p.chat === undefined) return;
    const gagal = gagalByChat.get(p.chat);
    if (gagal !== undefined) terlama = Math.max(terlama, p.tiba - gagal);
    // Who was left without an answer hears of it only when its own time is out.
    if (p.kode === 200 || p.salah?.startsWith('silent') === true) gagalByChat.delete(p.chat);
    else gagalByChat.set(p.chat, performance.now());
  });
  return () => terlama;
}

export async function ujiGangguan(rumah: Rumah, o: PilihanGangguan, l: Laporan): Promise<void> {
  const berkas = `${rumah.folder}/var/gangguan.db`;
  const em = await createEmulator({ jurnal: 'hitung', benih: o.benih });
  const selesaiSalah = pasangSemua(em);
  const jedaTerlama = amatiJeda(em);
  const dini = amatiDini(em);
  const kiriman = antrekan(em, { chats: o.chats, jumlah: o.updates, pertanyaan: o.pertanyaan, idAwal: 500_000_000 });
  const terjawab = new Set<number>();
  const { daftar } = amatiBalasan(em, (b) => {
    if (b.update !== undefined) terjawab.add(b.update);
  });
  const dari = performance.now();
  const bot = jalankanProduk(rumah, em, berkas, `${rumah.folder}/var/gangguan.log`);
  await em
    .tungguSampai(() => terjawab.size >= o.updates && em.hitung().menunggu === 0, { batas: 400_000 })
    .catch(() => l.baris('not everything was answered within 400 s'));
  const detik = (performance.now() - dari) / 1000;
  const salah = selesaiSalah();
  em.kesalahan.bersihkan();
  // The last retries, of replies that took effect but whose answer was lost: begun again within 20 s.
  await tunggu(25_000);
  const masihHidup = bot.hidup();
  const akhir = await hentikan(bot);
  await em.tutup();

  const t = telaah(kiriman, daftar);
  l.baris(
    `${o.updates} updates over ${o.chats} chats in ${bulat(detik, 0)} s, ${em.jurnal.jumlah('sendMessage')} sendMessage and ${em.jurnal.jumlah('getUpdates')} getUpdates calls`,
  );
  l.baris(`faults (! a repeat may follow): ${salah.baris}`);
  l.goal('R5 answered', t.hilang.length === 0, `${kiriman.size - t.hilang.length} of ${kiriman.size}`);
  l.goal('R5 calls before retry_after ended', em.panggilanDini() === 0, `${em.panggilanDini()} ${dini().slice(0, 6).join(', ')}`);
  l.goal('R5 no wait beyond the cap', jedaTerlama() <= tungguTerlama, `longest ${bulat(jedaTerlama() / 1000, 1)} s`);
  l.goal(
    'R5 order inside a chat',
    t.salahUrut === 0 && t.asing === 0,
    `${t.salahUrut} violations, ${t.asing} foreign, ${t.maaf} apologies`,
  );
  l.goal(
    'R5 repeats only where the answer to a reply was lost or late',
    t.ulang.length <= salah.sesudah,
    `${t.ulang.length} repeats, ${salah.sesudah} such faults`,
  );
  for (const p of periksaKeadaan(berkas, kiriman, t, new Map(), 0)) l.goal(`R5 ${p.nama}`, p.lulus, p.angka);
  l.goal('R5 the bot lived through it and stops on SIGTERM', masihHidup && akhir.kode === 0, `code ${akhir.kode}`);
}
