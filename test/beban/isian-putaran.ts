// One act of saving under kill -9: begun, killed at a point of time, started again, waited for, and judged by database, store and screens.
import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { User } from 'grammy/types';
import type { Emulator } from '../support/emulator/emulator.ts';
import type { Panggilan } from '../support/emulator/jenis.ts';
import type { Salah, Syarat } from '../support/emulator/kesalahan.ts';
import { tunggu, type Proses } from './dasar.ts';
import type { Pengisi } from '../support/pengisi.ts';
import { bacaGudang, isiSalah, lihat, takBernama, type Sasaran, type Terlihat } from './isian-periksa.ts';

/** Uniform in time, or at a call: before or after its effect, with the answer withheld. */
export const titikTepat = [
  'jawab-sebelum',
  'jawab-sesudah',
  'kabar-sebelum',
  'kabar-sesudah',
  'tombol-sebelum',
  'tombol-sesudah',
  'ambil-sebelum',
  'ambil-sesudah',
  'unduh-sebelum',
  'unduh-tengah',
] as const;
export type Titik = 'acak' | (typeof titikTepat)[number];

export const fase = ['simpan-realisasi', 'kirim-berkas', 'simpan-bukti', 'ajukan'] as const;
export type Fase = (typeof fase)[number];

export const titikOf = (f: Fase): readonly Titik[] =>
  titikTepat.filter((t) => {
    if (f === 'kirim-berkas') return /^(?:jawab|ambil|unduh)/.test(t);
    return /^(?:jawab|tombol)/.test(t) || (t.startsWith('kabar') && f !== 'simpan-bukti');
  });

export type Perbuatan = {
  readonly fase: Fase;
  readonly pengisi: Pengisi;
  /** Presses or sends; gives the update. */
  readonly mulai: () => number;
  /** The same press once more, by somebody who grows impatient. */
  readonly ulangi?: () => number | undefined;
  readonly sasaran: Sasaran;
  /** How the screen begins that says it is done. */
  readonly selesai: RegExp;
  /** Who is told of it. */
  readonly kabarKe?: User;
};

export type Saat = 'sebelum diterima' | 'sebelum dikerjakan' | 'selama unduh' | 'sebelum commit' | 'sesudah commit' | 'sesudah ditutup';

export type HasilPutaran = {
  readonly fase: Fase;
  readonly titik: Titik;
  /** Of each kill. */
  readonly saat: readonly Saat[];
  readonly salah: readonly string[];
  /** Screens that were shown once more to the author, and to those who are told. */
  readonly ulang: number;
  readonly ulangKabar: number;
  readonly ditekanLagi: boolean;
};

export type Panggung = {
  readonly em: Emulator;
  readonly berkas: string;
  readonly gudang: string;
  readonly jalan: () => Proses;
};

const batasBeres = 60_000;

const teksOf = (p: Panggilan): string => (typeof p.muatan['text'] === 'string' ? p.muatan['text'].replaceAll(/<[^>]+>/g, '') : '');

/** The calls that showed something to a chat. */
const tampilan = (em: Emulator, sejak: number, chat: number): readonly Panggilan[] =>
  em.jurnal
    .daftar()
    .filter((p) => p.nomor >= sejak && p.chat === chat && p.berlaku && (p.metode === 'sendMessage' || p.metode === 'editMessageText'));

function aturanTitik(titik: Titik, p: Perbuatan, idTekan: () => string | undefined): readonly [Salah, Syarat] | undefined {
  const kind = titik.endsWith('sebelum') ? 'silent-before' : titik.endsWith('tengah') ? 'silent-midway' : 'silent-after';
  const chat = p.pengisi.user.id;
  switch (titik.split('-')[0]) {
    case 'jawab':
      return [{ kind }, { metode: p.fase === 'kirim-berkas' ? 'sendMessage' : 'editMessageText', chat }];
    case 'kabar':
      return p.kabarKe === undefined ? undefined : [{ kind }, { metode: 'sendMessage', chat: p.kabarKe.id }];
    case 'tombol':
      return [{ kind }, { metode: 'answerCallbackQuery', bila: (c) => c.muatan['callback_query_id'] === idTekan() }];
    case 'ambil':
      return [{ kind }, { metode: 'getFile' }];
    case 'unduh':
      return [{ kind }, { metode: 'file' }];
    default:
      return undefined;
  }
}

