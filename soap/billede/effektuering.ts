import type { Billede } from '../../db/fremsoeg/billede.ts';
import type { LinjeSvar } from '../../db/svarfelter/ydelse.ts';
import { el, kort, tekst, type Xml } from '../xml.ts';
import { dagstid } from './ord.ts';
import { partreference } from './part.ts';
import { afArt, enkelt, relation, type Relationsdele } from './relation.ts';
import { skalVises, type Lister, type Visning } from './vis.ts';

type Effektueringsbillede = Extract<Billede, { slags: 'effektuering' }>;

/** An økonomisk effektuering by SF1490 (oei:RegistreringType): only permitted lines, totals only where all are. */
export function effektueringslister(billede: Effektueringsbillede, visning: Visning): Lister {
  const { vis } = visning;
  const { svar } = billede;
  return {
    attributter: skalVises(vis, 'egenskaber') ? [egenskaber(billede)] : [],
    tilstande: [],
    relationer: [
      ...(skalVises(vis, 'oekonomiskeydelseeffektueringer') ? svar.linjer.map((en) => linje(en, visning)) : []),
      ...(skalVises(vis, 'aktoer') ? aktoerer(billede) : []),
      ...(skalVises(vis, 'itsystem') ? systemer(billede) : []),
      // The schema's filter has no word for parts: they come where nothing is left out.
      ...(vis === null ? parter(billede, visning) : []),
    ],
  };
}

const egenskaber = ({ svar }: Effektueringsbillede): Xml =>
  el(
    'oei:Egenskaber',
    kort('oei:BrugervendtNoegle', svar.brugervendtNoegle, 50),
    dagstid('oei:Startdato', svar.startdato),
    dagstid('oei:Slutdato', svar.slutdato),
    tekst('oei:SamletBruttobeloeb', svar.bruttobeloeb),
    dagstid('oei:Dispositionsdato', svar.dispositionsdato),
    tekst('oei:BeloebEfterSkatATP', svar.efterSkatOgAtp),
    tekst('oei:BeloebSendtTilUdbetaling', svar.sendtTilUdbetaling),
    tekst('oei:BeloebUdbetalt', svar.udbetalt),
    kort('oei:Udbetalingsafdeling', svar.udbetalingsafdeling, 255),
  );

function linje(
  { ydelseRef, fra, til, beloeb, kle, bevillingId, bevillingYdelse }: LinjeSvar,
  { synlig }: Visning,
): Xml {
  const bevilling =
    bevillingId !== null && synlig('bevilling', bevillingId)
      ? el('oei:BevilgetYdelseRef', tekst('sd:UUIDIdentifikator', bevillingId), tekst('oei:BevilgetYdelseId', bevillingYdelse ?? '')) // prettier-ignore
      : null;
  return relation(
    'oei:OekonomiskYdelseEffektueringRelation',
    'effektuering',
    { rolle: 'Ydelseseffektuering', reference: ydelseRef },
    dagstid('oei:YdelsesperiodeStartdato', fra),
    dagstid('oei:YdelsesperiodeSlutdato', til),
    tekst('oei:Ydelsesbeloeb', beloeb),
    kort('oei:Klassifikationsbeskrivelse', kle, 255),
    bevilling,
  );
}

function aktoerer(billede: Effektueringsbillede): Xml[] {
  const { ejerRef, ejerCvr, ejerNavn } = billede.svar;
  const aktoer = (dele: Relationsdele | null, navn: string | null | undefined, cvr: string | null = null) =>
    dele ? [relation('oei:Aktoer', 'effektuering', dele, kort('oei:FuldtNavn', navn, 255), tekst('oei:CVR-nr', cvr))] : []; // prettier-ignore
  const reference = ejerRef ?? (ejerCvr && `urn:oio:cvr-nr:${ejerCvr}`);
  return [
    ...aktoer(enkelt('Ejer', 'Organisation', reference, ejerCvr), ejerNavn, ejerCvr),
    ...afArt(billede, 'aktoer').flatMap((en) => aktoer(en, en.navn)),
  ];
}

function systemer({ svar }: Effektueringsbillede): Xml[] {
  const system = (rolle: string, reference: string | null | undefined, navn: string | null | undefined) => {
    const dele = enkelt(rolle, 'ItSystem', reference, navn);
    return dele ? [relation('oei:ItSystem', 'effektuering', dele, tekst('oei:SystemNavn', navn))] : [];
  };
  return [...system('Master', svar.masterRef, svar.masterNavn), ...system('Afsender', svar.afsenderRef, svar.afsenderNavn)]; // prettier-ignore
}

const parter = (billede: Effektueringsbillede, visning: Visning): Xml[] =>
  afArt(billede, 'part').map((en) =>
    relation('oei:OekonomiskEffektueringPart', 'effektuering', { ...en, reference: partreference(en, visning) }, kort('oei:FuldtNavn', en.navn, 255)),
  ); // prettier-ignore
