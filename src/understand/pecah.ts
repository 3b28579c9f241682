// One message -> its questions. Only clear borders count; "target dan realisasi" stays one question.
import { fold } from './normalise.ts';

const tanyaBaru = '(?:berapa|brp|brapa|apa(?:kah)?|siapa|kapan|bagaimana|gimana|kenapa|mengapa|knp|mana|jabatan|posisi|sebutkan|tampilkan)';
const batas = new RegExp(
  [
    '[?!]+\\s+(?=\\S)',
    '[;\\n]+\\s*(?=\\S*[a-z])',
    `(?:,\\s*|\\s+)(?:dan|serta|terus|trus|lalu|kemudian|juga|sekalian)\\s+(?=${tanyaBaru}\\b)`,
    '[.]\\s+(?=(?:terus|trus|lalu|kemudian|selain itu|satu lagi)\\b)',
    ',\\s+(?=(?:terus|trus|lalu|kemudian)\\b)',
  ].join('|'),
  'u',
);

/** Splits at question marks followed by text, semicolons, new lines, and "dan/terus/lalu" before a question word. */
export function pecahPertanyaan(pesan: string): readonly string[] {
  const teks = fold(pesan.replaceAll('\n', ' ; '));
  return teks
    .split(batas)
    .map((x) => x.replace(/^[\s,;?!]+|[\s,;]+$/gu, ''))
    .filter((x) => /[\p{L}\p{N}]/u.test(x));
}
