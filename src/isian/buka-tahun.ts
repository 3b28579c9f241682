// Opening a year: which indicators and targets it begins with, from where. Only what is printed or was entered; nothing is invented. Pure.
import { Decimal } from 'decimal.js';
import { saranMetode, type MetodeAgregasi, type SaranMetode } from '../kinerja/agregasi.ts';
import type { Triwulan } from '../kinerja/periode.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Klaim, Pustaka } from '../pustaka.ts';
import type { Iku } from '../registri.ts';
import type { Buku, Isian, Ubahan } from './buku.ts';
import type { IsiOf } from './skema.ts';
import { idTahunKerja, idTarget, indikatorTahun, tahunTerbuka, targetBerlaku, targetSemua, type LingkupTarget } from './target.ts';

export type AsalTahun = IsiOf<'tahun-kerja'>['asal'];
type IsiIndikator = IsiOf<'indikator'>;
type NilaiTarget = IsiOf<'target'>['nilai'];

export type TargetRencana = { readonly lingkup: LingkupTarget; readonly triwulan?: Triwulan; readonly nilai: NilaiTarget };

export type IndikatorRencana = {
  /** Id of the record that goes on, or of the record of data/ that is copied. */
  readonly kunci: string;
  readonly isi: IsiIndikator;
  /** Goes on from an earlier year and is not written again. */
  readonly lanjut: boolean;
  readonly saran?: SaranMetode;
  readonly target: readonly TargetRencana[];
  /** Targets of this year that are entered already and stay. */
  readonly sudahAda: boolean;
  /** Printed targets that contradict each other, so that none is taken. */
  readonly berbeda: readonly string[];
};

export type RencanaTahun = {
  readonly opd: string;
  readonly tahun: number;
  readonly asal: AsalTahun;
  /** The year that is copied from. */
  readonly dari?: number;
  readonly daftar: readonly IndikatorRencana[];
  /** In the source, but without a unit, so that they cannot be measured yet. */
  readonly tanpaSatuan: readonly string[];
  /** Of the year before, ended since. */
  readonly berakhir: readonly string[];
};

export type AsalRencana = { readonly pustaka: Pustaka; readonly buku: Buku };

const ikuLaporan = (p: Pustaka, opd: string) => p.indikator.filter((i) => i.opd === opd && i.iku);
/** Indicators that only stand above their parts are measured by those. */
const ikuKetetapan = (p: Pustaka, opd: string): readonly Iku[] =>
  p.registri.ikuOf(opd).filter((i) => i.rumus.length > 0 || p.registri.rincianOf(i.id).length === 0);
const tahunSebelum = (buku: Buku, opd: string, tahun: number): number | undefined => tahunTerbuka(buku, opd).findLast((t) => t < tahun);

const tanpaKutipan = (cetak: string): string => cetak.replace(/ \([^()]*\)$/, '');

/** The printed targets of a year by scope: one value each, or the ones that disagree. */
function targetTercetak(p: Pustaka, indikator: string, tahun: number) {
  const klaim = p
    .findKlaim(indikator, 'target', String(tahun))
    .filter((k) => k.desimal !== undefined && !k.kosong && k.mutu === undefined && k.jabatan === undefined);
  const dokumen = (k: Klaim): string => p.dokumen.find((x) => x.id === k.dokumen)?.nama ?? k.dokumen;
  const kutip = (k: Klaim): string => `${k.cetak.trim()} (${k.tabel.label.replaceAll(/[()]/g, '')}, ${dokumen(k)})`;
  const target: TargetRencana[] = [];
  const berbeda: string[] = [];
  for (const lingkup of ['renstra', 'pk', 'pk-perubahan'] as const) {
    const milik = [
      ...groupBy(
        klaim.filter((k) => k.lingkup === lingkup),
        (k) => new Decimal(k.desimal ?? '0').toFixed(),
      ),
    ];
    const [satu, ...lain] = milik;
    if (satu === undefined) continue;
    const [desimal, [pertama]] = satu;
    if (lain.length > 0) berbeda.push(...milik.flatMap(([, [k]]) => (k === undefined ? [] : [kutip(k)])));
    else if (pertama !== undefined) target.push({ lingkup, nilai: { desimal, cetak: kutip(pertama).slice(0, 300) } });
  }
  return { target, berbeda };
}

