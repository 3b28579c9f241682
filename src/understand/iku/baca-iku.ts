// Frame -> readings of the registry. The order of the rules is the grammar; a rule that does not apply says undefined.
import type { HalIku, Permintaan, PermintaanOf } from '../../permintaan.ts';
import type { Iku } from '../../registri.ts';
import type { BingkaiIku } from './bingkai-iku.ts';
import { cariIku, cariMirip, CAKUPAN_CUKUP, type HasilCari } from './cari-iku.ts';
import { bacaHitungIku, hitungDiLain, hitungKosong } from './baca-hitung-iku.ts';
import { bacaJenjang } from './baca-jenjang.ts';
import { tanpaKataNama } from './kata-nama.ts';
import type { PahamIku } from './paham-iku.ts';
import { bertempat, ketetapanOf, tempatOf } from './tempat-iku.ts';
import type { KamusIku } from './kamus-iku.ts';
import { kepalaUnit } from './tata-iku.ts';

type Aturan = (b: BingkaiIku, k: KamusIku, h: HasilCari) => readonly Permintaan[] | undefined;

const punya = (b: BingkaiIku, ...niat: readonly BingkaiIku['niat'][number][]): boolean => niat.some((n) => b.niat.includes(n));

const ids = (h: HasilCari): string[] => h.iku.map((i) => i.id);

const ketetapan: Aturan = (b, k) => {
  if (b.unit.length > 0 || b.sisa.length > 0 || b.tingkat.some((t) => t === 'misi' || t === 'tujuan' || t === 'sasaran')) return undefined;
  const disebut = b.ketetapan.length > 0 || b.tingkat.includes('ketetapan');
  const hal: PermintaanOf<'ketetapan'>['hal'] = [
    ...(b.hal.includes('nomor') || (disebut && /\b(?:nomor|no)\b(?!\.? ?\d)/.test(b.teks) && b.nomor === undefined)
      ? (['nomor'] as const)
      : []),
    ...(punya(b, 'tanggal') ? (['tanggal'] as const) : []),
    ...(punya(b, 'periode') ? (['periode'] as const) : []),
    ...(punya(b, 'penandatangan') && !punya(b, 'tanggal') ? (['penandatangan'] as const) : []),
    ...(punya(b, 'tentang') || b.hal.includes('definisi') ? (['tentang'] as const) : []),
  ];
  const umum =
    disebut &&
    hal.length === 0 &&
    !b.tingkat.some((t) => t === 'iku' || t === 'unit') &&
    !punya(b, 'nilai') &&
    b.jenisUnit === undefined &&
    // "IKU kota dumai apa saja" wants the list, although a decree goes by that name.
    !(punya(b, 'daftar', 'jumlah') && /\biku\b/.test(b.teks));
  if (hal.length === 0 && !umum) return undefined;
  if (!disebut && b.pemda.length === 0) return undefined;
  const daftar = ketetapanOf(b, k);
  return [
    {
      kind: 'ketetapan',
      ketetapan: daftar.length > 0 ? daftar : k.registri.ketetapan.map((x) => x.id),
      hal: hal.length > 0 ? hal : ['nomor', 'tanggal', 'periode', 'penandatangan', 'tentang', 'jumlah'],
    },
  ];
};

const mutu: Aturan = (b, k, h) => {
  const tentangMutu = b.hal.includes('mutu') || b.kode.length > 0;
  const berlawanan = punya(b, 'pertentangan');
  if (!tentangMutu && !berlawanan) return undefined;
  if (h.iku.length > 0) return [{ kind: 'iku', iku: ids(h), hal: ['mutu'] }];
  // An office without a table: its list says so.
  if (b.unit.length === 1 && k.registri.ikuOf(b.unit[0] ?? '').length === 0) return undefined;
  if (b.sisa.length > 0 || (!bertempat(b) && !b.tingkat.includes('iku') && !b.tingkat.includes('ketetapan'))) return undefined;
  return [
    {
      kind: 'iku-mutu',
      ...tempatOf(b, k),
      ...(b.kode.length > 0
        ? { kode: [...b.kode] }
        : berlawanan && !tentangMutu
          ? { kode: ['rumus-bertentangan', 'satuan-bertentangan'] }
          : {}),
      ...(punya(b, 'jumlah') ? { jumlah: true } : {}),
    },
  ];
};

