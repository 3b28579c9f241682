// Gives every number of a question its role, from the words before and after it. It does not decide what is calculated.
import { findAngka, type GalatAngka } from '../kinerja/angka.ts';
import { toJenisKata } from '../kinerja/satuan.ts';
import { bersihkan, type Bersih } from './hitung-bersih.ts';
import { isUkur } from './hitung-satuan.ts';
import { isCacah, isPecahanKata, isSisaBilangan, sekitar, toButir } from './hitung-butir.ts';
import { ikat, type Ikatan } from './hitung-ikat.ts';
import type { Peran, Perintah } from './hitung-kata.ts';

export type Angka = {
  readonly teks: string;
  /** Decimal string with the digits as typed ("80.00"). */
  readonly desimal: string;
  /** The other reading of "1.250". */
  readonly lain?: string;
  /** The reading was a choice and is echoed. */
  readonly gema: boolean;
  readonly satuan?: string;
  /** A scale word (juta, miliar) stands at it. */
  readonly berskala: boolean;
  readonly kata: boolean;
  readonly tahun?: number;
  readonly peran?: Peran;
  /** The words that tie it to its role are next to it. */
  readonly terikat: boolean;
  readonly awal: number;
  readonly akhir: number;
};

export type Bacaan = {
  readonly bersih: Bersih;
  readonly angka: readonly Angka[];
  readonly rusak: readonly string[];
  /** Roles named without a number: what is asked for. */
  readonly ditanya: ReadonlySet<Peran>;
  readonly perintah: ReadonlySet<Perintah>;
  /** What stands between two neighbouring numbers (index of the second). */
  readonly antara: readonly string[];
};

export function readAngka(asli: string): Bacaan {
  const bersih = bersihkan(asli);
  const temuan = findAngka(bersih.teks);
  const butir = toButir(bersih.teks, temuan);
  const dibaca = temuan.map((t) => (t.hasil.ok || t.hasil.error.kind === 'rancu' ? t : undefined));
  const letak = butir.flatMap((b, i) => (b.kind === 'angka' && dibaca[b.ke] !== undefined ? [i] : []));
  const ikatan = ikat(butir, letak);
  const terpakai = new Set(ikatan.flatMap((k) => (k.oleh === undefined ? [] : [k.oleh])));
  const angka = letak.flatMap((posisi, n): readonly Angka[] => {
    const b = butir[posisi];
    const t = b?.kind === 'angka' ? dibaca[b.ke] : undefined;
    if (t === undefined) return [];
    const k = ikatan[n] as Ikatan;
    const lanjut = butir[posisi + 1];
    return [
      {
        ...toAngka(t, lanjut?.kind === 'kata' && lanjut.isyarat === undefined ? lanjut.teks : undefined),
        terikat: k.nilai > 0,
        ...(k.peran && { peran: k.peran }),
        awal: t.awal,
        akhir: t.akhir,
      },
    ];
  });
  // A number word or a count of list entries that no quantity word claims is no quantity ("dua tabel", "3 indikator").
  const tersisa = angka.map((a, n) => a.terikat || !(a.kata || isCacah(butir, letak[n] as number)));
  const dipakai = angka.filter((_, n) => tersisa[n]);
  const kata = butir.flatMap((b, i) => (b.kind === 'kata' && b.isyarat !== undefined ? [{ i, isyarat: b.isyarat }] : []));
  return {
    bersih,
    angka: denganTahun(dipakai, bersih),
    rusak: [
      ...temuan.flatMap((t) => (t.hasil.ok || t.hasil.error.kind === 'rancu' ? [] : [t.teks])),
      ...butir.flatMap((b, i) => (isSisaBilangan(b) || isPecahanKata(butir, i) ? [sekitar(butir, i)] : [])),
    ],
    ditanya: new Set(
      kata.flatMap((k) => (k.isyarat.peran !== undefined && k.isyarat.lemah !== true && !terpakai.has(k.i) ? [k.isyarat.peran] : [])),
    ),
    perintah: new Set([...kata.flatMap((k) => k.isyarat.perintah ?? []), ...(bersih.teks.includes('?') ? (['tanya'] as const) : [])]),
    antara: dipakai.map((a, n) =>
      (n === 0 ? bersih.teks.slice(0, a.awal) : bersih.teks.slice((dipakai[n - 1] as Angka).akhir, a.awal))
        .replaceAll(/[\s·]+/g, ' ')
        .trim(),
    ),
  };
}

/** "1.250" or "Rp1,25" as findAngka writes its choices, back to a decimal string. */
const dariPilihan = (p: string | undefined): string => (p ?? '').replaceAll(/[^\d,-]/g, '').replace(',', '.');

function toAngka(
  t: { readonly teks: string; readonly hasil: ReturnType<typeof findAngka>[number]['hasil'] },
  berikut: string | undefined,
): Omit<Angka, 'peran' | 'terikat' | 'awal' | 'akhir'> {
  const berskala = /(?:ribu|rb|juta|jt|mil(?:iar|yar|iyar|liar)?|triliun|trilyun|\d\s*[mtk])\.?(?:\s*rupiah)?$/.test(t.teks);
  const kata = !/\d/.test(t.teks);
  const satuanKata =
    berikut !== undefined &&
    (toJenisKata(berikut) !== 'tak-tentu' || isUkur(berikut)) &&
    !/^(?:nilai|skor|angka|indeks|rasio|kali|poin|program|indikator|sasaran)$/.test(berikut)
      ? berikut
      : undefined;
  const dasar = { teks: t.teks, berskala, kata };
  if (!t.hasil.ok) {
    const galat: GalatAngka = t.hasil.error;
    const rp = /\brp|rupiah$/.test(t.teks) ? 'Rp' : undefined;
    return {
      ...dasar,
      desimal: dariPilihan(galat.pilihan?.[0]),
      lain: dariPilihan(galat.pilihan?.[1]),
      gema: true,
      ...(rp !== undefined && { satuan: rp }),
    };
  }
  const a = t.hasil.value;
  const desimal = a.nilai.toFixed();
  // Typed zeros behind the comma are kept: "80,00" is echoed as it was written.
  const pecahan = /^[^\d]*\d+[.,](\d*0)\s*(?:%|persen)?$/.exec(t.teks)?.[1] ?? '';
  const isi = !berskala && pecahan !== '' && !/^\d{3}$/.test(pecahan) ? a.nilai.toFixed(pecahan.length) : desimal;
  const satuan = a.satuan ?? satuanKata;
  return { ...dasar, desimal: isi, gema: a.dibaca !== undefined, ...(satuan !== undefined && { satuan }) };
}

/** Each number gets the year next to it, on the side where more numbers have one. */
function denganTahun(angka: readonly Angka[], bersih: Bersih): readonly Angka[] {
  const batas = (n: number): number => (n < 0 ? 0 : n >= angka.length ? bersih.teks.length : (angka[n] as Angka).awal);
  const depan = angka.map((a, n) =>
    bersih.tahun.findLast((t) => t.awal >= (n === 0 ? 0 : (angka[n - 1] as Angka).akhir) && t.akhir <= a.awal),
  );
  const belakang = angka.map((a, n) => bersih.tahun.find((t) => t.awal >= a.akhir && t.akhir <= batas(n + 1)));
  const banyak = (daftar: readonly unknown[]): number => daftar.filter((t) => t !== undefined).length;
  const pilih = banyak(depan) >= banyak(belakang) ? depan : belakang;
  return angka.map((a, n) => {
    const tahun = pilih[n]?.tahun;
    return tahun === undefined ? a : { ...a, tahun };
  });
}
