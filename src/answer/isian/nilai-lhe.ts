// Results of AKIP evaluations that were entered: value, predikat, components, and the change from the evaluation before.
import { toDesimal } from '../../kinerja/desimal.ts';
import { formatTepat } from '../../kinerja/angka.ts';
import type { Isian } from '../../isian/buku.ts';
import type { Penglihatan } from '../../isian/penglihatan.ts';
import { groupBy } from '../../lib/group-by.ts';
import type { PermintaanOf } from '../../permintaan.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban, type Segmen } from '../jawaban.ts';
import { tanggalIndonesia } from '../konteks.ts';
import { isianToFakta } from './fakta-isian.ts';
import { isDiTempat, namaDalamDaftar } from './tempat-isian.ts';

type P = PermintaanOf<'nilai-lhe'>;
type Lhe = Isian<'lhe'>;

function slotNilai(
  v: Penglihatan,
  buku: BukuFakta,
  x: Lhe,
  bagian: string,
  nilai: { readonly desimal: string; readonly cetak: string },
): Segmen {
  return buku.add(
    isianToFakta(v, {
      id: `${x.id}/${bagian}`,
      opd: x.isi.opd,
      ukuran: 'realisasi',
      periode: String(x.isi.tahun),
      nilai: { kind: 'angka', desimal: nilai.desimal },
      cetak: nilai.cetak,
      satuan: '',
      kantor: 'Inspektorat',
    }),
  );
}

function barisLhe(v: Penglihatan, buku: BukuFakta, x: Lhe, p: P, nama: (opd: string) => string): readonly Baris[] {
  const { isi } = x;
  const judul = `Nilai AKIP ${nama(isi.opd)} tahun ${isi.tahun}`;
  const predikat = isi.predikat === undefined ? '' : `, predikat ${isi.predikat}`;
  const kepala: Baris =
    isi.total === undefined
      ? [`${judul}: total tidak dicatat.`]
      : baris`${judul}: ${slotNilai(v, buku, x, 'total', isi.total)}${predikat}.`;
  const surat: Baris = [
    `LHE nomor ${isi.nomor} tanggal ${tanggalIndonesia(isi.tanggal)}${isi.aturan === undefined ? '' : `, menurut PermenPANRB ${isi.aturan}`}.`,
  ];
  if (p.hal === 'nomor') return [surat, kepala];
  if (p.hal !== 'komponen') return [kepala, surat];
  const dipilih = isi.komponen.filter((c) => p.komponen === undefined || p.komponen.includes(c.nama));
  const rinci = dipilih.map((c) => baris`${c.nama}: ${slotNilai(v, buku, x, c.nama, c.nilai)}`);
  const isiKomponen: readonly Baris[] = rinci.length === 0 ? [['Nilai komponennya tidak dicatat.']] : rinci;
  return p.komponen === undefined ? [kepala, ...isiKomponen, surat] : [...isiKomponen, kepala, surat];
}

/** The difference of two totals; two rules have other components, and that is said. */
function barisBeda(v: Penglihatan, buku: BukuFakta, baru: Lhe, lama: Lhe): readonly Baris[] {
  if (baru.isi.total === undefined || lama.isi.total === undefined) return [];
  const beda = toDesimal(baru.isi.total.desimal).minus(lama.isi.total.desimal);
  const id = `hitung/${baru.id}/beda/${lama.id}`;
  const slot = buku.add({
    id,
    opd: baru.isi.opd,
    ukuran: 'selisih',
    periode: String(baru.isi.tahun),
    nilai: { kind: 'angka', desimal: beda.abs().toFixed() },
    satuan: '',
    masukan: [`${baru.id}/total`, `${lama.id}/total`],
    sumber: { kind: 'hitungan', rumus: 'selisih' },
    asal: 'dihitung',
  });
  const dari = `dari ${formatTepat(toDesimal(lama.isi.total.desimal))} (tahun ${lama.isi.tahun}) menjadi ${formatTepat(toDesimal(baru.isi.total.desimal))} (tahun ${baru.isi.tahun})`;
  slotNilai(v, buku, lama, 'total', lama.isi.total);
  const arah = beda.isZero() ? [`Nilainya tetap, ${dari}.`] : baris`${beda.isPositive() ? 'Naik' : 'Turun'} ${slot} poin, ${dari}.`;
  return [
    arah,
    ...(baru.isi.aturan === lama.isi.aturan
      ? []
      : [['Kedua nilai memakai aturan evaluasi yang berbeda, sehingga komponennya tidak dapat dibandingkan langsung.']]),
  ];
}

