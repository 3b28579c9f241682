// The real bot with a set clock on a government where only chosen deadlines are open; and looks at who was told what.
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Chat, User } from 'grammy/types';
import { afterAll } from 'vitest';
import { createIsian } from '../../src/db/isian.ts';
import { createPustaka } from '../../src/db/pustaka.ts';
import type { Peran } from '../../src/isian/skema.ts';
import { createTempat } from '../../src/isian/tempat.ts';
import { idKejadian, kejadian } from '../../src/reminders/kejadian.ts';
import { bacaDb, siaga } from './bot.ts';
import { bukaDb, isiTahun, pemda, wib, type OpdUji, type Warga } from './daerah-pengingat.ts';
import { dirs, root } from './db.ts';
import { createEmulator, type Emulator } from './emulator/emulator.ts';
import { bangunBotBerjam, createBotBerjam } from './panggung-jam.ts';
import { createPengisi, type Pengisi } from './pengisi.ts';
import { folderUji } from './proses.ts';

/** When the roles were given: what comes due after it is theirs to hear. */
const awal = new Date(wib('2026-12-15', '12:00'));

export type Susunan = {
  readonly opd: readonly OpdUji[];
  readonly warga: readonly Warga[];
  readonly grup: readonly { readonly chat: Chat; readonly opd: string }[];
  /** Ids of the occurrences (idKejadian) that are open; everything else of this half year is done before the clock begins. */
  readonly terbuka: readonly string[];
};

export const kecamatan = (huruf: string): OpdUji => ({ id: `kec-${huruf.toLowerCase()}`, nama: `Kecamatan ${huruf}` });

/** People who started the bot, with their roles. */
export function createWarga(em: Emulator) {
  const warga: Warga[] = [];
  return {
    warga,
    orang: (nama: string, peran: Peran, ...opd: readonly string[]): Pengisi => {
      const user = em.buatPengguna({ nama });
      em.pribadi(user);
      warga.push({ user, peran, opd, gaya: 'baku' });
      return createPengisi(em, user);
    },
  };
}

function isi(basisData: string, s: Susunan): void {
  const db = bukaDb(basisData, dirs);
  isiTahun(
    db,
    s.opd,
    s.warga,
    [],
    s.grup.map((g) => ({ chat: g.chat.id, opd: g.opd })),
    awal,
  );
  const [isian, pustaka] = [createIsian(db), createPustaka(db)];
  const buku = isian.buku();
  const semua = kejadian({ pustaka, buku, tempat: createTempat(pustaka, buku) }, '2027-01-01', '2027-06-30', { pemda });
  const idSemua = new Set(semua.map(idKejadian));
  for (const id of s.terbuka) if (!idSemua.has(id)) throw new Error(`no deadline ${id}`);
  const ubahan = semua
    .filter((k) => !s.terbuka.includes(idKejadian(k)))
    .map((k) => ({
      jenis: 'tenggat-sudah' as const,
      id: idKejadian(k),
      versi: 0,
      isi: {
        pemda,
        ...(k.opd === undefined ? {} : { opd: k.opd }),
        kode: k.kode,
        pokok: k.pokok,
        tahun: k.tahun,
        oleh: { pengguna: 0, waktu: awal.toISOString() },
      },
    }));
  if (!isian.tulis({ pengguna: 0, sebagai: 'admin bot', aksi: 'tandai-tenggat', ubahan }, awal).ok) throw new Error('records not written');
  db.$client.close();
}

/** Starts at `mulai` ("2027-01-19 10:00", as the clock on the wall of the government shows it). */
export async function bukaPanggungPengingat<T extends Susunan>(susun: (em: Emulator) => T, mulai: string) {
  const folder = folderUji();
  const cache = path.join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const berkas = await bangunBotBerjam(path.join(cache, `bot-berjam-${randomUUID()}.mjs`));
  const [basisData, catatan] = [path.join(folder, 'sakip.db'), path.join(folder, 'bot.log')];
  const em: Emulator = await createEmulator({ umurTombolMs: 1e12, jam: () => bot.kini() });
  const bot = createBotBerjam({ em, berkas, basisData, catatan });
  afterAll(async () => {
    await bot.bunuh();
    await em.tutup();
    rmSync(folder, { recursive: true, force: true });
    rmSync(berkas, { force: true });
  });
  const susunan = susun(em);
  isi(basisData, susunan);
  /** Sets the clock, five seconds past the minute, and waits for nothing. */
  const setel = (saat: string): void => {
    const [tanggal = '', jam = ''] = saat.split(' ');
    bot.setel(new Date(wib(tanggal, jam) + 5000).toISOString());
  };
  const bangkit = async (): Promise<void> => {
    bot.mulai();
    await siaga(em);
    await bot.tenang();
  };
  setel(mulai);
  await bangkit();

  /** What stands in a chat, by the bot, oldest first. */
  const kabar = (chat: Chat | User): readonly string[] => em.pesan(chat, 'bot').map((x) => x.teks);
  return {
    em,
    bot,
    basisData,
    susunan,
    setel,
    /** The process again, and what is due at its start. */
    bangkit,
    /** Sets the clock and waits until everything due then was sent. */
    pada: async (saat: string): Promise<void> => {
      setel(saat);
      await bot.tenang();
    },
    kabar,
    /** First lines of what came into each chat since a look at it. */
    intip: (...para: readonly (Chat | User)[]): (() => readonly (readonly string[])[]) => {
      const dulu = para.map((p) => em.pesan(p, 'bot').at(-1)?.id ?? 0);
      return () =>
        para.map((p, n) =>
          em
            .pesan(p, 'bot')
            .filter((x) => x.id > (dulu[n] ?? 0))
            .map((x) => x.teks.split('\n')[0] ?? ''),
        );
    },
    terjangkau: (chat: number): number | undefined =>
      bacaDb<{ terjangkau: number }>(basisData, 'SELECT terjangkau FROM obrolan WHERE chat = ?', chat)[0]?.terjangkau,
    /** Errors of the log, and updates that ended with one. */
    gagal: (): readonly unknown[] => [
      ...readFileSync(catatan, 'utf8')
        .split('\n')
        .filter((b) => b !== '' && !/"level":(?:20|30|40)/.test(b)),
      ...bacaDb(basisData, `SELECT update_id FROM kotak_masuk WHERE status = 'disisihkan' OR galat IS NOT NULL`),
    ],
  };
}
