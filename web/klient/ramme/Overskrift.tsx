import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

let foerste = true;

/** The view's h1, and the page's title. It takes focus when one comes from another view, so that reading goes on here. */
export function Overskrift({ titel, children }: { readonly titel: string; readonly children?: ComponentChildren }) {
  const h1 = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!foerste) h1.current?.focus();
    foerste = false;
  }, []);
  useEffect(() => {
    document.title = `${titel} – Overblik`;
  }, [titel]);
  return (
    <h1 ref={h1} tabIndex={-1}>
      {children ?? titel}
    </h1>
  );
}
