// People who reach for what is not theirs: other offices, other governments, guests, lost roles.
import { beforeAll, describe, expect, test } from 'vitest';
import { findAlur } from '../../src/alur/daftar.ts';
import { namaOrang } from '../../src/alur/nama-orang.ts';
import type { Keluaran } from '../../src/dialog/keluaran.ts';
import type { OrangUji, Ruang } from '../support/dialog.ts';
import { asing, bukaDuaKantor, diAsing, diMilik, milik, pelanggar } from '../support/dua-kantor.ts';
import { isiRealisasi, tulisRekaman } from '../support/isian.ts';

const kantor =
  /(?:hanya dapat \S+ oleh|[Yy]ang dapat \S+|hanya dapat diurungkan oleh).*(?:kepala|evaluator Inspektorat|Bagian Organisasi|admin bot)/;

const semuaAlur = [
  ...['undang', 'terima-undangan', 'undangan-diterima', 'peran', 'peran-dicabut', 'delegasi', 'delegasi-diterima', 'grup', 'saya'],
  ...['hapusdata', 'lapor', 'konfirmasi', 'belum', 'lhe', 'rekomendasi', 'rekap', 'dokumen', 'riwayat', 'urungkan', 'siapkan'],
  ...['tahun', 'indikator', 'target', 'tenggat', 'langganan', 'ingatkan', 'angka-salah', 'laporan-angka', 'tinjau'],
];
const bentukSalah = [
  'tidak-ada',
  '../../etc/passwd',
  "' OR 1=1 --",
  'alur:hapusdata:',
  '{"langkah":"daftar"}',
  '9'.repeat(40),
  'x'.repeat(4000),
];

let ruang: Ruang;
let rina: OrangUji;
let updateId = 500_000;
let argumen: readonly string[];

beforeAll(() => {
  ({ ruang, rina } = bukaDuaKantor());
  const peranRina = ruang.buku().semua('peran')[0]?.id ?? '';
  argumen = [
    ...['', asing, `${asing} 2027`, `${asing} 2027 buka`, `opd:${asing}`, 'dp-produksi', 'dp-produksi:2027:tw1', `${asing}:2027:tw1`],
    ...[
      `${milik} dp-produksi 2027`,
      `${asing} 2027 nama:Indeks Baru`,
      `lhe-${asing}-2026`,
      'rek-dp',
      'kabar:rek-dp',
      peranRina,
      'lap-dp',
      'hasil:lap-dp',
    ],
    ...[`operator:${asing}`, 'daftar', 'dinas-lain', ...bentukSalah],
    ...Array.from({ length: 2 }, (_, n) => [String(ruang.buku().cap - n), `diurungkan-${ruang.buku().cap - n}`]).flat(),
  ];
  const sejak = '2027-04-01T00:00:00.000Z';
  const pola = { kind: 'bulanan', tanggal: 5 } as const;
  tulisRekaman(ruang, 'pengingat', 'pengingat-dp', { pengguna: rina.pengguna, isi: 'kirim rahasia-sk', pola, zona: 'Asia/Jakarta', sejak });
  tulisRekaman(ruang, 'tunda', `p${rina.pengguna}:lke:${asing}:2026`, { pengguna: rina.pengguna, kejadian: `lke:${asing}:2026` });
}, 60_000);

const dari = (o: OrangUji) => ({ botId: 1, updateId: (updateId += 1), chat: o.chat, grup: false });

/** Every record that lies outside of what this person looks after, as it stands. */
function asingKini(di: { readonly opd?: string; readonly pemda?: string }): string {
  const pemdaOf = new Map(
    ruang
      .buku()
      .semua('opd')
      .map((x) => [x.id, x.isi.pemda]),
  );
  const sendiri = (opd: string): boolean => (di.opd === undefined ? pemdaOf.get(opd) === di.pemda : opd === di.opd);
  const jenis = ['indikator', 'target', 'realisasi', 'lhe', 'rekomendasi', 'bukti', 'dokumen', 'tahun-kerja', 'laporan-angka'] as const;
  return JSON.stringify([
    ...jenis.map((j) =>
      ruang
        .buku()
        .semua(j)
        .filter((x) => !sendiri(x.isi.opd ?? '')),
    ),
    ...(['tenggat-sudah', 'jangkar'] as const).map((j) =>
      ruang
        .buku()
        .semua(j)
        .filter((x) => (x.isi.opd === undefined ? x.isi.pemda !== di.pemda : !sendiri(x.isi.opd))),
    ),
    ...(['langganan', 'tunda', 'pengingat'] as const).map((j) =>
      ruang
        .buku()
        .semua(j)
        .filter((x) => x.isi.pengguna === rina.pengguna),
    ),
    ruang.buku().semua('peran'),
    ruang
      .buku()
      .semua('undangan')
      .filter((x) => !x.isi.opd.every(sendiri) || x.isi.pemda !== di.pemda),
  ]);
}

