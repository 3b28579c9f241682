// Coming and going: the bot is let in, removed or blocked; a group becomes a supergroup.
import { kirim } from './kirim.ts';
import { isGrup, type Ctx, type Layanan } from './konteks.ts';

const hadir: ReadonlySet<string> = new Set(['member', 'administrator', 'creator', 'restricted']);

/** Notes whether the chat can be reached. A group that lets the bot in is told how to use it; a channel is not written to. */
export async function ubahKeanggotaan(ctx: Ctx, l: Layanan): Promise<void> {
  const ubah = ctx.myChatMember;
  if (ubah === undefined) return;
  const { chat } = ubah;
  const lama = hadir.has(ubah.old_chat_member.status);
  const baru = hadir.has(ubah.new_chat_member.status);
  const kini = l.kini();
  ctx.catat(() => l.obrolan.tandaiTerjangkau(chat.id, chat.type, baru, kini));
  if (isGrup(ctx) && baru && !lama) {
    await kirim(
      ctx,
      'Terima kasih, saya sudah bergabung. Di grup ini tulis /tanya lalu pertanyaannya, atau balas pesan saya. Contoh pertanyaan ada di /bantuan.',
    );
  }
}

/** Both service messages of a move say the same; either may come first. */
export function ikutPindah(ctx: Ctx, l: Layanan): boolean {
  const { msg, chat } = ctx;
  if (msg === undefined || chat === undefined) return false;
  const lama = msg.migrate_to_chat_id === undefined ? msg.migrate_from_chat_id : chat.id;
  const baru = msg.migrate_to_chat_id ?? (msg.migrate_from_chat_id === undefined ? undefined : chat.id);
  if (lama === undefined || baru === undefined) return false;
  const kini = l.kini();
  ctx.catat(() => {
    l.obrolan.pindah(lama, baru, kini);
    l.percakapan.pindah(`tg:${lama}`, `tg:${baru}`);
    l.pindahGrup(lama, baru);
  });
  l.pindah(lama, baru);
  return true;
}
