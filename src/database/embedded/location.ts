import { join } from 'node:path';
import { prepareHome, prepareSocketFolder } from './home.js';
import { findInstalled, type Installed } from './platform.js';
import { type ServerUser, serverUser } from './user.js';

/** The role that Dossier connects as, and the name of its database. */
export const ROLE = 'dossier';

/** Where one embedded server lives. */
export interface ServerLocation {
  readonly home: string;
  readonly data: string;
  readonly log: string;
  /** The folder of the Unix socket; on Windows, where there is none, undefined. */
  readonly socketFolder: string | undefined;
  readonly user: ServerUser;
  readonly installed: Installed;
}

/** Decides where the server lives, and makes the folders that it needs. */
export function findLocation(home: string | undefined, remember: (home: string) => void): ServerLocation {
  const installed = findInstalled();
  const user = serverUser();
  const real = prepareHome(home, user);
  remember(real);
  return {
    home: real,
    data: join(real, 'data'),
    log: join(real, 'server.log'),
    socketFolder: process.platform === 'win32' ? undefined : prepareSocketFolder(real, user),
    user,
    installed,
  };
}
