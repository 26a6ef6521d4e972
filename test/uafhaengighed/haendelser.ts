/** A world as the messages that tell of it: phase 1 before the instant R, phase 2 after. */
import { haendelse, type Json } from '../support/indgang.ts';
import { navnI, NIVEAUER, SYSTEMER, VISNINGSKLASSE, type Del, type Feedpart, type Objekt, type Sted, type Udgave } from './verden.ts'; // prettier-ignore

const FRA = '2020-01-01T00:00:00Z';
const SKEL = '2025-01-01T00:00:00Z';
const FREMTID = '2099-01-01T00:00:00Z';

/** One element per stretch in which it says the same. */
function stykker(udgave: Udgave, felter: (del: Del) => Json | null): Json[] {
  const { foer, efter, fremtid } = udgave;
  const alle = [
    { fra: FRA, til: SKEL, del: foer },
    { fra: SKEL, til: FREMTID, del: efter },
    { fra: FREMTID, til: null, del: fremtid ?? efter },
  ].flatMap(({ fra, til, del }) => {
    const sagt = del && felter(del);
    return sagt ? [{ fra, til, sagt }] : [];
  });
  return alle.reduce<Json[]>((hidtil, { fra, til, sagt }) => {
    const sidst = hidtil.at(-1);
    const { fra: begyndt, til: ophoert, ...foerSagt } = sidst ?? {};
    if (sidst && ophoert === fra && JSON.stringify(foerSagt) === JSON.stringify(sagt)) {
      return [...hidtil.slice(0, -1), { fra: begyndt, til, ...sagt }];
    }
    return [...hidtil, { fra, til, ...sagt }];
  }, []);
}

const urn = (cpr: string) => `urn:oio:cpr-nr:${cpr}`;
const niveau = (del: Del) => NIVEAUER[del.niveau - 1] ?? NIVEAUER[3];

function faelles(o: Objekt, u: Udgave, sted: Sted): Json {
  const rolle = o.slags === 'bevilling' ? 'Ydelsesmodtager' : o.slags === 'effektuering' ? 'Modtager' : 'PrimaerPart';
  return {
    aktoerer: [
      ...stykker(u, ({ ejer }) => ({ rolle: 'Ejer', reference: `urn:oio:cvr-nr:${ejer}`, cvr: ejer, navn: `Myndighed ${ejer}` })),
      ...stykker(u, ({ enhed }) => (enhed ? { rolle: 'Ansvarlig', type: 'OrganisationEnhed', reference: enhed, navn: `Team ${enhed.slice(0, 4)}` } : null)),
      ...stykker(u, () => ({ rolle: 'PrimaerBehandler', type: 'Bruger', reference: sted.behandlere[0], navn: 'Bo Behandler' })),
    ],
    parter: [
      { rolle, fra: FRA, reference: urn(o.cpr), navn: navnI(u) },
      ...(o.anden ? [{ rolle: 'SekundaerPart', fra: FRA, reference: urn(o.anden), navn: 'Anden Person' }] : []),
    ],
    klasser: [
      ...stykker(u, ({ kle }) => ({ rolle: 'PrimaerKlasse', noegle: kle, titel: `Emne ${kle}` })),
      ...stykker(u, ({ visningsklasse }) => (visningsklasse ? { rolle: 'Visningsklasse', noegle: VISNINGSKLASSE } : null)),
    ],
    itSystemer: stykker(u, () => ({ rolle: 'Master', reference: o.system, navn: 'Fagsystem' })),
    sikkerhedsprofiler: stykker(u, ({ profil }) => {
      const [type = '', reference] = profil?.split(':') ?? [];
      return profil === null ? null : { type, reference: reference ?? sted.behandlere[1] };
    }),
  };
} // prettier-ignore

/** What a payment comes to. */
const sum = ({ linjer }: Objekt) => linjer.reduce((alt, { beloeb }) => alt + Number(beloeb), 0).toFixed(2);

