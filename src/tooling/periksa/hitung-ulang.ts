// Recomputes what the documents print as a result: capaian, serapan, efisiensi, kemajuan and sums. A mismatch is the document's own.
import type { Decimal } from 'decimal.js';
import { parseAngka } from '../../kinerja/angka.ts';
import { computeCapaian } from '../../kinerja/capaian.ts';
import { toDesimal } from '../../kinerja/desimal.ts';
import { groupBy } from '../../lib/group-by.ts';
import type { KlaimTerbaca } from '../../rujukan/baca-klaim.ts';
import type { Indikator, Lingkup, Ukuran } from '../../rujukan/skema.ts';

export type HasilUlang = {
  readonly jenis: string;
  readonly klaim: KlaimTerbaca;
  readonly status: 'cocok' | 'beda' | 'tanpa-masukan';
  /** The expression with its numbers; where an input stands in another table, its table. */
  readonly langkah: string;
  readonly dihitung?: Decimal;
};

/** Budgets before the change and targets of plans belong to a realisasi only when nothing nearer is printed. */
const urutLingkup: readonly (Lingkup | undefined)[] = [undefined, 'apbd-perubahan', 'pk-perubahan', 'pk', 'apbd'];

/** One unit of the last digit that `cetak` shows: 1 for "333%", 0,01 for "95,43". */
function satuDigit(cetak: string, satuan: string): Decimal {
  const pecahan = /[.,](\d+)\D*$/.exec(cetak)?.[1] ?? '';
  const utuh = parseAngka(cetak.replace(/[.,]\d+(\D*)$/, '$1'), { satuan });
  const penuh = parseAngka(cetak, { satuan });
  // "1.250" is a thousand: its dot opens no fraction, and dropping the group would change the whole part.
  const adaPecahan = pecahan !== '' && utuh.ok && penuh.ok && penuh.value.nilai.trunc().eq(utuh.value.nilai);
  return toDesimal(10).pow(adaPecahan ? -pecahan.length : 0);
}

const angka = (k: KlaimTerbaca): Decimal => toDesimal(k.desimal ?? 'NaN');

/** Claims that a result may have been computed from. */
class Masukan {
  readonly #perPokok: ReadonlyMap<string, readonly KlaimTerbaca[]>;
  readonly #anggaranIndikator: ReadonlyMap<string, string>;

  constructor(klaim: readonly KlaimTerbaca[], anggaranIndikator: ReadonlyMap<string, string>) {
    this.#anggaranIndikator = anggaranIndikator;
    const berangka = klaim.filter((k) => k.desimal !== undefined && k.kosong !== true);
    this.#perPokok = groupBy(berangka, (k) => `${k.dokumen}\0${k.pokok}\0${k.ukuran === 'target-akhir' ? '' : k.periode}\0${k.ukuran}`);
  }

  /** The same line, then the same repetition, then the same table, then the value most other tables print. */
  find(hasil: KlaimTerbaca, ukuran: Ukuran): KlaimTerbaca | undefined {
    const wakil = this.#anggaranIndikator.get(hasil.pokok);
    return this.#findOf(hasil.pokok, hasil, ukuran) ?? (wakil === undefined ? undefined : this.#findOf(wakil, hasil, ukuran));
  }

  #findOf(pokok: string, hasil: KlaimTerbaca, ukuran: Ukuran): KlaimTerbaca | undefined {
    // The last year of a plan is the period of its end target, whichever year is measured against it.
    const periode = ukuran === 'target-akhir' ? '' : hasil.periode;
    const semua = this.#perPokok.get(`${hasil.dokumen}\0${pokok}\0${periode}\0${ukuran}`) ?? [];
    const calon = urutLingkup.flatMap((l) => semua.filter((k) => k.lingkup === l));
    const tabelIni = calon.filter((k) => k.tabel === hasil.tabel);
    const dekat = tabelIni.find((k) => k.baris === hasil.baris && k.ke === hasil.ke) ?? tabelIni.find((k) => k.baris === hasil.baris);
    const ini = dekat ?? tabelIni.find((k) => k.ke === hasil.ke) ?? tabelIni[0];
    if (ini !== undefined) return ini;
    const selingkup = calon.filter((k) => k.lingkup === calon[0]?.lingkup);
    const sebanyak = (k: KlaimTerbaca): number => selingkup.filter((c) => c.desimal === k.desimal).length;
    return selingkup.toSorted((a, b) => sebanyak(b) - sebanyak(a))[0];
  }
}

const sebut = (k: KlaimTerbaca, hasil: KlaimTerbaca): string => (k.tabel === hasil.tabel ? k.cetak : `${k.cetak} [${k.tabel}]`);

function bandingkan(jenis: string, klaim: KlaimTerbaca, langkah: string, dihitung: Decimal): HasilUlang {
  const cocok = angka(klaim).minus(dihitung).abs().lte(satuDigit(klaim.cetak, klaim.satuan));
  return { jenis, klaim, status: cocok ? 'cocok' : 'beda', langkah, dihitung };
}

/** Result measure -> what stands above and below the line. */
const pembagian: Readonly<Partial<Record<Ukuran, readonly (readonly [Ukuran, Ukuran])[]>>> = {
  capaian: [
    ['realisasi', 'target'],
    ['realisasi-fisik', 'rencana-fisik'],
  ],
  serapan: [['realisasi-anggaran', 'pagu']],
  efisiensi: [['capaian', 'serapan']],
  'tingkat-kemajuan': [['realisasi', 'target-akhir']],
};

/** A sasaran measured by one IKU alone carries that IKU's budget; with more of them nothing says how it divides. */
function toAnggaranIndikator(indikator: readonly Indikator[]): ReadonlyMap<string, string> {
  const perSasaran = groupBy(
    indikator.filter((i) => i.iku && i.sasaran !== undefined),
    (i) => i.sasaran ?? '',
  );
  return new Map(
    [...perSasaran].flatMap(([sasaran, [satu, ...lain]]) => (satu === undefined || lain.length > 0 ? [] : [[satu.id, sasaran]])),
  );
}

/** Every printed capaian, serapan, efisiensi and tingkat kemajuan against its inputs. */
export function recomputeBagi(klaim: readonly KlaimTerbaca[], indikator: readonly Indikator[]): readonly HasilUlang[] {
  const masukan = new Masukan(klaim, toAnggaranIndikator(indikator));
  const polaritas = new Map(indikator.map((i) => [i.id, i.polaritas.nilai]));
  return klaim.flatMap((k): readonly HasilUlang[] => {
    const pilihan = pembagian[k.ukuran];
    if (pilihan === undefined || k.desimal === undefined || k.kosong === true) return [];
    for (const [atas, bawah] of pilihan) {
      const [r, t] = [masukan.find(k, atas), masukan.find(k, bawah)];
      if (r === undefined || t === undefined) continue;
      const langkah = `${sebut(r, k)} ÷ ${sebut(t, k)}`;
      const p = polaritas.get(k.pokok);
      if (k.ukuran === 'capaian' && p !== undefined) {
        const { nilai } = computeCapaian({ target: angka(t), realisasi: angka(r), polaritas: p });
        if (nilai.kind === 'angka') return [bandingkan(k.ukuran, k, langkah, nilai.nilai)];
      } else if (!angka(t).isZero()) {
        const persen = k.satuan === 'rasio' ? 1 : 100;
        return [bandingkan(k.ukuran, k, langkah, angka(r).div(angka(t)).times(persen))];
      }
    }
    return [{ jenis: k.ukuran, klaim: k, status: 'tanpa-masukan', langkah: 'target, realisasi atau pagu tidak tercetak' }];
  });
}
