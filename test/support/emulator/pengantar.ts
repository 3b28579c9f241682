// How updates leave: getUpdates with its long poll, or a webhook with retries. One way at a time, as Telegram insists.
import { request, Agent } from 'node:http';
import type { Update } from 'grammy/types';
import type { Antrean } from './antrean.ts';
import { benar, bilangan, objek, teks } from './baca.ts';
import { badRequest, conflict, GalatApi } from './galat.ts';
import type { Muatan } from './jenis.ts';

type Webhook = { readonly url: string; readonly rahasia: string; readonly maks: number };
type Terbuka = { readonly putuskan: (g: GalatApi) => void };

export type Pengantar = ReturnType<typeof createPengantar>;

export function createPengantar(antrean: Antrean, ulangMs: number, saatDiantar: () => void, balasanWebhook: (m: Muatan) => void) {
  let webhook: Webhook | undefined;
  let terbuka: Terbuka | undefined;
  let mengantar = false;
  let galatTerakhir: { readonly waktu: number; readonly pesan: string } | undefined;
  let jeda: NodeJS.Timeout | undefined;
  const agen = new Agent({ keepAlive: true });

  const bacaJenis = (m: Muatan): string[] | undefined => {
    const v = objek(m, 'allowed_updates', 'allowed_updates');
    return Array.isArray(v) ? v.filter((x): x is string => typeof x === 'string') : undefined;
  };

  /** Answers now or when an update comes. The returned function frees the poll of a client that left. */
  function getUpdates(m: Muatan, jawab: (hasil: Update[] | GalatApi) => void): () => void {
    const diam = (): void => undefined;
    if (webhook !== undefined) {
      jawab(conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"));
      return diam;
    }
    terbuka?.putuskan(conflict('terminated by other getUpdates request; make sure that only one bot instance is running'));
    antrean.aturJenis(bacaJenis(m));
    const limit = Math.min(100, Math.max(1, bilangan(m, 'limit') ?? 100));
    const timeout = Math.min(50, Math.max(0, Number(teks(m, 'timeout') ?? 0) || 0));
    const offset = bilangan(m, 'offset') ?? 0;
    const ada = antrean.minta(offset, limit);
    if (ada.length > 0 || timeout === 0) {
      jawab(ada);
      return diam;
    }
    let timer: NodeJS.Timeout | undefined = undefined;
    const selesai = (hasil?: Update[] | GalatApi): void => {
      clearTimeout(timer);
      berhenti();
      if (terbuka === ini) terbuka = undefined;
      if (hasil !== undefined) jawab(hasil);
    };
    const ini: Terbuka = { putuskan: (g) => selesai(g) };
    const berhenti = antrean.dengarkan({ offset, limit, terima: (u) => selesai(u) });
    timer = setTimeout(() => selesai([]), timeout * 1000);
    terbuka = ini;
    return () => {
      if (terbuka === ini) selesai();
    };
  }

  function kirimKe(w: Webhook, u: Update): Promise<void> {
    return new Promise((resolve, reject) => {
      const isi = Buffer.from(JSON.stringify(u));
      const r = request(
        w.url,
        {
          method: 'POST',
          agent: agen,
          timeout: 60_000,
          headers: {
            'content-type': 'application/json',
            'content-length': isi.length,
            ...(w.rahasia === '' ? {} : { 'x-telegram-bot-api-secret-token': w.rahasia }),
          },
        },
        (res) => {
          const potongan: Buffer[] = [];
          res.on('data', (d: Buffer) => potongan.push(d));
          res.on('end', () => {
            const kode = res.statusCode ?? 0;
            if (kode < 200 || kode > 299) {
              reject(new Error(`Wrong response from the webhook: ${kode} ${res.statusMessage ?? ''}`.trim()));
              return;
            }
            balasWebhook(Buffer.concat(potongan).toString('utf8'));
            resolve();
          });
          res.on('error', reject);
        },
      );
      r.on('timeout', () => r.destroy(new Error('Read timeout expired')));
      r.on('error', (e: NodeJS.ErrnoException) => reject(new Error(e.code === 'ECONNREFUSED' ? 'Connection refused' : e.message)));
      r.end(isi);
    });
  }

  /** A webhook may answer with one call of its own; its result goes nowhere. */
  function balasWebhook(isi: string): void {
    if (!isi.startsWith('{')) return;
    try {
      const m = JSON.parse(isi) as Muatan;
      if (typeof m['method'] === 'string') balasanWebhook(m);
    } catch {
      // Not a call: Telegram ignores it too.
    }
  }

  async function antar(): Promise<void> {
    if (mengantar) return;
    mengantar = true;
    try {
      for (;;) {
        const w = webhook;
        const u = antrean.pertama();
        if (w === undefined || u === undefined) return;
        try {
          // One after the other: the order of updates is the point.
          await kirimKe(w, u);
          if (antrean.pertama() === u) antrean.lepasPertama();
          saatDiantar();
        } catch (e) {
          galatTerakhir = { waktu: Math.floor(Date.now() / 1000), pesan: e instanceof Error ? e.message : String(e) };
          await new Promise<void>((lanjut) => {
            jeda = setTimeout(lanjut, ulangMs);
            jeda.unref();
          });
        }
      }
    } finally {
      mengantar = false;
    }
  }

  antrean.saatIsi(() => {
    if (webhook !== undefined) void antar();
  });

  function hapusWebhook(m: Muatan): string {
    const ada = webhook !== undefined;
    webhook = undefined;
    galatTerakhir = undefined;
    if (benar(m, 'drop_pending_updates')) antrean.kosongkan();
    return ada ? 'Webhook was deleted' : 'Webhook is already deleted';
  }

  /** Gives the `description` that goes with `result: true`. Plain http is taken here, unlike at Telegram. */
  function setWebhook(m: Muatan): string {
    const url = teks(m, 'url') ?? '';
    if (url === '') return hapusWebhook(m);
    if (!/^https?:\/\/./u.test(url)) throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
    const rahasia = teks(m, 'secret_token') ?? '';
    if (rahasia.length > 256) throw badRequest('secret token is too long');
    if (!/^[A-Za-z0-9_-]*$/u.test(rahasia)) throw badRequest('secret token contains unallowed characters');
    terbuka?.putuskan(conflict('terminated by setWebhook request'));
    if (benar(m, 'drop_pending_updates')) antrean.kosongkan();
    antrean.aturJenis(bacaJenis(m));
    webhook = { url, rahasia, maks: bilangan(m, 'max_connections') ?? 40 };
    void antar();
    return 'Webhook was set';
  }

  const getWebhookInfo = (): Muatan => ({
    url: webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: antrean.menunggu(),
    ...(galatTerakhir === undefined ? {} : { last_error_date: galatTerakhir.waktu, last_error_message: galatTerakhir.pesan }),
    ...(webhook === undefined ? {} : { max_connections: webhook.maks, ip_address: '127.0.0.1' }),
    ...(antrean.jenis() === undefined ? {} : { allowed_updates: antrean.jenis() }),
  });

  return {
    getUpdates,
    setWebhook,
    deleteWebhook: hapusWebhook,
    getWebhookInfo,
    adaPendengar: (): boolean => terbuka !== undefined,
    tutup: (): void => {
      webhook = undefined;
      clearTimeout(jeda);
      agen.destroy();
    },
  };
}
