// The HTTP side: token, path, body in; answers, faults and cut connections out. Knows no method by its meaning but getUpdates.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { bacaBadan, type Badan } from './baca.ts';
import { badRequest, GalatApi, toJawabanGalat, tooManyRequests, type Jawaban } from './galat.ts';
import type { Muatan, Panggilan } from './jenis.ts';
import type { Jurnal } from './jurnal.ts';
import type { Kesalahan, Rencana, Salah } from './kesalahan.ts';

export type Selesai = (j: Jawaban) => void;

export type Pelayan = {
  readonly token: string;
  readonly stopwatch: () => number;
  /** The usual spelling of a method's name. */
  readonly nama: (s: string) => string;
  readonly jurnal: Jurnal;
  readonly kesalahan: Kesalahan;
  /** Runs a method; answers once, at once or later. Gives what to do when the client leaves. */
  readonly jalankan: (metode: string, badan: Badan, selesai: Selesai) => (() => void) | undefined;
  readonly berkas: (jalur: string) => Uint8Array | undefined;
};

const html502 =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n';
const uraianServer: Readonly<Record<number, string>> = {
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** Faults that come before the method is run, so that it has no effect. */
const tanpaAkibat = (s: Salah): boolean =>
  ['rate-limited', 'reset-before', 'silent-before', 'unauthorized', 'conflict'].includes(s.kind) ||
  ((s.kind === 'server-error' || s.kind === 'bad-json' || s.kind === 'html-502') && s.berlaku !== true);

const separuh = (isi: string | Buffer): Buffer => {
  const data = Buffer.from(isi);
  return data.subarray(0, Math.max(1, Math.floor(data.length / 2)));
};

const angkaChat = (m: Muatan): number | undefined => {
  const v = m['chat_id'];
  return typeof v === 'number' ? v : typeof v === 'string' && /^-?\d+$/u.test(v) ? Number(v) : undefined;
};

export type PintuHttp = {
  readonly buka: (port: number) => Promise<number>;
  readonly tutup: () => Promise<void>;
};

export function createPintu(p: Pelayan): PintuHttp {
  const { jurnal, kesalahan } = p;
  const soket = new Set<Socket>();
  const timer = new Set<NodeJS.Timeout>();
  let server: Server | undefined;

  function nanti(ms: number, kerja: () => void): void {
    if (ms <= 0) {
      kerja();
      return;
    }
    const t = setTimeout(() => {
      timer.delete(t);
      kerja();
    }, ms);
    timer.add(t);
  }

  function tulis(res: ServerResponse, panggilan: Panggilan, kode: number, isi: string | Uint8Array, jenis = 'application/json'): void {
    jurnal.tutup(panggilan, kode);
    if (!res.destroyed) {
      const data = typeof isi === 'string' ? Buffer.from(isi) : isi;
      res.writeHead(kode, { 'content-type': jenis, 'content-length': data.length });
      res.end(data);
      panggilan.dijawab = p.stopwatch();
    }
    jurnal.kabari(panggilan);
  }

  function putus(res: ServerResponse, panggilan: Panggilan): void {
    jurnal.tutup(panggilan, 0);
    res.socket?.resetAndDestroy();
    jurnal.kabari(panggilan);
  }

  function tulisGalat(res: ServerResponse, panggilan: Panggilan, g: GalatApi): void {
    panggilan.uraian = g.uraian;
    tulis(res, panggilan, g.kode, JSON.stringify(toJawabanGalat(g).badan));
  }

  function mainkan(res: ServerResponse, panggilan: Panggilan, salah: Salah, isi: string | Buffer): void {
    panggilan.salah = salah.kind;
    switch (salah.kind) {
      case 'delay-before':
      case 'delay-after':
        return;
      case 'rate-limited':
        return tulisGalat(res, panggilan, tooManyRequests(salah.retryAfter));
      case 'server-error': {
        const kode = salah.kode ?? 500;
        return tulisGalat(res, panggilan, new GalatApi(kode, salah.uraian ?? uraianServer[kode] ?? 'Internal Server Error'));
      }
      case 'unauthorized':
        return tulisGalat(res, panggilan, new GalatApi(401, 'Unauthorized'));
      case 'conflict':
        return tulisGalat(
          res,
          panggilan,
          new GalatApi(409, 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'),
        );
      case 'bad-json':
        return tulis(res, panggilan, 200, isi.length > 12 ? separuh(isi) : '{"ok":tru');
      case 'html-502':
        return tulis(res, panggilan, 502, html502, 'text/html');
      case 'reset-midway':
        jurnal.tutup(panggilan, 0);
        res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(isi) });
        res.write(separuh(isi), () => res.socket?.resetAndDestroy());
        return jurnal.kabari(panggilan);
      case 'reset-before':
      case 'reset-after':
        return putus(res, panggilan);
      case 'silent-midway':
        jurnal.tutup(panggilan, 0);
        res.writeHead(200, { 'content-length': Buffer.byteLength(isi) });
        res.write(separuh(isi), () => jurnal.kabari(panggilan));
        return;
      case 'silent-before':
      case 'silent-after':
        jurnal.tutup(panggilan, 0);
        return jurnal.kabari(panggilan);
    }
  }

  function akhiri(res: ServerResponse, panggilan: Panggilan, j: Jawaban, rencana: Rencana | undefined): void {
    const badan = j.badan as { readonly ok?: boolean; readonly result?: unknown; readonly description?: string };
    panggilan.berlaku = badan.ok === true;
    panggilan.hasil = badan.result;
    if (badan.ok !== true) panggilan.uraian = badan.description;
    const isi = JSON.stringify(j.badan);
    if (rencana === undefined) {
      tulis(res, panggilan, j.kode, isi);
      return;
    }
    if (rencana.sesudahMs > 0) panggilan.salah = 'delay-after';
    nanti(rencana.sesudahMs, () => {
      if (rencana.salah === undefined) tulis(res, panggilan, j.kode, isi);
      else mainkan(res, panggilan, rencana.salah, isi);
    });
  }

  function layani(res: ServerResponse, metode: string, badan: Badan): void {
    const panggilan = jurnal.mulai(metode, badan.muatan, angkaChat(badan.muatan));
    const rencana = kesalahan.rencanakan(panggilan);
    let lepas: (() => void) | undefined;
    const jalan = (): void => {
      if (rencana?.salah !== undefined && tanpaAkibat(rencana.salah)) {
        mainkan(res, panggilan, rencana.salah, '');
        return;
      }
      // Whoever left meanwhile must not take part in the duel for updates; other methods take effect all the same.
      if (res.destroyed && metode === 'getUpdates') return;
      lepas = p.jalankan(metode, badan, (j) => akhiri(res, panggilan, j, rencana));
      // A long poll may stand open now: a state someone may wait for.
      if (lepas !== undefined) jurnal.kabari(undefined);
    };
    res.once('close', () => {
      if (panggilan.dijawab !== undefined || panggilan.salah?.startsWith('reset') === true) return;
      panggilan.ditinggal = true;
      lepas?.();
      jurnal.kabari(panggilan);
    });
    if (rencana !== undefined && rencana.sebelumMs > 0) {
      panggilan.salah = 'delay-before';
      // That the call is held back is a state someone may wait for.
      jurnal.kabari(undefined);
      nanti(rencana.sebelumMs, jalan);
    } else jalan();
  }

  function unduh(res: ServerResponse, jalur: string): void {
    const panggilan = jurnal.mulai('file', { path: jalur }, undefined);
    const rencana = kesalahan.rencanakan(panggilan);
    nanti((rencana?.sebelumMs ?? 0) + (rencana?.sesudahMs ?? 0), () => {
      const data = p.berkas(jalur);
      if (rencana?.salah !== undefined) mainkan(res, panggilan, rencana.salah, Buffer.from(data ?? []));
      else if (data === undefined) tulisGalat(res, panggilan, new GalatApi(404, 'Not Found'));
      else tulis(res, panggilan, 200, data, 'application/octet-stream');
    });
  }

  function terima(req: IncomingMessage, res: ServerResponse, data: Buffer): void {
    const url = req.url ?? '/';
    const tanya = url.indexOf('?');
    const jalur = tanya === -1 ? url : url.slice(0, tanya);
    const cocok = /^\/(file\/)?bot([^/]*)\/(.+)$/u.exec(decodeURI(jalur));
    const [, berkas, token, sisa = ''] = cocok ?? [];
    const tolak = (g: GalatApi): void => tulisGalat(res, jurnal.mulai(sisa === '' ? jalur : sisa, {}, undefined), g);
    if (token === undefined || !/^\d+:[A-Za-z0-9_-]+$/u.test(token)) return tolak(new GalatApi(404, 'Not Found'));
    if (token !== p.token) return tolak(new GalatApi(401, 'Unauthorized'));
    if (berkas !== undefined) return unduh(res, sisa);
    if (req.method !== 'POST' && req.method !== 'GET') return tolak(new GalatApi(405, 'Method Not Allowed'));
    let badan: Badan;
    try {
      badan = bacaBadan(req.headers['content-type'] ?? '', data, tanya === -1 ? '' : url.slice(tanya + 1));
    } catch (e) {
      return tolak(e instanceof GalatApi ? e : badRequest(String(e)));
    }
    layani(res, p.nama(sisa), badan);
  }

  function saatMinta(req: IncomingMessage, res: ServerResponse): void {
    const potongan: Buffer[] = [];
    req.on('data', (d: Buffer) => potongan.push(d));
    req.on('end', () => terima(req, res, potongan.length === 1 && potongan[0] !== undefined ? potongan[0] : Buffer.concat(potongan)));
  }

  return {
    buka: (port) =>
      new Promise((resolve, reject) => {
        const s = createServer({ keepAliveTimeout: 75_000 }, saatMinta);
        s.on('connection', (k: Socket) => {
          soket.add(k);
          k.setNoDelay(true);
          k.once('close', () => soket.delete(k));
        });
        s.once('error', reject);
        s.listen(port, '127.0.0.1', () => {
          server = s;
          resolve((s.address() as AddressInfo).port);
        });
      }),
    tutup: () =>
      new Promise((resolve) => {
        for (const t of timer) clearTimeout(t);
        timer.clear();
        const s = server;
        server = undefined;
        if (s === undefined) resolve();
        else s.close(() => resolve());
        for (const k of soket) k.destroy();
      }),
  };
}
