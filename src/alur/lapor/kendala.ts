// Below target: why, what is done about it, which position does it, by when. Positions and dates only; no person is asked for.
import { namaTw } from '../../kinerja/periode.ts';
import { tanggalIndonesia } from '../../answer/konteks.ts';
import type { Isian } from '../../isian/buku.ts';
import { akhirTriwulan, kuartalSesudah, type Kuartal } from '../../isian/realisasi.ts';
import { tahunTanggal } from '../../kinerja/tanggal.ts';
import { formatNilai } from '../../kinerja/angka.ts';
import {
  bacaHalaman,
  tampil,
  tombolBatal,
  tombolDaftar,
  ulang,
  type Dunia,
  type Hasil,
  type Layar,
  type Masukan,
  type Tombol,
} from '../alur.ts';
import { bacaJabatan, bacaUraian } from '../baca-jabatan.ts';
import { bacaTanggal } from '../baca-tanggal.ts';
import { sebutAngka } from '../bidang-isian.ts';
import { sebutKuartal, type Kendala } from '../sebut-realisasi.ts';
import { langkahBerikut, ukurDraf, type Draf, type SLapor } from './keadaan.ts';

export type LangkahKendala = keyof Kendala;

const pertanyaan: Readonly<Record<Exclude<LangkahKendala, 'penanggung'>, string>> = {
  sebab: 'Apa sebabnya? Silakan tulis singkat.',
  langkah: 'Langkah apa yang dilakukan? Silakan tulis singkat.',
  tenggat: 'Paling lambat kapan selesai? Silakan pilih, atau tulis tanggalnya.',
};

const tanyaJabatan = (ada: boolean): string =>
  `Jabatan apa yang melaksanakannya? Silakan ${ada ? 'pilih, atau tulis nama jabatannya.' : 'tulis nama jabatannya, misalnya Kepala Seksi Pelayanan.'}`;

/** Positions of this OPD: those of its reports, those its decree makes answerable, and those named before. */
function jabatanOf(d: Dunia, indikator: Isian<'indikator'>): readonly string[] {
  const { opd, asal } = indikator.isi;
  const iku = asal?.kind === 'iku' ? d.pustaka.registri.ikuById.get(asal.id) : undefined;
  const pernah = d.buku
    .semua('realisasi')
    .flatMap((x) => (x.isi.opd === opd && x.isi.kendala !== undefined ? [x.isi.kendala.penanggung] : []))
    .toReversed();
  const laporan = d.pustaka.jabatan.filter((x) => x.opd === opd).map((x) => x.nama);
  // A decree may make a whole office answerable, which is no position.
  const kantor = new Set(d.tempat.opd.map((x) => x.nama.toLowerCase()));
  const ketetapan = (iku?.penanggungJawab ?? []).filter((x) => !kantor.has(x.toLowerCase()));
  return [...new Set([...pernah, ...laporan, ...ketetapan])];
}

/** The end of the next quarter that is still ahead, and the end of its year. */
function pilihanTenggat(k: Kuartal, hariIni: string): readonly string[] {
  let depan = kuartalSesudah(k);
  while (akhirTriwulan(depan) < hariIni) depan = kuartalSesudah(depan);
  const akhir = akhirTriwulan(depan);
  return [...new Set([akhir, `${tahunTanggal(akhir)}-12-31`])];
}

function tombolKendala(
  d: Dunia,
  indikator: Isian<'indikator'>,
  draf: Draf,
  langkah: LangkahKendala,
  halaman: number,
): readonly (readonly Tombol[])[] {
  if (langkah === 'tenggat') {
    return pilihanTenggat(draf, d.hariIni).map((x) => [{ label: tanggalIndonesia(x), nilai: `tgl:${x}` }]);
  }
  if (langkah !== 'penanggung') return [];
  return tombolDaftar(
    jabatanOf(d, indikator).map((x) => ({ label: x, nilai: `jab:${x}` })),
    halaman,
  );
}

export function layarKendala(d: Dunia, indikator: Isian<'indikator'>, draf: Draf, langkah: LangkahKendala, halaman = 1): Layar {
  const u = ukurDraf(d, indikator, draf);
  const sampai = u.capaianSampai !== undefined && u.kumulatif.nilai !== undefined && u.targetKumulatif.nilai !== undefined;
  const nilai = draf.nilai === undefined ? '' : sebutAngka(draf.nilai, indikator.isi.satuan);
  const [angka, target] = sampai
    ? [u.kumulatif.nilai, u.targetKumulatif.nilai].map((x) => (x === undefined ? '' : formatNilai(x, indikator.isi.satuan)))
    : [nilai, formatTarget(u.targetTriwulan ?? u.targetTahun, indikator.isi.satuan)];
  return {
    isi: [
      `${indikator.isi.nama}, ${sebutKuartal(draf)}`,
      `${sampai ? `Kumulatif sampai ${namaTw(draf.triwulan)}` : 'Nilai'} ${angka ?? ''} belum mencapai target ${target ?? ''}.`,
      langkah === 'penanggung' ? tanyaJabatan(jabatanOf(d, indikator).length > 0) : pertanyaan[langkah],
    ],
    tombol: [...tombolKendala(d, indikator, draf, langkah, halaman), [{ label: 'Ubah nilainya', nilai: 'ubah-nilai' }, tombolBatal]],
    tunggu: 'teks',
  };
}

const formatTarget = (x: Parameters<typeof formatNilai>[0] | undefined, satuan: string): string =>
  x === undefined ? '' : formatNilai(x, satuan);

function bacaKendala(d: Dunia, langkah: LangkahKendala, teks: string) {
  switch (langkah) {
    case 'sebab':
    case 'langkah':
      return bacaUraian(teks);
    case 'penanggung':
      return bacaJabatan(teks);
    case 'tenggat': {
      const hasil = bacaTanggal(teks, `31 Desember ${tahunTanggal(d.hariIni)}`);
      if (!hasil.ok || hasil.value >= d.hariIni) return hasil;
      return { ok: false, error: `Tanggal itu sudah lewat. Mohon dipilih ${tanggalIndonesia(d.hariIni)} atau sesudahnya.` } as const;
    }
  }
}

export function terimaKendala(
  d: Dunia,
  indikator: Isian<'indikator'>,
  s: { readonly langkah: LangkahKendala; readonly draf: Draf },
  m: Masukan,
): Hasil<SLapor> | undefined {
  const jadi = (nilai: string): Hasil<SLapor> =>
    tampil(langkahBerikut(d, indikator, { ...s.draf, kendala: { ...s.draf.kendala, [s.langkah]: nilai } }));
  if (m.kind === 'teks') {
    const hasil = bacaKendala(d, s.langkah, m.teks);
    return hasil.ok ? jadi(hasil.value) : ulang(hasil.error);
  }
  if (m.kind !== 'tombol') return undefined;
  const halaman = bacaHalaman(m.nilai);
  if (halaman !== undefined) return tampil({ langkah: s.langkah, draf: s.draf, halaman });
  const pilihan = /^(?:tgl|jab):(.+)$/s.exec(m.nilai)?.[1];
  return pilihan === undefined ? undefined : jadi(pilihan);
}
