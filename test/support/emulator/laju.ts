// Pace of what was sent, against the limits Telegram names: 30 a second in all, 1 a second in a chat, 20 a minute in a group. Judges nothing.
import type { Panggilan } from './jenis.ts';

export type Laju = {
  /** Most messages in any second, over all chats. */
  readonly puncakDetik: number;
  /** Most messages in any ten seconds to one chat: 10 is one a second sustained. */
  readonly puncakObrolan10Detik: number;
  /** Most messages in any minute to one group or channel. */
  readonly puncakGrupMenit: number;
};

function puncak(waktu: readonly number[], jendela: number): number {
  let awal = 0;
  let terbanyak = 0;
  for (const [i, t] of waktu.entries()) {
    while (t - (waktu[awal] ?? t) >= jendela) awal += 1;
    terbanyak = Math.max(terbanyak, i - awal + 1);
  }
  return terbanyak;
}

/** Counts messages that had their effect, by time of arrival; the calls come in that order from the journal. */
export function hitungLaju(daftar: readonly Panggilan[]): Laju {
  const kiriman = daftar.filter((p) => p.berlaku && p.metode.startsWith('send') && p.metode !== 'sendChatAction');
  const perObrolan = new Map<number, number[]>();
  for (const p of kiriman) {
    if (p.chat === undefined) continue;
    const waktu = perObrolan.get(p.chat);
    if (waktu === undefined) perObrolan.set(p.chat, [p.tiba]);
    else waktu.push(p.tiba);
  }
  const semua = [...perObrolan];
  return {
    puncakDetik: puncak(
      kiriman.map((p) => p.tiba),
      1000,
    ),
    puncakObrolan10Detik: Math.max(0, ...semua.map(([, waktu]) => puncak(waktu, 10_000))),
    puncakGrupMenit: Math.max(0, ...semua.map(([chat, waktu]) => (chat < 0 ? puncak(waktu, 60_000) : 0))),
  };
}
