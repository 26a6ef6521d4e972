import type { ComponentType } from 'preact';
import { useSvar } from '../vis/useSvar.ts';
import { Fejlbesked } from './Besked.tsx';
import { Venter } from './Venter.tsx';

/** A part of the program that is fetched when it is first shown. */
export function Doven<P extends object>({
  hent,
  props,
}: {
  readonly hent: () => Promise<ComponentType<P>>;
  readonly props: P;
}) {
  const { svar, fejl, igen, langsom } = useSvar('del', async () => ({ Del: await hent() }));
  if (fejl) return <Fejlbesked fejl={fejl} igen={igen} />;
  if (!svar) return <Venter langsom={langsom} hvad="siden" />;
  return <svar.Del {...props} />;
}
