import type { NyBevilling } from './bevilling.ts';
import { opretDokument } from './dokument.ts';
import type { Grundlag } from './grundlag.ts';
import type { Data, Kladde } from './haendelse.ts';
import type { Dagtal } from './kalender.ts';
import { forloebForbi, KONVERTERET_FOER, opretSag, sagstrin, skiftBehandler, tilakteret } from './sag.ts';
import { nummer, type Scene } from './scene.ts';
import type { Ydelsesslags } from './slags/ydelsesslags.ts';

/** What a told story decides of the sag itself; the rest is drawn. */
export interface Ydelsessagsvalg {
  readonly start?: Dagtal;
  readonly titel?: string;
  /** Laid over the sag's importer. */
  readonly sag?: Data;
}

/** The sag a ydelse was granted in: application in, sag opened and informed, decision out; an old one often as one importer. */
export function ydelsessag(
  scene: Scene,
  slags: Ydelsesslags,
  g: Grundlag,
  b: NyBevilling,
  valg: Ydelsessagsvalg,
): Kladde[] {
  const { r } = scene;
  const aabnet = b.tid - r.heltal(4, 25) * 86_400_000;
  const u: Udkast = {
    titel: valg.titel ?? slags.sagstitel,
    sagsnummer: nummer(r, b.start),
    tider: { aabnet, oplyst: Math.floor((aabnet + b.tid) / 2), afgjort: b.tid - 60_000 },
    ind: { uuid: r.uuid(), titel: slags.ind[0], type: slags.ind[1] },
    ud: { uuid: r.uuid(), titel: slags.ud[0], type: slags.ud[1] },
    mere: valg.sag ?? {},
  };
  const konverteret = valg.start === undefined && b.start < KONVERTERET_FOER && r.promille(800);
  return (konverteret ? samlet : loebende)(scene, g, b, u);
}

type Brev = Pick<Parameters<typeof opretDokument>[2], 'uuid' | 'titel' | 'type'>;
interface Udkast {
  readonly titel: string;
  readonly sagsnummer: string;
  readonly tider: { readonly aabnet: number; readonly oplyst: number; readonly afgjort: number };
  readonly ind: Brev;
  readonly ud: Brev;
  readonly mere: Data;
}

const brev = ({ r }: Scene, g: Grundlag, u: Udkast, nr: 1 | 2, tid: number): Kladde =>
  opretDokument(r, g, { ...(nr === 1 ? u.ind : u.ud), nummer: `${u.sagsnummer}-${nr}`, tid });

function loebende(scene: Scene, g: Grundlag, b: NyBevilling, u: Udkast): Kladde[] {
  const { r } = scene;
  const { aabnet, oplyst, afgjort } = u.tider;
  const mere = { journalposter: [tilakteret(1, u.ind.uuid, u.ind.titel)], ...u.mere };
  const svaret = { journalposter: [tilakteret(2, u.ud.uuid, u.ud.titel)] };
  return [
    brev(scene, g, u, 1, aabnet - 600_000),
    opretSag(r, g, { uuid: b.sag, sagsnummer: u.sagsnummer, titel: u.titel, tid: aabnet, mere }),
    sagstrin(r, g, b.sag, oplyst, 'Oplyst'),
    brev(scene, g, u, 2, afgjort - 60_000),
    sagstrin(r, g, b.sag, afgjort, 'Afgjort', svaret),
    ...(r.promille(200) ? skiftBehandler(r, g, b.sag, b.tid + 40 * 86_400_000) : []),
  ];
}

/** Sent when the system was joined to the index: the decision already behind it. */
function samlet(scene: Scene, g: Grundlag, b: NyBevilling, u: Udkast): Kladde[] {
  const { aabnet, oplyst, afgjort } = u.tider;
  const mere = {
    ...forloebForbi(g, [['Opstaaet', aabnet], ['Oplyst', oplyst], ['Afgjort', afgjort]]), // prettier-ignore
    journalposter: [tilakteret(1, u.ind.uuid, u.ind.titel), tilakteret(2, u.ud.uuid, u.ud.titel)],
    ...u.mere,
  };
  const sag = opretSag(scene.r, g, { uuid: b.sag, sagsnummer: u.sagsnummer, titel: u.titel, tid: aabnet, mere });
  return [brev(scene, g, u, 1, aabnet - 600_000), brev(scene, g, u, 2, afgjort - 60_000), { ...sag, tid: afgjort }];
}
