// Screens of entering an indicator: one question each, the suggestion first; then everything beside what it was. They decide nothing.
import { artiPolaritas } from '../../answer/kutipan.ts';
import { bacaTarget } from '../../isian/baca-target.ts';
import { DAFTAR_METODE, jelaskanMetode, namaMetode } from '../../kinerja/agregasi.ts';
import { formatNilai } from '../../kinerja/angka.ts';
import { unreachable } from '../../lib/unreachable.ts';
import { type Dunia, type Layar, type Tombol, tombolBatal, tombolBerjajar, tombolKembali } from '../alur.ts';
import { barisCatatan, barisTarget, caraTulisTarget, saranTahun, type KonteksTarget } from '../tulis-target.ts';
import { metodeOf, pemakaianIndikator, saranOf, type Pengisian, type Polaritas } from './keadaan.ts';
import { satuanPilihan } from './tombol.ts';

const daftarPolaritas: readonly Polaritas[] = ['naik-baik', 'turun-baik', 'stabil'];
const kapital = (teks: string): string => teks.charAt(0).toUpperCase() + teks.slice(1);

export const konteksOf = (s: Pengisian, d: Dunia): KonteksTarget => ({
  buku: d.buku,
  satuan: s.draf.satuan ?? '',
  metode: metodeOf(s.draf),
  tahun: s.tahun,
  lingkup: 'pk',
});

function judul(s: Pengisian, d: Dunia): string {
  const lama = s.maksud.kind === 'baru' ? undefined : d.buku.find('indikator', s.maksud.lama)?.isi.nama;
  switch (s.maksud.kind) {
    case 'baru':
      return `Tambah indikator ${s.tahun}: ${d.tempat.namaOpd(s.opd)}`;
    case 'ganti':
      return `Ganti indikator mulai ${s.tahun}: ${lama ?? ''}`;
    case 'ralat':
      return `Ralat indikator: ${lama ?? ''}`;
    default:
      return unreachable(s.maksud);
  }
}

const satuPerBaris = (t: readonly Tombol[]): Layar['tombol'] => tombolBerjajar(t, 1);

/** The question, its buttons, and whether something written is awaited. */
function pertanyaan(s: Pengisian): Pick<Layar, 'isi' | 'tombol' | 'tunggu'> {
  const { draf } = s;
  switch (s.bidang) {
    case 'nama': {
      const tetap = s.maksud.kind === 'ganti' ? [[{ label: 'Nama tetap', nilai: 'tetap' }]] : [];
      return { isi: ['Tulis nama indikatornya.', 'Contoh: Indeks Kepuasan Masyarakat'], tombol: tetap, tunggu: 'teks' };
    }
    case 'satuan':
      return {
        isi: [draf.nama ?? '', 'Apa satuannya? Pilih, atau tulis satuan lain.'],
        tombol: tombolBerjajar(
          satuanPilihan(draf.nama ?? '').map((x) => ({ label: x, nilai: `satuan:${x}` })),
          4,
        ),
        tunggu: 'teks',
      };
    case 'polaritas':
      return {
        isi: [`${draf.nama ?? ''} (${draf.satuan ?? ''})`, 'Kapan angkanya dikatakan baik?'],
        tombol: satuPerBaris(daftarPolaritas.map((p) => ({ label: kapital(artiPolaritas[p]), nilai: `polaritas:${p}` }))),
      };
    case 'agregasi': {
      const saran = saranOf(draf);
      const urut = [saran.metode, ...DAFTAR_METODE.filter((m) => m !== saran.metode)];
      return {
        isi: [
          `${draf.nama ?? ''} (${draf.satuan ?? ''})`,
          'Bagaimana angka triwulan menjadi angka setahun?',
          `Saran: ${namaMetode(saran.metode)}. ${saran.alasan}`,
          '',
          ...urut.map((m) => `${namaMetode(m)}: ${jelaskanMetode(m)}`),
        ],
        tombol: satuPerBaris(urut.map((m) => ({ label: namaMetode(m), nilai: `metode:${m}` }))),
      };
    }
    case 'target':
      return {
        isi: [
          `Target PK ${s.tahun}: ${draf.nama ?? ''}`,
          `Satuan: ${draf.satuan ?? ''}. Triwulan: ${namaMetode(metodeOf(draf)).toLowerCase()}.`,
          ...caraTulisTarget(metodeOf(draf)),
        ],
        tombol: [[{ label: 'Target menyusul', nilai: 'menyusul' }]],
        tunggu: 'teks',
      };
    default:
      return unreachable(s.bidang);
  }
}

