// The deadlines ahead as a list, one month as another, and a message of reminders: each leads to cards. Pure.
import { tanggalIndonesia } from '../../answer/konteks.ts';
import { tambahBulan, tambahHari } from '../../kinerja/tanggal.ts';
import { idKejadian, jangkauan } from '../../reminders/kejadian.ts';
import { kelompokkan, type Kelompok } from '../../reminders/kelompok.ts';
import { barisKelompok, susunPesan, type Pesan } from '../../reminders/pesan.ts';
import { keAlur, potongHalaman, tombolBerjajar, tombolPutar, tombolTutup, type Dunia, type Layar, type Tombol } from '../alur.ts';
import { ambangDaftar, banyakOpdOf, kejadianByIdOf, kerjaOf, milikDi, type Asal } from './keadaan.ts';
import { tombolTenggat } from './kartu.ts';

type Daftar = Extract<Asal, { langkah: 'daftar' }>;
type Bulan = Extract<Asal, { langkah: 'bulan' }>;
type PesanTeguran = Extract<Asal, { langkah: 'pesan' }>;

/** "Februari 2027" */
const sebutBulan = (bulan: string): string => tanggalIndonesia(`${bulan}-01`).replace(/^1 /, '');
const bulanSebelah = (bulan: string, n: number): string => tambahBulan(`${bulan}-01`, n).slice(0, 7);

/** Names the deadline and not its place: the list may be another one when the button is pressed. */
const buka = 'buka:';
const tombolNomor = (kelompok: readonly Kelompok[], awal: number): Layar['tombol'] =>
  tombolBerjajar(
    kelompok.map((g, n) => ({ label: String(awal + n + 1), nilai: `${buka}${idKejadian(g.k)}` })),
    4,
  );

/** What is overdue and not done, then what is due in the next months. */
const kelompokDaftar = (d: Dunia): readonly Kelompok[] =>
  kelompokkan(milikDi(d, tambahHari(d.hariIni, -jangkauan.sesudah), tambahHari(d.hariIni, ambangDaftar)).filter((k) => !k.selesai));

const kelompokBulan = (d: Dunia, bulan: string): readonly Kelompok[] =>
  kelompokkan(milikDi(d, `${bulan}-01`, tambahHari(tambahBulan(`${bulan}-01`, 1), -1)));

function barisDaftar(d: Dunia, isi: readonly Kelompok[], awal: number): readonly string[] {
  const bahan = { hariIni: d.hariIni, kerja: kerjaOf(d), banyakOpd: banyakOpdOf(d) };
  return isi.flatMap((g, n) => barisKelompok(g, awal + n + 1, bahan));
}

const tombolBulan = (d: Dunia): Tombol => ({ label: 'Per bulan', nilai: `bulan:${d.hariIni.slice(0, 7)}` });
const tombolLangganan: Tombol = { label: 'Atur pengingat', nilai: keAlur('langganan') };

export function layarDaftar(d: Dunia, s: Daftar): Layar {
  const semua = kelompokDaftar(d);
  const { isi, awal, putar } = potongHalaman(semua, s.halaman);
  const lewat = semua.filter((g) => g.k.tenggat < d.hariIni).length;
  return {
    isi: [
      `Tenggat sampai ${ambangDaftar} hari ke depan: ${semua.length - lewat}${lewat === 0 ? '' : `, lewat dan belum selesai: ${lewat}`}`,
      ...(semua.length === 0
        ? ['Tidak ada tenggat yang menunggu.']
        : ['Tekan nomornya untuk dasar, penanggung jawab, dan pilihan Sudah atau Tunda.', ...barisDaftar(d, isi, awal)]),
    ],
    tombol: [...tombolNomor(isi, awal), ...putar, [tombolBulan(d), tombolLangganan], [tombolTutup]],
  };
}

export function layarBulan(d: Dunia, s: Bulan): Layar {
  const semua = kelompokBulan(d, s.bulan);
  const { isi, awal, putar } = potongHalaman(semua, s.halaman);
  const [dulu, nanti] = [bulanSebelah(s.bulan, -1), bulanSebelah(s.bulan, 1)];
  return {
    isi: [
      `Tenggat ${sebutBulan(s.bulan)}: ${semua.length}`,
      ...(semua.length === 0 ? ['Tidak ada tenggat bulan ini.'] : barisDaftar(d, isi, awal)),
    ],
    tombol: [
      ...tombolNomor(isi, awal),
      ...putar,
      [
        { label: `◀ ${sebutBulan(dulu)}`, nilai: `bulan:${dulu}` },
        { label: `${sebutBulan(nanti)} ▶`, nilai: `bulan:${nanti}` },
      ],
      [{ label: 'Daftar terdekat', nilai: 'daftar' }, tombolTutup],
    ],
  };
}

export function pesanOf(d: Dunia, s: PesanTeguran): Pesan {
  return susunPesan({
    butir: s.butir,
    kejadianById: kejadianByIdOf(d),
    pengingat: (id) => {
      const isi = d.buku.find('pengingat', id)?.isi;
      return isi?.pengguna === d.pelaku.pengguna ? isi : undefined;
    },
    hariIni: d.hariIni,
    kerja: kerjaOf(d),
    banyakOpd: banyakOpdOf(d),
    ulang: s.ulang,
    halaman: s.halaman,
  });
}

export function layarPesan(d: Dunia, s: PesanTeguran): Layar {
  const p = pesanOf(d, s);
  const isi = p.isi.length === 0 ? ['Pengingat ini sudah tidak berlaku.'] : p.isi;
  const [satu, ...lain] = p.kelompok;
  if (satu === undefined)
    return { isi, tombol: s.butir.some((b) => b.kind === 'sendiri') ? [[{ label: 'Pengingat saya', nilai: keAlur('ingatkan') }]] : [] };
  if (lain.length === 0) return { isi, tombol: tombolTenggat(d, satu.anggota, true) };
  const { tampak, awal, ke, dari } = p.halaman;
  return { isi, tombol: [...tombolNomor(tampak, awal), ...tombolPutar(ke, dari), [tombolLangganan]] };
}

/** The group behind a number of the screen, as it stands now. */
export function kelompokDi(d: Dunia, s: Asal, nilai: string): Kelompok | undefined {
  if (!nilai.startsWith(buka)) return undefined;
  const id = nilai.slice(buka.length);
  const daftar = s.langkah === 'pesan' ? pesanOf(d, s).kelompok : s.langkah === 'daftar' ? kelompokDaftar(d) : kelompokBulan(d, s.bulan);
  return daftar.find((g) => g.anggota.some((k) => idKejadian(k) === id));
}

export const idKelompok = (g: Kelompok): readonly string[] => g.anggota.map(idKejadian);
