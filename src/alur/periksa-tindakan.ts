// The permission of an act for every record that it touches and names, not only for the place that the act states. Pure; it writes nothing.
import { izin, type Aksi, type Putusan, type Wilayah } from '../access/izin.ts';
import { isTerbuka, wilayahPeran, wilayahUndangan } from '../access/undangan.ts';
import type { Tindakan, Ubahan } from '../isian/buku.ts';
import { rujukanOf } from '../isian/rujukan.ts';
import { jenisPribadi, type IsiOf } from '../isian/skema.ts';
import { akarOf } from '../isian/urung.ts';
import type { Dunia } from './alur.ts';
import { wilayahOpd } from './pilih-opd.ts';
import { wilayahVerifikasi } from './rekomendasi/hak.ts';
import { wilayahTenggat } from './tenggat/hak.ts';

/** `opd`: the office that it is about. */
export type HasilPeriksa = { readonly putusan: Putusan; readonly opd?: string };

const boleh: HasilPeriksa = { putusan: { boleh: true } };
const hanya = (kantor: string): HasilPeriksa => ({ putusan: { boleh: false, sebab: 'bukan-wewenang', kantor } });

/** Where a record lies, and where the entered records lie that it stands on. */
function wilayahIsi(jenis: Ubahan['jenis'], id: string, isi: NonNullable<Ubahan['isi']>, d: Dunia): readonly Wilayah[] {
  switch (jenis) {
    case 'setelan':
      return [{}];
    case 'pemda':
      return [{ pemda: id }];
    case 'opd':
      return [{ opd: id, pemda: (isi as IsiOf<'opd'>).pemda }];
    case 'peran':
      return [wilayahPeran(isi as IsiOf<'peran'>, d.tempat)];
    case 'undangan':
      return wilayahUndangan(isi as IsiOf<'undangan'>, d.tempat);
    case 'tenggat-sudah':
      return [wilayahTenggat(d, isi as IsiOf<'tenggat-sudah'>)];
    default: {
      const dasar = rujukanOf(jenis, isi).flatMap((r) => {
        if (r.jenis !== 'indikator' && r.jenis !== 'lhe' && r.jenis !== 'rekomendasi') return [];
        return d.buku.find(r.jenis, r.id)?.isi.opd ?? [];
      });
      const { opd, pemda } = isi as { readonly opd?: string; readonly pemda?: string };
      // What belongs to a government, and to none of its offices.
      if (opd === undefined) return [pemda === undefined ? {} : { pemda }];
      return [...new Set([opd, ...dasar])].map((x) => wilayahOpd(d, x));
    }
  }
}

/** As it stands and as it shall be: neither may lie where the person may not. */
const wilayahUbahan = (u: Ubahan, d: Dunia): readonly Wilayah[] =>
  [d.buku.find(u.jenis, u.id)?.isi, u.isi].flatMap((isi) => (isi === undefined ? [] : wilayahIsi(u.jenis, u.id, isi, d)));

/** Who entered what is confirmed or verified by this change, read from the record and not from the act. */
function pengisiOf(u: Ubahan, aksi: Aksi, d: Dunia): number | undefined {
  if (aksi === 'konfirmasi-realisasi' && u.jenis === 'realisasi') return d.buku.find('realisasi', u.id)?.isi.pengisi.pengguna;
  if (aksi !== 'verifikasi' || u.jenis !== 'rekomendasi') return undefined;
  const x = d.buku.find('rekomendasi', u.id);
  return x === undefined ? undefined : wilayahVerifikasi(d, x).pengisi;
}

/** Somebody else's undo that would put back the confirmation of what this person entered, or their judgement. */
function sahkanSendiri(u: Ubahan, d: Dunia): 'konfirmasi-realisasi' | 'verifikasi' | undefined {
  if (u.jenis === 'realisasi' && u.isi?.status === 'terkonfirmasi' && u.isi.pengisi.pengguna === d.pelaku.pengguna)
    return d.buku.find('realisasi', u.id)?.isi.status === 'terkonfirmasi' ? undefined : 'konfirmasi-realisasi';
  const x = u.jenis === 'rekomendasi' ? d.buku.find('rekomendasi', u.id) : undefined;
  if (x === undefined || u.jenis !== 'rekomendasi' || u.isi?.status !== 'sesuai' || x.isi.status === 'sesuai') return undefined;
  return wilayahVerifikasi(d, x).pengisi === d.pelaku.pengguna ? 'verifikasi' : undefined;
}

