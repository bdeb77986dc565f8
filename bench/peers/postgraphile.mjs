// PostGraphile on the bench's database, behind its own Grafserv on node:http. It runs under the Node that it asks for, on what bench/package.json
// installs: therefore plain JavaScript, outside the project's own types. DATABASE_URL, PORT and POOL_SIZE come from the environment.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';

const { DATABASE_URL, PORT, POOL_SIZE } = process.env;

// "Equipment" is its own plural: without names of their own, the parent and the children would be one field. Prisma makes slugs unique by an index,
// PostGraphile looks records up by what a constraint, or a tag, says is unique.
const names = jsonPgSmartTags({
  version: 1,
  config: {
    class: { article: { tags: { unique: 'slug' } }, person: { tags: { unique: 'slug' } } },
    constraint: {
      'equipment.equipment_parent_id_fkey': { tags: { fieldName: 'parent', foreignFieldName: 'children' } },
    },
  },
});

/** @type {GraphileConfig.Preset} */
const preset = {
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  plugins: [names],
  // Read-only, as the others are.
  schema: { connectionFilterRelations: true, defaultBehavior: '-insert -update -delete' },
  pgServices: [
    makePgService({
      connectionString: DATABASE_URL,
      schemas: ['public'],
      poolConfig: {
        max: Number(POOL_SIZE),
        // As the other servers have it.
        options: '-c timezone=UTC -c jit=off',
      },
    }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: { explain: false },
};

const instance = postgraphile(preset);
const server = createServer();
await instance.createServ(grafserv).addTo(server);
if (process.argv.includes('--print-schema')) {
  const { printSchema } = await import('graphql');
  process.stdout.write(printSchema(await instance.getSchema()));
  process.exit(0);
}
server.keepAliveTimeout = 65_000;
server.listen(Number(PORT), '127.0.0.1');
await once(server, 'listening');
