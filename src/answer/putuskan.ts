// Several readings of one question: answer when only one has data or all say the same, else ask which is meant (DESIGN.md 2).
import type { Permintaan } from '../permintaan.ts';
import { answer } from './index.ts';
import { isSlot, jawaban, type Jawaban, type Pilihan } from './jawaban.ts';
import type { Konteks } from './konteks.ts';
import { labelPermintaan } from './label-permintaan.ts';

/** The values that decide whether two readings give the same answer: the facts of the first line. */
function inti(j: Jawaban): string {
  const byId = new Map(j.fakta.map((f) => [f.id, f]));
  const slot = (j.isi[0] ?? []).filter(isSlot).map((s) => byId.get(s.fakta));
  return slot.length === 0 ? JSON.stringify(j.isi) : JSON.stringify(slot.map((f) => [f?.nilai, f?.satuan]));
}

/** Merges readings that differ only in the record they are about, so that one answer lists them all. */
function satukan(daftar: readonly Permintaan[]): Permintaan | undefined {
  const [pertama, ...lain] = daftar;
  if (pertama === undefined) return undefined;
  if (pertama.kind === 'anggaran' && lain.every((p) => p.kind === 'anggaran')) {
    return { ...pertama, anggaran: [pertama, ...lain].flatMap((p) => (p.kind === 'anggaran' ? p.anggaran : [])) };
  }
  if (pertama.kind === 'nilai' && lain.every((p) => p.kind === 'nilai')) {
    return { ...pertama, indikator: [pertama, ...lain].flatMap((p) => (p.kind === 'nilai' ? p.indikator : [])) };
  }
  return undefined;
}

export function putuskan(bacaan: readonly Permintaan[], k: Konteks): Jawaban {
  const semua = bacaan.map((p) => ({ p, j: answer(p, k) }));
  const terjawab = semua.filter((x) => x.j.kind === 'jawab');
  const [satu] = terjawab;
  if (terjawab.length === 1 && satu !== undefined) return satu.j;
  if (satu === undefined) return semua[0]?.j ?? jawaban('tidak-ada', ['Hal itu tidak ada dalam laporan yang tersedia.']);
  if (terjawab.every((x) => inti(x.j) === inti(satu.j))) {
    const gabungan = satukan(terjawab.map((x) => x.p));
    return gabungan === undefined ? satu.j : answer(gabungan, k);
  }
  return tanyaPilihan(
    terjawab.map((x) => ({ label: labelPermintaan(x.p, k), permintaan: x.p })),
    bacaan,
  );
}

export function tanyaPilihan(pilihan: readonly Pilihan[], permintaan: readonly Permintaan[]): Jawaban {
  const bedaLabel = new Set(pilihan.map((p) => p.label)).size > 1;
  const daftar = pilihan.map((p, n) => `${n + 1}. ${bedaLabel ? p.label : `${p.label} (${p.permintaan.kind})`}`);
  return jawaban('klarifikasi', ['Pertanyaan ini dapat dibaca beberapa cara:', ...daftar, 'Yang mana yang Bapak/Ibu maksud?'], {
    permintaan,
    pilihan,
  });
}
