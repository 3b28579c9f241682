// What a term or an abbreviation means, with its other meanings; two terms stand one after the other, to be compared.
import type { PermintaanOf } from '../permintaan.ts';
import type { Istilah } from '../rujukan/skema-kamus.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';
import type { Konteks } from './konteks.ts';
import { rujukanToFakta } from './kutipan.ts';

type P = PermintaanOf<'istilah'>;

export function answerIstilah(p: P, k: Konteks): Jawaban {
  const diminta = p.istilah.flatMap((id) => k.pustaka.istilah.find((i) => i.id === id) ?? []);
  const daftar = [...new Set(diminta)];
  if (daftar.length === 0) {
    return jawaban(
      'tidak-ada',
      ['Istilah itu tidak ada dalam daftar istilah.', 'Yang tersedia: istilah SAKIP, misalnya IKU, LKjIP, PK, Renstra, LHE, SKM.'],
      { permintaan: [p] },
    );
  }
  const buku = new BukuFakta();
  const isi = daftar.flatMap((i, n) => [
    ...(n === 0 ? [] : [['']]),
    // Two names of one term were asked for, to be compared.
    ...(diminta.filter((x) => x === i).length > 1 ? [[`Sama: keduanya sebutan ${i.kepanjangan ?? i.istilah}.`]] : []),
    ...artikan(k, buku, i),
  ]);
  return jawaban('jawab', isi, { fakta: buku.semua, permintaan: [p] });
}

function artikan(k: Konteks, buku: BukuFakta, i: Istilah): readonly Baris[] {
  const dasar = i.dasar ?? 'daftar istilah Tanya SAKIP';
  const arti = buku.add(rujukanToFakta(`istilah/${i.id}/arti`, i.arti, dasar));
  const isi: Baris[] =
    i.kepanjangan === undefined
      ? [baris`${i.istilah}: ${arti}`]
      : [baris`${i.istilah} = ${buku.add(rujukanToFakta(`istilah/${i.id}`, i.kepanjangan, dasar))}`, baris`Arti: ${arti}`];
  const lain = sebutanLain(k, i);
  if (lain.length > 0) isi.push([`Sebutan lain: ${lain.join(', ')}.`]);
  if (i.maknaLain !== undefined && i.maknaLain.length > 0) isi.push([`Makna lain: ${i.maknaLain.join('; ')}.`]);
  if (i.tanpaData === true) isi.push(['Angkanya belum ada dalam laporan yang tersedia.']);
  if (i.dasar !== undefined) isi.push([`Sumber: ${i.dasar}.`]);
  return isi;
}

/** Other names of the term; aliases are stored in lower case, so short ones that are no word of the language are set in capitals. */
function sebutanLain(k: Konteks, i: Istilah): readonly string[] {
  const sudah = new Set([i.istilah, i.kepanjangan ?? ''].map((s) => s.toLowerCase()));
  const kata = new Set(k.pustaka.kamus.kataNyata);
  return i.alias.filter((a) => !sudah.has(a.toLowerCase())).map((a) => (/^[a-z]{2,5}$/.test(a) && !kata.has(a) ? a.toUpperCase() : a));
}
