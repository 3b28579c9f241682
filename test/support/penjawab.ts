// The answerer on the real data, with a real OpenAI-compatible server on loopback behind it.
import path from 'node:path';
import { createIsian } from '../../src/db/isian.ts';
import { openDb, type Db } from '../../src/db/open.ts';
import { createPemakaianModel } from '../../src/db/pemakaian-model.ts';
import { createPustaka } from '../../src/db/pustaka.ts';
import { createMesin, keadaanAwal, untukPenanya, type Keadaan } from '../../src/keadaan.ts';
import { createOpenai } from '../../src/llm/openai.ts';
import { createPemutus } from '../../src/llm/pemutus.ts';
import { readPrompts } from '../../src/llm/prompt.ts';
import { createPenglihat, type Penanya } from '../../src/penglihat.ts';
import type { AlatModel, Orang, Peristiwa } from '../../src/penjawab/model.ts';
import { createPenjawab, type Terjawab } from '../../src/penjawab/penjawab.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { readRangkaian } from '../../src/rujukan/rangkaian.ts';
import { dirs } from './db.ts';
import { mulaiModelPalsu, type BalasPita, type Pita } from './model-palsu.ts';

export const prompts = (() => {
  const hasil = readPrompts(path.resolve(dirs.data, '../prompts'));
  if (!hasil.ok) throw new Error(hasil.error.pesan);
  return hasil.value;
})();
export const kosakata = readRangkaian(dirs.data);

export const tamuUji: Orang = { kunci: 'tamu-uji', sebagai: 'tamu' };
function bukaDb(): Db {
  const db = openDb(':memory:', dirs);
  if (!db.ok) throw new Error(JSON.stringify(db.error));
  return db.value;
}

/** One database and one engine for a whole file: nothing here writes but the counters. `db`: one with entered data. */
export function siapkanPenjawab(opsi: { readonly db?: Db; readonly kini?: Date } = {}) {
  const db = opsi.db ?? bukaDb();
  const saat = opsi.kini ?? new Date('2026-11-22T02:00:00.000Z');
  const mesin = createMesin(createPustaka(db));
  const isian = createIsian(db);
  const penglihat = createPenglihat(isian, mesin.konteks.pustaka, 'Asia/Jakarta', () => saat);

  /** A new server, breaker and budget: what one test does to them is not seen by the next. */
  async function buka(pita: readonly Pita[] = [], lain: { readonly alamat?: string; readonly batasMs?: number } = {}) {
    const server = await mulaiModelPalsu(pita);
    const peristiwa: Peristiwa[] = [];
    let pemutusTersimpan: unknown;
    const pemakaian = createPemakaianModel(db);
    const kunci = `uji-${Math.random()}`;
    let kini = saat;
    const alat: AlatModel = {
      model: createOpenai({ apiKey: 'sk-rahasia-uji', model: 'palsu', baseUrl: lain.alamat ?? server.alamat }),
      prompt: prompts,
      kosakata,
      pemutus: createPemutus({
        kini: () => kini,
        simpanan: { baca: () => pemutusTersimpan, simpan: (k) => void (pemutusTersimpan = k) },
        untuk: 'uji',
      }),
      pemakaian,
      hari: () => '2026-11-22',
      jam: () => performance.now(),
      ...(lain.batasMs === undefined ? {} : { batasMs: lain.batasMs }),
      catat: (p) => peristiwa.push(p),
    };
    const penjawab = createPenjawab(alat);
    let keadaan: Keadaan = keadaanAwal;
    return {
      server,
      peristiwa,
      maju: (ms: number): void => void (kini = new Date(kini.getTime() + ms)),
      /** One message of a chat that goes on. */
      tanya: async (pesan: string, penanya: Penanya = { pengguna: -1, admin: false }): Promise<Terjawab & { readonly teks: string }> => {
        const t = await penjawab.jawab({
          mesin: () => untukPenanya(mesin, penglihat(penanya)),
          pesan,
          ingatan: keadaan,
          waktu: { tahunIni: saat.getUTCFullYear() },
          orang: () => ({ ...tamuUji, kunci }),
        });
        keadaan = t.keadaan;
        return { ...t, teks: renderTeks(t.jawaban) };
      },
    };
  }
  return { db, mesin, isian, penglihat, buka };
}

/** A reply of the model to a selection. */
export const memilih = (permintaan: readonly object[], putusan = permintaan.length === 1 ? 'pilih' : 'tanya'): Pita => ({
  tugas: 'pilihan',
  balas: { kind: 'json', isi: { putusan, permintaan } },
});
export const membalas = (balas: BalasPita, tugas = 'pilihan'): Pita => ({ tugas, balas });
