import type { Tx } from '../../db/client.ts';
import { foelgerMed, forfaldne, genopstaaede } from '../../db/sletning/forfaldne.ts';
import type { Sletnoegle } from '../../db/sletning/maerke.ts';
import { udslet, type Anledning, type Sletning, type Tilsletning } from '../../db/sletning/slet.ts';
import type { Skriveklient } from '../../db/skriv/klient.ts';
import { hentLog, hentTidligere, type Gemtpost } from '../../db/skriv/log.ts';
import { indexTid, laasObjekter } from '../../db/skriv/objekt.ts';
import { doede } from '../../schema/domaene/fold/doede.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { synlighed } from '../modtag/foldet.ts';
import { gravsten } from '../modtag/gravsten.ts';
import { grupperet } from '../../schema/domaene/grupperet.ts';
import { gemTilstande } from '../modtag/parti.ts';
import { genfold, kendtObjekt, skrivTilLog, type Objekttilstand } from '../modtag/tilstand.ts';

/** An object that is to be erased. */
export interface Kandidat {
  readonly id: Uuid;
  readonly anledning: Anledning;
  /** It was erased before, up to this time; null: it is now, and nothing from before now counts again. */
  readonly tidspunkt: Oejeblik | null;
}

/** What the job needs beside the database. */
export interface Sletgrundlag {
  readonly noegle: Sletnoegle;
  /** Writes down, where a backup put back does not undo it, what is about to be erased. Failing, it stops the batch. */
  readonly noter: (sletninger: readonly Sletning[]) => Promise<void>;
}

/** How many objects are erased in one transaction. */
const PARTI = 200;

/**
 * Erases what is kept no longer, a batch at a time: what each object is is judged again under its lock. Back comes how many objects
 * something was erased of. Cut off anywhere it can be begun again; two beside each other share the work.
 */
export async function sletForfaldne(klient: Skriveklient, ider: readonly Uuid[], grundlag: Sletgrundlag): Promise<number> {
  return iPartier(ider, (parti) =>
    klient.koer(async (tx) => {
      await laasObjekter(tx, parti);
      const [forfaldet, igen] = await Promise.all([forfaldne(tx, parti), genopstaaede(tx, parti)]);
      const egne = forfaldet.map(({ id, anledning }) => ({ id, anledning, tidspunkt: null }));
      const kendte = new Set(egne.map(({ id }) => id));
      const tidligere = igen.filter(({ id }) => !kendte.has(id)).map(({ id }) => id);
      const sager = forfaldet.filter(({ slags, anledning }) => slags === 'sag' && anledning !== 'VENTER');
      return sletObjekter(tx, await medFoelge(tx, egne, sager.map(({ id }) => id)), tidligere, grundlag); // prettier-ignore
    }),
  );
} // prettier-ignore

/** Erases these, due or not, and what goes with them: an operator's act. */
export async function sletUdpegede(klient: Skriveklient, ider: readonly Uuid[], grundlag: Sletgrundlag): Promise<number> {
  return iPartier(ider, (parti) =>
    klient.koer(async (tx) => {
      const rader = await laasObjekter(tx, parti);
      const egne = rader.map(({ id }) => ({ id, anledning: 'OPERATOER' as const, tidspunkt: null }));
      const sager = rader.filter(({ slags }) => slags === 'sag').map(({ id }) => id);
      return sletObjekter(tx, await medFoelge(tx, egne, sager), [], grundlag);
    }),
  );
} // prettier-ignore

async function iPartier(ider: readonly Uuid[], arbejde: (parti: readonly Uuid[]) => Promise<number>): Promise<number> {
  let slettet = 0;
  for (let fra = 0; fra < ider.length; fra += PARTI) slettet += await arbejde(ider.slice(fra, fra + PARTI));
  return slettet;
}

