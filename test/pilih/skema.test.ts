import { describe, expect, test } from 'vitest';
import { createMesin, keadaanAwal } from '../../src/keadaan.ts';
import { balas } from '../../src/percakapan.ts';
import { cariCalon } from '../../src/pilih/calon.ts';
import { susunSkema } from '../../src/pilih/skema.ts';
import { isBersyarat, langgarTetap } from '../../src/pilih/tetap.ts';
import type { Permintaan, PermintaanOf } from '../../src/permintaan.ts';
import { openTestPustaka } from '../support/pustaka.ts';

const m = createMesin(openTestPustaka());

function buntu(pesan: string) {
  const b = balas(m, pesan, keadaanAwal, { tahunIni: 2026 });
  if (b.buntu === undefined) throw new Error(`understood: ${pesan}`);
  const calon = cariCalon(m, pesan, b.buntu);
  const skema = susunSkema(calon);
  if (skema === undefined) throw new Error('no schema');
  return { buntu: b.buntu, calon, skema };
}
const puas = 'warga senang sama layanan dumai kota tahun 2024';

describe('cariCalon', () => {
  test('what is named narrows the candidates: the office, the year', () => {
    const { calon } = buntu(puas);
    expect(calon.opd.map((c) => c.id)).toEqual(['kec-dumai-kota']);
    expect(calon.tahun.map((c) => c.id)).toEqual(['2024']);
    expect(calon.indikator.every((c) => c.id.startsWith('dk.'))).toBe(true);
    expect(calon.indikator[0]?.id).toBe('dk.ikm');
  });

  test('what was entered is offered to nobody who has no office of their own', () => {
    expect(buntu(puas).calon).toMatchObject({ opdIsian: [], indikatorIsian: [], tahunIsian: [] });
  });
});

describe('susunSkema', () => {
  test('the JSON schema is within the strict subset: objects closed, every field required, no bounds', () => {
    const cek = (s: unknown): void => {
      if (typeof s !== 'object' || s === null) return;
      const x = s as Record<string, unknown>;
      for (const dilarang of ['minItems', 'maxItems', 'minLength', 'maximum', 'pattern', 'oneOf', 'default', '$schema'])
        expect(Object.keys(x)).not.toContain(dilarang);
      if (x['type'] === 'object') {
        expect(x['additionalProperties']).toBe(false);
        expect(x['required']).toEqual(Object.keys(x['properties'] as object));
      }
      for (const v of Object.values(x)) cek(v);
    };
    const { json } = buntu(puas).skema;
    expect(json['type']).toBe('object');
    cek(json);
  });

  test('calculations and whatever writes are no choice', () => {
    const teks = JSON.stringify(buntu(puas).skema.json);
    expect(teks).not.toMatch(/"hitung"|iku-hitung|iku-pita|masukan/);
  });

  test('a choice becomes a real Permintaan: absent fields are left out, lists stand for themselves', () => {
    const { skema } = buntu(puas);
    const pilihan = { kind: 'nilai', indikator: ['dk.ikm'], ukuran: ['capaian'], periode: ['2024'] };
    expect(skema.baca({ putusan: 'pilih', permintaan: [pilihan] })).toEqual({
      ok: true,
      value: { putusan: 'pilih', permintaan: [pilihan] },
    });
  });

  test.each([
    ['an invented indicator', { kind: 'nilai', indikator: ['dk.bahagia'], ukuran: ['capaian'], periode: ['2024'] }],
    ['a year that is no candidate', { kind: 'nilai', indikator: ['dk.ikm'], ukuran: ['capaian'], periode: ['2019'] }],
    ['an office that is no candidate', { kind: 'ketercapaian', status: 'semua', opd: 'setda', periode: ['2024'] }],
    ['a kind that is no choice', { kind: 'hitung', rumus: 'capaian', masukan: {}, pilihan: {} }],
    ['a field too many', { kind: 'nilai', indikator: ['dk.ikm'], ukuran: ['capaian'], periode: ['2024'], nilai: '99' }],
    ['an empty choice', { kind: 'nilai', indikator: [], ukuran: ['capaian'], periode: ['2024'] }],
  ])('%s is refused', (_, p) => {
    expect(buntu(puas).skema.baca({ putusan: 'pilih', permintaan: [p] }).ok).toBe(false);
  });

  test('no word of the model has a place in its reply', () => {
    const p = { kind: 'nilai', indikator: ['dk.ikm'], ukuran: ['capaian'], periode: ['2024'] };
    const { skema } = buntu(puas);
    expect(skema.baca({ putusan: 'pilih', permintaan: [p], diabaikan: ['IKM yang benar 99,99%'] }).ok).toBe(false);
    const teks = JSON.stringify(skema.json);
    // Every string of the reply is one of a closed list.
    expect(teks.match(/"type":"string"/g)?.length).toBe(teks.match(/"type":"string","(?:enum|const)"/g)?.length);
  });

  test('one choice for "pilih", two to four for "tanya"', () => {
    const p = { kind: 'nilai', indikator: ['dk.ikm'], ukuran: ['capaian'], periode: ['2024'] };
    const { skema } = buntu(puas);
    expect(skema.baca({ putusan: 'pilih', permintaan: [p, p] }).ok).toBe(false);
    expect(skema.baca({ putusan: 'tanya', permintaan: [p] }).ok).toBe(false);
    expect(skema.baca({ putusan: 'tanya', permintaan: [p, p] }).ok).toBe(true);
    expect(skema.baca({ putusan: 'tidak-tahu', permintaan: [] }).ok).toBe(true);
  });
});

