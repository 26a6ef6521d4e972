export type Enhedsnoegle =
  | `${'top' | 'arbejdsmarked' | 'boern' | 'sundhed' | 'teknik' | 'stab' | 'sygedagpenge' | 'ydelse' | 'jobcenter'}`
  | `${'pension' | 'voksen' | 'pladsanvisning' | 'skole' | 'ppr' | 'familie' | 'visitation' | 'sygepleje'}`
  | `${'byggesag' | 'miljoe' | 'bolig' | 'borgerservice' | 'opkraevning' | 'sekretariat'}`
  | `udk${'' | 'Pension' | 'Familie' | 'Bolig' | 'Barsel' | 'Oevrige'}`;

export interface Enhedsplan {
  readonly navn: string;
  readonly under?: Enhedsnoegle;
  readonly opgaver: readonly string[];
}

/** How an invented kommune is organised: a top unit, its forvaltninger, and teams with the KLE they answer for. */
export const KOMMUNENS_ENHEDER: Readonly<Record<Exclude<Enhedsnoegle, `udk${string}`>, Enhedsplan>> = {
  top: { navn: 'Kommune', opgaver: [] },
  arbejdsmarked: { navn: 'Social- og Arbejdsmarkedsforvaltningen', under: 'top', opgaver: [] },
  boern: { navn: 'Børne- og Skoleforvaltningen', under: 'top', opgaver: [] },
  sundhed: { navn: 'Sundheds- og Omsorgsforvaltningen', under: 'top', opgaver: [] },
  teknik: { navn: 'Teknik- og Miljøforvaltningen', under: 'top', opgaver: [] },
  stab: { navn: 'Borgerservice og Økonomi', under: 'top', opgaver: [] },
  sygedagpenge: { navn: 'Sygedagpengeteamet', under: 'arbejdsmarked', opgaver: ['32.30.*', '15.17.06', '32.39.*'] },
  ydelse: { navn: 'Ydelsesteamet', under: 'arbejdsmarked', opgaver: ['32.24.*', '32.21.*'] },
  jobcenter: { navn: 'Jobcentret', under: 'arbejdsmarked', opgaver: ['15.*'] },
  pension: { navn: 'Pensionsteamet', under: 'arbejdsmarked', opgaver: ['32.03.*'] },
  voksen: { navn: 'Voksen- og Handicapteamet', under: 'arbejdsmarked', opgaver: ['27.12.*', '27.57.*'] },
  pladsanvisning: { navn: 'Pladsanvisningen', under: 'boern', opgaver: ['28.*'] },
  skole: { navn: 'Skoleafdelingen', under: 'boern', opgaver: ['17.*'] },
  ppr: { navn: 'Pædagogisk Psykologisk Rådgivning', under: 'boern', opgaver: ['17.03.*'] },
  familie: { navn: 'Familieafdelingen', under: 'boern', opgaver: ['34.*'] },
  visitation: { navn: 'Visitationen', under: 'sundhed', opgaver: ['27.36.*', '27.42.*', '27.60.*'] },
  sygepleje: { navn: 'Sygeplejen og Træning', under: 'sundhed', opgaver: ['29.18.*', '29.21.*'] },
  byggesag: { navn: 'Byggesagsteamet', under: 'teknik', opgaver: ['02.*'] },
  miljoe: { navn: 'Miljøteamet', under: 'teknik', opgaver: ['09.*'] },
  bolig: { navn: 'Boligkontoret', under: 'stab', opgaver: ['03.*', '32.06.*', '25.02.09'] },
  borgerservice: { navn: 'Borgerservice', under: 'stab', opgaver: ['23.*', '29.03.*', '32.00.*'] },
  opkraevning: { navn: 'Opkrævningen', under: 'stab', opgaver: ['25.45.*', '25.02.01', '25.00.*'] },
  sekretariat: { navn: 'Byrådssekretariatet', under: 'stab', opgaver: ['00.*'] },
};

/** Udbetaling Danmark as the demo sees it. */
export const UDK_ENHEDER: Readonly<Record<Extract<Enhedsnoegle, `udk${string}`>, Enhedsplan>> = {
  udk: { navn: 'Udbetaling Danmark', opgaver: [] },
  udkPension: { navn: 'Udbetaling Danmark, Pension', under: 'udk', opgaver: ['32.03.*'] },
  udkFamilie: { navn: 'Udbetaling Danmark, Familieydelser', under: 'udk', opgaver: ['32.00.*', '25.45.20'] },
  udkBolig: { navn: 'Udbetaling Danmark, Boligstøtte', under: 'udk', opgaver: ['32.06.*'] },
  udkBarsel: { navn: 'Udbetaling Danmark, Barsel', under: 'udk', opgaver: ['32.30.08'] },
  udkOevrige: { navn: 'Udbetaling Danmark, Øvrige ydelser', under: 'udk', opgaver: ['32.42.*', '32.21.28'] },
};
