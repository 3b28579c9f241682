// Why the program cannot start, as plain Indonesian with what to do next. One function, so that every entry says the same.
import type { GalatConfig } from './config.ts';
import type { GalatBuka } from './db/open.ts';
import { unreachable } from './lib/unreachable.ts';

export function describeGalatMulai(galat: GalatConfig | GalatBuka): string {
  switch (galat.kind) {
    case 'pengaturan-salah':
      return ['Pengaturan (lingkungan atau .env) perlu diperbaiki:', ...galat.pesan.map((p) => `- ${p}`)].join('\n');
    case 'basis-data-lebih-baru':
      return (
        `Basis data ini dibuat program yang lebih baru (skema ${galat.versi}, program ini mengenal ${galat.dikenal}). ` +
        'Perbarui program ini, atau arahkan DATABASE_PATH ke berkas lain.'
      );
    case 'migrasi-gagal':
      return (
        `Pembaruan skema basis data gagal pada ${galat.migrasi}: ${galat.alasan}. Basis data tidak diubah.` +
        (galat.salinan === undefined ? '' : ` Salinan sebelum pembaruan: ${galat.salinan}.`)
      );
    case 'data-rusak':
      return `Berkas data ${galat.berkas} rusak: ${galat.alasan}. Perbaiki berkas itu atau pulihkan dari repositori.`;
    case 'pragma':
      return `Basis data tidak dapat disetel (${galat.alasan}). Pakai sistem berkas lokal yang mendukung WAL untuk DATABASE_PATH.`;
    case 'bukan-basis-data':
      return `${galat.berkas} bukan basis data SQLite. Pindahkan berkas itu, atau arahkan DATABASE_PATH ke berkas lain.`;
    case 'tidak-dapat-dibuka':
      return `Basis data ${galat.berkas} tidak dapat dibuka: ${galat.alasan}. Periksa izin folder, ruang disk dan DATABASE_PATH.`;
    default:
      return unreachable(galat);
  }
}
