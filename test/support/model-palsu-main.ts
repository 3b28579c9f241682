// The fake model as a process of its own: `npx tsx test/support/model-palsu-main.ts <tape.json> [port]` prints its address and serves until it is stopped.
import { readFileSync } from 'node:fs';
import { mulaiModelPalsu, type Pita } from './model-palsu.ts';

const [berkas, port = '0'] = process.argv.slice(2);
if (berkas === undefined) {
  console.error('usage: npx tsx test/support/model-palsu-main.ts <tape.json> [port]');
  process.exit(2);
}
const palsu = await mulaiModelPalsu(JSON.parse(readFileSync(berkas, 'utf8')) as readonly Pita[], Number(port));
console.log(palsu.alamat);

async function berhenti(): Promise<void> {
  try {
    await palsu.tutup();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
for (const sinyal of ['SIGINT', 'SIGTERM'] as const) process.once(sinyal, () => void berhenti());
