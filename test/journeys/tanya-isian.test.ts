// Questions about what offices entered: the words of the street, what a guest may see and what not, and how talk goes on.
import { describe, expect, test } from 'vitest';
import { openDb } from '../../src/db/open.ts';
import { createMesin, keadaanAwal, untukPenanya, type Keadaan } from '../../src/keadaan.ts';
import { createPenglihat, tamu } from '../../src/penglihat.ts';
import { balas } from '../../src/percakapan.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { dirs } from '../support/db.ts';
import { bukaRuang } from '../support/dialog.ts';
import { isiDaerah, isiLhe, isiRealisasi, isiRekomendasi } from '../support/isian.ts';

function bukaTanya() {
  const db = openDb(':memory:', dirs);
  if (!db.ok) throw new Error(JSON.stringify(db.error));
  const ruang = bukaRuang({ kini: '2027-04-20T02:00:00.000Z', db: db.value });
  const mesin = createMesin(ruang.pustaka);
  let kini = new Date('2027-04-20T02:00:00.000Z');
  const penglihat = createPenglihat(ruang.isian, ruang.pustaka, 'Asia/Jakarta', () => kini);
  const tanya = (pengguna: number, ...pesan: readonly string[]) => {
    let keadaan: Keadaan = keadaanAwal;
    return pesan.map((p) => {
      const b = balas(untukPenanya(mesin, penglihat({ pengguna, admin: false })), p, keadaan, { tahunIni: 2027 });
      keadaan = JSON.parse(JSON.stringify(b.keadaan)) as Keadaan;
      return { kind: b.jawaban.kind, teks: renderTeks(b.jawaban), fakta: b.jawaban.fakta };
    });
  };
  return {
    ruang,
    tanya,
    saat: (iso: string) => {
      kini = new Date(iso);
    },
  };
}

const { ruang, tanya } = bukaTanya();
isiDaerah(ruang);
const sari = ruang.orang('Sari');
sari.beriPeran({ peran: 'operator', opd: 'kec-bagan-hulu' });
isiRealisasi(ruang, 'bh-ikm', 1, '84,5', 'terkonfirmasi', sari.pengguna);
isiRealisasi(ruang, 'bh-surat', 1, '120', 'menunggu', sari.pengguna);
isiLhe(ruang, 'kec-bagan-hulu', 2025, '61,30', 'B');
isiLhe(ruang, 'kec-bagan-hulu', 2026, '64,05', 'B');
isiRekomendasi(ruang, 'r1');
isiRekomendasi(ruang, 'r2', { nomor: 2, isi: 'Memublikasikan LKjIP di laman resmi', tenggat: '2027-06-30', status: 'diajukan' });
const jawab = (pengguna: number, ...pesan: readonly string[]) => tanya(pengguna, ...pesan).at(-1) ?? { kind: '', teks: '', fakta: [] };

describe('realisasi that was entered', () => {
  const lengkap = [
    'Realisasi Indeks Kepuasan Masyarakat, Kecamatan Bagan Hulu, TW I 2027: 84,5 (diisi operator Kecamatan Bagan Hulu pada 3 April 2027, sudah dikonfirmasi)',
    'Capaian Indeks Kepuasan Masyarakat, Kecamatan Bagan Hulu, TW I 2027: 99,41% (84,5 ÷ 85 × 100%)',
    'Target: 85 (PK)',
    'Sumber: isian Kecamatan Bagan Hulu di bot ini, keadaan 20 April 2027.',
  ].join('\n');

  test.each([
    'realisasi IKM kecamatan bagan hulu TW I 2027',
    'brp realisasi ikm kec bagan hulu tw1 2027',
    'realisasi indeks kepuasan masyarakat bagan hulu triwulan 1',
    'nilai kepuasan masyarakt bagan hulu triwulan I 2027 berapa?',
  ])('"%s"', (q) => {
    expect(jawab(tamu, q)).toMatchObject({ kind: 'jawab', teks: lengkap });
  });

  test('its facts name the office that entered it and that it is confirmed', () => {
    const { fakta } = jawab(tamu, 'realisasi IKM bagan hulu TW I 2027');
    expect(fakta.find((f) => f.ukuran === 'realisasi')).toMatchObject({
      nilai: { kind: 'angka', desimal: '84.5' },
      asal: 'dimasukkan',
      konfirmasi: 'terkonfirmasi',
      periode: '2027-TW1',
      pemda: 'kota-sungai-lestari',
      sumber: { kind: 'isian', kantor: 'operator Kecamatan Bagan Hulu' },
    });
  });

  test('one that waits for confirmation is a number for its own office only', () => {
    const q = 'realisasi surat yang dilayani bagan hulu tw 1 2027';
    expect(jawab(sari.pengguna, q).teks).toContain(
      'TW I 2027: 120 surat (diisi operator Kecamatan Bagan Hulu pada 3 April 2027, belum dikonfirmasi)',
    );
    const luar = jawab(tamu, q);
    expect(luar.kind).toBe('tidak-ada');
    expect(luar.teks).toContain('sudah diisi, menunggu konfirmasi kepala');
    expect(luar.teks).not.toContain('120');
    expect(JSON.stringify(luar.fakta)).not.toContain('120');
  });

  test('a quarter without a report has none, and offers no other number', () => {
    const j = jawab(tamu, 'capaian IKM bagan hulu TW II 2027');
    expect(j.kind).toBe('tidak-ada');
    expect(j.teks).toContain('Realisasi Indeks Kepuasan Masyarakat, Kecamatan Bagan Hulu, TW II 2027: belum dilaporkan.');
    expect(j.teks).not.toContain('84,5');
  });

  test('who is bound to an office need not name it, and talk goes on', () => {
    const [satu, dua, tiga] = tanya(sari.pengguna, 'capaian IKM kami tahun ini', 'kalau TW II?', 'targetnya TW 4?');
    expect(satu?.teks).toContain('Terhadap target setahun: 96,02%.');
    expect(dua?.teks).toContain('TW II 2027: belum dilaporkan.');
    expect(tiga?.teks).toContain('Target Indeks Kepuasan Masyarakat, Kecamatan Bagan Hulu, TW IV 2027: 88 (PK)');
  });

  test('printed reports of other offices answer as before', () => {
    expect(jawab(sari.pengguna, 'berapa capaian IKM Dumai Kota 2024').teks).toContain('95,43%');
    expect(jawab(tamu, 'rumus angka kematian bayi bengkalis').teks).toContain('Rumus:');
  });
});

