import { once } from 'node:events';
import { createServer } from 'node:http';
import { PrismaPg } from '@prisma/adapter-pg';
import { createYoga } from 'graphql-yoga';
import pg from 'pg';
import { connectionOptions } from '../../../src/database/pool.js';
import { PrismaClient } from '../../../src/generated/prisma/client.js';
import { schema } from './schema.js';

/**
 * The plain peer: what somebody would build on the same database with the same libraries, as their own examples do it. Pothos makes one Prisma query of an
 * operation's selection, Yoga keeps parsed and validated documents, and there are no limits.
 */
const { DATABASE_URL = '', PORT, POOL_SIZE } = process.env;
const pool = new pg.Pool({ ...connectionOptions(DATABASE_URL), max: Number(POOL_SIZE) });
const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });

const server = createServer(createYoga({ schema, context: { prisma } }));
server.keepAliveTimeout = 65_000;
server.listen(Number(PORT), '127.0.0.1');
await once(server, 'listening');
