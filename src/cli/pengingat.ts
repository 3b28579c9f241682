// "sakip pengingat": the reminders of a stretch of days, from its options to rows, a table or a calendar. It reads no clock and writes no file.
import type { Buku } from '../isian/buku.ts';
import { bacaNamaPemda, kunciOpd, namaZona } from '../isian/nama-tempat.ts';
import { findAliasPemda, findPemda } from '../isian/siapkan.ts';
import { createTempat, type OpdAda, type PemdaAda, type Tempat } from '../isian/tempat.ts';
import { isTanggal, selisihHari } from '../kinerja/tanggal.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { Pustaka } from '../pustaka.ts';
import { createHariKerja, tahunTakLengkap } from '../reminders/hari-kerja.ts';
import { toIcs } from '../reminders/ics.ts';
import { iramaBaku, namaJarak } from '../reminders/irama.ts';
import { rencana, type Penerima } from '../reminders/jadwal.ts';
import { kejadian, type SumberKejadian } from '../reminders/kejadian.ts';
import { tanggalBerhari } from '../reminders/teks.ts';
import { peranKalender } from '../rujukan/skema-kalender.ts';

export const pakaiPengingat = `pengingat --dari 2027-01-01 --sampai 2027-12-31 [--pemda <id atau nama>] [--opd <id atau nama>] [--json] [--ics <berkas>]
          pengingat tenggat dalam rentang itu; --ics menulis tenggatnya sebagai berkas kalender`;

export type OpsiPengingat = {
  readonly dari: string;
  readonly sampai: string;
  readonly pemda?: string;
  readonly opd?: string;
  readonly json: boolean;
  readonly ics?: string;
};

const berisi = ['--dari', '--sampai', '--pemda', '--opd', '--ics'] as const;
type Berisi = (typeof berisi)[number];
const tahunTerbanyak = 10;

/** The error is a sentence for the user. */
export function bacaOpsiPengingat(argumen: readonly string[]): Result<OpsiPengingat, string> {
  const nilai = new Map<Berisi, string[]>();
  let json = false;
  let kini: Berisi | undefined;
  for (const kata of argumen.flatMap((a) => (/^--[a-z]+=/.test(a) ? [a.slice(0, a.indexOf('=')), a.slice(a.indexOf('=') + 1)] : [a]))) {
    const opsi = berisi.find((o) => o === kata);
    if (opsi !== undefined && nilai.has(opsi)) return err(`Pilihan ${opsi} ditulis dua kali.`);
    if (opsi !== undefined) nilai.set(opsi, []);
    else if (kata === '--json') json = true;
    else if (kata.startsWith('--')) return err(`Pilihan ${kata} tidak dikenal.`);
    else if (kini === undefined) return err(`"${kata}" tidak jelas untuk apa. Nilai ditulis di belakang pilihannya.`);
    else nilai.get(kini)?.push(kata);
    if (kata.startsWith('--')) kini = opsi;
  }
  const isi = (o: Berisi): string | undefined => nilai.get(o)?.join(' ').trim();
  const kosong = berisi.find((o) => isi(o) === '');
  if (kosong !== undefined) return err(`Pilihan ${kosong} belum diisi.`);
  const [dari, sampai, pemda, opd, ics] = [isi('--dari'), isi('--sampai'), isi('--pemda'), isi('--opd'), isi('--ics')];
  if (dari === undefined || sampai === undefined)
    return err('Tanggal --dari dan --sampai perlu diisi, misalnya --dari 2027-01-01 --sampai 2027-12-31.');
  for (const [o, t] of [['--dari', dari] as const, ['--sampai', sampai] as const]) {
    if (!isTanggal(t)) return err(`Tanggal ${o} "${t}" tidak terbaca. Tulis sebagai tahun-bulan-hari, misalnya 2027-01-31.`);
    if (t < '2000-01-01' || t > '2099-12-31') return err(`Tanggal ${o} ${t} di luar tahun 2000 sampai 2099.`);
  }
  if (dari > sampai) return err(`Rentangnya terbalik: --dari ${dari} sesudah --sampai ${sampai}.`);
  if (selisihHari(dari, sampai) > tahunTerbanyak * 366) return err(`Rentang paling panjang ${tahunTerbanyak} tahun.`);
  return ok({
    dari,
    sampai,
    json,
    ...(pemda === undefined ? {} : { pemda }),
    ...(opd === undefined ? {} : { opd }),
    ...(ics === undefined ? {} : { ics }),
  });
}

