// Finds the names of governments, decrees, offices, positions and urusan in tokens, and the words that fill a slot.
import type { Token } from '../normalise.ts';
import { kataJabatan, kataSambung, type KamusIku, type MaknaIku } from './kamus-iku.ts';
import { kepalaPemegang, kepalaUnit } from './tata-iku.ts';

export type Sebut = {
  readonly awal: number;
  readonly akhir: number;
  readonly makna: readonly MaknaIku[];
  readonly pemegang?: readonly string[];
  readonly urusan?: readonly string[];
};

/** A phrase as long as this counts more than its parts. */
const bobotSebut = (s: Sebut): number => (s.akhir - s.awal) ** 2;

function frasaDi(t: readonly Token[], i: number, kamus: KamusIku): readonly Sebut[] {
  return (kamus.frasa.get(t[i]?.kata ?? '') ?? []).flatMap((f) => {
    let j = i;
    for (const [n, kata] of f.kata.entries()) {
      // People leave "dan" out of names or put it in.
      while (n > 0 && (t[j]?.kata === 'dan' || t[j]?.kata === '&') && t[j]?.kata !== kata) j += 1;
      if (t[j]?.kata !== kata) return [];
      j += 1;
    }
    return [{ awal: i, akhir: j, makna: f.makna }];
  });
}

/** Most words that may follow a head. */
const EKOR = 7;
const UTUH = 0.93;

/** Words behind a head ("dinas", "bidang") as long as one name explains them all. */
function ekorNama(t: readonly Token[], i: number, cocok: (kata: readonly string[]) => boolean): number | undefined {
  let akhir: number | undefined;
  for (let j = i + 1; j < t.length && j <= i + EKOR; j += 1) {
    const kata = t[j]?.kata ?? '';
    if (kata === 'dan') continue;
    if (t[j]?.jenis !== 'kata' || kataSambung.has(kata) || t[j]?.fungsi === true) break;
    if (
      !cocok(
        t
          .slice(i, j + 1)
          .map((x) => x.kata)
          .filter((k) => k !== 'dan'),
      )
    )
      break;
    akhir = j + 1;
  }
  return akhir;
}

/** "satuan" is a matter of an indicator too; it begins an office's name only before a word of an office so called ("polisi"). */
const isKepala = (kata: string, berikut: string, { registri }: KamusIku): boolean =>
  kepalaUnit.has(kata) &&
  (kata !== 'satuan' ||
    registri.unit.some((u) =>
      [u.nama, ...u.alias].some((n) => {
        const [awal, ...lain] = n.toLowerCase().split(' ');
        return awal === kata && lain.includes(berikut);
      }),
    ));

function unitDi(t: readonly Token[], i: number, kamus: KamusIku): readonly Sebut[] {
  if (!isKepala(t[i]?.kata ?? '', t[i + 1]?.kata ?? '', kamus)) return [];
  const cari = (kata: readonly string[]): readonly string[] => {
    const hasil = kamus.cariUnit.cari([kata], { batas: 60 });
    const atas = hasil[0]?.nilai ?? 0;
    return hasil.filter((h) => h.cakupan >= UTUH && h.nilai >= atas - 0.12).map((h) => kamus.registri.unit[h.ke]?.id ?? '');
  };
  const akhir = ekorNama(t, i, (kata) => cari(kata).length > 0);
  if (akhir === undefined) return [];
  const kata = t
    .slice(i, akhir)
    .map((x) => x.kata)
    .filter((k) => k !== 'dan');
  return [{ awal: i, akhir, makna: cari(kata).map((id) => ({ slot: 'unit', id })) }];
}

function pemegangDi(t: readonly Token[], i: number, kamus: KamusIku): readonly Sebut[] {
  if (!kepalaPemegang.has(t[i]?.kata ?? '')) return [];
  const cari = (kata: readonly string[]): readonly string[] =>
    kamus.cariPemegang
      .cari([kata.flatMap(kataJabatan)], { batas: 200 })
      .filter((h) => h.cakupan >= UTUH)
      .map((h) => kamus.pemegang[h.ke] ?? '');
  const sendiri = t[i]?.kata === 'sekcam' || t[i]?.kata === 'camat' ? i + 1 : undefined;
  const akhir = ekorNama(t, i, (kata) => cari(kata).length > 0) ?? sendiri;
  if (akhir === undefined) return [];
  return [
    {
      awal: i,
      akhir,
      makna: [],
      pemegang: cari(
        t
          .slice(i, akhir)
          .map((x) => x.kata)
          .filter((k) => k !== 'dan'),
      ),
    },
  ];
}

function urusanDi(t: readonly Token[], i: number, kamus: KamusIku): readonly Sebut[] {
  const kepala = t[i]?.kata === 'urusan' ? i : t[i]?.kata === 'bidang' && t[i + 1]?.kata === 'urusan' ? i + 1 : undefined;
  if (kepala === undefined) return [];
  const isi = (kata: readonly string[]): readonly string[] => kata.slice(1).filter((k) => k !== 'dan');
  const cari = (kata: readonly string[]): readonly string[] => {
    const hasil = kamus.cariUrusan.cari([isi(kata)], { batas: 20 });
    const atas = hasil[0]?.nilai ?? 0;
    return hasil.filter((h) => h.cakupan >= UTUH && h.nilai >= atas - 0.05).map((h) => kamus.urusan[h.ke] ?? '');
  };
  const akhir = ekorNama(t, kepala, (kata) => cari(kata).length > 0);
  return akhir === undefined ? [] : [{ awal: i, akhir, makna: [], urusan: cari(t.slice(kepala, akhir).map((x) => x.kata)) }];
}

/** Mentions that do not overlap and explain the most. */
export function sebutanIku(t: readonly Token[], kamus: KamusIku): readonly Sebut[] {
  type Langkah = { readonly nilai: number; readonly sebut?: Sebut; readonly lanjut: number };
  const terbaik: Langkah[] = [];
  terbaik[t.length] = { nilai: 0, lanjut: t.length };
  for (let i = t.length - 1; i >= 0; i -= 1) {
    let pilihan: Langkah = { nilai: terbaik[i + 1]?.nilai ?? 0, lanjut: i + 1 };
    for (const s of [...frasaDi(t, i, kamus), ...unitDi(t, i, kamus), ...pemegangDi(t, i, kamus), ...urusanDi(t, i, kamus)]) {
      const nilai = bobotSebut(s) + (terbaik[s.akhir]?.nilai ?? 0);
      if (nilai > pilihan.nilai) pilihan = { nilai, sebut: s, lanjut: s.akhir };
    }
    terbaik[i] = pilihan;
  }
  const hasil: Sebut[] = [];
  for (let i = 0; i < t.length;) {
    const l = terbaik[i];
    if (l?.sebut !== undefined) hasil.push(l.sebut);
    i = l?.lanjut ?? t.length;
  }
  return hasil;
}
