// Rencana aksi per triwulan: which indicators are scheduled when. The document ticks quarters and states no quantity for them.
import type { PermintaanOf } from '../permintaan.ts';
import type { Klaim } from '../pustaka.ts';
import type { Indikator } from '../rujukan/skema.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban, type Pilihan } from './jawaban.ts';
import { gabung, klaimToFakta, namaOpd, type Konteks } from './konteks.ts';
import { barisSumber } from './kutipan.ts';
import { kelompokkan } from './rekaman.ts';

type P = PermintaanOf<'rencana-aksi'>;
/** One row of a rencana aksi: the quarters of one indicator in one year. */
type Rencana = {
  readonly indikator: Indikator;
  readonly tahun: string;
  readonly klaim: readonly Klaim[];
  readonly target: Klaim | undefined;
};

const romawi = ['', 'I', 'II', 'III', 'IV'];
const namaTriwulan = (n: number): string => `triwulan ${romawi[n] ?? n}`;
const triwulanOf = (periode: string): number => Number(/-TW([1-4])$/.exec(periode)?.[1] ?? 0);
const dijadwalkan = (r: Rencana): readonly number[] => r.klaim.filter((x) => x.teks === 'dijadwalkan').map((x) => triwulanOf(x.periode));

function daftarRencana(k: Konteks): readonly Rencana[] {
  return k.pustaka.indikator
    .flatMap((indikator) =>
      [...kelompokkan(k.pustaka.findKlaim(indikator.id, 'rencana-aksi'), (x) => x.periode.slice(0, 4))].map(([tahun, klaim]) => ({
        indikator,
        tahun,
        klaim,
        target: k.pustaka.findKlaim(indikator.id, 'target', tahun).find((t) => t.tabel.id === klaim[0]?.tabel.id && !t.kosong),
      })),
    )
    .toSorted((a, b) => (a.klaim[0]?.baris ?? 0) - (b.klaim[0]?.baris ?? 0));
}

const judulOf = (k: Konteks, r: Rencana): string => `${namaOpd(k, r.indikator.opd)} ${r.tahun}`;

function targetTeks(k: Konteks, buku: BukuFakta, r: Rencana): Baris {
  for (const x of r.klaim) buku.add(klaimToFakta(k, x));
  return r.target === undefined ? ['target setahun tidak tercetak'] : ['target setahun ', buku.add(klaimToFakta(k, r.target))];
}

const jadwalTeks = (r: Rencana): Baris => (dijadwalkan(r).length === 0 ? ['tidak dijadwalkan'] : gabung(dijadwalkan(r).map(namaTriwulan)));

/** "Triwulan I tidak dijadwalkan; ...": for one indicator, also when the question names a quarter. */
function barisIndikator(k: Konteks, buku: BukuFakta, r: Rencana, triwulan: readonly number[]): Baris {
  const jadwal = baris`dijadwalkan pada ${jadwalTeks(r)} ${r.tahun}`;
  const ada = triwulan.filter((n) => dijadwalkan(r).includes(n));
  const tidak = triwulan.filter((n) => !dijadwalkan(r).includes(n));
  const pembuka = [
    ...(ada.length === 0 ? [] : [baris`dijadwalkan pada ${gabung(ada.map(namaTriwulan))} ${r.tahun}`]),
    ...(tidak.length === 0 ? [] : [baris`tidak dijadwalkan pada ${gabung(tidak.map(namaTriwulan))} ${r.tahun}`]),
    ...(triwulan.length === 0 ? [jadwal] : tidak.length === 0 ? [] : [baris`jadwalnya ${jadwalTeks(r)}`]),
  ];
  return baris`${r.indikator.nama}: ${gabung(pembuka, '; ')}; ${targetTeks(k, buku, r)}`;
}