/** "IKM 82,50 itu kategorinya apa": a value and the bands that a decree prints. */
const pita: Aturan = (b, _k, h) => {
  const [angka] = b.angka;
  if (angka === undefined || b.angka.length > 1 || !punya(b, 'pita')) return undefined;
  const iku = h.iku.filter((i) => i.rumus.some((r) => 'pita' in r.bentuk && r.bentuk.pita !== undefined));
  return iku.length === 0 ? undefined : [{ kind: 'iku-pita', iku: iku.map((i) => i.id), nilai: angka.lain ?? angka.desimal }];
};

const nilai: Aturan = (b, k, h) => {
  const berapa = punya(b, 'jumlah') && /\bberapa\b/.test(b.teks) && b.tingkat.every((t) => t === 'pemda' || t === 'ketetapan');
  if ((!punya(b, 'nilai') && !berapa) || b.hal.some((x) => x !== 'kartu')) return undefined;
  if (h.iku.length > 0) return [{ kind: 'iku-nilai', ...tempatOf(b, k), iku: ids(h) }];
  if (!bertempat(b) || b.sisa.length > 0 || !punya(b, 'nilai')) return undefined;
  return [{ kind: 'iku-nilai', ...tempatOf(b, k), iku: [] }];
};

const pemilik: Aturan = (b, k, h) => {
  const tanyaUnit = b.tingkat.includes('unit') || b.jenisUnit !== undefined || punya(b, 'punya');
  if (!tanyaUnit || b.unit.length > 0) return undefined;
  const jenis = b.jenisUnit === undefined ? {} : { jenis: b.jenisUnit };
  const diKetetapan = ketetapanOf(b, k);
  const di = diKetetapan.length > 0 ? { ketetapan: diKetetapan } : {};
  const jumlah = punya(b, 'jumlah') ? { jumlah: true } : {};
  if (b.sisa.length > 0) {
    // "penanggung jawab X dinas mana" asks who answers for it, not who has it.
    if (h.iku.length === 0 || b.hal.includes('penanggung-jawab')) return undefined;
    return [{ kind: 'iku-unit', iku: ids(h), ...di, ...jenis, ...jumlah }];
  }
  if (b.pemegang.length > 0 || b.urusan.length > 0 || b.jenjang.length > 0 || b.angka.length > 0) return undefined;
  if (b.tingkat.includes('iku') && b.jenisUnit === undefined) return undefined;
  return bertempat(b) || b.tingkat.includes('iku') || b.tingkat.includes('ketetapan')
    ? [{ kind: 'iku-unit', ...di, ...jenis, ...jumlah }]
    : undefined;
};

/** "IKU nomor 2 rumusnya apa": of which office is not said. */
const isNomorSaja = (b: BingkaiIku): boolean =>
  b.nomor !== undefined && b.tingkat.includes('iku') && b.hal.length > 0 && b.sisa.length === 0;

/** "arti IKU menurut Perbup": the word itself is asked for. */
const pengertian: Aturan = (b) =>
  b.sisa.length === 0 && b.unit.length === 0 && b.nomor === undefined && b.tingkat.includes('iku') && b.hal.includes('arti')
    ? [{ kind: 'istilah', istilah: ['iku'] }]
    : undefined;

