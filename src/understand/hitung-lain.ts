// The calculations besides capaian and serapan: SKM, konversi, efisiensi, rata-rata, selisih, kemajuan, predikat.
import type { Angka } from './hitung-peran.ts';
import { isSkalaCampur, samakan } from './hitung-satuan.ts';
import { findSkala, type Bidang } from './hitung-skala.ts';
import {
  bangun,
  bolehTanya,
  d,
  desimalkan,
  isPersen,
  kurang,
  pilihBacaan,
  satuanBersama,
  type HasilHitung,
  type Soal,
} from './hitung-susun.ts';

const isUnsur = (a: Angka): boolean => d(a).gte(1) && d(a).lte(4) && !isPersen(a);

/** SKM from its unsur: nine (2017) or fourteen (2004). */
export function readUnsur(s: Soal): HasilHitung | undefined {
  const { a } = s;
  const unsur = a.ditanya.has('unsur') || a.angka.some((x) => x.peran === 'unsur') || /\bunsur/.test(s.teks);
  if (!unsur && !a.perintah.has('skm')) return undefined;
  const semua = desimalkan(a.angka);
  const wajar = semua.filter(isUnsur);
  // Beside nine values of 1-4, a tenth number ("150 responden") is something else.
  const nilai = wajar.length === 9 || wajar.length === 14 ? wajar : semua;
  const utuh = nilai.length === 9 || nilai.length === 14;
  const deret = nilai.length >= 3 && nilai.every(isUnsur);
  if (
    !(utuh && unsur) &&
    !(utuh && nilai.every(isUnsur)) &&
    !deret &&
    !(unsur && nilai.length >= 2 && nilai.every(isUnsur) && !a.perintah.has('selisih'))
  )
    return undefined;
  if (a.perintah.has('selisih') && !utuh) return undefined;
  if (!utuh || (a.bersih.jumlahUnsur !== undefined && a.bersih.jumlahUnsur !== nilai.length)) {
    return bolehTanya(s) ? kurang('skm', ['unsur'], { unsur: nilai }) : undefined;
  }
  return bangun('skm', { unsur: nilai }, { bobot: a.bersih.bobot });
}

/** Between the value 1-4 and the value 25-100 of an SKM. */
export function readKonversi(s: Soal): HasilHitung | undefined {
  const { a } = s;
  if (a.angka.length !== 1 || a.perintah.has('selisih')) return undefined;
  const [x] = desimalkan(a.angka);
  if (x === undefined || isPersen(x)) return undefined;
  const kecil = d(x).lte(4);
  const menilai = a.perintah.has('mutu') || a.perintah.has('predikat');
  const skala = a.bersih.skala;
  const minta = a.perintah.has('konversi') || a.bersih.faktor25;
  const keSkala = skala !== undefined && (kecil ? skala === '100' || !menilai : skala === '4');
  // "rata-rata unsur 3,43, nilai IKM-nya berapa": from the mean of the unsur to the index.
  const dariRata =
    kecil && a.perintah.has('skm') && (a.angka[0]?.peran === 'unsur' || a.perintah.has('rata')) && a.perintah.has('tanya') && !menilai;
  if (!(minta && !(menilai && skala === undefined && !/konversi/.test(s.teks))) && !keSkala && !dariRata) return undefined;
  if (!minta && !a.perintah.has('skm') && !kecil) return undefined;
  const naik = kecil || (skala === '100' && d(x).lt(25));
  return bangun('konversi-skm', { nilai: [x] }, { arah: naik ? '1-4->100' : '100->1-4' });
}

const BANYAK =
  /^\s*(?:buah\s+)?(?:indikator|iku|program|kegiatan|subkegiatan|opd|sasaran|bidang|seksi|bagian|triwulan|tahun|nilai|data|angka|capaian)\b/;

