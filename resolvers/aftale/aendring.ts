import { randomUUID } from 'node:crypto';
import { anmodServiceaftale, anmodVideregivelse } from '../../db/skriv/anmodning.ts';
import { besvarServiceaftale, besvarVideregivelse, type Intet } from '../../db/skriv/besvarelse.ts';
import { IndeksFejl } from '../../errors.ts';
import type { GaeldendeGruppe } from '../../schema/domaene/adgang.ts';
import { maaAftale } from '../../schema/domaene/aftale.ts';
import type { Niveau } from '../../schema/domaene/foelsomhed.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import { kleMoenster } from '../../schema/domaene/kle.ts';
import type { Kontekst } from '../context.ts';
import type { MutationResolvers } from '../generated.ts';
import { logget } from '../revision/logget.ts';
import { serviceaftaleFra, videregivelseFra } from './anmodning.ts';
import { erAdministrator, erSystemet, kraevAdministration } from './hvem.ts';
import { aftaleFindesIkke, laesAftaleId } from './id.ts';

/** A system asks for itself, an administrator for any system; both for the authority of their token. */
function kraevAnmoder(
  { adgang }: Kontekst,
  { system, kommune }: { readonly system: string; readonly kommune: string },
): void {
  const { kalder } = adgang;
  const forSigSelv = erSystemet(adgang) && kalder.sub === system;
  if (kommune === kalder.cvr && (forSigSelv || erAdministrator(adgang))) return;
  throw new IndeksFejl('FORBIDDEN', 'kræver ADMINISTRATION i kommunen, eller systemets eget token til den');
}

/** What an answer came to, or why it came to nothing. */
function besvaret<T>(svar: T | Intet): T {
  if (svar === 'UKENDT') throw aftaleFindesIkke();
  if (svar === 'AFGJORT')
    throw new IndeksFejl('BAD_USER_INPUT', 'aftalen er afvist eller ophørt: der skal anmodes om en ny');
  if (svar === 'FOR_MEGET')
    throw new IndeksFejl('FORBIDDEN', 'aftalen rækker ud over din egen ADMINISTRATION (KLE eller følsomhed)');
  return svar;
}

const indenfor = (grupper: readonly GaeldendeGruppe[]) => (aftale: { readonly kle: readonly string[]; readonly niveau: Niveau }) =>
  maaAftale(grupper, aftale.kle.flatMap((tekst) => kleMoenster(tekst) ?? []), aftale.niveau); // prettier-ignore

const nytId = () => randomUUID() as Uuid;

export const aftaleaendringer: Pick<
  MutationResolvers,
  'anmodServiceaftale' | 'besvarServiceaftale' | 'anmodVideregivelsesaftale' | 'besvarVideregivelsesaftale'
> = {
  anmodServiceaftale: logget(async (_rod, { input }, kontekst) => {
    kraevAnmoder(kontekst, input);
    const { adgang, aftaler, samler, udsyn } = kontekst;
    const [id, aftale] = [nytId(), serviceaftaleFra(input)];
    const svar = await aftaler.koer((tx) => anmodServiceaftale(tx, id, aftale, adgang.kalder));
    samler.total(1);
    return { ...svar, udsyn: udsyn(), sporVist: erAdministrator(adgang) };
  }),
  besvarServiceaftale: logget(async (_rod, { id, godkend }, { adgang, aftaler, samler, udsyn }) => {
    const { kalder: hvem } = adgang;
    const [grupper, hvilken] = [kraevAdministration(adgang), laesAftaleId('Serviceaftale', id)];
    const inden = indenfor(grupper);
    const svar = await aftaler.koer((tx) =>
      besvarServiceaftale(tx, {
        id: hvilken,
        godkend,
        hvem,
        // Nobody lets oneself in.
        maa: (aftale) => aftale.system !== hvem.sub && inden(aftale),
      }),
    );
    const aftale = besvaret(svar);
    samler.total(1);
    return { ...aftale, udsyn: udsyn(), sporVist: true };
  }),
  anmodVideregivelsesaftale: logget(async (_rod, { input }, { adgang, aftaler, samler, udsyn }) => {
    kraevAdministration(adgang);
    const [id, aftale] = [nytId(), videregivelseFra(input, adgang.kalder)];
    const svar = await aftaler.koer((tx) => anmodVideregivelse(tx, id, aftale, adgang.kalder));
    samler.total(1);
    return { ...svar, udsyn: udsyn(), sporVist: true };
  }),
  besvarVideregivelsesaftale: logget(async (_rod, { id, godkend }, { adgang, aftaler, samler, udsyn }) => {
    const [grupper, hvilken] = [kraevAdministration(adgang), laesAftaleId('Videregivelsesaftale', id)];
    const { kalder: hvem } = adgang;
    const svar = await aftaler.koer((tx) =>
      besvarVideregivelse(tx, { id: hvilken, godkend, hvem, maa: indenfor(grupper) }),
    );
    const aftale = besvaret(svar);
    samler.total(1);
    return { ...aftale, udsyn: udsyn(), sporVist: true };
  }),
};