const daftar: Aturan = (b, k, h) => {
  const tempat = tempatOf(b, k);
  const dari = {
    ...(b.pemegang.length > 0 ? { pemegang: [...b.pemegang] } : {}),
    ...(b.urusan.length > 0 ? { urusan: [...b.urusan] } : {}),
    ...(b.jenjang.length > 0 ? { jenjang: [...b.jenjang] } : {}),
  };
  const bersumber = Object.keys(dari).length > 0;
  if (!bertempat(b) && !bersumber) return isNomorSaja(b) ? [{ kind: 'iku-daftar', nomor: b.nomor ?? '' }] : undefined;
  // A position named beside an indicator ("penanggung jawab X") does not make a list.
  if (b.sisa.length > 0 && h.iku.length > 0) return undefined;
  if (b.sisa.length > 0 && !(bersumber && !b.tingkat.includes('iku'))) return undefined;
  if (b.sisa.length > 0) return undefined;
  const satu = b.nomor !== undefined && b.hal.length > 0;
  if (satu) {
    const iku = ikuBernomor(b, k);
    if (iku.length > 0) return [{ kind: 'iku', iku: iku.map((i) => i.id), hal: [...b.hal] }];
  }
  return [
    {
      kind: 'iku-daftar',
      ...tempat,
      ...dari,
      ...(b.nomor === undefined ? {} : { nomor: b.nomor }),
      ...(punya(b, 'jumlah') ? { jumlah: true } : {}),
    },
  ];
};

/** The indicator that a decree prints under this number, else the one at this place of its office's list. */
function ikuBernomor(b: Pick<BingkaiIku, 'unit' | 'pemda' | 'ketetapan' | 'nomor'>, k: KamusIku): readonly Iku[] {
  const { registri } = k;
  const unit =
    b.unit.length > 0
      ? b.unit
      : registri.unit
          .filter(
            (u) =>
              u.pemdaSendiri === true &&
              (b.ketetapan.includes(u.ketetapan) || b.pemda.includes(registri.ketetapanById.get(u.ketetapan)?.pemda ?? '')),
          )
          .map((u) => u.id);
  return unit.flatMap((u) => {
    const utama = registri.ikuOf(u).filter((i) => i.induk === undefined);
    const bernomor = utama.filter((i) => i.nomor === b.nomor);
    if (bernomor.length > 0) return bernomor;
    return utama.some((i) => i.nomor !== undefined) ? [] : [utama[Number(b.nomor) - 1]].filter((i) => i !== undefined);
  });
}

const rincian: Aturan = (b, _k, h) => {
  if (h.iku.length === 0) return undefined;
  const hal: HalIku[] = b.hal.length > 0 ? [...b.hal] : punya(b, 'banding') ? ['rumus', 'satuan', 'penanggung-jawab'] : ['kartu'];
  return [{ kind: 'iku', iku: ids(h), hal }];
};

/** "sasaran ketahanan pangan dumai": words that are an office elsewhere are those of a sasaran here. */
const jenjangAsing: Aturan = (b, k) => {
  if (!b.unitAsing || !b.tingkat.some((t) => t === 'sasaran' || t === 'tujuan' || t === 'misi')) return undefined;
  return bacaJenjang({ ...b, sisa: [...b.namaUnit, ...b.sisa] }, k, { iku: [], nilai: 0, cakupan: 0 });
};

/** An office that the decree of this government does not name: what its urusan has, else nothing. */
const unitAsing: Aturan = (b, k) => {
  if (!b.unitAsing || punya(b, 'nilai')) return undefined;
  const isi = b.namaUnit.filter((w) => !kepalaUnit.has(w));
  const hasil = k.cariUrusan.cari([isi], { batas: 5 }).filter((x) => x.cakupan >= 0.9);
  const urusan = hasil.map((x) => k.urusan[x.ke] ?? '');
  const ada = k.registri.iku.some(
    (i) => i.bidangUrusan.some((u) => urusan.includes(u)) && b.pemda.includes(k.registri.ketetapanOf(i.unit).pemda),
  );
  if (ada && b.sisa.length === 0)
    return [{ kind: 'iku-daftar', ...tempatOf(b, k), urusan, ...(punya(b, 'jumlah') ? { jumlah: true } : {}) }];
  return b.sisa.length > 0 ? undefined : [{ kind: 'iku-tak-ada', ...tempatOf(b, k), kata: b.namaUnit.join(' '), mirip: [] }];
};

/** "dinas kehutanan bengkalis": an office that no decree has, unless the words are the name of an indicator. */
const unitTakDikenal: Aturan = (b, k, h) => {
  if (b.unitTakDikenal.length === 0 || b.unit.length > 0 || h.cakupan >= 0.9) return undefined;
  return [{ kind: 'iku-tak-ada', ...tempatOf(b, k), kata: b.unitTakDikenal.join(' '), mirip: [] }];
};

