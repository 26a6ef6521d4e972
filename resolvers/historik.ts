import { maskerCpr } from '../log.ts';
import { felter } from './felter.ts';
import { binding, forbindelse, kantfelter, medAntal, sidevalg, type Opslagsinfo } from './forbindelse.ts';
import type {
  AendringResolvers,
  RegistreringConnectionResolvers,
  RegistreringEdgeResolvers,
  RegistreringResolvers,
} from './generated.ts';
import type { Kontekst } from './context.ts';
import type { Loaders, Udsyn } from './loaders.ts';

type Historikloader = 'historikForSag' | 'historikForDokument' | 'historikForBevilling';

/** The field `historik` of an object: a page of its registreringer, each row told to the audit log. */
export function historik(felt: string, loader: Historikloader & keyof Loaders) {
  return async (
    { id, udsyn }: { id: string; udsyn: Udsyn },
    args: object,
    { cursorer }: Kontekst,
    info: Opslagsinfo,
  ) => {
    const hvor = binding(felt, id, args, udsyn);
    const side = sidevalg(args, hvor, cursorer, info);
    return forbindelse(await udsyn.loaders[loader](id, side), udsyn, hvor, side);
  };
}

export const Registrering: RegistreringResolvers = {
  ...felter('operation', 'tidspunkt', 'modtaget'),
  id: ({ id }) => Buffer.from(`Registrering:${id}`).toString('base64url'),
  // A uuid, says the contract of hændelser; what a source writes instead may be a person's number.
  aktoer: ({ aktoer }) => (aktoer === null ? null : maskerCpr(aktoer)),
  kilde: ({ kilde, kildeNavn, udsyn }) => ({ id: kilde, navn: kildeNavn, udsyn }),
  aendringer: ({ aendringer }) => aendringer,
};

export const Aendring: AendringResolvers = felter('felt', 'foer', 'efter', 'virkning');
export const RegistreringConnection: RegistreringConnectionResolvers = medAntal;
export const RegistreringEdge: RegistreringEdgeResolvers = kantfelter;
