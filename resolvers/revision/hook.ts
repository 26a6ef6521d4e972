import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode, visit, type DocumentNode } from 'graphql';
import { IndeksFejl } from '../../errors.ts';
import type { Opslagsraekke } from '../../schema/domaene/revision.ts';
import type { Kontekst } from '../context.ts';
import { fejlsvar, type Fejllog } from '../fejl.ts';
import { lavMelder, type Alarmlog } from './melder.ts';
import type { Samler } from './samler.ts';
import type { Alarmvagt, Kommunevagt } from './vagt.ts';

/** The audit log as the API uses it: rows are committed when `skriv` comes back; it throws when they are not. */
export interface Revisionslog {
  skriv(raekker: readonly Opslagsraekke[]): Promise<void>;
  /** Could a row be written now? Throws when not. */
  proev(): Promise<void>;
}

/** What is not about any person, and leaves no row. Every other field of Query does. */
export const UDEN_RAEKKE: readonly string[] = ['ansvar', 'klasse', 'orgEnhed', 'kilder', 'mig', 'graenser'];

/**
 * Holds every answer until its rows are committed. If they cannot be, nothing is shown: 503, without data (design.md §6,
 * security.md F46). An answer that is part errors is an answer too.
 */
export function revisionshook(revision: Revisionslog, log: Fejllog & Alarmlog): ApolloServerPlugin<Kontekst> {
  const meld = lavMelder(log);
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, document, operationName, request, contextValue }) => {
        const koder = errors.map((fejl) => (fejl.originalError instanceof IndeksFejl ? fejl.originalError.kode : null));
        const kode = koder.find((fundet) => fundet === 'FOR_BRED' || fundet === 'GRAENSE_OVERSKREDET');
        // Refused as it stands, before anything was looked up: the attempt is written down all the same.
        if (kode && document && errors.every(({ path }) => path === undefined)) {
          const numre = navngivne(document, request.variables);
          for (const slags of forsoegt(document, operationName)) afvist(contextValue.spor.samler(slags), kode, numre);
        }
      },
      willSendResponse: async ({ contextValue, operation, response }) => {
        const { spor, rettigheder, vagt, adgang } = contextValue;
        if (spor.tomt) return;
        try {
          // Made with rights that are no longer so: it is thrown away and made again (http.ts), and was shown to nobody.
          if (!(await rettigheder.gaelder())) response.body = { kind: 'single', singleResult: {} };
          else {
            const kommunens = await vagtFor(vagt, adgang.kalder.cvr);
            const raekker = spor.raekker(kommunens);
            // What has been changed has been: only what would be shown can be taken back.
            const visning = operation?.operation !== OperationTypeNode.MUTATION;
            const eget = visning && kommunens.lister.opsaetning.afvisEgetCpr && raekker.some(omEnSelv);
            await revision.skriv(eget ? raekker.map(uvist) : raekker);
            if (eget) response.body = { kind: 'single', singleResult: { errors: [{ ...fejlsvar(EGET, log) }] } };
            meld(raekker);
          }
        } catch (fejl) {
          response.body = { kind: 'single', singleResult: { errors: [{ ...fejlsvar(fejl, log) }] } };
          response.http.status = 503;
        }
      },
    }),
  };
}

/** Without its lists a kommune's alarms cannot ring, nor a look-up on oneself be refused: then nothing is shown. */
async function vagtFor(vagt: Alarmvagt, cvr: string): Promise<Kommunevagt> {
  try {
    return await vagt.for(cvr);
  } catch (cause) {
    throw new IndeksFejl('TJENESTE_NEDE', 'alarmlisterne kan ikke læses, så intet vises; prøv igen om lidt', { cause });
  }
}

const EGET = new IndeksFejl('FORBIDDEN', 'din kommune tillader ikke opslag på eget personnummer');
const omEnSelv = ({ alarmer }: Opslagsraekke) => alarmer.includes('EGET_CPR');

/** The row of a look-up whose answer was taken back before it left. */
const uvist = (raekke: Opslagsraekke): Opslagsraekke => ({
  ...raekke,
  objekter: [],
  antal: 0,
  afgoerelse: 'AFVIST',
  grund: raekke.grund ?? 'FORBIDDEN',
});

function afvist(samler: Samler, kode: string, numre: readonly string[]): void {
  samler.afvist(kode);
  for (const vaerdi of numre) samler.spurgt({ skema: 'cpr', vaerdi });
}

/** The look-ups among an operation's root fields, aliases and repetitions told once. */
function forsoegt(document: DocumentNode, operationName: string | null | undefined): string[] {
  const navne = new Set<string>();
  let dybde = 0;
  visit(document, {
    OperationDefinition: (node) => (operationName && node.name?.value !== operationName ? false : undefined),
    FragmentDefinition: () => false,
    SelectionSet: { enter: () => void (dybde += 1), leave: () => void (dybde -= 1) },
    Field: ({ name }) => {
      if (dybde === 1 && !name.value.startsWith('__') && !UDEN_RAEKKE.includes(name.value)) navne.add(name.value);
    },
  });
  return [...navne];
}

/** So many numbers of one refused request are kept. */
const NUMRE_MAX = 200;

/** CPR numbers a refused request spelled, in its text or its variables. */
function navngivne(document: DocumentNode, variables: unknown): string[] {
  const numre = new Set<string>();
  const tag = (tekst: string) => {
    const cifre = /^(\d{6})-?(\d{4})$/.exec(tekst);
    if (cifre && numre.size < NUMRE_MAX) numre.add(`${cifre[1]}${cifre[2]}`);
  };
  visit(document, { StringValue: ({ value }) => tag(value) });
  JSON.stringify(variables, (_navn, vaerdi: unknown) => {
    if (typeof vaerdi === 'string') tag(vaerdi);
    return vaerdi;
  });
  return [...numre];
}
