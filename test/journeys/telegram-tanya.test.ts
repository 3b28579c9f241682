// Asking in a private chat of the real bot: examples, free text, follow-ups, questions back, and things that are no question.
import { describe, expect, test } from 'vitest';
import { bukaPanggung, createPelaku, kirimanKe, sabar, tenang, tungguKiriman } from '../support/bot.ts';

const { em } = await bukaPanggung();

const sapaan = [
  'Tanya SAKIP',
  'Saya dapat membantu soal SAKIP Kecamatan Dumai Kota (2024) dan Sekretariat Daerah Kota Dumai (2023): target, realisasi, capaian, anggaran, efisiensi, rekomendasi LHE, rumus, istilah, dan perhitungan; juga IKU yang ditetapkan Kota Dumai, Kabupaten Banyuasin, dan Kabupaten Bengkalis: rumus, definisi, satuan, penanggung jawab, sasaran.',
  'Tulis pertanyaan dengan kata-kata sendiri, atau tekan salah satu contoh.',
].join('\n');
const contoh = 'berapa capaian IKM Dumai Kota 2024';
const ikm2024 = [
  'Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2024: 95,43%',
  'Cara hitung: realisasi 85,76, target 89,87; 85,76 ÷ 89,87 × 100%.',
  'Target belum tercapai.',
  'Predikat: Sangat Berhasil (atribut capaian, Tabel 3.2 laporan Dumai).',
  'Mohon dicek, dokumen tidak seragam: Tabel 1.4 (ringkasan eksekutif), tabel efisiensi subbab 3.7 (Bab III), subbab 3.7 mencetak 85,76%; Tabel 3.3 (Bab III), Tabel 3.4 (Bab III) dan 8 tempat lain mencetak 95,43%.',
  'Sumber: dihitung dari target dan realisasi LKIP Kecamatan Dumai Kota 2024, Tabel 3.3 (Bab III), Tabel 3.4 (Bab III), Tabel 3.5 (Bab III) dan 5 tempat lain.',
].join('\n');
const judul2023 = 'Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2023: 96,06%';
const target2024 = 'Target Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2024: 89,87';
const belanja = [
  'Realisasi anggaran belanja Setda Kota Dumai tahun 2023: Rp93.874.609.881',
  'Sumber: LKjIP Sekretariat Daerah Kota Dumai 2023, tabel realisasi belanja subbab 3.5 (Bab III).',
].join('\n');
const apaKinerja = 'realisasi kinerja semua IKU Setda Kota Dumai';
const apaAnggaran = 'realisasi anggaran belanja Setda Kota Dumai';
const duaBacaan = [
  'Pertanyaan ini dapat dibaca beberapa cara:',
  `1. ${apaKinerja}`,
  `2. ${apaAnggaran}`,
  'Yang mana yang Bapak/Ibu maksud?',
].join('\n');
const bukanTulisan = 'Saya baru dapat membaca tulisan. Silakan ketik pertanyaannya, misalnya: capaian IKM Dumai Kota 2024.';
const realisasiPertama = 'Realisasi Terlaksananya Kerjasama antar Daerah, Setda Kota Dumai, tahun 2023: 11 naskah';
const barisAwal = (teks: string): string => teks.split('\n')[0] ?? '';

