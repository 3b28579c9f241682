CREATE TABLE `luput` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kunci` text NOT NULL,
	`teks` text NOT NULL,
	`sebab` text NOT NULL,
	`permintaan` text NOT NULL,
	`sisa` text NOT NULL,
	`jumlah` integer NOT NULL,
	`pertama` text NOT NULL,
	`terakhir` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `luput_kunci` ON `luput` (`kunci`,`sebab`);--> statement-breakpoint
CREATE INDEX `luput_terakhir` ON `luput` (`terakhir`);--> statement-breakpoint
CREATE TABLE `pemakaian_model` (
	`hari` text NOT NULL,
	`orang` text NOT NULL,
	`panggilan` integer NOT NULL,
	`masuk` integer NOT NULL,
	`keluar` integer NOT NULL,
	PRIMARY KEY(`hari`, `orang`)
);
