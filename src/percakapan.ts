// The engine of one chat: message in, Jawaban out, with the state that follow-ups need. The same for terminal, bot and tests.
import { answerBalik } from './answer/balik.ts';
import { answer } from './answer/index.ts';
import { gabungJawaban } from './answer/gabung-jawaban.ts';
import { jawaban, type Jawaban } from './answer/jawaban.ts';
import { namaOpd, opdOf } from './answer/konteks.ts';
import { putuskan } from './answer/putuskan.ts';
import { bacaKeadaan, keadaanAwal, type Balasan, type Butir, type Keadaan, type Mesin } from './keadaan.ts';
import {
  bacaRegistri,
  isUrusanRegistri,
  jawabRegistri,
  jawabSendiri,
  keadaanPilihan,
  lanjutRegistri,
  pilihBacaan,
  tentangButir,
} from './percakapan/iku.ts';
import { jawabTersembunyi, pemdaTersebut, pemdaTersembunyi, tanpaDaftarKosong } from './percakapan/terlihat.ts';
import { jagaIsian, jawabIsian, panjangTerbanyak } from './percakapan/isian.ts';
import { jawabTenggat } from './percakapan/tenggat.ts';
import type { Permintaan } from './permintaan.ts';
import { readBingkai, type Bingkai } from './understand/bingkai.ts';
import { fromText, type Waktu } from './understand/from-text.ts';
import type { Pemahaman } from './understand/pemahaman.ts';
import { lengkapiHitung } from './understand/hitung-lanjutan.ts';
import { balikArah, gabungBingkai, isLanjutan, warisOpd } from './understand/lanjutan.ts';
import { fold } from './understand/normalise.ts';
import { pecahKalimat, pecahNiat, pecahPertanyaan, pecahTahun } from './understand/pecah.ts';
import { bacaSalam } from './understand/salam.ts';
import { periksaTolak } from './understand/tolak.ts';

/** As `balas`; a remembered state that this program cannot continue is dropped, and the message stands alone. */
export function balasDenganIngatan(m: Mesin, pesan: string, ingatan: unknown, waktu: Waktu): Balasan {
  const keadaan = bacaKeadaan(ingatan);
  try {
    return balas(m, pesan, keadaan, waktu);
  } catch (error) {
    if (keadaan === keadaanAwal) throw error;
    return balas(m, pesan, keadaanAwal, waktu);
  }
}

/** As `balasMesin`, for installations that hide governments too. */
export function balas(m: Mesin, pesan: string, keadaan: Keadaan, waktu: Waktu): Balasan {
  if (m.semua === undefined) return jagaIsian(m, pesan, keadaan, balasMesin(m, pesan, keadaan, waktu));
  const disebut = pemdaTersebut(m.semua, m, pesan);
  if (disebut !== undefined) return { jawaban: jawabTersembunyi(disebut), keadaan };
  const b = jagaIsian(m, pesan, keadaan, balasMesin(m, pesan, keadaan, waktu));
  if (b.jawaban.kind === 'jawab') return b;
  const tersembunyi = pemdaTersembunyi(balasMesin(m.semua, pesan, keadaan, waktu).jawaban, m);
  return { ...b, jawaban: tersembunyi === undefined ? tanpaDaftarKosong(b.jawaban) : jawabTersembunyi(tersembunyi) };
}

