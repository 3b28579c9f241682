// Methods with files: photo, document, album, getFile. Keeps the bytes as they came.
import type { Message } from 'grammy/types';
import { isMuatan, objek, teks } from './baca.ts';
import type { Dunia } from './dunia.ts';
import { badRequest, GalatApi } from './galat.ts';
import type { Berkas, Muatan, Unggahan } from './jenis.ts';
import { kirimSebagaiBot, type Konteks, type Metode } from './metode-pesan.ts';
import { bacaCaption, bacaMarkup } from './validasi.ts';

const MB = 1024 * 1024;

/** Width and height of a PNG or JPEG; undefined for anything else. */
export function ukuranGambar(data: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const b = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (b.length > 24 && b.readUInt32BE(0) === 0x89504e47) return { width: b.readUInt32BE(16), height: b.readUInt32BE(20) };
  if (b.length < 4 || b.readUInt16BE(0) !== 0xffd8) return undefined;
  let i = 2;
  while (i + 9 < b.length && b[i] === 0xff) {
    const tanda = b[i + 1] ?? 0;
    if (tanda >= 0xc0 && tanda <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(tanda)) {
      return { width: b.readUInt16BE(i + 7), height: b.readUInt16BE(i + 5) };
    }
    i += 2 + b.readUInt16BE(i + 2);
  }
  return undefined;
}

function periksaFoto(u: Unggahan): { readonly width: number; readonly height: number } {
  if (u.data.length > 10 * MB) throw badRequest(`file of size ${u.data.length} bytes is too big for a photo`);
  const ukuran = ukuranGambar(u.data);
  if (ukuran === undefined) throw badRequest('IMAGE_PROCESS_FAILED');
  const { width, height } = ukuran;
  if (width + height > 10_000 || width > height * 20 || height > width * 20) throw badRequest('PHOTO_INVALID_DIMENSIONS');
  return ukuran;
}

const ukuranOf = (b: Berkas): number => b.ukuran ?? b.data.length;

export function toPhoto(b: Berkas): Muatan[] {
  const ukuran = ukuranGambar(b.data) ?? { width: 90, height: 90 };
  const kecil = 90 / Math.max(ukuran.width, ukuran.height, 90);
  const dasar = { file_id: b.fileId, file_unique_id: b.unikId, file_size: ukuranOf(b) };
  return [
    {
      ...dasar,
      file_unique_id: `${b.unikId}s`,
      width: Math.max(1, Math.round(ukuran.width * kecil)),
      height: Math.max(1, Math.round(ukuran.height * kecil)),
    },
    { ...dasar, ...ukuran },
  ];
}

export const toDocument = (b: Berkas): Muatan => ({
  ...(b.nama === '' ? {} : { file_name: b.nama }),
  ...(b.mime === '' ? {} : { mime_type: b.mime }),
  file_id: b.fileId,
  file_unique_id: b.unikId,
  file_size: ukuranOf(b),
});

type Jenis = 'photo' | 'document';

/** A new upload, a file_id, or a refusal; nothing is stored before the rest of the call is known to be good. */
function cariBerkas(nilai: unknown, kunci: string, jenis: Jenis, k: Konteks): () => Berkas {
  const nama = typeof nilai === 'string' ? nilai : undefined;
  const langsung = k.badan.unggahan.get(kunci);
  const terlampir = nama?.startsWith('attach://') === true ? k.badan.unggahan.get(nama.slice('attach://'.length)) : langsung;
  if (terlampir !== undefined) {
    if (terlampir.data.length === 0) throw badRequest('file must be non-empty');
    if (terlampir.data.length > 50 * MB) throw new GalatApi(413, 'Request Entity Too Large');
    if (jenis === 'photo') periksaFoto(terlampir);
    return () => k.dunia.tanamBerkas(terlampir, jenis === 'photo' ? 'photos' : 'documents');
  }
  if (nama === undefined || nama === '' || nama.startsWith('attach://')) throw badRequest(`there is no ${jenis} in the request`);
  if (/^https?:\/\//u.test(nama)) throw badRequest('failed to get HTTP URL content');
  const ada = k.dunia.berkasById.get(nama);
  if (ada === undefined) throw badRequest('wrong file identifier/HTTP URL specified');
  return () => ada;
}

const isiMedia = (jenis: Jenis, b: Berkas): Muatan => (jenis === 'photo' ? { photo: toPhoto(b) } : { document: toDocument(b) });

function isiCaption(m: Muatan): Muatan {
  const jadi = bacaCaption(m);
  if (jadi.teks === '') return {};
  return { caption: jadi.teks, ...(jadi.entities.length === 0 ? {} : { caption_entities: jadi.entities }) };
}

const kirimMedia =
  (jenis: Jenis): Metode =>
  (m, k) => {
    const caption = isiCaption(m);
    const markup = bacaMarkup(m);
    const o = k.dunia.cari(m);
    const berkas = cariBerkas(m[jenis], jenis, jenis, k);
    return kirimSebagaiBot(m, k.dunia, o, { ...isiMedia(jenis, berkas()), ...caption }, markup);
  };

const sendMediaGroup: Metode = (m, k) => {
  const daftar = objek(m, 'media', 'media');
  if (!Array.isArray(daftar)) throw badRequest('array of InputMedia expected');
  if (daftar.length < 2 || daftar.length > 10) throw badRequest('wrong number of items in the media group: there must be 2-10 items');
  const o = k.dunia.cari(m);
  const siap = daftar.map((isi: unknown) => {
    if (!isMuatan(isi)) throw badRequest("can't parse InputMedia: expected an Object");
    const jenis = isi['type'];
    const media: Jenis | undefined = jenis === 'photo' || jenis === 'document' ? jenis : undefined;
    if (media === undefined) throw badRequest('this emulator plays albums of photos or documents only');
    return { jenis: media, berkas: cariBerkas(isi['media'], '', media, k), caption: isiCaption(isi) };
  });
  if (new Set(siap.map((s) => s.jenis)).size > 1) throw badRequest("document can't be mixed with other media types");
  const media_group_id = String(14_000_000_000_000_000n + BigInt(o.nomorAkhir) * 97n + BigInt(Math.abs(o.chat.id)));
  const tanpaPapan = { inline: undefined, papanTombol: false };
  return siap.map((s): Message =>
    kirimSebagaiBot(m, k.dunia, o, { media_group_id, ...isiMedia(s.jenis, s.berkas()), ...s.caption }, tanpaPapan),
  );
};

const getFile: Metode = (m, { dunia }) => {
  const id = teks(m, 'file_id') ?? '';
  if (id === '') throw badRequest('file_id not specified');
  const b = dunia.berkasById.get(id);
  if (b === undefined) throw badRequest('wrong file_id or the file is temporarily unavailable');
  if (ukuranOf(b) > 20 * MB) throw badRequest('file is too big');
  return toFile(b);
};

const toFile = (b: Berkas): Muatan => ({ file_id: b.fileId, file_unique_id: b.unikId, file_size: ukuranOf(b), file_path: b.jalur });

export const metodeBerkas: Readonly<Record<string, Metode>> = {
  sendPhoto: kirimMedia('photo'),
  sendDocument: kirimMedia('document'),
  sendMediaGroup,
  getFile,
};

/** The bytes behind `/file/bot<token>/<path>`. */
export const isiBerkas = (dunia: Dunia, jalur: string): Uint8Array | undefined => dunia.berkasByJalur.get(jalur)?.data;
