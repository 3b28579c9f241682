// "/grup": the OPD that a group chat speaks for. Written and answered in the group itself; nobody's own matters are shown there.
import { izin, ucapkanTolak } from '../access/izin.ts';
import { opdSendiri } from '../access/pelaku.ts';
import type { Buku, Ubahan } from '../isian/buku.ts';
import type { IsiOf } from '../isian/skema.ts';
import { keAlur, selesai, tampil, tombolBatal, tombolTutup, ulang, type Alur, type Dunia, type Hasil, type Layar } from './alur.ts';
import { versiNanti } from './versi-nanti.ts';
import { layarPilihOpd, opdBoleh, terimaPilihOpd, wilayahOpd, type PilihOpd } from './pilih-opd.ts';

type Keadaan = { readonly versi: number } & (
  | { readonly langkah: 'pilih'; readonly pilih: PilihOpd }
  | { readonly langkah: 'yakin'; readonly opd: string }
  | { readonly langkah: 'terikat'; readonly opd: string }
  | { readonly langkah: 'lepas'; readonly opd: string }
);

/** Chats of groups have a negative id. */
export const idGrup = (chat: number): string => `g${Math.abs(chat)}`;

/** A group that became a supergroup: its record follows. */
export function ubahanPindah(buku: Buku, lama: number, baru: number): readonly Ubahan[] {
  const dulu = buku.find('grup', idGrup(lama));
  if (dulu === undefined) return [];
  const sudah = buku.find('grup', idGrup(baru)) !== undefined;
  const isi = { ...dulu.isi, chat: baru };
  return [
    { jenis: 'grup', id: dulu.id, versi: dulu.versi, isi: undefined },
    ...(sudah ? [] : [{ jenis: 'grup', id: idGrup(baru), versi: 0, isi } as const]),
  ];
}

const isBerpengingat = (d: Dunia): boolean => terikatOf(d)?.isi.pengingatSejak !== undefined;

const terikatOf = (d: Dunia) => d.buku.find('grup', idGrup(d.chat.id));

function mulai(cari: string, d: Dunia): Hasil<Keadaan> {
  if (!d.chat.grup)
    return selesai([
      'Grup perangkat daerah',
      'Perintah ini ditulis di dalam grupnya: tambahkan bot ini ke grup perangkat daerah, lalu tulis /grup di sana.',
    ]);
  const ada = terikatOf(d);
  if (ada === undefined) return pilihAwal(cari, d, 0);
  const putusan = izin(d.pelaku, 'ikat-grup', wilayahOpd(d, ada.isi.opd));
  const nama = d.tempat.namaOpd(ada.isi.opd);
  return putusan.boleh
    ? tampil({ langkah: 'terikat', opd: ada.isi.opd, versi: ada.versi })
    : selesai([
        `Grup ini mewakili ${nama}.`,
        `Yang dapat mengubahnya: ${putusan.kantor.replace('perangkat daerah yang bersangkutan', nama)}.`,
      ]);
}

function pilihAwal(cari: string, d: Dunia, versi: number): Hasil<Keadaan> {
  const daftar = opdBoleh(d, 'ikat-grup');
  const putusan = izin(d.pelaku, 'ikat-grup', {});
  if (daftar.length === 0)
    return selesai(['Grup ini belum mewakili perangkat daerah.', ...(putusan.boleh ? [] : [`Yang dapat mengikatnya: ${putusan.kantor}.`])]);
  const sendiri = cari === '' ? opdSendiri(d.pelaku) : undefined;
  const opd = daftar.length === 1 ? daftar[0] : daftar.find((x) => x === sendiri);
  return opd === undefined
    ? tampil({ langkah: 'pilih', pilih: cari === '' ? { halaman: 1 } : { halaman: 1, cari }, versi })
    : tampil({ langkah: 'yakin', opd, versi });
}

