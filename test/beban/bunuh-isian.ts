// Kill test of entered data: npx tsx test/beban/bunuh-isian.ts [--cepat] [--kali N] [--benih N] [--simpan]. Not part of npm test.
// Operators save realisasi and hand in evidence; the bot is killed at random points of it, and nothing may be half there or told wrongly.
import { createHash } from 'node:crypto';
import { isiDaerahBot, opdDaerah, tahunDaerah, type OpdDaerah, type OrangDaerah } from '../support/daerah-bot.ts';
import { awalByJenis, pdf } from '../support/berkas.ts';
import { createEmulator } from '../support/emulator/emulator.ts';
import { createAcak } from '../support/emulator/kesalahan.ts';
import {
  bacaAngka,
  bulat,
  createLaporan,
  hentikan,
  isDiminta,
  jalankanProduk,
  jalankanSkrip,
  jumlah,
  median,
  siapkanRumah,
  tunggu,
} from './dasar.ts';
import { createPengisi, pilihTahun, sampaiBukti, sampaiPratinjau, type Pengisi } from '../support/pengisi.ts';
import { laporkan } from './isian-lapor.ts';
import {
  fase,
  jalankanPutaran,
  titikOf,
  tungguBeres,
  type Fase,
  type HasilPutaran,
  type Kiat,
  type Panggung,
  type Perbuatan,
} from './isian-putaran.ts';

const cepat = isDiminta('cepat');
const benih = bacaAngka('benih', 20_261_122);
const kali = bacaAngka('kali', cepat ? 16 : 200);
const acak = createAcak(benih);
const pilih = <T>(daftar: readonly T[]): T => daftar[Math.floor(acak() * daftar.length)] as T;

/** Walks without a kill at the beginning, for the width of the windows. */
const pemanasan = 3;
const perOpd = 4;
const banyakOpd = Math.ceil((Math.ceil(kali / 2) + pemanasan) / perOpd);

const l = createLaporan(`kill test of entered data${cepat ? ' (short)' : ''}, seed ${benih}`);
const rumah = await siapkanRumah();

/** What an operator is about to do; each is done once. */
type Tugas = { readonly opd: OpdDaerah; readonly operator: Pengisi; readonly kepala: OrangDaerah['user']; readonly ke: number };

