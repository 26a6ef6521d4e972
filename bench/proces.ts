/** What the system tells of a process. Only Linux does (/proc); elsewhere the answers are 0 and NaN. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const TIK_MS = 10; // USER_HZ is 100 on every Linux Node runs on
const MAAL_MS = 100;

/** The most resident memory of a process, in MB, until it is read: then it begins anew. */
export function foelgRss(pid: number): { aflaes: () => number; stop: () => void } {
  let hoejeste = 0;
  const maaler = setInterval(() => (hoejeste = Math.max(hoejeste, rss(pid))), MAAL_MS);
  return {
    aflaes: () => {
      const top = Math.max(hoejeste, rss(pid));
      hoejeste = 0;
      return top;
    },
    stop: () => clearInterval(maaler),
  };
}

/** Processor time, in ms, that a process and the processes it has started and still has have used. */
export function cpuMs(pid: number): number {
  if (!existsSync('/proc/self/stat')) return NaN;
  const navne = readdirSync('/proc').filter((navn) => /^\d+$/.test(navn));
  const alle = navne.flatMap((navn) => stat(navn) ?? []);
  return alle.filter((en) => en.pid === pid || en.foraelder === pid).reduce((sum, { ms }) => sum + ms, 0);
}

function rss(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(laes(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
}

function stat(pid: string): { pid: number; foraelder: number; ms: number } | undefined {
  // After the name, which may hold anything but is last closed by a parenthesis: state, parent, …, utime, stime.
  const felter = laes(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ');
  if (!felter || felter.length < 13) return undefined;
  return { pid: Number(pid), foraelder: Number(felter[1]), ms: (Number(felter[11]) + Number(felter[12])) * TIK_MS };
}

function laes(fil: string): string {
  try {
    return readFileSync(fil, 'utf8');
  } catch {
    return ''; // it has ended, or this is not Linux
  }
}
