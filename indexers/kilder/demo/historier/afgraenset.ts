import { dagtal } from '../../generator/kalender.ts';
import { sagsforloeb } from '../../generator/sagsforloeb.ts';
import { fastPerson, personkladde, sagAf, type Historie } from '../historie.ts';

const silkelund = fastPerson('7110941012', 'Else Silkelund', '1994-10-11', '6a4c1a57-1f6b-4b0c-8e5e-2f1d7a9b4c53');
const aksel = fastPerson('7505871117', 'Aksel Humleby', '1987-05-15', '7e2f9b80-52c3-4f6d-9c1a-8b3e5d7f6a64');
const nora = fastPerson('6808061214', 'Nora Åkandelund', '2006-08-08', '91d3c7a2-6b4e-4a8f-b5d0-4c6e8f1a2b75');

/** Closed to all but two named: one in Borgerservice, who is the demo's user, and the team that has the sag. */
export const sikkerhedsprofil: Historie = {
  cpr: silkelund.cpr,
  navn: silkelund.navn,
  om: 'To sager med Sikkerhedsprofil: én åben for demobrugeren, én kun for Familieafdelingens egne',
  fortael: (scene) => {
    const { kommune } = scene;
    const profil = (indeks: string, type: 'Bruger' | 'OrganisationEnhed', reference: string) => ({
      rolle: 'Adgang',
      indeks,
      type,
      reference,
    });
    const bruger = profil('1', 'Bruger', kommune.enhed('borgerservice').medarbejdere[0].uuid);
    const familie = profil('2', 'OrganisationEnhed', kommune.enhed('familie').uuid);
    return [
      personkladde(scene.r, silkelund),
      ...sagsforloeb(scene, sagAf('KMD Sag (OIO-Sag)', '23.05.10'), silkelund, {
        start: dagtal('2026-05-04'),
        sag: { sikkerhedsprofiler: [bruger, familie] },
      }).kladder,
      ...sagsforloeb(scene, sagAf('Børn og Voksne', '27.12.12'), silkelund, {
        start: dagtal('2026-05-26'),
        sag: { sikkerhedsprofiler: [{ ...familie, indeks: '1' }] },
      }).kladder,
    ];
  },
};

/** The public title says nothing; the other one needs a privilege of its own. */
export const hemmeligTitel: Historie = {
  cpr: aksel.cpr,
  navn: aksel.navn,
  om: 'Sag undtaget fra offentlighed: den hemmelige titel kræver HEMMELIG_TITEL_SE',
  fortael: (scene) => {
    const sagen = sagsforloeb(scene, sagAf('ESDH', '00.07.03'), aksel, {
      start: dagtal('2026-06-15'),
      titel: 'Aktindsigt, undtaget',
    });
    const titelAlternativ = 'Aktindsigt i whistleblowersag om Teknik- og Miljøforvaltningen';
    const offentlighedUndtaget = { titelAlternativ, hjemmel: 'Offentlighedslovens § 30, nr. 1' };
    const kladder = sagen.kladder.map((k) => (k.objekt === 'sag' && k.operation === 'importer' ? undtaget(k) : k));
    return [personkladde(scene.r, aksel), ...kladder];

    function undtaget(k: (typeof sagen.kladder)[number]) {
      const egenskaber = (k.data.egenskaber as object[]).map((e) => ({ ...e, offentlighedUndtaget }));
      return { ...k, data: { ...k.data, egenskaber } };
    }
  },
};

/** Kept from the citizen's own screen, and so from every system that faces citizens. */
export const visningsklasse: Historie = {
  cpr: nora.cpr,
  navn: nora.navn,
  om: 'Sag med Visningsklasse «Visning undtaget for borger»: skjult i borgervendte systemer, synlig i SAPA',
  fortael: (scene) => [
    personkladde(scene.r, nora),
    ...sagsforloeb(scene, sagAf('Jobcenter', '15.20.20'), nora, {
      start: dagtal('2026-09-07'),
      klasser: [
        {
          rolle: 'Visningsklasse',
          indeks: '1',
          noegle: 'VISNING_UNDTAGET_BORGER',
          titel: 'Visning undtaget for borger',
        },
      ],
    }).kladder,
  ],
};
