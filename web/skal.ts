const FONTE = ['IBMPlexSans-Regular-Latin1', 'IBMPlexSans-SemiBold-Latin1'];

/**
 * The page before its program has run, from the names of the built files and of those needed from
 * the first moment. Without them it says how they are made.
 */
export function skal(filer: readonly string[], forud: readonly string[]): string {
  const fil = (begynder: string, ende: string) =>
    filer.find((navn) => navn.startsWith(begynder) && navn.endsWith(ende));
  const program = fil('overblik-', '.js');
  const stil = fil('overblik-', '.css');
  const fonte = FONTE.flatMap((navn) => fil(navn, '.woff2') ?? []);
  return `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Overblik</title>
    <link rel="icon" href="/assets/ikon.svg" type="image/svg+xml">
${fonte.map((navn) => `    <link rel="preload" href="/assets/${navn}" as="font" type="font/woff2" crossorigin>\n`).join('')}${
    stil ? `    <link rel="stylesheet" href="/assets/${stil}">\n` : ''
  }${forud.map((navn) => `    <link rel="modulepreload" href="/assets/${navn}">\n`).join('')}${program ? `    <script type="module" src="/assets/${program}"></script>\n` : ''}  </head>
  <body>
    <div id="side">${program ? UDEN_SCRIPT : UBYGGET}</div>
  </body>
</html>
`;
}

const UDEN_SCRIPT = '<noscript><p>Overblik kræver, at browseren må køre sidens program (JavaScript).</p></noscript>';
const UBYGGET = '<p>Skærmen er ikke bygget. Kør <code>npm run build:web</code>, og start igen.</p>';
