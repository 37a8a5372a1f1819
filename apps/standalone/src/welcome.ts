import { demoAccounts, demoPassword } from '#casework/staff/demo-accounts';
import type { Config } from '#platform/config';

/** Where to open it and, in demo mode, how to sign in. */
export function welcome({ publicUrl, demo }: Config): string {
  const lines = [`Iyab is ready: ${publicUrl}`];
  if (demo) {
    const width = Math.max(...demoAccounts.map(({ email }) => email.length));
    lines.push(
      'All data in it is fictitious. Sign in with any of these:',
      ...demoAccounts.map(({ email, roles }) => `  ${email.padEnd(width)}  ${roles.join(', ')}`),
      `The password of each is ${demoPassword}`,
    );
  }
  return [...lines, 'Ctrl-C ends it.'].join('\n');
}
