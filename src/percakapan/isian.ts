// A turn of the chat about entered data: whether it is one, how it goes on, and that print never answers for an office that it does not know.
import { answer } from '../answer/index.ts';
import { jawaban, type Jawaban } from '../answer/jawaban.ts';
import type { Penglihatan } from '../isian/penglihatan.ts';
import { tahunTerbuka } from '../isian/target.ts';
import type { Balasan, Keadaan, Mesin } from '../keadaan.ts';
import { isPermintaanIsian, type Permintaan } from '../permintaan.ts';
import { readBingkai, type Bingkai } from '../understand/bingkai.ts';
import { bacaIsian } from '../understand/isian/baca-isian.ts';
import { bacaSlot, isTercetak, type SumberIsian } from '../understand/isian/slot-isian.ts';

const sumberOf = (m: Mesin, isian: Penglihatan, laporan: Bingkai, keadaan: Keadaan): SumberIsian => ({
  ...isian,
  kosakata: m.kamus.kosakata,
  opdLaporan: laporan.opd,
  ...(keadaan.isian === undefined ? {} : { lama: keadaan.isian }),
});

/** Longer messages are not questions; nobody types this much to look up a number. */
export const panjangTerbanyak = 2000;

const opdOf = (p: Permintaan): string => ('opd' in p ? ([p.opd].flat()[0] ?? '') : '');

/** Offices of one name in several governments: which one is meant. */
function tanyaOpd(v: Penglihatan, daftar: readonly Permintaan[]): Jawaban {
  const pilihan = daftar.map((permintaan) => {
    const opd = v.tempat.opdById.get(opdOf(permintaan));
    return { label: `${opd?.nama ?? opdOf(permintaan)}, ${v.tempat.namaPemda(opd?.pemda ?? '')}`, permintaan };
  });
  return jawaban(
    'klarifikasi',
    ['Ada beberapa perangkat daerah dengan nama itu:', ...pilihan.map((p, n) => `${n + 1}. ${p.label}`), 'Yang mana yang dimaksud?'],
    { pilihan, permintaan: daftar },
  );
}

/** undefined: not a question about entered data; without a view of it there is none. */
export function jawabIsian(m: Mesin, pesan: string, laporan: Bingkai, keadaan: Keadaan): Balasan | undefined {
  const { isian } = m.konteks;
  if (isian === undefined) return undefined;
  const bacaan = bacaIsian(pesan, sumberOf(m, isian, laporan, keadaan));
  const [p] = bacaan;
  if (p === undefined) return undefined;
  const hasil = bacaan.length > 1 ? tanyaOpd(isian, bacaan) : answer(p, m.konteks);
  const { bingkai: _bingkai, registri: _registri, isian: _isian, ...tetap } = keadaan;
  return {
    jawaban: hasil,
    keadaan: {
      ...tetap,
      ...(bacaan.length > 1 ? {} : { isian: p }),
      daftar: hasil.pilihan,
      menunggu: hasil.kind === 'klarifikasi' && hasil.pilihan.length > 0,
    },
  };
}

/** Offices that no report and no decree knows and that this question is about: named, or "kami". */
function opdTanpaCetakan(pesan: string, s: SumberIsian): readonly string[] {
  const x = bacaSlot(pesan, s);
  const disebut = [...x.opd, ...x.rancu];
  if (disebut.length > 0) return disebut.every((o) => !isTercetak(s, o)) ? disebut : [];
  const kami = x.sendiri && x.pemda.length === 0 && s.opdLaporan.length === 0 ? s.opdSendiri : undefined;
  return kami === undefined || isTercetak(s, kami) ? [] : [kami];
}

function belumDapat(v: Penglihatan, opd: readonly string[]): Jawaban {
  const tahun = [...new Set(opd.flatMap((o) => tahunTerbuka(v.buku, o)))].toSorted((a, b) => a - b);
  return jawaban('tidak-ada', [
    `Hal itu tidak ada dalam isian ${opd.map((o) => v.tempat.namaOpd(o)).join(', ')}.`,
    `Yang dapat ditanyakan: target, realisasi, capaian dan kendala per triwulan, daftar indikator, pelaporan, nilai AKIP, rekomendasi, dan dokumen${tahun.length === 0 ? '' : ` (tahun ${tahun.join(', ')})`}.`,
  ]);
}

/** An answer from print to a question about an office that print does not know is about another one, and is not given. */
export function jagaIsian(m: Mesin, pesan: string, keadaan: Keadaan, b: Balasan): Balasan {
  const v = m.konteks.isian;
  const { jawaban: j } = b;
  if (v === undefined || j.kind === 'tolak' || j.permintaan.some((p) => p.kind === 'tenggat') || pesan.length > panjangTerbanyak) return b;
  const isian = j.permintaan.find(isPermintaanIsian);
  // A choice among offices is answered by the entries of that list.
  if (isian !== undefined) return j.kind === 'klarifikasi' ? b : { ...b, keadaan: { ...b.keadaan, isian: b.keadaan.isian ?? isian } };
  const { isian: lama, ...tanpa } = b.keadaan;
  const keadaanBaru = lama === keadaan.isian && j.kind === 'jawab' ? tanpa : b.keadaan;
  const s = sumberOf(m, v, readBingkai(pesan, m.kamus), keadaan);
  const opd = opdTanpaCetakan(pesan, s);
  if (opd.length === 0) return { ...b, keadaan: keadaanBaru };
  const nama = bacaSlot(pesan, s);
  const lain = j.fakta.flatMap((f) => (f.opd === undefined ? (f.pemda ?? []) : f.opd));
  const kenaNama = (id: string): boolean =>
    nama.opd.length + nama.rancu.length > 0 &&
    [...nama.opd, ...nama.rancu].some((o) => v.tempat.namaOpd(id).toLowerCase().includes(v.tempat.namaOpd(o).toLowerCase()));
  const orangLain =
    j.kind === 'jawab'
      ? lain.length > 0 && !lain.some((id) => opd.includes(id) || kenaNama(id))
      : j.kind === 'tidak-ada' || nama.opd.length > 0;
  return orangLain ? { jawaban: belumDapat(v, opd), keadaan: { ...keadaan, menunggu: false } } : { ...b, keadaan: keadaanBaru };
}
