// Lives through the year: sets the clock, lets deadlines be done, presses Sudah, kills, and writes down every message that arrived.
import type { Chat, User } from 'grammy/types';
import Database from 'better-sqlite3';
import { createIsian } from '../../src/db/isian.ts';
import type { Peran } from '../../src/isian/skema.ts';
import { tambahHari } from '../../src/kinerja/tanggal.ts';
import { idKejadian, type Kejadian } from '../../src/reminders/kejadian.ts';
import { bukaDb, isiTahun, pemda, wib, type OpdUji, type PengingatUji, type Warga } from '../support/daerah-pengingat.ts';
import { createEmulator, type Emulator } from '../support/emulator/emulator.ts';
import { createAcak } from '../support/emulator/kesalahan.ts';
import { createBotBerjam, type BotBerjam } from '../support/panggung-jam.ts';
import { tunggu, type Rumah } from './dasar.ts';
import { rencanakanTahun, type Tahun } from './tahun-dunia.ts';

export type PilihanTahun = {
  readonly rumah: Rumah;
  readonly berkas: string;
  readonly benih: number;
  readonly orang: number;
  readonly opd: number;
  readonly dari: string;
  readonly sampai: string;
  readonly nama?: string;
  /** kill -9 so many times; with them one call in twenty is refused with 429, and one with 500. */
  readonly kali: number;
  /** Days at whose noon the bot goes down for 24 hours. */
  readonly padam: readonly string[];
  readonly catat: (s: string) => void;
};

export type Terkirim = {
  /** Time of the simulated year. */
  readonly pada: number;
  /** Ms of the stopwatch. */
  readonly tiba: number;
  readonly chat: number;
  readonly teks: string;
  /** The dialogue behind its buttons: one for each message that was planned. */
  readonly dialog: string | undefined;
};

export type HasilTahun = {
  readonly pilihan: PilihanTahun;
  readonly tahun: Tahun;
  readonly warga: readonly Warga[];
  readonly grup: readonly Chat[];
  readonly opd: readonly OpdUji[];
  readonly terkirim: readonly Terkirim[];
  /** When each deadline was done, and by whom (a receiver's key). */
  readonly selesaiPada: ReadonlyMap<string, number>;
  readonly oleh: ReadonlyMap<string, string>;
  readonly ditekan: number;
  readonly kunci: readonly { readonly kunci: string; readonly orang: string; readonly status: string; readonly sebab: string | null }[];
  readonly pengiriman: readonly { readonly status: string; readonly banyak: number }[];
  readonly mati: number;
  readonly dini: number;
  readonly detik: number;
  readonly galat: readonly string[];
};

const jamBiasa = ['06:00', '08:00', '10:00', '21:00'] as const;

function buatWarga(em: Emulator, o: PilihanTahun, opd: readonly OpdUji[], acak: () => number): readonly Warga[] {
  const warga: Warga[] = [];
  const orang = (peran: Peran, milik: readonly string[], gaya: Warga['gaya']): void => {
    const user = em.buatPengguna({ nama: `Uji ${warga.length + 1}` });
    em.pribadi(user);
    warga.push({ user, peran, opd: milik, gaya });
  };
  const gaya = (): Warga['gaya'] => (['baku', 'siang', 'ringkasan', 'ringkasan', 'ringkasan'] as const)[Math.floor(acak() * 5)] ?? 'baku';
  for (const x of opd) orang('kepala', [x.id], 'baku');
  const luar = Math.max(4, Math.round(o.orang * 0.06));
  for (let n = 0; n < luar; n += 1) {
    const peran = (['evaluator', 'organisasi', 'bappeda', 'pimpinan-daerah'] as const)[n % 4] ?? 'bappeda';
    orang(
      peran,
      peran === 'evaluator' ? opd.filter((_, i) => i % 3 === n % 3).map((x) => x.id) : [],
      peran === 'pimpinan-daerah' ? 'baku' : gaya(),
    );
  }
  for (let n = 0; warga.length < o.orang; n += 1) orang('operator', [opd[n % opd.length]?.id ?? ''], gaya());
  return warga;
}

/** When each deadline of the year is done: most of them some days before, some behind, some never. */
function pilihSelesai(t: Tahun, o: PilihanTahun, acak: () => number): ReadonlyMap<string, readonly Kejadian[]> {
  const perHari = new Map<string, Kejadian[]>();
  for (const k of t.kejadian) {
    const hari = tambahHari(k.tenggat, Math.floor(acak() * 26) - 16);
    if (acak() < 0.12 || hari < o.dari || hari > o.sampai) continue;
    perHari.set(hari, [...(perHari.get(hari) ?? []), k]);
  }
  return perHari;
}

