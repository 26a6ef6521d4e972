import { sagerVedId } from '../../db/queries/sag.ts';
import type { NotatSvar } from '../../db/svarfelter/journal.ts';
import type { SagSvar } from '../../db/svarfelter/sag.ts';
import { IndeksFejl } from '../../errors.ts';
import type { Privilegium } from '../../schema/domaene/adgang.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import type { Kontekst } from '../context.ts';
import { felter } from '../felter.ts';
import type {
  DokumentPayloadResolvers, ForretningskvitteringResolvers, JournalnotatPayloadResolvers, MutationResolvers, SletPayloadResolvers,
} from '../generated.ts'; // prettier-ignore
import { laesNodeId } from '../id.ts';
import type { VistFejl } from '../karantaene/arbejde.ts';
import { vis } from '../loaders.ts';
import { personopslag } from '../revision/logget.ts';
import type { VistNotat } from '../vist.ts';

const LAENGDE = { titel: 255, tekst: 100_000, noegle: 200 } as const;
const SKJULT: VistFejl = { kode: 'NOT_FOUND', felt: 'sag', besked: 'sagen findes ikke' };
const INTET: VistFejl = {
  kode: 'NOT_FOUND',
  felt: 'id',
  besked: 'notatet findes ikke, eller er ikke skrevet herfra af dit system',
};

/**
 * The sag as one who may write on it sees it: a group that holds the privilege lets it through, whether or not it may be read
 * (contract/schema.graphql, Journalnotat.sag). Null: it is not there. Throws FORBIDDEN where no group has the privilege.
 */
async function skrivbarSag(
  { adgang, udsyn }: Kontekst,
  sag: string,
  privilegium: Privilegium,
): Promise<SagSvar | null> {
  const grupper = adgang.grupper.filter(({ privilegier }) => privilegier.has(privilegium));
  if (grupper.length === 0) throw new IndeksFejl('FORBIDDEN', `kræver ${privilegium}`);
  const medLaes = grupper.map((gruppe) => ({
    ...gruppe,
    privilegier: new Set([...gruppe.privilegier, 'SAGER_SE' as const]),
  }));
  const laeser = { ...udsyn().laeser, adgang: { ...adgang, grupper: medLaes } };
  return (await sagerVedId(laeser, [sag])).get(sag) ?? null;
}

const afKalderen = ({ adgang, udsyn }: Kontekst) => ({ hvem: adgang.kalder, nu: udsyn().laeser.paa.nu });

/** What will not do, by the name of its field. */
function forkert(vaerdier: Readonly<Partial<Record<keyof typeof LAENGDE, string | null | undefined>>>): VistFejl[] {
  return Object.entries(vaerdier).flatMap(([felt, vaerdi]) => {
    if (vaerdi == null) return [];
    const hoejst = LAENGDE[felt as keyof typeof LAENGDE]; // the keys of what is asked about
    const laengde = [...vaerdi].length;
    const daarlig = vaerdi.trim() === '' || laengde > hoejst || /[\0\p{Cs}]/u.test(vaerdi);
    return daarlig ? [{ kode: 'UGYLDIG', felt, besked: `${felt} skal være 1–${String(hoejst)} tegn` }] : [];
  });
}

/** The notat as its writer is told of it: what was written, and no more of the sag than may be read. */
function skrevet(
  kontekst: Kontekst,
  id: Uuid,
  sag: SagSvar,
  felter: { titel: string | null; tekst: string | null },
): VistNotat {
  const { adgang } = kontekst;
  const udsyn = kontekst.udsyn();
  const nu = udsyn.laeser.paa.nu;
  const notat: NotatSvar = {
    id, senestAendret: nu, grupper: adgang.grupper.filter(({ privilegier }) => privilegier.has('JOURNALNOTAT_SKRIV')), sagId: sag.id,
    ...felter, format: 'Text', oprettet: nu, oprettetAf: adgang.kalder.sub, kilde: adgang.kalder.azp, kildeNavn: null,
  }; // prettier-ignore
  return vis(notat, udsyn);
}

/** The notat as it stands in the register, where its writer may read it; else as it was written. */
const vistNotat = async (
  kontekst: Kontekst,
  id: Uuid,
  sag: SagSvar,
  felter: { titel: string | null; tekst: string | null },
) => (await kontekst.udsyn().loaders.notat.load(id)) ?? skrevet(kontekst, id, sag, felter);

