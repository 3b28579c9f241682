// Lists of the registry: indicators of an office, a government, a position, an urusan or a sasaran; and the offices themselves.
import type { PermintaanOf } from '../../permintaan.ts';
import { isUtama, type Iku, type Registri, type Unit } from '../../registri.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban, type Pilihan } from '../jawaban.ts';
import type { Konteks } from '../konteks.ts';
import { gabungKata } from '../kutipan.ts';
import { kelompokkan, slotJumlah } from '../rekaman.ts';
import { bernama, ketetapanFakta, lampiranOf, namaDaerah, namaUnit, sebutBaris, sebutMutu, teksFakta } from './rak.ts';

type P = PermintaanOf<'iku-daftar'>;
type PUnit = PermintaanOf<'iku-unit'>;

/** Under one of these steps of the cascade, at any depth. */
function dibawah(r: Registri, jenjang: readonly string[]): (i: Iku) => boolean {
  const dalam = (id: string | undefined): boolean => id !== undefined && (jenjang.includes(id) || dalam(r.jenjangById.get(id)?.induk));
  return (i) => dalam(i.sasaran);
}

function saringDaftar(p: P, r: Registri): readonly Iku[] {
  const unit = new Set(p.unit ?? (p.ketetapan ?? []).flatMap((x) => r.unitOf(x).map((u) => u.id)));
  const bertempat = p.unit !== undefined || p.ketetapan !== undefined;
  const jenjang = p.jenjang === undefined ? undefined : dibawah(r, p.jenjang);
  const [pemegang, urusan, iku] = [new Set(p.pemegang), new Set(p.urusan), new Set(p.iku)];
  return r.iku.filter(
    (i) =>
      isUtama(i) &&
      (!bertempat || unit.has(i.unit)) &&
      (jenjang === undefined || jenjang(i)) &&
      (p.pemegang === undefined || i.penanggungJawab.some((x) => pemegang.has(x))) &&
      (p.urusan === undefined || i.bidangUrusan.some((x) => urusan.has(x))) &&
      (p.iku === undefined || iku.has(i.id)),
  );
}

const toPilihan = (k: Konteks, i: Iku): Pilihan => ({ label: bernama(k, i), permintaan: { kind: 'iku', iku: [i.id], hal: ['kartu'] } });

/** What the list is of: "yang dipegang Kasi PMD", "bidang urusan Kesehatan". */
function sebutSaringan(p: P, k: Konteks): string {
  return [
    ...(p.pemegang === undefined ? [] : [` yang dipegang ${gabungKata(p.pemegang)}`]),
    ...(p.urusan === undefined ? [] : [` bidang urusan ${gabungKata(p.urusan)}`]),
    ...(p.jenjang === undefined
      ? []
      : [` di bawah ${gabungKata(p.jenjang.map((id) => `"${k.pustaka.registri.jenjangById.get(id)?.nama ?? id}"`))}`]),
  ].join('');
}

export function answerIkuDaftar(p: P, k: Konteks): Jawaban {
  const { registri } = k.pustaka;
  const umum = p.jenjang === undefined && p.pemegang === undefined && p.urusan === undefined && p.iku === undefined;
  const semua = saringDaftar(p, registri);
  if (p.nomor !== undefined && umum) return satuNomor(p, k, p.nomor);
  // A whole government: its own indicators are listed, its offices counted.
  const induk = umum && p.unit === undefined ? semua.filter((i) => registri.unitById.get(i.unit)?.pemdaSendiri === true) : semua;
  if (umum && p.unit === undefined && induk.length === 0)
    return answerIkuUnit(
      {
        kind: 'iku-unit',
        ...(p.ketetapan === undefined ? {} : { ketetapan: p.ketetapan }),
        ...(p.jumlah === undefined ? {} : { jumlah: p.jumlah }),
      },
      k,
      p,
    );
  if (semua.length === 0) return daftarKosong(p, k);
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  const pilihan: Pilihan[] = [];
  const perUnit = kelompokkan(induk, (i) => i.unit);
  // Asked how many of several offices: the counts side by side, the lists behind them.
  const hanyaJumlah = p.jumlah === true && perUnit.size > 1;
  for (const [unit, daftar] of perUnit) {
    const slot = daftar.map((i) => buku.add(teksFakta(k, i, i.nama)));
    const jumlah = slotJumlah(
      buku,
      `iku/${unit}${umum ? '' : `/${sebutSaringan(p, k)}`}`,
      daftar.map((i) => i.id),
      'IKU',
    );
    isi.push(
      ...(isi.length === 0 || hanyaJumlah ? [] : [[''] as Baris]),
      baris`${namaUnit(k, unit)}: ${jumlah}${sebutSaringan(p, k)}${daftar.length === 0 || hanyaJumlah ? '.' : ':'}`,
    );
    if (hanyaJumlah) {
      pilihan.push({ label: namaUnit(k, unit), permintaan: { kind: 'iku-daftar', unit: [unit] } });
      continue;
    }
    for (const [n, i] of daftar.entries()) {
      pilihan.push(toPilihan(k, i));
      isi.push(baris`${String(pilihan.length)}. ${slot[n] ?? i.nama}${keterangan(registri, i, n)}`);
    }
    isi.push([`Sumber: ${sumberUnit(registri, daftar)}.`]);
  }
  if (umum && p.unit === undefined) isi.push(...perangkatDaerah(k, buku, p.ketetapan ?? [], semua.length - induk.length));
  return jawaban('jawab', isi, { fakta: buku.semua, permintaan: [p], pilihan });
}