/** The agreed targets of the year before, as a beginning; those of a Renstra belong to their own year. */
function targetLalu(buku: Buku, indikator: string, dari: number): readonly TargetRencana[] {
  return ([undefined, 1, 2, 3, 4] as const).flatMap((triwulan) => {
    const x = targetBerlaku(buku, indikator, dari, triwulan);
    if (x === undefined || x.isi.lingkup === 'renstra') return [];
    const nilai = { desimal: x.isi.nilai.desimal, cetak: `${tanpaKutipan(x.isi.nilai.cetak)} (disalin dari ${dari})` };
    return [{ lingkup: 'pk', ...(triwulan === undefined ? {} : { triwulan }), nilai } as const];
  });
}

const adaTarget = (buku: Buku, indikator: string, tahun: number): boolean =>
  ([undefined, 1, 2, 3, 4] as const).some((t) => targetSemua(buku, indikator, tahun, t).length > 0);

const namaSama = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function dariLaporan(p: Pustaka, opd: string, tahun: number): readonly IndikatorRencana[] {
  return ikuLaporan(p, opd).map((i) => {
    const saran = saranMetode({ satuan: i.satuan, polaritas: i.polaritas.nilai, sifatTarget: i.sifatTarget?.nilai });
    const sasaran = p.sasaran.find((s) => s.id === i.sasaran)?.nama;
    const isi: IsiIndikator = {
      opd,
      nama: i.nama,
      satuan: i.satuan,
      polaritas: i.polaritas,
      agregasi: saran.metode,
      level: i.level === 'individu' ? 'kegiatan' : i.level,
      ...(sasaran === undefined || sasaran.length > 300 ? {} : { sasaran }),
      asal: { kind: 'indikator', id: i.id },
      mulai: tahun,
    };
    return { kunci: i.id, isi, lanjut: false, saran, sudahAda: false, ...targetTercetak(p, i.id, tahun) };
  });
}

function dariKetetapan(p: Pustaka, opd: string, tahun: number): readonly IndikatorRencana[] {
  return ikuKetetapan(p, opd).flatMap((i) => {
    const satuan = i.satuan?.nilai;
    if (satuan === undefined || satuan.length > 60) return [];
    const saran = saranMetode({ satuan, polaritas: i.polaritas.nilai });
    const sasaran = i.sasaran === undefined ? undefined : p.registri.jenjangById.get(i.sasaran)?.nama;
    const isi: IsiIndikator = {
      opd,
      nama: i.nama.slice(0, 300),
      satuan,
      polaritas: { nilai: i.polaritas.nilai, asal: 'disimpulkan', alasan: i.polaritas.alasan },
      agregasi: saran.metode,
      level: i.level.nilai,
      ...(sasaran === undefined || sasaran.length > 300 ? {} : { sasaran }),
      asal: { kind: 'iku', id: i.id },
      mulai: tahun,
    };
    return [{ kunci: i.id, isi, lanjut: false, saran, target: [], sudahAda: false, berbeda: [] }];
  });
}

/** What was copied once is not copied again, also when it was ended since. */
const pernahDisalin = (buku: Buku, opd: string): ReadonlySet<string> =>
  new Set(buku.semua('indikator').flatMap((x) => (x.isi.opd === opd && x.isi.asal !== undefined ? [x.isi.asal.id] : [])));