export const skriveaendringer: Pick<
  MutationResolvers,
  'opretJournalnotat' | 'retJournalnotat' | 'sletJournalnotat' | 'tilknytDokument'
> = {
  opretJournalnotat: personopslag(async (_rod, { input }, kontekst) => {
    const { titel, tekst, noegle = null } = input;
    const sag = await skrivbarSag(kontekst, input.sag, 'JOURNALNOTAT_SKRIV');
    const fejl = forkert({ titel, tekst, noegle });
    if (fejl.length > 0) return { journalnotat: null, fejl };
    if (!sag) return { journalnotat: null, fejl: [SKJULT] };
    const ordre = { sag: sag.id as Uuid, titel, tekst, noegle: noegle ?? null, ...afKalderen(kontekst) };
    const udfald = await kontekst.tilbage.opretNotat(ordre);
    if ('fejl' in udfald) return { journalnotat: null, fejl: [udfald.fejl] };
    return { journalnotat: await vistNotat(kontekst, udfald.id, sag, { titel, tekst }), fejl: [] };
  }),
  retJournalnotat: personopslag(async (_rod, { id, titel, tekst }, kontekst) => {
    const fejl = forkert({ titel, tekst });
    const fundet = await egetNotat(kontekst, id);
    if (!fundet) return { journalnotat: null, fejl: [INTET] };
    if (fejl.length > 0) return { journalnotat: null, fejl };
    const felter = { ...(titel == null ? {} : { titel }), ...(tekst == null ? {} : { tekst }) };
    const udfald = await kontekst.tilbage.retNotat({ notat: fundet.notat, ...afKalderen(kontekst), felter });
    if ('fejl' in udfald) return { journalnotat: null, fejl: [udfald.fejl] };
    return { journalnotat: await vistNotat(kontekst, udfald.id, fundet.sag, { titel: titel ?? null, tekst: tekst ?? null }), fejl: [] };
  }),
  sletJournalnotat: personopslag(async (_rod, { id }, kontekst) => {
    const fundet = await egetNotat(kontekst, id);
    if (!fundet) return { slettet: false, fejl: [INTET] };
    const udfald = await kontekst.tilbage.retNotat({ notat: fundet.notat, ...afKalderen(kontekst), felter: null });
    kontekst.samler.total(1);
    return 'fejl' in udfald ? { slettet: false, fejl: [udfald.fejl] } : { slettet: true, fejl: [] };
  }),
  tilknytDokument: personopslag(async (_rod, { input }, kontekst) => {
    const { titel = null, noegle = null } = input;
    const sag = await skrivbarSag(kontekst, input.sag, 'DOKUMENT_SKRIV');
    const dokument = await kontekst.udsyn().loaders.dokument.load(input.dokument);
    const fejl = forkert({ titel, noegle });
    if (fejl.length > 0) return { dokument: null, fejl };
    if (!sag) return { dokument: null, fejl: [SKJULT] };
    if (!dokument) return { dokument: null, fejl: [{ ...SKJULT, felt: 'dokument', besked: 'dokumentet findes ikke' }] };
    const ordre = { sag: sag.id as Uuid, dokument: dokument.id as Uuid, titel: titel ?? null, noegle: noegle ?? null, ...afKalderen(kontekst) };
    const udfald = await kontekst.tilbage.tilknytDokument(ordre);
    return 'fejl' in udfald ? { dokument: null, fejl: [udfald.fejl] } : { dokument, fejl: [] };
  }),
}; // prettier-ignore

/** The notat and its sag, where the caller may write on that now. */
async function egetNotat(kontekst: Kontekst, id: string): Promise<{ notat: Uuid; sag: SagSvar } | null> {
  const node = laesNodeId(id);
  const sagId = node?.slags === 'Journalnotat' ? await kontekst.udsyn().loaders.skrevetPaa.load(node.id) : null;
  // Asked also where there is none: without the privilege it is FORBIDDEN, whatever the id.
  const sag = await skrivbarSag(kontekst, sagId ?? '00000000-0000-0000-0000-000000000000', 'JOURNALNOTAT_SKRIV');
  return node && sag ? { notat: node.id as Uuid, sag } : null;
}

export const JournalnotatPayload: JournalnotatPayloadResolvers = felter('journalnotat', 'fejl');
export const DokumentPayload: DokumentPayloadResolvers = felter('dokument', 'fejl');
export const SletPayload: SletPayloadResolvers = felter('slettet', 'fejl');
export const Forretningskvittering: ForretningskvitteringResolvers = felter('status', 'tidspunkt', 'begrundelse');
