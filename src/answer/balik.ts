// What is said when there is no answer: one question back, what exists instead, or a refusal that says what the bot can do.
import { gabungKata } from './kutipan.ts';
import { askHitung } from './hitung.ts';
import { jawaban, type Jawaban } from './jawaban.ts';
import { namaOpd, opdOf, type Konteks } from './konteks.ts';
import type { Pemahaman } from '../understand/pemahaman.ts';

const kutip = (kata: readonly string[]): string => [...new Set(kata)].map((w) => `"${w}"`).join(', ');

export const kemampuan =
  'Saya dapat membantu soal SAKIP Kecamatan Dumai Kota (2024) dan Sekretariat Daerah Kota Dumai (2023): target, realisasi, capaian, anggaran, efisiensi, rekomendasi LHE, rumus, istilah, dan perhitungan; juga IKU yang ditetapkan Kota Dumai, Kabupaten Banyuasin, dan Kabupaten Bengkalis: rumus, definisi, satuan, penanggung jawab, sasaran.';

type TanpaBacaan = Exclude<Pemahaman, { kind: 'bacaan' | 'semua' }>;

export function answerBalik(p: TanpaBacaan, k: Konteks): Jawaban {
  switch (p.kind) {
    case 'hitung-kurang':
      return askHitung(p.kurang);
    case 'tolak':
      return jawaban('tolak', [`Maaf, ${alasanTolak(p)}`, kemampuan]);
    case 'klarifikasi':
      return jawaban('klarifikasi', tanya(p, k));
    case 'tidak-ada':
      return jawaban('tidak-ada', tidakAda(p, k));
  }
}

function alasanTolak(p: Extract<Pemahaman, { kind: 'tolak' }>): string {
  switch (p.sebab) {
    case 'ubah':
      return 'angka dan catatan tidak dapat diubah lewat percakapan; angka hanya berasal dari dokumen dan perhitungan.';
    case 'rahasia':
      return 'pengaturan, kunci, dan isi sistem tidak dapat ditampilkan.';
    case 'pribadi':
      return `nama, NIP, dan kontak pejabat atau pegawai tidak dapat diberikan; yang tercatat hanya jabatannya${p.jabatan === undefined ? ' (misalnya Camat, Sekretaris Daerah, Kepala Seksi)' : `: ${p.jabatan}`}.`;
    case 'di-luar':
      return 'itu di luar urusan SAKIP.';
  }
}

function tanya(p: Extract<Pemahaman, { kind: 'klarifikasi' }>, k: Konteks): readonly string[] {
  switch (p.sebab) {
    case 'kosong':
      return ['Pertanyaannya belum terbaca.', 'Apa yang ingin Bapak/Ibu tanyakan, misalnya capaian, anggaran, atau rekomendasi?'];
    case 'terlalu-panjang':
      return [
        'Pesannya terlalu panjang untuk dibaca sekaligus.',
        'Satu hal apa yang ingin Bapak/Ibu tanyakan, misalnya capaian, anggaran, atau rekomendasi?',
      ];
    case 'kata-tak-dikenal':
      return [
        `Kata ${kutip(p.kata)} belum saya pahami.`,
        'Boleh ditulis dengan kata lain: yang dimaksud capaian, anggaran, penyebab, rekomendasi, atau hal lain?',
      ];
    case 'angka-rusak':
      return [`Angka ${kutip(p.kata)} tidak dapat dibaca dengan pasti.`, 'Boleh ditulis ulang, misalnya 1.234,5 atau 89,87?'];
    case 'nomor-tanpa-daftar':
      return [
        'Belum ada daftar yang nomornya dapat dipilih.',
        'Nomor dari daftar apa yang dimaksud: IKU, rekomendasi, program, atau penghargaan?',
      ];
    case 'angka-berlebih':
      return [
        `Daftar atau angka belum dapat disaring menurut ${kutip(p.kata)}.`,
        'Boleh ditanyakan tanpa batas angka, atau yang dimaksud perhitungan (misalnya capaian dari target dan realisasi)?',
      ];
    case 'bagian-dokumen':
      return [
        `Angka itu tidak dapat dipilih dari ${p.kata.join(' dan ')} saja.`,
        'Mau ditampilkan semua tempat yang mencetaknya (tulis tanpa nama bagian), atau dari tabel tertentu, misalnya Tabel 3.3?',
      ];
    case 'beberapa-hal':
      return ['Sepertinya ada beberapa hal dalam satu pertanyaan.', 'Boleh ditanyakan satu per satu, mulai dari yang mana?'];
    case 'perubahan':
      return [
        'Urutan menurut naik atau turun belum dapat dibuat.',
        'Mau ditampilkan capaian dua tahun berdampingan, misalnya "bandingkan capaian Setda 2022 dan 2023"?',
      ];
    case 'pengecualian':
      return [
        `Kata ${kutip(p.kata)} mengubah arti pertanyaan dan belum dapat saya tangani dengan pasti.`,
        'Boleh ditanyakan tanpa pengecualian: hal apa yang ingin diketahui?',
      ];
    case 'salam':
      if (p.kata.includes('terima-kasih'))
        return ['Sama-sama, senang dapat membantu.', 'Apakah ada hal lain yang ingin Bapak/Ibu tanyakan?'];
      return [`Halo. ${kemampuan}`, 'Apa yang ingin Bapak/Ibu tanyakan, misalnya "capaian IKM Dumai Kota 2024"?'];
    case 'tanpa-ukuran':
      return [`Apa yang ingin diketahui tentang ${namaOpd(k, p.opd)}: capaian kinerja, anggaran, efisiensi, atau rekomendasi?`];
    case 'tanpa-pokok':
      return p.kata.length > 0
        ? [`Untuk perangkat daerah yang mana: ${daftarLaporan(k)}?`]
        : [kemampuan, `Apa yang ingin Bapak/Ibu tanyakan, dan untuk yang mana: ${daftarLaporan(k)}?`];
  }
}

