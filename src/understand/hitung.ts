// Recognises a calculation on numbers that stand in the question itself. A question about the data of an office is none.
import type { Bingkai } from './bingkai.ts';
import { readAnggaran } from './hitung-anggaran.ts';
import { isMungkinBesaran } from './hitung-bersih.ts';
import { bakukan } from './hitung-ejaan.ts';
import { jaga } from './hitung-jaga.ts';
import { readAngka, type Angka } from './hitung-peran.ts';
import type { TandaSkala } from './hitung-skala.ts';
import { isSkalaCampur, samakan } from './hitung-satuan.ts';
import { readEfisiensi, readKemajuan, readKonversi, readPredikat, readRataRata, readSelisih, readUnsur } from './hitung-lain.ts';
import {
  bagian,
  bangun,
  bolehTanya,
  d,
  isPersen,
  isTimpang,
  kelompokkan,
  kurang,
  pilihBacaan,
  satuanBersama,
  type HasilHitung,
  type Soal,
} from './hitung-susun.ts';

/** Asking why, who, where: numbers of such a question are quoted. */
const NIAT_KUTIPAN = new Set([
  'penyebab',
  'pertentangan',
  'tanpa-bukti',
  'bukti',
  'pemegang',
  'penghargaan',
  'pendukung',
  'penghambat',
  'solusi',
  'faktor',
  'rencana-aksi',
]);
const DAFTAR =
  /\b(?:mana saja|apa saja|apa aja|daftar|sebutkan|tampilkan|list|siapa|(?:indikator|iku|program|kegiatan|subkegiatan|opd|sasaran|unsur)(?:nya)? (?:yang|yg|mana|apa)|(?:berapa|brp|ada berapa) (?:banyak |jumlah )?(?:indikator|iku|program|kegiatan|opd|sub|sasaran))\b|\b(?:di bawah|dibawah|di atas|diatas|kurang dari|lebih dari|lebih rendah dari|lebih tinggi dari|minimal|maksimal)\s+(?:rp\.?\s*)?\d|[<>]\s*=?\s*\d/;

/** Two documents are held against each other. */
const BANDINGAN =
  /\bada (?:yang|yg)\b.*\bada (?:yang|yg)\b|\bmana (?:yang|yg) (?:cocok|benar|bener|betul|tepat|pas|dipakai|dipegang|valid)\b/;

export function readHitung(b: Bingkai, konteks: { readonly skala: readonly TandaSkala[] }): HasilHitung | undefined {
  const teks = bakukan(b.teks);
  if (!isMungkinBesaran(teks) || BANDINGAN.test(teks)) return undefined;
  const a = readAngka(teks);
  if (a.angka.length === 0 && a.rusak.length === 0) return undefined;
  const k = kelompokkan(a);
  const lengkap = (k.target.length > 0 && k.realisasi.length > 0) || (k.pagu.length > 0 && k.uang.length > 0);
  const s: Soal = { b, teks, a, k, skala: konteks.skala, diminta: a.perintah.has('hitung'), daftar: DAFTAR.test(teks), lengkap };
  // "ubah 3,45 ke skala 100" converts; every other wish to change something is not ours to hear.
  if (b.tolak.length > 0) return b.tolak.every((t) => t === 'ubah') ? jaga(s, readKonversi(s)) : undefined;
  if (b.niat.some((n) => NIAT_KUTIPAN.has(n)) && (!lengkap || b.opd.length > 0 || b.dokumen.length > 0 || b.tabel.length > 0))
    return undefined;
  if (a.rusak.length > 0) return readRusak(s);
  return jaga(
    s,
    readUnsur(s) ??
      readKonversi(s) ??
      readRataRata(s) ??
      readKemajuan(s) ??
      readEfisiensi(s) ??
      readAnggaran(s) ??
      readSelisih(s) ??
      readKebalikan(s) ??
      readCapaian(s) ??
      readPredikat(s),
  );
}

function readRusak(s: Soal): HasilHitung | undefined {
  const { a, k } = s;
  const berperan = [k.target, k.realisasi, k.pagu, k.uang, k.capaian, k.serapan].some((x) => x.length > 0);
  const rumus = a.ditanya.has('efisiensi')
    ? 'efisiensi'
    : a.ditanya.has('serapan') || k.pagu.length > 0
      ? 'serapan'
      : a.perintah.has('mutu')
        ? 'mutu'
        : a.perintah.has('predikat')
          ? 'predikat'
          : a.perintah.has('selisih')
            ? 'selisih'
            : a.perintah.has('konversi')
              ? 'konversi-skm'
              : 'capaian';
  const bertanya = s.diminta || a.ditanya.size > 0 || berperan || rumus !== 'capaian';
  if (!bertanya || !bolehTanya(s)) return undefined;
  return kurang(
    rumus,
    ['angka'],
    { target: k.target, realisasi: [...k.realisasi, ...k.uang], pagu: k.pagu, capaian: k.capaian, serapan: k.serapan },
    a.rusak,
  );
}

