// An invitation is opened by its link: what it gives, "Terima" or "Tidak". Exactly one person gets it; the maker is told.
import { idUndangan, isTerbuka, tempatPeran, wilayahPeran } from '../access/undangan.ts';
import type { Isian, Ubahan } from '../isian/buku.ts';
import type { IsiOf } from '../isian/skema.ts';
import { keAlur, selesai, tampil, tombolTutup, ulang, type Alur, type Dunia, type Hasil, type Layar } from './alur.ts';
import { tombolPeran } from './langkah-peran.ts';
import { sebutWaktu } from './sebut.ts';
import { gunaPeran, pembuatUndangan, sebutDaftarOpd, sebutUndangan } from './sebut-undangan.ts';

type IsiUndangan = IsiOf<'undangan'>;
type Keadaan = { readonly langkah: 'tanya' | 'diterima'; readonly undangan: string; readonly versi: number };

/** In front of a fingerprint; no link can carry it, so that whoever knows only what is stored opens nothing. */
const tanda = ':';

/** The places that the person does not hold this role in yet. */
function tempatBaru(u: IsiUndangan, d: Dunia): readonly (string | undefined)[] {
  const tempat = u.opd.length === 0 ? [undefined] : u.opd;
  const dipegang = (opd: string | undefined): boolean =>
    (u.peran === 'admin' && d.pelaku.peran.some((p) => p.peran === 'admin')) ||
    d.buku.semua('peran').some(({ isi: p }) => {
      const tempatSama = p.opd === opd && (opd !== undefined || p.pemda === u.pemda);
      const masaSama = p.sampai === u.sampai && p.mulai === u.mulai;
      return p.pengguna === d.pelaku.pengguna && p.peran === u.peran && p.wakil === u.wakil && tempatSama && masaSama;
    });
  return tempat.filter((x) => !dipegang(x));
}

/** Why it cannot be accepted now; undefined: it can. */
function halangan(x: Isian<'undangan'> | undefined, id: string, d: Dunia): Hasil<never> | undefined {
  const tolak = (...isi: readonly string[]): Hasil<never> => selesai(['Undangan', ...isi], [[tombolTutup]]);
  if (x === undefined) {
    const cabut = d.jejak.sesudah('undangan', id, 0).at(-1);
    return cabut === undefined
      ? tolak('Tautan ini tidak dikenal. Mohon dicek apakah seluruh tautannya ikut tersalin, atau minta tautan baru kepada pengundangnya.')
      : tolak(`Undangan ini sudah dicabut oleh ${cabut.sebagai}. Bila masih diperlukan, mohon minta tautan baru.`);
  }
  const u = x.isi;
  const pembuat = pembuatUndangan(x.id, d) ?? 'pengundangnya';
  if (u.dipakai?.pengguna === d.pelaku.pengguna)
    return selesai(
      ['Undangan', `Undangan ini sudah Bapak/Ibu terima pada ${sebutWaktu(u.dipakai.waktu, d.zona)}.`],
      [[{ label: 'Lihat peran saya', nilai: keAlur('saya') }]],
    );
  if (u.dipakai !== undefined)
    return tolak(
      `Undangan ini sudah dipakai pada ${sebutWaktu(u.dipakai.waktu, d.zona)} oleh orang lain; satu tautan hanya untuk satu orang.`,
      `Mohon minta tautan baru kepada ${pembuat}.`,
    );
  if (!isTerbuka(u, d.kini))
    return tolak(`Undangan ini berlaku sampai ${sebutWaktu(u.kedaluwarsa, d.zona)}. Mohon minta tautan baru kepada ${pembuat}.`);
  if (u.sampai !== undefined && u.sampai < d.hariIni)
    return tolak(`Masa tugas dalam undangan ini sudah lewat. Mohon minta tautan baru kepada ${pembuat}.`);
  if (tempatPeran[u.peran] !== 'instalasi' && !u.opd.every((o) => d.tempat.opdById.has(o)))
    return tolak(`Perangkat daerah dalam undangan ini sudah tidak ada. Mohon minta tautan baru kepada ${pembuat}.`);
  if (tempatBaru(u, d).length === 0)
    return selesai(
      [
        'Undangan',
        `Peran ${sebutUndangan(u, d)} sudah Bapak/Ibu pegang. Undangannya tidak terpakai dan masih dapat diteruskan kepada orang lain.`,
      ],
      [[{ label: 'Lihat peran saya', nilai: keAlur('saya') }]],
    );
  return undefined;
}

function buka(sidik: string, d: Dunia): Hasil<Keadaan> {
  const id = idUndangan(sidik);
  const x = d.buku.find('undangan', id);
  return halangan(x, id, d) ?? tampil({ langkah: 'tanya', undangan: id, versi: x?.versi ?? 0 });
}

