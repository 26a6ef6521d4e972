import { dokument } from './dokument.ts';
import aendret from './aendret.graphql';
import alarmliste from './alarmliste.graphql';
import alarmopsaetning from './alarmopsaetning.graphql';
import enstikproeve from './enstikproeve.graphql';
import forbrug from './forbrug.graphql';
import fraalarmliste from './fraalarmliste.graphql';
import genafspil from './genafspil.graphql';
import historik from './historik.graphql';
import karantaene from './karantaene.graphql';
import kasser from './kasser.graphql';
import kilder from './kilder.graphql';
import kvalitet from './kvalitet.graphql';
import mig from './mig.graphql';
import numre from './numre.graphql';
import opretnotat from './opretnotat.graphql';
import overblik from './overblik.graphql';
import retnotat from './retnotat.graphql';
import revisionslog from './revisionslog.graphql';
import saetalarmopsaetning from './saetalarmopsaetning.graphql';
import sag from './sag.graphql';
import saglink from './saglink.graphql';
import sager from './sager.graphql';
import sagsnummer from './sagsnummer.graphql';
import serviceaftaler from './serviceaftaler.graphql';
import sletnotat from './sletnotat.graphql';
import soeg from './soeg.graphql';
import statistik from './statistik.graphql';
import stikproever from './stikproever.graphql';
import svaraftale from './svaraftale.graphql';
import svarvideregivelse from './svarvideregivelse.graphql';
import tal from './tal.graphql';
import tilalarmliste from './tilalarmliste.graphql';
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
export const KVALITET = dokument<Svar.KvalitetQuery, Svar.KvalitetQueryVariables>(kvalitet);
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
export const ALARMOPSAETNING = dokument<Svar.AlarmopsaetningQuery, Svar.AlarmopsaetningQueryVariables>(alarmopsaetning);
export const SAET_ALARMOPSAETNING = dokument<
  Svar.SaetAlarmopsaetningMutation,
  Svar.SaetAlarmopsaetningMutationVariables
>(saetalarmopsaetning);
export const ALARMLISTE = dokument<Svar.AlarmlistenQuery, Svar.AlarmlistenQueryVariables>(alarmliste);
export const TIL_ALARMLISTE = dokument<Svar.TilAlarmlisteMutation, Svar.TilAlarmlisteMutationVariables>(tilalarmliste);
export const FRA_ALARMLISTE = dokument<Svar.FraAlarmlisteMutation, Svar.FraAlarmlisteMutationVariables>(fraalarmliste);
export const FORBRUG = dokument<Svar.ForbrugQuery, Svar.ForbrugQueryVariables>(forbrug);
export const KARANTAENE = dokument<Svar.KarantaeneQuery, Svar.KarantaeneQueryVariables>(karantaene);
export const GENAFSPIL = dokument<Svar.GenafspilMutation, Svar.GenafspilMutationVariables>(genafspil);
export const KASSER = dokument<Svar.KasserMutation, Svar.KasserMutationVariables>(kasser);
export const SOEG = dokument<Svar.SoegQuery, Svar.SoegQueryVariables>(soeg);
export const STATISTIK = dokument<Svar.StatistikQuery, Svar.StatistikQueryVariables>(statistik);
export const TAL = dokument<Svar.TalQuery, Svar.TalQueryVariables>(tal);
export const SAGLINK = dokument<Svar.SaglinkQuery, Svar.SaglinkQueryVariables>(saglink);
export const OPRET_NOTAT = dokument<Svar.OpretNotatMutation, Svar.OpretNotatMutationVariables>(opretnotat);
export const RET_NOTAT = dokument<Svar.RetNotatMutation, Svar.RetNotatMutationVariables>(retnotat);
export const SLET_NOTAT = dokument<Svar.SletNotatMutation, Svar.SletNotatMutationVariables>(sletnotat);
export const AENDRET = dokument<Svar.AendretSubscription, Svar.AendretSubscriptionVariables>(aendret);
