// What an indicator is: unit, polarity, sasaran, other printed names, and whose Perjanjian Kinerja carries it. No values.
import type { PermintaanOf } from '../permintaan.ts';
import type { Indikator } from '../rujukan/skema.ts';
import { unreachable } from '../lib/unreachable.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';
import { klaimPk } from './klaim-pk.ts';
import { gabung, namaOpd, type Konteks } from './konteks.ts';
import { artiPolaritas, barisSumber, dokumenOf, gabungKata, sumberKatalog, teksToFakta } from './kutipan.ts';

type P = PermintaanOf<'profil'>;
type Hal = P['hal'][number];
type Tempat = { readonly dokumen: string; readonly tabel: string };

/** One line on one matter; `ada` is false when the documents say nothing about it. */
type Keterangan = { readonly ada: boolean; readonly isi: readonly Baris[]; readonly tempat: readonly Tempat[] };

export function answerProfil(p: P, k: Konteks): Jawaban {
  const daftar = p.indikator.flatMap((id) => k.indikatorById.get(id) ?? []);
  if (daftar.length === 0) return jawaban('tidak-ada', ['Indikator itu tidak ada dalam laporan.'], { permintaan: [p] });
  const buku = new BukuFakta();
  const bagian = daftar.flatMap((i) => p.hal.map((hal) => terangkan(k, buku, i, hal)));
  const ada = bagian.some((b) => b.ada);
  const tempat = bagian.flatMap((b) => b.tempat);
  const isi: Baris[] = bagian.flatMap((b) => b.isi);
  if (!ada) isi.push(...daftar.map((i) => [tersedia(k, i)]));
  isi.push([tempat.length > 0 ? barisSumber(k, tempat) : sumberKatalog(k, daftar)]);
  const pilihan = daftar.map((i) => ({
    label: i.nama,
    permintaan: { kind: 'nilai' as const, indikator: [i.id], ukuran: ['capaian' as const], periode: [] },
  }));
  return jawaban(ada ? 'jawab' : 'tidak-ada', isi, { fakta: buku.semua, permintaan: [p], pilihan });
}

function terangkan(k: Konteks, buku: BukuFakta, i: Indikator, hal: Hal): Keterangan {
  const milik = `${i.nama}, ${namaOpd(k, i.opd)}`;
  const tempat = [{ dokumen: dokumenOf(k, i), tabel: i.tabel }];
  const slot = (teks: string, bagian: string) => buku.add(teksToFakta(k, i, teks, bagian));
  switch (hal) {
    case 'satuan':
      return {
        ada: true,
        isi: [baris`Satuan ${milik}: ${slot(i.satuan, 'satuan')}`, ...(i.catatan === undefined ? [] : [baris`Catatan: ${i.catatan}.`])],
        tempat,
      };
    case 'polaritas': {
      const asal = i.polaritas.asal === 'disimpulkan' ? 'Disimpulkan, tidak tercetak' : 'Tercetak';
      return {
        ada: true,
        isi: [baris`Polaritas ${milik}: ${slot(artiPolaritas[i.polaritas.nilai], 'polaritas')}`, baris`${asal}: ${i.polaritas.alasan}.`],
        tempat,
      };
    }
    case 'nama': {
      const lain = i.varianNama ?? [];
      return {
        ada: true,
        isi: [
          baris`Nama resmi: ${slot(i.nama, 'nama')} (${namaOpd(k, i.opd)})`,
          lain.length === 0 ? ['Nama lain tidak tercetak.'] : baris`Nama lain yang tercetak: ${gabung(lain, '; ', '; ')}.`,
        ],
        tempat,
      };
    }
    case 'sasaran': {
      const s = k.pustaka.sasaran.find((x) => x.id === i.sasaran);
      if (s === undefined) return { ada: false, isi: [baris`Sasaran untuk ${milik} tidak ada dalam laporan.`], tempat };
      return {
        ada: true,
        isi: [
          baris`Sasaran yang diukur ${milik}: ${buku.add(teksToFakta(k, s, s.nama))}`,
          ...(s.varian ?? []).map((v) => baris`Juga tercetak: ${v}.`),
        ],
        tempat: [...tempat, { dokumen: s.dokumen, tabel: s.tabel }],
      };
    }
    case 'jabatan':
      return pemegang(k, buku, i, milik, tempat);
    default:
      return unreachable(hal);
  }
}

function tersedia(k: Konteks, i: Indikator): string {
  const ada = [
    'satuan',
    'polaritas',
    ...(i.sasaran === undefined ? [] : ['sasaran']),
    ...(i.rumus === undefined ? [] : ['rumus']),
    ...(k.pustaka.findKlaim(i.id, 'target').length === 0 ? [] : ['target']),
  ];
  return `Yang tersedia untuk ${i.nama}: ${gabungKata(ada)}.`;
}

function pemegang(k: Konteks, buku: BukuFakta, i: Indikator, milik: string, tempat: readonly Tempat[]): Keterangan {
  const klaim = klaimPk(k, i.id, 'target');
  const dariKlaim = k.pustaka.jabatan.filter((j) => klaim.some((c) => c.jabatan.id === j.id));
  const jabatan = dariKlaim.length > 0 ? dariKlaim : k.pustaka.jabatan.filter((j) => j.id === i.jabatan);
  if (jabatan.length === 0) return { ada: false, isi: [baris`Jabatan yang memperjanjikan ${milik} tidak ada dalam laporan.`], tempat };
  const slot = buku.add(teksToFakta(k, i, jabatan.map((j) => j.nama).join('; '), 'jabatan'));
  return {
    ada: true,
    isi: [baris`Jabatan yang memperjanjikan ${milik}: ${slot}`],
    tempat:
      klaim.length === 0 ? tempat : klaim.map(({ klaim: c }) => ({ dokumen: c.dokumen, tabel: c.tabel.id.slice(c.dokumen.length + 1) })),
  };
}