function balasMesin(m: Mesin, pesan: string, keadaan: Keadaan, waktu: Waktu): Balasan {
  const s = { katalog: m.konteks.pustaka, kamus: m.kamus };
  // Folding can make one character into many; both lengths count.
  const terlipat = fold(pesan.slice(0, panjangTerbanyak + 1));
  if (Math.max(pesan.length, terlipat.length) > panjangTerbanyak) {
    const awal = readBingkai(terlipat.slice(0, panjangTerbanyak), m.kamus);
    const tolak = periksaTolak(awal, s);
    return {
      jawaban: answerBalik(tolak?.kind === 'tolak' ? tolak : { kind: 'klarifikasi', sebab: 'terlalu-panjang', kata: [] }, m.konteks),
      keadaan: { ...keadaan, menunggu: false },
    };
  }
  const seluruh = readBingkai(pesan, m.kamus);
  const tolak = periksaTolak(seluruh, s);
  // "partisipasi pemilu" is no politics where an indicator bears that name.
  if (
    tolak?.kind === 'tolak' &&
    !((tolak.sebab === 'di-luar' || tolak.sebab === 'pribadi') && isUrusanRegistri(m, pesan, tolak.sebab === 'pribadi'))
  )
    return { jawaban: answerBalik(tolak, m.konteks), keadaan };
  const isian = jawabTenggat(m, pesan, seluruh, keadaan) ?? jawabIsian(m, pesan, seluruh, keadaan);
  if (isian !== undefined) return isian;
  const lanjut = lanjutRegistri(m, pesan, keadaan);
  if (lanjut !== undefined) return lanjut;
  const dipilih = pilihDariDaftar(seluruh, keadaan, m, waktu) ?? tanyaTentangNomor(seluruh, keadaan, m, waktu);
  if (dipilih !== undefined) return dipilih;
  const utuh = fromText(seluruh, s, waktu);
  const registri = bacaRegistri(m, pesan);
  const dihitung = registri?.paham.bacaan[0]?.kind === 'iku-hitung';
  const sehal =
    registri !== undefined &&
    (dihitung ||
      registri.b.pemda.length === 1 ||
      registri.b.niat.includes('banding') ||
      (registri.b.niat.includes('jumlah') && registri.b.unit.length > 1));
  if (sehal && pilihBacaan(m, registri, seluruh, utuh) === 'registri') return jawabRegistri(m, registri.b, registri.paham.bacaan);
  if (utuh.kind === 'bacaan' && utuh.bacaan[0]?.kind === 'hitung') return jawabBingkai(m, seluruh, keadaan, waktu);
  const baca = (y: string): Bingkai => readBingkai(y, m.kamus);
  const bagian = pecahPertanyaan(pesan)
    .flatMap((x) => pecahKalimat(x, baca))
    .flatMap((x) => pecahTahun(x, baca))
    .flatMap((x) => pecahNiat(x, baca));
  if (bagian.length <= 1) return satuPertanyaan(m, bagian[0] ?? pesan, keadaan, waktu, false);
  const hasil: Jawaban[] = [];
  let kini = keadaan;
  for (const [n, teks] of bagian.slice(0, bagianTerbanyak).entries()) {
    const b = satuPertanyaan(m, teks, kini, waktu, n > 0);
    hasil.push(b.jawaban);
    kini = b.keadaan;
  }
  if (bagian.length > bagianTerbanyak) hasil.push(sisaBagian(bagian.slice(bagianTerbanyak)));
  return { jawaban: gabungJawaban(hasil), keadaan: kini };
}

/** Questions answered in one message; the rest are named, not dropped silently. */
const bagianTerbanyak = 6;
const sisaBagian = (bagian: readonly string[]): Jawaban =>
  jawaban('klarifikasi', [
    `Yang belum dijawab: ${bagian.map((x) => `"${x.slice(0, 60)}"`).join(', ')}.`,
    'Boleh dikirim lagi dalam pesan berikutnya?',
  ]);