describe('the first minutes with the bot', { timeout: 60_000 }, () => {
  test('the command list of each kind of chat and the menu button are set from one table', async () => {
    await em.tunggu((p) => p.metode === 'setChatMenuButton' && p.berlaku, { ...sabar, sejak: 1 });
    const tanya = { command: 'tanya', description: 'Ajukan pertanyaan, misalnya /tanya capaian IKM Dumai Kota 2024' };
    const lain = [
      { command: 'iku', description: 'Telusuri IKU menurut daerah dan perangkat daerah' },
      { command: 'bantuan', description: 'Yang dapat ditanyakan, menurut topik' },
    ];
    const baru = { command: 'baru', description: 'Lupakan pertanyaan sebelumnya' };
    const pribadi = [
      { command: 'start', description: 'Mulai, dengan contoh pertanyaan' },
      tanya,
      ...lain,
      { command: 'tenggat', description: 'Tenggat SAKIP terdekat, per bulan, dengan dasar dan sisa hari' },
      { command: 'ingatkan', description: 'Pengingat sendiri, misalnya /ingatkan H-3 sebelum LKjIP' },
      { command: 'saya', description: 'Id, peran, dan perangkat daerah Bapak/Ibu' },
      { command: 'hapusdata', description: 'Hapus data pribadi Bapak/Ibu dari bot ini' },
      baru,
    ];
    expect(Object.fromEntries(em.perintah)).toEqual({
      'default|||': pribadi,
      'all_private_chats|||': pribadi,
      'all_group_chats|||': [tanya, ...lain, { command: 'grup', description: 'Ikat grup ini pada satu perangkat daerah' }, baru],
    });
    expect(em.profil.menu.get('semua')).toEqual({ type: 'commands' });
  });

  test('/start shows examples as buttons, and an example is answered below its question in quotes', async () => {
    const sari = createPelaku(em, 'Sari');
    const salam = await sari.tanya('/start');
    expect(salam.teks).toBe(sapaan);
    expect(salam.tombol).toEqual([
      [contoh],
      ['apakah target IKU Setda 2023 tercapai'],
      ['IKU Setda mana yang belum mencapai target 2023'],
      ['rekomendasi Dumai Kota yang belum ada bukti'],
      ['serapan anggaran Kecamatan Dumai Kota 2024'],
      ['target 89,87 realisasi 85,76 capaiannya berapa'],
      ['Bantuan menurut topik'],
    ]);
    const { baru, asal, teks } = await sari.tekan(salam, contoh);
    expect(baru?.teks).toBe(`${contoh}\n${ikm2024}`);
    expect(baru?.entities[0]).toEqual({ type: 'blockquote', offset: 0, length: contoh.length });
    expect(baru?.tombol).toEqual([
      ['Rincian', 'Ubah', 'Salin'],
      ['👍', '👎'],
    ]);
    expect([asal.teks, asal.suntingan, teks]).toEqual([sapaan, 0, undefined]);
    expect(barisAwal((await sari.tanya('kalau 2023?')).teks)).toBe(judul2023);
  });

  test('each example of /start and of every help topic is answered, none with a question back', async () => {
    const wati = createPelaku(em, 'Wati');
    const salam = await wati.tanya('/start');
    for (const [soal] of salam.tombol.slice(0, -1)) {
      const { baru } = await wati.tekan(salam, soal ?? '');
      expect(barisAwal(baru?.teks ?? '')).toBe(soal);
      expect(baru?.tombol.flat()).toContain('👍');
      expect(baru?.teks).toMatch(/\n(?:Sumber|Dasar rumus): /);
    }
  });
});