function layar(s: Keadaan, d: Dunia): Layar {
  const u = d.buku.find('undangan', s.undangan)?.isi;
  if (u === undefined) return { isi: ['Undangan ini sudah tidak ada.'], tombol: [[tombolTutup]] };
  if (s.langkah === 'diterima')
    return {
      isi: [
        'Terima kasih, undangan diterima.',
        `Bapak/Ibu sekarang ${sebutUndangan(u, d)}.`,
        ...(u.mulai !== undefined && u.mulai > d.hariIni ? ['Peran ini mulai berlaku pada tanggal tersebut.'] : []),
      ],
      tombol: tombolPeran(d),
    };
  const { pemda } = wilayahPeran({ pemda: u.pemda, opd: u.opd[0] }, d.tempat);
  const tempat = u.opd.length === 1 && pemda !== undefined ? ` (${d.tempat.namaPemda(pemda)})` : '';
  return {
    isi: [
      'Undangan',
      `Bapak/Ibu diundang sebagai ${sebutUndangan(u, d)}${tempat}.`,
      ...sebutDaftarOpd(u.opd, d),
      `Peran ini untuk ${gunaPeran(u)}.`,
      `Pengundang: ${pembuatUndangan(s.undangan, d) ?? 'tidak tercatat'}.`,
      'Id Telegram dan nama akun Bapak/Ibu tersimpan pada bot ini; di jejak perubahan yang tampak hanya peran dan perangkat daerah. Keduanya dapat dihapus kapan saja dengan /hapusdata.',
    ],
    tombol: [
      [
        { label: 'Terima', nilai: 'terima' },
        { label: 'Tidak', nilai: 'tidak' },
      ],
    ],
  };
}

function terimaPeran(x: Isian<'undangan'>, versi: number, d: Dunia): Hasil<Keadaan> {
  const u = x.isi;
  const peran = tempatBaru(u, d).map((opd): Ubahan => {
    const { pemda } = wilayahPeran({ pemda: u.pemda, opd }, d.tempat);
    return {
      jenis: 'peran',
      id: `peran-${d.idBaru()}`,
      versi: 0,
      isi: {
        pengguna: d.pelaku.pengguna,
        peran: u.peran,
        ...(pemda === undefined ? {} : { pemda }),
        ...(opd === undefined ? {} : { opd }),
        ...(u.wakil === undefined ? {} : { wakil: u.wakil }),
        ...(u.mulai === undefined ? {} : { mulai: u.mulai }),
        ...(u.sampai === undefined ? {} : { sampai: u.sampai }),
        dasar: u.wakil === undefined ? 'undangan' : 'delegasi',
        dari: u.dari,
      },
    };
  });
  const dipakai = { pengguna: d.pelaku.pengguna, waktu: d.kini };
  return {
    kind: 'tulis',
    tindakan: {
      aksi: 'terima-undangan',
      wilayah: wilayahPeran({ pemda: u.pemda, opd: u.opd.length === 1 ? u.opd[0] : undefined }, d.tempat),
      ubahan: [{ jenis: 'undangan', id: x.id, versi, isi: { ...u, dipakai } }, ...peran],
    },
    keadaan: { langkah: 'diterima', undangan: x.id, versi: versi + 1 },
    ...(u.dari === d.pelaku.pengguna ? {} : { kabar: [{ pengguna: u.dari, alur: undanganDiterima.nama, argumen: x.id }] }),
  };
}

export const terimaUndangan: Alur<Keadaan> = {
  nama: 'terima-undangan',
  // The secret goes no further than this step; what is kept of the dialogue has the fingerprint.
  mulai: (argumen, d) =>
    argumen.startsWith(tanda)
      ? buka(argumen.slice(tanda.length), d)
      : { kind: 'pindah', alur: 'terima-undangan', argumen: `${tanda}${d.sidik(argumen)}` },
  layar,
  terima: (s, m, d) => {
    const x = d.buku.find('undangan', s.undangan);
    if (m.kind !== 'tombol' || s.langkah !== 'tanya') return ulang('Mohon pilih Terima atau Tidak.');
    const halang = halangan(x, s.undangan, d);
    if (halang !== undefined || x === undefined) return halang ?? selesai([]);
    if (m.nilai === 'terima') return terimaPeran(x, s.versi, d);
    return selesai([
      'Baik, undangan tidak diterima. Tidak ada peran yang diberikan.',
      `Bila Bapak/Ibu berubah pikiran, tautannya masih berlaku sampai ${sebutWaktu(x.isi.kedaluwarsa, d.zona)}.`,
    ]);
  },
  tabrakan: (s, _, d) => halangan(d.buku.find('undangan', s.undangan), s.undangan, d) ?? tampil(s),
};

/** Tells the maker; begun by the act of the one who accepted. */
export const undanganDiterima: Alur<never> = {
  nama: 'undangan-diterima',
  mulai: (id, d) => {
    const u = d.buku.find('undangan', id)?.isi;
    if (u?.dipakai === undefined) return selesai(['Undangan ini sudah tidak ada.']);
    return selesai(
      ['Undangan diterima', `Undangan ${sebutUndangan(u, d)} sudah diterima pada ${sebutWaktu(u.dipakai.waktu, d.zona)}.`],
      [[{ label: 'Lihat orang dan peran', nilai: keAlur('peran') }]],
    );
  },
  layar: () => ({ isi: [], tombol: [] }),
  terima: () => ulang('Mohon pilih salah satu tombol.'),
};
