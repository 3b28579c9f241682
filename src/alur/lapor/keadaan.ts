// The state of reporting a value: what is entered so far, and which question comes next. It draws nothing.
import { Decimal } from 'decimal.js';
import { satuanHasil, isPolos, kaliSeratus, type Terhitung } from '../../answer/iku/hitung.ts';
import type { Isian } from '../../isian/buku.ts';
import { findRealisasi, type Kuartal } from '../../isian/realisasi.ts';
import { kewajaranRealisasi, ukurRealisasi, type Ukuran } from '../../isian/ukur-realisasi.ts';
import { ucapkanKewajaran, type Kewajaran } from '../../kinerja/kewajaran.ts';
import { hitungRumus, masukanKurang, rumusToKata, type MasukanIku, type NilaiMasukan } from '../../kinerja/rumus-iku.ts';
import type { Hitungan } from '../../kinerja/hitungan.ts';
import type { Dunia } from '../alur.ts';
import type { PilihOpd } from '../pilih-opd.ts';
import type { Kendala } from '../sebut-realisasi.ts';

export type Draf = Kuartal & {
  readonly indikator: string;
  /** Of the record when the person began; 0 when there was none. */
  readonly versi: number;
  /** Why a confirmed value is changed. */
  readonly alasan?: string;
  /** The value itself is written, though a formula could compute it. */
  readonly langsung?: true;
  readonly masukan?: Readonly<Record<string, readonly string[]>>;
  readonly nilai?: { readonly desimal: string; readonly cetak: string };
  /** The unit that was written behind the number, where it is not that of the indicator. */
  readonly satuanTulis?: string;
  /** What looked odd was asked about and holds. */
  readonly dicek?: true;
  readonly kendala?: Partial<Kendala>;
};

export type LangkahDraf = 'alasan' | 'masukan' | 'nilai' | 'wajar' | 'sebab' | 'langkah' | 'penanggung' | 'tenggat' | 'pratinjau';

/** What became of the notice to those who confirm. */
export type Penerima = 'dikabari' | 'ada' | 'hanya-sendiri' | 'tidak-ada';

export type SLapor =
  | { readonly langkah: 'opd'; readonly pilih: PilihOpd }
  | { readonly langkah: 'triwulan'; readonly opd: string; readonly halaman: number }
  | (Kuartal & { readonly langkah: 'daftar'; readonly opd: string; readonly halaman: number })
  | (Kuartal & { readonly langkah: 'kartu' | 'kembali'; readonly indikator: string })
  | { readonly langkah: LangkahDraf; readonly draf: Draf; readonly halaman?: number }
  | { readonly langkah: 'rancu'; readonly draf: Draf; readonly teks: string; readonly pilihan: readonly string[] }
  | {
      readonly langkah: 'tabrakan';
      readonly draf: Draf;
      readonly versi: number;
      /** What stands there now, in words. */
      readonly kini: readonly string[];
      readonly koreksi: boolean;
    }
  | (Kuartal & { readonly langkah: 'tersimpan'; readonly indikator: string; readonly penerima: Penerima })
  | (Kuartal & { readonly langkah: 'lewat'; readonly indikator: string })
  | (Kuartal & { readonly langkah: 'biarkan'; readonly indikator: string; readonly kini: readonly string[] });

export type RumusIndikator = { readonly bentuk: Terhitung; readonly id: string; readonly satuan: string };

/** The formula of the registry that gives this indicator out of raw counts; a bare count is entered as it is. */
export function rumusOf(d: Dunia, indikator: Isian<'indikator'>): RumusIndikator | undefined {
  const { asal, satuan } = indikator.isi;
  const iku = asal?.kind === 'iku' ? d.pustaka.registri.ikuById.get(asal.id) : undefined;
  const rumus = iku?.rumus[0];
  if (iku === undefined || rumus?.bentuk.kind !== 'hitung' || typeof rumus.bentuk.pohon === 'string') return undefined;
  // A government may report in another unit than its decree prints; then the formula gives another number.
  const hasil = satuanHasil(iku, rumus);
  if (hasil !== '' && hasil.toLowerCase() !== satuan.toLowerCase()) return undefined;
  const { bentuk } = rumus;
  return { bentuk: isPolos(bentuk, satuan) ? kaliSeratus(bentuk) : bentuk, id: iku.id, satuan };
}

