// What has the shape of an employee number and can be nobody's; written out nowhere, so that no such number stands in the project.
const bagian = [8, 6, 1, 3].map((n) => '9'.repeat(n));

export const nipTiruan = { rapat: bagian.join(''), renggang: bagian.join(' ') } as const;
