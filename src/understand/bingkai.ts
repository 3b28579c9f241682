// A frame: what one question names, slot by slot, and which of its words nothing explains. It holds no decision about the answer.
import { type Angka, findAngka, isMungkinBerangka } from '../kinerja/angka.ts';
import { isBilangan, readAngkaSlot } from './angka-slot.ts';
import type { JenisMakna, Kamus, Makna } from './kamus.ts';
import { fold, kenaliKata, tokenise, type Token } from './normalise.ts';
import { findSebutan, type Sebutan } from './sebutan.ts';

/** A quantity written in the question, with the words just before it that say what it is. */
export type Besaran = {
  readonly teks: string;
  readonly desimal: string;
  readonly satuan?: string;
  readonly awal: number;
  readonly akhir: number;
};

export type Bingkai = {
  readonly teks: string;
  readonly niat: readonly string[];
  readonly ukuran: readonly string[];
  readonly lingkup: readonly string[];
  readonly tingkat: readonly string[];
  readonly waktu: readonly string[];
  readonly tolak: readonly string[];
  readonly diLuar: readonly string[];
  readonly opd: readonly string[];
  /** "kecamatan" alone: an office only when nothing else fits better. */
  readonly opdUmum: readonly string[];
  readonly pemda: readonly string[];
  readonly tempatAsing: readonly string[];
  readonly kelurahan: readonly string[];
  readonly dokumen: readonly string[];
  readonly skala: readonly string[];
  readonly unsur: readonly string[];
  readonly istilah: readonly string[];
  /** Terms whose words have no other role in the question. */
  readonly istilahMurni: readonly string[];
  /** Their words: content of the question as long as no name or slot takes them up. */
  readonly kataIstilah: readonly string[];
  /** Phrases of narrative records and letters; they may lie over words of the grammar. */
  readonly rekaman: readonly { readonly kata: readonly string[]; readonly makna: readonly Makna[] }[];
  /** Subject mentions in order; each with all records it may mean. */
  readonly pokok: readonly (readonly Makna[])[];
  /** Words of the subject mentions and of nothing else, for matching a name given in part. */
  readonly kataPokok: readonly string[];
  readonly kataPokokPer: readonly (readonly string[])[];
  /** Words known only as a term or from a narrative record; they may be part of a name given in part. */
  readonly kataLemah: readonly string[];
  /** "kecamatan", "kelurahan Bintan": they tell candidates apart and name nothing by themselves. */
  readonly kataPembeda: readonly string[];
  /** The subjects are set apart by "dan", a comma or the like. */
  readonly terpisah: boolean;
  readonly tahun: readonly number[];
  readonly rentang: boolean;
  /** "3 tahun terakhir". */
  readonly jumlahTahun?: number;
  readonly triwulan: readonly number[];
  readonly semester: readonly number[];
  /** "mutu A". */
  readonly mutu?: string;
  readonly nomor?: number;
  /** All list numbers of the question: "ke-3 dan ke-5". */
  readonly nomorSemua: readonly number[];
  readonly jumlah?: number;
  readonly tabel: readonly string[];
  readonly besaran: readonly Besaran[];
  /** Words of mentions that may also be the topic of a record (rencana aksi, nasional, bukti). */
  readonly kataTopik: readonly string[];
  /** Numbers that look like numbers and cannot be read ("1.2.3,4"). */
  readonly angkaRusak: readonly string[];
  /** Content words that nothing explains. */
  readonly sisa: readonly string[];
  /** An unexplained word stands where the name of a place, an office or an indicator belongs. */
  readonly sisaNama: boolean;
  readonly pembuka: boolean;
};

const pembuka = new Set([
  'kalau',
  'terus',
  'lalu',
  'yang',
  'yg',
  'bagaimana',
  'gimana',
  'klo',
  'kl',
  'nah',
  'dan',
  'untuk',
  'trus',
  'kemudian',
  'sedangkan',
  'atau',
]);
const lemah = new Set<string>(['istilah', 'unsur', 'sasaran']);
const pembeda = new Set<string>(['opd-umum', 'kelurahan']);
const subjek = new Set<string>(['indikator', 'anggaran', 'jabatan', 'rekomendasi', 'sasaran']);

/** Reads one question (already cut out of a message) into a frame. The same text gives the same frame object for a while. */
export function readBingkai(mentah: string, kamus: Kamus): Bingkai {
  return kamus.bingkai.ambil(fold(mentah), (teks) => bacaBingkai(teks, kamus));
}

