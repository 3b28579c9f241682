// Numbers that are names, not quantities: years, quarters, list numbers, table labels, regulation numbers.
import type { Token } from './normalise.ts';
import type { Sebutan } from './sebutan.ts';

const romawi = new Map<string, number>(Object.entries({ i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10 }));
const bilanganKe = new Map<string, number>(
  Object.entries({
    pertama: 1,
    kesatu: 1,
    kedua: 2,
    ketiga: 3,
    keempat: 4,
    kelima: 5,
    keenam: 6,
    ketujuh: 7,
    kedelapan: 8,
  }),
);
const bilangan = new Map<string, number>(
  Object.entries({
    satu: 1,
    dua: 2,
    tiga: 3,
    empat: 4,
    lima: 5,
    enam: 6,
    tujuh: 7,
    delapan: 8,
    sembilan: 9,
    sepuluh: 10,
  }),
);
const penomor = new Set(['nomor', 'no', 'nomer', 'nmr', 'poin', 'butir', 'urutan', 'ke', '#', 'item']);
const sampai = new Set(['sampai', 'hingga', '-']);
const deretNomor = new Set(['dan', ',', '&', 'serta', 'atau', ...sampai]);
const satuanAngka = /^(?:%|persen|juta|miliar|m|jt|ribu|rb|tahun|orang|naskah|unsur)$/;
const kataTriwulan = new Set(['tw', 'triwulan', 'kuartal', 'q', 'twl', 'triwulanan', 'quarter']);

function keNomor(kata: string | undefined): number | undefined {
  if (kata === undefined) return undefined;
  if (/^\d{1,2}$/.test(kata)) return Number(kata);
  return romawi.get(kata) ?? bilangan.get(kata) ?? bilanganKe.get(kata);
}

export const isBilangan = (kata: string): boolean => bilangan.has(kata) || /^\d+$/.test(kata);

export type AngkaSlot = {
  tahun: number[];
  rentang: boolean;
  triwulan: number[];
  semester: number[];
  mutu?: string;
  tabel: string[];
  jumlahTahun?: number;
  nomor: number[];
  jumlah?: number;
  /** Tokens that are a slot of their own and therefore no quantity. */
  dipakai: boolean[];
};

