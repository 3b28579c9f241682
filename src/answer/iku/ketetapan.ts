// The decree itself: number, date, period, who signed, what it is about, how many offices and indicators. And what it does not carry.
import type { PermintaanOf } from '../../permintaan.ts';
import { isUtama } from '../../registri.ts';
import type { Ketetapan } from '../../rujukan/skema-ketetapan.ts';
import { unreachable } from '../../lib/unreachable.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from '../jawaban.ts';
import { tanggalIndonesia, type Konteks } from '../konteks.ts';
import { gabungKata } from '../kutipan.ts';
import { kelompokkan, slotJumlah } from '../rekaman.ts';
import { yangTersedia } from './daftar.ts';
import { namaMutu } from './nama-mutu.ts';
import { bernama, ketetapanFakta, namaUnit, sebutMutu, sebutTempatBaris, teksFakta } from './rak.ts';

type Hal = PermintaanOf<'ketetapan'>['hal'][number];

/** Lines that carry what was asked. */
function letakHal(d: Ketetapan, hal: readonly Hal[]): readonly number[] {
  const per: Readonly<Record<Hal, number | readonly number[] | undefined>> = {
    ...d.baris,
    tanggal: d.baris.tanggal,
    penandatangan: d.baris.penandatangan,
    tentang: d.baris.nomor,
    jumlah: undefined,
  };
  const letak = hal.flatMap((h) => per[h] ?? []);
  return [...new Set(letak.length > 0 ? letak : [d.baris.nomor].flat())].toSorted((a, b) => a - b);
}

export function answerKetetapan(p: PermintaanOf<'ketetapan'>, k: Konteks): Jawaban {
  const daftar = p.ketetapan.flatMap((id) => k.pustaka.registri.ketetapanById.get(id) ?? []);
  const buku = new BukuFakta();
  const bagian = daftar.map((d) => ({ d, isi: p.hal.map((h) => halKetetapan(k, buku, d, h)) }));
  const ada = bagian.some((b) => b.isi.some((x) => x.ada));
  const isi = bagian.flatMap(({ d, isi: baca }, n) => [
    ...(n === 0 ? [] : [[''] as Baris]),
    baris`${buku.add(ketetapanFakta(d, d.nama, 'nama', d.baris.nomor))}`,
    ...baca.flatMap((x) => x.isi),
    [`Sumber: ${d.singkat}, ${sebutTempatBaris(letakHal(d, p.hal))}.`] as Baris,
  ]);
  if (daftar.length === 0) return jawaban('tidak-ada', ['Ketetapan itu tidak ada di sini.', yangTersedia(k)], { permintaan: [p] });
  const pilihan = daftar.map((d) => ({
    label: `Perangkat daerah dalam ${d.singkat}`,
    permintaan: { kind: 'iku-daftar' as const, ketetapan: [d.id] },
  }));
  return jawaban(ada ? 'jawab' : 'tidak-ada', isi, { fakta: buku.semua, permintaan: [p], pilihan });
}

