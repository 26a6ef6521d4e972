import { Command } from 'commander';

await new Command('overblik').description('Sags- og ydelsesindeks').version('0.1.0').parseAsync();
