/** A token of one of the demo's invented users (`POST /demo/token`). Throws where there is none to have. */
export async function hentDemotoken(bruger: string): Promise<string> {
  const svar = await fetch('/demo/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ bruger }),
  });
  const { token } = (await svar.json()) as { token?: unknown }; // web/demo.ts
  if (typeof token !== 'string') throw new Error('intet token');
  return token;
}
