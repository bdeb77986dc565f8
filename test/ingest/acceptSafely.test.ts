import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { differenceOf, writeFiles } from '../../src/ingest/accept/write.js';
import { decide } from '../../src/ingest/review/decide.js';
import { startReview } from '../../src/ingest/review/session.js';
import { folder, sample } from '../seed/sample.js';
import { decidedDesk } from './support/decidedDesk.js';
import { draftFolder } from './support/desk.js';
import { SOUTHLAND, SOUTHLAND_SHA256 } from './support/southland.js';

/** All files of a folder with what is in them. */
function filesOf(directory: string): Record<string, string> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => lstatSync(join(directory, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
}

describe('accepting when something fails', () => {
  it.each([
    ['the folder of decisions cannot be made', 'decided', 'not a folder', /mkdir '.*decided'/],
    ['what was decided cannot be read', `decided/${SOUTHLAND_SHA256}.yaml`, '- {', /decided.*not YAML/],
  ])('writes neither facts nor drafts where %s', async (_, file, content, message) => {
    const { seed, drafts, accept } = decidedDesk(() => 'ACCEPTED');
    mkdirSync(join(drafts, file, '..'), { recursive: true });
    writeFileSync(join(drafts, file), content);
    const before = [filesOf(seed), filesOf(drafts)];
    const { code, said } = await accept();
    expect([code, said]).toEqual([1, expect.stringMatching(message)]);
    expect(said).toContain('Nothing was written.');
    expect([filesOf(seed), filesOf(drafts)]).toEqual(before);
    rmSync(join(drafts, file));
    expect(await accept()).toMatchObject({ code: 0 });
  });

  it('adds nothing twice when the same decisions are accepted again', async () => {
    const { seed, store, drafts, accept } = decidedDesk(() => 'ACCEPTED');
    const { draft } = store.find('southland') ?? expect.fail('no draft');
    const quote = { section: 'quotes', key: 'dov-we-asked-for' } as const;
    const session = decide(decide(startReview('southland', draft, SOUTHLAND), { do: 'go', to: quote }), { do: 'new' });
    store.save('southland', decide(decide(session, { do: 'everywhere' }), { do: 'accept' }).draft);
    const kept = draftFolder();
    cpSync(drafts, kept, { recursive: true });
    expect(await accept()).toMatchObject({ code: 0 });
    const accepted = filesOf(seed);
    expect(accepted['people.yaml']).toContain('cy-dov');

    cpSync(kept, drafts, { recursive: true });
    const { code, said } = await accept();
    expect(said).toContain('credits author is on record already: it is not added again.');
    expect(code).toBe(0);
    expect(filesOf(seed)).toEqual(accepted);
    expect(store.slugs()).toEqual([]);

    // As when the machine went down after some of the files.
    cpSync(kept, drafts, { recursive: true });
    rmSync(join(seed, 'articles/southland.yaml'));
    expect(await accept()).toMatchObject({ code: 0 });
    expect(filesOf(seed)).toEqual(accepted);
  });

  it('adds another credit of the same place', async () => {
    const { store, accept, read } = decidedDesk(({ key }) => (key === 'author' ? 'ACCEPTED' : 'UNDECIDED'));
    const { draft } = store.find('southland') ?? expect.fail('no draft');
    await accept();
    const author = draft.credits.author ?? expect.fail('no credit');
    store.save('southland', { ...draft, credits: { author: { ...author, asPrinted: 'Another' } } }, SOUTHLAND);
    expect(await accept()).toMatchObject({ code: 0 });
    expect(Object.keys(parse(read('articles/southland.yaml')).credits)).toEqual(['author', 'author-2']);
  });

  it('writes nothing when it is stopped during the check, and leaves no copy of the facts', async () => {
    const { seed, drafts, accept } = decidedDesk(() => 'ACCEPTED');
    const before = [filesOf(seed), filesOf(drafts)];
    const temporary = draftFolder();
    vi.stubEnv('TMPDIR', temporary);
    const ended = accept();
    process.emit('SIGINT');
    expect(await ended).toMatchObject({ code: 1, said: 'Stopped. Nothing was written.\n' });
    expect([filesOf(seed), filesOf(drafts)]).toEqual(before);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('accepting into facts of an editor on Windows', () => {
  it('keeps the line ends and the permissions of each file', async () => {
    const plain = decidedDesk(() => 'ACCEPTED');
    const { seed, accept, read } = decidedDesk(() => 'ACCEPTED');
    const before = filesOf(seed);
    const files = Object.keys(before);
    for (const file of files) {
      const path = join(seed, file);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
      chmodSync(path, 0o640);
    }
    expect((await accept('--dry-run')).code).toBe(0);
    for (const desk of [plain, { accept }]) expect(await desk.accept()).toMatchObject({ code: 0 });
    expect(plain.read('packages/2024.yaml')).not.toBe(before['packages/2024.yaml']);
    for (const file of files) {
      expect(read(file), file).toBe(plain.read(file).replaceAll('\n', '\r\n'));
      expect(statSync(join(seed, file)).mode & 0o777, file).toBe(0o640);
    }
  });
});

describe('accepting into facts that are links', () => {
  /** A desk whose packages are a link to a file elsewhere. */
  function linkedDesk() {
    const desk = decidedDesk(() => 'ACCEPTED');
    const file = join(desk.seed, 'packages/2024.yaml');
    const target = join(draftFolder(), 'elsewhere.yaml');
    renameSync(file, target);
    symlinkSync(target, file);
    return { ...desk, file, target };
  }

  it('changes no file in a dry run', async () => {
    const { accept, target } = linkedDesk();
    const { code, said } = await accept('--dry-run');
    expect([code, said]).toEqual([0, expect.stringContaining('+    spare-missiles:')]);
    expect(readFileSync(target, 'utf8')).toBe(sample()['packages/2024.yaml']);
  });

  it('writes the file that a link leads to', async () => {
    const { accept, file, target } = linkedDesk();
    expect(await accept()).toMatchObject({ code: 0 });
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, 'utf8')).toContain('spare-missiles:');
  });

  it('takes a folder of facts that is a link', async () => {
    const { seed, accept, read } = decidedDesk(() => 'ACCEPTED');
    const target = join(draftFolder(), 'seed');
    renameSync(seed, target);
    symlinkSync(target, seed);
    expect(await accept('--dry-run')).toMatchObject({ code: 0 });
    expect(await accept()).toMatchObject({ code: 0 });
    expect(read('packages/2024.yaml')).toContain('spare-missiles:');
    expect(lstatSync(seed).isSymbolicLink()).toBe(true);
  });
});

describe('writing several files', () => {
  const files = (seed: string) =>
    ['people.yaml', 'new/file.yaml', 'treaties.yaml'].map((file) => {
      const before = existsSync(join(seed, file)) ? readFileSync(join(seed, file), 'utf8') : '';
      return { file, before, after: `${before}# added\n` };
    });

  it('writes none when one was changed meanwhile', () => {
    const seed = folder(sample());
    const changes = files(seed);
    writeFileSync(join(seed, 'treaties.yaml'), '# by somebody else\n');
    expect(() => writeFiles(seed, changes)).toThrow('treaties.yaml was changed meanwhile');
    expect(readFileSync(join(seed, 'people.yaml'), 'utf8')).toBe(sample()['people.yaml']);
    expect(existsSync(join(seed, 'new'))).toBe(false);
  });

  it('takes back the files before one that cannot be written', () => {
    const seed = folder(sample());
    // A file of the name of a folder, which the next one makes: everything is written, and then cannot be renamed.
    const changes = [...files(seed).slice(0, 2), ...['x', 'x/y'].map((file) => ({ file, before: '', after: 'x' }))];
    expect(() => writeFiles(seed, changes)).toThrow(/rename .*x'/);
    expect(readFileSync(join(seed, 'people.yaml'), 'utf8')).toBe(sample()['people.yaml']);
    expect(existsSync(join(seed, 'new/file.yaml'))).toBe(false);
    expect(readdirSync(seed).filter((name) => /\.(new|old)$/.test(name))).toEqual([]);
  });

  it('tells a new file from a changed one', () => {
    const difference = differenceOf([{ file: 'a.yaml', before: '', after: 'x: 1\n' }], 'seed');
    expect(difference).toContain('--- /dev/null\n+++ seed/a.yaml\n');
  });
});