/** "indikator pemuda dan olahraga kota dumai": no name, but a bidang urusan. */
const menurutUrusan: Aturan = (b, k, h) => {
  if (h.iku.length > 0 || b.sisa.length === 0 || !b.tingkat.includes('iku') || b.hal.length > 0) return undefined;
  const urusan = k.cariUrusan
    .cari([b.sisa], { batas: 5 })
    .filter((x) => x.cakupan >= 0.9)
    .map((x) => k.urusan[x.ke] ?? '');
  const diTempat = (unit: string): boolean => b.pemda.length === 0 || b.pemda.includes(k.registri.ketetapanOf(unit).pemda);
  const jumlah = punya(b, 'jumlah') ? { jumlah: true } : {};
  if (k.registri.iku.some((i) => diTempat(i.unit) && i.bidangUrusan.some((u) => urusan.includes(u))))
    return [{ kind: 'iku-daftar', ...tempatOf(b, k), urusan, ...jumlah }];
  // A decree that prints no urusan has them in the names of its offices: "IKU pariwisata bengkalis".
  if (b.pemda.length === 0 || b.unit.length > 0) return undefined;
  const unit = k.cariUnit
    .cari([b.sisa], { batas: 5 })
    .filter((x) => x.cakupan >= 0.9)
    .flatMap((x) => k.registri.unit[x.ke]?.id ?? [])
    .filter(diTempat);
  return unit.length === 0 ? undefined : [{ kind: 'iku-daftar', unit, ...jumlah }];
};

/** Several numbers, and no indicator of this place by name: they are inputs of another one, not of the nearest name here. */
const berangkaLain: Aturan = (b, k, h) =>
  b.angka.length < 2 || h.nilai >= CAKUPAN_CUKUP || hitungDiLain(b, k).length === 0 ? undefined : takAda(b, k, h);

const takAda: Aturan = (b, k) => {
  if (!bertempat(b) || b.sisa.length === 0) return undefined;
  const hitung = hitungDiLain(b, k);
  if (hitung.length > 0) return [{ kind: 'iku-tak-ada', ...tempatOf(b, k), kata: b.penuh.join(' '), mirip: [], hitung: [...hitung] }];
  return [{ kind: 'iku-tak-ada', ...tempatOf(b, k), kata: b.sisa.join(' '), mirip: cariMirip(b, k, 3).map((i) => i.id) }];
};

const terbaca = new WeakMap<BingkaiIku, { readonly k: KamusIku; readonly paham: PahamIku | undefined }>();

/** A message is read more than once on its way; the same frame is understood once. */
export function bacaIku(asal: BingkaiIku, k: KamusIku): PahamIku | undefined {
  const ada = terbaca.get(asal);
  if (ada?.k === k) return ada.paham;
  const paham = pahami(asal, k);
  terbaca.set(asal, { k, paham });
  return paham;
}

function pahami(asal: BingkaiIku, k: KamusIku): PahamIku | undefined {
  const hitung = bacaHitungIku(asal, k);
  if (hitung !== undefined) return hitung;
  // Numbers that no formula takes: the question is about something else.
  if (asal.angka.length > 0 && asal.hal.length === 0 && !bertempat(asal)) return undefined;
  // Letters alone ("s" of "S-1") are no name.
  const temuan = asal.sisa.some((w) => w.length > 1) ? cariIku(asal, k) : { iku: [], nilai: 0, cakupan: 0 };
  const { b, h } = tanpaKataNama(asal, temuan, k);
  const fit = b.sisa.length === 0 ? 1 : h.nilai;
  for (const aturan of [
    berangkaLain,
    pita,
    jenjangAsing,
    unitAsing,
    unitTakDikenal,
    ketetapan,
    mutu,
    nilai,
    hitungKosong,
    bacaJenjang,
    pengertian,
    pemilik,
    daftar,
    rincian,
    menurutUrusan,
  ]) {
    const bacaan = aturan(b, k, h);
    if (bacaan !== undefined) return { bacaan, nilai: fit };
  }
  const tanpa = takAda(b, k, h);
  return tanpa === undefined ? undefined : { bacaan: tanpa, nilai: 0 };
}
