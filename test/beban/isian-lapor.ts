// The figures of the kill test of entered data, and its goals. All of them are 0 faults.
import { jumlah, type Laporan } from './dasar.ts';
import { bacaGudang, isiSalah, jumlahTindakan, kotakTersisa, takBernama } from './isian-periksa.ts';
import { fase, type HasilPutaran, type Panggung, type Saat } from './isian-putaran.ts';

const urutanSaat: readonly Saat[] = [
  'sebelum diterima',
  'sebelum dikerjakan',
  'selama unduh',
  'sebelum commit',
  'sesudah commit',
  'sesudah ditutup',
];
const namaSaat: Readonly<Record<Saat, string>> = {
  'sebelum diterima': 'before the inbox',
  'sebelum dikerjakan': 'in the inbox',
  'selama unduh': 'during the download',
  'sebelum commit': 'begun, before the commit',
  'sesudah commit': 'after the commit, before the end',
  'sesudah ditutup': 'after the end',
};

const hitung = (daftar: readonly string[]): ReadonlyMap<string, number> => {
  const n = new Map<string, number>();
  for (const x of daftar) n.set(x, (n.get(x) ?? 0) + 1);
  return n;
};

export function laporkan(
  l: Laporan,
  hasil: readonly HasilPutaran[],
  o: {
    readonly g: Panggung;
    readonly kali: number;
    readonly pemanasan: number;
    readonly macet: readonly string[];
    readonly takTerjawab: readonly string[];
    readonly kode: number | null;
  },
): void {
  const { berkas, gudang } = o.g;
  for (const f of fase) {
    const daftar = hasil.filter((h) => h.fase === f);
    const saat = hitung(daftar.flatMap((h) => h.saat));
    const titik = hitung(daftar.map((h) => h.titik));
    l.bagian(`${f}: ${daftar.length} rounds, ${jumlah(daftar.map((h) => h.saat.length))} kills`);
    l.baris(`killed: ${urutanSaat.flatMap((s) => (saat.has(s) ? [`${namaSaat[s]} ${saat.get(s) ?? 0}`] : [])).join(', ')}`);
    l.baris(
      `points: ${[...titik].map(([t, n]) => `${t} ${n}`).join(', ')}; pressed once more ${daftar.filter((h) => h.ditekanLagi).length}`,
    );
    l.baris(
      `shown once more: to the author ${jumlah(daftar.map((h) => h.ulang))}, to those who are told ${jumlah(daftar.map((h) => h.ulangKabar))}`,
    );
    l.goal(
      `${f}: faults (goal 0)`,
      daftar.every((h) => h.salah.length === 0),
      `${jumlah(daftar.map((h) => h.salah.length))} in ${daftar.length} rounds`,
    );
  }
  l.bagian('all of it');
  const semua = hasil.flatMap((h) => h.saat);
  const sebelum = semua.filter((s) => !s.startsWith('sesudah')).length;
  l.goal(
    'kills on both sides of the commit',
    sebelum >= semua.length / 5 && semua.length - sebelum >= semua.length / 5,
    `${sebelum} before, ${semua.length - sebelum} after`,
  );
  const bohong = hasil.flatMap((h) => h.salah).filter((s) => s.startsWith('UNTRUE')).length;
  l.goal('told what is not so (goal 0)', bohong === 0, `${bohong}`);
  const n = {
    realisasi: o.pemanasan + hasil.filter((h) => h.fase === 'simpan-realisasi').length,
    bukti: o.pemanasan + hasil.filter((h) => h.fase !== 'simpan-realisasi').length,
  };
  const tindakan = jumlahTindakan(berkas);
  l.goal(
    'each press acted once',
    tindakan['isi-realisasi'] === n.realisasi && tindakan['tindak-lanjut'] === n.bukti * 2 && Object.keys(tindakan).length === 2,
    `${JSON.stringify(tindakan)} for ${n.realisasi} values and ${n.bukti} submissions of two acts`,
  );
  const isi = bacaGudang(gudang);
  const yatim = takBernama(berkas, isi).length;
  l.goal(
    'the store holds the files of the records, with their bytes, and nothing else',
    isi.sha.length === n.bukti && isiSalah(gudang, isi.sha).length === 0 && yatim + isi.sementara.length + isi.lain.length === 0,
    `${isi.sha.length} files for ${n.bukti} submissions, ${isiSalah(gudang, isi.sha).length} damaged, ${yatim} unnamed, ${isi.sementara.length} half written`,
  );
  const sisa = kotakTersisa(berkas);
  l.goal('inbox: every update closed, none with an error', sisa.length === 0, `${sisa.length} others ${JSON.stringify(sisa.slice(0, 3))}`);
  l.goal(
    'every press is answered after the last start',
    o.takTerjawab.length === 0,
    `${o.takTerjawab.length} not ${o.takTerjawab.slice(0, 2).join('; ')}`,
  );
  l.goal('every operator could go on to the end', o.macet.length === 0, `${o.macet.length} could not`);
  l.goal('as many rounds as asked for', hasil.length === o.kali, `${hasil.length} of ${o.kali}`);
  l.goal('the last life stops on SIGTERM', o.kode === 0, `code ${o.kode}`);
}
