// Takes up the updates that the last run left open, and tells of those that ended it again and again.
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import type { KotakMasuk } from '../db/kotak-masuk.ts';
import { pulihkan } from './pulih.ts';
import type { Tugas } from './queue.ts';
import { alamatOf, buatIdGalat, pesanAkhirOf } from './worker.ts';

export const toTugas = (updateId: number, antrean: string, isi: Update | undefined, sendirian = false): readonly Tugas<Update>[] =>
  isi === undefined ? [] : [{ updateId, antrean, isi, sendirian }];

/** Takes up what the last run left open; what ended it twice alone is set aside, told to its sender and to the admins. */
export async function pulihkanAntrean({
  kotakMasuk,
  tambah,
  api,
  adminIds,
  tersimpan,
  log,
  kini,
}: {
  readonly kotakMasuk: KotakMasuk;
  readonly tambah: (daftar: readonly Tugas<Update>[]) => void;
  readonly api: Api;
  readonly adminIds: readonly number[];
  readonly tersimpan: (updateId: number) => boolean;
  readonly log: Logger;
  readonly kini: () => Date;
}): Promise<void> {
  const { sisihkan, lanjutkan } = pulihkan(kotakMasuk.tertunda());
  tambah(lanjutkan.flatMap((t) => toTugas(t.updateId, t.antrean, JSON.parse(t.isi) as Update, t.curiga)));
  for (const t of sisihkan) {
    const galat = buatIdGalat();
    kotakMasuk.putar([{ updateId: t.updateId, status: 'disisihkan', galat, perubahan: [] }], [], kini());
    log.error({ galat, update: t.updateId, mulai: t.mulai }, 'pesan disisihkan: tiga kali dimulai dan tidak pernah selesai');
    const kabar = (id: number, teks: string, topik = {}): Promise<unknown> => api.sendMessage(id, teks, topik).catch(() => undefined);
    const update = JSON.parse(t.isi) as Update;
    const alamat = alamatOf(update);
    if (update.callback_query !== undefined) void api.answerCallbackQuery(update.callback_query.id).catch(() => undefined);
    if (alamat !== undefined) void kabar(alamat.chat, pesanAkhirOf(tersimpan(t.updateId), galat), alamat.topik);
    for (const admin of adminIds)
      void kabar(
        admin,
        `Satu pesan disisihkan karena tiga kali menghentikan bot (kode ${galat}, nomor ${t.updateId}). Bot tetap berjalan.`,
      );
  }
}