describe('questions in free text', { timeout: 60_000 }, () => {
  test('a question is answered in full, a short one after it goes on from there, and /baru forgets it', async () => {
    const budi = createPelaku(em, 'Budi');
    const jawab = await budi.tanya('berapa capaian ikm dumai kota 2024?');
    expect(jawab.teks).toBe(ikm2024);
    expect(jawab.entities[0]).toEqual({ type: 'bold', offset: 0, length: barisAwal(ikm2024).length });
    expect(barisAwal((await budi.tanya('kalau 2023?')).teks)).toBe(judul2023);
    expect(barisAwal((await budi.tanya('targetnya 2024?')).teks)).toBe(target2024);
    expect((await budi.tanya('/baru')).teks).toBe('Baik, pertanyaan sebelumnya dilupakan. Silakan tulis pertanyaan baru.');
    const tanpa = await budi.tanya('kalau 2023?');
    expect(tanpa.teks).toMatch(/\nApa yang ingin Bapak\/Ibu tanyakan, .+\?$/);
    expect(tanpa.tombol.flat()).not.toContain('👍');
  });

  test('two people are answered from their own questions', async () => {
    const [ani, edi] = [createPelaku(em, 'Ani'), createPelaku(em, 'Edi')];
    await ani.tanya(contoh);
    await edi.tanya('realisasi anggaran setda 2023');
    expect(barisAwal((await ani.tanya('kalau 2023?')).teks)).toBe(judul2023);
    expect(barisAwal((await edi.tanya('serapannya?')).teks)).toBe('Serapan anggaran belanja Setda Kota Dumai tahun 2023: 95,23%');
  });

  test('a question with two readings is asked back with buttons, and either button gives its answer', async () => {
    const rina = createPelaku(em, 'Rina');
    const balik = await rina.tanya('realisasi setda 2023 brp');
    expect(balik.teks).toBe(duaBacaan);
    expect(balik.tombol).toEqual([[apaKinerja], [apaAnggaran]]);
    expect((await rina.tekan(balik, apaAnggaran)).baru?.teks).toBe(belanja);
    const lagi = await rina.tekan(balik, apaKinerja);
    expect(barisAwal(lagi.baru?.teks ?? '')).toBe(realisasiPertama);
    expect(lagi.baru?.teks.match(/^Realisasi .+, Setda Kota Dumai, tahun 2023: /gm)).toHaveLength(8);
    expect([lagi.asal.teks, lagi.asal.suntingan]).toEqual([duaBacaan, 0]);
  });

  test('the question back can also be answered in words or with a number', async () => {
    const dedi = createPelaku(em, 'Dedi');
    await dedi.tanya('realisasi setda 2023 brp');
    expect((await dedi.tanya('anggaran')).teks).toBe(belanja);
    await dedi.tanya('realisasi setda 2023 brp');
    expect((await dedi.tanya('nomor 2')).teks).toBe(belanja);
    await dedi.tanya('realisasi setda 2023 brp');
    expect(barisAwal((await dedi.tanya('yang kinerja')).teks)).toBe(realisasiPertama);
  });

  test('a question without an office offers the offices', async () => {
    const lina = createPelaku(em, 'Lina');
    const balik = await lina.tanya('capaian');
    expect(balik.teks).toBe('Untuk perangkat daerah yang mana: Kecamatan Dumai Kota (2024) atau Setda Kota Dumai (2023)?');
    expect(balik.tombol).toEqual([['Kecamatan Dumai Kota'], ['Setda Kota Dumai']]);
    const { baru } = await lina.tekan(balik, 'Kecamatan Dumai Kota');
    expect(barisAwal(baru?.teks ?? '')).toBe('Kinerja Kecamatan Dumai Kota tahun 2024: 2 dari 3 IKU mencapai target.');
    await lina.tanya('capaian');
    expect(barisAwal((await lina.tanya('setda')).teks)).toMatch(/^Kinerja Setda Kota Dumai tahun 2023: /);
  });

  test('a message too long to read gets no buttons of the question before it', async () => {
    const mira = createPelaku(em, 'Mira');
    expect((await mira.tanya('realisasi setda 2023 brp')).tombol).toHaveLength(2);
    const panjang = await mira.tanya('capaian '.repeat(500));
    expect(panjang.teks).toBe(
      'Pesannya terlalu panjang untuk dibaca sekaligus.\nSatu hal apa yang ingin Bapak/Ibu tanyakan, misalnya capaian, anggaran, atau rekomendasi?',
    );
    expect(panjang.tombol).toEqual([]);
  });

  test('every question costs one message, also a wrong one, and nothing greets in between', async () => {
    const tono = createPelaku(em, 'Tono');
    const soal = [
      'halo',
      contoh,
      'kalau 2023?',
      'realisasi setda 2023 brp',
      'anggaran',
      'harga beras',
      '/bantuan',
      '/apaini',
      'capaian Bengkalis',
    ];
    for (const s of soal) await tono.tanya(s);
    await tenang(em);
    expect(kirimanKe(em, tono.user)).toHaveLength(soal.length);
    expect(em.jurnal.daftar().filter((p) => p.chat === tono.user.id && /^(?:edit|delete)/.test(p.metode))).toEqual([]);
  });

  test('tags, ampersands and quotes in a question are shown as they were typed and change nothing', async () => {
    const iwan = createPelaku(em, 'Iwan');
    const kata = await iwan.tanya('<b>IKM & "x"</b>');
    expect(kata.teks).toBe(
      'Kata "b", "x" belum saya pahami.\nBoleh ditulis dengan kata lain: yang dimaksud capaian, anggaran, penyebab, rekomendasi, atau hal lain?',
    );
    expect(kata.entities).toEqual([]);
    const enam = 'apa itu IKU? apa itu PK? apa itu LHE? apa itu SKM? apa itu Renstra? apa itu RPJMD?';
    const panjang = await iwan.tanya(`${enam} apa <b>itu</b> & "LKjIP" <a href="http://x.id">?`);
    expect(panjang.teks.toLowerCase()).toContain('yang belum dijawab: "apa <b>itu</b> & "lkjip" <a href="http://x.id">?".\n');
    expect(panjang.entities.filter((e) => e.type === 'text_link')).toEqual([]);
    const tebal = panjang.entities.filter((e) => e.type === 'bold').map((e) => panjang.teks.slice(e.offset, e.offset + e.length));
    expect(tebal).not.toContain('itu');
    expect(barisAwal((await iwan.tanya('capaian IKM Dumai Kota 2024 &lt;')).teks)).not.toContain('&amp;');
  });

  test('an edited question rewrites its answer in place, and the next short question goes on from the edited one', async () => {
    const umi = createPelaku(em, 'Umi');
    const { pesan } = em.kirimPesan({ dari: umi.user, teks: contoh });
    await tungguKiriman(em, umi.user, 1);
    await umi.tanya('apa itu LHE');
    const sejak = em.jurnal.nomor();
    em.suntingPesan({ pesan, teks: 'berapa capaian IKM Dumai Kota 2023' });
    await em.tunggu((x) => x.chat === umi.user.id && x.metode === 'editMessageText' && x.berlaku, { ...sabar, sejak });
    const [jawab, ...lain] = umi.layar();
    expect([barisAwal(jawab?.teks ?? ''), jawab?.suntingan]).toEqual([judul2023, 1]);
    expect(lain).toHaveLength(1);
    expect(barisAwal((await umi.tanya('targetnya 2024?')).teks)).toBe(target2024);
  });

  test('a reply to an older answer goes on from that one', async () => {
    const dina = createPelaku(em, 'Dina');
    const lama = await dina.tanya(contoh);
    await dina.tanya('realisasi anggaran setda 2023');
    expect(barisAwal((await dina.tanya('kalau 2023?', { balasKe: lama.pesan })).teks)).toBe(judul2023);
  });

  test('an edit that only makes a new text of an unanswered message is answered as a question', async () => {
    const nana = createPelaku(em, 'Nana');
    const { pesan } = em.kirimFoto({ dari: nana.user, caption: '' });
    await tungguKiriman(em, nana.user, 1);
    em.suntingPesan({ pesan, teks: contoh });
    await tungguKiriman(em, nana.user, 2);
    expect(nana.layar().map((x) => x.teks)).toEqual([bukanTulisan, ikm2024]);
  });

  test('a forwarded text is answered as a question', async () => {
    const [oki, yuni] = [createPelaku(em, 'Oki'), createPelaku(em, 'Yuni')];
    const { pesan } = em.kirimPesan({ dari: yuni.user, teks: contoh });
    em.teruskan({ dari: oki.user, asal: pesan, tersembunyi: true });
    await tungguKiriman(em, oki.user, 1);
    expect(oki.layar().map((x) => x.teks)).toEqual([ikm2024]);
  });
});

