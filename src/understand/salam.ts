// Greetings, thanks and "what can you do": messages that ask for nothing in the data.
import type { Bingkai } from './bingkai.ts';
import type { Pemahaman } from './pemahaman.ts';

const terimaKasih = /^(?:ok\w*,? |baik,? |sip,? )?(?:terima ?kasih|makasih|trims|tks|thanks?|thx|nuhun|suwun)\b/;
const salam =
  /^\/?(?:start|help|menu|bantuan)\b|^(?:halo|hallo|hai|hi|hello|p|selamat|assalam\w*|pagi|siang|sore|malam|permisi)\b|\b(?:bisa apa|siapa (?:kamu|anda)|(?:kamu|anda) siapa)\b/;
const kataMenu = /^(?:menu|help|start|bantuan)$/;

/** Undefined as soon as the message names anything that can be answered, or holds a word that nothing explains. */
export function bacaSalam(b: Bingkai): Pemahaman | undefined {
  const bersih = [b.pokok, b.opd, b.tahun, b.ukuran, b.niat, b.tingkat, b.istilahMurni, b.besaran, b.nomorSemua, b.tabel, b.unsur];
  if (bersih.some((x) => x.length > 0) || b.sisa.some((w) => !kataMenu.test(w))) return undefined;
  const berterimaKasih = terimaKasih.test(b.teks);
  if (!berterimaKasih && !salam.test(b.teks)) return undefined;
  return { kind: 'klarifikasi', sebab: 'salam', kata: berterimaKasih ? ['terima-kasih'] : [] };
}
