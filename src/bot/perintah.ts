// The one table of commands: what the bot answers to, and what Telegram's menus show.
import { kirimBantuan, sapa } from './bantuan.ts';
import { mulaiDialog } from './dialog.ts';
import { kirim } from './kirim.ts';
import { isGrup, type Ctx, type Layanan } from './konteks.ts';
import { jawabTeks, lupakan } from './tanya.ts';
import { kirimTelusur } from './telusur.ts';

export type Perintah = {
  readonly nama: string;
  /** Shown in the menu; at most 256 characters. */
  readonly uraian: string;
  /** `berperan`: in the private chat of people who hold a role, beside what everybody has there. */
  readonly diMenu: readonly ('private' | 'group' | 'berperan')[];
  readonly jalan: (ctx: Ctx, l: Layanan, argumen: string) => Promise<void>;
};

/** A command that begins the dialogue of its name. */
function dialog(nama: string, uraian: string, diMenu: Perintah['diMenu'] = ['berperan'], alur = nama): Perintah {
  return { nama, uraian, diMenu, jalan: (ctx, l, argumen) => mulaiDialog(ctx, l, alur, argumen) };
}

export const daftarPerintah: readonly Perintah[] = [
  { nama: 'start', uraian: 'Mulai, dengan contoh pertanyaan', diMenu: ['private'], jalan: sapa },
  { nama: 'tanya', uraian: 'Ajukan pertanyaan, misalnya /tanya capaian IKM Dumai Kota 2024', diMenu: ['private', 'group'], jalan: tanya },
  { nama: 'iku', uraian: 'Telusuri IKU menurut daerah dan perangkat daerah', diMenu: ['private', 'group'], jalan: telusuri },
  { nama: 'bantuan', uraian: 'Yang dapat ditanyakan, menurut topik', diMenu: ['private', 'group'], jalan: kirimBantuan },
  dialog('tenggat', 'Tenggat SAKIP terdekat, per bulan, dengan dasar dan sisa hari', ['private']),
  dialog('ingatkan', 'Pengingat sendiri, misalnya /ingatkan H-3 sebelum LKjIP', ['private']),
  dialog('langganan', 'Atur pengingat tenggat: jenis, waktu, ringkasan Senin'),
  dialog('lapor', 'Laporkan realisasi triwulan'),
  dialog('konfirmasi', 'Konfirmasi realisasi (kepala atau yang diberi delegasi)'),
  dialog('belum', 'Siapa yang belum melaporkan realisasi'),
  dialog('dokumen', 'Kelengkapan dokumen SAKIP perangkat daerah, misalnya /dokumen 2026'),
  dialog('rekomendasi', 'Tindak lanjut rekomendasi LHE: yang terbuka, bukti, verifikasi'),
  dialog('rekap', 'Rekap tindak lanjut rekomendasi per perangkat daerah'),
  dialog('lhe', 'Catat LHE dan rekomendasinya (evaluator)'),
  dialog('riwayat', 'Siapa mengubah apa dan kapan, dan mengurungkannya'),
  dialog('siapkan', 'Pemerintah daerah dan perangkat daerah sendiri (admin, Bagian Organisasi)'),
  dialog('tahun', 'Buka tahun kerja, misalnya /tahun 2027'),
  dialog('indikator', 'Indikator perangkat daerah: lihat, tambah, ubah'),
  dialog('target', 'Target setahun dan tiap triwulan, misalnya /target 2027'),
  dialog('angkasalah', 'Laporan angka salah yang menunggu jawaban', ['berperan'], 'laporan-angka'),
  dialog('tinjau', 'Tinjau pertanyaan yang belum terjawab baik (admin)'),
  dialog('saya', 'Id, peran, dan perangkat daerah Bapak/Ibu', ['private']),
  dialog('undang', 'Undang orang dengan tautan sekali pakai'),
  dialog('peran', 'Orang dan peran: lihat, ganti, cabut'),
  dialog('delegasi', 'Delegasi kepala: Sekretaris, Kasubbag, Plt., Plh.'),
  dialog('grup', 'Ikat grup ini pada satu perangkat daerah', ['group']),
  dialog('hapusdata', 'Hapus data pribadi Bapak/Ibu dari bot ini', ['private']),
  { nama: 'baru', uraian: 'Lupakan pertanyaan sebelumnya', diMenu: ['private', 'group'], jalan: mulaiBaru },
];

