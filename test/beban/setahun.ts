// A year of reminders: npx tsx test/beban/setahun.ts [--cepat] [--orang N] [--opd N] [--kali N] [--benih N] [--bagian tenang|bunuh]. Not part of npm test.
// The real bot with a clock of its own beside the emulator lives through 2027: once undisturbed, once under kill -9, 429, 500 and days without power.
import { bangunBotBerjam } from '../support/panggung-jam.ts';
import { bacaAngka, createLaporan, isDiminta, jalankanSkrip, siapkanRumah } from './dasar.ts';
import { laporkanTahun } from './tahun-lapor.ts';
import { jalankanTahun, type PilihanTahun } from './tahun-jalan.ts';

const cepat = isDiminta('cepat');
const bagian = process.argv[process.argv.indexOf('--bagian') + 1];
const benih = bacaAngka('benih', 20_270_101);
const l = createLaporan(`a year of reminders${cepat ? ' (short)' : ''}, seed ${benih}`);
const rumah = await siapkanRumah();
const berkas = await bangunBotBerjam(`${rumah.folder}/dist/bot-berjam.mjs`);

await jalankanSkrip(l, rumah, async () => {
  const dasar: PilihanTahun = {
    rumah,
    berkas,
    benih,
    orang: bacaAngka('orang', cepat ? 40 : 500),
    opd: bacaAngka('opd', cepat ? 4 : 47),
    dari: '2027-01-01',
    sampai: cepat ? '2027-03-05' : '2027-12-31',
    kali: 0,
    padam: [],
    catat: l.baris,
  };
  if (bagian !== 'bunuh') {
    l.bagian('undisturbed');
    laporkanTahun(l, await jalankanTahun({ ...dasar, nama: 'tenang' }));
  }
  if (bagian !== 'tenang') {
    l.bagian('killed, refused, without power');
    const kali = bacaAngka('kali', cepat ? 20 : 300);
    // 24 hours each: over the deadline of the LKjIP, over a quiet day, and into a Monday of digests.
    const padam = ['2027-02-25', ...(cepat ? [] : ['2027-06-15', '2027-10-10'])];
    laporkanTahun(l, await jalankanTahun({ ...dasar, nama: 'bunuh', kali, padam }));
  }
});
