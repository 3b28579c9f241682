// Composition root: the bot with a Telegram token, else a chat in the terminal. The only place that hears signals of the system.
import pino from 'pino';
import { jalankanBot } from './bot/run.ts';
import { uraiGalat } from './bot/worker.ts';
import { siapkanMesin } from './mulai.ts';
import { obrolanTerminal } from './terminal.ts';

/** Code of an end that nobody foresaw. */
const kodeGagal = 1;

/**
 * Heard from the first moment on. More signals change nothing, since npm passes on what the whole group was sent already, and a stop
 * is short anyway. Returns how to stop listening.
 */
function dengarSinyal(akhiri: AbortController): () => void {
  const berhenti = (): void => akhiri.abort();
  const nama = ['SIGTERM', 'SIGINT'] as const;
  for (const n of nama) process.on(n, berhenti);
  return () => nama.forEach((n) => process.off(n, berhenti));
}

async function mulai(): Promise<number> {
  const akhiri = new AbortController();
  const lepasSinyal = dengarSinyal(akhiri);
  const siap = siapkanMesin();
  if (!siap.ok) {
    process.stderr.write(`${siap.error}\n`);
    return kodeGagal;
  }
  const { config, db } = siap.value;
  if (config.botToken !== undefined) {
    const log = pino(pino.destination({ fd: 2, sync: true }));
    // A full disk, say: what was not committed is still in the inbox, or with Telegram.
    process.once('uncaughtException', (error) => {
      log.fatal({ sebab: uraiGalat(error) }, 'bot berhenti karena kesalahan yang tidak terduga');
      process.exit(kodeGagal);
    });
    const kode = await jalankanBot(siap.value, config.botToken.reveal(), log, akhiri.signal);
    db.$client.close();
    return kode;
  }
  lepasSinyal();
  if (!process.stdin.isTTY) {
    process.stderr.write(
      'Tidak ada BOT_TOKEN dan tidak ada terminal. Isi BOT_TOKEN, jalankan di terminal, atau pakai: npm run -s sakip -- tanya "<pertanyaan>".\n',
    );
    return 2;
  }
  await obrolanTerminal(siap.value);
  return 0;
}

// Calls still under way after a stop must not hold the process.
process.exit(await mulai());
