// Several readings of one question: answer when only one has data or all say the same, else ask which is meant (DESIGN.md 2).
import { rumusToKata } from '../kinerja/rumus-iku.ts';
import type { Permintaan } from '../permintaan.ts';
import { judulAnggaran, namaAnggaran } from './anggaran-nama.ts';
import { bernama } from './iku/rak.ts';
import { answer } from './index.ts';
import { isSlot, jawaban, type Jawaban, type Pilihan } from './jawaban.ts';
import { namaOpd, opdOf, type Konteks } from './konteks.ts';
import { namaUkuran } from './nama.ts';

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

const dengan = (awal: string, isi: string): string => (awal === '' ? isi : `${awal} ${isi}`);

/** A reading in words, short enough for a button. */
export function labelPermintaan(p: Permintaan, k: Konteks): string {
  const nama = (id: string): string => {
    const a = k.anggaranById.get(id);
    return `${k.indikatorById.get(id)?.nama ?? (a === undefined ? id : namaAnggaran(a))} (${namaOpd(k, opdOf(k, id))})`;
  };
  switch (p.kind) {
    case 'nilai':
    case 'tren': {
      const ukuran = p.ukuran.map((u) => (namaUkuran[u] ?? u).toLowerCase()).join(', ');
      const opd = new Set(p.indikator.map((i) => opdOf(k, i)));
      if (p.indikator.length > 1 && opd.size === 1) return `${ukuran} kinerja semua IKU ${namaOpd(k, [...opd][0])}`;
      return dengan(ukuran, p.indikator.map(nama).join(', '));
    }
    case 'anggaran': {
      const [satu] = p.anggaran.flatMap((id) => k.anggaranById.get(id) ?? []);
      const ukuran = p.ukuran.map((u) => (namaUkuran[u] ?? u).toLowerCase()).join(', ');
      if (p.anggaran.length === 1 && satu !== undefined) return judulAnggaran(k, ukuran, satu);
      return dengan(
        ukuran,
        p.anggaran.length > 3
          ? `${p.anggaran.length} mata anggaran ${namaOpd(k, opdOf(k, p.anggaran[0] ?? ''))}`
          : p.anggaran.map(nama).join(', '),
      );
    }
    case 'jarak':
    case 'efisiensi':
    case 'kemajuan':
    case 'nasional':
    case 'rumus':
      return dengan(
        { jarak: 'jarak ke target', efisiensi: 'efisiensi', kemajuan: 'tingkat kemajuan', nasional: 'realisasi nasional', rumus: 'rumus' }[
          p.kind
        ],
        p.indikator.map(nama).join(', '),
      );
    case 'faktor':
    case 'pemegang':
      return p.pokok.map(nama).join(', ');
    case 'pk':
      return `PK ${k.pustaka.jabatan.find((j) => j.id === p.jabatan)?.nama ?? p.jabatan}`;
    case 'peringkat':
      return `${namaUkuran[p.ukuran] ?? p.ukuran} ${p.arah} ${p.opd === undefined ? '' : namaOpd(k, p.opd)}`.trim();
    case 'iku':
    case 'iku-hitung': {
      const [satu] = p.iku.flatMap((id) => k.pustaka.registri.ikuById.get(id) ?? []);
      const rumus = p.kind === 'iku-hitung' ? satu?.rumus[p.ke] : undefined;
      const kata = rumus?.bentuk.kind === 'hitung' ? ` (${rumusToKata(rumus.bentuk, rumus.satuan ?? satu?.satuan?.nilai)})` : '';
      return satu === undefined ? 'IKU' : `${bernama(k, satu)}${kata}`;
    }
    default:
      return p.kind.replaceAll('-', ' ');
  }
}
