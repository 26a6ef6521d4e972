-- Events pushed. A subscription with an address, or an exchange of a broker, is sent what it would else have asked for; where it
-- has come to is the same `kvitteret`. One that failed too long is parked, and seen to be.
ALTER TABLE abonnement
  ADD COLUMN exchange text,
  ADD COLUMN webhook_antal integer NOT NULL DEFAULT 1,
  ADD COLUMN parkeret timestamptz;
--> statement-breakpoint
-- The one of an exchange, a system and a kommune: made by the process that publishes, whichever comes first.
CREATE UNIQUE INDEX abonnement_exchange ON abonnement (system, cvr, exchange) WHERE exchange IS NOT NULL AND ophoert IS NULL;
