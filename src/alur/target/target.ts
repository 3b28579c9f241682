// "/target": the targets of an indicator in a year and its quarters, by PK, PK perubahan and Renstra. Every version stays in the trail.
import { bacaTarget } from '../../isian/baca-target.ts';
import { indikatorTahun, tahunTerbuka, targetSemua, urutanLingkup, type LingkupTarget } from '../../isian/target.ts';
import { bacaHalaman, keAlur, selesai, tampil, tombolTutup, ulang, type Alur, type Dunia, type Hasil, type Masukan } from '../alur.ts';
import { bacaArgumenTahun, tahunIni, tentukanOpd } from '../argumen-tahun.ts';
import { opdBoleh, pilihOpdAwal, terimaPilihOpd, wilayahOpd } from '../pilih-opd.ts';
import { sebutTabrakan } from '../sebut.ts';
import { ubahanTarget, ucapkanGalatTarget, versiTarget } from '../tulis-target.ts';
import type { Keadaan, Langkah } from './keadaan.ts';
import { bolehRiwayat, konteksOf, layarTarget, tulisanOf } from './layar.ts';

type H = Hasil<Keadaan>;
const pakaiTombol = ulang('Silakan pilih salah satu tombol, atau tulis angkanya.');

/** This year where it is opened, else the last one that is. */
const tahunBaku = (d: Dunia, opd: string): number => {
  const terbuka = tahunTerbuka(d.buku, opd);
  return terbuka.includes(tahunIni(d)) ? tahunIni(d) : (terbuka.at(-1) ?? tahunIni(d));
};

function keDaftar(d: Dunia, opd: string, diminta?: number): H {
  const tahun = diminta ?? tahunBaku(d, opd);
  const daftar = indikatorTahun(d.buku, opd, tahun);
  if (daftar.length === 0 && !tahunTerbuka(d.buku, opd).includes(tahun))
    return selesai(
      [`Tahun ${tahun} belum dibuka: ${d.tempat.namaOpd(opd)}`, 'Tahunnya dibuka dulu, bersama indikatornya.'],
      [[{ label: `Buka tahun ${tahun}`, nilai: keAlur('tahun', `${opd} ${tahun} buka`) }], [tombolTutup]],
    );
  const [satu] = daftar;
  return daftar.length === 1 && satu !== undefined ? keIsi(d, opd, tahun, satu.id) : tampil({ langkah: 'daftar', opd, tahun, halaman: 1 });
}

function keIsi(d: Dunia, opd: string, tahun: number, indikator: string, diminta?: LingkupTarget): H {
  // A PK perubahan, once there is one, is what is worked on.
  const adaPerubahan = ([undefined, 1, 2, 3, 4] as const).some((t) =>
    targetSemua(d.buku, indikator, tahun, t).some((x) => x.isi.lingkup === 'pk-perubahan'),
  );
  const lingkup = diminta ?? (adaPerubahan ? 'pk-perubahan' : 'pk');
  return tampil({ langkah: 'isi', opd, tahun, indikator, lingkup, versi: versiTarget(d.buku, indikator, tahun, lingkup) });
}

function mulai(argumen: string, d: Dunia): H {
  const a = bacaArgumenTahun(argumen, d);
  const tentu = tentukanOpd(d, 'isi-target', a.opd);
  switch (tentu.kind) {
    case 'tolak':
      return selesai(tentu.pesan);
    case 'pilih':
      return tampil({ langkah: 'opd', pilih: pilihOpdAwal, ...(a.tahun === undefined ? {} : { tahun: a.tahun }) });
    case 'satu':
      return a.indikator === undefined
        ? keDaftar(d, tentu.opd, a.tahun)
        : keIsi(d, tentu.opd, a.tahun ?? tahunBaku(d, tentu.opd), a.indikator);
  }
}

function terimaTulisan(s: Langkah<'isi'> | Langkah<'pratinjau'>, teks: string, d: Dunia): H {
  const k = konteksOf(s, d);
  const versi = s.versi ?? versiTarget(d.buku, s.indikator, s.tahun, s.lingkup);
  const hasil = bacaTarget(teks, k.satuan);
  if (!hasil.ok) return ulang(ucapkanGalatTarget(hasil.error, k.satuan, k.metode));
  if (ubahanTarget(k, s.opd, hasil.value, versi).length === 0)
    return ulang('Angkanya sama dengan yang sudah tersimpan, jadi tidak ada yang diubah.');
  const { pesan: _, ...polos } = s;
  return tampil({ ...polos, versi, langkah: 'pratinjau', tulisan: teks, tahunDariTw: false });
}

