// Names and queries for the search bench, drawn from the registry by a seeded generator. Knows no search and no goal.
import type { Iku, Unit } from '../../src/registri.ts';
import { kataIsi } from '../../src/understand/iku/kamus-iku.ts';

export type Acak = () => number;
export const ambil = <T>(daftar: readonly T[], acak: Acak): T => {
  const x = daftar[Math.floor(acak() * daftar.length)];
  if (x === undefined) throw new Error('nothing to draw from');
  return x;
};

const ukuran =
  'Persentase,Jumlah,Rasio,Tingkat,Cakupan,Indeks,Capaian,Rata-rata,Angka,Laju pertumbuhan,Proporsi,Nilai,Frekuensi,Ketersediaan'.split(
    ',',
  );
const pembeda =
  'laki-laki,perempuan,usia 0-5 tahun,usia 15-24 tahun,usia lanjut,di wilayah pesisir,di perdesaan,di perkotaan,di daerah terpencil,bagi keluarga miskin,tingkat desa,tingkat kelurahan,tingkat kecamatan,tingkat kabupaten,yang tepat waktu,yang sesuai standar,yang ditindaklanjuti,berbasis elektronik,sektor swasta,sektor pemerintah,pada semester pertama,pada semester kedua,dengan sumber dana APBD,dengan sumber dana APBN,melalui kemitraan,hasil pendataan ulang,kategori baik,kategori sangat baik,tahap I,tahap II,tahap III'.split(
    ',',
  );
const kepala = new RegExp(`^(?:${ukuran.join('|')}|prosentase)\\b`, 'i');

const huruf = (deret: string): readonly string[] => deret.split('');

/** Places that no list has, about 6,000 of them: a country's names hold many words that occur a few times only. */
const namaTempat = (acak: Acak): string => {
  const suku = (): string => ambil(huruf('bcdghjklmnprst'), acak) + ambil(huruf('aiueo'), acak) + ambil(['', '', 'n', 'ng', 'r'], acak);
  return `${suku()}${suku()}${acak() < 0.3 ? suku() : ''}`;
};

/** The words of a name, whatever their order and the dots in numbers: two names with one key cannot be told apart by words. */
export const kunciNama = (nama: string): string => [...new Set(kataIsi(nama.replaceAll(/(?<=\d)\.(?=\d{3})/g, '')))].toSorted().join(' ');

/** One indicator for each name that differs in its words. */
export function ikuBerbeda(iku: readonly Iku[]): readonly Iku[] {
  const ada = new Map<string, Iku>();
  for (const i of iku) if (!ada.has(kunciNama(i.nama))) ada.set(kunciNama(i.nama), i);
  return [...ada.values()];
}

/** Near-duplicates of real names up to `banyak`: another measure, another group, stage or village, another office of the government, or several of these. */
export function tambahNama(iku: readonly Iku[], unit: readonly Unit[], banyak: number, acak: Acak): readonly Iku[] {
  const hasil = [...iku];
  const unitById = new Map(unit.map((u) => [u.id, u]));
  const tempat = Array.from({ length: 6000 }, () => namaTempat(acak));
  const ada = new Set(iku.map((i) => kunciNama(i.nama)));
  while (hasil.length < banyak) {
    const asal = ambil(iku, acak);
    const ketetapan = unitById.get(asal.unit)?.ketetapan;
    const kantor = unit.filter((x) => x.ketetapan === ketetapan && x.pemdaSendiri !== true);
    const [gantiUkuran, u] = [acak() < 0.5, acak() < 0.4 && kantor.length > 0 ? ambil(kantor, acak) : undefined];
    const dasar = gantiUkuran && kepala.test(asal.nama) ? asal.nama.replace(kepala, ambil(ukuran, acak)) : asal.nama;
    const dua = acak() < 0.3 ? ` ${acak() < 0.5 ? ambil(pembeda, acak) : `di Desa ${ambil(tempat, acak)}`}` : '';
    const nama = `${dasar}${u === undefined || acak() < 0.5 ? ` ${ambil(pembeda, acak)}${dua}` : ''}${u === undefined ? '' : ` pada ${u.nama}`}`;
    if (ada.has(kunciNama(nama))) continue;
    ada.add(kunciNama(nama));
    hasil.push({ ...asal, id: `uji.${hasil.length}`, nama, alias: [], rumus: [], unit: u?.id ?? asal.unit });
  }
  return hasil;
}

const abjad = huruf('abcdefghijklmnopqrstuvwxyz');
const rusak = {
  hilang: (k: string, i: number) => k.slice(0, i) + k.slice(i + 1),
  tukar: (k: string, i: number) => k.slice(0, i) + (k[i + 1] ?? '') + (k[i] ?? '') + k.slice(i + 2),
  ganti: (k: string, i: number, acak: Acak) =>
    k.slice(0, i) +
    ambil(
      abjad.filter((h) => h !== k[i]),
      acak,
    ) +
    k.slice(i + 1),
};

/** One slip inside one long word of the name. */
function salahKetik(nama: string, cara: keyof typeof rusak, acak: Acak): string | undefined {
  const kata = nama.split(' ');
  const panjang = kata.flatMap((k, n) => (/^[a-z]{6,}$/i.test(k) ? [n] : []));
  if (panjang.length === 0) return undefined;
  const n = ambil(panjang, acak);
  const k = kata[n] ?? '';
  const i = 1 + Math.floor(acak() * (k.length - 2));
  if (cara === 'tukar' && k[i] === k[i + 1]) return undefined;
  return kata.with(n, rusak[cara](k.toLowerCase(), i, acak)).join(' ');
}

const bingkai: readonly ((nama: string) => string)[] = [
  (n) => `apa rumus ${n}?`,
  (n) => `tolong jelaskan ${n} dong`,
  (n) => `siapa penanggung jawab ${n}?`,
  (n) => `gimana cara menghitung ${n} ya min`,
  (n) => `satuan ${n} itu apa`,
];

export const caraUji = ['hilang', 'tukar', 'ganti', 'sebagian', 'ditanyakan'] as const;
export type CaraUji = (typeof caraUji)[number];

/** A way to ask for a name; `undefined` where the name does not allow it. A part is at least half of the name's words, and no other record's names and aliases hold them. */
export function createPenulis(iku: readonly Iku[], acak: Acak): (nama: string, cara: CaraUji) => string | undefined {
  const pemilik = new Map<string, Set<number>>();
  for (const [ke, i] of iku.entries()) {
    for (const k of [i.nama, ...i.alias].flatMap(kataIsi)) {
      const ada = pemilik.get(k);
      if (ada === undefined) pemilik.set(k, new Set([ke]));
      else ada.add(ke);
    }
  }
  const pemegang = (kata: readonly string[]): number => {
    const [awal = new Set<number>(), ...lain] = kata.map((k) => pemilik.get(k) ?? new Set<number>());
    return [...awal].filter((ke) => lain.every((s) => s.has(ke))).length;
  };
  return (asal, cara) => {
    if (cara === 'ditanyakan') return ambil(bingkai, acak)(asal);
    if (cara !== 'sebagian') return salahKetik(asal, cara, acak);
    const kata = kataIsi(asal);
    if (kata.length < 4) return undefined;
    for (let coba = 0; coba < 10; coba += 1) {
      const sisa = kata.filter(() => acak() < 0.6);
      if (sisa.length * 2 >= kata.length && sisa.length < kata.length && pemegang(sisa) === 1) return sisa.join(' ');
    }
    return undefined;
  };
}
