// Words of a question about the registry that fill a slot; the words themselves stand in data/istilah/tata-iku.json.
import type { HalIku } from '../../permintaan.ts';
import type { KodeMutu } from '../../rujukan/skema-ketetapan.ts';

export type NiatIku =
  | 'daftar'
  | 'jumlah'
  | 'punya'
  | 'banding'
  | 'pertentangan'
  | 'tanggal'
  | 'periode'
  | 'penandatangan'
  | 'tentang'
  | 'nilai'
  | 'alur'
  | 'hitung'
  /** In which band of a printed scale a value falls. */
  | 'pita';

export type TingkatIku = 'iku' | 'unit' | 'pemda' | 'misi' | 'tujuan' | 'sasaran' | 'program' | 'kegiatan' | 'ketetapan' | 'urusan';

export type MaknaTata =
  | { readonly slot: 'hal'; readonly nilai: HalIku }
  | { readonly slot: 'niat'; readonly nilai: NiatIku }
  | { readonly slot: 'tingkat'; readonly nilai: TingkatIku }
  | { readonly slot: 'jenis-unit'; readonly nilai: 'kecamatan' | 'dinas' | 'badan' }
  | { readonly slot: 'kode'; readonly nilai: KodeMutu }
  | { readonly slot: 'kosong' };

/** Before the name of an office: "dinas kesehatan", "kec. betung", "camat betung". */
export const kepalaUnit: ReadonlySet<string> = new Set(
  'dinas badan kecamatan kec camat sekretariat inspektorat satuan rsud rumah kantor rs'.split(' '),
);
/** Before a position or a part of an office. */
export const kepalaPemegang: ReadonlySet<string> = new Set(
  'bidang bid kabid seksi kasi bagian kabag sekcam sekretaris kasubbag subbag irban inspektur direktur camat kepala kadis upt uptd'.split(
    ' ',
  ),
);
