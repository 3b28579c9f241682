// A process of its own that stores one file after the other in the folder given as argument, until it is killed; prints each hash that is
// stored. With a second argument it stops in the middle of the file of that number, says "tengah", and waits.
import { setInterval } from 'node:timers';
import { createGudang } from '../../src/berkas/gudang.ts';
import { pdf } from './berkas.ts';

const [folder = '', berhentiDi = '0'] = process.argv.slice(2);
const gudang = createGudang(folder);
const potong = 64 * 1024;

async function* aliran(isi: Uint8Array, berhenti: boolean): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < isi.length; i += potong) {
    if (berhenti && i > isi.length / 2) {
      process.stdout.write('tengah\n');
      setInterval(() => {}, 1000);
      await new Promise(() => {});
    }
    yield isi.subarray(i, i + potong);
  }
}

for (let n = 1; ; n += 1) {
  const hasil = await gudang.simpan(aliran(pdf(700_000 + n, n), n === Number(berhentiDi)), 1_000_000);
  process.stdout.write(`${hasil.ok ? hasil.value.sha256 : JSON.stringify(hasil.error)}\n`);
}
