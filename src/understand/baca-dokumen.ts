// Readings about positions and their PK, and about letters, laws and dates.
import type { Permintaan } from '../permintaan.ts';
import type { Bingkai } from './bingkai.ts';

import { bacaAnggaran, bacaIndikator, bacaRekaman, type Sumber } from './pokok.ts';

import { punya, type Aturan } from './aturan.ts';

const jabatanOf = (b: Bingkai, s: Sumber): readonly string[] => {
  const kata = b.sisa.length > 0 && (punya(b, 'pk') || b.tingkat.includes('jabatan')) ? bacaRekaman(b, s, 'jabatan') : [];
  const tersebut = b.pokok
    .flat()
    .filter((m) => m.jenis === 'jabatan')
    .map((m) => m.id);
  return [...new Set([...tersebut, ...kata])];
};

export const pemegang: Aturan = (b, s) => {
  // "jabatan mana yang memuat sub kegiatan X"
  const jabatanMana = b.tingkat.includes('jabatan') && /\b(?:mana|apa|siapa)\b/.test(b.teks) && b.ukuran.length === 0;
  if (!punya(b, 'pemegang') && !jabatanMana) return undefined;
  const anggaran = bacaAnggaran(b, s);
  const indikator = bacaIndikator(b, s, ['indikator']);
  const daftar = anggaran.bacaan.length > 0 ? anggaran.bacaan : indikator.bacaan;
  return daftar.length === 0 ? undefined : daftar.map((ids) => ({ kind: 'pemegang', pokok: [...ids] }));
};

export const pk: Aturan = (b, s) => {
  const jabatan = jabatanOf(b, s);
  const staf = bacaIndikator(b, s, ['indikator'])
    .bacaan.flat()
    .flatMap((id) => s.katalog.indikator.find((i) => i.id === id && i.jabatan !== undefined) ?? []);
  const adaIku = bacaIndikator(b, s, ['indikator'])
    .bacaan.flat()
    .some((id) => s.katalog.indikator.some((i) => i.id === id && i.iku));
  const uang = b.ukuran.includes('pagu');
  const tanggal = punya(b, 'kapan');
  if (jabatan.length === 0) {
    const kasi = b.tingkat.includes('jabatan') && (punya(b, 'pk') || uang);
    if (!kasi || b.sisa.length > 0) return undefined;
    const semuaKasi = s.katalog.jabatan.filter(
      (j) => j.jenisPk !== undefined && (b.opd.length === 0 || b.opd.includes(j.opd)) && j.id.startsWith('kas'),
    );
    return semuaKasi.map((j) => ({ kind: 'pk', jabatan: j.id, hal: uang ? 'anggaran' : 'semua' }));
  }
  if (adaIku && !punya(b, 'pk')) return undefined;
  if (b.sisa.length > 0 && staf.length === 0 && bacaRekaman(b, s, 'jabatan').length === 0) return undefined;
  if (
    !punya(b, 'pk', 'daftar', 'atasan', 'pemegang') &&
    !uang &&
    !b.tingkat.includes('iku') &&
    !b.ukuran.includes('target') &&
    !tanggal &&
    staf.length === 0
  )
    return undefined;
  const hal = tanggal
    ? 'tanggal'
    : uang
      ? 'anggaran'
      : b.tingkat.includes('iku') || b.ukuran.includes('target') || staf.length > 0
        ? 'indikator'
        : 'semua';
  return jabatan.map((id): Permintaan => {
    const milik = staf.filter((i) => i.jabatan === id).map((i) => i.id);
    return { kind: 'pk', jabatan: id, hal, ...(milik.length > 0 ? { indikator: milik } : {}) };
  });
};

export const surat: Aturan = (b, s) => {
  const tanya = punya(b, 'surat', 'kapan', 'nomor-surat');
  const pkTanggal = tanya && punya(b, 'pk');
  if (!tanya) return undefined;
  const pks = s.katalog.surat.filter((x) => x.jenis === 'perjanjian-kinerja' && (b.opd.length === 0 || b.opd.includes(x.opd)));
  if (pkTanggal && b.sisa.length === 0) {
    const murni = b.lingkup.includes('murni');
    const perubahan = b.lingkup.includes('perubahan');
    const isPerubahan = (x: (typeof pks)[number]): boolean => /perubahan/i.test(x.judul);
    const cocok = pks
      .filter((x) => (murni === perubahan ? true : perubahan ? isPerubahan(x) : !isPerubahan(x)))
      .filter((x) => !/\b(?:kasi|kepala seksi|kasubbag|analis|pengadministrasi|seksi)\b/i.test(x.judul));
    const dua =
      /\bperubahan(?:nya)?\b/.test(b.teks) && /\bdan\b/.test(b.teks)
        ? pks.filter((x) => !/\b(?:kasi|kepala seksi|kasubbag|analis|pengadministrasi|seksi)\b/i.test(x.judul))
        : cocok;
    if (dua.length > 0) return [{ kind: 'surat', surat: dua.map((x) => x.id) }];
  }
  const tersebut = bacaRekaman(b, s, 'surat');
  if (tersebut.length > 0) return [{ kind: 'surat', surat: [...tersebut] }];
  if (b.sisa.length > 0) return undefined;
  if (b.teks.includes('dasar hukum') || b.teks.includes('landasan hukum')) {
    const hukum = s.katalog.surat.filter((x) => x.jenis === 'peraturan' && (b.opd.length === 0 || b.opd.includes(x.opd)));
    return [{ kind: 'surat', surat: hukum.map((x) => x.id) }];
  }
  return undefined;
};
