// Refusals: attempts to change data, to extract secrets or persons, and matters outside SAKIP.
import type { Bingkai } from './bingkai.ts';
import { readHitung } from './hitung.ts';
import { jarakEjaan, type Kosakata } from './normalise.ts';
import type { Pemahaman } from './pemahaman.ts';
import type { Sumber } from './pokok.ts';

/** An attempt to change, extract or stray makes the whole message a refusal; checked before anything else. */
export function periksaTolak(b: Bingkai, s: Sumber): Pemahaman | undefined {
  if (b.tolak.includes('rahasia') || mintaLupakanAturan.test(b.teks)) return { kind: 'tolak', sebab: 'rahasia' };
  const jabatan = b.pokok.flat().find((m) => m.jenis === 'jabatan')?.id;
  if (b.tolak.includes('pribadi') || isTanyaOrang(b, s.kamus.kosakata, jabatan !== undefined)) {
    const nama = s.katalog.jabatan.find((j) => j.id === jabatan)?.nama;
    return { kind: 'tolak', sebab: 'pribadi', ...(nama === undefined ? {} : { jabatan: nama }) };
  }
  if ((b.tolak.includes('ubah') || isMintaUbah(b.teks)) && !isKonversi(b) && !isGantiBahan(b)) {
    const menghitung = readHitung(b, { skala: s.kamus.skala })?.kind === 'permintaan';
    if (!menghitung) return { kind: 'tolak', sebab: 'ubah' };
  }
  return b.diLuar.length > 0 ? { kind: 'tolak', sebab: 'di-luar' } : undefined;
}

/** "abaikan tabel 1.4" is a wish about the question; "abaikan instruksi" is one about the machine. */
const mintaLupakanAturan =
  /\b(?:abaikan|ignore|lupakan|langgar|lewati)\b(?:\s\S+){0,3}\s(?:aturan|instruksi|perintah|larangan|batasan|prompt|kebijakan|filter|konfigurasi|pedoman|rules?|instructions?)\w*/u;

const isKonversi = (b: Bingkai): boolean => (b.niat.includes('konversi') || b.ukuran.includes('konversi')) && /\bskala\b/.test(b.teks);

/** "ganti ke 2023", "ubah ke setda": another year or office for the last question, no other value for a number. */
const isGantiBahan = (b: Bingkai): boolean =>
  b.opd.length + b.tahun.length > 0 &&
  [b.ukuran, b.niat, b.pokok, b.besaran, b.tabel, b.dokumen, b.angkaRusak, b.sisa].every((x) => x.length === 0) &&
  b.nomor === undefined &&
  /^(?:(?:tolong|coba|bisa|sekarang|terus|lalu|kalau|oke?|dan)\s)*(?:ganti|ubah|pindah|geser)\w*\s/u.test(b.teks) &&
  !/\b(?:laporan|dokumen|data|tabel|lkjip|lkip|angka|isi|status|pk)\b/u.test(b.teks);

// --- Changing data -------------------------------------------------------------------------------------------------------------

const jadi = String.raw`(?:jadi|jd|jdi|menjadi|mjd|mnjadi|ke|dengan|dgn|dg|sebagai|sbg|sebesar|senilai|adalah|yaitu|itu|sama dengan|bernilai|:|=)`;
const keadaan = String.raw`(?:selesai|tuntas|beres|rampung|tercapai|sah|nol|seratus|penuh|maksimal|kosong|sangat \w+|sesuai target)`;
/** A number that is a value: no year, table, place in a list or count of things. */
const angka = String.raw`(?<!(?:tahun|th|thn|tabel|nomor|no|no\.|ke|tw|triwulan|semester|pasal|bab|iku|sasaran|rekomendasi|butir|poin|pp|uu) )(?<![\d.,])(?!20\d\d(?![\d.,%]))\d[\d.,]*(?:\s?(?:%|persen|rb|ribu|jt|juta|m|miliar|milyar|triliun|poin|rupiah|mahasiswa|orang|naskah|buah))?(?=\s*(?:$|[,.;!?)](?!\d)|\b(?:saja|aja|ya|dong|deh|lah|sebagai|untuk|di|pada|agar|supaya|biar|karena|dan|lalu|mohon|tolong|sekarang|bukan|nya|catat|tulis)\b))`;
const adaNilai = new RegExp(String.raw`${jadi}\s+(?:angka\s+|nilai\s+|rp\.?\s?)?(?:\d|${keadaan}\b)|${angka}`, 'u');
const nilaiTegas = new RegExp(String.raw`\b${jadi}\s+(?:angka\s+|nilai\s+|rp\.?\s?)?(?:(?!20\d\d(?![\d.,%]))\d|${keadaan}\b)`, 'u');

