// The registry of decrees in memory: every indicator with its office, government and place in the cascade. Pure look-ups, no wording.
import { groupBy } from './lib/group-by.ts';
import type { IkuKetetapan, JenjangKetetapan, Ketetapan, UnitKetetapan } from './rujukan/skema-ketetapan.ts';

export type Unit = UnitKetetapan & { readonly ketetapan: string };
export type Jenjang = JenjangKetetapan & { readonly unit: string };
export type Iku = IkuKetetapan & { readonly unit: string };

export type IsiRegistri = {
  readonly ketetapan: readonly Ketetapan[];
  readonly unit: readonly Unit[];
  readonly jenjang: readonly Jenjang[];
  readonly iku: readonly Iku[];
};

export type Registri = IsiRegistri & {
  readonly ketetapanById: ReadonlyMap<string, Ketetapan>;
  readonly unitById: ReadonlyMap<string, Unit>;
  readonly jenjangById: ReadonlyMap<string, Jenjang>;
  readonly ikuById: ReadonlyMap<string, Iku>;
  /** In the order of the decree; parts of an indicator follow it. */
  readonly ikuOf: (unit: string) => readonly Iku[];
  readonly jenjangOf: (unit: string) => readonly Jenjang[];
  readonly unitOf: (ketetapan: string) => readonly Unit[];
  /** Indicators printed as parts of this one. */
  readonly rincianOf: (iku: string) => readonly Iku[];
  readonly ketetapanOf: (unit: string) => Ketetapan;
};

export function createRegistri(isi: IsiRegistri): Registri {
  const ketetapanById = new Map(isi.ketetapan.map((x) => [x.id, x]));
  const unitById = new Map(isi.unit.map((x) => [x.id, x]));
  const ikuByUnit = groupBy(isi.iku, (x) => x.unit);
  const jenjangByUnit = groupBy(isi.jenjang, (x) => x.unit);
  const unitByKetetapan = groupBy(isi.unit, (x) => x.ketetapan);
  const rincian = groupBy(
    isi.iku.filter((x) => x.induk !== undefined),
    (x) => x.induk ?? '',
  );
  return {
    ...isi,
    ketetapanById,
    unitById,
    jenjangById: new Map(isi.jenjang.map((x) => [x.id, x])),
    ikuById: new Map(isi.iku.map((x) => [x.id, x])),
    ikuOf: (unit) => ikuByUnit.get(unit) ?? [],
    jenjangOf: (unit) => jenjangByUnit.get(unit) ?? [],
    unitOf: (ketetapan) => unitByKetetapan.get(ketetapan) ?? [],
    rincianOf: (iku) => rincian.get(iku) ?? [],
    ketetapanOf: (unit) => {
      const k = ketetapanById.get(unitById.get(unit)?.ketetapan ?? '');
      if (k === undefined) throw new Error(`unit ${unit} tanpa ketetapan`);
      return k;
    },
  };
}

/** Indicators that are counted: parts of an indicator belong to it. */
export const isUtama = (i: Iku): boolean => i.induk === undefined;