/** Begins with every argument, then presses every button of every screen that is new, `dalam` presses deep. */
function jelajahi(o: OrangUji, dalam: number): { readonly layar: number; readonly bocor: readonly string[] } {
  const bocor: string[] = [];
  const terlihat = new Set<string>();
  const periksa = (x: Keluaran, jalan: string): boolean => {
    for (const r of pelanggar(x.layar)) bocor.push(`${jalan} shows ${r}`);
    const kunci = JSON.stringify([x.layar.isi, x.layar.tombol.map((b) => b.map((t) => t.label))]);
    if (terlihat.has(kunci)) return false;
    terlihat.add(kunci);
    return true;
  };
  const ulangi = (buka: () => Keluaran, jalan: string, sisa: number): void => {
    const awal = buka();
    if (!periksa(awal, jalan) || sisa === 0) return;
    for (const [ke, t] of awal.layar.tombol.flat().entries()) {
      const lanjut = (): Keluaran => {
        const x = buka();
        const y = ruang.mesinDialog.tekan(x.id, x.langkah, ke, o, dari(o));
        return 'kind' in y ? x : y;
      };
      ulangi(lanjut, `${jalan} > ${t.label}`, sisa - 1);
    }
  };
  for (const alur of semuaAlur) {
    for (const a of argumen) ulangi(() => ruang.mesinDialog.mulai(alur, a, o, dari(o)), `${o.nama}: /${alur} ${a.slice(0, 40)}`, dalam);
  }
  return { layar: terlihat.size, bocor };
}

describe('every dialogue, begun with what is not one’s own', { timeout: 240_000 }, () => {
  test('the list of this test is the table of dialogues', () => {
    expect(semuaAlur.filter((x) => findAlur(x) === undefined)).toEqual([]);
  });

  test('a guest is told which office can, sees nothing and writes nothing', () => {
    const tamu = ruang.orang('Tamu');
    const { cap } = ruang.buku();
    const umum = new Set([
      'terima-undangan',
      'undangan-diterima',
      'peran-dicabut',
      'delegasi-diterima',
      'grup',
      'saya',
      'hapusdata',
      'dokumen',
      'urungkan',
      'tenggat',
      'langganan',
      'ingatkan',
      'angka-salah',
    ]);
    const tolak = semuaAlur.filter((x) => !umum.has(x)).map((x) => [x, tamu.mulai(x).isi.join(' ')] as const);
    expect(tolak.filter(([, teks]) => !kantor.test(teks))).toEqual([]);
    expect(jelajahi(tamu, 1).bocor).toEqual([]);
    expect(ruang.buku().cap).toBe(cap);
  });

  test.each([
    ['operator of another office', { peran: 'operator', ...diMilik }],
    ['evaluator of another office', { peran: 'evaluator', ...diMilik }],
    ['pimpinan daerah', { peran: 'pimpinan-daerah', pemda: 'kota-sungai-lestari' }],
    ['Bagian Organisasi of another government', { peran: 'organisasi', pemda: 'kab-lain' }],
  ] as const)('%s reads nothing of it and changes nothing of it', (nama, peran) => {
    const o = ruang.orang(nama);
    o.beriPeran(peran);
    const dulu = asingKini(peran);
    // Names of people stand in the roles that Bagian Organisasi looks after: its own.
    const boleh = peran.peran === 'organisasi' ? '\uE000' : 'none';
    expect(jelajahi(o, 1).bocor.filter((b) => !b.endsWith(boleh))).toEqual([]);
    expect(asingKini(peran)).toBe(dulu);
    expect(ruang.isian.riwayat({ opd: asing }, 50).filter((t) => t.pengguna === o.pengguna)).toEqual([]);
  });

  test('Bappeda sees targets, and neither values that wait, nor evidence, nor the trail', () => {
    const o = ruang.orang('Bappeda');
    o.beriPeran({ peran: 'bappeda', pemda: 'kota-sungai-lestari' });
    for (const [alur, a] of [
      ['target', 'dp-produksi 2027'],
      ['indikator', 'dp-produksi 2027'],
      ['lapor', 'dp-produksi:2027:tw1'],
      ['dokumen', `${asing} 2027`],
    ] as const)
      expect([alur, pelanggar(o.mulai(alur, a))]).toEqual([alur, []]);
    o.mulai('target', 'dp-produksi 2027');
    expect(o.tombol()).not.toContain('Riwayat');
    o.mulai('riwayat');
    expect(o.teks()).toMatch(kantor);
  });

  test('an indicator of another office is not reached through the name of one’s own', () => {
    const o = ruang.orang('Operator Bagan Hulu');
    o.beriPeran({ peran: 'operator', ...diMilik });
    const { cap } = ruang.buku();
    for (const alur of ['target', 'indikator', 'tahun']) {
      o.mulai(alur, `${milik} dp-produksi 2027`);
      expect([alur, o.layar().isi[0]]).toMatchObject([
        alur,
        expect.stringMatching(/^Maaf, ini hanya dapat dilakukan oleh .*Dinas Perikanan/),
      ]);
    }
    expect(ruang.buku().cap).toBe(cap);
  });
});