function simpan(s: Langkah<'pratinjau'>, d: Dunia): H {
  const hasil = tulisanOf(s, d);
  const ubahan = hasil.ok ? ubahanTarget(konteksOf(s, d), s.opd, hasil.value, s.versi ?? {}) : [];
  if (ubahan.length === 0) return ulang('Tidak ada yang diubah.');
  const { tulisan: _, tahunDariTw: __, versi: ___, ...isi } = s;
  return {
    kind: 'tulis',
    tindakan: { aksi: 'isi-target', wilayah: wilayahOpd(d, s.opd), ubahan },
    keadaan: { ...isi, langkah: 'isi', pesan: ['Tersimpan'] },
  };
}

function terimaIsi(s: Langkah<'isi'> | Langkah<'pratinjau'>, m: Masukan, d: Dunia): H {
  if (m.kind === 'teks') return terimaTulisan(s, m.teks, d);
  if (m.kind !== 'tombol') return pakaiTombol;
  const lingkup = urutanLingkup.find((l) => m.nilai === `lingkup:${l}`);
  if (lingkup !== undefined) {
    const versi = versiTarget(d.buku, s.indikator, s.tahun, lingkup);
    const { pesan: _, ...polos } = s;
    return tampil({ ...polos, lingkup, versi });
  }
  if (m.nilai.startsWith('indikator:')) return keIsi(d, s.opd, s.tahun, m.nilai.slice(10));
  if (m.nilai === 'riwayat' && bolehRiwayat(s.opd, d)) {
    const { opd, tahun, indikator, lingkup: l } = s;
    return tampil({ langkah: 'riwayat', opd, tahun, indikator, lingkup: l });
  }
  if (s.langkah === 'isi')
    return m.nilai === 'kembali' ? tampil({ langkah: 'daftar', opd: s.opd, tahun: s.tahun, halaman: 1 }) : pakaiTombol;
  switch (m.nilai) {
    case 'kembali':
      return keIsi(d, s.opd, s.tahun, s.indikator, s.lingkup);
    case 'tahun-dari-tw':
      return tampil({ ...s, tahunDariTw: true });
    case 'simpan':
      return simpan(s, d);
    default:
      return pakaiTombol;
  }
}

function terimaDaftar(s: Langkah<'daftar'>, m: Masukan, d: Dunia): H {
  if (m.kind !== 'tombol') return pakaiTombol;
  const halaman = bacaHalaman(m.nilai);
  if (halaman !== undefined) return tampil({ ...s, halaman });
  const tahun = /^tahun:(\d{4})$/.exec(m.nilai)?.[1];
  if (tahun !== undefined) return tampil({ langkah: 'daftar', opd: s.opd, tahun: Number(tahun), halaman: 1 });
  return m.nilai.startsWith('indikator:') ? keIsi(d, s.opd, s.tahun, m.nilai.slice(10)) : pakaiTombol;
}

export const target: Alur<Keadaan> = {
  nama: 'target',
  mulai,
  layar: layarTarget,
  terima: (s, m, d) => {
    switch (s.langkah) {
      case 'opd': {
        const hasil = terimaPilihOpd(d, opdBoleh(d, 'isi-target'), s.pilih, m);
        if (hasil === undefined) return pakaiTombol;
        return typeof hasil === 'string' ? keDaftar(d, hasil, s.tahun) : tampil({ ...s, pilih: hasil });
      }
      case 'daftar':
        return terimaDaftar(s, m, d);
      case 'isi':
      case 'pratinjau':
        return terimaIsi(s, m, d);
      case 'riwayat':
        return keIsi(d, s.opd, s.tahun, s.indikator, s.lingkup);
    }
  },
  // What was written is kept; it is shown beside what stands there now.
  tabrakan: (s, t, d) => {
    if (s.langkah !== 'pratinjau') return selesai(['Belum disimpan.', ...sebutTabrakan(t, d)]);
    const versi = versiTarget(d.buku, s.indikator, s.tahun, s.lingkup);
    return tampil({ ...s, versi, pesan: ['Belum disimpan.', ...sebutTabrakan(t, d)] });
  },
};