const toNilai = (masukan: Draf['masukan']): NilaiMasukan =>
  new Map(Object.entries(masukan ?? {}).map(([kunci, daftar]) => [kunci, daftar.map((x) => new Decimal(x))]));

export const kurangMasukan = (r: RumusIndikator, masukan: Draf['masukan']): readonly MasukanIku[] =>
  masukanKurang(r.bentuk, toNilai(masukan));

export const hitungMasukan = (r: RumusIndikator, masukan: Draf['masukan']): Hitungan =>
  hitungRumus(r.bentuk, toNilai(masukan), { id: r.id, dasar: '', satuan: r.satuan });

export const kataRumusOf = (r: RumusIndikator): string => rumusToKata(r.bentuk, r.satuan);

const desimalOf = (draf: Draf): Decimal | undefined => (draf.nilai === undefined ? undefined : new Decimal(draf.nilai.desimal));

/** What looks odd about the value, as sentences, and as findings for the buttons. */
export function peringatanOf(
  d: Dunia,
  indikator: Isian<'indikator'>,
  draf: Draf,
): { readonly kalimat: readonly string[]; readonly temuan: readonly Kewajaran[] } {
  const nilai = desimalOf(draf);
  const temuan = nilai === undefined ? [] : kewajaranRealisasi(d.buku, indikator, draf, nilai);
  const satuan =
    draf.satuanTulis === undefined
      ? []
      : [`Mohon dicek: tertulis "${draf.satuanTulis}", sedangkan satuan indikator ini ${indikator.isi.satuan}.`];
  return { kalimat: [...satuan, ...temuan.map(ucapkanKewajaran)], temuan };
}

export const ukurDraf = (d: Dunia, indikator: Isian<'indikator'>, draf: Draf): Ukuran =>
  ukurRealisasi(d.buku, indikator, draf, { nilai: desimalOf(draf) });

/** Below target: why, what is done about it, who, until when. */
export const isDiBawahTarget = (d: Dunia, indikator: Isian<'indikator'>, draf: Draf): boolean =>
  ukurDraf(d, indikator, draf).tercapai === false;

export function kendalaLengkap(x: Draf['kendala']): Kendala | undefined {
  const { sebab, langkah, penanggung, tenggat } = x ?? {};
  return sebab === undefined || langkah === undefined || penanggung === undefined || tenggat === undefined
    ? undefined
    : { sebab, langkah, penanggung, tenggat };
}

/** The first question that this draft has not answered. */
export function langkahBerikut(d: Dunia, indikator: Isian<'indikator'>, draf: Draf): SLapor {
  const ada = findRealisasi(d.buku, indikator.id, draf);
  const ke = (langkah: LangkahDraf): SLapor => ({ langkah, draf });
  if (ada?.isi.status === 'terkonfirmasi' && ada.versi === draf.versi && draf.alasan === undefined) return ke('alasan');
  if (draf.nilai === undefined) return ke(draf.langsung !== true && rumusOf(d, indikator) !== undefined ? 'masukan' : 'nilai');
  if (draf.dicek !== true && peringatanOf(d, indikator, draf).kalimat.length > 0) return ke('wajar');
  if (isDiBawahTarget(d, indikator, draf)) {
    const { sebab, langkah, penanggung, tenggat } = draf.kendala ?? {};
    if (sebab === undefined) return ke('sebab');
    if (langkah === undefined) return ke('langkah');
    if (penanggung === undefined) return ke('penanggung');
    if (tenggat === undefined) return ke('tenggat');
  }
  return ke('pratinjau');
}

/** The value is asked again, and what hung on it is forgotten; cause and step stay. */
export function tanpaNilai(draf: Draf): Draf {
  const { nilai: _n, masukan: _m, satuanTulis: _s, dicek: _d, langsung: _l, ...sisa } = draf;
  return sisa;
}