const HANYA_BAGI =
  /^[\s·=?.]*(?:(?:berapa|hasil|hasilnya)\s+)?[\d.,]+\s*%?\s*(?:\/|÷|:|dibagi(?:\s+dengan)?|bagi)\s*[\d.,]+\s*%?[\s·=?.]*(?:berapa|hasilnya)?[\s?]*$/;

function readCapaian(s: Soal): HasilHitung | undefined {
  const { a, k } = s;
  let target = [...k.target, ...(k.target.length === 0 ? k.targetAkhir : [])];
  let realisasi = [...k.realisasi];
  let capaian = [...k.capaian];
  let sisa = [...k.bebas, ...k.nilai];
  if (target.length === 0 && realisasi.length === 0 && k.uang.length > 0 && k.pagu.length === 0 && a.ditanya.has('capaian'))
    realisasi = k.uang;
  const ditanya = a.ditanya.has('capaian') || a.perintah.has('persen') || a.bersih.kali100;
  let dibacaRealisasi = false;
  const pasangan = bagian(s);
  if (
    pasangan !== undefined &&
    realisasi.length + target.length < 2 &&
    k.serapan.length === 0 &&
    (ditanya || s.diminta || target.length + realisasi.length + capaian.length > 0)
  ) {
    const bebas = (x: Angka, lawan: readonly Angka[]): boolean => !lawan.includes(x);
    if (bebas(pasangan.bagian, target) && bebas(pasangan.utuh, realisasi)) {
      dibacaRealisasi = capaian.includes(pasangan.bagian);
      [target, realisasi, capaian, sisa] = [[pasangan.utuh], [pasangan.bagian], [], []];
    }
  }
  // "target 80 capaian 76, berapa persen?": here capaian is the value reached.
  if (target.length > 0 && realisasi.length === 0 && capaian.length === target.length) {
    dibacaRealisasi = true;
    [realisasi, capaian] = [capaian, []];
  }
  const minat = ditanya || s.diminta || (target.length > 0 && realisasi.length > 0);
  // "85,76/89,87" and nothing else: a capaian perhaps, but neither number is named.
  if (!minat && pasangan !== undefined && HANYA_BAGI.test(a.bersih.teks))
    return kurang('capaian', ['target', 'realisasi'], { nilai: a.angka });
  if (!minat) return undefined;
  // One role without a number and one number without a role belong together.
  if (target.length === 1 && realisasi.length === 0 && sisa.length === 1) [realisasi, sisa] = [sisa, []];
  else if (realisasi.length === 1 && target.length === 0 && sisa.length === 1 && !a.ditanya.has('target')) [target, sisa] = [sisa, []];

  const batas = target.length === 2 && realisasi.length === 1 && isRentang(s, target);
  const seimbang = batas || (target.length === realisasi.length && target.length > 0);
  if (!seimbang) return tanyaCapaian(s, target, realisasi, capaian, sisa);
  const n = target.length;
  const dibaca = pilihBacaan([...target, ...realisasi]);
  const timpang = !batas && target.some((t, i) => isTimpang(t, realisasi[i] as Angka));
  const semua = dibaca && (batas || n === 1 ? samakan(dibaca) : samakanPasangan(dibaca));
  if (semua === undefined || timpang || (/\b(?:skm|ikm|indeks|nilai)\b/.test(s.teks) && isSkalaCampur(semua)))
    return kurang('capaian', ['satuan'], { target, realisasi });
  if (a.bersih.polaritasKabur) return kurang('capaian', ['polaritas'], { target, realisasi });
  const satuan = satuanBersama(semua);
  const t = semua.slice(0, n);
  return bangun(
    'capaian',
    {
      target: batas ? t.slice(0, 1) : t,
      'target-atas': batas ? t.slice(1) : [],
      realisasi: semua.slice(n),
      capaian: capaian.length === 1 ? capaian : [],
    },
    {
      polaritas: a.bersih.polaritas,
      satuan,
      rumus:
        a.bersih.polaritas === 'turun-baik' && /target\s*(?:dibagi|\/|÷|:|per)\s*(?:dengan\s+)?realisasi/.test(s.teks)
          ? 'capaian-negatif-bagi'
          : undefined,
      dibacaRealisasi: dibacaRealisasi ? 'ya' : undefined,
      rataRata: a.perintah.has('rata') && n > 1 ? 'ya' : undefined,
    },
  );
}

