import { describe, expect, test } from 'vitest';
import { fold } from '../../../../schema/domaene/fold/fold.ts';
import type { Objektslags } from '../../../../schema/domaene/id.ts';
import type { Registrering } from '../../../../schema/domaene/registrering.ts';
import { dag, registrering, SAG } from './registreringer.ts';

const titel = (t: string | null, fra = dag(1)) => ({ egenskaber: [{ fra, titel: t }] });
const beskrevet = (t: string, b: string) => ({ egenskaber: [{ fra: dag(1), titel: t, beskrivelse: b }] });
const foldet = (log: Registrering[], slags: Objektslags = 'sag') => fold(slags, SAG, log);
const titler = (log: Registrering[]) => (foldet(log).raekker.sag ?? []).map((raekke) => raekke.titel);
const ejer = (til: string | null, cvr = '11111111', fra = dag(1)) => ({
  aktoerer: [{ rolle: 'Ejer', fra, til, reference: `urn:oio:cvr-nr:${cvr}`, cvr }],
});
const ejere = (log: Registrering[]) =>
  (foldet(log).raekker.sag ?? []).map(({ virkning: { fra, til }, ejerCvr }) => [fra, til, ejerCvr]);

describe('the life of an object', () => {
  test('nothing is shown before an importer', () => {
    expect(foldet([registrering('opdater', dag(2), titel('A'))])).toMatchObject({ livscyklus: 'venter', raekker: {} });
  });

  test('a newer importer replaces everything, also what it does not mention', () => {
    const log = [registrering('importer', dag(1), beskrevet('A', 'x')), registrering('importer', dag(2), titel('B'))];
    expect(foldet(log).raekker.sag).toMatchObject([{ titel: 'B', beskrivelse: null }]);
  });

  test('an update older than the importer is laid under it, and so is gone', () => {
    const log = [registrering('importer', dag(5), titel('B')), registrering('opdater', dag(3), titel('A'))];
    expect(titler(log)).toEqual(['B']);
  });

  test.each(['slet', 'fjern'] as const)('%s is a tombstone by its time: an older importer cannot undo it', (operation) => {
    const doed = registrering(operation, dag(5));
    expect(foldet([doed, registrering('importer', dag(4), titel('A'))]).livscyklus).toBe('fjernet');
    expect(foldet([registrering('importer', dag(4), titel('A')), doed]).raekker).toEqual({});
  }); // prettier-ignore

  test('a newer importer starts a fresh object that merges nothing old', () => {
    const log = [
      registrering('importer', dag(1), beskrevet('A', 'gammel')),
      registrering('slet', dag(2)),
      registrering('importer', dag(3), titel('B')),
    ];
    expect(foldet(log)).toMatchObject({ livscyklus: 'aktiv', raekker: { sag: [{ titel: 'B', beskrivelse: null }] } });
  });

  test('passiver keeps the content, until a new importer', () => {
    const log = [registrering('importer', dag(1), titel('A')), registrering('passiver', dag(2))];
    expect(foldet(log)).toMatchObject({ livscyklus: 'passiv', raekker: { sag: [{ titel: 'A' }] } });
    expect(foldet([...log, registrering('opdater', dag(3), titel('B'))]).livscyklus).toBe('passiv');
    expect(foldet([...log, registrering('importer', dag(4), titel('C'))]).livscyklus).toBe('aktiv');
  });

  test('kasser takes what it names in exactly its virkning, as if it had never been said; naming nothing, all of it', () => {
    const log = [registrering('importer', dag(1), beskrevet('A', 'x'))];
    const noget = registrering('kasser', dag(2), { egenskaber: [{ fra: dag(3), til: dag(5), beskrivelse: 'x' }] });
    expect(foldet([...log, noget]).raekker.sag?.map(({ beskrivelse }) => beskrivelse)).toEqual(['x', null, 'x']);
    expect(foldet([...log, registrering('kasser', dag(2))])).toMatchObject({ livscyklus: 'fjernet', raekker: {} });
  });

  test('sequence decides between equal times, as a number and not as a text', () => {
    const med = (nr: bigint | null, t: string) => registrering('opdater', dag(2), titel(t), { sekvens: nr });
    const foerst = registrering('importer', dag(1), titel('A'));
    expect(titler([foerst, med(10n, 'ti'), med(9n, 'ni')])).toEqual(['ti']);
    expect(titler([foerst, med(0n, 'nul'), med(null, 'ingen')])).toEqual(['nul']);
  });

  test('without sequence the operation decides: importer < opdater < ret < passiver < slet < fjern < kasser', () => {
    const log = [registrering('ret', dag(1), titel('C')), registrering('opdater', dag(1), titel('B')), registrering('importer', dag(1), titel('A'))]; // prettier-ignore
    expect(titler(log)).toEqual(['C']);
    expect(foldet([...log, registrering('slet', dag(1))]).livscyklus).toBe('fjernet');
  });
});

