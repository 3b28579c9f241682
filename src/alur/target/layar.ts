// Screens of "/target": the list, what is there and how to write, old beside new, the trail. They decide nothing.
import { izin } from '../../access/izin.ts';
import { artiPolaritas } from '../../answer/kutipan.ts';
import { bacaTarget, type GalatTarget, type TargetTertulis } from '../../isian/baca-target.ts';
import type { JejakTindakan } from '../../isian/buku.ts';
import { idTarget, indikatorTahun, tahunTerbuka, targetBerlaku, urutanLingkup, type LingkupTarget } from '../../isian/target.ts';
import { namaMetode } from '../../kinerja/agregasi.ts';
import { formatNilai, formatTepat } from '../../kinerja/angka.ts';
import { ok, type Result } from '../../lib/result.ts';
import {
  type Dunia,
  keAlur,
  type Layar,
  tombolBatal,
  tombolBerjajar,
  tombolDaftar,
  tombolKembali,
  tombolTutup,
  tombolUrungkan,
} from '../alur.ts';
import { LINGKUP, sebutAngka } from '../bidang-isian.ts';
import { layarPilihOpd, opdBoleh, wilayahOpd } from '../pilih-opd.ts';
import { sebutPerubahan, sebutYangBerubah } from '../sebut-isian.ts';
import { sebutWaktu } from '../sebut.ts';
import {
  barisCatatan,
  barisTarget,
  barisTargetKini,
  caraTulisTarget,
  saranTahun,
  tombolBerikut,
  type KonteksTarget,
} from '../tulis-target.ts';
import type { Keadaan, Langkah } from './keadaan.ts';

type DenganIsi = Langkah<'isi'> | Langkah<'pratinjau'> | Langkah<'riwayat'>;

export function konteksOf(s: DenganIsi, d: Dunia): KonteksTarget & { readonly indikator: string } {
  const isi = d.buku.find('indikator', s.indikator)?.isi;
  const { indikator, tahun, lingkup } = s;
  return { buku: d.buku, indikator, satuan: isi?.satuan ?? '', metode: isi?.agregasi ?? 'tetap', tahun, lingkup };
}

/** The message of a preview, with the year out of its quarters where that was asked for. */
export function tulisanOf(s: Langkah<'pratinjau'>, d: Dunia): Result<TargetTertulis, GalatTarget> {
  const k = konteksOf(s, d);
  const hasil = bacaTarget(s.tulisan, k.satuan);
  if (!hasil.ok || !s.tahunDariTw) return hasil;
  const saran = saranTahun(k, hasil.value);
  if (saran === undefined) return hasil;
  return ok({ ...hasil.value, tahun: { kind: 'nilai', nilai: { desimal: saran.toFixed(), cetak: formatTepat(saran) } } });
}

const belumBertarget = (d: Dunia, opd: string, tahun: number): readonly string[] =>
  indikatorTahun(d.buku, opd, tahun).flatMap((i) => (targetBerlaku(d.buku, i.id, tahun) === undefined ? [i.id] : []));

function layarDaftar(s: Langkah<'daftar'>, d: Dunia): Layar {
  const indikator = indikatorTahun(d.buku, s.opd, s.tahun);
  const belum = belumBertarget(d, s.opd, s.tahun);
  const lain = tahunTerbuka(d.buku, s.opd)
    .filter((t) => t !== s.tahun)
    .slice(-3);
  return {
    isi: [
      ...(s.pesan === undefined ? [] : [...s.pesan, '']),
      `Target ${s.tahun}: ${d.tempat.namaOpd(s.opd)}`,
      indikator.length === 0
        ? 'Belum ada indikator pada tahun ini.'
        : `Target setahun terisi: ${indikator.length - belum.length} dari ${indikator.length}. Pilih indikatornya.`,
    ],
    tombol: [
      ...tombolDaftar(
        indikator.map((i) => {
          const t = targetBerlaku(d.buku, i.id, s.tahun);
          return {
            label: `${i.isi.nama}: ${t === undefined ? 'belum ada' : sebutAngka(t.isi.nilai, i.isi.satuan)}`,
            nilai: `indikator:${i.id}`,
          };
        }),
        s.halaman,
      ),
      ...(indikator.length === 0 ? [[{ label: 'Tambah indikator', nilai: keAlur('indikator', `${s.opd} ${s.tahun} tambah`) }]] : []),
      ...tombolBerjajar(
        lain.map((t) => ({ label: `Tahun ${t}`, nilai: `tahun:${t}` })),
        3,
      ),
      [...tombolUrungkan(d), tombolTutup],
    ],
  };
}

const tombolLingkup = (kini: LingkupTarget) =>
  urutanLingkup.filter((l) => l !== kini).map((l) => ({ label: `Isi ${LINGKUP[l]}`, nilai: `lingkup:${l}` }));

/** The trail is not for everybody who sets targets. */
export const bolehRiwayat = (opd: string, d: Dunia): boolean => izin(d.pelaku, 'lihat-riwayat', wilayahOpd(d, opd)).boleh;
const tombolRiwayat = (s: Langkah<'isi'>, d: Dunia) => (bolehRiwayat(s.opd, d) ? [{ label: 'Riwayat', nilai: 'riwayat' }] : []);

