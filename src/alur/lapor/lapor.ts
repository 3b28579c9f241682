// "/lapor": the realisasi of a quarter, indicator by indicator; confirmed values are corrected with a reason. The steps stand in this folder.
import { izin } from '../../access/izin.ts';
import type { Isian } from '../../isian/buku.ts';
import { bacaIdKuartal, findRealisasi, kuartalTerbuka, statusLapor, triwulanTertagih, type Kuartal } from '../../isian/realisasi.ts';
import { indikatorTahun, tahunTerbuka } from '../../isian/target.ts';
import { parsePeriode } from '../../kinerja/periode.ts';
import { tahunTanggal } from '../../kinerja/tanggal.ts';
import {
  bacaHalaman,
  keAlur,
  selesai,
  tampil,
  tombolBatal,
  tombolTutup,
  ulang,
  type Alur,
  type Dunia,
  type Hasil,
  type Layar,
  type Masukan,
} from '../alur.ts';
import { bacaUraian } from '../baca-jabatan.ts';
import { layarPilihOpd, opdBoleh, pilihOpdAwal, terimaPilihOpd, wilayahOpd } from '../pilih-opd.ts';
import { sebutTolak } from '../sebut.ts';
import { sebutKuartal } from '../sebut-realisasi.ts';
import { bukaDaftar, bukaIndikator, drafBaru, layarDaftar, layarKartu, layarKembali, layarTriwulan, nilaiKuartal } from './daftar.ts';
import { langkahBerikut, tanpaNilai, type Draf, type SLapor } from './keadaan.ts';
import { layarKendala, terimaKendala } from './kendala.ts';
import { layarMasukan, layarNilai, layarRancu, layarWajar, pakaiAngka, pakaiTersimpan, terimaMasukan, terimaNilai } from './nilai.ts';
import {
  layarBiarkan,
  layarLewat,
  layarPratinjau,
  layarTabrakan,
  layarTersimpan,
  simpanDraf,
  tabrakanLapor,
  terimaTabrakan,
} from './simpan.ts';

const judulPilih = 'Lapor realisasi: perangkat daerah yang mana?';
const tidakAda = 'Indikator ini sudah tidak ada. Silakan mulai lagi dari /lapor.';
const pilihTombol = 'Silakan pilih salah satu tombol.';

const bisa = (d: Dunia, opd: string, k: Kuartal): boolean =>
  kuartalTerbuka(d.buku, opd, d.hariIni).some((x) => nilaiKuartal(x) === nilaiKuartal(k));

/** "TW II", "tw 2 2027"; without a year that of today. */
function bacaKuartal(teks: string, hariIni: string): Kuartal | undefined {
  const hasil = [teks, `${teks} ${tahunTanggal(hariIni)}`].map((t) => parsePeriode(t)).find((x) => x.ok);
  return hasil?.ok === true && hasil.value.kind === 'triwulan' ? { tahun: hasil.value.tahun, triwulan: hasil.value.triwulan } : undefined;
}

function bukaOpd(d: Dunia, opd: string, diminta?: Kuartal): Hasil<SLapor> {
  const tahun = tahunTerbuka(d.buku, opd);
  if (tahun.length === 0) {
    return selesai(
      [`Lapor realisasi, ${d.tempat.namaOpd(opd)}`, 'Tahun kerja belum dibuka, sehingga belum ada indikator dan target untuk dilaporkan.'],
      [[{ label: 'Buka tahun kerja', nilai: keAlur('tahun', opd) }, tombolTutup]],
    );
  }
  if (diminta !== undefined && bisa(d, opd, diminta)) return tampil(bukaDaftar(d, opd, diminta));
  if (tahun.every((t) => indikatorTahun(d.buku, opd, t).length === 0)) {
    return selesai(
      [`Lapor realisasi, ${d.tempat.namaOpd(opd)}`, `Belum ada indikator untuk tahun ${tahun.at(-1) ?? ''}.`],
      [[{ label: 'Tambah indikator', nilai: keAlur('indikator', `${opd} ${tahun.at(-1) ?? ''}`) }, tombolTutup]],
    );
  }
  const [satu, ...lain] = triwulanTertagih(d.buku, opd, d.hariIni);
  return tampil(satu !== undefined && lain.length === 0 ? bukaDaftar(d, opd, satu) : { langkah: 'triwulan', opd, halaman: 1 });
}

