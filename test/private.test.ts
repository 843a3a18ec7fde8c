import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { run } from '../server/src/cli/command-line.ts';
import { fromNative } from '../server/src/host/node/native-path.ts';
import { rules } from '../server/src/rules/index.ts';
import type { Rule } from '../server/src/rules/rule.ts';
import { Fault, faultOf } from '../server/src/text/fault.ts';
import { failingRule } from './support/failing-rule.ts';
import { testFolder } from './support/folder.ts';
import { root } from './support/tip.ts';

/** What Node and browsers reach a network with. */
const MODULES =
  /require\("(?:node:)?(http|https|http2|net|tls|dgram|dns(?:\/promises)?|inspector|undici|ws)"\)/g;
const FUNCTIONS = /(?<![.\w])(fetch|WebSocket|XMLHttpRequest|EventSource|sendBeacon|importScripts)\s*\(/g;

describe('what is shipped', () => {
  const bundles = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.js'))
    .map(name => name.replaceAll('\\', '/'));

  it('has nothing in it by which a connection could be opened', () => {
    assert.deepEqual(bundles.sort(), [
      'cli.js',
      'extension.js',
      'html-tokens.js',
      'language-server.js',
      'parse-markdown.js',
      'report.js',
      'server.js',
      'validate-questionnaire.js',
      'web/server.js',
      'yaml.js',
    ]);
    for (const name of bundles) {
      const code = readFileSync(join(root, 'dist', name), 'utf8');
      const found = [...code.matchAll(MODULES), ...code.matchAll(FUNCTIONS)].map(([written]) => written);
      assert.deepEqual(found, [], name);
    }
  });

  it('asks the editor for no telemetry and opens no web page of its own accord', () => {
    const code = readFileSync(join(root, 'dist/extension.js'), 'utf8');
    assert.doesNotMatch(code, /createTelemetryLogger|sendTelemetry\w*Event|trackEvent/);
  });
});

describe('the account of a fault', () => {
  it('quotes no message, whatever it is, but says what failed and where', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3, unit: 'grapheme' }), fc.array(fc.string()), (words, lines) => {
        const planted = `‹${words}›`;
        const error = new TypeError([planted, ...lines, `    at ${planted} (x:1:2)`].join('\n'));
        const account = faultOf(new Fault('The rule x failed.', { cause: error }));
        assert.ok(!account.includes(planted), account);
        assert.match(account, /^Fault: The rule x failed\.\n\s+at .*private\.test\.ts:\d+:\d+/);
        assert.match(account, /because of TypeError\n\s+at /);
      }),
    );
    assert.equal(faultOf('‹text of an answer›'), 'A string was thrown.');
  });
});

describe('the command line', () => {
  it('quotes no answer when the program fails', async () => {
    const folder = testFolder({
      'fia.tip.yaml': 'questionnaire: tip-pakistan-2021\nrespondent: FIA\nlaws:\n  laws-3: ‹planted›\n',
    });
    const said: string[] = [];
    (rules as Rule[]).push(failingRule);
    try {
      const terminal = { folder: fromNative(folder.path), version: '', print: () => {} };
      const code = await run(['check', folder.path], { ...terminal, complain: text => said.push(text) });
      assert.equal(code, 3);
    } finally {
      (rules as Rule[]).pop();
      folder.remove();
    }
    assert.match(said.join('\n'), /Fault: The rule failing-rule failed\.\n\s+at .*because of TypeError/s);
    assert.doesNotMatch(said.join('\n'), /planted/);
  });
});
