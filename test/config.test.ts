import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadConfig } from '../config.ts';

const fejl = (env: Record<string, string>) => {
  try {
    loadConfig(env);
  } catch (e) {
    return (e as Error).message;
  }
  return '';
};
const UDSTEDER = { JWKS_URL: 'https://u.example/jwks', JWT_ISSUER: 'https://u.example', JWT_AUDIENCE: 'overblik' };
const kodefil = (indhold: string) => {
  const mappe = mkdtempSync(join(tmpdir(), 'overblik-'));
  onTestFinished(() => rmSync(mappe, { recursive: true }));
  const fil = join(mappe, 'kode');
  writeFileSync(fil, indhold);
  return fil;
};

describe('configuration', () => {
  test('an empty environment is a local server with purpose required and no aftale required', () => {
    expect(loadConfig({})).toMatchObject({
      port: 4000,
      listenHost: '127.0.0.1',
      formaalPaakraevet: true,
      serviceaftalePaakraevet: false,
      databaseUrl: undefined,
      udsteder: undefined,
      revisionMaaneder: 24,
      udsendelseDage: 90,
    });
  });

  test('every mistake is reported at once, and no value is repeated', () => {
    const besked = fejl({
      PORT: 'x',
      DATABASE_URL: 'mysql://hemmelig@h/d',
      LOG_LEVEL: 'loud',
      HEMMELIGHED: 'for kort',
    });
    for (const noegle of ['PORT', 'DATABASE_URL', 'LOG_LEVEL', 'HEMMELIGHED']) expect(besked).toContain(`${noegle}:`);
    expect(besked).not.toMatch(/hemmelig@|for kort|loud/);
  });

  test('an environment nobody knows is refused, not taken for development', () => {
    expect(fejl({ OVERBLIK_ENV: 'prod' })).toContain('OVERBLIK_ENV:');
  });

  test('production names all it lacks, and starts when it lacks nothing', () => {
    const besked = fejl({ OVERBLIK_ENV: 'production' });
    for (const noegle of ['JWKS_URL', 'JWT_ISSUER', 'JWT_AUDIENCE', 'HEMMELIGHED'])
      expect(besked).toContain(`${noegle}:`);
    expect(loadConfig({ OVERBLIK_ENV: 'production', HEMMELIGHED: 'x'.repeat(32), ...UDSTEDER }).produktion).toBe(true);
    expect(fejl({ OVERBLIK_ENV: 'production', ...UDSTEDER, JWKS_URL: 'http://u.example/jwks' })).toContain('https');
  });

  test('an issuer is given whole or not at all', () => {
    expect(loadConfig(UDSTEDER).udsteder).toEqual({
      jwksUrl: 'https://u.example/jwks',
      issuer: 'https://u.example',
      audience: 'overblik',
    });
    expect(fejl({ JWKS_URL: UDSTEDER.JWKS_URL })).toMatch(/JWT_ISSUER[^]*JWT_AUDIENCE/);
  });

  test('a secret may stand in a file, but not in two places', () => {
    const DATABASE_URL_FILE = kodefil('postgres://a:b@h/d\n');
    expect(loadConfig({ DATABASE_URL_FILE }).databaseUrl).toBe('postgres://a:b@h/d');
    expect(fejl({ DATABASE_URL_FILE, DATABASE_URL: 'postgres://h/d' })).toContain('DATABASE_URL_FILE');
    expect(fejl({ HEMMELIGHED_FILE: '/findes/ikke' })).toContain('HEMMELIGHED_FILE:');
    expect(fejl({ HEMMELIGHED_FILE: kodefil('\n') })).toContain('HEMMELIGHED_FILE:');
  });

  test('a list in JSON is held to its form', () => {
    expect(fejl({ BETROET_PROXY: '{' })).toContain('BETROET_PROXY: er ikke JSON');
    expect(fejl({ AMQP_URL: 'amqp://h', AMQP_QUEUES: '[{"koe":"k"}]' })).toContain('AMQP_QUEUES.0.systemer:');
  });

  test('a broker is for something: queues, exchanges, or both', () => {
    const AMQP_UD = JSON.stringify({ afsender: '5E5E5E5E-0000-4000-8000-000000000001', exchanges: [{ exchange: 'ud', system: '5e5e5e5e-0000-4000-8000-000000000002', kommuner: ['11111111'] }] }); // prettier-ignore
    const { amqp } = loadConfig({ AMQP_URL: 'amqp://h', AMQP_UD });
    expect(amqp).toMatchObject({
      koeer: [],
      ud: { afsender: '5e5e5e5e-0000-4000-8000-000000000001', beskedtyper: {} },
    });
    expect(fejl({ AMQP_UD })).toContain('AMQP_URL:');
    expect(fejl({ AMQP_URL: 'amqp://h' })).toContain('AMQP_URL:');
    expect(fejl({ AMQP_URL: 'amqp://h', AMQP_UD: '{"afsender":"x"}' })).toMatch(/AMQP_UD.afsender:[^]*AMQP_UD.exchanges:/); // prettier-ignore
  });

  test('receivers under test are named one by one, and in production there are none', () => {
    expect(loadConfig({}).webhook).toEqual({ vaerter: null, testvaerter: [] });
    const sat = loadConfig({ WEBHOOK_VAERTER: '*.kommune.example, es.example', WEBHOOK_TESTVAERTER: 'localhost:8443' });
    expect(sat.webhook).toEqual({ vaerter: ['*.kommune.example', 'es.example'], testvaerter: ['localhost:8443'] });
    expect(fejl({ OVERBLIK_ENV: 'production', WEBHOOK_TESTVAERTER: 'localhost:8443' })).toContain('WEBHOOK_TESTVAERTER:'); // prettier-ignore
    expect(fejl({ WEBHOOK_VAERTER: 'a,,b' })).toContain('WEBHOOK_VAERTER.1:');
  });

  test('the result cannot be changed', () => {
    expect(Object.isFrozen(loadConfig({}))).toBe(true);
  });
});
