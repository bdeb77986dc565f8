import { connect } from 'node:net';

/** The Redis of this machine, which the tests share; its keys are the tests' own, by random versions and addresses. */
export const redisUrl = 'redis://127.0.0.1:6379';

/** Whether it answers. Without it the tests that need one are left out, and say so. */
export async function redisAnswers(): Promise<boolean> {
  const answers = await new Promise<boolean>((resolve) => {
    const socket = connect(6379, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.setTimeout(500, () => socket.destroy());
    socket.once('data', (data) => {
      resolve(data.toString().startsWith('+PONG'));
      socket.destroy();
    });
    socket.once('error', () => {});
    socket.once('close', () => resolve(false));
  });
  if (!answers) process.stderr.write('No Redis answers at 127.0.0.1:6379: its tests are left out.\n');
  return answers;
}
