// "sakip siapkan": one's own government and offices from a terminal. All of it is one act of the author "terminal", or nothing is written.
import type { PenyimpanIsian } from '../db/isian.ts';
import { idTerminal } from '../db/pengguna.ts';
import type { Ubahan } from '../isian/buku.ts';
import { aliasPemda, bacaNamaPemda, namaPemdaPenuh, namaZona } from '../isian/nama-tempat.ts';
import { findPemda, rancangOpd, rancangPemda, ubahSetelan, type AsalTempat } from '../isian/siapkan.ts';
import type { IsiOf } from '../isian/skema.ts';
import { createTempat, type PemdaAda } from '../isian/tempat.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { Pustaka } from '../pustaka.ts';
import type { OpsiSiapkan } from './siapkan-opsi.ts';

type Rancangan = {
  readonly pemda: PemdaAda;
  readonly ubahan: readonly Ubahan[];
  readonly baris: readonly string[];
  readonly alias?: readonly string[];
};
type GalatSiapkan = { readonly kind: 'pemakaian' | 'gagal'; readonly pesan: string };
const salah = (pesan: string) => err({ kind: 'pemakaian', pesan } as const);

const findTersebut = (a: AsalTempat, sebutan: string): PemdaAda | undefined => {
  const tempat = createTempat(a.pustaka, a.buku);
  const nama = bacaNamaPemda(sebutan);
  const id = nama?.jenis === undefined ? undefined : findPemda(a, nama.jenis, nama.daerah);
  return tempat.pemdaById.get(sebutan.toLowerCase()) ?? (id === undefined ? undefined : tempat.pemdaById.get(id));
};

/** The government of the options: the one that is there, a new one, or without any the default one. */
function rancangDaerah(a: AsalTempat, o: OpsiSiapkan, zonaBaku: string): Result<Rancangan, GalatSiapkan> {
  const tempat = createTempat(a.pustaka, a.buku);
  const ada = o.pemda === undefined ? tempat.pemdaById.get(tempat.bawaan) : findTersebut(a, o.pemda);
  if (ada !== undefined) {
    const rekaman = a.buku.find('pemda', ada.id);
    const baris = o.pemda === undefined ? [] : [`Sudah ada: ${ada.nama} (${ada.id}).`];
    if (o.zona === undefined || o.zona === ada.zona) return ok({ pemda: ada, ubahan: [], baris });
    if (rekaman === undefined) return err({ kind: 'gagal', pesan: `Zona waktu ${ada.nama} bawaan program dan tidak dapat diganti.` });
    const isi = { ...rekaman.isi, zona: o.zona };
    return ok({
      pemda: { ...ada, zona: o.zona },
      ubahan: [{ jenis: 'pemda', id: ada.id, versi: rekaman.versi, isi }],
      baris: [...baris, `Zona waktu diganti: ${namaZona(ada.zona)} menjadi ${namaZona(o.zona)}.`],
    });
  }
  const nama = bacaNamaPemda(o.pemda ?? '');
  if (nama?.jenis === undefined)
    return salah(
      `Nama daerah "${o.pemda ?? ''}" belum lengkap. Tulis dengan kota, kabupaten, atau provinsi, misalnya --pemda "Kota Sungai Lestari".`,
    );
  const zona = o.zona ?? zonaBaku;
  const { id, ubahan } = rancangPemda(a, { jenis: nama.jenis, daerah: nama.daerah, zona });
  const pemda: PemdaAda = { id, nama: namaPemdaPenuh(nama.jenis, nama.daerah), zona, asal: 'isian', tersembunyi: false };
  return ok({
    pemda,
    ubahan: [ubahan],
    baris: [`Ditambahkan: ${pemda.nama} (${id}), ${namaZona(zona)}.`],
    alias: aliasPemda(nama.jenis, nama.daerah),
  });
}

