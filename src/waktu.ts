// An instant as a date and a time of day where a government is, and back. Pure: the instant is an argument, the zone an IANA name.

const bentukByZona = new Map<string, Intl.DateTimeFormat>();
/** Making a formatter costs far more than using it; there are as many as zones. */
function bentukOf(zona: string): Intl.DateTimeFormat {
  const ada = bentukByZona.get(zona);
  if (ada !== undefined) return ada;
  const baru = new Intl.DateTimeFormat('sv-SE', { timeZone: zona, dateStyle: 'short', timeStyle: 'medium' });
  bentukByZona.set(zona, baru);
  return baru;
}

/** What the clock on the wall says: ISO date, and HH:MM. */
export function toSetempat(instan: string, zona: string): { readonly tanggal: string; readonly jam: string } {
  const [tanggal = '', jam = ''] = bentukOf(zona).format(new Date(instan)).split(' ');
  return { tanggal, jam: jam.slice(0, 5) };
}

/** ISO date. */
export const tanggalSetempat = (instan: string, zona: string): string => toSetempat(instan, zona).tanggal;

/** "09.10", as times are written in Indonesian. */
export const jamSetempat = (instan: string, zona: string): string => toSetempat(instan, zona).jam.replace(':', '.');

const dua = (n: number): string => String(n).padStart(2, '0');

/** Minutes that the zone is ahead of UTC at an instant. */
function selisihMenit(saat: number, zona: string): number {
  const setempat = Date.parse(`${bentukOf(zona).format(new Date(saat)).replace(' ', 'T')}Z`);
  return Math.round((setempat - saat) / 60_000);
}

/** "2027-02-26T08:00:00+07:00". An hour that a zone with summer time skips is told an hour later; Indonesia has none. */
export function toInstan(tanggal: string, jam: string, zona: string): string {
  const seolahUtc = Date.parse(`${tanggal}T${jam}:00Z`);
  const kira = selisihMenit(seolahUtc, zona);
  const menit = selisihMenit(seolahUtc - kira * 60_000, zona);
  const [tanda, mutlak] = [menit < 0 ? '-' : '+', Math.abs(menit)];
  return `${tanggal}T${jam}:00${tanda}${dua(Math.floor(mutlak / 60))}:${dua(mutlak % 60)}`;
}
