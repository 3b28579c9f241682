CREATE TABLE `keterangan` (
	`kunci` text PRIMARY KEY NOT NULL,
	`nilai` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `klaim` (
	`id` text PRIMARY KEY NOT NULL,
	`dokumen_id` text NOT NULL,
	`tabel_id` text NOT NULL,
	`urut` integer NOT NULL,
	`baris` integer NOT NULL,
	`kolom` text NOT NULL,
	`pokok_id` text NOT NULL,
	`ukuran` text NOT NULL,
	`periode` text NOT NULL,
	`lingkup` text,
	`jabatan_id` text,
	`cetak` text NOT NULL,
	`desimal` text,
	`teks` text,
	`satuan` text NOT NULL,
	`kosong` integer DEFAULT 0 NOT NULL,
	`catatan` text,
	`mutu` text,
	`ditarik` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `klaim_pokok` ON `klaim` (`pokok_id`,`ukuran`,`periode`);--> statement-breakpoint
CREATE INDEX `klaim_tabel` ON `klaim` (`tabel_id`);--> statement-breakpoint
CREATE TABLE `percakapan` (
	`chat` text PRIMARY KEY NOT NULL,
	`keadaan` text NOT NULL,
	`diperbarui` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rekaman` (
	`id` text PRIMARY KEY NOT NULL,
	`jenis` text NOT NULL,
	`urut` integer NOT NULL,
	`isi` text NOT NULL,
	`ditarik` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `rekaman_jenis` ON `rekaman` (`jenis`,`ditarik`,`urut`);