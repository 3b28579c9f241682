// The real bot in a process of its own, whose clock its parent sets: in between it runs at the pace of the wall. Started by panggung-jam.ts.
import pino from 'pino';
import type { Jam } from '../../src/bot/pengirim.ts';
import { jalankanBot } from '../../src/bot/run.ts';
import { siapkanMesin } from '../../src/mulai.ts';

/** `ke` counts the settings. */
export type Setelan = { readonly kini: number; readonly ke: number };
/** The sender waits so long, having done everything there was to do since that setting. */
export type Menganggur = { readonly menganggur: number; readonly ke: number };

let setelan: Setelan = { kini: Number(process.env['JAM_AWAL']), ke: Number(process.env['JAM_KE']) };
let sejak = performance.now();
let bangunkan: (() => void) | undefined;

process.on('message', (x: Setelan) => {
  setelan = x;
  sejak = performance.now();
  bangunkan?.();
});
process.once('disconnect', () => process.exit(1));

const jam: Jam = {
  kini: () => new Date(setelan.kini + (performance.now() - sejak)),
  tunggu: (ms, signal) =>
    new Promise((lanjut) => {
      const selesai = (): void => {
        clearTimeout(waktu);
        signal.removeEventListener('abort', selesai);
        if (bangunkan === selesai) bangunkan = undefined;
        lanjut();
      };
      const waktu = setTimeout(selesai, ms);
      bangunkan = selesai;
      signal.addEventListener('abort', selesai);
      process.send?.({ menganggur: ms, ke: setelan.ke } satisfies Menganggur);
    }),
};

const siap = siapkanMesin();
if (!siap.ok) throw new Error(siap.error);
const token = siap.value.config.botToken?.reveal();
if (token === undefined) throw new Error('no token');
const akhiri = new AbortController();
process.once('SIGTERM', () => akhiri.abort());
const kode = await jalankanBot(siap.value, token, pino(pino.destination({ fd: 2, sync: true })), akhiri.signal, jam);
siap.value.db.$client.close();
process.exit(kode);
