// A room in July 2027 with entered data of two governments, and people who ask: a guest, an operator, an evaluator, Bagian Organisasi, a group.
import { openDb } from '../../src/db/open.ts';
import { createMesin, keadaanAwal, untukPenanya, type Keadaan } from '../../src/keadaan.ts';
import { createPenglihat, tamu } from '../../src/penglihat.ts';
import { balas } from '../../src/percakapan.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { dirs } from './db.ts';
import { bukaRuang } from './dialog.ts';
import { isiDaerah, isiLhe, isiRealisasi, isiRekomendasi, isiTetangga, tulisRekaman } from './isian.ts';

export type Penanya = 'tamu' | 'operator' | 'evaluator' | 'organisasi' | 'grup';
export type Terjawab = { readonly kind: string; readonly teks: string; readonly baris: readonly string[]; readonly fakta: string };

const chatGrup = -100777;

/** Own data of Kecamatan Bagan Hulu: two quarters, one not confirmed, one with a constraint; two evaluations, three recommendations, documents. */
export function bukaTanyaIsian() {
  const db = openDb(':memory:', dirs);
  if (!db.ok) throw new Error(JSON.stringify(db.error));
  const kini = new Date('2027-07-12T02:00:00.000Z');
  const ruang = bukaRuang({ kini: kini.toISOString(), db: db.value });
  isiDaerah(ruang);
  isiTetangga(ruang);
  const sari = ruang.orang('Sari');
  sari.beriPeran({ peran: 'operator', pemda: 'kota-sungai-lestari', opd: 'kec-bagan-hulu' });
  const eko = ruang.orang('Eko');
  for (const opd of ['kec-bagan-hulu', 'dinas-perikanan']) eko.beriPeran({ peran: 'evaluator', pemda: 'kota-sungai-lestari', opd });
  const tuti = ruang.orang('Tuti');
  tuti.beriPeran({ peran: 'organisasi', pemda: 'kota-sungai-lestari' });
  tulisRekaman(ruang, 'grup', 'g100777', { chat: chatGrup, opd: 'dinas-perikanan' });
  isiRealisasi(ruang, 'bh-ikm', 1, '84,5', 'terkonfirmasi', sari.pengguna, {
    kendala: {
      sebab: 'Petugas loket berkurang dua orang',
      langkah: 'Menambah petugas piket',
      penanggung: 'Kasi Pelayanan',
      tenggat: '2027-05-31',
    },
  });
  isiRealisasi(ruang, 'bh-ikm', 2, '86,2', 'terkonfirmasi', sari.pengguna);
  isiRealisasi(ruang, 'bh-surat', 1, '120', 'terkonfirmasi', sari.pengguna);
  isiRealisasi(ruang, 'bh-surat', 2, '65', 'menunggu', sari.pengguna, {
    kendala: { sebab: 'Jaringan padam sepekan', langkah: 'Memasang genset', penanggung: 'Sekretaris', tenggat: '2027-08-15' },
  });
  isiRealisasi(ruang, 'dp-produksi', 1, '950', 'terkonfirmasi');
  isiLhe(ruang, 'kec-bagan-hulu', 2025, '61,30', 'B');
  isiLhe(ruang, 'kec-bagan-hulu', 2026, '64,05', 'B');
  isiLhe(ruang, 'dinas-perikanan', 2026, '71,50', 'BB');
  isiRekomendasi(ruang, 'r1', { jabatan: 'Kasubbag Perencanaan', langkah: 'Menyusun draf bersama semua seksi' });
  isiRekomendasi(ruang, 'r2', {
    nomor: 2,
    isi: 'Memublikasikan LKjIP di laman resmi',
    tenggat: '2027-07-30',
    status: 'diajukan',
    jabatan: 'Sekretaris Camat',
  });
  isiRekomendasi(ruang, 'r3', { nomor: 3, isi: 'Menetapkan IKU yang terukur', tenggat: '2027-05-30', status: 'sesuai' });
  isiRekomendasi(ruang, 'r4', {
    opd: 'dinas-perikanan',
    lhe: 'lhe-dinas-perikanan-2026',
    isi: 'Melengkapi cascading kinerja',
    tenggat: '2027-07-20',
    status: 'belum',
  });
  tulisRekaman(ruang, 'bukti', 'b1', {
    rekomendasi: 'r2',
    opd: 'kec-bagan-hulu',
    lampiran: { kind: 'tautan', alamat: 'https://bagan-hulu.example/lkjip' },
    tahun: 2027,
    uraian: 'Laman LKjIP',
    oleh: { pengguna: sari.pengguna, waktu: '2027-06-20T02:00:00.000Z' },
  });
  tulisRekaman(ruang, 'dokumen', 'kec-bagan-hulu:2027:renja', {
    opd: 'kec-bagan-hulu',
    tahun: 2027,
    jenis: 'renja',
    status: 'ditetapkan',
    nomor: '050/12',
    tanggal: '2026-12-28',
  });
  tulisRekaman(ruang, 'dokumen', 'kec-bagan-hulu:2027:pk', { opd: 'kec-bagan-hulu', tahun: 2027, jenis: 'pk', status: 'draf' });

  const mesin = createMesin(ruang.pustaka);
  const penglihat = createPenglihat(ruang.isian, ruang.pustaka, 'Asia/Jakarta', () => kini);
  const siapa: Readonly<Record<Penanya, Parameters<typeof penglihat>[0]>> = {
    tamu: { pengguna: tamu, admin: false },
    operator: { pengguna: sari.pengguna, admin: false },
    evaluator: { pengguna: eko.pengguna, admin: false },
    organisasi: { pengguna: tuti.pengguna, admin: false },
    grup: { pengguna: sari.pengguna, admin: false, grup: chatGrup },
  };
  const tanya = (oleh: Penanya, ...pesan: readonly string[]): Terjawab => {
    let keadaan: Keadaan = keadaanAwal;
    let hasil: Terjawab = { kind: '', teks: '', baris: [], fakta: '' };
    for (const p of pesan) {
      const b = balas(untukPenanya(mesin, penglihat(siapa[oleh])), p, keadaan, { tahunIni: 2027 });
      keadaan = JSON.parse(JSON.stringify(b.keadaan)) as Keadaan;
      const teks = renderTeks(b.jawaban);
      hasil = { kind: b.jawaban.kind, teks, baris: teks.split('\n'), fakta: JSON.stringify(b.jawaban.fakta) };
    }
    return hasil;
  };
  return { ruang, tanya };
}
