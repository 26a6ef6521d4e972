import type { KarantaeneSvar } from '../../db/queries/karantaene.ts';
import type { Forbindelse, Kant } from '../forbindelse.ts';
import type { Vist } from '../loaders.ts';

export type VistKarantaenepost = Vist<KarantaeneSvar>;
export type KarantaeneForbindelse = Forbindelse<VistKarantaenepost>;
export type KarantaeneKant = Kant<VistKarantaenepost>;
