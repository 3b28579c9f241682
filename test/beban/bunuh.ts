// Kill test (LIMITS.md R1, R2, R4): npx tsx test/beban/bunuh.ts [--cepat] [--updates N] [--chats N] [--kills N] [--tekanan N]
//   [--updates-rekan N] [--stops N] [--updates-henti N] [--benih N] [--start] [--simpan]. Not part of npm test.
import { bacaAngka, createLaporan, isDiminta, siapkanRumah, jalankanSkrip } from './dasar.ts';
import { ujiBunuh } from './bunuh-produk.ts';
import { ujiRekan } from './bunuh-rekan.ts';
import { ujiHenti } from './henti.ts';
import { pilihPertanyaan } from './pertanyaan.ts';

const cepat = isDiminta('cepat');
const benih = bacaAngka('benih', 20_261_122);
const l = createLaporan(`kill test${cepat ? ' (short)' : ''}, seed ${benih}`);
const rumah = await siapkanRumah();
await jalankanSkrip(l, rumah, async () => {
  const pertanyaan = await pilihPertanyaan(rumah, `${rumah.folder}/var/pilih.log`);
  l.baris(`${pertanyaan.length} distinct real questions whose answer names its update`);

  const stops = bacaAngka('stops', cepat ? 15 : 100);
  const kali = bacaAngka('kills', cepat ? 12 : 60);
  const kaliRekan = cepat ? 5 : 15;

  if (kali > 0) {
    l.bagian('R1, R2: kill -9 of the bot');
    await ujiBunuh(
      rumah,
      {
        updates: bacaAngka('updates', cepat ? 3000 : 20_000),
        chats: bacaAngka('chats', cepat ? 150 : 400),
        kali,
        tekanan: bacaAngka('tekanan', cepat ? 300 : 2000),
        benih,
        pertanyaan,
      },
      l,
    );

    l.bagian('control: peers under kill -9');
    const updates = bacaAngka('updates-rekan', cepat ? 4000 : 12_000);
    const hilang = await ujiRekan(rumah, { cara: 'runner', updates, kali: kaliRekan, benih, paling: 400 }, l);
    if (isDiminta('start')) await ujiRekan(rumah, { cara: 'start', updates: 600, kali: kaliRekan, benih, paling: 1500 }, l);
    if (hilang === 0) l.batalkan('the runner lost nothing: these kills prove nothing');
  }
  if (stops > 0) {
    l.bagian('R4: SIGTERM under load');
    await ujiHenti(rumah, { updates: bacaAngka('updates-henti', cepat ? 1500 : 6000), kali: stops, benih: benih + 1, pertanyaan }, l);
  }
});
