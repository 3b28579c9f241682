// The one sender of reminders: claims a message, puts it into words, sends it, and says what became of it. One at a time, within Telegram's pace.
import { InlineKeyboard, type Api } from 'grammy';
import type { Logger } from 'pino';
import { argumenPesan, pesanTenggat } from '../alur/tenggat/tenggat.ts';
import type { PenyimpanDialog } from '../db/dialog.ts';
import type { Kiriman } from '../db/pengiriman.ts';
import type { MesinDialog } from '../dialog/mesin.ts';
import type { Penerima } from '../reminders/jadwal.ts';
import { penggunaOf } from '../reminders/penerima.ts';
import { susunPesan } from '../reminders/pesan.ts';
import { butirBerlaku, isBolehKirim, type Butir } from '../reminders/teguran.ts';
import { tanggalSetempat } from '../waktu.ts';
import { isTerjawab, maknaGalat } from './galat-telegram.ts';
import { kirimKe } from './kirim.ts';
import { papanOf, toHtml } from './layar.ts';
import type { AlatRencana, Rencana, Suasana } from './rencana.ts';
import { buatIdGalat, uraiGalat } from './worker.ts';

/** The clock of the process: what time it is, and waiting. */
export type Jam = {
  readonly kini: () => Date;
  /** Ends early when the signal is given. */
  readonly tunggu: (ms: number, signal: AbortSignal) => Promise<void>;
};

export type AlatPengirim = AlatRencana & {
  readonly rencana: Rencana;
  readonly mesinDialog: MesinDialog;
  readonly dialog: PenyimpanDialog;
  readonly api: Api;
  readonly bot: { readonly id: number; readonly username: string };
  readonly log: Logger;
  readonly jam: Jam;
  /** Ms of a clock that never goes back. */
  readonly jamJalan: () => number;
  /** Runs in one IMMEDIATE transaction. */
  readonly transaksi: <T>(kerja: () => T) => T;
  /** Telegram refuses the token. */
  readonly mati: () => void;
};

/** A call is given up before the claim on its message ends. */
const batasPanggil = 25_000;
const sewa = 60_000;
/** LIMITS.md R6: 30 messages a second, one a second in a chat, 20 a minute in a group. What a slow commit cost may be caught up by half a place. */
const jarakKirim = 1000 / 28;
const kejar = jarakKirim / 2;
const jarakChat = { pribadi: 1100, grup: 3200 } as const;
const mundur = { awal: 2000, terlama: 600_000 } as const;
/** About two days of tries; what still cannot be delivered is given up, and later lead times go on. */
const percobaanTerbanyak = 290;
const tungguHening = 300_000;
const detak = 30_000;

