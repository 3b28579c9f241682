// The questions of an LHE one after another, and the preview. Findings are told and never block.
import { tanggalIndonesia } from '../../answer/konteks.ts';
import { formatTepat } from '../../kinerja/angka.ts';
import { ATURAN_LHE, namaKomponen, type AturanLhe } from '../../kinerja/lhe.ts';
import { tahunTanggal, tambahHari } from '../../kinerja/tanggal.ts';
import { unreachable } from '../../lib/unreachable.ts';
import { type Dunia, type Layar, type Tombol, tombolBatal, tombolBerjajar, tombolKembali } from '../alur.ts';
import { namaLaporan } from '../rekomendasi/kata.ts';
import { bagianBerikut, jumlahKomponen, ketentuanOf, predikatOtomatis, sebutPredikat, skalaAkip, temuanOf, type Bagian } from './draf.ts';
import type { Draf, S } from './keadaan.ts';

const lain: Readonly<Record<AturanLhe, AturanLhe>> = { '88/2021': '12/2015', '12/2015': '88/2021' };
const contohNomor = { akip: '700/1323.1/INSP-S', bpk: '12.B/LHP/XVIII.PEK/05/2026' } as const;
const judulTahun = (x: Pick<Draf, 'rezim'>): string => (x.rezim === 'bpk' ? 'Tahun yang diperiksa' : 'Tahun yang dievaluasi');
const tidakTercetak: Tombol = { label: 'Tidak tercetak', nilai: 'kosong' };

export const judulLhe = (x: Pick<Draf, 'rezim' | 'opd'>, d: Dunia): string => `${namaLaporan(x.rezim)} ${d.tempat.namaOpd(x.opd)}`;

function layarKomponen(x: Draf): Pick<Layar, 'isi' | 'tombol'> {
  const aturan = ketentuanOf(x);
  if (aturan === undefined || x.aturan === undefined) return { isi: [], tombol: [] };
  const berikut = aturan.bobot[x.komponen.length];
  const baris = aturan.bobot.map(({ nama, bobot }, n) => {
    const nilai = x.komponen[n];
    return `${n + 1}. ${namaKomponen(nama)}, bobot ${bobot}${nilai === undefined ? '' : `: ${nilai?.cetak ?? 'tidak tercetak'}`}`;
  });
  const semua = x.komponen.length === 0;
  return {
    isi: [
      `Nilai komponen menurut ${aturan.nama}`,
      ...baris,
      semua
        ? `Kirim ${aturan.bobot.length} angka sekaligus menurut urutan itu, misalnya 21,50 20,10 11,25 17,00${aturan.bobot.length > 4 ? ' 15,00' : ''}. Boleh juga satu per satu.`
        : `Berikutnya: ${berikut === undefined ? '' : namaKomponen(berikut.nama)}.`,
    ],
    tombol: [
      ...(semua
        ? [
            [{ label: `Pakai ${ATURAN_LHE[lain[x.aturan]].nama}`, nilai: `aturan:${lain[x.aturan]}` }],
            [{ label: 'Nilai komponen tidak tercetak', nilai: 'kosong-semua' }],
          ]
        : [[tidakTercetak, { label: 'Ulangi dari awal', nilai: 'ulangi' }]]),
    ],
  };
}

