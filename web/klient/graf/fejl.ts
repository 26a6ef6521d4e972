/** An error of an answer, as the API tells it. */
export interface Graffejl {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly id?: string };
}

/** What a user is told, by the API's code; what is not here is said in the API's own words. */
const TEKSTER: Readonly<Record<string, string>> = {
  NETVAERK: 'Der er ingen forbindelse til Overblik. Undersøg din netforbindelse, og prøv igen.',
  FOR_LANGSOM: 'Overblik svarede ikke inden for 30 sekunder. Prøv igen.',
  TJENESTE_NEDE: 'Overblik kan ikke svare lige nu. Prøv igen om lidt.',
  GRAENSE_OVERSKREDET:
    'Du har slået så mange forskellige personer op, som det er tilladt på kort tid. Vent et øjeblik, og prøv igen.',
  FORBIDDEN: 'Dine rettigheder giver ikke adgang til dette.',
  FORMAAL_PAAKRAEVET: 'Formålet kan ikke bruges. Det skal være på 3–200 tegn.',
  UGYLDIG_CURSOR: 'Listen er ændret, siden du åbnede den. Hent siden igen.',
  INTERNAL_SERVER_ERROR: 'Noget gik galt i Overblik. Prøv igen, og meld det, hvis det sker igen.',
  UNAUTHENTICATED: 'Du er logget ud, fordi din session er udløbet.',
};

/** A request that gave no answer to show. `id` finds it in the log. */
export class Forespoergselsfejl extends Error {
  readonly kode: string;
  readonly id: string | null;

  constructor(kode: string, besked: string, id: string | null = null) {
    super(TEKSTER[kode] ?? besked);
    this.name = 'Forespoergselsfejl';
    this.kode = kode;
    this.id = id;
  }
}

export function somFejl({ message, extensions }: Graffejl): Forespoergselsfejl {
  return new Forespoergselsfejl(extensions?.code ?? 'UKENDT', message, extensions?.id ?? null);
}
