// "/tinjau": an admin turns questions that were not answered well into aliases, verified questions or cases. Nothing is kept unseen.
import { izin } from '../../access/izin.ts';
import { bacaDengan, bacaPermintaan, isAliasSah } from '../../isian/belajar.ts';
import type { Ubahan } from '../../isian/buku.ts';
import { kunciTanya } from '../../isian/kunci-tanya.ts';
import { findTinjauan, idTinjauan, type Luput } from '../../isian/luput.ts';
import type { IsiOf } from '../../isian/skema.ts';
import { unreachable } from '../../lib/unreachable.ts';
import {
  bacaHalaman,
  selesai,
  tampil,
  tombolKembali,
  ulang,
  type Alur,
  type Dunia,
  type Hasil,
  type Layar,
  type Masukan,
} from '../alur.ts';
import { sebutTolak } from '../sebut.ts';
import type { JenisAjar, Kartu, Pratinjau, S } from './keadaan.ts';
import {
  KIND,
  layarAjaran,
  layarAliasGanti,
  layarAliasKata,
  layarAliasYakin,
  layarDaftar,
  layarJadi,
  layarKartu,
  layarSatu,
  layarSoal,
  layarTulis,
  layarYakin,
} from './layar.ts';
import { alasanTakTetap, bacaGantiAlias, bacaKataAlias, bacaTeksTanya } from './periksa.ts';

const daftarAwal: S = { langkah: 'daftar', halaman: 1 };
const pilihTombol = ulang('Mohon pilih salah satu tombol di bawah ini.');

const hurufPratinjau = 1500;
/** The answer as it is shown, cut where a message would become too long. */
function potongJawaban(teks: string): readonly string[] {
  if (teks.length <= hurufPratinjau) return teks.split('\n');
  return [...teks.slice(0, hurufPratinjau).split('\n').slice(0, -1), '… (dipotong)'];
}

function pratinjauOf(teks: string, d: Dunia): Pratinjau | undefined {
  const j = d.jawabContoh?.(teks);
  return j === undefined ? undefined : { teks, kind: j.kind, jawaban: potongJawaban(j.teks), permintaan: JSON.stringify(j.permintaan) };
}

const oleh = (d: Dunia) => ({ pengguna: d.pelaku.pengguna, waktu: d.kini });

/** The miss is dealt with in the same act as what was made of it: taking that back brings the miss back. */
function simpan(kartu: Kartu, hasil: IsiOf<'tinjauan'>['hasil'], ubahan: readonly Ubahan[], pesan: readonly string[], d: Dunia): Hasil<S> {
  const tinjauan: Ubahan = {
    jenis: 'tinjauan',
    id: idTinjauan(kartu.id),
    versi: kartu.versi,
    isi: { luput: kartu.id, hasil, oleh: oleh(d) },
  };
  return {
    kind: 'tulis',
    tindakan: { aksi: 'atur-pengetahuan', wilayah: {}, ubahan: [...ubahan, tinjauan] },
    keadaan: { langkah: 'jadi', pesan, kembali: 'daftar' },
  };
}

function simpanAlias(s: Extract<S, { langkah: 'alias-yakin' }>, d: Dunia): Hasil<S> {
  if (!isAliasSah(s)) return tampil(s.kartu);
  // The same word has one meaning: the newer one.
  const lama = d.buku.semua('alias').find((x) => x.isi.kata === s.kata);
  const isi = { kata: s.kata, ganti: s.ganti, oleh: oleh(d) };
  const ubahan: Ubahan = { jenis: 'alias', id: lama?.id ?? d.idBaru(), versi: lama?.versi ?? 0, isi };
  const ganti = lama === undefined ? [] : [`Sebelumnya dibaca "${lama.isi.ganti}".`];
  return simpan(s.kartu, 'alias', [ubahan], [`Alias disimpan: "${s.kata}" dibaca "${s.ganti}".`, ...ganti], d);
}

