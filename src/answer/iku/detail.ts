// Matters of indicators that decrees fix: formula, unit, office and the rest, or the whole card. The same content of several offices is said once.
import { unreachable } from '../../lib/unreachable.ts';
import type { HalIku, PermintaanOf } from '../../permintaan.ts';
import type { Iku } from '../../registri.ts';
import type { KodeMutu } from '../../rujukan/skema-ketetapan.ts';
import { baris, BukuFakta, jawaban, rinci, type Baris, type Jawaban } from '../jawaban.ts';
import type { Konteks } from '../konteks.ts';
import { artiPolaritas, gabungKata } from '../kutipan.ts';
import { kelompokkan } from '../rekaman.ts';
import { pilihIku } from './pilih.ts';
import { bernama, kataRumus, leluhur, namaJenjang, namaUnit, sebutMutu, sebutTingkat, teksFakta, tempatIku } from './rak.ts';

type P = PermintaanOf<'iku'>;

/** `ada` is false where the decree says nothing on the matter. */
type Isi = { readonly ada: boolean; readonly isi: readonly Baris[] };

/** More different answers than these are a choice. */
const BLOK_TERBANYAK = 4;

/** One matter; the card is all of them. */
type SatuHal = Exclude<HalIku, 'kartu'>;

const halKartu: readonly SatuHal[] = [
  'rumus',
  'satuan',
  'polaritas',
  'definisi',
  'penanggung-jawab',
  'sumber-data',
  'urusan',
  'sasaran',
  'level',
  'komponen',
  'mutu',
];
/** With a formula the reader needs its unit, and whom to ask. */
const halRumus: readonly SatuHal[] = ['rumus', 'satuan', 'penanggung-jawab'];

function jabarkan(hal: readonly HalIku[]): readonly SatuHal[] {
  const semua = hal.flatMap((h): readonly SatuHal[] =>
    h === 'kartu' ? halKartu : h === 'rumus' ? halRumus : h === 'definisi' ? ['definisi', 'komponen'] : [h],
  );
  return [...new Set(semua)];
}

export function answerIku(p: P, k: Konteks): Jawaban {
  const daftar = p.iku.flatMap((id) => k.pustaka.registri.ikuById.get(id) ?? []);
  if (daftar.length === 0) return jawaban('tidak-ada', ['Indikator itu tidak ada dalam ketetapan IKU yang tersedia.'], { permintaan: [p] });
  const hal = jabarkan(p.hal);
  const buku = new BukuFakta();
  const kartu = p.hal.includes('kartu');
  const blok = daftar.map((i) => ({ i, isi: hal.map((h) => denganCatatan(isiHal(k, buku, i, h), i, kartu ? undefined : h)) }));
  const kelompok = [...kelompokkan(blok, (b) => isiSama(buku, b.i, b.isi, p.hal.includes('penanggung-jawab'))).values()];
  if (kelompok.length > (kartu ? 1 : BLOK_TERBANYAK)) return pilihIku(daftar, p.hal, k, p);
  const diminta = new Set<HalIku>(p.hal);
  const ada = blok.some((b) => b.isi.some((x, n) => x.ada && (kartu || diminta.has(hal[n] as SatuHal))));
  const isi = kelompok.flatMap((g, n) => {
    const [awal] = g;
    if (awal === undefined) return [];
    const judul = baris`${buku.add(teksFakta(k, awal.i, awal.i.nama))}, ${
      g.length === 1
        ? namaUnit(k, awal.i.unit)
        : sebutUnit(
            k,
            g.map((b) => b.i),
          )
    }`;
    return [
      ...(n === 0 ? [] : [[''] as Baris]),
      judul,
      ...isiBersama(
        g.map((b) => b.i),
        awal.isi.filter((x, m) => x.ada || hal[m] === 'rumus' || (!kartu && hal[m] !== 'komponen') || diminta.has(hal[m] as SatuHal)),
      ),
      ...(kartu ? tanpaIsi(hal, awal.isi) : []),
      ...g.slice(0, 3).map((b) => baris`Sumber: ${tempatIku(k, b.i)}.`),
      ...g.slice(3).map((b) => rinci(baris`Sumber: ${tempatIku(k, b.i)}.`)),
    ];
  });
  const pilihan =
    daftar.length > 1
      ? daftar.map((i) => ({ label: bernama(k, i), permintaan: { kind: 'iku' as const, iku: [i.id], hal: ['kartu' as const] } }))
      : [];
  const lengkap = isi.length === 0 || ada ? isi : [...isi, [`Yang tercetak untuk indikator ini: ${tersedia(daftar)}.`]];
  return jawaban(ada ? 'jawab' : 'tidak-ada', lengkap, { fakta: buku.semua, permintaan: [p], pilihan });
}

