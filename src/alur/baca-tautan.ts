// The address of something on the web, as people write it. Pure.
import { lampiran, type Lampiran } from '../isian/skema.ts';

/** Beginning with its protocol, or what is surely an address: a number of a letter has dots too ("470.DK/2027"). */
const polaTautan = /^(?:https?:|www\.|[a-z\d.-]+\.(?:com|id|org|net|gl|me|ly|app|info)(?:[/?#]|$))/i;

export const isSepertiTautan = (teks: string): boolean => polaTautan.test(teks.trim());

/** "drive.google.com/x" gets its https://; undefined for what is no address of http or https. */
export function bacaTautan(teks: string): Lampiran | undefined {
  const isi = teks.trim();
  if (!isSepertiTautan(isi) || !/^(?:https?:\/\/)?[^\s/.]+(?:\.[^\s/.]+)+(?:[/?#]\S*)?$/i.test(isi)) return undefined;
  const hasil = lampiran.safeParse({ kind: 'tautan', alamat: /^https?:\/\//i.test(isi) ? isi : `https://${isi}` });
  return hasil.success ? hasil.data : undefined;
}