function saatOf(t: Terlihat, unduh: boolean): Saat {
  if (t.kotak === undefined) return 'sebelum diterima';
  if (t.kotak.status === 'selesai') return 'sesudah ditutup';
  if (t.dialog !== undefined) return 'sesudah commit';
  if (unduh) return 'selama unduh';
  return t.kotak.mulai === 0 ? 'sebelum dikerjakan' : 'sebelum commit';
}

/** Wholly there or wholly absent. */
function nilaiUtuh(t: Terlihat, p: Perbuatan): readonly string[] {
  const salah = [...t.rusak];
  const menulis = p.sasaran.kind !== 'berkas';
  const ada = t.dialog !== undefined;
  const angka = `act ${t.tindakan}, record ${t.rekaman}, trail ${t.jejak}, dialogue ${ada ? 1 : 0}, notices ${t.kabar}`;
  const harus = ada && menulis ? 1 : 0;
  if (t.tindakan !== harus || t.rekaman !== harus || t.jejak !== harus) salah.push(`not all or nothing: ${angka}`);
  if (p.kabarKe !== undefined && t.kabar !== harus) salah.push(`notice and act disagree: ${angka}`);
  if (p.sasaran.kind === 'berkas' && ada && !JSON.stringify(t.dialog?.keadaan).includes(p.sasaran.sha))
    salah.push('the dialogue does not hold the file');
  return salah;
}

/** Said to anybody although it is not so. */
function nilaiUcapan(g: Panggung, p: Perbuatan, sejak: number, t: Terlihat, kapan: string): readonly string[] {
  const dikatakan = tampilan(g.em, sejak, p.pengisi.user.id).some((c) => p.selesai.test(teksOf(c)));
  const dikabari = p.kabarKe !== undefined && tampilan(g.em, sejak, p.kabarKe.id).length > 0;
  if (t.dialog !== undefined) return [];
  return [
    ...(dikatakan ? [`UNTRUE ${kapan}: the screen says it is done, and it is not there`] : []),
    ...(dikabari ? [`UNTRUE ${kapan}: others were told of what is not there`] : []),
  ];
}

const bacaKotak = (berkas: string, ids: readonly number[]): readonly string[] => {
  if (!existsSync(berkas)) return [];
  const db = new Database(berkas, { readonly: true });
  try {
    return ids.map(
      (id) => (db.prepare('SELECT status FROM kotak_masuk WHERE update_id = ?').get(id) as { status: string } | undefined)?.status ?? '',
    );
  } finally {
    db.close();
  }
};

/** Resolves when these updates are closed; false when they are not in time. */
export async function tungguBeres(g: Panggung, ids: readonly number[]): Promise<boolean> {
  const batas = performance.now() + batasBeres;
  while (performance.now() < batas) {
    if (bacaKotak(g.berkas, ids).every((s) => s === 'selesai' || s === 'disisihkan')) return true;
    await tunggu(25);
  }
  return false;
}

async function bunuh(bot: Proses): Promise<void> {
  if (!bot.hidup()) throw new Error('the bot ended by itself');
  bot.sinyal('SIGKILL');
  await bot.keluar;
  // What was in its sockets reaches the emulator within this time.
  await tunggu(80);
}

export type Kiat = {
  readonly titik: Titik;
  /** 0 to 1: where in the window, and how long after a call. */
  readonly bagian: number;
  /** Ms from the press to the end of the window. */
  readonly jendela: number;
  /** Kill the start that follows too, after so many ms. */
  readonly bunuhLagi?: number;
  readonly tekanLagi: boolean;
};

