import { bigint, customType, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { integer, text, tid, uuid } from './kolonner.ts';

const bytea = customType<{ data: string }>({ dataType: () => 'bytea' });
const tal = (navn: string) => bigint(navn, { mode: 'number' });

/** The audit log (schema/domaene/revision.ts says what a row holds). Written through skriv_opslag, and never changed. */
export const opslag = pgTable(
  'opslag',
  {
    kaede: uuid('kaede').notNull(),
    nr: tal('nr').notNull(),
    tidspunkt: tid('tidspunkt').notNull(),
    bruger: uuid('bruger').notNull(),
    brugernavn: text('brugernavn'),
    system: uuid('system').notNull(),
    cvr: text('cvr').notNull(),
    enhed: uuid('enhed'),
    rettigheder: text('rettigheder').array().notNull(),
    formaal: text('formaal'),
    transaktion: uuid('transaktion').notNull(),
    slags: text('slags').notNull(),
    personer: text('personer').array().notNull(),
    vedroerer: text('vedroerer').array().notNull(),
    objekter: uuid('objekter').array().notNull(),
    kriterier: text('kriterier'),
    antal: integer('antal').notNull(),
    afgoerelse: text('afgoerelse').notNull(),
    grund: text('grund'),
    alarmer: text('alarmer').array().notNull(),
    hash: bytea('hash').notNull(),
  },
  ({ kaede, nr }) => [primaryKey({ columns: [kaede, nr] })],
);

/** The head of each chain, sealed by the process that writes it. */
export const opslagskaede = pgTable('opslagskaede', {
  kaede: uuid('kaede').primaryKey(),
  nr: tal('nr').notNull(),
  hash: bytea('hash').notNull(),
  segl: bytea('segl').notNull(),
});

/** Persons a caller has looked up within a day, each once and as a keyed hash: what the budget is reckoned from. */
export const personopslag = pgTable(
  'personopslag',
  {
    bruger: uuid('bruger').notNull(),
    cvr: text('cvr').notNull(),
    person: bytea('person').notNull(),
    seneste: tid('seneste').notNull(),
  },
  ({ bruger, cvr, person }) => [primaryKey({ columns: [bruger, cvr, person] })],
);

/** At most so many different ones of them within the minute and the day; counted anew where that is more than is let through. */
export const personbudget = pgTable(
  'personbudget',
  { bruger: uuid('bruger').notNull(), cvr: text('cvr').notNull(), minut: integer('minut').notNull(), doegn: integer('doegn').notNull() },
  ({ bruger, cvr }) => [primaryKey({ columns: [bruger, cvr] })],
); // prettier-ignore

/** The signed points that anchor the chains; each is sealed on top of the one before. */
export const revisionspunkt = pgTable('revisionspunkt', {
  nr: tal('nr').primaryKey(),
  slags: text('slags').notNull(),
  kaede: uuid('kaede').notNull(),
  opslag: tal('opslag').notNull(),
  hash: bytea('hash').notNull(),
  tidspunkt: tid('tidspunkt').notNull(),
  segl: bytea('segl').notNull(),
});
