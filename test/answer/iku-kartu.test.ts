// Every answer about every indicator of the registry: complete, with its decree and line, and each fact from a line of its record.
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/answer/index.ts';
import { isSlot, type Jawaban } from '../../src/answer/jawaban.ts';
import type { Fakta } from '../../src/fakta.ts';
import { halIku, type HalIku } from '../../src/permintaan.ts';
import type { Iku } from '../../src/registri.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { pecahanToDesimal, readLangkah } from '../support/pecahan.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
const { registri } = k.pustaka;

const tanya = (i: Iku, hal: HalIku): Jawaban => answer({ kind: 'iku', iku: [i.id], hal: [hal] }, k);
const kartu = registri.iku.map((i) => {
  const j = tanya(i, 'kartu');
  return { i, j, teks: renderTeks(j) };
});
/** Ids of the records for which something holds, with a word on each. */
const luput = (periksa: (x: (typeof kartu)[number]) => readonly string[]): readonly string[] =>
  kartu.flatMap((x) => periksa(x).map((alasan) => `${x.i.id}: ${alasan}`));

const angka = (b: number | readonly number[] | undefined): readonly number[] => (b === undefined ? [] : [b].flat());
const sebutBaris = (b: number | readonly number[]): string => {
  const [awal, akhir] = [Math.min(...angka(b)), Math.max(...angka(b))];
  return awal === akhir ? `baris ${awal}` : `baris ${awal}-${akhir}`;
};

/** Lines from which an answer about this record may take a text. */
function barisMilik(i: Iku): ReadonlySet<number> {
  const naik: number[] = [];
  for (let j = registri.jenjangById.get(i.sasaran ?? ''); j !== undefined; j = registri.jenjangById.get(j.induk ?? ''))
    naik.push(...angka(j.baris));
  const satu = [i, ...registri.rincianOf(i.id)].flatMap((x) => [
    ...angka(x.baris),
    ...x.rumus.flatMap((r) => angka(r.baris)),
    ...(x.komponen ?? []).flatMap((c) => angka(c.baris)),
    ...x.catatanMutu.flatMap((c) => angka(c.baris)),
  ]);
  return new Set([...satu, ...naik]);
}

/** A fact without a source that can be looked up. */
function tanpaSumber(f: Fakta, i: Iku): readonly string[] {
  switch (f.sumber.kind) {
    case 'dokumen': {
      const milik = barisMilik(i);
      const luar = f.sumber.baris.filter((b) => !milik.has(b));
      return [
        ...(f.sumber.dokumen === registri.ketetapanOf(i.unit).id ? [] : [`${f.id} dari ${f.sumber.dokumen}`]),
        ...(f.sumber.baris.length === 0 ? [`${f.id} tanpa baris`] : []),
        ...luar.map((b) => `${f.id} dari baris ${b}`),
      ];
    }
    case 'rujukan':
      return f.sumber.dasar === '' ? [`${f.id} tanpa dasar`] : [];
    case 'hitungan':
    case 'pertanyaan':
      return [`${f.id} bukan dari dokumen`];
    default:
      return [`${f.id} tanpa sumber`];
  }
}

