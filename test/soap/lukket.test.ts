import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { STANDARDGRAENSER } from '../../db/skriv/personbudget.ts';
import { aabnRevision } from '../support/revision.ts';
import { scene } from '../support/scene.ts';
import { konvolut, soap, systemtoken, TYPE } from '../support/soap.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';

const MAJA = '7001630001';
let sag = '';
const s = scene(async (r) => {
  sag = await r.sag({ cpr: MAJA, titel: 'Kun mod opslag i loggen' });
});
const NS = 'xmlns:sdi="urn:oio:sts:sagdok:sagdokumentindeks:6" xmlns:sag="urn:oio:sts:sagdok:sag:6" xmlns:sd="urn:oio:sagdok:3.0.0" xmlns:gd="urn:oio:sts:generelledefinitioner:6"'; // prettier-ignore
const part = (cpr: string) => `<sdi:SoegUdtryk><sdi:SoegSag><sag:AttributListe/><sag:TilstandListe/><sag:RelationListe><sag:Sagspart><gd:ReferenceID><sd:URNIdentifikator>urn:oio:cpr-nr:${cpr}</sd:URNIdentifikator></gd:ReferenceID></sag:Sagspart></sag:RelationListe></sdi:SoegSag></sdi:SoegUdtryk>`; // prettier-ignore
const kald = async (indhold: string, graf: Graf = s.graf, system = randomUUID()) =>
  soap(graf, '/sagdokumentindeks/6', konvolut(`<sdi:FremsoegSagDokumentIndeksInput ${NS}>${indhold}</sdi:FremsoegSagDokumentIndeksInput>`), {
    authorization: `Bearer ${await systemtoken(graf, system)}`,
    'content-type': TYPE['1.2'],
  }); // prettier-ignore

test('without its row in the audit log nothing is answered, and when it can be written again, it is', async () => {
  const ejer = aabnRevision(s.url);
  await ejer.sql`revoke execute on function skriv_talte_opslag from overblik_laeser`;
  for (const indhold of [part(MAJA), `<sdi:SagUuid>${sag}</sdi:SagUuid>`, '']) {
    const svar = await kald(indhold);
    expect([svar.status, svar.alle('Kode'), svar.headers.get('retry-after')], indhold).toEqual([503, ['TJENESTE_NEDE'], '5']); // prettier-ignore
    expect(svar.tekst).not.toMatch(/Kun mod|7001630001/);
  }
  await ejer.sql`grant execute on function skriv_talte_opslag to overblik_laeser`;
  expect((await kald(part(MAJA))).alle('Titel')).toEqual(['Kun mod opslag i loggen']);
  await ejer.slut();
});

test('persons named count in the caller’s budget, known or not; past it none is looked up, and that is written down', async () => {
  const lille = await startGraf(s.url, { graenser: { ...STANDARDGRAENSER, prMinut: 2 } });
  const ejer = aabnRevision(s.url);
  const system = randomUUID();
  const { svar, raekker } = await ejer.under(async () => {
    const alle = [];
    for (const cpr of [MAJA, '7001630002', '7001630003', MAJA]) alle.push(await kald(part(cpr), lille, system));
    return alle;
  });
  expect(svar.map(({ status }) => status)).toEqual([200, 200, 400, 200]);
  expect(svar[2]?.alle('Kode')).toEqual(['GRAENSE_OVERSKREDET']);
  expect(raekker.map(({ afgoerelse, grund }) => [afgoerelse, grund])).toEqual([['VIST', null], ['INTET', null], ['AFVIST', 'GRAENSE_OVERSKREDET'], ['VIST', null]]); // prettier-ignore
  await ejer.slut();
  await lille.stop();
});
