// A new piece of evidence: the file or link, the year it is about, a few words about it, then saving.
import type { Lampiran } from '../../isian/skema.ts';
import { buktiOf, type BuktiAda, type RekomendasiAda } from '../../isian/tindak-lanjut.ts';
import { tahunTanggal } from '../../kinerja/tanggal.ts';
import { isTahunBukti } from '../../kinerja/tindak-lanjut.ts';
import { type Dunia, type Hasil, type Layar, type Masukan, type Tabrakan, tampil, tombolBerjajar, tombolKembali, ulang } from '../alur.ts';
import { bacaUraian } from '../baca-jabatan.ts';
import { bacaTautan } from '../baca-tautan.ts';
import { wilayahOpd } from '../pilih-opd.ts';
import { barisTabrakan, kartuKini, kartuSesudah, kartuTabrakan } from './buka.ts';
import { bolehUbahBukti } from './bukti.ts';
import { judulKartu } from './kartu.ts';
import { namaLampiran, ringkas, sebutBukti, sebutStatus } from './kata.ts';
import type { BuktiBaru, S } from './keadaan.ts';
import { mulaiDikerjakan } from './tindak.ts';

type Of<L extends S['langkah']> = Extract<S, { readonly langkah: L }>;

const panjangUraian = 300;

const rentangOf = (x: RekomendasiAda, d: Dunia): readonly [number, number] => [tahunTanggal(x.isi.lheTanggal), tahunTanggal(d.hariIni)];
const sebutRentang = ([dari, sampai]: readonly [number, number]): string => (dari >= sampai ? `${dari}` : `${dari} sampai ${sampai}`);

export function layarBuktiBaru(s: Of<'bukti-baru'>, d: Dunia): Layar {
  const x = d.buku.find('rekomendasi', s.kartu.id);
  return {
    isi: [
      'Bukti baru',
      ...(x === undefined ? [] : [judulKartu(x, d), `Yang diperlukan: bukti tahun ${sebutRentang(rentangOf(x, d))}.`]),
      'Kirim foto, dokumen (paling besar 20 MB), atau tautan. Keterangan yang ditulis bersama berkas menjadi uraiannya.',
    ],
    tombol: [[tombolKembali]],
    tunggu: 'teks-atau-berkas',
  };
}

const sama = (a: Lampiran, b: Lampiran): boolean =>
  a.kind === 'tautan' ? b.kind === 'tautan' && a.alamat === b.alamat : b.kind === 'berkas' && a.berkas.sha256 === b.berkas.sha256;

export function terimaBuktiBaru(s: Of<'bukti-baru'>, m: Masukan, d: Dunia): Hasil<S> {
  if (m.kind === 'tombol') return kartuKini(d, s.kartu);
  const lampiran: Lampiran | undefined = m.kind === 'berkas' ? { kind: 'berkas', berkas: m.berkas } : bacaTautan(m.teks);
  if (lampiran === undefined)
    return ulang(
      'Itu belum terbaca sebagai tautan. Mohon dikirim alamat lengkapnya, misalnya https://drive.google.com/..., atau kirim berkasnya.',
    );
  const dulu = buktiOf(d.buku, s.kartu.id).find((b) => sama(b.isi.lampiran, lampiran));
  if (dulu !== undefined)
    return ulang(`Bukti yang sama sudah dilampirkan: ${sebutBukti(dulu.isi)}. Mohon dikirim yang lain, atau kembali.`);
  const uraian = m.kind === 'berkas' ? m.keterangan?.trim().slice(0, panjangUraian) : undefined;
  return tampil<S>({ langkah: 'bukti-tahun', kartu: s.kartu, lampiran, ...(uraian === undefined || uraian === '' ? {} : { uraian }) });
}

/** Newest first; the range may be long for an old LHE. */
const tahunDitawarkan = 6;

export function layarBuktiTahun(s: Of<'bukti-tahun'>, d: Dunia): Layar {
  const x = d.buku.find('rekomendasi', s.kartu.id);
  const [dari, sampai] = x === undefined ? [tahunTanggal(d.hariIni), tahunTanggal(d.hariIni)] : rentangOf(x, d);
  const banyak = Math.min(tahunDitawarkan, Math.max(1, sampai - dari + 1));
  const pilihan = Array.from({ length: banyak }, (_, n) => ({ label: String(sampai - n), nilai: `tahun:${sampai - n}` }));
  return {
    isi: [
      'Bukti ini dari tahun berapa?',
      ringkas(namaLampiran(s.lampiran), 80),
      `Pilih tahun isi buktinya, atau tulis tahun lain. Untuk verifikasi diperlukan tahun ${sebutRentang([dari, sampai])}.`,
    ],
    tombol: [...tombolBerjajar(pilihan, 3), [tombolKembali]],
    tunggu: 'teks',
  };
}

