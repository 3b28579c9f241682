// What an admin writes while teaching the bot, checked before it reaches everybody's questions. The error is a sentence for the admin. Pure.
import { bacaDengan, isAliasSah } from '../../isian/belajar.ts';
import { kunciTanya } from '../../isian/kunci-tanya.ts';
import type { Luput } from '../../isian/luput.ts';
import { isAdaNip } from '../../isian/nip.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Permintaan } from '../../permintaan.ts';
import { fold } from '../../understand/normalise.ts';
import type { Dunia } from '../alur.ts';

export const panjangTeks = 300;

const rapikan = (teks: string): string => teks.replace(/\s+/g, ' ').trim();
const kataOf = (teks: string): readonly string[] => fold(teks).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Words that every question is made of: read out as something else, they would change the meaning of all of them. */
function isKataUmum(kata: string, d: Dunia): boolean {
  const { kataFungsi, tataKata, slang } = d.pustaka.kamus;
  return kataFungsi.includes(kata) || Object.hasOwn(slang, kata) || tataKata.some((t) => t.kata.some((x) => fold(x) === kata));
}

/** A word that names an indicator, an office or a term already. */
function isKataNama(kata: string, d: Dunia): boolean {
  const { indikator, opd, istilah, registri } = d.pustaka;
  const nama = [
    ...indikator.flatMap((i) => [i.nama, ...i.alias]),
    ...opd.flatMap((o) => [o.nama, o.singkat, ...o.alias]),
    ...istilah.flatMap((t) => [t.istilah, ...t.alias]),
    ...registri.iku.map((i) => i.nama),
    ...registri.unit.map((u) => u.nama),
  ];
  return nama.some((n) => kataOf(n).includes(kata));
}

/** A phrase of the question whose meaning is to be taught. */
export function bacaKataAlias(teks: string, { teks: pertanyaan, sisa }: Pick<Luput, 'teks' | 'sisa'>, d: Dunia): Result<string, string> {
  const kata = fold(rapikan(teks));
  if (!isAliasSah({ kata, ganti: 'x' })) return err('Mohon satu sampai lima kata, tanpa angka atau tahun.');
  // A phrase that stands there as whole words is read out; anything else changes nothing.
  if (bacaDengan([{ kata, ganti: 'x' }], pertanyaan) === pertanyaan)
    return err(`"${kata}" tidak ada dalam pertanyaan itu. Mohon ditulis persis seperti dalam pertanyaannya.`);
  const daftar = kataOf(kata).filter((k) => !sisa.includes(k));
  const satu = kataOf(kata).length === 1;
  if (daftar.length === kataOf(kata).length && daftar.every((k) => isKataUmum(k, d) || (satu && isKataNama(k, d))))
    return err(
      `"${kata}" sudah dikenal dan dipakai banyak pertanyaan lain. Mohon pilih kata yang lebih khusus, atau buat pertanyaan terverifikasi.`,
    );
  return ok(kata);
}

export function bacaGantiAlias(teks: string, kata: string): Result<string, string> {
  const ganti = rapikan(teks);
  if (ganti === '' || !/\p{L}{2}/u.test(ganti)) return err('Belum ada artinya. Mohon ditulis dengan kata-kata.');
  if (ganti.length > 120) return err('Artinya terlalu panjang. Mohon paling banyak 120 huruf.');
  if (isAdaNip(ganti)) return err('Mohon tanpa NIP.');
  if (!isAliasSah({ kata, ganti })) return err('Mohon tanpa angka atau tahun: alias berlaku untuk semua pertanyaan.');
  if (fold(ganti) === kata) return err('Artinya sama dengan katanya sendiri.');
  return ok(ganti);
}

/** The same question in other words. */
export function bacaTeksTanya(teks: string): Result<string, string> {
  const isi = rapikan(teks);
  if (kunciTanya(isi) === '') return err('Belum ada pertanyaannya.');
  if (isi.length > panjangTeks) return err(`Pertanyaannya terlalu panjang. Mohon paling banyak ${panjangTeks} huruf.`);
  return isAdaNip(isi) ? err('Mohon tanpa NIP.') : ok(isi);
}

const milikPenanya = /\b(?:kami|kita|saya|aku|ku|gue|opd ini|dinas ini|kecamatan ini|kantor ini|grup ini)\b/;
const menurutSaat =
  /\b(?:hari|minggu|pekan|bulan|triwulan|tw|semester|tahun) (?:ini|lalu|kemarin|depan|berjalan|sekarang|nanti)\b|\b(?:sekarang|saat ini|kemarin|besok|lusa|terkini|tadi|kini)\b/;
/** It goes on from something that was said before, or points at it. */
const lanjutan = /^(?:kalau|kalo|klo|kl|terus|trus|lalu|dan|bagaimana dengan|gimana dengan|yang|yg|itu|ini|tadi|nomor|no|selain) /;

const tahunOf = (teks: string): readonly string[] => teks.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];

/** Years that a request names itself, not those in ids of documents. */
const tahunTerpaku = (permintaan: readonly Permintaan[]): readonly string[] => [
  ...new Set(
    permintaan.flatMap((p) =>
      Object.entries(p).flatMap(([kunci, isi]) => (/^(?:tahun|periode|rentang)$/.test(kunci) ? tahunOf(JSON.stringify(isi)) : [])),
    ),
  ),
];

function isLanjutan(kunci: string): boolean {
  const kata = kunci.split(' ');
  return kata.length < 2 || lanjutan.test(`${kunci} `) || (kata.length <= 3 && kata.some((k) => k.length > 5 && k.endsWith('nya')));
}

/**
 * Why a question cannot have one fixed meaning for everybody and every day; undefined: it can. `semula` is what people ask, `teks` the
 * same in words that were understood.
 */
export function alasanTakTetap(semula: string, teks: string, permintaan: readonly Permintaan[]): string | undefined {
  const kunci = [semula, teks].map(kunciTanya);
  if (kunci.some((k) => milikPenanya.test(k))) return 'Pertanyaan ini bergantung pada siapa yang bertanya ("kami", "saya").';
  if (kunci.some((k) => menurutSaat.test(k))) return 'Pertanyaan ini bergantung pada waktu bertanya. Mohon sebut tahunnya.';
  if (isLanjutan(kunci[0] ?? ''))
    return 'Pertanyaan ini terlalu pendek atau lanjutan dari pertanyaan lain; artinya bergantung pada percakapannya.';
  const disebut = tahunOf(teks);
  const lain = tahunOf(semula).filter((t) => !disebut.includes(t));
  if (lain.length > 0) return `Pertanyaan semula menyebut tahun ${lain.join(', ')}, yang ini tidak.`;
  const terpaku = tahunTerpaku(permintaan).filter((t) => !disebut.includes(t));
  if (terpaku.length > 0)
    return `Jawabannya terpaku pada ${terpaku.join(', ')}, padahal tidak disebut. Mohon sebut tahunnya, agar tetap benar tahun depan.`;
  return undefined;
}
