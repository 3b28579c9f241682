CREATE TABLE `jawaban_terkirim` (
	`bot_id` integer NOT NULL,
	`id` integer NOT NULL,
	`chat` integer NOT NULL,
	`pesan_tanya` integer,
	`pesan_jawab` integer NOT NULL,
	`isi` text NOT NULL,
	`dibuat` text NOT NULL,
	PRIMARY KEY(`bot_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `jawaban_terkirim_tanya` ON `jawaban_terkirim` (`chat`,`pesan_tanya`);--> statement-breakpoint
CREATE INDEX `jawaban_terkirim_jawab` ON `jawaban_terkirim` (`chat`,`pesan_jawab`);--> statement-breakpoint
CREATE INDEX `jawaban_terkirim_dibuat` ON `jawaban_terkirim` (`dibuat`);--> statement-breakpoint
CREATE TABLE `kotak_masuk` (
	`bot_id` integer NOT NULL,
	`update_id` integer NOT NULL,
	`antrean` text NOT NULL,
	`isi` text NOT NULL,
	`status` text DEFAULT 'antre' NOT NULL,
	`mulai` integer DEFAULT 0 NOT NULL,
	`sendirian` integer DEFAULT 0 NOT NULL,
	`diterima` text NOT NULL,
	`ditutup` text,
	`galat` text,
	PRIMARY KEY(`bot_id`, `update_id`)
);
--> statement-breakpoint
CREATE INDEX `kotak_masuk_status` ON `kotak_masuk` (`status`,`bot_id`,`update_id`);--> statement-breakpoint
CREATE TABLE `obrolan` (
	`chat` integer PRIMARY KEY NOT NULL,
	`jenis` text NOT NULL,
	`terjangkau` integer DEFAULT 1 NOT NULL,
	`pindah_ke` integer,
	`pertanyaan` integer DEFAULT 0 NOT NULL,
	`diperbarui` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `penilaian` (
	`bot_id` integer NOT NULL,
	`jawaban_id` integer NOT NULL,
	`pengguna` integer NOT NULL,
	`nilai` integer NOT NULL,
	`permintaan` text NOT NULL,
	`dibuat` text NOT NULL,
	PRIMARY KEY(`bot_id`, `jawaban_id`, `pengguna`)
);
