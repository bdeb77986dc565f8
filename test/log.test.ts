import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../src/project.js';

/** Runs a program that logs two lines, and then ends. @returns the messages on standard error. */
function messagesOf(end: string): readonly string[] {
  const program = `
    import { createLog } from ${JSON.stringify(projectPath('src', 'log.ts'))};
    const log = createLog({ LOG_LEVEL: 'info' });
    log.info('one');
    log.warn('two');
    ${end}`;
  const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    cwd: projectPath(),
    encoding: 'utf8',
  });
  return [...stderr.matchAll(/^\{.*"msg":"(.*)"\}$/gm)].map(([, message = '']) => message);
}

describe('the log', () => {
  it.each(['process.exit(1);', "throw new Error('nobody catches it');"])(
    'has all lines in their order, although they are written together, when the process ends by %s',
    (end) => expect(messagesOf(end)).toEqual(['one', 'two']),
  );
});
