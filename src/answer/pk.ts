// The Perjanjian Kinerja of one position: date, superior, indicators with targets, budgets and their sum. Positions only, never persons.
import { Decimal } from 'decimal.js';
import type { Fakta } from '../fakta.ts';
import { sumDesimal } from '../kinerja/desimal.ts';
import type { PermintaanOf } from '../permintaan.ts';
import type { Jabatan } from '../rujukan/skema.ts';
import { bagianCatatan, catatanBersama, catatanButir, isiPk, type IsiPk } from './isi-pk.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban, type Pilihan } from './jawaban.ts';
import { samaNilai } from './klaim.ts';
import { jabatanBerPk, namaVersi, tanggalPk, tempatPk, type KlaimPk } from './klaim-pk.ts';
import { gabung, klaimToFakta, type Konteks } from './konteks.ts';
import { barisSumber, teksToFakta } from './kutipan.ts';

type P = PermintaanOf<'pk'>;
export function answerPk(p: P, k: Konteks): Jawaban {
  const jabatan = k.pustaka.jabatan.find((j) => j.id === p.jabatan);
  if (jabatan === undefined || jabatan.jenisPk === undefined) return tanpaPk(p, k, jabatan);
  const semua = isiPk(k, jabatan);
  const diminta = p.indikator ?? [];
  const isi = diminta.length === 0 ? semua : { ...semua, indikator: semua.indikator.filter((b) => diminta.includes(b.pokok)) };
  const buku = new BukuFakta();
  if ((p.hal === 'anggaran' && isi.anggaran.length === 0) || (p.hal === 'indikator' && isi.indikator.length === 0)) {
    return tanpaBagian(k, p, semua);
  }
  const pilihan: Pilihan[] = [];
  const barisIndikator = (): Baris[] =>
    isi.indikator.map((b, n) => {
      pilihan.push({ label: b.nama, permintaan: { kind: 'nilai', indikator: [b.pokok], ukuran: ['target'], periode: [] } });
      return baris`${String(n + 1)}. ${b.nama}: ${nilaiButir(k, buku, isi, b.klaim)}${catatanButir(b, isi.indikator)}`;
    });
  const barisAnggaran = (): Baris[] =>
    isi.anggaran.map((b, n) => {
      // Beside a list of indicators "yang nomor 2" means an indicator, so the budgets offer no number.
      if (p.hal === 'anggaran' || isi.indikator.length === 0)
        pilihan.push({ label: b.nama, permintaan: { kind: 'anggaran', anggaran: [b.pokok], ukuran: ['pagu'], periode: [] } });
      return baris`${String(n + 1)}. ${b.nama}: ${nilaiButir(k, buku, isi, b.klaim)}${catatanButir(b, isi.anggaran)}`;
    });
  const atasan = k.pustaka.jabatan.find((j) => j.id === jabatan.atasan);
  const keluar: Baris[] = [];
  const [tunggal] = isi.indikator;
  if (p.hal === 'anggaran') {
    keluar.push(baris`Anggaran dalam PK ${isi.judul}: ${jumlahPk(k, buku, isi)}`, ...barisAnggaran());
  } else if (p.hal === 'indikator' && isi.indikator.length === 1 && tunggal !== undefined) {
    keluar.push(baris`Target ${tunggal.nama} dalam PK ${isi.judul}: ${nilaiButir(k, buku, isi, tunggal.klaim)}`);
  } else if (p.hal === 'indikator') {
    keluar.push(baris`Indikator dan target dalam PK ${isi.judul}:`, ...barisIndikator());
  } else {
    keluar.push(baris`PK ${isi.judul}: ${tanggalTeks(k, buku, isi)}`);
    if (atasan !== undefined) keluar.push([`Atasan (pihak kedua): ${atasan.nama}.`]);
    if (p.hal === 'semua' && isi.indikator.length > 0) keluar.push(['Indikator dan target:'], ...barisIndikator());
    if (p.hal === 'semua' && isi.anggaran.length > 0) keluar.push(baris`Anggaran, jumlah ${jumlahPk(k, buku, isi)}:`, ...barisAnggaran());
    if (p.hal === 'semua' && isi.anggaran.length === 0) keluar.push(['Anggaran: tidak ada dalam PK ini.']);
  }
  for (const c of catatanPk(p, isi)) keluar.push([`Catatan: ${c}.`]);
  keluar.push([sumber(k, p, isi)]);
  return jawaban('jawab', keluar, { fakta: buku.semua, permintaan: [p], pilihan });
}

/** "Rp28.286.852", or one value per version of the PK: "murni Rp...; perubahan Rp...". The same value printed twice is said once. */
function nilaiButir(k: Konteks, buku: BukuFakta, isi: IsiPk, daftar: readonly KlaimPk[]): Baris {
  const perVersi = isi.versi.flatMap((versi) => {
    const semua = daftar.filter((c) => c.versi === versi).map((c) => c.klaim);
    const unik = semua.filter((c, n) => !semua.slice(0, n).some((x) => samaNilai(x, c)));
    if (unik.length === 0) return [];
    const nilai = gabung(
      unik.map((c) =>
        buku.add(
          klaimToFakta(
            k,
            c,
            unik.filter((x) => x !== c),
          ),
        ),
      ),
    );
    return [isi.versi.length > 1 ? baris`${namaVersi[versi]} ${nilai}` : nilai];
  });
  return gabung(perVersi, '; ', '; ');
}

