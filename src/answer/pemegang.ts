// Which position's Perjanjian Kinerja carries a budget or an indicator: the item itself, else its parent, else its children.
import type { PermintaanOf } from '../permintaan.ts';
import type { Jabatan, Ukuran } from '../rujukan/skema.ts';
import { namaAnggaran } from './anggaran.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban, type Pilihan } from './jawaban.ts';
import { samaNilai } from './klaim.ts';
import { isKepala, jabatanBerPk, klaimPk, namaVersi, tanggalPk, type KlaimPk } from './klaim-pk.ts';
import { gabung, klaimToFakta, namaOpd, opdOf, type Konteks } from './konteks.ts';
import { barisSumber } from './kutipan.ts';

type P = PermintaanOf<'pemegang'>;
type Tempat = { readonly dokumen: string; readonly tabel: string };

/** `induk`, `anak`: no PK carries the asked item itself, so the nearest one above or those below are shown. */
type Temuan = { readonly hubungan: 'sendiri' | 'induk' | 'anak'; readonly klaim: readonly KlaimPk[] };

const namaPokok = (k: Konteks, id: string): string => {
  const a = k.anggaranById.get(id);
  return a === undefined ? (k.indikatorById.get(id)?.nama ?? id) : namaAnggaran(a);
};

/** Who holds it below the head; the head's own PK counts only where nobody else carries the item. */
function klaimJabatan(k: Konteks, pokok: string, ukuran: Ukuran, kepala: boolean): readonly KlaimPk[] {
  return klaimPk(k, pokok, ukuran).filter((c) => isKepala(k, c.jabatan) === kepala);
}

function cari(k: Konteks, pokok: string): Temuan | undefined {
  const ukuran: Ukuran = k.indikatorById.has(pokok) ? 'target' : 'pagu';
  for (const kepala of [false, true]) {
    const sendiri = klaimJabatan(k, pokok, ukuran, kepala);
    if (sendiri.length > 0) return { hubungan: 'sendiri', klaim: sendiri };
    for (let atas = k.anggaranById.get(pokok)?.induk; atas !== undefined; atas = k.anggaranById.get(atas)?.induk) {
      const klaim = klaimJabatan(k, atas, ukuran, kepala);
      if (klaim.length > 0) return { hubungan: 'induk', klaim };
    }
    const anak = turunanBerPk(k, pokok, kepala);
    if (anak.length > 0) return { hubungan: 'anak', klaim: anak };
  }
  return undefined;
}

/** In every branch below, the nearest item that a PK carries. */
function turunanBerPk(k: Konteks, pokok: string, kepala: boolean): readonly KlaimPk[] {
  return k.pustaka.anggaran
    .filter((a) => a.induk === pokok)
    .flatMap((a) => {
      const klaim = klaimJabatan(k, a.id, 'pagu', kepala);
      return klaim.length > 0 ? klaim : turunanBerPk(k, a.id, kepala);
    });
}

export function answerPemegang(p: P, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  const pilihan: Pilihan[] = [];
  const sumber: Tempat[] = [];
  let ada = false;
  for (const pokok of p.pokok) {
    if (isi.length > 0) isi.push(['']);
    const temuan = cari(k, pokok);
    if (temuan === undefined) {
      isi.push(...tanpaPemegang(k, pokok));
      continue;
    }
    ada = true;
    isi.push(...sebutPemegang(k, buku, pokok, temuan, pilihan, sumber));
  }
  if (sumber.length > 0) isi.push([barisSumber(k, sumber)]);
  return jawaban(ada ? 'jawab' : 'tidak-ada', isi, { fakta: buku.semua, permintaan: [p], pilihan });
}

