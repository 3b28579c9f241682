// What the simulated year must show: each reminder once, none in quiet hours, none behind Sudah, nothing lost, repeats few and marked, the pace kept.
import { idKejadian, type Kejadian } from '../../src/reminders/kejadian.ts';
import { catatanUlang } from '../../src/reminders/pesan.ts';
import { selisihHari } from '../../src/kinerja/tanggal.ts';
import { bulat, type Laporan } from './dasar.ts';
import { wib } from '../support/daerah-pengingat.ts';
import { harapanRingkasan, type Harapan } from './tahun-dunia.ts';
import { jamOf, tanggal, type HasilTahun, type Terkirim } from './tahun-jalan.ts';

const sehari = 24 * 3600 * 1000;

/** Of a reminder, without what it says to be done. */
const teguranOf = (teks: string): string => teks.split('Sudah selesai, sehingga')[0] ?? '';

/** Whether a message asks for this deadline; offices of a list may be cut short, then "semua" must not count one that is done. */
function isMenyebut(t: Terkirim, k: Kejadian): boolean {
  return teguranOf(t.teks)
    .split('\n')
    .some(
      (b) =>
        b.includes(`${k.judul}, `) &&
        (b.includes(`${k.nama}:`) || b.includes(`${k.nama},`) || b.includes(`${k.nama}.`) || b.includes('semua perangkat daerah (')),
    );
}

/** Reminders that were due before their deadline was done. */
const masihPerlu = (h: HasilTahun, daftar: readonly Harapan[]): readonly Harapan[] =>
  daftar.filter((x) => x.kejadian === undefined || x.pada < (h.selesaiPada.get(x.kejadian) ?? Infinity));

/** A later lead time of the same deadline to the same receiver stands for one that fell into an outage; so does its being done. */
function terganti(x: Harapan, perPokok: ReadonlyMap<string, readonly number[]>, h: HasilTahun): boolean {
  if (x.kejadian === undefined || x.jarak === undefined) return false;
  const jarak = x.jarak;
  if ((perPokok.get(`${x.kejadian}|${x.orang}`) ?? []).some((j) => j > jarak)) return true;
  return (h.selesaiPada.get(x.kejadian) ?? Infinity) < x.pada + sehari + 3600 * 1000;
}

const diPadam = (h: HasilTahun, pada: number): boolean =>
  h.pilihan.padam.some((hari) => wib(hari, '12:00') <= pada && pada < wib(hari, '12:00') + sehari);

function periksaKunci(l: Laporan, h: HasilTahun): void {
  const { dari, sampai } = h.pilihan;
  const terkirim = new Set(h.kunci.filter((x) => x.status === 'terkirim').map((x) => x.kunci));
  const harapan = [...masihPerlu(h, h.tahun.tunggal), ...harapanRingkasan(h.tahun, dari, sampai, h.selesaiPada), ...h.tahun.sendiri];
  const diharap = new Set(harapan.map((x) => x.kunci));
  const perPokok = new Map<string, number[]>();
  for (const x of h.tahun.tunggal)
    if (terkirim.has(x.kunci))
      perPokok.set(`${x.kejadian}|${x.orang}`, [...(perPokok.get(`${x.kejadian}|${x.orang}`) ?? []), x.jarak ?? 0]);
  const hilang = harapan.filter((x) => !terkirim.has(x.kunci) && !(diPadam(h, x.pada) && terganti(x, perPokok, h)));
  const tunda = harapan.filter((x) => !terkirim.has(x.kunci) && diPadam(h, x.pada) && terganti(x, perPokok, h)).length;
  const lebih = [...terkirim].filter((k) => !diharap.has(k) && !k.startsWith('selesai|'));
  l.goal(
    'nothing lost: every due reminder was told (goal: 0 missing)',
    hilang.length === 0,
    `${harapan.length} due, ${hilang.length} missing${tunda > 0 ? `, ${tunda} of the days without power told by a later one` : ''} ${hilang
      .slice(0, 4)
      .map((x) => x.kunci)
      .join(' ')}`,
  );
  l.goal('nothing else was told (goal: 0)', lebih.length === 0, `${lebih.length} ${lebih.slice(0, 4).join(' ')}`);
  const diberitahu = h.kunci.filter((x) => x.kunci.startsWith('selesai|') && x.status === 'terkirim');
  const perlu = [...h.selesaiPada].flatMap(([id, pada]) =>
    [...new Set(h.tahun.tunggal.filter((x) => x.kejadian === id && x.pada < pada && terkirim.has(x.kunci)).map((x) => x.orang))]
      // Those who were told on the last days of the year hear of it in the next one.
      .filter((orang) => h.oleh.get(id) !== orang && pada < wib(sampai, '12:00') - 7 * sehari)
      .map((orang) => `selesai|${id}|${orang}`),
  );
  const ada = new Set(diberitahu.map((x) => x.kunci));
  const takTahu = perlu.filter((x) => !ada.has(x));
  l.goal(
    'whoever was reminded hears once that it is done (goal: 0 missing)',
    takTahu.length === 0,
    `${perlu.length} to tell, ${diberitahu.length} told, ${takTahu.length} missing ${takTahu.slice(0, 3).join(' ')}`,
  );
}