function bacaBingkai(teks: string, kamus: Kamus): Bingkai {
  const tokens = tokenise(teks, kamus.kosakata, (asli) => kamus.kataDikenali.ambil(asli, (kata) => kenaliKata(kata, kamus.kosakata)));
  const tata = findSebutan(tokens, kamus, 'tata');
  const istilah = findSebutan(tokens, kamus, 'istilah');
  const rekaman = findSebutan(tokens, kamus, 'rekaman');
  const sebutan = [...tata, ...istilah];
  const terpakai = tokens.map((t) => t.jenis === 'tanda' || t.fungsi);
  for (const s of sebutan) for (let i = s.awal; i < s.akhir; i += 1) terpakai[i] = true;
  const diTata = liputan(tokens, tata);
  const bebas = (s: Sebutan): boolean => !diTata.slice(s.awal, s.akhir).includes(true);
  const dalamSebutan = liputan(tokens, sebutan);

  const slot = readAngkaSlot(tokens, sebutan, dalamSebutan, terpakai);
  const besaran: Besaran[] = [];
  const rusak: string[] = [];
  const terjelaskan = (i: number): boolean => slot.dipakai[i] === true || dalamSebutan[i] === true;
  const berangka = tokens.some((t, i) => (t.jenis === 'angka' ? !terjelaskan(i) : isMungkinBerangka(teks.slice(t.awal, t.akhir))));
  for (const a of berangka ? findAngka(teks) : []) {
    const kena = tokens.flatMap((t, i) => (t.awal < a.akhir && t.akhir > a.awal && t.jenis !== 'tanda' ? [i] : []));
    const digit = kena.filter((i) => tokens[i]?.jenis === 'angka');
    const penentu = digit.length > 0 ? digit : kena;
    if (kena.length === 0 || penentu.some(terjelaskan)) continue;
    if (!kena.some((i) => tokens[i]?.jenis === 'angka') && kena.every((i) => tokens[i]?.fungsi === true)) continue;
    for (const i of kena) terpakai[i] = true;
    if (a.hasil.ok) besaran.push(angkaToBesaran(a.teks, a.hasil.value, a.awal, a.akhir));
    else rusak.push(a.teks);
  }

  const idByJenis = new Map<JenisMakna, Set<string>>();
  for (const s of sebutan)
    for (const m of s.makna) {
      const ada = idByJenis.get(m.jenis);
      if (ada === undefined) idByJenis.set(m.jenis, new Set([m.id]));
      else ada.add(m.id);
    }
  const ids = (jenis: JenisMakna): readonly string[] => [...(idByJenis.get(jenis) ?? [])];
  // A phrase that names a subject and also is a plain word of the grammar counts as both; the grammar decides by need.
  const pokokSebutan = tata.filter((s) => s.makna.some((m) => subjek.has(m.jenis)));
  return {
    teks,
    niat: [...ids('niat'), ...(isMenimbang(tokens, besaran) && !ids('niat').includes('pertentangan') ? ['pertentangan'] : [])],
    ukuran: ids('ukuran'),
    lingkup: ids('lingkup'),
    tingkat: ids('tingkat'),
    waktu: ids('waktu'),
    tolak: ids('tolak'),
    diLuar: ids('di-luar'),
    opd: ids('opd'),
    opdUmum: ids('opd-umum'),
    pemda: ids('pemda'),
    tempatAsing: tata.filter((s) => s.makna.every((m) => m.jenis === 'tempat')).map((s) => s.makna[0]?.id ?? s.teks),
    kelurahan: ids('kelurahan'),
    dokumen: ids('dokumen'),
    skala: ids('skala'),
    unsur: ids('unsur'),
    istilah: ids('istilah'),
    istilahMurni: istilah
      .filter((s) => bebas(s) && !tokens.slice(s.awal, s.akhir).some((_, n) => slot.dipakai[s.awal + n] === true))
      .flatMap((s) => s.makna.map((m) => m.id)),
    kataIstilah: istilah.flatMap((s) =>
      tokens
        .slice(s.awal, s.akhir)
        .flatMap((t, n) =>
          t.fungsi || slot.dipakai[s.awal + n] === true || diTata[s.awal + n] === true || isBilangan(t.kata) ? [] : [t.kata],
        ),
    ),
    rekaman: rekaman.map((s) => ({ kata: s.teks.split(' '), makna: s.makna })),
    pokok: pokokSebutan.map((s) => s.makna.filter((m) => subjek.has(m.jenis))),
    kataPokok: pokokSebutan.flatMap((s) => s.teks.split(' ')),
    kataLemah: sebutan
      .filter((s) => s.makna.every((m) => lemah.has(m.jenis)) && (tata.includes(s) || bebas(s)))
      .flatMap((s) => s.teks.split(' ')),
    kataPembeda: tata.filter((s) => s.makna.some((m) => pembeda.has(m.jenis))).flatMap((s) => s.teks.split(' ')),
    kataPokokPer: pokokSebutan.map((s) => s.teks.split(' ')),
    terpisah: isTerpisah(tokens, pokokSebutan),
    tahun: slot.tahun,
    rentang: slot.rentang,
    triwulan: slot.triwulan,
    semester: slot.semester,
    ...(slot.mutu === undefined ? {} : { mutu: slot.mutu }),
    tabel: slot.tabel,
    nomorSemua: slot.nomor,
    besaran,
    angkaRusak: rusak,
    kataTopik: [...tata.filter(isTopik), ...istilah.filter(bebas)].flatMap((s) => s.teks.split(' ')),
    sisa: tokens.filter((_, i) => terpakai[i] !== true).map((t) => t.kata),
    sisaNama: isNamaTakDikenal(tokens, sebutan, terpakai),
    pembuka: pembuka.has(tokens[0]?.kata ?? ''),
    ...(slot.jumlahTahun === undefined ? {} : { jumlahTahun: slot.jumlahTahun }),
    ...(slot.nomor[0] === undefined ? {} : { nomor: slot.nomor[0] }),
    ...(slot.jumlah === undefined ? {} : { jumlah: slot.jumlah }),
  };
}

