// The cards of confirming: the value with all that speaks for it or against it, and the question why it is sent back.
import { namaTw } from '../../kinerja/periode.ts';
import type { Isian } from '../../isian/buku.ts';
import { kewajaranRealisasi, ukurRealisasi, type Ukuran } from '../../isian/ukur-realisasi.ts';
import { formatPersen } from '../../kinerja/angka.ts';
import { toDesimal } from '../../kinerja/desimal.ts';
import { ucapkanKewajaran } from '../../kinerja/kewajaran.ts';
import { potongHalaman, tombolDaftar, tombolTutup, tombolUrungkan, type Dunia, type Layar, type Tombol } from '../alur.ts';
import { sebutAngka } from '../bidang-isian.ts';
import { kelompokMenunggu, kunci, menungguDi, milikSendiri, type Realisasi, type SKonfirmasi } from './keadaan.ts';
import { hitungMasukan, rumusOf } from '../lapor/keadaan.ts';
import { barisMasukan } from '../lapor/nilai.ts';
import { sebutWaktu } from '../sebut.ts';
import {
  barisCapaian,
  barisKendala,
  barisKoreksi,
  barisKumulatif,
  barisPerubahan,
  barisPredikat,
  barisTarget,
  sebutKuartal,
} from '../sebut-realisasi.ts';

/** "85,76, capaian 97,45%" */
function tersebutSingkat(d: Dunia, r: Realisasi, u: Ukuran | undefined): string {
  const satuan = d.buku.find('indikator', r.isi.indikator)?.isi.satuan ?? '';
  const capaian = u?.dinilai?.nilai;
  return `${sebutAngka(r.isi.nilai, satuan)}${capaian?.kind === 'angka' ? `, capaian ${formatPersen(capaian.tampil)}` : ''}`;
}

export function layarPeriksa(
  d: Dunia,
  indikator: Isian<'indikator'>,
  r: Realisasi,
  lain: { readonly pesan: readonly string[]; readonly sendiri: boolean; readonly adaLain: boolean },
): Layar {
  const u = ukurRealisasi(d.buku, indikator, r.isi, { nilai: toDesimal(r.isi.nilai.desimal) });
  const rumus = r.isi.masukan === undefined ? undefined : rumusOf(d, indikator);
  const langkah = rumus === undefined ? '' : `, dari ${hitungMasukan(rumus, r.isi.masukan).langkah}`;
  const oleh = d.jejak.sesudah('realisasi', r.id, 0).findLast((x) => x.aksi === 'isi-realisasi' || x.aksi === 'koreksi-realisasi');
  const kembali = { label: lain.adaLain ? `Daftar ${namaTw(r.isi.triwulan)}` : '', nilai: 'daftar' };
  return {
    isi: [
      `Konfirmasi: ${indikator.isi.nama}, ${sebutKuartal(r.isi)}`,
      ...lain.pesan,
      d.tempat.namaOpd(r.isi.opd),
      ...barisTarget(d, indikator, r.isi),
      `Realisasi ${namaTw(r.isi.triwulan)}: ${sebutAngka(r.isi.nilai, indikator.isi.satuan)}${langkah}`,
      ...(rumus === undefined ? [] : barisMasukan(rumus, { masukan: r.isi.masukan ?? {} }).map((x) => `· ${x}`)),
      barisKumulatif(u, indikator.isi.satuan),
      ...barisCapaian(u, r.isi),
      ...barisPredikat(d, r.isi.opd, u),
      ...barisPerubahan(u, r.isi),
      ...barisKendala(r.isi.kendala),
      ...kewajaranRealisasi(d.buku, indikator, r.isi, toDesimal(r.isi.nilai.desimal)).map(ucapkanKewajaran),
      ...barisKoreksi(d, indikator, r.isi),
      ...(oleh === undefined ? [] : [`Diisi ${oleh.sebagai}, ${sebutWaktu(oleh.waktu, d.zona)}.`]),
      ...(lain.sendiri
        ? [
            'Ini isian Bapak/Ibu sendiri, sehingga perlu dikonfirmasi pejabat lain: kepala, atau Sekretaris atau Kasubbag yang diberi delegasi.',
          ]
        : []),
    ],
    tombol: [
      ...(lain.sendiri
        ? []
        : [
            [
              { label: 'Konfirmasi', nilai: 'sah' },
              { label: 'Kembalikan', nilai: 'kembalikan' },
            ],
          ]),
      [...(lain.adaLain ? [kembali] : []), tombolTutup],
    ],
  };
}

const alasanUmum = ['Mohon angkanya dicek lagi', 'Mohon sebab dan langkahnya dilengkapi', 'Mohon disesuaikan dengan data dukung'] as const;

