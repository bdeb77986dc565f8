import type { Database } from '../../../src/database/client.js';

/** A line of a package with what it names, as the tests' own computation knows it. */
interface Line {
  readonly package: string;
  readonly on: string;
  readonly ordinal: number;
  readonly slug: string;
  readonly recipient: string;
  readonly names: readonly string[];
}

interface Equipment {
  readonly slug: string;
  readonly category: string;
  readonly level: string;
  readonly tags: readonly string[];
  readonly family: readonly string[];
}

interface Quote {
  readonly slug: string;
  readonly on: string;
  readonly about: readonly string[];
}

type By = 'EQUIPMENT' | 'FAMILY' | 'CATEGORY' | 'TAG';

export interface Question {
  readonly by: By;
  readonly perRecipient: boolean;
  readonly orderBy: { readonly field: 'FIRST_ON' | 'LAST_ON' | 'PACKAGE_COUNT'; readonly direction: 'ASC' | 'DESC' };
  /** Lines of packages for this recipient only. */
  readonly recipient: string | undefined;
  /** Equipment of this level only. */
  readonly level: string | undefined;
}

export interface Answer {
  readonly key: string;
  readonly recipient: string | null;
  readonly first: string;
  readonly last: string;
  readonly firstPackage: string;
  readonly lastPackage: string;
  readonly firstLine: string;
  readonly lastLine: string;
  readonly packages: number;
  readonly lines: number;
  readonly quote: string | null;
}

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

/** What appearances must be, by a plain computation over the lines of a record. @returns what answers a question. */
export async function plainAppearances(prisma: Database): Promise<(question: Question) => Answer[]> {
  const rows = await prisma.packageLineItem.findMany({
    include: { equipment: true, package: { include: { recipient: true } } },
  });
  const lines: readonly Line[] = rows.map((line) => ({
    package: line.package.slug,
    on: line.package.announcedOn.toISOString().slice(0, 10),
    ordinal: line.ordinal,
    slug: line.slug,
    recipient: line.package.recipient.code,
    names: line.equipment.map(({ slug }) => slug),
  }));
  const all = await prisma.equipment.findMany();
  const byId = new Map(all.map((each) => [each.id, each]));
  const above = (id: string | null): string[] => {
    const found = id === null ? undefined : byId.get(id);
    return found ? [found.slug, ...above(found.parentId)] : [];
  };
  const equipment: ReadonlyMap<string, Equipment> = new Map(
    all.map((each) => [each.slug, { ...each, family: above(each.id) }]),
  );
  const said = await prisma.quote.findMany({ include: { about: true, article: true } });
  const quotes: readonly Quote[] = said.map((quote) => ({
    slug: quote.slug,
    on: (quote.saidOn ?? quote.article.publishedOn)?.toISOString().slice(0, 10) ?? '9999',
    about: quote.about.map(({ slug }) => slug),
  }));

  /** The things that an equipment is an appearance of. */
  function thingsOf(slug: string, { by, level }: Question): readonly string[] {
    const found = equipment.get(slug);
    if (!found) throw new Error(`no equipment ${slug}`);
    if (by === 'FAMILY')
      return found.family.filter((each) => level === undefined || equipment.get(each)?.level === level);
    if (level !== undefined && found.level !== level) return [];
    return by === 'EQUIPMENT' ? [slug] : by === 'CATEGORY' ? [found.category] : found.tags;
  }

  return (question) => {
    const groups = new Map<string, Line[]>();
    for (const line of lines) {
      if (question.recipient !== undefined && line.recipient !== question.recipient) continue;
      for (const thing of new Set(line.names.flatMap((slug) => thingsOf(slug, question)))) {
        const group = JSON.stringify([thing, question.perRecipient ? line.recipient : null]);
        groups.set(group, [...(groups.get(group) ?? []), line]);
      }
    }
    const answers = [...groups].map(([group, own]): Answer => {
      const [key, recipient] = JSON.parse(group) as [string, string | null];
      const sorted = own.toSorted(
        (a, b) => compare(a.on, b.on) || compare(a.package, b.package) || compare(a.ordinal, b.ordinal),
      );
      const [first = sorted[0], last = sorted.at(-1)] = [sorted[0], sorted.at(-1)];
      if (!first || !last) throw new Error('an empty group');
      const [quote] = quotes
        .filter(({ about }) => about.some((slug) => thingsOf(slug, { ...question, level: undefined }).includes(key)))
        .toSorted((a, b) => compare(a.on, b.on) || compare(a.slug, b.slug));
      return {
        key,
        recipient,
        first: first.on,
        last: last.on,
        firstPackage: first.package,
        lastPackage: last.package,
        firstLine: first.slug,
        lastLine: sorted.find((line) => line.package === last.package)?.slug ?? '',
        packages: new Set(own.map((line) => line.package)).size,
        lines: own.length,
        quote: quote?.slug ?? null,
      };
    });
    const { field, direction } = question.orderBy;
    const value = ({ first, last, packages }: Answer) =>
      field === 'FIRST_ON' ? first : field === 'LAST_ON' ? last : packages;
    return answers.sort(
      (a, b) =>
        (direction === 'ASC' ? 1 : -1) * compare(value(a), value(b)) ||
        compare(a.key, b.key) ||
        compare(a.recipient ?? '', b.recipient ?? ''),
    );
  };
}
