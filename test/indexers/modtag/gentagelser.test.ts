import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { lavSkriveklient, type Skriveklient } from '../../../db/skriv/klient.ts';
import { skrivParti } from '../../../indexers/modtag/parti.ts';
import { lavPost, type Post } from '../../../indexers/modtag/post.ts';
import { laesHaendelse } from '../../../schema/haendelser/kuvert.ts';
import { haendelse, sagsdata, skriverMed, TESTNOEGLE } from '../../support/indgang.ts';
import { skrivetest } from '../../support/skrivetest.ts';

const t = skrivetest();
const skriver = skriverMed();

function sager(antal: number): Post[] {
  return Array.from({ length: antal }, () => {
    const laest = laesHaendelse(haendelse('sag.importer', randomUUID(), sagsdata(), { skriver }));
    if (!laest.ok) throw new Error(JSON.stringify(laest.fejl));
    return lavPost(laest.haendelse, skriver);
  });
}

/** The client, and what is sent through it with its parameters. */
function taellende(url: string): { klient: Skriveklient; sendt: { tekst: string; om: unknown }[] } {
  const klient = lavSkriveklient(url, 'test-indexer');
  const sendt: { tekst: string; om: unknown }[] = [];
  const koer: Skriveklient['koer'] = (arbejde) =>
    klient.koer((tx) => {
      const unsafe = tx.unsafe.bind(tx);
      const lyttende = { unsafe: (...om: Parameters<typeof unsafe>) => (sendt.push({ tekst: om[0], om: om[1] }), unsafe(...om)) }; // prettier-ignore
      return arbejde(Object.assign(tx, lyttende));
    });
  return { klient: { koer, slut: () => klient.slut() }, sendt };
}

test('a batch costs as many statements whether it holds five messages or two hundred', async () => {
  const { klient, sendt } = taellende(t.url);
  await skrivParti(klient, sager(5), { noegle: TESTNOEGLE });
  const faa = sendt.splice(0).length;
  await skrivParti(klient, sager(200), { noegle: TESTNOEGLE });
  expect(sendt.length).toBe(faa);
  await klient.slut();
});

test('a batch of duplicates reads no log and writes nothing', async () => {
  const { klient, sendt } = taellende(t.url);
  const poster = sager(50);
  await skrivParti(klient, poster, { noegle: TESTNOEGLE });
  sendt.splice(0);
  const svar = await skrivParti(klient, poster, { noegle: TESTNOEGLE });
  expect(new Set(svar.map(({ status }) => status))).toEqual(new Set(['dublet']));
  expect(sendt.filter(({ tekst }) => /from registrering|^\s*(insert|update|delete)/i.test(tekst))).toEqual([]);
  await klient.slut();
});

test('beside a new message only the log of its own object is read', async () => {
  const { klient, sendt } = taellende(t.url);
  const [nye, gamle] = [sager(1), sager(20)];
  await skrivParti(klient, gamle, { noegle: TESTNOEGLE });
  await skrivParti(klient, sager(1), { noegle: TESTNOEGLE }); // nothing of it
  const laest = laesHaendelse(haendelse('sag.opdater', String(gamle[0]?.objektId), { egenskaber: [{ titel: 'Ny' }] }, { skriver, time: '2026-02-01T00:00:00Z' })); // prettier-ignore
  if (!laest.ok) throw new Error(JSON.stringify(laest.fejl));
  sendt.splice(0);
  await skrivParti(klient, [...gamle, lavPost(laest.haendelse, skriver), ...nye], { noegle: TESTNOEGLE });
  const laeste = sendt.filter(({ tekst }) => tekst.includes('from registrering')).map(({ om }) => om);
  expect(laeste).toEqual([[JSON.stringify([gamle[0]?.objektId])]]);
  await klient.slut();
});
