// The menu of the real bot: everybody has the questions, people with a role have the commands of entering data as well.
import { expect, test } from 'vitest';
import { bukaPanggung, createPelaku, tenang } from '../support/bot.ts';

const idAdmin = 700_900_001;
const { em } = await bukaPanggung({}, { ADMIN_IDS: String(idAdmin) });

test('a role brings its commands into the menu of its private chat, a guest keeps the short one', { timeout: 60_000 }, async () => {
  const admin = createPelaku(em, 'Admin', idAdmin);
  const tamu = createPelaku(em, 'Sari');
  await tamu.tanya('/saya');
  await admin.tanya('/saya');
  await admin.tanya('/saya');
  await tenang(em);
  const menu = (id: number): readonly string[] | undefined =>
    [...em.perintah].find(([kunci]) => kunci.startsWith(`chat|${id}`))?.[1].map((x) => x.command);
  expect(menu(tamu.user.id)).toBeUndefined();
  expect(menu(idAdmin)).toEqual(expect.arrayContaining(['tanya', 'saya', 'lapor', 'konfirmasi', 'rekomendasi', 'siapkan']));
  expect(menu(idAdmin)).not.toContain('grup');
  // Once for a chat, not with every dialogue.
  expect(em.jurnal.daftar().filter((p) => p.metode === 'setMyCommands')).toHaveLength(4);
});
