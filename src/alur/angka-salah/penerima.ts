// Who answers for a number that somebody says is wrong: the operators of its OPD, else the next office that can. Pure.
import { izin } from '../../access/izin.ts';
import { pemegangPemda, pemegangPeran, toPelaku } from '../../access/pelaku.ts';
import type { Dunia } from '../alur.ts';
import { wilayahOpd } from '../pilih-opd.ts';

/** `sebutan` names the office in words; no person: nobody can be written to. */
export type Penerima = { readonly orang: readonly number[]; readonly sebutan: string };

const pemegangAdmin = (d: Dunia): readonly number[] => {
  const peran = d.buku.semua('peran').flatMap((x) => (x.isi.peran === 'admin' ? [x.isi.pengguna] : []));
  return [...new Set([...peran, ...d.orang.admin()])];
};

/** The reporter is not told of their own report; stand-ins who may not answer are left out. */
export function penerimaLaporan(d: Dunia, opd: string | undefined): Penerima {
  const wilayah = opd === undefined ? {} : wilayahOpd(d, opd);
  const tercapai = (id: number): boolean => id !== d.pelaku.pengguna && d.orang.telegram(id) !== undefined;
  const boleh = (id: number): boolean => tercapai(id) && izin(toPelaku(d.buku, id, false, d.hariIni), 'jawab-laporan-angka', wilayah).boleh;
  const { pemda } = opd === undefined ? { pemda: undefined } : wilayahOpd(d, opd);
  const tingkat: readonly Penerima[] = [
    ...(opd === undefined
      ? []
      : (['operator', 'kepala'] as const).map((peran) => ({
          orang: pemegangPeran(d.buku, opd, [peran], d.hariIni).filter(boleh),
          sebutan: `${peran} ${d.tempat.namaOpd(opd)}`,
        }))),
    ...(pemda === undefined
      ? []
      : [
          {
            orang: pemegangPemda(d.buku, pemda, 'organisasi', d.hariIni).filter(boleh),
            sebutan: `Bagian Organisasi ${d.tempat.namaPemda(pemda).replace(/^Pemerintah /, '')}`,
          },
        ]),
    { orang: pemegangAdmin(d).filter(tercapai), sebutan: 'admin bot' },
  ];
  return tingkat.find((t) => t.orang.length > 0) ?? { orang: [], sebutan: 'admin bot' };
}
