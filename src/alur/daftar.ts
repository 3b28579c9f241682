// The one table of dialogues, by name.
import type { Alur } from './alur.ts';
import { angkaSalah } from './angka-salah/angka-salah.ts';
import { laporanAngka } from './angka-salah/laporan-angka.ts';
import { belum } from './belum.ts';
import { dokumen } from './dokumen/dokumen.ts';
import { ingatkan } from './ingatkan.ts';
import { langganan } from './langganan.ts';
import { pesanTenggat, tenggat } from './tenggat/tenggat.ts';
import { indikator } from './indikator/indikator.ts';
import { konfirmasi } from './konfirmasi/konfirmasi.ts';
import { lapor } from './lapor/lapor.ts';
import { lhe } from './lhe/lhe.ts';
import { rekap } from './rekap.ts';
import { rekomendasi } from './rekomendasi/rekomendasi.ts';
import { riwayat } from './riwayat.ts';
import { saya } from './saya.ts';
import { delegasi, delegasiDiterima } from './delegasi/delegasi.ts';
import { grup } from './grup.ts';
import { hapusdata } from './hapusdata.ts';
import { peran, peranDicabut } from './peran.ts';
import { siapkan } from './siapkan/siapkan.ts';
import { tahun } from './tahun/tahun.ts';
import { target } from './target/target.ts';
import { terimaUndangan, undanganDiterima } from './terima-undangan.ts';
import { tinjau } from './tinjau/tinjau.ts';
import { undang } from './undang/undang.ts';
import { urungkan } from './urungkan.ts';

// Their states differ; each dialogue reads only its own.
const daftar: readonly Pick<Alur<never>, 'nama'>[] = [
  undang,
  terimaUndangan,
  undanganDiterima,
  peran,
  peranDicabut,
  delegasi,
  delegasiDiterima,
  grup,
  hapusdata,
  saya,
  lapor,
  konfirmasi,
  belum,
  lhe,
  rekomendasi,
  rekap,
  dokumen,
  riwayat,
  urungkan,
  siapkan,
  tahun,
  indikator,
  target,
  tenggat,
  pesanTenggat,
  langganan,
  ingatkan,
  angkaSalah,
  laporanAngka,
  tinjau,
];

const alurByNama = new Map(daftar.map((x) => [x.nama, x as Alur<unknown>]));

export const findAlur = (nama: string): Alur<unknown> | undefined => alurByNama.get(nama);
