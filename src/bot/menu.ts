// The menu of commands of a private chat follows the roles of its person; what it shows is told to Telegram once and when it changes.
import type { Logger } from 'pino';
import { mesinUntuk, type Ctx, type Layanan } from './konteks.ts';
import { menuDi } from './perintah.ts';
import { uraiGalat } from './worker.ts';

/** A menu that could not be set is no fault of the dialogue before it; the next one tries again. */
export function createMenu(log: Logger): (ctx: Ctx, l: Layanan) => Promise<void> {
  const berperanByChat = new Map<number, boolean>();
  return async (ctx, l) => {
    if (ctx.chat?.type !== 'private') return;
    const { id } = ctx.chat;
    const berperan = (mesinUntuk(ctx, l).konteks.isian?.pelaku.peran.length ?? 0) > 0;
    if ((berperanByChat.get(id) ?? false) === berperan) return;
    try {
      const scope = { type: 'chat', chat_id: id } as const;
      if (berperan) await ctx.api.setMyCommands(menuDi('berperan'), { scope });
      else await ctx.api.deleteMyCommands({ scope });
      berperanByChat.set(id, berperan);
    } catch (error) {
      log.warn({ sebab: uraiGalat(error) }, 'menu perintah belum disesuaikan');
    }
  };
}
