// Everything that is to be told at an instant: deadlines, Monday digests, what was finished meanwhile, people's own reminders. Pure.
import type { Isian } from '../isian/buku.ts';
import { selisihHari, tambahHari } from '../kinerja/tanggal.ts';
import { groupBy } from '../lib/group-by.ts';
import { toInstan, toSetempat } from '../waktu.ts';
import { hariDalamPekan } from './hari-kerja.ts';
import { iramaBaku, isBolehBicara } from './irama.ts';
import { isMendesak, jadwal, mulaiDengar, type Keadaan, type Penerima } from './jadwal.ts';
import { idKejadian, jangkauan, type Kejadian } from './kejadian.ts';
import { orangOf } from './penerima.ts';
import { saatTerakhir } from './sendiri.ts';

/** What a message is made of, by ids: it is put into words when it is sent. `tanggal`: the day it was meant for. */
export type Butir =
  | { readonly kind: 'tenggat' | 'ringkasan' | 'selesai'; readonly id: string; readonly tanggal: string }
  | { readonly kind: 'sendiri'; readonly id: string; readonly tanggal: string; readonly hari: string; readonly kejadian?: string };

/** One thing to be told to one receiver, once: `kunci` is never given twice. */
export type Teguran = { readonly kunci: string; readonly orang: string; readonly butir: readonly Butir[]; readonly kejadian?: string };

export type KeadaanTeguran = Keadaan & {
  readonly sendiri: readonly Isian<'pengingat'>[];
  /** Occurrences (idKejadian) of which each receiver was reminded lately. */
  readonly pernah: ReadonlyMap<string, ReadonlySet<string>>;
  /** Who said that an occurrence is done: they need not be told. */
  readonly olehSiapa: ReadonlyMap<string, string>;
};

/** How far a digest looks ahead, in days. */
const ringkasanKeDepan = 13;

/** What a digest of this day holds for a receiver: the next two weeks, and what is overdue. */
export function isiRingkasan(kejadian: readonly Kejadian[], p: Penerima, hari: string): readonly Kejadian[] {
  const akhir = tambahHari(hari, ringkasanKeDepan);
  return kejadian.filter((k) => {
    const mulai = mulaiDengar(k, p);
    const ditunda = p.tunda?.get(idKejadian(k));
    if (mulai === undefined || k.tenggat > akhir || (ditunda !== undefined && hari < ditunda)) return false;
    const jarak = selisihHari(k.tenggat, hari);
    return jarak <= jangkauan.sesudah && jarak >= Math.max(mulai, -ringkasanKeDepan);
  });
}

/** On Monday, or on the first working day of a week that begins with holidays. */
function ringkasan(d: KeadaanTeguran, kini: string): readonly Teguran[] {
  const perOrang = groupBy(
    d.penerima.filter((p) => p.ringkasan === true && isBolehBicara(kini, p.irama, d.kerja, p.zona)),
    (p) => p.orang,
  );
  return [...perOrang].flatMap(([orang, milik]): readonly Teguran[] => {
    const [p] = milik;
    if (p === undefined) return [];
    const hari = toSetempat(kini, p.zona).tanggal;
    const senin = tambahHari(hari, -hariDalamPekan(hari));
    const tanggal = p.irama.hariKerja ? d.kerja.sesudah(senin) : senin;
    const kunci = `ringkasan|${senin}|${orang}`;
    const kapan = toInstan(tanggal, p.irama.pukul, p.zona);
    const sejak = milik.map((x) => x.sejak ?? '').toSorted()[0] ?? '';
    const belumWaktunya = Date.parse(kini) < Date.parse(kapan) || (sejak !== '' && Date.parse(kapan) < Date.parse(sejak));
    if (belumWaktunya || d.terkirim.has(kunci)) return [];
    const isi = new Map(milik.flatMap((x) => isiRingkasan(d.kejadian, x, tanggal)).map((k) => [idKejadian(k), k]));
    const butir = [...isi.keys()].map((id): Butir => ({ kind: 'ringkasan', id, tanggal }));
    return butir.length === 0 ? [] : [{ kunci, orang, butir }];
  });
}

