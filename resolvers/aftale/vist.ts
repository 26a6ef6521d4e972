/** What stands behind the types of aftaler: rows as `db/` answered them, and how they are looked at. */
import type { Aftalelinje, ServiceaftaleSvar, VideregivelseSvar } from '../../db/aftaleraekke.ts';
import type { Vist } from '../loaders.ts';

/** `sporVist`: the one who asks administers the kommune. */
export type VistServiceaftale = Vist<ServiceaftaleSvar> & { readonly sporVist: boolean };
export type VistVideregivelse = Vist<VideregivelseSvar> & { readonly sporVist: boolean };
export type VistAftalespor = Vist<Aftalelinje>;
