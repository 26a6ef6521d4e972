import { opfoersel } from './opfoersel.ts';

opfoersel('PostgreSQL', null);
