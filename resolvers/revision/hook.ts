import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode, visit, type DocumentNode } from 'graphql';
import { IndeksFejl } from '../../errors.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import { personFra } from '../../schema/domaene/revision.ts';
import type { Kontekst } from '../context.ts';
import { fejlsvar, type Fejllog } from '../fejl.ts';
import type { Alarmlog } from '../../revision/melder.ts';
import type { Samler } from '../../revision/samler.ts';
import { EGET, lavOpslagsskriver, type Revisionslog } from '../../revision/skriv.ts';

/** What is not about any person, and leaves no row. Every other field of Query does. */
export const UDEN_RAEKKE: readonly string[] = ['ansvar', 'klasse', 'orgEnhed', 'kilder', 'mig', 'graenser'];

/**
 * Holds every answer until its rows are committed. If they cannot be, nothing is shown: 503, without data (design.md §6,
 * security.md F46). An answer that is part errors is an answer too.
 */
export function revisionshook(revision: Revisionslog, log: Fejllog & Alarmlog): ApolloServerPlugin<Kontekst> {
  const skriv = lavOpslagsskriver(revision, log);
  /** Refused before anything was looked up: it costs nothing of a budget. */
  const afvistHelt = new WeakSet<Kontekst>();
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, document, operationName, request, contextValue }) => {
        const { spor } = contextValue;
        const koder = errors.map((fejl) => (fejl.originalError instanceof IndeksFejl ? fejl.originalError.kode : null));
        const kode = koder.find((fundet) => fundet === 'FOR_BRED' || fundet === 'GRAENSE_OVERSKREDET');
        // Refused as it stands, before anything was looked up: the attempt is written down all the same.
        if (kode && document && errors.every(({ path }) => path === undefined)) {
          const personer = [
            ...navngivne(document, request.variables),
            ...(spor.forbrug()?.personer ?? []).map(personFra),
          ];
          for (const slags of forsoegt(document, operationName)) afvist(spor.samler(slags), kode, personer);
          const forbrug = spor.forbrug();
          if (forbrug && kode === 'FOR_BRED') revision.frigiv(forbrug);
          afvistHelt.add(contextValue);
        }
      },
      willSendResponse: async ({ contextValue, operation, response }) => {
        const { spor, rettigheder, vagt, adgang } = contextValue;
        if (spor.tomt) return;
        try {
          // Made with rights that are no longer so: it is thrown away and made again (http.ts), and was shown to nobody.
          if (!(await rettigheder.gaelder())) response.body = { kind: 'single', singleResult: {} };
          else {
            // What has been changed has been: only what would be shown can be taken back.
            const visning = operation?.operation !== OperationTypeNode.MUTATION;
            const forbrug = afvistHelt.has(contextValue) ? null : spor.forbrug();
            const udfald = await skriv({ spor, vagt, cvr: adgang.kalder.cvr, forbrug, visning });
            if (udfald === 'eget')
              response.body = { kind: 'single', singleResult: { errors: [{ ...fejlsvar(EGET, log) }] } };
          }
        } catch (fejl) {
          const svar = fejlsvar(fejl, log);
          response.body = { kind: 'single', singleResult: { errors: [{ ...svar }] } };
          // The database counts every process's look-ups, and may know of more than this one did.
          response.http.status = svar.extensions.code === 'GRAENSE_OVERSKREDET' ? 429 : 503;
        }
      },
    }),
  };
}

function afvist(samler: Samler, kode: string, personer: readonly Identifikator[]): void {
  samler.afvist(kode);
  for (const person of personer) samler.person(person);
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
function navngivne(document: DocumentNode, variables: unknown): Identifikator[] {
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
  return [...numre].map((vaerdi) => ({ skema: 'cpr', vaerdi }));
}
