-- What caseworkers and fagsystemer know an object by: looked up one at a time by those who write (SF1470, SF1490 fremsoeg).
-- Objects that have none take no room.
CREATE INDEX sag_sagsnummer ON sag (sagsnummer) WHERE sagsnummer IS NOT NULL;
--> statement-breakpoint
CREATE INDEX sag_noegle ON sag (brugervendt_noegle) WHERE brugervendt_noegle IS NOT NULL;
--> statement-breakpoint
CREATE INDEX dokument_nummer ON dokument (dokumentnummer) WHERE dokumentnummer IS NOT NULL;
--> statement-breakpoint
CREATE INDEX bevilling_noegle ON bevilling (brugervendt_noegle) WHERE brugervendt_noegle IS NOT NULL;
--> statement-breakpoint
CREATE INDEX effektuering_noegle ON effektuering (brugervendt_noegle) WHERE brugervendt_noegle IS NOT NULL;