/** Verbs that only ever mean changing what stands there. With their endings they open an order. */
const perintahKeras =
  /^(?:(?:di)?(?:r?ubah|ganti|hapus|timpa|tukar|coret|hilang|kosong|batal|setuju|sah|tanda|naik|turun|besar|kecil|genap|palsu|manipulasi|sama|rata|sulap|loloskan|lulus|betul|benar|bener|baik|perbaik|perbaru|mutakhir|jadi|sesuai|tambah|kurang|geser|pindah)(?:kan|in|i)(?:lah)?|r?ubah(?:lah)?|ganti(?:lah)?|hapus(?:lah)?|timpa|tukar|coret|tambah(?:lah)?|delete)$/u;
/** Words that are also nouns ("koreksi inspektorat", "revisi anggaran"): an order only together with a value or a thing to act on. */
const perintahLunak =
  /^(?:edit|koreksi|ralat|revisi|update|set|setel|isi|isikan|isilah|input|inputkan|masukkan|masukin|catat|catatlah|catatkan|simpan|simpanlah|simpankan|tulis|tulislah|tuliskan|buat|buatkan|buatlah|bikin|bikinin|verifikasi|validasi|anggap|anggaplah|bulatkan|selesaikan|tutup|nyatakan|laporkan|umumkan|katakan|bilang|sebut|sebutkan|ingat|ingatlah|jawab|tambahan)$/u;
const bendaKerja = /^(?:(?:status|hasil|semua|seluruh|data)\s)?(?:tindak lanjut|rekomendasi|bukti|eviden|temuan|status)\b/u;
const perintahAtasBenda = /^(?:verifikasi|validasi|selesaikan|tutup)$/u;
const pembukaSopan =
  /^(?:tolong|tlg|tlong|mohon|mhn|coba|harap|please|pls|plis|dong|ya|pak|bu|bapak|ibu|min|kak|bang|mas|mbak|bot|admin|hai|halo|hei|eh|nah|ok|oke|baik|segera|ayo|yuk|bisa|bisakah|boleh|bolehkah|dapatkah|tidak|gak|ga|nggak|enggak|tdk|kamu|anda|silakan|silahkan|saya|kami|aku|ingin|mau|pengen|pengin|minta|perlu|butuh|bantu|bantuannya|bantuan|langsung|juga|kalau|lagi|sekalian|jangan|lupa|untuk|agar|supaya|sekarang|itu|untuknya)$/u;
/** Someone wants to know: then a passive verb tells what happened and asks for nothing. */
const tanya =
  /\b(?:berapa|brp|brapa|brpa|kapan|kpn|kenapa|knp|mengapa|bagaimana|gimana|gmn|siapa|mana|benarkah|betulkah|apa (?:saja|aja|yang|itu|alasan|sebab|penyebab|perubahan|perbedaan)|alasan|penyebab|sebab|adakah|apa ada|ada (?:tidak|gak|nggak))\b|\bapakah\b(?!\s(?:bisa|boleh|dapat|mungkin))|^apa(?!\s(?:bisa|boleh|dapat))\b/u;
const pengandaian =
  /\b(?:(?:kalau|kalo|klo|jika)(?!\s(?:bisa|boleh|dapat))|bila|apabila|misal\w*|andai\w*|seandainya|umpama\w*|asumsi\w*|simulasi\w*|hitung\w*)\b/u;
