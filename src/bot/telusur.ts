// Browsing the registry by buttons in one message: government, office, indicator, card. A button carries all it needs, so it works after a restart.
import { createHash } from 'node:crypto';
import { InlineKeyboard } from 'grammy';
import { namaDaerah, namaUnit, sebutMutu } from '../answer/iku/rak.ts';
import type { Konteks } from '../answer/konteks.ts';
import { pakaiPilihan } from '../percakapan/pilihan.ts';
import { keadaanAwal } from '../keadaan.ts';
import { isUtama, type Iku, type Jenjang, type Registri, type Unit } from '../registri.ts';
import { escapeHtml } from '../render/html.ts';
import { tulisData } from './data-tombol.ts';
import { kirim, sunting } from './kirim.ts';
import type { Ctx, Layanan } from './konteks.ts';
import { halamanOf, papanPilihan, toIsi } from './pesan-jawaban.ts';
import { catatJawaban } from './tanya.ts';

/** Ids of records are longer than a button may carry; ten hex digits tell them apart. */
export const kunciTelusur = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 10);

type Butir = { readonly label: string; readonly id: string };
/** A list and one of its pages; without an id the first list of all. */
type Letak = { readonly id?: string; readonly ke: number };
/** A step: what stands above the buttons, the steps below it, the step above. */
type Langkah = { readonly isi: readonly string[]; readonly butir: readonly Butir[]; readonly naik?: Letak };

const butirPerHalaman = 8;
const petunjuk = 'Pilih salah satu, atau tulis nama indikatornya, misalnya: rumus angka kematian bayi Bengkalis.';

/** Of each registry, its records by key; built when it is first browsed. */
const indeks = new WeakMap<Registri, ReadonlyMap<string, string>>();
function idOf(r: Registri, kunci: string): string | undefined {
  const ada = indeks.get(r) ?? new Map([...r.ketetapan, ...r.unit, ...r.jenjang, ...r.iku].map((x) => [kunciTelusur(x.id), x.id]));
  indeks.set(r, ada);
  return ada.get(kunci);
}

/** The page of a list that shows this record. */
const letakDi = (id: string, daftar: readonly { readonly id: string }[], dicari: string): Letak => ({
  id,
  ke:
    Math.floor(
      Math.max(
        0,
        daftar.findIndex((x) => x.id === dicari),
      ) / butirPerHalaman,
    ) + 1,
});

const banyakIku = (r: Registri, unit: string): number => r.ikuOf(unit).filter(isUtama).length;

function awal(k: Konteks): Langkah {
  const r = k.pustaka.registri;
  return {
    isi: ['<b>Indikator Kinerja Utama</b>', petunjuk],
    butir: r.ketetapan.map((x) => ({
      id: x.id,
      label: `${namaDaerah(k, x)} (${r.unitOf(x.id).reduce((n, u) => n + banyakIku(r, u.id), 0)} IKU)`,
    })),
  };
}

function langkahOf(k: Konteks, id: string): Langkah | undefined {
  const r = k.pustaka.registri;
  const ketetapan = r.ketetapanById.get(id);
  const [satu, ...lain] = ketetapan === undefined ? [] : r.unitOf(id);
  // A decree with one part has no level of offices.
  if (ketetapan !== undefined && satu !== undefined && lain.length > 0) {
    return {
      isi: [`<b>${escapeHtml(ketetapan.singkat)}</b>`, escapeHtml(`${ketetapan.tentang}.`), petunjuk],
      butir: r.unitOf(id).map((u) => ({ id: u.id, label: `${u.nama} (${banyakIku(r, u.id)})` })),
      naik: { ke: 1 },
    };
  }
  const misi = satu === undefined ? [] : r.jenjangOf(satu.id).filter((j) => j.tingkat === 'misi');
  if (ketetapan !== undefined && satu !== undefined && misi.length > 0) {
    return {
      isi: [...kepalaUnit(k, satu), petunjuk],
      butir: misi.map((j) => ({ id: j.id, label: `Misi ${j.nomor ?? ''} (${dibawah(r, j).filter(isUtama).length}): ${j.nama}` })),
      naik: { ke: 1 },
    };
  }
  const jenjang = r.jenjangById.get(id);
  if (jenjang?.tingkat === 'misi') {
    const daftar = dibawah(r, jenjang);
    return {
      isi: [`<b>Misi ${escapeHtml(`${jenjang.nomor ?? ''}: ${jenjang.nama}`)}</b>`, petunjuk],
      butir: daftar.map((i) => ({ id: i.id, label: i.nama })),
      naik: letakDi(
        r.ketetapanOf(jenjang.unit).id,
        r.jenjangOf(jenjang.unit).filter((j) => j.tingkat === 'misi'),
        jenjang.id,
      ),
    };
  }
  const unit = r.unitById.get(ketetapan === undefined ? id : (satu?.id ?? ''));
  if (unit === undefined) return undefined;
  const daftar = r.ikuOf(unit.id);
  return {
    isi: [...kepalaUnit(k, unit), ...(daftar.length === 0 ? [] : [petunjuk])],
    butir: daftar.map((i) => ({ id: i.id, label: `${i.induk === undefined ? '' : '· '}${i.nama}` })),
    naik: r.unitOf(unit.ketetapan).length === 1 ? { ke: 1 } : letakDi(unit.ketetapan, r.unitOf(unit.ketetapan), unit.id),
  };
}

