// The registry of decrees as it is committed: complete, consistent with itself, and free of persons.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { periksaRumus } from '../../src/kinerja/rumus-iku.ts';
import { isUtama, type Iku } from '../../src/registri.ts';
import { kodeMutu, type CatatanMutu } from '../../src/rujukan/skema-ketetapan.ts';
import { halIku } from '../../src/permintaan.ts';
import { dirs } from '../support/db.ts';
import { openTestPustaka } from '../support/pustaka.ts';

const pustaka = openTestPustaka();
const { registri } = pustaka;
const berkas = (nama: string): string => readFileSync(path.join(dirs.data, nama), 'utf8');

/** Counted by hand from the documents by a second reader who had not seen the entry. */
const cacah = z
  .array(z.strictObject({ ketetapan: z.string(), unit: z.string(), nama: z.string(), iku: z.number(), rincian: z.number() }))
  .parse(JSON.parse(berkas('ketetapan/cacah.json')));

const semuaCatatan: readonly (readonly [string, CatatanMutu])[] = [
  ...registri.ketetapan.flatMap((k) => k.catatanMutu.map((c) => [k.id, c] as const)),
  ...registri.unit.flatMap((u) => u.catatanMutu.map((c) => [u.id, c] as const)),
  ...registri.jenjang.flatMap((j) => (j.catatanMutu ?? []).map((c) => [j.id, c] as const)),
  ...registri.iku.flatMap((i) => i.catatanMutu.map((c) => [i.id, c] as const)),
];

describe('counts', () => {
  test('every office of every decree has the number of indicators counted by hand', () => {
    const dimuat = registri.ketetapan.flatMap((k) =>
      registri.unitOf(k.id).map((u) => {
        const iku = registri.ikuOf(u.id);
        const utama = iku.filter(isUtama).length;
        return { ketetapan: k.id, unit: u.id.slice(k.awalan.length + 1), nama: u.nama, iku: utama, rincian: iku.length - utama };
      }),
    );
    expect(dimuat.toSorted((a, b) => (a.ketetapan + a.unit < b.ketetapan + b.unit ? -1 : 1))).toEqual(
      cacah.toSorted((a, b) => (a.ketetapan + a.unit < b.ketetapan + b.unit ? -1 : 1)),
    );
  });

  test('three decrees, a hundred offices', () => {
    expect(registri.ketetapan.map((k) => [k.id, registri.unitOf(k.id).length])).toEqual([
      ['perwako-dumai-14-2016', 1],
      ['perbup-banyuasin-45-2019', 52],
      ['kepbup-bengkalis-177-2022', 47],
    ]);
  });
});

describe('records', () => {
  test('lines lie inside the part of the document that belongs to the office', () => {
    const luar = registri.iku.filter((i) => {
      const [awal, akhir] = registri.unitById.get(i.unit)?.baris ?? [0, 0];
      return [i.baris, ...i.rumus.map((r) => r.baris)].flat().some((b) => b < awal || b > akhir);
    });
    expect(luar.map((i) => i.id)).toEqual([]);
  });

  test('a formula that does not fit its unit carries a note that says so', () => {
    const bisu = registri.iku.flatMap((i) =>
      i.rumus.flatMap((r) => {
        const masalah = r.bentuk.kind === 'hitung' ? periksaRumus(r.bentuk, r.satuan ?? i.satuan?.nilai) : [];
        const kode = new Set(i.catatanMutu.map((c) => c.kode));
        // That the unit does not fit says it too.
        return masalah.filter((m) => !kode.has(m) && !kode.has('satuan-tidak-cocok')).map((m) => `${i.id}: ${m}`);
      }),
    );
    expect(bisu).toEqual([]);
  });

  test('contradictions name records that exist and answer each other', () => {
    const catatanOf = new Map(registri.iku.map((i) => [i.id, i.catatanMutu]));
    const rusak = registri.iku.flatMap((i) =>
      i.catatanMutu
        .filter((c) => c.kode === 'rumus-bertentangan' || c.kode === 'satuan-bertentangan')
        .flatMap((c) => (c.terhadap ?? []).map((lain) => [i.id, c.kode, lain] as const))
        .filter(([id, kode, lain]) => !(catatanOf.get(lain) ?? []).some((c) => c.kode === kode && c.terhadap?.includes(id))),
    );
    expect(rusak).toEqual([]);
  });

  test('a percentage of a part is never computed from inputs that share a name', () => {
    const kembar = registri.iku.flatMap((i) =>
      i.rumus.flatMap((r) => {
        if (r.bentuk.kind !== 'hitung') return [];
        const nama = r.bentuk.masukan.map((m) => m.nama.toLowerCase());
        return new Set(nama).size === nama.length ? [] : [i.id];
      }),
    );
    expect(kembar).toEqual([]);
  });

  test('definitions are restated in few words, and aliases are written as people type', () => {
    const panjang = (i: Iku): boolean => (i.definisi ?? '').split(/\s+/).length > 25;
    expect(registri.iku.filter(panjang).map((i) => i.id)).toEqual([]);
    expect(registri.iku.filter((i) => i.alias.some((a) => a !== a.toLowerCase() || a.trim() === '')).map((i) => i.id)).toEqual([]);
  });

  test('every quality note has a line and a sentence', () => {
    expect(semuaCatatan.filter(([, c]) => c.uraian.length < 10).map(([id]) => id)).toEqual([]);
    const dipakai = new Set(semuaCatatan.map(([, c]) => c.kode));
    // Codes nobody needs are not in the list.
    expect(kodeMutu.options.filter((k) => !dipakai.has(k))).toEqual([]);
  });
});

describe('what must not be there', () => {
  const isi = readdirSync(path.join(dirs.data, 'ketetapan'), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => readFileSync(path.join(e.parentPath, e.name), 'utf8'))
    .join('\n');

  test('no employee number and no title of a person', () => {
    expect(/\b\d{18}\b/.test(isi)).toBe(false);
    expect(/\b(?:S\.\s?(?:Sos|E|H|T|IP|Pd|Kom)|M\.\s?(?:Si|M|H|Pd)|Drs?\.|Ir\.|H\.)\s?[,A-Z]/.exec(isi)?.[0]).toBeUndefined();
  });
});

describe('words of questions', () => {
  test('every slot word of data/istilah/tata-iku.json fills a slot that exists', () => {
    const hal = new Set<string>(halIku.options);
    const kode = new Set<string>(kodeMutu.options);
    const salah = pustaka.kamus.tataIku.filter((t) => (t.slot === 'hal' && !hal.has(t.nilai)) || (t.slot === 'kode' && !kode.has(t.nilai)));
    expect(salah.map((t) => t.nilai)).toEqual([]);
  });
});
