// A government of test offices for reminders: people with roles, rhythms, own reminders and groups, entered at a time before the clock begins.
import type { User } from 'grammy/types';
import { createIsian } from '../../src/db/isian.ts';
import { openDb, type Db } from '../../src/db/open.ts';
import { createPengguna } from '../../src/db/pengguna.ts';
import type { Ubahan } from '../../src/isian/buku.ts';
import type { IsiOf, Peran } from '../../src/isian/skema.ts';
import { langgananBaku } from '../../src/reminders/penerima.ts';
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
