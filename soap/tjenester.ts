import { bi, di, lokaltNavn, oei, sag, sdi, si, yi, type Navnerum } from '../indexers/xml/navnerum.ts';

/** A service of SF1470 or SF1490 version 6: where it is asked, and whose operations it has. */
export interface Tjeneste {
  readonly sti: string;
  readonly navn: string;
  readonly navnerum: readonly Navnerum[];
}

/** The four services (contract/README.md §5); the single-object services of SF1470 are asked where the whole index is. */
export const TJENESTER: readonly Tjeneste[] = [
  { sti: '/sagdokumentindeks/6', navn: 'SagDokumentIndeks', navnerum: [sdi, sag, si, di] },
  { sti: '/ydelseindeks/6', navn: 'YdelseIndeks', navnerum: [yi] },
  { sti: '/bevillingindeks/6', navn: 'BevillingIndeks', navnerum: [bi] },
  { sti: '/oekonomiskeffektueringindeks/6', navn: 'OekonomiskEffektueringIndeks', navnerum: [oei] },
];

/** The service that has operations with this root element. */
export function tjenesteFor(rod: string): Tjeneste | undefined {
  return TJENESTER.find(({ navnerum }) => navnerum.some((rum) => rum(lokaltNavn(rod)) === rod));
}
