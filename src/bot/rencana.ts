// What is to be told now: gathers the state, asks the pure schedule, and hands what is new to the outbox. It sends nothing.
import type { PenyimpanIsian } from '../db/isian.ts';
import type { Obrolan } from '../db/obrolan.ts';
import type { PenyimpanPengguna } from '../db/pengguna.ts';
import type { PenyimpanPengiriman } from '../db/pengiriman.ts';
import { createTempat, type Tempat } from '../isian/tempat.ts';
import type { Buku } from '../isian/buku.ts';
import { tambahHari } from '../kinerja/tanggal.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Pustaka } from '../pustaka.ts';
import { createHariKerja, type HariKerja } from '../reminders/hari-kerja.ts';
import { idKejadian, jangkauan, kejadian, type Kejadian } from '../reminders/kejadian.ts';
import type { Penerima } from '../reminders/jadwal.ts';
import { orangOf, penerimaOf, penggunaOf } from '../reminders/penerima.ts';
import { teguranSaat, type Teguran } from '../reminders/teguran.ts';
import { tanggalSetempat } from '../waktu.ts';

export type AlatRencana = {
  readonly isian: PenyimpanIsian;
  readonly pengguna: PenyimpanPengguna;
  readonly pengiriman: PenyimpanPengiriman;
  readonly obrolan: Obrolan;
  readonly pustaka: () => Pustaka;
  readonly zonaBaku: string;
};

/** Everything that depends on the records and the day, computed once for both. */
export type Suasana = {
  readonly cap: number;
  readonly hari: string;
  readonly buku: Buku;
  readonly tempat: Tempat;
  readonly kerja: HariKerja;
  readonly kejadian: readonly Kejadian[];
  readonly kejadianById: ReadonlyMap<string, Kejadian>;
  readonly penerimaByOrang: ReadonlyMap<string, readonly Penerima[]>;
  /** Who said that an occurrence is done. */
  readonly olehSiapa: ReadonlyMap<string, string>;
  /** Everybody who may have something to hear. */
  readonly orang: readonly string[];
};

const sehari = 24 * 3600 * 1000;
/** Keys older than this belong to deadlines that nobody speaks of any more. */
const ingatan = 200 * sehari;
/** People looked at before others get their turn. */
const sekaliHitung = 50;

const lega = (): Promise<void> => new Promise((lanjut) => setImmediate(lanjut));

export function createRencana(a: AlatRencana) {
  let suasana: Suasana | undefined;
  let ingat: { readonly hari: string; readonly terkirim: Set<string>; readonly pernah: Map<string, Set<string>> } | undefined;

  /** Own reminders may count from a deadline far ahead. */
  function sampaiOf(buku: Buku, hari: string): string {
    const terjauh = Math.max(0, ...buku.semua('pengingat').map((x) => (x.isi.pola.kind === 'sebelum' ? x.isi.pola.hari : 0)));
    return tambahHari(hari, Math.max(0, terjauh - jangkauan.sebelum));
  }

  function suasanaOf(kini: Date): Suasana {
    const buku = a.isian.buku();
    const pustaka = a.pustaka();
    const hari = tanggalSetempat(kini.toISOString(), a.zonaBaku);
    if (suasana?.cap === buku.cap && suasana.hari === hari) return suasana;
    const tempat = createTempat(pustaka, buku);
    const penerima = penerimaOf(buku, tempat, kini.toISOString(), a.isian.sejakPeran());
    const penerimaByOrang = groupBy(penerima, (p) => p.orang);
    const sendiri = buku.semua('pengingat').flatMap((x) => (x.isi.pola.kind === 'sebelum' ? [x.isi.pola.pemda] : []));
    const pemda = new Set([...penerima.map((p) => p.pemda), ...sendiri]);
    const daftar = [...pemda].flatMap((id) => kejadian({ pustaka, buku, tempat }, hari, sampaiOf(buku, hari), { pemda: id }));
    suasana = {
      cap: buku.cap,
      hari,
      buku,
      tempat,
      kerja: createHariKerja(pustaka.kalender.libur),
      kejadian: daftar,
      kejadianById: new Map(daftar.map((k) => [idKejadian(k), k])),
      penerimaByOrang,
      olehSiapa: new Map(buku.semua('tenggat-sudah').map((x) => [x.id, orangOf(x.isi.oleh.pengguna)])),
      orang: [...new Set([...penerimaByOrang.keys(), ...buku.semua('pengingat').map((x) => orangOf(x.isi.pengguna))])],
    };
    return suasana;
  }

  function ingatanOf(kini: Date, hari: string): NonNullable<typeof ingat> {
    if (ingat?.hari === hari) return ingat;
    const sejak = new Date(kini.getTime() - ingatan);
    ingat = { hari, terkirim: new Set(a.pengiriman.terkirim(sejak)), pernah: a.pengiriman.pernah(sejak) };
    return ingat;
  }

  /** The chat of a receiver; undefined where there is none, or none that can be written to. */
  function chatOf(orang: string, s: Suasana): number | undefined {
    const pengguna = penggunaOf(orang);
    const chat = pengguna === undefined ? s.buku.find('grup', orang)?.isi.chat : a.pengguna.byId(pengguna)?.telegram;
    return chat === undefined || !a.obrolan.isTerjangkau(chat) ? undefined : chat;
  }

  function hitung(s: Suasana, orang: ReadonlySet<string>, kini: Date): readonly Teguran[] {
    const { terkirim, pernah } = ingatanOf(kini, s.hari);
    return teguranSaat(
      {
        kejadian: s.kejadian,
        penerima: [...orang].flatMap((o) => s.penerimaByOrang.get(o) ?? []),
        kerja: s.kerja,
        terkirim,
        sendiri: s.buku.semua('pengingat').filter((x) => orang.has(orangOf(x.isi.pengguna))),
        pernah: new Map([...orang].flatMap((o) => (pernah.has(o) ? [[o, pernah.get(o) ?? new Set<string>()] as const] : []))),
        olehSiapa: s.olehSiapa,
      },
      kini.toISOString(),
    );
  }

  return {
    suasanaOf,
    chatOf,

    /** Keys were changed or given back: they are read anew. */
    lupa: (): void => {
      ingat = undefined;
    },

    /** Plans what has come due, a few people at a time. Who cannot be reached is planned for when they come back. */
    rencanakan: async (kini: Date): Promise<void> => {
      const s = suasanaOf(kini);
      for (let n = 0; n < s.orang.length; n += sekaliHitung) {
        const bagian = new Set(s.orang.slice(n, n + sekaliHitung));
        const teguran = hitung(s, bagian, kini).filter((t) => chatOf(t.orang, s) !== undefined);
        if (teguran.length > 0) {
          a.pengiriman.antre(teguran, kini);
          const { terkirim, pernah } = ingatanOf(kini, s.hari);
          for (const t of teguran) {
            terkirim.add(t.kunci);
            if (t.kejadian !== undefined) pernah.set(t.orang, (pernah.get(t.orang) ?? new Set<string>()).add(t.kejadian));
          }
        }
        await lega();
      }
    },
  };
}

export type Rencana = ReturnType<typeof createRencana>;
