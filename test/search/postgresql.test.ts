import { egenskab } from './egenskab.ts';
import { opfoersel } from './opfoersel.ts';

opfoersel('PostgreSQL', null);
egenskab('PostgreSQL', null);