export function readRataRata(s: Soal): HasilHitung | undefined {
  const { a, k } = s;
  if (!a.perintah.has('rata') || a.angka.length < 2 || s.daftar) return undefined;
  if (k.target.length > 0 && k.realisasi.length > 0) return undefined;
  if (k.pagu.length > 0 || k.uang.length > 0) return undefined;
  // Percentages of budgets are never averaged: sum over sum needs the amounts.
  if (k.serapan.length > 1 || (a.ditanya.has('serapan') && k.capaian.length === 0))
    return kurang('serapan', ['pagu', 'realisasi'], { serapan: a.angka });
  // "rata-rata 3 indikator 90%, 95% dan 100%" counts its list; a count that does not fit it is left over and asked about.
  const cacah = a.angka.find((x) => BANYAK.test(a.bersih.teks.slice(x.akhir)) && !isPersen(x));
  const nilai = desimalkan(a.angka.filter((x) => x !== cacah));
  if (nilai.length < 2) return undefined;
  if (new Set(nilai.map((x) => x.peran).filter((p) => p !== undefined && p !== 'nilai')).size > 1) return undefined;
  if (samakan(nilai) !== nilai) return kurang('rata-rata-capaian', ['satuan'], { nilai });
  const persen = nilai.some(isPersen) || k.capaian.length > 0 || a.ditanya.has('capaian');
  const hasil = bangun('rata-rata-capaian', { capaian: nilai }, { satuan: persen ? '%' : (satuanBersama(nilai) ?? 'nilai') });
  return hasil.kind === 'permintaan' && cacah !== undefined && d(cacah).eq(nilai.length)
    ? { ...hasil, dipakai: [...(hasil.dipakai ?? []), cacah.awal] }
    : hasil;
}

/** Progress to the target at the end of the plan, when all its numbers are in the question. */
export function readKemajuan(s: Soal): HasilHitung | undefined {
  const { a, k } = s;
  const minat =
    a.perintah.has('kemajuan') ||
    k.targetAkhir.length > 0 ||
    (a.perintah.has('akumulatif') && k.target.length === 1 && k.realisasi.length > 1);
  if (!minat || s.daftar) return undefined;
  const target = k.targetAkhir.length > 0 ? k.targetAkhir : k.target;
  const realisasi = [
    ...k.realisasi,
    ...k.uang,
    ...(k.realisasi.length + k.uang.length === 0 ? [...k.capaian, ...k.bebas, ...k.nilai] : k.bebas),
  ].toSorted((x, y) => x.awal - y.awal);
  if (target.length !== 1 || realisasi.length === 0) {
    if (!a.perintah.has('kemajuan') || !bolehTanya(s) || target.length + realisasi.length === 0) return undefined;
    const hilang = [...(target.length === 1 ? [] : ['target-akhir']), ...(realisasi.length > 0 ? [] : ['realisasi'])];
    return kurang('kemajuan', hilang, { 'target-akhir': target.length === 1 ? target : [], realisasi });
  }
  const dibaca = pilihBacaan([...target, ...realisasi]);
  const semua = dibaca && samakan(dibaca);
  if (semua === undefined) return kurang('kemajuan', ['satuan'], { 'target-akhir': target, realisasi });
  const akhir = a.perintah.has('titik-akhir');
  const sifat = akhir ? 'titik-akhir' : a.perintah.has('akumulatif') ? 'akumulatif' : undefined;
  if (sifat === undefined && realisasi.length > 1) return kurang('kemajuan', ['sifat'], { 'target-akhir': target, realisasi });
  const urut = semua.slice(1).toSorted((x, y) => (x.tahun ?? 0) - (y.tahun ?? 0));
  const hasil = bangun(
    'kemajuan',
    { 'target-akhir': semua.slice(0, 1), realisasi: urut },
    {
      sifat: sifat ?? 'titik-akhir',
      polaritas: a.bersih.polaritas,
      satuan: satuanBersama(semua),
      sifatDianggap: sifat === undefined ? 'ya' : undefined,
    },
  );
  if (hasil.kind === 'permintaan' && urut.every((x) => x.tahun !== undefined) && new Set(urut.map((x) => x.tahun)).size === urut.length) {
    hasil.permintaan.masukan['periode'] = urut.map((x) => String(x.tahun));
  }
  return hasil;
}

