// What each person of a simulated year must hear, computed from the plan of the year.
import type { User } from 'grammy/types';
import { createIsian } from '../../src/db/isian.ts';
import type { Db } from '../../src/db/open.ts';
import { createPengguna } from '../../src/db/pengguna.ts';
import { createPustaka } from '../../src/db/pustaka.ts';
import { createTempat } from '../../src/isian/tempat.ts';
import { tambahHari } from '../../src/kinerja/tanggal.ts';
import { createHariKerja, hariDalamPekan, type HariKerja } from '../../src/reminders/hari-kerja.ts';
import { rencana, type Penerima } from '../../src/reminders/jadwal.ts';
import { idKejadian, kejadian, type Kejadian } from '../../src/reminders/kejadian.ts';
import { orangOf, penerimaOf } from '../../src/reminders/penerima.ts';
import { isiRingkasan } from '../../src/reminders/teguran.ts';
import { pemda, wib } from '../support/daerah-pengingat.ts';

export type Harapan = {
  readonly kunci: string;
  readonly orang: string;
  readonly pada: number;
  /** The deadline at one lead time; absent for digests and own reminders. */
  readonly kejadian?: string;
  readonly jarak?: number;
};

export type Tahun = {
  readonly kejadian: readonly Kejadian[];
  readonly kerja: HariKerja;
  readonly penerima: readonly Penerima[];
  /** Single deadlines at their lead times, if nothing were ever done. */
  readonly tunggal: readonly Harapan[];
  readonly sendiri: readonly Harapan[];
  /** A person whose own roles decide; by Telegram id. */
  readonly orangOf: (u: User) => string;
};

/** The plan of the year as it stands at its beginning. */
export function rencanakanTahun(db: Db, dari: string, sampai: string): Tahun {
  const isian = createIsian(db);
  const pustaka = createPustaka(db);
  const buku = isian.buku();
  const tempat = createTempat(pustaka, buku);
  const kerja = createHariKerja(pustaka.kalender.libur);
  const daftar = kejadian({ pustaka, buku, tempat }, dari, sampai, { pemda });
  const penerima = penerimaOf(buku, tempat, new Date(wib(dari, '00:00')).toISOString(), isian.sejakPeran());
  const tunggal = rencana({ kejadian: daftar, penerima, kerja }, dari, sampai).map((x): Harapan => ({
    kunci: x.kunci,
    orang: x.orang,
    pada: Date.parse(x.kapan),
    kejadian: idKejadian(x.kejadian),
    jarak: x.jarak.at(-1) ?? 0,
  }));
  const sendiri = buku.semua('pengingat').flatMap((x): readonly Harapan[] => {
    const { pola, pukul, pengguna } = x.isi;
    if (pola.kind !== 'bulanan' || pukul === undefined) throw new Error('only monthly ones with a time are planned here');
    const orang = orangOf(pengguna);
    return Array.from(
      { length: 12 },
      (_, n) => `${dari.slice(0, 4)}-${String(n + 1).padStart(2, '0')}-${String(pola.tanggal).padStart(2, '0')}`,
    )
      .filter((h) => dari <= h && h <= sampai)
      .map((h) => ({ kunci: `sendiri|${x.id}|${h}|${orang}`, orang, pada: wib(h, pukul) }));
  });
  const pengguna = createPengguna(db);
  return {
    kejadian: daftar,
    kerja,
    penerima,
    tunggal,
    sendiri,
    orangOf: (u) => orangOf(pengguna.findTelegram(u.id)?.id ?? 0),
  };
}

/** Digests that have something to say, given when each deadline was done. */
export function harapanRingkasan(t: Tahun, dari: string, sampai: string, selesaiPada: ReadonlyMap<string, number>): readonly Harapan[] {
  const milik = kelompok(t.penerima);
  const hasil: Harapan[] = [];
  for (let senin = tambahHari(dari, (7 - hariDalamPekan(dari)) % 7); senin <= sampai; senin = tambahHari(senin, 7)) {
    const hari = t.kerja.sesudah(senin);
    if (hari > sampai || hari >= tambahHari(senin, 7)) continue;
    for (const [orang, peranan] of milik) {
      const pada = wib(hari, peranan[0]?.irama.pukul ?? '08:00');
      const belum = t.kejadian.filter((k) => (selesaiPada.get(idKejadian(k)) ?? Infinity) > pada);
      if (peranan.some((p) => isiRingkasan(belum, p, hari).length > 0)) hasil.push({ kunci: `ringkasan|${senin}|${orang}`, orang, pada });
    }
  }
  return hasil;
}

function kelompok(penerima: readonly Penerima[]): ReadonlyMap<string, readonly Penerima[]> {
  const hasil = new Map<string, Penerima[]>();
  for (const p of penerima) if (p.ringkasan === true) hasil.set(p.orang, [...(hasil.get(p.orang) ?? []), p]);
  return hasil;
}
