// A reading in words, short enough for a button and plain enough to be read back to whoever asked. It answers nothing.
import { rumusToKata } from '../kinerja/rumus-iku.ts';
import type { Permintaan } from '../permintaan.ts';
import { judulAnggaran, namaAnggaran } from './anggaran-nama.ts';
import { namaJenisFaktor } from './faktor.ts';
import { bernama } from './iku/rak.ts';
import { namaOpd, opdOf, type Konteks } from './konteks.ts';
import { namaUkuran } from './nama.ts';

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
    case 'paragraf':
      return dengan('paragraf kinerja', `${sebutIndikator(p.indikator, nama)}${tahun(p.periode)}`);
    case 'banding':
      return dengan(
        'perbandingan',
        `${(namaUkuran[p.ukuran] ?? p.ukuran).toLowerCase()} ${sebutIndikator(p.indikator, nama)}${tahun(p.periode)}`,
      );
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
      return labelLain(p, k);
  }
}

const tahun = (periode: readonly string[]): string => (periode.length === 0 ? '' : `, tahun ${periode.join(' dan ')}`);

const sebutIndikator = (ids: readonly string[], nama: (id: string) => string): string =>
  ids.length > 3 ? `${ids.length} indikator` : ids.map(nama).join(' dan ');

const sebutStatus = { belum: 'yang belum tercapai', tercapai: 'yang tercapai', semua: '' } as const;

/** Readings that are told by their kind and their place. */
function labelLain(p: Permintaan, k: Konteks): string {
  const opd = 'opd' in p && typeof p.opd === 'string' ? (k.isian?.tempat.namaOpd(p.opd) ?? namaOpd(k, p.opd)) : '';
  const periode = 'periode' in p && Array.isArray(p.periode) ? tahun(p.periode) : '';
  const di = (awal: string): string => `${dengan(awal, opd)}${periode}`.trim();
  switch (p.kind) {
    case 'ketercapaian':
      return di(`ketercapaian IKU ${sebutStatus[p.status]}`.trim());
    case 'daftar':
      return di(`daftar ${p.isi === 'iku' ? 'IKU' : p.isi === 'opd' ? 'perangkat daerah' : p.isi.replaceAll('-', ' ')}`);
    case 'profil':
      return `${p.hal.join(', ')} ${p.indikator.map((id) => k.indikatorById.get(id)?.nama ?? id).join(', ')}`;
    case 'istilah':
      return `arti ${p.istilah.map((id) => k.pustaka.istilah.find((i) => i.id === id)?.istilah ?? id).join(', ')}`;
    case 'skm':
      return di('hasil survei kepuasan masyarakat');
    case 'rekomendasi':
      return di(`rekomendasi LHE${p.saring === 'semua' ? '' : ` (${p.saring.replaceAll('-', ' ')})`}`);
    case 'rencana-aksi':
      return di(`rencana aksi${p.triwulan.length === 0 ? '' : ` triwulan ${p.triwulan.join(', ')}`}`);
    case 'penghargaan':
      return di('penghargaan');
    case 'pertentangan':
      return di('angka yang tidak seragam');
    case 'narasi':
      return p.narasi.map((id) => k.pustaka.narasi.find((n) => n.id === id)?.topik ?? id).join(', ');
    case 'isian-kinerja':
      return `${dengan(`${p.ukuran.join(', ')} yang diisi`, opd)}, tahun ${p.tahun}${triwulan(p.triwulan)}`;
    case 'isian-kendala':
      return `${dengan('kendala yang diisi', opd)}, tahun ${p.tahun}${triwulan(p.triwulan)}`;
    case 'tindak-lanjut':
      return dengan('tindak lanjut rekomendasi', p.opd.map((o) => k.isian?.tempat.namaOpd(o) ?? o).join(', '));
    default:
      return di(p.kind.replaceAll('-', ' '));
  }
}

const triwulan = (tw: readonly number[]): string => (tw.length === 0 ? '' : `, triwulan ${tw.join(', ')}`);

/** A reading told back to whoever asked: as its label, with everything that the words of the question left open. */
export function sebutBacaan(p: Permintaan, k: Konteks): string {
  const label = labelPermintaan(p, k);
  const denganTahun = (teks: string): string =>
    'periode' in p && Array.isArray(p.periode) && p.periode.length > 0 && !teks.includes(', tahun ') ? `${teks}${tahun(p.periode)}` : teks;
  switch (p.kind) {
    case 'faktor':
      return `${p.jenis.length === 0 ? 'faktor' : p.jenis.map((j) => namaJenisFaktor[j]).join(' dan ')} ${label}`;
    case 'nilai':
    case 'tren': {
      const nama = p.indikator.map((i) => `${k.indikatorById.get(i)?.nama ?? i} (${namaOpd(k, opdOf(k, i))})`);
      const ukuran = p.ukuran.map((u) => (namaUkuran[u] ?? u).toLowerCase()).join(', ');
      return denganTahun(
        `${p.kind === 'tren' ? 'perkembangan ' : ''}${ukuran} ${nama.length > 3 ? `${nama.length} indikator` : nama.join(' dan ')}`,
      );
    }
    case 'pemegang':
      return `pemegang ${label}`;
    case 'iku':
      return `${p.hal.join(', ').replaceAll('-', ' ')} ${p.iku
        .map((id) => {
          const i = k.pustaka.registri.ikuById.get(id);
          return i === undefined ? id : bernama(k, i);
        })
        .join(' dan ')}`;
    default:
      return denganTahun(label);
  }
}
