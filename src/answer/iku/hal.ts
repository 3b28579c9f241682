// One matter of one indicator: what the decree prints of it, from where, and what is wrong with it.
import { unreachable } from '../../lib/unreachable.ts';
import type { HalIku } from '../../permintaan.ts';
import type { Iku } from '../../registri.ts';
import type { KodeMutu } from '../../rujukan/skema-ketetapan.ts';
import { baris, type Baris, type BukuFakta } from '../jawaban.ts';
import type { Konteks } from '../konteks.ts';
import { artiPolaritas, rujukanToFakta } from '../kutipan.ts';
import { kataRumus, leluhur, namaJenjang, sebutMutu, sebutTingkat, teksFakta } from './rak.ts';

/** `ada` is false where the decree says nothing on the matter. */
export type Isi = { readonly ada: boolean; readonly isi: readonly Baris[] };

/** One matter; the card is all of them. */
export type SatuHal = Exclude<HalIku, 'kartu'>;

export function isiHal(k: Konteks, buku: BukuFakta, i: Iku, hal: SatuHal): Isi {
  const { registri } = k.pustaka;
  const ketetapan = registri.ketetapanOf(i.unit).singkat;
  const slot = (teks: string, bagian: string) => buku.add(teksFakta(k, i, teks, bagian));
  const tanpa = (nama: string): Isi => ({ ada: false, isi: [baris`${nama} tidak tercetak dalam ${ketetapan}.`] });
  switch (hal) {
    case 'rumus':
      return rumus(k, buku, i, ketetapan);
    case 'satuan': {
      if (i.satuan === undefined) return tanpa('Satuan');
      const isi = baris`Satuan: ${slot(i.satuan.nilai, 'satuan')}${i.satuan.asal === 'tercetak' ? '' : ` (disimpulkan${i.satuan.alasan === undefined ? '' : `: ${i.satuan.alasan}`})`}.`;
      return { ada: true, isi: [isi] };
    }
    case 'polaritas':
      return {
        ada: true,
        isi: [baris`Polaritas: ${slot(artiPolaritas[i.polaritas.nilai], 'polaritas')} (disimpulkan: ${i.polaritas.alasan}).`],
      };
    case 'definisi':
    case 'arti': {
      if (i.definisi !== undefined) return { ada: true, isi: [baris`Definisi (diringkas): ${slot(i.definisi, 'definisi')}`] };
      const arti = artiIstilah(k, buku, i);
      // Asked for the definition, the decree is what counts.
      return hal === 'arti' ? arti : { ...arti, ada: false };
    }
    case 'penanggung-jawab':
      return i.penanggungJawab.length === 0
        ? tanpa('Penanggung jawab')
        : { ada: true, isi: [baris`Penanggung jawab: ${slot(i.penanggungJawab.join('; '), 'penanggung-jawab')}.`] };
    case 'sumber-data':
      return i.sumberData.length === 0
        ? tanpa('Sumber data')
        : { ada: true, isi: [baris`Sumber data: ${slot(i.sumberData.join('; '), 'sumber-data')}.`] };
    case 'urusan':
      return i.bidangUrusan.length === 0
        ? tanpa('Bidang urusan')
        : { ada: true, isi: [baris`Bidang urusan: ${slot(i.bidangUrusan.join('; '), 'urusan')}.`] };
    case 'sasaran': {
      const naik = leluhur(k, i.sasaran);
      if (naik.length === 0) return tanpa('Sasaran');
      return {
        ada: true,
        isi: naik.map(
          (j) =>
            baris`${sebutTingkat[j.tingkat]}${j.nomor === undefined ? '' : ` ${j.nomor}`}: ${buku.add(teksFakta(k, j, namaJenjang(j)))}.`,
        ),
      };
    }
    case 'level':
      return {
        ada: true,
        isi: [
          baris`Level: ${slot(i.level.nilai, 'level')}${i.level.asal === 'disimpulkan' ? ' (disimpulkan)' : ''}${i.jenis === undefined ? '' : `; jenis: ${i.jenis}`}.`,
        ],
      };
    case 'nomor':
      return i.nomor === undefined ? tanpa('Nomor') : { ada: true, isi: [baris`Nomor tercetak: ${slot(i.nomor, 'nomor')}.`] };
    case 'ketetapan':
      return {
        ada: true,
        isi: [
          baris`Ditetapkan dalam ${slot(registri.ketetapanOf(i.unit).nama, 'ketetapan')} tentang ${registri.ketetapanOf(i.unit).tentang}.`,
        ],
      };
    case 'komponen':
      return komponen(k, buku, i) ?? tanpa('Rincian komponen');
    case 'mutu':
      return {
        ada: true,
        isi:
          i.catatanMutu.length === 0
            ? [baris`Tidak ada catatan mutu untuk indikator ini.`]
            : i.catatanMutu.map(
                (c, n) => baris`Catatan mutu: ${buku.add(teksFakta(k, { ...i, baris: c.baris }, sebutMutu(c), `mutu-${n + 1}`))}.`,
              ),
      };
    default:
      return unreachable(hal);
  }
}

