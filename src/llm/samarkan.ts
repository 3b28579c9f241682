// Masks what must not leave the machine in a question to the model: numbers of people, addresses, keys, names that are named as such.
// Errs towards masking; it is no proof that nothing private is left. src/isian/nip.ts refuses the same numbers where they are entered.

export const SAMARAN = '[disamarkan]';

/** From a zero on, its script's digits follow each other (Unicode, DerivedNumericType); NFKC has folded those in no tens of their own. */
function toAngkaLatin(digit: string): string {
  const kode = digit.codePointAt(0) ?? 0;
  let awal = kode;
  while (kode - awal < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(awal - 1))) awal -= 1;
  return String(kode - awal);
}

/** One way to write each digit, and nothing invisible between two of them. */
const ratakan = (teks: string): string =>
  teks
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .replace(/(?![0-9])\p{Nd}/gu, toAngkaLatin);

const alamatUtuh = /\b[a-z][a-z0-9+.-]*:\/\/\S+|\bwww\.\S+/gi;
const surel = /(?<![^\s@<>()[\],;:"'])[^\s@<>()[\],;:"']+@[^\s@<>()[\],;:"']+\.\p{L}{2,}/gu;
const situs =
  /(?<![\p{L}\p{N}.@-])(?:[a-z0-9-]+\.)+(?:com|id|net|org|info|biz|io|me|ly|co|dev|app|gov|edu)(?![\p{L}\p{N}-])(?:[/?#:]\S*)?/giu;
const namaAkun = /(?<![\p{L}\p{N}_])@[\p{L}\p{N}_]{2,}/gu;
/** Bot tokens, keys by the beginnings their makers gave them, signed tokens; then any long word of letters and digits. */
const kunci: readonly RegExp[] = [
  /\d{5,}:[\w-]{6,}/g,
  /(?<![A-Za-z0-9])(?:(?:sk|pk|rk|hf|gh[a-z]|github_pat|glpat|xox[a-z])[-_](?=[\w.-]*\d|[\w.-]{20})|AKIA|AIza|eyJ)[\w.-]{8,}/g,
  /(?<!\w)(?=\w*\d)(?=\w*[A-Za-z])\w{24,}/g,
];

/** Between two digits of one number as people write it. */
const sela = String.raw`[\s./()+_\p{Pd}\u2212]*`;
const deret = String.raw`\+?\(?\d(?:${sela}\d)*`;
const nomorBerlabel = new RegExp(
  String.raw`(?<!\p{L})((?:NIP|NIK|NPWP|NRP|HP|KTP|telp|tlp|telepon|telpon|WA|whats\s?app|rekening|ponsel)(?:\s+(?:saya|aku|beliau|nya|dia))?[\s.:=#]*(?:(?:no|nomor|nmr)\b[\s.:]*)?)(${deret})`,
  'giu',
);
const deretAngka = new RegExp(deret, 'gu');
const digitDeret = 7;
/** "12.500" is one number of five digits; years have four. */
const angkaTunggal = /(?<!\d)(?:\d{5,}|\d{2,3}\.\d{3}(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d))/g;

const isTahunSaja = (teks: string): boolean =>
  teks
    .split(/\D+/)
    .filter((x) => x !== '')
    .every((x) => /^(?:199\d|20\d\d)$/.test(x));

const samarkanDeret = (teks: string): string =>
  teks.replace(deretAngka, (d) => (d.replace(/\D/g, '').length >= digitDeret && !isTahunSaja(d) ? SAMARAN : d));

/** Words that end a name written without capitals; an office or a place is what is asked about, not who asks. */
const bukanNama =
  'adalah|ialah|yaitu|tidak|perlu|sudah|belum|bukan|kepala|sekretaris|sekda|sekcam|camat|lurah|kabid|kabag|kasi|kasubag|kasubbag|staf|operator|admin|bupati|wali|wakil|inspektur|perencana|analis|pegawai|tim|dinas|badan|bagian|bidang|kantor|kecamatan|kec|kelurahan|kel|kota|kabupaten|kab|sekretariat|setda|inspektorat|rumah|puskesmas|opd|pimpinan|pemerintah|perjanjian|indikator|iku|ikm|sasaran|program|kegiatan|triwulan|tahun|capaian|realisasi|target|anggaran|mohon|tolong|minta|mau|ingin|dari|di|untuk|tentang|soal|dan|yang|ini|itu|saya|kami|berapa|apa|apakah|kenapa|bagaimana|warga|layanan|rek|rekening|nip|nik|hp|wa|telp|email';
const pemanggil = String.raw`(?:a\.\s?n\.?|a\/n|an\.?|atas nama|nama saya|nama lengkap|nama(?=\s*:)|perkenalkan saya|ttd\.?)(?!\p{L})`;
/** Titles before and behind a name belong to it; up to four words, whatever their case. */
const gelar = String.raw`(?:(?:dr|drs|dra|ir|h|hj|prof|bpk|bapak|ibu|pak|bu)\.?\s+)*`;
const namaDisebut = new RegExp(
  String.raw`(?<!\p{L})(${pemanggil}\s*:?\s*(?:adalah|ialah|yaitu)?\s*)${gelar}(?:(?!(?:${bukanNama})(?!\p{L}))\p{L}[\p{L}'’]*(?:\.\p{L}+)*)(?:,?\s+(?!(?:${bukanNama})(?!\p{L}))\p{L}[\p{L}'’]*(?:\.\p{L}+)*){0,3}`,
  'giu',
);
/** "Pak Budi Santoso NIP ...": the name in front of a number identifies as well as the number. */
const namaSebelumNomor = /(?<!\p{L})(?:\p{Lu}[\p{L}'’.]*,?\s+){1,4}(?=(?:NIP|NIK|NRP)(?!\p{L}))/gu;
/** A postal address, up to a comma or the end of what belongs to it. */
const alamatRumah =
  /(?<!\p{L})(?:jl|jln|jalan|gg|gang)\b\.?\s+[\p{L}][^,;?!\n]*?(?=\s+(?:capaian|realisasi|target|berapa|apa|kenapa|mohon|tolong)\b|[,;?!\n]|$)/giu;
const rtRw = /(?<!\p{L})(?:rt|rw)[\s./]*\d+(?:[\s./]*(?:rt|rw)?[\s./]*\d+)?/giu;
/** Two words of a name after "saya". */
const bukanNamaBesar = bukanNama.replace(/(?<=^|\|)\p{L}/gu, (huruf) => huruf.toUpperCase());
const namaSendiri = new RegExp(
  String.raw`(?<!\p{L})([Ss]aya,?\s+)(?!(?:${bukanNamaBesar})(?!\p{L}))\p{Lu}\p{Ll}+(?:\s+\p{Lu}(?:\p{Ll}+|\.)){1,4}(?!\p{L})`,
  'gu',
);

function samarkanSekali(teks: string): string {
  let t = ratakan(teks);
  for (const pola of [alamatUtuh, surel, situs, namaAkun, ...kunci]) t = t.replace(pola, SAMARAN);
  t = t.replace(nomorBerlabel, (utuh, label: string, nomor: string) => (isTahunSaja(nomor) ? utuh : `${label}${SAMARAN}`));
  t = samarkanDeret(t).replace(angkaTunggal, SAMARAN);
  t = t.replace(alamatRumah, SAMARAN).replace(rtRw, SAMARAN).replace(namaSebelumNomor, `${SAMARAN} `);
  return t.replace(namaDisebut, `$1${SAMARAN}`).replace(namaSendiri, `$1${SAMARAN}`);
}

/** Years, quarters and small numbers stay, and so does the meaning. Masking what is masked changes nothing. */
export function samarkan(teks: string): string {
  // What is masked may uncover something beside it ("…@name" after a key). Every round takes characters away, so there is a last one.
  for (let t = teks; ;) {
    const berikut = samarkanSekali(t);
    if (berikut === t) return t;
    t = berikut;
  }
}

/** A record's text for the model, without its values: every number, whatever its script and separators, is one "#". */
export const samarkanAngka = (teks: string): string => ratakan(teks).replace(/\p{N}+(?:[.,\u2044]\p{N}+)*/gu, '#');