export const layarKembalikan = (indikator: Isian<'indikator'>, r: Realisasi): Layar => ({
  isi: [
    `${indikator.isi.nama}, ${sebutKuartal(r.isi)}: dikembalikan`,
    `Nilainya ${sebutAngka(r.isi.nilai, indikator.isi.satuan)}. Apa yang perlu diperbaiki? Silakan pilih, atau tulis.`,
  ],
  tombol: [...alasanUmum.map((x) => [{ label: x, nilai: `alasan:${x}` }]), [{ label: 'Kembali', nilai: 'periksa' }, tombolTutup]],
  tunggu: 'teks',
});

export function layarKelompok(d: Dunia, halaman: number): Layar {
  const daftar = kelompokMenunggu(d);
  return {
    isi: ['Konfirmasi realisasi', daftar.length === 0 ? 'Tidak ada yang menunggu konfirmasi.' : 'Silakan pilih yang diperiksa.'],
    tombol: [
      ...tombolDaftar(
        daftar.map((k) => ({
          label: `${d.tempat.namaOpd(k.opd)}, ${sebutKuartal(k)}: ${menungguDi(d, k).length} menunggu`,
          nilai: `k:${kunci(k)}`,
        })),
        halaman,
      ),
      [tombolTutup],
    ],
  };
}

const kewajaranOf = (d: Dunia, r: Realisasi) => {
  const indikator = d.buku.find('indikator', r.isi.indikator);
  return indikator === undefined ? [] : kewajaranRealisasi(d.buku, indikator, r.isi, toDesimal(r.isi.nilai.desimal));
};

export function layarDaftar(d: Dunia, s: Extract<SKonfirmasi, { langkah: 'daftar' }>): Layar {
  const daftar = menungguDi(d, s);
  const { isi, awal, putar } = potongHalaman(daftar, s.halaman);
  const dariLain = daftar.filter((r) => !milikSendiri(d, r));
  const nama = (r: Realisasi): string => d.buku.find('indikator', r.isi.indikator)?.isi.nama ?? r.id;
  const perluCek = dariLain.filter((r) => kewajaranOf(d, r).length > 0).length;
  return {
    isi: [
      `Konfirmasi ${sebutKuartal(s)}, ${d.tempat.namaOpd(s.opd)}`,
      ...(s.pesan ?? []),
      `${daftar.length} nilai menunggu.`,
      ...isi.map((r, n) => {
        const indikator = d.buku.find('indikator', r.isi.indikator);
        const u = indikator === undefined ? undefined : ukurRealisasi(d.buku, indikator, r.isi);
        const catatan = [
          ...(milikSendiri(d, r) ? ['isian Bapak/Ibu sendiri, perlu pejabat lain'] : []),
          ...(kewajaranOf(d, r).length > 0 ? ['mohon dicek'] : []),
        ];
        return `${awal + n + 1}. ${nama(r)}: ${tersebutSingkat(d, r, u)}${catatan.length === 0 ? '' : `; ${catatan.join('; ')}`}`;
      }),
      ...(perluCek > 0 ? [`${perluCek} nilai sebaiknya dilihat satu per satu.`] : []),
    ],
    tombol: [
      ...(dariLain.length === 0 ? [] : [[{ label: `Konfirmasi semua (${dariLain.length})`, nilai: 'semua' }]]),
      ...isi.map((r, n) => [{ label: `${awal + n + 1}. ${nama(r)}`, nilai: `r:${r.id}` }]),
      ...putar,
      [tombolTutup],
    ],
  };
}

export function layarSelesai(d: Dunia, s: Extract<SKonfirmasi, { langkah: 'selesai' }>): Layar {
  const sisa = menungguDi(d, s);
  const berikut = sisa.find((r) => !milikSendiri(d, r));
  const nama = berikut === undefined ? '' : (d.buku.find('indikator', berikut.isi.indikator)?.isi.nama ?? '');
  const baris: readonly Tombol[] = [
    ...(sisa.length > 1 ? [{ label: `Daftar ${namaTw(s.triwulan)}`, nilai: `k:${kunci(s)}` }] : []),
    ...tombolUrungkan(d),
    tombolTutup,
  ];
  return {
    isi: [
      s.judul,
      sisa.length === 0
        ? `Tidak ada lagi yang menunggu untuk ${sebutKuartal(s)}, ${d.tempat.namaOpd(s.opd)}.`
        : `Masih menunggu: ${sisa.length} nilai ${sebutKuartal(s)}.`,
    ],
    tombol: [...(berikut === undefined ? [] : [[{ label: `Berikutnya: ${nama}`, nilai: `r:${berikut.id}` }]]), baris],
  };
}