function periksaPesan(l: Laporan, h: HasilTahun): void {
  const perDialog = new Map<string, Terkirim[]>();
  for (const t of h.terkirim) if (t.dialog !== undefined) perDialog.set(t.dialog, [...(perDialog.get(t.dialog) ?? []), t]);
  const ulangan = [...perDialog.values()].flatMap((x) => x.slice(1));
  const perGrup = new Map<string, Terkirim[]>();
  for (const t of h.terkirim) {
    if (t.chat > 0) continue;
    const kunci = `${t.chat}|${tanggal(t.pada)}|${t.teks.replace(`\n${catatanUlang}`, '')}`;
    perGrup.set(kunci, [...(perGrup.get(kunci) ?? []), t]);
  }
  const semuaUlangan = [...ulangan, ...[...perGrup.values()].flatMap((x) => x.slice(1))];
  const takDitandai = semuaUlangan.filter((t) => !t.teks.includes(catatanUlang)).length;
  const batas = h.mati + h.pilihan.padam.length;
  l.goal(
    `repeats: at most one for each kill (goal <= ${batas}), each marked`,
    semuaUlangan.length <= batas && takDitandai === 0,
    `${semuaUlangan.length} of ${h.terkirim.length} messages, ${takDitandai} unmarked, ${h.mati} kills`,
  );

  const mendesak = new Set(h.tahun.kejadian.filter((k) => k.mendesak).map((k) => k.judul));
  const diLuar = h.terkirim.filter((t) => {
    const [hari, jam] = [tanggal(t.pada), jamOf(t.pada)];
    if ('07:00' <= jam && jam < '20:00' && h.tahun.kerja.isKerja(hari)) return false;
    if (t.teks.includes('Pengingat Bapak/Ibu sendiri')) return false;
    const dekat = h.tahun.kejadian.filter(
      (k) => mendesak.has(k.judul) && selisihHari(hari, k.tenggat) >= 0 && selisihHari(hari, k.tenggat) <= 1,
    );
    return !dekat.some((k) => isMenyebut(t, k));
  });
  l.goal(
    'none in quiet hours but what is urgent (goal: 0)',
    diLuar.length === 0,
    `${diLuar.length} ${diLuar
      .slice(0, 2)
      .map((t) => `${tanggal(t.pada)} ${jamOf(t.pada)} ${t.teks.slice(0, 80)}`)
      .join(' | ')}`,
  );

  const selesai = h.tahun.kejadian.filter((k) => h.selesaiPada.has(idKejadian(k)));
  const sesudah = selesai.flatMap((k) => {
    const pada = h.selesaiPada.get(idKejadian(k)) ?? Infinity;
    return h.terkirim.filter((t) => t.pada > pada && isMenyebut(t, k));
  });
  l.goal(
    'none after it was done (goal: 0)',
    sesudah.length === 0,
    `${selesai.length} done, ${h.ditekan} of them by the button Sudah; ${sesudah.length} told after ${sesudah
      .slice(0, 2)
      .map((t) => `${tanggal(t.pada)} ${t.teks.slice(0, 100)}`)
      .join(' | ')}`,
  );
}

/** LIMITS.md R6: 30 a second in all, one a second in a chat, 20 a minute in a group. */
function periksaLaju(l: Laporan, h: HasilTahun): void {
  const tiba = h.terkirim.map((t) => t.tiba).toSorted((a, b) => a - b);
  let terbanyak = 0;
  for (let i = 0, j = 0; i < tiba.length; i += 1) {
    while ((tiba[i] ?? 0) - (tiba[j] ?? 0) >= 1000) j += 1;
    terbanyak = Math.max(terbanyak, i - j + 1);
  }
  const perChat = new Map<number, number[]>();
  for (const t of h.terkirim) perChat.set(t.chat, [...(perChat.get(t.chat) ?? []), t.tiba]);
  const rapat = [...perChat.values()].flatMap((x) => x.slice(1).filter((t, n) => t - (x[n] ?? 0) < 1000)).length;
  const grup = Math.max(
    0,
    ...[...perChat]
      .filter(([chat]) => chat < 0)
      .map(([, x]) => Math.max(...x.map((t, i) => x.filter((y, j) => j <= i && t - y < 60_000).length))),
  );
  // After a kill the new process does not know what the old one sent within this second.
  l.goal(
    'pace: at most 30 in any second, 20 a minute in a group, one a second in a chat but for repeats',
    terbanyak <= 30 && grup <= 20 && rapat <= h.mati,
    `${terbanyak}, ${grup}, ${rapat} closer than a second`,
  );
  l.goal('no call before its retry_after had ended (goal: 0)', h.dini === 0, String(h.dini));
  const deret = tiba
    .slice(1)
    .map((t, n) => t - (tiba[n] ?? 0))
    .filter((x) => x < 200);
  l.baris(`while messages wait, ${bulat(1000 / (deret.reduce((a, b) => a + b, 0) / Math.max(1, deret.length)), 1)} a second`);
}

export function laporkanTahun(l: Laporan, h: HasilTahun): void {
  l.baris(
    `${h.terkirim.length} messages, ${h.pengiriman.map((p) => `${p.status} ${p.banyak}`).join(', ')}; ${h.mati} kills; ${Math.round(h.detik)} s`,
  );
  periksaKunci(l, h);
  periksaPesan(l, h);
  periksaLaju(l, h);
  const menggantung = h.pengiriman.filter((p) => p.status === 'antre' || p.status === 'dikirim');
  l.goal('nothing is left open', menggantung.length === 0, menggantung.map((p) => `${p.status} ${p.banyak}`).join(', ') || '0');
  if (h.pilihan.kali > 0) l.goal('as many kills as asked for', h.mati === h.pilihan.kali, `${h.mati} of ${h.pilihan.kali}`);
  l.goal('the script itself met nothing unforeseen', h.galat.length === 0, h.galat.slice(0, 3).join('; ') || '0');
}