function mulai(argumen: string, d: Dunia): Hasil<SLapor> {
  const id = bacaIdKuartal(argumen);
  const indikator = id === undefined ? undefined : d.buku.find('indikator', id.pokok);
  const opd = indikator?.isi.opd ?? (id !== undefined && d.tempat.opdById.has(id.pokok) ? id.pokok : undefined);
  const boleh = opdBoleh(d, 'isi-realisasi');
  if (id !== undefined && opd !== undefined) {
    const putusan = izin(d.pelaku, 'isi-realisasi', wilayahOpd(d, opd));
    if (!putusan.boleh) return selesai(sebutTolak(putusan, d, opd));
    if (indikator !== undefined && bisa(d, opd, id)) {
      const { tahun, triwulan } = id;
      return statusLapor(d.buku, indikator.id, id) === 'dikembalikan'
        ? tampil({ langkah: 'kembali', indikator: indikator.id, tahun, triwulan })
        : tampil(bukaIndikator(d, indikator, id));
    }
    return bukaOpd(d, opd, id);
  }
  const [satu, ...lain] = boleh;
  if (satu === undefined) {
    const putusan = izin(d.pelaku, 'isi-realisasi', {});
    return selesai(putusan.boleh ? [tidakAda] : sebutTolak(putusan, d));
  }
  return lain.length === 0 ? bukaOpd(d, satu, bacaKuartal(argumen, d.hariIni)) : tampil({ langkah: 'opd', pilih: pilihOpdAwal });
}

const alasanUmum = ['Kekeliruan penulisan angka', 'Data sumber diperbarui', 'Hasil reviu atau evaluasi'] as const;

const layarAlasan = (indikator: Isian<'indikator'>, draf: Draf): Layar => ({
  isi: [
    `${indikator.isi.nama}, ${sebutKuartal(draf)}: perbaikan`,
    'Nilai ini sudah dikonfirmasi. Apa alasan perbaikannya? Silakan pilih, atau tulis.',
  ],
  tombol: [...alasanUmum.map((x) => [{ label: x, nilai: `alasan:${x}` }]), [tombolBatal]],
  tunggu: 'teks',
});

const indikatorOf = (s: SLapor, d: Dunia): Isian<'indikator'> | undefined =>
  'draf' in s ? d.buku.find('indikator', s.draf.indikator) : 'indikator' in s ? d.buku.find('indikator', s.indikator) : undefined;

function layar(s: SLapor, d: Dunia): Layar {
  if (s.langkah === 'opd') return layarPilihOpd(d, opdBoleh(d, 'isi-realisasi'), s.pilih, judulPilih);
  if (s.langkah === 'triwulan') return layarTriwulan(d, s.opd, s.halaman);
  if (s.langkah === 'daftar') return layarDaftar(d, s);
  const x = indikatorOf(s, d);
  if (x === undefined) return { isi: [tidakAda], tombol: [[tombolTutup]] };
  switch (s.langkah) {
    case 'kartu':
      return layarKartu(d, x, s);
    case 'kembali':
      return layarKembali(d, x, s);
    case 'alasan':
      return layarAlasan(x, s.draf);
    case 'nilai':
      return layarNilai(d, x, s.draf);
    case 'masukan':
      return layarMasukan(d, x, s.draf);
    case 'rancu':
      return layarRancu(x, s);
    case 'wajar':
      return layarWajar(d, x, s.draf);
    case 'sebab':
    case 'langkah':
    case 'penanggung':
    case 'tenggat':
      return layarKendala(d, x, s.draf, s.langkah, s.halaman);
    case 'pratinjau':
      return layarPratinjau(d, x, s.draf);
    case 'tabrakan':
      return layarTabrakan(x, s);
    case 'tersimpan':
      return layarTersimpan(d, x, s);
    case 'lewat':
      return layarLewat(d, x, s);
    case 'biarkan':
      return layarBiarkan(d, x, s);
  }
}

function terima(s: SLapor, m: Masukan, d: Dunia): Hasil<SLapor> {
  if (s.langkah === 'opd') {
    const pilih = terimaPilihOpd(d, opdBoleh(d, 'isi-realisasi'), s.pilih, m);
    if (pilih === undefined) return ulang(pilihTombol);
    return typeof pilih === 'string' ? bukaOpd(d, pilih) : tampil({ langkah: 'opd', pilih });
  }
  const nilai = m.kind === 'tombol' ? m.nilai : undefined;
  const x = indikatorOf(s, d);
  if (s.langkah === 'triwulan' || s.langkah === 'daftar') return terimaDaftar(s, nilai ?? '', d);
  if (x === undefined) return selesai([tidakAda]);
  const k: Kuartal = 'draf' in s ? s.draf : s;
  const lain = nilai === undefined ? undefined : terimaUmum(s, nilai, x, k, d);
  if (lain !== undefined) return lain;
  if (!('draf' in s)) return ulang(pilihTombol);
  if (s.langkah === 'tabrakan') return nilai === 'pakai' || nilai === 'biarkan' ? terimaTabrakan(d, x, s, nilai) : ulang(pilihTombol);
  return terimaDraf(s, m, x, d);
}

