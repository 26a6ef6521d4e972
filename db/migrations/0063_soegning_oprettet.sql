-- An export's pages follow on by this order, so that the last costs no more than the first.
CREATE INDEX soegedokument_oprettet ON soegedokument (oprettet, noegle);
