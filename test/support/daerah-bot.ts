// What the real bot finds in its database before anybody writes: offices with an indicator each, recommendations, people with roles.
import type { User } from 'grammy/types';
import { createIsian } from '../../src/db/isian.ts';
import { openDb } from '../../src/db/open.ts';
import { createPengguna } from '../../src/db/pengguna.ts';
import type { Ubahan } from '../../src/isian/buku.ts';
import { semuaTriwulan } from '../../src/isian/realisasi.ts';
import { idTahunKerja, idTarget } from '../../src/isian/target.ts';
import type { IsiOf } from '../../src/isian/skema.ts';

/** Last year: all of its quarters have ended, whenever this runs. */
export const tahunDaerah = new Date().getFullYear() - 1;
export const targetTriwulan = 100;

export type OpdDaerah = {
  readonly id: string;
  readonly nama: string;
  readonly indikator: string;
  readonly namaIndikator: string;
  readonly rekomendasi: readonly { readonly id: string; readonly isi: string }[];
};

export const opdDaerah = (ke: number, rekomendasi: number): OpdDaerah => ({
  id: `kec-uji-${ke}`,
  nama: `Kecamatan Uji ${ke}`,
  indikator: `uji-${ke}-surat`,
  namaIndikator: `Jumlah surat yang dilayani ${ke}`,
  rekomendasi: Array.from({ length: rekomendasi }, (_, n) => ({
    id: `rek-${ke}-${n + 1}`,
    isi: `Butir ${ke}.${n + 1}: rencana aksi disusun`,
  })),
});

const pemda = 'kota-uji';
const angka = (n: number): IsiOf<'target'>['nilai'] => ({ desimal: String(n), cetak: String(n) });
const baru = (x: Omit<Ubahan, 'versi'>): Ubahan => ({ ...x, versi: 0 }) as Ubahan;

const idLhe = (x: OpdDaerah): string => `lhe-${x.id}`;
const lheTanggal = `${tahunDaerah}-06-10`;

function ubahanOpd(x: OpdDaerah, tahun: number): readonly Ubahan[] {
  const target = (triwulan?: (typeof semuaTriwulan)[number]): Ubahan =>
    baru({
      jenis: 'target',
      id: idTarget(x.indikator, tahun, 'pk', triwulan),
      isi: {
        indikator: x.indikator,
        opd: x.id,
        tahun,
        lingkup: 'pk',
        nilai: angka(triwulan === undefined ? targetTriwulan * 4 : targetTriwulan),
        ...(triwulan === undefined ? {} : { triwulan }),
      },
    });
  return [
    baru({ jenis: 'opd', id: x.id, isi: { pemda, nama: x.nama, singkat: x.nama, alias: [] } }),
    baru({ jenis: 'tahun-kerja', id: idTahunKerja(x.id, tahun), isi: { opd: x.id, tahun, asal: 'kosong' } }),
    baru({
      jenis: 'indikator',
      id: x.indikator,
      isi: {
        opd: x.id,
        nama: x.namaIndikator,
        satuan: 'surat',
        polaritas: { nilai: 'naik-baik', asal: 'dipilih', alasan: '' },
        agregasi: 'jumlah',
        level: 'sasaran',
        mulai: tahun,
      },
    }),
    target(),
    ...semuaTriwulan.map((t) => target(t)),
    baru({
      jenis: 'lhe',
      id: idLhe(x),
      isi: { opd: x.id, rezim: 'akip', nomor: `700/${x.id}`, tanggal: lheTanggal, tahun: tahun - 1, komponen: [] },
    }),
  ];
}

/** As an evaluator enters them: one act each. */
const ubahanRekomendasi = (x: OpdDaerah): readonly Ubahan[] =>
  x.rekomendasi.map((r, n) =>
    baru({
      jenis: 'rekomendasi',
      id: r.id,
      isi: { opd: x.id, lhe: idLhe(x), rezim: 'akip', lheTanggal, nomor: n + 1, isi: r.isi, status: 'belum' },
    }),
  );

export type OrangDaerah = { readonly user: User; readonly peran: 'operator' | 'kepala' | 'evaluator'; readonly opd: readonly string[] };

/** Also while the bot has the file open. */
export function isiDaerahBot(
  berkas: string,
  dirs: { readonly migrations: string; readonly data: string },
  opd: readonly OpdDaerah[],
  orang: readonly OrangDaerah[],
): void {
  const db = openDb(berkas, dirs);
  if (!db.ok) throw new Error(JSON.stringify(db.error));
  const kini = new Date();
  const pengguna = createPengguna(db.value);
  const peran = orang.flatMap((o) => {
    const { id } = pengguna.kenali(o.user.id, o.user.first_name, kini);
    return o.opd.map((x) =>
      baru({
        jenis: 'peran',
        id: `peran-${id}-${x}`,
        isi: { pengguna: id, peran: o.peran, pemda, opd: x, dasar: 'undangan', dari: 0 },
      }),
    );
  });
  const isian = createIsian(db.value);
  const tulis = (ubahan: readonly Ubahan[]): void => {
    const hasil = isian.tulis({ pengguna: 0, sebagai: 'admin bot', aksi: 'atur-pemda', ubahan }, kini);
    if (!hasil.ok) throw new Error('records not written');
  };
  tulis([
    baru({ jenis: 'pemda', id: pemda, isi: { nama: 'Pemerintah Kota Uji', jenis: 'kota', zona: 'Asia/Jakarta', alias: [] } }),
    ...opd.flatMap((x) => ubahanOpd(x, tahunDaerah)),
    ...peran,
  ]);
  for (const u of opd.flatMap(ubahanRekomendasi)) tulis([u]);
  db.value.$client.close();
}
