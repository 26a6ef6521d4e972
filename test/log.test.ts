import { describe, expect, test } from 'vitest';
import { createLog, maskerCpr } from '../log.ts';

const linjer = (skriv: (log: ReturnType<typeof createLog>) => void) => {
  let ud = '';
  skriv(createLog('trace', { write: (linje) => (ud += linje) }));
  return ud;
};

describe('log', () => {
  test.each(['7204854444', '720485-4444', '720485 4444', '720485–4444', 'x7204854444y', 'q=720485%204444'])(
    'a CPR number is masked: %s',
    (tekst) => {
      expect(maskerCpr(tekst)).toMatch(/xxxxxx-xxxx/);
      expect(maskerCpr(tekst)).not.toMatch(/\d{4}/);
    },
  );

  test.each(['ab123456-1234-4123-8123-123456789012', '123456789', '12345678901', '11111111', '32.30.04'])(
    'an id one must be able to look up is left alone: %s',
    (tekst) => expect(maskerCpr(tekst)).toBe(tekst),
  );

  test('it is masked wherever it stands in the line, and the line stays JSON', () => {
    const ud = linjer((log) => {
      log
        .child({ barn: '7204854444' })
        .error(
          { err: new Error('part 7204854444 findes ikke'), dybt: { tal: 7204854444, '7204854444': ['720485-4444'] } },
          'opslag på 7204854444',
        );
    });
    expect(ud).not.toMatch(/720485|4444/);
    expect(JSON.parse(ud)).toMatchObject({
      barn: 'xxxxxx-xxxx',
      dybt: { tal: 'xxxxxx-xxxx' },
      msg: 'opslag på xxxxxx-xxxx',
    });
  });
});