/** Where a year can begin from and get something, the best first; `kosong` where there is nothing yet. */
export function sumberTahun({ pustaka, buku }: AsalRencana, opd: string, tahun: number): readonly AsalTahun[] {
  const laporan = ikuLaporan(pustaka, opd);
  const pernah = pernahDisalin(buku, opd);
  const bertarget = laporan.some((i) => targetTercetak(pustaka, i.id, tahun).target.length > 0);
  const berlaku = indikatorTahun(buku, opd, tahun).length > 0;
  const bersambung = berlaku && tahunSebelum(buku, opd, tahun) !== undefined;
  const sumber: readonly AsalTahun[] = [
    ...(bertarget ? ['renstra' as const] : []),
    ...(bersambung ? ['tahun-lalu' as const] : []),
    ...(!bertarget && laporan.some((i) => !pernah.has(i.id)) ? ['renstra' as const] : []),
    ...(ikuKetetapan(pustaka, opd).some((i) => !pernah.has(i.id)) ? ['ketetapan' as const] : []),
  ];
  return berlaku && sumber.length > 0 ? sumber : [...sumber, 'kosong'];
}

export function rancangTahun({ pustaka, buku }: AsalRencana, opd: string, tahun: number, asal: AsalTahun): RencanaTahun {
  const dari = tahunSebelum(buku, opd, tahun);
  const berlaku = indikatorTahun(buku, opd, tahun);
  const lanjut = berlaku.map(({ id, isi }: Isian<'indikator'>): IndikatorRencana => {
    const sudahAda = adaTarget(buku, id, tahun);
    const tercetak =
      asal === 'renstra' && !sudahAda && isi.asal?.kind === 'indikator' ? targetTercetak(pustaka, isi.asal.id, tahun) : undefined;
    const lalu = asal === 'tahun-lalu' && !sudahAda && dari !== undefined ? targetLalu(buku, id, dari) : [];
    return { kunci: id, isi, lanjut: true, target: tercetak?.target ?? lalu, sudahAda, berbeda: tercetak?.berbeda ?? [] };
  });
  const pernah = pernahDisalin(buku, opd);
  const calon = asal === 'renstra' ? dariLaporan(pustaka, opd, tahun) : asal === 'ketetapan' ? dariKetetapan(pustaka, opd, tahun) : [];
  const baru = calon.filter((c) => !pernah.has(c.kunci) && !berlaku.some((b) => namaSama(b.isi.nama, c.isi.nama)));
  const termuat = new Set(calon.map((c) => c.kunci));
  return {
    opd,
    tahun,
    asal,
    ...(dari === undefined ? {} : { dari }),
    daftar: [...lanjut, ...baru],
    tanpaSatuan: asal === 'ketetapan' ? ikuKetetapan(pustaka, opd).flatMap((i) => (termuat.has(i.id) ? [] : [i.nama])) : [],
    berakhir: dari === undefined ? [] : indikatorTahun(buku, opd, dari).flatMap((x) => (berlaku.includes(x) ? [] : [x.isi.nama])),
  };
}

export type PilihanTahun = {
  /** By `kunci`; where a person chose another method than the suggested one. */
  readonly agregasi: Readonly<Record<string, MetodeAgregasi>>;
  readonly denganTarget: boolean;
};

export function ubahanTahun(r: RencanaTahun, p: PilihanTahun, idBaru: () => string): readonly Ubahan[] {
  const { opd, tahun } = r;
  return [
    { jenis: 'tahun-kerja', id: idTahunKerja(opd, tahun), versi: 0, isi: { opd, tahun, asal: r.asal } },
    ...r.daftar.flatMap((i): readonly Ubahan[] => {
      const indikator = i.lanjut ? i.kunci : idBaru();
      const target = p.denganTarget ? i.target : [];
      return [
        ...(i.lanjut
          ? []
          : [{ jenis: 'indikator', id: indikator, versi: 0, isi: { ...i.isi, agregasi: p.agregasi[i.kunci] ?? i.isi.agregasi } } as const]),
        ...target.map(({ lingkup, triwulan, nilai }): Ubahan => ({
          jenis: 'target',
          id: idTarget(indikator, tahun, lingkup, triwulan),
          versi: 0,
          isi: { indikator, opd, tahun, lingkup, ...(triwulan === undefined ? {} : { triwulan }), nilai },
        })),
      ];
    }),
  ];
}
