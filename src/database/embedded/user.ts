import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { EmbeddedError } from './errors.js';

/** Who runs the server, and who may connect to it. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
  /** What spawn() needs to run a program as that user: nothing, when it is this process's own user. */
  readonly spawnAs: { uid?: number; gid?: number };
  /** True for root, for whom the server runs as "nobody": PostgreSQL refuses to run as root. */
  readonly isOther: boolean;
  /** The name of this process's own user: the only one that the server lets in. */
  readonly name: string;
}

/** Root runs the server as "nobody"; everybody else runs it themselves. */
export function serverUser(): ServerUser {
  if (process.platform === 'win32') {
    return { uid: -1, gid: -1, spawnAs: {}, isOther: false, name: userInfo().username };
  }
  const me = self();
  if (me.uid !== 0) return { uid: me.uid, gid: me.gid, spawnAs: {}, isOther: false, name: me.username };
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8', stdio: 'pipe' }));
    const [uid, gid] = [id('-u'), id('-g')];
    return { uid, gid, spawnAs: { uid, gid }, isOther: true, name: me.username };
  } catch (cause) {
    throw new EmbeddedError(
      'PostgreSQL does not run as root, and this system has no user "nobody" to run it as. Start Dossier as an ' +
        'ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    );
  }
}

function self() {
  try {
    return userInfo();
  } catch (cause) {
    // Both initdb and the server's check of who connects look the user up.
    throw new EmbeddedError(
      `User ${process.getuid?.()} has no entry in the list of users (/etc/passwd), and PostgreSQL needs one: ` +
        'usual for "docker run --user". Add one, run as another user, or set DATABASE_URL to a PostgreSQL of your ' +
        'own.',
      { cause },
    );
  }
}
