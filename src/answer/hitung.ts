// Calculations on numbers of the question: result, steps, predikat, warnings; or the one question that asks for what is missing.
import { Decimal } from 'decimal.js';
import { computeCapaian, computeRataRata, computeRealisasiDibutuhkan, isTercapai, type RumusCapaian } from '../kinerja/capaian.ts';
import type { Hitungan } from '../kinerja/hitungan.ts';
import { computeKemajuan } from '../kinerja/kemajuan.ts';
import { computePenyerapan, computeSisa } from '../kinerja/penyerapan.ts';
import type { SkalaData } from '../rujukan/skema.ts';
import { tulisKebalikan, tulisPolaritas } from './hitung-kebalikan.ts';
import { tulisEfisiensi, tulisKonversi, tulisPredikat, tulisSelisih, tulisSkm } from './hitung-kartu.ts';
import { idMasuk, idSemua, Lembar, tandaCek, type PermintaanHitung } from './hitung-lembar.ts';
import { baris, type Jawaban } from './jawaban.ts';

export { askHitung } from './hitung-tanya.ts';

type Konteks = { readonly skala: readonly SkalaData[] };

export function answerHitung(p: PermintaanHitung, konteks: Konteks): Jawaban {
  const l = new Lembar(p);
  switch (p.rumus) {
    case 'capaian':
      tulisCapaian(l, konteks);
      break;
    case 'efisiensi':
      tulisEfisiensi(l);
      break;
    case 'serapan':
      tulisSerapan(l);
      break;
    case 'sisa':
      tulisSisa(l);
      break;
    case 'skm':
      tulisSkm(l, konteks.skala);
      break;
    case 'konversi-skm':
      tulisKonversi(l, konteks.skala);
      break;
    case 'predikat':
    case 'mutu':
      tulisPredikat(l, konteks.skala);
      break;
    case 'realisasi-dibutuhkan':
      tulisKebalikan(l);
      break;
    case 'selisih':
      tulisSelisih(l);
      break;
    case 'rata-rata-capaian':
      tulisRataRata(l);
      break;
    case 'kemajuan':
      tulisKemajuan(l);
      break;
    default:
      throw new Error(`rumus tidak dikenal: ${p.rumus}`);
  }
  return l.selesai();
}

function tulisCapaian(l: Lembar, konteks: Konteks): void {
  const target = l.nilai('target');
  const realisasi = l.nilai('realisasi');
  const satuan = l.p.pilihan['satuan'];
  const [targetAtas] = l.nilai('target-atas');
  const rumus = l.p.pilihan['rumus'] as RumusCapaian | undefined;
  const banyak = target.length > 1;
  const hitungan = target.map((t, i) => {
    const m = {
      target: t,
      realisasi: realisasi[i] as Decimal,
      polaritas: l.polaritas,
      ...(rumus && { rumus }),
      ...(targetAtas && { targetAtas }),
    };
    return { m, h: computeCapaian(m) };
  });
  if (l.p.pilihan['rataRata'] === 'ya') {
    const angka = hitungan.flatMap(({ h }) => (h.nilai.kind === 'angka' ? [h.nilai.nilai] : []));
    const rata = computeRataRata(angka);
    l.tulis(baris`Rata-rata capaian: ${l.hasil(rata, 'rata-rata', 'capaian', idSemua(l.p, 'target', 'realisasi'))}`);
  }
  for (const [i, { m, h }] of hitungan.entries()) {
    const masukan = [idMasuk('realisasi', i), idMasuk('target', i), ...(targetAtas ? [idMasuk('target-atas', 0)] : [])];
    const nomor = banyak ? ` ke-${i + 1}` : '';
    const slot = l.hasil(h, `capaian/${i + 1}`, 'capaian', masukan);
    l.tulis(baris`Capaian${nomor}: ${slot}`);
    l.gagal(h);
    l.cara(h, `capaian/${i + 1}`, h.langkah);
    l.tulis(
      baris`Target ${l.masuk('target', i, 'target', satuan)}${targetAtas ? baris` sampai ${l.masuk('target-atas', 0, 'target', satuan)}` : ''}, realisasi ${l.masuk('realisasi', i, 'realisasi', satuan)}${l.p.pilihan['dibacaRealisasi'] === 'ya' ? ' (angka capaian yang disebut dibaca sebagai realisasi)' : ''}.`,
    );
    if (h.nilai.kind === 'angka' && !banyak)
      l.predikat(
        h.nilai.nilai,
        slot,
        konteks.skala.filter((s) => s.bidang === 'capaian'),
        'Predikat',
      );
    tulisStatus(l, h, m);
    if (h.nilai.kind === 'angka' && h.nilai.nilai.isNegative())
      l.tulis('Realisasi negatif, sehingga capaian di bawah nol; mohon dicek apakah memang demikian.');
  }
  tulisPolaritas(l);
  const [disebut] = l.nilai('capaian');
  const [pertama] = hitungan;
  if (disebut !== undefined && pertama?.h.nilai.kind === 'angka') {
    const sama = pertama.h.nilai.tampil.eq(disebut) || pertama.h.nilai.nilai.eq(disebut);
    l.tulis(
      baris`Capaian yang disebut, ${l.masuk('capaian', 0, 'capaian', '%')}, ${sama ? 'sama dengan' : 'berbeda dari'} hasil hitungan.`,
    );
  }
}

