// What fits into one message of Telegram. Dialogues page their lists; this is for the screen that grew beyond it all the same.

/** Telegram takes 4,096 (Bot API, sendMessage), counted after the markup is read; the rest is for the last line. */
const hurufTerbanyak = 4000;
const ekor = '… selebihnya tidak muat dalam satu pesan.';

/** The lines, or as many of them as fit, and a word about the rest: a change that stands is shown, whatever the length of its screen. */
export function muat(isi: readonly string[]): readonly string[] {
  let sisa = hurufTerbanyak;
  for (const [n, t] of isi.entries()) {
    if (t.length + 1 > sisa) {
      // Half of a letter that takes two units is no letter.
      const potongan = t.slice(0, Math.max(0, sisa - 1)).replace(/[\uD800-\uDBFF]$/u, '');
      return [...isi.slice(0, n), ...(potongan === '' ? [] : [potongan]), ekor];
    }
    sisa -= t.length + 1;
  }
  return isi;
}
