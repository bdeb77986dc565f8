import { createClient, RESP_TYPES } from '@redis/client';
import type { Log } from '../log.js';

/** How long Redis may take: it saves milliseconds, so that waiting longer for it is worth nothing. */
const commandMs = 200;

/** A Redis that servers share, which may go away at any time: nothing is lost but what it saves. */
export type Redis = ReturnType<typeof openRedis>;

/** Opens a Redis, and opens it again whenever it was away. */
export function openRedis(url: string, log: Log) {
  const client = createClient({
    url,
    // Nothing waits for a Redis that is away.
    disableOfflineQueue: true,
    commandOptions: { timeout: commandMs },
    socket: { connectTimeout: 1_000, reconnectStrategy: (retries: number) => Math.min(100 * 2 ** retries, 5_000) },
  });
  let wasUp = true;
  client.on('ready', () => {
    if (!wasUp) log.info('Redis answers again');
    wasUp = true;
  });
  client.on('error', (error: Error) => {
    if (wasUp)
      log.warn(
        { error: error.message || error.name },
        'Redis does not answer: this server goes on with its own memory',
      );
    wasUp = false;
  });
  void client.connect().catch(() => {});
  const bytes = client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
  return {
    client,
    isUp: () => client.isReady,
    /** A value as it was set; undefined where there is none, or no Redis. */
    async get(key: string): Promise<Buffer | undefined> {
      if (!client.isReady) return undefined;
      return (await bytes.get(key).catch(() => null)) ?? undefined;
    },
    /** Sets a value for so long. */
    async set(key: string, value: Buffer, seconds: number): Promise<void> {
      if (client.isReady) await client.set(key, value, { expiration: { type: 'EX', value: seconds } }).catch(() => {});
    },
    close: () => client.destroy(),
  };
}
