import type { FastifyRequest } from 'fastify';
import type { Kvittering } from '../indexers/modtag/kvittering.ts';
import type { Element } from '../indexers/xml/element.ts';
import type { Kalder } from '../schema/domaene/adgang.ts';
import type { Kald } from './laes.ts';
import type { Tjeneste } from './tjenester.ts';

/** One call that looks things up. */
export interface Opslagskald {
  readonly kald: Kald;
  readonly element: Element;
  readonly kalder: Kalder;
  readonly request: FastifyRequest;
  readonly tjeneste: Tjeneste;
  readonly skriv: (haendelser: Kald['haendelser']) => Promise<Kvittering[]>;
}