function keterangan(r: Registri, i: Iku, n: number): string {
  const nomor = i.nomor !== undefined && i.nomor !== String(n + 1) ? [`nomor cetak ${i.nomor}`] : [];
  const rincian = r.rincianOf(i.id);
  const isi = [
    ...nomor,
    ...(rincian.length === 0 ? [] : [`rincian: ${rincian.map((x) => x.nama).join('; ')}`]),
    ...(i.level.nilai === 'program' ? ['program'] : []),
  ];
  return isi.length === 0 ? '' : ` (${isi.join('; ')})`;
}

function sumberUnit(r: Registri, daftar: readonly Iku[]): string {
  const [awal] = daftar;
  if (awal === undefined) return '';
  const u = r.unitById.get(awal.unit);
  return [r.ketetapanOf(awal.unit).singkat, ...lampiranOf(u), sebutBaris(daftar.flatMap((i) => i.baris))].join(', ');
}

function perangkatDaerah(k: Konteks, buku: BukuFakta, ketetapan: readonly string[], sisa: number): readonly Baris[] {
  return ketetapan.flatMap((id) => {
    const unit = k.pustaka.registri.unitOf(id).filter((u) => u.pemdaSendiri !== true);
    if (unit.length === 0 || sisa === 0) return [];
    const jumlah = slotJumlah(
      buku,
      `unit/${id}`,
      unit.map((u) => u.id),
      'perangkat daerah',
    );
    const iku = slotJumlah(
      buku,
      `iku-unit/${id}`,
      unit.flatMap((u) =>
        k.pustaka.registri
          .ikuOf(u.id)
          .filter(isUtama)
          .map((i) => i.id),
      ),
      'IKU',
    );
    return [baris`Di luar itu ${jumlah} punya IKU sendiri, seluruhnya ${iku}.`];
  });
}

function daftarKosong(p: P, k: Konteks): Jawaban {
  const { registri } = k.pustaka;
  const [unit] = (p.unit ?? []).flatMap((u) => registri.unitById.get(u) ?? []);
  const tempat = unit === undefined ? (p.ketetapan ?? []).map((x) => registri.ketetapanById.get(x)?.singkat ?? x) : [namaUnit(k, unit.id)];
  const catatan = unit === undefined ? [] : unit.catatanMutu.map((c) => `Mohon dicek: ${sebutMutu(c)}.`);
  return jawaban(
    'tidak-ada',
    [
      `IKU${sebutSaringan(p, k)}${tempat.length === 0 ? '' : ` untuk ${gabungKata(tempat)}`} tidak ada dalam ketetapan yang tersedia.`,
      ...catatan,
      yangTersedia(k),
    ],
    {
      permintaan: [p],
    },
  );
}

export const yangTersedia = (k: Konteks): string =>
  `Ketetapan IKU yang tersedia: ${gabungKata(k.pustaka.registri.ketetapan.map((x) => x.singkat))}.`;

function satuNomor(p: P, k: Konteks, nomor: string): Jawaban {
  const { registri } = k.pustaka;
  const unit =
    p.unit ??
    (p.ketetapan ?? []).flatMap((x) =>
      registri
        .unitOf(x)
        .filter((u) => u.pemdaSendiri === true)
        .map((u) => u.id),
    );
  const temuan = unit.flatMap((u) => {
    const utama = registri.ikuOf(u).filter(isUtama);
    const cocok = utama.filter((i) => i.nomor === nomor);
    if (cocok.length > 0) return cocok;
    // Without printed numbers the place in the list is meant.
    return utama.some((i) => i.nomor !== undefined) ? [] : [utama[Number(nomor) - 1]].filter((i) => i !== undefined);
  });
  if (unit.length === 0)
    return jawaban('klarifikasi', [`IKU nomor ${nomor} dari perangkat daerah atau pemerintah daerah yang mana?`], { permintaan: [p] });
  if (temuan.length === 0) {
    const batas = unit.map((u) => `${namaUnit(k, u)} punya ${registri.ikuOf(u).filter(isUtama).length} IKU`);
    return jawaban('tidak-ada', [`IKU nomor ${nomor} tidak ada.`, batas.length === 0 ? yangTersedia(k) : `${batas.join('; ')}.`], {
      permintaan: [p],
    });
  }
  const buku = new BukuFakta();
  const isi = temuan.flatMap((i) => [
    baris`IKU nomor ${nomor} ${namaUnit(k, i.unit)}: ${buku.add(teksFakta(k, i, i.nama))}${i.nomor === undefined ? ' (urutan di daftar; nomornya tidak tercetak)' : ''}`,
    [`Sumber: ${sumberUnit(registri, [i])}.`] as Baris,
  ]);
  return jawaban('jawab', isi, { fakta: buku.semua, permintaan: [p], pilihan: temuan.map((i) => toPilihan(k, i)) });
}