describe('answerIku: the card of every indicator', () => {
  test('is an answer about that indicator alone, with every slot in the ledger', () => {
    expect(kartu).toHaveLength(804);
    expect(
      luput(({ i, j, teks }) => {
        const ids = new Set(j.fakta.map((f) => f.id));
        return [
          ...(j.kind === 'jawab' ? [] : [j.kind]),
          ...(JSON.stringify(j.permintaan) === JSON.stringify([{ kind: 'iku', iku: [i.id], hal: ['kartu'] }]) ? [] : ['permintaan']),
          ...j.isi
            .flat()
            .filter(isSlot)
            .filter((s) => !ids.has(s.fakta))
            .map((s) => s.fakta),
          ...(/undefined|NaN|\[object|\.\.$/m.test(teks) ? ['isi program'] : []),
        ];
      }),
    ).toEqual([]);
  });

  test('ends with its decree and the lines of its record', () => {
    expect(
      luput(({ i, teks }) => {
        const akhir = teks.split('\n').at(-1) ?? '';
        return akhir.startsWith(`Sumber: ${registri.ketetapanOf(i.unit).singkat}, `) && akhir.endsWith(`, ${sebutBaris(i.baris)}.`)
          ? []
          : [akhir];
      }),
    ).toEqual([]);
  });

  test('says what the record says: name, unit, office, sources, definition, printed formulas and every quality note', () => {
    expect(
      luput(({ i, teks }) =>
        [
          i.nama,
          ...(i.satuan === undefined ? [] : [`Satuan: ${i.satuan.nilai}`]),
          ...(i.penanggungJawab.length === 0 ? [] : [`Penanggung jawab: ${i.penanggungJawab.join('; ')}.`]),
          ...(i.sumberData.length === 0 ? [] : [`Sumber data: ${i.sumberData.join('; ')}.`]),
          ...(i.definisi === undefined ? [] : [i.definisi]),
          ...i.rumus.flatMap((r) => r.cetak ?? []),
          ...i.catatanMutu.map((c) => `Catatan mutu: ${c.uraian.replace(/\.$/, '')}`),
        ].filter((bagian) => !teks.includes(bagian)),
      ),
    ).toEqual([]);
  });

  test('marks as inferred what no decree prints: the polarity always, a unit and a level where they were', () => {
    expect(
      luput(({ i, teks }) => [
        ...(/^Polaritas: .+ \(disimpulkan: .+\)\.$/m.test(teks) ? [] : ['polaritas']),
        ...(i.satuan?.asal === 'disimpulkan' && !/^Satuan: .+ \(disimpulkan/m.test(teks) ? ['satuan'] : []),
        ...(i.satuan?.asal === 'tercetak' && /^Satuan: .+ \(disimpulkan/m.test(teks) ? ['satuan tercetak'] : []),
        ...((i.level.asal === 'disimpulkan') === /^Level: .+ \(disimpulkan\)/m.test(teks) ? [] : ['level']),
      ]),
    ).toEqual([]);
  });

  test('takes every fact from its own decree, from lines of its own record or of the sasaran above it', () => {
    expect(luput(({ i, j }) => j.fakta.flatMap((f) => tanpaSumber(f, i)))).toEqual([]);
  });
});

describe('answerIku: every matter of every indicator', () => {
  test.each(halIku.options)('%s is answered, or said not to be printed', { timeout: 60_000 }, (hal) => {
    const salah = registri.iku.flatMap((i) => {
      const j = tanya(i, hal);
      const teks = renderTeks(j);
      return [
        ...(j.kind === 'jawab' || (j.kind === 'tidak-ada' && /tidak tercetak|tidak terbaca/.test(teks)) ? [] : [j.kind]),
        ...(teks.includes(`Sumber: ${registri.ketetapanOf(i.unit).singkat}, `) && teks.includes(sebutBaris(i.baris)) ? [] : ['sumber']),
        ...(/undefined|NaN|\[object/.test(teks) ? ['isi program'] : []),
      ].map((alasan) => `${i.id}: ${alasan}`);
    });
    expect(salah).toEqual([]);
  });

  test('a formula is given exactly where the decree prints one, for the indicator or for its parts', () => {
    const salah = registri.iku.filter((i) => {
      const ada = [i, ...registri.rincianOf(i.id)].some((x) => x.rumus.length > 0);
      return (tanya(i, 'rumus').kind === 'jawab') !== ada;
    });
    expect(salah.map((i) => i.id)).toEqual([]);
  });
});

describe('answerIkuHitung: every formula of the registry', () => {
  const terhitung = registri.iku.flatMap((i) =>
    i.rumus.flatMap(({ bentuk }, ke) =>
      bentuk.kind === 'hitung' ? [{ i, ke, bentuk, perlu: bentuk.masukan.filter((m) => m.baku === undefined) }] : [],
    ),
  );
  /** Different numbers for different inputs, so that two inputs in each other's place give another value. */
  const nilaiKe = (n: number): string => String(60 + 7 * n);

  test('with all its inputs gives the value that its printed steps say, and names its decree and line', () => {
    const salah = terhitung.flatMap(({ i, ke, perlu }) => {
      const masukan = Object.fromEntries(perlu.map((m, n) => [m.kunci, [nilaiKe(n)]]));
      const j = answer({ kind: 'iku-hitung', iku: [i.id], ke, masukan }, k);
      const teks = renderTeks(j);
      const hasil = j.fakta.find((f) => f.asal === 'dihitung');
      const langkah = /^Cara hitung: (.+)\.$/m.exec(teks)?.[1];
      const sumber = teks.includes(`Sumber rumus: ${registri.ketetapanOf(i.unit).singkat}, `) && teks.includes(sebutBaris(i.baris));
      const alasan =
        j.kind !== 'jawab' || hasil === undefined
          ? [j.kind]
          : hasil.nilai.kind === 'angka' && langkah !== undefined && !langkah.includes('√')
            ? cocok(langkah, hasil.nilai.desimal)
            : langkah?.includes('√') === true
              ? []
              : [hasil.nilai.kind];
      return [...alasan, ...(sumber ? [] : ['sumber'])].map((a) => `${i.id}/${ke}: ${a}`);
    });
    expect(terhitung.length).toBeGreaterThan(300);
    expect(salah).toEqual([]);
  });

  test('lacking one input asks for that input by name', () => {
    const salah = terhitung.flatMap(({ i, ke, perlu }) =>
      perlu.flatMap((kurang) => {
        const masukan = Object.fromEntries(perlu.filter((m) => m !== kurang).map((m, n) => [m.kunci, [nilaiKe(n)]]));
        const j = answer({ kind: 'iku-hitung', iku: [i.id], ke, masukan }, k);
        return j.kind === 'klarifikasi' && renderTeks(j).endsWith(`\nBerapa ${kurang.nama}?`) ? [] : [`${i.id}/${ke}/${kurang.kunci}`];
      }),
    );
    expect(salah).toEqual([]);
  });

  /** The steps, read by a second reader, give this value to two decimals. */
  function cocok(langkah: string, desimal: string): readonly string[] {
    const baca = readLangkah(langkah);
    if (baca === undefined) return [`${langkah} tidak terbaca`];
    const beda = pecahanToDesimal(baca).minus(desimal).abs();
    return beda.lte('0.005') ? [] : [`${langkah} bukan ${desimal}`];
  }
});
