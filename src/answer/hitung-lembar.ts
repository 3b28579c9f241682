// The sheet a calculation is written on: inputs, results and steps as facts, and the words for warnings and reasons. It computes nothing.
import { Decimal } from 'decimal.js';
import type { Fakta } from '../fakta.ts';
import { formatTepat } from '../kinerja/angka.ts';
import type { Polaritas } from '../kinerja/capaian.ts';
import type { AlasanTidakTerhitung, Hitungan, KodePeringatan } from '../kinerja/hitungan.ts';
import { classify } from '../kinerja/predikat.ts';
import type { PermintaanOf } from '../permintaan.ts';
import type { SkalaData, Ukuran } from '../rujukan/skema.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';

export type PermintaanHitung = PermintaanOf<'hitung'>;
type Slot = { readonly fakta: string };

export const alasanTidakTerhitung: Readonly<Record<AlasanTidakTerhitung, string>> = {
  'target-nol': 'targetnya nol, dan pembagian dengan nol tidak ada artinya.',
  'target-negatif': 'targetnya negatif, sehingga persentase terhadap target tidak bermakna.',
  'realisasi-nol': 'realisasinya nol, dan rumus ini membagi dengan realisasi.',
  'realisasi-negatif': 'realisasinya negatif, dan rumus ini membagi dengan realisasi.',
  'pagu-nol': 'pagunya nol, dan pembagian dengan nol tidak ada artinya.',
  'serapan-nol': 'serapannya nol, dan pembagian dengan nol tidak ada artinya.',
  'penyebut-nol': 'pembaginya nol.',
  'masukan-kosong': 'ada angka masukan yang belum lengkap.',
  'di-luar-skala': 'nilainya di luar skala.',
  'di-luar-rentang': 'ada angka di luar rentang yang berlaku untuk rumus ini.',
  'jumlah-unsur-tidak-sesuai':
    'jumlah unsurnya tidak sesuai: perlu sembilan unsur (aturan yang berlaku) atau empat belas unsur (aturan lama).',
  'polaritas-tidak-sesuai': 'target akumulatif hanya dapat dijumlahkan bila makin tinggi makin baik.',
  'periode-ganda': 'ada tahun yang disebut dua kali.',
};

export const teksPeringatan: Readonly<Record<KodePeringatan, string | undefined>> = {
  'capaian-melebihi-100': 'Hasilnya di atas seratus persen dan ditampilkan apa adanya; tidak ada batas atas yang diterapkan.',
  'capaian-negatif-dijepit-nol': 'Hasil hitungan di bawah nol, sehingga ditetapkan nol persen.',
  'target-belum-tercapai-serapan-rendah': 'Perhatian: target belum tercapai; serapan rendah bukan efisiensi.',
  'serapan-melebihi-100': 'Perhatian: realisasi melebihi pagu; mohon dicek angkanya.',
  'efisiensi-tepat-satu': 'Capaian sama dengan serapan; kedua laporan Dumai tidak memberi kategori untuk keadaan ini.',
  'predikat-melebihi-batas-atas': 'Nilai di atas batas teratas skala; dipakai predikat teratas.',
  'celah-skala': 'Nilai berada di antara dua rentang yang dicetak; dipakai rentang yang lebih tinggi.',
  'batas-skala-ganda': 'Nilai ini tercetak di dua rentang; dipakai yang dicetak lebih dahulu.',
  'kemajuan-tanpa-seluruh-tahun': 'Perhatian: realisasi tidak mencakup semua tahun; kemajuan sesungguhnya dapat lebih tinggi.',
  'nilai-di-luar-rentang-unsur': 'Nilai setiap unsur harus antara satu dan empat.',
  'persentase-melebihi-100': 'Hasilnya di atas seratus persen: mohon dicek apakah pembilang dan penyebutnya tertukar.',
  // Stands on the line of the rule or scale itself.
  'perlu-cek': undefined,
};

/** Behind a rule or scale that was not read in the regulation itself. */
export const tandaCek = (perlu: boolean): string => (perlu ? ' (perlu dicek)' : '');