function layar(s: Keadaan, d: Dunia): Layar {
  if (s.langkah === 'pilih') {
    const { isi, tombol } = layarPilihOpd(d, opdBoleh(d, 'ikat-grup'), s.pilih, 'Grup ini mewakili perangkat daerah mana?');
    // In a group only presses arrive; words are for the people there.
    return { isi: [isi[0] ?? '', 'Pilih dari daftar. Agar daftarnya pendek, tulis /grup lalu sebagian namanya.'], tombol };
  }
  const nama = d.tempat.namaOpd(s.opd);
  switch (s.langkah) {
    case 'yakin':
      return {
        isi: [
          `Ikat grup ini pada ${nama}?`,
          `Pertanyaan di grup ini yang tidak menyebut perangkat daerah lalu dijawab untuk ${nama}. Yang tampil di grup hanya data tercetak dan yang sudah dikonfirmasi.`,
        ],
        tombol: [
          [{ label: `Ikat pada ${nama}`, nilai: 'ikat' }],
          ...(opdBoleh(d, 'ikat-grup').length > 1 ? [[{ label: 'Perangkat daerah lain', nilai: 'lain' }]] : []),
          [tombolBatal],
        ],
      };
    case 'terikat':
      return {
        isi: [
          `Grup ini mewakili ${nama}.`,
          `Pertanyaan yang tidak menyebut perangkat daerah dijawab untuk ${nama}.`,
          isBerpengingat(d)
            ? 'Pengingat tenggat menyala: H-7, H-3, H-1, dan H, tanpa menyebut orang.'
            : 'Pengingat tenggat di grup ini mati.',
        ],
        tombol: [
          [isBerpengingat(d) ? { label: 'Matikan pengingat', nilai: 'diam' } : { label: 'Nyalakan pengingat', nilai: 'ingatkan' }],
          [
            { label: 'Lepaskan', nilai: 'lepas' },
            ...(opdBoleh(d, 'ikat-grup').length > 1 ? [{ label: 'Ganti perangkat daerah', nilai: 'lain' }] : []),
          ],
          [tombolTutup],
        ],
      };
    case 'lepas':
      return { isi: [`Grup ini tidak lagi mewakili ${nama}.`], tombol: [[{ label: 'Ikat lagi', nilai: keAlur('grup') }]] };
  }
}

/** undefined: the group speaks for nobody any more. */
function isiBaru(nilai: string, opd: string, d: Dunia): IsiOf<'grup'> | undefined {
  if (nilai === 'lepas') return undefined;
  return { chat: d.chat.id, opd, ...(nilai === 'ingatkan' ? { pengingatSejak: d.kini } : {}) };
}

export const grup: Alur<Keadaan> = {
  nama: 'grup',
  mulai,
  layar,
  terima: (s, m, d) => {
    if (m.kind !== 'tombol') return ulang('Mohon pilih salah satu tombol.');
    if (s.langkah === 'pilih') {
      const hasil = terimaPilihOpd(d, opdBoleh(d, 'ikat-grup'), s.pilih, m);
      if (hasil === undefined) return ulang('Mohon pilih salah satu tombol.');
      return tampil(typeof hasil === 'string' ? { langkah: 'yakin', opd: hasil, versi: s.versi } : { ...s, pilih: hasil });
    }
    if (m.nilai === 'lain') return tampil({ langkah: 'pilih', pilih: { halaman: 1 }, versi: s.versi });
    const lama = terikatOf(d);
    // Whoever gives the group to another OPD takes it from the one that has it.
    const putusan = lama === undefined ? undefined : izin(d.pelaku, 'ikat-grup', wilayahOpd(d, lama.isi.opd));
    if (lama !== undefined && putusan?.boleh === false) return selesai([ucapkanTolak(putusan, d.tempat.namaOpd(lama.isi.opd))]);
    if (!['ikat', 'lepas', 'ingatkan', 'diam'].includes(m.nilai)) return ulang('Mohon pilih salah satu tombol.');
    const isi = isiBaru(m.nilai, s.opd, d);
    return {
      kind: 'tulis',
      tindakan: {
        aksi: 'ikat-grup',
        wilayah: wilayahOpd(d, s.opd),
        ubahan: [{ jenis: 'grup', id: idGrup(d.chat.id), versi: s.versi, isi }],
      },
      keadaan:
        isi === undefined
          ? { langkah: 'lepas', opd: s.opd, versi: s.versi }
          : { langkah: 'terikat', opd: s.opd, versi: versiNanti(d, 'grup', idGrup(d.chat.id)) },
    };
  },
};
