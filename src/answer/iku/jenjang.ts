// The cascade: misi, tujuan, sasaran as lists, and the way from misi down to the indicators.
import type { PermintaanOf } from '../../permintaan.ts';
import { isUtama, type Jenjang } from '../../registri.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban, type Pilihan } from '../jawaban.ts';
import type { Konteks } from '../konteks.ts';
import { kelompokkan, slotJumlah } from '../rekaman.ts';
import { yangTersedia } from './daftar.ts';
import { leluhur, namaJenjang, namaUnit, sebutBaris, sebutMutu, sebutTingkat, teksFakta, tempatIku } from './rak.ts';

type P = PermintaanOf<'iku-jenjang'>;

const toPilihan = (j: Jenjang): Pilihan => ({ label: namaJenjang(j), permintaan: { kind: 'iku-alur', pokok: [j.id] } });

export function answerIkuJenjang(p: P, k: Konteks): Jawaban {
  const { registri } = k.pustaka;
  const unit = new Set(
    p.unit ??
      (p.ketetapan ?? []).flatMap((x) =>
        registri
          .unitOf(x)
          .filter((u) => u.pemdaSendiri === true)
          .map((u) => u.id),
      ),
  );
  const semua = registri.jenjang.filter((j) => unit.has(j.unit) && j.tingkat === p.tingkat);
  const daftar =
    p.nomor === undefined ? semua : semua.filter((j, n) => (j.nomor === undefined ? String(n + 1) === p.nomor : j.nomor === p.nomor));
  const [satu] = daftar;
  if (satu === undefined) {
    const ada = ['misi', 'tujuan', 'sasaran'].filter((t) => registri.jenjang.some((j) => unit.has(j.unit) && j.tingkat === t));
    const tempat = [...unit].map((u) => namaUnit(k, u)).join(', ');
    return jawaban(
      'tidak-ada',
      [
        `${sebutTingkat[p.tingkat]}${p.nomor === undefined ? '' : ` nomor ${p.nomor}`}${tempat === '' ? '' : ` ${tempat}`} tidak ada dalam ketetapannya.`,
        ada.length === 0 ? yangTersedia(k) : `Yang tercetak: ${ada.join(', ')}.`,
      ],
      { permintaan: [p] },
    );
  }
  if (p.nomor !== undefined && daftar.length === 1) return answerIkuAlur({ kind: 'iku-alur', pokok: [satu.id] }, k);
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  const pilihan: Pilihan[] = [];
  for (const [u, milik] of kelompokkan(daftar, (j) => j.unit)) {
    const jumlah = slotJumlah(
      buku,
      `${p.tingkat}/${u}`,
      milik.map((j) => j.id),
      p.tingkat,
    );
    isi.push(...(isi.length === 0 ? [] : [[''] as Baris]), baris`${namaUnit(k, u)}: ${jumlah}:`);
    for (const j of milik) {
      pilihan.push(toPilihan(j));
      isi.push(baris`${String(pilihan.length)}. ${buku.add(teksFakta(k, j, namaJenjang(j)))}`);
    }
    isi.push([`Sumber: ${registri.ketetapanOf(u).singkat}, ${sebutBaris(milik.flatMap((j) => j.baris))}.`]);
  }
  return jawaban('jawab', isi, { fakta: buku.semua, permintaan: [p], pilihan });
}

/** Indicators at or under a step. */
function dibawah(k: Konteks, j: Jenjang) {
  const dalam = (id: string | undefined): boolean =>
    id !== undefined && (id === j.id || dalam(k.pustaka.registri.jenjangById.get(id)?.induk));
  return k.pustaka.registri.ikuOf(j.unit).filter((i) => isUtama(i) && dalam(i.sasaran));
}

export function answerIkuAlur(p: PermintaanOf<'iku-alur'>, k: Konteks): Jawaban {
  const { registri } = k.pustaka;
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  const pilihan: Pilihan[] = [];
  let ada = false;
  for (const id of p.pokok) {
    const i = registri.ikuById.get(id);
    const j = registri.jenjangById.get(id);
    if (isi.length > 0) isi.push(['']);
    if (i !== undefined) {
      const naik = leluhur(k, i.sasaran);
      ada ||= naik.length > 0;
      isi.push(baris`${buku.add(teksFakta(k, i, i.nama))}, ${namaUnit(k, i.unit)}`);
      isi.push(
        ...(naik.length === 0
          ? [[`Sasaran tidak tercetak dalam ${registri.ketetapanOf(i.unit).singkat}.`] as Baris]
          : jalur(k, buku, naik)),
      );
      isi.push(...i.catatanMutu.filter((c) => c.kode === 'sasaran-tergeser').map((c) => baris`Mohon dicek: ${sebutMutu(c)}.`));
      isi.push([`Sumber: ${tempatIku(k, i)}.`]);
      pilihan.push({ label: i.nama, permintaan: { kind: 'iku', iku: [i.id], hal: ['kartu'] } });
    } else if (j !== undefined) {
      ada = true;
      isi.push([namaUnit(k, j.unit)], ...jalur(k, buku, leluhur(k, j.id)));
      const anak = registri.jenjangOf(j.unit).filter((x) => x.induk === j.id);
      for (const [n, x] of anak.entries())
        isi.push(baris`${sebutTingkat[x.tingkat]} di bawahnya (${String(n + 1)}): ${buku.add(teksFakta(k, x, namaJenjang(x)))}`);
      const iku = dibawah(k, j);
      const jumlah = slotJumlah(
        buku,
        `iku/${j.id}`,
        iku.map((x) => x.id),
        'IKU',
      );
      isi.push(baris`Indikatornya: ${jumlah}${iku.length === 0 ? '.' : ':'}`);
      for (const x of iku) {
        pilihan.push({ label: x.nama, permintaan: { kind: 'iku', iku: [x.id], hal: ['kartu'] } });
        isi.push(baris`${String(pilihan.length)}. ${buku.add(teksFakta(k, x, x.nama))}`);
      }
      isi.push([`Sumber: ${registri.ketetapanOf(j.unit).singkat}, ${sebutBaris(j.baris)}.`]);
    }
  }
  if (isi.length === 0)
    return jawaban('tidak-ada', ['Sasaran atau indikator itu tidak ada dalam ketetapan yang tersedia.', yangTersedia(k)], {
      permintaan: [p],
    });
  return jawaban(ada ? 'jawab' : 'tidak-ada', isi, { fakta: buku.semua, permintaan: [p], pilihan });
}

const jalur = (k: Konteks, buku: BukuFakta, naik: readonly Jenjang[]): readonly Baris[] =>
  naik.map(
    (j) => baris`${sebutTingkat[j.tingkat]}${j.nomor === undefined ? '' : ` ${j.nomor}`}: ${buku.add(teksFakta(k, j, namaJenjang(j)))}`,
  );
