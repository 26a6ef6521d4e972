import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const her = import.meta.dirname;

/** The package's own folder, from source and from dist/ alike: SDL and SQL are read relative to it and never copied. */
export const pakkeRod = existsSync(join(her, 'package.json')) ? her : dirname(her);
