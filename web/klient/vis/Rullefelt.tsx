import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What may be wider than the window. When it is, it can be moved by the keys too, and says what it is. */
export function Rullefelt({
  navn,
  klasse,
  children,
}: {
  readonly navn: string;
  readonly klasse: string;
  readonly children: ComponentChildren;
}) {
  const felt = useRef<HTMLDivElement>(null);
  const [ruller, saet] = useState(false);
  // Measured before it is painted: it is never to be seen, or read out, as what it is not.
  useLayoutEffect(() => {
    const { current } = felt;
    if (!current) return;
    const maal = () => saet(current.scrollWidth > current.clientWidth);
    maal();
    const maaler = new ResizeObserver(maal);
    maaler.observe(current);
    if (current.firstElementChild) maaler.observe(current.firstElementChild);
    return () => maaler.disconnect();
  }, []);
  return (
    <div ref={felt} class={klasse} {...(ruller ? { tabIndex: 0, role: 'group', 'aria-label': navn } : {})}>
      {children}
    </div>
  );
}
