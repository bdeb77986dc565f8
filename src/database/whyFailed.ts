import { causesOf, type Fault, faultOf, hasCode, isDamage } from './faults.js';

/** What an operator may do about a fault of the database; undefined for a fault that is none of the database's. */
export function whyFailed(error: unknown): string | undefined {
  const todo = whatToDo(error);
  if (todo === undefined) return undefined;
  const words = causesOf(error).flatMap((cause) => ('message' in cause ? [String(cause.message).trim()] : []));
  // The innermost cause is the database's or the driver's own.
  return `${todo} Nothing was changed.\n  | ${(words.at(-1) ?? '').split('\n').at(-1)}`;
}

function whatToDo(error: unknown): string | undefined {
  if (causesOf(error).some(isDamage)) return DAMAGED;
  if (hasCode(error, insufficientPrivilege)) return FORBIDDEN;
  const fault = faultOf(error);
  return fault && advice(fault);
}

const DAMAGED =
  "The database's files are damaged. Restore a backup into a new database (docs/operating.md), or seed a new one.";

/** What PostgreSQL answers to who has not the right to do something. */
const insufficientPrivilege = '42501';

const FORBIDDEN = "The database's user may not do this. Grant it the right, or name another user in DATABASE_URL.";

function advice(fault: Fault): string {
  switch (fault) {
    case 'diskFull':
      return "The database's disk is full. Free some space there, then try again.";
    case 'memoryFull':
      return "The database's memory is full. Free some, or lower its settings (max_connections, work_mem), then try again.";
    case 'tempFull':
      return 'The statement needs more temporary space than the database allows it (temp_file_limit). Allow it more, then try again.';
    case 'textFull':
      return 'A text grew larger than the database can hold.';
    case 'slow':
      return 'The database ended the statement: it took longer than it may. Try again when there is less to do.';
    case 'away':
      return 'The database ended the connection, or does not take one. Try again in a moment.';
  }
}
