import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ConfigError, environment, readConfig } from '../src/config.js';

/** The message of the error that `readConfig` must throw. */
function messageFor(source: Record<string, string>): string {
  try {
    readConfig(source);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return expect.fail('was accepted');
}

/** What is right of a switch. */
const aSwitch = /must be 1, true, yes or on, or 0, false, no or off$/;

/** For every variable that can be wrong: a wrong value, and what the message says would be right. */
const wrong: Readonly<Record<string, readonly [value: string, right: RegExp]>> = {
  NODE_ENV: ['staging', /must be one of development, production, test$/],
  DATABASE_URL: ['mysql://reader:hunter2-secret@db.example/dossier', /must start with postgresql:\/\//],
  DATABASE_REPLICA_URLS: ['mysql://reader:hunter2-secret@db.example/dossier', /must start with postgresql:\/\//],
  PORT: ['65536', /must be a whole number from 0 to 65535$/],
  MIGRATE: ['maybe', aSwitch],
  SEED: ['perhaps', aSwitch],
  GRAPHIQL: ['2', aSwitch],
  EXPLORER: ['2', aSwitch],
  PASSAGE_CONTEXT: ['2', aSwitch],
  PUBLIC_URL: ['https://dossier.example/record', /write it as https:\/\/dossier.example/],
  CORS_ORIGINS: ['https://newsroom.example/', /write https:\/\/newsroom\.example, or \* for all$/],
  LOG_LEVEL: ['loud', /must be one of fatal, error, warn, info, debug, trace, silent$/],
  POOL_SIZE: ['0', /from 1 to 200$/],
  POOL_WAIT_MS: ['99', /from 100 to 60000$/],
  STATEMENT_TIMEOUT_MS: ['a while', /from 100 to 600000$/],
  DEAR_TIMEOUT_MS: ['99', /from 100 to 600000$/],
  DRAIN_DELAY_MS: ['-1', /from 0 to 600000$/],
  DRAIN_MS: ['-1', /from 0 to 600000$/],
  CACHE_MB: ['-1', /from 0 to 100000$/],
  REDIS_URL: ['http://:hunter2-secret@db.example', /must start with redis:\/\//],
  DOCUMENTS_FOLDER: [fileURLToPath(import.meta.url), /is no folder that is there$/],
  DOCUMENTS_ONLY: ['perhaps', aSwitch],
  BUDGET_COST: ['1e9', /from 0 to 1000000000$/],
  TRUSTED_PROXIES: ['10.0.0.0/8, proxy.example', /neither an address nor a network/],
  OTEL_EXPORTER_OTLP_ENDPOINT: ['grpc://:hunter2-secret@collector.example', /must start with http:\/\//],
  OTEL_TRACES_SAMPLER_ARG: ['50%', /must be a number from 0 to 1$/],
  MODEL_URL: ['http://me:hunter2-secret@127.0.0.1:8700/', /a user or a password/],
  MODEL_REMOTE: ['2', aSwitch],
  MODEL_TIMEOUT_MS: ['0', /from 1 to 600000$/],
  MAX_DEPTH: ['101', /from 1 to 100$/],
  MAX_COST: ['1.5', /must be a whole number/],
  DEAR_COST: ['0x50', /must be a whole number from 1/],
  MAX_ALIASES: ['-2', /from 0 to 10000$/],
  MAX_TOKENS: ['10', /from 100 to 1000000$/],
  MAX_PAGE: ['1001', /from 1 to 1000$/],
  MAX_EXPORTS: ['0', /from 1 to 100$/],
  EXPORT_MS: ['999', /from 1000 to 86400000$/],
};
/** Any text is right for these. */
const anyText = ['DOSSIER_HOME', 'HOST', 'OTEL_SERVICE_NAME'];

describe('the environment', () => {
  it('may be empty: everything has a default', () => {
    expect(readConfig({})).toEqual({
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: 4000,
      EXPLORER: true,
      CORS_ORIGINS: ['*'],
      DATABASE_REPLICA_URLS: [],
      LOG_LEVEL: 'info',
      OTEL_SERVICE_NAME: 'dossier',
      OTEL_TRACES_SAMPLER_ARG: 1,
      POOL_SIZE: 10,
      POOL_WAIT_MS: 5_000,
      STATEMENT_TIMEOUT_MS: 3_000,
      DEAR_TIMEOUT_MS: 10_000,
      DRAIN_MS: 10_000,
      CACHE_MB: 64,
      BUDGET_COST: 20_000_000,
      TRUSTED_PROXIES: [],
      MODEL_TIMEOUT_MS: 60_000,
      MAX_DEPTH: 14,
      MAX_COST: 1_000_000,
      DEAR_COST: 50_000,
      MAX_ALIASES: 30,
      MAX_TOKENS: 4_000,
      MAX_PAGE: 100,
      MAX_EXPORTS: 2,
      EXPORT_MS: 600_000,
      migrateAtStart: true,
      seedAtStart: true,
      graphiql: true,
      passageContext: true,
      drainDelayMs: 0,
    });
  });

  it('takes what is given in its own type', () => {
    expect(
      readConfig({
        DATABASE_URL: ' postgres://db.example/dossier ',
        PORT: '0',
        CORS_ORIGINS: 'https://a.example, https://b.example,',
        MAX_COST: ' 7 ',
        GRAPHIQL: 'off',
        UNRELATED: 'x',
      }),
    ).toMatchObject({
      DATABASE_URL: 'postgres://db.example/dossier',
      PORT: 0,
      CORS_ORIGINS: ['https://a.example', 'https://b.example'],
      MAX_COST: 7,
      graphiql: false,
    });
    expect(readConfig({ UNRELATED: 'x' })).not.toHaveProperty('UNRELATED');
  });

  it('counts an empty or blank variable as an unset one', () => {
    for (const nothing of ['', ' ', '\n']) {
      const empty = Object.fromEntries(Object.keys(environment.shape).map((name) => [name, nothing]));
      expect(readConfig(empty)).toEqual(readConfig({}));
    }
  });

  it.each([
    ['1', true],
    ['true', true],
    ['yes', true],
    ['on', true],
    ['0', false],
    ['false', false],
    ['no', false],
    ['off', false],
  ])('understands a switch set to %s', (value, meant) => {
    expect(readConfig({ MIGRATE: value, SEED: value, GRAPHIQL: value })).toMatchObject({
      migrateAtStart: meant,
      seedAtStart: meant,
      graphiql: meant,
    });
  });
});

describe('production', () => {
  it('neither migrates nor seeds nor serves GraphiQL by itself', () => {
    expect(readConfig({ NODE_ENV: 'production' })).toMatchObject({
      migrateAtStart: false,
      seedAtStart: false,
      graphiql: false,
    });
  });

  it('does each of them when told', () => {
    const config = (name: string) => readConfig({ NODE_ENV: 'production', [name]: '1' });
    expect(config('MIGRATE')).toMatchObject({ migrateAtStart: true, seedAtStart: false, graphiql: false });
    expect(config('SEED')).toMatchObject({ migrateAtStart: false, seedAtStart: true, graphiql: false });
    expect(config('GRAPHIQL')).toMatchObject({ migrateAtStart: false, seedAtStart: false, graphiql: true });
  });
});

describe('a wrong environment', () => {
  it('is tried here with every variable that there is', () => {
    expect([...Object.keys(wrong), ...anyText].sort()).toEqual(Object.keys(environment.shape).sort());
  });

  it.each(Object.entries(wrong))(
    'is refused for %s, with its value and what would be right',
    (name, [value, right]) => {
      const lines = messageFor({ [name]: value }).split('\n');
      expect(lines).toHaveLength(2);
      expect(lines[0]).toBe('The environment is wrong:');
      expect(lines[1]).toMatch(new RegExp(`^  ${name} `));
      expect(lines[1]).toMatch(right);
      const hidden = ['DATABASE_URL', 'DATABASE_REPLICA_URLS', 'REDIS_URL', 'MODEL_URL', 'OTEL_EXPORTER_OTLP_ENDPOINT'];
      if (!hidden.includes(name)) expect(lines[1]).toContain(`${name} is ${JSON.stringify(value)}: `);
    },
  );

  it('lists all that is wrong at once', () => {
    const message = messageFor(Object.fromEntries(Object.entries(wrong).map(([name, [value]]) => [name, value])));
    const named = message
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(' ')[0]);
    expect(named.sort()).toEqual(Object.keys(wrong).sort());
  });

  it('never repeats the address of the database, which may hold a password', () => {
    const message = messageFor(Object.fromEntries(Object.entries(wrong).map(([name, [value]]) => [name, value])));
    for (const part of ['hunter2', 'reader', 'db.example', 'mysql']) expect(message).not.toContain(part);
  });
});

it('a DATABASE_URL that is none is said to be one, without its password', () => {
  for (const url of ['postgresql://me:pass/word#secret@host/db', 'postgresql://host/db?schema=a%20b']) {
    expect(() => readConfig({ DATABASE_URL: url })).toThrow(
      /^The environment is wrong:\n {2}DATABASE_URL (is no URL|names a schema)/,
    );
    expect(() => readConfig({ DATABASE_URL: url })).not.toThrow(/secret/);
  }
});

it('replicas are of a DATABASE_URL, and each of them is checked', () => {
  const url = 'postgresql://db.example/dossier';
  const replicas = `${url}?n=1, ${url}?n=2`;
  const config = readConfig({ DATABASE_URL: url, DATABASE_REPLICA_URLS: replicas });
  expect(config.DATABASE_REPLICA_URLS).toEqual([`${url}?n=1`, `${url}?n=2`]);
  expect(messageFor({ DATABASE_REPLICA_URLS: replicas })).toMatch(/DATABASE_REPLICA_URLS needs DATABASE_URL/);
  const second = messageFor({ DATABASE_URL: url, DATABASE_REPLICA_URLS: `${url}, postgresql://me:secret#1@host/db` });
  expect(second).toMatch(/DATABASE_REPLICA_URLS is no URL/);
  expect(second).not.toMatch(/secret/);
});

it('an address that is wrong is said to be so once', () => {
  expect(messageFor({ REDIS_URL: '127.0.0.1:6379' }).split('\n')).toHaveLength(2);
  expect(messageFor({ REDIS_URL: 'redis://[' })).toMatch(/REDIS_URL is no URL$/);
  expect(messageFor({ MODEL_URL: 'http://:hunter2@127.0.0.1:8700/' })).toMatch(/a user or a password/);
});

it('pages that are smaller than those of the explorer need it off', () => {
  expect(messageFor({ MAX_PAGE: '50' })).toMatch(
    /MAX_PAGE is 50: the explorer asks for pages of 100\. Set EXPLORER=0 with it\./,
  );
  expect(readConfig({ MAX_PAGE: '50', EXPLORER: '0' }).MAX_PAGE).toBe(50);
});
