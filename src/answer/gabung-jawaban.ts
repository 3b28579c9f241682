// Several answers in one message become one answer.
import type { Baris, Jawaban } from './jawaban.ts';

/** Several answers in one message: answered ones first in order, with what became of the rest. */
export function gabungJawaban(daftar: readonly Jawaban[]): Jawaban {
  const [satu] = daftar;
  if (daftar.length === 1 && satu !== undefined) return satu;
  const kind = daftar.some((j) => j.kind === 'tolak')
    ? 'tolak'
    : daftar.some((j) => j.kind === 'jawab')
      ? 'jawab'
      : (daftar.find((j) => j.kind === 'klarifikasi')?.kind ?? satu?.kind ?? 'tidak-ada');
  if (kind === 'tolak') return daftar.find((j) => j.kind === 'tolak') as Jawaban;
  // A question back stands last, where it is read.
  const urut = daftar.toSorted((a, z) => Number(a.kind === 'klarifikasi') - Number(z.kind === 'klarifikasi'));
  const isi: Baris[] = urut.flatMap((j, n) => [...(n === 0 ? [] : [['']]), ...j.isi]);
  const fakta = [...new Map(daftar.flatMap((j) => j.fakta).map((f) => [f.id, f])).values()];
  const berdaftar = daftar.filter((j) => j.pilihan.length > 0);
  return {
    kind,
    isi,
    fakta,
    permintaan: daftar.flatMap((j) => j.permintaan),
    pilihan: berdaftar.length === 1 ? (berdaftar[0]?.pilihan ?? []) : [],
  };
}