const namaHal: Readonly<Partial<Record<SatuHal, string>>> = {
  satuan: 'satuan',
  definisi: 'definisi operasional',
  'penanggung-jawab': 'penanggung jawab',
  'sumber-data': 'sumber data',
  urusan: 'bidang urusan',
  sasaran: 'sasaran',
};

/** On a card what the decree leaves out is one line. */
function tanpaIsi(hal: readonly SatuHal[], isi: readonly Isi[]): readonly Baris[] {
  const tanpa = hal.flatMap((h, n) => (isi[n]?.ada === false ? (namaHal[h] ?? []) : []));
  return tanpa.length === 0 ? [] : [[`Tidak tercetak: ${gabungKata(tanpa)}.`]];
}

/** What stands for all of a group: a line on who answers for it only where that is one and the same. */
function isiBersama(daftar: readonly Iku[], isi: readonly Isi[]): readonly Baris[] {
  const satuPj = new Set(daftar.map((i) => i.penanggungJawab.join())).size === 1;
  return isi.flatMap((x) => x.isi).filter((b) => satuPj || typeof b[0] !== 'string' || !b[0].startsWith('Penanggung jawab: '));
}

/** "Kecamatan Betung, Kecamatan Rambutan dan 6 lainnya, Kabupaten Banyuasin" is spelled out: a list must be whole. */
function sebutUnit(k: Konteks, daftar: readonly Iku[]): string {
  return `sama di ${gabungKata([...new Set(daftar.map((i) => namaUnit(k, i.unit)))])}`;
}

/** Lines that may differ between offices that share an answer: how it was printed, what is wrong with it, whose it is. */
const bebas = /^(?:Tercetak: |Mohon dicek: |Catatan mutu: |Penanggung jawab: )/;

/** Equal answers have equal texts. The office that answers for it counts only when it is what was asked. */
function isiSama(buku: BukuFakta, i: Iku, isi: readonly Isi[], tanyaPj: boolean): string {
  const byId = new Map(buku.semua.map((f) => [f.id, f]));
  const teks = isi
    .flatMap((x) => x.isi)
    .map((b) => b.map((s) => (typeof s === 'string' ? s : 'fakta' in s ? JSON.stringify(byId.get(s.fakta)?.nilai) : '')).join(''))
    .filter((t) => !bebas.test(t) || (tanyaPj && t.startsWith('Penanggung')));
  return JSON.stringify([i.nama.toLowerCase(), teks]);
}

function tersedia(daftar: readonly Iku[]): string {
  const punya = (nama: string, ada: (i: Iku) => boolean): readonly string[] => (daftar.some(ada) ? [nama] : []);
  return gabungKata([
    ...punya('rumus', (i) => i.rumus.length > 0),
    ...punya('definisi', (i) => i.definisi !== undefined),
    ...punya('satuan', (i) => i.satuan?.asal === 'tercetak'),
    ...punya('sasaran', (i) => i.sasaran !== undefined),
    ...punya('bidang urusan', (i) => i.bidangUrusan.length > 0),
    ...punya('penanggung jawab', (i) => i.penanggungJawab.length > 0),
    ...punya('sumber data', (i) => i.sumberData.length > 0),
    'nama',
  ]);
}

function isiHal(k: Konteks, buku: BukuFakta, i: Iku, hal: SatuHal): Isi {
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
      return i.definisi === undefined
        ? tanpa('Definisi operasional')
        : { ada: true, isi: [baris`Definisi (diringkas): ${slot(i.definisi, 'definisi')}`] };
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
  nomor: ['nomor-keliru'],
};

function denganCatatan(x: Isi, i: Iku, hal: SatuHal | undefined): Isi {
  const kode = hal === undefined ? [] : (mutuHal[hal] ?? []);
  const catatan = i.catatanMutu.filter((c) => kode.includes(c.kode)).map((c) => baris`Mohon dicek: ${sebutMutu(c)}.`);
  return catatan.length === 0 ? x : { ...x, isi: [...x.isi, ...catatan] };
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
