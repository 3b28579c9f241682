// The engine over what this installation shows: governments that an admin hid answer nothing. Built again only when that changes.
import { createMesin, type Mesin } from './keadaan.ts';
import type { Pustaka } from './pustaka.ts';
import { createRegistri } from './registri.ts';

/** Everything but what belongs to these governments. */
export function tanpaPemda(p: Pustaka, tersembunyi: ReadonlySet<string>): Pustaka {
  const opd = p.opd.filter((o) => !tersembunyi.has(o.pemda));
  // A head of a government stands under the government itself.
  const milik = new Set([...opd.map((o) => o.id), ...p.pemda.flatMap((x) => (tersembunyi.has(x.id) ? [] : [x.id]))]);
  const dokumen = p.dokumen.filter((d) => milik.has(d.opd));
  const berkas = new Set(dokumen.map((d) => d.id));
  const ofOpd = <T extends { readonly opd: string }>(daftar: readonly T[]): readonly T[] => daftar.filter((x) => milik.has(x.opd));
  const ofDokumen = <T extends { readonly dokumen: string }>(daftar: readonly T[]): readonly T[] =>
    daftar.filter((x) => berkas.has(x.dokumen));
  const ketetapan = p.registri.ketetapan.filter((k) => !tersembunyi.has(k.pemda));
  const sah = new Set(ketetapan.map((k) => k.id));
  const unit = p.registri.unit.filter((u) => sah.has(u.ketetapan));
  const unitSah = new Set(unit.map((u) => u.id));
  return {
    ...p,
    pemda: p.pemda.filter((x) => !tersembunyi.has(x.id)),
    opd,
    dokumen,
    tabel: p.tabel.filter((t) => berkas.has(t.id.slice(0, t.id.indexOf('/')))),
    indikator: ofOpd(p.indikator),
    anggaran: ofOpd(p.anggaran),
    jabatan: ofOpd(p.jabatan),
    rekomendasi: ofDokumen(p.rekomendasi),
    faktor: ofDokumen(p.faktor),
    penghargaan: ofDokumen(p.penghargaan),
    surat: ofDokumen(p.surat),
    narasi: ofDokumen(p.narasi),
    sasaran: ofDokumen(p.sasaran),
    temuan: ofDokumen(p.temuan),
    registri: createRegistri({
      ketetapan,
      unit,
      jenjang: p.registri.jenjang.filter((j) => unitSah.has(j.unit)),
      iku: p.registri.iku.filter((i) => unitSah.has(i.unit)),
    }),
  };
}

/** `semua` is the engine over everything. */
export function createMesinTerlihat(semua: Mesin): (tersembunyi: readonly string[]) => Mesin {
  const pustaka = semua.konteks.pustaka;
  let ingat = { kunci: '', mesin: semua };
  return (tersembunyi) => {
    const kunci = tersembunyi.toSorted().join();
    if (kunci !== ingat.kunci)
      ingat = { kunci, mesin: kunci === '' ? semua : { ...createMesin(tanpaPemda(pustaka, new Set(tersembunyi))), semua } };
    return ingat.mesin;
  };
}
