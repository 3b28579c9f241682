// Which IKU reached their target and which did not; judged on exact realisasi against target, by polarity.
import type { PermintaanOf } from '../permintaan.ts';
import type { Indikator } from '../rujukan/skema.ts';
import { selisih } from './beda-nilai.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban, type Pilihan } from './jawaban.ts';
import { gabung, type Konteks } from './konteks.ts';
import { gabungKata } from './kutipan.ts';
import { tahunUkuran } from './nilai.ts';
import { barisSumber, bedaSingkat, rujukanCapaian, type Rujukan } from './sumber.ts';
import { angkaOf, bukukan, predikatCapaian, ukurCapaianUlang, type TerukurCapaian } from './ukur.ts';

type P = PermintaanOf<'ketercapaian'>;
type Ternilai = { readonly i: Indikator; readonly c: TerukurCapaian; readonly tercapai: boolean };

/** The scale whose verdict stands in a list; a single indicator is judged by all of them. */
const skalaDaftar = ['dumai-atribut'];

function nilaiOpd(k: Konteks, daftar: readonly Indikator[], tahun: string): readonly Ternilai[] {
  return daftar.flatMap((i) => {
    const c = ukurCapaianUlang(k, i, tahun);
    return c?.tercapai === undefined ? [] : [{ i, c, tercapai: c.tercapai }];
  });
}

const bedaCapaian = (k: Konteks, buku: BukuFakta, c: TerukurCapaian): Baris =>
  bedaSingkat(k, buku, [
    ['realisasi', c.realisasi],
    ['target', c.target],
    ['capaian', c],
  ]);

/** "realisasi 11 naskah dari target 2 naskah, capaian 550%, Sangat Berhasil" and what is printed otherwise. */
function barisIku(k: Konteks, { i, c }: Ternilai, buku: BukuFakta): Baris {
  const target = c.target === undefined ? [] : baris` dari target ${bukukan(k, buku, c.target)}`;
  const realisasi = c.realisasi === undefined ? [] : baris`realisasi ${bukukan(k, buku, c.realisasi)}${target}, `;
  const nilai = angkaOf(c.fakta);
  const predikat = nilai === undefined ? '' : `, ${predikatCapaian(k, nilai, skalaDaftar)[0]?.label ?? ''}`;
  const slot = bukukan(k, buku, c);
  return baris`${i.nama}: ${realisasi}capaian ${slot}${predikat}${bedaCapaian(k, buku, c)}`;
}

export function answerKetercapaian(p: P, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  const pilihan: Pilihan[] = [];
  const sumber: Rujukan[] = [];
  let berpredikat = false;
  for (const opd of k.pustaka.opd.filter((o) => p.opd === undefined || o.id === p.opd)) {
    const daftar = k.pustaka.indikator.filter((i) => i.iku && i.opd === opd.id);
    const tahunAda = [...new Set(daftar.flatMap((i) => tahunUkuran(k, i, 'capaian')))].toSorted();
    const diminta = p.periode.length > 0 ? p.periode : tahunAda.slice(-1);
    const perTahun = diminta.flatMap((tahun) => {
      const nilai = nilaiOpd(k, daftar, tahun);
      return nilai.length === 0 ? [] : [{ tahun, nilai }];
    });
    if (p.status === 'semua' && perTahun.length > 1) {
      if (isi.length > 0) isi.push(['']);
      isi.push(...barisTahun(k, opd.singkat, daftar, perTahun, buku, pilihan));
      sumber.push(...perTahun.flatMap(({ tahun, nilai }) => nilai.map((n) => rujukanCapaian(n.c, tahun))));
      continue;
    }
    for (const { tahun, nilai } of perTahun) {
      const cocok = nilai.filter((n) => p.status === 'semua' || n.tercapai === (p.status === 'tercapai'));
      if (isi.length > 0) isi.push(['']);
      isi.push([kepala(p, opd.singkat, tahun, nilai, cocok)]);
      for (const n of cocok) {
        pilihan.push({ label: n.i.nama, permintaan: { kind: 'nilai', indikator: [n.i.id], ukuran: ['capaian'], periode: [tahun] } });
        isi.push(baris`${String(pilihan.length)}. ${barisIku(k, n, buku)}`);
        berpredikat = true;
      }
      if (cocok.length === 0) for (const n of nilai) barisIku(k, n, buku);
      sumber.push(...(cocok.length === 0 ? nilai : cocok).map((n) => rujukanCapaian(n.c)));
    }
  }
  if (sumber.length === 0) {
    const tahun = p.periode.length > 0 ? ` tahun ${p.periode.join(', ')}` : '';
    return jawaban('tidak-ada', [`Capaian IKU${tahun} tidak ada dalam laporan.`], { permintaan: [p] });
  }
  const skala = k.pustaka.skala.find((s) => skalaDaftar.includes(s.id));
  if (berpredikat && skala !== undefined)
    isi.push([`Predikat menurut ${skala.nama}${skala.status === 'perlu-cek' ? ' (perlu dicek)' : ''}.`]);
  isi.push(...barisSumber(k, sumber));
  return jawaban('jawab', isi, { fakta: buku.semua, permintaan: [p], pilihan });
}

