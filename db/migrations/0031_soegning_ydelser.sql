-- What analysts count running ydelser by: what they are called, and how often their amount is paid. Documents made before
-- this have neither until `overblik rebuild search`, or until their bevilling changes.
ALTER TABLE soegedokument ADD COLUMN navn text, ADD COLUMN frekvens text;
