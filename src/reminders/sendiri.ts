// Reminders that people add for themselves: on which days they fall, and when on such a day. Pure.
import type { Isian } from '../isian/buku.ts';
import type { IsiOf } from '../isian/skema.ts';
import { selisihHari, tambahBulan, tambahHari } from '../kinerja/tanggal.ts';
import { unreachable } from '../lib/unreachable.ts';
import { toInstan } from '../waktu.ts';
import { hariDalamPekan, type HariKerja } from './hari-kerja.ts';
import type { Kejadian } from './kejadian.ts';
import { isPerihal } from './perihal.ts';

type Pola = IsiOf<'pengingat'>['pola'];

/** Where no time was given. */
const pukulBaku = '08:00';
/** How long a missed one of a series is still told; a single one is told whenever that becomes possible. */
const basi = 7;
const setahun = 366;

export type SaatSendiri = {
  /** The day it was meant for, and the day it is told on. */
  readonly hari: string;
  readonly tanggal: string;
  readonly kapan: string;
  readonly pada: number;
  /** The deadline that it counts from. */
  readonly kejadian?: Kejadian;
};

type Hari = { readonly hari: string; readonly kejadian?: Kejadian };

function bulanan(ke: number, dari: string, sampai: string): readonly Hari[] {
  const awal = `${dari.slice(0, 7)}-01`;
  const banyak = Math.ceil(selisihHari(awal, sampai) / 28) + 1;
  return Array.from({ length: banyak }, (_, n) => {
    const bulan = tambahBulan(awal, n);
    const akhir = tambahHari(tambahBulan(bulan, 1), -1);
    // The 31st of a month that has none is its last day.
    return { hari: ke > Number(akhir.slice(8)) ? akhir : tambahHari(bulan, ke - 1) };
  });
}

/** `kode` is a rule or a matter of four quarters; without `opd` any office of the government counts, each day once. */
const isPokok = (k: Kejadian, p: Extract<Pola, { kind: 'sebelum' }>): boolean =>
  isPerihal(k.kode, p.kode) && k.pemda === p.pemda && (p.opd === undefined || k.opd === undefined || k.opd === p.opd);

function hariOf(pola: Pola, dari: string, sampai: string, kejadian: readonly Kejadian[]): readonly Hari[] {
  switch (pola.kind) {
    case 'sekali':
      return [{ hari: pola.tanggal }];
    case 'bulanan':
      return bulanan(pola.tanggal, dari, sampai);
    case 'mingguan': {
      const awal = tambahHari(dari, (pola.hari - hariDalamPekan(dari) + 7) % 7);
      const banyak = Math.max(0, Math.floor(selisihHari(awal, sampai) / 7) + 1);
      return Array.from({ length: banyak }, (_, n) => ({ hari: tambahHari(awal, n * 7) }));
    }
    case 'sebelum':
      return [
        ...new Map(
          kejadian
            .filter((k) => isPokok(k, pola) && !k.selesai)
            .map((k) => ({ hari: tambahHari(k.tenggat, -pola.hari), kejadian: k }))
            .map((h) => [h.hari, h]),
        ).values(),
      ];
    default:
      return unreachable(pola);
  }
}

function toSaat(x: IsiOf<'pengingat'>, h: Hari, kerja: HariKerja): SaatSendiri {
  const padaHari = (tanggal: string): SaatSendiri => {
    const kapan = toInstan(tanggal, x.pukul ?? pukulBaku, x.zona);
    return { ...h, tanggal, kapan, pada: Date.parse(kapan) };
  };
  if (x.pukul !== undefined) return padaHari(h.hari);
  // Whoever names a time means that day; without one it is told on a working day, earlier rather than too late, if that is still ahead.
  const dimajukan = padaHari(kerja.sebelum(h.hari));
  return x.pola.kind === 'sekali' && dimajukan.pada < Date.parse(x.sejak) ? padaHari(h.hari) : dimajukan;
}

const semuaSaat = (
  x: IsiOf<'pengingat'>,
  dari: string,
  sampai: string,
  kejadian: readonly Kejadian[],
  kerja: HariKerja,
): readonly SaatSendiri[] =>
  hariOf(x.pola, dari, sampai, kejadian)
    .map((h) => toSaat(x, h, kerja))
    .toSorted((a, b) => a.pada - b.pada);

/** The latest one that has come, since it was written down; undefined: none, or too long ago. */
export function saatTerakhir(
  x: Isian<'pengingat'>,
  kini: string,
  hariIni: string,
  kejadian: readonly Kejadian[],
  kerja: HariKerja,
): SaatSendiri | undefined {
  const [saatIni, sejak] = [Date.parse(kini), Date.parse(x.isi.sejak)];
  const terakhir = semuaSaat(x.isi, tambahHari(hariIni, -basi), tambahHari(hariIni, 7), kejadian, kerja).findLast(
    (s) => s.pada <= saatIni && s.pada >= sejak,
  );
  if (terakhir === undefined || x.isi.pola.kind === 'sekali') return terakhir;
  return selisihHari(terakhir.tanggal, hariIni) > basi ? undefined : terakhir;
}

/** The next one from an instant on; undefined: none within a year. */
export function saatBerikut(
  x: IsiOf<'pengingat'>,
  kini: string,
  hariIni: string,
  kejadian: readonly Kejadian[],
  kerja: HariKerja,
): SaatSendiri | undefined {
  return semuaSaat(x, hariIni, tambahHari(hariIni, setahun), kejadian, kerja).find((s) => s.pada > Date.parse(kini));
}