export type AlatPengingat = { readonly pustaka: Pick<Pustaka, 'kalender' | 'registri' | 'pemda' | 'opd'>; readonly buku: Buku };

const rata = (teks: string): string => teks.toLowerCase().replaceAll(/\s+/g, ' ').trim();

function cariPemda(a: AlatPengingat, tempat: Tempat, sebutan: string): PemdaAda | undefined {
  const t = rata(sebutan);
  const nama = bacaNamaPemda(sebutan);
  const id = nama?.jenis === undefined ? undefined : findPemda(a, nama.jenis, nama.daerah);
  return (
    tempat.pemdaById.get(t) ??
    (id === undefined ? undefined : tempat.pemdaById.get(id)) ??
    tempat.pemda.find((p) => rata(p.nama) === t || findAliasPemda(a, p.id).some((x) => rata(x) === t))
  );
}

function namaOpdOf(a: AlatPengingat, o: OpdAda): readonly string[] {
  const alias = a.buku.find('opd', o.id)?.isi.alias ?? a.pustaka.opd.find((x) => x.id === o.id)?.alias ?? [];
  return [o.id, o.nama, o.singkat, ...alias].map(rata);
}

const cariOpd = (a: AlatPengingat, daftar: readonly OpdAda[], sebutan: string): readonly OpdAda[] => {
  const persis = daftar.filter((o) => namaOpdOf(a, o).includes(rata(sebutan)));
  if (persis.length > 0) return persis;
  return daftar.filter((o) => kunciOpd(o.nama, findAliasPemda(a, o.pemda)) === kunciOpd(sebutan, findAliasPemda(a, o.pemda)));
};

type Tempatnya = { readonly pemda: PemdaAda; readonly opd?: OpdAda };

const sebutNama = (nama: readonly string[]): string =>
  nama.length > 12 ? `${nama.slice(0, 12).join('; ')}; dan ${nama.length - 12} lainnya` : nama.join('; ');

function tempatOf(a: AlatPengingat, tempat: Tempat, o: OpsiPengingat): Result<Tempatnya, string> {
  const pemda = o.pemda === undefined ? tempat.pemdaById.get(tempat.bawaan) : cariPemda(a, tempat, o.pemda);
  if (pemda === undefined) return err(`Daerah "${o.pemda ?? ''}" tidak dikenal. Yang ada: ${tempat.pemda.map((p) => p.id).join(', ')}.`);
  if (o.opd === undefined) return ok({ pemda });
  const milik = tempat.opdOf(pemda.id);
  const lain = o.pemda === undefined ? tempat.pemda.flatMap((p) => (p.id === pemda.id ? [] : tempat.opdOf(p.id))) : [];
  const [diSini, diLain] = [cariOpd(a, milik, o.opd), cariOpd(a, lain, o.opd)];
  const kena = diSini.length > 0 ? diSini : diLain;
  const [opd] = kena;
  if (opd === undefined)
    return err(`Perangkat daerah "${o.opd}" tidak dikenal. Yang ada di ${pemda.nama}: ${sebutNama(milik.map((x) => x.nama))}.`);
  if (kena.length > 1)
    return err(`"${o.opd}" cocok dengan beberapa perangkat daerah: ${kena.map((x) => x.id).join(', ')}. Mohon pilih salah satu.`);
  return ok({ pemda: tempat.pemdaById.get(opd.pemda) ?? pemda, opd });
}

/** `opd` is absent for what the government does itself; `pemda` and `opd` are ids. */
export type BarisPengingat = {
  readonly kapan: string;
  readonly tenggat: string;
  readonly kode: string;
  readonly judul: string;
  readonly pemda: string;
  readonly opd?: string;
  readonly untuk: string;
  readonly dasar: string;
  readonly status: 'terverifikasi' | 'perlu-cek';
  /** "H-1", "H": the lead times that this reminder stands for. */
  readonly jarak: readonly string[];
  readonly teks: string;
};