async function medFoelge(tx: Tx, egne: readonly Kandidat[], sager: readonly Uuid[]): Promise<Kandidat[]> {
  const kendte = new Set(egne.map(({ id }) => id));
  const medfulgte = (await foelgerMed(tx, sager)).filter(({ id }) => !kendte.has(id));
  const anledning = egne[0]?.anledning ?? 'OPHOERT';
  return [...egne, ...medfulgte.map(({ id }) => ({ id, anledning, tidspunkt: null }))];
}

/**
 * Ends the life of each, by a kasser of the whole object in its log, and leaves nothing of it; of `tidligere`, which live, only what
 * was sent of an earlier life. The log's own meaning is what it was made to be: what is folded from it is what stands.
 */
export async function sletObjekter(
  tx: Tx,
  kandidater: readonly Kandidat[],
  tidligere: readonly Uuid[],
  { noegle, noter }: Sletgrundlag,
): Promise<number> {
  const ider = [...kandidater.map(({ id }) => id), ...tidligere];
  const rader = await laasObjekter(tx, ider);
  const logge = grupperet(await hentLog(tx, ider), ({ objektId }) => objektId);
  const nu = await indexTid(tx);
  const objekter = new Map(rader.map((rad) => [rad.id, kendtObjekt(rad, logge.get(rad.id) ?? [])]));
  const endelige = kandidater.flatMap((en) => {
    const objekt = objekter.get(en.id);
    return objekt ? [{ objekt, ...en, tidspunkt: endt(objekt, en.tidspunkt, nu) }] : [];
  });
  await gemTilstande(tx, [...objekter.values()], nu);
  const gamle = grupperet(await hentTidligere(tx, ider), ({ objektId }) => objektId);
  const levende = tidligere.flatMap((id) => objekter.get(id) ?? []);
  const tilsletninger = [
    ...endelige.map(({ objekt, anledning, tidspunkt }) => tilsletning(objekt, anledning, tidspunkt, gamle)),
    ...levende.map((objekt) => tilsletning(objekt, 'FJERNET', null, gamle)),
  ];
  const sletninger = await udslet(tx, noegle, tilsletninger, nu);
  if (sletninger.length > 0) await noter(sletninger);
  return sletninger.length;
}

/** The object's life is over as of this time. Of one that nobody can see it ended where the newest was said; null: in an earlier generation. */
function endt(objekt: Objekttilstand, tidspunkt: Oejeblik | null, nu: Oejeblik): Oejeblik | null {
  const nyeste = objekt.log.reduce<string>((hidtil, en) => (en.tidspunkt > hidtil ? en.tidspunkt : hidtil), '') as Oejeblik | '';
  if (synlighed(objekt.foldet) === null) return tidspunkt ?? (nyeste === '' ? null : nyeste);
  const slut = tidspunkt ?? (nyeste > nu ? (nyeste as Oejeblik) : nu);
  skrivTilLog(objekt, gravsten(objekt, slut, nu));
  genfold(objekt);
  return slut;
} // prettier-ignore

type Logge = ReadonlyMap<Uuid, readonly Pick<Gemtpost, 'loebenr' | 'tidspunkt'>[]>;

/** All of an object that is gone; of one that lives – again, or still – what can never be part of it any more. */
function tilsletning(objekt: Objekttilstand, anledning: Anledning, tidspunkt: Oejeblik | null, gamle: Logge): Tilsletning {
  const { rad: { id, slags }, log, foldet } = objekt;
  const forbi = [...(gamle.get(id) ?? []), ...(synlighed(foldet) === null ? log : doede(slags, id, log))];
  const nyeste = forbi.map((en) => en.tidspunkt).sort().at(-1); // prettier-ignore
  const loebenre = synlighed(foldet) === null ? null : forbi.flatMap(({ loebenr }) => loebenr ?? []);
  return { id, anledning, tidspunkt: tidspunkt ?? nyeste ?? ('0001-01-01T00:00:00.000000Z' as Oejeblik), loebenre };
} // prettier-ignore
