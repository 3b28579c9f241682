// The cascade: misi, tujuan and sasaran of a decree or an office, what stands under one of them, and the way from misi to an indicator.
import type { Permintaan } from '../../permintaan.ts';
import type { Jenjang } from '../../registri.ts';
import type { BingkaiIku } from './bingkai-iku.ts';
import { bertempat, tempatOf } from './tempat-iku.ts';
import type { HasilCari } from './cari-iku.ts';
import type { KamusIku } from './kamus-iku.ts';

type Tingkat = Jenjang['tingkat'];
const urutan: readonly Tingkat[] = ['misi', 'tujuan', 'sasaran'];
const MIRIP = 0.8;
const MIRIP_SENDIRI = 0.6;
const MENONJOL = 0.2;
const SETARA = 0.05;

/** Steps of the cascade that the leftover words name. */
function cariJenjang(b: BingkaiIku, k: KamusIku, tingkat: readonly Tingkat[]): readonly Jenjang[] {
  const { jenjang } = k.registri;
  const diTempat = diminta(b, k);
  const hasil = k.cariJenjang.cari([b.sisa, b.penuh], {
    batas: 20,
    saring: (ke) => {
      const j = jenjang[ke];
      return j !== undefined && diTempat(j) && (tingkat.length === 0 || tingkat.includes(j.tingkat));
    },
  });
  const [pertama, kedua] = hasil;
  if (pertama === undefined) return [];
  // One name far ahead of the others is meant although a word of it is mistyped.
  const sendiri = pertama.nilai >= (kedua?.nilai ?? 0) + MENONJOL;
  const cukup = sendiri ? MIRIP_SENDIRI : MIRIP;
  return hasil.filter((h) => h.cakupan >= cukup && h.nilai >= pertama.nilai - SETARA).flatMap((h) => jenjang[h.ke] ?? []);
}

function diminta(b: BingkaiIku, k: KamusIku): (j: Jenjang) => boolean {
  if (b.unit.length > 0) return (j) => b.unit.includes(j.unit);
  if (b.pemda.length > 0) return (j) => b.pemda.includes(k.registri.ketetapanOf(j.unit).pemda);
  return () => true;
}

export function bacaJenjang(b: BingkaiIku, k: KamusIku, h: HasilCari): readonly Permintaan[] | undefined {
  const tingkat = urutan.filter((t) => b.tingkat.includes(t));
  const naik = b.hal.includes('sasaran') || tingkat.length > 0 || b.niat.includes('alur');
  if (!naik && b.jenjang.length === 0) return undefined;
  const mintaIku = b.tingkat.includes('iku');
  if (b.jenjang.length > 0)
    return [
      mintaIku || tingkat.length === 0
        ? { kind: 'iku-daftar', jenjang: [...b.jenjang], ...(b.niat.includes('jumlah') ? { jumlah: true } : {}) }
        : { kind: 'iku-alur', pokok: [...b.jenjang] },
    ];
  // "indikator di bawah misi 2": the word says where, it names nothing.
  const sisa = b.nomor === undefined ? b.sisa : b.sisa.filter((w) => w !== 'bawah');
  if (sisa.length > 0) {
    const milik = cariJenjang(b, k, tingkat);
    // The words of a sasaran are nearly those of its indicators: the better fit is meant.
    if (milik.length > 0 && (h.iku.length === 0 || mintaIku))
      return [
        mintaIku
          ? { kind: 'iku-daftar', jenjang: milik.map((j) => j.id), ...(b.niat.includes('jumlah') ? { jumlah: true } : {}) }
          : { kind: 'iku-alur', pokok: milik.map((j) => j.id) },
      ];
    return h.iku.length > 0 ? [{ kind: 'iku-alur', pokok: h.iku.map((i) => i.id) }] : undefined;
  }
  if (!bertempat(b)) return undefined;
  if (b.niat.includes('alur') && tingkat.length === 0) return [{ kind: 'iku-jenjang', ...tempatOf(b, k), tingkat: 'sasaran' }];
  // "indikator misi 2", "sasaran pada misi 2": what stands under it.
  const [atas] = tingkat;
  const bawah = tingkat.at(-1);
  if (atas === undefined || bawah === undefined) return undefined;
  const jumlah = b.niat.includes('jumlah') ? { jumlah: true } : {};
  if (mintaIku && b.nomor !== undefined) {
    const induk = k.registri.jenjang.filter((j) => diminta(b, k)(j) && j.tingkat === atas && j.nomor === b.nomor);
    if (induk.length > 0) return [{ kind: 'iku-daftar', jenjang: induk.map((j) => j.id), ...jumlah }];
  }
  return [
    {
      kind: 'iku-jenjang',
      ...tempatOf(b, k),
      tingkat: b.nomor === undefined ? bawah : atas,
      ...(b.nomor === undefined ? {} : { nomor: b.nomor }),
      ...jumlah,
    },
  ];
}
