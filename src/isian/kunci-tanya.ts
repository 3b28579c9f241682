// When two questions are the same words: case, marks and politeness aside. It knows no meaning; numbers and signs of arithmetic stay.
import { fold } from '../understand/normalise.ts';

/** A number with its sign, a word, or another sign. */
const polaToken = /(?:(?<=^|\s)-)?\d+(?:[.,/:]\d+)*%?|[\p{L}\p{M}]+(?:\d+[\p{L}\d]*)?|[^\s\p{L}\p{M}\d]/gu;
const tandaBaca = /^[.,;:!?"'()[\]{}…*_~]$|^[\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}]$/u;

/** Words of address and courtesy that say nothing at the beginning or the end. "ibu" is a content word: "angka kematian ibu". */
const sapaan = ['pak', 'bu', 'kak', 'mas', 'mbak', 'bang'];
const depan: ReadonlySet<string> = new Set([
  ...['tolong', 'mohon', 'coba', 'permisi', 'maaf', 'halo', 'hallo', 'hai', 'hi', 'assalamualaikum', ...sapaan],
]);
const belakang: ReadonlySet<string> = new Set([...['ya', 'dong', 'deh', 'sih', 'nih', 'min', 'makasih', 'thanks', 'trims', ...sapaan]]);
const duaKata = /^(?:selamat (?:pagi|siang|sore|malam)|minta tolong|terima kasih)$/;

function tanpaSopan(kata: readonly string[]): readonly string[] {
  let [awal, akhir] = [0, kata.length];
  for (;;) {
    const dua = (n: number): boolean => n >= awal && n + 2 <= akhir && duaKata.test(`${kata[n]} ${kata[n + 1]}`);
    if (awal < akhir && depan.has(kata[awal] ?? '')) awal += 1;
    else if (dua(awal)) awal += 2;
    else if (awal < akhir && belakang.has(kata[akhir - 1] ?? '')) akhir -= 1;
    else if (dua(akhir - 2)) akhir -= 2;
    else return kata.slice(awal, akhir);
  }
}

/** "2021-2024" is no "2021 2024"; a dash between words is a mark like any other. */
const isRentang = (teks: string, di: number): boolean => /\d\s?$/.test(teks.slice(0, di)) && /^\s?\d/.test(teks.slice(di + 1));

/** The form in which two questions are compared; "" where nothing is asked. */
export function kunciTanya(pesan: string): string {
  const teks = fold(pesan);
  const kata = [...teks.matchAll(polaToken)].filter(({ 0: t, index }) => (t === '-' ? isRentang(teks, index) : !tandaBaca.test(t)));
  return tanpaSopan(kata.map((m) => m[0])).join(' ');
}
