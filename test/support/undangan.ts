// Invitations in tests: the secret out of the message that is shown once, and people who came in through one.
import type { OrangUji } from './dialog.ts';

/** What stands behind "start=u_" in the message that came with the last screen. */
export function rahasiaOf(o: OrangUji): string {
  const rahasia = /start=u_([A-Za-z0-9_-]{32})$/.exec(o.sekali().at(-1) ?? '')?.[1];
  if (rahasia === undefined) throw new Error(`${o.nama}: no link was shown`);
  return rahasia;
}

/** Opens the link and accepts. */
export function terimaDari(tamu: OrangUji, rahasia: string): void {
  tamu.mulai('terima-undangan', rahasia);
  tamu.tekan('Terima');
}