await jalankanSkrip(l, rumah, async () => {
  const em = await createEmulator({ umurTombolMs: 1e9, benih });
  const bangkit: number[] = [];
  const g: Panggung = {
    em,
    berkas: `${rumah.folder}/var/isian.db`,
    gudang: `${rumah.folder}/var/berkas`,
    jalan: () => {
      const bot = jalankanProduk(rumah, em, `${rumah.folder}/var/isian.db`, `${rumah.folder}/var/isian.log`);
      void em
        .tungguSampai(() => em.adaPendengar() || !bot.hidup(), { batas: 60_000 })
        .then(
          () => (bot.hidup() ? bangkit.push(performance.now() - bot.mulai) : 0),
          () => 0,
        );
      return bot;
    },
  };
  const daftarOpd = Array.from({ length: banyakOpd }, (_, n) => opdDaerah(n + 1, perOpd));
  const evaluator = em.buatPengguna({ nama: 'Evaluator' });
  const kepalaOf = new Map(daftarOpd.map((x) => [x.id, em.buatPengguna({ nama: `Kepala ${x.id}` })]));
  const operatorOf = new Map(daftarOpd.map((x) => [x.id, createPengisi(em, em.buatPengguna({ nama: `Operator ${x.id}` }))]));
  for (const u of [evaluator, ...kepalaOf.values()]) em.pribadi(u);
  isiDaerahBot(g.berkas, { migrations: `${rumah.folder}/src/db/migrations`, data: `${rumah.folder}/data` }, daftarOpd, [
    { user: evaluator, peran: 'evaluator', opd: daftarOpd.map((x) => x.id) },
    ...daftarOpd.flatMap((x): OrangDaerah[] => [
      { user: kepalaOf.get(x.id) ?? evaluator, peran: 'kepala', opd: [x.id] },
      { user: operatorOf.get(x.id)?.user ?? evaluator, peran: 'operator', opd: [x.id] },
    ]),
  ]);
  const tugasKe = (n: number): Tugas => {
    const opd = daftarOpd[n % banyakOpd] as OpdDaerah;
    const ke = Math.floor(n / banyakOpd);
    return { opd, operator: operatorOf.get(opd.id) as Pengisi, kepala: kepalaOf.get(opd.id) ?? evaluator, ke };
  };

  let bot = g.jalan();
  const lama: Record<Fase, number[]> = { 'simpan-realisasi': [], 'kirim-berkas': [], 'simpan-bukti': [], ajukan: [] };
  const hasil: HasilPutaran[] = [];
  await em.tungguSampai(em.adaPendengar, { batas: 60_000, pesan: 'a poll of the bot' });

  /** Without a kill, and how long it took; for the phases of a round that are not the one that is killed. */
  async function biasa(p: Perbuatan): Promise<void> {
    const dari = performance.now();
    const id = p.mulai();
    const dulu = p.pengisi.layar()?.id ?? 0;
    const beres = (): boolean =>
      p.fase === 'kirim-berkas' ? (p.pengisi.layar()?.id ?? 0) > dulu : em.tombolMenunggu().every((q) => q.dari.id !== p.pengisi.user.id);
    await em.tungguSampai(beres, { batas: 60_000, pesan: p.fase });
    const ms = performance.now() - dari;
    lama[p.fase].push(ms);
    // The same work, one change and one notice; measured all along, since the load of the machine changes.
    if (p.fase === 'ajukan') lama['simpan-realisasi'].push(ms);
    if (!p.selesai.test(p.pengisi.teks())) throw p.pengisi.gagal(`${p.fase} without a kill`);
    await tungguBeres(g, [id]);
  }

  async function dibunuh(p: Perbuatan): Promise<void> {
    const terukur = lama[p.fase].slice(-15);
    const k: Kiat = {
      titik: acak() < 0.55 ? 'acak' : pilih(titikOf(p.fase)),
      bagian: acak(),
      jendela: 1.5 * median(terukur),
      tekanLagi: p.ulangi !== undefined && acak() < 0.25,
      ...(acak() < 0.15 ? { bunuhLagi: median(bangkit) * (0.7 + acak() * 0.7) } : {}),
    };
    const r = await jalankanPutaran(g, bot, p, k);
    bot = r.bot;
    hasil.push(r.hasil);
    for (const s of r.hasil.salah) l.baris(`FAULT round ${hasil.length}, ${p.fase}, ${k.titik}, ${r.hasil.saat.join(' + ')}: ${s}`);
    if (hasil.length % 20 === 0) l.baris(`${hasil.length} rounds, ${jumlah(hasil.map((h) => h.salah.length))} faults`);
  }

  const tombol = (t: Tugas, label: string): Pick<Perbuatan, 'mulai' | 'ulangi'> => ({
    mulai: () => t.operator.sentuh(label).updateId,
    ulangi: () => (t.operator.labelOf().includes(label) ? t.operator.sentuh(label).updateId : undefined),
  });

  async function realisasi(t: Tugas, jalan: (p: Perbuatan) => Promise<void>): Promise<void> {
    const triwulan = (t.ke + 1) as 1 | 2 | 3 | 4;
    // One in four is below its target, and asks for cause, step, position and date.
    const nilai = acak() < 0.25 ? 90 + Math.floor(acak() * 9) : 100 + Math.floor(acak() * 12);
    await sampaiPratinjau(t.operator, { opd: t.opd, triwulan, nilai });
    await jalan({
      fase: 'simpan-realisasi',
      pengisi: t.operator,
      ...tombol(t, 'Simpan'),
      sasaran: { kind: 'realisasi', id: `${t.opd.indikator}:${tahunDaerah}:tw${triwulan}`, nilai: String(nilai) },
      selesai: /^Tersimpan: /,
      kabarKe: t.kepala,
    });
  }

  async function bukti(t: Tugas, jalan: (p: Perbuatan) => Promise<void>): Promise<void> {
    const rekomendasi = t.opd.rekomendasi[t.ke] as OpdDaerah['rekomendasi'][number];
    const foto = acak() < 0.25;
    const data = pdf(150_000 + Math.floor(acak() * 550_000), 1 + Math.floor(acak() * 250));
    for (let i = 64; i < data.length; i += 97) data[i] = Math.floor(acak() * 256);
    if (foto) data.set(awalByJenis.jpg);
    const sha = createHash('sha256').update(data).digest('hex');
    const { operator } = t;
    await sampaiBukti(operator, rekomendasi.isi);
    await jalan({
      fase: 'kirim-berkas',
      pengisi: operator,
      mulai: () =>
        foto
          ? operator.kirim({ foto: { nama: 'foto.jpg', mime: 'image/jpeg', data } })
          : operator.kirim({ berkas: { nama: `bukti ${rekomendasi.id}.pdf`, mime: 'application/pdf', data } }),
      sasaran: { kind: 'berkas', sha },
      selesai: /^Bukti ini dari tahun berapa\?/,
    });
    await pilihTahun(operator);
    await jalan({
      fase: 'simpan-bukti',
      pengisi: operator,
      ...tombol(t, 'Simpan'),
      sasaran: { kind: 'bukti', rekomendasi: rekomendasi.id, sha },
      selesai: /^Bukti disimpan\./,
    });
    await jalan({
      fase: 'ajukan',
      pengisi: operator,
      ...tombol(t, 'Ajukan verifikasi'),
      sasaran: { kind: 'ajukan', rekomendasi: rekomendasi.id },
      selesai: /^Sudah diajukan\./,
      kabarKe: evaluator,
    });
  }

  for (let i = 0; i < pemanasan; i += 1) {
    await realisasi(tugasKe(i), biasa);
    await bukti(tugasKe(i), biasa);
  }
  l.baris(
    `${banyakOpd} offices; a save takes ${fase.map((f) => `${f} ${bulat(median(lama[f]), 0)} ms`).join(', ')} without a kill; the bot polls ${bulat(median(bangkit), 0)} ms after its start`,
  );

  const macet: string[] = [];
  for (let n = 0; n < kali && macet.length < 5; n += 1) {
    const t = tugasKe(pemanasan + Math.floor(n / 2));
    em.jurnal.kosongkan();
    // One phase in each round of evidence; the file most often.
    const mati = pilih(['kirim-berkas', 'kirim-berkas', 'kirim-berkas', 'simpan-bukti', 'simpan-bukti', 'ajukan', 'ajukan'] as const);
    try {
      if (n % 2 === 0) await realisasi(t, dibunuh);
      else await bukti(t, (p) => (p.fase === mati ? dibunuh(p) : biasa(p)));
    } catch (error) {
      macet.push(`round ${n + 1}: ${String(error)}`);
      l.baris(`STUCK ${macet.at(-1) ?? ''}`);
    }
  }

  // Nothing hangs: everybody is answered once more.
  const takTerjawab: string[] = [];
  for (const p of operatorOf.values()) {
    try {
      await p.tulis('/rekomendasi');
      await p.tekan('Tutup');
    } catch (error) {
      takTerjawab.push(String(error));
    }
  }
  await tunggu(300);
  const akhir = await hentikan(bot);
  await em.tutup();
  laporkan(l, hasil, { g, kali, pemanasan, macet, takTerjawab, kode: akhir.kode });
});
