// Highest and lowest: IKU and budget items in order of one measure.
import type { PermintaanOf } from '../permintaan.ts';
import type { Anggaran } from '../rujukan/skema.ts';
import { namaAnggaran } from './anggaran-nama.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban, type Pilihan } from './jawaban.ts';
import { namaOpd, type Konteks } from './konteks.ts';
import { namaUkuran } from './nama.ts';
import { tahunUkuran } from './nilai.ts';
import { barisSumber, bedaSingkat, rujukan, rujukanCapaian, type Rujukan } from './sumber.ts';
import { tahunAnggaran, ukurAnggaran } from './ukur-anggaran.ts';
import { angkaOf, bukukan, ukurCapaianUlang, ukurTercetak, type Terukur } from './ukur.ts';

type P = PermintaanOf<'peringkat'>;
type Calon = {
  readonly nama: string;
  readonly opd: string;
  readonly tahun: string;
  readonly t: Terukur;
  readonly rujukan: readonly Rujukan[];
  readonly pilihan: Pilihan;
  /** Its figures stand on a page that the scan damaged; such an item takes no rank. */
  readonly rusak?: boolean;
};

const isRusak = (t: Terukur | undefined): boolean => t?.sama.some((c) => c.mutu === 'ocr-rusak') === true;

/** Rows shown when the question names no number; all that share the top are shown in any case. */
const barisTampil = 5;

function calonAnggaran(k: Konteks, p: P): readonly Calon[] {
  const turunan = (a: Anggaran): boolean => {
    if (p.induk === undefined) return true;
    for (let x: Anggaran | undefined = a; x !== undefined; x = x.induk === undefined ? undefined : k.anggaranById.get(x.induk))
      if (x.id === p.induk) return true;
    return false;
  };
  return k.pustaka.anggaran
    .filter(
      (a) =>
        (p.anggaran === undefined ? a.tingkat === p.ruang : p.anggaran.includes(a.id)) &&
        (p.opd === undefined || a.opd === p.opd) &&
        turunan(a),
    )
    .flatMap((a) => {
      const tahun = p.periode[0] ?? tahunAnggaran(k, a, p.ukuran).at(-1);
      if (tahun === undefined) return [];
      const u = ukurAnggaran(k, a, tahun);
      const t = p.ukuran === 'serapan' ? u.serapan : p.ukuran === 'realisasi-anggaran' ? u.realisasi : u.pagu;
      const pilihan: Pilihan = {
        label: namaAnggaran(a),
        permintaan: { kind: 'anggaran', anggaran: [a.id], ukuran: ['pagu', 'realisasi-anggaran', 'serapan'], periode: [tahun] },
      };
      const dasar = t?.fakta.asal === 'dihitung' ? [u.realisasi, u.pagu] : [t];
      return t === undefined
        ? []
        : [
            {
              nama: namaAnggaran(a),
              opd: a.opd,
              tahun,
              t,
              rujukan: dasar.flatMap((x) => (x === undefined ? [] : [rujukan(x)])),
              pilihan,
              rusak: [t, ...dasar].some(isRusak),
            },
          ];
    });
}

function calonIku(k: Konteks, p: P): readonly Calon[] {
  return k.pustaka.indikator
    .filter((i) => i.iku && (p.opd === undefined || i.opd === p.opd))
    .flatMap((i) => {
      const tahun = p.periode[0] ?? tahunUkuran(k, i, p.ukuran).at(-1);
      if (tahun === undefined) return [];
      const capaian = p.ukuran === 'capaian' || p.ukuran === 'predikat';
      const c = capaian ? ukurCapaianUlang(k, i, tahun) : undefined;
      const t = capaian ? c : ukurTercetak(k, i.id, p.ukuran, tahun);
      if (t === undefined) return [];
      const pilihan: Pilihan = {
        label: i.nama,
        permintaan: { kind: 'nilai', indikator: [i.id], ukuran: ['capaian'], periode: [tahun] },
      };
      return [{ nama: i.nama, opd: i.opd, tahun, t, rujukan: [c === undefined ? rujukan(t) : rujukanCapaian(c)], pilihan }];
    });
}

