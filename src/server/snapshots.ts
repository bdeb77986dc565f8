import type { ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Allowance } from '../database/transaction.js';
import type { Context } from '../schema/builder.js';
import { type SnapshotOptions, Snapshots } from '../sql/snapshot.js';

export interface UseSnapshotsOptions extends SnapshotOptions {
  /** What an operation may take, where that is not what the session gives. */
  readonly allowanceOf: (args: ExecutionArgs) => Allowance | undefined;
}

/**
 * Lets what takes several statements see one moment of the record, on one connection. The engine's one statement needs none of this, so the plugin stands
 * before the engine's, which goes past the executor that it finds.
 */
export function useSnapshots(options: UseSnapshotsOptions): Plugin<Context> {
  const snapshots = new Snapshots(options);
  return {
    onExecute({ executeFn, setExecuteFn, args: { contextValue } }) {
      setExecuteFn(async (args: ExecutionArgs) => {
        const snapshot = snapshots.open(contextValue.request.signal, options.allowanceOf(args));
        const inSnapshot: Context = {
          ...contextValue,
          // Made when it is asked for: totals and timelines need none.
          get prisma() {
            return snapshot.prisma;
          },
          readRows: snapshot.readRows,
        };
        try {
          return await executeFn({ ...args, contextValue: inSnapshot });
        } finally {
          await snapshot.end();
        }
      });
    },
  };
}
