import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run as article } from '../../src/commands/article.js';
import { run as seed } from '../../src/commands/seed.js';
import { testDatabase } from '../support/database.js';
import { runCommand } from '../support/serverProcess.js';
import { edited, folder, SHA256, sample, TEXT } from './sample.js';

let db: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  db = await testDatabase({ seeded: false });
});

afterAll(async () => {
  await db.close();
});

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const COMMANDS = { seed, article };
type CommandName = keyof typeof COMMANDS;

const NO_DATABASE = 'postgresql://nobody@127.0.0.1:1/none';

/** Runs a command in this process, which takes a tenth of the time; with no database's address it must not look for one. */
async function run(command: CommandName, args: readonly string[], url = NO_DATABASE): Promise<Run> {
  vi.stubEnv('DATABASE_URL', url);
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const written = (stream: typeof out) => stream.mock.calls.map(([text]) => String(text)).join('');
  try {
    const code = await COMMANDS[command](args);
    return { code, out: written(out), err: written(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
    vi.unstubAllEnvs();
  }
}

/** Runs a command as a person would. */
async function spawned(command: CommandName, args: readonly string[]): Promise<Run> {
  const process = runCommand([command, ...args], { DATABASE_URL: NO_DATABASE });
  const code = await process.ended;
  return { code, out: process.out(), err: process.err() };
}

const copyOfArticle = () => join(folder({ 'copy.md': `${TEXT}\n` }), 'copy.md');

describe('npm run seed', { timeout: 60_000 }, () => {
  it('--check needs no database, and says what is in order', async () => {
    expect(await spawned('seed', ['--check', folder(sample())])).toEqual({
      code: 0,
      out: 'In order: 2 articles, 1 quote, 1 aid package, 21 citations.\n',
      err: '',
    });
  });

  it('lists every error on stderr, and ends with 1', async () => {
    const directory = folder(
      edited(['countries.yaml', 'name: Southland', 'nam: Southland'], ['equipment.yaml', 'level: ITEM', 'level: ITM']),
    );
    const { code, out, err } = await run('seed', [directory]);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toBe(
      `${directory}/countries.yaml:2:1  error  name is missing\n` +
        `${directory}/countries.yaml:3:3  error  unknown key "nam"; did you mean "name"?\n` +
        `${directory}/equipment.yaml:5:10  error  level: "ITM" is not one of ITEM, CLASS; did you mean ITEM?\n` +
        '3 errors; nothing was written.\n',
    );
  });

  it('writes, and a second time nothing', async () => {
    const directory = folder(sample());
    const first = await run('seed', [directory], db.url);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^ +added +changed +removed +unchanged\ncountries +2 +0 +0 +0\n/);
    const second = await run('seed', [directory], db.url);
    expect(second.out).toMatch(/\nall +0 +0 +0 +\d+\n$/);
  });

  it('--report prints what the facts are like and what will change before it is written; --check leaves the last out', async () => {
    const directory = folder(sample());
    await run('seed', [directory], db.url);
    const changed = folder(edited(['equipment.yaml', 'Lance launcher', 'Launcher for Lance']));
    const checked = await run('seed', ['--check', '--report', changed]);
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(checked.out).toMatch(/^Packages and lines by source quality\n─+\n[\s\S]*\nIn order: 2 articles, /);
    expect(checked.out).not.toContain('What changes in the database');
    const report = checked.out.slice(0, checked.out.indexOf('In order:'));

    const change =
      'What changes in the database\n────────────────────────────\nequipment: 1 changed\n  ~ lance-launcher (designation)\n';
    const dry = await run('seed', ['--dry-run', '--report', changed], db.url);
    expect(dry.code).toBe(0);
    expect(dry.out.startsWith(`${report}${change}`)).toBe(true);
    expect(dry.out).toMatch(/\nall +0 +1 +0 +\d+\n$/);
    expect(dry.err).toMatch(/\nA dry run: nothing was written\.\n$/);
    // The dry run wrote nothing: there is the same to write.
    const written = await run('seed', ['--report', changed], db.url);
    expect(written).toMatchObject({ code: 0, out: dry.out });
    expect((await run('seed', ['--dry-run', '--report', changed], db.url)).out).toContain(
      'Nothing: it holds exactly these facts.',
    );
  });

  it('refuses --check with --dry-run, and reports nothing on facts that are wrong', async () => {
    expect(await run('seed', ['--check', '--dry-run', folder(sample())])).toMatchObject({ code: 2, out: '' });
    const wrong = folder(edited(['countries.yaml', 'name: Southland', 'nam: Southland']));
    expect(await run('seed', ['--report', wrong])).toMatchObject({ code: 1, out: '' });
  });

  it('refuses a mistyped switch, a file for a folder, a database that does not answer or has no tables: 2', async () => {
    expect(await run('seed', ['--chek'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining("Unknown option '--chek'"),
    });
    const file = join(folder(sample()), 'people.yaml');
    expect(await run('seed', ['--check', file])).toEqual({
      code: 2,
      out: '',
      err: `"${file}" is a file. Give the folder of all facts that it is in: they are checked against each other.\n`,
    });
    expect(await run('seed', [folder(sample())])).toMatchObject({
      code: 2,
      err: expect.stringContaining('The database does not answer'),
    });
    const bare = await testDatabase({ migrated: false });
    try {
      const unmigrated = await run('seed', [folder(sample())], bare.url);
      expect(unmigrated).toMatchObject({ code: 2, out: '' });
      expect(unmigrated.err).toMatch(/Run `npm run db:deploy`, then try again/);
    } finally {
      await bare.close();
    }
  });

  it('--help goes to stdout, and ends with 0', async () => {
    const { code, out } = await run('seed', ['--help']);
    expect(code).toBe(0);
    expect(out).toContain('Usage: npm run seed -- [--check | --dry-run] [--report]');
  });
});

describe('npm run article', { timeout: 60_000 }, () => {
  it('reads a copy and finds words in it, without a database', async () => {
    const file = copyOfArticle();
    const read = await run('article', ['read', file]);
    expect(read).toMatchObject({ code: 0, out: `${TEXT}\n` });
    expect(read.err).toContain(`textSha256: ${SHA256}`);
    const start = TEXT.indexOf('a ban of 2019');
    expect(await run('article', ['locate', file, 'a ban of 2019'])).toMatchObject({
      code: 0,
      out: `key:\n  exact: a ban of 2019\n  start: ${start}\n  end: ${start + 13}\n`,
    });
    expect(await run('article', ['locate', file, 'a ban of 2020'])).toMatchObject({ code: 1, out: '' });
    expect(await run('article', ['read', 'nowhere.md'])).toMatchObject({
      code: 2,
      err: 'There is no file "nowhere.md".\n',
    });
  });

  it('attaches, verifies and detaches', async () => {
    await run('seed', [folder(sample())], db.url);
    const file = copyOfArticle();
    const attached = await run('article', ['attach', 'northland-lance', file], db.url);
    expect(attached).toMatchObject({ code: 0, err: '' });
    expect(attached.out).toMatch(/^exact {5}northland-lance {2}0–32 {2}“Northland to send Lance missiles”\n/);
    expect(attached.out).toMatch(/northland-lance: 10 of 10 passages are in the text\.\n$/);
    expect(await run('article', ['verify'], db.url)).toMatchObject({ code: 0, out: attached.out });

    writeFileSync(file, TEXT.replace('2019', '2018'));
    const wrong = await run('article', ['attach', 'northland-lance', file], db.url);
    expect(wrong).toMatchObject({ code: 1, out: '' });
    expect(wrong.err).toContain(
      `is not the text that the passages of "northland-lance" were taken from. Nothing was changed.\n  sha256 expected: ${SHA256}\n`,
    );
    expect(wrong.err).toContain('9 of 10 passages would be in this file.');

    const unknown = await run('article', ['attach', 'northland-lanse', file], db.url);
    expect(unknown).toEqual({
      code: 1,
      out: '',
      err: 'There is no article "northland-lanse"; did you mean "northland-lance"?\n',
    });
    expect(await run('article', ['detach', 'northland-lance'], db.url)).toMatchObject({
      code: 0,
      out: 'Removed the text of "northland-lance".\n',
    });
  });

  it('attaches a saved page, and one that only the reading from before pages were trees fits', async () => {
    await run('seed', [folder(sample())], db.url);
    const paragraphs = TEXT.split('\n\n').map((text) => `<p>${text}</p>`);
    const page = (body: string) => join(folder({ 'copy.html': `<html><body>${body}</body></html>` }), 'copy.html');
    const [first = '', ...others] = paragraphs;
    const pages = [`<nav>Menu</nav>${paragraphs.join('')}`, `<div hidden>${first}</div>${others.join('')}`];
    for (const body of pages) {
      const attached = await run('article', ['attach', 'northland-lance', page(body)], db.url);
      expect([attached.code, attached.out.split('\n').at(-2)]).toEqual([
        0,
        'northland-lance: 10 of 10 passages are in the text.',
      ]);
    }
    const wrong = await run('article', ['attach', 'northland-lance', page(`<p>Late</p>${pages[1]}`)], db.url);
    expect(wrong).toMatchObject({ code: 1, out: '' });
    expect((await run('article', ['detach', 'northland-lance'], db.url)).code).toBe(0);
  });

  it('keeps a text in which a passage is orphaned, says which, and ends with 1', async () => {
    await run(
      'seed',
      [folder(edited(['articles/northland-lance.yaml', '"a ban of 2019"', '"a ban of 2018"']))],
      db.url,
    );
    const attached = await run('article', ['attach', 'northland-lance', copyOfArticle()], db.url);
    expect(attached.code).toBe(1);
    expect(attached.out).toMatch(/^orphaned {2}northland-lance {2}\d+–\d+ {2}“a ban of 2018”$/m);
    expect(attached.out).toMatch(/northland-lance: 9 of 10 passages are in the text; 1 orphaned\.\n$/);
    expect((await run('article', ['verify', 'northland-lance'], db.url)).code).toBe(1);
    expect((await run('article', ['detach', 'northland-lance'], db.url)).code).toBe(0);
  });

  it('is told what it can do, and refuses what it cannot: 2', async () => {
    expect(await run('article', ['--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('attach <slug> <file>'),
    });
    expect(await run('article', ['atach'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no command "atach".'),
    });
    expect(await run('article', ['attach', 'northland-lance'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('<file> is missing.'),
    });
  });
});