/** What a reader must know of the whole PK: its own note, else what every line notes, and the notes on the sum. */
function catatanPk(p: P, isi: IsiPk): readonly string[] {
  if (p.hal === 'tanggal') return isi.jabatan.catatan === undefined ? [] : [isi.jabatan.catatan];
  const [tunggal] = isi.indikator;
  const indikator =
    isi.indikator.length === 1 && tunggal !== undefined && p.hal === 'indikator'
      ? bagianCatatan(tunggal.klaim)
      : catatanBersama(isi.indikator);
  const bersama = [...(p.hal === 'anggaran' ? [] : indikator), ...(p.hal === 'indikator' ? [] : catatanBersama(isi.anggaran))].join('; ');
  const umum = p.hal === 'semua' ? (isi.jabatan.catatan ?? bersama) : bersama;
  const jumlah =
    p.hal === 'indikator'
      ? []
      : isi.jumlah.flatMap((c) => (c.klaim.catatan === undefined ? [] : [`jumlah ${namaVersi[c.versi]}: ${c.klaim.catatan}`]));
  return [...(umum === '' ? [] : [umum]), ...jumlah];
}

/** The printed sum; without one, the sum of the topmost budgets of the annex, said to be computed. */
function jumlahPk(k: Konteks, buku: BukuFakta, isi: IsiPk): Baris {
  if (isi.jumlah.length > 0) return nilaiButir(k, buku, isi, isi.jumlah);
  const ada = new Set(isi.anggaran.map((b) => b.pokok));
  const puncak = isi.anggaran.filter((b) => !ada.has(k.anggaranById.get(b.pokok)?.induk ?? ''));
  const perVersi = isi.versi.flatMap((versi) => {
    const klaim = puncak.flatMap((b) => b.klaim.find((c) => c.versi === versi)?.klaim ?? []).filter((c) => c.desimal !== undefined);
    if (klaim.length === 0) return [];
    const fakta: Fakta = {
      id: `hitung/pk/${isi.jabatan.id}/jumlah/${versi}`,
      opd: isi.jabatan.opd,
      indikator: `jabatan.${isi.jabatan.id}`,
      ukuran: 'pagu',
      lingkup: versi,
      periode: klaim[0]?.periode ?? '',
      nilai: { kind: 'angka', desimal: sumDesimal(klaim.map((c) => new Decimal(c.desimal ?? '0'))).toFixed() },
      satuan: 'Rp',
      masukan: klaim.map((c) => buku.add(klaimToFakta(k, c)).fakta),
      sumber: { kind: 'hitungan', rumus: 'penjumlahan' },
      asal: 'dihitung',
    };
    return [isi.versi.length > 1 ? baris`${namaVersi[versi]} ${buku.add(fakta)}` : [buku.add(fakta)]];
  });
  return baris`${gabung(perVersi, '; ', '; ')} (dihitung dari ${String(puncak.length)} baris; jumlahnya tidak tercetak di PK ini)`;
}

function tanggalTeks(k: Konteks, buku: BukuFakta, isi: IsiPk): Baris {
  const { jabatan } = isi;
  const { tabel } = tempatPk(k, jabatan);
  const sebut = isi.versi.map((versi): Baris => {
    const tanggal = tanggalPk(jabatan, versi);
    const nama = versi === 'pk' ? 'Perjanjian Kinerja (murni)' : 'perubahan Perjanjian Kinerja';
    if (tanggal === undefined) return [`${nama}, tanggal tidak tercetak`];
    return baris`${nama}, ${buku.add(teksToFakta(k, { id: `jabatan.${jabatan.id}`, opd: jabatan.opd, tabel, baris: jabatan.baris }, tanggal, `tanggal-${versi}`))}`;
  });
  return gabung(sebut, '; ', '; ');
}

function sumber(k: Konteks, p: P, isi: IsiPk): string {
  const dipakai = [...(p.hal === 'anggaran' ? [] : isi.indikator), ...(p.hal === 'indikator' ? [] : isi.anggaran)].flatMap((b) => b.klaim);
  const tabel =
    p.hal === 'tanggal' ? [] : dipakai.map(({ klaim: c }) => ({ dokumen: c.dokumen, tabel: c.tabel.id.slice(c.dokumen.length + 1) }));
  return barisSumber(k, p.hal === 'semua' || p.hal === 'tanggal' ? [tempatPk(k, isi.jabatan), ...tabel] : tabel);
}

function tanpaBagian(k: Konteks, p: P, isi: IsiPk): Jawaban {
  const ada = isi.indikator.map((b) => b.nama).join('; ');
  const apa = p.hal === 'anggaran' ? 'Anggaran' : 'Indikator yang ditanyakan';
  const sisa = [
    ...(isi.indikator.length > 0 ? [`Indikator yang ada dalam PK itu: ${ada}.`] : []),
    ...(p.hal === 'indikator' && isi.anggaran.length > 0 ? [`Anggaran yang ada: ${isi.anggaran.map((b) => b.nama).join('; ')}.`] : []),
  ];
  return jawaban('tidak-ada', [`${apa} tidak ada dalam PK ${isi.judul}.`, ...sisa, barisSumber(k, [tempatPk(k, isi.jabatan)])], {
    permintaan: [p],
  });
}

function tanpaPk(p: P, k: Konteks, jabatan: Jabatan | undefined): Jawaban {
  const ada = jabatanBerPk(k).map((j) => j.nama);
  const catatan = jabatan?.catatan === undefined ? [] : [`Catatan: ${jabatan.catatan}.`];
  return jawaban(
    'tidak-ada',
    [`PK ${jabatan?.nama ?? 'jabatan itu'} tidak ada dalam laporan.`, ...catatan, `PK yang tersedia: ${ada.join('; ')}.`],
    { permintaan: [p] },
  );
}
