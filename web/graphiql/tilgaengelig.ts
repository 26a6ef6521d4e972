/** What GraphiQL's text fields are called by those who hear them, by where they stand. */
const FELTER = {
  '.graphiql-query-editor textarea': 'Query',
  '.graphiql-editor-tool .graphiql-editor:nth-child(1) textarea': 'Variables',
  '.graphiql-editor-tool .graphiql-editor:nth-child(2) textarea': 'Headers',
  '.result-window textarea': 'Answer',
};

/**
 * Mends what GraphiQL leaves out for those who use keys or hear the page, again whenever it has drawn: its text fields
 * have names, what scrolls is reached by the keys, and a tab holds no button but stands beside it (WCAG 2.1 1.3.1, 2.1.1, 4.1.2).
 * Gives what ends it.
 */
export function goerTilgaengelig(rod: HTMLElement): () => void {
  const ret = () => {
    for (const [sted, navn] of Object.entries(FELTER)) saet(rod, sted, { 'aria-label': navn });
    saet(rod, '.CodeMirror-scroll', { tabindex: '0', role: 'group', 'aria-label': 'Text' });
    saet(rod, '.graphiql-tabs', { role: 'list' });
    saet(rod, '.graphiql-tab', { role: 'listitem' });
    for (const fane of rod.querySelectorAll('.graphiql-tab')) {
      const valgt = String(fane.classList.contains('graphiql-tab-active'));
      fane.removeAttribute('aria-selected');
      saet(fane, '.graphiql-tab-button', { 'aria-current': valgt });
      saet(fane, '.graphiql-tab-close', { 'aria-label': `Close ${fane.textContent}` });
    }
  };
  ret();
  const vagt = new MutationObserver(ret);
  vagt.observe(rod, { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'aria-selected'] });
  return () => vagt.disconnect();
}

/** An attribute is only written where it differs, so that the watch comes to rest. */
function saet(rod: Element, sted: string, attributter: Readonly<Record<string, string>>): void {
  for (const element of rod.querySelectorAll(sted)) {
    for (const [navn, vaerdi] of Object.entries(attributter)) {
      if (element.getAttribute(navn) !== vaerdi) element.setAttribute(navn, vaerdi);
    }
  }
}
