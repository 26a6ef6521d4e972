/** What the context of every request is made of, and how it is made. */
import type { Logger } from 'pino';
import type { Spoergeklient } from '../db/laesepulje.ts';
import type { Aftaleskriver } from '../db/skriv/aftaleskriver.ts';
import type { Skriveklient } from '../db/skriv/klient.ts';
import { fejlspor } from '../errors.ts';
import type { Alarmvagt } from '../revision/vagt.ts';
import type { Kalder } from '../schema/domaene/adgang.ts';
import { lavKontekstnoegler } from '../schema/domaene/kontekst.ts';
import { lavReservationer } from '../schema/domaene/reservation.ts';
import { lavKontekst, type Kontekst } from './context.ts';
import { afledtNoegle, reservationsnoegle } from './cursor.ts';
import type { Anmodning } from './eksport/side.ts';
import { lavPartIder } from './id.ts';
import type { Karantaenearbejde } from './karantaene/arbejde.ts';
import type { Rettigheder } from './rettigheder.ts';
import { lavStikproevefroe } from './revision/froe.ts';
import { lavSoegning, type Soegegrundlag } from './soeg/soegning.ts';
import type { Stroem } from './stroem/stroem.ts';
import type { Tilbageskrivning } from './tilbage/arbejde.ts';

export interface Kontekstdele {
  readonly sql: Spoergeklient;
  /** The audit log's own connection, to read it with. */
  readonly revisor: Spoergeklient;
  readonly vagt: Alarmvagt;
  readonly log: Logger;
  readonly hemmelighed: string;
  readonly formaalPaakraevet: boolean;
  readonly personopslagPrMinut: number;
  readonly personopslagPrDoegn: number;
  /** Different sets of documents one analyst may ask counts of within 24 hours. */
  readonly optaellingerPrDoegn: number;
  readonly aftaler: Aftaleskriver;
  /** Keeps what others have been told and what was taken out; its role can do nothing else. */
  readonly udgang: Skriveklient;
  /** Where searches are made; without, on the readers' own connections. */
  readonly soegegrundlag?: Soegegrundlag;
  readonly karantaene: Karantaenearbejde;
  readonly tilbage: Tilbageskrivning;
}

/** Makes the context of each request. */
export function lavKontekstfabrik({ sql, revisor, hemmelighed, ...dele }: Kontekstdele) {
  const cursorNoegle = afledtNoegle(hemmelighed, 'cursor');
  const partIder = lavPartIder(hemmelighed);
  const stikproevefroe = lavStikproevefroe(hemmelighed);
  const kontekstnoegler = lavKontekstnoegler(afledtNoegle(hemmelighed, 'kontekst'));
  const reservationer = lavReservationer(reservationsnoegle(hemmelighed));
  const soeg = lavSoegning(dele.soegegrundlag ?? { sql }, (fejl) =>
    dele.log.warn(fejlspor(fejl), 'søgemaskinen svarer ikke; søges i registret'),
  );
  return (
    kalder: Kalder,
    rettigheder: Rettigheder,
    { transaktion, formaal }: Pick<Anmodning, 'transaktion' | 'formaal'>,
    stroem: Stroem | null,
  ): Kontekst => {
    return lavKontekst({
      sql,
      revisor,
      vagt: dele.vagt,
      stikproevefroe,
      transaktion,
      rettigheder,
      cursorNoegle,
      partIder: partIder(kalder.cvr),
      formaal,
      formaalPaakraevet: dele.formaalPaakraevet,
      personopslag: {
        personopslagPrMinut: dele.personopslagPrMinut,
        personopslagPrDoegn: dele.personopslagPrDoegn,
      },
      aftaler: dele.aftaler,
      karantaene: dele.karantaene,
      stroem,
      kontekstnoegler,
      tilbage: dele.tilbage,
      reservationer,
      soeg,
      optaellinger: { klient: dele.udgang, prDoegn: dele.optaellingerPrDoegn },
    });
  };
}
