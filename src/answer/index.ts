// The one dispatch: every kind of Permintaan has its answer, checked by the compiler.
import { unreachable } from '../lib/unreachable.ts';
import { isPermintaanIsian, type Permintaan, type PermintaanIsian, type PermintaanOf } from '../permintaan.ts';
import { answerAnggaran } from './anggaran.ts';
import { answerDaftar } from './daftar.ts';
import { answerBanding, answerJarak, answerKetercapaian, answerPeringkat, answerTren } from './deret.ts';
import { answerFaktor } from './faktor.ts';
import { answerHitung } from './hitung.ts';
import { answerIkuDaftar, answerIkuUnit } from './iku/daftar.ts';
import { answerIku } from './iku/detail.ts';
import { answerIkuHitung, answerIkuPita } from './iku/hitung.ts';
import { answerIkuAlur, answerIkuJenjang } from './iku/jenjang.ts';
import { answerIkuMutu, answerIkuNilai, answerIkuTakAda, answerKetetapan } from './iku/ketetapan.ts';
import { answerBelumLapor } from './isian/belum-lapor.ts';
import { answerIsianDokumen } from './isian/dokumen.ts';
import { answerIsianIndikator } from './isian/indikator.ts';
import { answerIsianKendala } from './isian/kendala.ts';
import { answerIsianKinerja } from './isian/kinerja.ts';
import { answerNilaiLhe } from './isian/nilai-lhe.ts';
import { answerTindakLanjut } from './isian/tindak-lanjut.ts';
import { answerIstilah } from './istilah.ts';
import { jawaban, type Jawaban } from './jawaban.ts';
import type { Konteks } from './konteks.ts';
import { answerNarasi } from './narasi.ts';
import { answerNilai } from './nilai.ts';
import { answerParagraf } from './paragraf.ts';
import { answerPemegang } from './pemegang.ts';
import { answerPenghargaan } from './penghargaan.ts';
import { answerPertentangan } from './pertentangan.ts';
import { answerPk } from './pk.ts';
import { answerProfil } from './profil.ts';
import { answerRekomendasi } from './rekomendasi.ts';
import { answerRencanaAksi } from './rencana-aksi.ts';
import { answerRumus } from './rumus.ts';
import { answerSkala } from './skala.ts';
import { answerEfisiensi } from './efisiensi.ts';
import { answerKemajuan, answerNasional } from './kemajuan.ts';
import { answerSkm } from './skm.ts';
import { answerSurat } from './surat.ts';
import { answerTenggat } from './tenggat.ts';
import { answerTercetak } from './tercetak.ts';

/**
 * The same request has the same answer, in whatever words it came. Only calculations are about numbers of their own, and what people
 * entered changes and is not seen alike by all.
 */
export const answer = (p: Permintaan, k: Konteks): Jawaban =>
  p.kind === 'hitung'
    ? answerHitung(p, { skala: k.pustaka.skala })
    : p.kind === 'tenggat'
      ? answerTenggat(p, k)
      : isPermintaanIsian(p)
        ? susunIsian(p, k)
        : k.ingatan.jawaban.ambil(JSON.stringify(p), () => susun(p, k));

function susunIsian(p: PermintaanIsian, k: Konteks): Jawaban {
  const v = k.isian;
  if (v === undefined) return jawaban('tidak-ada', ['Belum ada data yang diisi perangkat daerah di bot ini.'], { permintaan: [p] });
  switch (p.kind) {
    case 'isian-kinerja':
      return answerIsianKinerja(p, k, v);
    case 'isian-kendala':
      return answerIsianKendala(p, v);
    case 'isian-indikator':
      return answerIsianIndikator(p, v);
    case 'isian-dokumen':
      return answerIsianDokumen(p, k, v);
    case 'belum-lapor':
      return answerBelumLapor(p, v);
    case 'nilai-lhe':
      return answerNilaiLhe(p, v);
    case 'tindak-lanjut':
      return answerTindakLanjut(p, k, v);
    default:
      return unreachable(p);
  }
}

function susun(p: Exclude<Permintaan, PermintaanIsian | PermintaanOf<'hitung' | 'tenggat'>>, k: Konteks): Jawaban {
  switch (p.kind) {
    case 'nilai':
      return answerNilai(p, k);
    case 'tren':
      return answerTren(p, k);
    case 'banding':
      return answerBanding(p, k);
    case 'paragraf':
      return answerParagraf(p, k);
    case 'tercetak':
      return answerTercetak(p, k);
    case 'jarak':
      return answerJarak(p, k);
    case 'peringkat':
      return answerPeringkat(p, k);
    case 'ketercapaian':
      return answerKetercapaian(p, k);
    case 'daftar':
      return answerDaftar(p, k);
    case 'profil':
      return answerProfil(p, k);
    case 'rumus':
      return answerRumus(p, k);
    case 'istilah':
      return answerIstilah(p, k);
    case 'anggaran':
      return answerAnggaran(p, k);
    case 'pemegang':
      return answerPemegang(p, k);
    case 'efisiensi':
      return answerEfisiensi(p, k);
    case 'kemajuan':
      return answerKemajuan(p, k);
    case 'nasional':
      return answerNasional(p, k);
    case 'skm':
      return answerSkm(p, k);
    case 'rekomendasi':
      return answerRekomendasi(p, k);
    case 'rencana-aksi':
      return answerRencanaAksi(p, k);
    case 'faktor':
      return answerFaktor(p, k);
    case 'penghargaan':
      return answerPenghargaan(p, k);
    case 'surat':
      return answerSurat(p, k);
    case 'pertentangan':
      return answerPertentangan(p, k);
    case 'pk':
      return answerPk(p, k);
    case 'narasi':
      return answerNarasi(p, k);
    case 'skala':
      return answerSkala(p, k);
    case 'iku':
      return answerIku(p, k);
    case 'iku-daftar':
      return answerIkuDaftar(p, k);
    case 'iku-unit':
      return answerIkuUnit(p, k);
    case 'iku-jenjang':
      return answerIkuJenjang(p, k);
    case 'iku-alur':
      return answerIkuAlur(p, k);
    case 'iku-mutu':
      return answerIkuMutu(p, k);
    case 'iku-nilai':
      return answerIkuNilai(p, k);
    case 'iku-tak-ada':
      return answerIkuTakAda(p, k);
    case 'ketetapan':
      return answerKetetapan(p, k);
    case 'iku-pita':
      return answerIkuPita(p, k);
    case 'iku-hitung':
      return answerIkuHitung(p, k);
    default:
      return unreachable(p);
  }
}