/** Name, count and what is wrong with its table. */
function kepalaUnit(k: Konteks, unit: Unit): readonly string[] {
  const r = k.pustaka.registri;
  const catatan = unit.catatanMutu.slice(0, 3).map((c) => `Mohon dicek: ${sebutMutu(c)}.`);
  return [
    `<b>${escapeHtml(namaUnit(k, unit.id))}</b>`,
    ...[`${banyakIku(r, unit.id)} IKU dalam ${r.ketetapanOf(unit.id).singkat}.`, ...catatan].map(escapeHtml),
  ];
}

/** Indicators at any depth under a step of the cascade. */
function dibawah(r: Registri, j: Jenjang): readonly Iku[] {
  const dalam = (id: string | undefined): boolean => id !== undefined && (id === j.id || dalam(r.jenjangById.get(id)?.induk));
  return r.ikuOf(j.unit).filter((i) => dalam(i.sasaran));
}

function toPesan(langkah: Langkah, kunci: string | undefined, ke: number): { readonly html: string; readonly papan: InlineKeyboard } {
  const halaman = Math.max(1, Math.ceil(langkah.butir.length / butirPerHalaman));
  const nomor = Math.min(ke, halaman);
  const tampil = langkah.butir.slice((nomor - 1) * butirPerHalaman, nomor * butirPerHalaman);
  const papan = papanPilihan(tampil, (n) => ({ aksi: 'telusur', kunci: kunciTelusur(tampil[n - 1]?.id ?? ''), ke: 1 }));
  const pindah = (n: number): string => tulisData({ aksi: 'telusur', ke: n, ...(kunci === undefined ? {} : { kunci }) });
  if (halaman > 1) {
    if (nomor > 1) papan.text('◀', pindah(nomor - 1));
    papan.text(`${nomor}/${halaman}`, tulisData({ aksi: 'letak', ke: nomor, dari: halaman }));
    if (nomor < halaman) papan.text('▶', pindah(nomor + 1));
    papan.row();
  }
  if (langkah.naik !== undefined) papan.text('Kembali', keAtas(langkah.naik));
  return { html: langkah.isi.join('\n'), papan };
}

const keAtas = ({ id, ke }: Letak): string => tulisData({ aksi: 'telusur', ke, ...(id === undefined ? {} : { kunci: kunciTelusur(id) }) });

export async function kirimTelusur(ctx: Ctx, l: Layanan): Promise<void> {
  const { html, papan } = toPesan(awal(l.mesin.konteks), undefined, 1);
  await kirim(ctx, html, papan);
}

/** Turns the message to a step; false for a step that the registry no longer has. */
export async function tampilkanTelusur(ctx: Ctx, l: Layanan, kunci: string | undefined, ke: number): Promise<boolean> {
  const k = l.mesin.konteks;
  const id = kunci === undefined ? undefined : idOf(k.pustaka.registri, kunci);
  if (kunci !== undefined && id === undefined) return false;
  const iku = id === undefined ? undefined : k.pustaka.registri.ikuById.get(id);
  if (iku !== undefined) return tampilkanKartu(ctx, l, iku.id, ke);
  const langkah = id === undefined ? awal(k) : langkahOf(k, id);
  if (langkah === undefined) return false;
  const { html, papan } = toPesan(langkah, kunci, ke);
  await sunting(ctx, ctx.msg?.message_id, html, papan);
  return true;
}

/** The list that a card was opened from: its misi in a decree of one part, else its office. */
function tempatKartu(r: Registri, iku: Iku): readonly [string, readonly Iku[]] {
  const naik = (id: string | undefined): Jenjang | undefined => {
    const j = r.jenjangById.get(id ?? '');
    return j === undefined || j.tingkat === 'misi' ? j : naik(j.induk);
  };
  const misi = r.unitOf(r.ketetapanOf(iku.unit).id).length === 1 ? naik(iku.sasaran) : undefined;
  return misi === undefined ? [iku.unit, r.ikuOf(iku.unit)] : [misi.id, dibawah(r, misi)];
}

/** The card of an indicator. It counts as an answer: "satuannya?" goes on from it. */
async function tampilkanKartu(ctx: Ctx, l: Layanan, id: string, ke: number): Promise<boolean> {
  const { registri } = l.mesin.konteks.pustaka;
  const iku = registri.ikuById.get(id);
  if (iku === undefined) return false;
  const isi = toIsi(pakaiPilihan(l.mesin, { kind: 'iku', iku: [id], hal: ['kartu'] }, keadaanAwal), l.mesin.konteks);
  const halaman = halamanOf(isi, 'rincian');
  const nomor = Math.min(ke, halaman.length);
  const [induk, daftar] = tempatKartu(registri, iku);
  const papan = new InlineKeyboard();
  const pindah = (n: number): string => tulisData({ aksi: 'telusur', kunci: kunciTelusur(id), ke: n });
  if (halaman.length > 1) {
    if (nomor > 1) papan.text('◀', pindah(nomor - 1));
    papan.text(`${nomor}/${halaman.length}`, tulisData({ aksi: 'letak', ke: nomor, dari: halaman.length }));
    if (nomor < halaman.length) papan.text('▶', pindah(nomor + 1));
    papan.row();
  }
  papan.text('Kembali', keAtas(letakDi(induk, daftar, id)));
  const tampil = await sunting(ctx, ctx.msg?.message_id, halaman[nomor - 1]?.html ?? '', papan);
  catatJawaban(ctx, l, isi, tampil.chat, tampil.pesan);
  return true;
}