function halKetetapan(k: Konteks, buku: BukuFakta, d: Ketetapan, hal: Hal): { readonly ada: boolean; readonly isi: readonly Baris[] } {
  const slot = (teks: string, letak: number | readonly number[]) => buku.add(ketetapanFakta(d, teks, hal, letak));
  switch (hal) {
    case 'nomor':
      return {
        ada: true,
        isi: [
          baris`Nomor: ${slot(d.nomor, d.baris.nomor)}.`,
          ...d.catatanMutu.filter((c) => c.kode === 'ocr-rusak').map((c) => baris`Mohon dicek: ${sebutMutu(c)}.`),
        ],
      };
    case 'tanggal':
      if (d.tanggal !== undefined && d.baris.tanggal !== undefined)
        return { ada: true, isi: [baris`Ditetapkan pada ${slot(tanggalIndonesia(d.tanggal), d.baris.tanggal)}.`] };
      return {
        ada: false,
        isi: [
          d.tanggalCetak === undefined
            ? baris`Tanggal penetapan tidak ada dalam dokumen yang tersedia.`
            : baris`Tanggal penetapan tidak terbaca: hasil pindai mencetak "${slot(d.tanggalCetak, d.baris.tanggal ?? d.baris.nomor)}". Tahunnya ${String(d.tahun)}.`,
        ],
      };
    case 'periode':
      return { ada: true, isi: [baris`Berlaku untuk periode ${slot(d.periode.join('-'), d.baris.periode)}.`] };
    case 'penandatangan':
      return { ada: true, isi: [baris`Ditetapkan oleh ${slot(d.penandatangan, d.baris.penandatangan ?? d.baris.nomor)}.`] };
    case 'tentang':
      return { ada: true, isi: [baris`Tentang ${slot(d.tentang, d.baris.nomor)}.`] };
    case 'jumlah': {
      const unit = k.pustaka.registri.unitOf(d.id);
      const iku = unit.flatMap((u) =>
        k.pustaka.registri
          .ikuOf(u.id)
          .filter(isUtama)
          .map((i) => i.id),
      );
      const opd = unit.filter((u) => u.pemdaSendiri !== true).map((u) => u.id);
      const jumlahOpd = opd.length === 0 ? [] : baris`${slotJumlah(buku, `unit/${d.id}`, opd, 'perangkat daerah')}, `;
      return { ada: true, isi: [baris`Isinya ${jumlahOpd}${slotJumlah(buku, `iku/${d.id}`, iku, 'IKU')}.`] };
    }
    default:
      return unreachable(hal);
  }
}

/** A decree fixes what is measured, not how much: no other year's or region's number is offered. */
export function answerIkuNilai(p: PermintaanOf<'iku-nilai'>, k: Konteks): Jawaban {
  const { registri } = k.pustaka;
  const iku = p.iku.flatMap((id) => registri.ikuById.get(id) ?? []);
  const dasar = [
    ...new Set([
      ...iku.map((i) => registri.ketetapanOf(i.unit).singkat),
      ...(p.unit ?? []).map((u) => registri.ketetapanOf(u).singkat),
      ...(p.ketetapan ?? []).map((x) => registri.ketetapanById.get(x)?.singkat ?? x),
    ]),
  ];
  const nama =
    iku.length > 0 && iku.length <= 5
      ? gabungKata([...new Set(iku.map((i) => bernama(k, i)))])
      : gabungKata((p.unit ?? []).map((u) => namaUnit(k, u)));
  return jawaban(
    'tidak-ada',
    [
      `Target, realisasi dan capaian${nama === '' ? '' : ` ${nama}`} tidak ada di sini: ${dasar.length === 0 ? 'ketetapan IKU' : gabungKata(dasar)} hanya menetapkan indikatornya, tanpa angka.`,
      'Yang ada: nama indikator, sasaran, penanggung jawab, dan, bila tercetak, rumus, satuan serta sumber datanya. Capaian dapat dihitung bila Bapak/Ibu menyebut angka masukannya.',
    ],
    {
      permintaan: [p],
      pilihan: iku.slice(0, 10).map((i) => ({ label: bernama(k, i), permintaan: { kind: 'iku', iku: [i.id], hal: ['kartu'] } })),
    },
  );
}

export function answerIkuTakAda(p: PermintaanOf<'iku-tak-ada'>, k: Konteks): Jawaban {
  const { registri } = k.pustaka;
  const tempat = [
    ...(p.unit ?? []).map((u) => namaUnit(k, u)),
    ...(p.ketetapan ?? []).map((x) => registri.ketetapanById.get(x)?.singkat ?? x),
  ];
  const tanpa = `"${p.kata}" tidak ada dalam ${tempat.length === 0 ? 'ketetapan IKU yang tersedia' : gabungKata(tempat)}.`;
  const hitung = (p.hitung ?? []).flatMap((h) => {
    const i = registri.ikuById.get(h.iku[0] ?? '');
    return i === undefined ? [] : [{ label: `rumus ${bernama(k, i)}`, permintaan: h }];
  });
  if (hitung.length > 0)
    return jawaban(
      'klarifikasi',
      [
        tanpa,
        'Rumusnya ada dalam ketetapan lain:',
        ...hitung.map((x, n) => `${n + 1}. ${x.label}`),
        hitung.length === 1 ? 'Bila memang itu, balas 1. Dihitung dengan rumus itu?' : 'Dihitung dengan rumus nomor berapa?',
      ],
      { permintaan: [p], pilihan: hitung },
    );
  const mirip = p.mirip.flatMap((id) => registri.ikuById.get(id) ?? []);
  return jawaban(
    'tidak-ada',
    [
      tanpa,
      ...(mirip.length === 0
        ? [tempat.length === 0 ? yangTersedia(k) : 'Daftar IKU-nya dapat ditampilkan: tulis "IKU" dan nama perangkat daerahnya.']
        : ['Yang namanya mendekati:', ...mirip.map((i, n) => `${n + 1}. ${bernama(k, i)}`)]),
    ],
    { permintaan: [p], pilihan: mirip.map((i) => ({ label: bernama(k, i), permintaan: { kind: 'iku', iku: [i.id], hal: ['kartu'] } })) },
  );
}