function data(o: Objekt, u: Udgave, sted: Sted, tid: string): Json {
  const { aktoerer, parter, klasser, itSystemer, sikkerhedsprofiler } = faelles(o, u, sted);
  const nu = u.efter ?? u.foer ?? u.fremtid;
  switch (o.slags) {
    case 'sag':
      return {
        aktoerer, parter, klasser, itSystemer, sikkerhedsprofiler,
        egenskaber: stykker(u, ({ titel }) => ({ sagsnummer: o.nummer, titel, beskrivelse: titel, ...(o.hemmelig ? { offentlighedUndtaget: { titelAlternativ: o.hemmelig } } : {}) })),
        indeks: stykker(u, (del) => ({ foelsomhed: niveau(del), oprettet: FRA })),
        fremdrift: stykker(u, (del) => ({ status: del === u.foer ? 'Opstaaet' : 'Oplyst' })),
        journalposter: o.dokumenter.map((dokument) => ({ rolle: 'Tilakteret', fra: FRA, reference: dokument })),
        ...(o.sag ? { sagsrelationer: [{ rolle: 'AndreSager', fra: FRA, reference: o.sag }] } : {}),
      };
    case 'dokument':
      return {
        aktoerer, parter, klasser, itSystemer, sikkerhedsprofiler,
        egenskaber: stykker(u, (del) => ({ titel: del.titel, dokumentnummer: o.nummer, type: 'Brev', brevDato: '2024-02-02', foelsomhed: niveau(del) })),
      };
    case 'bevilling':
      return {
        aktoerer, parter, sikkerhedsprofiler,
        egenskaber: stykker(u, (del) => ({ brugervendtNoegle: o.nummer, begrundelse: del.titel, startdato: '2024-01-01', foelsomhed: niveau(del) })),
        ydelser: o.ydelser.map(({ kle, beloeb }, nr) => ({
          fra: FRA, id: `y${String(nr)}`, navn: `Ydelse ${kle} ${beloeb}`, kle: { noegle: kle, titel: `Emne ${kle}` }, startdato: '2024-01-01',
          itSystemer: [{ rolle: 'Master', fra: FRA, reference: o.system, navn: 'Fagsystem' }], plan: [{ id: 'p1', startdato: '2024-01-01', beloeb, frekvens: 'Måned' }],
        })),
        ...(o.sag ? { sager: [{ rolle: 'Tilknyttet', fra: FRA, reference: o.sag }] } : {}),
      };
    case 'effektuering':
      return {
        aktoerer, parter, itSystemer, sikkerhedsprofiler,
        egenskaber: stykker(u, (del) => ({ brugervendtNoegle: del.titel, dispositionsdato: '2024-03-01', bruttobeloeb: sum(o), udbetalt: sum(o) })),
        linjer: o.linjer.map(({ kle, beloeb, bevilling }, nr) => ({ indeks: String(nr), kle: { noegle: kle, titel: `Emne ${kle}` }, beloeb, ydelse: 'y0', bevilling: { uuid: bevilling, ydelse: 'y0' } })),
      };
    case 'journalnotat':
      return {
        sag: o.sag, titel: nu?.titel, tekst: `Tekst ${nu?.titel ?? ''}`, format: 'Text', oprettet: tid,
        ...(o.egen && nu ? { foelsomhed: niveau(nu), kle: nu.kle } : {}),
      };
    case 'advis': {
      const egne = o.sag === null || o.egen ? { aktoerer, klasser, foelsomhed: nu && niveau(nu) } : {};
      return { titel: nu?.titel, tekst: 'Følg op', frist: '2026-12-01', ...(o.sag === null ? { parter } : { sag: o.sag }), ...egne };
    }
  }
} // prettier-ignore

/** The messages of one phase, each object by its own system. */
export function haendelserI(fase: 1 | 2, objekter: readonly Objekt[], sted: Sted): Json[] {
  return objekter.flatMap((o): Json[] => {
    const bil = { source: `urn:uuid:${o.system}` };
    const loest = o.slags === 'journalnotat' || o.slags === 'advis'; // what they say holds from when it was told
    const [foerst, siden, slut] = loest ? ['2020-02-01T00:00:00Z', '2020-03-01T00:00:00Z', '2026-04-01T00:00:00Z'] : [o.tid, '2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z']; // prettier-ignore
    const importer = (u: Udgave, tid: string) => haendelse(`${o.slags}.importer`, o.id, flad(o, data(o, u, sted, tid)), { ...bil, time: tid }); // prettier-ignore
    const egne = o.fase === fase ? [importer(o.foerst, foerst)] : [];
    if (fase === 1) return egne;
    return [...egne, ...(o.siden ? [importer(o.siden, siden)] : []), ...(o.slettet ? [haendelse(`${o.slags}.slet`, o.id, {}, { ...bil, time: slut })] : [])]; // prettier-ignore
  });
}

/** An advis' Ejer and klasse hold whenever it does. */
function flad(o: Objekt, indhold: Json): Json {
  if (o.slags !== 'advis') return indhold;
  const nu = (liste: unknown) => (Array.isArray(liste) ? (liste as Json[]).filter(({ fra }) => fra === SKEL || fra === FRA).slice(-99) : liste); // prettier-ignore
  const sidste = (liste: unknown, rolle: string) => {
    const egne = nu(liste);
    const fundet = Array.isArray(egne) ? egne.findLast((element) => element['rolle'] === rolle) : undefined;
    return fundet ? [{ ...fundet, fra: FRA, til: null }] : [];
  };
  if (indhold['aktoerer'] === undefined) return indhold;
  return { ...indhold, aktoerer: sidste(indhold['aktoerer'], 'Ejer'), klasser: sidste(indhold['klasser'], 'PrimaerKlasse') }; // prettier-ignore
}

/** What a CPR feed of an authority tells. */
export function feed({ myndighed, id, numre, navn }: Feedpart): Json {
  const indhold = { identifikatorer: numre.map(urn), navn, beskyttet: { fra: '2021-01-01' } };
  return haendelse('part.importer', id, indhold, { source: `urn:uuid:${SYSTEMER[0]}`, myndighed, time: '2020-05-01T00:00:00Z' }); // prettier-ignore
}

/** So that no source is new to an authority in one world only: each has one sag nobody may see. */
export function fundament(sted: Sted, uuid: () => string): Json[] {
  const del: Del = { ejer: '', kle: '99.99.99', niveau: 4, enhed: null, profil: '!', visningsklasse: false, titel: 'fundament' };
  return [sted.kommune, sted.nabo, sted.udk].flatMap((ejer) =>
    SYSTEMER.map((system) => {
      const sag: Objekt = {
        slags: 'sag', id: uuid(), system, cpr: '6101010001', anden: null, nummer: 'F', hemmelig: null, tid: '2020-01-01T00:00:00Z', fase: 1, siden: null,
        foerst: { foer: null, efter: { ...del, ejer }, fremtid: null }, slettet: false, sag: null, egen: false, dokumenter: [], ydelser: [], linjer: [],
      };
      return haendelserI(1, [sag], sted)[0] as Json; // it is told of in phase 1
    }),
  );
} // prettier-ignore
