// The address of something on the web, as people write it. Pure.
import { lampiran, type Lampiran } from '../isian/skema.ts';

/** "drive.google.com/x" gets its https://; undefined for what is no address of http or https. */
export function bacaTautan(teks: string): Lampiran | undefined {
  const isi = teks.trim();
  if (!/^(?:https?:\/\/)?[^\s/.]+(?:\.[^\s/.]+)+(?:[/?#]\S*)?$/i.test(isi)) return undefined;
  const hasil = lampiran.safeParse({ kind: 'tautan', alamat: /^https?:\/\//i.test(isi) ? isi : `https://${isi}` });
  return hasil.success ? hasil.data : undefined;
}
