/**
 * Leaks to plant (security.md, "Planted leaks", those that exist in this design, and their neighbours): each is a fault
 * somebody could make, written as replacements in the source. `find` must stand there just once: when code moves, the
 * list fails and is mended, so that no leak is ever planted nowhere.
 */
export interface Udskiftning {
  readonly fil: string;
  readonly find: string;
  readonly erstat: string;
}
export interface Laekage {
  readonly navn: string;
  readonly udskiftninger: readonly Udskiftning[];
  /** The test that finds it – a file, and a name to be found in its tests' names – where two worlds cannot tell. */
  readonly proeve?: { readonly fil: string; readonly del: string };
}

const i = (fil: string, find: string, erstat: string): Udskiftning => ({ fil, find, erstat });

/** Most faults in the SQL form are stopped by the second check of every row; planted without it, they leak. */
const UDEN_KONTROL = i('db/svar/faelles.ts', 'if (grupper.length > 0) return grupper;', 'return grupper;');
const ISQL = 'db/dataafgraensning/grundlag.ts';
const sql = (navn: string, ...udskiftninger: Udskiftning[]): Laekage => ({
  navn,
  udskiftninger: [...udskiftninger, UDEN_KONTROL],
});
const ren = (navn: string, ...udskiftninger: Udskiftning[]): Laekage => ({ navn, udskiftninger }); // prettier-ignore

/** Faults in the rule's SQL form. */
const REGLEN: readonly Laekage[] = [
  sql('kommune: Ejer spørges der ikke om', i(ISQL, 'return `g.cvr = ${k.ejer} and ${niveauSql', 'return `${niveauSql')),
  sql('følsomhed: trinnet dømmes ikke', i(ISQL, '`${niveau} between 1 and g.niveau`', '`(${niveau} is not null and g.niveau > 0)`')),
  sql('KLE: mønstret læses som regulært udtryk', i(ISQL, '${kle} ^@ any(g.praefiks)', "exists (select from unnest(g.praefiks) rx where ${kle} ~ replace(rx, '32.3', '3'))")),
  sql('KLE: dømmes slet ikke', i(ISQL, '`(${kle} = any(g.praecis) or (${kle} ^@ any(g.praefiks) and ${kle} ~', '`(g.nr is null or (g.nr is not null and ${kle} ~')),
  sql('enhed: begrænsningen glemt', i(ISQL, '`(g.enheder is null or ${ansvarlig} = any(g.enheder))`', '`(${ansvarlig} is null or true)`')),
  sql('enhed: uden Ansvarlig er alles', i(ISQL, '`(g.enheder is null or ${ansvarlig} = any(g.enheder))`', '`(g.enheder is null or ${ansvarlig} is null or ${ansvarlig} = any(g.enheder))`')),
  sql('Sikkerhedsprofil: glemt', i(ISQL, '`(${profiler} is null or ${profiler} && (select profiler from a))`', '`(${profiler} is null or true)`')),
  sql('Visningsklasse: glemt', i(ISQL, '`(coalesce(${klasser} && (select skjulte from a), false) or', '`(false and coalesce(${klasser} && (select skjulte from a), false) or')),
  sql('fortid: kun det gamle trin dømmes (as-of by old class)', i(ISQL, 'return n === v ? nu : `${nu} and ${halvSql', 'return n === v ? nu : `${halvSql')),
  sql('fortid: kun det nye trin dømmes', i(ISQL, "return n === v ? nu : `${nu} and ${halvSql(v, 'spurgt')} and ${faellesSql(v)}`", 'return nu')),
  sql('reference: andres henvisninger tæller', i(ISQL, '`(${fra} is null or ${til} is null or ${fra} = ${til} or', '`(true or ${fra} is null or ${til} is null or ${fra} = ${til} or')),
  sql('dokument: enhver sag åbner', i('db/dataafgraensning/dokument.ts', ' and g.s and g.nr = any(h_${tid}.grupper) end`', ' end`')),
  sql('dokument: følger sagen alene (parent check only)', i('db/dataafgraensning/dokument.ts', 'is not null and ${niveauSql(k.niveau)} and g.s', 'is not null and g.s')),
  sql('notat: følger sagen alene (parent check only)', i('db/dataafgraensning.ts', '`(not ${alias}.egen_foelsomhed or ${niveauSql(`${alias}.foelsomhed`)}) and (not', '`(true or not ${alias}.egen_foelsomhed or ${niveauSql(`${alias}.foelsomhed`)}) or (not')),
  sql('advis uden sag: KLE glemt', i('db/dataafgraensning.ts', '${niveauSql(k.niveau)} and ${kleSql(k.kle)}`', '${niveauSql(k.niveau)}`')),
  sql('bevilling: effektueringens grupper spørges der ikke om', i('db/dataafgraensning/bevilling.ts', '(p_${tid}.antal = 0 or g.nr = any(p_${tid}.grupper))', '(p_${tid}.antal >= 0)')),
  sql('effektuering: en hvilken som helst bevilling åbner', i('db/dataafgraensning/bevilling.ts', "join g on g.y and ${bevillingSql(s, 'nb.id', 'bn', s.fortid ? 'bv' : 'bn')}", 'join g on g.y')),
  sql('overblik: kandidaterne vises usete', i('db/overblik/kandidater.ts', 'where cardinality(grupper) > 0)`', ')`')),
  sql('privilegium: SAGER_SE kræves ikke til sager', i('db/dataafgraensning.ts', 'from g where g.s ${krav} and', 'from g where true ${krav} and')),
]; // prettier-ignore

