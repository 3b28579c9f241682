// People in dialogues over a real database, without Telegram: they begin, press, write, send files; what others are told arrives with them.
import { keAlur, type BerkasMasuk, type Layar } from '../../src/alur/alur.ts';
import type { Db } from '../../src/db/open.ts';
import { createPustaka } from '../../src/db/pustaka.ts';
import type { TolakDialog } from '../../src/dialog/mesin.ts';
import type { Keluaran } from '../../src/dialog/keluaran.ts';
import { siapkanDialog } from '../../src/dialog/mulai.ts';
import { createJawabContoh } from '../../src/jawab-contoh.ts';
import { createMesin, type Mesin } from '../../src/keadaan.ts';
import { createPenglihat } from '../../src/penglihat.ts';
import { openTestDb } from './db.ts';

export type Ruang = ReturnType<typeof bukaRuang>;
export type OrangUji = ReturnType<Ruang['orang']>;

/** `contoh: false`: nothing says how a text would be answered. */
export function bukaRuang(
  opsi: { readonly kini?: string; readonly db?: Db; readonly contoh?: false; readonly adminIds?: readonly number[] } = {},
) {
  const db = opsi.db ?? openTestDb();
  const pustaka = createPustaka(db);
  let kini = new Date(opsi.kini ?? '2027-04-05T02:00:00.000Z');
  let updateId = 0;
  let telegram = 7000;
  // The real engine, built when the first dialogue asks it.
  let mesin: Mesin | undefined;
  const jawabContoh = (teks: string) =>
    createJawabContoh(
      () => (mesin ??= createMesin(pustaka)),
      createPenglihat(siap.isian, pustaka, 'Asia/Jakarta', () => kini),
      () => ({ tahunIni: kini.getUTCFullYear() }),
    )(teks);
  const siap = siapkanDialog(db, () => pustaka, {
    namaBot: 'sakip_bot',
    zonaBaku: 'Asia/Jakarta',
    kini: () => kini,
    ...(opsi.adminIds === undefined ? {} : { adminIds: opsi.adminIds }),
    ...(opsi.contoh === false ? {} : { jawabContoh }),
  });
  const { mesinDialog } = siap;
  const transkrip: string[] = [];
  type Terbuka = { readonly id: string; readonly langkah: number; readonly layar: Layar };
  const kotak = new Map<number, Terbuka[]>();

  /** `grup`: what this person, already known, does in that group chat. */
  function orang(
    nama: string,
    lain: { readonly admin?: boolean; readonly grup?: { readonly chat: number; readonly pengguna: number } } = {},
  ) {
    telegram += 1;
    const chat = lain.grup?.chat ?? telegram;
    const pengguna = lain.grup?.pengguna ?? siap.pengguna.kenali(chat, nama, kini).id;
    const o = { pengguna, admin: lain.admin === true };
    let kiniDibuka: Terbuka | undefined;
    let sekali: readonly string[] | undefined;
    let ketukan = 0;
    kotak.set(chat, []);
    const tempat = () => ({ botId: 1, updateId: ++updateId, chat, grup: lain.grup !== undefined, pesan: updateId });

    function terima(x: Keluaran | TolakDialog): Layar {
      if ('kind' in x) throw new Error(`${nama}: ${x.kind}`);
      kiniDibuka = x;
      sekali = x.sekali;
      for (const k of x.kabar) {
        kotak.get(k.chat)?.push(k);
        siap.dialog.terkirim(k.id, 1);
      }
      siap.dialog.terkirim(x.id, 1);
      transkrip.push(
        `Bot → ${nama}: ${x.layar.isi.join('\n')}`,
        ...x.layar.tombol.map((b) => `  ${b.map((t) => `[${t.label}]`).join(' ')}`),
      );
      return x.layar;
    }
    const layar = (): Layar => {
      if (kiniDibuka === undefined) throw new Error(`${nama}: no screen`);
      return kiniDibuka.layar;
    };

    return {
      ...o,
      nama,
      chat,
      layar,
      teks: (): string => layar().isi.join('\n'),
      tombol: (): readonly string[] =>
        layar()
          .tombol.flat()
          .map((t) => t.label),
      get ketukan() {
        return ketukan;
      },
      /** "/lapor ..." */
      mulai: (alur: string, argumen = ''): Layar => {
        transkrip.push(`${nama}: /${alur} ${argumen}`.trim());
        return terima(mesinDialog.mulai(alur, argumen, o, tempat()));
      },
      /** Presses the button whose label is, or contains, this. */
      tekan: (label: string): Layar => {
        if (kiniDibuka === undefined) throw new Error(`${nama}: no screen`);
        const daftar = kiniDibuka.layar.tombol.flat();
        const sama = daftar.findIndex((t) => t.label === label);
        const ke = sama >= 0 ? sama : daftar.findIndex((t) => t.label.includes(label));
        if (ke < 0)
          throw new Error(
            `${nama}: no button "${label}" in ${JSON.stringify(daftar.map((t) => t.label))}\n${kiniDibuka.layar.isi.join('\n')}`,
          );
        ketukan += 1;
        transkrip.push(`${nama}: [${daftar[ke]?.label ?? ''}]`);
        return terima(mesinDialog.tekan(kiniDibuka.id, kiniDibuka.langkah, ke, o, tempat()));
      },
      tulis: (teks: string): Layar => {
        const d = mesinDialog.ditunggu(pengguna, chat);
        if (d === undefined) throw new Error(`${nama}: nothing waits for "${teks}"`);
        transkrip.push(`${nama}: ${teks}`);
        return terima(mesinDialog.terima(d.id, { kind: 'teks', teks }, o, tempat()));
      },
      kirimBerkas: (berkas: Partial<BerkasMasuk> = {}): Layar => {
        const d = mesinDialog.ditunggu(pengguna, chat);
        if (d === undefined) throw new Error(`${nama}: nothing waits for a file`);
        const isi: BerkasMasuk = { fileId: 'f1', nama: 'bukti.pdf', jenis: 'pdf', ukuran: 1234, sha256: 'a'.repeat(64), ...berkas };
        transkrip.push(`${nama}: (berkas ${isi.nama})`);
        return terima(mesinDialog.terima(d.id, { kind: 'berkas', berkas: isi }, o, tempat()));
      },
      /** Turns to the newest message that somebody else's act brought here. */
      bukaKabar: (): Layar => {
        const k = kotak.get(chat)?.pop();
        if (k === undefined) throw new Error(`${nama}: no message came`);
        kiniDibuka = k;
        transkrip.push(
          `Bot → ${nama}: ${k.layar.isi.join('\n')}`,
          ...k.layar.tombol.map((b) => `  ${b.map((t) => `[${t.label}]`).join(' ')}`),
        );
        return k.layar;
      },
      /** The message of its own that came with the last screen: stored nowhere. */
      sekali: (): readonly string[] => sekali ?? [],
      banyakKabar: (): number => kotak.get(chat)?.length ?? 0,
      /** A role without the way through an invitation. */
      beriPeran: (peran: Parameters<typeof peranBaru>[1]) => peranBaru(pengguna, peran),
    };
  }

  function peranBaru(
    pengguna: number,
    p: {
      readonly peran: 'operator' | 'kepala' | 'evaluator' | 'organisasi' | 'bappeda' | 'pimpinan-daerah' | 'admin';
      readonly pemda?: string;
      readonly opd?: string;
      readonly wakil?: 'sekretaris' | 'kasubbag' | 'plt' | 'plh';
      readonly mulai?: string;
      readonly sampai?: string;
    },
  ): void {
    const hasil = siap.isian.tulis(
      {
        pengguna: 0,
        sebagai: 'admin bot',
        aksi: `peran-${p.peran}`,
        ubahan: [
          {
            jenis: 'peran',
            id: `peran-${pengguna}-${siap.isian.buku().cap}`,
            versi: 0,
            isi: { pengguna, dasar: 'undangan', dari: 0, ...p },
          },
        ],
      },
      kini,
    );
    if (!hasil.ok) throw new Error('role not written');
  }

  return {
    ...siap,
    db,
    pustaka,
    orang,
    transkrip,
    keAlur,
    /** Takes every role of a person away, as somebody else would meanwhile. */
    cabutPeran: (pengguna: number): void => {
      const ubahan = siap.isian
        .buku()
        .semua('peran')
        .filter((x) => x.isi.pengguna === pengguna)
        .map((x) => ({ jenis: 'peran', id: x.id, versi: x.versi, isi: undefined }) as const);
      const hasil = siap.isian.tulis({ pengguna: 0, sebagai: 'admin bot', aksi: 'peran-operator', ubahan }, kini);
      if (!hasil.ok) throw new Error('roles not taken away');
    },
    updateTerakhir: (): number => updateId,
    /** Sets the clock. */
    saat: (iso: string): void => {
      kini = new Date(iso);
    },
    buku: () => siap.isian.buku(),
  };
}
