import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../src/project.js';

/** The map of docs/architecture.md against the imports of src, and of what the programs have of prisma/. */

const page = readFileSync(projectPath('docs/architecture.md'), 'utf8');

/** The rows of a table between two marks, as the texts of their cells. */
function tableAt(mark: string): string[][] {
  const [, table = ''] = new RegExp(`<!-- ${mark}\\b.* -->\\n([\\s\\S]*?)<!-- /${mark} -->`).exec(page) ?? [];
  return [...table.matchAll(/^\| (.*) \|$/gm)]
    .slice(2)
    .map(([, row = '']) => row.split(' | ').map((cell) => cell.trim()));
}

const inCode = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

interface Room {
  /** Where it is: `src/schema/`, `src/log.ts`. */
  readonly path: string;
  /** What the map calls it: `schema`, `log`. */
  readonly name: string;
  readonly mayImport: readonly string[];
}

const rooms: readonly Room[] = tableAt('rooms').map(([path = '', , mayImport]) => {
  const [place = ''] = inCode(path);
  return { path: place, name: place.replace(/^src\/|\/$|\.ts$/g, ''), mayImport: inCode(mayImport) };
});

/** The room that a file is in. */
function roomOf(file: string): Room {
  const room = rooms.find(({ path }) => (path.endsWith('/') ? file.startsWith(path) : file === path));
  if (!room) throw new Error(`${file} is in no room of docs/architecture.md`);
  return room;
}

interface SourceFile {
  readonly path: string;
  /** Files of ours. */
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

/** The package of a specifier: `@pothos/core`, `graphql`. */
const packageOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

const sources: readonly SourceFile[] = [
  ...readdirSync(projectPath('src'), { encoding: 'utf8', recursive: true })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('generated'))
    .map((file) => `src/${file}`),
  ...readdirSync(projectPath('prisma', 'schema-engine'))
    .filter((file) => /\.mjs$/.test(file))
    .map((file) => `prisma/schema-engine/${file}`),
].map(readSource);

/** The file that an import of its JavaScript names. */
function sourceOf(path: string): string {
  const component = path.replace(/\.js$/, '.tsx');
  return existsSync(projectPath(component)) ? component : path.replace(/\.js$/, '.ts');
}

/** A file with what it imports: `import`, `export … from`, `import()`, of values and of types. */
function readSource(path: string): SourceFile {
  const text = readFileSync(projectPath(path), 'utf8').replaceAll(/^ *\/\/.*$/gm, '');
  const named = [...text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'([^'\n]+)'/g)].map(
    ([, specifier = '']) => specifier,
  );
  const isOurs = (specifier: string) => specifier.startsWith('.');
  return {
    path,
    files: named.filter(isOurs).map((specifier) => sourceOf(join(dirname(path), specifier))),
    packages: named.filter((specifier) => !isOurs(specifier) && !specifier.startsWith('node:')).map(packageOf),
  };
}

/** An import of one room from another. */
interface Passage {
  readonly from: Room;
  readonly to: Room;
  readonly line: string;
}

const passages: readonly Passage[] = sources.flatMap(({ path, files }) =>
  files
    .map((file) => ({ from: roomOf(path), to: roomOf(file), line: `${path} → ${file}` }))
    .filter(({ from, to }) => from !== to),
);

/** Groups of files that import one another in a circle: the strongly connected parts of more than one file (Tarjan). */
function circles(): string[][] {
  const importsOf = new Map(sources.map(({ path, files }) => [path, files]));
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const visit = (file: string): number => {
    const number = order.size;
    order.set(file, number);
    lowest.set(file, number);
    stack.push(file);
    for (const next of importsOf.get(file) ?? []) {
      const low = order.has(next) ? (stack.includes(next) ? (order.get(next) ?? number) : number) : visit(next);
      lowest.set(file, Math.min(lowest.get(file) ?? number, low));
    }
    if (lowest.get(file) === number) {
      const circle = stack.splice(stack.indexOf(file));
      if (circle.length > 1) found.push(circle);
    }
    return lowest.get(file) ?? number;
  };
  for (const { path } of sources) if (!order.has(path)) visit(path);
  return found;
}

