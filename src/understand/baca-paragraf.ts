// "Buatkan paragraf Bab III tentang ...", "ringkas kinerja ...": the wish for running text, and the question that is left without it.
import { fold } from './normalise.ts';

const kerja = '(?:mem|men|meny|di)?(?:buat|susun|tulis|rangkai|bikin|siap|rumus|cipta|beri)(?:kan|in|lah|kanlah)?';
const benda = '(?:paragraf|narasi|ringkasan|rangkuman|ikhtisar|uraian|kalimat|penjelasan naratif|teks narasi|teks)(?:nya)?';
const sifat = '(?:singkat|pendek|naratif|deskriptif|ringkas|resmi|formal|padat|lengkap|analisis|pembuka|penutup|pengantar|capaian kinerja)';
const untuk =
  '(?:(?:untuk|utk|buat|bagi|guna|di|pada|dalam|bagian|isi|bahan) )*(?:bab (?:iii|3|tiga)|lkjip|lkip|lakip|laporan kinerja|laporan|lkj)(?: kami| saya| ini)?';
const tentang = '(?:tentang|mengenai|soal|terkait|perihal|atas|dari|seputar|ttg|utk|untuk)';

/** Verbs that by themselves ask for running text. */
const sendiri =
  /\b(?:(?:me)?narasikan|(?:me)?narasiin|(?:me)?ringkas(?:kan|in)?|(?:me)?rangkum(?:kan|in)?|paragrafkan|ceritakan|uraikan dalam (?:kalimat|paragraf))\b/;
const bendaDiminta = new RegExp(
  `(?:(?:\\b${kerja} |\\bbutuh |\\bperlu |\\bminta |\\bmohon |\\b(?:tolong|tlg|tlong|pls) )(?:\\S+ ){0,3}?|^)${benda}\\b(?! (?:eksekutif|tugas))`,
);
const bandingKalimat = /\bdalam (?:bentuk )?(?:paragraf|narasi|kalimat)\b/;

/**
 * The folded question without the wish for running text, empty when there is nothing else; undefined when there is no such wish. "Ringkasan eksekutif" is a part of a
 * document and "uraian tugas" a text of its own.
 */
export function bacaParagraf(pesan: string): string | undefined {
  const teks = fold(pesan);
  if (/\bringkasan eksekutif\b|\buraian tugas\b/.test(teks)) return undefined;
  if (!sendiri.test(teks) && !bendaDiminta.test(teks) && !bandingKalimat.test(teks)) return undefined;
  return teks
    .replace(sendiri, ' ')
    .replace(bandingKalimat, ' ')
    .replace(
      new RegExp(`\\b(?:${kerja} )?(?:(?:satu|sebuah|dua|1|2) )?(?:${sifat} )*${benda}(?: ${sifat})*(?: ${untuk})?(?: ${tentang})?\\b`),
      ' ',
    )
    .replace(new RegExp(`\\b${untuk}(?: ${tentang})?(?= |$)`), ' ')
    .replace(/^(?:[\s,:;.-]|\b(?:tentang|mengenai|soal|terkait)\b)+/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
