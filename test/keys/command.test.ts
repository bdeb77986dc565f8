import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../support/command.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ seeded: false });
});
afterAll(() => db.close());

const key = (...args: readonly string[]) => runHere('key', args, { DATABASE_URL: db.url });
const keyForm = /dossier_([0-9a-f]{12})_[\w-]{43}/;

describe('npm run key', () => {
  it('makes a key and shows it once', async () => {
    expect(await key('list')).toMatchObject({ code: 0, said: 'There are no keys.\n' });
    const { code, said } = await key('make', 'Harbour Desk', '--budget', '5000');
    expect(code).toBe(0);
    const [text = '', id = ''] = keyForm.exec(said) ?? [];
    expect(said.split(text)).toHaveLength(2);
    const listed = await key('list');
    expect(listed.said.split('\n')).toEqual([
      expect.stringMatching(/^id +name +budget +made +revoked$/),
      expect.stringMatching(new RegExp(`^${id}  Harbour Desk +5000 +\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$`)),
      '',
    ]);
    expect(listed.said).not.toContain(text.slice(-43));
  });

  it('refuses a second key for a name, and a budget or a name that is none', async () => {
    expect((await key('make', 'Twice')).code).toBe(0);
    const twice = await key('make', 'Twice');
    expect([twice.code, keyForm.test(twice.said)]).toEqual([1, false]);
    expect(twice.said).toContain('Twice has a key already');
    for (const args of [
      ['make', 'x', '--budget', '-1'],
      ['make', 'x', '--budget', 'much'],
      ['make', 'x', '--budget', '1e3'],
      ['make', 'x', '--budget', '1000000001'],
      ['make', 'two\nlines'],
      ['make', ''],
      ['make', '0123456789ab'],
      ['make'],
      ['revoke'],
      ['grant', 'x'],
      [],
    ])
      expect([args, (await key(...args)).code]).toEqual([args, 2]);
  });

  it('revokes by name and by id, and lists when', async () => {
    const made = await key('make', 'Gone');
    const [, id = ''] = keyForm.exec(made.said) ?? [];
    expect(await key('revoke', id)).toMatchObject({ code: 0, said: `The key ${id} of Gone is revoked.\n` });
    expect((await key('revoke', id)).code).toBe(1);
    expect((await key('revoke', 'Gone')).code).toBe(1);
    expect((await key('make', 'Gone')).code).toBe(0);
    expect((await key('revoke', 'Gone')).code).toBe(0);
    const lines = (await key('list')).said.split('\n').filter((line) => line.includes('  Gone  '));
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(/BUDGET_COST +\S+Z {2}\S+Z$/);
  });

  it('says what to do where the user of the database may only read', async () => {
    const reader = `${new URL(db.url).pathname.slice(1)}_reader`;
    await db.pool.query(`CREATE ROLE ${reader}; GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${reader}`);
    const asReader = new URL(db.url);
    asReader.searchParams.set('options', `-c role=${reader}`);
    const { code, said } = await runHere('key', ['make', 'Reader'], { DATABASE_URL: asReader.href });
    await db.pool.query(`DROP OWNED BY ${reader}; DROP ROLE ${reader}`);
    expect(said).toContain('Grant it the right, or name another user in DATABASE_URL. Nothing was changed.');
    expect([code, said.includes('    at ')]).toEqual([2, false]);
  });

  it('says how it is used', async () => {
    for (const args of [['--help'], ['make', '--help'], ['list', '--help'], ['revoke', '--help']]) {
      const { code, said } = await key(...args);
      expect([code, said]).toEqual([0, expect.stringContaining('Usage: npm run key -- ')]);
      expect(said).toContain('Exit codes: 0 all is well, 1');
    }
  });
});