/** Faults in how groups are made of a token and agreements. */
const GRUPPER: readonly Laekage[] = [
  ren('grupper: krydset (cross-product roles)', i('schema/domaene/adgang/gaeldende.ts', '.map((gruppe) => ({ ...gruppe, enheder: udfoldet(gruppe.enheder, grundlag.under) }));', `.map((gruppe) => ({ ...gruppe, enheder: udfoldet(gruppe.enheder, grundlag.under) }))
    .map((gruppe, _i, alle) => ({ ...gruppe, privilegier: new Set(alle.flatMap((g) => [...g.privilegier])), kle: alle.flatMap((g) => g.kle), niveau: Math.max(...alle.map((g) => g.niveau)) as typeof gruppe.niveau }));`)),
  ren('tom liste giver alt (empty = all): KLE', i('schema/domaene/adgang/gruppe.ts', 'const kle = dele.kle.map(kleMoenster)', "const kle = (dele.kle.length > 0 ? dele.kle : ['*']).map(kleMoenster)")),
  ren('tom liste giver alt (empty = all): enheder', i('schema/domaene/adgang/gruppe.ts', "enheder: orgEnheder === 'ALLE' ? 'ALLE'", "enheder: orgEnheder === 'ALLE' || liste(orgEnheder).length === 0 ? 'ALLE'")),
  ren('KLE-kant: 32.* tager 32 med', i('schema/domaene/kle.ts', 'return { praefiks: tekst.slice(0, -1) };', "return { praefiks: tekst.slice(0, -1).replace(/\\.$/, '') };")),
  ren('videregivelse: anden myndighed uden aftale', i('schema/domaene/adgang/gaeldende.ts', 'if (gruppe.scope === kalder.cvr) return [gruppe];', 'if (gruppe.scope !== "") return [gruppe];')),
  ren('videregivelse: aftalens trin glemt', i('schema/domaene/adgang/gaeldende.ts', 'niveau: gruppe.niveau < snit.niveau ? gruppe.niveau : snit.niveau', 'niveau: gruppe.niveau')),
  ren('videregivelse: aftalens KLE glemt', i('schema/domaene/adgang/gaeldende.ts', 'return [{ ...gruppe, privilegier, kle, niveau', 'return [{ ...gruppe, privilegier, niveau')),
]; // prettier-ignore

/** Where a page is put together, and how many rows there are when nobody asks the rule. */
const SIDEN =
  "return `(select json_build_object('antal', ${antal}, 'raekker', coalesce(json_agg(t.x), '[]')) from (${raekker}) t)`;";
const UDEN_REGEL =
  "select count(*) from ${fra} where ${['true', ...hvor.filter((led) => !led.includes('cardinality('))].join(' and ')}";

