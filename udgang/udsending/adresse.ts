import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { BlockList, isIPv4, isIPv6, type LookupFunction } from 'node:net';

/** Where events may be pushed. */
export interface Adresseregler {
  /** Hosts, `*.` before a domain; null: any that is on the internet. */
  readonly vaerter: readonly string[] | null;
  /** `host:port` of receivers under test: these may be private, and without TLS. Empty in production. */
  readonly testvaerter: readonly string[];
}

/** Not on the internet, or not one host's (IANA's special-purpose registry), and what a cloud tells its own machines at. */
const LUKKEDE4 = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '168.63.129.16/32', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24',
  '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
]; // prettier-ignore
/** Of IPv6 only what is handed out is open; in that, what leads to an IPv4 address, or nowhere, is not. */
const AABNE6 = ['2000::/3'];
const LUKKEDE6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

function liste(net: readonly string[], familie: 'ipv4' | 'ipv6'): BlockList {
  const svar = new BlockList();
  for (const en of net) {
    const [adresse = '', bit = ''] = en.split('/');
    svar.addSubnet(adresse, Number(bit), familie);
  }
  return svar;
}
const [lukkede4, aabne6, lukkede6] = [liste(LUKKEDE4, 'ipv4'), liste(AABNE6, 'ipv6'), liste(LUKKEDE6, 'ipv6')];

/** Is it a machine on the internet, and none of ours? What is no address is not. */
export function offentlig(ip: string): boolean {
  if (isIPv4(ip)) return !lukkede4.check(ip, 'ipv4');
  return isIPv6(ip) && aabne6.check(ip, 'ipv6') && !lukkede6.check(ip, 'ipv6');
}

/** An address events may be pushed to, as it stands; null: it is none. Where its name leads is judged by `lavOpslag`. */
export function laesAdresse(tekst: string, regler: Adresseregler): URL | null {
  if (!URL.canParse(tekst)) return null;
  const url = new URL(tekst);
  if (url.username || url.password || url.hash) return null;
  if (erTestvaert(url, regler)) return ['https:', 'http:'].includes(url.protocol) ? url : null;
  if (url.protocol !== 'https:' || !erTilladt(url.hostname, regler)) return null;
  const ip = url.hostname.replace(/^\[(.*)\]$/, '$1'); // every way to write an IPv4 address has become one by now
  return isIPv4(ip) || isIPv6(ip) ? (offentlig(ip) ? url : null) : url;
}

const erTestvaert = ({ host }: URL, { testvaerter }: Adresseregler): boolean => testvaerter.includes(host);

function erTilladt(vaert: string, { vaerter }: Adresseregler): boolean {
  if (vaerter === null) return true;
  return vaerter.some((en) => (en.startsWith('*.') ? vaert.endsWith(en.slice(1)) : vaert === en));
}

/** A host's name leads where nothing is sent. */
export class AdresseAfvist extends Error {
  override readonly name = 'AdresseAfvist';
}

/** As `dns.lookup` is called here. */
export type Navneopslag = (
  vaert: string,
  valg: LookupAllOptions,
  svar: (fejl: NodeJS.ErrnoException | null, adresser: LookupAddress[]) => void,
) => void;

/**
 * How the host of an address is looked up when it is connected to: what was judged is what is connected to, so a name that
 * leads elsewhere a moment later leads nowhere (L74). One address that is not open refuses them all.
 */
export function lavOpslag(url: URL, regler: Adresseregler, slaaOp: Navneopslag = lookup): LookupFunction {
  const alle = erTestvaert(url, regler);
  return (vaert, valg, svar) => {
    slaaOp(vaert, { ...valg, all: true }, (fejl, adresser) => {
      const [foerste] = adresser as LookupAddress[] | undefined ?? []; // none are given with an error
      if (fejl) svar(fejl, []);
      else if (!foerste || !(alle || adresser.every(({ address }) => offentlig(address)))) svar(new AdresseAfvist(), []);
      else if (valg.all) svar(null, adresser);
      else svar(null, foerste.address, foerste.family);
    });
  };
} // prettier-ignore

/** Does the host lead to something events may be pushed to, as it is now? */
export function foererUd(url: URL, regler: Adresseregler): Promise<boolean> {
  const vaert = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return new Promise((svar) => lavOpslag(url, regler)(vaert, { all: true }, (fejl) => svar(fejl === null)));
}