const ikuUnit = (r: Registri, u: Unit): readonly Iku[] => r.ikuOf(u.id).filter(isUtama);

/** `asal` is the request that led here, where it was another one. */
export function answerIkuUnit(p: PUnit, k: Konteks, asal?: P): Jawaban {
  const { registri } = k.pustaka;
  const punya = p.iku === undefined ? undefined : new Set(p.iku.flatMap((id) => registri.ikuById.get(id)?.unit ?? []));
  const ketetapan = p.ketetapan ?? registri.ketetapan.map((x) => x.id);
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  const pilihan: Pilihan[] = [];
  const awalan = p.jenis;
  for (const id of ketetapan) {
    const daftar = registri
      .unitOf(id)
      .filter(
        (u) =>
          (punya === undefined ? u.pemdaSendiri !== true : punya.has(u.id)) &&
          (awalan === undefined || u.nama.toLowerCase().startsWith(awalan)),
      );
    const dasar = registri.ketetapanById.get(id);
    if (daftar.length === 0 || dasar === undefined) continue;
    const kantor = daftar.filter((u) => u.pemdaSendiri !== true);
    const jumlah = slotJumlah(
      buku,
      `unit/${id}/${awalan ?? ''}${punya === undefined ? '' : '/punya'}`,
      // The government itself is none of its offices.
      (kantor.length > 0 ? kantor : daftar).map((u) => u.id),
      awalan ?? (kantor.length > 0 ? 'perangkat daerah' : 'pemerintah daerah'),
    );
    const bersama = kantor.length > 0 && kantor.length < daftar.length ? ' dan pemerintah daerahnya sendiri' : '';
    const semuaIku = awalan === undefined && punya === undefined ? registri.unitOf(id).flatMap((u) => ikuUnit(registri, u)) : [];
    const sendiri = registri.unitOf(id).find((u) => u.pemdaSendiri === true);
    const seluruhnya: Baris =
      semuaIku.length === 0
        ? []
        : baris`, seluruhnya ${slotJumlah(
            buku,
            `iku/${id}`,
            semuaIku.map((i) => i.id),
            'IKU',
          )}${sendiri === undefined ? '' : ` bersama IKU ${sendiri.nama} sendiri`}`;
    const iku = p.iku?.flatMap((x) => registri.ikuById.get(x) ?? []);
    isi.push(
      ...(isi.length === 0 ? [] : [[''] as Baris]),
      punya === undefined
        ? baris`${namaDaerah(k, dasar)}: ${jumlah} dalam ${dasar.singkat}${seluruhnya}:`
        : baris`${namaDaerah(k, dasar)} (${dasar.singkat}): ${jumlah}${bersama}:`,
    );
    for (const u of daftar) {
      const milik = iku?.filter((i) => i.unit === u.id);
      const nama = buku.add(teksFakta(k, { id: u.id, unit: u.id, baris: u.baris }, u.nama));
      const n = ikuUnit(registri, u).length;
      const ekor =
        milik === undefined
          ? baris` (${
              n === 0
                ? 'tabelnya tidak ada'
                : slotJumlah(
                    buku,
                    `iku/${u.id}`,
                    ikuUnit(registri, u).map((i) => i.id),
                    'IKU',
                  )
            })`
          : baris`: ${milik.map((i) => i.nama).join('; ')}`;
      pilihan.push({
        label: namaUnit(k, u.id),
        permintaan:
          milik === undefined ? { kind: 'iku-daftar', unit: [u.id] } : { kind: 'iku', iku: milik.map((i) => i.id), hal: ['kartu'] },
      });
      isi.push(baris`${String(pilihan.length)}. ${nama}${ekor}`);
    }
  }
  if (pilihan.length === 0)
    return jawaban('tidak-ada', ['Perangkat daerah seperti itu tidak ada dalam ketetapan yang tersedia.', yangTersedia(k)], {
      permintaan: [asal ?? p],
    });
  const terpakai = new Set(
    pilihan.map((x) => x.permintaan).flatMap((x) => ('unit' in x ? (x.unit ?? []) : 'iku' in x ? (x.iku ?? []) : [])),
  );
  const dasar = ketetapan
    .flatMap((x) => registri.ketetapanById.get(x) ?? [])
    .filter((d) => [...terpakai].some((id) => id.startsWith(`${d.awalan}.`)));
  isi.push([`Sumber: ${gabungKata(dasar.map((d) => d.singkat))}.`]);
  for (const d of dasar) buku.add(ketetapanFakta(d, d.nama, 'nama', d.baris.nomor));
  return jawaban('jawab', isi, { fakta: buku.semua, permintaan: [asal ?? p], pilihan });
}
