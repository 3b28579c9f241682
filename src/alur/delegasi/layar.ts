// The screens of "/delegasi".
import { sebutPeran } from '../../access/pelaku.ts';
import { tanggalIndonesia } from '../../answer/konteks.ts';
import type { Wakil } from '../../isian/skema.ts';
import { tambahBulan, tambahHari } from '../../kinerja/tanggal.ts';
import { keAlur, tombolBatal, tombolBerjajar, tombolDaftar, tombolTutup, type Dunia, type Layar, type Tombol } from '../alur.ts';
import { namaOrang } from '../nama-orang.ts';
import { layarPilihOpd, opdBoleh } from '../pilih-opd.ts';
import { gunaPeran, isiTerkirim, sebutMasa } from '../sebut-undangan.ts';
import { bermasa, delegasiBerjalan, dikenal, findDelegasi, type Keadaan, type Rancangan } from './keadaan.ts';

/** "Plh. Kepala Kecamatan X, 6 April 2027 sampai 10 April 2027". */
export function sebutDelegasi(s: Rancangan, d: Dunia): string {
  const masa = sebutMasa(s);
  return `${sebutPeran({ peran: 'kepala', opd: s.opd, wakil: s.wakil }, d.tempat)}${masa === '' ? '' : `, ${masa}`}`;
}

const labelWakil: Readonly<Record<Wakil, string>> = {
  sekretaris: 'Sekretaris (konfirmasi saja)',
  kasubbag: 'Kasubbag (konfirmasi saja)',
  plt: 'Plt. dengan tanggal',
  plh: 'Plh. dengan tanggal',
};

function layarAwal(s: Extract<Keadaan, { langkah: 'awal' }>, d: Dunia): Layar {
  const berjalan = delegasiBerjalan(d, s.opd);
  return {
    isi: [
      `Delegasi ${d.tempat.namaOpd(s.opd)}`,
      'Sekretaris dan Kasubbag hanya mengonfirmasi realisasi. Plt. dan Plh. memegang tugas kepala selama tanggalnya. Isian sendiri tetap dikonfirmasi orang lain.',
      berjalan.length === 0 ? 'Belum ada delegasi yang berjalan.' : 'Untuk mengakhiri delegasi yang berjalan, tekan namanya.',
    ],
    tombol: [
      ...tombolBerjajar(
        (Object.keys(labelWakil) as readonly Wakil[]).map((w) => ({ label: labelWakil[w], nilai: `wakil:${w}` })),
        1,
      ),
      ...tombolDaftar(
        berjalan.map((x) => ({
          label: `Akhiri: ${namaOrang(x.pengguna)}, ${sebutDelegasi(x, d)}`,
          nilai: `akhiri:${x.id}`,
        })),
        s.halaman,
      ),
      [tombolTutup],
    ],
  };
}

/** The usual last days first; any other may be written. */
function pilihanSampai(s: Rancangan, mulai: string): readonly Tombol[] {
  const hari = (n: number): Tombol => ({ label: n === 1 ? 'Hari itu saja' : `${n} hari`, nilai: tambahHari(mulai, n - 1) });
  const bulan = (n: number): Tombol => ({ label: `${n} bulan`, nilai: tambahHari(tambahBulan(mulai, n), -1) });
  return s.wakil === 'plh' ? [hari(3), hari(1), hari(7)] : [bulan(1), bulan(3), bulan(6)];
}

function layarTanggal(s: Extract<Keadaan, { langkah: 'tanggal' }>, d: Dunia): Layar {
  if (s.tanya === 'mulai')
    return {
      isi: [`${sebutDelegasi(s, d)}: mulai kapan?`, 'Pilih, atau tulis hari pertamanya, misalnya 6 April 2027.'],
      tombol: [
        [
          { label: 'Hari ini', nilai: d.hariIni },
          { label: 'Besok', nilai: tambahHari(d.hariIni, 1) },
        ],
        [tombolBatal],
      ],
      tunggu: 'teks',
    };
  const pilihan = pilihanSampai(s, s.mulai ?? d.hariIni).filter((t) => t.nilai >= d.hariIni);
  return {
    isi: [
      `${sebutDelegasi(s, d)}: sampai kapan?`,
      'Hari terakhir masih termasuk; keesokan harinya delegasi berhenti sendiri. Pilih, atau tulis tanggalnya.',
    ],
    tombol: [...pilihan.map((t) => [{ label: `${t.label}, sampai ${tanggalIndonesia(t.nilai)}`, nilai: t.nilai }]), [tombolBatal]],
    tunggu: 'teks',
  };
}

