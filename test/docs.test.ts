import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
  parse,
} from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { Plans } from '../src/engine/plans.js';
import { projectPath } from '../src/project.js';
import { schema } from '../src/schema/index.js';
import { isCompiled } from './engine/support/compiled.js';
import { askApi } from './support/api.js';
import { sharedDatabase } from './support/database.js';

const page = readFileSync(projectPath('docs/engine.md'), 'utf8');
const database = sharedDatabase();
const { server, ask } = askApi(database);
const { ask: askStock } = askApi(database, { ENGINE: false });
afterAll(() => database.close());

/** The block that bears a name behind its language. */
function block(name: string): string {
  const [, text] = new RegExp(`^\`\`\`\\w+ ${name}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page) ?? [];
  if (text === undefined) throw new Error(`docs/engine.md has no block named ${name}`);
  return text;
}

const withoutSpace = (text: string) => text.replaceAll(/\s+/g, '');
const withoutNotes = (sql: string) => sql.replaceAll(/--.*$/gm, '');

describe('the question of docs/engine.md', () => {
  const question = block('question');
  const variables = JSON.parse(block('variables'));

  it('has the answer that stands there, with the engine and without it', async () => {
    const answer = JSON.parse(block('answer'));
    const compiled = await ask(question, variables);
    expect(compiled.errors).toBeUndefined();
    expect(compiled.data).toEqual(answer);
    expect((await askStock(question, variables)).data).toEqual(answer);
  });

  it('takes the one statement that stands there, with its parameters', async () => {
    database.statements.length = 0;
    await ask(question, variables);
    const [statement, ...others] = database.statements;
    expect(others).toEqual([]);
    expect(withoutSpace(withoutNotes(block('statement')))).toBe(withoutSpace(statement?.sql ?? ''));
    expect(JSON.parse(statement?.parameters ?? '')).toEqual(JSON.parse(block('parameters')));
  });

  it('tells its SQL to who asks for it', async () => {
    const response = await server.fetch('http://dossier/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-dossier-explain': '1' },
      body: JSON.stringify({ query: question, variables }),
    });
    const { extensions } = await response.json();
    expect(extensions.engine.compiled).toBe(true);
    expect(withoutSpace(extensions.engine.sql)).toBe(withoutSpace(withoutNotes(block('statement'))));
  });

  it('has one plan for all packages, and one for 3 to 7 rows', () => {
    const plans = new Plans(schema, 100);
    const document = parse(question);
    const planOf = (changes: object) => plans.planOf(document, undefined, { ...variables, ...changes });
    expect(planOf({ package: 'us-pda-69' })).toBe(planOf({}));
    expect(planOf({ rows: 7 })).toBe(planOf({ rows: 3 }));
    expect(planOf({ rows: 3 })).not.toBe(planOf({}));
    expect(planOf({ rows: 8 })).not.toBe(planOf({ rows: 7 }));
  });
});

describe('docs/engine.md', () => {
  it('lists the fields that are not compiled, all of them and no others', () => {
    const [, list = ''] =
      /<!-- fields that are not compiled -->([\s\S]*)<!-- \/fields that are not compiled -->/.exec(page) ?? [];
    const listed = [...list.matchAll(/`(\w+\.\w+)`/g)].map(([, name]) => name);
    const code = reachable().filter(({ type, field }) => !isCompiled(type, field));
    expect(listed.sort()).toEqual(code.map(({ type, field }) => `${type.name}.${field.name}`).sort());
  });

  it('names every way in which a field says what it is', () => {
    const kinds = reachable().flatMap(({ field: { extensions } }) => {
      const reading: unknown = extensions.dossierReading;
      return typeof reading === 'object' && reading !== null && 'kind' in reading ? [String(reading.kind)] : [];
    });
    for (const kind of new Set(kinds)) expect(page).toContain(`reading \`${kind}\``);
  });
});

interface FieldOfType {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
}

/** The fields that a question may reach. Below one that is not compiled nothing is looked at: the whole question is not. */
function reachable(): FieldOfType[] {
  const seen = new Set<GraphQLObjectType>();
  const found: FieldOfType[] = [];
  const visit = (type: GraphQLNamedType | null | undefined): void => {
    if (isAbstractType(type)) for (const possible of schema.getPossibleTypes(type)) visit(possible);
    if (!isObjectType(type) || seen.has(type)) return;
    seen.add(type);
    for (const field of Object.values(type.getFields())) {
      found.push({ type, field });
      if (isCompiled(type, field)) visit(getNamedType(field.type));
    }
  };
  visit(schema.getQueryType());
  return found;
}

describe.each(['docs/engine.md', 'docs/errors.md', 'docs/operation.md', 'CONTRIBUTING.md', 'README.md'])(
  '%s',
  (file) => {
    const text = readFileSync(projectPath(file), 'utf8');
    const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '');

    it('links to files that are there', () => {
      const links = [...prose.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
      expect(links.filter((link) => !existsSync(join(dirname(projectPath(file)), link)))).toEqual([]);
    });

    it('names files and folders that are there', () => {
      const paths = [...prose.matchAll(/`((?:src|test|seed|bench|examples|docs|prisma|scripts)\/[\w./-]*)`/g)];
      const missing = paths.map(([, path = '']) => path).filter((path) => !existsSync(projectPath(path)));
      // Generated files are made by the commands that need them.
      expect(missing.filter((path) => !path.startsWith('src/generated/'))).toEqual([]);
    });
  },
);

it('docs/engine.md names functions and constants that are there', () => {
  const prose = page.replaceAll(/^```[\s\S]*?^```$/gm, '');
  const names = new Set([...prose.matchAll(/`#?([a-z]+[A-Z]\w*)(?:\(…?\))?`/g)].map(([, name = '']) => name));
  const sources = readdirSync(projectPath('src'), { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(projectPath('src'), file), 'utf8'))
    .join('\n');
  expect([...names].filter((name) => !new RegExp(`\\b${name}\\b`).test(sources))).toEqual([]);
});
