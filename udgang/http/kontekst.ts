import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Laeser } from '../../db/laeser.ts';
import type { RelationSvar } from '../../db/svarfelter/faelles.ts';
import { bevillingerVedId } from '../../db/queries/bevilling.ts';
import { dokumenterVedId } from '../../db/queries/dokument.ts';
import { sagerVedId } from '../../db/queries/sag.ts';
import { indloes } from '../../db/udgang/kontekst.ts';
import { hentAdgang } from '../../db/queries/adgang.ts';
import { IndeksFejl } from '../../errors.ts';
import { laesJsonkroppe } from '../../krop.ts';
import { lavHvem } from '../../hvem.ts';
import type { Adgang, GaeldendeGruppe, Kalder, Privilegium } from '../../schema/domaene/adgang.ts';
import { personnoegle } from '../../schema/domaene/revision.ts';
import { ret } from '../../schema/domaene/revision/ret.ts';
import type { Dialog, Kontekstnoegler } from '../../schema/domaene/kontekst.ts';
import { fraDate } from '../../schema/domaene/tid.ts';
import { laeserNu } from '../adgang.ts';
import type { Abonnementsdele } from './abonnementer.ts';
import { laesNoegle } from './oensker.ts';

interface Dialogdele extends Pick<
  Abonnementsdele,
  'identificer' | 'sql' | 'serviceaftalePaakraevet' | 'klient' | 'skrivRevision'
> {
  readonly kontekstnoegler: Kontekstnoegler;
}

/** What the key stood for. */
interface Fundet {
  readonly parter: readonly { skema: string; vaerdi: string }[];
  readonly sag: string | null;
  readonly grupper: readonly GaeldendeGruppe[];
}

/**
 * `POST /kontekst`: the fagsystem that a user was sent to redeems the key it came with, once and within 30 seconds, for the part
 * and the object. What it may be told is judged by its own rights – those it writes or looks up by. A key that is used, run out, made up, or
 * another system's is one answer.
 */
export function kontekstrute(app: FastifyInstance, dele: Dialogdele): void {
  void app.register(async (rute) => {
    laesJsonkroppe(rute, 'application/json', 4096);
    const kaldere = lavHvem<Kalder>();
    rute.addHook('onRequest', async (request) => {
      kaldere.husk(request, await dele.identificer(request.headers.authorization));
    });
    rute.post('/kontekst', async (request) => {
      const kalder = kaldere.hent(request);
      const nu = Date.now();
      const dialog = dele.kontekstnoegler.laes(laesNoegle(request.body).noegle, nu);
      if (!dialog || dialog.system !== kalder.sub || dialog.cvr !== kalder.cvr) throw ukendt();
      const adgang = dialogadgang(await hentAdgang(dele.sql, kalder, dele.serviceaftalePaakraevet));
      if (!(await dele.klient.koer((tx) => indloes(tx, dialog.aftryk, dialog.udloeberMs)))) throw ukendt();
      const fundet = await find(laeserNu(dele.sql, adgang), dialog);
      await dele.skrivRevision([raekke(adgang, request, dialog, fundet)]);
      if (!fundet) throw ukendt();
      const [part] = fundet.parter;
      return {
        part: part ? { [part.skema]: part.vaerdi } : null,
        sag: fundet.sag,
        [dialog.slags]: dialog.objekt,
        bruger: dialog.bruger,
      };
    });
  });
}

const ukendt = () => new IndeksFejl('NOT_FOUND', 'nøglen kan ikke bruges: den er brugt, udløbet eller ikke jeres');

const SOM: readonly Privilegium[] = ['SAGER_SE', 'YDELSER_SE', 'DOKUMENTER_SE'];
const AABNER: readonly Privilegium[] = ['INDEKS_SKRIV', 'INDEKS_OPSLAG', ...SOM];

/** What the system may read, write or look up of: of that it may be told what its user came for. */
function dialogadgang(adgang: Adgang): Adgang {
  const grupper = adgang.grupper.filter(({ privilegier }) => AABNER.some((en) => privilegier.has(en)));
  return {
    ...adgang,
    grupper: grupper.map((gruppe) => ({ ...gruppe, privilegier: new Set([...gruppe.privilegier, ...SOM]) })),
  };
}

async function find(l: Laeser, { slags, objekt }: Dialog): Promise<Fundet | null> {
  if (slags === 'bevilling') {
    const en = (await bevillingerVedId(l, [objekt])).get(objekt);
    return en ? { parter: iRolle(en.relationer, 'Ydelsesmodtager', 'Bevillingsmodtager'), sag: null, grupper: en.grupper } : null;
  }
  const dokument = slags === 'dokument' ? (await dokumenterVedId(l, [objekt])).get(objekt) : undefined;
  const sagId = slags === 'sag' ? objekt : dokument?.sager[0];
  const sag = sagId === undefined ? undefined : (await sagerVedId(l, [sagId])).get(sagId);
  const en = sag ?? dokument;
  return en ? { parter: iRolle(en.relationer, 'PrimaerPart'), sag: sag?.id ?? null, grupper: en.grupper } : null;
} // prettier-ignore

const iRolle = (relationer: readonly RelationSvar[], ...roller: readonly string[]) =>
  roller.flatMap((rolle) =>
    relationer.flatMap((en) =>
      en.art === 'part' && en.rolle === rolle && en.skema && en.vaerdi ? [{ skema: en.skema, vaerdi: en.vaerdi }] : [],
    ),
  );

/** The look-up as the audit log keeps it: the system asked, for the user that came. */
function raekke(adgang: Adgang, { id }: FastifyRequest, { objekt, bruger }: Dialog, fundet: Fundet | null) {
  const { kalder } = adgang;
  const personer = (fundet?.parter ?? []).slice(0, 1).map(personnoegle as (en: { skema: string; vaerdi: string }) => string);
  return {
    tidspunkt: fraDate(new Date()), bruger: kalder.sub, brugernavn: kalder.navn?.replaceAll('\0', '') ?? null, system: kalder.azp,
    cvr: kalder.cvr, enhed: kalder.enhed, rettigheder: (fundet?.grupper ?? adgang.grupper).map(ret).sort(),
    formaal: `dialog for ${bruger}`, transaktion: id, slags: 'kontekst', personer, vedroerer: personer,
    objekter: fundet ? [objekt] : [], kriterier: null, antal: fundet ? 1 : 0,
    afgoerelse: fundet ? ('VIST' as const) : ('INTET' as const), grund: null, alarmer: [],
  };
} // prettier-ignore