/** Whoever was reminded hears once that it is done, and never of it again. */
function sudahSelesai(d: KeadaanTeguran, kini: string): readonly Teguran[] {
  const selesai = new Map(d.kejadian.filter((k) => k.selesai).map((k) => [idKejadian(k), k]));
  const penerimaByOrang = groupBy(d.penerima, (p) => p.orang);
  return [...d.pernah].flatMap(([orang, daftar]): readonly Teguran[] => {
    const [p] = penerimaByOrang.get(orang) ?? [];
    if (p === undefined || !isBolehBicara(kini, p.irama, d.kerja, p.zona)) return [];
    const tanggal = toSetempat(kini, p.zona).tanggal;
    return [...daftar].flatMap((id): readonly Teguran[] => {
      const k = selesai.get(id);
      const kunci = `selesai|${id}|${orang}`;
      if (k === undefined || d.olehSiapa.get(id) === orang || d.terkirim.has(kunci) || p.tunda?.has(id) === true) return [];
      return [{ kunci, orang, kejadian: id, butir: [{ kind: 'selesai', id, tanggal }] }];
    });
  });
}

/** In time whenever its owner chose; late, or without a time, when people may be told. */
function sendiri(d: KeadaanTeguran, kini: string): readonly Teguran[] {
  const penerimaByOrang = groupBy(d.penerima, (p) => p.orang);
  return d.sendiri.flatMap((x): readonly Teguran[] => {
    const orang = orangOf(x.isi.pengguna);
    const hari = toSetempat(kini, x.isi.zona).tanggal;
    const s = saatTerakhir(x, kini, hari, d.kejadian, d.kerja);
    if (s === undefined) return [];
    const kunci = `sendiri|${x.id}|${s.hari}|${orang}`;
    const [p] = penerimaByOrang.get(orang) ?? [];
    const tepat = hari === s.tanggal && (x.isi.pukul !== undefined || !d.kerja.isKerja(s.tanggal));
    if (d.terkirim.has(kunci) || (!tepat && !isBolehBicara(kini, p?.irama ?? iramaBaku, d.kerja, x.isi.zona))) return [];
    const kejadian = s.kejadian === undefined ? {} : { kejadian: idKejadian(s.kejadian) };
    return [{ kunci, orang, butir: [{ kind: 'sendiri', id: x.id, tanggal: s.tanggal, hari: s.hari, ...kejadian }] }];
  });
}

/** In the order in which they are told. */
export function teguranSaat(d: KeadaanTeguran, kini: string): readonly Teguran[] {
  const tenggat = jadwal(d, kini).map((x): Teguran => {
    const id = idKejadian(x.kejadian);
    return { kunci: x.kunci, orang: x.orang, kejadian: id, butir: [{ kind: 'tenggat', id, tanggal: x.tanggal }] };
  });
  return [...tenggat, ...ringkasan(d, kini), ...sudahSelesai(d, kini), ...sendiri(d, kini)];
}

/**
 * What of a message still holds when it is sent, maybe long after it was planned: nothing that is done, put off, switched off or no
 * longer theirs; of each occurrence one mention.
 */
export function butirBerlaku(
  butir: readonly Butir[],
  milik: readonly Penerima[],
  kejadianById: ReadonlyMap<string, Kejadian>,
  ada: (pengingat: string) => boolean,
): readonly Butir[] {
  const berlaku = butir.filter((b) => {
    if (b.kind === 'sendiri') return ada(b.id);
    const k = kejadianById.get(b.id);
    if (k === undefined) return false;
    if (b.kind === 'selesai') return k.selesai;
    return milik.some((p) => {
      const ditunda = p.tunda?.get(b.id);
      return mulaiDengar(k, p) !== undefined && (ditunda === undefined || ditunda <= b.tanggal);
    });
  });
  return [...new Map(berlaku.map((b) => [`${b.kind === 'sendiri' ? 'sendiri' : 'tenggat'}|${b.id}`, b])).values()];
}

/** Whether this message may go out now: quiet hours hold it back, but for the last day of what is urgent and for a time of one's own. */
export function isBolehKirim(
  butir: readonly Butir[],
  milik: readonly Penerima[],
  kejadianById: ReadonlyMap<string, Kejadian>,
  kini: string,
  kerja: Keadaan['kerja'],
): boolean {
  const [p] = milik;
  if (p === undefined || butir.some((b) => b.kind === 'sendiri')) return true;
  const hari = toSetempat(kini, p.zona).tanggal;
  const mendesak = butir.some((b) => {
    const k = b.kind === 'tenggat' ? kejadianById.get(b.id) : undefined;
    return k !== undefined && isMendesak(k, hari);
  });
  return mendesak || isBolehBicara(kini, p.irama, kerja, p.zona);
}
