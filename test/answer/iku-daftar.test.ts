// Every list of the registry: the indicators of each office, the offices of each decree, the cascade of each step, with decree and lines.
import { describe, expect, test } from 'vitest';
import { namaUnit } from '../../src/answer/iku/rak.ts';
import { answer } from '../../src/answer/index.ts';
import type { Jawaban } from '../../src/answer/jawaban.ts';
import type { Permintaan } from '../../src/permintaan.ts';
import { isUtama, type Unit } from '../../src/registri.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
const { registri } = k.pustaka;
const rekaman = new Set<string>([...registri.iku, ...registri.unit, ...registri.jenjang].map((x) => x.id));

const tanya = (p: Permintaan): { readonly j: Jawaban; readonly teks: string } => {
  const j = answer(p, k);
  return { j, teks: renderTeks(j) };
};
const utamaOf = (u: Unit) => registri.ikuOf(u.id).filter(isUtama);
const berisi = registri.unit.filter((u) => utamaOf(u).length > 0);
const bernomor = (teks: string): readonly string[] => teks.match(/^\d+\. .+$/gm) ?? [];

/** Facts of a list: texts with their lines, counts of records that exist. */
const tanpaSumber = (j: Jawaban): readonly string[] =>
  j.fakta.flatMap((f) => {
    if (f.nilai.kind === 'angka') {
      const masukan = f.masukan ?? [];
      return f.sumber.kind === 'hitungan' && f.nilai.desimal === String(masukan.length) && masukan.every((id) => rekaman.has(id))
        ? []
        : [f.id];
    }
    return f.sumber.kind === 'dokumen' && registri.ketetapanById.has(f.sumber.dokumen) && f.sumber.baris.length > 0 ? [] : [f.id];
  });

describe('answerIkuDaftar', () => {
  test('the list of every office names all its indicators in the order of the decree, with their number and lines', () => {
    const salah = berisi.flatMap((u) => {
      const { j, teks } = tanya({ kind: 'iku-daftar', unit: [u.id] });
      const iku = utamaOf(u);
      const semua = iku.flatMap((i) => [i.baris].flat());
      const [awal, akhir] = [Math.min(...semua), Math.max(...semua)];
      const baris = awal === akhir ? `baris ${awal}.` : `baris ${awal}-${akhir}.`;
      return [
        ...(j.kind === 'jawab' ? [] : [j.kind]),
        ...(teks.startsWith(`${namaUnit(k, u.id)}: ${iku.length} IKU:\n`) ? [] : ['judul']),
        ...iku.flatMap((i, n) => (bernomor(teks)[n]?.startsWith(`${n + 1}. ${i.nama}`) === true ? [] : [i.id])),
        ...(bernomor(teks).length === iku.length ? [] : ['banyaknya']),
        ...(JSON.stringify(j.pilihan.map((p) => p.permintaan)) ===
        JSON.stringify(iku.map((i) => ({ kind: 'iku', iku: [i.id], hal: ['kartu'] })))
          ? []
          : ['pilihan']),
        ...(teks.includes(`\nSumber: ${registri.ketetapanOf(u.id).singkat}, `) && teks.includes(baris) ? [] : [`sumber ${baris}`]),
        ...tanpaSumber(j),
      ].map((alasan) => `${u.id}: ${alasan}`);
    });
    expect(berisi).toHaveLength(99);
    expect(salah).toEqual([]);
  });

  test('the parts of an indicator stand beside it, not among the numbers', () => {
    const salah = registri.iku
      .filter((i) => i.induk !== undefined)
      .filter((i) => {
        const { teks } = tanya({ kind: 'iku-daftar', unit: [i.unit] });
        return !bernomor(teks).some((b) => b.includes('rincian: ') && b.includes(i.nama));
      });
    expect(salah.map((i) => i.id)).toEqual([]);
  });

  test('an indicator is found under the number that the decree prints for it', () => {
    const salah = registri.iku.filter((i) => {
      if (i.nomor === undefined || !isUtama(i)) return false;
      const { j, teks } = tanya({ kind: 'iku-daftar', unit: [i.unit], nomor: i.nomor });
      return j.kind !== 'jawab' || !teks.includes(`IKU nomor ${i.nomor} ${namaUnit(k, i.unit)}: ${i.nama}\n`);
    });
    expect(salah.map((i) => i.id)).toEqual([]);
  });

  test('an office without a table is said to have none, with the note on it', () => {
    const kosong = registri.unit.filter((u) => utamaOf(u).length === 0);
    expect(kosong.map((u) => u.id)).toEqual(['bengkalis-2022.kec-rupat']);
    const { j, teks } = tanya({ kind: 'iku-daftar', unit: ['bengkalis-2022.kec-rupat'] });
    expect([j.kind, j.fakta]).toEqual(['tidak-ada', []]);
    expect(teks).toContain('(tabel disebut tetapi tidak ada, baris 83)');
  });

  test('what a position holds is what the records give it, in every office', () => {
    const salah = berisi.flatMap((u) => {
      const pemegang = new Set(utamaOf(u).flatMap((i) => i.penanggungJawab));
      return [...pemegang].flatMap((p) => {
        const { j } = tanya({ kind: 'iku-daftar', unit: [u.id], pemegang: [p] });
        const harap = utamaOf(u).filter((i) => i.penanggungJawab.includes(p));
        return JSON.stringify(j.pilihan.flatMap((x) => ('iku' in x.permintaan ? x.permintaan.iku : []))) ===
          JSON.stringify(harap.map((i) => i.id)) && tanpaSumber(j).length === 0
          ? []
          : [`${u.id}: ${p}`];
      });
    });
    expect(salah).toEqual([]);
  });
});

