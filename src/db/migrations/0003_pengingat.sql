CREATE TABLE `pengiriman` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`orang` text NOT NULL,
	`jenis` text NOT NULL,
	`butir` text NOT NULL,
	`status` text DEFAULT 'antre' NOT NULL,
	`dibuat` text NOT NULL,
	`boleh` text NOT NULL,
	`percobaan` integer DEFAULT 0 NOT NULL,
	`ragu` integer DEFAULT 0 NOT NULL,
	`sewa_mulai` text,
	`sewa_sampai` text,
	`dialog` text,
	`pesan` integer,
	`ditutup` text,
	`sebab` text
);
--> statement-breakpoint
CREATE INDEX `pengiriman_status` ON `pengiriman` (`status`,`boleh`);--> statement-breakpoint
CREATE INDEX `pengiriman_orang` ON `pengiriman` (`orang`,`status`);--> statement-breakpoint
CREATE TABLE `teguran` (
	`kunci` text PRIMARY KEY NOT NULL,
	`orang` text NOT NULL,
	`kejadian` text,
	`pengiriman` integer NOT NULL,
	`dibuat` text NOT NULL,
	FOREIGN KEY (`pengiriman`) REFERENCES `pengiriman`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `teguran_dibuat` ON `teguran` (`dibuat`);--> statement-breakpoint
CREATE INDEX `teguran_pengiriman` ON `teguran` (`pengiriman`);