/** Each target with its own realisasi: another pair may have another unit. */
function samakanPasangan(semua: readonly Angka[]): readonly Angka[] | undefined {
  const n = semua.length / 2;
  const pasangan = semua.slice(0, n).map((t, i) => samakan([t, semua[n + i] as Angka]));
  if (pasangan.includes(undefined)) return undefined;
  return [...pasangan.flatMap((p) => p?.[0] ?? []), ...pasangan.flatMap((p) => p?.[1] ?? [])];
}

function tanyaCapaian(
  s: Soal,
  target: readonly Angka[],
  realisasi: readonly Angka[],
  capaian: readonly Angka[],
  sisa: readonly Angka[],
): HasilHitung | undefined {
  const { a } = s;
  const adaPeran = target.length > 0 || realisasi.length > 0;
  const mengira =
    a.ditanya.has('capaian') ||
    s.lengkap ||
    (s.diminta && adaPeran) ||
    (/\bh?itung/.test(s.teks) && (capaian.length > 0 || sisa.length > 0));
  const predikatSaja = !adaPeran && (a.perintah.has('predikat') || a.perintah.has('mutu') || a.ditanya.has('efisiensi'));
  if (!mengira || predikatSaja || !bolehTanya(s)) return undefined;
  const hilang = [
    ...(target.length === 0 || target.length < realisasi.length ? ['target'] : []),
    ...(realisasi.length === 0 || realisasi.length < target.length ? ['realisasi'] : []),
  ];
  // "target 90 realisasi 80 dan 85": none is missing, one is too many.
  if (target.length > 0 && realisasi.length > 0)
    return kurang('capaian', ['target', 'realisasi'], {
      nilai: [...target, ...realisasi, ...capaian, ...sisa].toSorted((x, y) => x.awal - y.awal),
    });
  // The missing one is itself what is asked: the data may have it, a calculation has not.
  if (!a.ditanya.has('capaian') && hilang.every((h) => a.ditanya.has(h as 'target' | 'realisasi'))) return undefined;
  return kurang('capaian', hilang, { target, realisasi, nilai: [...capaian, ...sisa] });
}

/** "target 80-90", "80 sampai 90". */
function isRentang(s: Soal, target: readonly Angka[]): boolean {
  const [x, y] = target;
  const ke = y === undefined ? -1 : s.a.angka.indexOf(y);
  return (
    x !== undefined &&
    y !== undefined &&
    s.a.angka[ke - 1] === x &&
    /^(?:-|s\.?\s?\/?\s?d\.?|sd|sampai|hingga|sampai dengan)$/.test(s.a.antara[ke] ?? '') &&
    d(x).lt(d(y))
  );
}

/** Which realisasi gives the capaian that is wished for. */
function readKebalikan(s: Soal): HasilHitung | undefined {
  const { a, k } = s;
  if (k.target.length !== 1) return undefined;
  const target = k.target[0] as Angka;
  const ingin = a.ditanya.has('realisasi') || a.perintah.has('butuh');
  let capaian = k.capaian;
  let dianggap: string | undefined;
  const calon = [...k.realisasi, ...k.bebas, ...k.nilai];
  if (capaian.length === 0 && ingin && calon.length === 1 && isPersen(calon[0]) && (!isPersen(target) || a.ditanya.has('realisasi')))
    capaian = calon;
  else if (capaian.length === 0 && a.ditanya.has('realisasi') && a.perintah.has('butuh') && calon.length === 0) {
    dianggap = 'ya';
    capaian = [{ ...target, teks: '100%', desimal: '100', satuan: '%', gema: false }];
  }
  if (capaian.length !== 1 || (calon.length > 0 && capaian !== calon)) return undefined;
  const dinyatakan = isPersen(capaian[0]) && !isPersen(target) && !a.ditanya.has('capaian') && !a.perintah.has('persen');
  if (!ingin && !dinyatakan) return undefined;
  if (a.bersih.polaritasKabur) return kurang('realisasi-dibutuhkan', ['polaritas'], { target: [target], capaian });
  return bangun('realisasi-dibutuhkan', { target: [target], capaian }, { polaritas: a.bersih.polaritas, satuan: target.satuan, dianggap });
}
