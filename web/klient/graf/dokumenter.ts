import { dokument } from './dokument.ts';
import aendret from './aendret.graphql';
import enstikproeve from './enstikproeve.graphql';
import forbrug from './forbrug.graphql';
import genafspil from './genafspil.graphql';
import historik from './historik.graphql';
import karantaene from './karantaene.graphql';
import kasser from './kasser.graphql';
import kilder from './kilder.graphql';
import mig from './mig.graphql';
import numre from './numre.graphql';
import opretnotat from './opretnotat.graphql';
import overblik from './overblik.graphql';
import revisionslog from './revisionslog.graphql';
import sag from './sag.graphql';
import saglink from './saglink.graphql';
import sager from './sager.graphql';
import sagsnummer from './sagsnummer.graphql';
import serviceaftaler from './serviceaftaler.graphql';
import soeg from './soeg.graphql';
import statistik from './statistik.graphql';
import stikproever from './stikproever.graphql';
import svaraftale from './svaraftale.graphql';
import svarvideregivelse from './svarvideregivelse.graphql';
import tidslinje from './tidslinje.graphql';
import traekstikproeve from './traekstikproeve.graphql';
import vurderopslag from './vurderopslag.graphql';
import ydelser from './ydelser.graphql';
import type * as Svar from './svar.ts';

export const MIG = dokument<Svar.MigQuery, Svar.MigQueryVariables>(mig);
export const OVERBLIK = dokument<Svar.OverblikQuery, Svar.OverblikQueryVariables>(overblik);
export const TIDSLINJE = dokument<Svar.TidslinjeQuery, Svar.TidslinjeQueryVariables>(tidslinje);
export const FLERE_SAGER = dokument<Svar.FlereSagerQuery, Svar.FlereSagerQueryVariables>(sager);
export const FLERE_YDELSER = dokument<Svar.FlereYdelserQuery, Svar.FlereYdelserQueryVariables>(ydelser);
export const VIS_NUMRE = dokument<Svar.VisNumreQuery, Svar.VisNumreQueryVariables>(numre);
export const FIND_SAGSNUMMER = dokument<Svar.FindSagsnummerQuery, Svar.FindSagsnummerQueryVariables>(sagsnummer);
export const SAG = dokument<Svar.SagQuery, Svar.SagQueryVariables>(sag);
export const SAGSHISTORIK = dokument<Svar.SagshistorikQuery, Svar.SagshistorikQueryVariables>(historik);
export const KILDER = dokument<Svar.KilderQuery, Svar.KilderQueryVariables>(kilder);
export const AFTALER = dokument<Svar.AftalerQuery, Svar.AftalerQueryVariables>(serviceaftaler);
export const BESVAR_SERVICEAFTALE = dokument<
  Svar.BesvarServiceaftaleMutation,
  Svar.BesvarServiceaftaleMutationVariables
>(svaraftale);
export const BESVAR_VIDEREGIVELSE = dokument<
  Svar.BesvarVideregivelseMutation,
  Svar.BesvarVideregivelseMutationVariables
>(svarvideregivelse);
export const REVISIONSLOG = dokument<Svar.RevisionslogQuery, Svar.RevisionslogQueryVariables>(revisionslog);
export const STIKPROEVER = dokument<Svar.StikproeverQuery, Svar.StikproeverQueryVariables>(stikproever);
export const EN_STIKPROEVE = dokument<Svar.EnStikproeveQuery, Svar.EnStikproeveQueryVariables>(enstikproeve);
export const TRAEK_STIKPROEVE = dokument<Svar.TraekStikproeveMutation, Svar.TraekStikproeveMutationVariables>(
  traekstikproeve,
);
export const VURDER_OPSLAG = dokument<Svar.VurderOpslagMutation, Svar.VurderOpslagMutationVariables>(vurderopslag);
export const FORBRUG = dokument<Svar.ForbrugQuery, Svar.ForbrugQueryVariables>(forbrug);
export const KARANTAENE = dokument<Svar.KarantaeneQuery, Svar.KarantaeneQueryVariables>(karantaene);
export const GENAFSPIL = dokument<Svar.GenafspilMutation, Svar.GenafspilMutationVariables>(genafspil);
export const KASSER = dokument<Svar.KasserMutation, Svar.KasserMutationVariables>(kasser);
export const SOEG = dokument<Svar.SoegQuery, Svar.SoegQueryVariables>(soeg);
export const STATISTIK = dokument<Svar.StatistikQuery, Svar.StatistikQueryVariables>(statistik);
export const SAGLINK = dokument<Svar.SaglinkQuery, Svar.SaglinkQueryVariables>(saglink);
export const OPRET_NOTAT = dokument<Svar.OpretNotatMutation, Svar.OpretNotatMutationVariables>(opretnotat);
export const AENDRET = dokument<Svar.AendretSubscription, Svar.AendretSubscriptionVariables>(aendret);
