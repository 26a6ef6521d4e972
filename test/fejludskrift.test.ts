import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { IndeksFejl } from '../errors.ts';
import { fejludskrift } from '../fejludskrift.ts';
import { skjult } from '../schema/domaene/identifikator.ts';

const CPR = '7204854444';

describe('an error that ends a program', () => {
  test('of ours is told in its own words, masked', () => {
    expect(fejludskrift(new IndeksFejl('BAD_USER_INPUT', `mangler: ${CPR}`))).toBe('mangler: xxxxxx-xxxx\n');
  });

  test('of the database is told by kind and place: its words and its row are not', () => {
    const fejl = Object.assign(new Error('duplicate key: Sygedagpenge til Hanne'), {
      name: 'PostgresError', code: '23505', detail: `Key (vaerdi)=(${CPR})`, query: 'insert', parameters: [CPR],
    }); // prettier-ignore
    const ud = fejludskrift(fejl);
    expect(ud).toMatch(/^uventet fejl: PostgresError 23505\n {4}at /);
    expect(ud).not.toMatch(/7204854444|Hanne|insert|Key/);
  });

  test('of anything else is told in its words, masked, with where it was', () => {
    expect(fejludskrift(new TypeError(`kan ikke læse ${CPR}`))).toMatch(
      /^uventet fejl: TypeError kan ikke læse xxxxxx-xxxx\n {4}at /,
    );
    for (const intet of [undefined, null, CPR, { cpr: CPR }]) expect(fejludskrift(intet)).not.toContain(CPR);
  });
});

describe('an identifier', () => {
  test('is worth its number to whoever asks by name, and nothing to whoever prints it', () => {
    const person = skjult('cpr', CPR);
    const { skema, vaerdi } = person;
    expect([skema, vaerdi]).toEqual(['cpr', CPR]);
    const trykt = [`${person as unknown as string}`, JSON.stringify({ person }), inspect({ person }, { showHidden: true, depth: 9 }), JSON.stringify(Object.entries(person)), inspect(new Error('x', { cause: person }))];
    for (const tekst of trykt) expect(tekst).not.toContain(CPR);
    expect(trykt[0]).toBe('cpr:skjult');
  }); // prettier-ignore
});
