import type { Noegle } from '../../db/laeser.ts';
import { soegIRegister } from '../../db/soeg/soeg.ts';
import { IndeksFejl } from '../../errors.ts';
import type { Opslagsskriver, Revisionslog } from '../../revision/skriv.ts';
import { EGET } from '../../revision/skriv.ts';
import { kriterierAf, type Personforbrug } from '../../revision/spor.ts';
import type { Kalder } from '../../schema/domaene/adgang.ts';
import { harPrivilegium } from '../../schema/domaene/dataafgraensning.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import type { Kontekst } from '../context.ts';
import { kalderAftryk } from '../cursor.ts';
import { GRAENSER } from '../graenser.ts';
import type { Rettigheder } from '../rettigheder.ts';
import { soegefilter } from '../soeg/filter.ts';
import { hentHits } from '../soeg/hits.ts';
import { navngivne } from '../soeg/navngivne.ts';
import { somCeller, type Celle } from './kolonner.ts';
import type { Oenske } from './oenske.ts';

/** Who asks for an export, and for what: a request, or what an operator has set up. */
export interface Anmodning {
  /** What its rows in the audit log are found by. */
  readonly transaktion: string;
  readonly formaal: string | null;
  /** Who asks, as it counts now. Throws UNAUTHENTICATED. */
  readonly kalder: () => Promise<Kalder>;
}

export interface Sidedele {
  /** The caller's rights, looked up anew. */
  readonly rettighederFor: (kalder: Kalder) => Promise<Rettigheder>;
  readonly kontekst: (kalder: Kalder, rettigheder: Rettigheder, anmodning: Anmodning) => Kontekst;
  readonly skriv: Opslagsskriver;
  readonly revision: Pick<Revisionslog, 'tag'>;
}

/** What a page is a page of. */
export interface Udtag {
  readonly id: string;
  /** The scheduled export it is one of; null: somebody asks for it. */
  readonly plan: string | null;
  readonly anmodning: Anmodning;
  readonly oenske: Oenske;
  /** The instant everything in it is read at; rights are those of now. */
  readonly virkning: string;
}

export interface Side {
  readonly raekker: readonly (readonly Celle[])[];
  /** Where the next page begins; null: this was the last. */
  readonly naeste: Noegle | null;
  /** Who asked, and with which rights: all pages are made with the same. */
  readonly aftryk: string;
}

/** Told how many rows there are, before any of them is read; throws where they may not be taken out. */
export type VedAntal = (antal: number, kalder: Kalder) => Promise<void>;

/**
 * One page, as a request of its own: who asks is found out again, the rights are looked up again, every row is read and judged
 * again, and what it shows is written in the audit log – before it comes back. The first page tells how many rows there are.
 */
export async function laesSide(dele: Sidedele, udtag: Udtag, efter: Noegle | null, vedAntal?: VedAntal): Promise<Side> {
  const kalder = await udtag.anmodning.kalder();
  const kontekst = dele.kontekst(kalder, await dele.rettighederFor(kalder), udtag.anmodning).logget('eksport');
  const { samler, spor, vagt } = kontekst;
  samler.kriterier(kriterier(udtag.oenske));
  const personer = navngivne(udtag.oenske.args, udtag.oenske.tekst, kontekst);
  const grundlag = { spor, vagt, cvr: kalder.cvr, visning: true };
  let forbrug: Personforbrug | null = null;
  let side: Side;
  try {
    maa(kontekst);
    if (vedAntal) forbrug = await tagBudget(dele, kontekst, personer);
    side = await find(kontekst, udtag, personer, efter, vedAntal && ((antal) => vedAntal(antal, kalder)));
  } catch (fejl) {
    samler.afvist(fejl instanceof IndeksFejl ? fejl.kode : 'INTERNAL_SERVER_ERROR');
    await dele.skriv({ ...grundlag, forbrug });
    throw fejl;
  }
  if ((await dele.skriv({ ...grundlag, forbrug })) === 'eget') throw EGET;
  return side;
}

function maa({ adgang, kraevFormaal }: Kontekst): void {
  if (!harPrivilegium(adgang.grupper, 'EKSPORT')) throw new IndeksFejl('FORBIDDEN', 'eksport kræver EKSPORT');
  kraevFormaal();
}

/** Persons named by number cost of the caller's budget as in `soeg`: set off before anything is looked up. */
async function tagBudget({ revision }: Sidedele, { spor }: Kontekst, personer: readonly Identifikator[]) {
  spor.naevn(personer);
  const forbrug = spor.forbrug();
  if (forbrug && (await revision.tag(forbrug)) !== null) {
    throw new IndeksFejl('GRAENSE_OVERSKREDET', 'der er slået for mange personer op; prøv igen senere (se graenser)');
  }
  return forbrug;
}

async function find(
  kontekst: Kontekst,
  { oenske, virkning }: Udtag,
  personer: readonly Identifikator[],
  efter: Noegle | null,
  vedAntal: ((antal: number) => Promise<void>) | undefined,
): Promise<Side> {
  const { args, tekst, kolonner } = oenske;
  const udsyn = kontekst.udsyn({ paa: { virkning }, spurgte: personer });
  const soegning = {
    tekst, part: args.filter?.part ? (personer[0] ?? null) : null, filter: soegefilter(args.filter), med: 'EKSPORT',
    // When something came to be seldom changes, so a row keeps its place however long the export takes.
    sortering: { felt: 'OPRETTET', retning: 'STIGENDE' }, foerst: GRAENSER.sideMax, efter,
    antal: vedAntal !== undefined, facetter: [], sum: false,
  } as const; // prettier-ignore
  // Always of the register, where nothing lags and no count is withheld: the whole of it, or nothing.
  const svar = await kontekst.soeg.stil(udsyn.laeser, soegning, soegIRegister);
  if (svar === null) throw new IndeksFejl('TJENESTE_NEDE', 'søgningen er bagud, så eksporten ville mangle noget; prøv igen om lidt'); // prettier-ignore
  await vedAntal?.((svar.antal?.alle ?? 0) - (svar.antal?.uvist ?? 0));
  const { nodes } = await hentHits(svar.hits, udsyn, 'EKSPORT');
  const raekker = await somCeller(nodes, kolonner, kontekst);
  kontekst.samler.total(raekker.length);
  const sidste = svar.hits.at(-1);
  return {
    raekker,
    naeste: svar.flere && sidste ? { vaerdi: sidste.vaerdi, id: sidste.noegle } : null,
    aftryk: kalderAftryk(kontekst.adgang),
  };
}

/** What was asked, as the audit log and the manifest keep it: nobody's number is in it. */
export function kriterier({ args: { filter, paa }, tekst, format, kolonner }: Oenske): string {
  const spurgt = { ...(filter && { filter }), ...(paa && { paa }), ...(tekst !== null && { tekst }) };
  return kriterierAf({ ...spurgt, format, kolonner: kolonner.map(({ navn }) => navn) }) ?? '{}';
}
