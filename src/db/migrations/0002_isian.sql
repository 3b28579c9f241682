CREATE TABLE `dialog` (
	`id` text PRIMARY KEY NOT NULL,
	`pengguna` integer NOT NULL,
	`chat` integer NOT NULL,
	`alur` text NOT NULL,
	`argumen` text NOT NULL,
	`keadaan` text,
	`layar` text NOT NULL,
	`langkah` integer NOT NULL,
	`pesan` integer,
	`bot_id` integer NOT NULL,
	`update_id` integer NOT NULL,
	`diperbarui` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `dialog_pengguna` ON `dialog` (`pengguna`,`chat`,`diperbarui`);--> statement-breakpoint
CREATE TABLE `isian` (
	`jenis` text NOT NULL,
	`id` text NOT NULL,
	`versi` integer NOT NULL,
	`isi` text,
	PRIMARY KEY(`jenis`, `id`)
);
--> statement-breakpoint
CREATE TABLE `jejak` (
	`tindakan` integer NOT NULL,
	`urut` integer NOT NULL,
	`jenis` text NOT NULL,
	`id` text NOT NULL,
	`versi` integer NOT NULL,
	`sebelum` text,
	`sesudah` text,
	PRIMARY KEY(`tindakan`, `urut`),
	FOREIGN KEY (`tindakan`) REFERENCES `tindakan`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `jejak_rekaman` ON `jejak` (`jenis`,`id`,`tindakan`);--> statement-breakpoint
CREATE TABLE `pengguna` (
	`id` integer PRIMARY KEY NOT NULL,
	`telegram` integer,
	`nama` text,
	`dibuat` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pengguna_telegram_unique` ON `pengguna` (`telegram`);--> statement-breakpoint
CREATE TABLE `tindakan` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`waktu` text NOT NULL,
	`pengguna` integer NOT NULL,
	`sebagai` text NOT NULL,
	`aksi` text NOT NULL,
	`opd` text,
	`alasan` text,
	`membatalkan` integer,
	`bot_id` integer,
	`update_id` integer,
	`chat` integer,
	`pesan` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tindakan_update` ON `tindakan` (`bot_id`,`update_id`);--> statement-breakpoint
CREATE INDEX `tindakan_opd` ON `tindakan` (`opd`,`id`);