/** A number of the question as a fact: its value exact, its digits as typed. */
export const masukanToFakta = (peran: string, i: number, teks: string, ukuran: Fakta['ukuran'], satuan: string): Fakta => ({
  id: idMasuk(peran, i),
  ukuran,
  nilai: { kind: 'angka', desimal: new Decimal(teks).toFixed() },
  satuan,
  cetak: teks.replace('.', ','),
  sumber: { kind: 'pertanyaan' },
  asal: 'dimasukkan',
});

export const deretSlot = (slot: readonly Slot[]): Baris =>
  slot.flatMap((s, i) => (i === 0 ? [s] : [slot.length === 2 ? ' dan ' : '; ', s]));

/** Ends as an answer; lines are added from top to bottom. */
export class Lembar {
  readonly buku = new BukuFakta();
  readonly #isi: Baris[] = [];
  readonly #catatan = new Set<string>();
  readonly #dasar = new Set<string>();
  readonly p: PermintaanHitung;

  constructor(p: PermintaanHitung) {
    this.p = p;
  }

  nilai(peran: string): readonly Decimal[] {
    return (this.p.masukan[peran] ?? []).map((x) => new Decimal(x));
  }

  get polaritas(): Polaritas {
    const p = this.p.pilihan['polaritas'];
    return p === 'turun-baik' || p === 'stabil' ? p : 'naik-baik';
  }

  /** A number of the question, with its digits as typed. */
  masuk(peran: string, i: number, ukuran: Ukuran | 'uraian', satuan = ''): Slot {
    const teks = this.p.masukan[peran]?.[i];
    if (teks === undefined) throw new Error(`hitungan tanpa ${peran} ke-${i + 1}`);
    return this.buku.add(masukanToFakta(peran, i, teks, ukuran, satuan));
  }

  semua(peran: string, ukuran: Ukuran | 'uraian', satuan = ''): Baris {
    const slot = (this.p.masukan[peran] ?? []).map((_, i) => this.masuk(peran, i, ukuran, satuan));
    return deretSlot(slot);
  }

  hasil(h: Hitungan, id: string, ukuran: Ukuran, masukan: readonly string[], ganti: Partial<Pick<Fakta, 'nilai' | 'satuan'>> = {}): Slot {
    this.catat(h.peringatan);
    const nilai: Fakta['nilai'] =
      h.nilai.kind === 'angka'
        ? { kind: 'angka', desimal: h.nilai.tampil.toFixed() }
        : h.nilai.kind === 'teks'
          ? { kind: 'teks', teks: h.nilai.teks }
          : { kind: 'tidak-terhitung', alasan: h.nilai.alasan };
    return this.buku.add({
      id: `hitung/${id}`,
      ukuran,
      nilai,
      satuan: h.satuan,
      rumusId: h.rumusId,
      masukan,
      sumber: { kind: 'hitungan', rumus: h.rumusId },
      asal: 'dihitung',
      ...ganti,
    });
  }

  /** "Cara hitung: ..." and, at the end of the sheet, the rule it rests on. */
  cara(h: Hitungan, id: string, teks = h.langkah): void {
    if (teks === '') return;
    this.#dasar.add(`${h.dasar}${tandaCek(h.peringatan.includes('perlu-cek'))}`);
    this.tulis(baris`Cara hitung: ${this.langkah(h, id, teks)}`);
  }

  /** The steps as one fact, since every number in them is one of the inputs or of the rule. */
  langkah(h: Hitungan, id: string, teks = h.langkah): Slot {
    return this.teks(`langkah/${id}`, teks, { kind: 'hitungan', rumus: h.rumusId }, 'dihitung');
  }

  teks(
    id: string,
    teks: string,
    sumber: Fakta['sumber'],
    asal: Fakta['asal'],
    ukuran: Fakta['ukuran'] = 'uraian',
    skalaId?: string,
    masukan?: readonly string[],
  ): Slot {
    return this.buku.add({
      id: `hitung/${id}`,
      ukuran,
      nilai: { kind: 'teks', teks },
      satuan: '',
      sumber,
      asal,
      ...(skalaId !== undefined && { skalaId }),
      ...(masukan && { masukan }),
    });
  }

  tulis(...b: readonly (Baris | string)[]): void {
    for (const x of b) this.#isi.push(typeof x === 'string' ? [x] : x);
  }

