// What the engine asks before it writes: whose records these are, and who entered what is confirmed.
import { beforeAll, describe, expect, test } from 'vitest';
import { periksaTindakan } from '../../src/alur/periksa-tindakan.ts';
import type { Tindakan } from '../../src/isian/buku.ts';
import { langgananBaku } from '../../src/reminders/penerima.ts';
import type { OrangUji, Ruang } from '../support/dialog.ts';
import { asing, bukaDuaKantor, diMilik, milik } from '../support/dua-kantor.ts';
import { isiRealisasi, tulisRekaman } from '../support/isian.ts';

let ruang: Ruang;
let rina: OrangUji;
beforeAll(() => {
  ({ ruang, rina } = bukaDuaKantor());
}, 60_000);

describe('periksaTindakan', { timeout: 60_000 }, () => {
  const putusan = (o: OrangUji, t: Tindakan) => periksaTindakan(t, ruang.mesinDialog.duniaOf(o, { id: o.chat, grup: false }));

  test('records of other offices, and records that stand on those, are refused whatever place the act states', () => {
    const o = ruang.orang('Operator');
    o.beriPeran({ peran: 'operator', ...diMilik });
    const lama = ruang.buku().find('target', 'dp-produksi:2027:pk');
    if (lama === undefined) throw new Error('no target');
    const target = (id: string, isi: typeof lama.isi): Tindakan => ({
      aksi: 'isi-target',
      wilayah: diMilik,
      ubahan: [{ jenis: 'target', id, versi: 0, isi }],
    });
    // Its own name on somebody else's record; a new record on somebody else's indicator; a removal.
    for (const t of [target(lama.id, { ...lama.isi, opd: milik }), target('dp-produksi:2027:renstra', { ...lama.isi, opd: milik })])
      expect(putusan(o, t)).toMatchObject({ putusan: { boleh: false, sebab: 'bukan-wewenang' }, opd: asing });
    const hapus: Tindakan = {
      aksi: 'isi-target',
      wilayah: diMilik,
      ubahan: [{ jenis: 'target', id: lama.id, versi: lama.versi, isi: undefined }],
    };
    expect(putusan(o, hapus)).toMatchObject({ putusan: { boleh: false }, opd: asing });
    expect(putusan(o, target('bh-ikm:2027:renstra', { ...lama.isi, opd: milik, indikator: 'bh-ikm' })).putusan.boleh).toBe(true);
  });

  test('nobody confirms what they entered, under any role, also when the act does not say who did', () => {
    const o = ruang.orang('Rangkap');
    o.beriPeran({ peran: 'operator', ...diMilik });
    o.beriPeran({ peran: 'kepala', ...diMilik });
    isiRealisasi(ruang, 'bh-ikm', 1, '84', 'menunggu', o.pengguna);
    const r = ruang.buku().find('realisasi', 'bh-ikm:2027:tw1');
    if (r === undefined) throw new Error('no value');
    const sah: Tindakan = {
      aksi: 'konfirmasi-realisasi',
      wilayah: diMilik,
      ubahan: [{ jenis: 'realisasi', id: r.id, versi: r.versi, isi: { ...r.isi, status: 'terkonfirmasi' } }],
    };
    expect(putusan(o, sah).putusan).toMatchObject({ boleh: false, sebab: 'isian-sendiri' });
    o.mulai('konfirmasi', `${milik}:2027:tw1`);
    expect(o.tombol()).not.toContain('Konfirmasi');
  });

  test('an undo of an undo does not confirm one’s own entry against the kepala', () => {
    const camat = ruang.orang('Camat');
    camat.beriPeran({ peran: 'kepala', ...diMilik });
    const o = ruang.orang('Organisasi yang juga operator');
    o.beriPeran({ peran: 'operator', ...diMilik });
    o.beriPeran({ peran: 'organisasi', pemda: 'kota-sungai-lestari' });
    isiRealisasi(ruang, 'bh-surat', 1, '90', 'menunggu', o.pengguna);
    camat.mulai('konfirmasi', `${milik}:2027:tw1`);
    if (!camat.tombol().includes('Konfirmasi')) camat.tekan('Jumlah surat yang dilayani');
    camat.tekan('Konfirmasi');
    camat.tekan('Urungkan');
    camat.tekan('Ya, urungkan');
    const { cap } = ruang.buku();
    o.mulai('urungkan', String(cap));
    o.tekan('Isian perlu dicek lagi');
    o.tekan('Ya, kembalikan');
    expect(o.layar().isi).toEqual([
      'Isian sendiri tidak dapat dikonfirmasi atau diverifikasi oleh pengisinya. Yang dapat melakukannya: kepala Kecamatan Bagan Hulu atau pejabat yang diberi delegasi, selain pengisinya.',
      'Tidak ada yang disimpan.',
    ]);
    expect(ruang.buku().cap).toBe(cap);
    expect(ruang.buku().find('realisasi', 'bh-surat:2027:tw1')?.isi.status).toBe('menunggu');
  });

  test('an invitation gives only its own role to the one who accepts it; only one’s own roles are given up', () => {
    const o = ruang.orang('Tamu');
    const dari0 = { kedaluwarsa: '2027-05-01T00:00:00.000Z', dari: 0 };
    const undangan = { sidik: 'd'.repeat(64), peran: 'operator' as const, pemda: 'kota-sungai-lestari', opd: [milik], ...dari0 };
    tulisRekaman(ruang, 'undangan', 'undangan-uji', undangan);
    const dipakai = { pengguna: o.pengguna, waktu: '2027-04-05T02:00:00.000Z' };
    const terima = (peran: 'operator' | 'admin', pengguna: number, opd: string | undefined): Tindakan => ({
      aksi: 'terima-undangan',
      wilayah: {},
      ubahan: [
        { jenis: 'undangan', id: 'undangan-uji', versi: 1, isi: { ...undangan, opd: [milik], dipakai } },
        {
          jenis: 'peran',
          id: 'peran-uji',
          versi: 0,
          isi: { pengguna, peran, ...(opd === undefined ? {} : { opd }), dasar: 'undangan', dari: 0 },
        },
      ],
    });
    expect(putusan(o, terima('operator', o.pengguna, milik)).putusan.boleh).toBe(true);
    for (const t of [
      terima('admin', o.pengguna, undefined),
      terima('operator', rina.pengguna, milik),
      terima('operator', o.pengguna, asing),
    ])
      expect(putusan(o, t).putusan).toMatchObject({ boleh: false, kantor: 'pemegang undangan yang masih berlaku' });
    const peranRina = ruang
      .buku()
      .semua('peran')
      .find((x) => x.isi.pengguna === rina.pengguna);
    const lepas: Tindakan = {
      aksi: 'lepas-peran',
      wilayah: {},
      ubahan: [{ jenis: 'peran', id: peranRina?.id ?? '', versi: peranRina?.versi ?? 0, isi: undefined }],
    };
    expect([putusan(o, lepas).putusan.boleh, putusan(rina, lepas).putusan.boleh]).toEqual([false, true]);
  });

  test('nobody changes how another person is reminded, neither as a new record nor by taking one over or away; an admin no more than others', () => {
    const o = ruang.orang('Pemilik');
    const langgananOf = (pengguna: number) => ({ ...langgananBaku(['operator']), hari: [7], tanpa: [], pengguna });
    const tundaOf = (pengguna: number) => ({ pengguna, kejadian: 'lkjip:dinas-perikanan:2026' });
    const pengingatOf = (pengguna: number) => ({
      pengguna,
      isi: 'rapat',
      pola: { kind: 'bulanan' as const, tanggal: 5 },
      zona: 'Asia/Jakarta',
      sejak: '2027-04-01T00:00:00.000Z',
    });
    tulisRekaman(ruang, 'langganan', `p${o.pengguna}`, langgananOf(o.pengguna));
    tulisRekaman(ruang, 'tunda', 'tunda-uji', tundaOf(o.pengguna));
    tulisRekaman(ruang, 'pengingat', 'pengingat-uji', pengingatOf(o.pengguna));
    const atur = (ubahan: Tindakan['ubahan']): Tindakan => ({ aksi: 'atur-pengingat', wilayah: {}, ubahan });
    const ubahanOf = (id: { readonly langganan: string; readonly tunda: string; readonly pengingat: string }, pengguna: number) =>
      [
        { jenis: 'langganan', id: id.langganan, versi: 1, isi: langgananOf(pengguna) },
        { jenis: 'tunda', id: id.tunda, versi: 1, isi: tundaOf(pengguna) },
        { jenis: 'pengingat', id: id.pengingat, versi: 1, isi: pengingatOf(pengguna) },
      ] as const;
    const ada = { langganan: `p${o.pengguna}`, tunda: 'tunda-uji', pengingat: 'pengingat-uji' };
    const baru = { langganan: 'p424242', tunda: 'tunda-lain', pengingat: 'pengingat-lain' };
    const admin = ruang.orang('Admin', { admin: true });
    for (const lain of [admin, rina]) {
      const coba = [
        ...ubahanOf(ada, o.pengguna),
        // Taken over: the record is somebody else's as it stands.
        ...ubahanOf(ada, lain.pengguna),
        ...ubahanOf(ada, lain.pengguna).map((u) => ({ jenis: u.jenis, id: u.id, versi: 1, isi: undefined })),
        // Given away: it would be somebody else's.
        ...ubahanOf(baru, o.pengguna),
      ];
      for (const u of coba)
        expect([u.jenis, putusan(lain, atur([u])).putusan]).toMatchObject([u.jenis, { boleh: false, kantor: 'pemiliknya' }]);
      // One of somebody else's among one's own.
      expect(putusan(lain, atur([...ubahanOf(baru, lain.pengguna), ubahanOf(ada, o.pengguna)[1]])).putusan.boleh).toBe(false);
      expect(putusan(lain, atur(ubahanOf(baru, lain.pengguna))).putusan.boleh).toBe(true);
    }
    expect(putusan(o, atur(ubahanOf(ada, o.pengguna))).putusan.boleh).toBe(true);
    // Under this name nothing else is written.
    const peran = ruang
      .buku()
      .semua('peran')
      .find((x) => x.isi.pengguna === rina.pengguna);
    if (peran === undefined) throw new Error('no role');
    expect(putusan(rina, atur([{ jenis: 'peran', id: peran.id, versi: peran.versi, isi: peran.isi }])).putusan.boleh).toBe(false);
  });
});
