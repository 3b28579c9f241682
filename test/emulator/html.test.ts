// parse_mode HTML: what is taken, what is refused, with which words. Cases after tdlib/td test/message_entities.cpp and live answers.
import { describe, expect, test } from 'vitest';
import { GalatApi } from '../support/emulator/galat.ts';
import { parseHtml } from '../support/emulator/html.ts';

const ringkas = (html: string): string => {
  const { teks, entities } = parseHtml(html);
  return [
    teks,
    ...entities.map((e) => `${e.type} ${e.offset}+${e.length}${'url' in e ? ` ${e.url}` : ''}${'language' in e ? ` ${e.language}` : ''}`),
  ].join(' | ');
};

const galat = (html: string): string => {
  try {
    return `taken: ${ringkas(html)}`;
  } catch (e) {
    return e instanceof GalatApi ? e.uraian.replace("Bad Request: can't parse entities: ", '') : String(e);
  }
};

describe('parseHtml', () => {
  test.each([
    ['biasa', 'biasa'],
    ['&lt;&gt;&amp;&quot;&laquo;&#12345678;', '<>&"&laquo;&#12345678;'],
    ['&lt &#65; &#x42;&#67', '< A BC'],
    ['<b>a</b><strong>b</strong>', 'ab | bold 0+1 | bold 1+1'],
    ['<i>a</i><em>b</em>', 'ab | italic 0+1 | italic 1+1'],
    ['<u>a</u><ins>b</ins>', 'ab | underline 0+1 | underline 1+1'],
    ['<s>a</s><strike>b</strike><del>c</del>', 'abc | strikethrough 0+1 | strikethrough 1+1 | strikethrough 2+1'],
    ['<B>a</b>', 'a | bold 0+1'],
    ['<b><i>a</i>b</b>', 'ab | bold 0+2 | italic 0+1'],
    ['<code>x &lt; y</code>', 'x < y | code 0+5'],
    ['<pre><code class="language-sql">a</code></pre>', 'a | pre 0+1 sql'],
    ['<pre>a</pre>', 'a | pre 0+1'],
    ['<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>', 'ab | spoiler 0+1 | spoiler 1+1'],
    ['<blockquote>a</blockquote>\n<blockquote expandable>b</blockquote>', 'a\nb | blockquote 0+1 | expandable_blockquote 2+1'],
    ['<a href="https://dumaikota.go.id/?a=1&amp;b=2">x</a>', 'x | text_link 0+1 https://dumaikota.go.id/?a=1&b=2'],
    ['<a href=telegram.org>x</a>', 'x | text_link 0+1 http://telegram.org/'],
    ['<a>telegram.org</a>', 'telegram.org | text_link 0+12 http://telegram.org/'],
    ['<a href="bukan">x</a>', 'x'],
    ['<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', '👍 | custom_emoji 0+2'],
    ['🏟 <i>🏟</i>', '🏟 🏟 | italic 3+2'],
    ['<b></b>', ''],
    ['<i>a</>', 'a | italic 0+1'],
    ['<b  >a</b  >', 'a | bold 0+1'],
    ['<b><code>a</code></b>', 'a | code 0+1'],
  ])('%s is taken as %s', (html, hasil) => {
    expect(ringkas(html)).toBe(hasil);
  });

  test.each([
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['<br>', 'Unsupported start tag "br" at byte offset 0'],
    ['é<p>', 'Unsupported start tag "p" at byte offset 2'],
    ['x <b', 'Unclosed start tag at byte offset 2'],
    ['<a href', 'Unclosed start tag "a" at byte offset 0'],
    ['<a href="x"', 'Unclosed start tag "a" at byte offset 0'],
    ['<a href="x>y</a>', 'Unclosed start tag at byte offset 0'],
    ['<i =a>x</i>', 'Empty attribute name in the tag "i" at byte offset 0'],
    ['<i aba>x</i>', 'Expected equal sign in declaration of an attribute of the tag "i" at byte offset 0'],
    ['<a href=x/>y</a>', 'Unexpected end of name token at byte offset 8'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<tg-emoji emoji-id="9999999999999999999">x</tg-emoji>', 'Invalid custom emoji identifier specified'],
    ['&#57311;', 'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units'],
  ])('%s is refused: %s', (html, sebab) => {
    expect(galat(html)).toBe(sebab);
  });
});
