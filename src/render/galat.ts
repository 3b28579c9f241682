// Start-up errors in plain Indonesian, each with what to do next. No stack trace, no value that may be secret.
import { unreachable } from '../lib/unreachable.ts';

export type GalatMulai =
  | { readonly kind: 'pengaturan-salah'; readonly pesan: readonly string[] }
  | { readonly kind: 'basis-data-lebih-baru'; readonly versi: number; readonly dikenal: number }
  | { readonly kind: 'migrasi-gagal'; readonly migrasi: string; readonly alasan: string; readonly salinan?: string }
  | { readonly kind: 'data-rusak'; readonly berkas: string; readonly alasan: string }
  | { readonly kind: 'pragma'; readonly alasan: string }
  | { readonly kind: 'bukan-basis-data'; readonly berkas: string }
  | { readonly kind: 'tidak-dapat-dibuka'; readonly berkas: string; readonly alasan: string };

/** Said when the program itself fails on one question; the details go to stderr, the chat goes on. */
export const gagalJawab = 'Pertanyaan ini belum dapat diproses karena kesalahan di dalam program. Boleh ditulis dengan kata lain?';

export function pesanGalat(g: GalatMulai): string {
  switch (g.kind) {
    case 'pengaturan-salah':
      return g.pesan.join('\n');
    case 'basis-data-lebih-baru':
      return `Basis data ini dibuat oleh versi program yang lebih baru (skema ${g.versi}, program ini mengenal sampai ${g.dikenal}). Perbarui programnya, atau pakai DATABASE_PATH lain.`;
    case 'migrasi-gagal':
      return `Basis data tidak dapat diperbarui (migrasi ${g.migrasi}: ${g.alasan}). Isinya tidak berubah.${g.salinan === undefined ? '' : ` Salinan sebelum pembaruan ada di ${g.salinan}.`}`;
    case 'data-rusak':
      return `Berkas data ${g.berkas} tidak dapat dipakai: ${g.alasan}. Perbaiki berkas itu, lalu jalankan lagi.`;
    case 'pragma':
      return `Pengaturan basis data "${g.alasan}" tidak dapat dipasang. Periksa apakah berkasnya dapat ditulis.`;
    case 'bukan-basis-data':
      return `Berkas ${g.berkas} bukan basis data Tanya SAKIP. Berkas itu tidak diubah; pakai DATABASE_PATH lain.`;
    case 'tidak-dapat-dibuka':
      return `Basis data ${g.berkas} tidak dapat dibuka: ${g.alasan}. Periksa izin dan DATABASE_PATH.`;
    default:
      return unreachable(g);
  }
}
