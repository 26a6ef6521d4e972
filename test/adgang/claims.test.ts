import { beforeAll, describe, expect, test } from 'vitest';
import { lavTokenlaeser } from '../../token.ts';
import { lavIdentificering } from '../../resolvers/identificering.ts';
import { AUDIENCE, ISSUER, nyNoegle, signer, type Noegle } from './udsteder.ts';

const SUB = 'b0b0b0b0-0000-4000-8000-000000000001';
const AZP = '5e5e5e5e-0000-4000-8000-000000000001';
const GRUPPE = {
  scope: '11111111',
  privilegier: ['SAGER_SE'],
  kle: ['32.*'],
  orgEnheder: 'ALLE',
  foelsomhed: 'VIP_SAGER',
};
const nu = Math.floor(Date.now() / 1000);
const GOD = { sub: SUB, azp: AZP, cvr: '11111111', exp: nu + 3600, grupper: [GRUPPE] };

let [noegle, identificer] = [] as unknown as [Noegle, ReturnType<typeof lavIdentificering>];
beforeAll(async () => {
  noegle = await nyNoegle('k1');
  const laesToken = lavTokenlaeser({ noegle: { keys: [noegle.offentlig] }, issuer: ISSUER, audience: AUDIENCE });
  identificer = lavIdentificering({ laesToken, rolleDomaene: 'overblik.example' });
});

/** How many groups a caller with these claims has; null when it is nobody. */
async function grupper(claims: Record<string, unknown>): Promise<number | null> {
  const token = await signer(noegle, { ...GOD, ...claims });
  return identificer(`Bearer ${token}`).then(
    (kalder) => kalder.grupper.length,
    (fejl: { kode?: string }) => {
      expect(fejl.kode).toBe('UNAUTHENTICATED');
      return null;
    },
  );
}

const med = (g: object) => ({ grupper: [{ ...GRUPPE, ...g }] });
const uden = (felt: string) => ({
  grupper: [Object.fromEntries(Object.entries(GRUPPE).filter(([navn]) => navn !== felt))],
});