function kepala(p: P, opd: string, tahun: string, nilai: readonly Ternilai[], cocok: readonly Ternilai[]): string {
  const kata = p.status === 'tercapai' ? 'mencapai target' : 'belum mencapai target';
  if (p.status === 'semua')
    return `Kinerja ${opd} tahun ${tahun}: ${nilai.filter((n) => n.tercapai).length} dari ${nilai.length} IKU mencapai target.`;
  if (cocok.length === 0)
    return `Tidak ada IKU ${opd} tahun ${tahun} yang ${kata}; ${nilai.length} dari ${nilai.length} IKU ${p.status === 'belum' ? 'mencapai target' : 'belum mencapai target'}.`;
  return `IKU ${opd} tahun ${tahun} yang ${kata}: ${cocok.length} dari ${nilai.length}.`;
}

type PerTahun = { readonly tahun: string; readonly nilai: readonly Ternilai[] };

/** Several years side by side: "1. ...: 300% (2022), 550% (2023), naik 250 poin persen". */
function barisTahun(
  k: Konteks,
  opd: string,
  daftar: readonly Indikator[],
  perTahun: readonly PerTahun[],
  buku: BukuFakta,
  pilihan: Pilihan[],
): readonly Baris[] {
  const jumlah = perTahun.map(
    ({ tahun, nilai }) => `${nilai.filter((n) => n.tercapai).length} dari ${nilai.length} IKU mencapai target tahun ${tahun}`,
  );
  const isi: Baris[] = [[`Capaian IKU ${opd}: ${gabungKata(jumlah)}.`]];
  for (const i of daftar) {
    const nilai = perTahun.flatMap(({ tahun, nilai: n }) => {
      const satu = n.find((x) => x.i.id === i.id);
      return satu === undefined ? [] : [{ tahun, c: satu.c }];
    });
    const [awal, akhir] = [nilai[0], nilai.at(-1)];
    if (awal === undefined || akhir === undefined) continue;
    const bagian = nilai.map(({ tahun, c }) => {
      for (const t of [c.target, c.realisasi]) if (t !== undefined) bukukan(k, buku, t);
      return baris`${bukukan(k, buku, c)} (${tahun})${bedaCapaian(k, buku, c)}`;
    });
    const { id } = i;
    const beda = nilai.length < 2 ? undefined : selisih({ id, opd: i.opd }, 'capaian', awal.c, akhir.c, buku);
    pilihan.push({
      label: i.nama,
      permintaan: { kind: 'nilai', indikator: [id], ukuran: ['capaian'], periode: nilai.map((n) => n.tahun) },
    });
    isi.push(baris`${String(pilihan.length)}. ${i.nama}: ${gabung(bagian, ', ')}${beda === undefined ? '' : baris`, ${beda.teks}`}`);
  }
  return isi;
}