const ringkas: Readonly<Partial<Record<P['ukuran'], string>>> = { serapan: 'Serapan' };
const kataArah = (arah: P['arah'], satuan: string): string =>
  satuan === 'Rp' ? { tertinggi: 'terbesar', terendah: 'terkecil' }[arah] : arah;

export function answerPeringkat(p: P, k: Konteks): Jawaban {
  const semua = p.ruang === 'iku' ? calonIku(k, p) : calonAnggaran(k, p);
  const calon = semua.filter((c) => c.rusak !== true && angkaOf(c.t.fakta) !== undefined);
  const rusak = semua.filter((c) => c.rusak === true).length;
  const ruang = p.ruang === 'iku' ? 'IKU' : p.ruang.replace('-', ' ');
  const arah = p.arah === 'tertinggi' ? -1 : 1;
  const urut = calon.toSorted((a, b) => arah * (angkaOf(a.t.fakta)?.cmp(angkaOf(b.t.fakta) ?? 0) ?? 0));
  const [puncak] = urut;
  if (puncak === undefined) {
    const tahun = p.periode.length > 0 ? ` tahun ${p.periode.join(', ')}` : '';
    return jawaban(
      'tidak-ada',
      [
        `${namaUkuran[p.ukuran] ?? p.ukuran} per ${ruang}${tahun} tidak ada dalam laporan${rusak > 0 ? ` yang terbaca jelas; silakan tanyakan satu ${ruang} untuk melihat angka yang tercetak` : ''}.`,
      ],
      { permintaan: [p] },
    );
  }
  const buku = new BukuFakta();
  const seri = urut.filter((c) => angkaOf(c.t.fakta)?.eq(angkaOf(puncak.t.fakta) ?? 0));
  const seragam = calon.every((c) => c.opd === puncak.opd && c.tahun === puncak.tahun);
  const tempat = (c: Calon): string => `${namaOpd(k, c.opd)}${seragam ? '' : ','} tahun ${c.tahun}`;
  const judul = `${ringkas[p.ukuran] ?? namaUkuran[p.ukuran] ?? p.ukuran} ${kataArah(p.arah, puncak.t.fakta.satuan)}${seragam ? ` ${tempat(puncak)}` : ''}`;
  const slot = bukukan(k, buku, puncak.t);
  const tampil = urut.slice(0, Math.max(p.jumlah ?? barisTampil, seri.length > 1 ? seri.length : 0));
  const isi: Baris[] =
    seri.length > 1
      ? [baris`${judul}: ${slot}, pada ${String(seri.length)} ${ruang}`]
      : [
          baris`${judul}: ${puncak.nama}${seragam ? '' : `, ${tempat(puncak)}`}, ${slot}${tampil.length > 1 ? [] : bedaSingkat(k, buku, [['', puncak.t]])}`,
        ];
  if (tampil.length > 1)
    for (const [n, c] of tampil.entries()) {
      const nilai = bukukan(k, buku, c.t);
      const lain = bedaSingkat(k, buku, [['', c.t]]);
      isi.push(baris`${String(n + 1)}. ${c.nama}${seragam ? '' : ` (${namaOpd(k, c.opd)}, ${c.tahun})`}: ${nilai}${lain}`);
    }
  if (tampil.length < urut.length && tampil.length > 1) {
    const sebutan = (ringkas[p.ukuran] ?? namaUkuran[p.ukuran] ?? p.ukuran).toLowerCase();
    isi.push([`Yang ditampilkan ${tampil.length} dari ${urut.length} ${ruang}; selengkapnya tanyakan "${sebutan} semua ${ruang}".`]);
  }
  if (new Set(calon.map((c) => c.t.fakta.satuan)).size > 1)
    isi.push(['Catatan: satuannya berbeda-beda, jadi urutan ini hanya menurut angka.']);
  if (rusak > 0) isi.push([`Catatan: ${rusak} ${ruang} lain tidak diurutkan karena angkanya kurang terbaca di lampiran.`]);
  isi.push(
    ...barisSumber(
      k,
      tampil.flatMap((c) => c.rujukan),
    ),
  );
  return jawaban('jawab', isi, { fakta: buku.semua, permintaan: [p], pilihan: tampil.map((c) => c.pilihan) });
}
