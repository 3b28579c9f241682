/** One page of a list: its items, the place of the first one (from 0), which page it is and of how many; a page that is none becomes the nearest. */
export function potongDaftar<T>(
  daftar: readonly T[],
  halaman: number,
  perHalaman: number,
): { readonly isi: readonly T[]; readonly awal: number; readonly ke: number; readonly dari: number } {
  const dari = Math.max(1, Math.ceil(daftar.length / perHalaman));
  const ke = Math.min(Math.max(1, halaman), dari);
  const awal = (ke - 1) * perHalaman;
  return { isi: daftar.slice(awal, awal + perHalaman), awal, ke, dari };
}