/** The settings after this call, with what changed in words. */
function rancangSetelan(
  a: AsalTempat,
  o: OpsiSiapkan,
  r: Rancangan,
): Result<{ ubahan: readonly Ubahan[]; baris: readonly string[] }, GalatSiapkan> {
  const tempat = createTempat(a.pustaka, a.buku);
  const utama = (o.bawaan || r.alias !== undefined) && tempat.bawaan !== r.pemda.id ? r.pemda.id : undefined;
  const baris: string[] = utama === undefined ? [] : [`Pemerintah daerah utama: ${r.pemda.nama}.`];
  const tersembunyi = new Set(a.buku.find('setelan', 'instalasi')?.isi.tersembunyi ?? []);
  const awal = tersembunyi.size;
  const dikenal = tempat.pemda.map((p) => p.id).join(', ');
  let berubah = utama !== undefined;
  for (const [daftar, sembunyi] of [[o.tampilkan, false] as const, [o.sembunyikan, true] as const]) {
    for (const sebutan of daftar) {
      const p = findTersebut(a, sebutan);
      if (p === undefined) return salah(`Daerah "${sebutan}" tidak dikenal. Yang ada: ${dikenal}.`);
      if (p.asal === 'isian') return salah(`${p.nama} ditambahkan sendiri, jadi tidak disembunyikan.`);
      if (sembunyi && p.id === (utama ?? tempat.bawaan))
        return salah(`${p.nama} menjadi pemerintah daerah utama, jadi belum dapat disembunyikan. Jadikan daerah lain utama dulu.`);
      if (sembunyi === tersembunyi.has(p.id)) baris.push(`${p.nama} sudah ${sembunyi ? 'disembunyikan' : 'ditampilkan'}.`);
      else {
        if (sembunyi) tersembunyi.add(p.id);
        else tersembunyi.delete(p.id);
        berubah = true;
        baris.push(`${sembunyi ? 'Disembunyikan' : 'Ditampilkan lagi'}: ${p.nama}.`);
      }
    }
  }
  if (!berubah && tersembunyi.size === awal) return ok({ ubahan: [], baris });
  const ubah = (s: IsiOf<'setelan'>): IsiOf<'setelan'> => ({
    ...s,
    tersembunyi: [...tersembunyi],
    ...(utama === undefined ? {} : { pemdaBawaan: utama }),
  });
  return ok({ ubahan: [ubahSetelan(a.buku, ubah)], baris });
}

export type AlatSiapkan = {
  readonly isian: PenyimpanIsian;
  readonly pustaka: Pick<Pustaka, 'pemda' | 'opd' | 'registri'>;
  readonly zonaBaku: string;
  readonly kini: Date;
};

/** What was done, line by line. The same call again does nothing and says so. */
export function jalankanSiapkan(alat: AlatSiapkan, o: OpsiSiapkan): Result<readonly string[], GalatSiapkan> {
  const a: AsalTempat = { pustaka: alat.pustaka, buku: alat.isian.buku() };
  const daerah = rancangDaerah(a, o, alat.zonaBaku);
  if (!daerah.ok) return daerah;
  const { pemda, alias } = daerah.value;
  const opd = rancangOpd(a, pemda.id, o.opd, alias);
  if (opd.bukanNama.length > 0)
    return salah(`Tidak terbaca sebagai nama perangkat daerah: ${opd.bukanNama.map((n) => `"${n}"`).join(', ')}.`);
  const setelan = rancangSetelan(a, o, daerah.value);
  if (!setelan.ok) return setelan;
  const ubahan = [...daerah.value.ubahan, ...opd.baru.map((x) => x.ubahan), ...setelan.value.ubahan];
  const baris = [
    ...daerah.value.baris,
    ...opd.baru.map((x) => `Ditambahkan di ${pemda.nama}: ${x.nama} (${x.id}).`),
    ...opd.sudahAda.map((x) => `Sudah ada: ${x.nama}${x.tulisan === x.nama ? '' : ` (ditulis "${x.tulisan}")`}.`),
    ...setelan.value.baris,
  ];
  if (ubahan.length === 0) return ok([...baris, 'Tidak ada yang perlu diubah.']);
  const hanyaOpd = daerah.value.ubahan.length === 0 && setelan.value.ubahan.length === 0;
  const hasil = alat.isian.tulis(
    { pengguna: idTerminal, sebagai: 'admin terminal', aksi: hanyaOpd ? 'atur-opd' : 'atur-pemda', ubahan },
    alat.kini,
  );
  if (!hasil.ok)
    return err({ kind: 'gagal', pesan: 'Data ini baru saja diubah orang lain dan belum disimpan. Mohon jalankan lagi perintahnya.' });
  return ok(baris);
}