const meminta =
  /\b(?:tolong|tlg|mohon|mhn|harap|minta|bisa|bisakah|boleh|bolehkah|dong|saja|aja|ya|yuk|segera|silakan|silahkan|mau|ingin|pengen|pengin|sebaiknya|harusnya|please|pls)\b/u;
const pasifKeras = String.raw`di(?:r?ubah|ganti|hapus|timpa|tukar|coret|hilang|kosong|batal|setuju|sah|tanda|naik|turun|besar|kecil|genap|palsu|manipulasi|sama|sulap|lulus|betul|bener|perbaik|perbaru|mutakhir|sesuai|tambah|kurang|koreksi|ralat|revisi|edit|update|setel|set|geser|bulat|verifikasi|validasi|anggap|jadi|tutup)(?:kan|in|i)?`;
const pasifLunak = String.raw`di(?:tulis|buat|isi|catat|simpan|input|masuk|cantum|sebut|lapor|ingat|bikin|cetak|nyata|selesai)(?:kan|in|i)?`;
const kataPasif = new RegExp(String.raw`\b(?:${pasifKeras}|${pasifLunak})\b`, 'u');
const menceritakan = new RegExp(
  String.raw`\b(?:yang|sudah|telah|pernah|setelah|sesudah|sebelum|usai|habis|sehabis|belum|tidak|gak|bukan|perlu|harus|akan)(?:\s(?:sudah|telah|pernah|harus|perlu|ada|tidak))*\s(?:${pasifKeras}|${pasifLunak})\b`,
  'u',
);
const pasifBernilai = new RegExp(
  String.raw`\b${pasifKeras}\b(?:\s(?!berapa)\S+){0,3}?\s(?:${jadi}\s)?(?:rp\.?\s?)?(?:(?!20\d\d(?![\d.,%]))\d|sangat \w+|selesai\b)`,
  'u',
);
/** "mohon dapat menyesuaikan ...": the same wish in the active voice. */
const kataAktif =
  /\b(?:mengubah|merubah|mengganti|menggantikan|menghapus|menghilangkan|mengosongkan|menaikkan|menurunkan|menambah|menambahkan|mengurangi|memperbaiki|memperbarui|menyesuaikan|mengoreksi|merevisi|meralat|mengedit|membatalkan|menyetujui|mengesahkan|menandai|memverifikasi|menukar|menyamakan|membulatkan|menggenapkan)\b/u;
const aktifLunak = /\b(?:mengisi|menulis|menuliskan|mencatat|menyimpan|membuat|menjadikan|menetapkan|memasukkan|menganggap|menginput)\b/u;
const tentangCara =
  /\b(?:cara|upaya|langkah|saran|strategi|solusi|kiat|tips|rencana|usaha|rekomendasi|faktor|guna|dalam|untuk|yang|sudah|telah|agar|supaya|biar)\b.*\bme/u;
/** "belanja operasi ditambah modal": a sum of two things that are named. */
const menjumlah = /\b(?:ditambah|dikurangi|dikurang)\s\p{L}/u;
/** "90 ditambah 5": arithmetic on numbers, not an order. */
const berhitung = /\d\s?%?\s(?:ditambah|dikurangi|dikurang|dikali|dibagi)\b/u;
const berkuasa =
  /\b(?:pimpinan|atasan|bos|sekda|camat|walikota|wali kota|kabag|inspektur|bapak|kepala(?: \w+){0,3})\s(?:\w+\s)?(?:minta|meminta|mau|maunya|ingin|suruh|menyuruh|perintahkan|memerintahkan)\b/u;
/** "masukkan penghargaan ke laporan": something is to be put where the documents are. */
const taruhDi =
  /^(?:masuk|tambah|sisip|input|taruh|cantum|simpan|unggah|upload)(?:kan|in)?(?:lah)?\s.*\bke\s(?:dalam\s)?(?:laporan|dokumen|tabel|data|database|daftar|sistem|lkjip|lkip|pk)\b/u;
