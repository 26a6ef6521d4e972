import { useRef, useState } from 'preact/hooks';
import { OPRET_NOTAT } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import { Besked } from '../ramme/Besked.tsx';
import { meddel } from '../ramme/meddel.ts';
import { felttekst } from '../vis/felt.ts';
import { somFejl } from '../vis/useSvar.ts';

interface Props {
  readonly uuid: string;
  readonly hvorfor: string;
  readonly skrevet: () => void;
}

/** A notat on the sag, also one of another system: it is sent there, and its receipt stands beside it. */
export function Skrivnotat({ uuid, hvorfor, skrevet }: Props) {
  const form = useRef<HTMLFormElement>(null);
  // The same key for the same notat: sent twice, it is one.
  const noegle = useRef(crypto.randomUUID());
  const [fejl, saetFejl] = useState<string | null>(null);
  const [sender, saetSender] = useState(false);
  const send = async () => {
    if (!form.current) return;
    const felter = new FormData(form.current);
    const [titel, tekst] = [felttekst(felter, 'titel'), felttekst(felter, 'tekst')];
    if (!titel || !tekst) return saetFejl('Skriv både en overskrift og en tekst.');
    saetSender(true);
    try {
      const { data } = await spoerg(
        OPRET_NOTAT,
        { input: { sag: uuid, titel, tekst, noegle: noegle.current } },
        { formaal: hvorfor },
      );
      const [foerste] = data.opretJournalnotat.fejl;
      if (foerste) return saetFejl(foerste.besked);
      saetFejl(null);
      noegle.current = crypto.randomUUID();
      form.current.reset();
      meddel('Notatet er skrevet');
      skrevet();
    } catch (en) {
      saetFejl(somFejl(en).message);
    } finally {
      saetSender(false);
    }
  };
  return (
    <section aria-labelledby="skrivnotat">
      <h2 id="skrivnotat" class="h3">
        Skriv journalnotat
      </h2>
      <form
        ref={form}
        noValidate
        onSubmit={(haendelse) => {
          haendelse.preventDefault();
          void send();
        }}
      >
        {fejl ? <Besked slags="error">{fejl}</Besked> : null}
        <label class="form-label" for="notat-titel">
          Overskrift
        </label>
        <input class="form-input" id="notat-titel" name="titel" autocomplete="off" maxLength={200} />
        <label class="form-label" for="notat-tekst">
          Tekst
        </label>
        <textarea class="form-input" id="notat-tekst" name="tekst" rows={4} />
        <div class="knapper">
          <button type="submit" class="button button-primary" disabled={sender}>
            Gem notat
          </button>
        </div>
      </form>
    </section>
  );
}
