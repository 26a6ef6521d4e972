import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pakkeRod } from '../pakke.ts';

/** An invented citizen worth looking up, and why. */
export interface Demoborger {
  readonly cpr?: string;
  readonly cvr?: string;
  readonly navn: string;
  readonly historie: string;
}

/** `GET /udvikler`: how to ask without the page. Plain HTML, no script; the same for everybody, since it holds nobody's data. */
export function udviklerruter(app: FastifyInstance, adresse: () => string, borgere: readonly Demoborger[]): void {
  const skabelon = laes('udvikler.html');
  const stil = laes('udvikler.css');
  const eksempel = borgere.find(({ cpr }) => cpr !== undefined)?.cpr ?? '7204854444';
  const dele = { borgere: borgerliste(borgere), eksempel: sikker(eksempel) };
  app.get('/udvikler', (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(udfyld(skabelon, { ...dele, adresse: sikker(adresse()) })),
  );
  app.get('/udvikler.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(stil));
}

function laes(navn: string): string {
  return readFileSync(join(pakkeRod, 'web', navn), 'utf8');
}

function udfyld(skabelon: string, dele: Readonly<Record<string, string>>): string {
  return skabelon.replace(/\{\{(\w+)\}\}/g, (_plads, navn: string) => dele[navn] ?? '');
}

function borgerliste(borgere: readonly Demoborger[]): string {
  if (borgere.length === 0) return '<p>Her er ingen demodata. <code>npm start</code> lægger dem ind.</p>';
  const raekker = borgere.map(
    ({ cpr, cvr, navn, historie }) =>
      `<tr><td>${sikker(cpr ?? cvr ?? '')}</td><td>${sikker(navn)}</td><td>${sikker(historie)}</td></tr>`,
  );
  return `<table><thead><tr><th>Nummer</th><th>Navn</th><th>Historien</th></tr></thead><tbody>${raekker.join('')}</tbody></table>`;
}

const TEGN: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function sikker(tekst: string): string {
  return tekst.replace(/[&<>"']/g, (tegn) => TEGN[tegn] ?? tegn);
}
