// A call of the model against the fake server, as the tests of src/llm make it.
import { createServer, type AddressInfo, type Server } from 'node:net';
import { onTestFinished } from 'vitest';
import { createOpenai, type OpsiOpenai } from '../../src/llm/openai.ts';
import type { Panggilan } from '../../src/llm/port.ts';
import { mulaiModelPalsu, type BalasPita, type ModelPalsu, type Pita } from './model-palsu.ts';

export const panggilan: Panggilan = {
  tugas: 'pilih',
  sistem: 'Pilih satu.',
  giliran: [{ peran: 'user', isi: 'berapa capaian IKM 2024' }],
  skema: {
    nama: 'pilihan',
    json: { type: 'object', properties: { pilih: { type: 'string' } }, required: ['pilih'], additionalProperties: false },
  },
};
export const jawaban: BalasPita = { kind: 'json', isi: { pilih: 'a' } };
export const berhasil = { hasil: { ok: true, value: { pilih: 'a' } }, pemakaian: { masuk: 11, keluar: 7 } };
export const gagal = (error: unknown, pemakaian = { masuk: 0, keluar: 0 }) => ({ hasil: { ok: false, error }, pemakaian });
/** Long enough for any call here; no test waits for it. */
export const sabar = (): AbortSignal => AbortSignal.timeout(20_000);
export const tolak = (status: number, error: unknown = { message: `status ${status}` }): BalasPita => ({
  kind: 'status',
  status,
  isi: { error },
});

export async function siapkan(pita: readonly Pita[], opsi: Partial<OpsiOpenai> = {}) {
  const palsu = await mulaiModelPalsu(pita);
  onTestFinished(palsu.tutup);
  const model = createOpenai({ apiKey: 'kunci-uji', model: 'uji', baseUrl: palsu.alamat, ...opsi });
  return { palsu, minta: (signal = sabar(), p = panggilan) => model.lengkapi(p, signal) };
}

export const bentuk = (palsu: ModelPalsu): readonly string[] => palsu.permintaan.map((p) => p.isi.response_format?.type ?? 'bebas');

export async function dengar(server: Server): Promise<number> {
  await new Promise<void>((siap) => {
    server.listen(0, '127.0.0.1', siap);
  });
  return (server.address() as AddressInfo).port;
}

/** A port on which nothing listens any more. */
export async function portSepi(): Promise<number> {
  const server = createServer();
  const port = await dengar(server);
  await new Promise((selesai) => server.close(selesai));
  return port;
}
