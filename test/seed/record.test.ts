import { describe, expect, it } from 'vitest';
import { loadSeed, validateSeed } from '../../src/seed/validate.js';
import { edited, problemsOf, rowsOf } from './sample.js';

const { rows, problems } = validateSeed(loadSeed());
if (!rows) throw new Error(JSON.stringify(problems.slice(0, 5)));

const packages = new Map(rows.packages.map((record) => [record.slug, record]));
const drawdowns = rows.packages
  .filter(({ authority }) => authority === 'PDA')
  .toSorted((a, b) => Number(a.tranche) - Number(b.tranche));
const lines = new Map(rows.lineItems.map((line) => [line.slug, line]));
const articles = new Map(rows.articles.map((article) => [article.id, article]));
const equipment = new Map(rows.equipment.map((record) => [record.id, record]));
const equipmentOf = groupBy(rows.pairs._LineItemEquipment, ({ B }) => B);
const citationsOf = groupBy(rows.citations, ({ lineItemId, aidPackageId }) => lineItemId ?? aidPackageId);

function groupBy<T, K>(list: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** The lines that name a thing or anything below it. */
function linesOfFamily(slug: string) {
  const below = (id: string | null): boolean => {
    const record = id === null ? undefined : equipment.get(id);
    return record !== undefined && (record.slug === slug || below(record.parentId));
  };
  return rows?.lineItems.filter(({ id }) => (equipmentOf.get(id) ?? []).some(({ A }) => below(A))) ?? [];
}

function sourcesOf(id: string | undefined): string[] {
  return [...new Set((citationsOf.get(id ?? '') ?? []).map(({ articleId }) => articles.get(articleId)?.slug ?? ''))];
}

describe('the record of US packages for Ukraine', () => {
  it('is complete, and sums to what was announced', () => {
    const sums = new Map<string, bigint>();
    for (const { authority, valueLower } of rows.packages)
      sums.set(authority, (sums.get(authority) ?? 0n) + BigInt(String(valueLower ?? 0)));
    // At least: the first drawdown, of up to $60 million, is not in it.
    expect(Object.fromEntries(sums)).toEqual({ PDA: 34_025_000_000n, USAI: 33_208_000_000n, FMF: 1_734_000_000n });
    expect(
      Object.fromEntries([...groupBy(rows.packages, ({ authority }) => authority)].map(([a, all]) => [a, all.length])),
    ).toEqual({
      PDA: 74,
      USAI: 23,
      FMF: 5,
    });
    // The 1,056 lines of the lists, and 19 that a page names and the list leaves out: the mines of 20 November 2024,
    // tanks, HAWK missiles and M1117 vehicles of 4 November 2022, cluster munitions of 21 September 2023, and 14 of an audit.
    expect(rows.lineItems).toHaveLength(1075);
    expect(problems).toEqual([]);
  });

  it('tells authority that is newly used from authority that a revaluation had freed', () => {
    const byUse = groupBy(drawdowns, ({ authorityUse }) => authorityUse);
    expect(byUse.get('EARLIER')?.map(({ tranche }) => tranche)).toEqual([44, 45, 46, 48, 49, 50, 51, 52, 53, 54, 55]);
    expect(byUse.get('PARTLY_NEW')?.map(({ tranche, newAuthorityLower }) => [tranche, newAuthorityLower])).toEqual([
      [47, '128000000'],
    ]);
    // $31.703bn, which the State Department and GAO give as 31.7; and up to $60 million of the first.
    const sum = (key: 'newAuthorityLower' | 'newAuthorityUpper') =>
      drawdowns.reduce((total, record) => total + BigInt(String(record[key] ?? 0)), 0n);
    expect([sum('newAuthorityLower'), sum('newAuthorityUpper')]).toEqual([31_703_000_000n, 31_763_000_000n]);
  });

  it('has the memorandum of the drawdowns for which one is known', () => {
    const memoranda = (id: string) => sourcesOf(id).filter((slug) => slug.startsWith('white-house-memorandum-'));
    const without = drawdowns.filter(({ id }) => memoranda(id).length === 0).map(({ tranche }) => tranche);
    expect(without).toEqual([2, 44, 45, 46, 48, 49, 50, 51, 52, 53, 54, 55, 56, 60]);
    const last = drawdowns.filter(({ id }) => memoranda(id).includes('white-house-memorandum-2024-09-26'));
    expect(last.map(({ tranche }) => tranche)).toEqual([67, 68, 69, 70, 71, 72, 73, 74]);
  });

  it('keeps the four drawdowns of $275 million apart', () => {
    const same = rows.packages.filter(({ valueAmount }) => valueAmount === '275000000');
    expect(same.map(({ slug }) => slug).sort()).toEqual(['us-pda-24', 'us-pda-27', 'us-pda-58', 'us-pda-70']);
  });

  it('cites the value of every package', () => {
    const uncited = rows.packages.filter(
      ({ id, valueAmount }) => !citationsOf.get(id)?.some((citation) => citation.valueAmount === valueAmount),
    );
    expect(uncited).toEqual([]);
  });

  it('takes no vehicle that tows for a TOW missile', () => {
    const tow = linesOfFamily('tow');
    expect(tow).toHaveLength(41);
    expect(tow.filter(({ asReported }) => /vehicle|to tow/i.test(asReported))).toEqual([]);
    expect(linesOfFamily('towing-vehicles').every(({ asReported }) => /to tow/i.test(asReported))).toBe(true);
  });

  it('resolves most lines to an item, by one rule: a model, a calibre, or the munitions of one named system', () => {
    const levels = new Map(rows.equipment.map(({ id, level }) => [id, level]));
    const levelOf = (slug: string) => rows.equipment.find((record) => record.slug === slug)?.level;
    const named = ['himars-ammunition', 'nasams-missiles', 'patriot-missiles', 'hawk-missiles', 'grad-rockets'];
    const calibres = [
      '155mm-howitzers',
      '105mm-howitzers',
      '60mm-mortars',
      '155mm-artillery-ammunition',
      '30mm-ammunition',
    ];
    expect([...named, ...calibres].filter((slug) => levelOf(slug) !== 'ITEM')).toEqual([]);
    const vague = ['spare-parts', 'small-arms', 'mrap', 'precision-guided-rockets', 'laser-guided-rocket-munitions'];
    expect(vague.filter((slug) => levelOf(slug) !== 'CLASS')).toEqual([]);
    const items = rows.lineItems.filter(({ id }) =>
      (equipmentOf.get(id) ?? []).some(({ A }) => levels.get(A) === 'ITEM'),
    );
    expect(items).toHaveLength(582);
  });

  it('tags what treaties govern, and nothing else', () => {
    const tagged = rows.equipment
      .filter(({ tags }) => Array.isArray(tags) && tags.length > 0)
      .map(({ slug, tags }) => [slug, tags]);
    expect(Object.fromEntries(tagged)).toEqual({
      'anti-personnel-mines': ['ANTI_PERSONNEL_MINE'],
      'non-persistent-anti-personnel-mines': ['ANTI_PERSONNEL_MINE', 'NON_PERSISTENT'],
      'cluster-munitions': ['CLUSTER_MUNITION'],
      dpicm: ['CLUSTER_MUNITION'],
      'dpicm-155mm': ['CLUSTER_MUNITION'],
      // Against vehicles. The Claymore, fired by command, has no tag.
      raam: ['NON_PERSISTENT'],
    });
  });

  it('has the lines that only a page names, cited to the page alone', () => {
    const tanks = lines.get('us-usai-2022-11-04/refurbished-t-72b-tanks');
    expect([tanks?.quantityLower, sourcesOf(tanks?.id)]).toEqual(['45', ['republic-world-2022-11-04-package']]);
    expect(sourcesOf(lines.get('us-pda-47/cluster-munitions')?.id)).toEqual([
      'straight-arrow-news-2023-09-21-package',
      'governmentagencynews-2023-09-21-package',
    ]);
  });

  it('tells a launcher from its ammunition, and has both in the family', () => {
    const launchers = linesOfFamily('m142-himars');
    const ammunition = linesOfFamily('himars-ammunition');
    expect(launchers.filter(({ asReported }) => /ammunition|round/i.test(asReported))).toEqual([]);
    expect(ammunition.filter((line) => launchers.includes(line))).toEqual([]);
    expect(linesOfFamily('himars')).toHaveLength(launchers.length + ammunition.length);
  });

  it('cites the mines of 20 November 2024 to the article alone; the next list names them', () => {
    expect(sourcesOf(lines.get('us-pda-70/anti-personnel-landmines')?.id)).toEqual([
      'moscow-times-2024-11-21-landmine-policy',
    ]);
    const mines = linesOfFamily('anti-personnel-mines').map(({ slug }) => slug);
    expect(mines.sort()).toEqual(['us-pda-70/anti-personnel-landmines', 'us-pda-71/non-persistent-land-mines']);
    expect(sourcesOf(packages.get('us-pda-70')?.id)).toContain('novinite-2024-11-21-package');
  });

  it("gives Kiel's counts as Kiel's", () => {
    const line = lines.get('us-pda-70/60mm-and-81mm-mortar-rounds');
    expect(line?.quantityQualifier).toBe('UNSPECIFIED');
    const coded = citationsOf.get(line?.id ?? '')?.filter(({ quantityLower }) => quantityLower === '50000') ?? [];
    expect(coded.map(({ articleId }) => articles.get(articleId)?.slug)).toEqual([
      'kiel-ukraine-support-tracker',
      'kiel-ukraine-support-tracker',
    ]);
    // No line has a quantity that only a dataset gives.
    const unreported = rows.lineItems.filter(({ id, quantityQualifier }) => {
      if (quantityQualifier === 'UNSPECIFIED') return false;
      const readings =
        citationsOf.get(id)?.filter((citation) => citation.quantityQualifier === quantityQualifier) ?? [];
      return !readings.some(({ articleId }) => articles.get(articleId)?.kind !== 'DATASET');
    });
    expect(unreported).toEqual([]);
  });

  it('has no article that nothing was read from or is known through', () => {
    const cited = new Set(rows.citations.map(({ articleId }) => articleId));
    expect(rows.articles.filter(({ id }) => !cited.has(id)).map(({ slug }) => slug)).toEqual([]);
  });

  it('knows an official release or fact sheet of every package, with its address', () => {
    const official = ['OFFICIAL_RELEASE', 'FACT_SHEET'];
    const without = rows.packages.filter(
      ({ id }) =>
        !(citationsOf.get(id) ?? []).some(({ articleId }) => {
          const article = articles.get(articleId);
          return article?.url && official.includes(article.kind);
        }),
    );
    expect(without.map(({ slug }) => slug)).toEqual([]);
    const addresses = sourcesOf(packages.get('us-fmf-2022-04-24')?.id).map(
      (slug) => rows.articles.find((article) => article.slug === slug)?.url,
    );
    expect(addresses).toContain('https://www.state.gov/u-s-security-cooperation-with-ukraine/');
  });

  it('keeps what sources disagree on', () => {
    const figures = (id: string | undefined) =>
      (citationsOf.get(id ?? '') ?? [])
        .filter(({ stance }) => stance === 'CONTRADICTS')
        .map(({ valueAmount, quantityLower, wording }) => valueAmount ?? quantityLower ?? wording);
    expect(figures(packages.get('us-pda-61')?.id)).toEqual(['125000000', '125000000']);
    expect(figures(lines.get('us-pda-42/155mm-howitzers')?.id)).toEqual(['36']);
    const rounds = citationsOf.get(lines.get('us-pda-20/rounds-of-small-arms-ammunition')?.id ?? '') ?? [];
    expect(rounds.map(({ quantityLower, stance }) => [quantityLower, stance]).sort()).toEqual([
      ['1500000', 'CONTRADICTS'],
      ['15000000', 'CONTRADICTS'],
      ['5000000', 'SUPPORTS'],
    ]);
  });

  it('prefers what is reported to what was coded from it', () => {
    for (const [, citations] of groupBy(rows.citations, ({ lineItemId }) => lineItemId)) {
      if (!citations[0]?.lineItemId) continue;
      const ordered = citations.toSorted((a, b) => a.ordinal - b.ordinal);
      const stances = ordered.map(({ stance }) => ['SUPPORTS', 'CONTRADICTS', 'MENTIONS'].indexOf(stance));
      expect(stances).toEqual(stances.toSorted());
      for (const [, alike] of groupBy(ordered, ({ stance }) => stance)) {
        const coded = alike.map(({ articleId }) => articles.get(articleId)?.kind === 'DATASET');
        expect(coded).toEqual(coded.toSorted());
      }
    }
  });
});

describe('citations that stand with their subject', () => {
  const PACKAGE = 'packages/2024.yaml';
  const cited = (by: string) => ({
    ...edited([PACKAGE, '  lineItems:', `  itemsFrom: page\n  citations: [{by: ${by}, wording: a sum}]\n  lineItems:`]),
    'sources/2024.yaml': 'page:\n  url: https://page.example/\n  kind: REPRINT\n',
  });

  it('are those of their article; a line is cited in its own words and with its quantity', () => {
    const found = rowsOf(cited('page')).citations.filter(({ wording }) =>
      /^(a sum|launchers|more than 100 Lance missiles)$/.test(wording),
    );
    expect(found.map(({ wording, quantityLower }) => [wording, quantityLower])).toEqual(
      expect.arrayContaining([
        ['a sum', null],
        ['launchers', null],
        ['more than 100 Lance missiles', '100'],
      ]),
    );
  });

  it('name an article that there is', () => {
    expect(problemsOf(cited('pages'))).toEqual([
      expect.stringMatching(
        /packages\/2024\.yaml:\d+:\d+ {2}error {2}there is no article "pages"; did you mean "page"\?/,
      ),
    ]);
  });
});
