// The engine of one chat: message in, Jawaban out, with the state that follow-ups need. The same for terminal, bot and tests.
import { answerBalik } from './answer/balik.ts';
import { gabungJawaban } from './answer/gabung-jawaban.ts';
import { jawaban, type Jawaban } from './answer/jawaban.ts';
import { bacaKeadaan, keadaanAwal, type Balasan, type Buntu, type Keadaan, type Mesin } from './keadaan.ts';
import { bagianTerbanyak, jawabBingkai } from './percakapan/bingkai.ts';
import { bacaRegistri, isUrusanRegistri, jawabRegistri, jawabSendiri, lanjutRegistri, pilihBacaan } from './percakapan/iku.ts';
import { jawabTersembunyi, pemdaTersebut, pemdaTersembunyi, tanpaDaftarKosong } from './percakapan/terlihat.ts';
import { jagaIsian, jawabIsian, panjangTerbanyak } from './percakapan/isian.ts';
import { jawabParagraf } from './percakapan/paragraf.ts';
import { pilihDariDaftar, tanyaTentangNomor } from './percakapan/pilihan.ts';
import { jawabTenggat } from './percakapan/tenggat.ts';
import { bacaParagraf } from './understand/baca-paragraf.ts';
import { readBingkai, type Bingkai } from './understand/bingkai.ts';
import { fromText, type Waktu } from './understand/from-text.ts';
import { balikArah, gabungBingkai, isLanjutan, warisOpd } from './understand/lanjutan.ts';
import { fold } from './understand/normalise.ts';
import { pecahKalimat, pecahNiat, pecahPertanyaan, pecahTahun } from './understand/pecah.ts';
import { ingkar } from './understand/pokok.ts';
import { bacaSalam } from './understand/salam.ts';
import { periksaTolak } from './understand/tolak.ts';

/** As `balas`; a remembered state that this program cannot continue is dropped, and the message stands alone. */
export function balasDenganIngatan(m: Mesin, pesan: string, ingatan: unknown, waktu: Waktu): Balasan {
  const keadaan = bacaKeadaan(ingatan);
  try {
    return balas(m, pesan, keadaan, waktu);
  } catch (error) {
    if (keadaan === keadaanAwal) throw error;
    return balas(m, pesan, keadaanAwal, waktu);
  }
}

/** As `balasMesin`, for installations that hide governments too. */
export function balas(m: Mesin, pesan: string, keadaan: Keadaan, waktu: Waktu): Balasan {
  if (m.semua === undefined) return jagaIsian(m, pesan, keadaan, balasMesin(m, pesan, keadaan, waktu));
  const disebut = pemdaTersebut(m.semua, m, pesan);
  if (disebut !== undefined) return { jawaban: jawabTersembunyi(disebut), keadaan };
  const b = jagaIsian(m, pesan, keadaan, balasMesin(m, pesan, keadaan, waktu));
  if (b.jawaban.kind === 'jawab') return b;
  const tersembunyi = pemdaTersembunyi(balasMesin(m.semua, pesan, keadaan, waktu).jawaban, m);
  return { ...b, jawaban: tersembunyi === undefined ? tanpaDaftarKosong(b.jawaban) : jawabTersembunyi(tersembunyi) };
}

