import { largestBudget } from '../config.js';
import { type ListedKey, listKeys, makeKey, revokeKey } from '../keys/table.js';
import { columns } from '../seed/report/layout.js';
import { type Command, EXIT, type ExitCode, log, print, runGroup, UsageError, withDatabase } from './cli.js';

/** The log and lists show names: one line, no signs that would change what is around them. */
const nameForm = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,99}$/u;
const idForm = /^[0-9a-f]{12}$/;

const commands = {
  make: {
    usage: 'npm run key -- make <name> [--budget <cost>]',
    summary: 'Makes a key for a client, and prints it: once, since only its hash is kept.',
    details:
      'The client sends it as the header Authorization: Bearer <key>, and has a budget of its own instead of that of its\n' +
      'address. Servers know the key within a second. Exit code 1: the name has a key that is not revoked.',
    positionals: ['name'],
    flags: {},
    options: {
      budget: {
        value: 'cost',
        help: 'What its operations may cost in a minute; 0 for no bound. Default: BUDGET_COST.',
      },
    },
    run: ({ positionals: [given = ''], options }) => make(given.trim(), options.get('budget')),
  },
  list: {
    usage: 'npm run key -- list',
    summary: 'Lists the keys that were made: id, name, budget, and when each was made and revoked.',
    positionals: [],
    flags: {},
    run: () =>
      withDatabase(async ({ pool }) => {
        const keys = await listKeys(pool);
        if (keys.length === 0) log('There are no keys.');
        else print(columns([['id', 'name', 'budget', 'made', 'revoked'], ...keys.map(row)]).join('\n'));
        return EXIT.ok;
      }),
  },
  revoke: {
    usage: 'npm run key -- revoke <name|id>',
    summary: 'Revokes a key for good: within five seconds no server takes it any more.',
    details: 'Exit code 1: there is no such key that is not revoked already.',
    positionals: ['name|id'],
    flags: {},
    run: ({ positionals: [which = ''] }) =>
      withDatabase(async ({ pool }) => {
        const [revoked] = await revokeKey(pool, which);
        if (!revoked) {
          log(`There is no key "${which}" that is not revoked already. npm run key -- list has all of them.`);
          return EXIT.wrong;
        }
        log(`The key ${revoked.id} of ${revoked.name} is revoked.`);
        return EXIT.ok;
      }),
  },
} satisfies Record<string, Command>;

/** `npm run key`, with its arguments. */
export function run(args: readonly string[]): Promise<ExitCode> {
  return runGroup(
    'npm run key -- <make|list|revoke> …',
    'API keys: clients that are known by name, each with a budget of its own.',
    commands,
    args,
  );
}

function make(name: string, budgetText: string | undefined): Promise<ExitCode> {
  if (!nameForm.test(name) || idForm.test(name))
    throw new UsageError(
      `${JSON.stringify(name)} is no name of a key: at most 100 letters, digits, spaces and . _ @ -, beginning with a letter or a digit.`,
    );
  const budget = budgetText === undefined ? null : Number(budgetText);
  if (budget !== null && !(/^\d+$/.test(budgetText ?? '') && budget <= largestBudget))
    throw new UsageError(
      `--budget is ${JSON.stringify(budgetText)}: it must be a whole number from 0 to ${largestBudget}.`,
    );
  return withDatabase(async ({ pool, description }) => {
    log(`Database: ${description}.`);
    const key = await makeKey(pool, name, budget);
    if (!key) {
      log(
        `${name} has a key already. Revoke that one first (npm run key -- revoke "${name}"), or choose another name.`,
      );
      return EXIT.wrong;
    }
    log(`The key ${key.id} of ${name}. It is shown this once: send it as the header Authorization: Bearer <key>`);
    print(key.text);
    return EXIT.ok;
  });
}

function row({ id, name, budget, madeAt, revokedAt }: ListedKey): readonly string[] {
  return [
    id,
    name,
    budget === null ? 'BUDGET_COST' : String(budget),
    isoSecond(madeAt),
    revokedAt ? isoSecond(revokedAt) : '',
  ];
}

const isoSecond = (time: Date) => time.toISOString().replace(/\.\d+Z$/, 'Z');
