import { useEffect, useRef, useState } from 'preact/hooks';
import type { NotatlinjeFragment } from '../graf/svar.ts';
import { felttekst } from '../vis/felt.ts';

interface Props {
  readonly notat: NotatlinjeFragment;
  readonly gem: (titel: string, tekst: string) => Promise<void>;
  readonly fortryd: () => void;
}

/** The notat's headline and text, to be corrected. */
export function Retnotat({ notat, gem, fortryd }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [fejl, saetFejl] = useState<string | null>(null);
  const [sender, saetSender] = useState(false);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const send = async () => {
    if (!form.current) return;
    const felter = new FormData(form.current);
    const [titel, tekst] = [felttekst(felter, 'titel'), felttekst(felter, 'tekst')];
    if (!titel || !tekst) return saetFejl('Skriv både en overskrift og en tekst.');
    saetFejl(null);
    saetSender(true);
    await gem(titel, tekst);
    saetSender(false);
  };
  return (
    <form
      ref={form}
      noValidate
      aria-label="Ret notatet"
      onSubmit={(haendelse) => {
        haendelse.preventDefault();
        void send();
      }}
    >
      <p class="form-error-message" role="alert">
        {fejl}
      </p>
      <label class="form-label" for="ret-titel">
        Rettet overskrift
      </label>
      <input
        class="form-input"
        id="ret-titel"
        name="titel"
        autocomplete="off"
        maxLength={200}
        defaultValue={notat.titel ?? ''}
      />
      <label class="form-label" for="ret-tekst">
        Rettet tekst
      </label>
      <textarea class="form-input" id="ret-tekst" name="tekst" rows={4} defaultValue={notat.tekst ?? ''} />
      <div class="knapper">
        <button type="submit" class="button button-primary" disabled={sender}>
          Gem rettelsen
        </button>
        <button type="button" class="button button-secondary" onClick={fortryd}>
          Fortryd
        </button>
      </div>
    </form>
  );
}
