-- Who registered what in which order is told in an object's history; what was sent still is not the reader's to see.
GRANT SELECT (loebenr, aktoer) ON registrering TO overblik_laeser;
