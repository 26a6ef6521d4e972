import { describe, expect, test } from 'vitest';
import {
  foererUd,
  laesAdresse,
  lavOpslag,
  offentlig,
  type Adresseregler,
  type Navneopslag,
} from '../../../udgang/udsending/adresse.ts';

const ALLE = { vaerter: null, testvaerter: [] };

describe('an address events may be pushed to', () => {
  test.each([
    'https://es.example/ind', 'https://es.example:8443/ind?a=b', 'https://8.8.8.8/', 'https://[2a00:1450:400f:80d::200e]/', 'https://172.15.255.255/',
    'https://100.63.255.255/', 'https://11.0.0.1/', 'https://192.167.1.1/',
  ])('%s', (url) => expect(laesAdresse(url, ALLE)?.protocol).toBe('https:')); // prettier-ignore

  test.each([
    'http://es.example/', 'ftp://es.example/', 'file:///etc/passwd', 'gopher://es.example/', 'javascript:1', '//es.example/', 'es.example', '', 'https://',
    'https://bruger:kode@es.example/', 'https://bruger@es.example/', 'https://es.example/#a',
    'https://127.0.0.1/', 'https://127.1/', 'https://2130706433/', 'https://0x7f000001/', 'https://0x7f.0.0.1/', 'https://017700000001/',
    'https://0177.0.0.1/', 'https://127。0。0。1/', 'https://①②⑦.0.0.1/', 'https://0/', 'https://0.0.0.0/', 'https://10.1.2.3/', 'https://172.16.0.1/',
    'https://172.31.255.255/', 'https://192.168.1.1/', 'https://169.254.169.254/latest/meta-data', 'https://100.64.0.1/', 'https://100.100.100.200/',
    'https://168.63.129.16/', 'https://192.0.0.192/', 'https://198.18.0.1/', 'https://203.0.113.9/', 'https://224.0.0.1/', 'https://255.255.255.255/',
    'https://[::1]/', 'https://[::]/', 'https://[::ffff:127.0.0.1]/', 'https://[::ffff:a9fe:a9fe]/', 'https://[::7f00:1]/', 'https://[64:ff9b::7f00:1]/',
    'https://[64:ff9b:1::1]/', 'https://[fe80::1]/', 'https://[fc00::1]/', 'https://[fd00:ec2::254]/', 'https://[fd20:ce::254]/', 'https://[fec0::1]/',
    'https://[ff02::1]/', 'https://[2002:7f00:1::]/', 'https://[2001:0:7f00:1::]/', 'https://[2001:db8::1]/', 'https://[3fff::1]/', 'https://[100::1]/',
  ])('is not %s', (url) => expect(laesAdresse(url, ALLE)).toBeNull()); // prettier-ignore

  test('is of the hosts that are named, where they are', () => {
    const regler = { vaerter: ['es.example', '*.kommune.example'], testvaerter: [] };
    const tilladt = (vaert: string) => laesAdresse(`https://${vaert}/`, regler) !== null;
    expect(['es.example', 'ES.example', 'a.kommune.example', 'a.b.kommune.example'].map(tilladt)).toEqual([true, true, true, true]); // prettier-ignore
    expect(['kommune.example', 'ondkommune.example', 'es.example.ond.example', 'a.es.example', '8.8.8.8'].map(tilladt)).toEqual([false, false, false, false, false]); // prettier-ignore
  });

  test('may be a receiver under test where one is named, by its port', () => {
    const regler = { vaerter: null, testvaerter: ['localhost:4711'] };
    expect(laesAdresse('http://localhost:4711/ind', regler)?.href).toBe('http://localhost:4711/ind');
    for (const url of [
      'http://localhost:4712/',
      'http://localhost/',
      'http://127.0.0.1:4711/',
      'ftp://localhost:4711/',
    ])
      expect(laesAdresse(url, regler)).toBeNull();
  });
});

describe('a name', () => {
  const svarer = (...adresser: string[]): Navneopslag => (_vaert, _valg, svar) => {
    svar(null, adresser.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  }; // prettier-ignore
  const slaaOp = (navneopslag: Navneopslag, all = true, regler: Adresseregler = ALLE) =>
    new Promise((svar) => {
      const opslag = lavOpslag(new URL('https://es.example:8443/'), regler, navneopslag);
      opslag('es.example', { all }, (fejl, adresser, familie) => svar(fejl?.name ?? (all ? adresser : [adresser, familie])));
    }); // prettier-ignore

  test('leads to what it was judged by', async () => {
    expect(await slaaOp(svarer('8.8.8.8', '2a00::1'))).toEqual([{ address: '8.8.8.8', family: 4 }, { address: '2a00::1', family: 6 }]); // prettier-ignore
    expect(await slaaOp(svarer('8.8.8.8'), false)).toEqual(['8.8.8.8', 4]);
  });

  test.each(['127.0.0.1', '::1', '169.254.169.254', '::ffff:10.0.0.1', 'fe80::1%eth0', '8.8.8.8 10.0.0.1', '10.0.0.1 8.8.8.8', 'sludder', ''])(
    'that leads to %j leads nowhere', async (tekst) => {
      const adresser = tekst.split(' ').filter(Boolean);
      expect(await slaaOp(svarer(...adresser))).toBe('AdresseAfvist');
      expect(await slaaOp(svarer(...adresser), false)).toBe('AdresseAfvist');
    }); // prettier-ignore

  test('of a receiver under test may lead home; its neighbour’s may not', async () => {
    expect(await slaaOp(svarer('127.0.0.1'), true, { vaerter: null, testvaerter: ['es.example:8443'] })).toHaveLength(
      1,
    );
    expect(await slaaOp(svarer('127.0.0.1'), true, { vaerter: null, testvaerter: ['es.example:8444'] })).toBe('AdresseAfvist'); // prettier-ignore
    expect(await foererUd(new URL('https://localhost/'), ALLE)).toBe(false);
  });

  test('what is no address is none of the internet’s', () => {
    for (const en of ['', 'localhost', '999.1.1.1', '::g', 'fe80::1%lo']) expect(offentlig(en)).toBe(false);
  });
});