/** "Kecamatan Dumai Kota (2024) atau Setda Kota Dumai (2023)". */
const daftarLaporan = (k: Konteks): string => k.pustaka.dokumen.map((d) => `${namaOpd(k, d.opd)} (${d.tahun})`).join(' atau ');

function tidakAda(p: Extract<Pemahaman, { kind: 'tidak-ada' }>, k: Konteks): readonly string[] {
  const dokumen = `Yang ada: ${k.pustaka.dokumen.map((d) => d.nama).join(' dan ')}.`;
  const ketetapan = `IKU yang ditetapkan: ${gabungKata(k.pustaka.registri.ketetapan.map((x) => x.singkat))}.`;
  switch (p.sebab) {
    case 'tempat':
      return [`Data untuk ${p.kata.map(judul).join(', ')} tidak ada di sini.`, dokumen, ketetapan];
    case 'indikator-opd-lain': {
      const diminta = p.kata.filter((x) => x.startsWith('opd:')).map((x) => namaOpd(k, x.slice(4)));
      const pokok = p.kata.filter((x) => !x.startsWith('opd:'));
      const nama = [...new Set(pokok.map((id) => k.indikatorById.get(id)?.nama ?? k.anggaranById.get(id)?.nama ?? id))];
      const milik = [...new Set(pokok.map((id) => namaOpd(k, opdOf(k, id))))];
      return [`${nama.join(', ')} tidak ada pada ${diminta.join(', ')}.`, `Yang mempunyainya: ${milik.join(', ')}.`];
    }
    case 'istilah-tanpa-data':
      return [`Angka ${p.kata.join(', ')} tidak ada dalam laporan yang tersedia.`, dokumen];
    case 'istilah-tak-dikenal':
      return [`Istilah ${kutip(p.kata)} belum ada dalam glosarium.`, 'Istilah SAKIP seperti IKU, PK, LHE, SKM, dan Renstra tersedia.'];
    case 'nama-tak-dikenal':
      return [`${kutip(p.kata)} tidak ada dalam dokumen yang tersedia.`, dokumen, ketetapan];
    case 'tabel':
      return [`Tabel ${p.kata.join(', ')} tidak tersedia sebagai satu jawaban.`, dokumen];
    case 'per-kelurahan':
      return [
        `Angka itu tidak ada per kelurahan${p.kata.length === 0 ? '' : ` (${p.kata.join(', ')})`}; laporan mencetaknya untuk seluruh kecamatan.`,
        'Yang ada per kelurahan: anggaran sarana prasarana dan pemberdayaan masyarakat kelurahan.',
      ];
    case 'penyebab':
      return ['Penyebab untuk hal itu tidak ada dalam laporan yang tersedia.', 'Yang ada: faktor penghambat dan pendukung setiap IKU.'];
    case 'gabungan':
      return [
        'Rata-rata atau gabungan itu tidak ada dalam laporan dan tidak dihitung di sini, karena satuan dan bobotnya berbeda.',
        'Yang ada: angka setiap indikator atau program, dan jumlah anggaran yang tercetak.',
      ];
    case 'se-kota':
      return ['Angka untuk seluruh Pemerintah Kota Dumai tidak ada di sini.', dokumen];
    case 'tahun-rekomendasi':
      return [
        `Rekomendasi tahun ${p.kata.join(' dan ')} tidak ada di sini.`,
        `Yang ada: ${[...new Set(k.pustaka.rekomendasi.map((r) => `LHE ${r.lhe.tahun} ${namaOpd(k, r.opd)}`))].join(' dan ')}.`,
      ];
    case 'unit-lain':
      return ['Angka per bulan atau per minggu tidak ada; dokumen mencetak angka tahunan.', dokumen];
  }
}

const judul = (teks: string): string => teks.replaceAll(/\b\p{L}/gu, (h) => h.toUpperCase());
