// Error answers in Telegram's shape. Decides nothing about when they are given.
import type { Parameter } from './jenis.ts';

export class GalatApi extends Error {
  readonly kode: number;
  readonly uraian: string;
  readonly parameters: Parameter | undefined;

  constructor(kode: number, uraian: string, parameters?: Parameter) {
    super(uraian);
    this.kode = kode;
    this.uraian = uraian;
    this.parameters = parameters;
  }
}

export const badRequest = (uraian: string): GalatApi => new GalatApi(400, `Bad Request: ${uraian}`);
export const forbidden = (uraian: string): GalatApi => new GalatApi(403, `Forbidden: ${uraian}`);
export const conflict = (uraian: string): GalatApi => new GalatApi(409, `Conflict: ${uraian}`);

export const tooManyRequests = (detik: number): GalatApi =>
  new GalatApi(429, `Too Many Requests: retry after ${detik}`, { retry_after: detik });

export type Jawaban = { readonly kode: number; readonly badan: object };

export const toJawabanGalat = (g: GalatApi): Jawaban => ({
  kode: g.kode,
  badan: {
    ok: false,
    error_code: g.kode,
    description: g.uraian,
    ...(g.parameters === undefined ? {} : { parameters: g.parameters }),
  },
});
