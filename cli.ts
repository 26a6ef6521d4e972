import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { loadConfig, type Config } from './config.ts';
import { IndeksFejl } from './errors.ts';
import { fejludskrift } from './fejludskrift.ts';
import type { Aftalevalg } from './kommandoer/aftale.ts';
import type { Bevaringsvalg } from './kommandoer/bevaring.ts';
import type { Eksportvalg } from './kommandoer/eksport.ts';
import type { Filvalg } from './kommandoer/import.ts';
import type { Afstemningsvalg } from './kommandoer/reconcile.ts';
import type { Sletvalg } from './kommandoer/slet.ts';
import { lytEfterSignaler } from './kommandoer/signaler.ts';
import type { Stikproevevalg } from './kommandoer/stikproeve.ts';
import type { Tokenvalg } from './kommandoer/token.ts';
import { createLog, maskerCpr } from './log.ts';
import { pakkeRod } from './pakke.ts';
import type { Del } from './server.ts';

const { version } = JSON.parse(readFileSync(join(pakkeRod, 'package.json'), 'utf8')) as { version: string }; // our own
const DELE: readonly string[] = ['api', 'indexer', 'all'] satisfies Del[];

/** The configuration and log of one command. */
function grundlag(): { config: Config; log: ReturnType<typeof createLog> } {
  const config = loadConfig(process.env);
  return { config, log: createLog(config.logLevel) };
}

/** `--kle '32.*' --kle 27` and `--kle '32.*,27'` are the same. */
const liste = (tekst: string, hidtil: readonly string[] = []): string[] => [
  ...hidtil,
  ...tekst.split(',').map((en) => en.trim()),
];
const tal = (tekst: string): number => {
  if (!/^-?\d{1,15}$/.test(tekst)) throw new InvalidArgumentError('skal være et helt tal');
  return Number(tekst);
};
const del = (tekst: string): Del => {
  if (!DELE.includes(tekst)) throw new InvalidArgumentError(`vælg ${DELE.join(', ')}`);
  return tekst as Del; // one of the three
};

const handling = (tekst: string): string => {
  if (tekst !== 'verify' && tekst !== 'stikproeve') throw new InvalidArgumentError('vælg verify, stikproeve');
  return tekst;
};

const ombygges = (tekst: string): string => {
  if (tekst !== 'register' && tekst !== 'search') throw new InvalidArgumentError('vælg register, search');
  return tekst;
};

// Each command brings in its own part of the program, and starts without waiting for the rest of it.
const program = new Command('overblik').description('Sags- og ydelsesindeks').version(version);
// What was typed may be a number; the message that it was wrong is kept by the shell's log.
program.configureOutput({ writeErr: (tekst) => void process.stderr.write(maskerCpr(tekst)) });

program
  .command('serve')
  .description('kører delene: api, indexer eller begge')
  .argument('[del]', 'api, indexer eller all', del, 'all')
  .option('--demo', 'lægger Korsbæk Kommune ind, hvis registret er tomt', false)
  .action(async (valgt: Del, { demo }: { demo: boolean }) => {
    const { config, log } = grundlag();
    const { serve } = await import('./kommandoer/serve.ts');
    return serve(valgt, { demo }, config, log);
  });

program
  .command('migrate')
  .description('bringer databasen til det aktuelle skema')
  .action(async () => {
    const { config } = grundlag();
    const { medDatabase } = await import('./kommandoer/database.ts');
    await medDatabase(config, async () => process.stdout.write('databasen er ajour\n'));
  });

program
  .command('import')
  .description(
    'læser NDJSON-hændelser, SF1470/SF1490-XML og – med en afbildning – flade udtræk ind; kan trygt køres igen',
  )
  .argument('<filer...>', 'filer, eller - for standard input')
  .option('--afbildning <fil>', 'hvordan et fladt udtræk (CSV, fast bredde) læses; docs/integration.md')
  .option('--pr <tidspunkt>', 'hvornår udtrækket gælder, når det ikke selv siger det')
  .action(async (filer: string[], valg: Filvalg) => {
    const { config, log } = grundlag();
    const { importerFiler } = await import('./kommandoer/import.ts');
    process.exitCode = await importerFiler(filer, valg, config, log);
  });

program
  .command('generate')
  .description('skriver opdigtede hændelser som NDJSON; samme frø giver samme bytes')
  .requiredOption('--personer <antal>', 'hvor mange personer', tal)
  .requiredOption('--seed <tal>', 'frøet', tal)
  .option('--kommuner <antal>', 'hvor mange kommuner de bor i', tal, 1)
  .action(async ({ personer, seed, kommuner }: { personer: number; seed: number; kommuner: number }) => {
    const { generate } = await import('./kommandoer/generate.ts');
    await generate({ personer, froe: seed, kommuner }, process.stdout);
  });