function simpanPertanyaan(s: Extract<S, { langkah: 'yakin' }>, x: Luput, d: Dunia): Hasil<S> {
  const teks = kunciTanya(x.teks);
  const lama = d.buku.semua('pertanyaan').find((p) => p.isi.teks === teks);
  const isi = { teks, tampil: s.pratinjau.teks, permintaan: s.pratinjau.permintaan, oleh: oleh(d) };
  const ubahan: Ubahan = { jenis: 'pertanyaan', id: lama?.id ?? d.idBaru(), versi: lama?.versi ?? 0, isi };
  return simpan(
    s.kartu,
    'pertanyaan',
    [ubahan],
    ['Pertanyaan terverifikasi disimpan.', `"${x.teks}" sekarang dijawab sebagai "${s.pratinjau.teks}", dan tampil di /bantuan.`],
    d,
  );
}

function simpanSoal(kartu: Kartu, x: Luput, kind: IsiOf<'soal-uji'>['kind'], permintaan: string | undefined, d: Dunia): Hasil<S> {
  const isi = { q: x.teks, kind, ...(permintaan === undefined ? {} : { permintaan }), oleh: oleh(d) };
  const pesan = ['Soal uji disimpan.', `"${x.teks}": seharusnya ${KIND[kind]}.`];
  return simpan(kartu, 'soal-uji', [{ jenis: 'soal-uji', id: d.idBaru(), versi: 0, isi }], pesan, d);
}

function bukaKartu(id: number, halaman: number, d: Dunia): Hasil<S> {
  if (d.luput?.byId(id) === undefined) return tampil({ langkah: 'daftar', halaman, pesan: 'Pertanyaan itu sudah tidak disimpan lagi.' });
  return tampil({ langkah: 'kartu', id, halaman, versi: findTinjauan(d.buku, id)?.versi ?? 0 });
}

function terimaDaftar(s: Extract<S, { langkah: 'daftar' }>, nilai: string, d: Dunia): Hasil<S> {
  const halaman = bacaHalaman(nilai);
  if (halaman !== undefined) return tampil({ langkah: 'daftar', halaman });
  const id = /^luput:([1-9]\d{0,15})$/.exec(nilai)?.[1];
  if (id !== undefined) return bukaKartu(Number(id), s.halaman, d);
  const jenis = /^ajaran:(alias|pertanyaan|soal-uji)$/.exec(nilai)?.[1] as JenisAjar | undefined;
  return jenis === undefined ? pilihTombol : tampil({ langkah: 'ajaran', jenis, halaman: 1 });
}

function terimaKartu(s: Kartu, nilai: string, x: Luput, d: Dunia): Hasil<S> {
  if (nilai === 'kembali') return tampil({ langkah: 'daftar', halaman: s.halaman });
  if (nilai === 'abaikan') return simpan(s, 'abaikan', [], [`"${x.teks}" diabaikan dan tidak muncul lagi.`], d);
  if (d.jawabContoh === undefined) return pilihTombol;
  if (nilai === 'alias') return tampil({ langkah: 'alias-kata', kartu: s });
  if (nilai === 'pertanyaan') return tampil({ langkah: 'tulis', kartu: s, untuk: 'pertanyaan' });
  return nilai === 'soal' ? tampil({ langkah: 'soal', kartu: s }) : pilihTombol;
}

function terimaAliasKata(s: Extract<S, { langkah: 'alias-kata' }>, m: Masukan, x: Luput, d: Dunia): Hasil<S> {
  const pilihan = m.kind === 'tombol' ? x.sisa[Number(/^kata:(\d{1,2})$/.exec(m.nilai)?.[1] ?? -1)] : undefined;
  const teks = m.kind === 'teks' ? m.teks : pilihan;
  if (teks === undefined) return pilihTombol;
  const kata = bacaKataAlias(teks, x, d);
  return kata.ok ? tampil({ langkah: 'alias-ganti', kartu: s.kartu, kata: kata.value }) : ulang(kata.error);
}