/** "2", "yang nomor 2", or words of one of the offered readings. */
function pilihDariDaftar(b: Bingkai, keadaan: Keadaan, m: Mesin, waktu: Waktu): Balasan | undefined {
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
function tanyaTentangNomor(b: Bingkai, keadaan: Keadaan, m: Mesin, waktu: Waktu): Balasan | undefined {
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
  const jenis = p.kind === 'anggaran' ? 'anggaran' : 'indikator';
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
  return 'indikator' in p ? (p.indikator ?? []) : 'anggaran' in p ? (p.anggaran ?? []) : [];
}

function satuPertanyaan(m: Mesin, teks: string, keadaan: Keadaan, waktu: Waktu, sambungan: boolean): Balasan {
  const baru = readBingkai(teks, m.kamus);
  const lama = bacaSalam(baru) === undefined ? keadaan.bingkai : undefined;
  const pindahOpd =
    lama !== undefined &&
    baru.opd.length > 0 &&
    baru.ukuran.length > 0 &&
    lama.opd.length > 0 &&
    !baru.opd.some((o) => lama.opd.includes(o));
  const terbalik = lama === undefined ? undefined : balikArah(lama, baru);
  if (terbalik !== undefined) return jawabBingkai(m, terbalik, keadaan, waktu);
  const b =
    lama !== undefined && isLanjutan(baru) && !pindahOpd ? gabungBingkai(lama, baru, m.kamus.kelurahan) : warisOpd(baru, lama, sambungan);
  return jawabSendiri(m, teks, baru, b, waktu) ?? jawabBingkai(m, b, keadaan, waktu);
}

function jawabBingkai(m: Mesin, b: Bingkai, keadaan: Keadaan, waktu: Waktu): Balasan {
  if (b.nomorSemua.length > 1 && b.nomorSemua.length <= bagianTerbanyak) {
    const per = b.nomorSemua.map((nomor) => jawabBingkai(m, { ...b, nomor, nomorSemua: [nomor] }, keadaan, waktu));
    const akhir = per.at(-1)?.keadaan ?? keadaan;
    return { jawaban: gabungJawaban(per.map((x) => x.jawaban)), keadaan: akhir };
  }
  const lama = keadaan.bingkai;
  const p = lengkapiHitung(fromText(b, { katalog: m.konteks.pustaka, kamus: m.kamus }, waktu), b, keadaan);
  const j =
    p.kind === 'bacaan'
      ? putuskan(p.bacaan, m.konteks)
      : p.kind === 'semua'
        ? gabungJawaban(p.bacaan.map((x) => answer(x, m.konteks)))
        : answerBalik(p, m.konteks);
  const pilihan = j.pilihan.length > 0 ? j.pilihan : lengkapan(m, b, p);
  const paham = p.kind === 'bacaan' || p.kind === 'semua';
  const [hitung] = p.kind === 'bacaan' ? p.bacaan : [];
  return {
    jawaban: j,
    keadaan: {
      // Numbers of a question are inputs of a calculation, which goes on by itself; any other frame goes on without them.
      ...(paham && hitung?.kind !== 'hitung' ? { bingkai: { ...b, besaran: [] } } : lama === undefined ? {} : { bingkai: lama }),
      daftar: pilihan.length > 0 ? pilihan : paham ? [] : keadaan.daftar,
      menunggu: j.kind === 'klarifikasi' && pilihan.length > 0,
      ...(hitung?.kind === 'hitung' ? { hitung } : {}),
      ...(p.kind === 'hitung-kurang'
        ? { hitung: { kind: 'hitung', rumus: p.kurang.rumus, masukan: p.kurang.ada, pilihan: {} }, kurang: p.kurang.kurang }
        : {}),
    },
  };
}

/** The questions that a missing slot leaves open, as choices: which office, or what about it. */
function lengkapan(m: Mesin, b: Bingkai, p: Pemahaman): readonly Butir[] {
  if (p.kind !== 'klarifikasi') return [];
  if (p.sebab === 'tanpa-pokok' && p.kata.length > 0)
    return m.konteks.pustaka.dokumen.map((d) => ({ label: namaOpd(m.konteks, d.opd), bingkai: { ...b, opd: [d.opd] } }));
  if (p.sebab !== 'tanpa-ukuran') return [];
  // What can be asked of an office as a whole, as the question back names it.
  return ['capaian', 'anggaran', 'efisiensi', 'rekomendasi'].map((hal) => {
    const label = `${hal} ${namaOpd(m.konteks, p.opd)}`;
    return { label, bingkai: readBingkai(label, m.kamus) };
  });
}