/** The latest message of an operator that is about this deadline alone, with its button. */
function cariTombol(
  em: Emulator,
  warga: readonly Warga[],
  k: Kejadian,
): { readonly user: User; readonly pesan: number; readonly chat: Chat } | undefined {
  for (const w of warga) {
    if (w.peran !== 'operator' || w.opd[0] !== k.opd) continue;
    const m = em.pesan(w.user, 'bot').at(-1);
    if (m === undefined || !m.teks.split('\n')[0]?.endsWith(`: ${k.judul}, ${k.nama}.`) || !m.tombol.flat().includes('Sudah')) continue;
    return { user: w.user, pesan: m.id, chat: m.pesan.chat };
  }
  return undefined;
}

export async function jalankanTahun(o: PilihanTahun): Promise<HasilTahun> {
  const mulai = performance.now();
  const acak = createAcak(o.benih);
  const em = await createEmulator({ umurTombolMs: 1e12, benih: o.benih, jurnal: 'hitung', pesanPerObrolan: 4, jam: () => bot.kini() });
  const dirs = { migrations: `${o.rumah.folder}/src/db/migrations`, data: `${o.rumah.folder}/data` };
  const basisData = `${o.rumah.folder}/var/tahun-${o.nama ?? ''}.db`;
  const opd = Array.from({ length: o.opd }, (_, n): OpdUji => ({ id: `kec-uji-${n + 1}`, nama: `Kecamatan Uji ${n + 1}` }));
  const bot: BotBerjam = createBotBerjam({
    em,
    berkas: o.berkas,
    basisData,
    catatan: `${o.rumah.folder}/var/tahun-${o.nama ?? ''}.log`,
    akar: o.rumah.folder,
  });
  const warga = buatWarga(em, o, opd, acak);
  const grup = opd.slice(0, 2).map((x) => ({ chat: em.buatGrup({ judul: `Grup ${x.id}` }), opd: x.id }));
  const pengingat = warga.slice(-12).map((w, n): PengingatUji => ({
    user: w.user,
    isi: { isi: `catatan nomor ${n}`, pola: { kind: 'bulanan', tanggal: 3 + n }, pukul: '21:00' },
  }));
  const db = bukaDb(basisData, dirs);
  isiTahun(
    db,
    opd,
    warga,
    pengingat,
    grup.map((g) => ({ chat: g.chat.id, opd: g.opd })),
    new Date(wib(tambahHari(o.dari, -1), '12:00')),
  );
  const tahun = rencanakanTahun(db, o.dari, o.sampai);
  const isian = createIsian(db);
  const selesaiHari = pilihSelesai(tahun, o, acak);
  const padaHari = new Map<string, number>();
  for (const h of tahun.tunggal) padaHari.set(tanggal(h.pada), (padaHari.get(tanggal(h.pada)) ?? 0) + 1);
  o.catat(
    `${warga.length} people, ${opd.length} offices, ${tahun.kejadian.length} deadlines, at most ${tahun.tunggal.length} single reminders`,
  );

  const terkirim: Terkirim[] = [];
  em.amati((p) => {
    if (p.metode !== 'sendMessage' || !p.berlaku || p.chat === undefined) return;
    const papan = JSON.stringify(p.muatan['reply_markup'] ?? '');
    const teks = String(p.muatan['text']);
    terkirim.push({ pada: bot.kini(), tiba: p.tiba, chat: p.chat, teks, dialog: /1:d:([a-z0-9]{10}):/.exec(papan)?.[1] });
  });
  if (o.kali > 0) {
    em.kesalahan.pasang({ kind: 'rate-limited', retryAfter: 1 }, { metode: 'sendMessage', peluang: 0.05 });
    em.kesalahan.pasang({ kind: 'server-error', kode: 500 }, { metode: 'sendMessage', peluang: 0.05 });
  }

  const selesaiPada = new Map<string, number>();
  const oleh = new Map<string, string>();
  let ditekan = 0;
  let mati = 0;
  const galat: string[] = [];

  /** Done by a press where a message offers it, else by whoever enters data elsewhere. */
  async function selesaikan(k: Kejadian, hidup: boolean): Promise<void> {
    const id = idKejadian(k);
    const t = hidup && acak() < 0.4 ? cariTombol(em, warga, k) : undefined;
    if (t === undefined) {
      const isi = {
        pemda,
        ...(k.opd === undefined ? {} : { opd: k.opd }),
        kode: k.kode,
        pokok: k.pokok,
        tahun: k.tahun,
        oleh: { pengguna: 0, waktu: new Date(bot.kini()).toISOString() },
      };
      const hasil = isian.tulis(
        { pengguna: 0, sebagai: 'admin bot', aksi: 'tandai-tenggat', ubahan: [{ jenis: 'tenggat-sudah', id, versi: 0, isi }] },
        new Date(bot.kini()),
      );
      if (!hasil.ok) galat.push(`${id} could not be done`);
    } else {
      const q = em.tekan({ chat: t.chat, pesan: t.pesan, dari: t.user, tombol: 'Sudah' });
      await em.tungguSampai(() => q.jawaban !== undefined, { batas: 60_000, pesan: 'an answer to Sudah' });
      if (q.jawaban?.teks !== undefined) galat.push(`Sudah was answered "${q.jawaban.teks}"`);
      oleh.set(id, tahun.orangOf(t.user));
      ditekan += 1;
    }
    selesaiPada.set(id, bot.kini());
  }

  async function bunuh(): Promise<void> {
    await bot.bunuh();
    mati += 1;
    bot.mulai();
  }

  let hariRamai = [...padaHari].filter(([h, n]) => n > 3 && !o.padam.includes(tambahHari(h, -1))).length;
  let utang = 0;
  /** Kills while messages go out; a claim that was cut off runs out before the next look. */
  async function langkah(iso: string, ramai: number): Promise<void> {
    bot.setel(iso);
    if (ramai > 3) {
      utang += (o.kali - mati - utang) / Math.max(1, hariRamai);
      hariRamai -= 1;
    }
    let dibunuh = false;
    while (utang >= 1 && mati < o.kali) {
      utang -= 1;
      await tunggu(acak() * Math.min(4000, 250 + ramai * 20));
      await bunuh();
      dibunuh = true;
    }
    await bot.tenang();
    if (!dibunuh) return;
    bot.setel(new Date(Date.parse(iso) + 120_000).toISOString());
    await bot.tenang();
  }

  bot.setel(new Date(wib(o.dari, '00:00')).toISOString());
  bot.mulai();
  await bot.tenang();
  let padamSampai = 0;
  let bulan = '';
  for (let hari = o.dari; hari <= o.sampai; hari = tambahHari(hari, 1)) {
    if (hari.slice(0, 7) !== bulan) {
      bulan = hari.slice(0, 7);
      o.catat(`${bulan}: ${terkirim.length} messages, ${mati} kills, ${Math.round((performance.now() - mulai) / 1000)} s`);
    }
    const dikerjakan = selesaiHari.get(hari) ?? [];
    const jam = [
      ...jamBiasa,
      ...(dikerjakan.length > 0 ? ['09:00'] : []),
      ...(o.padam.includes(hari) || padamSampai > 0 ? ['12:00'] : []),
    ].toSorted();
    for (const j of jam) {
      const pada = wib(hari, j) + 5000;
      if (padamSampai > 0 && pada < padamSampai) {
        if (j === '09:00') {
          bot.setel(new Date(pada).toISOString());
          for (const k of dikerjakan) await selesaikan(k, false);
        }
        continue;
      }
      if (padamSampai > 0) {
        padamSampai = 0;
        bot.setel(new Date(pada).toISOString());
        bot.mulai();
        await bot.tenang();
        continue;
      }
      await langkah(new Date(pada).toISOString(), j === '08:00' ? (padaHari.get(hari) ?? 0) : 0);
      if (j === '09:00') for (const k of dikerjakan) await selesaikan(k, true);
      if (j === '12:00' && o.padam.includes(hari)) {
        await bot.bunuh();
        padamSampai = wib(tambahHari(hari, 1), '12:00');
      }
    }
  }
  // What is still due in the last minutes of the year.
  bot.setel(new Date(wib(o.sampai, '21:30')).toISOString());
  await bot.tenang();
  const dini = em.panggilanDini();
  await bot.hentikan();
  await em.tutup();
  db.$client.close();

  const baca = new Database(basisData, { readonly: true });
  const kunci = baca
    .prepare('SELECT t.kunci, t.orang, p.status, p.sebab FROM teguran t JOIN pengiriman p ON p.id = t.pengiriman')
    .all() as HasilTahun['kunci'];
  const pengiriman = baca.prepare('SELECT status, count(*) AS banyak FROM pengiriman GROUP BY status').all() as HasilTahun['pengiriman'];
  baca.close();
  return {
    pilihan: o,
    tahun,
    warga,
    grup: grup.map((g) => g.chat),
    opd,
    terkirim,
    selesaiPada,
    oleh,
    ditekan,
    kunci,
    pengiriman,
    mati,
    dini,
    detik: (performance.now() - mulai) / 1000,
    galat,
  };
}

export const tanggal = (pada: number): string => new Date(pada + 7 * 3600 * 1000).toISOString().slice(0, 10);
export const jamOf = (pada: number): string => new Date(pada + 7 * 3600 * 1000).toISOString().slice(11, 16);