/** The quality notes of a decree or an office: how many of each code, then each with its line. */
export function answerIkuMutu(p: PermintaanOf<'iku-mutu'>, k: Konteks): Jawaban {
  const { registri } = k.pustaka;
  const ketetapan = p.ketetapan ?? (p.unit === undefined ? registri.ketetapan.map((x) => x.id) : []);
  const unit = p.unit?.flatMap((u) => registri.unitById.get(u) ?? []) ?? ketetapan.flatMap((x) => registri.unitOf(x));
  const semua = [
    ...ketetapan.flatMap(
      (id) =>
        registri.ketetapanById
          .get(id)
          ?.catatanMutu.map((c) => ({ c, nama: registri.ketetapanById.get(id)?.singkat ?? id, id, unit: unit[0]?.id ?? '' })) ?? [],
    ),
    ...unit.flatMap((u) => [
      ...u.catatanMutu.map((c) => ({ c, nama: namaUnit(k, u.id), id: u.id, unit: u.id })),
      ...registri
        .jenjangOf(u.id)
        .flatMap((j) => (j.catatanMutu ?? []).map((c) => ({ c, nama: `sasaran "${j.nama}", ${namaUnit(k, u.id)}`, id: j.id, unit: u.id }))),
      ...registri.ikuOf(u.id).flatMap((i) => i.catatanMutu.map((c) => ({ c, nama: bernama(k, i), id: i.id, unit: u.id }))),
    ]),
  ].filter((x) => p.kode === undefined || p.kode.includes(x.c.kode));
  const tempat =
    p.unit === undefined
      ? gabungKata(ketetapan.map((x) => registri.ketetapanById.get(x)?.singkat ?? x))
      : gabungKata(unit.map((u) => namaUnit(k, u.id)));
  if (semua.length === 0)
    return jawaban(
      'tidak-ada',
      [`Tidak ada catatan mutu${p.kode === undefined ? '' : ` tentang ${gabungKata(p.kode.map((x) => namaMutu[x]))}`} untuk ${tempat}.`],
      { permintaan: [p] },
    );
  const buku = new BukuFakta();
  const perKode = [...kelompokkan(semua, (x) => x.c.kode)].toSorted((a, b) => b[1].length - a[1].length);
  const jumlah = slotJumlah(
    buku,
    `mutu/${tempat}/${p.kode?.join() ?? ''}`,
    semua.map((x, n) => `${x.id}#${n}`),
    'catatan mutu',
  );
  const isi: Baris[] = [baris`${tempat}: ${jumlah}.`];
  const rinci = p.kode !== undefined || semua.length <= 40;
  for (const [kode, milik] of perKode) {
    const n = slotJumlah(
      buku,
      `mutu/${kode}/${tempat}`,
      milik.map((x, i) => `${x.id}#${kode}${i}`),
      'catatan',
    );
    isi.push(baris`${namaMutu[kode]}: ${n}${rinci ? ':' : ''}`);
    if (rinci)
      for (const [i, x] of milik.entries())
        isi.push(
          baris`- ${x.nama}: ${buku.add(teksFakta(k, { id: x.id, unit: x.unit, baris: x.c.baris }, sebutMutu(x.c), `mutu-${kode}-${i}`))}`,
        );
  }
  const pilihan = rinci ? [] : perKode.map(([kode]) => ({ label: namaMutu[kode], permintaan: { ...p, kode: [kode] } }));
  return jawaban('jawab', isi, { fakta: buku.semua, permintaan: [p], pilihan });
}