/** "tambahkan juga realisasinya", "jadikan tabel": about the answer, not about the data. */
const tambahBicara =
  /^(?:tambah\w*\s(?:juga|lagi|satu lagi|sekalian|dengan penjelasan|penjelasan|keterangan|info|informasi)|(?:jadikan|jadiin|ubah|buat)\w*\s(?:ke\s|jadi\s|menjadi\s|dalam\s)*(?:tabel|daftar|poin|ringkas\w*|satu|grafik|kalimat|bahasa))\b(?!.*\d)/u;
const berita =
  /\b(?:tulis|tuliskan|catat|catatkan|simpan|ingat|anggap|anggaplah|katakan|nyatakan|laporkan|umumkan|bilang|sebutkan|sebut)\s(?:saja\s|ya\s|dong\s)?(?:bahwa|kalau|seolah)\b/u;
const diingat = /\b(?:ingat|ingatlah|ingatkan|diingat|mengingat|simpan|catat|dicatat)\b/u;
const bendaUbah = String.raw`(?:perubahan|pengubahan|penggantian|penghapusan|penambahan|pengurangan|koreksi|revisi|ralat|pembatalan|persetujuan|pengesahan|penyesuaian|pemutakhiran|perbaikan|kenaikan|penurunan)`;
const mintaPerubahan = new RegExp(
  String.raw`\b${bendaUbah}\b.*\b(?:mohon|tolong|harap|agar|minta)\b.*\b(?:dilakukan|diproses|dibantu|dijalankan|disetujui|dikerjakan|segera)\b|\b(?:mohon|tolong|ajukan|mengajukan|lakukan)\s(?:pengubahan|penggantian|penghapusan|pembatalan|persetujuan|pengesahan|perubahan (?:angka|nilai|target|realisasi|capaian|status))\b`,
  'u',
);
const buatPalsu = /\b(?:buat|bikin|susun|karang|tulis)\w*\b.*\b(?:palsu|bohong|bohongan|fiktif|asal|seolah)\b/u;

/** An order, a request in the passive or as a noun, or an assertion to be remembered; a question about a change is none of them. */
function isMintaUbah(teks: string): boolean {
  if (berita.test(teks) || mintaPerubahan.test(teks) || buatPalsu.test(teks)) return true;
  const bertanya = tanya.test(teks);
  if (!bertanya && diingat.test(teks) && adaNilai.test(teks) && !menceritakan.test(teks)) return true;
  if (!bertanya && berkuasa.test(teks) && adaNilai.test(teks)) return true;
  return klausa(teks).some((k) => isPerintah(k) || isPermintaanPasif(k, teks) || isPermintaanAktif(k));
}

const klausa = (teks: string): readonly string[] =>
  teks
    .split(/[.,;:!?](?=\s|$)|\s(?:dan|lalu|terus|trus|kemudian|serta|jangan lupa)\s/u)
    .map((k) => k.trim())
    .filter((k) => k !== '');

function isPerintah(k: string): boolean {
  const kata = k.split(/\s+/u);
  let n = 0;
  while (n < kata.length - 1 && pembukaSopan.test(kata[n] as string)) n += 1;
  const [kepala, objek] = [kata[n] as string, kata.slice(n + 1).join(' ')];
  if (objek === '' || tambahBicara.test(`${kepala} ${objek}`)) return false;
  if (taruhDi.test(`${kepala} ${objek}`)) return true;
  if (perintahKeras.test(kepala)) return kepala.startsWith('di') ? !tanya.test(k) : !/^(?:berapa|apa|kapan)\b/u.test(objek);
  if (!perintahLunak.test(kepala) || tanya.test(k) || pengandaian.test(k)) return false;
  return nilaiTegas.test(objek) || new RegExp(angka, 'u').test(objek) || (perintahAtasBenda.test(kepala) && bendaKerja.test(objek));
}

function isPermintaanPasif(k: string, teks: string): boolean {
  if (!kataPasif.test(k) || tanya.test(k) || pengandaian.test(k) || berhitung.test(k)) return false;
  const keras = new RegExp(String.raw`\b${pasifKeras}\b`, 'u').test(k);
  if (keras && pasifBernilai.test(k)) return !/\b(?:yang|sudah|telah|pernah|setelah|sesudah|sebelum)\b/u.test(k);
  if (menceritakan.test(k) || !meminta.test(teks) || (!adaNilai.test(k) && (tanya.test(teks) || menjumlah.test(k)))) return false;
  return keras || adaNilai.test(k);
}

