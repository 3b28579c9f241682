// Steps of entering an indicator: each answer checked, then one act that writes the indicator with its targets.
import { bacaTarget } from '../../isian/baca-target.ts';
import type { Isian, Ubahan } from '../../isian/buku.ts';
import type { IsiOf } from '../../isian/skema.ts';
import { indikatorTahun } from '../../isian/target.ts';
import { DAFTAR_METODE } from '../../kinerja/agregasi.ts';
import { formatTepat } from '../../kinerja/angka.ts';
import { unreachable } from '../../lib/unreachable.ts';
import { tampil, ulang, type Dunia, type Hasil, type Masukan } from '../alur.ts';
import { wilayahOpd } from '../pilih-opd.ts';
import { ubahanTarget, ucapkanGalatTarget } from '../tulis-target.ts';
import { berikut, metodeOf, type Bidang, type Draf, type Keadaan, type Pengisian, type Polaritas } from './keadaan.ts';
import { konteksOf, saranSetahun } from './layar-isi.ts';

type H = Hasil<Keadaan>;
const pakaiTombol = ulang('Silakan pilih salah satu tombol.');
type IsiIndikator = IsiOf<'indikator'>;

const drafOf = (x: IsiIndikator): Required<Omit<Draf, 'target'>> => ({
  nama: x.nama,
  satuan: x.satuan,
  polaritas: x.polaritas.nilai,
  agregasi: x.agregasi,
});

export const mulaiBaru = (opd: string, tahun: number, d: Dunia, nama?: string): H => {
  const s: Pengisian = { langkah: 'tanya', opd, tahun, maksud: { kind: 'baru' }, bidang: 'nama', draf: {} };
  return nama === undefined ? tampil(s) : terimaNama(s, nama, d);
};

export function mulaiRalat(indikator: string, tahun: number, bidang: Bidang, d: Dunia): H {
  const x = d.buku.find('indikator', indikator);
  if (x === undefined) return pakaiTombol;
  return tampil({
    langkah: 'tanya',
    opd: x.isi.opd,
    tahun,
    maksud: { kind: 'ralat', lama: x.id, versi: x.versi },
    bidang,
    draf: drafOf(x.isi),
  });
}

/** A series can only be followed by another one when it has a year of its own before. */
export function mulaiGanti(indikator: string, tahun: number, d: Dunia): H {
  const x = d.buku.find('indikator', indikator);
  if (x === undefined) return pakaiTombol;
  if (x.isi.mulai >= tahun)
    return ulang(
      `Indikator ini baru berlaku mulai ${x.isi.mulai}, jadi belum ada rangkaian lama yang perlu disimpan. Silakan pakai Ralat.`,
    );
  const { nama: _, ...draf } = drafOf(x.isi);
  return tampil({
    langkah: 'tanya',
    opd: x.isi.opd,
    tahun,
    maksud: { kind: 'ganti', lama: x.id, versi: x.versi },
    bidang: 'nama',
    draf,
  });
}

/** Whether anything was entered that a step back would lose. */
export function isBerubah(s: Pengisian, d: Dunia): boolean {
  const lama = s.maksud.kind === 'ralat' ? d.buku.find('indikator', s.maksud.lama) : undefined;
  return lama === undefined || JSON.stringify(drafOf(lama.isi)) !== JSON.stringify(s.draf);
}

const isi = (s: Pengisian, draf: Draf): H => {
  const { pesan: _, ...polos } = s;
  return tampil(berikut({ ...polos, draf }));
};

function terimaNama(s: Pengisian, teks: string, d: Dunia): H {
  const nama = teks.replace(/\s+/g, ' ').trim();
  const lama = s.maksud.kind === 'baru' ? undefined : s.maksud.lama;
  if (!/\p{L}{3}/u.test(nama) || nama.length > 300)
    return salahAwal(s, 'Itu belum terbaca sebagai nama indikator. Contoh: Indeks Kepuasan Masyarakat');
  const kembar = indikatorTahun(d.buku, s.opd, s.tahun).find((i) => i.id !== lama && i.isi.nama.toLowerCase() === nama.toLowerCase());
  if (kembar !== undefined)
    return salahAwal(s, `"${kembar.isi.nama}" sudah ada pada ${s.tahun}. Mohon tulis nama lain, atau buka indikator itu dari daftar.`);
  return isi(s, { ...s.draf, nama });
}

