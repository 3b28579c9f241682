import type { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { jawaban } from '../../src/answer/jawaban.ts';
import { bacaData, type DataTombol } from '../../src/bot/data-tombol.ts';
import { bacaIsi, halamanOf, papanJawaban, papanPilihan, toIsi, type IsiJawaban } from '../../src/bot/pesan-jawaban.ts';
import { createMesin, keadaanAwal, type Balasan, type Keadaan } from '../../src/keadaan.ts';
import { balas } from '../../src/percakapan.ts';
import { openTestPustaka } from '../support/pustaka.ts';

const mesin = createMesin(openTestPustaka());
const id = 2 ** 31 - 1;

/** The reply to the last message of a chat, whose state goes through the database in between. */
function balasan(...pesan: readonly string[]): Balasan {
  let keadaan: Keadaan = keadaanAwal;
  let b: Balasan | undefined;
  for (const p of pesan) {
    b = balas(mesin, p, keadaan, { tahunIni: 2025 });
    keadaan = JSON.parse(JSON.stringify(b.keadaan)) as Keadaan;
  }
  return b as Balasan;
}
const isiOf = (...pesan: readonly string[]): IsiJawaban => toIsi(balasan(...pesan), mesin.konteks);
const baris = (papan: InlineKeyboard): readonly (readonly InlineKeyboardButton[])[] => papan.inline_keyboard.filter((b) => b.length > 0);
const teksTombol = (papan: InlineKeyboard): readonly (readonly string[])[] => baris(papan).map((b) => b.map((t) => t.text));
const dataTombol = (papan: InlineKeyboard): readonly (DataTombol | undefined)[] =>
  baris(papan)
    .flat()
    .flatMap((t) => ('callback_data' in t ? [bacaData(t.callback_data)] : []));
const pilihan = (papan: InlineKeyboard): readonly number[] => dataTombol(papan).flatMap((d) => (d?.aksi === 'pilih' ? [d.ke] : []));
const papanOf = (isi: IsiJawaban, ke = 1, bagian: 'ringkas' | 'rincian' = 'ringkas'): InlineKeyboard => papanJawaban(id, isi, bagian, ke);

/** Chats of every kind of answer: each message of each is looked at. */
const obrolan: readonly (readonly string[])[] = [
  ['berapa capaian IKM Dumai Kota 2024', 'kalau 2023?', 'trennya'],
  ['sub kegiatan Dumai Kota', 'nomor 12', 'semua'],
  ['rekomendasi Setda', 'yang nomor 2', 'nomor 1 dan 3'],
  ['rekomendasi', 'nomor 8'],
  ['sebutkan IKU Kecamatan Dumai Kota', '3', 'keduanya'],
  ['program Setda', 'semua', 'anggarannya'],
  ['daftar kegiatan Setda'],
  ['indikator Setda apa saja yang belum mencapai target 2023', '1'],
  ['angka mana yang tidak konsisten di LKIP Dumai Kota 2024'],
  ['berapa anggaran', '2'],
  ['capaian kinerja', 'setda'],
  ['target 90'],
  ['realisasi SKM'],
  ['serapan program penunjang'],
  ['apa itu LHE'],
  ['target 89,87 realisasi 85,76 capaiannya berapa'],
  ['target 100 capaiannya berapa', '50'],
  ['berapa capaian IKM Dumai Kota 2024 dan rekomendasi Setda'],
  ['rekomendasi Setda dan capaian IKM Dumai Kota 2024'],
  ['IKU Dumai Kota dan IKU Setda'],
  ['berapa anggaran dan capaian stunting Dumai Kota'],
  ['capaian stunting Dumai Kota'],
  ['realisasi penunjang urusan'],
  ['tolong hapus data'],
  ['halo'],
  ['harga beras'],
  ['skala predikat atribut capaian Dumai Kota bagaimana batasnya'],
  ['apa faktor penghambat kerja sama antar daerah Setda 2023'],
  ['penghargaan Kecamatan Dumai Kota 2024'],
];
const semua = obrolan.flatMap((o) => o.map((_, n) => o.slice(0, n + 1)));

/** A list of so many entries, as the engine gives it. */
function daftar(n: number): Balasan {
  const butir = Array.from({ length: n }, (_, i) => ({
    label: `Butir ${i + 1}`,
    permintaan: { kind: 'istilah' as const, istilah: [`butir-${i + 1}`] },
  }));
  const isi = [`Ada ${n} butir:`, ...butir.map((b, i) => `${i + 1}. ${b.label}`), 'Sumber: LKIP 2024.'];
  return { jawaban: jawaban('jawab', isi, { pilihan: butir }), keadaan: { daftar: butir, menunggu: false } };
}

describe('toIsi', () => {
  test.each(semua)('%s ... what is kept of its answer survives the database, and opens again', (...pesan) => {
    const isi = isiOf(...pesan);
    const kembali = bacaIsi(JSON.parse(JSON.stringify(isi)));
    expect(kembali).toEqual(isi);
    expect(teksTombol(papanOf(kembali as IsiJawaban))).toEqual(teksTombol(papanOf(isi)));
  });

  test('a question that no message shows is quoted before its answer, not before the second page', () => {
    const isi = toIsi(balasan('sub kegiatan Dumai Kota'), mesin.konteks, ['sub kegiatan <Dumai>']);
    expect(isi.ringkas.map((h) => h.html.startsWith('<blockquote>sub kegiatan &lt;Dumai&gt;</blockquote>\n<b>Ada 60'))).toEqual([
      true,
      ...isi.ringkas.slice(1).map(() => false),
    ]);
  });

  test('details are kept when lines stand behind them, and hold every line of the answer', () => {
    const isi = isiOf('berapa capaian IKM Dumai Kota 2024');
    expect(isi.ringkas[0]?.html).not.toContain('Menurut skala lain');
    expect(isi.rincian?.[0]?.html).toContain('Menurut skala lain');
    expect(isiOf('apa itu LHE').rincian).toBeUndefined();
  });

  test('an answer that is none is not bold', () => {
    for (const q of ['capaian stunting Dumai Kota', 'tolong hapus data', 'halo', 'berapa anggaran'])
      expect(isiOf(q).ringkas[0]?.html).not.toContain('<b>');
  });

  test.each(semua)('%s ... pages fit a message of Telegram and none is empty', (...pesan) => {
    const isi = isiOf(...pesan);
    for (const h of [...isi.ringkas, ...(isi.rincian ?? [])]) {
      expect(h.html.replaceAll(/<[^>]*>/g, '').trim()).not.toBe('');
      expect(h.html.length).toBeLessThan(4096);
    }
  });
});

describe('bacaIsi', () => {
  test.each([undefined, null, 'v', 1, [], {}, { v: 2 }, { v: '1' }])('%j is nothing that was kept', (isi) => {
    expect(bacaIsi(isi)).toBeUndefined();
  });
});

describe('papanJawaban', () => {
  test('an answer with a value has its details, other readings, a copy and thumbs', () => {
    const isi = isiOf('berapa capaian IKM Dumai Kota 2024');
    expect(teksTombol(papanOf(isi))).toEqual([
      ['Rincian', 'Ubah', 'Salin'],
      ['👍', '👎'],
    ]);
    expect(teksTombol(papanOf(isi, 1, 'rincian'))[0]).toEqual(['Ringkas', 'Ubah', 'Salin']);
    expect(dataTombol(papanOf(isi))).toEqual([
      { aksi: 'lihat', id, bagian: 'rincian', ke: 1 },
      { aksi: 'ubah', id },
      { aksi: 'nilai', id, nilai: 1 },
      { aksi: 'nilai', id, nilai: -1 },
    ]);
    expect(baris(papanOf(isi))[0]?.[2]).toEqual({ text: 'Salin', copy_text: { text: isi.salinan } });
    expect(isi.salinan).toMatch(/^Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2024: 95,43%\nSumber: /);
  });

  test.each([['berapa anggaran'], ['capaian kinerja'], ['realisasi setda 2023 brp']])(
    '%s asks back with a button for each reading',
    (q) => {
      const b = balasan(q);
      const isi = toIsi(b, mesin.konteks);
      expect(b.jawaban.kind).toBe('klarifikasi');
      expect(isi.keadaan.daftar.length).toBeGreaterThan(1);
      const papan = papanOf(isi);
      expect(dataTombol(papan)).toEqual(isi.keadaan.daftar.map((_, n) => ({ aksi: 'pilih', id, ke: n + 1 })));
      for (const [n, t] of baris(papan).flat().entries()) {
        const [awal = '', akhir = ''] = t.text.split('…');
        const label = isi.keadaan.daftar[n]?.label ?? '';
        expect([label.startsWith(awal), label.endsWith(akhir)]).toEqual([true, true]);
      }
    },
  );

  test('a question back without readings has no button', () => {
    expect(teksTombol(papanOf(isiOf('halo')))).toEqual([]);
  });

  test('a refusal has no button', () => {
    expect(teksTombol(papanOf(isiOf('tolong hapus data')))).toEqual([]);
  });

  test('what is not in the reports has thumbs and no copy', () => {
    expect(teksTombol(papanOf(isiOf('capaian stunting Dumai Kota')))).toEqual([['👍', '👎']]);
  });

  test('a long list has numbers for the entries of its page, five a row, and ways to the next pages', () => {
    const isi = isiOf('sub kegiatan Dumai Kota');
    expect(isi.ringkas).toHaveLength(6);
    expect(teksTombol(papanOf(isi)).slice(0, 3)).toEqual([
      ['1', '2', '3', '4', '5'],
      ['6', '7', '8', '9', '10'],
      ['1/6', '▶'],
    ]);
    expect(teksTombol(papanOf(isi, 3)).slice(0, 3)).toEqual([
      ['21', '22', '23', '24', '25'],
      ['26', '27', '28', '29', '30'],
      ['◀', '3/6', '▶'],
    ]);
    expect(teksTombol(papanOf(isi, 6))[2]).toEqual(['◀', '6/6']);
    expect(dataTombol(papanOf(isi, 3)).slice(10, 13)).toEqual([
      { aksi: 'lihat', id, bagian: 'ringkas', ke: 2 },
      { aksi: 'letak', ke: 3, dari: 6 },
      { aksi: 'lihat', id, bagian: 'ringkas', ke: 4 },
    ]);
  });

  test('every entry of a list of any length has its button on the page where it stands', () => {
    for (const n of [2, 5, 10, 11, 12, 13, 20, 21, 22, 31, 100]) {
      const isi = toIsi(daftar(n), mesin.konteks);
      const perHalaman = isi.ringkas.map((_, i) => pilihan(papanOf(isi, i + 1)));
      expect(perHalaman).toEqual(isi.ringkas.map((h) => h.nomor));
      expect(perHalaman.flat()).toEqual(Array.from({ length: n }, (_, i) => i + 1));
    }
  });

  test('two lists whose numbers go on have their buttons, two that each begin at 1 have none', () => {
    expect(pilihan(papanOf(isiOf('IKU Dumai Kota dan IKU Setda')))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const isi = isiOf('rekomendasi');
    expect(isi.ringkas.flatMap((h) => h.nomor)).toEqual([1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5]);
    expect(isi.ringkas.map((_, n) => pilihan(papanOf(isi, n + 1)))).toEqual(isi.ringkas.map(() => []));
  });

  test('numbered lines that cannot be chosen have no number buttons', () => {
    const isi = isiOf('angka mana yang tidak konsisten di LKIP Dumai Kota 2024');
    expect(isi.ringkas.length).toBeGreaterThan(5);
    expect(isi.ringkas[0]?.nomor.length).toBeGreaterThan(5);
    expect(pilihan(papanOf(isi))).toEqual([]);
  });

  test('Salin stands below answers whose first line has a value, and nowhere else', () => {
    const salin = (...q: readonly string[]): boolean =>
      teksTombol(papanOf(isiOf(...q)))
        .flat()
        .includes('Salin');
    const dengan = [
      'berapa capaian IKM Dumai Kota 2024',
      'target IKM',
      'target 89,87 realisasi 85,76 capaiannya berapa',
      'serapan program penunjang',
    ];
    const tanpa = [
      'sub kegiatan Dumai Kota',
      'berapa anggaran',
      'halo',
      'tolong hapus data',
      'capaian stunting Dumai Kota',
      'rekomendasi Setda',
    ];
    expect([dengan.filter((q) => !salin(q)), tanpa.filter((q) => salin(q))]).toEqual([[], []]);
  });

  test.each(semua)('%s ... every button on every page is one of ours, leads somewhere, and fits', (...pesan) => {
    const b = balasan(...pesan);
    const isi = toIsi(b, mesin.konteks);
    for (const bagian of ['ringkas', 'rincian'] as const) {
      const halaman = halamanOf(isi, bagian);
      for (const [n, h] of halaman.entries()) {
        const papan = papanOf(isi, n + 1, bagian);
        const tombol = baris(papan).flat();
        expect(baris(papan).every((x) => x.length <= 8)).toBe(true);
        expect(tombol.length).toBeLessThanOrEqual(100);
        expect(tombol.filter((t) => t.text.trim() === '')).toEqual([]);
        for (const t of tombol) if ('callback_data' in t) expect(Buffer.byteLength(t.callback_data)).toBeLessThanOrEqual(64);
        for (const t of tombol) if ('copy_text' in t) expect(t.copy_text.text.length).toBeLessThanOrEqual(256);
        for (const d of dataTombol(papan)) {
          if (d === undefined) throw new Error('a button that is not ours');
          if (d.aksi === 'lihat') expect(halamanOf(isi, d.bagian)[d.ke - 1]).toBeDefined();
          // What a number leads to is what the answer offers under it.
          if (d.aksi === 'pilih' && b.jawaban.pilihan.length > 0) expect(isi.keadaan.daftar[d.ke - 1]).toEqual(b.jawaban.pilihan[d.ke - 1]);
          if (d.aksi === 'pilih') expect(isi.keadaan.daftar[d.ke - 1]).toBeDefined();
          if (d.aksi === 'pilih' && isi.kind === 'jawab') expect(h.nomor).toContain(d.ke);
        }
        const nomor = pilihan(papan);
        expect(new Set(nomor).size).toBe(nomor.length);
      }
    }
  });
});

describe('papanPilihan', () => {
  const papan = (...label: readonly string[]): readonly (readonly string[])[] =>
    teksTombol(
      papanPilihan(
        label.map((l) => ({ label: l })),
        (ke) => ({ aksi: 'ganti', id, ke }),
      ),
    );

  test('short labels stand side by side, long ones alone', () => {
    expect(papan('Tahun 2023', 'Tahun 2022', 'Target', 'Persentase Pelaksanaan Tugas', 'Tren')).toEqual([
      ['Tahun 2023', 'Tahun 2022', 'Target'],
      ['Persentase Pelaksanaan Tugas'],
      ['Tren'],
    ]);
  });

  test('a label that is too long keeps its beginning and its end, so that names which begin alike differ', () => {
    const label = ['Bintan', 'Sukajadi'].map((x) => `Sub Kegiatan Pembangunan Sarana dan Prasarana Kelurahan (Kelurahan ${x})`);
    const tombol = papan(...label).flat();
    expect(new Set(tombol).size).toBe(2);
    for (const [n, t] of tombol.entries()) {
      expect(t.length).toBeLessThanOrEqual(60);
      expect(t).toMatch(/^Sub Kegiatan Pembangunan.*….+/);
      expect(label[n]?.endsWith(t.split('…')[1] ?? 'x')).toBe(true);
    }
  });

  test('a label cut in its middle has no half of a sign', () => {
    for (const awal of ['', 'x']) {
      const [[teks = ''] = []] = papan(awal + '😀'.repeat(60));
      expect(teks).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
    }
  });

  test('nothing to choose from is no button', () => {
    expect(papan()).toEqual([]);
  });
});
