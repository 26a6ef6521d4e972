import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { IndeksFejl } from './errors.ts';

const jaNej = z.stringbool({ truthy: ['true', '1', 'ja'], falsy: ['false', '0', 'nej'] });
const antal = z.coerce.number().int().min(1).max(1_000_000);
const url = (protokol: RegExp, eksempel: string) =>
  z.url({ protocol: protokol, error: `skal være en adresse som ${eksempel}` });
const cvr = z.string().regex(/^\d{8}$/);

/** A value that is itself JSON: read first, so that a slip of the pen is reported with the name of its variable. */
const json = <T extends z.ZodType>(form: T) =>
  z
    .string()
    .transform((tekst, ctx): unknown => {
      try {
        return JSON.parse(tekst);
      } catch {
        ctx.addIssue({ code: 'custom', message: 'er ikke JSON' });
        return z.NEVER;
      }
    })
    .pipe(form);

/**
 * `{"header":"x-ssl-client-subject","systemer":{"CN=…":"<system uuid>"}}`: who a SOAP caller is when the proxy has checked its
 * certificate. `adresser` are the proxy's own (this machine's, unless given); `cvrHeader` says for which authority it calls.
 */
const BetroetProxy = z.strictObject({
  header: z.string().min(1).toLowerCase(),
  systemer: z.record(z.string().min(1), z.guid()),
  cvrHeader: z.string().min(1).toLowerCase().optional(),
  adresser: z
    .array(z.union([z.ipv4(), z.ipv6()]))
    .min(1)
    .default(['127.0.0.1', '::1']),
});

/** `[{"koe":"…","systemer":["<uuid>"],"kommuner":["<cvr>"]}]`: whom each queue may speak for. */
const AmqpKoeer = z.array(
  z.strictObject({ koe: z.string().min(1), systemer: z.array(z.guid()).min(1), kommuner: z.array(cvr).min(1) }),
);

/**
 * `{"afsender":"<uuid>","exchanges":[{"exchange":"…","system":"<uuid>","kommuner":["<cvr>"]}]}`: where events are published, by the aftaler of
 * which system with which kommuner. `beskedtyper` are the broker's uuids for them, by `sag.oprettet` or `NySag`.
 */
const AmqpUd = z.strictObject({
  afsender: z.guid().toLowerCase(),
  beskedtyper: z.record(z.string().min(1), z.guid()).default({}),
  exchanges: z
    .array(
      z.strictObject({ exchange: z.string().min(1), system: z.guid().toLowerCase(), kommuner: z.array(cvr).min(1) }),
    )
    .min(1),
});

/** Names apart by commas. */
const navne = z
  .string()
  .transform((tekst) => tekst.split(',').map((en) => en.trim().toLowerCase()))
  .pipe(z.array(z.string().min(1)));

/** `[{"afsender":"<uuid>","systemer":["<uuid>"],"kommuner":["<cvr>"]}]`: who pushes messages (`POST /modtagbesked`), and whom each may speak for. */
const Beskedfordeler = z
  .array(z.strictObject({ afsender: z.guid(), systemer: z.array(z.guid()).min(1), kommuner: z.array(cvr).min(1) }))
  .min(1);

