import type { Redis } from '../redis.js';
import type { SharedAnswers } from './answers.js';

/** How long an answer is kept in Redis: its version may be the record's for months, and Redis should not hold what nobody asks for. */
const keptSeconds = 3_600;

/** Answers that all servers of one Redis share. */
export function sharedAnswers(redis: Redis): SharedAnswers {
  const named = (key: string) => `dossier:answer:${key}`;
  return {
    get: async (key) => {
      const value = await redis.get(named(key));
      return value && Buffer.from(value);
    },
    set: (key, value) => redis.set(named(key), value, keptSeconds),
  };
}
