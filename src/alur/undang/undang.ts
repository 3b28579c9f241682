// "/undang": a one-time link that gives a role. The secret is shown once, in a message of its own; the store knows its fingerprint.
import { izin, ucapkanTolak } from '../../access/izin.ts';
import { aksiPeran, tempatPeran, wilayahUndangan } from '../../access/undangan.ts';
import type { Peran } from '../../isian/skema.ts';
import { bacaHalaman, keAlur, selesai, tampil, ulang, type Alur, type Dunia, type Hasil, type Masukan } from '../alur.ts';
import { pilihOpdAwal, terimaPilihOpd } from '../pilih-opd.ts';
import { sebutUndangan } from '../sebut-undangan.ts';
import { sebutTolak, sebutWaktu } from '../sebut.ts';
import { undanganBaru } from '../undangan-baru.ts';
import { lamaBerlaku, opdDi, pemdaBoleh, peranBoleh, terbuka, type Keadaan } from './keadaan.ts';
import { layar } from './layar.ts';

/** On from a role, past every step with only one way. */
function pilihTempat(d: Dunia, peran: Peran, pemda?: string): Hasil<Keadaan> {
  if (tempatPeran[peran] === 'instalasi') return tampil({ langkah: 'waktu', peran, opd: [] });
  const daftarPemda = pemdaBoleh(d, peran);
  const satu = pemda ?? (daftarPemda.length === 1 ? daftarPemda[0] : undefined);
  if (satu === undefined) return tampil({ langkah: 'pemda', peran, halaman: 1 });
  if (tempatPeran[peran] === 'pemda') return tampil({ langkah: 'waktu', peran, pemda: satu, opd: [] });
  const opd = opdDi(d, peran, satu);
  return opd.length === 1
    ? tampil({ langkah: 'waktu', peran, pemda: satu, opd })
    : tampil({ langkah: 'opd', peran, pemda: satu, pilih: pilihOpdAwal, terpilih: [] });
}

/** "daftar" and "<peran>:<opd or pemda>" come from other dialogues; what may not be given begins at the first screen. */
function mulai(argumen: string, d: Dunia): Hasil<Keadaan> {
  const boleh = peranBoleh(d);
  if (boleh.length === 0) {
    const putusan = izin(d.pelaku, 'peran-operator', {});
    return putusan.boleh ? selesai(['Belum ada perangkat daerah untuk diundang.']) : selesai(['Undangan', ...sebutTolak(putusan, d)]);
  }
  if (argumen === 'daftar') return tampil({ langkah: 'daftar', halaman: 1 });
  const [nama = '', tempat = ''] = argumen.split(':');
  const satu = boleh.length === 1 && terbuka(d).length === 0 ? boleh[0] : undefined;
  const peran = boleh.find((p) => p === nama) ?? satu;
  if (peran === undefined) return tampil({ langkah: 'awal' });
  const pemda = d.tempat.opdById.get(tempat)?.pemda;
  if (pemda !== undefined && tempatPeran[peran] === 'opd' && opdDi(d, peran, pemda).includes(tempat))
    return tampil({ langkah: 'waktu', peran, pemda, opd: [tempat] });
  return pilihTempat(
    d,
    peran,
    pemdaBoleh(d, peran).find((x) => x === tempat),
  );
}

function buat(s: Extract<Keadaan, { langkah: 'waktu' }>, hari: number, d: Dunia): Hasil<Keadaan> {
  const u = { peran: s.peran, ...(s.pemda === undefined ? {} : { pemda: s.pemda }), opd: [...s.opd] };
  // The engine asks for the first place of a list; here all of them are asked for.
  for (const w of wilayahUndangan(u, d.tempat)) {
    const putusan = izin(d.pelaku, aksiPeran(u), w);
    if (!putusan.boleh) return selesai([ucapkanTolak(putusan, d.tempat.opdById.get(w.opd ?? '')?.singkat), 'Undangan belum dibuat.']);
  }
  const { id, tindakan, sekali } = undanganBaru(u, hari, d);
  return { kind: 'tulis', tindakan, keadaan: { langkah: 'jadi', undangan: id, versi: 1 }, sekali };
}

