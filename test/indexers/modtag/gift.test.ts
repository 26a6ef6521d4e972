import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { laesHaendelse } from '../../../schema/haendelser/kuvert.ts';
import { haendelse, sagsdata, skriverMed } from '../../support/indgang.ts';
import { skrivetest } from '../../support/skrivetest.ts';

const t = skrivetest();
const skriver = skriverMed();
const FRA = '2020-01-01T00:00:00Z';
/** A row the database takes for itself to refuse, as it would one it has no room for. */
const giftig = () => haendelse('sag.importer', randomUUID(), sagsdata({ titel: 'gift' }), { skriver });
beforeAll(() =>
  t.sql.unsafe(`create function nej() returns trigger language plpgsql as $$ begin raise exception 'nej'; end $$;
    create trigger gift before insert on sag for each row when (new.titel = 'gift') execute function nej()`),
);

describe('a message that cannot be written', () => {
  test('stands alone in quarantine, and those beside it are written', async () => {
    const gode = Array.from({ length: 6 }, () => haendelse('sag.importer', randomUUID(), sagsdata(), { skriver }));
    const ond = giftig();
    const svar = await t.send([...gode.slice(0, 3), ond, ...gode.slice(3)], skriver);
    expect(svar.map(({ status }) => status)).toEqual(['anvendt', 'anvendt', 'anvendt', 'karantaene', 'anvendt', 'anvendt', 'anvendt']); // prettier-ignore
    expect(svar[3]).toMatchObject({ id: ond.id, fejl: [{ kode: 'KAN_IKKE_ANVENDES', felt: 'data' }] });
    expect(await t.sql`select kode from karantaene where besked_id = ${String(ond.id)}`).toHaveLength(1);
    expect(await t.sql`select 1 from registrering where objekt_id = ${String(ond.subject)}`).toHaveLength(0);
  });

  test('is written when its keys are as long and odd as they may be', async () => {
    const genstande = ['😀', 'ø', 'x'].map((tegn) => {
      const reference = Array.from({ length: Math.floor(500 / tegn.length) }, () => tegn).join('');
      return { rolle: 'Byggeri', fra: FRA, reference };
    });
    const mange = Array.from({ length: 20 }, () => haendelse('sag.importer', randomUUID(), sagsdata({ genstande }), { skriver })); // prettier-ignore
    expect(new Set((await t.send(mange, skriver)).map(({ status }) => status))).toEqual(new Set(['anvendt']));
  });

  test('sent again is a dublet, alone and beside itself', async () => {
    const ond = giftig();
    const svar = await t.send([ond, ond], skriver);
    expect(svar.map(({ status }) => status)).toEqual(['karantaene', 'dublet']);
    expect((await t.en(ond, skriver)).status).toBe('dublet');
  });

  test.each([
    ['a NUL in a field nobody knows', { egenskaber: [{ fra: FRA, titel: 'x', ukendt: 'a\u0000b' }] }],
    ['half a character in a name', { ['\ud800']: 1 }],
  ])('is refused before the register when it has %s', (_hvad, data) => {
    const laest = laesHaendelse(haendelse('sag.importer', randomUUID(), sagsdata(data), { skriver }));
    expect(laest).toMatchObject({ ok: false, fejl: [{ felt: 'data', kode: 'UGYLDIG' }] });
  });

  test('is refused when a reference is too long to be a key', () => {
    const genstande = [{ rolle: 'Byggeri', fra: FRA, reference: 'x'.repeat(501) }];
    const laest = laesHaendelse(haendelse('sag.importer', randomUUID(), sagsdata({ genstande }), { skriver }));
    expect(laest).toMatchObject({ ok: false, fejl: [{ felt: 'data.genstande.0.reference', kode: 'UGYLDIG' }] });
  });

  test('is refused when its id holds a NUL', () => {
    const laest = laesHaendelse(haendelse('sag.importer', randomUUID(), sagsdata(), { skriver, id: 'a\u0000' }));
    expect(laest).toMatchObject({ ok: false, fejl: [{ felt: 'id', kode: 'UGYLDIG' }] });
  });
});