/** Years, quarters, list numbers and table labels: numbers that are names, not quantities. */
export function readAngkaSlot(
  tokens: readonly Token[],
  sebutan: readonly Sebutan[],
  dalam: readonly boolean[],
  terpakai: boolean[],
): AngkaSlot {
  const slot: AngkaSlot = { tahun: [], rentang: false, triwulan: [], semester: [], nomor: [], tabel: [], dipakai: [] };
  const pakai = (...idx: number[]): void => {
    for (const i of idx) {
      terpakai[i] = true;
      slot.dipakai[i] = true;
    }
  };
  const niatAt = (i: number, id: string): boolean => sebutan.some((s) => i >= s.awal && i < s.akhir && s.makna.some((m) => m.id === id));
  const berperingkat = sebutan.some((s) => s.makna.some((m) => m.id === 'tertinggi' || m.id === 'terendah'));
  const tingkatAt = (i: number): boolean => sebutan.some((s) => s.awal === i && s.makna.some((m) => m.jenis === 'tingkat'));
  for (const [i, t] of tokens.entries()) {
    if (dalam[i] === true && !kataTriwulan.has(t.kata) && !['tabel', 'mutu', 'semester'].includes(t.kata)) continue;
    const lalu = tokens[i - 1]?.kata ?? '';
    const nanti = tokens[i + 1]?.kata ?? '';
    const loncat = nanti === '-' || nanti === '.' || nanti === 'ke' || nanti === ':' ? 2 : 1;
    const sesudah = tokens[i + loncat]?.kata;
    const tw = /^(?:tw|q)(\d|i{1,3}|iv)$/.exec(t.kata)?.[1];
    if (tw !== undefined) {
      slot.triwulan.push(keNomor(tw) ?? 0);
      pakai(i);
    } else if (kataTriwulan.has(t.kata)) {
      const setelahKe = sesudah === '-' ? tokens[i + loncat + 1]?.kata : sesudah;
      const n = keNomor(setelahKe);
      if (n !== undefined && n <= 4) {
        slot.triwulan.push(n);
        pakai(i, i + 1, i + loncat);
      } else pakai(i);
    } else if (t.kata === 'semester' || t.kata === 'smt') {
      const n = keNomor(sesudah);
      slot.semester.push(n ?? 0);
      pakai(i, ...(n === undefined ? [] : [i + loncat]));
    } else if (t.kata === 'mutu' && /^[a-d]$/.test(nanti)) {
      slot.mutu = nanti.toUpperCase();
      pakai(i + 1);
    } else if (/^\d{1,3}\/(?:19|20)\d\d$/.test(t.kata)) {
      pakai(i);
    } else if (t.kata === 'belum' && tokens.slice(0, i).some((x) => x.kata === 'sudah')) {
      pakai(i);
    } else if (t.kata === 'tabel' || t.kata === 'tbl') {
      if (sesudah !== undefined && (/^\d+(?:\.\d+)*$/.test(sesudah) || romawi.get(sesudah) !== undefined)) {
        slot.tabel.push(sesudah);
        pakai(i, i + 1, i + loncat);
      } else pakai(i);
    } else if (/^(?:19|20)\d\d$/.test(t.kata) && lalu !== 'rp' && nanti !== '%') {
      slot.tahun.push(Number(t.kata));
      pakai(i);
    } else if (
      /^2\d$/.test(t.kata) &&
      i === tokens.length - 1 &&
      sebutan.some((s) => s.akhir === i && s.makna.some((m) => m.jenis === 'opd' || m.jenis === 'opd-umum'))
    ) {
      // "beasiswa setda 22"
      slot.tahun.push(2000 + Number(t.kata));
      pakai(i);
    } else if (/^2k\d\d$/.test(t.kata) || (/^\d\d$/.test(t.kata) && (lalu === 'tahun' || lalu === "'") && Number(t.kata) >= 15)) {
      slot.tahun.push(2000 + Number(t.kata.slice(-2)));
      pakai(i);
    } else if (keNomor(t.kata) !== undefined && nanti === 'tahun' && (niatAt(i + 2, 'terakhir') || tokens[i + 2]?.kata === 'terakhir')) {
      slot.jumlahTahun = keNomor(t.kata) as number;
      pakai(i, i + 1);
    } else if (
      keNomor(t.kata) !== undefined &&
      (penomor.has(lalu) || (lalu === '.' && penomor.has(tokens[i - 2]?.kata ?? '')) || (lalu === '-' && tokens[i - 2]?.kata === 'ke'))
    ) {
      slot.nomor.push(keNomor(t.kata) as number);
      pakai(i, i - 1, ...(lalu === '.' || lalu === '-' ? [i - 2] : []));
    } else if (bilanganKe.get(t.kata) !== undefined && dalam[i] !== true) {
      slot.nomor.push(bilanganKe.get(t.kata) as number);
      pakai(i);
    } else if (/^\d{1,2}$/.test(t.kata) && setelahDaftar(sebutan, i) && !satuanAngka.test(nanti)) {
      slot.nomor.push(Number(t.kata));
      pakai(i);
    } else if (
      slot.nomor.length > 0 &&
      slot.dipakai[i - 2] === true &&
      keNomor(t.kata) !== undefined &&
      deretNomor.has(lalu) &&
      !satuanAngka.test(nanti)
    ) {
      // "nomor 3 dan 4", "program 1 sampai 3"
      const [dari, ke] = [slot.nomor.at(-1) ?? 0, keNomor(t.kata) as number];
      if (sampai.has(lalu) && ke > dari) for (let n = dari + 1; n < ke; n += 1) slot.nomor.push(n);
      slot.nomor.push(ke);
      pakai(i);
    } else if (
      keNomor(t.kata) !== undefined &&
      (niatAt(i + 1, 'tertinggi') || niatAt(i + 1, 'terendah') || lalu === 'top' || (berperingkat && tingkatAt(i + 1)))
    ) {
      slot.jumlah = keNomor(t.kata) as number;
      pakai(i);
    }
  }
  const tahunDi = tokens.flatMap((t, i) => (slot.dipakai[i] === true && /^(?:19|20)\d\d$/.test(t.kata) ? [i] : []));
  const [a, b] = tahunDi;
  if (tahunDi.length === 2 && a !== undefined && b !== undefined) {
    const antara = tokens
      .slice(a + 1, b)
      .map((t) => t.kata)
      .join(' ');
    slot.rentang = /^(?:-|s ?\/? ?d\.?|s ?\. ?d ?\.?|sd|sampai|hingga|sampai dengan|ke|s \/ d|s)$/.test(antara);
    if (slot.rentang) for (let i = a; i <= b; i += 1) pakai(i);
  }
  return slot;
}

/** True for the number in "rekomendasi 3", "misi 4", "iku 5": it counts entries of the list just named. */
function setelahDaftar(sebutan: readonly Sebutan[], i: number): boolean {
  return sebutan.some((s) => s.akhir === i && s.makna.some((m) => m.jenis === 'tingkat' || (m.jenis === 'niat' && m.id === 'rekomendasi')));
}