describe('docs/architecture.md', () => {
  it('has a room for every file, and a file or folder for every room', () => {
    expect(rooms.length).toBeGreaterThan(15);
    const inUse = new Set(sources.map(({ path }) => roomOf(path).path));
    expect(rooms.map(({ path }) => path).filter((path) => path !== 'src/generated/' && !inUse.has(path))).toEqual([]);
  });

  it('lets a room import only rooms further down', () => {
    const upward = rooms.flatMap(({ name, mayImport }, place) =>
      mayImport
        .filter((other) => rooms.findIndex((room) => room.name === other) <= place)
        .map((other) => `${name} → ${other}`),
    );
    expect(upward).toEqual([]);
  });

  it('has every import of one room from another', () => {
    expect(passages.length).toBeGreaterThan(300);
    const breaking = passages.filter(({ from, to }) => !from.mayImport.includes(to.name)).map(({ line }) => line);
    expect(breaking).toEqual([]);
  });

  it('lets no room import another without need', () => {
    const used = new Set(passages.map(({ from, to }) => `${from.name} → ${to.name}`));
    const allowed = rooms.flatMap(({ name, mayImport }) => mayImport.map((other) => `${name} → ${other}`));
    expect(allowed.filter((passage) => !used.has(passage))).toEqual([]);
  });

  it('says where packages are imported', () => {
    const listed = tableAt('packages');
    expect(listed.length).toBeGreaterThan(3);
    for (const [names, places] of listed) {
      for (const name of inCode(names)) {
        const importing = sources.filter(({ packages }) => packages.includes(name)).map(({ path }) => path);
        const within = (place: string, path: string) => (place.endsWith('/') ? path.startsWith(place) : path === place);
        expect(importing.length, name).toBeGreaterThan(0);
        expect(importing.filter((path) => !inCode(places).some((place) => within(place, path)))).toEqual([]);
      }
    }
  });

  it('says of src/query what it is made without', () => {
    const inQuery = sources.filter(({ path }) => path.startsWith('src/query/'));
    expect(new Set(inQuery.flatMap(({ packages }) => packages))).toEqual(new Set(['graphql']));
    expect(inQuery.filter(({ packages }) => packages.length > 0).map(({ path }) => path)).toEqual([
      'src/query/errors.ts',
    ]);
  });
});

it('files import one another in a circle inside one folder alone', () => {
  const wide = circles().filter((circle) => new Set(circle.map((file) => dirname(file))).size > 1);
  expect(wide).toEqual([]);
});

it('the running server loads no Prisma client, and no OpenTelemetry unless it is told to: nothing that it imports does', () => {
  const loaded = new Set<string>();
  const clients: string[] = [];
  const load = (path: string): void => {
    if (loaded.has(path) || path.startsWith('src/generated/')) return;
    loaded.add(path);
    // Types are no more there when it runs, and `import()` is for what only some starts need.
    const text = readFileSync(projectPath(path), 'utf8').replaceAll(/^(?:import|export) type [^;]*;/gm, '');
    for (const [, from, alone] of text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^'\n]+)'|^import '([^'\n]+)'/gm)) {
      const specifier = from ?? alone ?? '';
      if (/^@prisma\/(?:client|adapter)|generated\/prisma\/client|^@opentelemetry\//.test(specifier))
        clients.push(`${path}: ${specifier}`);
      if (specifier.startsWith('.')) load(sourceOf(join(dirname(path), specifier)));
    }
  };
  load('src/main.ts');
  expect(clients).toEqual([]);
  // It followed the imports down to the record's types.
  expect(loaded).toContain('src/schema/aidPackage.ts');
});
