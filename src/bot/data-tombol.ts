// What a button carries: a version, an action, the answer it belongs to. At most 64 bytes; everything else is in the database.
const versi = '1';

export type DataTombol =
  /** Show page `ke` of an answer, short or with its details. */
  | { readonly aksi: 'lihat'; readonly id: number; readonly bagian: 'ringkas' | 'rincian'; readonly ke: number }
  /** Answer entry or reading `ke` (from 1) of a list. */
  | { readonly aksi: 'pilih'; readonly id: number; readonly ke: number }
  /** Offer other readings; then answer reading `ke` (from 1). */
  | { readonly aksi: 'ubah'; readonly id: number }
  | { readonly aksi: 'ganti'; readonly id: number; readonly ke: number }
  | { readonly aksi: 'nilai'; readonly id: number; readonly nilai: 1 | -1 }
  /** Report a number of the answer. */
  | { readonly aksi: 'angka-salah'; readonly id: number }
  /** The page counter, which only says where one is. */
  | { readonly aksi: 'letak'; readonly ke: number; readonly dari: number }
  | { readonly aksi: 'contoh'; readonly contoh: string }
  /** Answer a verified question, by the id of its record. */
  | { readonly aksi: 'terverifikasi'; readonly pertanyaan: string }
  /** A step of the registry (its short key; absent: the governments), page `ke`. */
  | { readonly aksi: 'telusur'; readonly kunci?: string; readonly ke: number }
  /** Button `ke` (from 0) of screen `langkah` of a dialogue. */
  | { readonly aksi: 'dialog'; readonly dialog: string; readonly langkah: number; readonly ke: number }
  /** A help topic; absent: the list of topics. */
  | { readonly aksi: 'bantuan'; readonly topik?: string };

const huruf = { ringkas: 'u', rincian: 'r' } as const;

export function tulisData(d: DataTombol): string {
  const id = (n: number): string => n.toString(36);
  const isi = (): readonly (string | number)[] => {
    switch (d.aksi) {
      case 'lihat':
        return ['l', id(d.id), `${huruf[d.bagian]}${d.ke}`];
      case 'pilih':
        return ['p', id(d.id), d.ke];
      case 'ubah':
        return ['u', id(d.id)];
      case 'ganti':
        return ['g', id(d.id), d.ke];
      case 'nilai':
        return ['n', id(d.id), d.nilai === 1 ? '+' : '-'];
      case 'angka-salah':
        return ['s', id(d.id)];
      case 'letak':
        return ['h', d.ke, d.dari];
      case 'contoh':
        return ['c', d.contoh];
      case 'terverifikasi':
        return ['v', d.pertanyaan];
      case 'telusur':
        return ['i', d.kunci ?? '', d.ke];
      case 'dialog':
        return ['d', d.dialog, d.langkah, d.ke];
      case 'bantuan':
        return ['b', ...(d.topik === undefined ? [] : [d.topik])];
    }
  };
  return [versi, ...isi()].join(':');
}

const nomor = (teks: string | undefined): number | undefined =>
  teks !== undefined && /^[1-9]\d{0,3}$/.test(teks) ? Number(teks) : undefined;
const idUpdate = (teks: string | undefined): number | undefined => {
  const n = teks !== undefined && /^[0-9a-z]{1,11}$/.test(teks) ? Number.parseInt(teks, 36) : undefined;
  return n !== undefined && n > 0 && Number.isSafeInteger(n) ? n : undefined;
};

/** undefined for data of another version, or that we never wrote. */
export function bacaData(data: string): DataTombol | undefined {
  const [v, aksi, a, b, c, ...lebih] = data.split(':');
  if (v !== versi || lebih.length > 0 || (c !== undefined) !== (aksi === 'd')) return undefined;
  if (aksi === 'd') {
    const langkah = nomor(b);
    const sah = a !== undefined && /^[a-z0-9]{10}$/.test(a) && langkah !== undefined && c !== undefined && /^\d{1,2}$/.test(c);
    return sah ? { aksi: 'dialog', dialog: a, langkah, ke: Number(c) } : undefined;
  }
  const id = idUpdate(a);
  const ke = nomor(b);
  if (aksi === 'c' && a !== undefined && b === undefined) return { aksi: 'contoh', contoh: a };
  if (aksi === 'v') return b === undefined && /^[a-z0-9]{10}$/.test(a ?? '') ? { aksi: 'terverifikasi', pertanyaan: a ?? '' } : undefined;
  if (aksi === 'b' && b === undefined) return { aksi: 'bantuan', ...(a === undefined ? {} : { topik: a }) };
  if (aksi === 'h') {
    const kini = nomor(a);
    return kini === undefined || ke === undefined ? undefined : { aksi: 'letak', ke: kini, dari: ke };
  }
  if (aksi === 'i') {
    if (ke === undefined || a === undefined || !/^[0-9a-f]{0,10}$/.test(a)) return undefined;
    return { aksi: 'telusur', ke, ...(a === '' ? {} : { kunci: a }) };
  }
  if (id === undefined) return undefined;
  if (aksi === 's') return b === undefined ? { aksi: 'angka-salah', id } : undefined;
  if (aksi === 'u') return b === undefined ? { aksi: 'ubah', id } : undefined;
  if (aksi === 'n') return b === '+' || b === '-' ? { aksi: 'nilai', id, nilai: b === '+' ? 1 : -1 } : undefined;
  if (aksi === 'l') {
    const halaman = nomor(b?.slice(1));
    const bagian = b?.startsWith('u') === true ? 'ringkas' : b?.startsWith('r') === true ? 'rincian' : undefined;
    return halaman === undefined || bagian === undefined ? undefined : { aksi: 'lihat', id, bagian, ke: halaman };
  }
  if (ke === undefined) return undefined;
  return aksi === 'p' ? { aksi: 'pilih', id, ke } : aksi === 'g' ? { aksi: 'ganti', id, ke } : undefined;
}
