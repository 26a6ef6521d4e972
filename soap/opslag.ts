import type { Spoergeklient } from '../db/laesepulje.ts';
import type { Laeser } from '../db/laeser.ts';
import { hentAdgang } from '../db/queries/adgang.ts';
import { fremsoeg } from '../db/queries/fremsoeg.ts';
import { IndeksFejl } from '../errors.ts';
import { kriterierAf } from '../revision/spor.ts';
import { opslagsadgang } from '../schema/domaene/adgang/opslag.ts';
import type { Adgang } from '../schema/domaene/adgang.ts';
import { fraDate, type Oejeblik } from '../schema/domaene/tid.ts';
import { fjern, harSoegning, medFundne } from './fjern.ts';
import type { Opslagskald } from './kald.ts';
import { OPSLAG, type Opslag } from './operationer.ts';
import { afvist } from './retur.ts';
import { laesOpslag } from './soeg/fremsoeg.ts';
import { paaFor } from './soeg/tid.ts';
import { lavOpslagsspor, type Opslagsspor, type Spordele } from './spor.ts';
import { tomtSvar, visFundne } from './svar.ts';
import type { Xml } from './xml.ts';

export interface Opslagsdele extends Spordele {
  readonly sql: Spoergeklient;
  readonly serviceaftalePaakraevet: boolean;
}

/**
 * Answers a look-up with what the system's groups with INDEKS_OPSLAG let through (contract/README.md §3). Its row in the audit
 * log is committed before anything leaves, also where nothing was found or it was refused. What was wrongly asked is answered
 * 40; everything else that is wrong is thrown.
 */
export function lavOpslag(dele: Opslagsdele) {
  const sporFor = lavOpslagsspor(dele);
  return async (spurgt: Opslagskald): Promise<Xml> => {
    const { element, kald, kalder, request, tjeneste } = spurgt;
    const opslag = OPSLAG.get(element.navn);
    if (!opslag) throw new Error('et opslag er læst som et opslag');
    if (opslag.art === 'fjern' && !harSoegning(element)) return fjern(spurgt, element);
    const nu = fraDate(new Date());
    const adgang = await hentAdgang(dele.sql, kalder, dele.serviceaftalePaakraevet);
    const handling = `${tjeneste.navn} ${opslag.art}`;
    const transaktion = kald.hoveder.transaktion;
    const spor = sporFor({ adgang, nu, slags: `soap.${opslag.art}`, handling, transaktion, request });
    let svar: () => Promise<Xml>;
    try {
      svar = await slaaOp({ sql: dele.sql, adgang, opslag, spurgt, spor, nu });
    } catch (fejl) {
      spor.samler.afvist(fejl instanceof IndeksFejl ? fejl.kode : 'INTERNAL_SERVER_ERROR');
      await spor.skriv();
      if (fejl instanceof IndeksFejl && fejl.kode === 'BAD_USER_INPUT') return tomtSvar(opslag, afvist(fejl.message));
      throw fejl;
    }
    await spor.skriv();
    return svar();
  };
}

interface Dele {
  readonly sql: Spoergeklient;
  readonly adgang: Adgang;
  readonly opslag: Opslag;
  readonly spurgt: Opslagskald;
  readonly spor: Opslagsspor;
  readonly nu: Oejeblik;
}

/** Looks up; what is to be answered – or done with what was found – waits for the row in the log. */
async function slaaOp({ sql, adgang: egen, opslag, spurgt, spor, nu }: Dele): Promise<() => Promise<Xml>> {
  const laest = laesOpslag(spurgt.element, opslag);
  const { soegninger, tid, parter } = laest;
  const kriterier = kriterierAf({ soegninger });
  if (kriterier !== null) spor.samler.kriterier(kriterier);
  for (const part of parter) spor.samler.spurgt(part);
  const adgang = opslagsadgang(egen, 'SAGER_SE', 'DOKUMENTER_SE', 'YDELSER_SE', 'JOURNALNOTATER_SE');
  if (!adgang) throw new IndeksFejl('FORBIDDEN', 'kræver INDEKS_OPSLAG');
  const l: Laeser = { sql, adgang, paa: paaFor(nu, tid) };
  await spor.tag(parter);
  if (opslag.art === 'fjern') return medFundne(l, laest, spurgt, spor.samler);
  const fundne = await Promise.all(soegninger.map((en) => fremsoeg(l, en)));
  const svar = await visFundne(l, opslag, laest, fundne, spor.samler);
  return async () => svar;
}
