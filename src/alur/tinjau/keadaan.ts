// Where an admin stands in the review of misses, as plain JSON.
import type { IsiOf } from '../../isian/skema.ts';

export type JenisAjar = 'alias' | 'pertanyaan' | 'soal-uji';

/** A miss; `versi` is that of its review when this person opened it. */
export type Kartu = { readonly langkah: 'kartu'; readonly id: number; readonly versi: number; readonly halaman: number };

/** What the bot answered to a text when it was shown: this, and nothing newer, is what is kept. */
export type Pratinjau = {
  readonly teks: string;
  readonly kind: IsiOf<'soal-uji'>['kind'];
  readonly jawaban: readonly string[];
  /** JSON of its requests. */
  readonly permintaan: string;
};

export type S =
  | { readonly langkah: 'daftar'; readonly halaman: number; readonly pesan?: string }
  | Kartu
  | { readonly langkah: 'alias-kata'; readonly kartu: Kartu }
  | { readonly langkah: 'alias-ganti'; readonly kartu: Kartu; readonly kata: string }
  | {
      readonly langkah: 'alias-yakin';
      readonly kartu: Kartu;
      readonly kata: string;
      readonly ganti: string;
      readonly pratinjau: Pratinjau;
    }
  /** The same question in words that are understood: to be verified, or as what a case must lead to. */
  | { readonly langkah: 'tulis'; readonly kartu: Kartu; readonly untuk: 'pertanyaan' | 'soal-uji' }
  | { readonly langkah: 'yakin'; readonly kartu: Kartu; readonly untuk: 'pertanyaan' | 'soal-uji'; readonly pratinjau: Pratinjau }
  | { readonly langkah: 'soal'; readonly kartu: Kartu }
  | { readonly langkah: 'jadi'; readonly pesan: readonly string[]; readonly kembali: 'daftar' | JenisAjar }
  /** What the bot was taught already. */
  | { readonly langkah: 'ajaran'; readonly jenis: JenisAjar; readonly halaman: number }
  | { readonly langkah: 'satu'; readonly jenis: JenisAjar; readonly id: string; readonly versi: number };