function barisTabel(k: Konteks, buku: BukuFakta, daftar: readonly Rencana[], triwulan: readonly number[]): readonly Baris[] {
  const [r0] = daftar;
  if (r0 === undefined) return [];
  if (triwulan.length === 0) {
    return [
      [`Rencana aksi ${judulOf(k, r0)} menurut indikator:`],
      ...daftar.map((r, i) => baris`${String(i + 1)}. ${r.indikator.nama}: ${jadwalTeks(r)}; ${targetTeks(k, buku, r)}`),
    ];
  }
  return triwulan.flatMap((n) => {
    const isi = daftar.filter((r) => dijadwalkan(r).includes(n));
    if (isi.length === 0)
      return [[`Rencana aksi ${namaOpd(k, r0.indikator.opd)} ${namaTriwulan(n)} ${r0.tahun}: tidak ada indikator yang dijadwalkan.`]];
    return [
      [`Rencana aksi ${namaOpd(k, r0.indikator.opd)} ${namaTriwulan(n)} ${r0.tahun}, indikator yang dijadwalkan:`],
      ...isi.map((r, i) => baris`${String(i + 1)}. ${r.indikator.nama}: ${targetTeks(k, buku, r)}`),
    ];
  });
}

export function answerRencanaAksi(p: P, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const semua = daftarRencana(k);
  const milik = semua.filter((r) =>
    p.indikator.length === 0 ? p.opd === undefined || r.indikator.opd === p.opd : p.indikator.includes(r.indikator.id),
  );
  const tahunDiminta = new Set(p.periode.map((x) => x.slice(0, 4)));
  const terbaru = milik
    .map((r) => r.tahun)
    .toSorted()
    .at(-1);
  const dipakai = milik.filter((r) => (tahunDiminta.size === 0 ? r.tahun === terbaru : tahunDiminta.has(r.tahun)));

  if (dipakai.length === 0) {
    const tentang = p.indikator.length === 0 ? namaOpd(k, p.opd) : p.indikator.map((id) => k.indikatorById.get(id)?.nama ?? id).join(', ');
    const tahun = tahunDiminta.size === 0 ? '' : ` tahun ${[...tahunDiminta].join(', ')}`;
    const ada = [...new Set((milik.length === 0 ? semua : milik).map((r) => judulOf(k, r)))];
    return jawaban(
      'tidak-ada',
      [`Rencana aksi per triwulan${tentang === '' ? '' : ` ${tentang}`}${tahun} tidak ada. Yang ada: rencana aksi ${ada.join('; ')}.`],
      { permintaan: [p] },
    );
  }

  const triwulan = [...new Set([...p.triwulan, ...p.periode.map(triwulanOf).filter((n) => n > 0)])].toSorted((a, b) => a - b);
  const perIndikator = p.indikator.length > 0;
  const isi = perIndikator
    ? dipakai.map((r) => barisIndikator(k, buku, r, triwulan))
    : [...kelompokkan(dipakai, (r) => judulOf(k, r)).values()].flatMap((g) => barisTabel(k, buku, g, triwulan));
  const tampil = dipakai.filter((r) => perIndikator || triwulan.length === 0 || dijadwalkan(r).some((n) => triwulan.includes(n)));
  const sumber = dipakai.flatMap((r) => r.klaim).map((x) => ({ dokumen: x.dokumen, tabel: x.tabel.id.slice(x.dokumen.length + 1) }));
  const pilihan = tampil.map((r): Pilihan => ({
    label: r.indikator.nama,
    permintaan: { kind: 'rencana-aksi', opd: r.indikator.opd, indikator: [r.indikator.id], triwulan: [], periode: [r.tahun] },
  }));
  return jawaban(
    tampil.length === 0 ? 'tidak-ada' : 'jawab',
    [...isi, 'Dokumen hanya memberi tanda centang per triwulan, tanpa angka target triwulan.', barisSumber(k, sumber)],
    { fakta: buku.semua, permintaan: [p], pilihan: perIndikator ? [] : pilihan },
  );
}
