// Lists from the catalogue: IKU, tujuan, sasaran, programs down to sub kegiatan, positions, OPD, documents. Always whole and numbered.
import type { PermintaanOf } from '../permintaan.ts';
import { butirOf, namaInduk, namaIsi, opdInduk, type Butir, type IsiDaftar, type IsiOpd } from './butir-daftar.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban, type Pilihan, type Segmen } from './jawaban.ts';
import { gabung, klaimToFakta, labelTabel, namaDokumen, namaOpd, sumberTeks, type Konteks } from './konteks.ts';
import { barisSumber, dokumenOf, gabungKata, rujukanToFakta, sumberKatalog, teksToFakta } from './kutipan.ts';
import { berhurufBesar, slotJumlah } from './rekaman.ts';

type P = PermintaanOf<'daftar'>;
type Kelompok = IsiOpd & { readonly opd: string };

/** Words that documents use when they print how many there are. */
const satuanCetak: Readonly<Partial<Record<IsiDaftar, readonly string[]>>> = {
  iku: ['IKU'],
  tujuan: ['tujuan'],
  sasaran: ['sasaran', 'sasaran strategis'],
  misi: ['misi'],
  program: ['program'],
  kegiatan: ['kegiatan'],
  'sub-kegiatan': ['sub kegiatan'],
};

/** An OPD and a document are themselves the entries, so they are one list and not a group per OPD. */
const isTanpaKelompok = (isi: IsiDaftar): boolean => isi === 'opd' || isi === 'dokumen';

function tempatTeks(p: P, k: Konteks, opd: string): string {
  if (p.induk !== undefined) return `dalam ${namaInduk(k, p.induk)}, ${namaOpd(k, opd)}`;
  if (isTanpaKelompok(p.isi)) return p.opd === undefined ? 'yang datanya tersedia' : `untuk ${namaOpd(k, opd)}`;
  return p.isi === 'visi' || p.isi === 'misi' ? `dalam dokumen ${namaOpd(k, opd)}` : `di ${namaOpd(k, opd)}`;
}

export function answerDaftar(p: P, k: Konteks): Jawaban {
  const satu = p.opd ?? (p.induk === undefined ? undefined : opdInduk(k, p.induk));
  const daftarOpd = satu === undefined ? k.pustaka.opd.map((o) => o.id) : [satu];
  const perOpd = daftarOpd.map((opd): Kelompok => ({ opd, ...butirOf(k, p.isi, opd, p.induk) })).filter((g) => g.utama.length > 0);
  const kelompok = isTanpaKelompok(p.isi) && perOpd.length > 1 ? [{ opd: '', utama: perOpd.flatMap((g) => g.utama), lain: [] }] : perOpd;
  if (kelompok.length === 0) return tidakAda(p, k, daftarOpd);
  if (p.nomor !== undefined) return satuNomor(p, k, kelompok, p.nomor);

  const buku = new BukuFakta();
  const isi: Baris[] = [];
  const pilihan: Pilihan[] = [];
  for (const g of kelompok) {
    const slot = g.utama.map((b) => slotButir(k, buku, b));
    const jumlah = slotJumlah(
      buku,
      [g.opd, p.induk, p.isi].filter(Boolean).join('/'),
      g.utama.map((b) => b.id),
      namaIsi[p.isi],
    );
    const judul = baris`Ada ${jumlah} ${tempatTeks(p, k, g.opd)}`;
    const [tunggal] = slot;
    if (slot.length === 1 && tunggal !== undefined) {
      isi.push(
        p.jumlah === true
          ? baris`${judul}: ${tunggal}`
          : baris`${berhurufBesar(namaIsi[p.isi])} ${tempatTeks(p, k, g.opd).replace(/^di /, '')}: ${tunggal}`,
      );
      pilihan.push(...g.utama.map(toPilihan));
    } else {
      isi.push(baris`${judul}:`);
      for (const [n, b] of g.utama.entries()) {
        pilihan.push(toPilihan(b));
        isi.push(baris`${String(pilihan.length)}. ${slot[n] ?? b.nama}${b.keterangan === undefined ? '' : ` (${b.keterangan})`}`);
      }
    }
    if (g.lain.length > 0) {
      const lain = g.lain.map((b) => baris`${slotButir(k, buku, b)}${b.tempat === undefined ? '' : ` (${tempatButir(k, b)})`}`);
      isi.push(baris`${berhurufBesar(namaIsi[p.isi])} lain yang tercetak, tanpa indikator sendiri: ${gabung(lain, '; ', '; ')}.`);
    }
    if (p.jumlah === true && p.induk === undefined) isi.push(...jumlahLain(p, k, g, buku));
  }
  isi.push(
    ...sumber(
      k,
      kelompok.flatMap((g) => [...g.utama, ...g.lain]),
    ),
  );
  return jawaban('jawab', isi, { fakta: buku.semua, permintaan: [p], pilihan });
}

const toPilihan = (b: Butir): Pilihan => ({ label: b.nama, permintaan: b.permintaan });

