/** What is asked by systems, administrators and auditors: the log, agreements, alarms, samples, look-ups – and all that changes something. */
import { dokument, u, type Emne, type Spoergsmaal } from './emne.ts';

type Spoerg = (emne: Emne) => Spoergsmaal[];

/** The instant and the place in the log of a look-up are the asking's own. */
const EGNE = ['tidspunkt', 'transaktion', 'id'];
const kvartal = () => `${new Date().toISOString().slice(0, 4)}K${String(1 + Math.floor(new Date().getUTCMonth() / 3))}`;

/** Refused to the caller alike in both worlds, and told alike to whoever may ask. */
function tilSom(som: 'revisor' | 'administrator', felt: string, indhold: string, andet: Partial<Spoergsmaal> = {}): Spoerg {
  return ({ sted }) => {
    const query = dokument(indhold);
    const variables = { cpr: sted.borger, bruger: sted.kalder.sub };
    return [
      { navn: `${felt} uden privilegiet`, query, variables, naegtes: true },
      // Look-ups within one millisecond stand in the order they were written.
      { navn: `${felt} som ${som}`, query, variables, som, loebende: EGNE, uordnet: true, ...andet },
    ];
  };
} // prettier-ignore

/**
 * Of what the caller asked, an auditor is told the same. `forbrug` is the exception in part: the hændelser a source delivered
 * are a figure about the source, all of a kommune's and meant for those who run it, and it is ordered by them; the look-ups
 * are compared.
 */
const revision = (felt: string, indhold: string, andet: Partial<Spoergsmaal> = {}) => tilSom('revisor', felt, indhold, andet); // prettier-ignore
const log = (filter: string) => `revisionslog(filter: ${filter}, first: 200) ${u.side('OpslagConnection', 1)}`; // prettier-ignore

/** The worlds' agreements are the same, but for the id and the instants each database gave them. */
const aftaler = (felt: string, type: string) => tilSom('administrator', felt, `${felt} ${u.felt(type, 1)}`, { loebende: [...EGNE, 'anmodet', 'besluttet'] }); // prettier-ignore

/** Somebody who may not change anything tries to: refused, in the same bytes, about citizens and ids of both worlds. */
const aendring =
  (indhold: (emne: Emne) => string): Spoerg =>
  (emne) => {
    const felt = indhold(emne);
    return [{ navn: `${felt.replace(/\W.*/s, '')} uden privilegiet`, query: dokument(felt, 'mutation'), variables: { cpr: emne.sted.borger }, naegtes: true }]; // prettier-ignore
  };

/** Something written about each of a few objects; the caller has no privilege to write, so nothing is. */
const skrivning = (felt: (id: string, emne: Emne) => string, slags = 'sag'): Spoerg => (emne) => {
  const ider = [...emne.objekter.filter((o) => o.slags === slags).slice(-5).map(({ id }) => id), emne.t.uuid()];
  const felter = ider.map((id, i) => `a${String(i)}: ${felt(id, emne)}`);
  return [{ navn: `${felt('', emne).replace(/\W.*/s, '')} uden ret`, query: dokument(felter.join(' '), 'mutation'), variables: {} }];
}; // prettier-ignore

/** KLE numbers and patterns a fagsystem asks about: some met by what is hidden only. */
const KLE = ['["32.30.04"]', '["32.*"]', '["*"]', '["27.18.00", "33.*"]', '[]'] as const;
const personer = ({ sted }: Emne) => [sted.borger, sted.anden, sted.naboNummer, '6101010002'];

/** What a fagsystem may ask, as one that may and as one that may not. */
const fagsystem = (felt: string, felter: (emne: Emne) => string[]): Spoerg => (emne) => {
  const query = dokument(felter(emne).map((et, i) => `a${String(i)}: ${et}`).join(' '));
  return [
    { navn: `${felt} som fagsystem`, query, variables: {}, som: 'fagsystem' },
    { navn: `${felt} uden privilegiet`, query: dokument(felter(emne)[0] ?? ''), variables: {}, naegtes: true },
  ];
}; // prettier-ignore

const kendtPart = fagsystem('kendtPart', (emne) =>
  personer(emne).flatMap((cpr) => KLE.map((kle) => `kendtPart(part: { cpr: "${cpr}" }, kle: ${kle})`)),
);
const kendteParter = fagsystem('kendteParter', (emne) =>
  KLE.map(
    (kle) =>
      `kendteParter(parter: [${personer(emne)
        .map((cpr) => `{ cpr: "${cpr}" }`)
        .join(' ')}], kle: ${kle})`,
  ),
);
const eksisterendeSager = fagsystem('eksisterendeSager', (emne) => [
  ...personer(emne).flatMap((cpr) => KLE.slice(0, 2).map((kle) => `eksisterendeSager(opslag: { part: { cpr: "${cpr}" }, kle: ${kle} }) ${u.felt('EksisterendeSager', 1)}`)),
  `eksisterendeSager(opslag: { part: { cpr: "${emne.sted.borger}" }, kle: ["*"], kunAabne: false }) ${u.felt('EksisterendeSager', 2)}`,
]); // prettier-ignore

const AFTALE = 'kle: ["32.*"], foelsomhed: FORTROLIGE_PERSONOPLYSNINGER';
const aftaleId = (slags: string, { t }: Emne) => Buffer.from(`${slags}:${t.uuid()}`).toString('base64url');

/**
 * By root field. Nobody who may change something does so here: what is changed is a kommune's own agreements, alarms and
 * samples, in which nothing is hidden – test/resolvers and test/scenarier ask about those.
 */
