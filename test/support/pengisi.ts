// People who enter data in chat: they write, press by label and send files, up to the press or upload that saves. They judge nothing.
import type { User } from 'grammy/types';
import { namaTw, type Triwulan } from '../../src/kinerja/periode.ts';
import { tahunDaerah, type OpdDaerah } from './daerah-bot.ts';
import type { Emulator } from './emulator/emulator.ts';
import type { PertanyaanTombol, Terlihat, Unggahan } from './emulator/jenis.ts';

const sabar = 30_000;

export type Tertekan = PertanyaanTombol & { readonly updateId: number };

export type Pengisi = ReturnType<typeof createPengisi>;

export function createPengisi(em: Emulator, user: User) {
  const layar = (): Terlihat | undefined => em.pesan(user, 'bot').at(-1);
  const labelOf = (): readonly string[] => layar()?.tombol.flat() ?? [];
  const teks = (): string => layar()?.teks ?? '';
  const gagal = (apa: string): Error =>
    new Error(`${user.first_name}: ${apa}; the screen says ${JSON.stringify(teks())} ${JSON.stringify(labelOf())}`);

  /** The label that is, or contains, this. */
  function cari(label: string): string {
    const kena = labelOf().find((x) => x === label) ?? labelOf().find((x) => x.includes(label));
    if (kena === undefined) throw gagal(`no button "${label}"`);
    return kena;
  }

  /** Presses and waits for nothing. */
  function sentuh(label: string): Tertekan {
    const l = layar();
    if (l === undefined) throw gagal('no screen');
    const q = em.tekan({ pesan: l.pesan, dari: user, tombol: cari(label) });
    if (q.updateId === undefined) throw gagal('the press was not delivered');
    return q as Tertekan;
  }

  const kirim = (isi: { readonly teks: string } | { readonly berkas: Unggahan } | { readonly foto: Unggahan }): number => {
    const dari = user;
    const { updateId } =
      'teks' in isi
        ? em.kirimPesan({ dari, teks: isi.teks })
        : 'foto' in isi
          ? em.kirimFoto({ dari, berkas: isi.foto })
          : em.kirimDokumen({ dari, berkas: isi.berkas });
    if (updateId === undefined) throw gagal('the message was not delivered');
    return updateId;
  };

  async function tekan(label: string): Promise<Tertekan> {
    const q = sentuh(label);
    await em.tungguSampai(() => q.jawaban !== undefined, { batas: sabar, pesan: `${user.first_name}: an answer to [${label}]` });
    if (q.jawaban?.teks !== undefined) throw gagal(`[${label}] was answered "${q.jawaban.teks}"`);
    return q;
  }

  async function tulis(isi: string): Promise<void> {
    const dulu = layar()?.id ?? 0;
    kirim({ teks: isi });
    await em.tungguSampai(() => (layar()?.id ?? 0) > dulu, { batas: sabar, pesan: `${user.first_name}: an answer to "${isi}"` });
  }

  return { user, layar, teks, labelOf, gagal, sentuh, kirim, tekan, tulis };
}

export type IsianRealisasi = { readonly opd: OpdDaerah; readonly triwulan: Triwulan; readonly nilai: number };

/** From /lapor to the preview; what stands below its target is explained on the way. */
export async function sampaiPratinjau(p: Pengisi, x: IsianRealisasi): Promise<void> {
  await p.tulis('/lapor');
  const nama = `${namaTw(x.triwulan)} ${tahunDaerah}`;
  const pilihan = p.labelOf().find((t) => t.startsWith(`${nama}:`) || t.startsWith(`${nama} `));
  if (pilihan !== undefined) await p.tekan(pilihan);
  if (!p.teks().startsWith(`${x.opd.namaIndikator}, ${nama}`)) throw p.gagal(`not the value of ${nama}`);
  await p.tulis(String(x.nilai));
  for (let langkah = 0; !p.labelOf().includes('Simpan'); langkah += 1) {
    if (langkah > 8) throw p.gagal('no preview');
    const teks = p.teks();
    if (p.labelOf().includes('Ya, sudah benar')) await p.tekan('Ya, sudah benar');
    else if (teks.includes('Apa sebabnya')) await p.tulis('Petugas loket berkurang satu orang');
    else if (teks.includes('Langkah apa')) await p.tulis('Jadwal piket loket disusun ulang');
    else if (teks.includes('Jabatan apa')) await p.tulis('Kepala Seksi Pelayanan');
    else if (teks.includes('Paling lambat')) await p.tekan(p.labelOf()[0] ?? '');
    else throw p.gagal('an unknown question on the way to the preview');
  }
}

/** From /rekomendasi to the screen that waits for the file. */
export async function sampaiBukti(p: Pengisi, isi: string): Promise<void> {
  await p.tulis('/rekomendasi');
  await p.tekan(isi.slice(0, isi.indexOf(':') + 1));
  await p.tekan('Tambah bukti');
}

/** After the file: its year, up to the preview. */
export const pilihTahun = async (p: Pengisi): Promise<void> => {
  await p.tekan(String(tahunDaerah));
};
