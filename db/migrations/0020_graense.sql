-- What takes effect at an instant to come, or ends there, is told of when it does (design.md §4: no clock rewrites rows; this
-- one only tells). One row for each instant ahead at which an object begins to say something else; taken away in the
-- transaction that puts the event into the outbox.
CREATE TABLE graense (
  objekt_id uuid NOT NULL,
  tidspunkt timestamptz NOT NULL,
  uden_notifikation boolean NOT NULL,
  PRIMARY KEY (objekt_id, tidspunkt)
);
--> statement-breakpoint
CREATE INDEX graense_tidspunkt ON graense (tidspunkt);
--> statement-breakpoint
-- The instant an event of that sort is about; null: the event is about what was received.
ALTER TABLE udbakke ADD COLUMN virkning timestamptz;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON graense TO overblik_indexer;
--> statement-breakpoint
-- What the register holds already is ahead of us as well. 9999 is how sources write that there is no end.
DO $$
DECLARE tabel text;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['sag', 'dokument', 'bevilling', 'bevilget_ydelse', 'effektueringsplan', 'effektuering',
    'effektueringslinje', 'journalnotat', 'advis', 'relation', 'part', 'partidentifikator', 'orgenhed', 'klasse']
  LOOP
    EXECUTE format('INSERT INTO graense SELECT t.id, x.tidspunkt, false FROM %I t
      CROSS JOIN LATERAL (VALUES (lower(t.virkning)), (upper(t.virkning))) x(tidspunkt)
      WHERE x.tidspunkt > now() AND x.tidspunkt < ''9999-01-01'' ON CONFLICT DO NOTHING', tabel);
  END LOOP;
END $$;
