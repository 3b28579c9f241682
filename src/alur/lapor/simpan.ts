// Preview, the act of saving, and what comes after it: who is told, which indicator is next, two people on one value.
import { namaTw } from '../../kinerja/periode.ts';
import { izin } from '../../access/izin.ts';
import { pemegangPeran } from '../../access/pelaku.ts';
import type { Isian } from '../../isian/buku.ts';
import { findRealisasi, hitungLapor, idRealisasi, indikatorBerikut, isLengkap, statusLapor, type Kuartal } from '../../isian/realisasi.ts';
import type { IsiOf } from '../../isian/skema.ts';
import {
  keAlur,
  tampil,
  tombolBatal,
  tombolTutup,
  tombolUrungkan,
  type Dunia,
  type Hasil,
  type Layar,
  type Tabrakan,
  type Tombol,
} from '../alur.ts';
import { sebutAngka } from '../bidang-isian.ts';
import { wilayahOpd } from '../pilih-opd.ts';
import { sebutWaktu } from '../sebut.ts';
import {
  barisCapaian,
  barisKendala,
  barisKoreksi,
  barisKumulatif,
  barisPerubahan,
  barisPredikat,
  barisTarget,
  namaStatus,
  sebutKuartal,
} from '../sebut-realisasi.ts';
import { hitungMasukan, isDiBawahTarget, kendalaLengkap, rumusOf, ukurDraf, type Draf, type Penerima, type SLapor } from './keadaan.ts';
import { barisMasukan } from './nilai.ts';

/** "Realisasi TW II: 2,86, dari 9 ÷ 3.150 × 1.000" with the raw counts below. */
function barisRealisasi(d: Dunia, indikator: Isian<'indikator'>, draf: Draf): readonly string[] {
  const r = draf.masukan === undefined ? undefined : rumusOf(d, indikator);
  const nilai = draf.nilai === undefined ? '' : sebutAngka(draf.nilai, indikator.isi.satuan);
  return [
    `Realisasi ${namaTw(draf.triwulan)}: ${nilai}${r === undefined ? '' : `, dari ${hitungMasukan(r, draf.masukan).langkah}`}`,
    ...(r === undefined ? [] : barisMasukan(r, draf).map((x) => `· ${x}`)),
  ];
}

export function layarPratinjau(d: Dunia, indikator: Isian<'indikator'>, draf: Draf): Layar {
  const u = ukurDraf(d, indikator, draf);
  const lama = findRealisasi(d.buku, indikator.id, draf);
  const kurang = isDiBawahTarget(d, indikator, draf);
  return {
    isi: [
      `${indikator.isi.nama}, ${sebutKuartal(draf)}`,
      ...barisTarget(d, indikator, draf),
      ...barisRealisasi(d, indikator, draf),
      barisKumulatif(u, indikator.isi.satuan),
      ...barisCapaian(u, draf),
      ...barisPredikat(d, indikator.isi.opd, u),
      ...barisPerubahan(u, draf),
      ...(kurang ? barisKendala(kendalaLengkap(draf.kendala)) : []),
      ...(lama === undefined ? [] : [`Sebelumnya: ${sebutAngka(lama.isi.nilai, indikator.isi.satuan)} (${namaStatus[lama.isi.status]})`]),
      ...(draf.alasan === undefined ? [] : [`Alasan perbaikan: ${draf.alasan}`]),
    ],
    tombol: [
      [{ label: 'Simpan', nilai: 'simpan' }],
      [{ label: 'Ubah nilainya', nilai: 'ubah-nilai' }, ...(kurang ? [{ label: 'Ubah sebab dan langkah', nilai: 'ubah-kendala' }] : [])],
      [tombolBatal],
    ],
  };
}

/** Who confirms for this OPD, the author left out: nobody confirms what they entered. */
function penerimaOf(d: Dunia, opd: string): { readonly orang: readonly number[]; readonly kind: Penerima } {
  const semua = pemegangPeran(d.buku, opd, ['kepala'], d.hariIni);
  const orang = semua.filter((x) => x !== d.pelaku.pengguna);
  return { orang, kind: orang.length > 0 ? 'ada' : semua.length > 0 ? 'hanya-sendiri' : 'tidak-ada' };
}

/** A notice with the first value of a quarter that waits, and with the one that completes it; those between stand in the same list. */
function perluKabar(d: Dunia, opd: string, draf: Draf): boolean {
  const h = hitungLapor(d.buku, opd, draf);
  const status = statusLapor(d.buku, draf.indikator, draf);
  if (status === 'menunggu') return false;
  return h.menunggu === 0 || (status !== 'terkonfirmasi' && h.dilaporkan + 1 === h.indikator);
}

