import { randomUUID } from 'node:crypto';
import type { Kanal } from '../../indexers/modtag/post.ts';
import { haendelse, sagsdata, skriverMed, type Json } from './indgang.ts';
import type { Skrivetest } from './skrivetest.ts';

/** The first of a month of 2026. */
export const maaned = (nr: number) => `2026-0${String(nr)}-01T00:00:00Z`;

/** One sag and its writer on a channel. */
export function enSagI(t: Skrivetest, kanal: Kanal = 'http') {
  const [skriver, id] = [skriverMed({ kanal }), randomUUID()];
  const besked = (operation: string, data: Json, andet: Json) => haendelse(`sag.${operation}`, id, data, { skriver, ...andet }); // prettier-ignore
  const importer = (time: string, titel = 'Sag', andet: Json = {}) => besked('importer', sagsdata({ titel, beskrivelse: undefined }), { time, ...andet }); // prettier-ignore
  const send = (en: Json) => t.en(en, skriver);
  const titler = async () => (await t.sql`select titel from sag where id = ${id} order by virkning`).map((r) => r['titel'] as string); // prettier-ignore
  const historik = () => t.sql`select 1 from sag_historik where id = ${id} union all select 1 from relation_historik where id = ${id}`; // prettier-ignore
  const udbakke = async () => (await t.sql`select haendelse from udbakke where objekt_id = ${id} order by position`).map((r) => r['haendelse'] as string); // prettier-ignore
  const rad = async () => (await t.sql`select generation, livscyklus from objekt where id = ${id}`)[0];
  return { id, skriver, besked, importer, send, titler, historik, udbakke, rad };
}
