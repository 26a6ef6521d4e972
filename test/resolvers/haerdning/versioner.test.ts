import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pakkeRod } from '../../../pakke.ts';

interface Laas {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>>;
}
const { packages } = JSON.parse(readFileSync(join(pakkeRod, 'package-lock.json'), 'utf8')) as Laas; // npm's own form

const installerede = (navn: string) =>
  Object.entries(packages)
    .filter(([sti, { dev }]) => sti.endsWith(`node_modules/${navn}`) && !dev)
    .map(([, { version = '' }]) => version);
const tal = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number);

/** Is the version the floor or past it? */
function naar(version: string, gulv: string): boolean {
  const [a, b] = [tal(version), tal(gulv)];
  const forskel = a.map((led, i) => led - (b[i] ?? 0)).find((led) => led !== 0) ?? 0;
  return forskel >= 0;
}

describe('what is installed', () => {
  test.each([
    ['graphql', '16.14.2', 'CVE-2026-75507, CVE-2026-75508: fields that overlap cost the square of their number'],
    ['@apollo/server', '5.5.0', 'GHSA-9q82-xgwf-vj6h: a GET from another site can be timed'],
    ['jose', '6.0.0', 'no algorithms but those named'],
    ['postgres', '3.4.9', 'the driver whose faults are known and met (design.md §5)'],
  ])('%s is one version, %s or later: %s', (navn, gulv) => {
    const versioner = installerede(navn);
    expect(versioner).toHaveLength(1);
    expect(versioner.filter((version) => !naar(version, gulv))).toEqual([]);
  });

  test.each(['fast-xml-parser', 'fast-jwt', 'jsonwebtoken', 'xml2js', 'express', '@as-integrations/express5'])(
    '%s is not',
    (navn) => {
      expect(installerede(navn)).toEqual([]);
    },
  );

  test('the comparison tells versions apart', () => {
    expect([naar('16.14.1', '16.14.2'), naar('16.15.0', '16.14.2'), naar('17.0.0', '16.14.2'), naar('5.5.0', '5.5.0')]).toEqual([false, true, true, true]);
  }); // prettier-ignore
});
