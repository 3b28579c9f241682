// Two offices of one government, one of another one; Dinas Perikanan has what only it, its evaluator, organisasi and admin may read.
import type { Layar } from '../../src/alur/alur.ts';
import { openDb } from '../../src/db/open.ts';
import { dirs } from './db.ts';
import { bukaRuang } from './dialog.ts';
import { isiDaerah, isiLhe, isiRealisasi, isiRekomendasi, tulisRekaman } from './isian.ts';

export const milik = 'kec-bagan-hulu';
export const asing = 'dinas-perikanan';
export const diMilik = { opd: milik, pemda: 'kota-sungai-lestari' };
export const diAsing = { opd: asing, pemda: 'kota-sungai-lestari' };

/** What nobody outside of Dinas Perikanan, its evaluator, organisasi and admin may read. */
const rahasia = ['987654', '987.654', 'rahasia-sk', 'rahasia.example', 'c'.repeat(12), 'Rina Rahasia', '\uE000'];

/** What of it a screen shows. */
export const pelanggar = (l: Layar): readonly string[] => {
  const terbaca = [...l.isi, ...l.tombol.flat().map((t) => t.label), ...(l.lampiran ?? []).map((x) => x.nama)].join('\n');
  return rahasia.filter((r) => terbaca.includes(r));
};

export function bukaDuaKantor() {
  const db = openDb(':memory:', dirs);
  if (!db.ok) throw new Error(JSON.stringify(db.error));
  const ruang = bukaRuang({ db: db.value });
  isiDaerah(ruang);
  tulisRekaman(ruang, 'pemda', 'kab-lain', { nama: 'Pemerintah Kabupaten Lain', jenis: 'kabupaten', zona: 'Asia/Jakarta', alias: [] });
  tulisRekaman(ruang, 'opd', 'dinas-lain', { pemda: 'kab-lain', nama: 'Dinas Lain', singkat: 'Dinas Lain', alias: [] });
  const rina = ruang.orang('Rina Rahasia');
  rina.beriPeran({ peran: 'operator', opd: asing, pemda: 'kota-sungai-lestari' });
  isiRealisasi(ruang, 'dp-produksi', 1, '987654', 'menunggu', rina.pengguna);
  isiLhe(ruang, asing, 2026, '70,00', 'BB');
  isiRekomendasi(ruang, 'rek-dp', { opd: asing, lhe: `lhe-${asing}-2026`, langkah: 'rahasia-sk sedang disusun' });
  const oleh = { pengguna: rina.pengguna, waktu: '2027-04-03T02:00:00.000Z' };
  const sha256 = 'c'.repeat(64);
  const berkas = { fileId: 'f9', nama: 'rahasia-sk.pdf', jenis: 'pdf', ukuran: 10, sha256 };
  tulisRekaman(ruang, 'bukti', 'bukti-dp', { rekomendasi: 'rek-dp', opd: asing, lampiran: { kind: 'berkas', berkas }, tahun: 2027, oleh });
  tulisRekaman(ruang, 'dokumen', `${asing}:2027:pk`, {
    opd: asing,
    tahun: 2027,
    jenis: 'pk',
    status: 'draf',
    lampiran: { kind: 'tautan', alamat: 'https://rahasia.example/pk' },
  });
  tulisRekaman(ruang, 'laporan-angka', 'lap-dp', {
    opd: asing,
    judul: 'Realisasi Produksi perikanan tangkap: 987.654 ton',
    permintaan: '[]',
    status: 'baru',
    oleh,
  });
  return { ruang, rina };
}