/** With target 0 only realisasi 0 has a sure status while the polarity is a guess. */
function tulisStatus(l: Lembar, h: Hitungan, m: Parameters<typeof isTercapai>[0]): void {
  if (h.nilai.kind === 'tidak-terhitung') {
    const pasti = h.nilai.status !== undefined && (m.realisasi.isZero() || l.p.pilihan['polaritas'] !== undefined);
    if (pasti && h.nilai.kind === 'tidak-terhitung')
      l.tulis(`Status: ${h.nilai.status === 'tercapai' ? 'tercapai' : 'belum tercapai'}; hanya persentasenya yang tidak terhitung.`);
    return;
  }
  const tercapai = isTercapai(m);
  if (tercapai !== undefined) l.tulis(tercapai ? 'Target tercapai.' : 'Target belum tercapai.');
}

function pasangan(l: Lembar): readonly { readonly pagu: Decimal; readonly realisasi: Decimal }[] {
  const realisasi = l.nilai('realisasi');
  const sisa = l.nilai('sisa');
  return l.nilai('pagu').map((pagu, i) => ({ pagu, realisasi: realisasi[i] ?? pagu.minus(sisa[i] ?? 0) }));
}

function tulisAnggaran(l: Lembar): void {
  const sisa =
    (l.p.masukan['sisa'] ?? []).length > 0
      ? baris`sisa ${l.semua('sisa', 'sisa', 'Rp')}`
      : baris`realisasi ${l.semua('realisasi', 'realisasi-anggaran', 'Rp')}`;
  l.tulis(baris`Pagu ${l.semua('pagu', 'pagu', 'Rp')}, ${sisa}.`);
  if (l.nilai('pagu').length > 1)
    l.tulis('Serapan gabungan dihitung dari jumlah realisasi dibagi jumlah pagu, bukan rata-rata persentase.');
}

const PERAN_ANGGARAN = ['realisasi', 'pagu', 'sisa'] as const;

function tulisSerapan(l: Lembar): void {
  const semua = pasangan(l);
  const h = computePenyerapan(semua);
  const sisa = computeSisa(semua);
  l.tulis(baris`Serapan anggaran: ${l.hasil(h, 'serapan', 'serapan', idSemua(l.p, ...PERAN_ANGGARAN))}`);
  l.gagal(h);
  l.cara(h, 'serapan');
  tulisAnggaran(l);
  l.tulis(baris`Sisa anggaran: ${l.hasil(sisa, 'sisa', 'sisa', idSemua(l.p, ...PERAN_ANGGARAN))}.`);
}