const slotButir = (k: Konteks, buku: BukuFakta, b: Butir): Segmen =>
  buku.add(
    b.tempat === undefined
      ? rujukanToFakta(b.id, b.nama, 'daftar perangkat daerah dan dokumen Tanya SAKIP')
      : teksToFakta(k, { id: b.id, opd: b.opd, tabel: b.tempat.tabel, baris: b.tempat.baris }, b.nama),
  );

const tempatButir = (k: Konteks, b: Butir): string =>
  b.tempat === undefined ? '' : sumberTeks(k, dokumenOf(k, { opd: b.opd, tabel: b.tempat.tabel }), b.tempat.tabel).replace(/^[^,]*, /, '');

function sumber(k: Konteks, daftar: readonly Butir[]): readonly string[][] {
  const bertabel = daftar.flatMap((b) => (b.tempat === undefined ? [] : [{ opd: b.opd, tabel: b.tempat.tabel }]));
  // Positions come one section each; the document says enough.
  const jabatan = daftar.some((b) => b.permintaan.kind === 'pk');
  if (bertabel.length === 0) return [];
  return [
    [
      jabatan
        ? barisSumber(
            k,
            bertabel.map((b) => ({ dokumen: dokumenOf(k, b), tabel: '' })),
          )
        : sumberKatalog(k, bertabel),
    ],
  ];
}

/** Counts that the document itself prints and that differ from the list. */
function jumlahLain(p: P, k: Konteks, g: Kelompok, buku: BukuFakta): readonly Baris[] {
  const satuan = satuanCetak[p.isi] ?? [];
  const narasi = k.pustaka.narasi.filter((n) => n.opd === g.opd && n.topik.startsWith('jumlah ') && satuan.includes(n.jumlahSatuan ?? ''));
  const dariNarasi = narasi
    .filter((n) => n.jumlah !== String(g.utama.length))
    .map((n) => {
      const slot = buku.add(teksToFakta(k, n, n.cetak ?? `${n.jumlah ?? ''} ${n.jumlahSatuan ?? ''}`));
      return baris`${sumberTeks(k, n.dokumen, n.tabel)} mencetak ${slot} (${n.topik}${n.catatan === undefined ? '' : `; ${n.catatan}`})`;
    });
  const sudah = new Set(narasi.flatMap((n) => n.baris));
  const dariKlaim = k.pustaka
    .findKlaim(g.opd, 'jumlah')
    .filter((c) => satuan.some((s) => c.kolom === `jumlah ${s}`) && !sudah.has(c.baris) && c.desimal !== String(g.utama.length))
    .map((c) => baris`${namaDokumen(k, c.dokumen)}, ${labelTabel(c)} mencetak ${buku.add(klaimToFakta(k, c))}`);
  const semua = [...dariNarasi, ...dariKlaim];
  return semua.length === 0 ? [] : [baris`Dokumen juga mencetak jumlah lain: ${gabung(semua, '; ', '; ')}.`];
}

function satuNomor(p: P, k: Konteks, kelompok: readonly Kelompok[], nomor: number): Jawaban {
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  const pilihan: Pilihan[] = [];
  const dikutip: Butir[] = [];
  const rentang: string[] = [];
  for (const g of kelompok) {
    const bernomor = g.utama.some((b) => b.nomor !== undefined);
    const b = bernomor ? g.utama.find((x) => x.nomor === nomor) : g.utama[nomor - 1];
    rentang.push(`${berhurufBesar(namaIsi[p.isi])} ${tempatTeks(p, k, g.opd)}: nomor 1 sampai ${String(g.utama.length)}.`);
    if (b === undefined) continue;
    isi.push(
      baris`${berhurufBesar(namaIsi[p.isi])} nomor ${String(nomor)} ${tempatTeks(p, k, g.opd)}: ${slotButir(k, buku, b)}`,
      ...b.rincian.map((r) => [r]),
    );
    pilihan.push(toPilihan(b));
    dikutip.push(b);
  }
  if (dikutip.length === 0) {
    return jawaban('tidak-ada', [`${berhurufBesar(namaIsi[p.isi])} nomor ${String(nomor)} tidak ada. Yang tersedia:`, ...rentang], {
      permintaan: [p],
    });
  }
  isi.push(...sumber(k, dikutip));
  return jawaban('jawab', isi, { fakta: buku.semua, permintaan: [p], pilihan });
}

function tidakAda(p: P, k: Konteks, daftarOpd: readonly string[]): Jawaban {
  const ada = (Object.keys(namaIsi) as IsiDaftar[]).filter(
    (isi) => !isTanpaKelompok(isi) && daftarOpd.some((opd) => butirOf(k, isi, opd).utama.length > 0),
  );
  const tempat = daftarOpd.length === 1 ? ` ${tempatTeks(p, k, daftarOpd[0] ?? '')}` : '';
  const sisa =
    ada.length === 0
      ? `Yang tersedia: ${gabungKata(k.pustaka.opd.map((o) => o.nama))}.`
      : `Daftar yang tersedia: ${gabungKata(ada.map((i) => namaIsi[i]))}.`;
  return jawaban('tidak-ada', [`Daftar ${namaIsi[p.isi]}${tempat} tidak ada dalam laporan.`, sisa], { permintaan: [p] });
}