/** Notes that say something about a matter stand beside it; on a card all of them stand at its end. */
const mutuHal: Readonly<Partial<Record<SatuHal, readonly KodeMutu[]>>> = {
  rumus: [
    'rumus-terbalik',
    'pembilang-sama-penyebut',
    'rumus-indikator-lain',
    'rumus-bukan-perhitungan',
    'rumus-tanpa-garis-bagi',
    'persentase-tanpa-penyebut',
    'tanpa-pengali',
    'pengali-keliru',
    'penyebut-diragukan',
    'satuan-tidak-cocok',
    'rumus-bertentangan',
    'satuan-bertentangan',
    'skala-keliru',
    'tidak-terbaca',
  ],
  satuan: ['satuan-tidak-cocok', 'satuan-bertentangan'],
  'penanggung-jawab': ['penanggung-jawab-dinas-lain'],
  sasaran: ['sasaran-tergeser'],
  definisi: ['istilah-keliru', 'rumus-bertentangan'],
  arti: ['istilah-keliru'],
  nomor: ['nomor-keliru'],
};

/** `sebelum` are the matters that stand before it in the answer: a note is said once. */
export function denganCatatan(x: Isi, i: Iku, hal: SatuHal, sebelum: readonly SatuHal[]): Isi {
  const sudah = new Set(sebelum.flatMap((h) => mutuHal[h] ?? []));
  const kode = mutuHal[hal] ?? [];
  const catatan = i.catatanMutu.filter((c) => kode.includes(c.kode) && !sudah.has(c.kode)).map((c) => baris`Mohon dicek: ${sebutMutu(c)}.`);
  return catatan.length === 0 ? x : { ...x, isi: [...x.isi, ...catatan] };
}

/** The decree explains nothing: what the glossary says of the abbreviation in the name. */
function artiIstilah(k: Konteks, buku: BukuFakta, i: Iku): Isi {
  const ketetapan = k.pustaka.registri.ketetapanOf(i.unit).singkat;
  const tanpa = baris`Definisi operasional tidak tercetak dalam ${ketetapan}.`;
  const kata = new Set([...i.nama.matchAll(/\b[A-Z][A-Za-z-]*[A-Z]\b/g)].map((x) => x[0].toLowerCase()).concat(i.alias));
  const istilah = k.pustaka.istilah.filter((x) => [x.istilah, ...x.alias].some((a) => kata.has(a.toLowerCase())));
  return {
    ada: istilah.length > 0,
    isi: [
      tanpa,
      ...istilah.map((x) => {
        const arti = buku.add(rujukanToFakta(`istilah/${x.id}`, x.arti, x.dasar ?? 'glosarium Tanya SAKIP'));
        return baris`Menurut glosarium, ${x.istilah}${x.kepanjangan === undefined ? '' : ` (${x.kepanjangan})`}: ${arti}`;
      }),
    ],
  };
}

function rumus(k: Konteks, buku: BukuFakta, i: Iku, ketetapan: string): Isi {
  const rincian = k.pustaka.registri.rincianOf(i.id);
  if (i.rumus.length === 0 && rincian.length > 0)
    return {
      ada: rincian.some((r) => r.rumus.length > 0),
      isi: rincian.flatMap((r) => [baris`Rincian ${r.nama}:`, ...rumus(k, buku, r, ketetapan).isi]),
    };
  if (i.rumus.length === 0) return { ada: false, isi: [baris`Rumus tidak tercetak dalam ${ketetapan}.`] };
  const isi = i.rumus.flatMap((r, n): readonly Baris[] => {
    const kata = kataRumus(r, i.satuan?.nilai);
    const untuk = r.untuk === undefined ? '' : ` (${r.untuk})`;
    const cetak =
      r.cetak === undefined ? [] : [baris`Tercetak: ${buku.add(teksFakta(k, { ...i, baris: r.baris }, r.cetak, `cetak-${n + 1}`))}`];
    if (kata === undefined) return [baris`Rumus${untuk}: tidak terbaca pada dokumen.`, ...cetak];
    return [baris`Rumus${untuk}: ${buku.add(teksFakta(k, { ...i, baris: r.baris }, kata, `rumus-${n + 1}`))}`, ...cetak];
  });
  return { ada: true, isi };
}

function komponen(k: Konteks, buku: BukuFakta, i: Iku): Isi | undefined {
  const pita = i.rumus.flatMap((r) => ('pita' in r.bentuk ? (r.bentuk.pita ?? []) : []));
  const daftar = i.komponen ?? [];
  if (daftar.length === 0 && pita.length === 0) return undefined;
  const koma = (x: string | undefined): string => (x ?? '').replace('.', ',');
  const isi = daftar.map(
    (c, n) => baris`${c.judul}: ${buku.add(teksFakta(k, { ...i, baris: c.baris }, c.butir.join('; '), `komponen-${n + 1}`))}.`,
  );
  const teksPita = pita.map((p) => `${p.kode === undefined ? '' : `${p.kode} `}${p.label} ${koma(p.min)}-${koma(p.maks)}`).join('; ');
  return {
    ada: true,
    isi: pita.length === 0 ? isi : [...isi, baris`Rentang hasil yang tercetak: ${buku.add(teksFakta(k, i, teksPita, 'pita'))}.`],
  };
}