function balasMesin(m: Mesin, pesan: string, keadaan: Keadaan, waktu: Waktu): Balasan {
  const s = { katalog: m.konteks.pustaka, kamus: m.kamus };
  // Folding can make one character into many; both lengths count.
  const terlipat = fold(pesan.slice(0, panjangTerbanyak + 1));
  if (Math.max(pesan.length, terlipat.length) > panjangTerbanyak) {
    const awal = readBingkai(terlipat.slice(0, panjangTerbanyak), m.kamus);
    const tolak = periksaTolak(awal, s);
    return {
      jawaban: answerBalik(tolak?.kind === 'tolak' ? tolak : { kind: 'klarifikasi', sebab: 'terlalu-panjang', kata: [] }, m.konteks),
      keadaan: { ...keadaan, menunggu: false },
    };
  }
  const seluruh = readBingkai(pesan, m.kamus);
  const tolak = periksaTolak(seluruh, s);
  // "partisipasi pemilu" is no politics where an indicator bears that name.
  if (
    tolak?.kind === 'tolak' &&
    !((tolak.sebab === 'di-luar' || tolak.sebab === 'pribadi') && isUrusanRegistri(m, pesan, tolak.sebab === 'pribadi'))
  )
    return { jawaban: answerBalik(tolak, m.konteks), keadaan };
  const tanpaParagraf = bacaParagraf(pesan);
  if (tanpaParagraf !== undefined) return jawabParagraf(m, tanpaParagraf, keadaan, waktu) ?? balasMesin(m, tanpaParagraf, keadaan, waktu);
  const isian = jawabTenggat(m, pesan, seluruh, keadaan) ?? jawabIsian(m, pesan, seluruh, keadaan);
  if (isian !== undefined) return isian;
  const lanjut = lanjutRegistri(m, pesan, keadaan);
  if (lanjut !== undefined) return lanjut;
  const dipilih = pilihDariDaftar(seluruh, keadaan, m, waktu) ?? tanyaTentangNomor(seluruh, keadaan, m, waktu);
  if (dipilih !== undefined) return dipilih;
  const utuh = fromText(seluruh, s, waktu);
  const registri = bacaRegistri(m, pesan);
  const dihitung = registri?.paham.bacaan[0]?.kind === 'iku-hitung';
  const sehal =
    registri !== undefined &&
    (dihitung ||
      registri.b.pemda.length === 1 ||
      registri.b.niat.includes('banding') ||
      (registri.b.niat.includes('jumlah') && registri.b.unit.length > 1));
  if (sehal && pilihBacaan(m, registri, seluruh, utuh) === 'registri') return jawabRegistri(m, registri.b, registri.paham.bacaan);
  if (utuh.kind === 'bacaan' && utuh.bacaan[0]?.kind === 'hitung') return jawabBingkai(m, seluruh, keadaan, waktu);
  const baca = (y: string): Bingkai => readBingkai(y, m.kamus);
  const bagian = pecahPertanyaan(pesan)
    .flatMap((x) => pecahKalimat(x, baca))
    .flatMap((x) => pecahTahun(x, baca))
    .flatMap((x) => pecahNiat(x, baca));
  if (bagian.length <= 1) return satuPertanyaan(m, bagian[0] ?? pesan, keadaan, waktu, false);
  const hasil: Jawaban[] = [];
  const buntu: Buntu[] = [];
  let kini = keadaan;
  for (const [n, teks] of bagian.slice(0, bagianTerbanyak).entries()) {
    const b = satuPertanyaan(m, teks, kini, waktu, n > 0);
    hasil.push(b.jawaban);
    if (b.buntu !== undefined) buntu.push(b.buntu);
    kini = b.keadaan;
  }
  if (bagian.length > bagianTerbanyak) hasil.push(sisaBagian(bagian.slice(bagianTerbanyak)));
  const semua = gabungJawaban(hasil);
  const [satu] = buntu;
  // One long message in many sentences is one question where none of them was answered.
  const tawar = buntu.some((x) => x.kind === 'tawar') || seluruh.sisa.some((w) => ingkar.has(w));
  const utuhnya =
    satu === undefined || semua.kind === 'jawab'
      ? {}
      : { buntu: { kind: tawar ? ('tawar' as const) : satu.kind, bingkai: seluruh, kata: seluruh.sisa } };
  return { jawaban: semua, keadaan: kini, ...utuhnya };
}

/** The rest is named, not dropped silently. */
const sisaBagian = (bagian: readonly string[]): Jawaban =>
  jawaban('klarifikasi', [
    `Yang belum dijawab: ${bagian.map((x) => `"${x.slice(0, 60)}"`).join(', ')}.`,
    'Boleh dikirim lagi dalam pesan berikutnya?',
  ]);

function satuPertanyaan(m: Mesin, teks: string, keadaan: Keadaan, waktu: Waktu, sambungan: boolean): Balasan {
  const baru = readBingkai(teks, m.kamus);
  const lama = bacaSalam(baru) === undefined ? keadaan.bingkai : undefined;
  const pindahOpd =
    lama !== undefined &&
    baru.opd.length > 0 &&
    baru.ukuran.length > 0 &&
    lama.opd.length > 0 &&
    !baru.opd.some((o) => lama.opd.includes(o));
  const terbalik = lama === undefined ? undefined : balikArah(lama, baru);
  if (terbalik !== undefined) return jawabBingkai(m, terbalik, keadaan, waktu);
  const b =
    lama !== undefined && isLanjutan(baru) && !pindahOpd ? gabungBingkai(lama, baru, m.kamus.kelurahan) : warisOpd(baru, lama, sambungan);
  return jawabSendiri(m, teks, baru, b, waktu) ?? jawabBingkai(m, b, keadaan, waktu);
}
