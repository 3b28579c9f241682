// What one table prints about a subject, with the headline beside it when the two differ.
import type { PermintaanOf } from '../permintaan.ts';
import type { Klaim } from '../pustaka.ts';
import { namaAnggaran, ukurAnggaran } from './anggaran.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';
import { gabung, klaimToFakta, labelTabel, namaDokumen, namaOpd, opdOf, type Konteks } from './konteks.ts';
import { namaUkuran } from './nama.ts';
import { angkaOf, bukukan, ukurCapaian, ukurTercetak, type Terukur } from './ukur.ts';

const isTabel = (k: Klaim, tabel: string): boolean => k.tabel.label.toLowerCase().split(' (')[0] === `tabel ${tabel.toLowerCase()}`;

function tajuk(k: Konteks, c: Klaim): Terukur | undefined {
  const i = k.indikatorById.get(c.pokok);
  const a = k.anggaranById.get(c.pokok);
  if (c.ukuran === 'capaian' && i !== undefined) return ukurCapaian(k, i, c.periode);
  if (c.ukuran === 'serapan' && a !== undefined) return ukurAnggaran(k, a, c.periode).serapan;
  return ukurTercetak(k, c.pokok, c.ukuran, c.periode, c.lingkup);
}

export function answerTercetak(p: PermintaanOf<'tercetak'>, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  const tanpa: Baris[] = [];
  const sumber = new Set<string>();
  for (const id of p.pokok) {
    const a = k.anggaranById.get(id);
    const nama = `${k.indikatorById.get(id)?.nama ?? (a === undefined ? id : namaAnggaran(a))}, ${namaOpd(k, opdOf(k, id))}`;
    const diTabel = k.pustaka.findKlaim(id).filter((c) => isTabel(c, p.tabel) && (p.periode.length === 0 || p.periode.includes(c.periode)));
    for (const ukuran of p.ukuran) {
      const klaim = diTabel.filter((c) => c.ukuran === ukuran);
      const berisi = klaim.filter((c) => !c.kosong);
      for (const c of berisi) {
        isi.push(
          baris`${labelTabel(c)} mencetak ${(namaUkuran[ukuran] ?? ukuran).toLowerCase()} ${nama}, tahun ${c.periode}: ${buku.add(klaimToFakta(k, c))}`,
        );
        const t = tajuk(k, c);
        const [x, y] = [angkaOf(t?.fakta), c.desimal];
        if (t !== undefined && x !== undefined && y !== undefined && t.beda.some((b) => b.id === c.id))
          isi.push(
            baris`Mohon dicek: ${t.fakta.asal === 'dihitung' ? 'hasil hitungan ulang' : 'tabel lain mencetak'} ${bukukan(k, buku, t)}.`,
          );
        sumber.add(`${namaDokumen(k, c.dokumen)}, ${labelTabel(c)}, kolom ${c.kolom}`);
      }
      if (berisi.length === 0) {
        const sebab = klaim.length > 0 ? 'kolomnya ada, tetapi tidak berisi angka' : 'tidak tercetak di tabel itu';
        tanpa.push([`${namaUkuran[ukuran] ?? ukuran} ${nama} tidak ada di Tabel ${p.tabel.toUpperCase()}: ${sebab}.`]);
      }
    }
    if (isi.length === 0 && diTabel.some((c) => !c.kosong))
      tanpa.push(
        baris`Yang tercetak di sana: ${gabung([...new Set(diTabel.filter((c) => !c.kosong).map((c) => (namaUkuran[c.ukuran] ?? c.ukuran).toLowerCase()))])}.`,
      );
  }
  if (isi.length > 0) isi.push([`Sumber: ${[...sumber].join('; ')}.`]);
  return jawaban(isi.length > 0 ? 'jawab' : 'tidak-ada', isi.length > 0 ? isi : tanpa, { fakta: buku.semua, permintaan: [p] });
}
