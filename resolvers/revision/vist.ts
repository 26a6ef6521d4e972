/** What stands behind the audit log's types: rows as `db/` answered them. */
import type { OpsaetningSvar } from '../../db/queries/alarm.ts';
import type { IndsigtSvar, OpslagSvar } from '../../db/queries/revision.ts';
import type { StikproevepostSvar, StikproeveSvar } from '../../db/queries/stikproeve.ts';
import type { Forbindelse, Kant } from '../forbindelse.ts';
import type { Vist } from '../loaders.ts';
import type { VistMyndighed, VistSystem } from '../vist.ts';

export type VistOpslag = Vist<OpslagSvar>;
export type OpslagForbindelse = Forbindelse<VistOpslag>;
export type OpslagKant = Kant<VistOpslag>;
export type VistIndsigt = IndsigtSvar;
export interface VistForbrug {
  readonly kommune: VistMyndighed;
  readonly system: VistSystem;
  readonly opslag: number;
  readonly haendelser: number;
}

export type VistAlarmopsaetning = OpsaetningSvar & { readonly tidligere: readonly VistAlarmopsaetning[] };
export type VistStikproeve = Vist<StikproeveSvar>;
export type VistStikproevepost = Vist<StikproevepostSvar>;