program
  .command('rebuild')
  .description(
    'register: folder loggen igen til nye tabeller, sammenligner dem med de gamle og bytter, når de er ens; search: laver søgningen igen af registret og bytter; der kan søges imens',
  )
  .argument('<hvad>', 'register eller search', ombygges)
  .option('--byt', 'bytter også, når der er forskel: det, loggen siger, gælder', false)
  .option('--alle', 'skriver alle forskelle og ikke kun de første', false)
  .action(async (hvad: string, valg: { byt: boolean; alle: boolean }) => {
    const { config, log } = grundlag();
    const { genopbygRegister, genopbygSoeg } = await import('./kommandoer/rebuild.ts');
    process.exitCode = await (hvad === 'search' ? genopbygSoeg(config, log) : genopbygRegister(valg, config, log));
  });

program
  .command('reconcile')
  .description('sammenligner en kildes egen liste (uuid;tidspunkt;hash) med registret: mangler, ekstra, forskellige')
  .argument('<kilde>', 'systemets uuid eller navn')
  .argument('<fil>', 'listen, eller - for standard input')
  .option('--alle', 'skriver alle forskelle og ikke kun de første', false)
  .option('--pr <tidspunkt>', 'hvornår listen er lavet; udeladt: det nyeste tidspunkt på den')
  .option('--ret <fil>', 'skriver de uuid’er, kilden skal sende igen, en pr. linje')
  .option('--fjern', 'fjerner de objekter, kilden ikke har mere', false)
  .action(async (kilde: string, fil: string, valg: Afstemningsvalg) => {
    const { config, log } = grundlag();
    const { afstem } = await import('./kommandoer/reconcile.ts');
    process.exitCode = await afstem(kilde, fil, valg, config, log);
  });

program
  .command('slet')
  .description('viser, hvad der ikke skal bevares længere; med --udfoer slettes det')
  .option('--udfoer', 'sletter', false)
  .option('--alle', 'viser alle og ikke kun de første', false)
  .option('--objekt <uuid>', 'sletter netop disse, forfaldne eller ej (med --udfoer)', liste)
  .option('--genafspil [fil]', 'gentager en sletjournal efter en gendannelse; udeladt fil: den i OVERBLIK_DATA')
  .option('--pak', 'skriver tabellernes filer om, så intet slettet ligger i dem', false)
  .action(async (valg: Sletvalg) => {
    const { config, log } = grundlag();
    const { slet } = await import('./kommandoer/slet.ts');
    await slet(valg, config, log);
  });

program
  .command('bevaring')
  .description('viser, hvor længe noget bevares; med valg ændres én regel')
  .option('--slags <slags>', 'sag, dokument, bevilling …')
  .option('--anledning <anledning>', 'FJERNET, OPHOERT, VENTER, KARANTAENE')
  .option('--kassationskode <kode>', 'udeladt: uden kode; *: enhver anden')
  .option('--maaneder <antal>', 'antal måneder, eller altid')
  .action(async (valg: Bevaringsvalg) => {
    const { config, log } = grundlag();
    const { bevar } = await import('./kommandoer/bevaring.ts');
    process.stdout.write(`${await bevar(valg, config, log)}\n`);
  });

program
  .command('aftale')
  .description('registrerer en videregivelsesaftale (--ejer, --modtager) eller en serviceaftale (--system, --kommune)')
  .option('--ejer <cvr>')
  .option('--modtager <cvr>')
  .option('--system <uuid>')
  .option('--kommune <cvr>')
  .option('--kle <mønster>', 'KLE-mønstre; flere adskilles af komma', liste)
  .option('--foelsomhed <navn>', 'højeste følsomhed')
  .option('--hjemmel <tekst>', 'det retlige grundlag (videregivelse)')
  .option('--rettigheder <navn>', 'privilegier; udeladt: alle (serviceaftale)', liste)
  .option(
    '--par <uuid>',
    'et gammelt og et nyt system, der i overgangen beskriver de samme sager (med --kommune)',
    liste,
  )
  .option('--ophoer', 'ophæver de aftaler, der gælder mellem de to')
  .action(async (valg: Aftalevalg) => {
    const { config, log } = grundlag();
    const { aftal } = await import('./kommandoer/aftale.ts');
    process.stdout.write(`${await aftal(valg, config, log)}\n`);
  });

program
  .command('system')
  .description('siger, hvordan et system åbnes fra overblikket, og hvorhen det må sende sin bruger tilbage')
  .argument('<uuid>', 'systemet')
  .option('--link <adresse>', 'dybt link; {uuid} står for objektets')
  .option('--retur <oprindelse>', 'oprindelser som https://vaert; flere adskilles af komma', liste)
  .action(async (uuid: string, valg: { link?: string; retur?: string[] }) => {
    const { config, log } = grundlag();
    const { saetSystem } = await import('./kommandoer/system.ts');
    process.stdout.write(`${await saetSystem(uuid, valg, config, log)}\n`);
  });

program
  .command('fordeling')
  .description('siger, hvilket system der modtager det, der skrives på sager om et emne')
  .option('--kommune <cvr>')
  .option('--kle <mønster>')
  .option('--facet <facet>', 'handlingsfacet som G01; udeladt: alle')
  .option('--system <uuid>')
  .option('--ophoer', 'tager reglen af igen')
  .action(async (valg: object) => {
    const { config, log } = grundlag();
    const { fordel } = await import('./kommandoer/fordeling.ts');
    process.stdout.write(`${await fordel(valg, config, log)}\n`);
  });