export function readEfisiensi(s: Soal): HasilHitung | undefined {
  const { a, k } = s;
  const diminta = a.ditanya.has('efisiensi');
  const menilai = a.perintah.has('predikat') || a.perintah.has('mutu') || a.perintah.has('selisih');
  if (!diminta && !(k.capaian.length === 1 && k.serapan.length === 1 && k.target.length === 0 && k.pagu.length === 0 && !menilai))
    return undefined;
  const bebas = [...k.bebas, ...k.nilai];
  const kinerja =
    k.capaian.length === 1
      ? { capaian: desimalkan(k.capaian) }
      : k.target.length === 1 && k.realisasi.length === 1
        ? { target: k.target, realisasi: k.realisasi }
        : undefined;
  const keuangan =
    k.serapan.length === 1
      ? { serapan: desimalkan(k.serapan) }
      : k.pagu.length > 0 && k.pagu.length === k.uang.length
        ? { pagu: k.pagu, 'realisasi-anggaran': k.uang }
        : undefined;
  // "capaian 95% dan 80%": what is left is the other input; "realisasi 80%" beside a capaian is that of the budget.
  const lain = [...bebas, ...(k.target.length === 0 ? k.realisasi : [])];
  const capaian = kinerja ?? (keuangan !== undefined && lain.length === 1 ? { capaian: desimalkan(lain) } : undefined);
  const serapan = keuangan ?? (kinerja !== undefined && lain.length === 1 ? { serapan: desimalkan(lain) } : undefined);
  if (kinerja?.target !== undefined) {
    const sama = samakan([...kinerja.target, ...kinerja.realisasi]);
    if (sama === undefined) return kurang('efisiensi', ['satuan'], { target: kinerja.target, realisasi: kinerja.realisasi });
    [kinerja.target, kinerja.realisasi] = [sama.slice(0, 1), sama.slice(1)];
  }
  if (capaian !== undefined && serapan !== undefined)
    return bangun('efisiensi', { ...capaian, ...serapan }, { polaritas: a.bersih.polaritas });
  if (!bolehTanya(s) || (s.b.pokok.length > 0 && !s.diminta)) return undefined;
  if (
    lain.length === 0 &&
    capaian === undefined &&
    serapan === undefined &&
    k.pagu.length + k.uang.length + k.target.length + k.realisasi.length === 0
  )
    return undefined;
  return kurang('efisiensi', [...(capaian === undefined ? ['capaian'] : []), ...(serapan === undefined ? ['serapan'] : [])], {
    capaian: k.capaian,
    serapan: k.serapan,
    target: k.target,
    realisasi: k.realisasi,
    pagu: k.pagu,
    'realisasi-anggaran': k.uang,
    nilai: bebas,
  });
}

/** The change between two values. Of "selisih antara A dan B" the order is that of the question, unless years say another. */
export function readSelisih(s: Soal): HasilHitung | undefined {
  const { a, k } = s;
  if (!a.perintah.has('selisih') || s.daftar) return undefined;
  const tegas = /\b(?:selisih|slisih|beda|bedanya|perbedaan|gap|deviasi|delta|kurang berapa|jarak|kekurangan|kelebihan)/.test(s.teks);
  if (k.target.length > 0 && !tegas) return undefined;
  if (a.ditanya.has('capaian') && k.target.length > 0) return undefined;
  if (a.angka.length !== 2) return undefined;
  const dibaca = pilihBacaan(a.angka.some(isPersen) ? desimalkan(a.angka) : a.angka);
  const semua = dibaca && samakan(dibaca);
  if (semua === undefined || semua.every((x) => x.lain !== undefined && !isPersen(x)))
    return kurang('selisih', ['satuan'], { nilai: a.angka });
  let [awal, akhir] = semua as [Angka, Angka];
  const [x, y] = [awal, akhir];
  if (x.tahun !== undefined && y.tahun !== undefined) [awal, akhir] = x.tahun <= y.tahun ? [x, y] : [y, x];
  else if (y.peran === 'awal' || x.peran === 'akhir') [awal, akhir] = [y, x];
  else if (y.peran === 'target' || /\b(?:dikurang|dikurangi|kurangi|dikurangkan)\b/.test(a.antara[1] ?? '')) [awal, akhir] = [y, x];
  else if (/(?:^|\s)dari\s*(?:rp\.?)?$/.test(a.antara[1] ?? '') && /\b(?:jadi|menjadi|ke)\s*(?:rp\.?)?$/.test(a.antara[0] ?? ''))
    [awal, akhir] = [y, x];
  const berarah =
    /\b(?:dari|ke|menjadi|jadi|naik|turun|semula|tahun|meningkat|menurun)\b/.test(s.teks) ||
    x.tahun !== undefined ||
    x.peran === 'target' ||
    y.peran === 'target';
  const persen = isPersen(awal) || isPersen(akhir) || /\bpoin persen/.test(s.teks);
  return bangun(
    'selisih',
    { awal: [awal], akhir: [akhir] },
    {
      satuan: persen ? '%' : satuanBersama(semua),
      polaritas: a.bersih.polaritas,
      berarah: berarah ? 'ya' : undefined,
      relatif: !persen && a.perintah.has('persen') ? 'ya' : undefined,
    },
  );
}

