-- Which of a part's numbers it has left for another: a confidential change leads from the new number to the old, never from
-- an old one to the new, and that is told by who left which.
ALTER TABLE partidentifikator ADD COLUMN forladt boolean NOT NULL DEFAULT false;
--> statement-breakpoint
ALTER TABLE partidentifikator_historik ADD COLUMN forladt boolean NOT NULL DEFAULT false;
--> statement-breakpoint
-- Of what was told before: what the log calls the number a change began at.
UPDATE partidentifikator p SET forladt = true FROM registrering r
WHERE r.objekt_id = p.id AND (p.fortrolig OR replace(substring(r.data #>> '{nummerskift,fra}' FROM '[^:]*$'), '-', '') = p.vaerdi);
--> statement-breakpoint
-- Every number that is asked for, or stands on what is shown, is asked whether it is one of these few.
CREATE INDEX partidentifikator_fortrolig ON partidentifikator ((skema || ':' || vaerdi)) WHERE fortrolig;
