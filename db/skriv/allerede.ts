import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import type { Kle } from '../../schema/domaene/kle.ts';
import type { Tx } from '../client.ts';
import { koer } from './saet.ts';

/** Whose a new sag is, and whom it is about first of all. */
export interface Sagsemne {
  readonly cvr: Cvr;
  readonly part: Identifikator;
}

/** A sag there is, as far as it must be known to say that there is one. */
export interface Sagder extends Sagsemne {
  readonly id: Uuid;
  readonly kle: Kle | null;
  readonly niveau: number | null;
  readonly ansvarlig: string | null;
  /** A Sikkerhedsprofil or Visningsklasse is in force. */
  readonly afgraenset: boolean;
  readonly system: Uuid;
  readonly systemnavn: string | null;
  /** When the index first received it. */
  readonly oprettetMs: number;
}

export const emnenoegle = ({ cvr, part }: Sagsemne): string => `${cvr} ${part.skema}:${part.vaerdi}`;

/** Those who make a sag about the same part of the same authority are one after the other from here on. */
export async function laasEmner(tx: Tx, emner: readonly Sagsemne[]): Promise<void> {
  const noegler = [...new Set(emner.map(emnenoegle))].sort();
  for (const noegle of noegler)
    await koer(tx, 'select pg_advisory_xact_lock(hashtextextended($1::text, 14))', [noegle]);
}

/** Sager that are not closed, and that these authorities have about these parts first of all. Read after the lock. */
export async function sagerOm(tx: Tx, emner: readonly Sagsemne[]): Promise<Sagder[]> {
  if (emner.length === 0) return [];
  const tekst = `select o.id, n.ejer_cvr as cvr, json_build_object('skema', r.skema, 'vaerdi', r.vaerdi) as part, n.kle,
      n.foelsomhed as niveau, n.ansvarlig_ref as ansvarlig, (n.profiler is not null or n.visningsklasser is not null) as afgraenset,
      o.ejersystem as system, (select coalesce(i.katalognavn, i.sendt_navn) from it_system i where i.id = o.ejersystem) as systemnavn,
      (select extract(epoch from min(g.modtaget)) * 1000 from registrering g where g.objekt_id = o.id and g.generation = o.generation)::float8
        as "oprettetMs"
    from jsonb_to_recordset(($1::text)::jsonb) as e(cvr text, skema text, vaerdi text)
    join relation r on r.art = 'part' and r.rolle = 'PrimaerPart' and r.skema = e.skema and r.vaerdi = e.vaerdi and r.virkning @> now()
    join objekt o on o.id = r.id and o.slags = 'sag' and o.livscyklus = 'aktiv' and o.ejersystem is not null
    join sag n on n.id = o.id and n.virkning @> now() and n.ejer_cvr = e.cvr and n.fremdrift is distinct from 'AFSLUTTET'`;
  const liste = emner.map(({ cvr, part: { skema, vaerdi } }) => ({ cvr, skema, vaerdi }));
  return koer<Sagder>(tx, tekst, [JSON.stringify(liste)]);
}
