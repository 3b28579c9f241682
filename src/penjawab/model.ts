// One call to the model with everything that may forbid it: no key, an open circuit breaker, a used-up budget, the deadline of the message.
import type { Result } from '../lib/result.ts';
import type { Harga, Jatah } from '../llm/jatah.ts';
import { checkJatah } from '../llm/jatah.ts';
import { mintaSah, type GalatMinta, type HasilMinta } from '../llm/minta-sah.ts';
import type { Pemutus } from '../llm/pemutus.ts';
import type { Model, Panggilan, Pemakaian } from '../llm/port.ts';
import type { Prompt } from '../llm/prompt.ts';
import type { PemakaianModel } from '../db/pemakaian-model.ts';
import type { Rangkaian } from '../rujukan/skema-rangkaian.ts';

/** Who asks, as far as the budget needs it: an opaque key, and whether they hold a role. */
export type Orang = { readonly kunci: string; readonly sebagai: Jatah['sebagai'] };

/** What happened, for the log: no word of a question, no value. */
export type Peristiwa = {
  readonly tugas: string;
  readonly hasil: GalatMinta['kind'] | 'dipakai' | 'dijaga' | 'jatah';
  readonly ms: number;
  readonly token: number;
};

export type AlatModel = {
  readonly model: Model;
  readonly prompt: ReadonlyMap<string, Prompt>;
  readonly kosakata: Rangkaian;
  readonly pemutus: Pemutus;
  readonly pemakaian: PemakaianModel;
  readonly biaya?: { readonly harga: Harga; readonly batasHarian: number };
  /** ISO date of today, and milliseconds of a clock that never goes back. */
  readonly hari: () => string;
  readonly jam: () => number;
  /** How long all calls of one message may take, in ms; the usual when absent. */
  readonly batasMs?: number;
  readonly catat: (p: Peristiwa) => void;
};

/** From the first byte sent to the last one read, repair turn included; and all calls of one message together. */
const batasPesan = 20_000;

/** The calls of one message: they share a deadline, and once one failed for the server's sake no other is made. */
export type Sesi = {
  readonly minta: <T>(p: Panggilan, periksa: (json: unknown) => Result<T, string>) => Promise<T | undefined>;
  /** True when the model just went out of reach: users are told once. */
  readonly baruPutus: () => boolean;
};

/** `orangOf` is asked with each call, and never for a message that needs none. */
export function bukaSesi(a: AlatModel, orangOf: () => Orang, saatMulai: () => void): Sesi {
  // Begun with the first call: most messages need none, and a timer each would pile up.
  let signal: AbortSignal | undefined;
  let putus = false;
  let mati = false;
  return {
    baruPutus: () => putus,
    minta: async (p, periksa) => {
      if (mati || signal?.aborted === true) return undefined;
      const hari = a.hari();
      const o = orangOf();
      const jatah = checkJatah({
        sebagai: o.sebagai,
        orang: a.pemakaian.terpakaiOrang(hari, o.kunci),
        semua: a.pemakaian.terpakaiSemua(hari),
        ...(a.biaya === undefined ? {} : { biaya: a.biaya }),
      });
      if (!jatah.ok) {
        a.catat({ tugas: p.tugas, hasil: 'jatah', ms: 0, token: 0 });
        return undefined;
      }
      // Asked last: a `true` may be the one trial of a breaker that half-opened.
      if (!a.pemutus.boleh()) return undefined;
      if (signal === undefined) saatMulai();
      signal ??= AbortSignal.timeout(a.batasMs ?? batasPesan);
      const mulai = a.jam();
      const { hasil, pemakaian, panggilan } = await mintaTanpaLempar(a.model, p, periksa, signal);
      a.pemakaian.catat(hari, o.kunci, { panggilan, ...pemakaian });
      const ms = Math.round(a.jam() - mulai);
      const token = jumlahToken(pemakaian);
      if (hasil.ok) {
        a.pemutus.berhasil();
        a.catat({ tugas: p.tugas, hasil: 'dipakai', ms, token });
        return hasil.value;
      }
      // A wording that is refused twice was stopped by the guard.
      const sebab = hasil.error.kind === 'tidak-sah' && p.tugas !== 'pilih' ? 'dijaga' : hasil.error.kind;
      a.catat({ tugas: p.tugas, hasil: sebab, ms, token });
      if (hasil.error.kind === 'tidak-sah') {
        a.pemutus.berhasil();
        return undefined;
      }
      if (a.pemutus.gagal(hasil.error) === 'baru-putus') putus = true;
      mati = hasil.error.kind === 'tak-terhubung' || hasil.error.kind === 'lewat-waktu' || hasil.error.kind === 'server';
      return undefined;
    },
  };
}

const jumlahToken = (p: Pemakaian): number => p.masuk + p.keluar;

/** A reply that breaks whoever reads it is no reply: it is counted and reported like any other that cannot be used. */
async function mintaTanpaLempar<T>(...isi: Parameters<typeof mintaSah<T>>): Promise<HasilMinta<T>> {
  try {
    return await mintaSah(...isi);
  } catch {
    return { hasil: { ok: false, error: { kind: 'rusak', isi: '' } }, pemakaian: { masuk: 0, keluar: 0 }, panggilan: 1 };
  }
}