/** Which predikat or mutu a value has, on the scale named or on every scale of its field. */
export function readPredikat(s: Soal): HasilHitung | undefined {
  const { a, k } = s;
  const mutu = a.perintah.has('mutu');
  const umum =
    /\b(?:bagus|jelek|baik|buruk|memuaskan|tinggi|rendah|berhasil)\b/.test(s.teks) &&
    /\b(?:itu|apakah|termasuk|sudah|udah|masih|apa|gak|tidak|belum)\b/.test(s.teks);
  const bernama = findSkala(s.b, s.teks, a, s.skala);
  if (
    !mutu &&
    !a.perintah.has('predikat') &&
    !umum &&
    !(bernama.length > 0 && (a.perintah.has('tanya') || /\b(?:menurut|skala|versi|pakai)\b/.test(s.teks)))
  )
    return undefined;
  if (s.daftar) return undefined;
  if (k.target.length > 0 || k.pagu.length > 0 || k.uang.length > 0) return undefined;
  if (k.realisasi.length > 0 && !mutu && !a.perintah.has('skm') && !a.perintah.has('akip')) {
    return bolehTanya(s) ? kurang('capaian', ['target'], { realisasi: k.realisasi }) : undefined;
  }
  const nilai = desimalkan(a.angka);
  const bidang = tentukanBidang(
    s,
    nilai,
    bernama.map((x) => x.bidang),
  );
  const cocok = bernama.filter((x) => bidang.some((y) => x.bidang === y || x.bidang === `${y}-ni` || `${x.bidang}-ni` === y));
  const dariRentang = (daftar: readonly { readonly id: string; readonly bidang: Bidang }[]): string =>
    [
      ...new Set(
        daftar
          .flatMap((x) => s.skala.map((t) => t.skala).filter((z) => z.id === x.id || z.id === `${x.id}-ni` || `${z.id}-ni` === x.id))
          .filter((z) => bidang.includes(z.bidang))
          .map((z) => z.id),
      ),
    ].join(',');
  if (bidang.includes('skm') && nilai.length > 1 && isSkalaCampur(nilai)) return kurang(mutu ? 'mutu' : 'predikat', ['satuan'], { nilai });
  const bidangNilai = bidang.join(',');
  return bangun(
    mutu ? 'mutu' : 'predikat',
    { nilai },
    {
      bidang: bidangNilai,
      skala: cocok.length > 0 ? dariRentang(cocok) : undefined,
      satuan: nilai.some(isPersen) || (bidang.length === 1 && bidang[0] === 'capaian') ? '%' : undefined,
      jenis: k.serapan.length > 0 ? 'serapan' : undefined,
    },
  );
}

function tentukanBidang(s: Soal, nilai: readonly Angka[], bernama: readonly Bidang[]): readonly Bidang[] {
  const { a, k } = s;
  const kecil = nilai.every((x) => d(x).lte(4)) && !nilai.some(isPersen);
  const skm: Bidang = kecil ? 'skm-ni' : 'skm';
  if (k.efisiensi.length > 0 || a.ditanya.has('efisiensi')) return ['efisiensi'];
  if (a.perintah.has('mutu')) return [skm];
  if (a.perintah.has('akip') && k.capaian.length === 0) return ['akip'];
  if (k.capaian.length > 0 || k.serapan.length > 0)
    return bernama.some((b) => b.startsWith('skm')) && a.perintah.has('skm') ? [skm] : ['capaian'];
  if (a.perintah.has('skm')) return [skm];
  if (bernama.length > 0) return [...new Set(bernama.map((b) => (b.startsWith('skm') ? skm : b)))];
  if (a.ditanya.has('capaian') || nilai.some(isPersen)) return ['capaian'];
  return kecil ? ['skm-ni'] : ['capaian', 'skm', 'akip'];
}
