import { describe, expect, test } from 'vitest';
import { langganan } from '../../src/alur/langganan.ts';
import { langgananBaku } from '../../src/reminders/penerima.ts';
import { bukaRuang, type OrangUji } from '../support/dialog.ts';

const kec = { opd: 'kec-dumai-kota', pemda: 'kota-dumai' } as const;

function siapkan() {
  const ruang = bukaRuang();
  const operator = ruang.orang('Sari');
  operator.beriPeran({ peran: 'operator', ...kec });
  const pilihan = (o: OrangUji) => ruang.buku().find('langganan', `p${o.pengguna}`)?.isi;
  return { ruang, operator, pilihan };
}

describe('/langganan', () => {
  test('who chose nothing sees the usual, and nothing is written before a choice', () => {
    const { ruang, operator } = siapkan();
    const { cap } = ruang.buku();
    expect(operator.mulai('langganan').isi).toEqual([
      'Pengingat untuk Bapak/Ibu',
      'Cara: tiap tenggat.',
      'Kapan: H-30, H-14, H-7, H-3, H-1, H, lalu tiap pekan bila lewat dan belum selesai.',
      'Jam: pukul 08.00, di antara 07.00 dan 20.00, pada hari kerja.',
      'Jenis: semua.',
    ]);
    expect(operator.tombol()).toEqual([
      ...['✓ Tiap tenggat', '· Ringkasan Senin', '· Matikan', 'Kapan', 'Jenis', 'Jam', 'Pengingat sendiri', 'Tutup'],
    ]);
    for (const ke of ['Kapan', 'Kembali', 'Jenis', 'Kembali', 'Jam']) operator.tekan(ke);
    expect(ruang.buku().cap).toBe(cap);
  });

  test('every choice is kept at once, and switched back by the same button', () => {
    const { operator, pilihan } = siapkan();
    operator.mulai('langganan');
    operator.tekan('Kapan');
    operator.tekan('H-30');
    expect(operator.tombol()).toContain('· H-30');
    operator.tekan('Sesudah batas');
    operator.tekan('Kembali');
    operator.tekan('Jenis');
    operator.tekan('Pengukuran kinerja');
    operator.tekan('Kembali');
    operator.tekan('Jam');
    operator.tekan('pukul 10.00');
    operator.tekan('08.00–16.00');
    operator.tekan('Hanya hari kerja');
    expect(operator.tekan('Kembali').isi.slice(1)).toEqual([
      'Cara: tiap tenggat.',
      'Kapan: H-14, H-7, H-3, H-1, H.',
      'Jam: pukul 10.00, di antara 08.00 dan 16.00.',
      'Dimatikan: Pengukuran kinerja.',
    ]);
    expect(pilihan(operator)).toEqual({
      pengguna: operator.pengguna,
      cara: 'tiap',
      hari: [14, 7, 3, 1, 0],
      lewat: false,
      tanpa: ['pengukuran'],
      pukul: '10:00',
      jam: { dari: '08:00', sampai: '16:00' },
      hariKerja: false,
    });
    operator.tekan('Jenis');
    operator.tekan('Pengukuran kinerja');
    expect(pilihan(operator)?.tanpa).toEqual([]);
  });

  test('a digest leaves the choice of days out, switching off leaves everything out but the way back', () => {
    const { operator, pilihan } = siapkan();
    operator.mulai('langganan');
    expect(operator.tekan('Ringkasan Senin').isi[1]).toBe('Cara: ringkasan setiap Senin, ditambah H-1 dan H.');
    expect(operator.tombol()).not.toContain('Kapan');
    expect(operator.tekan('Matikan').isi).toEqual(['Pengingat untuk Bapak/Ibu', 'Cara: tidak diingatkan, kecuali pengingat sendiri.']);
    expect(operator.tombol()).toEqual(['· Tiap tenggat', '· Ringkasan Senin', '✓ Matikan', 'Pengingat sendiri', 'Tutup']);
    operator.tekan('Tiap tenggat');
    expect(pilihan(operator)).toEqual({ ...langgananBaku(['operator']), pengguna: operator.pengguna });
  });

  test('only matters of one’s own roles are listed, four quarters as one', () => {
    const { ruang, operator } = siapkan();
    operator.mulai('langganan');
    operator.tekan('Jenis');
    expect(operator.tombol().filter((t) => t.includes('Pengukuran'))).toEqual(['✓ Pengukuran kinerja']);
    expect(operator.tombol().join()).not.toContain('RKPD');
    const bappeda = ruang.orang('Bappeda');
    bappeda.beriPeran({ peran: 'bappeda', pemda: kec.pemda });
    bappeda.mulai('langganan');
    bappeda.tekan('Jenis');
    expect(bappeda.tombol()).toContain('✓ RKPD');
    expect(bappeda.tombol().join()).not.toContain('Pengukuran kinerja');
  });

  test('the head of the region begins with the digest', () => {
    const { ruang } = siapkan();
    const pimpinan = ruang.orang('Wali Kota');
    pimpinan.beriPeran({ peran: 'pimpinan-daerah', pemda: kec.pemda });
    pimpinan.mulai('langganan');
    expect(pimpinan.tombol()).toContain('✓ Ringkasan Senin');
  });

  test('a guest and an admin without an office learn who is reminded, and are led to their own reminders', () => {
    const { ruang } = siapkan();
    for (const o of [ruang.orang('Tamu'), ruang.orang('Admin', { admin: true })]) {
      expect(o.mulai('langganan').isi.slice(0, 2)).toEqual([
        'Pengingat tenggat',
        'Tenggat perangkat daerah diingatkan kepada orang yang punya peran di sana. Pengingat sendiri dapat dibuat siapa saja dengan /ingatkan.',
      ]);
      expect(o.tekan('Pengingat sendiri').isi[0]).toBe('Pengingat sendiri: belum ada.');
    }
  });

  test('choices of one person are not those of another', () => {
    const { ruang, operator, pilihan } = siapkan();
    const kepala = ruang.orang('Camat');
    kepala.beriPeran({ peran: 'kepala', ...kec });
    operator.mulai('langganan');
    operator.tekan('Matikan');
    kepala.mulai('langganan');
    expect(kepala.tombol()).toContain('✓ Tiap tenggat');
    kepala.tekan('Ringkasan Senin');
    expect([pilihan(operator)?.cara, pilihan(kepala)?.cara]).toEqual(['diam', 'ringkasan']);
  });

  test('values that no button carries are refused', () => {
    const { ruang, operator } = siapkan();
    const d = ruang.mesinDialog.duniaOf(operator, { id: operator.chat, grup: false });
    for (const nilai of ['cara:semua', 'h:2', 'h:', 'j:rkpd', 'j:tidak-ada', 'jam:00:00-23:59', 'pukul:03:00', 'ke:mana', ''])
      expect([nilai, langganan.terima({ langkah: 'utama' }, { kind: 'tombol', nilai }, d)]).toMatchObject([nilai, { kind: 'ulang' }]);
  });
});
