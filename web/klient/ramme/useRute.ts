import { useEffect, useState } from 'preact/hooks';
import { laesRute, type Rute } from './rute.ts';

export function gaaTil(hash: string): void {
  location.hash = hash;
}

export function useRute(): Rute {
  const [hash, saet] = useState(location.hash);
  useEffect(() => {
    const lyt = () => saet(location.hash);
    addEventListener('hashchange', lyt);
    return () => removeEventListener('hashchange', lyt);
  }, []);
  return laesRute(hash);
}
