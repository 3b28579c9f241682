import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JenisIsian } from '../../src/isian/skema.ts';
import { bukaBuku, dokumen, indikator, target } from '../support/urung.ts';

describe('laws of undoing', () => {
  let putaran = 0;
  const nama = ['d1', 'd2', 'i1', 'i2', 't1', 't2'] as const;
  const satu = fc.record({ ke: fc.nat(nama.length - 1), buang: fc.boolean(), angka: fc.nat(5) });
  const tindakan = fc.uniqueArray(satu, { minLength: 1, maxLength: 3, selector: (x) => x.ke });

  type Pilihan = { readonly ke: number; readonly buang: boolean; readonly angka: number };

  /** The chosen changes on records of this run; one that would remove what is not there makes it instead. */
  function dunia(buku: ReturnType<typeof bukaBuku>) {
    putaran += 1;
    const awalan = `p${putaran}`;
    const id = (n: string): string => `${awalan}-${n}`;
    const jenis = (n: string): JenisIsian => (n.startsWith('d') ? 'dokumen' : n.startsWith('i') ? 'indikator' : 'target');
    const isiBaru = (n: string, angka: number): unknown =>
      n.startsWith('d')
        ? dokumen(String(angka))
        : n.startsWith('i')
          ? indikator(`Indikator ${angka}`)
          : target(id(`i${n.slice(1)}`), String(angka));
    return {
      tulis: (daftar: readonly Pilihan[]): number =>
        buku.tulis(
          daftar.map((x) => {
            const n = nama[x.ke] ?? 'd1';
            const ada = buku.isi(jenis(n), id(n)) !== undefined;
            return { jenis: jenis(n), id: id(n), isi: x.buang && ada ? undefined : isiBaru(n, x.angka) };
          }),
        ),
      potret: (): unknown => nama.map((n) => buku.isi(jenis(n), id(n)) ?? null),
    };
  }
  const hanyaDokumen = (daftar: readonly Pilihan[]) => daftar.every((x) => x.ke < 2);

  test('an undo restores exactly the former book, and its undo the later one; a refusal changes nothing', () => {
    const k = bukaBuku();
    fc.assert(
      fc.property(fc.array(tindakan, { maxLength: 5 }), tindakan, (sebelumnya, terakhir) => {
        const d = dunia(k);
        for (const x of sebelumnya) d.tulis(x);
        const dulu = d.potret();
        const id = d.tulis(terakhir);
        const nanti = d.potret();
        const urung = k.urungkan(id);
        if (typeof urung === 'string') {
          expect(hanyaDokumen(terakhir)).toBe(false);
          expect(['dirujuk', 'rujukan-hilang']).toContain(urung);
          expect(d.potret()).toEqual(nanti);
          return;
        }
        expect(d.potret()).toEqual(dulu);
        const pulih = k.urungkan(urung);
        expect(d.potret()).toEqual(typeof pulih === 'number' ? nanti : dulu);
        if (hanyaDokumen(terakhir)) expect(typeof pulih).toBe('number');
      }),
      { numRuns: 150 },
    );
  });

  test('acts taken back one by one from the newest leave nothing behind', () => {
    const k = bukaBuku();
    const dokumenSaja = fc.uniqueArray(fc.record({ ke: fc.nat(1), buang: fc.boolean(), angka: fc.nat(3) }), {
      minLength: 1,
      maxLength: 2,
      selector: (x) => x.ke,
    });
    fc.assert(
      fc.property(fc.array(dokumenSaja, { minLength: 1, maxLength: 6 }), (daftar) => {
        const d = dunia(k);
        const kosong = d.potret();
        const id = daftar.map((x) => d.tulis(x));
        for (const t of id.toReversed()) expect(typeof k.urungkan(t)).toBe('number');
        expect(d.potret()).toEqual(kosong);
      }),
      { numRuns: 60 },
    );
  });

  test('whichever act is taken back in whichever order, its records are as before it and no others change', () => {
    const k = bukaBuku();
    fc.assert(
      fc.property(fc.array(tindakan, { minLength: 2, maxLength: 6 }), fc.array(fc.nat(20), { maxLength: 10 }), (daftar, pilihan) => {
        const d = dunia(k);
        const semua = daftar.map((x) => d.tulis(x));
        for (const p of pilihan) {
          const id = semua[p % semua.length] ?? 0;
          const t = k.tindakanOf(id);
          const dulu = d.potret() as readonly unknown[];
          const hasil = k.urungkan(id);
          const kini = d.potret() as readonly unknown[];
          if (typeof hasil === 'string') {
            expect(kini).toEqual(dulu);
            continue;
          }
          semua.push(hasil);
          for (const r of t.rincian) expect(k.isi(r.jenis, r.id)).toEqual(r.sebelum);
          const tersentuh = new Set(t.rincian.map((r) => r.id.replace(/^p\d+-/, '')));
          for (const [n, x] of kini.entries()) if (!tersentuh.has(nama[n] ?? '')) expect(x).toEqual(dulu[n]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
