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

const [name, ...args] = process.argv.slice(2);
const load = new Map(Object.entries(COMMANDS)).get(name ?? '');
if (!load) throw new Error(`there is no command ${name}`);
process.exitCode = await (await load()).run(args);