describe('commands and things that are no text', { timeout: 60_000 }, () => {
  test('/tanya takes the question behind it, and alone it asks for one with an open reply', async () => {
    const agus = createPelaku(em, 'Agus');
    expect((await agus.tanya(`/tanya ${contoh}`)).teks).toBe(ikm2024);
    expect((await agus.tanya(`/TANYA@${em.bot.username} ${contoh}`)).teks).toBe(ikm2024);
    const minta = await agus.tanya('/tanya');
    expect(minta.teks).toBe('Tulis pertanyaannya, misalnya: capaian IKM Dumai Kota 2024.');
    expect(kirimanKe(em, agus.user).at(-1)?.muatan['reply_markup']).toMatchObject({ force_reply: true });
    expect((await agus.tanya(contoh, { balasKe: minta.pesan })).teks).toBe(ikm2024);
  });

  test('an unknown command is answered with the commands that exist', async () => {
    const joko = createPelaku(em, 'Joko');
    expect((await joko.tanya('/ngawur 1 2')).teks).toBe(
      'Perintah /ngawur tidak dikenal. Yang ada: /start, /tanya, /iku, /bantuan, /tenggat, /ingatkan, /saya, /hapusdata, /baru. Pertanyaan boleh langsung ditulis. Perintah pengisian data ada di /bantuan.',
    );
  });

  test('sticker, voice, location and poll each get the one kind message', async () => {
    const eka = createPelaku(em, 'Eka');
    const dari = eka.user;
    em.kirimStiker({ dari });
    em.kirimSuara({ dari });
    em.kirimLokasi({ dari });
    em.kirimJajak({ dari });
    em.kirimPesan({ dari, teks: contoh });
    await tungguKiriman(em, dari, 5);
    expect(eka.layar().map((x) => x.teks)).toEqual([bukanTulisan, bukanTulisan, bukanTulisan, bukanTulisan, ikm2024]);
  });

  test('an album gets one message, a photo or an album with a question as caption one answer', async () => {
    const fitri = createPelaku(em, 'Fitri');
    const dari = fitri.user;
    em.kirimAlbum({ dari, jumlah: 3 });
    em.kirimPesan({ dari, teks: '/baru' });
    em.kirimFoto({ dari, caption: contoh });
    em.kirimAlbum({ dari, jumlah: 3, caption: 'kalau 2023?' });
    em.kirimPesan({ dari, teks: '/baru' });
    await tungguKiriman(em, dari, 5);
    await tenang(em);
    const baru = 'Baik, pertanyaan sebelumnya dilupakan. Silakan tulis pertanyaan baru.';
    expect(fitri.layar().map((x) => (x.teks === ikm2024 ? x.teks : barisAwal(x.teks)))).toEqual([
      bukanTulisan,
      baru,
      ikm2024,
      judul2023,
      baru,
    ]);
  });

  test('service messages pass in silence', async () => {
    const hana = createPelaku(em, 'Hana');
    em.kirimIsi({ dari: hana.user }, { message_auto_delete_timer_changed: { message_auto_delete_time: 86_400 } }, true);
    em.kirimIsi({ dari: hana.user }, { pinned_message: { message_id: 1, date: 0, chat: { id: hana.user.id, type: 'private' } } }, true);
    await hana.tanya('/baru');
    await tenang(em);
    expect(kirimanKe(em, hana.user)).toHaveLength(1);
  });
});