export const FORVALTNING: Readonly<Record<string, Spoerg>> = {
  revisionslog: (emne) => [
    ...revision('revisionslog', log('{ bruger: $bruger, part: { cpr: $cpr } }'))(emne),
    ...revision('revisionslog', log('{ bruger: $bruger }'), { altLogget: true })(emne).slice(1),
  ],
  indsigt: revision('indsigt', `indsigt(part: { cpr: $cpr }) ${u.felt('Indsigt', 0)}`),
  forbrug: revision('forbrug', `forbrug(kvartal: "${kvartal()}") ${u.felt('Forbrug', 1)}`),
  stikproever: revision('stikproever', `stikproever ${u.felt('Stikproeve', 1)}`),
  alarmopsaetning: tilSom('administrator', 'alarmopsaetning', `alarmopsaetning ${u.felt('Alarmopsaetning', 1)}`),
  alarmliste: tilSom('administrator', 'alarmliste', `alarmliste(liste: VIP, fjernede: true) ${u.felt('Alarmpost', 0)}`),
  serviceaftaler: aftaler('serviceaftaler', 'Serviceaftale'),
  videregivelsesaftaler: aftaler('videregivelsesaftaler', 'Videregivelsesaftale'),
  kendtPart,
  kendteParter,
  eksisterendeSager,
  anmodServiceaftale: aendring(({ sted }) => `anmodServiceaftale(input: { system: "${sted.kalder.azp}", kommune: "${sted.kommune}", rettigheder: ["INDEKS_OPSLAG"], ${AFTALE} }) ${u.felt('Serviceaftale', 0)}`),
  besvarServiceaftale: aendring((emne) => `besvarServiceaftale(id: "${aftaleId('Serviceaftale', emne)}", godkend: true) ${u.felt('Serviceaftale', 0)}`),
  anmodVideregivelsesaftale: aendring(({ sted }) => `anmodVideregivelsesaftale(input: { ejer: "${sted.udk}", hjemmel: "lov", ${AFTALE} }) ${u.felt('Videregivelsesaftale', 0)}`),
  besvarVideregivelsesaftale: aendring((emne) => `besvarVideregivelsesaftale(id: "${aftaleId('Videregivelsesaftale', emne)}", godkend: true) ${u.felt('Videregivelsesaftale', 0)}`),
  saetAlarmopsaetning: aendring(() => `saetAlarmopsaetning(input: { kle: ["32.30.04"] }) ${u.felt('Alarmopsaetning', 0)}`),
  tilfoejTilAlarmliste: aendring(() => `tilfoejTilAlarmliste(liste: VIP, poster: [{ part: { cpr: $cpr } }]) ${u.felt('AlarmlistePayload', 0)}`),
  fjernFraAlarmliste: aendring(({ t }) => `fjernFraAlarmliste(ider: ["${t.uuid()}"]) ${u.felt('AlarmlistePayload', 0)}`),
  traekStikproeve: aendring(({ sted }) => `traekStikproeve(enhed: "${sted.kalder.enhed}", maaned: "2026-01") ${u.felt('Stikproeve', 0)}`),
  // To those who run a kommune: what their sources got wrong is theirs to see.
  karantaene: (emne) => [{ navn: 'karantaene uden privilegiet', query: dokument(`karantaene(first: 5) ${u.side('KarantaeneConnection', 1)}`), variables: { cpr: emne.sted.borger }, naegtes: true }],
  kvalitet: (emne) => [{ navn: 'kvalitet uden privilegiet', query: dokument(`kvalitet ${u.felt('Kvalitetspost', 1)}`), variables: { cpr: emne.sted.borger }, naegtes: true }],
  noeglekonflikter: (emne) => [{ navn: 'noeglekonflikter uden privilegiet', query: dokument(`noeglekonflikter ${u.felt('Noeglekonflikter', 1)}`), variables: { cpr: emne.sted.borger }, naegtes: true }],
  genafspil: aendring(({ t }) => `genafspil(ids: ["${t.uuid()}"]) ${u.felt('Genafspillet', 0)}`),
  kasserFraKarantaene: aendring(({ t }) => `kasserFraKarantaene(ids: ["${t.uuid()}"], begrundelse: "prøvet")`),
  // Of sager seen and unseen, and of one in neither world, by somebody who may write on none: which of them there are is not told.
  opretJournalnotat: skrivning((sag) => `opretJournalnotat(input: { sag: "${sag}", titel: "T", tekst: "t" }) ${u.felt('JournalnotatPayload', 1)}`),
  tilknytDokument: skrivning((sag, { t }) => `tilknytDokument(input: { sag: "${sag}", dokument: "${t.uuid()}" }) ${u.felt('DokumentPayload', 1)}`),
  retJournalnotat: skrivning((sag) => `retJournalnotat(id: "${Buffer.from(`Journalnotat:${sag}`).toString('base64url')}", titel: "T") ${u.felt('JournalnotatPayload', 1)}`, 'journalnotat'),
  sletJournalnotat: skrivning((sag) => `sletJournalnotat(id: "${Buffer.from(`Journalnotat:${sag}`).toString('base64url')}") ${u.felt('SletPayload', 1)}`, 'journalnotat'),
  vurderOpslag: aendring(({ t }) => `vurderOpslag(stikproeve: "${t.uuid()}", plads: 1, udfald: I_ORDEN) ${u.felt('Stikproeve', 0)}`),
}; // prettier-ignore
