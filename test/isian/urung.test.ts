import { describe, expect, test } from 'vitest';
import type { Pelaku } from '../../src/access/izin.ts';
import type { IsiOf } from '../../src/isian/skema.ts';
import { diurungkanOleh, wilayahJejak } from '../../src/isian/urung.ts';
import {
  admin,
  awal,
  bukaBuku,
  bukti,
  dokumen,
  indikator,
  oleh,
  opd,
  operator,
  rekomendasi,
  target,
  undanganKe,
} from '../support/urung.ts';

describe('rancangUrung', () => {
  test('restores what was before, as a new act that names the old one', () => {
    const b = bukaBuku();
    b.tulis([{ jenis: 'dokumen', id: 'd1', isi: dokumen('1') }]);
    const id = b.tulis([
      { jenis: 'dokumen', id: 'd1', isi: dokumen('2') },
      { jenis: 'dokumen', id: 'd2', isi: dokumen() },
    ]);
    expect(b.rancang(id, { pengguna: 1, peran: operator })).toEqual({
      ok: true,
      value: {
        aksi: 'urungkan-sendiri',
        wilayah: { opd, pemda: 'kota-dumai' },
        membatalkan: id,
        ubahan: [
          { jenis: 'dokumen', id: 'd1', versi: 2, isi: dokumen('1') },
          { jenis: 'dokumen', id: 'd2', versi: 1, isi: undefined },
        ],
      },
    });
  });

  test('the author has ten minutes; organisasi and admin have a reason; nobody else may', () => {
    const b = bukaBuku();
    const id = b.tulis([{ jenis: 'dokumen', id: 'd1', isi: dokumen() }]);
    const penulis: Pelaku = { pengguna: 1, peran: operator };
    const organisasi: Pelaku = { pengguna: 2, peran: [{ peran: 'organisasi', pemda: 'kota-dumai' }] };
    const galat = (p: Pelaku, alasan?: string, kini = awal) => {
      const hasil = b.rancang(id, p, alasan, kini);
      return hasil.ok ? hasil.value.aksi : hasil.error;
    };
    expect(galat(penulis, undefined, '2027-04-05T02:10:00.000Z')).toBe('urungkan-sendiri');
    expect(galat(penulis, undefined, '2027-04-05T02:10:00.001Z')).toEqual({
      kind: 'bukan-wewenang',
      lewatWaktu: true,
      kantor: 'Bagian Organisasi atau admin bot',
    });
    expect(galat(organisasi)).toEqual({ kind: 'butuh-alasan' });
    expect(galat(organisasi, '   ')).toEqual({ kind: 'butuh-alasan' });
    expect(galat(organisasi, 'angka tertukar')).toBe('urungkan-orang-lain');
    const lain: readonly Pelaku[] = [
      { pengguna: 3, peran: operator },
      { pengguna: 3, peran: [{ peran: 'kepala', opd }] },
      { pengguna: 3, peran: [{ peran: 'organisasi', pemda: 'kab-bengkalis' }] },
      { pengguna: 3, peran: [] },
    ];
    for (const p of lain) expect(galat(p, 'ingin saja')).toMatchObject({ kind: 'bukan-wewenang', lewatWaktu: false });
  });

  test('who lost the role meanwhile takes nothing back and brings nothing back', () => {
    const b = bukaBuku();
    const id = b.tulis([{ jenis: 'dokumen', id: 'd1', isi: dokumen() }]);
    expect(b.rancang(id, { pengguna: 1, peran: [] })).toMatchObject({ ok: false, error: { kind: 'bukan-wewenang' } });
    const batal = b.tulis([{ jenis: 'dokumen', id: 'd1', isi: undefined }], { aksi: 'urungkan-sendiri', membatalkan: id });
    expect(b.rancang(batal, { pengguna: 1, peran: operator })).toMatchObject({ ok: true });
    expect(b.rancang(batal, { pengguna: 1, peran: [] })).toMatchObject({ ok: false, error: { kind: 'bukan-wewenang' } });
  });

  test('is refused with the later acts, newest first, until those are taken back too', () => {
    const b = bukaBuku();
    const [satu, dua, tiga] = ['1', '2', '3'].map((n) => b.tulis([{ jenis: 'dokumen', id: 'd1', isi: dokumen(n) }])) as [
      number,
      number,
      number,
    ];
    const hasil = b.rancang(satu, { pengguna: 1, peran: operator });
    expect(hasil.ok ? [] : hasil.error.kind === 'berubah-lagi' ? hasil.error.oleh.map((t) => t.id) : hasil.error).toEqual([tiga, dua]);
    b.urungkan(tiga);
    expect(b.urungkan(satu)).toBe('berubah-lagi');
    b.urungkan(dua);
    expect(b.isi('dokumen', 'd1')).toEqual(dokumen('1'));
    expect(typeof b.urungkan(satu)).toBe('number');
    expect(b.isi('dokumen', 'd1')).toBeUndefined();
  });

  test('is refused for what was taken back already, and allowed again once that was brought back', () => {
    const b = bukaBuku();
    const id = b.tulis([{ jenis: 'dokumen', id: 'd1', isi: dokumen() }]);
    const batal = b.urungkan(id) as number;
    expect(b.rancang(id, { pengguna: 1, peran: operator })).toMatchObject({ error: { kind: 'sudah-diurungkan', oleh: { id: batal } } });
    expect(diurungkanOleh(b.tindakanOf(id), b.isian.sesudah)?.id).toBe(batal);
    b.urungkan(batal);
    expect(diurungkanOleh(b.tindakanOf(id), b.isian.sesudah)).toBeUndefined();
    expect(b.isi('dokumen', 'd1')).toEqual(dokumen());
    expect(b.rancang(id, { pengguna: 1, peran: operator }).ok).toBe(true);
  });

  test('is refused while records that people filled in since stand on what would vanish', () => {
    const b = bukaBuku();
    const buat = b.tulis([
      { jenis: 'indikator', id: 'i1', isi: indikator('IKM') },
      { jenis: 'target', id: 'i1:2027:pk', isi: target('i1', '88') },
    ]);
    expect(b.rancang(buat, { pengguna: 9, peran: admin }, 'uji').ok).toBe(true);
    const isi: IsiOf<'realisasi'> = {
      indikator: 'i1',
      opd,
      tahun: 2027,
      triwulan: 1,
      nilai: { desimal: '85.5', cetak: '85,5' },
      status: 'menunggu',
      pengisi: oleh,
    };
    b.tulis([{ jenis: 'realisasi', id: 'i1:2027:tw1', isi }]);
    expect(b.rancang(buat, { pengguna: 9, peran: admin }, 'uji')).toEqual({
      ok: false,
      error: { kind: 'dirujuk', oleh: [{ jenis: 'realisasi', id: 'i1:2027:tw1', isi }] },
    });
  });

  test('every kind that others stand on holds what stands on it', () => {
    const b = bukaBuku();
    const pemda = b.tulis([{ jenis: 'pemda', id: 'p1', isi: { nama: 'Kota Contoh', jenis: 'kota', zona: 'Asia/Jakarta', alias: [] } }], {
      opd: undefined,
    });
    const kantor = b.tulis([{ jenis: 'opd', id: 'o1', isi: { pemda: 'p1', nama: 'Dinas A', singkat: 'Dinas A', alias: [] } }], {
      opd: undefined,
    });
    expect(b.urungkan(pemda)).toBe('dirujuk');
    b.tulis([{ jenis: 'undangan', id: 'u1', isi: undanganKe('o1') }], { opd: 'o1' });
    expect(b.urungkan(kantor)).toBe('dirujuk');
    b.tulis([{ jenis: 'undangan', id: 'u1', isi: { ...undanganKe('o1'), dipakai: oleh } }], { opd: 'o1' });
    expect(typeof b.urungkan(kantor)).toBe('number');
    expect(typeof b.urungkan(pemda)).toBe('number');

    const lhe = b.tulis([
      { jenis: 'lhe', id: 'l1', isi: { opd, rezim: 'akip', nomor: '700/1', tanggal: '2027-01-10', tahun: 2026, komponen: [] } },
    ]);
    const rek = b.tulis([{ jenis: 'rekomendasi', id: 'r1', isi: rekomendasi('belum', 'l1') }]);
    expect(b.urungkan(lhe)).toBe('dirujuk');
    b.tulis([{ jenis: 'bukti', id: 'b1', isi: bukti }]);
    expect(b.urungkan(rek)).toBe('dirujuk');

    const tahun = b.tulis([{ jenis: 'tahun-kerja', id: `${opd}:2027`, isi: { opd, tahun: 2027, asal: 'kosong' } }]);
    b.tulis([{ jenis: 'indikator', id: 'i1', isi: indikator('IKM') }]);
    expect(typeof b.urungkan(tahun)).toBe('number');
    const lagi = b.tulis([{ jenis: 'tahun-kerja', id: `${opd}:2027`, isi: { opd, tahun: 2027, asal: 'kosong' } }]);
    b.tulis([{ jenis: 'target', id: 'i1:2027:pk', isi: target('i1', '88') }]);
    expect(b.urungkan(lagi)).toBe('dirujuk');
  });

  test('evidence stays once it was handed in for verification', () => {
    const b = bukaBuku();
    b.tulis([{ jenis: 'rekomendasi', id: 'r1', isi: rekomendasi('proses') }]);
    const kirim = b.tulis([{ jenis: 'bukti', id: 'b1', isi: bukti }], { aksi: 'tindak-lanjut' });
    expect(b.rancang(kirim, { pengguna: 1, peran: operator }).ok).toBe(true);
    const ajukan = b.tulis([{ jenis: 'rekomendasi', id: 'r1', isi: rekomendasi('diajukan') }], { aksi: 'tindak-lanjut' });
    expect(b.rancang(kirim, { pengguna: 1, peran: operator })).toMatchObject({ error: { kind: 'berubah-lagi', oleh: [{ id: ajukan }] } });
    b.urungkan(ajukan);
    expect(b.rancang(kirim, { pengguna: 1, peran: operator }).ok).toBe(true);
  });

  test('a removal is not taken back when what the record stood on is gone', () => {
    const b = bukaBuku();
    b.tulis([{ jenis: 'indikator', id: 'i1', isi: indikator('IKM') }]);
    b.tulis([{ jenis: 'target', id: 't1', isi: target('i1', '88') }]);
    const buang = b.tulis([{ jenis: 'target', id: 't1', isi: undefined }]);
    b.tulis([{ jenis: 'indikator', id: 'i1', isi: undefined }]);
    expect(b.rancang(buang, { pengguna: 9, peran: admin }, 'uji')).toEqual({
      ok: false,
      error: { kind: 'rujukan-hilang', rujukan: [{ jenis: 'indikator', id: 'i1' }] },
    });
  });

  test('roles, invitations and groups have their own way back', () => {
    const b = bukaBuku();
    const jenis = (id: number) => {
      const hasil = b.rancang(id, { pengguna: 9, peran: admin }, 'uji');
      return hasil.ok ? undefined : hasil.error;
    };
    const peran: IsiOf<'peran'> = { pengguna: 5, peran: 'operator', opd, dasar: 'undangan', dari: 9 };
    expect(jenis(b.tulis([{ jenis: 'peran', id: 'p1', isi: peran }], { aksi: 'terima-undangan' }))).toEqual({
      kind: 'lewat-jalan-lain',
      jenis: 'peran',
    });
    expect(jenis(b.tulis([{ jenis: 'grup', id: 'g100', isi: { chat: -100, opd } }], { aksi: 'ikat-grup' }))).toEqual({
      kind: 'lewat-jalan-lain',
      jenis: 'grup',
    });
    expect(jenis(b.tulis([{ jenis: 'undangan', id: 'u1', isi: undanganKe(opd) }], { aksi: 'peran-operator' }))).toEqual({
      kind: 'lewat-jalan-lain',
      jenis: 'undangan',
    });
  });
});

describe('wilayahJejak', () => {
  test('names the government of an OPD, and of a record that has none', () => {
    const b = bukaBuku();
    const { tempat } = b.bahan({ pengguna: 1, peran: [] });
    expect(wilayahJejak({ opd, rincian: [] }, tempat)).toEqual({ opd, pemda: 'kota-dumai' });
    const baru = { jenis: 'opd', id: 'o1', versi: 1, sebelum: { pemda: 'kab-bengkalis' }, sesudah: undefined } as const;
    expect(wilayahJejak({ rincian: [baru] }, tempat)).toEqual({ opd: 'o1', pemda: 'kab-bengkalis' });
    const setelan = { jenis: 'setelan', id: 'instalasi', versi: 1, sebelum: undefined, sesudah: { tersembunyi: [] } } as const;
    expect(wilayahJejak({ rincian: [setelan] }, tempat)).toEqual({});
  });
});