function isPermintaanAktif(k: string): boolean {
  if (tanya.test(k) || pengandaian.test(k) || !(meminta.test(k) || /\b(?:kiranya|dapat|dpt|izin|ijin)\b/u.test(k))) return false;
  if (nilaiTegas.test(k)) return kataAktif.test(k) || aktifLunak.test(k);
  return kataAktif.test(k) && !tentangCara.test(k);
}

// --- Persons -------------------------------------------------------------------------------------------------------------------

const kedudukan = String.raw`(?:camat|lurah|sekda|sekdako|sekcam|seklur|sekretaris|asisten|kabag|kabid|kadis|kasi|kasubbag|kasubag|kaban|kepala|inspektur|walikota|wali kota|wakil walikota|bupati|gubernur|bendahara|pimpinan|ketua|direktur|analis|operator|staf|pegawai|pejabat|penandatangan|evaluator|auditor|ajudan|pengadministrasi)`;
const sapaan = String.raw`(?:(?:pak|bu|bapak|ibu|para|si)\s)?`;
const dataPribadi = new RegExp(
  [
    String.raw`\b(?:nip|nik|npwp)(?:nya)?\b`,
    String.raw`\b(?:nomor|no|no\.|nmr|nomer)\s?(?:hp|hape|wa|whatsapp|telepon|telpon|telp|tlp|handphone|ponsel|rekening|ktp|kk)\w*`,
    String.raw`\balamat\s(?:rumah|tinggal|pribadi|email|surel|${sapaan}${kedudukan})\w*`,
    String.raw`\b(?:gaji|umur|usia|agama|istri|suami|anak|keluarga|rumah|foto|harta|kekayaan|penghasilan|tunjangan)\s${sapaan}(?:camat|lurah|sekda|sekretaris daerah|kasi|kabag|walikota|wali kota|inspektur|bupati)(?:nya)?\b`,
    String.raw`\bnama\s(?:(?:lengkap|asli|dari|pejabat)\s)?${sapaan}${kedudukan}(?:nya)?\b`,
    String.raw`\bnama\s\S+\ssiapa\b`,
  ].join('|'),
  'u',
);
const siapaJabatan = new RegExp(
  String.raw`\bsiapa(?:kah)?\s(?:(?:sih|itu|ya|sekarang|sebenarnya|nama|namanya|yang (?:jadi|menjadi|menjabat(?: sebagai)?))\s)*${sapaan}${kedudukan}(?:nya)?\b|\b${kedudukan}(?:nya)?(?:\s\S+){0,4}?\s(?:itu\s|ini\s|sekarang\s|namanya\s)*siapa(?:\s(?:sih|ya|namanya|orangnya|dong))*$`,
  'u',
);
/** Duties, which the documents give by position. */
const tugas =
  /kelola|pegang|pengampu|diampu|mengampu|tanggung|urus|evaluasi|atasan|bawahan|lapor|pihak kedua|pihak pertama|membidangi|milik|tugas|wewenang|mengawal|koordinator|pelaksana|menilai|menyusun|mengusulkan|menindaklanjuti|\bsiapa saja\b|\bpic\b|\bpj\b/u;
const seputarSiapa = [
  'pemegang',
  'pengelola',
  'pengampu',
  'penanggung',
  'pejabat',
  'pemilik',
  'atasan',
  'pelaksana',
  'penyusun',
  'evaluator',
  'penerima',
  'pemberi',
  'pengurus',
  'koordinator',
  'berapa',
  'target',
  'capaian',
  'realisasi',
  'anggaran',
  'tolong',
  'mohon',
  'kinerja',
  'bagaimana',
  'apakah',
  'kapan',
  'sekarang',
  'perjanjian',
  'indikator',
  'jabatan',
  'kenapa',
  'mengapa',
];
const hurufGelar = /(?:^|[\s,])(?:s\.\s?(?:sos|stp|ip|pd|kom|hum|ag|si|e|h|t)|m\.\s?(?:si|ap|pd|kom|hum|m|h|t)|drs|dra|hj)\b\.?/u;

