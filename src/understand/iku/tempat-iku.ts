// Where a question about the registry is asked: the decrees and offices its frame names.
import type { BingkaiIku } from './bingkai-iku.ts';
import type { KamusIku } from './kamus-iku.ts';

/** Where the question is about, as far as it says. */
export function tempatOf(b: BingkaiIku, k: KamusIku): { ketetapan?: string[]; unit?: string[] } {
  if (b.unit.length > 0) return { unit: [...b.unit] };
  const ketetapan = ketetapanOf(b, k);
  return ketetapan.length > 0 ? { ketetapan } : {};
}

export function ketetapanOf(b: BingkaiIku, k: KamusIku): string[] {
  if (b.ketetapan.length > 0) return [...b.ketetapan];
  return k.registri.ketetapan.filter((x) => b.pemda.includes(x.pemda)).map((x) => x.id);
}

export const bertempat = (b: BingkaiIku): boolean => b.pemda.length > 0 || b.unit.length > 0 || b.ketetapan.length > 0;
