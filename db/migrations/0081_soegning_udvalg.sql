-- Of a subject, or of a unit, there is a small part of the register: found without looking at all of it. Few values, so
-- the indexes are small (a hundredth of the table each) and cost little to keep.
CREATE INDEX soegedokument_kle ON soegedokument (kle, slags, foelsomhed);
--> statement-breakpoint
CREATE INDEX soegedokument_orgenhed ON soegedokument (orgenhed);
