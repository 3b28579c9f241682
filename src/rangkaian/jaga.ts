// The guard between a model's wording and the reader: it lets a wording pass only when every word and slot is proved. Doubt refuses.
import { err, ok, type Result } from '../lib/result.ts';
import type { Rangkaian } from '../rujukan/skema-rangkaian.ts';
import type { BukuButir, Potongan } from './butir.ts';
import { ikatArah, periksaUrutan } from './ikat-arah.ts';
import { ikatIsi, ikatLepas } from './ikat.ts';
import { pecahPotongan } from './keping.ts';
import { idsOf, isIsi, pecahKlausa, type Acuan, type Bacaan, type Topik } from './klausa.ts';
import { bacaKalimat, type Kalimat } from './lambang.ts';
import { periksaPasangan } from './pasangan.ts';
import type { Pelanggaran } from './pelanggaran.ts';
import { periksaPokok } from './pokok.ts';
import { periksaSambung } from './sambung.ts';
import { periksaSusunan } from './susunan.ts';
import { terangkaiKalimat, type BarisTerangkai } from './terangkai.ts';

const palingBanyakKalimat = 24;
const palingSeringNilai = 2;

const acuan = (id: string | undefined): Acuan => (id === undefined ? { kind: 'rancu' } : { kind: 'ada', id });

/** What the next sentence inherits: a subject only if there was one, a time only if the last one named was also the latest. */
function topikSesudah(t: Topik, kalimat: Kalimat, buku: BukuButir): Topik {
  const [nama, waktu] = [idsOf(kalimat, 'nama'), idsOf(kalimat, 'waktu')];
  const urut = (id: string | undefined): number =>
    buku.reduce((n, x) => (x.kind === 'waktu' && x.id === id ? x.urut : n), Number.NEGATIVE_INFINITY);
  const akhir = kalimat.findLast((l) => l.kind === 'waktu')?.butir.id;
  const sah = akhir !== undefined && waktu.every((id) => id === akhir || urut(id) < urut(akhir));
  return {
    nama: nama.length === 0 ? t.nama : acuan(nama.length === 1 ? nama[0] : undefined),
    waktu: waktu.length === 0 ? t.waktu : acuan(sah ? akhir : undefined),
    waktuSebelum: waktu.length === 0 ? t.waktuSebelum : new Set(waktu),
  };
}

/** A sentence claims only what was checked: one without content is a claim of words alone. */
function periksaMuatan({ kalimat }: Bacaan, nomor: number, adaRekaman: boolean): readonly Pelanggaran[] {
  if (!kalimat.some(isIsi)) return [{ kind: 'tanpa-isi', pada: `ke-${nomor}` }];
  return adaRekaman && !kalimat.some((l) => l.kind === 'rekaman') ? [{ kind: 'tanpa-rekaman', pada: `ke-${nomor}` }] : [];
}

function periksaPemakaian(daftar: readonly Kalimat[], buku: BukuButir): readonly Pelanggaran[] {
  const kali = new Map<string, number>();
  for (const l of daftar.flat()) if (l.kind === 'nilai' || l.kind === 'rekaman') kali.set(l.butir.id, (kali.get(l.butir.id) ?? 0) + 1);
  return [
    ...[...kali].flatMap(([pada, n]) => (n > palingSeringNilai ? [{ kind: 'berulang', pada } as const] : [])),
    ...buku.flatMap((x) => (x.kind === 'nilai' && x.wajib && !kali.has(x.id) ? [{ kind: 'wajib', pada: x.id } as const] : [])),
  ];
}

/**
 * The sentences of a wording, ready to print, or everything that is wrong with it.
 * What passes holds no number, name, time, direction or status but those of the ledger, each of its own subject, time and measure.
 */
export function periksaRangkaian(
  potongan: readonly Potongan[],
  buku: BukuButir,
  kosakata: Rangkaian,
): Result<readonly BarisTerangkai[], readonly Pelanggaran[]> {
  const keping = pecahPotongan(potongan, buku);
  if (!keping.ok) return keping;
  const salah: Pelanggaran[] = [];
  const daftar = bacaKalimat(keping.value, kosakata, salah);
  if (daftar.length > palingBanyakKalimat) salah.push({ kind: 'terlalu-panjang', pada: `${palingBanyakKalimat} kalimat` });
  if (salah.length > 0) return err(salah);

  const adaRekaman = buku.some((x) => x.kind === 'rekaman');
  let topik: Topik = { nama: { kind: 'tidak-ada' }, waktu: { kind: 'tidak-ada' }, waktuSebelum: new Set() };
  for (const [n, kalimat] of daftar.entries()) {
    const b: Bacaan = { kalimat, klausa: pecahKlausa(kalimat), topik };
    salah.push(
      ...periksaMuatan(b, n + 1, adaRekaman),
      ...periksaSambung(kalimat),
      ...periksaSusunan(b),
      ...periksaPokok(b),
      ...ikatIsi(b, buku),
      ...ikatLepas(b, buku),
      ...ikatArah(b, buku),
      ...periksaUrutan(b, buku),
      ...periksaPasangan(b),
    );
    topik = topikSesudah(topik, kalimat, buku);
  }
  salah.push(...periksaPemakaian(daftar, buku));
  return salah.length > 0 || daftar.length === 0
    ? err(salah.length > 0 ? salah : [{ kind: 'kosong', pada: '' }])
    : ok(daftar.map(terangkaiKalimat));
}
