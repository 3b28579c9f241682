// An instant as a date and a time of day where a government is. Pure; which instant it is comes as an argument.
const bentuk = (zona: string, lain: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zona, ...lain });

/** ISO date. */
export const tanggalSetempat = (instan: string, zona: string): string => bentuk(zona).format(new Date(instan));

/** "09.10", as times are written in Indonesian. */
export const jamSetempat = (instan: string, zona: string): string =>
  bentuk(zona, { timeStyle: 'short' }).format(new Date(instan)).replace(':', '.');
