// SKM per unsur as printed, and the index recomputed from it.
import { Decimal } from 'decimal.js';
import type { Fakta } from '../fakta.ts';
import { classify } from '../kinerja/predikat.ts';
import { computeSkm } from '../kinerja/skm.ts';
import type { PermintaanOf } from '../permintaan.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';
import { gabung, hitunganToFakta, klaimToFakta, labelTabel, namaDokumen, namaOpd, type Konteks } from './konteks.ts';
import { catatanBeda } from './sumber.ts';
import { angkaOf, bukukan, ukurTercetak } from './ukur.ts';

const namaUnsur: Readonly<Record<string, string>> = {
  u1: 'U1',
  u2: 'U2',
  u3: 'U3',
  u4: 'U4',
  u5: 'U5',
  u6: 'U6',
  u7: 'U7',
  u8: 'U8',
  u9: 'U9',
};

/** Subjects of one office share the first part of their ids. */
const awalanOpd = (k: Konteks, opd: string): string => k.pustaka.indikator.find((i) => i.opd === opd && i.iku)?.id.split('.')[0] ?? opd;

export function answerSkm(p: PermintaanOf<'skm'>, k: Konteks): Jawaban {
  const opd = p.opd ?? k.pustaka.opd.find((o) => k.pustaka.findKlaim(`${awalanOpd(k, o.id)}.skm.u1`).length > 0)?.id ?? '';
  const awalan = awalanOpd(k, opd);
  const unsur = Object.keys(namaUnsur).flatMap((u) => {
    const nilai = k.pustaka
      .findKlaim(`${awalan}.skm.${u}`, 'nilai-unsur')
      .find((c) => p.periode.length === 0 || p.periode.includes(c.periode));
    const mutu = k.pustaka.findKlaim(`${awalan}.skm.${u}`, 'mutu-unsur')[0];
    return nilai?.desimal === undefined ? [] : [{ u, klaim: nilai, mutu, nilai: new Decimal(nilai.desimal) }];
  });
  const semutu = p.mutu === undefined ? unsur : unsur.filter((x) => x.mutu?.teks === p.mutu || x.mutu?.cetak === p.mutu);
  if (unsur.length === 0) {
    return jawaban(
      'tidak-ada',
      [`Nilai SKM per unsur ${namaOpd(k, opd)}${p.periode.length > 0 ? ` tahun ${p.periode.join(', ')}` : ''} tidak ada dalam laporan.`],
      { permintaan: [p] },
    );
  }
  const buku = new BukuFakta();
  const tahun = unsur[0]?.klaim.periode ?? '';
  const tulis = (x: (typeof unsur)[number]): Baris =>
    baris`${namaUnsur[x.u] ?? x.u} ${buku.add(tanpaSkala(klaimToFakta(k, x.klaim)))}${x.mutu === undefined ? '' : baris` (mutu ${buku.add(klaimToFakta(k, x.mutu))})`}`;
  const satuan = unsur[0]?.klaim.satuan ?? '';
  const skala = satuan.startsWith('skala') ? ` (${satuan})` : '';
  const isi: Baris[] = [];
  if (p.mutu !== undefined) {
    isi.push(
      semutu.length === 0
        ? [`Tidak ada unsur dengan mutu ${p.mutu}.`]
        : baris`Unsur SKM dengan mutu ${p.mutu}, ${namaOpd(k, opd)}, tahun ${tahun}: ${gabung(semutu.map(tulis))}.`,
    );
  } else if (p.arah !== undefined) {
    const tanda = p.arah === 'tertinggi' ? -1 : 1;
    const urut = unsur.toSorted((a, b) => tanda * a.nilai.cmp(b.nilai));
    const seri = urut.filter((x) => x.nilai.eq(urut[0]?.nilai ?? 0));
    isi.push(baris`Unsur SKM ${p.arah} ${namaOpd(k, opd)} tahun ${tahun}${skala}: ${gabung(seri.map(tulis))}.`);
    isi.push(baris`Urutan: ${gabung(urut.map(tulis), ', ')}.`);
  } else if (p.unsur.length > 0) {
    for (const u of p.unsur) {
      const x = unsur.find((y) => y.u === u);
      isi.push(
        x === undefined
          ? [`Unsur ${namaUnsur[u] ?? u} tidak ada dalam laporan.`]
          : baris`Nilai SKM unsur ${tulis(x)}, ${namaOpd(k, opd)}, tahun ${tahun}${skala}.`,
      );
    }
  } else {
    isi.push(
      ...barisIndeks(
        k,
        opd,
        unsur.map((x) => x.nilai),
        awalan,
        tahun,
        unsur.map((x) => x.klaim.id),
        buku,
      ),
    );
    isi.push([`Nilai per unsur${skala}:`]);
    for (const x of unsur) isi.push(baris`- ${tulis(x)}`);
  }
  isi.push(['Dokumen hanya mencetak kode U1 sampai U9, tanpa nama unsur.']);
  const [awal] = unsur;
  if (awal !== undefined) isi.push([`Sumber: ${namaDokumen(k, awal.klaim.dokumen)}, ${labelTabel(awal.klaim)}.`]);
  return jawaban('jawab', isi, { fakta: buku.semua, permintaan: [p] });
}

/** The scale of the unsur is said once, so the single value goes without it. */
const tanpaSkala = (f: Fakta): Fakta => (f.satuan.startsWith('skala') ? { ...f, satuan: 'nilai' } : f);

/** "PermenPANRB 14/2017" out of "Mutu pelayanan SKM (PermenPANRB 14/2017), nilai 25-100". */
const namaPendek = (nama: string): string => /\(([^)]+)\)/.exec(nama)?.[1] ?? nama;

/** The printed index with its mutu on every scale, and beside it the one recomputed with weight 1/9. */
function barisIndeks(
  k: Konteks,
  opd: string,
  nilai: readonly Decimal[],
  awalan: string,
  tahun: string,
  masukan: readonly string[],
  buku: BukuFakta,
): readonly Baris[] {
  const h = computeSkm(nilai);
  const cetak = ukurTercetak(k, `${awalan}.ikm`, 'realisasi', tahun);
  if (h.nilai.kind !== 'angka' || cetak === undefined) return [];
  const f = hitunganToFakta(
    h,
    { id: `hitung/${awalan}.skm/${tahun}`, ukuran: 'realisasi', indikator: `${awalan}.ikm`, periode: tahun },
    masukan,
  );
  const angka = angkaOf(cetak.fakta);
  const mutu =
    angka === undefined
      ? []
      : k.pustaka.skala
          .filter((s) => s.bidang === 'skm')
          .flatMap((s) => {
            const m = classify(angka, s);
            const cek = s.status === 'perlu-cek' ? ' (perlu dicek)' : '';
            return m.kind === 'ada' ? [`${m.kode ?? ''} (${m.label}) menurut ${namaPendek(s.nama)}${cek}`] : [];
          });
  const [utama, ...lain] = mutu;
  return [
    baris`Nilai SKM ${namaOpd(k, opd)} tahun ${tahun}: ${bukukan(k, buku, cetak)}${utama === undefined ? '' : `, mutu ${utama}`}`,
    ...lain.map((m): Baris => [`Mutu menurut skala lain: ${m}.`]),
    baris`Dihitung ulang dari ${nilai.length === 9 ? 'sembilan ' : ''}unsur (bobot 1/9): ${buku.add(f)}; yang tercetak ${{ fakta: cetak.fakta.id }}.`,
    ...catatanBeda(k, buku, 'Mohon dicek, dokumen tidak seragam', cetak),
  ];
}
