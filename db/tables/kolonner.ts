import { boolean, customType, integer, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** A half-open period as PostgreSQL writes it. Read and written as text: drivers make `Invalid Date` of infinity. */
export const tstzrange = customType<{ data: string }>({ dataType: () => 'tstzrange' });
/** KLE compares bytewise: `^@` cannot use an index in a language's own order. */
export const kleTekst = customType<{ data: string }>({ dataType: () => 'text' });
/** An amount, exact: comes out as the text it is. */
export const beloebTal = customType<{ data: string }>({ dataType: () => 'numeric' });
export const dagKolonne = customType<{ data: string }>({ dataType: () => 'date' });

/** An instant; canonical text in, text out. */
export const tid = (navn: string) => timestamp(navn, { withTimezone: true, mode: 'string' });

/** What every row of the register begins with: whose it is, when it holds, since when the index has known it. */
export const raekkeKolonner = () => ({
  id: uuid('id').notNull(),
  virkning: tstzrange('virkning').notNull(),
  registreret: tid('registreret').notNull(),
});

export const ejerKolonner = () => ({
  ejerCvr: text('ejer_cvr'),
  ejerRef: text('ejer_ref'),
  ejerNavn: text('ejer_navn'),
});

export const ansvarligKolonner = () => ({
  ansvarligRef: text('ansvarlig_ref'),
  ansvarligNavn: text('ansvarlig_navn'),
});

export const systemKolonner = () => ({
  masterRef: uuid('master_ref'),
  masterNavn: text('master_navn'),
  afsenderRef: uuid('afsender_ref'),
  afsenderNavn: text('afsender_navn'),
});

export const afgraensetKolonner = () => ({
  profiler: text('profiler').array(),
  visningsklasser: text('visningsklasser').array(),
});

export const kleKolonner = () => ({
  kle: kleTekst('kle'),
  kleTitel: text('kle_titel'),
  kleRef: text('kle_ref'),
});

export const adgangKolonner = () => ({
  adgangEjer: text('adgang_ejer'),
  adgangFoelsomhed: smallint('adgang_foelsomhed'),
  adgangAnsvarlig: text('adgang_ansvarlig'),
});

export { boolean, integer, smallint, text, uuid };
