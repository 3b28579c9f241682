// What is chosen from the last list: by number, by words of an entry, by a button; and questions about an entry.
import { answer } from '../answer/index.ts';
import { gabungJawaban } from '../answer/gabung-jawaban.ts';
import { jawaban } from '../answer/jawaban.ts';
import { opdOf } from '../answer/konteks.ts';
import type { Balasan, Butir, Keadaan, Mesin } from '../keadaan.ts';
import type { Permintaan } from '../permintaan.ts';
import type { Bingkai } from '../understand/bingkai.ts';
import type { Waktu } from '../understand/from-text.ts';
import { bagianTerbanyak, jawabBingkai } from './bingkai.ts';
import { keadaanPilihan, tentangButir } from './iku.ts';

/** "2", "yang nomor 2", or words of one of the offered readings. */
export function pilihDariDaftar(b: Bingkai, keadaan: Keadaan, m: Mesin, waktu: Waktu): Balasan | undefined {
  if (keadaan.daftar.length === 0) return undefined;
  const angka = /^(?:yang |no\.? ?|nomor |pilih |opsi )*(\d{1,2})\.?$/.exec(b.teks)?.[1];
  const banyak = banyakNomor(b, keadaan);
  if (banyak !== undefined) return pakaiBanyak(m, banyak, keadaan, waktu);
  const kosong = b.pokok.length === 0 && b.tingkat.length === 0 && b.opd.length === 0 && b.tahun.length === 0 && b.sisa.length === 0;
  const nomor = angka === undefined ? (kosong && b.ukuran.length === 0 && b.niat.length === 0 ? b.nomor : undefined) : Number(angka);
  if (nomor !== undefined) {
    const pilihan = keadaan.daftar[nomor - 1];
    if (pilihan === undefined) {
      const j = jawaban('klarifikasi', [
        `Daftar tadi hanya sampai nomor ${keadaan.daftar.length}.`,
        `Nomor berapa yang dimaksud, 1 sampai ${keadaan.daftar.length}?`,
      ]);
      return { jawaban: j, keadaan };
    }
    return pakaiButir(m, pilihan, keadaan, waktu);
  }
  if (!keadaan.menunggu) return undefined;
  const kata = b.teks.split(/[^\p{L}\p{N}]+/u).filter((w) => w.length > 2 && !m.kamus.kosakata.fungsi.has(w));
  const cocok = keadaan.daftar.filter((p) => kata.length > 0 && kata.every((w) => p.label.toLowerCase().includes(w)));
  const [satu] = cocok;
  return cocok.length === 1 && satu !== undefined ? pakaiButir(m, satu, keadaan, waktu) : undefined;
}

/** "nomor 3 dan 4", "keduanya", "semua": several entries of the list at once; undefined when the message says more than that. */
function banyakNomor(b: Bingkai, keadaan: Keadaan): readonly Butir[] | undefined {
  if (/^(?:ke)?(?:duanya|tiganya|dua-duanya)$|^semua(?:nya)?$/.test(b.teks)) {
    const jumlah = /dua/.test(b.teks) ? 2 : /tiga/.test(b.teks) ? 3 : keadaan.daftar.length;
    return keadaan.daftar.length === jumlah && jumlah <= bagianTerbanyak ? keadaan.daftar : undefined;
  }
  if (!/^(?:yang |no\.? ?|nomor |pilih )*\d{1,2}(?:(?: ?, ?| ?& ?| dan )(?:no\.? ?|nomor )?\d{1,2})+$/.test(b.teks)) return undefined;
  const pilihan = [...b.teks.matchAll(/\d{1,2}/g)].map((x) => keadaan.daftar[Number(x[0]) - 1]);
  return pilihan.every((x) => x !== undefined) ? pilihan : undefined;
}

const pakaiBanyak = (m: Mesin, pilihan: readonly Butir[], keadaan: Keadaan, waktu: Waktu): Balasan => ({
  jawaban: gabungJawaban(pilihan.map((x) => pakaiButir(m, x, keadaan, waktu).jawaban)),
  keadaan: { ...keadaan, menunggu: false },
});

