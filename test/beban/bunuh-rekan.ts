// The control of the kill test: an echo bot on grammY's own tools drains a backlog of the same kind under the same kills.
import { createEmulator } from '../support/emulator/emulator.ts';
import { createAcak } from '../support/emulator/kesalahan.ts';
import { hentikan, jalankanRekan, tunggu, type Laporan, type Rumah } from './dasar.ts';

export type PilihanRekan = {
  readonly cara: 'runner' | 'start';
  readonly updates: number;
  readonly kali: number;
  readonly benih: number;
  /** A kill comes so many ms after the first reply of a life, at random. */
  readonly paling: number;
};

/** Gives how many updates were never answered. */
export async function ujiRekan(rumah: Rumah, o: PilihanRekan, l: Laporan): Promise<number> {
  const acak = createAcak(o.benih);
  const em = await createEmulator({ jurnal: 'hitung', benih: o.benih, pesanPerObrolan: 50 });
  em.kesalahan.pasang({ kind: 'delay-after', ms: 10 });
  const kaliByTeks = new Map<string, number>();
  for (let i = 0; i < o.updates; i += 1) {
    em.kirimPesan({ dari: { id: 200_000_000 + (i % 400), is_bot: false, first_name: 'Uji' }, teks: `u${i}` });
  }
  const terlihat = new Set<number>();
  let terakhir = performance.now();
  em.amati((p) => {
    if (p.metode !== 'sendMessage' || !p.berlaku || terlihat.has(p.nomor)) return;
    terlihat.add(p.nomor);
    terakhir = performance.now();
    const teks = String(p.muatan['text']);
    kaliByTeks.set(teks, (kaliByTeks.get(teks) ?? 0) + 1);
  });

  let berisi = 0;
  for (let i = 0; i < o.kali; i += 1) {
    const sebelum = terlihat.size;
    const bot = jalankanRekan(rumah, em, o.cara, 20, `${rumah.folder}/var/rekan.log`);
    await em.tungguSampai(() => terlihat.size > sebelum, { batas: 10_000 }).catch(() => undefined);
    await tunggu(acak() * o.paling);
    if (em.hitung().menunggu > 0) berisi += 1;
    bot.sinyal('SIGKILL');
    await bot.keluar;
    await tunggu(80);
  }
  const bot = jalankanRekan(rumah, em, o.cara, 20, `${rumah.folder}/var/rekan.log`);
  terakhir = performance.now();
  while (em.hitung().menunggu > 0 || performance.now() - terakhir < 3000) await tunggu(200);
  await hentikan(bot);
  await em.tutup();

  const hilang = o.updates - kaliByTeks.size;
  const ulang = [...kaliByTeks.values()].reduce((a, n) => a + n - 1, 0);
  l.baris(
    `${o.cara}: ${o.updates} updates, ${o.kali} kills (${berisi} with a backlog left): lost ${hilang} (${(hilang / o.kali).toFixed(0)} per kill), repeats ${ulang}`,
  );
  return hilang;
}
