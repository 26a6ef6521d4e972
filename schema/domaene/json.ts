/** What JSON writes in another way than it stands: quotes, backslashes, control characters and halves of characters. */
const SAERLIGT = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text as JSON. Nearly none needs escaping, and to ask JSON costs more than to look. */
export const jsonTekst = (tekst: string): string => (SAERLIGT.test(tekst) ? JSON.stringify(tekst) : `"${tekst}"`);

/** Layers of a JSON text that is taken in; beyond them a reader that calls itself would run out of stack. */
const LAG_MAX = 64;
/**
 * What a JSON text says, if it says one thing: null where a name stands twice in one object – one reader takes the first,
 * another the last, and what was checked is not what is used (security.md L62) – where a name is `__proto__`, or where it
 * is more than 64 layers deep. Throws SyntaxError when it is no JSON.
 */
export function entydigJson(tekst: string): { readonly vaerdi: unknown } | null {
  const vaerdi: unknown = JSON.parse(tekst);
  // Written again it is the same text: then no name stood twice, for one of the two would be gone.
  if (!tekst.includes('__proto__') && holderLag(vaerdi, LAG_MAX) && JSON.stringify(vaerdi) === tekst) return { vaerdi };
  const navne = antalNavne(vaerdi, LAG_MAX);
  return navne !== null && navne === skrevneNavne(tekst) ? { vaerdi } : null;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
/** The same of a body as bytes. Throws TypeError when they are no UTF-8, too. */
export const entydigJsonI = (krop: Uint8Array): ReturnType<typeof entydigJson> => entydigJson(UTF8.decode(krop));

function holderLag(vaerdi: unknown, lag: number): boolean {
  if (typeof vaerdi !== 'object' || vaerdi === null) return true;
  if (lag === 0) return false;
  if (Array.isArray(vaerdi)) {
    for (const en of vaerdi) if (!holderLag(en, lag - 1)) return false;
    return true;
  }
  for (const navn in vaerdi) if (!holderLag((vaerdi as Record<string, unknown>)[navn], lag - 1)) return false;
  return true;
}

/** Names in the text as written – texts with a colon after them; a name that stands twice counts twice. */
function skrevneNavne(tekst: string): number {
  let antal = 0;
  for (let start = tekst.indexOf('"'); start >= 0; start = tekst.indexOf('"', start)) {
    let efter = slutAf(tekst, start) + 1;
    while (BLANK.has(tekst.charCodeAt(efter))) efter += 1;
    if (tekst[efter] === ':') antal += 1;
    start = efter;
  }
  return antal;
}

const BLANK = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** The place of the quote that ends the text begun at `start`: the first with an even number of backslashes before it. */
function slutAf(tekst: string, start: number): number {
  for (let slut = tekst.indexOf('"', start + 1); ; slut = tekst.indexOf('"', slut + 1)) {
    let skraa = slut - 1;
    while (tekst[skraa] === '\\') skraa -= 1;
    if ((slut - skraa) % 2 === 1) return slut;
  }
}

/** Names of what was read, of which each object has each once. Null when it is too deep, or would be its own prototype. */
function antalNavne(vaerdi: unknown, lag: number): number | null {
  if (typeof vaerdi !== 'object' || vaerdi === null) return 0;
  if (lag === 0 || Object.hasOwn(vaerdi, '__proto__')) return null;
  const under = Object.values(vaerdi);
  let antal = Array.isArray(vaerdi) ? 0 : under.length;
  for (const en of under) {
    const flere = antalNavne(en, lag - 1);
    if (flere === null) return null;
    antal += flere;
  }
  return antal;
}

/** The records of a list, themselves; anything else in it, and what is no list, is left out. */
export const poster = (vaerdi: unknown): readonly Record<string, unknown>[] =>
  !Array.isArray(vaerdi) ? INGEN : vaerdi.every(erPost) ? vaerdi : vaerdi.filter(erPost);

const INGEN: readonly Record<string, unknown>[] = [];
const erPost = (en: unknown): en is Record<string, unknown> => typeof en === 'object' && en !== null;