/** "yang nomor 2 rumusnya?": the entry of the last list becomes the subject of a new question. */
export function tanyaTentangNomor(b: Bingkai, keadaan: Keadaan, m: Mesin, waktu: Waktu): Balasan | undefined {
  const pilihan = b.nomor === undefined ? undefined : keadaan.daftar[b.nomor - 1];
  if (
    pilihan === undefined ||
    'bingkai' in pilihan ||
    b.pokok.length > 0 ||
    b.opd.length > 0 ||
    b.niat.includes('rekomendasi') ||
    b.tingkat.length > 0
  )
    return undefined;
  const p = pilihan.permintaan;
  const registri = tentangButir(m, b.teks, p, keadaan);
  if (registri !== undefined) return registri;
  const { nomor: _nomor, ...tanpaNomorSaja } = b;
  const tanpaNomor = { ...tanpaNomorSaja, nomorSemua: [] };
  const tetapDaftar = (x: Balasan): Balasan =>
    x.jawaban.pilihan.length > 0 ? x : { ...x, keadaan: { ...x.keadaan, daftar: keadaan.daftar } };
  const rekomendasi = p.kind === 'rekomendasi' ? m.konteks.pustaka.rekomendasi.find((r) => r.id === p.id?.[0]) : undefined;
  const jenis = 'indikator' in p ? 'indikator' : 'anggaran';
  const [satu] = subjekPilihan(p).map((id) => ({ jenis, id }) as const);
  if (rekomendasi !== undefined) {
    return tetapDaftar(
      jawabBingkai(m, { ...b, niat: [...b.niat, 'rekomendasi'], nomor: rekomendasi.nomor, opd: [rekomendasi.opd] }, keadaan, waktu),
    );
  }
  return satu === undefined
    ? undefined
    : tetapDaftar(jawabBingkai(m, { ...tanpaNomor, pokok: [[satu]], kataPokok: [], kataPokokPer: [[]] }, keadaan, waktu));
}

/** Answers what was chosen from the last list. */
export function pakaiButir(m: Mesin, butir: Butir, keadaan: Keadaan, waktu: Waktu): Balasan {
  return 'bingkai' in butir
    ? jawabBingkai(m, butir.bingkai, { ...keadaan, menunggu: false }, waktu)
    : pakaiPilihan(m, butir.permintaan, keadaan);
}

/** Answers a reading or an entry that was chosen rather than asked for. */
export function pakaiPilihan(m: Mesin, p: Permintaan, keadaan: Keadaan): Balasan {
  const j = answer(p, m.konteks);
  const bingkai = keadaan.bingkai === undefined ? undefined : bingkaiPilihan(p, keadaan.bingkai, m);
  const registri = keadaanPilihan(m, p, j, keadaan);
  return {
    jawaban: j,
    keadaan: {
      ...keadaan,
      menunggu: j.kind === 'klarifikasi' && j.pilihan.length > 0,
      ...(registri === undefined ? {} : { registri }),
      ...(bingkai === undefined ? {} : { bingkai }),
      ...(j.pilihan.length > 0 ? { daftar: j.pilihan } : {}),
    },
  };
}

/** The frame as if the chosen reading had been asked for by name, so that "kalau 2022?" continues it. */
function bingkaiPilihan(p: Permintaan, lama: Bingkai, m: Mesin): Bingkai {
  const ids = subjekPilihan(p);
  const [id] = ids;
  if (id === undefined || ids.length > 1) return lama;
  const opd = opdOf(m.konteks, id) ?? '';
  const jenis = m.konteks.anggaranById.has(id) ? 'anggaran' : 'indikator';
  return {
    ...lama,
    pokok: [[{ jenis, id }]],
    kataPokok: [],
    kataPokokPer: [[]],
    tingkat: [],
    niat: lama.niat.filter((n) => n !== 'daftar' && n !== 'jumlah'),
    ukuran: 'ukuran' in p && Array.isArray(p.ukuran) ? p.ukuran : lama.ukuran,
    tahun: 'periode' in p && p.periode.length > 0 ? p.periode.map(Number).filter((t) => Number.isInteger(t)) : lama.tahun,
    opd: opd === '' ? lama.opd : [opd],
  };
}

function subjekPilihan(p: Permintaan): readonly string[] {
  return 'indikator' in p ? (p.indikator ?? []) : 'anggaran' in p ? (p.anggaran ?? []) : p.kind === 'faktor' ? p.pokok : [];
}