/** What the menu of a place shows, in the order of the table. */
export const menuDi = (tempat: 'private' | 'group' | 'berperan'): readonly { readonly command: string; readonly description: string }[] =>
  daftarPerintah
    .filter((p) => p.diMenu.includes(tempat) || (tempat === 'berperan' && p.diMenu.includes('private')))
    .map((p) => ({ command: p.nama, description: p.uraian }));

const lain: Readonly<Record<string, string>> = { help: 'bantuan', mulai: 'start', reset: 'baru' };

export const findPerintah = (nama: string): Perintah | undefined => {
  const n = nama.toLowerCase();
  return daftarPerintah.find((p) => p.nama === (lain[n] ?? n));
};

export type PerintahTerbaca = {
  readonly nama: string;
  readonly argumen: string;
  /** Written with the bot's own name: "/tanya@bot". */
  readonly dialamatkan: boolean;
};

/** A message that begins with a command, as Telegram marks them; undefined when it does not. */
export function bacaPerintah(teks: string, username: string): PerintahTerbaca | 'bot-lain' | undefined {
  const cocok = /^\/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?![\p{L}\p{N}_@])/u.exec(teks);
  const [awal = '', nama, bot] = cocok ?? [];
  if (nama === undefined) return undefined;
  if (bot !== undefined && bot.toLowerCase() !== username.toLowerCase()) return 'bot-lain';
  return {
    nama,
    argumen: teks
      .slice(awal.length)
      .replace(/^[\s,:;.-]+/, '')
      .trimEnd(),
    dialamatkan: bot !== undefined,
  };
}

/** "/iku" opens the registry; "/iku stunting" looks a name up. */
async function telusuri(ctx: Ctx, l: Layanan, argumen: string): Promise<void> {
  return argumen === '' ? kirimTelusur(ctx, l) : jawabTeks(ctx, l, tanyaIku(argumen));
}
const tanyaIku = (argumen: string): string => (/\biku\b/i.test(argumen) ? argumen : `iku ${argumen}`);

/** The question that a command asks; undefined when it does something else, or asks nothing. */
export function pertanyaanPerintah({ nama, argumen }: PerintahTerbaca): string | undefined {
  const p = findPerintah(nama)?.nama;
  if (argumen === '') return undefined;
  return p === 'tanya' ? argumen : p === 'iku' ? tanyaIku(argumen) : undefined;
}

async function mulaiBaru(ctx: Ctx, l: Layanan): Promise<void> {
  lupakan(ctx, l);
  await kirim(ctx, 'Baik, pertanyaan sebelumnya dilupakan. Silakan tulis pertanyaan baru.');
}

/** "/tanya capaian ..." asks that; "/tanya" alone, as a reply to somebody's message, asks what that message says. */
async function tanya(ctx: Ctx, l: Layanan, argumen: string): Promise<void> {
  const dibalas = ctx.msg?.reply_to_message;
  const teks = argumen === '' && dibalas?.from?.id !== ctx.me.id ? (dibalas?.text ?? dibalas?.caption ?? '') : argumen;
  if (teks !== '') return jawabTeks(ctx, l, teks);
  const contoh = isGrup(ctx) ? 'Tulis pertanyaannya sebagai balasan pesan ini' : 'Tulis pertanyaannya';
  await kirim(ctx, `${contoh}, misalnya: capaian IKM Dumai Kota 2024.`, {
    force_reply: true,
    selective: true,
    input_field_placeholder: 'capaian IKM Dumai Kota 2024',
  });
}
