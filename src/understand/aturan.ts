// What all rules about records share.
import type { Permintaan } from '../permintaan.ts';
import type { Bingkai } from './bingkai.ts';

import { type Sumber } from './pokok.ts';

export type Aturan = (b: Bingkai, s: Sumber) => readonly Permintaan[] | undefined;

export const periode = (b: Bingkai): string[] => b.tahun.map(String);
export const opd = (b: Bingkai): { readonly opd?: string } => (b.opd.length === 1 && b.opd[0] !== undefined ? { opd: b.opd[0] } : {});
export const punya = (b: Bingkai, ...niat: readonly string[]): boolean => niat.some((n) => b.niat.includes(n));