const Env = z.object({
  OVERBLIK_ENV: z.enum(['development', 'test', 'production']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  LISTEN_HOST: z.union([z.ipv4(), z.ipv6(), z.hostname()]).optional(),
  OVERBLIK_DATA: z.string().default('./data'),
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://bruger:kode@vaert:5432/overblik').optional(),
  OPENSEARCH_URL: url(/^https?$/, 'https://vaert:9200').optional(),
  AMQP_URL: url(/^amqps?$/, 'amqps://vaert:5671').optional(),
  AMQP_QUEUES: json(AmqpKoeer).optional(),
  AMQP_UD: json(AmqpUd).optional(),
  WEBHOOK_VAERTER: navne.optional(),
  WEBHOOK_TESTVAERTER: navne.optional(),
  JWKS_URL: url(/^https?$/, 'https://udsteder/jwks.json').optional(),
  JWT_ISSUER: z.string().optional(),
  JWT_AUDIENCE: z.string().optional(),
  OIDC_LOGIN_URL: url(/^https?$/, 'https://udsteder/authorize').optional(),
  OIDC_TOKEN_URL: url(/^https?$/, 'https://udsteder/token').optional(),
  OIDC_LOGUD_URL: url(/^https?$/, 'https://udsteder/logout').optional(),
  OIDC_KLIENT: z.string().optional(),
  OIDC_SCOPE: z.string().default('openid'),
  HEMMELIGHED: z.string().min(32, 'skal være mindst 32 tegn').optional(),
  ROLLE_DOMAENE: z.hostname().default('overblik.example'),
  FORMAAL_PAAKRAEVET: jaNej.default(true),
  SERVICEAFTALE_PAAKRAEVET: jaNej.optional(),
  PERSONOPSLAG_PR_MINUT: antal.default(60),
  PERSONOPSLAG_PR_DOEGN: antal.default(600),
  OPTAELLINGER_PR_DOEGN: antal.max(50).default(30),
  EKSPORT_RAEKKER: antal.default(10_000),
  EKSPORT_RAEKKER_PR_DOEGN: antal.default(50_000),
  EKSPORT_MAPPE: z.string().optional(),
  BETROET_PROXY: json(BetroetProxy).optional(),
  BESKEDFORDELER: json(Beskedfordeler).optional(),
  REVISION_MAANEDER: antal.default(24),
  UDSENDELSE_DAGE: antal.default(90),
});
type Env = z.infer<typeof Env>;
type Noegle = keyof Env;
type Mangel = { noegle: string; besked: string };

/** `X_FILE` names a file that holds X: a secret then stands neither in the environment nor in a process listing. Empty is unset. */
function medFiler(env: Record<string, string | undefined>, mangler: Mangel[]): Partial<Record<Noegle, string>> {
  const vaerdier: Partial<Record<Noegle, string>> = {};
  for (const noegle of Env.keyof().options) {
    const fil = env[`${noegle}_FILE`];
    let vaerdi = env[noegle];
    if (fil && vaerdi) mangler.push({ noegle, besked: `er sat både direkte og med ${noegle}_FILE` });
    else if (fil) {
      try {
        vaerdi = readFileSync(fil, 'utf8').trim();
        if (!vaerdi) mangler.push({ noegle: `${noegle}_FILE`, besked: 'peger på en tom fil' });
      } catch {
        mangler.push({ noegle: `${noegle}_FILE`, besked: 'peger på en fil, der ikke kan læses' });
      }
    }
    if (vaerdi) vaerdier[noegle] = vaerdi;
  }
  return vaerdier;
}

/** What no single value can tell: the values that need each other, and what production refuses. */
function sammenhaeng(env: Partial<Record<Noegle, string>>): Mangel[] {
  const mangler: Mangel[] = [];
  const kraev = (noegler: readonly Noegle[], besked: string) => {
    for (const noegle of noegler) if (!env[noegle]) mangler.push({ noegle, besked });
  };
  const udsteder = ['JWKS_URL', 'JWT_ISSUER', 'JWT_AUDIENCE'] as const;
  const produktion = env.OVERBLIK_ENV === 'production';

  if (produktion) kraev([...udsteder, 'HEMMELIGHED'], 'skal være sat i produktion');
  else if (udsteder.some((noegle) => env[noegle])) {
    kraev(udsteder, 'skal være sat: JWKS_URL, JWT_ISSUER og JWT_AUDIENCE hører sammen');
  }
  if (env.AMQP_QUEUES ?? env.AMQP_UD) kraev(['AMQP_URL'], 'skal være sat, når AMQP_QUEUES eller AMQP_UD er det');
  if (env.AMQP_URL && !env.AMQP_QUEUES && !env.AMQP_UD) {
    mangler.push({ noegle: 'AMQP_URL', besked: 'bruges ikke uden AMQP_QUEUES eller AMQP_UD' });
  }
  const login = ['OIDC_LOGIN_URL', 'OIDC_TOKEN_URL', 'OIDC_KLIENT'] as const;
  if (login.some((noegle) => env[noegle])) {
    kraev(login, 'skal være sat: OIDC_LOGIN_URL, OIDC_TOKEN_URL og OIDC_KLIENT hører sammen');
    kraev(udsteder, 'skal være sat: sidens login giver tokens fra den udsteder');
  }
  if (produktion) {
    if (env.WEBHOOK_TESTVAERTER)
      mangler.push({ noegle: 'WEBHOOK_TESTVAERTER', besked: 'må ikke være sat i produktion' });
    for (const noegle of ['JWKS_URL', 'OIDC_LOGIN_URL', 'OIDC_TOKEN_URL', 'OIDC_LOGUD_URL'] as const) {
      if (env[noegle]?.startsWith('http:')) mangler.push({ noegle, besked: 'skal være https i produktion' });
    }
  }
  return mangler;
}

/**
 * Reads the configuration. Called once, by each program; the result is frozen, paths are absolute.
 * Throws UGYLDIG_KONFIGURATION with every mistake, one a line, and never with a value: it may be a secret.
 */
export function loadConfig(env: Record<string, string | undefined>) {
  const mangler: Mangel[] = [];
  const vaerdier = medFiler(env, mangler);
  const { data, error } = Env.safeParse(vaerdier, { error: z.locales.da().localeError });
  for (const { path, message } of error?.issues ?? []) mangler.push({ noegle: path.join('.'), besked: message });
  mangler.push(...sammenhaeng(vaerdier));

  if (!data || mangler.length > 0) {
    const linjer = mangler.map(({ noegle, besked }) => `  ${noegle}: ${besked}`);
    throw new IndeksFejl('UGYLDIG_KONFIGURATION', ['Konfigurationen kan ikke bruges:', ...linjer].join('\n'));
  }
  return frys(data);
}

export type Config = ReturnType<typeof loadConfig>;

function frys(env: Env) {
  const produktion = env.OVERBLIK_ENV === 'production';
  const { JWKS_URL: jwksUrl, JWT_ISSUER: issuer, JWT_AUDIENCE: audience, AMQP_URL: amqpUrl } = env;
  return Object.freeze({
    produktion,
    logLevel: env.LOG_LEVEL,
    port: env.PORT,
    listenHost: env.LISTEN_HOST ?? (produktion ? '0.0.0.0' : '127.0.0.1'),
    dataMappe: resolve(env.OVERBLIK_DATA),
    /** undefined: the embedded server in `dataMappe`. */
    databaseUrl: env.DATABASE_URL,
    /** undefined: PostgreSQL's own text search. */
    opensearchUrl: env.OPENSEARCH_URL,
    amqp: amqpUrl ? Object.freeze({ url: amqpUrl, koeer: env.AMQP_QUEUES ?? [], ud: env.AMQP_UD }) : undefined,
    /** Where events may be pushed; `vaerter` null: anywhere on the internet. */
    webhook: Object.freeze({ vaerter: env.WEBHOOK_VAERTER ?? null, testvaerter: env.WEBHOOK_TESTVAERTER ?? [] }),
    /** undefined: a development key made at first start. */
    udsteder: jwksUrl && issuer && audience ? Object.freeze({ jwksUrl, issuer, audience }) : undefined,
    /** Where users of the page log in. undefined: nowhere, outside production as one of the demo's users. */
    login: loginAf(env),
    /** undefined: made at first start. */
    hemmelighed: env.HEMMELIGHED,
    rolleDomaene: env.ROLLE_DOMAENE,
    formaalPaakraevet: env.FORMAAL_PAAKRAEVET,
    serviceaftalePaakraevet: env.SERVICEAFTALE_PAAKRAEVET ?? produktion,
    personopslagPrMinut: env.PERSONOPSLAG_PR_MINUT,
    personopslagPrDoegn: env.PERSONOPSLAG_PR_DOEGN,
    /** Different sets of documents one analyst may ask counts of within 24 hours. */
    optaellingerPrDoegn: env.OPTAELLINGER_PR_DOEGN,
    /** How many rows one export may have, and all of a caller's within 24 hours. */
    eksportRaekker: env.EKSPORT_RAEKKER,
    eksportRaekkerPrDoegn: env.EKSPORT_RAEKKER_PR_DOEGN,
    /** Where what is taken out every day is put. */
    eksportMappe: env.EKSPORT_MAPPE ? resolve(env.EKSPORT_MAPPE) : resolve(env.OVERBLIK_DATA, 'eksport'),
    betroetProxy: env.BETROET_PROXY,
    /** undefined: nobody pushes messages. */
    beskedfordelere: env.BESKEDFORDELER,
    revisionMaaneder: env.REVISION_MAANEDER,
    /** How long events that have been told can be asked for again. */
    udsendelseDage: env.UDSENDELSE_DAGE,
  });
}

function loginAf({
  OIDC_LOGIN_URL: loginUrl,
  OIDC_TOKEN_URL: tokenUrl,
  OIDC_LOGUD_URL: logudUrl,
  OIDC_KLIENT: klient,
  OIDC_SCOPE: scope,
}: Env) {
  if (!loginUrl || !tokenUrl || !klient) return undefined;
  return Object.freeze({ loginUrl, tokenUrl, klient, scope, ...(logudUrl && { logudUrl }) });
}