describe('what an update says', () => {
  const foerst = registrering('importer', dag(1), { ...beskrevet('A', 'x'), ...ejer(null) });
  test('a field it does not mention stays, and an explicit null clears', () => {
    const log = [foerst, registrering('opdater', dag(2), { egenskaber: [{ fra: dag(1), beskrivelse: null }] })];
    expect(foldet(log).raekker.sag).toMatchObject([{ titel: 'A', beskrivelse: null, ejerCvr: '11111111' }]);
  });

  test('an element with the reference in force at its til ends it there (AM-02)', () => {
    expect(ejere([foerst, registrering('opdater', dag(2), ejer(dag(4)))])).toEqual([
      [dag(1), dag(4), '11111111'],
      [dag(4), null, null],
    ]);
  });

  test('an element with another reference replaces it in exactly its virkning, and the old one returns after', () => {
    expect(ejere([foerst, registrering('opdater', dag(2), ejer(dag(6), '22222222', dag(3)))])).toEqual([
      [dag(1), dag(3), '11111111'],
      [dag(3), dag(6), '22222222'],
      [dag(6), null, '11111111'],
    ]);
  });

  test('reference: null clears', () => {
    const uden = { aktoerer: [{ rolle: 'Ejer', fra: dag(3), til: null, reference: null }] };
    expect(ejere([foerst, registrering('opdater', dag(2), uden)])).toEqual([
      [dag(1), dag(3), '11111111'],
      [dag(3), null, null],
    ]);
  });

  test('senestAendret is the newest registrering that changed the sag itself: not one that says the same, not a journalpost', () => {
    const ens = registrering('opdater', dag(5), titel('A'));
    const notat = { journalposter: [{ rolle: 'Journalnotat', indeks: '1', fra: dag(1), notat: { titel: 'N', tekst: 'T' } }] };
    const post = registrering('opdater', dag(6), notat);
    expect(foldet([foerst, ens, post]).senestAendret).toBe(dag(1));
    expect(foldet([foerst, ens, post]).raekker.journalnotat).toMatchObject([{ titel: 'N', tekst: 'T' }]);
    expect(foldet([foerst, registrering('opdater', dag(7), titel('B'))]).senestAendret).toBe(dag(7));
  }); // prettier-ignore

  test('an access field without a value at an instant counts with its nearest later one', () => {
    const log = [registrering('importer', dag(1), { ...titel('A'), ...ejer(null, '22222222', dag(5)) })];
    expect(foldet(log).raekker.sag).toMatchObject([
      { ejerCvr: null, adgangEjer: '22222222' },
      { ejerCvr: '22222222', adgangEjer: '22222222' },
    ]);
  });
});

describe('a bevilling', () => {
  const ydelse = (felter: object) => ({ ydelser: [{ fra: dag(1), til: null, id: 'y1', ...felter }] });
  const foerst = registrering('importer', dag(1), ydelse({ navn: 'N', kle: { noegle: '32.18.04' }, plan: [{ id: 'p1', beloeb: '1193.00' }] }));
  test('an update that names only a plan leaves the ydelse and the other plans', () => {
    const log = [foerst, registrering('opdater', dag(2), ydelse({ plan: [{ id: 'p1', forudBagud: 'Bagud' }, { id: 'p2', beloeb: '5' }] }))];
    const { raekker } = foldet(log, 'bevilling');
    expect(raekker.bevilgetYdelse).toMatchObject([{ navn: 'N', kle: '32.18.04' }]);
    expect(raekker.effektueringsplan).toMatchObject([
      { plan: 'p1', beloeb: '1193.00', forudBagud: 'Bagud' },
      { plan: 'p2', beloeb: '5' },
    ]);
  });

  test('a ydelse that ends takes its plans with it', () => {
    const slut = registrering('opdater', dag(2), { ydelser: [{ fra: dag(1), til: dag(4), id: 'y1' }] });
    const { raekker } = foldet([foerst, slut], 'bevilling');
    expect(raekker.bevilgetYdelse).toMatchObject([{ virkning: { fra: dag(1), til: dag(4) }, navn: 'N' }]);
    expect(raekker.effektueringsplan).toMatchObject([{ virkning: { fra: dag(1), til: dag(4) } }]);
  });
}); // prettier-ignore
