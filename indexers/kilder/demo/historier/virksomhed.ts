import { dagtal } from '../../generator/kalender.ts';
import { sagsforloeb } from '../../generator/sagsforloeb.ts';
import { virksomhedskladder, type Virksomhed } from '../../generator/virksomhed.ts';
import { fastPerson, personkladde, sagAf, type Historie } from '../historie.ts';

const NAVN = 'Korsbæk Trikotage og Maskinværk ApS';
const firma: Virksomhed = {
  uuid: 'f75ff4ac-802e-49f1-8d7c-de3592c9589c',
  cvr: '92000001',
  navn: NAVN,
  reference: 'urn:oio:cvr-nr:92000001',
  enhed: {
    uuid: '8d0a7a4c-6f0e-4c6b-9a55-0b6c1f6f2b11',
    reference: 'urn:oio:pnr:1099999001',
    navn: `${NAVN}, Havnepladsen`,
  },
};
const gerda = fastPerson('8803790810', 'Gerda Kornmod', '1979-03-28', '3f1c0f7e-94f5-4e5e-8a87-6d1b8f3c2a10');

/** A company is a part like a citizen: asked for by CVR, with sager on buildings, environment and refunds. */
export const virksomhed: Historie = {
  cvr: firma.cvr,
  navn: firma.navn,
  om: 'Virksomhed med byggesag og miljøsag i Structura og refusioner i NemRefusion og Arefusion for en medarbejder',
  fortael: (scene) => {
    const { r } = scene;
    const om = { sekundaer: gerda };
    const miljoe = { ...sagAf('Structura', '09.08.05'), kle: '09.30.16', facet: 'K08' };
    return [
      ...virksomhedskladder(r, firma),
      personkladde(r, gerda),
      ...sagsforloeb(scene, sagAf('Structura', '02.34.02'), firma, {
        start: dagtal('2026-01-19'),
        titel: 'Byggetilladelse: lagerhal på Havnepladsen',
      }).kladder,
      ...sagsforloeb(scene, miljoe, firma, { start: dagtal('2025-05-05'), titel: 'Miljøtilsyn, oplag af affald' })
        .kladder,
      ...sagsforloeb(scene, sagAf('NemRefusion', '32.30.04'), firma, { ...om, start: dagtal('2026-08-24') }).kladder,
      ...sagsforloeb(scene, sagAf('Arefusion', '15.18.10'), firma, { ...om, start: dagtal('2026-02-02') }).kladder,
    ];
  },
};
