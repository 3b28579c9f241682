// The one question asked when a calculation lacks an input; it shows what was read and names what is missing.
import type { Ukuran } from '../rujukan/skema.ts';
import { deretSlot, masukanToFakta } from './hitung-lembar.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';

export type KurangHitung = {
  readonly rumus: string;
  readonly kurang: readonly string[];
  readonly ada: Readonly<Record<string, readonly string[]>>;
};

const nama: Readonly<Record<string, readonly [string, Ukuran, string]>> = {
  target: ['target', 'target', ''],
  'target-akhir': ['target akhir', 'target-akhir', ''],
  realisasi: ['realisasi', 'realisasi', ''],
  'realisasi-anggaran': ['realisasi anggaran', 'realisasi-anggaran', 'Rp'],
  pagu: ['pagu anggaran', 'pagu', 'Rp'],
  awal: ['angka awal', 'jumlah', ''],
  akhir: ['angka akhir', 'jumlah', ''],
  sisa: ['sisa anggaran', 'sisa', 'Rp'],
  capaian: ['capaian', 'capaian', '%'],
  serapan: ['serapan anggaran', 'serapan', '%'],
  unsur: ['nilai unsur', 'nilai-unsur', ''],
  nilai: ['angka', 'jumlah', ''],
};

const tujuan: Readonly<Record<string, string>> = {
  capaian: 'capaian',
  efisiensi: 'efisiensi',
  serapan: 'serapan',
  sisa: 'sisa anggaran',
  skm: 'nilai SKM',
  kemajuan: 'tingkat kemajuan',
  selisih: 'selisih',
  'konversi-skm': 'konversi nilai SKM',
  predikat: 'predikat',
  mutu: 'mutu',
};

export function askHitung(k: KurangHitung): Jawaban {
  const buku = new BukuFakta();
  const terbaca = Object.entries(k.ada).flatMap(([peran, nilai]): readonly Baris[] => {
    const [sebutan, ukuran, satuanBaku] = nama[peran] ?? ['angka', 'jumlah' as const, ''];
    if (peran === 'tidak-terbaca' || nilai.length === 0) return [];
    // Of numbers that may have lost their scale word no unit is claimed.
    const satuan =
      k.kurang[0] === 'satuan' ? '' : peran === 'realisasi' && (k.rumus === 'serapan' || k.rumus === 'sisa') ? 'Rp' : satuanBaku;
    const slot = nilai.map((teks, i) => buku.add(masukanToFakta(peran, i, teks, ukuran, satuan)));
    return [[`${sebutan} `, ...deretSlot(slot)]];
  });
  const isi: Baris[] = terbaca.length > 0 ? [baris`Yang terbaca: ${terbaca.flatMap((b, i) => (i === 0 ? b : [', ', ...b]))}.`] : [];
  isi.push([tanya(k)]);
  return jawaban('klarifikasi', isi, { fakta: buku.semua });
}

function tanya(k: KurangHitung): string {
  const hasil = tujuan[k.rumus] ?? 'hasilnya';
  const [pertama] = k.kurang;
  if (pertama === 'angka') {
    const bagian = k.ada['tidak-terbaca'] ?? [];
    const rusak = bagian.map((t) => `"${t}"`).join(', ');
    if (bagian.some((t) => /\p{L}{4,}/u.test(t.replace(/^rp\.?/i, ''))))
      return `Bagian ${rusak} mengubah perhitungan dan belum dapat dipakai; boleh ditulis lagi hanya dengan angka yang dihitung dan perannya (target, realisasi, pagu)?`;
    return `Angka ${rusak} tidak dapat dibaca dengan pasti; boleh ditulis ulang dengan titik sebagai pemisah ribuan dan koma sebagai tanda desimal?`;
  }
  if (pertama === 'satuan')
    return `Satuan angka-angka itu tidak sama atau dapat dibaca dua cara, sehingga ${hasil} belum dapat dihitung; boleh ditulis lengkap dengan satuannya (misalnya orang, persen, ribu, juta, atau miliar)?`;
  if (pertama === 'polaritas') return 'Bagaimana polaritas indikatornya: makin tinggi makin baik, makin rendah makin baik, atau stabil?';
  if (pertama === 'sifat')
    return 'Apakah targetnya akumulatif (realisasi tiap tahun dijumlahkan) atau titik akhir (dipakai realisasi tahun terakhir)?';
  if (pertama === 'unsur')
    return 'Nilai SKM dihitung dari sembilan unsur (atau empat belas unsur menurut aturan lama), dan jumlah nilai yang terbaca belum sesuai; berapa nilai setiap unsurnya?';
  const hilang = k.kurang.map((x) => (x === 'realisasi' && k.rumus === 'serapan' ? 'realisasi anggaran' : (nama[x]?.[0] ?? x)));
  if (k.kurang.length > 1 && (k.ada['nilai'] ?? []).length > 1)
    return `Untuk menghitung ${hasil}, mana yang ${hilang.join(' dan mana yang ')}?`;
  return `Untuk menghitung ${hasil}, berapa ${hilang.join(' dan ')}nya?`;
}
