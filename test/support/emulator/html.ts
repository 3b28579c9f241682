// parse_mode HTML as strict as Telegram's: the same tags, the same messages with byte offsets. Knows no other markup.
// Behaviour and wording after the cases of tdlib/td test/message_entities.cpp (parse_html).
import type { MessageEntity } from 'grammy/types';
import { badRequest } from './galat.ts';

export type TeksJadi = { readonly teks: string; readonly entities: MessageEntity[] };

type Terbuka = { readonly tag: string; readonly nilai: string; readonly mulai: number };

const jenisTag: Readonly<Record<string, MessageEntity['type'] | 'span'>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
  blockquote: 'blockquote',
  'tg-emoji': 'custom_emoji',
};

const bernama: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const isSpasi = (c: string | undefined): boolean => c === ' ' || c === '\t' || c === '\r' || c === '\n' || c === '\0' || c === '\v';

/** The character reference at `i`, or undefined when it is plain text there. */
function bacaRujukan(s: string, i: number): { readonly teks: string; readonly sampai: number } | undefined {
  const cocok = /^&(?:#(?:[xX]([0-9a-fA-F]+)|([0-9]+))|([a-z]+));?/u.exec(s.slice(i, i + 16));
  if (cocok === null) return undefined;
  const [semua, heksa, desimal, nama] = cocok;
  if (nama !== undefined) {
    const teks = bernama[nama];
    return teks === undefined ? undefined : { teks, sampai: i + semua.length };
  }
  const kode = heksa === undefined ? Number.parseInt(desimal ?? '', 10) : Number.parseInt(heksa, 16);
  if (!(kode > 0 && kode < 0x10ffff)) return undefined;
  return { teks: String.fromCodePoint(kode), sampai: i + semua.length };
}

/** A link as Telegram keeps it; undefined when it would be dropped without a word. */
export function toTautan(mentah: string): string | undefined {
  const s = mentah.trim();
  if (/^(?:tg|ton|tonsite):/iu.test(s)) return s;
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(s) && !/^https?:\/\//iu.test(s)) return undefined;
  const lengkap = /^https?:\/\//iu.test(s) ? s : `http://${s}`;
  try {
    const url = new URL(lengkap);
    return url.hostname.includes('.') || url.hostname === 'localhost' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

const urutan: readonly string[] = ['blockquote', 'expandable_blockquote', 'pre', 'code', 'text_link', 'bold', 'italic', 'underline'];

const peringkat = (jenis: string): number => {
  const i = urutan.indexOf(jenis);
  return i === -1 ? urutan.length : i;
};

/** Longer first at the same place; nothing but a quote stays around or inside code. */
export function rapikanEntities(daftar: readonly MessageEntity[]): MessageEntity[] {
  const kode = daftar.filter((e) => e.type === 'pre' || e.type === 'code');
  const disimpan =
    kode.length === 0
      ? [...daftar]
      : daftar.filter(
          (e) =>
            e.type === 'pre' ||
            e.type.endsWith('blockquote') ||
            kode.every((k) => k === e || e.offset >= k.offset + k.length || e.offset + e.length <= k.offset || k.length < e.length),
        );
  return disimpan.toSorted((a, b) => a.offset - b.offset || b.length - a.length || peringkat(a.type) - peringkat(b.type)).slice(0, 100);
}

export function parseHtml(s: string): TeksJadi {
  const terbuka: Terbuka[] = [];
  const entities: MessageEntity[] = [];
  let teks = '';
  let i = 0;

  const gagal = (pesan: string): never => {
    throw badRequest(`can't parse entities: ${pesan}`);
  };
  const bita = (posisi: number): number => Buffer.byteLength(s.slice(0, posisi));
  const lewatiSpasi = (): void => {
    while (i < s.length && isSpasi(s[i])) i += 1;
  };

  const nilaiAtribut = (awal: number): string => {
    const kutip = s[i];
    if (kutip !== '"' && kutip !== "'") {
      const mulai = i;
      while (i < s.length && /[a-z0-9.-]/iu.test(s[i] ?? '')) i += 1;
      if (i >= s.length || (!isSpasi(s[i]) && s[i] !== '>')) gagal(`Unexpected end of name token at byte offset ${bita(mulai)}`);
      return s.slice(mulai, i).toLowerCase();
    }
    i += 1;
    let nilai = '';
    while (i < s.length && s[i] !== kutip) {
      const rujukan = s[i] === '&' ? bacaRujukan(s, i) : undefined;
      nilai += rujukan?.teks ?? s[i] ?? '';
      i = rujukan?.sampai ?? i + 1;
    }
    if (i >= s.length) gagal(`Unclosed start tag at byte offset ${bita(awal)}`);
    i += 1;
    return nilai;
  };

  const bukaTag = (): void => {
    const awal = i;
    i += 1;
    while (i < s.length && !isSpasi(s[i]) && s[i] !== '>') i += 1;
    if (i >= s.length) gagal(`Unclosed start tag at byte offset ${bita(awal)}`);
    const tag = s.slice(awal + 1, i).toLowerCase();
    if (!Object.hasOwn(jenisTag, tag)) gagal(`Unsupported start tag "${tag}" at byte offset ${bita(awal)}`);
    let nilai = '';
    for (;;) {
      lewatiSpasi();
      if (s[i] === '>') break;
      const mulaiNama = i;
      while (i < s.length && !isSpasi(s[i]) && s[i] !== '=' && s[i] !== '>') i += 1;
      const nama = s.slice(mulaiNama, i).toLowerCase();
      if (i >= s.length) gagal(`Unclosed start tag "${tag}" at byte offset ${bita(awal)}`);
      if (nama === '') gagal(`Empty attribute name in the tag "${tag}" at byte offset ${bita(awal)}`);
      lewatiSpasi();
      if (s[i] !== '=') {
        if (tag === 'blockquote' && nama === 'expandable') {
          nilai = '1';
          continue;
        }
        if (i >= s.length) gagal(`Unclosed start tag "${tag}" at byte offset ${bita(awal)}`);
        gagal(`Expected equal sign in declaration of an attribute of the tag "${tag}" at byte offset ${bita(awal)}`);
      }
      i += 1;
      lewatiSpasi();
      if (i >= s.length) gagal(`Unclosed start tag "${tag}" at byte offset ${bita(awal)}`);
      const isi = nilaiAtribut(awal);
      if ((tag === 'a' && nama === 'href') || (tag === 'tg-emoji' && nama === 'emoji-id')) nilai = isi;
      else if (tag === 'code' && nama === 'class' && isi.startsWith('language-')) nilai = isi.slice('language-'.length);
      else if (tag === 'span' && nama === 'class') nilai = isi;
      else if (tag === 'blockquote' && nama === 'expandable') nilai = '1';
    }
    if (tag === 'span' && nilai !== 'tg-spoiler') gagal(`Tag "span" must have class "tg-spoiler" at byte offset ${bita(awal)}`);
    i += 1;
    terbuka.push({ tag, nilai, mulai: teks.length });
  };

  const simpan = (b: Terbuka): void => {
    const length = teks.length - b.mulai;
    if (b.tag === 'tg-emoji' && !(/^\d{1,19}$/u.test(b.nilai) && BigInt(b.nilai) > 0n && BigInt(b.nilai) < 2n ** 63n)) {
      gagal('Invalid custom emoji identifier specified');
    }
    if (length === 0) return;
    const dasar = { offset: b.mulai, length };
    if (b.tag === 'a') {
      const url = toTautan(b.nilai === '' ? teks.slice(b.mulai) : b.nilai);
      if (url !== undefined) entities.push({ type: 'text_link', ...dasar, url });
    } else if (b.tag === 'tg-emoji') {
      entities.push({ type: 'custom_emoji', ...dasar, custom_emoji_id: b.nilai });
    } else if (b.tag === 'blockquote' && b.nilai === '1') {
      entities.push({ type: 'expandable_blockquote', ...dasar });
    } else if (b.tag === 'pre' || b.tag === 'code') {
      // <pre><code class="language-x"> around the same text is one entity with a language.
      const dalam = entities.findIndex((e) => e.offset === b.mulai && e.length === length && (e.type === 'code' || e.type === 'pre'));
      const bahasa = b.tag === 'code' ? b.nilai : (bahasaKode.get(entities[dalam] ?? entities) ?? '');
      if (dalam !== -1 && bahasa !== '' && entities[dalam]?.type !== b.tag) {
        entities[dalam] = { type: 'pre', ...dasar, language: bahasa };
        return;
      }
      const entity: MessageEntity = { type: b.tag, ...dasar };
      if (b.tag === 'code') bahasaKode.set(entity, b.nilai);
      entities.push(entity);
    } else {
      entities.push({ type: jenisTag[b.tag] ?? 'bold', ...dasar } as MessageEntity);
    }
  };
  const bahasaKode = new Map<object, string>();

  const tutupTag = (): void => {
    const awal = i;
    const teratas = terbuka.pop() ?? gagal(`Unexpected end tag at byte offset ${bita(awal)}`);
    i += 2;
    const mulai = i;
    while (i < s.length && !isSpasi(s[i]) && s[i] !== '>') i += 1;
    const nama = s.slice(mulai, i).toLowerCase();
    lewatiSpasi();
    if (s[i] !== '>') gagal(`Unclosed end tag at byte offset ${bita(awal)}`);
    if (nama !== '' && nama !== teratas.tag) {
      gagal(`Unmatched end tag at byte offset ${bita(awal)}, expected "</${teratas.tag}>", found "</${nama}>"`);
    }
    i += 1;
    simpan(teratas);
  };

  while (i < s.length) {
    const c = s[i] ?? '';
    if (c === '<') {
      if (s[i + 1] === '/') tutupTag();
      else bukaTag();
      continue;
    }
    const rujukan = c === '&' ? bacaRujukan(s, i) : undefined;
    teks += rujukan?.teks ?? c;
    i = rujukan?.sampai ?? i + 1;
  }
  const sisa = terbuka.at(-1);
  if (sisa !== undefined) gagal(`Can't find end tag corresponding to start tag "${sisa.tag}"`);
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(teks)) {
    gagal('Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units');
  }
  return { teks, entities: rapikanEntities(entities) };
}