export type HasilPengingat = {
  readonly pemda: PemdaAda;
  readonly baris: readonly BarisPengingat[];
  readonly ics: string;
  /** What whoever reads them must know, as sentences. */
  readonly catatan: readonly string[];
};

/**
 * One row for each reminder up to its deadline, for whoever is responsible, with nobody subscribed. What the data shows to be done gives
 * none; what follows behind a deadline depends on who acts, and is planned for nobody. The error is a sentence for the user.
 */
export function susunPengingat(a: AlatPengingat, o: OpsiPengingat, kini: string): Result<HasilPengingat, string> {
  const tempat = createTempat(a.pustaka, a.buku);
  const dimana = tempatOf(a, tempat, o);
  if (!dimana.ok) return dimana;
  const { pemda, opd } = dimana.value;
  const s: SumberKejadian = { pustaka: a.pustaka, buku: a.buku, tempat };
  const daftar = kejadian(s, o.dari, o.sampai, { pemda: pemda.id, ...(opd === undefined ? {} : { opd: opd.id }) });
  const kerja = createHariKerja(a.pustaka.kalender.libur);
  const penerima = peranKalender.options.map((peran): Penerima => ({
    orang: peran,
    peran,
    pemda: pemda.id,
    zona: pemda.zona,
    irama: { ...iramaBaku, lewatTiap: 0 },
  }));
  const baris = rencana({ kejadian: daftar, penerima, kerja }, o.dari, o.sampai)
    .filter((x) => x.orang === x.kejadian.untuk)
    .map(({ kejadian: k, kapan, jarak, teks }): BarisPengingat => ({
      kapan,
      tenggat: k.tenggat,
      kode: k.kode,
      judul: k.judul,
      pemda: k.pemda,
      ...(k.opd === undefined ? {} : { opd: k.opd }),
      untuk: k.untuk,
      dasar: k.dasar,
      status: k.status,
      jarak: jarak.map(namaJarak),
      teks: teks.join('\n'),
    }));
  const tenggat = daftar.filter((k) => !k.selesai && o.dari <= k.tenggat && k.tenggat <= o.sampai);
  const kurang = tahunTakLengkap(kerja, o.dari, o.sampai);
  return ok({
    pemda,
    baris,
    ics: toIcs(tenggat, kini, kerja),
    catatan:
      kurang.length === 0 ? [] : [`Hari libur nasional ${kurang.join(', ')} belum semuanya diketahui; yang dihitung hanya yang pasti.`],
  });
}

const kolom = (isi: readonly (readonly string[])[]): readonly string[] => {
  const lebar = (isi[0] ?? []).map((_, n) => Math.max(...isi.map((b) => (b[n] ?? '').length)));
  return isi.map((b) =>
    b
      .map((x, n) => x.padEnd(lebar[n] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

/** A table, then the basis of each rule once. */
export function tabelPengingat(h: HasilPengingat, o: OpsiPengingat, tempat: Pick<Tempat, 'opdById'>): readonly string[] {
  if (h.baris.length === 0) return [`Tidak ada pengingat ${h.pemda.nama} dari ${o.dari} sampai ${o.sampai}.`];
  const zona = namaZona(h.pemda.zona);
  const isi = h.baris.map((b) => [
    `${b.kapan.slice(0, 10)} ${b.kapan.slice(11, 16).replace(':', '.')}`,
    b.jarak.join(' '),
    tanggalBerhari(b.tenggat),
    b.judul,
    (b.opd === undefined ? h.pemda.nama : tempat.opdById.get(b.opd)?.nama) ?? b.pemda,
    b.untuk,
    b.status === 'perlu-cek' ? 'perlu dicek' : 'terverifikasi',
  ]);
  const dasar = new Map(h.baris.map((b) => [b.dasar, b.judul.replace(/ tahun \d{4}$/, '')]));
  return [
    `Pengingat ${h.pemda.nama}, ${o.dari} sampai ${o.sampai}, waktu ${zona}: ${h.baris.length}.`,
    '',
    ...kolom([['Diingatkan', 'Jarak', 'Batas', 'Dokumen', 'Milik', 'Untuk', 'Status'], ...isi]),
    '',
    'Dasar:',
    ...[...dasar].map(([d, judul]) => `- ${judul}: ${d}.`),
    ...(h.catatan.length === 0 ? [] : ['', ...h.catatan]),
  ];
}