const sumberLhe = 'Sumber: LHE yang dicatat evaluator (Inspektorat) di bot ini.';

/** Lists are newest first. An order is by the value asked for; a direction keeps the offices that went so. */
function pilihOpd(daftar: readonly (readonly Lhe[])[], p: P): readonly (readonly Lhe[])[] {
  const pokok = (d: readonly Lhe[]): Lhe | undefined => (p.tahun.length === 0 ? d[0] : d.find((x) => p.tahun.includes(x.isi.tahun)));
  const total = (x: Lhe | undefined) => (x?.isi.total === undefined ? undefined : toDesimal(x.isi.total.desimal));
  if (p.arah === 'tertinggi' || p.arah === 'terendah') {
    const bernilai = daftar.flatMap((d) => {
      const nilai = total(pokok(d));
      return nilai === undefined ? [] : [{ d, nilai }];
    });
    return bernilai.toSorted((a, b) => (p.arah === 'tertinggi' ? b.nilai.cmp(a.nilai) : a.nilai.cmp(b.nilai))).map((x) => x.d);
  }
  if (p.arah === undefined) return daftar;
  return daftar.filter((d) => {
    const baru = pokok(d);
    const [a, b] = [total(baru), total(d.find((y) => baru !== undefined && y.isi.tahun < baru.isi.tahun))];
    return a !== undefined && b !== undefined && (p.arah === 'naik' ? a.gt(b) : a.lt(b));
  });
}

export function answerNilaiLhe(p: P, v: Penglihatan): Jawaban {
  const buku = new BukuFakta();
  const semua = v.buku.semua('lhe').filter((x) => x.isi.rezim === 'akip' && isDiTempat(v, p, x.isi.opd));
  const perOpd = groupBy(
    semua.toSorted((a, b) => b.isi.tahun - a.isi.tahun || b.isi.tanggal.localeCompare(a.isi.tanggal)),
    (x) => x.isi.opd,
  );
  const nama = namaDalamDaftar(v, [...perOpd.keys()]);
  const isi = pilihOpd([...perOpd.values()], p).flatMap((daftar): readonly Baris[] => {
    const dipilih = p.tahun.length === 0 ? daftar.slice(0, 1) : daftar.filter((x) => p.tahun.includes(x.isi.tahun));
    return dipilih.flatMap((x): readonly Baris[] => {
      const lama = daftar.find((y) => y.isi.tahun < x.isi.tahun);
      const beda = lama === undefined || p.hal === 'nomor' ? [] : barisBeda(v, buku, x, lama);
      const nilai = barisLhe(v, buku, x, p, nama);
      if (p.hal === 'perubahan' && lama === undefined)
        return [...nilai, ['Nilai tahun sebelumnya belum dicatat, jadi perubahannya belum dapat dihitung.']];
      return p.hal === 'perubahan' ? [...beda, ...nilai] : [...nilai, ...beda];
    });
  });
  if (isi.length === 0 && semua.length > 0 && (p.arah === 'naik' || p.arah === 'turun')) {
    const banding = [...perOpd.values()].filter((d) => d.length > 1).length;
    const kata = `Tidak ada perangkat daerah yang nilai AKIP-nya ${p.arah}${banding === 0 ? '' : `, dari ${banding} yang nilainya dapat dibandingkan dengan tahun sebelumnya`}.`;
    return jawaban(
      'jawab',
      [kata, ...(banding === 0 ? ['Nilai dua tahun belum tercatat untuk perangkat daerah mana pun.'] : []), sumberLhe],
      { permintaan: [p] },
    );
  }
  const tempat = p.opd.map((o) => v.tempat.namaOpd(o)).join(', ');
  if (isi.length === 0) {
    const tahun = p.tahun.length === 0 ? '' : ` tahun ${p.tahun.join(', ')}`;
    const ada = [...new Set(semua.map((x) => x.isi.tahun))].toSorted((a, b) => a - b);
    return jawaban(
      'tidak-ada',
      [
        `Nilai AKIP ${tempat}${tahun} belum dicatat.`,
        ada.length === 0 ? 'LHE dicatat oleh Inspektorat dengan /lhe.' : `Yang tercatat: tahun ${ada.join(', ')}.`,
      ],
      { permintaan: [p] },
    );
  }
  return jawaban('jawab', [...isi, [sumberLhe]], {
    fakta: buku.semua,
    permintaan: [p],
  });
}
