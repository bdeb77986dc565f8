import { createClient, RESP_TYPES } from '@redis/client';
import type { Log } from '../log.js';

/** How long Redis may take: it saves milliseconds, so that waiting longer for it is worth nothing. */
const commandMs = 200;
/** After so long a connection that is made, and on which nothing is said, is tried anew; one that is in use says something more often. */
const silentMs = 5_000;

/** A Redis that servers share, which may go away at any time: nothing is lost but what it saves. */
export type Redis = ReturnType<typeof openRedis>;

/** Opens a Redis, and opens it again whenever it was away, or took connections and did not answer. */
export function openRedis(url: string, log: Log) {
  const client = createClient({
    url,
    // Nothing waits for a Redis that is away.
    disableOfflineQueue: true,
    socket: {
      connectTimeout: 1_000,
      socketTimeout: silentMs,
      reconnectStrategy: (retries: number) => Math.min(100 * 2 ** retries, 5_000),
    },
    pingInterval: silentMs / 2,
  });
  let wasUp = true;
  const isAway = (error: string) => {
    if (wasUp) log.warn({ error }, 'Redis does not answer: this server goes on with its own memory');
    wasUp = false;
  };
  client.on('ready', () => {
    if (!wasUp) log.info('Redis answers again');
    wasUp = true;
  });
  client.on('error', (error: Error) => isAway(error.message || error.name));
  const connect = () => void client.connect().catch(() => {});
  connect();
  /** Gives up a connection on which nothing is answered: all that waits for it fails at once, and goes on without. */
  const hangUp = () => {
    client.destroy();
    connect();
  };
  /** Waits for a command, but not for long: the client itself waits for ever for the answer to what it has sent. */
  async function watched<Value>(command: Promise<Value>): Promise<Value> {
    let isWaiting = true;
    const timer = setTimeout(() => {
      // The answer may be there, and this process have been busy: what has come is read first.
      setImmediate(() => {
        if (!isWaiting || !client.isReady) return;
        isAway(`no answer in ${commandMs} ms`);
        hangUp();
      });
    }, commandMs);
    try {
      return await command;
    } finally {
      isWaiting = false;
      clearTimeout(timer);
    }
  }
  const bytes = client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
  return {
    client,
    watched,
    isUp: () => client.isReady,
    /** A value as it was set; undefined where there is none, or no Redis. */
    async get(key: string): Promise<Buffer | undefined> {
      if (!client.isReady) return undefined;
      return (await watched(bytes.get(key)).catch(() => null)) ?? undefined;
    },
    /** Sets a value for so long. */
    async set(key: string, value: Buffer, seconds: number): Promise<void> {
      if (!client.isReady) return;
      await watched(client.set(key, value, { expiration: { type: 'EX', value: seconds } })).catch(() => {});
    },
    close: () => client.destroy(),
  };
}