function tulisSisa(l: Lembar): void {
  const [pagu] = l.nilai('pagu');
  const [serapan] = l.nilai('serapan');
  const dariSerapan =
    pagu !== undefined && serapan !== undefined
      ? computeRealisasiDibutuhkan({ target: pagu, capaian: serapan, polaritas: 'naik-baik', satuan: 'Rp' })
      : undefined;
  if (dariSerapan !== undefined && pagu !== undefined) {
    const realisasi = dariSerapan.nilai.kind === 'angka' ? dariSerapan.nilai.nilai : new Decimal(0);
    const h = computeSisa([{ pagu, realisasi }]);
    l.tulis(baris`Sisa anggaran: ${l.hasil(h, 'sisa', 'sisa', idSemua(l.p, 'pagu', 'serapan'))}`);
    l.cara(h, 'sisa');
    l.tulis(
      baris`Pagu ${l.masuk('pagu', 0, 'pagu', 'Rp')}, serapan ${l.masuk('serapan', 0, 'serapan', '%')}, jadi realisasi ${l.hasil(dariSerapan, 'realisasi', 'realisasi-anggaran', idSemua(l.p, 'pagu', 'serapan'))}.`,
    );
    return;
  }
  const semua = pasangan(l);
  const h = computeSisa(semua);
  const s = computePenyerapan(semua);
  l.tulis(baris`Sisa anggaran: ${l.hasil(h, 'sisa', 'sisa', idSemua(l.p, ...PERAN_ANGGARAN))}`);
  l.gagal(h);
  l.cara(h, 'sisa');
  tulisAnggaran(l);
  l.tulis(baris`Serapan: ${l.hasil(s, 'serapan', 'serapan', idSemua(l.p, ...PERAN_ANGGARAN))}.`);
}

/** No rule for perangkat daerah caps capaian: the plain mean leads, the capped ones stand beside it, labelled (DOMAIN.md 1.3). */
function tulisRataRata(l: Lembar): void {
  const capaian = l.nilai('capaian');
  const satuan = l.p.pilihan['satuan'] ?? '%';
  const persen = satuan === '%';
  const h = computeRataRata(capaian);
  const ganti = persen ? {} : { satuan: satuan === 'nilai' ? '' : satuan };
  const tenang: Hitungan = { ...h, peringatan: persen ? h.peringatan : [] };
  l.tulis(baris`Rata-rata${persen ? ' capaian' : ''}: ${l.hasil(tenang, 'rata-rata', 'capaian', idSemua(l.p, 'capaian'), ganti)}`);
  l.cara(h, 'rata-rata');
  l.tulis(baris`Angka yang dirata-ratakan: ${l.semua('capaian', 'capaian', persen ? '%' : satuan === 'nilai' ? '' : satuan)}.`);
  if (!persen || capaian.every((c) => c.lte(100))) return;
  const [seratus, seratusDuaPuluh] = [computeRataRata(capaian, 100), computeRataRata(capaian, 120)];
  l.tulis(
    baris`Bila tiap capaian dibatasi seratus persen: ${l.hasil(seratus, 'rata-rata-batas-100', 'capaian', idSemua(l.p, 'capaian'))}; bila dibatasi seratus dua puluh persen: ${l.hasil(seratusDuaPuluh, 'rata-rata-batas-120', 'capaian', idSemua(l.p, 'capaian'))}${tandaCek([seratus, seratusDuaPuluh].some((x) => x.peringatan.includes('perlu-cek')))}.`,
  );
}

function tulisKemajuan(l: Lembar): void {
  const [targetAkhir] = l.nilai('target-akhir');
  if (targetAkhir === undefined) throw new Error('kemajuan tanpa target akhir');
  const sifat = l.p.pilihan['sifat'] === 'akumulatif' ? 'akumulatif' : 'titik-akhir';
  const satuan = l.p.pilihan['satuan'];
  const tahun = l.p.masukan['periode'];
  // Without years the order of the question is the order in time; the keys only keep it and are never shown.
  const realisasi = l.nilai('realisasi').map((nilai, i) => ({ periode: tahun?.[i] ?? String(2001 + i), nilai }));
  const h = computeKemajuan({ sifat, targetAkhir, realisasi, polaritas: l.polaritas });
  l.tulis(
    baris`Tingkat kemajuan terhadap target akhir: ${l.hasil(h, 'kemajuan', 'tingkat-kemajuan', idSemua(l.p, 'realisasi', 'target-akhir'))}`,
  );
  l.gagal(h);
  l.cara(h, 'kemajuan');
  l.tulis(
    baris`Target akhir ${l.masuk('target-akhir', 0, 'target-akhir', satuan)}, realisasi ${l.semua('realisasi', 'realisasi', satuan)}.`,
  );
  if (l.p.pilihan['sifatDianggap'] === 'ya')
    l.tulis(
      'Sifat target tidak disebut; dengan satu realisasi, target akumulatif dan titik akhir memberi hasil yang sama bila makin tinggi makin baik.',
    );
  else
    l.tulis(
      sifat === 'akumulatif'
        ? 'Target akumulatif: realisasi dijumlahkan.'
        : 'Target berupa keadaan akhir periode (titik akhir): dipakai realisasi terakhir.',
    );
}
