// What "sakip siapkan" is to do: read from its options, or asked for in a terminal. It writes nothing.
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { bacaDaftarNama, bacaNamaPemda, bacaZona, namaZona, zonaPilihan } from '../isian/nama-tempat.ts';
import { err, ok, type Result } from '../lib/result.ts';

export type OpsiSiapkan = {
  readonly pemda?: string;
  readonly zona?: string;
  readonly opd: readonly string[];
  readonly bawaan: boolean;
  readonly sembunyikan: readonly string[];
  readonly tampilkan: readonly string[];
};

export const pakaiSiapkan = `siapkan --pemda "Kota Sungai Lestari" [--zona WIB|WITA|WIT] [--opd "Kecamatan A" --opd "Dinas B"] [--bawaan]
          [--sembunyikan kota-dumai ...] [--tampilkan kota-dumai ...]   daerah dan perangkat daerah sendiri (tanpa pilihan: ditanya satu per satu)`;

const NAMA_OPSI = ['--pemda', '--zona', '--opd', '--bawaan', '--sembunyikan', '--tampilkan'] as const;
type NamaOpsi = (typeof NAMA_OPSI)[number];

/** The error is a sentence for the user. */
export function bacaOpsiSiapkan(argumen: readonly string[]): Result<OpsiSiapkan, string> {
  const nilai = new Map<NamaOpsi, string[]>();
  let kini: NamaOpsi | undefined;
  for (const kata of argumen.flatMap((a) => (/^--[a-z]+=/.test(a) ? [a.slice(0, a.indexOf('=')), a.slice(a.indexOf('=') + 1)] : [a]))) {
    const opsi = NAMA_OPSI.find((o) => o === kata);
    if (opsi === undefined && kata.startsWith('--')) return err(`Pilihan ${kata} tidak dikenal.`);
    if (opsi !== undefined) {
      kini = opsi;
      nilai.set(opsi, nilai.get(opsi) ?? []);
    } else if (kini === undefined || kini === '--bawaan')
      return err(`"${kata}" tidak jelas untuk apa. Nama ditulis di belakang pilihannya.`);
    else nilai.get(kini)?.push(kata.trim());
  }
  for (const [opsi, isi] of nilai) {
    if (opsi !== '--bawaan' && isi.every((x) => x === '')) return err(`Pilihan ${opsi} belum diisi.`);
    if ((opsi === '--pemda' || opsi === '--zona') && isi.length > 1)
      return err(`Pilihan ${opsi} hanya untuk satu isi. Nama yang terdiri atas beberapa kata ditulis di antara tanda kutip.`);
  }
  const [pemda] = nilai.get('--pemda') ?? [];
  const [zonaTulis] = nilai.get('--zona') ?? [];
  const zona = zonaTulis === undefined ? undefined : bacaZona(zonaTulis);
  if (zonaTulis !== undefined && zona === undefined) return err(`Zona "${zonaTulis}" tidak dikenal. Yang ada: WIB, WITA, WIT.`);
  if (zona !== undefined && pemda === undefined) return err('Pilihan --zona dipakai bersama --pemda.');
  return ok({
    ...(pemda === undefined ? {} : { pemda }),
    ...(zona === undefined ? {} : { zona }),
    opd: (nilai.get('--opd') ?? []).flatMap(bacaDaftarNama),
    bawaan: nilai.has('--bawaan'),
    sembunyikan: nilai.get('--sembunyikan') ?? [],
    tampilkan: nilai.get('--tampilkan') ?? [],
  });
}

/** Asks for everything in a terminal; undefined when nothing was named. */
export async function tanyaSiapkan(masuk: Readable, keluar: Writable, zonaBaku: string): Promise<OpsiSiapkan | undefined> {
  const terminal = createInterface({ input: masuk, output: keluar });
  const baris = terminal[Symbol.asyncIterator]();
  /** undefined: the input ended. */
  const tanya = async (pertanyaan: string): Promise<string | undefined> => {
    keluar.write(`${pertanyaan} `);
    const jawab = await baris.next();
    return jawab.done === true ? undefined : jawab.value.trim();
  };
  const sampaiTerbaca = async <T>(pertanyaan: string, baca: (teks: string) => T | undefined, saran: string): Promise<T | undefined> => {
    for (;;) {
      // One question after the other, by nature.
      // oxlint-disable-next-line no-await-in-loop
      const teks = await tanya(pertanyaan);
      if (teks === undefined) return undefined;
      const hasil = baca(teks);
      if (hasil !== undefined) return hasil;
      keluar.write(`${saran}\n`);
    }
  };
  try {
    const pemda = await sampaiTerbaca(
      'Nama pemerintah daerah, misalnya Kota Sungai Lestari (kosong: selesai):',
      (t) => (t === '' || bacaNamaPemda(t)?.jenis !== undefined ? t : undefined),
      'Mohon ditulis lengkap dengan kota, kabupaten, atau provinsi.',
    );
    if (pemda === undefined || pemda === '') return undefined;
    const zona = await sampaiTerbaca(
      `Zona waktu, ${zonaPilihan.map((z) => z.nama).join(', ')} (kosong: ${namaZona(zonaBaku)}):`,
      (t) => (t === '' ? t : bacaZona(t)),
      'Pilihannya WIB, WITA, atau WIT.',
    );
    const opd: string[] = [];
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      const nama = zona === undefined ? undefined : await tanya('Nama perangkat daerah, satu per baris (kosong: selesai):');
      if (nama === undefined || nama === '') break;
      opd.push(...bacaDaftarNama(nama));
    }
    if (zona === undefined) return undefined;
    return { pemda, ...(zona === '' ? {} : { zona }), opd, bawaan: true, sembunyikan: [], tampilkan: [] };
  } finally {
    terminal.close();
  }
}
