import { describe, expect, test } from 'vitest';
import type { BukuButir, Potongan } from '../../src/rangkaian/butir.ts';
import { periksaRangkaian } from '../../src/rangkaian/jaga.ts';
import { rangkaiBenar, rekamanBenar, semuaBingkai } from './bingkai.ts';
import { buku, bukuRekaman, kosakata, potong, salah, tulis } from './buku-uji.ts';
import { mutasiMakna, rekamanBeruntun } from './mutan.ts';
import { bacaUlang } from './pembaca.ts';
import { mutanOf, type Mutan } from './pengubah.ts';
import { mutasiSelundup } from './selundup.ts';

const lolos = (p: readonly Potongan[], b: BukuButir = buku): boolean => periksaRangkaian(p, b, kosakata).ok;
const benar = rangkaiBenar();
const lulus = benar.filter((x) => salah(x.kalimat).length === 0).map((x) => potong(x.kalimat));

type Hitungan = { dicoba: number; ditolak: number; tetapBenar: number };
function hitung(
  mutan: readonly Mutan[],
  isTetapBenar: (p: readonly Potongan[]) => boolean,
): { tabel: Record<string, Hitungan>; bocor: readonly string[] } {
  const tabel: Record<string, Hitungan> = {};
  const bocor: string[] = [];
  for (const { nama, potongan } of mutan) {
    const h = (tabel[nama] ??= { dicoba: 0, ditolak: 0, tetapBenar: 0 });
    h.dicoba += 1;
    if (!lolos(potongan)) h.ditolak += 1;
    else if (isTetapBenar(potongan)) h.tetapBenar += 1;
    else bocor.push(`${nama}: ${tulis(potongan)}`);
  }
  return { tabel, bocor };
}
/** Only what holds no number: a status or a direction moved to another subject, time or measure may be true there too. */
const tanpaNilai = new Set(['waktu lain', 'nama lain', 'sebutan lain', 'dua waktu bertukar', 'dua nama bertukar']);

describe('truthful wordings', () => {
  test('at least 25 frames make at least 200 different ones, and at least 95 in 100 of them pass', () => {
    const ditolak = benar.filter((x) => salah(x.kalimat).length > 0);
    console.info(`${Object.keys(semuaBingkai).length} bingkai, ${benar.length} rangkaian, ${lulus.length} lulus`);
    expect(Object.keys(semuaBingkai).length).toBeGreaterThanOrEqual(25);
    expect(new Set(benar.map((x) => x.kalimat)).size).toBeGreaterThanOrEqual(200);
    expect([lulus.length / benar.length, ditolak.map((x) => x.kalimat)]).toEqual([
      expect.toSatisfy((x: number) => x >= 0.95),
      expect.anything(),
    ]);
  });

  test('the plain second reading finds nothing wrong with any of them', () => {
    expect(lulus.flatMap((p) => bacaUlang(p).map((x) => `${x}: ${tulis(p)}`))).toEqual([]);
  });

  test('every truthful wording of records passes', () => {
    const ditolak = rekamanBenar().flatMap((x) => salah(x.kalimat, bukuRekaman).map((s) => `${s}: ${x.kalimat}`));
    expect([rekamanBenar().length, ditolak]).toEqual([60, []]);
  });
});

describe('false wordings', () => {
  test('no wording that says something else of the ledger passes; none with a number in it changed stays true', () => {
    const mutan = lulus.filter((_, i) => i % 2 === 0).flatMap((p) => mutanOf(mutasiMakna, p));
    const { tabel, bocor } = hitung(mutan, (p) => bacaUlang(p).length === 0);
    console.table(tabel);
    expect(bocor).toEqual([]);
    expect(mutan.length).toBeGreaterThan(600);
    for (const [nama, h] of Object.entries(tabel))
      expect([nama, h.ditolak > 0, tanpaNilai.has(nama) || h.tetapBenar === 0]).toEqual([nama, true, true]);
  });

  test('no numeral, foreign letter, markup, praise, doubt, denial or time passes in any place', () => {
    const mutan = lulus.filter((_, i) => i % 37 === 0).flatMap((p) => mutanOf(mutasiSelundup, p));
    const { tabel, bocor } = hitung(mutan, () => false);
    console.table(tabel);
    expect(bocor).toEqual([]);
    expect(mutan.length).toBeGreaterThan(600);
  });

  test('no record passes under another subject, another kind, with a date or left out', () => {
    const catat = bukuRekaman.flatMap((b) => (b.kind === 'rekaman' ? [b] : []));
    const mutan = rekamanBenar().flatMap(({ kalimat }) => {
      const asli = potong(kalimat);
      return asli.flatMap((p, i) => {
        const lama = 'butir' in p ? catat.find((b) => b.id === p.butir) : undefined;
        if (lama === undefined) return [];
        const lain = catat.filter((b) => b.nama !== lama.nama || b.sebutan !== lama.sebutan).map((b) => asli.with(i, { butir: b.id }));
        return [
          ...lain,
          asli.with(i, { teks: ' data ' }),
          [...asli.slice(0, i), { teks: ' pada ' }, { butir: 'w23' }, { teks: ' adalah ' }, ...asli.slice(i)],
        ];
      });
    });
    const berwaktu = [...bukuRekaman, ...buku.filter((b) => b.kind === 'waktu')];
    expect(mutan.length).toBeGreaterThan(600);
    expect(mutan.filter((p) => lolos(p, berwaktu)).map(tulis)).toEqual([]);
  });

  test('no record passes behind another but in a list of its own kind', () => {
    const catat = bukuRekaman.flatMap((b) => (b.kind === 'rekaman' ? [b] : []));
    const mutan = rekamanBenar().flatMap(({ kalimat }) => {
      const asli = potong(kalimat);
      return asli.flatMap((p, i) => {
        const satu = 'butir' in p ? catat.find((b) => b.id === p.butir) : undefined;
        const dua = catat.find((b) => b.nama === satu?.nama && b.sebutan === 'penyebab');
        return satu === undefined || dua === undefined ? [] : rekamanBeruntun(asli, i, dua.id, 'penyebab');
      });
    });
    console.info(`rekaman beruntun: ${mutan.length} mutan`);
    expect(mutan.length).toBeGreaterThan(600);
    expect(mutan.filter((p) => lolos(p, bukuRekaman)).map(tulis)).toEqual([]);
  });

  test('no wording without a required number passes', () => {
    for (const p of lulus) {
      const dipakai = new Set(p.flatMap((x) => ('butir' in x ? [x.butir] : [])));
      const wajib = buku.filter((b) => b.kind === 'nilai' && !dipakai.has(b.id)).slice(0, 3);
      for (const w of wajib)
        expect(
          lolos(
            p,
            buku.map((b) => (b.kind === 'nilai' && b.id === w.id ? { ...b, wajib: true } : b)),
          ),
        ).toBe(false);
    }
  });
});