function terimaDaftar(s: Extract<SLapor, { langkah: 'triwulan' | 'daftar' }>, nilai: string, d: Dunia): Hasil<SLapor> {
  const halaman = bacaHalaman(nilai);
  if (halaman !== undefined) return tampil({ ...s, halaman });
  if (nilai === 'triwulan') return tampil({ langkah: 'triwulan', opd: s.opd, halaman: 1 });
  const [, tahun, triwulan] = /^tw:(\d{4}):([1-4])$/.exec(nilai) ?? [];
  if (tahun !== undefined) {
    return tampil(bukaDaftar(d, s.opd, { tahun: Number(tahun), triwulan: Number(triwulan) as Kuartal['triwulan'] }));
  }
  const x = nilai.startsWith('i:') ? d.buku.find('indikator', nilai.slice(2)) : undefined;
  return x === undefined || s.langkah === 'triwulan' ? ulang(pilihTombol) : tampil(bukaIndikator(d, x, s));
}

/** Buttons that mean the same on every screen of an indicator. */
function terimaUmum(s: SLapor, nilai: string, x: Isian<'indikator'>, k: Kuartal, d: Dunia): Hasil<SLapor> | undefined {
  if (nilai === 'daftar') {
    return tampil({ langkah: 'daftar', opd: x.isi.opd, tahun: k.tahun, triwulan: k.triwulan, halaman: 1 });
  }
  const lain = nilai.startsWith('i:') ? d.buku.find('indikator', nilai.slice(2)) : undefined;
  if (lain !== undefined) return tampil(bukaIndikator(d, lain, k));
  if (nilai === 'perbaiki') {
    const draf = drafBaru({ indikator: x.id, tahun: k.tahun, triwulan: k.triwulan }, findRealisasi(d.buku, x.id, k));
    return tampil(langkahBerikut(d, x, draf));
  }
  if (nilai === 'lewat') return tampil({ langkah: 'lewat', indikator: x.id, tahun: k.tahun, triwulan: k.triwulan });
  if (!('draf' in s)) return undefined;
  if (nilai === 'ubah-nilai') return tampil(langkahBerikut(d, x, tanpaNilai(s.draf)));
  if (nilai === 'tetap') return pakaiTersimpan(d, x, s.draf);
  const angka = /^angka:(-?\d+(?:\.\d+)?)$/.exec(nilai)?.[1];
  return angka === undefined ? undefined : pakaiAngka(d, x, s.draf, angka);
}

type SDraf = Exclude<Extract<SLapor, { draf: Draf }>, { langkah: 'tabrakan' }>;

function terimaDraf(s: SDraf, m: Masukan, x: Isian<'indikator'>, d: Dunia): Hasil<SLapor> {
  const { draf } = s;
  const nilai = m.kind === 'tombol' ? m.nilai : '';
  const lanjut = (baru: Draf): Hasil<SLapor> => tampil(langkahBerikut(d, x, baru));
  switch (s.langkah) {
    case 'alasan': {
      const alasan = bacaUraian(m.kind === 'teks' ? m.teks : nilai.replace(/^alasan:/, ''), 300);
      return alasan.ok ? lanjut({ ...draf, alasan: alasan.value }) : ulang(alasan.error);
    }
    case 'masukan': {
      if (m.kind === 'teks') return terimaMasukan(d, x, draf, m.teks);
      const { masukan: _m, ...tanpa } = draf;
      if (nilai === 'langsung') return lanjut({ ...tanpa, langsung: true });
      return nilai === 'ulangi' ? lanjut(tanpa) : ulang(pilihTombol);
    }
    case 'nilai': {
      if (m.kind === 'teks') return terimaNilai(d, x, draf, m.teks);
      const { langsung: _l, ...tanpa } = draf;
      return nilai === 'rumus' ? lanjut(tanpa) : ulang(pilihTombol);
    }
    case 'rancu':
      return m.kind === 'teks' ? terimaNilai(d, x, draf, m.teks) : ulang(pilihTombol);
    case 'wajar':
      if (m.kind !== 'teks') return nilai === 'benar' ? lanjut({ ...draf, dicek: true }) : ulang(pilihTombol);
      return draf.masukan === undefined ? terimaNilai(d, x, draf, m.teks) : terimaMasukan(d, x, tanpaNilai(draf), m.teks);
    case 'sebab':
    case 'langkah':
    case 'penanggung':
    case 'tenggat':
      return terimaKendala(d, x, { langkah: s.langkah, draf }, m) ?? ulang(pilihTombol);
    case 'pratinjau': {
      if (nilai === 'simpan') return simpanDraf(d, x, draf);
      const { kendala: _k, ...tanpa } = draf;
      return nilai === 'ubah-kendala' ? lanjut(tanpa) : ulang(pilihTombol);
    }
  }
}

export const lapor: Alur<SLapor> = {
  nama: 'lapor',
  mulai,
  layar,
  terima,
  tabrakan: (s, t, d) => {
    const x = indikatorOf(s, d);
    return x === undefined || !('draf' in s) ? selesai([tidakAda]) : tabrakanLapor(d, x, s.draf, t);
  },
};
