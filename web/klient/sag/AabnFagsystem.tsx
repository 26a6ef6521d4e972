import { useState } from 'preact/hooks';
import { SAGLINK } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import { somFejl } from '../vis/useSvar.ts';

interface Props {
  readonly uuid: string;
  readonly system: string;
  readonly hvorfor: string;
}

/** Opens the sag in its own system. The address holds a key for one use, so it is asked for when it is to be used. */
export function AabnFagsystem({ uuid, system, hvorfor }: Props) {
  const [besked, saet] = useState<string | null>(null);
  const aabn = () => {
    saet(null);
    link(uuid, hvorfor).then(
      (fundet) => (fundet ? location.assign(fundet) : saet(`${system} kan ikke åbnes herfra.`)),
      (fejl: unknown) => saet(somFejl(fejl).message),
    );
  };
  return (
    <div class="identitet-opgave">
      <button type="button" class="button button-secondary" onClick={aabn}>
        Åbn i {system}
      </button>
      <p role="status">{besked}</p>
    </div>
  );
}

/** With the way back here; without, where nobody has registered that the user's system may be sent back to. */
async function link(uuid: string, hvorfor: string): Promise<string | null> {
  const spurgt = (retur: string | null) => spoerg(SAGLINK, { uuid, retur }, { formaal: hvorfor });
  const { data, fejl } = await spurgt(location.href);
  if (fejl.length === 0) return data.sag?.link ?? null;
  return (await spurgt(null)).data.sag?.link ?? null;
}
