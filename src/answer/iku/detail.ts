// Matters of indicators that decrees fix: formula, unit, office and the rest, or the whole card. The same content of several offices is said once.
import type { HalIku, PermintaanOf } from '../../permintaan.ts';
import type { Iku } from '../../registri.ts';
import { baris, BukuFakta, jawaban, rinci, type Baris, type Jawaban } from '../jawaban.ts';
import type { Konteks } from '../konteks.ts';
import { gabungKata } from '../kutipan.ts';
import { kelompokkan } from '../rekaman.ts';
import { pilihIku } from './pilih.ts';
import { denganCatatan, isiHal, type Isi, type SatuHal } from './hal.ts';
import { bernama, namaUnit, teksFakta, tempatIku } from './rak.ts';

type P = PermintaanOf<'iku'>;

/** More different answers than these are a choice. */
const BLOK_TERBANYAK = 4;

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
    h === 'kartu' ? halKartu : h === 'rumus' ? halRumus : h === 'definisi' || h === 'arti' ? [h, 'komponen'] : [h],
  );
  return [...new Set(semua)];
}

export function answerIku(p: P, k: Konteks): Jawaban {
  const daftar = p.iku.flatMap((id) => k.pustaka.registri.ikuById.get(id) ?? []);
  if (daftar.length === 0) return jawaban('tidak-ada', ['Indikator itu tidak ada dalam ketetapan IKU yang tersedia.'], { permintaan: [p] });
  const hal = jabarkan(p.hal);
  const buku = new BukuFakta();
  const kartu = p.hal.includes('kartu');
  const blok = daftar.map((i) => ({
    i,
    isi: hal.map((h, n) => {
      const isi = isiHal(k, buku, i, h);
      return kartu ? isi : denganCatatan(isi, i, h, hal.slice(0, n));
    }),
  }));
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
  const lengkap =
    isi.length === 0 || ada ? isi : [...isi, [`Yang ditanyakan tidak ada; yang tercetak untuk indikator ini: ${tersedia(daftar)}.`]];
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