export function terimaBuktiTahun(s: Of<'bukti-tahun'>, m: Masukan, d: Dunia): Hasil<S> {
  if (m.kind === 'tombol' && m.nilai === 'kembali') return kartuKini(d, s.kartu);
  const teks = m.kind === 'tombol' ? m.nilai.slice('tahun:'.length) : m.kind === 'teks' ? m.teks.trim() : '';
  if (!/^20\d\d$/.test(teks)) return ulang('Mohon ditulis tahunnya saja, empat angka, misalnya 2026.');
  const { kartu, lampiran, uraian } = s;
  return tampil<S>({ langkah: 'bukti-pratinjau', kartu, lampiran, tahun: Number(teks), ...(uraian === undefined ? {} : { uraian }) });
}

export function layarBuktiPratinjau(s: BuktiBaru, d: Dunia): Layar {
  const x = d.buku.find('rekomendasi', s.kartu.id);
  const cocok = x === undefined || isTahunBukti(s.tahun, x.isi.lheTanggal, d.hariIni);
  return {
    isi: [
      ...(s.pesan === undefined ? [] : [...s.pesan, '']),
      'Simpan bukti ini?',
      ...(x === undefined ? [] : [judulKartu(x, d)]),
      sebutBukti({ lampiran: s.lampiran, tahun: s.tahun }, 120),
      `Uraian: ${s.uraian ?? 'tidak ada'}`,
      ...(cocok || x === undefined
        ? []
        : [
            `Mohon dicek tahunnya: untuk verifikasi diperlukan bukti tahun ${sebutRentang(rentangOf(x, d))}. Bukti ini boleh disimpan sebagai pelengkap.`,
          ]),
      s.uraian === undefined ? 'Bila perlu, tulis uraiannya dulu.' : 'Uraiannya dapat ditulis ulang.',
    ],
    tombol: [[{ label: 'Simpan', nilai: 'simpan' }], [{ label: 'Ganti tahun', nilai: 'tahun' }, tombolKembali]],
    tunggu: 'teks',
  };
}

export function terimaBuktiPratinjau(s: BuktiBaru, m: Masukan, d: Dunia): Hasil<S> {
  if (m.kind === 'teks') {
    const uraian = bacaUraian(m.teks, panjangUraian);
    return uraian.ok ? tampil<S>({ ...s, uraian: uraian.value }) : ulang(uraian.error);
  }
  if (m.kind !== 'tombol' || m.nilai === 'kembali') return kartuKini(d, s.kartu);
  if (m.nilai === 'tahun') {
    const { kartu, lampiran, uraian } = s;
    return tampil<S>({ langkah: 'bukti-tahun', kartu, lampiran, ...(uraian === undefined ? {} : { uraian }) });
  }
  const x = d.buku.find('rekomendasi', s.kartu.id);
  if (x === undefined || !bolehUbahBukti(x, d)) return kartuKini(d, s.kartu, ['Bukti belum disimpan, karena statusnya sudah berubah.']);
  return {
    kind: 'tulis',
    tindakan: {
      aksi: 'tindak-lanjut',
      wilayah: wilayahOpd(d, x.isi.opd),
      // With the recommendation, so that its history shows what was handed in.
      ubahan: [
        { jenis: 'bukti', id: d.idBaru(), versi: 0, isi: isiBukti(s, x, d) },
        { jenis: 'rekomendasi', id: x.id, versi: s.kartu.versi, isi: mulaiDikerjakan(x.isi) },
      ],
    },
    keadaan: kartuSesudah(s.kartu, ['Bukti disimpan.']),
  };
}

const isiBukti = (s: BuktiBaru, x: RekomendasiAda, d: Dunia): BuktiAda['isi'] => ({
  rekomendasi: x.id,
  opd: x.isi.opd,
  lampiran: s.lampiran,
  tahun: s.tahun,
  ...(s.uraian === undefined ? {} : { uraian: s.uraian }),
  oleh: { pengguna: d.pelaku.pengguna, waktu: d.kini },
});

/** Somebody else changed the recommendation meanwhile: nothing of the evidence is lost, it can be saved again. */
export function lanjutSesudahTabrakan(s: BuktiBaru, t: Tabrakan, d: Dunia): Hasil<S> {
  const x = d.buku.find('rekomendasi', s.kartu.id);
  if (x === undefined || !bolehUbahBukti(x, d)) return kartuTabrakan(d, s.kartu, t, sebutBukti({ lampiran: s.lampiran, tahun: s.tahun }));
  const pesan = [
    ...barisTabrakan(t, d).slice(0, -1),
    `Status sekarang: ${sebutStatus(x.isi)}. Bukti Bapak/Ibu belum disimpan; bila masih perlu, tekan Simpan sekali lagi.`,
  ];
  return tampil<S>({ ...s, kartu: { ...s.kartu, versi: x.versi }, pesan });
}
