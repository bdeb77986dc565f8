import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObjectType, parse } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { readDeclaration } from '../src/engine/declared.js';
import { type Plan, Plans } from '../src/engine/plans.js';
import { projectPath } from '../src/project.js';
import { schema } from '../src/schema/index.js';
import { askApi, noLargeTables } from './support/api.js';
import { sharedDatabase } from './support/database.js';

const page = readFileSync(projectPath('docs/engine.md'), 'utf8');
const database = sharedDatabase();
const { server, ask } = askApi(database);
afterAll(() => database.close());

/** The block that bears a name behind its language. */
function block(name: string): string {
  const [, text] = new RegExp(`^\`\`\`\\w+ ${name}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page) ?? [];
  if (text === undefined) throw new Error(`docs/engine.md has no block named ${name}`);
  return text;
}

/** What is between two marks of the page. */
function between(mark: string): string {
  const [, text] = new RegExp(`<!-- ${mark} -->([\\s\\S]*)<!-- /${mark} -->`).exec(page) ?? [];
  if (text === undefined) throw new Error(`docs/engine.md has no part marked ${mark}`);
  return text;
}

const withoutSpace = (text: string) => text.replaceAll(/\s+/g, '');
const withoutNotes = (sql: string) => sql.replaceAll(/--.*$/gm, '');

describe('the operation of docs/engine.md', () => {
  const operation = block('operation');
  const variables = JSON.parse(block('variables'));

  it('has the answer of the page', async () => {
    const compiled = await ask(operation, variables);
    expect(compiled.errors).toBeUndefined();
    expect(compiled.data).toEqual(JSON.parse(block('answer')));
  });

  it('takes the one statement of the page, with its parameters', async () => {
    database.statements.length = 0;
    await ask(operation, variables);
    const [statement, ...others] = database.statements;
    expect(others).toEqual([]);
    expect(withoutSpace(withoutNotes(block('statement')))).toBe(withoutSpace(statement?.sql ?? ''));
    expect(JSON.parse(statement?.parameters ?? '')).toEqual(JSON.parse(block('parameters')));
  });

  it('tells its SQL to who asks for it', async () => {
    const response = await server.fetch('http://dossier/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-dossier-explain': '1' },
      body: JSON.stringify({ query: operation, variables }),
    });
    const { extensions } = await response.json();
    expect(extensions.engine.compiled).toBe(true);
    expect(withoutSpace(extensions.engine.sql)).toBe(withoutSpace(withoutNotes(block('statement'))));
  });

  it('has one plan for all packages, and one for 3 to 7 rows', () => {
    const plans = new Plans(schema, { maxPage: 100, passageContext: true, tables: noLargeTables });
    const document = parse(operation);
    const planOf = (changes: object) => plans.planOf(document, undefined, { ...variables, ...changes });
    expect(planOf({ package: 'us-pda-69' })).toBe(planOf({}));
    expect(planOf({ rows: 7 })).toBe(planOf({ rows: 3 }));
    expect(planOf({ rows: 3 })).not.toBe(planOf({}));
    expect(planOf({ rows: 8 })).not.toBe(planOf({ rows: 7 }));
  });
});

describe('docs/engine.md', () => {
  it('says which plan each sort of operation has', () => {
    const plans = new Plans(schema, { maxPage: 100, passageContext: true, tables: noLargeTables });
    const sortOf = (plan: Plan | undefined) => (plan?.kind === 'compiled' ? plan.mode : plan?.kind);
    const planOf = (query: string) => sortOf(plans.planOf(parse(query), undefined, {}));
    const text = [
      'articles { totalCount }',
      'person(slug: "a") { name }',
      'node(id: "QXJ0aWNsZTphYmNkZWZhYi1hYmNkLTRiY2QtYWJjZC1hYmNkZWZhYmNkZWY") { id }',
      'aidPackageTotals { buckets { count key { authority } } }',
      'quotes { facets(by: [SPEAKER]) { values { count } } }',
      'timeline(where: { equipment: "tow" }) { nodes { kind } }',
      'appearances { nodes { equipment { slug } } }',
    ];
    for (const field of text) expect([field, planOf(`{ ${field} }`)]).toEqual([field, 'text']);
    expect(planOf('{ __schema { queryType { name } } }')).toBe('rows');
    expect(planOf('{ aidPackageTotals { buckets { where } } }')).toBe('rows');
    expect(planOf('{ search(query: "mines") { totalCount } }')).toBe('staged');
  });

  it('lists the fields that are made by a script, all of them and no others', () => {
    const patterns = [...between('fields made by a script').matchAll(/`([\w*]+\.\w+)`/g)].map(([, name = '']) => name);
    const fits = (pattern: string, name: string) =>
      new RegExp(`^${pattern.replace('.', '\\.').replace('*', '\\w*')}$`).test(name);
    const made = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).flatMap((field) => {
            const declared = readDeclaration(type, field);
            return declared?.kind === 'sql' && declared.script ? [`${type.name}.${field.name}`] : [];
          })
        : [],
    );
    expect(made.filter((name) => !patterns.some((pattern) => fits(pattern, name)))).toEqual([]);
    expect(patterns.filter((pattern) => !made.some((name) => fits(pattern, name)))).toEqual([]);
  });

  it('shows a field as its file has it', () => {
    const shown = [...page.matchAll(/^```ts (\S+)\n([\s\S]*?)^```$/gm)];
    expect(shown.length).toBeGreaterThan(0);
    for (const [, file = '', code = ''] of shown) expect(readFileSync(projectPath(file), 'utf8')).toContain(code);
  });

  it('walks with a `where` through the files that it counts', () => {
    const steps = [...between('walk').matchAll(/^\| `(\S+)` \| `(\w+)` \|/gm)];
    expect(steps).toHaveLength(9);
    expect(page).toContain('through nine files');
    for (const [, file = '', name = ''] of steps)
      expect(readFileSync(projectPath(file), 'utf8')).toMatch(new RegExp(`^(export )?function ${name}\\b`, 'm'));
  });

  it('names functions and constants that are there', () => {
    const prose = page.replaceAll(/^```[\s\S]*?^```$/gm, '');
    const names = new Set([...prose.matchAll(/`#?([a-z]+[A-Z]\w*)(?:\(…?\))?`/g)].map(([, name = '']) => name));
    expect(names.size).toBeGreaterThan(20);
    const sources = readdirSync(projectPath('src'), { encoding: 'utf8', recursive: true })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(projectPath('src'), file), 'utf8'))
      .join('\n');
    expect([...names].filter((name) => !new RegExp(`\\b${name}\\b`).test(sources))).toEqual([]);
  });
});
