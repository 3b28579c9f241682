// Which documents of the checklist an OPD has in a year, or which OPD have one of them. It shows statuses, never the file or its address.
import { butirDokumen, daftarJenisDokumen, namaJenisDokumen, namaStatusDokumen, type ButirDokumen } from '../../isian/dokumen.ts';
import type { Penglihatan } from '../../isian/penglihatan.ts';
import type { PermintaanOf } from '../../permintaan.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from '../jawaban.ts';
import { tanggalIndonesia, type Konteks } from '../konteks.ts';
import { slotJumlah } from '../rekaman.ts';
import { slotIsian } from './fakta-isian.ts';
import { tempatOf } from './tempat-isian.ts';

type P = PermintaanOf<'isian-dokumen'>;

const namaTanda = { ada: 'ada', draf: 'belum lengkap', belum: 'belum ada' } as const;
const sebutSaring: Readonly<Record<P['saring'], string>> = {
  semua: 'dicatat',
  ada: 'sudah ada',
  draf: 'masih draf atau baru sebagian',
  belum: 'belum ada',
};

/** "ditetapkan, nomor 050/12, tanggal 28 Desember 2026", or what other data shows. */
function uraian(b: ButirDokumen): string {
  const isi = b.isian?.isi;
  const nomor = isi?.nomor ?? b.data?.nomor;
  const tanggal = isi?.tanggal ?? b.data?.tanggal;
  return [
    isi === undefined || (isi.status === 'belum-ada' && b.data !== undefined)
      ? b.data === undefined
        ? namaTanda[b.tanda]
        : ''
      : namaStatusDokumen(isi.status),
    ...(nomor === undefined ? [] : [`nomor ${nomor}`]),
    ...(tanggal === undefined ? [] : [`tanggal ${tanggalIndonesia(tanggal)}`]),
    ...(b.data === undefined ? [] : [b.data.uraian]),
  ]
    .filter((x) => x !== '')
    .join(', ');
}

export function answerIsianDokumen(p: P, k: Konteks, v: Penglihatan): Jawaban {
  const buku = new BukuFakta();
  const bahan = { buku: v.buku, pustaka: k.pustaka, tempat: v.tempat };
  const opd = tempatOf(
    v,
    p,
    (o) => v.buku.find('tahun-kerja', `${o}:${p.tahun}`) !== undefined || v.buku.semua('dokumen').some((d) => d.isi.opd === o),
  );
  const jenis = p.jenis.length === 0 ? daftarJenisDokumen : p.jenis;
  const semua = opd.flatMap((o) => jenis.map((j) => ({ opd: o, b: butirDokumen(bahan, o, p.tahun, j) })));
  const kena = semua.filter((x) => p.saring === 'semua' || x.b.tanda === p.saring);
  const nama = p.opd.map((o) => v.tempat.namaOpd(o)).join(', ');
  const sumber: Baris = [`Sumber: daftar dokumen di bot ini, keadaan ${tanggalIndonesia(v.hariIni)}.`];
  const slot = (x: (typeof semua)[number], teks: string) =>
    slotIsian(v, buku, { id: `dokumen/${x.opd}/${p.tahun}/${x.b.jenis}`, opd: x.opd, teks, kantor: v.tempat.namaOpd(x.opd) });
  if (opd.length === 0)
    return jawaban('tidak-ada', [`Belum ada perangkat daerah yang membuka tahun ${p.tahun} di bot ini.`], { permintaan: [p] });
  const perOpd = p.opd.length === 0;
  const judulJenis = p.jenis.map(namaJenisDokumen).join(', ');
  for (const x of kena) slot(x, `${namaJenisDokumen(x.b.jenis)}: ${uraian(x.b)}`);
  // One document of one office: the answer is its state.
  if (!perOpd && p.jenis.length > 0) {
    const isi = semua.map(
      (x): Baris => baris`${nama}, tahun ${String(p.tahun)}. ${slot(x, `${namaJenisDokumen(x.b.jenis)}: ${uraian(x.b)}`)}.`,
    );
    const ada = semua.some((x) => x.b.tanda !== 'belum');
    return jawaban(ada ? 'jawab' : 'tidak-ada', [...isi, ...(ada ? [] : [['Dokumen dicatat dengan /dokumen.']]), sumber], {
      fakta: buku.semua,
      permintaan: [p],
    });
  }
  const banyak = slotJumlah(
    buku,
    `dokumen/${p.opd.join('+')}/${p.tahun}/${p.saring}/${p.jenis.join('+')}`,
    kena.map((x) => `dokumen/${x.opd}/${p.tahun}/${x.b.jenis}`),
    perOpd ? 'perangkat daerah' : 'dokumen',
  );
  if (perOpd) {
    const kata = p.saring === 'semua' ? 'yang diperiksa' : sebutSaring[p.saring];
    const kepala: Baris =
      kena.length === 0
        ? [`${judulJenis} ${p.tahun}: tidak ada perangkat daerah yang ${kata}, dari ${opd.length} yang membuka tahun itu.`]
        : baris`${judulJenis} ${String(p.tahun)} ${kata}: ${banyak}, dari ${String(opd.length)} yang membuka tahun itu.`;
    return jawaban('jawab', [kepala, ...kena.map((x, n): Baris => [`${n + 1}. ${v.tempat.namaOpd(x.opd)}: ${uraian(x.b)}`]), sumber], {
      fakta: buku.semua,
      permintaan: [p],
    });
  }
  if (kena.length === 0)
    return jawaban(
      'jawab',
      [`Tidak ada dokumen ${nama} tahun ${p.tahun} yang ${sebutSaring[p.saring]}, dari ${semua.length} dalam daftar.`, sumber],
      {
        permintaan: [p],
      },
    );
  const kepala =
    p.saring === 'semua'
      ? [`Dokumen ${nama} tahun ${p.tahun}: ${semua.filter((x) => x.b.tanda === 'ada').length} dari ${semua.length} sudah ada.`]
      : baris`${banyak} ${nama} tahun ${String(p.tahun)} ${sebutSaring[p.saring]}, dari ${String(semua.length)} dalam daftar:`;
  return jawaban('jawab', [kepala, ...kena.map((x, n): Baris => baris`${String(n + 1)}. ${slot(x, '')}`), sumber], {
    fakta: buku.semua,
    permintaan: [p],
  });
}
