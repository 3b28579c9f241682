// Who is told of deadlines: everybody who holds a role, and every group that asked, with the rhythm and the exceptions they chose. Pure.
import { berlaku } from '../access/pelaku.ts';
import type { Buku, Isian } from '../isian/buku.ts';
import type { IsiOf, Peran } from '../isian/skema.ts';
import type { Tempat } from '../isian/tempat.ts';
import { groupBy } from '../lib/group-by.ts';
import { tanggalSetempat } from '../waktu.ts';
import { iramaBaku, type Irama } from './irama.ts';
import type { Penerima } from './jadwal.ts';

export type Langganan = Omit<IsiOf<'langganan'>, 'pengguna'>;

/** What holds for whoever chose nothing. The head of the region reads one digest a week. */
export const langgananBaku = (peran: readonly Peran[]): Langganan => ({
  cara: peran.length > 0 && peran.every((p) => p === 'pimpinan-daerah') ? 'ringkasan' : 'tiap',
  hari: [...iramaBaku.hari],
  lewat: true,
  tanpa: [],
  pukul: iramaBaku.pukul,
  jam: iramaBaku.jam,
  hariKerja: iramaBaku.hariKerja,
});

/** The key of a person among receivers, and the id of what they chose; that of a group is the id of its record. */
export const orangOf = (pengguna: number): string => `p${pengguna}`;
export const penggunaOf = (orang: string): number | undefined => (/^p\d+$/.test(orang) ? Number(orang.slice(1)) : undefined);

export const langgananOf = (buku: Buku, pengguna: number, peran: readonly Peran[]): Langganan =>
  buku.find('langganan', orangOf(pengguna))?.isi ?? langgananBaku(peran);

/** A digest replaces what comes early; the last day and the one before are still told. */
const dekat: readonly number[] = [1, 0];

/** The same object for the same choices, so that moments are computed once for all who share them. */
function createIramaOf(): (l: Langganan, peran: Peran) => Irama {
  const ada = new Map<string, Irama>();
  return (l, peran) => {
    const ringkas = l.cara === 'ringkasan';
    const pimpinan = peran === 'pimpinan-daerah';
    const irama: Irama = {
      hari: ringkas ? (pimpinan ? [] : dekat.filter((h) => l.hari.includes(h))) : l.hari,
      lewatTiap: l.lewat && !ringkas ? iramaBaku.lewatTiap : 0,
      lewatSampai: iramaBaku.lewatSampai,
      jam: l.jam,
      pukul: l.pukul,
      hariKerja: l.hariKerja,
    };
    const kunci = JSON.stringify(irama);
    const lama = ada.get(kunci);
    if (lama === undefined) ada.set(kunci, irama);
    return lama ?? irama;
  };
}

/** A group hears of the last week only, and nothing of what is overdue: that is told in private. */
const iramaGrup: Irama = { ...iramaBaku, hari: [7, 3, 1, 0], lewatTiap: 0 };

type Peranan = {
  readonly pengguna: number;
  readonly peran: Peran;
  readonly pemda: string;
  readonly opd: string[];
  readonly sejak?: string;
};

/** Roles of one kind in one government that were given together are one; Sekretaris and Kasubbag stand in for confirming only. */
function perananOf(buku: Buku, tempat: Tempat, kini: string, sejakPeran: ReadonlyMap<string, string>): readonly Peranan[] {
  const hasil = new Map<string, Peranan>();
  for (const x of buku.semua('peran')) {
    const { peran, opd, wakil, pengguna } = x.isi;
    const pemda = tempat.pemdaById.get(tempat.opdById.get(opd ?? '')?.pemda ?? x.isi.pemda ?? '');
    if (peran === 'admin' || wakil === 'sekretaris' || wakil === 'kasubbag') continue;
    if (pemda === undefined || pemda.tersembunyi || !berlaku(x.isi, tanggalSetempat(kini, pemda.zona))) continue;
    const sejak = sejakPeran.get(x.id);
    const kunci = `${pengguna}|${peran}|${pemda.id}|${sejak ?? ''}`;
    const ada = hasil.get(kunci) ?? { pengguna, peran, pemda: pemda.id, opd: [], ...(sejak === undefined ? {} : { sejak }) };
    if (opd !== undefined) ada.opd.push(opd);
    hasil.set(kunci, ada);
  }
  return [...hasil.values()];
}

const tundaByPengguna = (buku: Buku): ReadonlyMap<number, ReadonlyMap<string, string | undefined>> => {
  const hasil = new Map<number, Map<string, string | undefined>>();
  for (const { isi } of buku.semua('tunda')) {
    const milik = hasil.get(isi.pengguna) ?? new Map<string, string | undefined>();
    hasil.set(isi.pengguna, milik.set(isi.kejadian, isi.sampai));
  }
  return hasil;
};

const terikat = (x: Isian<'grup'>): x is Isian<'grup'> & { readonly isi: { readonly pengingatSejak: string } } =>
  x.isi.pengingatSejak !== undefined;

/** `sejakPeran`: when each role was given; what was due before is not that person's to hear. */
export function penerimaOf(buku: Buku, tempat: Tempat, kini: string, sejakPeran: ReadonlyMap<string, string>): readonly Penerima[] {
  const iramaOf = createIramaOf();
  const tunda = tundaByPengguna(buku);
  const peranan = perananOf(buku, tempat, kini, sejakPeran);
  const peranById = groupBy(peranan, (p) => p.pengguna);
  const orang = peranan.flatMap((p): readonly Penerima[] => {
    const l = langgananOf(
      buku,
      p.pengguna,
      (peranById.get(p.pengguna) ?? []).map((x) => x.peran),
    );
    const pemda = tempat.pemdaById.get(p.pemda);
    if (l.cara === 'diam' || pemda === undefined) return [];
    const milik = tunda.get(p.pengguna);
    return [
      {
        orang: orangOf(p.pengguna),
        peran: p.peran,
        pemda: p.pemda,
        ...(p.opd.length === 0 ? {} : { opd: p.opd }),
        zona: pemda.zona,
        irama: iramaOf(l, p.peran),
        ringkasan: l.cara === 'ringkasan',
        ...(p.sejak === undefined ? {} : { sejak: p.sejak }),
        ...(l.tanpa.length === 0 ? {} : { tanpa: new Set(l.tanpa) }),
        ...(milik === undefined ? {} : { tunda: milik }),
      },
    ];
  });
  const grup = buku
    .semua('grup')
    .filter(terikat)
    .flatMap((x): readonly Penerima[] => {
      const pemda = tempat.pemdaById.get(tempat.opdById.get(x.isi.opd)?.pemda ?? '');
      if (pemda === undefined || pemda.tersembunyi) return [];
      return [
        {
          orang: x.id,
          peran: 'operator',
          pemda: pemda.id,
          opd: [x.isi.opd],
          zona: pemda.zona,
          irama: iramaGrup,
          ringkasan: false,
          sejak: x.isi.pengingatSejak,
        },
      ];
    });
  return [...orang, ...grup];
}