export function layarTanya(s: Pengisian, d: Dunia): Layar {
  const p = pertanyaan(s);
  const pesan = s.pesan === undefined ? [] : [...s.pesan, ''];
  return { ...p, isi: [...pesan, judul(s, d), ...p.isi], tombol: [...p.tombol, [tombolKembali, tombolBatal]] };
}

/** Old beside new where something is put right. */
function beda(apa: string, lama: string | undefined, baru: string): string {
  return `${apa}: ${lama === undefined || lama === baru ? '' : `${lama} → `}${baru}`;
}

function barisIsi(s: Pengisian, d: Dunia): readonly string[] {
  const { draf, maksud } = s;
  const lama = maksud.kind === 'ralat' ? d.buku.find('indikator', maksud.lama)?.isi : undefined;
  const saran = saranOf(draf);
  const [satuan, metode] = [draf.satuan ?? '', metodeOf(draf)];
  return [
    beda('Nama', lama?.nama, draf.nama ?? ''),
    beda('Satuan', lama?.satuan, satuan),
    beda('Arah', lama && artiPolaritas[lama.polaritas.nilai], artiPolaritas[draf.polaritas ?? 'naik-baik']),
    beda('Triwulan', lama && namaMetode(lama.agregasi).toLowerCase(), namaMetode(metode).toLowerCase()),
    ...(draf.agregasi === undefined ? [saran.alasan] : []),
  ];
}

/** What becomes of what is entered already. */
function barisAkibat(s: Pengisian, d: Dunia): readonly string[] {
  const { maksud, tahun } = s;
  if (maksud.kind === 'baru') return [];
  if (maksud.kind === 'ralat') {
    const pakai = pemakaianIndikator(d, maksud.lama);
    return pakai.length === 0 ? [] : [`Angka yang sudah diisi (${pakai.join(' dan ')}) tidak berubah; mohon dicek apakah masih sesuai.`];
  }
  const nama = d.buku.find('indikator', maksud.lama)?.isi.nama ?? '';
  return [`"${nama}" terakhir berlaku pada ${tahun - 1}. Target dan realisasinya tetap tersimpan dan tetap dapat dilihat.`];
}

function barisTargetDraf(s: Pengisian, d: Dunia): readonly string[] {
  if (s.maksud.kind === 'ralat') return [];
  if (s.draf.target === undefined || s.draf.target === '') return [`Target ${s.tahun}: menyusul`];
  const hasil = bacaTarget(s.draf.target, s.draf.satuan ?? '');
  if (!hasil.ok) return [`Target ${s.tahun}: belum terbaca`];
  const k = konteksOf(s, d);
  return ['', `Target PK ${s.tahun}`, ...barisTarget(k, hasil.value), ...barisCatatan(k, hasil.value)];
}

/** The year that the quarters make, offered where none was written. */
export function saranSetahun(s: Pengisian, d: Dunia) {
  const hasil = s.draf.target === undefined || s.draf.target === '' ? undefined : bacaTarget(s.draf.target, s.draf.satuan ?? '');
  return hasil?.ok === true ? saranTahun(konteksOf(s, d), hasil.value) : undefined;
}

export function layarPratinjau(s: Pengisian, d: Dunia): Layar {
  const saran = saranSetahun(s, d);
  const ubah: readonly Tombol[] = [
    { label: 'Ubah nama', nilai: 'ubah:nama' },
    { label: 'Ubah satuan', nilai: 'ubah:satuan' },
    { label: 'Ubah arah', nilai: 'ubah:polaritas' },
    { label: 'Ubah cara triwulan', nilai: 'ubah:agregasi' },
    ...(s.maksud.kind === 'ralat' ? [] : [{ label: 'Ubah target', nilai: 'ubah:target' }]),
  ];
  return {
    isi: [
      ...(s.pesan === undefined ? [] : [...s.pesan, '']),
      judul(s, d),
      ...barisIsi(s, d),
      ...barisTargetDraf(s, d),
      ...barisAkibat(s, d),
    ],
    tombol: [
      [{ label: 'Simpan', nilai: 'simpan' }],
      ...(saran === undefined
        ? []
        : [[{ label: `Target setahun juga ${formatNilai(saran, s.draf.satuan ?? '')}`, nilai: 'tahun-dari-tw' }]]),
      ...tombolBerjajar(ubah, 2),
      [tombolBatal],
    ],
  };
}
