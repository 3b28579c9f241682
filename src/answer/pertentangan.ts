// Where a document contradicts itself: the findings of a careful reading, and the claims of one value that disagree.
import type { PermintaanOf } from '../permintaan.ts';
import type { Pustaka } from '../pustaka.ts';
import type { Temuan, Ukuran } from '../rujukan/skema.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';
import { periodeTersedia, sebutKlaim } from './klaim.ts';
import { namaOpd, opdOf, type Konteks } from './konteks.ts';
import { ukurAnggaran } from './anggaran.ts';
import { barisSumber, tabelByBaris } from './kutipan.ts';
import { bukukan, ukurCapaian, ukurTercetak } from './ukur.ts';

type Tempat = { readonly dokumen: string; readonly tabel: string };

/** More lines than this do not fit into one chat message. */
const sekaliBaca = 25;

const diperiksa: readonly Ukuran[] = [
  'capaian',
  'realisasi',
  'target',
  'target-akhir',
  'pagu',
  'realisasi-anggaran',
  'serapan',
  'efisiensi',
  'sumber-dana',
];
/** In the order of a reading: numbers that disagree weigh more to a planner than a leftover of a template. */
const judulJenis: Readonly<Record<Temuan['jenis'], string>> = {
  'angka-berbeda': 'Angka atau keterangan yang tercetak berbeda',
  'hitungan-salah': 'Hitungan yang hasilnya berbeda bila dihitung ulang',
  'satuan-salah': 'Satuan yang perlu dicek',
  'skala-tercampur': 'Skala atau dasar hitung yang bercampur',
  'label-salah': 'Judul, nama atau letak yang perlu dicek',
  'tanggal-berbeda': 'Tanggal yang tercetak berbeda',
  lainnya: 'Lainnya',
  'sisa-templat': 'Sisa templat',
};
const urutanJenis = Object.keys(judulJenis) as readonly Temuan['jenis'][];

export function answerPertentangan(p: PermintaanOf<'pertentangan'>, k: Konteks): Jawaban {
  return p.pokok.length > 0 ? tentangPokok(p, k) : tentangDokumen(p, k);
}

function tentangPokok(p: PermintaanOf<'pertentangan'>, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  const tempat: Tempat[] = [];
  for (const id of p.pokok) {
    const i = k.indikatorById.get(id);
    const a = k.anggaranById.get(id);
    const nama = i?.nama ?? a?.nama ?? id;
    const temuan = k.pustaka.temuan.filter((t) => t.indikator === id);
    const bagian: Baris[] = [];
    for (const u of diperiksa) {
      for (const periode of periodeTersedia(k.pustaka.findKlaim(id, u)).filter((t) => p.periode.length === 0 || p.periode.includes(t))) {
        const t =
          u === 'capaian' && i !== undefined
            ? ukurCapaian(k, i, periode)
            : u === 'serapan' && a !== undefined
              ? ukurAnggaran(k, a, periode).serapan
              : ukurTercetak(k, id, u, periode);
        if (t === undefined || t.beda.length === 0) continue;
        const slot = bukukan(k, buku, t);
        const ulang = t.fakta.asal === 'dihitung' ? baris` Hitungan ulang: ${slot}.` : [];
        for (const { dokumen, tabel } of [...t.sama, ...t.beda]) tempat.push({ dokumen, tabel: tabel.id.slice(dokumen.length + 1) });
        bagian.push(
          baris`- ${u.replaceAll('-', ' ')} ${periode}: ${sebutKlaim(k, buku, [...t.sama, ...t.beda], [...t.sama, ...t.beda])}.${ulang}`,
        );
      }
    }
    if (bagian.length === 0 && temuan.length === 0) continue;
    if (isi.length > 0) isi.push(['']);
    isi.push([`${nama}, ${namaOpd(k, opdOf(k, id))}: angka yang tidak seragam`], ...bagian);
    for (const t of temuan) isi.push([`- ${t.uraian}`]);
    tempat.push(...temuan.flatMap((t) => tempatTemuan(k, t)));
  }
  if (isi.length === 0) {
    const nama = p.pokok.map((id) => k.indikatorById.get(id)?.nama ?? k.anggaranById.get(id)?.nama ?? id).join(', ');
    return jawaban('tidak-ada', [`Untuk ${nama} tidak ada angka yang tercatat berbeda.`], { permintaan: [p] });
  }
  isi.push(['Mohon dicek dengan dokumen asli sebelum dipakai.'], [barisSumber(k, tempat)]);
  return jawaban('jawab', isi, { fakta: buku.semua, permintaan: [p] });
}

const tempatTemuan = (k: Konteks, t: Pustaka['temuan'][number]): readonly Tempat[] =>
  [t.baris].flat().flatMap((b) => {
    const tabel = tabelByBaris(k, t.dokumen, b);
    return tabel === undefined ? [] : [{ dokumen: t.dokumen, tabel: tabel.id.slice(t.dokumen.length + 1) }];
  });

/** The whole list, by kind; beyond a screenful the first lines count the kinds and say how to ask for less. */
function tentangDokumen(p: PermintaanOf<'pertentangan'>, k: Konteks): Jawaban {
  const isi: Baris[] = [];
  const dokumen = k.pustaka.dokumen.filter(
    (x) => (p.opd === undefined || x.opd === p.opd) && (p.periode.length === 0 || p.periode.includes(String(x.tahun))),
  );
  const dipakai = dokumen.flatMap((d) => {
    const temuan = k.pustaka.temuan.filter((t) => t.dokumen === d.id);
    return temuan.length === 0 ? [] : [{ d, temuan }];
  });
  for (const { d, temuan } of dipakai) {
    if (isi.length > 0) isi.push(['']);
    const perJenis = urutanJenis.flatMap((jenis) => {
      const milik = temuan.filter((t) => t.jenis === jenis);
      return milik.length === 0 ? [] : [{ judul: judulJenis[jenis], milik }];
    });
    isi.push([`Ada ${temuan.length} hal yang perlu dicek di ${d.nama}:`]);
    if (temuan.length > sekaliBaca) {
      const hitung = perJenis.map((g) => `${g.milik.length} ${g.judul.charAt(0).toLowerCase()}${g.judul.slice(1)}`);
      isi.push(
        [`${hitung.join('; ')}.`],
        ['Untuk satu hal saja, sebutkan namanya, misalnya: "pertentangan IKM" atau "pertentangan anggaran".'],
      );
    }
    let nomor = 0;
    for (const { judul, milik } of perJenis) {
      isi.push([`${judul} (${milik.length}):`]);
      for (const t of milik) isi.push([`${(nomor += 1)}. ${t.uraian}`]);
    }
  }
  if (isi.length === 0) {
    const ada = k.pustaka.dokumen.filter((d) => k.pustaka.temuan.some((t) => t.dokumen === d.id)).map((d) => d.nama);
    return jawaban('tidak-ada', [`Untuk laporan itu tidak ada pertentangan yang tercatat. Yang ada: ${ada.join('; ')}.`], {
      permintaan: [p],
    });
  }
  isi.push([`Sumber: ${dipakai.map(({ d }) => d.nama).join('; ')}; tempatnya disebut pada tiap butir.`]);
  return jawaban('jawab', isi, { permintaan: [p] });
}