/** Faults in what is counted, ordered, remembered and shown. */
const SVARET: readonly Laekage[] = [
  ren('antal: tælles før regelen (count before filter)', i('db/side.ts', SIDEN, `if (!medtaelles) ${SIDEN}
  return \`(select json_build_object('antal', q.a, 'raekker', q.r) from (select (${UDEN_REGEL}) as a, (select coalesce(json_agg(t.x), '[]') from (\${raekker}) t) as r) q)\`;`)),
  ren('hasNextPage: regnes før regelen', i('db/side.ts', SIDEN, `return \`(select json_build_object('antal', q.j->'antal', 'raekker', q.j->'raekker', 'flere', q.f) from (select (select json_build_object('antal', \${antal}, 'raekker', coalesce(json_agg(t.x), '[]')) from (\${raekker}) t) as j, (${UDEN_REGEL}) > \${String(valg.foerst)} as f) q)\`;`),
    i('db/side.ts', 'flere: raa.raekker.length > valg.foerst,', 'flere: (raa as { flere?: boolean }).flere ?? raa.raekker.length > valg.foerst,')),
  ren('side: regelen kommer efter grænsen (short pages)', i('db/side.ts', 'order by ${orden.udtryk} ${retning} nulls last, ${orden.id} limit ${s.param(String(valg.foerst + 1), \'int\')}`', 'and ${orden.id}::text in (select (${orden.id})::text from ${fra} where ${[\'true\', ...hvor.filter((led) => !led.includes(\'cardinality(\'))].join(\' and \')} order by ${orden.udtryk} ${retning} nulls last, ${orden.id} limit ${String(valg.foerst + 1)}) order by ${orden.udtryk} ${retning} nulls last, ${orden.id} limit ${s.param(String(valg.foerst + 1), \'int\')}`')),
  ren('senestAendret: flyttes af et skjult notat', i('db/svar/faelles.ts', "string => objektDa(s, objekt, 'senest_aendret');", "string => s.paa.registrering !== null ? objektDa(s, objekt, 'senest_aendret') : `greatest(${objekt}.senest_aendret, (select max(lj.registreret) from journalnotat lj where lj.sag_id = ${objekt}.id))`;")),
  { ...ren('loader: huskes mellem forespørgsler (loader global)', i('resolvers/loaders.ts', 'sag: ({ udsyn }: Grund) => vedId(udsyn, sagerVedId),', "sag: ({ udsyn }: Grund) => ((globalThis as Record<string, unknown>)['husket'] ??= vedId(udsyn, sagerVedId)) as ReturnType<typeof vedId<never>>,")), proeve: { fil: 'test/resolvers/hukommelse.test.ts', del: 'at hand for another' } },
  ren('cursor: gælder hos enhver (cursor unsigned)', i('resolvers/cursor.ts', ".update((kalder ??= kalderAftryk(adgang)))", ".update((kalder ??= String(adgang === null)))")),
  ren('cursor: kan læses', i('resolvers/cursor.ts', "return laasetMed(noegle, polstret(klar), bundet(binding)).toString('base64url');", "return Buffer.concat([laasetMed(noegle, polstret(klar), bundet(binding)), Buffer.from(klar)]).toString('base64url');")),
  ren('opslag: FORBIDDEN i stedet for intet (403 instead of 404)', i('db/queries/sag.ts', "const raekker = await vedId<Raasag>(l, ids, (s) => sagJson(s, 'o', 'n', asked(s), true));", "const raekker = await vedId<Raasag>(l, ids, (s) => sagJson(s, 'o', 'n', asked(s), true));\n  const findes = await l.sql.unsafe(\"select 1 from objekt where id = any($1::text::uuid[]) and slags = 'sag'\", [`{${[...ids].join()}}`]);\n  if (findes.length > raekker.length) throw new (await import('../../errors.ts')).IndeksFejl('FORBIDDEN', 'den må du ikke se');")),
  ren('hemmelig titel: vises enhver', i('db/svar/sag.ts', 'hemmeligTitel: maaSeHemmeligTitel(grupper) ? raekke.hemmeligTitel : null', 'hemmeligTitel: maaSeHemmeligTitel(grupper) || grupper.length > 0 ? raekke.hemmeligTitel : null')),
  ren('hemmelig titel: findes ved søgning', i('db/filter.ts', '[indeholder(s, `${v}.titel`, f.titel)]', "[indeholder(s, `(coalesce(${v}.titel, '') || ' ' || coalesce(${v}.hemmelig_titel, ''))`, f.titel)]")),
  ren('totaler: vises, skønt linjer er skjult', i('db/svar/effektuering.ts', 'if (maaSeTotaler(grupper, kle)) return synlig;', 'if (maaSeTotaler(grupper, kle) || synlig.id) return synlig;')),
  ren('linjer: vises alle', i('db/svar/effektuering.ts', '.filter(({ klerne }) => maaSeKle(grupper, ...klerne))', '.filter(({ klerne }) => maaSeKle(grupper, ...klerne) || true)')),
  ren('ydelser: vises alle på bevillingen', i('db/svar/bevilling.ts', 'raekke.ydelser.filter(({ klerne }) => maaSeKle(grupper, ...klerne))', 'raekke.ydelser.filter(({ klerne }) => maaSeKle(grupper, ...klerne) || true)')),
  sql('ydelser: listen dømmer kun bevillingen', i('db/queries/bevilling.ts', "where g.nr = any(c.grupper) and ${alleKleSql('y.klerne')})`", "where g.nr = any(c.grupper) and (true or ${alleKleSql('y.klerne')}))`")),
  ren('effektueringer: en skjult bevilling bringer dem til sin part', i('db/overblik/kandidater.ts', "${rettet(naevnerIkke('e.id', partens))} from synlig_bevilling c", "${rettet(naevnerIkke('e.id', partens))} from (select nr, id, null::text as ejer from kand) c")),
  ren('filter: et skjult sagsnummer er et orakel', i('db/queries/dokument.ts', 'if (filter.sag !== undefined && !(await sagerVedId(l, [filter.sag])).has(filter.sag)) {', 'if (filter.sag === \'\' && !(await sagerVedId(l, [filter.sag])).has(filter.sag)) {')),
  sql('tidslinje: tidligere, skjulte trin', i('db/overblik/tidslinje.ts', "where cardinality(${tilladte(s, sagGrupper('n', 't'), 'c.rettet')}) > 0 and", "where cardinality(${tilladte(s, sagGrupper('n', 't'), 'c.rettet')}) >= 0 and")),
  sql('tidslinje: adviser uden regel', i('db/overblik/tidslinje.ts', "where ${notatHvor(s, 'advis', rettet).join(' and ')}`", 'where ${v}.virkning @> ${s.spurgt}`')),
  ren('historik: en sag dømmes kun, som den er nu', i('db/historik/doem.ts', 'doem: (skive) => grupperForSag(adgang, { nu, spurgt: halvdel(skive) }),', 'doem: () => grupperForSag(adgang, { nu, spurgt: nu }),')),
  ren('historik: et dokument dømmes kun, som det er nu', i('db/historik/doem.ts', 'spurgt: halvdel(skive), sagerNu: haengteNu, sagerSpurgt });', 'spurgt: skive && nu, sagerNu: haengteNu, sagerSpurgt: haengteNu.map((sag) => ({ nu: sag, spurgt: sag })) });')),
  ren('historik: en bevilling dømmes kun, som den er nu', i('db/historik/doem.ts', 'spurgt: halvdel(skive),\n      kleDa', 'spurgt: skive && fakta.nu,\n      kleDa')),
  ren('historik: kun det, der blev, dømmes', i('db/historik/aendringer.ts', "(['foer', 'efter'] as const).flatMap((side)", "(['foer', 'efter'] as const).slice(kendtVed(skiver, tid, 'efter', virkning) ? 1 : 0).flatMap((side)")),
  ren('søgning: antal og facetter uden regel (unfiltered facet)', i('db/soeg/fund.ts', '  afKlasse(s, d, [...laes, ...tael]);', '  `(${afKlasse(s, d, [...laes, ...tael])} or true)`;')),
  ren('søgning: en hemmelig titel kan findes', i('db/soeg/fund.ts', "hemmelig.length === 0 ? '' : ` or (${afKlasse(s, 'd', hemmelig)} and ${i('d.alt')})`", "hemmelig.length < 0 ? '' : ` or (${i('d.alt')})`")),
  ren('part: en anden myndigheds feed fortæller', i('db/part.ts', '`(${p}.cvr = ${egen} or ${p}.cvr is null) and ${gaelderStadig(s, p)}`', '`${egen} is not null and ${gaelderStadig(s, p)}`')),
  ren('part: andres CPR i lister', i('resolvers/part.ts', 'return udsyn.enkelt || udsyn.spurgte.has(identNoegle(identifikator));', 'return udsyn.enkelt || identNoegle(identifikator) !== "" || udsyn.spurgte.size > 0;')),
  ren('hoved: antallet af rækker i et svarhoved', i('resolvers/http.ts', 'return reply.code(status).headers(Object.fromEntries(headers)).send(body.string);', "const talt = await dele.sql.unsafe<{ n: string }[]>('select count(*)::text as n from objekt');\n      return reply.code(status).headers(Object.fromEntries(headers)).header('server-timing', String(talt[0]?.n)).send(body.string);")),
]; // prettier-ignore

/** All that two worlds can tell of. */
export const LAEKAGER: readonly Laekage[] = [...REGLEN, ...GRUPPER, ...SVARET];