/** Gives the bot that runs afterwards, and what is wrong. */
export async function jalankanPutaran(
  g: Panggung,
  bot: Proses,
  p: Perbuatan,
  k: Kiat,
): Promise<{ readonly bot: Proses; readonly hasil: HasilPutaran }> {
  const { em } = g;
  const chat = p.pengisi.user.id;
  const sejak = em.jurnal.nomor();
  const salah: string[] = [];
  const saat: Saat[] = [];

  let idTekan: string | undefined;
  const sebelum = new Set(em.tombolMenunggu().map((q) => q.id));
  const aturan = aturanTitik(k.titik, p, () => idTekan);
  const pasangan = aturan === undefined ? undefined : em.kesalahan.pasang(...aturan);
  const ids = [p.mulai()];
  // The press is known only now that it was made; nothing can be answered before this code waits.
  idTekan = em.tombolMenunggu().find((q) => !sebelum.has(q.id))?.id;
  if (pasangan === undefined) await tunggu(k.bagian * k.jendela);
  else {
    await em.tungguSampai(() => pasangan.terpakai() > 0, { batas: batasBeres, pesan: `${p.fase}: ${k.titik}` });
    await tunggu(k.bagian * 8);
  }

  async function mati(b: Proses): Promise<void> {
    await bunuh(b);
    const t = lihat(g.berkas, g.gudang, ids[0] ?? 0, chat, p.sasaran);
    const mengunduh = em.jurnal.daftar().some((c) => c.nomor >= sejak && c.metode === 'getFile');
    saat.push(saatOf(t, mengunduh));
    salah.push(...nilaiUtuh(t, p), ...nilaiUcapan(g, p, sejak, t, 'at the kill'));
    const gudang = bacaGudang(g.gudang);
    const busuk = isiSalah(
      g.gudang,
      gudang.sha.filter((s) => 'sha' in p.sasaran && s === p.sasaran.sha),
    );
    if (busuk.length > 0) salah.push(`bytes that do not give their name: ${busuk.join(' ')}`);
    if (gudang.lain.length > 0) salah.push(`strange files: ${gudang.lain.join(' ')}`);
  }

  await mati(bot);
  pasangan?.lepas();
  const lagi = k.tekanLagi ? p.ulangi?.() : undefined;
  if (lagi !== undefined) ids.push(lagi);
  let hidup = g.jalan();
  if (k.bunuhLagi !== undefined) {
    await Promise.race([tunggu(k.bunuhLagi), hidup.keluar]);
    await mati(hidup);
    hidup = g.jalan();
  }

  if (!(await tungguBeres(g, ids))) salah.push(`not closed within ${batasBeres / 1000} s: ${bacaKotak(g.berkas, ids).join(', ')}`);
  if (em.tombolMenunggu().length > 0) salah.push('a press was left without an answer');
  const t = lihat(g.berkas, g.gudang, ids[0] ?? 0, chat, p.sasaran);
  salah.push(...nilaiUtuh(t, p), ...nilaiUcapan(g, p, sejak, t, 'afterwards'), ...nilaiAkhir(g, p, t, sejak));
  const kabar = p.kabarKe === undefined ? 0 : tampilan(em, sejak, p.kabarKe.id).length;
  if (p.kabarKe !== undefined && (kabar < 1 || kabar > 1 + saat.length)) salah.push(`the notice came ${kabar} times`);
  const ulang = tampilan(em, sejak, chat).length - 1;
  if (ulang > saat.length) salah.push(`shown ${ulang + 1} times after ${saat.length} kills`);
  return {
    bot: hidup,
    hasil: { fase: p.fase, titik: k.titik, saat, salah, ulang, ulangKabar: Math.max(0, kabar - 1), ditekanLagi: lagi !== undefined },
  };
}

/** The press had arrived: so it is done, and its author sees it. */
function nilaiAkhir(g: Panggung, p: Perbuatan, t: Terlihat, sejak: number): readonly string[] {
  const salah: string[] = [];
  const layar = p.pengisi.layar();
  if (t.kotak?.status !== 'selesai' || t.kotak.galat !== null) salah.push(`closed as ${JSON.stringify(t.kotak)}`);
  if (t.dialog === undefined) salah.push('the press arrived and is lost');
  if (layar === undefined || !p.selesai.test(layar.teks))
    salah.push(`the last screen does not say it: ${JSON.stringify(layar?.teks.slice(0, 80))}`);
  if (t.dialog !== undefined && layar !== undefined) {
    if (t.dialog.layar.trim() !== layar.teks.trim()) salah.push('the screen is not the one of the dialogue');
    if (t.dialog.pesan !== layar.id) salah.push(`the dialogue names message ${t.dialog.pesan}, its screen is ${layar.id}`);
  }
  if (tampilan(g.em, sejak, p.pengisi.user.id).some((c) => /gagal diproses/.test(teksOf(c))))
    salah.push('UNTRUE: an apology for what was done');
  const gudang = bacaGudang(g.gudang);
  if (gudang.sementara.length > 0) salah.push(`half written files after a start: ${gudang.sementara.length}`);
  const yatim = takBernama(g.berkas, gudang);
  if (yatim.length > 0) salah.push(`files that nothing names after a start: ${yatim.length}`);
  if ('sha' in p.sasaran && isiSalah(g.gudang, [p.sasaran.sha]).length > 0) salah.push('the file is not there, or not with its bytes');
  return salah;
}
