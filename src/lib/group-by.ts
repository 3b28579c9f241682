/** Values by key, in the order of their first appearance. Node 20 has no Map.groupBy. */
export function groupBy<K, T>(daftar: readonly T[], toKey: (nilai: T) => K): ReadonlyMap<K, readonly T[]> {
  const kelompok = new Map<K, T[]>();
  for (const nilai of daftar) {
    const kunci = toKey(nilai);
    const ada = kelompok.get(kunci);
    if (ada === undefined) kelompok.set(kunci, [nilai]);
    else ada.push(nilai);
  }
  return kelompok;
}