describe('who has not reported', () => {
  test('by OPD, worst first', () => {
    const j = jawab(tamu, 'siapa belum lapor TW I');
    expect(j.kind).toBe('jawab');
    expect(j.teks.split('\n').slice(0, 3)).toEqual([
      'TW I 2027: 1 perangkat daerah belum lengkap melaporkan realisasi, dari 2 yang membuka tahun 2027.',
      '1. Dinas Perikanan: 0 dari 1 indikator dilaporkan, 0 dikonfirmasi, triwulan berakhir 20 hari lalu.',
      'Sumber: isian perangkat daerah di bot ini, keadaan 20 April 2027.',
    ]);
  });

  test.each([
    'opd mana saja yg blm lapor tw 1 2027',
    'perangkat daerah yang belum mengisi realisasi triwulan I',
    'siapa saja yang belum setor laporan tw i?',
  ])('"%s"', (q) => {
    expect(jawab(tamu, q).teks).toContain('1. Dinas Perikanan: 0 dari 1 indikator dilaporkan');
  });

  test('what waits for confirmation', () => {
    expect(jawab(tamu, 'opd mana yang belum dikonfirmasi TW I').teks).toContain(
      '1. Kecamatan Bagan Hulu: 2 dari 2 indikator dilaporkan, 1 dikonfirmasi.',
    );
  });

  test('a year that nobody opened', () => {
    expect(jawab(tamu, 'siapa belum lapor TW I 2031')).toMatchObject({
      kind: 'tidak-ada',
      teks: 'Belum ada perangkat daerah yang membuka tahun 2031 di bot ini, jadi belum ada realisasi yang ditagih.\nTahun yang sudah dibuka: 2027.',
    });
  });
});

describe('results of evaluations', () => {
  test('"nilai AKIP kami naik berapa"', () => {
    expect(jawab(sari.pengguna, 'nilai AKIP kami naik berapa').teks.split('\n')).toEqual([
      'Naik 2,75 poin, dari 61,3 (tahun 2025) menjadi 64,05 (tahun 2026).',
      'Nilai AKIP Kecamatan Bagan Hulu tahun 2026: 64,05, predikat B.',
      'LHE nomor 700/2026 tanggal 10 Februari 2027, menurut PermenPANRB 88/2021.',
      'Sumber: LHE yang dicatat evaluator (Inspektorat) di bot ini.',
    ]);
  });
  test('an office without one', () => {
    expect(jawab(tamu, 'nilai akip dinas perikanan').kind).toBe('tidak-ada');
  });
});

describe('follow-up of recommendations', () => {
  test('overdue', () => {
    expect(jawab(tamu, 'rekomendasi yang lewat tenggat').teks.split('\n')).toEqual([
      'Ada 1 rekomendasi yang lewat tenggat.',
      'Kecamatan Bagan Hulu, LHE nomor 700/2026 tanggal 10 Februari 2027:',
      '1. Menyusun rencana aksi sampai tingkat staf',
      'Status dalam proses; tenggat 12 Maret 2027, lewat 39 hari; belum ada bukti.',
      'Sumber: isian perangkat daerah di bot ini, keadaan 20 April 2027.',
    ]);
  });
  test.each([
    ['rekom bagan hulu yg nunggu verifikasi', '2. Memublikasikan LKjIP di laman resmi'],
    ['status nomor 2 kecamatan bagan hulu', 'Status menunggu verifikasi; tenggat 30 Juni 2027, 71 hari lagi'],
    ['rekomendasi bagan hulu yang belum ada bukti', 'Ada 2 rekomendasi Kecamatan Bagan Hulu yang belum ada buktinya.'],
    [
      'berapa rekomendasi kecamatan bagan hulu yang belum selesai',
      'Ada 2 rekomendasi Kecamatan Bagan Hulu yang belum selesai ditindaklanjuti.',
    ],
  ])('"%s"', (q, isi) => {
    expect(jawab(tamu, q).teks).toContain(isi);
  });
  test('of a document that nobody took over the print still answers', () => {
    expect(jawab(tamu, 'rekomendasi dumai kota yang belum ada bukti').teks).toContain(
      '7 dari 7 rekomendasi untuk Kecamatan Dumai Kota belum memuat bukti',
    );
  });
});