export function layar(s: Keadaan, d: Dunia): Layar {
  switch (s.langkah) {
    case 'opd':
      return layarPilihOpd(d, opdBoleh(d, 'delegasi'), s.pilih, 'Delegasi untuk perangkat daerah mana?');
    case 'awal':
      return layarAwal(s, d);
    case 'tanggal':
      return layarTanggal(s, d);
    case 'siapa': {
      const orang = dikenal(d, s);
      return {
        isi: [
          sebutDelegasi(s, d),
          orang.length === 0
            ? 'Kirimkan tautan undangan kepada orangnya.'
            : 'Siapa? Pilih yang sudah terdaftar, atau kirimkan tautan undangan.',
        ],
        tombol: [
          ...tombolDaftar(
            orang.map((x) => ({ label: namaOrang(x), nilai: `orang:${x}` })),
            s.halaman,
          ),
          [{ label: 'Buat tautan undangan (7 hari)', nilai: 'tautan' }],
          [tombolBatal],
        ],
      };
    }
    case 'yakin':
      return {
        isi: [
          'Simpan delegasi ini?',
          `${namaOrang(s.pengguna)}: ${sebutDelegasi(s, d)}`,
          `Peran ini untuk ${gunaPeran({ peran: 'kepala', wakil: s.wakil })}.`,
          bermasa(s.wakil) ? 'Berhenti sendiri sesudah hari terakhirnya.' : 'Berlaku sampai diakhiri di /delegasi.',
        ],
        tombol: [[{ label: 'Simpan', nilai: 'simpan' }, tombolBatal]],
      };
    case 'jadi': {
      const x = findDelegasi(d, s.id);
      if (x === undefined) return { isi: ['Delegasi ini sudah diakhiri.'], tombol: [[tombolTutup]] };
      return {
        isi: ['Delegasi sudah disimpan.', `${namaOrang(x.pengguna)}: ${sebutDelegasi(x, d)}. Orangnya diberi tahu.`],
        tombol: [[{ label: 'Lihat delegasi', nilai: keAlur('delegasi', x.opd) }, tombolTutup]],
      };
    }
    case 'terkirim': {
      const x = d.buku.find('undangan', s.undangan);
      return {
        isi: x === undefined ? ['Undangan ini sudah tidak ada.'] : isiTerkirim(x, d),
        tombol: [[{ label: 'Undangan terbuka', nilai: keAlur('undang', 'daftar') }, tombolTutup]],
      };
    }
    case 'akhiri': {
      const x = findDelegasi(d, s.id);
      if (x === undefined) return { isi: ['Delegasi ini sudah diakhiri.'], tombol: [[tombolTutup]] };
      return {
        isi: [
          'Akhiri delegasi ini?',
          `${namaOrang(x.pengguna)}: ${sebutDelegasi(x, d)}`,
          'Berhenti saat ini juga. Konfirmasi yang sudah dilakukan tetap berlaku.',
        ],
        tombol: [
          [
            { label: 'Akhiri', nilai: 'ya' },
            { label: 'Kembali', nilai: keAlur('delegasi', x.opd) },
          ],
        ],
      };
    }
    case 'berakhir':
      return {
        isi: ['Delegasi sudah diakhiri.', `Delegasi kepada ${namaOrang(s.pengguna)} sebagai ${s.sebutan} tidak berlaku lagi.`],
        tombol: [[{ label: 'Lihat delegasi', nilai: keAlur('delegasi', s.opd) }, tombolTutup]],
      };
  }
}