/** Which tokens lie inside one of the mentions. */
function liputan(tokens: readonly Token[], sebutan: readonly Sebutan[]): readonly boolean[] {
  const kena = tokens.map(() => false);
  for (const s of sebutan) kena.fill(true, s.awal, s.akhir);
  return kena;
}

/** Mentions that are neither the office nor the very word for a recommendation can say what a recommendation is about. */
const niatTopik = new Set(['rencana-aksi', 'nasional', 'efisiensi', 'rumus', 'faktor']);
const isTopik = (s: Sebutan): boolean => s.makna.some((m) => m.jenis === 'niat' && niatTopik.has(m.id));

const pemisahPokok = new Set(['dan', ',', 'atau', 'dengan', 'vs', 'serta', 'versus', '&', '/', 'dibanding', 'dibandingkan']);

function isTerpisah(tokens: readonly Token[], pokok: readonly Sebutan[]): boolean {
  return pokok.some((s, n) => {
    const lalu = pokok[n - 1];
    return lalu !== undefined && tokens.slice(lalu.akhir, s.awal).some((t) => pemisahPokok.has(t.kata));
  });
}

/** "50% atau 33,97%", "3 atau 5 naskah": the writer weighs two printed values against each other. */
function isMenimbang(tokens: readonly Token[], besaran: readonly Besaran[]): boolean {
  const memilih = tokens.some((t) => t.kata === 'mana' || t.kata === 'benar' || t.kata === 'betul');
  return besaran.some((b, n) => {
    const lalu = besaran[n - 1];
    const antara = lalu === undefined ? [] : tokens.filter((t) => t.awal >= lalu.akhir && t.akhir <= b.awal);
    return antara.some((t) => t.kata === 'atau' || t.kata === 'apa' || (memilih && (t.kata === 'ada' || t.kata === 'tabel')));
  });
}

/** Words after which a name follows: "indeks ...", "kecamatan ...", "capaian ...". */
const kepalaNama = new Set([
  'indeks',
  'persentase',
  'jumlah',
  'angka',
  'tingkat',
  'nilai',
  'rasio',
  'prevalensi',
  'indikator',
  'iku',
  'cakupan',
  'proporsi',
  'kecamatan',
  'kelurahan',
  'desa',
  'dinas',
  'badan',
  'kota',
  'kabupaten',
  'provinsi',
  'bagian',
  'rsud',
  'puskesmas',
  'uptd',
  'kantor',
  'opd',
  'program',
  'kegiatan',
  'subkegiatan',
  'seksi',
  'bidang',
]);

function isNamaTakDikenal(tokens: readonly Token[], sebutan: readonly Sebutan[], terpakai: readonly boolean[]): boolean {
  const kepalaAt = (i: number): boolean =>
    kepalaNama.has(tokens[i]?.kata ?? '') || sebutan.some((s) => i >= s.awal && i < s.akhir && s.makna.some((m) => m.jenis === 'ukuran'));
  return tokens.some((_, i) => {
    if (terpakai[i] === true) return false;
    let j = i - 1;
    while (j >= 0 && (terpakai[j] !== true || tokens[j]?.fungsi === true) && !kepalaAt(j)) j -= 1;
    return j >= 0 && kepalaAt(j);
  });
}

function angkaToBesaran(teks: string, a: Angka, awal: number, akhir: number): Besaran {
  return { teks, desimal: a.nilai.toFixed(), awal, akhir, ...(a.satuan === undefined ? {} : { satuan: a.satuan }) };
}