/** Only what the open invitation gives, and only to the one who accepts it. */
function periksaTerima(ubahan: readonly Ubahan[], d: Dunia): HasilPeriksa {
  const diri = d.pelaku.pengguna;
  const [undangan] = ubahan.flatMap((u) => (u.jenis === 'undangan' ? [u] : []));
  const x = undangan === undefined ? undefined : d.buku.find('undangan', undangan.id)?.isi;
  const sesuai = (u: Ubahan): boolean => {
    if (u === undangan) return u.isi?.dipakai?.pengguna === diri;
    if (u.jenis !== 'peran' || u.isi === undefined || u.versi !== 0 || x === undefined) return false;
    const { pengguna, peran, wakil, mulai, sampai, opd, pemda } = u.isi;
    const tempatSama = opd === undefined ? x.opd.length === 0 && pemda === x.pemda : x.opd.includes(opd);
    return pengguna === diri && peran === x.peran && wakil === x.wakil && mulai === x.mulai && sampai === x.sampai && tempatSama;
  };
  return x !== undefined && isTerbuka(x, d.kini) && ubahan.every(sesuai) ? boleh : hanya('pemegang undangan yang masih berlaku');
}

/** One's own roles, invitations and reminders, and only away. */
function periksaLepas(ubahan: readonly Ubahan[], d: Dunia): HasilPeriksa {
  const milikSendiri = (u: Ubahan): boolean => {
    if (u.isi !== undefined) return false;
    if (jenisPribadi.some((j) => j === u.jenis)) return periksaPribadi([u], d) === boleh;
    if (u.jenis === 'peran') return d.buku.find('peran', u.id)?.isi.pengguna === d.pelaku.pengguna;
    return u.jenis === 'undangan' && d.buku.find('undangan', u.id)?.isi.dari === d.pelaku.pengguna;
  };
  return ubahan.every(milikSendiri) ? boleh : hanya('pemegang perannya sendiri');
}

/** One's own subscription and reminders. */
function periksaPribadi(ubahan: readonly Ubahan[], d: Dunia): HasilPeriksa {
  const milikSendiri = (u: Ubahan): boolean =>
    jenisPribadi.some((j) => j === u.jenis) &&
    [d.buku.find(u.jenis, u.id)?.isi, u.isi].every(
      (isi) => isi === undefined || (isi as { readonly pengguna?: number }).pengguna === d.pelaku.pengguna,
    );
  return ubahan.every(milikSendiri) ? boleh : hanya('pemiliknya');
}

/** Anybody may report a number: a new report of their own, unanswered. */
function periksaLapor(ubahan: readonly Ubahan[], d: Dunia): HasilPeriksa {
  const baru = (u: Ubahan): boolean =>
    u.jenis === 'laporan-angka' &&
    u.versi === 0 &&
    u.isi?.status === 'baru' &&
    u.isi.jawaban === undefined &&
    u.isi.oleh.pengguna === d.pelaku.pengguna;
  return ubahan.every(baru) ? boleh : hanya('pelapornya sendiri');
}

/** The act whose permission an undo of one's own asks for; undefined when it is somebody else's. */
function aksiAsal(t: Tindakan, d: Dunia): Aksi | undefined {
  const asal = t.membatalkan === undefined ? undefined : d.jejak.tindakan(t.membatalkan);
  return asal === undefined || asal.pengguna !== d.pelaku.pengguna ? undefined : akarOf(asal, d.jejak.tindakan).aksi;
}

/** What the engine asks before it writes. The role in the answer is the one that the act states its place for. */
export function periksaTindakan(t: Tindakan, d: Dunia): HasilPeriksa {
  const umum = izin(d.pelaku, t.aksi, t.wilayah);
  if (!umum.boleh) return { putusan: umum, ...(t.wilayah.opd === undefined ? {} : { opd: t.wilayah.opd }) };
  if (t.aksi === 'terima-undangan') return periksaTerima(t.ubahan, d);
  if (t.aksi === 'lepas-peran') return periksaLepas(t.ubahan, d);
  if (t.aksi === 'atur-pengingat') return periksaPribadi(t.ubahan, d);
  if (t.aksi === 'lapor-angka') return periksaLapor(t.ubahan, d);
  const aksi = t.aksi === 'urungkan-sendiri' ? aksiAsal(t, d) : t.aksi;
  if (aksi === undefined) return hanya('pengisinya');
  for (const u of t.ubahan) {
    const sendiri = t.aksi === 'urungkan-orang-lain' ? sahkanSendiri(u, d) : undefined;
    const pengisi = sendiri === undefined ? pengisiOf(u, t.aksi, d) : d.pelaku.pengguna;
    for (const w of wilayahUbahan(u, d)) {
      const putusan = izin(d.pelaku, aksi, pengisi === undefined ? w : { ...w, pengisi });
      const opd = w.opd === undefined ? {} : { opd: w.opd };
      if (!putusan.boleh) return { putusan, ...opd };
      if (sendiri !== undefined) return { putusan: { boleh: false, sebab: 'isian-sendiri', kantor: kantorLain(sendiri) }, ...opd };
    }
  }
  return { putusan: umum };
}

/** Who confirms or verifies, as a guest would be told. */
function kantorLain(aksi: 'konfirmasi-realisasi' | 'verifikasi'): string {
  const putusan = izin({ pengguna: -1, peran: [] }, aksi, {});
  return putusan.boleh ? '' : putusan.kantor;
}
