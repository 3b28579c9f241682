// How a call is written for a server, and what to leave out when that server refuses it. It sends nothing.
import type { Panggilan } from './port.ts';

/** How JSON is asked for, the strictest first; LM Studio knows the first and the last, older servers only the last two. */
const daftarFormat = ['skema', 'json', 'bebas'] as const;
type Format = (typeof daftarFormat)[number];
/** Name of the limit of tokens; undefined: none is given. */
type NamaBatas = 'max_tokens' | 'max_completion_tokens' | undefined;

/** What a server takes. Learnt from its refusals. */
export type Bentuk = {
  readonly format: Format;
  readonly namaBatas: NamaBatas;
  /** The limit's other name was refused already. */
  readonly namaDitukar: boolean;
  readonly suhu: boolean;
};

const openaiSendiri = /(?:^|\.)(?:api\.openai\.com|openai\.azure\.com)$/;

/**
 * Neither name of the limit works everywhere. OpenAI's newer models answer 400 to `max_tokens` (param `max_tokens`, code
 * `unsupported_parameter`); Ollama silently ignores `max_completion_tokens` (ollama/ollama#7125, seen with 0.32.5 in August 2026: 10,011
 * tokens were generated for a limit nobody read), LM Studio documents only `max_tokens`, vLLM takes both. A refusal can be answered and
 * silence cannot, so `max_tokens` goes to every server but OpenAI's own, and the other name after a refusal that names it.
 */
export function bentukAwal(baseUrl: string): Bentuk {
  const tuan = URL.canParse(baseUrl) ? new URL(baseUrl).hostname : '';
  return { format: 'skema', namaBatas: openaiSendiri.test(tuan) ? 'max_completion_tokens' : 'max_tokens', namaDitukar: false, suhu: true };
}

/** Statuses with which servers answer to a field or value they do not know. */
const statusBentuk: ReadonlySet<number> = new Set([400, 404, 422, 501]);

/**
 * The next form to try after a refusal, or undefined when the refusal is about something else or nothing is left to leave out.
 * `sebab`: the parameter the server names, else its message. At most five steps lead to the end.
 */
export function bentukBerikut(b: Bentuk, status: number, sebab: string): Bentuk | undefined {
  if (!statusBentuk.has(status)) return undefined;
  // GPT-5 and the o models take no temperature but their own ("Only the default (1) value is supported").
  if (b.suhu && /\btemperature\b/i.test(sebab)) return { ...b, suhu: false };
  if (b.namaBatas !== undefined && /\bmax_(?:completion_)?tokens\b/i.test(sebab)) {
    // Refused under both names: the limit itself is the matter, as in "max_tokens is too large" of a small context.
    if (b.namaDitukar) return { ...b, namaBatas: undefined };
    return { ...b, namaDitukar: true, namaBatas: b.namaBatas === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens' };
  }
  const format = daftarFormat[daftarFormat.indexOf(b.format) + 1];
  return format === undefined ? undefined : { ...b, format };
}

const petunjukSkema = (p: Panggilan): string =>
  `${p.sistem}\n\nJawab hanya dengan satu objek JSON, tanpa kata lain, menurut skema JSON ini:\n${JSON.stringify(p.skema.json)}`;

/** The body of the request; `batasToken` counts what the model may write. */
export function toIsiPermintaan(p: Panggilan, b: Bentuk, model: string, batasToken: number) {
  const { nama: name, json: schema } = p.skema;
  return {
    model,
    stream: false as const,
    messages: [
      { role: 'system' as const, content: b.format === 'skema' ? p.sistem : petunjukSkema(p) },
      ...p.giliran.map((g) => ({ role: g.peran, content: g.isi })),
    ],
    ...(b.suhu ? { temperature: 0 } : {}),
    ...(b.namaBatas === undefined ? {} : { [b.namaBatas]: batasToken }),
    ...(b.format === 'skema' ? { response_format: { type: 'json_schema' as const, json_schema: { name, schema, strict: true } } } : {}),
    ...(b.format === 'json' ? { response_format: { type: 'json_object' as const } } : {}),
  };
}