program
  .command('eksport')
  .description(
    'viser, hvad der tages ud hver dag som fil; med et navn sættes en plan op, ændres, ophører eller laves nu',
  )
  .argument('[navn]', 'planens navn, som filerne får')
  .option('--system <uuid>', 'systemet, på hvis serviceaftale den laves')
  .option('--kommune <cvr>', 'kommunen, aftalen er med')
  .option('--formaal <tekst>')
  .option('--klokken <tid>', 'hvornår, som 04:30')
  .option('--filter <json>', 'SoegFilter; udeladt: alt, aftalen åbner')
  .option('--kolonner <navn>', 'udeladt: dem, en eksport ellers har', liste)
  .option('--format <format>', 'csv eller parquet')
  .option('--raekker <antal>', 'højst så mange; udeladt: EKSPORT_RAEKKER', tal)
  .option('--behold <antal>', 'så mange dages filer bevares; udeladt: 14', tal)
  .option('--udloeber <dag>', 'den sidste dag, den laves')
  .option('--nu', 'laver den nyeste dag om, så snart det kan lade sig gøre')
  .option('--ophoer', 'laver den ikke mere; filerne bliver liggende')
  .action(async (navn: string | undefined, valg: Eksportvalg) => {
    const { config, log } = grundlag();
    const { planlaeg } = await import('./kommandoer/eksport.ts');
    process.stdout.write(`${await planlaeg(navn, valg, config, log)}\n`);
  });

program
  .command('token')
  .description('signerer et udviklingstoken')
  .requiredOption('--sub <uuid>')
  .requiredOption('--cvr <cvr>')
  .requiredOption('--kle <mønster>', 'KLE-mønstre; flere adskilles af komma', liste)
  .option('--azp <uuid>', 'anvendersystemet; udeladt: sub')
  .option('--scope <cvr>', 'gruppens myndighed; udeladt: cvr')
  .option('--navn <navn>')
  .option('--enhed <uuid>', 'brugerens egen enhed')
  .option('--enheder <uuid>', 'enheder, gruppen er begrænset til', liste)
  .option('--privilegier <navn>', 'udeladt: de fire læseprivilegier', liste)
  .option('--foelsomhed <navn>', 'højeste følsomhed', 'IKKE_FORTROLIGE_DATA')
  .option('--timer <antal>', 'hvor længe det gælder', tal, 8)
  .action(async (valg: Tokenvalg) => {
    const { config } = grundlag();
    const { lavToken } = await import('./kommandoer/token.ts');
    process.stdout.write(`${await lavToken(valg, config)}\n`);
  });

program
  .command('revision')
  .description(
    'verify: går revisionsloggens kæder og punkter igennem og nævner hver kædes første brud; stikproeve: trækker en stikprøve',
  )
  .argument('<handling>', 'verify eller stikproeve', handling)
  .option('--kommune <cvr>', 'stikproeve: hvis log')
  .option('--enhed <uuid>', 'stikproeve: hvis brugeres opslag')
  .option('--maaned <måned>', 'stikproeve: en måned, der er slut, som 2026-10')
  .option('--antal <antal>', 'stikproeve: hvor mange', tal, 10)
  .option('--froe <frø>', 'stikproeve: udeladt: et, ingen har valgt')
  .action(async (hvad: string, valg: Stikproevevalg) => {
    const { config } = grundlag();
    if (hvad === 'stikproeve') {
      const { stikproeve } = await import('./kommandoer/stikproeve.ts');
      return stikproeve(valg, config, (linje) => process.stdout.write(`${linje}\n`));
    }
    const { verificer } = await import('./kommandoer/revision.ts');
    process.exitCode = await verificer(config, (linje) => process.stdout.write(`${linje}\n`));
  });

program
  .command('doctor')
  .description('undersøger konfiguration, versioner og database')
  .action(async () => {
    const { config } = grundlag();
    const { undersoeg } = await import('./kommandoer/doctor.ts');
    process.exitCode = await undersoeg(config, (linje) => process.stdout.write(`${linje}\n`));
  });

lytEfterSignaler();
// Whoever read what we print may have had enough (`| head`): what is under way is finished all the same.
process.stdout.on('error', (fejl: NodeJS.ErrnoException) => {
  if (fejl.code !== 'EPIPE') throw fejl;
});

/** Node would print an error with everything it holds, and a row of the database with it. */
function meld(fejl: unknown): void {
  process.stderr.write(fejludskrift(fejl));
  process.exitCode = 1;
}

/** What nobody foresaw may have left something open that would keep the program alive. */
function afslut(fejl: unknown): never {
  meld(fejl);
  process.exit();
}
process.on('uncaughtException', afslut).on('unhandledRejection', afslut);

try {
  await program.parseAsync();
} catch (fejl) {
  if (!(fejl instanceof IndeksFejl)) afslut(fejl);
  meld(fejl);
}