/** What the claim is, and how many groups the caller then has: null is nobody (401), 0 somebody who may nothing. */
const TABEL: readonly (readonly [string, Record<string, unknown>, number | null])[] = [
  ['everything in order', {}, 1],
  ['exp as text', { exp: String(nu + 3600) }, null],
  ['exp with decimals', { exp: nu + 3600.5 }, null],
  ['no exp', { exp: undefined }, null],
  ['exp null', { exp: null }, null],
  ['exp true', { exp: true }, null],
  ['exp a list', { exp: [nu + 3600] }, null],
  ['exp an object', { exp: { $numberLong: String(nu + 3600) } }, null],
  ['exp 0', { exp: 0 }, null],
  ['exp negative', { exp: -1 }, null],
  ['exp in milliseconds is past year 9999', { exp: (nu + 3600) * 1000 }, null],
  ['exp past what is a whole number', { exp: 2 ** 53 }, null],
  ['exp 1e400', { exp: Number.MAX_VALUE }, null],
  ['exp 31 seconds ago', { exp: nu - 31 }, null],
  ['exp ten seconds ago: within the tolerance', { exp: nu - 10 }, 1],
  ['exp at the end of year 9999', { exp: 253_402_300_799 }, 1],
  ['nbf now', { nbf: nu }, 1],
  ['nbf in an hour', { nbf: nu + 3600 }, null],
  ['nbf in twenty seconds: within the tolerance', { nbf: nu + 20 }, 1],
  ['nbf as text', { nbf: String(nu) }, null],
  ['nbf null', { nbf: null }, null],
  ['iat as text', { iat: String(nu) }, null],
  ['iat a number', { iat: nu }, 1],
  ['iss with a slash more', { iss: `${ISSUER}/` }, null],
  ['iss in capitals', { iss: ISSUER.toUpperCase() }, null],
  ['iss with a blank', { iss: `${ISSUER} ` }, null],
  ['iss with another letter that looks the same', { iss: ISSUER.replace('e', 'е') }, null],
  ['iss that begins with ours', { iss: `${ISSUER}.evil.example` }, null],
  ['iss a list with ours', { iss: [ISSUER] }, null],
  ['iss an object', { iss: { toString: ISSUER } }, null],
  ['no iss', { iss: undefined }, null],
  ['iss null', { iss: null }, null],
  ['aud a list with ours', { aud: ['andre', AUDIENCE] }, 1],
  ['aud a list of us alone', { aud: [AUDIENCE] }, 1],
  ['aud a list without us', { aud: ['andre'] }, null],
  ['aud an empty list', { aud: [] }, null],
  ['aud a list in a list', { aud: [[AUDIENCE]] }, null],
  ['aud that begins with ours', { aud: `${AUDIENCE}2` }, null],
  ['aud several in one text', { aud: `${AUDIENCE} andre` }, null],
  ['aud in capitals', { aud: AUDIENCE.toUpperCase() }, null],
  ['aud *', { aud: '*' }, null],
  ['aud an object', { aud: { [AUDIENCE]: true } }, null],
  ['aud null', { aud: null }, null],
  ['no aud', { aud: undefined }, null],
  ['no sub', { sub: undefined }, null],
  ['sub no uuid', { sub: 'hanne' }, null],
  ['sub in capitals is the same', { sub: SUB.toUpperCase() }, 1],
  ['sub with a blank', { sub: ` ${SUB}` }, null],
  ['sub with an end of line', { sub: `${SUB}\n` }, null],
  ['sub as urn', { sub: `urn:uuid:${SUB}` }, null],
  ['sub a list', { sub: [SUB] }, null],
  ['sub a number', { sub: 1 }, null],
  ['sub in digits of another script', { sub: SUB.replaceAll('0', '０') }, null],
  ['sub empty', { sub: '' }, null],
  ['no azp', { azp: undefined }, null],
  ['azp no uuid', { azp: 'KSD' }, null],
  ['azp a list', { azp: [AZP] }, null],
  ['azp null', { azp: null }, null],
  ['no cvr', { cvr: undefined }, null],
  ['cvr a number', { cvr: 11_111_111 }, null],
  ['cvr of seven digits', { cvr: '1111111' }, null],
  ['cvr of nine', { cvr: '111111111' }, null],
  ['cvr with a blank', { cvr: '11111111 ' }, null],
  ['cvr with an end of line', { cvr: '11111111\n' }, null],
  ['cvr in digits of another script', { cvr: '１１１１１１１１' }, null],
  ['cvr in Arabic digits', { cvr: '١١١١١١١١' }, null],
  ['cvr as urn', { cvr: 'urn:oio:cvr-nr:11111111' }, null],
  ['cvr a list', { cvr: ['11111111'] }, null],
  ['cvr %', { cvr: '%%%%%%%%' }, null],
  ['cvr null', { cvr: null }, null],
  ['name a number: a caller without a name', { name: 17 }, 1],
  ['name of control characters', { name: '\u0000\u001b[2J' }, 1],
  ['enhed no uuid: a caller without a unit', { enhed: 'x' }, 1],
  ['no grupper', { grupper: undefined }, 0],
  ['grupper null', { grupper: null }, 0],
  ['grupper an object', { grupper: GRUPPE }, 0],
  ['grupper a text', { grupper: JSON.stringify([GRUPPE]) }, 0],
  ['grupper null beside BPP: the first that is there decides', { grupper: null, privilegier_bpp: 'x' }, 0],
  ['a group that is a list', { grupper: [[GRUPPE]] }, 0],
  ['a group with a constraint nobody knows', med({ kun: 'mandage' }), 0],
  ['a group without scope', uden('scope'), 0],
  ['a group without kle', uden('kle'), 0],
  ['a group without units', uden('orgEnheder'), 0],
  ['a group without følsomhed', uden('foelsomhed'), 0],
  ['a group without privileges', uden('privilegier'), 0],
  ['empty kle', med({ kle: [] }), 0],
  ['kle as text', med({ kle: '*' }), 0],
  ['kle an empty text', med({ kle: [''] }), 0],
  ['kle %', med({ kle: ['%'] }), 0],
  ['kle with a star in the middle', med({ kle: ['3*.30'] }), 0],
  ['kle in digits of another script', med({ kle: ['３２.*'] }), 0],
  ['kle null among good ones: it falls out', med({ kle: [null, '32.*'] }), 1],
  ['units alle in small letters', med({ orgEnheder: 'alle' }), 0],
  ['units *', med({ orgEnheder: ['*'] }), 0],
  ['units an empty list', med({ orgEnheder: [] }), 0],
  ['a unit with under as text', med({ orgEnheder: [{ enhed: SUB, under: 'true' }] }), 0],
  ['følsomhed a number', med({ foelsomhed: 4 }), 0],
  ['følsomhed in small letters', med({ foelsomhed: 'vip_sager' }), 0],
  ['følsomhed of the prototype', med({ foelsomhed: 'constructor' }), 0],
  ['privileges as text', med({ privilegier: 'SAGER_SE' }), 0],
  ['a privilege nobody knows', med({ privilegier: ['SAGER_SLET'] }), 0],
  ['scope in digits of another script', med({ scope: '１１１１１１１１' }), 0],
  ['scope *', med({ scope: '*' }), 0],
  ['ten groups', { grupper: Array(10).fill(GRUPPE) }, 10],
  ['10,000 KLE', med({ kle: Array.from({ length: 10_000 }, (_, i) => `32.${String(i % 100).padStart(2, '0')}.*`) }), null],
  ['600 groups', { grupper: Array(600).fill({}) }, null],
  ['8 kB of name', { name: 'x'.repeat(8192) }, null],
]; // prettier-ignore

describe('a signed token says who calls, exactly', () => {
  test.each(TABEL)('%s', async (_hvad, claims, ventet) => {
    expect(await grupper(claims)).toBe(ventet);
  });

  test('the table holds both: those let in, those let in with nothing, and those kept out', () => {
    const antal = (hvilke: (n: number | null) => boolean) => TABEL.filter(([, , n]) => hvilke(n)).length;
    expect(TABEL.length).toBeGreaterThanOrEqual(80);
    expect(antal((n) => n === null)).toBeGreaterThan(40);
    expect(antal((n) => n === 0)).toBeGreaterThan(15);
    expect(antal((n) => (n ?? 0) > 0)).toBeGreaterThan(8);
  });
});
