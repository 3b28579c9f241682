// The screens of "/undang".
import { namaPeran } from '../../access/izin.ts';
import { tempatPeran } from '../../access/undangan.ts';
import { tanggalIndonesia } from '../../answer/konteks.ts';
import { berhurufBesar } from '../../answer/rekaman.ts';
import { tambahHari } from '../../kinerja/tanggal.ts';
import { keAlur, tombolBatal, tombolDaftar, tombolTutup, type Dunia, type Layar } from '../alur.ts';
import { layarPilihOpd } from '../pilih-opd.ts';
import { gunaPeran, isiTerkirim, pembuatUndangan, sebutDaftarOpd, sebutUndangan } from '../sebut-undangan.ts';
import { sebutWaktu } from '../sebut.ts';
import { lamaBerlaku, opdDi, pemdaBoleh, peranBoleh, terbuka, type Keadaan } from './keadaan.ts';

function layarAwal(d: Dunia): Layar {
  const jumlah = terbuka(d).length;
  return {
    isi: ['Undang orang', 'Undangan berupa tautan sekali pakai. Peran apa yang diberikan?'],
    tombol: [
      ...peranBoleh(d).map((p) => [{ label: berhurufBesar(namaPeran[p]), nilai: `peran:${p}` }]),
      ...(jumlah === 0 ? [] : [[{ label: `Undangan yang masih terbuka (${jumlah})`, nilai: 'daftar' }]]),
      [tombolBatal],
    ],
  };
}

function layarOpd(s: Extract<Keadaan, { langkah: 'opd' }>, d: Dunia): Layar {
  const daftar = opdDi(d, s.peran, s.pemda);
  const dasar = layarPilihOpd(d, daftar, s.pilih, `Undangan ${namaPeran[s.peran]}: perangkat daerah mana?`);
  if (tempatPeran[s.peran] !== 'daftar-opd') return dasar;
  const tanda = new Set(s.terpilih.map((x) => `opd:${x}`));
  const tombol = dasar.tombol.slice(0, -1).map((baris) => baris.map((t) => (tanda.has(t.nilai) ? { ...t, label: `✓ ${t.label}` } : t)));
  return {
    ...dasar,
    isi: [dasar.isi[0] ?? '', 'Boleh beberapa; tekan sekali lagi untuk membatalkan pilihan. Nama juga boleh ditulis sebagian.'],
    tombol: [
      ...(s.terpilih.length === 0 ? [] : [[{ label: `Selesai memilih (${s.terpilih.length})`, nilai: 'selesai' }]]),
      ...(s.terpilih.length === daftar.length ? [] : [[{ label: `Semua perangkat daerah (${daftar.length})`, nilai: 'semua' }]]),
      ...tombol,
      [tombolBatal],
    ],
  };
}

export function layar(s: Keadaan, d: Dunia): Layar {
  switch (s.langkah) {
    case 'awal':
      return layarAwal(d);
    case 'pemda':
      return {
        isi: [`Undangan ${namaPeran[s.peran]}: pemerintah daerah mana?`],
        tombol: [
          ...tombolDaftar(
            pemdaBoleh(d, s.peran).map((x) => ({ label: d.tempat.namaPemda(x), nilai: `pemda:${x}` })),
            s.halaman,
          ),
          [tombolBatal],
        ],
      };
    case 'opd':
      return layarOpd(s, d);
    case 'waktu': {
      const [utama, ...lain] = lamaBerlaku.map((n) => ({ hari: n, label: `${n} hari`, nilai: `hari:${n}` }));
      const sampai = tanggalIndonesia(tambahHari(d.hariIni, lamaBerlaku[0]));
      return {
        isi: [
          `Undangan ${sebutUndangan(s, d)}`,
          ...sebutDaftarOpd(s.opd, d),
          `Peran ini untuk ${gunaPeran(s)}.`,
          'Tautannya berlaku berapa lama?',
        ],
        tombol: [
          ...(utama === undefined ? [] : [[{ label: `${utama.label}, sampai ${sampai}`, nilai: utama.nilai }]]),
          lain.map(({ label, nilai }) => ({ label, nilai })),
          [tombolBatal],
        ],
      };
    }
    case 'jadi': {
      const x = d.buku.find('undangan', s.undangan);
      return {
        isi: x === undefined ? ['Undangan ini sudah tidak ada.'] : isiTerkirim(x, d),
        tombol: [[{ label: 'Cabut undangan ini', nilai: 'cabut' }], [{ label: 'Undang lagi', nilai: keAlur('undang') }, tombolTutup]],
      };
    }
    case 'daftar':
      return {
        isi: ['Undangan yang masih terbuka', 'Pilih untuk melihat atau mencabutnya.'],
        tombol: [
          ...tombolDaftar(
            terbuka(d).map((x) => ({
              label: `${sebutUndangan(x.isi, d)} (sampai ${sebutWaktu(x.isi.kedaluwarsa, d.zona)})`,
              nilai: `undangan:${x.id}`,
            })),
            s.halaman,
          ),
          [{ label: 'Undang lagi', nilai: keAlur('undang') }, tombolTutup],
        ],
      };
    case 'satu': {
      const x = d.buku.find('undangan', s.undangan);
      if (x === undefined)
        return { isi: ['Undangan ini sudah tidak ada.'], tombol: [[{ label: 'Kembali', nilai: 'daftar' }, tombolTutup]] };
      return {
        isi: [
          `Undangan ${sebutUndangan(x.isi, d)}`,
          ...sebutDaftarOpd(x.isi.opd, d),
          `Dibuat oleh ${pembuatUndangan(x.id, d) ?? 'pengundang'}, berlaku sampai ${sebutWaktu(x.isi.kedaluwarsa, d.zona)}.`,
        ],
        tombol: [[{ label: 'Cabut', nilai: 'cabut' }], [{ label: 'Kembali', nilai: 'daftar' }, tombolTutup]],
      };
    }
    case 'dicabut':
      return {
        isi: ['Undangan sudah dicabut.', `Tautan untuk ${s.sebutan} tidak berlaku lagi.`],
        tombol: [[{ label: 'Undang lagi', nilai: keAlur('undang') }, tombolTutup]],
      };
  }
}