export function simpanDraf(d: Dunia, indikator: Isian<'indikator'>, draf: Draf): Hasil<SLapor> {
  const { opd } = indikator.isi;
  const lama = findRealisasi(d.buku, indikator.id, draf);
  const { nilai } = draf;
  if (nilai === undefined) return tampil({ langkah: 'nilai', draf });
  if (lama?.versi === draf.versi && lama.isi.status === 'terkonfirmasi' && draf.alasan === undefined)
    return tampil({ langkah: 'alasan', draf });
  const kendala = isDiBawahTarget(d, indikator, draf) ? kendalaLengkap(draf.kendala) : undefined;
  // A correction that waits keeps its reason when its value is changed once more.
  const alasan = draf.alasan ?? (lama?.isi.status === 'menunggu' ? lama.isi.alasan : undefined);
  const isi: IsiOf<'realisasi'> = {
    indikator: indikator.id,
    opd,
    tahun: draf.tahun,
    triwulan: draf.triwulan,
    nilai,
    ...(draf.masukan === undefined
      ? {}
      : { masukan: Object.fromEntries(Object.entries(draf.masukan).map(([kunci, daftar]) => [kunci, [...daftar]])) }),
    ...(kendala === undefined ? {} : { kendala }),
    status: 'menunggu',
    pengisi: { pengguna: d.pelaku.pengguna, waktu: d.kini },
    ...(alasan === undefined ? {} : { alasan }),
  };
  const penerima = penerimaOf(d, opd);
  const kabar = penerima.kind === 'ada' && perluKabar(d, opd, draf);
  return {
    kind: 'tulis',
    tindakan: {
      aksi: draf.alasan === undefined ? 'isi-realisasi' : 'koreksi-realisasi',
      wilayah: wilayahOpd(d, opd),
      ...(draf.alasan === undefined ? {} : { alasan: draf.alasan }),
      ubahan: [{ jenis: 'realisasi', id: idRealisasi(indikator.id, draf), versi: draf.versi, isi }],
    },
    keadaan: {
      langkah: 'tersimpan',
      indikator: indikator.id,
      tahun: draf.tahun,
      triwulan: draf.triwulan,
      penerima: kabar ? 'dikabari' : penerima.kind,
    },
    ...(kabar
      ? { kabar: penerima.orang.map((pengguna) => ({ pengguna, alur: 'konfirmasi', argumen: `${opd}:${draf.tahun}:tw${draf.triwulan}` })) }
      : {}),
  };
}

function barisPenerima(d: Dunia, opd: string, penerima: Penerima): string {
  const nama = d.tempat.namaOpd(opd);
  switch (penerima) {
    case 'dikabari':
      return `Status: menunggu konfirmasi kepala ${nama} atau yang mewakili. Pemberitahuannya dikirim otomatis.`;
    case 'ada':
      return `Status: menunggu konfirmasi kepala ${nama} atau yang mewakili.`;
    case 'hanya-sendiri':
      return 'Status: menunggu konfirmasi pejabat lain, karena isian sendiri tidak dikonfirmasi oleh pengisinya. Kepala dapat mendelegasikannya kepada Sekretaris atau Kasubbag.';
    case 'tidak-ada':
      return `Status: menunggu konfirmasi. Kepala ${nama} belum terdaftar; yang dapat mengundangnya Bagian Organisasi atau admin bot.`;
  }
}

function tombolLanjut(d: Dunia, opd: string, k: Kuartal, indikator: string): Layar['tombol'] {
  const berikut = indikatorBerikut(d.buku, opd, k, indikator);
  const baris: readonly Tombol[] = [{ label: `Daftar ${namaTw(k.triwulan)}`, nilai: 'daftar' }, ...tombolUrungkan(d), tombolTutup];
  return [...(berikut === undefined ? [] : [[{ label: `Berikutnya: ${berikut.isi.nama}`, nilai: `i:${berikut.id}` }]]), baris];
}

function barisSisa(d: Dunia, opd: string, k: Kuartal): string {
  const h = hitungLapor(d.buku, opd, k);
  return isLengkap(h)
    ? `Semua indikator ${sebutKuartal(k)} sudah terisi.`
    : `${h.dilaporkan} dari ${h.indikator} indikator ${sebutKuartal(k)} terisi.`;
}