  catat(kode: readonly KodePeringatan[]): void {
    for (const k of kode) if (teksPeringatan[k] !== undefined) this.#catatan.add(teksPeringatan[k]);
  }

  /** Why there is no value, with the status that remains (target 0 and realisasi 0 is "tercapai", DOMAIN.md 1.8). */
  gagal(h: Hitungan): void {
    if (h.nilai.kind === 'tidak-terhitung') this.tulis(`Alasan: ${alasanTidakTerhitung[h.nilai.alasan]}`);
  }

  /** The band of one value on each scale, a line per scale. */
  predikat(nilai: Decimal, slot: Slot, daftar: readonly SkalaData[], sebutan: string, kepala?: Baris): void {
    for (const s of daftar) {
      const hasil = classify(nilai, s);
      this.catat(hasil.peringatan);
      const cek = tandaCek(s.status === 'perlu-cek');
      const nama = s.nama.toLowerCase().startsWith(sebutan.toLowerCase()) ? s.nama : `${sebutan} menurut ${s.nama}`;
      if (hasil.kind === 'tidak-ada') {
        this.tulis(
          kepala
            ? [...kepala, `: di luar skala, jadi tidak ada ${sebutan.toLowerCase()}nya; skala: ${s.nama}${cek}.`]
            : `${nama}: nilai di luar skala${cek}`,
        );
        continue;
      }
      const label =
        hasil.kode === undefined
          ? hasil.label
          : hasil.label.includes('(')
            ? `${hasil.kode}, ${hasil.label}`
            : `${hasil.kode} (${hasil.label})`;
      const f = this.teks(
        `predikat/${slot.fakta}/${s.id}`,
        label,
        { kind: 'rujukan', dasar: s.dasar },
        'dihitung',
        s.bidang.startsWith('skm') ? 'mutu' : 'predikat',
        s.id,
        [slot.fakta],
      );
      this.tulis(kepala ? baris`${kepala}: ${sebutan.toLowerCase()} ${f}; skala: ${s.nama}${cek}.` : baris`${nama}: ${f}${cek}`);
    }
  }

  /** Warnings, the echo of readings that were a choice. */
  selesai(): Jawaban {
    const dibaca = Object.entries(this.p.pilihan).flatMap(([kunci, ketikan]): readonly Baris[] => {
      const [, peran, i] = /^dibaca\.(.+)\.(\d+)$/.exec(kunci) ?? [];
      if (peran === undefined || !this.buku.semua.some((f) => f.id === idMasuk(peran, Number(i)))) return [];
      const asli = this.teks(`ketikan/${peran}/${i ?? ''}`, ketikan, { kind: 'pertanyaan' }, 'dimasukkan');
      const nilai = this.p.masukan[peran]?.[Number(i)] ?? '';
      // Written as it would be printed: what was chosen is the part of the dot or the comma.
      if (ketikan === formatTepat(new Decimal(nilai)))
        return [baris`${asli} dibaca dengan ${ketikan.includes('.') ? 'titik sebagai pemisah ribuan' : 'koma sebagai tanda desimal'}`];
      return [baris`${asli} dibaca ${{ fakta: idMasuk(peran, Number(i)) }}`];
    });
    const isi = [
      ...this.#isi,
      ...[...this.#catatan].filter((c) => !this.#isi.some((b) => b.length === 1 && b[0] === c)).map((c): Baris => [c]),
      ...(dibaca.length > 0 ? [[`Angka yang dibaca: `, ...dibaca.flatMap((d, i) => (i === 0 ? d : ['; ', ...d])), '.']] : []),
      ...(this.#dasar.size > 0 ? [[`Dasar rumus: ${[...this.#dasar].join('; ')}.`]] : []),
    ];
    return jawaban('jawab', isi, { fakta: this.buku.semua, permintaan: [this.p] });
  }
}

export const idMasuk = (peran: string, i: number): string => `masukan/${peran}/${i + 1}`;
export const idSemua = (p: PermintaanHitung, ...peran: readonly string[]): readonly string[] =>
  peran.flatMap((r) => (p.masukan[r] ?? []).map((_, i) => idMasuk(r, i)));
