import { jawaban, type Jawaban } from './jawaban.ts';
export const answerHitung = (..._: readonly unknown[]): Jawaban => jawaban('klarifikasi', ['?']);
export const askHitung = (..._: readonly unknown[]): Jawaban => jawaban('klarifikasi', ['?']);
