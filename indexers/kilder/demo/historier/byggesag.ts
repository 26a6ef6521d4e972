import { borgeradvis } from '../../generator/advis.ts';
import { dagtal, klokken } from '../../generator/kalender.ts';
import { sagsforloeb } from '../../generator/sagsforloeb.ts';
import { grundlag } from '../../generator/scene.ts';
import { esr } from '../../systemer/haendelserUdefra.ts';
import { fastPerson, personkladde, sagAf, type Historie } from '../historie.ts';

const kaj = fastPerson('8509720401', 'Kaj Møllekrog', '1972-09-25', '946dd829-2924-4b39-94a0-f4530ec3bb2f');
const EJENDOM = 'urn:oio:ejendom:bfe-nr:0008123456';

/** An extension to a house: permission, the register of buildings, and what it does to the tax. */
export const byggesag: Historie = {
  cpr: kaj.cpr,
  navn: kaj.navn,
  om: 'Bygherre med byggesag i Structura, følgesag i BBR på samme ejendom, og ny grundskyld fra ESR',
  fortael: (scene) => {
    const { r } = scene;
    const paa = (rolle: string, indeks: string) => ({
      rolle,
      indeks,
      reference: EJENDOM,
      tekst: 'Møllebakken 12, matr. 4ab',
    });
    const bygge = sagsforloeb(scene, sagAf('Structura', '02.34.02'), kaj, {
      start: dagtal('2025-08-18'),
      titel: 'Byggetilladelse: tilbygning på 42 m²',
      sag: {
        genstande: [
          paa('Byggeri', '1'),
          { rolle: 'Byggeri', indeks: '2', reference: 'urn:oio:esr:ejendom:999-012345', tekst: 'Bygning 1' },
        ],
      },
    });
    const bbr = sagsforloeb(scene, sagAf('BBR sager', '02.00.20'), kaj, {
      start: dagtal('2026-08-03'),
      titel: 'Nyt boligareal efter tilbygning',
      sag: { genstande: [paa('Byggeri', '1')], sagsrelationer: [{ rolle: 'Oversag', reference: bygge.sag }] },
    });
    const plads = { system: esr, enhed: 'opkraevning', kle: '25.02.01', foelsomhed: 'IKKE_FORTROLIGE_DATA' } as const;
    const tid = klokken(dagtal('2026-09-21'), 360);
    const tekst = 'Grundværdien er ændret efter tilbygningen. Første rate ændres fra 1. januar 2027.';
    const skat = borgeradvis(r, grundlag(scene, plads, kaj), { titel: 'Grundskyld: ny vurdering', tekst, tid });
    return [personkladde(r, kaj), ...bygge.kladder, ...bbr.kladder, skat];
  },
};
