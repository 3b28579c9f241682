// An employee number in what people write: it is kept nowhere, neither in a text nor as a number.

/** Eighteen digits, with or without the spaces in which they are written. */
const nip = /(?<!\d)\d{8}[\s.-]?\d{6}[\s.-]?\d[\s.-]?\d{3}(?!\d)/;

export const isAdaNip = (teks: string): boolean => nip.test(teks);
