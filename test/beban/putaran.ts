// A closed loop: each chat has one question outstanding and asks the next when the reply arrived. Measures rate, latency and CPU of one process.
import { createEmulator, type Emulator } from '../support/emulator/emulator.ts';
import type { Panggilan } from '../support/emulator/jenis.ts';
import { detikCpu, hentikan, jalankanProduk, jalankanRekan, persentil, type Proses, type Rumah } from './dasar.ts';

export type Lengan = 'produk' | 'runner' | 'start';

export type PilihanPutaran = {
  readonly lengan: Lengan;
  readonly chats: number;
  /** Ms that a call takes. A reply takes effect, and is seen, at their end (all calls take them), or at once (only sendMessage does). */
  readonly tunda: number;
  readonly akibat: 'sesudah' | 'sebelum';
  readonly teks: (chat: number, ke: number) => string;
  /** Ms that a user thinks before the next question. */
  readonly pikir?: () => number;
  /** Chats whose latency counts; all unless given. */
  readonly dihitung?: (chat: number) => boolean;
};
export type Batas = { readonly balasan: number; readonly ms: number };

export type HasilPutaran = {
  readonly balasan: number;
  readonly detik: number;
  readonly laju: number;
  readonly cpuPerSeribu: number;
  /** CPU seconds of the emulator in the same time, to see who was the limit. */
  readonly cpuEmulator: number;
  readonly p50: number;
  readonly p95: number;
};

const idAwal = 400_000_000;
let nomorBerkas = 0;

function jalankanLengan(rumah: Rumah, em: Emulator, lengan: Lengan): Proses {
  nomorBerkas += 1;
  const catatan = `${rumah.folder}/var/laju.log`;
  return lengan === 'produk'
    ? jalankanProduk(rumah, em, `${rumah.folder}/var/laju-${nomorBerkas}.db`, catatan)
    : jalankanRekan(rumah, em, lengan, 0, catatan);
}

export type Putaran = Awaited<ReturnType<typeof mulaiPutaran>>;

/** A process of its own with a fresh database, answering; measured as often as asked. */
export async function mulaiPutaran(rumah: Rumah, o: PilihanPutaran) {
  const em = await createEmulator({ jurnal: 'hitung', pesanPerObrolan: 20 });
  const dikirim = new Map<number, number>();
  const keByChat = new Map<number, number>();
  let latensi: number[] = [];
  let balasan = 0;

  const tanya = (chat: number): void => {
    const ke = keByChat.get(chat) ?? 0;
    keByChat.set(chat, ke + 1);
    dikirim.set(chat, performance.now());
    em.kirimPesan({ dari: { id: idAwal + chat, is_bot: false, first_name: 'Uji' }, teks: o.teks(chat, ke) });
  };
  const terima = (p: Panggilan): void => {
    if (p.metode !== 'sendMessage' || !p.berlaku || p.chat === undefined) return;
    const chat = p.chat - idAwal;
    if (o.dihitung?.(chat) !== false) latensi.push(performance.now() - (dikirim.get(chat) ?? 0));
    balasan += 1;
    const ms = o.pikir?.() ?? 0;
    if (ms > 0) setTimeout(tanya, ms, chat);
    else tanya(chat);
  };
  if (o.akibat === 'sesudah') {
    if (o.tunda > 0) em.kesalahan.pasang({ kind: 'delay-before', ms: o.tunda });
    em.amati(terima);
  } else {
    // Observers hear of a call when it was answered; a rule is asked when it arrives, right before its effect.
    const lihat = (p: Panggilan): boolean => {
      setImmediate(terima, p);
      return true;
    };
    em.kesalahan.pasang({ kind: 'delay-after', ms: o.tunda }, { metode: 'sendMessage', bila: lihat });
  }
  const sampai = (b: Batas): Promise<void> => {
    const cukup = balasan + b.balasan;
    return em
      .tungguSampai(() => balasan >= cukup, { batas: b.ms })
      .catch((error: unknown) => {
        if (!String(error).includes('not seen within')) throw error;
      });
  };

  for (let chat = 0; chat < o.chats; chat += 1) tanya(chat);
  const bot = jalankanLengan(rumah, em, o.lengan);
  await em.tungguSampai(() => balasan > 0, { batas: 30_000, pesan: `a first reply of ${o.lengan}` });

  return {
    em,
    idOf: (chat: number): number => idAwal + chat,
    sampai,
    /** Ends with whichever limit comes first. */
    ukur: async (b: Batas): Promise<HasilPutaran> => {
      const cpu = detikCpu(bot.pid);
      const cpuSendiri = process.cpuUsage();
      const dari = performance.now();
      const awal = balasan;
      latensi = [];
      await sampai(b);
      const detik = (performance.now() - dari) / 1000;
      const n = balasan - awal;
      const sendiri = process.cpuUsage(cpuSendiri);
      return {
        balasan: n,
        detik,
        laju: n / detik,
        cpuPerSeribu: ((detikCpu(bot.pid) - cpu) / n) * 1000,
        cpuEmulator: (sendiri.user + sendiri.system) / 1e6,
        p50: persentil(latensi, 0.5),
        p95: persentil(latensi, 0.95),
      };
    },
    akhiri: async (): Promise<void> => {
      await hentikan(bot, 3000);
      await em.tutup();
    },
  };
}

/** Starts, warms up, measures once, ends. */
export async function putar(rumah: Rumah, o: PilihanPutaran & { readonly pemanasan: Batas; readonly ukur: Batas }): Promise<HasilPutaran> {
  const p = await mulaiPutaran(rumah, o);
  await p.sampai(o.pemanasan);
  const hasil = await p.ukur(o.ukur);
  await p.akhiri();
  return hasil;
}
