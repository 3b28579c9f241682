// What a step of a dialogue shows: its screen with the names put in, messages that are stored nowhere, screens for other people.
import type { Layar } from '../alur/alur.ts';
import { isiNama } from '../alur/nama-orang.ts';
import type { PenyimpanDialog } from '../db/dialog.ts';
import type { PenyimpanPengguna } from '../db/pengguna.ts';

/** A screen to show, and those that other people get because of it. */
export type Keluaran = {
  readonly id: string;
  readonly langkah: number;
  readonly layar: Layar;
  /** The newest message that is known to show this dialogue; of an update that is run again, the one that shows this very screen. */
  readonly pesan?: number;
  /** A message of its own below the screen, stored nowhere. */
  readonly sekali?: readonly string[];
  /** The person was forgotten by this update: its own row in the inbox must not keep them either. */
  readonly terhapus?: true;
  readonly kabar: readonly Sapaan[];
};

/** A screen for somebody who did not ask for it, and their chat. */
export type Sapaan = { readonly id: string; readonly chat: number; readonly langkah: number; readonly layar: Layar };

/** As it is kept: with the roles of the person for whom it was drawn. */
export type LayarTersimpan = Layar & { readonly peran?: readonly string[] };

type Update = { readonly botId: number; readonly updateId: number };

const sekaliTeringat = 50;

export function createKeluaran(a: { readonly dialog: PenyimpanDialog; readonly pengguna: PenyimpanPengguna }) {
  /** The last few, for an update that is tried again while the process lives. */
  const sekaliByUpdate = new Map<string, readonly string[]>();
  const kunci = (t: Update): string => `${t.botId}:${t.updateId}`;
  const denganNama = (x: LayarTersimpan): Layar => {
    const { peran: _, ...layar } = x;
    return isiNama(layar, (id) => a.pengguna.byId(id)?.nama);
  };

  return {
    denganNama,

    ingatSekali: (t: Update, isi: readonly string[]): void => {
      sekaliByUpdate.set(kunci(t), isi);
      for (const lama of [...sekaliByUpdate.keys()].slice(0, -sekaliTeringat)) sekaliByUpdate.delete(lama);
    },

    keluaranOf: (
      x: { readonly id: string; readonly langkah: number; readonly layar: unknown; readonly keadaan: unknown; readonly pesan?: number },
      t: Update,
      terhapus?: true,
    ): Keluaran => {
      const sekali = sekaliByUpdate.get(kunci(t));
      return {
        id: x.id,
        langkah: x.langkah,
        layar: denganNama(x.layar as Layar),
        ...(x.pesan === undefined ? {} : { pesan: x.pesan }),
        ...(sekali === undefined ? {} : { sekali }),
        ...(terhapus === undefined ? {} : { terhapus }),
        kabar: a.dialog
          .belumTerkirim(t.botId, t.updateId, x.id)
          .map((k) => ({ id: k.id, chat: k.chat, langkah: k.langkah, layar: denganNama(k.layar as Layar) })),
      };
    },
  };
}
