import type { FastifyRequest } from 'fastify';
import { IndeksFejl } from '../errors.ts';
import { laesFormaal } from '../revision/formaal.ts';
import type { Alarmlog } from '../revision/melder.ts';
import type { Samler } from '../revision/samler.ts';
import { EGET, lavOpslagsskriver, type Revisionslog } from '../revision/skriv.ts';
import { lavSpor } from '../revision/spor.ts';
import type { Alarmvagt } from '../revision/vagt.ts';
import type { Adgang } from '../schema/domaene/adgang.ts';
import { uuid } from '../schema/domaene/id.ts';
import type { Identifikator } from '../schema/domaene/identifikator.ts';
import type { Oejeblik } from '../schema/domaene/tid.ts';

export interface Spordele {
  readonly revision: Revisionslog;
  readonly vagt: Alarmvagt;
  readonly log: Alarmlog;
}

/** One look-up on its way to the audit log. */
export interface Opslagsspor {
  readonly samler: Samler;
  /** Sets the persons named off in the caller's budget, before any of them is looked up. Throws GRAENSE_OVERSKREDET. */
  tag(parter: readonly Identifikator[]): Promise<void>;
  /** Commits the row: only then may what it tells of leave. Throws TJENESTE_NEDE when it cannot, FORBIDDEN on oneself. */
  skriv(): Promise<void>;
}

/**
 * Begins the row of one call. Its purpose is the header's (X-Formaal); a fagsystem that speaks SOAP has no place for one, and
 * is written down with its operation: what it may look things up for is laid down in its serviceaftale (docs/adr).
 */
export function lavOpslagsspor({ revision, vagt, log }: Spordele) {
  const skriv = lavOpslagsskriver(revision, log);
  return (valg: {
    readonly adgang: Adgang;
    readonly nu: Oejeblik;
    readonly slags: string;
    readonly handling: string;
    readonly transaktion: string | null;
    readonly request: FastifyRequest;
  }): Opslagsspor => {
    const { adgang, nu, slags, request } = valg;
    const sagt = laesFormaal(request.headers['x-formaal']);
    const formaal = sagt ?? `systemopslag: ${valg.handling}`;
    const spor = lavSpor({ adgang, nu, formaal, transaktion: uuid(valg.transaktion) ?? request.id });
    const samler = spor.samler(slags);
    void vagt.for(adgang.kalder.cvr).catch(() => undefined); // asked for now, so that it is at hand
    let afvist = false;
    return {
      samler,
      tag: async (parter) => {
        for (const part of parter) samler.spurgt(part);
        spor.naevn(parter);
        const forbrug = spor.forbrug();
        const over = forbrug && (await revision.tag(forbrug));
        if (!over) return;
        afvist = true;
        throw new IndeksFejl(
          'GRAENSE_OVERSKREDET',
          `der er slået for mange personer op (pr. ${over}); prøv igen senere`,
        );
      },
      skriv: async () => {
        const forbrug = afvist ? null : spor.forbrug();
        const udfald = await skriv({ spor, vagt, cvr: adgang.kalder.cvr, forbrug, visning: true });
        if (udfald === 'eget') throw EGET;
      },
    };
  };
}
