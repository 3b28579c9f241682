// The one table of dialogues, by name.
import type { Alur } from './alur.ts';
import { saya } from './saya.ts';

const daftar: readonly Alur<never>[] = [saya];

const alurByNama = new Map(daftar.map((x) => [x.nama, x as unknown as Alur<unknown>]));

export const findAlur = (nama: string): Alur<unknown> | undefined => alurByNama.get(nama);
