import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How wide a picture may be drawn, at least 480: what its room is, measured before it is painted and whenever it changes. */
export function useBredde() {
  const ramme = useRef<HTMLDivElement>(null);
  const [bredde, saet] = useState(1000);
  useLayoutEffect(() => {
    if (!ramme.current) return;
    const maal = (bredt: number) => saet(Math.max(480, Math.floor(bredt)));
    maal(ramme.current.clientWidth);
    const maaler = new ResizeObserver(([en]) => en && maal(en.contentRect.width));
    maaler.observe(ramme.current);
    return () => maaler.disconnect();
  }, []);
  return [bredde, ramme] as const;
}
