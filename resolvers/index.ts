/** Every type of the served schema with what answers it. A type or field without is a compile error. */
import { aftaleaendringer } from './aftale/aendring.ts';
import { aftaleopslag } from './aftale/opslag.ts';
import * as aftaletyper from './aftale/typer.ts';
import * as bevilling from './bevilling.ts';
import * as dokument from './dokument.ts';
import * as effektuering from './effektuering.ts';
import { enkeltopslag, Node } from './enkelt.ts';
import { EksisterendeSager, fagsystemopslag } from './fagsystem.ts';
import { PageInfo } from './forbindelse.ts';
import type { Resolvers } from './generated.ts';
import { Aendring, Registrering, RegistreringConnection, RegistreringEdge } from './historik.ts';
import * as journalnotat from './journalnotat.ts';
import { Klasse } from './klasse.ts';
import * as karantaene from './karantaene/karantaene.ts';
import * as kvalitet from './kvalitet.ts';
import { lister } from './lister.ts';
import * as mig from './mig.ts';
import { Ansvar, Behandler, OrgEnhed } from './organisation.ts';
import { Overblik, overbliksopslag, TidslinjeConnection, TidslinjeEdge, TidslinjePost } from './overblik.ts';
import { Part, Sagspart } from './part.ts';
import { registeropslag } from './register.ts';
import * as alarm from './revision/alarm.ts';
import * as revision from './revision/log.ts';
import * as stikproeve from './revision/stikproeve.ts';
import * as sag from './sag.ts';
import * as soegning from './soeg/soeg.ts';
import * as tilbage from './tilbage/skriv.ts';
import * as stroem from './stroem/aendret.ts';
import * as statistik from './soeg/statistik.ts';
import * as skalarer from './skalarer.ts';
import { ItSystem, Kilde, Myndighed } from './system.ts';

const { visTid: _visTid, ...skalartyper } = skalarer;
const { revisionsopslag, ...revisionstyper } = revision;
const { alarmopslag, alarmaendringer, ...alarmtyper } = alarm;
const { soegeopslag, ...soegetyper } = soegning;
const { karantaeneopslag, karantaeneaendringer, ...karantaenetyper } = karantaene;
const { kvalitetsopslag, ...kvalitetstyper } = kvalitet;
const { skriveaendringer, ...skrivetyper } = tilbage;
const { statistikopslag, ...statistiktyper } = statistik;
const { stikproeveopslag, stikproeveaendringer, ...stikproevetyper } = stikproeve;

export const resolvers = {
  Query: {
    ...overbliksopslag,
    ...enkeltopslag,
    ...lister,
    ...registeropslag,
    ...fagsystemopslag,
    ...aftaleopslag,
    ...revisionsopslag,
    ...alarmopslag,
    ...stikproeveopslag,
    ...soegeopslag,
    ...statistikopslag,
    ...karantaeneopslag,
    ...kvalitetsopslag,
  },
  Mutation: {
    ...aftaleaendringer,
    ...alarmaendringer,
    ...stikproeveaendringer,
    ...karantaeneaendringer,
    ...skriveaendringer,
  },
  ...skalartyper,
  ...sag,
  ...dokument,
  ...journalnotat,
  ...bevilling,
  ...effektuering,
  ...mig,
  ...revisionstyper,
  ...alarmtyper,
  ...stikproevetyper,
  ...soegetyper,
  ...karantaenetyper,
  ...kvalitetstyper,
  ...stroem,
  ...skrivetyper,
  ...statistiktyper,
  Aendring,
  ...aftaletyper,
  Ansvar,
  Behandler,
  EksisterendeSager,
  ItSystem,
  Kilde,
  Klasse,
  Myndighed,
  Node,
  OrgEnhed,
  Overblik,
  PageInfo,
  Part,
  Registrering,
  RegistreringConnection,
  RegistreringEdge,
  Sagspart,
  TidslinjeConnection,
  TidslinjeEdge,
  TidslinjePost,
} satisfies Resolvers;
