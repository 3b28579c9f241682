// A plain second reading of a wording, apart from the guard: by words in a row and by the figures, never by the ledger's own directions.
import type { Potongan, Sebutan } from '../../src/rangkaian/butir.ts';
import { arahOf, buku, kosakata, semuaPokok, statusOf } from './buku-uji.ts';

const butirById = new Map(buku.map((b) => [b.id, b]));
type Unsur = { readonly kata: string } | { readonly id: string };

/** Sentences as words and slot ids; signs are words of their own. */
function kalimatOf(potongan: readonly Potongan[]): readonly (readonly Unsur[])[] {
  const hasil: Unsur[][] = [[]];
  for (const p of potongan) {
    if ('butir' in p) hasil.at(-1)?.push({ id: p.butir });
    else
      for (const kata of p.teks.toLowerCase().match(/[a-z]+|[.,;:()]/g) ?? []) {
        if (kata === '.') hasil.push([]);
        else hasil.at(-1)?.push({ kata });
      }
  }
  return hasil.filter((k) => k.length > 0);
}

const teksOf = (u: readonly Unsur[]): string => ` ${u.map((x) => ('kata' in x ? x.kata : '#')).join(' ')} `;
const bentukStatus = Object.entries(kosakata.status).flatMap(([s, daftar]) => daftar.map((b) => [b, s] as const));
const bentukSebutan = Object.entries(kosakata.sebutan).flatMap(([s, daftar]) => daftar.map((b) => [b, s as Sebutan] as const));

/** The measure named last: the form that ends furthest to the right, of those the longest. */
function sebutanDi(u: readonly Unsur[]): Sebutan | undefined {
  let teks = teksOf(u);
  for (const [b] of bentukStatus) if (b.includes(' target')) teks = teks.replaceAll(` ${b} `, ' # ');
  let letak = { ujung: -1, panjang: 0, s: undefined as Sebutan | undefined };
  for (const [b, s] of bentukSebutan) {
    const i = teks.lastIndexOf(` ${b} `);
    const ujung = i + b.length;
    if (i >= 0 && (ujung > letak.ujung || (ujung === letak.ujung && b.length > letak.panjang))) letak = { ujung, panjang: b.length, s };
  }
  return letak.s;
}

const slot = (u: readonly Unsur[], kind: 'nama' | 'waktu'): readonly string[] =>
  u.flatMap((x) => ('id' in x && butirById.get(x.id)?.kind === kind ? [x.id] : []));
const angka = (nama: string | undefined, w: string | undefined, s: Sebutan): number | undefined =>
  semuaPokok.find((p) => p.id === nama)?.angka[w?.slice(1) ?? '']?.[s];

/** The word or slot that stands at a place, as a direction or a status. */
function maknaDi(u: readonly Unsur[], i: number): { readonly arah?: string; readonly status?: string } {
  const x = u[i] as Unsur;
  if ('id' in x) {
    const b = butirById.get(x.id);
    return b?.kind === 'arah' ? { arah: b.arah } : b?.kind === 'status' ? { status: b.status } : {};
  }
  const arah = Object.entries(kosakata.arah).find(([, a]) => [...a.kerja, ...a.benda].includes(x.kata))?.[0];
  const sisa = teksOf(u.slice(i));
  const sebelum = u[i - 1];
  const ingkar = sebelum !== undefined && 'kata' in sebelum && /^(?:belum|tidak)$/.test(sebelum.kata);
  const status = ingkar
    ? undefined
    : bentukStatus.toSorted((a, b) => b[0].length - a[0].length).find(([b]) => sisa.startsWith(` ${b} `))?.[1];
  return { ...(arah === undefined ? {} : { arah }), ...(status === undefined ? {} : { status }) };
}

/** What a plain reader finds wrong; empty: every number, direction and status is of the subject, time and measure around it. */
export function bacaUlang(potongan: readonly Potongan[]): readonly string[] {
  const salah: string[] = [];
  let [namaLalu, waktuLalu]: [string | undefined, readonly string[]] = [undefined, []];
  for (const u of kalimatOf(potongan)) {
    const [namaSini, waktuSini] = [slot(u, 'nama'), slot(u, 'waktu')];
    const nama = (i: number): string | undefined =>
      slot(u.slice(0, i), 'nama').at(-1) ?? (new Set(namaSini).size === 1 ? namaSini[0] : namaLalu);
    const waktu = (i: number): readonly (string | undefined)[] => {
      if (new Set(waktuSini).size === 1 && !/ (?:dibanding\w*|daripada|dari|terhadap) (?:[a-z]+ )?# /.test(teksOf(u)))
        return [waktuSini[0]];
      return [slot(u.slice(0, i), 'waktu').at(-1), slot(u.slice(i), 'waktu')[0], slot(u.slice(0, i), 'waktu').at(-2), ...waktuLalu];
    };
    u.forEach((x, i) => {
      const b = 'id' in x ? butirById.get(x.id) : undefined;
      const s = sebutanDi(u.slice(0, i));
      if (b?.kind === 'nilai' && nama(i) !== b.nama) salah.push(`nama ${b.id}`);
      if (b?.kind === 'nilai' && !waktu(i).includes(b.waktu)) salah.push(`waktu ${b.id}`);
      if (b?.kind === 'nilai' && s !== b.sebutan) salah.push(`sebutan ${b.id}`);
      const { arah, status } = maknaDi(u, i);
      if (
        status !== undefined &&
        !waktu(i).some((w) => statusOf(semuaPokok.find((p) => p.id === nama(i)) ?? (semuaPokok[0] as never), w?.slice(1) ?? '') === status)
      )
        salah.push(`status ${status}`);
      if (arah !== undefined && !arahBenar(arah, nama(i), s, [...waktuSini, ...waktuLalu])) salah.push(`arah ${arah}`);
    });
    namaLalu = namaSini.at(-1) ?? namaLalu;
    if (waktuSini.length > 0) waktuLalu = waktuSini;
  }
  return salah;
}

/** Between some two of the years around it the figures moved that way. */
function arahBenar(arah: string, nama: string | undefined, s: Sebutan | undefined, tahun: readonly string[]): boolean {
  const p = semuaPokok.find((x) => x.id === nama);
  if (p === undefined || s === undefined) return false;
  return tahun.some((a) =>
    tahun.some((b) => {
      const [x, y] = [angka(nama, a, s), angka(nama, b, s)];
      if (x === undefined || y === undefined || a >= b) return false;
      if (arah === 'membaik' || arah === 'memburuk') return x !== y && (arah === 'membaik') === (y > x === p.positif);
      return arahOf(x, y) === arah;
    }),
  );
}