/** The name may come from another dialogue, where this screen was not shown yet. */
const salahAwal = (s: Pengisian, pesan: string): H => tampil({ ...s, langkah: 'tanya', bidang: 'nama', pesan: [pesan] });

function terimaSatuan(s: Pengisian, teks: string): H {
  const rapi = teks.replace(/\s+/g, ' ').trim();
  const satuan = /^(?:persen|persentase|prosen)$/i.test(rapi) ? '%' : /^rupiah$/i.test(rapi) ? 'Rp' : rapi;
  if (satuan === '' || satuan.length > 60 || /\d/.test(satuan.replace(/m[23]$/i, '')))
    return ulang('Mohon tulis satuannya saja, misalnya dokumen atau km.');
  const draf: Draf = { ...s.draf, satuan };
  // Targets that were written for another unit are asked again when they no longer read.
  const terbaca = draf.target === undefined || draf.target === '' || bacaTarget(draf.target, satuan).ok;
  const { target: _, ...tanpa } = draf;
  return isi(s, terbaca ? draf : tanpa);
}

function terimaTarget(s: Pengisian, teks: string): H {
  const hasil = bacaTarget(teks, s.draf.satuan ?? '');
  if (!hasil.ok) return ulang(ucapkanGalatTarget(hasil.error, s.draf.satuan ?? '', metodeOf(s.draf)));
  return isi(s, { ...s.draf, target: teks });
}

export function terimaTanya(s: Pengisian, m: Masukan, d: Dunia): H {
  if (m.kind === 'berkas') return ulang('Di langkah ini yang ditunggu tulisan.');
  const nilai = m.kind === 'tombol' ? m.nilai : undefined;
  switch (s.bidang) {
    case 'nama': {
      if (m.kind === 'teks') return terimaNama(s, m.teks, d);
      const tetap = nilai === 'tetap' && s.maksud.kind === 'ganti' ? d.buku.find('indikator', s.maksud.lama)?.isi.nama : undefined;
      return tetap === undefined ? pakaiTombol : isi(s, { ...s.draf, nama: tetap });
    }
    case 'satuan':
      if (m.kind === 'teks') return terimaSatuan(s, m.teks);
      return nilai?.startsWith('satuan:') === true ? terimaSatuan(s, nilai.slice(7)) : pakaiTombol;
    case 'polaritas': {
      const polaritas = (['naik-baik', 'turun-baik', 'stabil'] as const satisfies readonly Polaritas[]).find(
        (p) => nilai === `polaritas:${p}`,
      );
      return polaritas === undefined ? pakaiTombol : isi(s, { ...s.draf, polaritas });
    }
    case 'agregasi': {
      const agregasi = DAFTAR_METODE.find((x) => nilai === `metode:${x}`);
      return agregasi === undefined ? pakaiTombol : isi(s, { ...s.draf, agregasi });
    }
    case 'target':
      if (m.kind === 'teks') return terimaTarget(s, m.teks);
      return nilai === 'menyusul' ? isi(s, { ...s.draf, target: '' }) : pakaiTombol;
    default:
      return unreachable(s.bidang);
  }
}

/** The quarters stay as they were written; the year is put in front of them. */
function pakaiSaranTahun(s: Pengisian, d: Dunia): H {
  const saran = saranSetahun(s, d);
  const hasil = bacaTarget(s.draf.target ?? '', s.draf.satuan ?? '');
  if (saran === undefined || !hasil.ok) return pakaiTombol;
  const tw = hasil.value.tw.map((b) => (b?.kind === 'nilai' ? b.nilai.cetak : '-'));
  return isi(s, { ...s.draf, target: [formatTepat(saran), ...tw].join('; ') });
}

function isiBaru(s: Pengisian, draf: Required<Pick<Draf, 'nama' | 'satuan' | 'polaritas'>>, dasar: IsiIndikator | undefined): IsiIndikator {
  // A formula of a decree goes with the name and unit that it was printed for.
  const samaSeperti = dasar !== undefined && dasar.nama === draf.nama && dasar.satuan === draf.satuan;
  return {
    opd: s.opd,
    nama: draf.nama,
    satuan: draf.satuan,
    polaritas:
      dasar?.polaritas.nilai === draf.polaritas
        ? dasar.polaritas
        : { nilai: draf.polaritas, asal: 'dipilih', alasan: 'dipilih saat indikator diisi' },
    agregasi: metodeOf(s.draf),
    level: dasar?.level ?? 'sasaran',
    ...(dasar?.sasaran === undefined ? {} : { sasaran: dasar.sasaran }),
    ...(samaSeperti && dasar.asal !== undefined ? { asal: dasar.asal } : {}),
    mulai: s.tahun,
  };
}