function isiBagian(b: Bagian, x: Draf, d: Dunia): Pick<Layar, 'isi' | 'tombol'> {
  switch (b) {
    case 'nomor':
      return {
        isi: [judulLhe(x, d), `Tulis nomor ${namaLaporan(x.rezim)}, seperti tercetak, misalnya ${contohNomor[x.rezim]}.`],
        tombol: [],
      };
    case 'tanggal':
      return {
        isi: [
          `Tanggal ${namaLaporan(x.rezim)}`,
          `Nomor ${x.nomor ?? ''}. Tulis tanggalnya, misalnya ${tanggalIndonesia(tambahHari(d.hariIni, -30))}.`,
        ],
        tombol: [],
      };
    case 'tahun': {
      const tahun = tahunTanggal(x.tanggal ?? d.hariIni);
      const pilihan = [tahun - 1, tahun].map((t) => ({ label: String(t), nilai: `tahun:${t}` }));
      return { isi: [judulTahun(x), 'Pilih, atau tulis tahun lain.'], tombol: [pilihan] };
    }
    case 'komponen':
      return layarKomponen(x);
    case 'total': {
      const jumlah = jumlahKomponen(x);
      return {
        isi: [
          'Nilai akhir',
          jumlah === undefined
            ? 'Tulis nilai akhir seperti tercetak, misalnya 69,85.'
            : `Jumlah komponennya ${formatTepat(jumlah)}. Bila yang tercetak berbeda, tulis yang tercetak.`,
        ],
        tombol: [...(jumlah === undefined ? [] : [[{ label: `Sama, ${formatTepat(jumlah)}`, nilai: 'jumlah' }]]), [tidakTercetak]],
      };
    }
    case 'predikat': {
      const kode = predikatOtomatis(x, d);
      const semua = (skalaAkip(d)?.pita ?? []).flatMap((p) =>
        p.kode === undefined ? [] : [{ label: p.kode, nilai: `predikat:${p.kode}` }],
      );
      return {
        isi: [
          'Predikat',
          kode === undefined
            ? 'Pilih predikat yang tercetak.'
            : `Nilai akhir ${x.total?.cetak ?? ''} masuk predikat ${sebutPredikat(kode, d)}. Pilih yang tercetak.`,
        ],
        tombol: [
          ...(kode === undefined ? [] : [[{ label: sebutPredikat(kode, d), nilai: `predikat:${kode}` }]]),
          ...tombolBerjajar(
            semua.filter((t) => t.label !== kode),
            4,
          ),
          [tidakTercetak],
        ],
      };
    }
    default:
      return unreachable(b);
  }
}

/** The lines of an LHE, entered or about to be. */
export function barisLhe(x: Draf, d: Dunia): readonly string[] {
  const aturan = ketentuanOf(x);
  return [
    `Nomor: ${x.nomor ?? ''}`,
    `Tanggal: ${x.tanggal === undefined ? '' : tanggalIndonesia(x.tanggal)}`,
    `${judulTahun(x)}: ${x.tahun ?? ''}`,
    ...(aturan === undefined
      ? []
      : [
          `Aturan: ${aturan.nama}`,
          ...aturan.bobot.map(
            ({ nama, bobot }, n) => `· ${namaKomponen(nama)}: ${x.komponen[n]?.cetak ?? 'tidak tercetak'} (bobot ${bobot})`,
          ),
          `Nilai akhir: ${x.total?.cetak ?? 'tidak tercetak'}`,
          `Predikat: ${x.predikat === null || x.predikat === undefined ? 'tidak tercetak' : sebutPredikat(x.predikat, d)}`,
        ]),
  ];
}

function layarPratinjau(x: Draf, d: Dunia): Layar {
  const temuan = temuanOf(x, d);
  return {
    isi: [
      `${judulLhe(x, d)}: sudah sesuai?`,
      ...barisLhe(x, d),
      ...(temuan.length === 0
        ? []
        : ['', ...temuan, 'Yang dicatat adalah yang tercetak. Bila memang tercetak demikian, silakan disimpan.']),
    ],
    tombol: [
      [{ label: temuan.length === 0 ? 'Simpan' : 'Sesuai yang tercetak, simpan', nilai: 'simpan' }],
      [{ label: 'Ubah', nilai: 'ubah' }, tombolBatal],
    ],
  };
}

export function layarIsi(s: Extract<S, { langkah: 'isi' }>, d: Dunia): Layar {
  const b = bagianBerikut(s.draf);
  if (b === undefined) return layarPratinjau(s.draf, d);
  const { isi, tombol } = isiBagian(b, s.draf, d);
  return { isi, tombol: [...tombol, [tombolBatal]], ...(b === 'predikat' ? {} : { tunggu: 'teks' as const }) };
}

export const namaBagian: Readonly<Record<Bagian, string>> = {
  nomor: 'Nomor',
  tanggal: 'Tanggal',
  tahun: 'Tahun',
  komponen: 'Aturan dan nilai komponen',
  total: 'Nilai akhir',
  predikat: 'Predikat',
};

export function layarUbah(s: Extract<S, { langkah: 'ubah' }>): Layar {
  const bagian: readonly Bagian[] =
    s.draf.rezim === 'bpk' ? ['nomor', 'tanggal', 'tahun'] : ['nomor', 'tanggal', 'tahun', 'komponen', 'total', 'predikat'];
  return {
    isi: ['Bagian mana yang diubah?'],
    tombol: [
      ...tombolBerjajar(
        bagian.map((b) => ({ label: namaBagian[b], nilai: b })),
        2,
      ),
      [tombolKembali],
    ],
  };
}