function sebutPemegang(k: Konteks, buku: BukuFakta, pokok: string, t: Temuan, pilihan: Pilihan[], sumber: Tempat[]): readonly Baris[] {
  const nama = `${namaPokok(k, pokok)}, ${namaOpd(k, opdOf(k, pokok))}`;
  const pasangan = perJabatan(t.klaim);
  for (const g of pasangan) pilihan.push({ label: g.jabatan.nama, permintaan: { kind: 'pk', jabatan: g.jabatan.id, hal: 'semua' } });
  const lewat = [...new Set(pasangan.map((g) => namaPokok(k, g.pokok)))];
  const judul =
    t.hubungan === 'sendiri'
      ? `Pemegang ${nama}`
      : t.hubungan === 'induk'
        ? `Pemegang ${nama}, lewat induknya, ${lewat.join('; ')}`
        : `Pemegang bagian-bagian dari ${nama}`;
  const isi: Baris[] = [];
  const [satu] = pasangan;
  if (pasangan.length === 1 && satu !== undefined && t.hubungan !== 'anak') {
    isi.push(baris`${judul}: ${satu.jabatan.nama}, ${nilaiPk(k, buku, satu)}`);
    for (const c of catatan(satu.klaim)) isi.push([`Catatan: ${c}.`]);
  } else {
    isi.push([`${judul}:`]);
    for (const [n, g] of pasangan.entries()) {
      const bagian = t.hubungan === 'anak' ? `${namaPokok(k, g.pokok)}: ` : '';
      const c = catatan(g.klaim);
      isi.push(
        baris`${String(n + 1)}. ${bagian}${g.jabatan.nama}, ${nilaiPk(k, buku, g)}${c.length === 0 ? '' : `. Catatan: ${c.join('; ')}`}`,
      );
    }
  }
  if (t.hubungan !== 'sendiri') isi.push([`${namaPokok(k, pokok)} sendiri tidak tercetak dalam PK jabatan.`]);
  const kepala = t.hubungan === 'sendiri' ? perJabatan(klaimJabatan(k, pokok, t.klaim[0]?.klaim.ukuran ?? 'pagu', true)) : [];
  const milikKepala = kepala.filter((g) => !pasangan.some((x) => x.jabatan.id === g.jabatan.id));
  for (const g of milikKepala) isi.push(baris`Dalam PK pimpinannya, ${g.jabatan.nama}: ${nilaiPk(k, buku, g)}`);
  const dipakai = [...t.klaim, ...milikKepala.flatMap((g) => g.klaim)];
  sumber.push(...dipakai.map(({ klaim: c }) => ({ dokumen: c.dokumen, tabel: c.tabel.id.slice(c.dokumen.length + 1) })));
  return isi;
}

type Pasangan = { readonly pokok: string; readonly jabatan: Jabatan; readonly klaim: readonly KlaimPk[] };

/** One entry per item and position; a value printed again in the same PK counts once. */
function perJabatan(daftar: readonly KlaimPk[]): readonly Pasangan[] {
  const perKunci = new Map<string, Pasangan>();
  for (const c of daftar) {
    const kunci = `${c.klaim.pokok}\0${c.jabatan.id}`;
    const g = perKunci.get(kunci) ?? { pokok: c.klaim.pokok, jabatan: c.jabatan, klaim: [] };
    const ulang = g.klaim.some((x) => x.versi === c.versi && samaNilai(x.klaim, c.klaim));
    perKunci.set(kunci, ulang ? g : { ...g, klaim: [...g.klaim, c] });
  }
  return [...perKunci.values()];
}

/** "Rp51.437.203 (PK perubahan, 2 September 2024)" */
function nilaiPk(k: Konteks, buku: BukuFakta, g: Pasangan): Baris {
  const sebut = g.klaim.map((c) => {
    const tanggal = tanggalPk(g.jabatan, c.versi);
    const slot = buku.add(klaimToFakta(k, c.klaim));
    const target = c.klaim.ukuran === 'target' ? 'target ' : '';
    return baris`${target}${slot} (PK ${namaVersi[c.versi]} ${c.klaim.periode}${tanggal === undefined ? '' : `, ${tanggal}`})`;
  });
  return gabung(sebut, '; ', '; ');
}

const catatan = (daftar: readonly KlaimPk[]): readonly string[] => [...new Set(daftar.flatMap((c) => c.klaim.catatan ?? []))];

function tanpaPemegang(k: Konteks, pokok: string): readonly Baris[] {
  const opd = opdOf(k, pokok);
  const ada = jabatanBerPk(k).filter((j) => opd === undefined || j.opd === opd);
  const sisa = ada.length === 0 ? '' : `PK yang tersedia: ${ada.map((j) => j.nama).join('; ')}.`;
  return [
    [`PK jabatan yang memuat ${namaPokok(k, pokok)}${opd === undefined ? '' : `, ${namaOpd(k, opd)}`} tidak ada dalam laporan.`],
    ...(sisa === '' ? [] : [[sisa]]),
  ];
}
