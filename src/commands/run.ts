import { EXIT, log, print } from './cli.js';
import { watchOutput } from './output.js';

/** The way in to the commands: `run.ts <command> <arguments>`. npm's scripts name the command. */
const COMMANDS = {
  seed: () => import('./seed.js'),
  article: () => import('./article.js'),
  schema: () => import('./schema.js'),
  cookbook: () => import('./cookbook.js'),
  export: () => import('./export.js'),
  key: () => import('./key.js'),
  backup: () => import('./backup.js'),
  restore: () => import('./restore.js'),
  deploy: () => import('./deploy.js'),
};

const list = `The commands are: ${Object.keys(COMMANDS).join(', ')}. Each has --help.`;

watchOutput();
const [name, ...args] = process.argv.slice(2);
const load = new Map(Object.entries(COMMANDS)).get(name ?? '');
if (load) process.exitCode = await (await load()).run(args);
else if (name === '--help' || name === '-h') print(list);
else {
  log(name === undefined ? `A command is missing. ${list}` : `There is no command "${name}". ${list}`);
  process.exitCode = EXIT.usage;
}