function layarIsi(s: Langkah<'isi'>, d: Dunia): Layar {
  const i = d.buku.find('indikator', s.indikator)?.isi;
  if (i === undefined) return { isi: ['Indikator ini sudah tidak ada.'], tombol: [[tombolKembali, tombolTutup]] };
  const berikut = belumBertarget(d, s.opd, s.tahun).find((id) => id !== s.indikator);
  const namaBerikut = berikut === undefined ? undefined : d.buku.find('indikator', berikut)?.isi.nama;
  return {
    isi: [
      ...(s.pesan === undefined ? [] : [...s.pesan, '']),
      `Target ${s.tahun}: ${i.nama}`,
      `Satuan: ${i.satuan}, ${artiPolaritas[i.polaritas.nilai]}. Triwulan: ${namaMetode(i.agregasi).toLowerCase()}.`,
      ...barisTargetKini(d.buku, s.indikator, s.tahun, i.satuan, LINGKUP),
      '',
      `Yang diisi sekarang: target ${LINGKUP[s.lingkup]}.`,
      ...caraTulisTarget(i.agregasi),
    ],
    tombol: [
      ...(s.pesan === undefined || namaBerikut === undefined
        ? []
        : [[{ label: `Lanjut: ${namaBerikut}`, nilai: `indikator:${berikut ?? ''}` }]]),
      tombolLingkup(s.lingkup),
      ...[[...tombolRiwayat(s, d), ...(s.pesan === undefined ? [] : tombolBerikut(d, s.opd)), ...tombolUrungkan(d)]].filter(
        (baris) => baris.length > 0,
      ),
      [{ label: 'Daftar indikator', nilai: 'kembali' }, tombolTutup],
    ],
    tunggu: 'teks',
  };
}

function layarPratinjau(s: Langkah<'pratinjau'>, d: Dunia): Layar {
  const i = d.buku.find('indikator', s.indikator)?.isi;
  const hasil = tulisanOf(s, d);
  if (i === undefined || !hasil.ok)
    return { isi: ['Indikator ini sudah berubah. Silakan mulai lagi.'], tombol: [[tombolKembali, tombolTutup]] };
  const k = konteksOf(s, d);
  const saran = saranTahun(k, hasil.value);
  return {
    isi: [
      ...(s.pesan === undefined ? [] : [...s.pesan, '']),
      `Target ${LINGKUP[s.lingkup]} ${s.tahun}: ${i.nama}`,
      ...barisTarget(k, hasil.value),
      ...barisCatatan(k, hasil.value),
      'Bila ada yang kurang tepat, tulis lagi angkanya.',
    ],
    tombol: [
      [{ label: 'Simpan', nilai: 'simpan' }],
      ...(saran === undefined ? [] : [[{ label: `Target setahun juga ${formatNilai(saran, i.satuan)}`, nilai: 'tahun-dari-tw' }]]),
      tombolLingkup(s.lingkup),
      [tombolKembali, tombolBatal],
    ],
    tunggu: 'teks',
  };
}

/** The newest that fit into one message. */
const banyakRiwayat = 12;

function layarRiwayat(s: Langkah<'riwayat'>, d: Dunia): Layar {
  const milik = new Set(urutanLingkup.flatMap((l) => ([undefined, 1, 2, 3, 4] as const).map((t) => idTarget(s.indikator, s.tahun, l, t))));
  const tindakan = new Map<number, JejakTindakan>([...milik].flatMap((id) => d.jejak.sesudah('target', id, 0)).map((t) => [t.id, t]));
  const baris = [...tindakan.values()]
    .toSorted((a, b) => b.id - a.id)
    .flatMap((t) =>
      t.rincian
        .filter((r) => r.jenis === 'target' && milik.has(r.id))
        .map((r) => {
          const apa = sebutYangBerubah(r, d).replace(/ ".*$/s, '');
          return `· ${sebutWaktu(t.waktu, d.zona)}, ${t.sebagai}: ${apa}, ${sebutPerubahan(r, d).join(', ')}`;
        }),
    );
  return {
    isi: [
      `Riwayat target ${s.tahun}: ${d.buku.find('indikator', s.indikator)?.isi.nama ?? ''}`,
      ...(baris.length === 0 ? ['Belum ada yang diisi.'] : baris.slice(0, banyakRiwayat)),
      ...(baris.length > banyakRiwayat ? [`dan ${baris.length - banyakRiwayat} perubahan sebelumnya.`] : []),
    ],
    tombol: [[tombolKembali, tombolTutup]],
  };
}

export function layarTarget(s: Keadaan, d: Dunia): Layar {
  switch (s.langkah) {
    case 'opd':
      return layarPilihOpd(d, opdBoleh(d, 'isi-target'), s.pilih, 'Target: perangkat daerah mana?');
    case 'daftar':
      return layarDaftar(s, d);
    case 'isi':
      return layarIsi(s, d);
    case 'pratinjau':
      return layarPratinjau(s, d);
    case 'riwayat':
      return layarRiwayat(s, d);
  }
}
