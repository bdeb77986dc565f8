import { readFileSync, writeFileSync } from 'node:fs';
import { defineCommand, runMain } from 'citty';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { projectPath } from '../project.js';
import { schema } from '../schema/index.js';

const path = projectPath('schema.graphql');

/** The schema as text, sorted, so that its history shows what changed and nothing else. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

const command = defineCommand({
  meta: {
    name: 'npm run schema --',
    description: 'Writes the GraphQL schema to schema.graphql. Exit code 1: with --check, when it is out of date.',
  },
  args: { check: { type: 'boolean', description: 'Write nothing; only say whether schema.graphql is up to date.' } },
  run({ args }) {
    const text = schemaText();
    if (!args.check) {
      writeFileSync(path, text);
      process.stdout.write('schema.graphql is written.\n');
    } else if (readFileSync(path, 'utf8') !== text) {
      process.stderr.write('schema.graphql is out of date. Run `npm run schema` and look at the change.\n');
      process.exitCode = 1;
    }
  },
});

await runMain(command);
