// A turn of the chat about deadlines: whether it is one, and how it goes on.
import { answer } from '../answer/index.ts';
import { jawaban } from '../answer/jawaban.ts';
import type { Balasan, Keadaan, Mesin } from '../keadaan.ts';
import { isIngatkan } from '../understand/baca-ingatkan.ts';
import { bacaTenggat } from '../understand/baca-tenggat.ts';
import { kataOf, type Bernama } from '../understand/isian/nama-isian.ts';
import type { Bingkai } from '../understand/bingkai.ts';

function namaPemda(m: Mesin): readonly Bernama[] {
  const v = m.konteks.isian;
  const alias = new Map([
    ...m.konteks.pustaka.pemda.map((p) => [p.id, p.alias] as const),
    ...(v?.buku.semua('pemda') ?? []).map((p) => [p.id, p.isi.alias] as const),
  ]);
  return (v?.tempat.pemda ?? []).map((p) => ({ id: p.id, nama: [p.nama, ...(alias.get(p.id) ?? [])].map(kataOf) }));
}

/** Own reminders are kept where somebody can be written to: the private chat of the bot (alur/ingatkan.ts). */
const ingatkanDiTelegram = [
  'Maaf, pengingat sendiri dibuat di obrolan pribadi dengan bot Telegram: tulis kalimat yang sama di sana, atau /ingatkan.',
  'Di sini saya dapat menyebutkan tenggatnya, misalnya "kapan batas LKjIP".',
];

/** undefined: not a question about deadlines; without a view of entered data there is no today, and so none. */
export function jawabTenggat(m: Mesin, pesan: string, laporan: Bingkai, keadaan: Keadaan): Balasan | undefined {
  const { isian, pustaka } = m.konteks;
  if (isIngatkan(pesan)) return { jawaban: jawaban('tolak', ingatkanDiTelegram), keadaan };
  if (isian === undefined) return undefined;
  const bacaan = bacaTenggat(pesan, {
    ...isian,
    kosakata: m.kamus.kosakata,
    opdLaporan: laporan.opd,
    aturan: pustaka.kalender.aturan,
    namaPemda: namaPemda(m),
    ...(keadaan.isian === undefined ? {} : { lama: keadaan.isian }),
  });
  const [p] = bacaan;
  if (p === undefined) return undefined;
  const { bingkai: _bingkai, registri: _registri, isian: _isian, ...tetap } = keadaan;
  if (bacaan.length === 1) return { jawaban: answer(p, m.konteks), keadaan: { ...tetap, isian: p, daftar: [], menunggu: false } };
  const pilihan = bacaan.map((permintaan) => {
    const opd = isian.tempat.opdById.get(permintaan.opd ?? '');
    return { label: `${opd?.nama ?? permintaan.opd ?? ''}, ${isian.tempat.namaPemda(opd?.pemda ?? '')}`, permintaan };
  });
  const tanya = [
    'Ada beberapa perangkat daerah dengan nama itu:',
    ...pilihan.map((x, n) => `${n + 1}. ${x.label}`),
    'Yang mana yang dimaksud?',
  ];
  return {
    jawaban: jawaban('klarifikasi', tanya, { pilihan, permintaan: bacaan }),
    keadaan: { ...tetap, daftar: pilihan, menunggu: true },
  };
}