export function createPengirim(a: AlatPengirim) {
  const { pengiriman, rencana, jam } = a;
  /** When a receiver may be written to again, by the clock that never goes back. */
  const tertahan = new Map<string, number>();
  /** When the next message may leave. */
  let giliran = Number.NEGATIVE_INFINITY;

  const milikOf = (s: Suasana, orang: string): readonly Penerima[] => s.penerimaByOrang.get(orang) ?? [];
  const nanti = (ms: number): Date => new Date(jam.kini().getTime() + ms);

  type Siap = { readonly chat: number; readonly html: string; readonly papan: InlineKeyboard; readonly dialog?: string };

  /** The words and buttons for a person, behind which a dialogue waits. */
  function susunPribadi(k: Kiriman, pengguna: number, butir: readonly Butir[]): Siap | 'disentuh' | undefined {
    const x = a.mesinDialog.sapa(
      { pengguna, alur: pesanTenggat.nama, argumen: argumenPesan(butir, k.ragu) },
      // No update of Telegram: those are positive.
      { botId: a.bot.id, updateId: -k.id },
      k.dialog,
    );
    if (x === undefined || x === 'disentuh') return x;
    if (k.dialog === undefined) pengiriman.ingatDialog(k.id, x.id);
    return { chat: x.chat, html: toHtml(x.layar), papan: papanOf(x.id, x.langkah, x.layar), dialog: x.id };
  }

  /** In a group everybody reads the same, and nobody presses for others: the way leads to the private chat. */
  function susunGrup(k: Kiriman, chat: number, butir: readonly Butir[], s: Suasana): Siap {
    const [p] = milikOf(s, k.orang);
    const pesan = susunPesan({
      butir,
      kejadianById: s.kejadianById,
      pengingat: () => undefined,
      hariIni: tanggalSetempat(jam.kini().toISOString(), p?.zona ?? a.zonaBaku),
      kerja: s.kerja,
      banyakOpd: (pemda) => s.tempat.opdOf(pemda).length,
      ulang: k.ragu,
      halaman: 1,
    });
    const papan = new InlineKeyboard().url('Buka obrolan pribadi', `https://t.me/${a.bot.username}?start=a_tenggat`);
    const sisa = pesan.kelompok.length - pesan.halaman.tampak.length;
    return {
      chat,
      html: toHtml({ isi: [...pesan.isi, ...(sisa > 0 ? [`Dan ${sisa} tenggat lainnya, di /tenggat pada obrolan pribadi.`] : [])] }),
      papan,
    };
  }

  /** What nobody heard is planned anew when they come back. */
  function lepas(k: Kiriman, status: 'batal' | 'gagal', sebab: string): void {
    pengiriman.lepas(k.id, status, jam.kini(), sebab);
    rencana.lupa();
  }

  function gagal(k: Kiriman, error: unknown, chat: number): void {
    const makna = maknaGalat(error);
    const kini = jam.kini();
    switch (makna.kind) {
      case 'tunda':
        tertahan.set(k.orang, a.jamJalan() + makna.ms);
        return pengiriman.tunda(k.id, nanti(makna.ms), { coba: false, ragu: false });
      case 'putus':
        if (k.percobaan >= percobaanTerbanyak) return pengiriman.tutup(k.id, 'gagal', kini, { sebab: 'tidak tersambung' });
        a.log.warn({ kiriman: k.id, sebab: uraiGalat(error) }, 'pengingat belum terkirim, dicoba lagi');
        return pengiriman.tunda(k.id, nanti(Math.min(mundur.terlama, mundur.awal * 2 ** k.percobaan)), {
          coba: true,
          // An answer of Telegram that it failed is an answer; none leaves open what happened.
          ragu: !isTerjawab(error),
        });
      case 'tertutup':
        return pengiriman.tutup(k.id, 'gagal', kini, { sebab: makna.kind });
      case 'pergi':
        a.obrolan.tandaiTerjangkau(chat, chat > 0 ? 'private' : 'group', false, kini);
        return lepas(k, 'gagal', makna.kind);
      case 'token':
        pengiriman.tunda(k.id, kini, { coba: false, ragu: false });
        return a.mati();
      default: {
        const galat = buatIdGalat();
        a.log.error({ galat, kiriman: k.id, sebab: uraiGalat(error) }, 'pengingat tidak dapat dikirim');
        return pengiriman.tutup(k.id, 'gagal', kini, { sebab: galat });
      }
    }
  }

  type Terambil = { readonly k: Kiriman; readonly siap: Siap };
  type Timbangan =
    | { readonly kind: 'kirim'; readonly siap: Siap }
    | { readonly kind: 'tutup'; readonly status: 'terkirim' | 'batal'; readonly sebab?: string }
    | { readonly kind: 'tidak-terjangkau' }
    /** People may not be told now. */
    | { readonly kind: 'hening' };
  /** What a planned message has become by now, in words where it is still to be sent. */
  function timbang(k: Kiriman, kini: Date): Timbangan {
    const s = rencana.suasanaOf(kini);
    const chat = rencana.chatOf(k.orang, s);
    const milik = milikOf(s, k.orang);
    const butir = butirBerlaku(k.butir, milik, s.kejadianById, (id) => s.buku.find('pengingat', id) !== undefined);
    if (butir.length === 0) return { kind: 'tutup', status: 'batal', sebab: 'tidak berlaku lagi' };
    if (chat === undefined) return { kind: 'tidak-terjangkau' };
    if (!isBolehKirim(butir, milik, s.kejadianById, kini.toISOString(), s.kerja)) return { kind: 'hening' };
    const pengguna = penggunaOf(k.orang);
    const siap = pengguna === undefined ? susunGrup(k, chat, butir, s) : susunPribadi(k, pengguna, butir);
    // Somebody pressed a button of the attempt whose answer was lost: it did arrive.
    if (siap === 'disentuh') return { kind: 'tutup', status: 'terkirim' };
    return siap === undefined ? { kind: 'tidak-terjangkau' } : { kind: 'kirim', siap };
  }

  /** undefined: closed or put off. One message that cannot be put into words must not keep all others back. */
  function siapkan(k: Kiriman, kini: Date): Siap | undefined {
    try {
      const t = timbang(k, kini);
      if (t.kind === 'kirim') return t.siap;
      if (t.kind === 'hening') pengiriman.tunda(k.id, nanti(tungguHening), { coba: false, ragu: false });
      else if (t.kind === 'tidak-terjangkau') lepas(k, 'batal', t.kind);
      else pengiriman.tutup(k.id, t.status, kini, t.sebab === undefined ? {} : { sebab: t.sebab });
    } catch (error) {
      const galat = buatIdGalat();
      a.log.error({ galat, kiriman: k.id, sebab: uraiGalat(error) }, 'pengingat tidak dapat disusun');
      pengiriman.tutup(k.id, 'gagal', kini, { sebab: galat });
    }
    return undefined;
  }

  /** Claims the next message and puts it into words, in one commit. */
  const ambil = (): Terambil | undefined =>
    a.transaksi(() => {
      for (;;) {
        const kini = jam.kini();
        const k = pengiriman.ambil(kini, sewa, [...tertahan.keys()]);
        if (k === undefined) return undefined;
        const siap = siapkan(k, kini);
        if (siap !== undefined) return { k, siap };
      }
    });

  async function kirim({ k, siap }: Terambil, signal: AbortSignal): Promise<void> {
    const sisa = giliran - a.jamJalan();
    if (sisa > 0) await jam.tunggu(sisa, signal);
    if (signal.aborted) return pengiriman.tunda(k.id, jam.kini(), { coba: false, ragu: false });
    giliran = Math.max(giliran, a.jamJalan() - kejar) + jarakKirim;
    const batas = new AbortController();
    const waktu = setTimeout(() => batas.abort(), batasPanggil);
    try {
      const { message_id: pesan } = await kirimKe(a.api, siap.chat, siap.html, siap.papan, batas.signal);
      a.transaksi(() => {
        pengiriman.tutup(k.id, 'terkirim', jam.kini(), { pesan });
        if (siap.dialog !== undefined) a.dialog.terkirim(siap.dialog, pesan);
      });
      tertahan.set(k.orang, a.jamJalan() + (siap.chat > 0 ? jarakChat.pribadi : jarakChat.grup));
    } catch (error) {
      gagal(k, error, siap.chat);
    } finally {
      clearTimeout(waktu);
    }
  }

  /** Sends whatever may go out now. */
  async function kirimSemua(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      for (const [orang, sampai] of tertahan) if (sampai <= a.jamJalan()) tertahan.delete(orang);
      const terambil = ambil();
      if (terambil === undefined) return;
      await kirim(terambil, signal);
    }
  }

  /** Until the next look: soon when a message waits for its time, else at the next beat. */
  function jeda(): number {
    const berikut = pengiriman.berikut();
    if (berikut === undefined) return detak;
    const ms = berikut.getTime() - jam.kini().getTime();
    const tahan = Math.min(...tertahan.values(), Number.POSITIVE_INFINITY) - a.jamJalan();
    return Math.min(detak, Math.max(50, ms, Number.isFinite(tahan) && ms <= 0 ? tahan : 0));
  }

  return {
    /** Until the signal; a fault that nobody foresaw is logged, and the next beat tries again. */
    jalankan: async (signal: AbortSignal): Promise<void> => {
      while (!signal.aborted) {
        try {
          await rencana.rencanakan(jam.kini());
          await kirimSemua(signal);
        } catch (error) {
          a.log.error({ galat: buatIdGalat(), sebab: uraiGalat(error) }, 'pengingat terhenti sebentar');
          await jam.tunggu(detak, signal);
          continue;
        }
        await jam.tunggu(jeda(), signal);
      }
    },
  };
}