/** After somebody else's change: what this person changed, laid over the record as it is now; their other fields follow the record. */
export function susulkan(s: Pengisian, kini: Isian<'indikator'>, d: Dunia): Pengisian {
  const { maksud } = s;
  if (maksud.kind === 'baru') return s;
  const baru = { ...s, maksud: { ...maksud, versi: kini.versi } };
  if (maksud.kind === 'ganti') return baru;
  const rincian = d.jejak.sesudah('indikator', kini.id, 0).flatMap((t) => t.rincian);
  const dilihat = rincian.find((r) => r.jenis === 'indikator' && r.id === kini.id && r.versi === maksud.versi)?.sesudah;
  const dasar: Draf = dilihat === undefined ? {} : drafOf(dilihat as IsiIndikator);
  const diubah = Object.fromEntries(Object.entries(s.draf).filter(([bidang, nilai]) => dasar[bidang as Bidang] !== nilai));
  return { ...baru, draf: { ...drafOf(kini.isi), ...diubah } };
}

function simpan(s: Pengisian, d: Dunia): H {
  const { nama, satuan, polaritas, target } = s.draf;
  if (nama === undefined || satuan === undefined || polaritas === undefined) return tampil(berikut(s));
  const { maksud } = s;
  const lama = maksud.kind === 'baru' ? undefined : d.buku.find('indikator', maksud.lama)?.isi;
  const baru = isiBaru(s, { nama, satuan, polaritas }, lama);
  const tulis = (ubahan: readonly Ubahan[], indikator: string): H => ({
    kind: 'tulis',
    tindakan: { aksi: 'isi-indikator', wilayah: wilayahOpd(d, s.opd), ubahan },
    keadaan: { langkah: 'rinci', indikator, tahun: s.tahun, pesan: ['Tersimpan'] },
  });
  if (maksud.kind === 'ralat') {
    if (lama === undefined) return ulang('Indikator ini sudah tidak ada.');
    const { nama: n, satuan: st, polaritas: p, agregasi } = baru;
    const isiRalat = { ...lama, nama: n, satuan: st, polaritas: p, agregasi };
    if (JSON.stringify(isiRalat) === JSON.stringify(lama))
      return ulang('Isinya sama dengan yang sudah tersimpan, jadi tidak ada yang diubah.');
    return tulis([{ jenis: 'indikator', id: maksud.lama, versi: maksud.versi, isi: isiRalat }], maksud.lama);
  }
  const id = d.idBaru();
  const hasil = target === undefined || target === '' ? undefined : bacaTarget(target, satuan);
  const ubahan: readonly Ubahan[] = [
    ...(maksud.kind === 'ganti' && lama !== undefined
      ? [{ jenis: 'indikator', id: maksud.lama, versi: maksud.versi, isi: { ...lama, akhir: s.tahun - 1 } } as const]
      : []),
    { jenis: 'indikator', id, versi: 0, isi: maksud.kind === 'ganti' ? { ...baru, pengganti: maksud.lama } : baru },
    ...(hasil?.ok === true ? ubahanTarget({ ...konteksOf(s, d), indikator: id }, s.opd, hasil.value, {}) : []),
  ];
  return tulis(ubahan, id);
}

export function terimaPratinjau(s: Pengisian, m: Masukan, d: Dunia): H {
  if (m.kind !== 'tombol') return pakaiTombol;
  if (m.nilai === 'simpan') return simpan(s, d);
  if (m.nilai === 'tahun-dari-tw') return pakaiSaranTahun(s, d);
  const bidang = (['nama', 'satuan', 'polaritas', 'agregasi', 'target'] as const).find((b) => m.nilai === `ubah:${b}`);
  return bidang === undefined ? pakaiTombol : tampil({ ...s, langkah: 'tanya', bidang });
}
