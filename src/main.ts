// Composition root: the bot with a Telegram token, else a chat in the terminal. The only place that hears signals of the system.
import pino from 'pino';
import { jalankanBot } from './bot/run.ts';
import { siapkanMesin } from './mulai.ts';
import { obrolanTerminal } from './terminal.ts';

/** Code of an end that nobody foresaw. */
const kodeGagal = 1;

async function mulai(): Promise<number> {
  const siap = siapkanMesin();
  if (!siap.ok) {
    process.stderr.write(`${siap.error}\n`);
    return kodeGagal;
  }
  const { config, db } = siap.value;
  if (config.botToken !== undefined) {
    const akhiri = new AbortController();
    for (const nama of ['SIGTERM', 'SIGINT'] as const) process.once(nama, () => akhiri.abort());
    const kode = await jalankanBot(siap.value, config.botToken.reveal(), pino(pino.destination({ fd: 2, sync: true })), akhiri.signal);
    db.$client.close();
    return kode;
  }
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
