import { describe, expect, test } from 'vitest';
import { TITLER } from '../../../indexers/kilder/generator/kle.ts';
import { findSystem, katalog } from '../../../indexers/kilder/systemer/katalog.ts';
import { katalogRaekker } from '../../../indexers/kilder/systemer/katalogRaekker.ts';
import { haendelsestyper, type Familie } from '../../../indexers/kilder/systemer/system.ts';
import { kleMoenster } from '../../../schema/domaene/kle.ts';

/** The systems of the mission, row by row. One that is left out here is left out of the product. */
const NAEVNT: Record<Familie, string> = {
  ydelsessystemer: `KMD Aktiv, KY, Sygedagpenge/Dagpenge, KSD, Barsel, Boligstøtte, Boliglån, Boliganvisning, Børneydelse,
    Underholdsbidrag, Hjælpebidrag, Social Pension, Klientbetaling, Sygesikring, UDK pension, UDKBO,
    Andre Udbetaling Danmark-ydelser`,
  sagssystemer: `Institution, Pladsanvisning, Skole, PPR, Børn og Voksne, DUBU, Jobcenter, Omsorg/Care, ESDH,
    KMD Sag (OIO-Sag), Opera, Structura, BBR sager, Arefusion, NemRefusion`,
  haendelserUdefra: 'AES/ASK, STAR, Sygehusophold, SKAT/Indkomst, ESR, OPUS Debitor',
  referencekilder: 'CPR, CVR, LOS/Organisation, P-Data, V-Data, Klassifikation (KLE), Administrationsmodul',
  aftagere: 'SAPA, LIS/FLIS, Borgerservice portals, Beskedfordeler, Fordelingskomponent',
};

describe('kataloget', () => {
  test.each(Object.entries(NAEVNT))('every system named among %s has its row, and no other', (familie, navne) => {
    const rows = katalog.filter((system) => system.familie === familie).map(({ navn }) => navn);
    expect(rows.sort()).toEqual(navne.split(/,\s+/).sort());
  });

  test('a uuid names one system, in either case', () => {
    expect(new Set(katalog.map(({ uuid }) => uuid)).size).toBe(katalog.length);
    for (const system of katalog) {
      expect(system.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(findSystem(system.uuid.toUpperCase())).toBe(system);
    }
    expect(findSystem('00000000-0000-4000-8000-000000000000')).toBeUndefined();
  });

  test('a system that grants ydelser says which, on KLE it has', () => {
    for (const { familie, ydelser = [], kle } of katalog) {
      expect(ydelser.length > 0).toBe(familie === 'ydelsessystemer');
      for (const ydelse of ydelser) {
        expect(kle).toContain(ydelse.kle);
        expect(ydelse.beloebKr[0]).toBeLessThan(ydelse.beloebKr[1]);
      }
    }
  });

  test('every KLE has its title, and no two systems grant the same ydelse', () => {
    for (const { kle } of katalog) for (const noegle of kle) expect(TITLER).toHaveProperty([noegle]);
    const navne = katalog.flatMap(({ ydelser = [] }) => ydelser.map(({ navn }) => navn));
    expect(new Set(navne).size).toBe(navne.length);
  });

  test('every system has a link, which names a sag or an object and never a person', () => {
    for (const { navn, link } of katalog) {
      expect([navn, new URL(link).protocol]).toEqual([navn, 'https:']);
      const pladser = Array.from(link.matchAll(/\{(.*?)\}/g), ([, plads]) => plads);
      expect([navn, pladser.filter((plads) => plads !== 'sagsnummer' && plads !== 'uuid')]).toEqual([navn, []]);
      expect(new URL(link).search).toBe('');
    }
    expect(new Set(katalog.map(({ link }) => link)).size).toBe(katalog.length);
  });

  test('becomes a row each, and the Klassifikation alone may say what a KLE number is', () => {
    const raekker = katalogRaekker();
    expect(raekker.map(({ id }) => id)).toEqual(katalog.map(({ uuid }) => uuid));
    for (const { kle } of raekker) for (const moenster of kle) expect(kleMoenster(moenster)).not.toBeNull();
    const hvor = (felt: 'registerkilde' | 'borgervendt') =>
      raekker.filter((en) => en[felt]).map((en) => en.katalognavn);
    expect(hvor('registerkilde')).toEqual(['Klassifikation (KLE)']);
    expect(hvor('borgervendt')).toEqual(['Borgerservice portals']);
  });

  test('aftagere send nothing', () => {
    for (const system of katalog.filter(({ familie }) => familie === 'aftagere')) {
      expect(haendelsestyper(system)).toEqual([]);
    }
  });
});
