import type { RateLimit } from '../limits/rateLimit.js';
import { builder } from './builder.js';
import { fromRequest, fromRequested } from './fromRequest.js';

const RateLimitRef = builder.objectRef<RateLimit>('RateLimit').implement({
  description:
    'What a client may ask in a minute: the budget of its API key, or of its address. Where nothing bounds it, `limit`, `used`, ' +
    '`remaining` and `resetAt` are null.',
  fields: (t) => ({
    limit: t.int({
      description: 'What the operations of the client may cost in a minute.',
      nullable: true,
      ...fromRequested<RateLimit>(({ bound }) => bound?.limit),
    }),
    cost: t.int({
      description: 'What this operation costs. Answers that are kept are not charged, but this one never is kept.',
      ...fromRequested<RateLimit>(({ cost }) => cost),
    }),
    used: t.int({
      description: 'What the operations of this minute cost together, this one among them.',
      nullable: true,
      ...fromRequested<RateLimit>(({ bound }) => bound?.used),
    }),
    remaining: t.int({
      description: 'What is left of `limit` after this operation.',
      nullable: true,
      ...fromRequested<RateLimit>(({ bound }) => bound?.remaining),
    }),
    resetAt: t.string({
      description: 'When the budget is whole again, in UTC. Example: `2026-11-26T10:15:30.123Z`.',
      nullable: true,
      ...fromRequested<RateLimit>(({ bound }) => bound?.resetAt.toISOString()),
    }),
    client: t.string({
      description:
        'Who asks, as the server counts: `key` and the name of the API key, an IPv4 address, or the /64 of an IPv6 one. Null where ' +
        'there is no network between.',
      nullable: true,
      ...fromRequested<RateLimit>(({ client }) => client),
    }),
  }),
});

builder.queryField('rateLimit', (t) =>
  t.field({
    type: RateLimitRef,
    nullable: true,
    description:
      'What the client that asks may still ask in this minute. The headers `RateLimit` and `RateLimit-Policy` tell it too.',
    ...fromRequest(({ rateLimit }) => rateLimit),
  }),
);