describe('answerIkuUnit', () => {
  test.each(registri.ketetapan.map((d) => d.id).filter((id) => registri.unitOf(id).length > 1))(
    'the offices of %s, each with its count',
    (id) => {
      const { j, teks } = tanya({ kind: 'iku-unit', ketetapan: [id] });
      const opd = registri.unitOf(id).filter((u) => u.pemdaSendiri !== true);
      const harap = opd.map(
        (u, n) => `${n + 1}. ${u.nama} (${utamaOf(u).length === 0 ? 'tabelnya tidak ada' : `${utamaOf(u).length} IKU`})`,
      );
      expect(bernomor(teks)).toEqual(harap);
      const seluruh = registri.unitOf(id).reduce((n, u) => n + utamaOf(u).length, 0);
      expect(teks).toContain(
        `: ${opd.length} perangkat daerah dalam ${registri.ketetapanById.get(id)?.singkat}, seluruhnya ${seluruh} IKU`,
      );
      expect(tanpaSumber(j)).toEqual([]);
    },
  );
});

describe('answerIkuAlur', () => {
  test('every step of the cascade lists what stands under it, and each of these leads back up to it', { timeout: 60_000 }, () => {
    const salah = registri.jenjang.flatMap((x) => {
      const { j, teks } = tanya({ kind: 'iku-alur', pokok: [x.id] });
      const turun = j.pilihan.flatMap((p) => ('iku' in p.permintaan ? (p.permintaan.iku ?? []) : []));
      const langsung = registri.ikuOf(x.unit).filter((i) => isUtama(i) && i.sasaran === x.id);
      return [
        ...(j.kind === 'jawab' && teks.includes(x.nama) ? [] : ['nama']),
        ...(teks.includes(`Sumber: ${registri.ketetapanOf(x.unit).singkat}, baris `) ? [] : ['sumber']),
        ...langsung.filter((i) => !turun.includes(i.id)).map((i) => `tanpa ${i.id}`),
        ...turun.filter((id) => !renderTeks(answer({ kind: 'iku-alur', pokok: [id] }, k)).includes(x.nama)).map((id) => `${id} tidak naik`),
        ...tanpaSumber(j),
      ].map((alasan) => `${x.id}: ${alasan}`);
    });
    expect(salah).toEqual([]);
  });
});
