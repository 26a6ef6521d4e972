-- What was told is kept for a time, and then no longer: up to which number it is gone is kept, so that nobody asks past it unawares.
ALTER TABLE udsendelsesstand ADD COLUMN beskaaret bigint NOT NULL DEFAULT 0;
--> statement-breakpoint
GRANT DELETE ON udsendelse TO overblik_udgang;
