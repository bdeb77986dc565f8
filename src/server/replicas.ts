import type { Config } from '../config.js';
import type { RecordVersion } from '../database/recordVersion.js';
import { Replica, type ReplicaState } from '../database/replica.js';
import type { Log } from '../log.js';

/** Opens the replicas of the configuration. What becomes of each is logged when it changes. */
export function openReplicas(config: Config, record: RecordVersion, log: Log): readonly Replica[] {
  const onState = (replica: string, state: ReplicaState, error?: string) => {
    switch (state) {
      case 'up':
        return log.info({ replica }, 'operations are read from the replica');
      case 'behind':
        return log.warn({ replica }, 'the replica has not got what the primary has: it is not read from until it has');
      case 'down':
        return log.warn({ replica, error }, 'the replica does not answer: it is not read from until it does');
    }
  };
  return config.DATABASE_REPLICA_URLS.map((url) => new Replica(url, { config, record, onState }));
}
