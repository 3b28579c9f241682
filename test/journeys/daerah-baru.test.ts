// A government that is not in data/, from nothing to the first confirmed quarter and the first verified recommendation, in chat only.
import { expect, test } from 'vitest';
import { bukaRuang, type OrangUji, type Ruang } from '../support/dialog.ts';

/** "!" before what is written, else the label of a button. */
function jalani(o: OrangUji, ...langkah: readonly string[]): void {
  for (const x of langkah) {
    if (x.startsWith('!')) o.tulis(x.slice(1));
    else o.tekan(x);
  }
}

/** The admin's way through one invitation; returns its secret. */
function undang(admin: OrangUji, ...langkah: readonly string[]): string {
  admin.mulai('undang');
  jalani(admin, ...langkah, '7 hari');
  return /start=u_(\S+)/.exec(admin.sekali().join('\n'))?.[1] ?? '';
}

function terima(ruang: Ruang, nama: string, rahasia: string): OrangUji {
  const o = ruang.orang(nama);
  o.mulai('terima-undangan', rahasia);
  jalani(o, 'Terima');
  return o;
}

test('the first quarter is confirmed and the first recommendation verified, with a return in between', () => {
  const ruang = bukaRuang({ kini: '2027-04-05T02:00:00.000Z' });
  const admin = ruang.orang('Pengelola', { admin: true });

  admin.mulai('siapkan');
  jalani(admin, '!Kota Sungai Lestari', 'Simpan', '!Kecamatan Bagan Hulu\nDinas Perikanan', 'Simpan');
  const operator = terima(ruang, 'Operator', undang(admin, 'Operator', 'Sungai Lestari', 'Bagan Hulu'));
  const kepala = terima(ruang, 'Camat', undang(admin, 'Kepala', 'Sungai Lestari', 'Bagan Hulu'));
  const evaluator = terima(ruang, 'Inspektorat', undang(admin, 'Evaluator', 'Sungai Lestari', 'Semua perangkat', 'Selesai memilih'));
  expect(admin.ketukan).toBe(15);

  operator.mulai('tahun');
  jalani(operator, 'Buka tahun 2027', '!Indeks Kepuasan Masyarakat', 'indeks', 'Makin tinggi', '!88; 85; 86; 87; 88', 'Simpan');
  // One for the invitation.
  expect(operator.ketukan).toBe(1 + 4);

  operator.mulai('lapor');
  jalani(operator, '!86,25');
  expect(operator.teks()).toContain('Capaian TW I: 101,47%, dari 86,25 ÷ 85 × 100%');
  jalani(operator, 'Simpan');
  expect(operator.ketukan).toBe(1 + 4 + 1);

  kepala.bukaKabar();
  jalani(kepala, 'Konfirmasi');
  expect(kepala.ketukan).toBe(1 + 1);
  const [realisasi] = ruang.buku().semua('realisasi');
  expect(realisasi?.isi).toMatchObject({
    tahun: 2027,
    triwulan: 1,
    nilai: { desimal: '86.25', cetak: '86,25' },
    status: 'terkonfirmasi',
    pengisi: { pengguna: operator.pengguna },
    konfirmasi: { pengguna: kepala.pengguna },
  });

  evaluator.mulai('lhe');
  jalani(
    evaluator,
    'Bagan Hulu',
    'AKIP',
    '!700/12/INSP/2027',
    '!10 Februari 2027',
    '2026',
    '!22,5 21 10,5 16',
    'Sama, 70',
    'B (Baik)',
    'Simpan',
  );
  jalani(evaluator, 'Tambah rekomendasi', '!Menyusun rencana aksi sampai tingkat staf', 'Perencanaan', '!Camat', '30 hari', 'Simpan');
  const dicatat = evaluator.ketukan;

  const rekomendasi = () => ruang.buku().semua('rekomendasi')[0]?.isi.status;
  expect(rekomendasi()).toBe('belum');
  operator.bukaKabar();
  jalani(operator, '1. Menyusun', 'Tambah bukti');
  operator.kirimBerkas({ nama: 'rencana aksi.pdf' });
  jalani(operator, '2027', 'Simpan', 'Ajukan');
  expect(rekomendasi()).toBe('diajukan');
  evaluator.bukaKabar();
  jalani(evaluator, 'Belum sesuai', '!Rencana aksi belum memuat tingkat staf');
  expect(rekomendasi()).toBe('belum-sesuai');
  operator.bukaKabar();
  jalani(operator, 'Tambah bukti');
  operator.kirimBerkas({ nama: 'rencana aksi staf.pdf', sha256: 'b'.repeat(64) });
  jalani(operator, '2027', 'Simpan', 'Ajukan');
  evaluator.bukaKabar();
  jalani(evaluator, 'Sesuai');
  expect(rekomendasi()).toBe('sesuai');
  expect([dicatat, evaluator.ketukan - dicatat, operator.ketukan]).toEqual([1 + 10, 2, 1 + 4 + 1 + 9]);

  // Every change is a row of the trail, by office and without a name.
  const jejak = ruang.isian.riwayat(
    {
      opd:
        ruang
          .buku()
          .semua('opd')
          .find((o) => o.isi.nama === 'Kecamatan Bagan Hulu')?.id ?? '',
    },
    50,
  );
  expect(new Set(jejak.map((x) => x.sebagai))).toEqual(
    // Who accepts an invitation holds no role yet.
    new Set([
      'tamu',
      'admin bot',
      'operator Kecamatan Bagan Hulu',
      'kepala Kecamatan Bagan Hulu',
      'evaluator (Inspektorat) Kecamatan Bagan Hulu',
    ]),
  );
  if (process.env['TRANSKRIP'] !== undefined) process.stdout.write(`${ruang.transkrip.join('\n')}\n`);
});