function isTanyaOrang(b: Bingkai, k: Kosakata, berjabatan: boolean): boolean {
  const teks = b.teks.replace(/[\s?!.]+$/u, '');
  if (dataPribadi.test(teks)) return true;
  if (!tugas.test(teks)) {
    const polos = b.niat.every((n) => n === 'pk' || n === 'daftar') && b.ukuran.length === 0;
    if (polos && ((berjabatan && /\bsiapa\b/u.test(teks)) || siapaJabatan.test(teks))) return true;
  }
  return isNamaOrang(teks, k);
}

/** "siapa ...", "apa jabatan ...", "pak ... targetnya apa": words that no list knows stand where a person is asked about. */
function isNamaOrang(teks: string, k: Kosakata): boolean {
  const kata = teks
    .replaceAll(/[,'"()]/gu, ' ')
    .split(/\s+/u)
    .filter((w) => w !== '');
  const asing = (w: string): boolean => {
    const polos = w.replace(/nya$/u, '');
    return (
      /^\p{L}{3,}$/u.test(w) &&
      ![w, polos].some((x) => k.kata.has(x) || k.fungsi.has(x) || k.nyata.has(x) || Object.hasOwn(k.slang, x)) &&
      !seputarSiapa.some((x) => jarakEjaan(w, x, 2) <= (x.length > 6 ? 2 : 1))
    );
  };
  /** All of them may belong to a name, and one of them surely is no word of ours. */
  const nama = (ws: readonly string[]): boolean =>
    ws.length > 0 &&
    ws.length <= 4 &&
    ws.some(asing) &&
    ws.every((w) => asing(w) || /^\p{L}\.?$/u.test(w) || (k.nyata.has(w) && !k.fungsi.has(w)));
  const isi = kata.filter(
    (w) => !/^(?:sih|itu|ini|pak|bu|bapak|ibu|nama|namanya|ya|dong|si|dari|tahu|kenal|kamu|anda|apa|adalah|seorang|sdr|saudara)$/u.test(w),
  );
  const tanpa = (pola: RegExp): readonly string[] => isi.filter((w) => !pola.test(w));
  if (isi.some((w) => /^siapa(?:kah)?$/u.test(w)) && nama(tanpa(/^siapa(?:kah)?$/u))) return true;
  if (
    isi.some((w) => /^(?:jabatan|jabatannya|menjabat|pangkat|pangkatnya|golongannya)$/u.test(w)) &&
    nama(tanpa(/^(?:jabatan|jabatannya|menjabat|sebagai|pangkat|pangkatnya|golongannya|di|kantor)$/u))
  )
    return true;
  const akhir = isi.findIndex((w) => /^(?:target|kinerja|capaian|realisasi|pk|iku|tugas|tupoksi)(?:nya)?$/u.test(w));
  const depan = kata.slice(0, kata.indexOf(isi[akhir] ?? ''));
  const bergelar = depan.some((w) => /^(?:pak|bu|bapak|ibu|sdr|saudara|h\.|hj\.|m\.|drs\.?|ir\.?|dr\.?)$/u.test(w));
  const sebutan = depan.filter((w) => !/^(?:pak|bu|bapak|ibu|sdr|saudara|h\.|hj\.|m\.|drs\.?|ir\.?|dr\.?)$/u.test(w));
  const tampak =
    sebutan.length > 0 && sebutan.length <= 3 && sebutan.every((w) => asing(w) || (k.nyata.has(w) && !k.kata.has(w) && !k.fungsi.has(w)));
  if (akhir > 0 && tampak && (sebutan.some(asing) ? bergelar : depan.some((w) => /^(?:h\.|hj\.|m\.)$/u.test(w)))) return true;
  return hurufGelar.test(teks) && kata.some(asing);
}
