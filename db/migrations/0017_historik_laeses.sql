-- Who registered what in which order is told in an object's history; what was sent still is not the reader's to see.
GRANT SELECT (loebenr, aktoer) ON registrering TO overblik_laeser;
--> statement-breakpoint
-- Which of two sager is shown, and which stands in its `ogsaa` (design.md §4, Transition pairs).
GRANT SELECT ON systempar TO overblik_laeser;
