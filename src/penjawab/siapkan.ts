// Puts the model together from the settings: provider, breaker, budget. Without a key there is none. It asks nothing.
import { createHash } from 'node:crypto';
import type { Config } from '../config.ts';
import type { Db } from '../db/open.ts';
import { createPemakaianModel } from '../db/pemakaian-model.ts';
import { createOpenai } from '../llm/openai.ts';
import { createPemutus } from '../llm/pemutus.ts';
import type { Prompt } from '../llm/prompt.ts';
import type { Rangkaian } from '../rujukan/skema-rangkaian.ts';
import { tanggalSetempat } from '../waktu.ts';
import type { AlatModel, Orang, Peristiwa } from './model.ts';

export type Bahan = {
  readonly config: Config;
  readonly db: Db;
  readonly prompt: ReadonlyMap<string, Prompt>;
  readonly kosakata: Rangkaian;
  readonly kini: () => Date;
};

export type Pengamat = {
  readonly catat?: (p: Peristiwa) => void;
  /** Every request body, as it leaves the machine. */
  readonly saatKirim?: (isi: string) => void;
};

/** undefined: no key, no model. */
export function siapkanModel({ config, db, prompt, kosakata, kini }: Bahan, pengamat: Pengamat = {}): AlatModel | undefined {
  const { model } = config;
  if (model === undefined) return undefined;
  const pemakaian = createPemakaianModel(db);
  const apiKey = model.apiKey.reveal();
  const untuk = createHash('sha256')
    .update(JSON.stringify([model.baseUrl, model.nama, apiKey]))
    .digest('hex');
  return {
    model: createOpenai({
      apiKey,
      model: model.nama,
      ...(model.baseUrl === undefined ? {} : { baseUrl: model.baseUrl }),
      ...(config.httpsProxy === undefined ? {} : { httpsProxy: config.httpsProxy.reveal() }),
      ...(pengamat.saatKirim === undefined ? {} : { saatKirim: pengamat.saatKirim }),
    }),
    prompt,
    kosakata,
    pemutus: createPemutus({ kini, simpanan: pemakaian.simpananPemutus, untuk }),
    pemakaian,
    ...(model.biaya === undefined ? {} : { biaya: model.biaya }),
    hari: () => tanggalSetempat(kini().toISOString(), config.tzInstansi),
    jam: () => performance.now(),
    catat: pengamat.catat ?? (() => {}),
  };
}

/** The machine's own terminal, which is an admin's. */
export const orangTerminal: Orang = { kunci: 'terminal', sebagai: 'berperan' };
