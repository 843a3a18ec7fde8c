import { KINDS, runTests } from './support/run-tests.ts';

// Runs the tests outside of VS Code that are of a kind: `tsx test/run.ts pure --grep report`. What follows is for mocha.

const [kind = '', ...rest] = process.argv.slice(2);
if (kind in KINDS) process.exitCode = runTests(kind as keyof typeof KINDS, rest) ? 0 : 1;
else {
  console.error(`tsx test/run.ts (${Object.keys(KINDS).join('|')}) [OPTION OF MOCHA…]`);
  process.exitCode = 2;
}
