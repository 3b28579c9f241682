// The people of a simulated year: offices, roles, rhythms, own reminders, groups; and what each of them must hear, computed from the plan of the year.
import type { User } from 'grammy/types';
import { createIsian } from '../../src/db/isian.ts';
import { openDb, type Db } from '../../src/db/open.ts';
import { createPengguna } from '../../src/db/pengguna.ts';
import { createPustaka } from '../../src/db/pustaka.ts';
import type { Ubahan } from '../../src/isian/buku.ts';
import type { IsiOf, Peran } from '../../src/isian/skema.ts';
import { createTempat } from '../../src/isian/tempat.ts';
import { tambahHari } from '../../src/kinerja/tanggal.ts';
import { createHariKerja, hariDalamPekan, type HariKerja } from '../../src/reminders/hari-kerja.ts';
import { rencana, type Penerima } from '../../src/reminders/jadwal.ts';
import { idKejadian, kejadian, type Kejadian } from '../../src/reminders/kejadian.ts';
import { langgananBaku, orangOf, penerimaOf } from '../../src/reminders/penerima.ts';
import { isiRingkasan } from '../../src/reminders/teguran.ts';
import { toInstan } from '../../src/waktu.ts';

export const pemda = 'kota-uji';
export const zona = 'Asia/Jakarta';
export const wib = (tanggal: string, jam: string): number => Date.parse(toInstan(tanggal, jam, zona));

export type Warga = {
  readonly user: User;
  readonly peran: Peran;
  readonly opd: readonly string[];
  readonly gaya: 'baku' | 'siang' | 'ringkasan';
};
export type OpdUji = { readonly id: string; readonly nama: string };

const baru = (x: Omit<Ubahan, 'versi'>): Ubahan => ({ ...x, versi: 0 }) as Ubahan;

export type Dirs = { readonly migrations: string; readonly data: string };

export function bukaDb(berkas: string, dirs: Dirs): Db {
  const db = openDb(berkas, dirs);
  if (!db.ok) throw new Error(JSON.stringify(db.error));
  return db.value;
}

export type PengingatUji = { readonly user: User; readonly isi: Omit<IsiOf<'pengingat'>, 'pengguna' | 'zona' | 'sejak'> };

/** Everything is entered before the year begins. */
export function isiTahun(
  db: Db,
  opd: readonly OpdUji[],
  warga: readonly Warga[],
  pengingat: readonly PengingatUji[],
  grup: readonly { readonly chat: number; readonly opd: string }[],
  awal: Date,
): void {
  const pengguna = createPengguna(db);
  const isian = createIsian(db);
  const idOf = (u: User): number => pengguna.kenali(u.id, u.first_name, awal).id;
  const sejak = awal.toISOString();
  const milikWarga = warga.flatMap((w): readonly Ubahan[] => {
    const id = idOf(w.user);
    const tempat = w.opd.length === 0 ? [undefined] : w.opd;
    const peran = tempat.map((x) =>
      baru({
        jenis: 'peran',
        id: `peran-${id}-${x ?? pemda}`,
        isi: { pengguna: id, peran: w.peran, pemda, ...(x === undefined ? {} : { opd: x }), dasar: 'undangan', dari: 0 },
      }),
    );
    if (w.gaya === 'baku') return peran;
    const pilihan = { ...langgananBaku([w.peran]), ...(w.gaya === 'siang' ? { pukul: '10:00' } : { cara: 'ringkasan' as const }) };
    return [...peran, baru({ jenis: 'langganan', id: `p${id}`, isi: { ...pilihan, pengguna: id } })];
  });
  const hasil = isian.tulis(
    {
      pengguna: 0,
      sebagai: 'admin bot',
      aksi: 'atur-pemda',
      ubahan: [
        baru({ jenis: 'pemda', id: pemda, isi: { nama: 'Pemerintah Kota Uji', jenis: 'kota', zona, alias: [] } }),
        ...opd.map((x) => baru({ jenis: 'opd', id: x.id, isi: { pemda, nama: x.nama, singkat: x.nama, alias: [] } })),
        ...milikWarga,
        ...pengingat.map((x, n) => baru({ jenis: 'pengingat', id: `ingat-${n}`, isi: { ...x.isi, pengguna: idOf(x.user), zona, sejak } })),
        ...grup.map((g) => baru({ jenis: 'grup', id: `g${Math.abs(g.chat)}`, isi: { chat: g.chat, opd: g.opd, pengingatSejak: sejak } })),
      ],
    },
    awal,
  );
  if (!hasil.ok) throw new Error('records not written');
}

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