function cabut(s: Extract<Keadaan, { langkah: 'jadi' | 'satu' }>, d: Dunia): Hasil<Keadaan> {
  const x = d.buku.find('undangan', s.undangan);
  if (x === undefined) return selesai(['Undangan ini sudah dicabut sebelumnya.'], [[{ label: 'Undangan lain', nilai: keAlur('undang') }]]);
  if (x.isi.dipakai !== undefined)
    return selesai(
      [
        `Undangan ini sudah dipakai pada ${sebutWaktu(x.isi.dipakai.waktu, d.zona)}.`,
        'Bila perannya tidak jadi diberikan, mohon dicabut lewat /peran.',
      ],
      [[{ label: 'Orang dan peran', nilai: keAlur('peran') }]],
    );
  return {
    kind: 'tulis',
    tindakan: {
      aksi: aksiPeran(x.isi),
      wilayah: wilayahUndangan(x.isi, d.tempat)[0] ?? {},
      ubahan: [{ jenis: 'undangan', id: x.id, versi: s.versi, isi: undefined }],
    },
    keadaan: { langkah: 'dicabut', sebutan: sebutUndangan(x.isi, d) },
  };
}

const ganti = (daftar: readonly string[], id: string): readonly string[] =>
  daftar.includes(id) ? daftar.filter((x) => x !== id) : [...daftar, id];

function terimaOpd(s: Extract<Keadaan, { langkah: 'opd' }>, m: Masukan, d: Dunia): Hasil<Keadaan> {
  const daftar = opdDi(d, s.peran, s.pemda);
  if (m.kind === 'tombol' && m.nilai === 'semua') return tampil({ ...s, terpilih: daftar });
  if (m.kind === 'tombol' && m.nilai === 'selesai') return tampil({ langkah: 'waktu', peran: s.peran, pemda: s.pemda, opd: s.terpilih });
  const hasil = terimaPilihOpd(d, daftar, s.pilih, m);
  if (hasil === undefined) return ulang('Mohon pilih salah satu perangkat daerah.');
  if (typeof hasil !== 'string') return tampil({ ...s, pilih: hasil });
  if (tempatPeran[s.peran] === 'opd') return tampil({ langkah: 'waktu', peran: s.peran, pemda: s.pemda, opd: [hasil] });
  return tampil({ ...s, pilih: m.kind === 'teks' ? pilihOpdAwal : s.pilih, terpilih: ganti(s.terpilih, hasil) });
}

export const undang: Alur<Keadaan> = {
  nama: 'undang',
  mulai,
  layar,
  terima: (s, m, d) => {
    if (s.langkah === 'opd') return terimaOpd(s, m, d);
    if (m.kind !== 'tombol') return ulang('Mohon pilih salah satu tombol.');
    const [kunci = '', nilai = ''] = m.nilai.split(':');
    if (kunci === 'daftar') return tampil({ langkah: 'daftar', halaman: 1 });
    const peran = peranBoleh(d).find((p) => p === nilai);
    if (kunci === 'peran' && peran !== undefined) return pilihTempat(d, peran);
    const halaman = bacaHalaman(m.nilai);
    if (halaman !== undefined && 'halaman' in s) return tampil({ ...s, halaman });
    if (s.langkah === 'pemda' && pemdaBoleh(d, s.peran).includes(nilai)) return pilihTempat(d, s.peran, nilai);
    const hari = lamaBerlaku.find((n) => String(n) === nilai);
    if (s.langkah === 'waktu' && hari !== undefined) return buat(s, hari, d);
    const dipilih = kunci === 'undangan' ? d.buku.find('undangan', nilai) : undefined;
    if (dipilih !== undefined) return tampil({ langkah: 'satu', undangan: dipilih.id, versi: dipilih.versi });
    if (kunci === 'cabut' && (s.langkah === 'satu' || s.langkah === 'jadi')) return cabut(s, d);
    return ulang('Mohon pilih salah satu tombol.');
  },
};
