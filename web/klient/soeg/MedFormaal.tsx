import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Overskrift } from '../ramme/Overskrift.tsx';
import { formaal, type Emne } from '../session/formaal.ts';
import { Formaalsvalg } from './Formaalsvalg.tsx';

interface Props {
  readonly emne: Emne;
  /** The page's heading, and what the purpose is asked for, until there is one. */
  readonly titel: string;
  readonly hvad: string;
  /** The purpose it is opened with, where none was given for just this; null: it is asked for. */
  readonly ellers: () => string | null;
  readonly children: (hvorfor: string) => ComponentChildren;
}

/** What is looked up for a purpose: shown with it, which is asked for first where it is not known. */
export function MedFormaal({ emne, titel, hvad, ellers, children }: Props) {
  const [hvorfor, saetHvorfor] = useState(() => formaal.for(emne) ?? ellers());
  const vaelg = (tekst: string) => {
    formaal.saet(emne, tekst);
    saetHvorfor(tekst);
  };
  if (hvorfor !== null) return <>{children(hvorfor)}</>;
  return (
    <div class="soegeside">
      <Overskrift titel={titel} />
      <Formaalsvalg hvad={hvad} henter={false} vaelg={vaelg} />
    </div>
  );
}