function terimaAliasGanti(s: Extract<S, { langkah: 'alias-ganti' }>, m: Masukan, x: Luput, d: Dunia): Hasil<S> {
  if (m.kind !== 'teks') return ulang('Di langkah ini yang ditunggu artinya, ditulis dengan kata-kata.');
  const ganti = bacaGantiAlias(m.teks, s.kata);
  if (!ganti.ok) return ulang(ganti.error);
  const pratinjau = pratinjauOf(bacaDengan([{ kata: s.kata, ganti: ganti.value }], x.teks), d);
  if (pratinjau === undefined) return tampil(s.kartu);
  return tampil({ ...s, langkah: 'alias-yakin', ganti: ganti.value, pratinjau });
}

function terimaTulis(s: Extract<S, { langkah: 'tulis' }>, m: Masukan, x: Luput, d: Dunia): Hasil<S> {
  if (m.kind !== 'teks') return ulang('Di langkah ini yang ditunggu pertanyaan tertulis.');
  const teks = bacaTeksTanya(m.teks);
  if (!teks.ok) return ulang(teks.error);
  const pratinjau = pratinjauOf(teks.value, d);
  if (pratinjau === undefined) return tampil(s.kartu);
  const permintaan = bacaPermintaan(pratinjau.permintaan);
  if (pratinjau.kind !== 'jawab' || permintaan === undefined)
    return ulang(`Itu belum dijawab bot (${KIND[pratinjau.kind]}): ${pratinjau.jawaban.slice(0, 3).join(' ')}`);
  const alasan = s.untuk === 'pertanyaan' ? alasanTakTetap(x.teks, teks.value, permintaan) : undefined;
  return alasan === undefined ? tampil({ ...s, langkah: 'yakin', pratinjau }) : ulang(alasan);
}

function terimaSoal(s: Extract<S, { langkah: 'soal' }>, nilai: string, x: Luput, d: Dunia): Hasil<S> {
  const kind = /^kind:(jawab|tidak-ada|klarifikasi|tolak)$/.exec(nilai)?.[1] as IsiOf<'soal-uji'>['kind'] | undefined;
  if (kind === 'jawab') return tampil({ langkah: 'tulis', kartu: s.kartu, untuk: 'soal-uji' });
  return kind === undefined ? pilihTombol : simpanSoal(s.kartu, x, kind, undefined, d);
}

function terimaSatu(s: Extract<S, { langkah: 'satu' }>, nilai: string, d: Dunia): Hasil<S> {
  if (nilai === 'kembali') return tampil({ langkah: 'ajaran', jenis: s.jenis, halaman: 1 });
  const x = d.buku.find(s.jenis, s.id);
  if (nilai !== 'hapus' || x === undefined) return pilihTombol;
  return {
    kind: 'tulis',
    tindakan: {
      aksi: 'atur-pengetahuan',
      wilayah: {},
      ubahan: [{ jenis: s.jenis, id: s.id, versi: s.versi, isi: undefined }],
    },
    keadaan: { langkah: 'jadi', pesan: ['Sudah dihapus.'], kembali: s.jenis },
  };
}

function terimaAjaran(s: Extract<S, { langkah: 'ajaran' }>, nilai: string, d: Dunia): Hasil<S> {
  if (nilai === 'kembali') return tampil(daftarAwal);
  const halaman = bacaHalaman(nilai);
  if (halaman !== undefined) return tampil({ ...s, halaman });
  const x = nilai.startsWith('satu:') ? d.buku.find(s.jenis, nilai.slice(5)) : undefined;
  return x === undefined ? pilihTombol : tampil({ langkah: 'satu', jenis: s.jenis, id: x.id, versi: x.versi });
}