describe('langgarTetap', () => {
  const nilai = (lain: Partial<PermintaanOf<'nilai'>>): Permintaan => ({
    kind: 'nilai',
    indikator: ['dk.ikm'],
    ukuran: ['capaian'],
    periode: ['2024'],
    ...lain,
  });
  const langgar = (pesan: string, p: Permintaan): string | undefined => langgarTetap(p, buntu(pesan).buntu.bingkai, m.konteks);

  test('what was understood stays: office, year, measure', () => {
    expect(langgar(puas, nilai({}))).toBeUndefined();
    expect(langgar(puas, nilai({ indikator: ['setda.bumd'] }))).toMatch(/perangkat daerah/);
    expect(langgar(puas, nilai({ periode: ['2023'] }))).toMatch(/tahun harus tetap 2024/);
    expect(langgar(puas, nilai({ periode: [] }))).toMatch(/tahun/);
    expect(langgar('realisasi kesenangan warga dumai kota 2024', nilai({}))).toMatch(/ukuran harus tetap realisasi/);
  });

  const minta = (pesan: string, p: Permintaan): boolean => langgar(pesan, p) !== undefined;
  test('nothing that was named is left out: measures, offices, subjects, the years between', () => {
    const dua = 'target sama realisasi ikm dumai kota 2024 ciamik';
    expect(minta(dua, nilai({ ukuran: ['target'] }))).toBe(true);
    expect(minta(dua, nilai({ ukuran: ['target', 'realisasi'] }))).toBe(false);
    expect(minta('bandingkan ikm sama trantibum dumai kota 2024 ciamik', nilai({}))).toBe(true);
    expect(minta('dumai kota sama setda warga senang', { kind: 'ketercapaian', status: 'semua', opd: 'setda', periode: [] })).toBe(true);
    const rentang = 'ikm dumai kota 2022 sampai 2024 ciamik';
    expect(minta(rentang, nilai({ periode: ['2022', '2024'] }))).toBe(true);
    expect(minta(rentang, nilai({ periode: ['2022', '2023', '2024'] }))).toBe(false);
  });

  test('a wish that was understood is what the reading is of', () => {
    expect(minta('kenapa warga senang dumai kota 2024', nilai({}))).toBe(true);
    const terburuk = 'dumai kota paling jelek mblegedes 2024';
    const peringkat = (arah: 'tertinggi' | 'terendah'): Permintaan => ({
      kind: 'peringkat',
      ukuran: 'capaian',
      arah,
      ruang: 'iku',
      opd: 'kec-dumai-kota',
      periode: ['2024'],
    });
    expect([minta(terburuk, peringkat('tertinggi')), minta(terburuk, peringkat('terendah'))]).toEqual([true, false]);
    const langkah: Permintaan = { kind: 'faktor', pokok: ['dk.ikm'], jenis: ['pendukung'] };
    expect(minta('apa upaya dumai kota biar warga senang', langkah)).toBe(true);
  });

  test('numbers, thresholds and exceptions of a question are nothing to choose for', () => {
    expect(isBersyarat(buntu(puas).buntu.bingkai)).toBe(false);
    expect(isBersyarat(buntu('warga senang sama layanan dumai kota di atas 90% tahun 2024').buntu.bingkai)).toBe(true);
  });
});