describe('a role that is gone', { timeout: 60_000 }, () => {
  test('an open screen shows nothing more: it begins again, which says who can', () => {
    const o = ruang.orang('Operator Perikanan');
    o.beriPeran({ peran: 'operator', ...diAsing });
    o.mulai('rekomendasi', 'rek-dp');
    expect(pelanggar(o.layar())).toContain('rahasia-sk');
    ruang.cabutPeran(o.pengguna);
    o.tekan('Lihat bukti');
    expect(pelanggar(o.layar())).toEqual([]);
    expect(o.teks()).toMatch(/^Maaf, ini hanya dapat dilakukan oleh .*Dinas Perikanan/);
  });

  test('a text for a screen that waits for none is not taken', () => {
    const x = ruang.mesinDialog.mulai('saya', '', rina, dari(rina));
    expect(ruang.mesinDialog.terima(x.id, { kind: 'teks', teks: '1' }, rina, dari(rina))).toEqual({ kind: 'tidak-ada' });
    const y = ruang.mesinDialog.mulai('dokumen', `${asing} 2027`, rina, dari(rina));
    expect(ruang.mesinDialog.terima(y.id, { kind: 'teks', teks: '1' }, rina, dari(rina))).toEqual({ kind: 'sudah-lewat' });
  });
});

describe('what people write', { timeout: 60_000 }, () => {
  test('marks of names and of buttons are text like any other', () => {
    const o = ruang.orang('Penulis');
    o.beriPeran({ peran: 'operator', ...diAsing });
    const { cap } = ruang.buku();
    o.mulai('rekomendasi', 'rek-dp');
    o.tekan('Perbarui langkah');
    o.tulis(`alur:hapusdata: ${namaOrang(rina.pengguna)} hal:2`);
    expect(o.teks()).toContain(`Langkah: alur:hapusdata: ${rina.pengguna} hal:2`);
    expect(o.teks()).not.toContain('Rina Rahasia');
    expect([ruang.buku().cap, ruang.pengguna.byId(o.pengguna)?.nama]).toEqual([cap + 1, 'Penulis']);
  });

  test('Bappeda who takes an indicator back learns that a value stands on it, not which', () => {
    const o = ruang.orang('Bappeda Kota');
    o.beriPeran({ peran: 'bappeda', pemda: 'kota-sungai-lestari' });
    const hasil = ruang.isian.tulis(
      {
        pengguna: o.pengguna,
        sebagai: 'Bappeda',
        aksi: 'isi-indikator',
        opd: asing,
        ubahan: [
          {
            jenis: 'indikator',
            id: 'dp-baru',
            versi: 0,
            isi: { ...(ruang.buku().find('indikator', 'dp-produksi')?.isi as never as object), nama: 'Ekspor ikan' } as never,
          },
        ],
      },
      new Date('2027-04-05T01:59:00.000Z'),
    );
    isiRealisasi(ruang, 'dp-baru', 1, '987654', 'menunggu', rina.pengguna);
    o.mulai('urungkan', String(hasil.ok ? hasil.value : 0));
    expect(o.teks()).toContain('realisasi TW I 2027 "Ekspor ikan"');
    expect(pelanggar(o.layar())).toEqual([]);
  });
});
