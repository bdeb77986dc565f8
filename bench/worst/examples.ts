import { readExamples } from '../../src/examples.js';
import type { Server } from '../servers/index.js';
import { type Asked, ask } from './ask.js';

/** What the bench's data have in the place of what the examples name. */
const inBench: Readonly<Record<string, string>> = {
  tow: 'family-1',
  javelin: 'family-2',
  himars: 'family-3',
  patriot: 'family-4',
  abrams: 'family-5',
  'dpicm-155mm': 'family-6',
  landmines: 'family-7',
  'anti-personnel-mines': 'family-8',
  US: 'AA',
  UA: 'AU',
  pentagon: 'agreed',
  biden: 'agreed',
  'us-secretary-of-defense': 'post-1',
  'us-state-department-spokesperson': 'post-1',
  'mary-wareham': 'person-1',
  'human-rights-watch': 'organization-1',
};

/** The examples as they are, of what the bench's data do not have, and the same of what they have. */
const examples = readExamples().flatMap(({ name, document }) => [
  { name, document },
  {
    name: `${name}, of what there is`,
    document: document.replace(/"([\w-]+)"/g, (text, named: string) => {
      const there = inBench[named];
      return there === undefined ? text : `"${there}"`;
    }),
  },
]);

/** What the examples come to on a server's data: none of what researchers ask is to be refused. */
export async function askExamples(server: Server, maxCost: number, log: (line: string) => void): Promise<string> {
  const asked: Asked[] = [];
  for (const { name, document } of examples) {
    // The second time, all is in memory.
    await ask(server, document);
    const last = await ask(server, document);
    asked.push(last);
    log(`${name}: cost ${last.cost}, ${Math.round(last.milliseconds)} ms${last.code ? `, ${last.code}` : ''}`);
  }
  const refused = asked.filter(({ cost }) => cost > maxCost);
  const dearest = Math.max(...asked.map(({ cost }) => cost));
  const slowest = Math.max(...asked.map(({ milliseconds }) => milliseconds));
  return [
    `${readExamples().length} examples on ten times the bench, as they are and of what those data have: ${refused.length} refused,`,
    `the dearest costs ${dearest.toLocaleString('en')}, the slowest took ${Math.round(slowest).toLocaleString('en')} ms.`,
  ].join(' ');
}