/** Steps that are about one miss. */
function terimaLuput(s: Exclude<S, { langkah: 'daftar' | 'jadi' | 'ajaran' | 'satu' }>, m: Masukan, d: Dunia): Hasil<S> {
  const kartu = s.langkah === 'kartu' ? s : s.kartu;
  const x = d.luput?.byId(kartu.id);
  if (x === undefined) return bukaKartu(kartu.id, kartu.halaman, d);
  if (s.langkah !== 'kartu' && m.kind === 'tombol' && m.nilai === 'kembali') return tampil(kartu);
  const nilai = m.kind === 'tombol' ? m.nilai : '';
  switch (s.langkah) {
    case 'kartu':
      return terimaKartu(s, nilai, x, d);
    case 'alias-kata':
      return terimaAliasKata(s, m, x, d);
    case 'alias-ganti':
      return terimaAliasGanti(s, m, x, d);
    case 'alias-yakin':
      if (nilai === 'ubah') return tampil({ langkah: 'alias-ganti', kartu, kata: s.kata });
      return nilai === 'ya' ? simpanAlias(s, d) : pilihTombol;
    case 'tulis':
      return terimaTulis(s, m, x, d);
    case 'yakin':
      if (nilai === 'ubah') return tampil({ langkah: 'tulis', kartu, untuk: s.untuk });
      if (nilai !== 'ya') return pilihTombol;
      return s.untuk === 'pertanyaan' ? simpanPertanyaan(s, x, d) : simpanSoal(kartu, x, 'jawab', s.pratinjau.permintaan, d);
    case 'soal':
      return terimaSoal(s, nilai, x, d);
    default:
      return unreachable(s);
  }
}

function layarLuput(s: Exclude<S, { langkah: 'daftar' | 'jadi' | 'ajaran' | 'satu' }>, d: Dunia): Layar {
  const x = d.luput?.byId(s.langkah === 'kartu' ? s.id : s.kartu.id);
  if (x === undefined) return { isi: ['Pertanyaan itu sudah tidak disimpan lagi.'], tombol: [[tombolKembali]] };
  switch (s.langkah) {
    case 'kartu':
      return layarKartu(x, d);
    case 'alias-kata':
      return layarAliasKata(x);
    case 'alias-ganti':
      return layarAliasGanti(x, s.kata);
    case 'alias-yakin':
      return layarAliasYakin(x, s);
    case 'tulis':
      return layarTulis(x, s.untuk);
    case 'yakin':
      return layarYakin(x, s);
    case 'soal':
      return layarSoal(x);
    default:
      return unreachable(s);
  }
}

export const tinjau: Alur<S> = {
  nama: 'tinjau',

  mulai: (_, d) => {
    const putusan = izin(d.pelaku, 'atur-pengetahuan', {});
    if (!putusan.boleh) return selesai(sebutTolak(putusan, d));
    return d.chat.grup ? selesai(['Peninjauan dibuka di obrolan pribadi.']) : tampil(daftarAwal);
  },

  layar: (s, d) => {
    switch (s.langkah) {
      case 'daftar':
        return layarDaftar(s, d);
      case 'jadi':
        return layarJadi(s, d);
      case 'ajaran':
        return layarAjaran(s, d);
      case 'satu':
        return layarSatu(s, d);
      default:
        return layarLuput(s, d);
    }
  },

  terima: (s, m, d) => {
    const putusan = izin(d.pelaku, 'atur-pengetahuan', {});
    if (!putusan.boleh) return selesai(sebutTolak(putusan, d));
    const nilai = m.kind === 'tombol' ? m.nilai : '';
    switch (s.langkah) {
      case 'daftar':
        return terimaDaftar(s, nilai, d);
      case 'jadi':
        if (nilai !== 'daftar') return pilihTombol;
        return tampil(s.kembali === 'daftar' ? daftarAwal : { langkah: 'ajaran', jenis: s.kembali, halaman: 1 });
      case 'ajaran':
        return terimaAjaran(s, nilai, d);
      case 'satu':
        return terimaSatu(s, nilai, d);
      default:
        return terimaLuput(s, m, d);
    }
  },
};
