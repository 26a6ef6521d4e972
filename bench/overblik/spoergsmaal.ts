/** The one question, in each server's words, and the one form all answers are brought to before they are compared. */

/** An answer brought to the common form; two servers agree when these are the same. */
export interface Svar {
  readonly sager: { readonly antal: number; readonly raekker: readonly (readonly unknown[])[] };
  readonly ydelser: { readonly antal: number; readonly raekker: readonly (readonly unknown[])[] };
}

/** Rows per list; most citizens have fewer. */
export const SIDE = 20;

export const VORES = `query Overblik($cpr: CPR!) { overblik(part: { cpr: $cpr }) {
  sager(first: ${SIDE}) { totalCount nodes { uuid sagsnummer titel sagsstatus fremdrift oprettet senestAendret foelsomhed
    kle { kode titel } ansvarligEnhed { uuid navn } primaerBehandler { navn } master { uuid navn } } }
  ydelser(first: ${SIDE}) { totalCount nodes { navn kle { kode titel } beloeb frekvens startdato slutdato aktiv master { navn } } }
} }`;

/** The same question on both axes of time at once. */
export const VORES_PAA = VORES.replace(
  '($cpr: CPR!) { overblik(part: { cpr: $cpr })',
  '($cpr: CPR!, $paa: PaaTidspunkt) { overblik(part: { cpr: $cpr }, paa: $paa)',
);

export const POSTGRAPHILE = `query Overblik($cpr: String!) {
  sager: allSagsraekkes(condition: { cpr: $cpr }, orderBy: [SENEST_AENDRET_DESC, ROW_ID_ASC], first: ${SIDE}) { totalCount
    nodes { rowId sagsnummer titel sagsstatus fremdrift oprettet senestAendret foelsomhed kle kleTitel ansvarligRef
      ansvarligNavn behandlerNavn masterRef masterNavn } }
  ydelser: allYdelsesraekkes(condition: { cpr: $cpr }, orderBy: [SENEST_AENDRET_DESC, NOEGLE_ASC], first: ${SIDE}) { totalCount
    nodes { navn kle kleTitel beloeb frekvens startdato slutdato aktiv masterNavn } }
}`;

const TRIN = ['IKKE_FORTROLIGE_DATA', 'FORTROLIGE_PERSONOPLYSNINGER', 'FOELSOMME_PERSONOPLYSNINGER', 'VIP_SAGER'];

/** Ours. Throws when the answer holds an error, here as below: such an answer has not been measured. */
export function vores(tekst: string): Svar {
  const { sager, ydelser } = uden(tekst).overblik;
  return {
    sager: {
      antal: sager.totalCount,
      raekker: sager.nodes.map((s: Json) => [
        s.uuid, s.sagsnummer, s.titel, s.sagsstatus, s.fremdrift, tid(s.oprettet), tid(s.senestAendret),
        TRIN.indexOf(s.foelsomhed) + 1, s.kle.kode, s.kle.titel, s.ansvarligEnhed.uuid, s.ansvarligEnhed.navn,
        s.primaerBehandler.navn, s.master.uuid, s.master.navn,
      ]), // prettier-ignore
    },
    ydelser: {
      antal: ydelser.totalCount,
      raekker: ydelser.nodes.map((y: Json) => [
        y.navn, y.kle.kode, y.kle.titel, Number(y.beloeb), y.frekvens, y.startdato, y.slutdato, y.aktiv, y.master.navn,
      ]), // prettier-ignore
    },
  };
}

export function postgraphile(tekst: string): Svar {
  const { sager, ydelser } = uden(tekst);
  return {
    sager: {
      antal: sager.totalCount,
      raekker: sager.nodes.map((s: Json) => [
        s.rowId, s.sagsnummer, s.titel, s.sagsstatus, s.fremdrift, tid(s.oprettet), tid(s.senestAendret), s.foelsomhed,
        s.kle, s.kleTitel, s.ansvarligRef, s.ansvarligNavn, s.behandlerNavn, s.masterRef, s.masterNavn,
      ]), // prettier-ignore
    },
    ydelser: {
      antal: ydelser.totalCount,
      raekker: ydelser.nodes.map((y: Json) => [
        y.navn, y.kle, y.kleTitel, Number(y.beloeb), y.frekvens, y.startdato, y.slutdato, y.aktiv, y.masterNavn,
      ]), // prettier-ignore
    },
  };
}

/** The floor's rows are the statement's own: one more than the page, by which it is seen whether there are more. */
export function gulv(tekst: string): Svar {
  const [sager, ydelser] = JSON.parse(tekst)[0].felter;
  return {
    sager: {
      antal: sager.antal,
      raekker: sager.raekker.slice(0, SIDE).map(({ j: s }: Json) => [
        s.id, s.sagsnummer, s.titel, s.sagsstatus, s.fremdrift, tid(s.oprettet), tid(s.senestAendret), s.foelsomhed,
        s.kle, s.kleTitel, s.ansvarligRef, s.ansvarligNavn, s.behandlerNavn, s.masterRef, s.masterNavn,
      ]), // prettier-ignore
    },
    ydelser: {
      antal: ydelser.antal,
      raekker: ydelser.raekker.slice(0, SIDE).map(({ j: { y } }: Json) => [
        y.navn, y.kle, y.kleTitel, Number(y.beloeb), y.frekvens, y.startdato, y.slutdato, y.aktiv, y.masterNavn,
      ]), // prettier-ignore
    },
  };
}

/** An answer read back; the readers above are its type. */
type Json = ReturnType<typeof JSON.parse>;

function uden(tekst: string): Json {
  const { data, errors } = JSON.parse(tekst);
  if (errors) throw new Error(`svaret har fejl: ${tekst.slice(0, 500)}`);
  return data;
}

const tid = (tekst: string) => new Date(tekst).getTime();
