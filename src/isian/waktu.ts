// An instant as a date and a time of day where a government is. Pure; which instant it is comes as an argument.

/** Making one costs more than using it a hundred times; there are as many as zones. */
const bentukByZona = new Map<string, Intl.DateTimeFormat>();

/** "2027-04-05 09:10". */
function tulis(instan: string, zona: string): string {
  const ada = bentukByZona.get(zona) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zona, dateStyle: 'short', timeStyle: 'short' });
  bentukByZona.set(zona, ada);
  return ada.format(new Date(instan));
}

/** ISO date. */
export const tanggalSetempat = (instan: string, zona: string): string => tulis(instan, zona).slice(0, 10);

/** "09.10", as times are written in Indonesian. */
export const jamSetempat = (instan: string, zona: string): string => tulis(instan, zona).slice(11).replace(':', '.');
