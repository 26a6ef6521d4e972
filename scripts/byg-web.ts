/** Builds the page into web/dist; `overblik serve` does the same by itself when it is missing or old. */
import { bygSiden } from '../web/byg.ts';

console.log((await bygSiden()) ? 'skærmen er bygget' : 'skærmen er bygget i forvejen');
