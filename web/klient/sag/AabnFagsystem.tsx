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

/** With the way back here; without, where the system has not registered that anybody may be sent here. */
async function link(uuid: string, hvorfor: string): Promise<string | null> {
  const spurgt = async (retur: string | null) =>
    (await spoerg(SAGLINK, { uuid, retur }, { formaal: hvorfor })).data.sag?.link ?? null;
  try {
    return await spurgt(location.href);
  } catch (fejl) {
    if (somFejl(fejl).kode !== 'BAD_USER_INPUT') throw fejl;
    return spurgt(null);
  }
}
