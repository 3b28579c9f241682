import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isiPrompt, readPrompts, type Prompt } from '../../src/llm/prompt.ts';
import { tempDir } from '../support/db.ts';

const contoh = `### Satu tahun

\`\`\`json
{ "kalimat": "capaian IKM 2024" }
\`\`\`

Lalu:

\`\`\`json
{ "kind": "nilai" }
\`\`\`
`;
const utuh = `# pilih

Penjelasan untuk yang membaca.

- tujuan: memilih permintaan.
- masukan: kalimat (yang ditanyakan, tanpa nama), \`hari\`
- skema: permintaan
- versi: 3

## Sistem

Hari ini {{hari}}.
Pilih dari {{ kalimat }}.

## Contoh

${contoh}`;

function baca(isi: string, nama = 'pilih.md') {
  const folder = tempDir();
  writeFileSync(path.join(folder, nama), isi);
  return readPrompts(folder);
}

function bacaUtuh(isi = utuh): Prompt {
  const hasil = baca(isi);
  const prompt = hasil.ok ? hasil.value.get('pilih') : undefined;
  if (prompt === undefined) throw new Error(JSON.stringify(hasil));
  return prompt;
}

describe('readPrompts', () => {
  test('a whole file gives its parts', () => {
    expect(bacaUtuh()).toEqual({
      tugas: 'pilih',
      tujuan: 'memilih permintaan.',
      masukan: ['kalimat', 'hari'],
      skema: 'permintaan',
      versi: 3,
      sistem: 'Hari ini {{hari}}.\nPilih dari {{ kalimat }}.',
      contoh: [{ judul: 'Satu tahun', masukan: { kalimat: 'capaian IKM 2024' }, hasil: { kind: 'nilai' } }],
    });
  });

  test('a file of Windows is read the same', () => {
    expect(bacaUtuh(`\uFEFF${utuh.replaceAll('\n', '\r\n')}`)).toEqual(bacaUtuh());
  });

  test('several examples come in their order', () => {
    expect(bacaUtuh(utuh + contoh.replace('Satu tahun', 'Lain')).contoh.map((c) => c.judul)).toEqual(['Satu tahun', 'Lain']);
  });

  test.each<[string, string, string, string]>([
    ['another task than the file is named for', '# pilih', '# rangkai', 'baris pertama harus "# pilih"'],
    ['no purpose', '- tujuan: memilih permintaan.\n', '', 'butir "- tujuan: ..." harus ada satu dan terisi'],
    ['an empty schema', '- skema: permintaan', '- skema: ', 'butir "- skema: ..." harus ada satu dan terisi'],
    ['two versions', '- versi: 3', '- versi: 3\n- versi: 4', 'butir "- versi: ..." harus ada satu dan terisi'],
    ['a version that is no integer', '- versi: 3', '- versi: 3.1', 'versi harus bilangan bulat mulai 1, bukan "3.1"'],
    ['version 0', '- versi: 3', '- versi: 0', 'versi harus bilangan bulat mulai 1, bukan "0"'],
    ['a placeholder that is no input', '{{hari}}', '{{tanggal}}', 'isian {{tanggal}} tidak disebut di butir masukan'],
    ['no system text', '## Sistem', '## Sistim', 'bagian "## Sistem" tidak ada'],
    ['an empty system text', 'Hari ini {{hari}}.\nPilih dari {{ kalimat }}.', '', 'bagian "## Sistem" kosong'],
    ['no examples', '## Contoh', '', 'bagian "## Contoh" tidak ada'],
    ['examples twice', '## Contoh', '## Contoh\n## Contoh', 'bagian "## Contoh" lebih dari satu'],
    ['an example without title', '### Satu tahun', '', 'bagian "## Contoh" harus berisi blok "### judul"'],
    [
      'half an example',
      '{ "kind": "nilai" }\n```',
      '',
      'contoh "Satu tahun" harus berjudul dan berisi tepat dua blok json: masukan, lalu hasil',
    ],
    ['JSON that is none', '"nilai" }', '"nilai" ', 'contoh "Satu tahun" memuat JSON yang tidak dapat dibaca'],
  ])('%s is told with the name of the file', (_nama, dari, menjadi, alasan) => {
    expect(utuh).toContain(dari);
    expect(baca(utuh.replace(dari, menjadi))).toEqual({
      ok: false,
      error: { kind: 'prompt-rusak', pesan: `Berkas prompt pilih.md tidak dapat dipakai: ${alasan}.` },
    });
  });

  test('other files and the README are passed over', () => {
    const folder = tempDir();
    writeFileSync(path.join(folder, 'README.md'), '# Untuk orang');
    writeFileSync(path.join(folder, 'catatan.txt'), 'x');
    expect(readPrompts(folder)).toEqual({ ok: true, value: new Map() });
  });

  test('a folder that is not there, and a file that cannot be read, are told', () => {
    const folder = tempDir();
    mkdirSync(path.join(folder, 'pilih.md'));
    expect(readPrompts(folder)).toMatchObject({ error: { pesan: 'Berkas prompt pilih.md tidak dapat dipakai: tidak dapat dibaca.' } });
    expect(readPrompts(path.join(folder, 'tiada'))).toMatchObject({
      error: { pesan: `Folder prompt ${path.join(folder, 'tiada')} tidak dapat dipakai: tidak ada atau tidak dapat dibaca.` },
    });
  });
});

describe('isiPrompt', () => {
  test('placeholders are filled, and what is filled in is not searched again', () => {
    expect(isiPrompt(bacaUtuh(), { hari: '{{kalimat}} $1 $&', kalimat: 'a' })).toBe('Hari ini {{kalimat}} $1 $&.\nPilih dari a.');
  });

  test('a placeholder without a value throws, also one named like a part of every object', () => {
    const prompt = bacaUtuh();
    expect(() => isiPrompt(prompt, { hari: 'x' })).toThrow('prompt pilih: no value for {{kalimat}}');
    expect(() => isiPrompt({ ...prompt, sistem: '{{toString}}' }, {})).toThrow('{{toString}}');
  });
});