export function layarTersimpan(d: Dunia, indikator: Isian<'indikator'>, s: Extract<SLapor, { langkah: 'tersimpan' }>): Layar {
  const { opd } = indikator.isi;
  const ada = findRealisasi(d.buku, indikator.id, s);
  return {
    isi: [
      `Tersimpan: ${indikator.isi.nama}, ${sebutKuartal(s)}${ada === undefined ? '' : `: ${sebutAngka(ada.isi.nilai, indikator.isi.satuan)}`}`,
      ...barisKoreksi(d, indikator, s),
      barisPenerima(d, opd, s.penerima),
      barisSisa(d, opd, s),
    ],
    tombol: [
      ...(s.penerima === 'hanya-sendiri' && izin(d.pelaku, 'delegasi', wilayahOpd(d, opd)).boleh
        ? [[{ label: 'Delegasikan konfirmasi', nilai: keAlur('delegasi', opd) }]]
        : []),
      ...tombolLanjut(d, opd, s, indikator.id),
    ],
  };
}

/** No data yet: the quarter stays open for this indicator. */
export function layarLewat(d: Dunia, indikator: Isian<'indikator'>, k: Kuartal): Layar {
  return {
    isi: [
      `${indikator.isi.nama}, ${sebutKuartal(k)}: belum dilaporkan`,
      'Tidak ada yang disimpan. Nilainya dapat diisi kapan saja melalui /lapor.',
      barisSisa(d, indikator.isi.opd, k),
    ],
    tombol: tombolLanjut(d, indikator.isi.opd, k, indikator.id),
  };
}

/** Somebody else saved this value in the meantime: what stands there now, and whose shall stay. */
export function tabrakanLapor(d: Dunia, indikator: Isian<'indikator'>, draf: Draf, t: Tabrakan): Hasil<SLapor> {
  const kini = t.kini === undefined || t.jenis !== 'realisasi' ? undefined : (t.kini as Isian<'realisasi'>);
  const oleh = t.terakhir === undefined ? '' : ` oleh ${t.terakhir.sebagai}, ${sebutWaktu(t.terakhir.waktu, d.zona)}`;
  const isi =
    kini === undefined
      ? `Nilai yang tersimpan baru saja dihapus${oleh}.`
      : `Baru saja disimpan${oleh}: ${sebutAngka(kini.isi.nilai, indikator.isi.satuan)} (${namaStatus[kini.isi.status]}).`;
  return tampil({
    langkah: 'tabrakan',
    draf,
    versi: kini?.versi ?? 0,
    kini: [isi],
    koreksi: kini?.isi.status === 'terkonfirmasi',
  });
}

export function layarTabrakan(indikator: Isian<'indikator'>, s: Extract<SLapor, { langkah: 'tabrakan' }>): Layar {
  const nilai = s.draf.nilai === undefined ? '' : sebutAngka(s.draf.nilai, indikator.isi.satuan);
  return {
    isi: [
      `${indikator.isi.nama}, ${sebutKuartal(s.draf)}: belum disimpan`,
      ...s.kini,
      `Isian Bapak/Ibu: ${nilai}.`,
      s.koreksi ? 'Nilai itu sudah dikonfirmasi; bila isian Bapak/Ibu dipakai, alasannya ditanyakan.' : 'Yang mana yang dipakai?',
    ],
    tombol: [
      [
        { label: 'Pakai isian saya', nilai: 'pakai' },
        { label: 'Biarkan', nilai: 'biarkan' },
      ],
      [tombolBatal],
    ],
  };
}

export function terimaTabrakan(
  d: Dunia,
  indikator: Isian<'indikator'>,
  s: Extract<SLapor, { langkah: 'tabrakan' }>,
  nilai: string,
): Hasil<SLapor> {
  if (nilai === 'pakai') {
    // A reason that was given belongs to the value that stood there before.
    const { alasan: _a, ...draf } = s.draf;
    return simpanDraf(d, indikator, { ...draf, versi: s.versi });
  }
  const { tahun, triwulan } = s.draf;
  return tampil({ langkah: 'biarkan', indikator: indikator.id, tahun, triwulan, kini: s.kini });
}

export function layarBiarkan(d: Dunia, indikator: Isian<'indikator'>, s: Extract<SLapor, { langkah: 'biarkan' }>): Layar {
  return {
    isi: [`${indikator.isi.nama}, ${sebutKuartal(s)}: dibiarkan`, ...s.kini, 'Isian Bapak/Ibu tidak disimpan.'],
    tombol: tombolLanjut(d, indikator.isi.opd, s, indikator.id),
  };
}
