import { describe, expect, test } from 'vitest';
import { bukaRuang } from '../support/dialog.ts';

const kec = { opd: 'kec-dumai-kota', pemda: 'kota-dumai' } as const;
const chat = -1001234;

describe('/grup', () => {
  test('whoever may binds the group to their own OPD with one tap; others see it and who can change it', () => {
    const ruang = bukaRuang();
    const camat = ruang.orang('Budi');
    camat.beriPeran({ peran: 'kepala', ...kec });
    expect(camat.mulai('grup').isi[1]).toBe(
      'Perintah ini ditulis di dalam grupnya: tambahkan bot ini ke grup perangkat daerah, lalu tulis /grup di sana.',
    );
    const diGrup = ruang.orang('Budi', { grup: { chat, pengguna: camat.pengguna } });
    const tamu = ruang.orang('Tamu', { grup: { chat, pengguna: ruang.orang('Tamu').pengguna } });
    tamu.mulai('grup');
    expect(tamu.layar().isi).toEqual([
      'Grup ini belum mewakili perangkat daerah.',
      'Yang dapat mengikatnya: operator atau kepala perangkat daerah yang bersangkutan, Bagian Organisasi, atau admin bot.',
    ]);
    diGrup.mulai('grup');
    expect(diGrup.layar()).toEqual({
      isi: [
        'Ikat grup ini pada Kecamatan Dumai Kota?',
        'Pertanyaan di grup ini yang tidak menyebut perangkat daerah lalu dijawab untuk Kecamatan Dumai Kota. Yang tampil di grup hanya data tercetak dan yang sudah dikonfirmasi.',
      ],
      tombol: [[{ label: 'Ikat pada Kecamatan Dumai Kota', nilai: 'ikat' }], [{ label: 'Batal', nilai: 'tutup' }]],
    });
    diGrup.tekan('Ikat pada');
    expect(diGrup.layar().isi[0]).toBe('Grup ini mewakili Kecamatan Dumai Kota.');
    expect(ruang.buku().find('grup', 'g1001234')?.isi).toEqual({ chat, opd: kec.opd });
    expect(tamu.mulai('grup')).toEqual({
      isi: [
        'Grup ini mewakili Kecamatan Dumai Kota.',
        'Yang dapat mengubahnya: operator atau kepala Kecamatan Dumai Kota, Bagian Organisasi, atau admin bot.',
      ],
      tombol: [],
    });
    diGrup.tekan('Lepaskan');
    expect(diGrup.layar().isi).toEqual(['Grup ini tidak lagi mewakili Kecamatan Dumai Kota.']);
    expect(ruang.buku().semua('grup')).toEqual([]);
    expect(ruang.isian.riwayat({}, 2).map((t) => [t.aksi, t.sebagai])).toEqual([
      ['ikat-grup', 'kepala Kecamatan Dumai Kota'],
      ['ikat-grup', 'kepala Kecamatan Dumai Kota'],
    ]);
  });

  test('Bagian Organisasi finds an office by a part of its name; a binding made meanwhile is not overwritten', () => {
    const ruang = bukaRuang();
    const [org, camat] = [ruang.orang('Oki'), ruang.orang('Budi')];
    org.beriPeran({ peran: 'organisasi', pemda: 'kota-dumai' });
    camat.beriPeran({ peran: 'kepala', ...kec });
    const [orgDiGrup, camatDiGrup] = [org, camat].map((o) => ruang.orang(o.nama, { grup: { chat, pengguna: o.pengguna } }));
    expect(
      orgDiGrup
        ?.mulai('grup', 'setda')
        .tombol.flat()
        .map((t) => t.label),
    ).toEqual(['Setda Kota Dumai', 'Batal']);
    orgDiGrup?.tekan('Setda');
    camatDiGrup?.mulai('grup');
    camatDiGrup?.tekan('Ikat pada');
    orgDiGrup?.tekan('Ikat pada Setda');
    expect(orgDiGrup?.layar().isi.slice(0, 2)).toEqual([
      'Belum disimpan.',
      'Data ini baru saja diubah oleh kepala Kecamatan Dumai Kota, 5 April 2027 pukul 09.00.',
    ]);
    orgDiGrup?.tekan('Mulai lagi');
    orgDiGrup?.tekan('Ganti perangkat daerah');
    orgDiGrup?.tekan('Setda');
    // The kepala does not take the group from an office that is not theirs.
    camatDiGrup?.mulai('grup');
    orgDiGrup?.tekan('Ikat pada Setda');
    camatDiGrup?.tekan('Lepaskan');
    expect(camatDiGrup?.layar().isi).toEqual([
      'Maaf, ini hanya dapat dilakukan oleh operator atau kepala Setda Kota Dumai, Bagian Organisasi, atau admin bot.',
    ]);
    expect(ruang.buku().find('grup', 'g1001234')?.isi.opd).toBe('setda');
  });

  test('its reminders are switched on and off by whoever may bind it, from that moment on, and leave nothing when the office changes', () => {
    const ruang = bukaRuang();
    const camat = ruang.orang('Budi');
    camat.beriPeran({ peran: 'kepala', ...kec });
    const diGrup = ruang.orang('Budi', { grup: { chat, pengguna: camat.pengguna } });
    const tamu = ruang.orang('Tamu', { grup: { chat, pengguna: ruang.orang('Tamu').pengguna } });
    const isi = () => ruang.buku().find('grup', 'g1001234')?.isi;
    diGrup.mulai('grup');
    diGrup.tekan('Ikat pada');
    expect(diGrup.layar().isi.at(-1)).toBe('Pengingat tenggat di grup ini mati.');
    ruang.saat('2027-04-06T02:00:00.000Z');
    diGrup.tekan('Nyalakan pengingat');
    expect(diGrup.layar().isi.at(-1)).toBe('Pengingat tenggat menyala: H-7, H-3, H-1, dan H, tanpa menyebut orang.');
    expect(isi()).toEqual({ chat, opd: kec.opd, pengingatSejak: '2027-04-06T02:00:00.000Z' });
    expect(tamu.mulai('grup').tombol).toEqual([]);
    expect(diGrup.tombol()).toEqual(['Matikan pengingat', 'Lepaskan', 'Tutup']);
    diGrup.tekan('Matikan pengingat');
    expect(isi()).toEqual({ chat, opd: kec.opd });
    diGrup.tekan('Nyalakan pengingat');
    diGrup.tekan('Lepaskan');
    expect(isi()).toBeUndefined();
    diGrup.mulai('grup');
    diGrup.tekan('Ikat pada');
    expect(isi()).toEqual({ chat, opd: kec.opd });
    // On the same screen, of a record that was there before.
    diGrup.tekan('Nyalakan pengingat');
    expect(isi()).toMatchObject({ opd: kec.opd, pengingatSejak: '2027-04-06T02:00:00.000Z' });
  });

  test('a group that becomes a supergroup keeps its OPD', () => {
    const ruang = bukaRuang();
    const camat = ruang.orang('Budi');
    camat.beriPeran({ peran: 'kepala', ...kec });
    const diGrup = ruang.orang('Budi', { grup: { chat: -55, pengguna: camat.pengguna } });
    diGrup.mulai('grup');
    diGrup.tekan('Ikat pada');
    ruang.mesinDialog.pindahGrup(-55, -10055);
    ruang.mesinDialog.pindahGrup(-55, -10055);
    expect(
      ruang
        .buku()
        .semua('grup')
        .map((g) => [g.id, g.isi]),
    ).toEqual([['g10055', { chat: -10055, opd: kec.opd }]]);
  });
});
