// What every entry does first: settings, database, engine. The only place where the three meet.
import { readConfig, type Config } from './config.ts';
import { createIsian } from './db/isian.ts';
import { openDb, type Db } from './db/open.ts';
import { idTerminal } from './db/pengguna.ts';
import { createPustaka } from './db/pustaka.ts';
import { err, ok, type Result } from './lib/result.ts';
import { dataDir, migrationsDir, promptsDir } from './paths.ts';
import { readPrompts, type Prompt } from './llm/prompt.ts';
import { readRangkaian } from './rujukan/rangkaian.ts';
import type { Rangkaian } from './rujukan/skema-rangkaian.ts';
import { createMesin, untukPenanya, type Mesin } from './keadaan.ts';
import { disembunyikan } from './isian/tempat.ts';
import { createMesinTerlihat } from './mesin-terlihat.ts';
import { createPenglihat } from './penglihat.ts';
import { pesanGalat } from './render/galat.ts';

export type Siap = {
  readonly config: Config;
  readonly db: Db;
  readonly mesin: Mesin;
  /** What a model is told and may say; read and checked also where there is no model. */
  readonly prompt: ReadonlyMap<string, Prompt>;
  readonly kosakata: Rangkaian;
};

/** Each has a prompt of its own. */
const tugasModel = ['pilih', 'rangkai', 'sebab'];

/** The error is a sentence for the user. */
export function siapkanMesin(): Result<Siap, string> {
  const config = readConfig();
  if (!config.ok) return err(pesanGalat(config.error));
  const prompt = readPrompts(promptsDir);
  if (!prompt.ok) return err(prompt.error.pesan);
  const hilang = tugasModel.filter((t) => !prompt.value.has(t));
  if (hilang.length > 0) return err(`Berkas prompt ${hilang.map((t) => `${t}.md`).join(', ')} tidak ada. Pasang ulang programnya.`);
  const db = openDb(config.value.databasePath, { migrations: migrationsDir, data: dataDir });
  if (!db.ok) return err(pesanGalat(db.error));
  return ok({
    config: config.value,
    db: db.value,
    mesin: createMesin(createPustaka(db.value)),
    prompt: prompt.value,
    kosakata: readRangkaian(dataDir),
  });
}

/** The engine as the machine's own terminal sees it, at every question anew: an admin, who sees what people entered. */
export function createMesinTerminal({ config, db, mesin }: Siap): () => Mesin {
  const isian = createIsian(db);
  const terlihat = createMesinTerlihat(mesin);
  const penglihat = createPenglihat(isian, mesin.konteks.pustaka, config.tzInstansi, () => new Date());
  return () => untukPenanya(terlihat(disembunyikan(isian.buku())), penglihat({ pengguna: idTerminal, admin: true }));
}
