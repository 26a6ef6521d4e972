-- Few are of a step, a status, a system or an amount that is asked for alone: found without looking at all of the projection.
CREATE INDEX soegedokument_foelsomhed ON soegedokument (foelsomhed, slags);
--> statement-breakpoint
CREATE INDEX soegedokument_fremdrift ON soegedokument (fremdrift, slags) WHERE fremdrift IS NOT NULL;
--> statement-breakpoint
CREATE INDEX soegedokument_master ON soegedokument (master, slags);
--> statement-breakpoint
CREATE INDEX soegedokument_beloeb ON soegedokument (beloeb) WHERE beloeb IS NOT NULL;
