import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

describe('the extension manifest', () => {
  it('has a text for every placeholder, and no text without one', () => {
    const placeholders = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    assert.deepEqual(
      Object.keys(JSON.parse(read('package.nls.json'))).sort(),
      [...new Set(placeholders)].sort(),
    );
  });

  it('registers in code the commands that it declares', () => {
    const declared: string[] = JSON.parse(read('package.json')).contributes.commands.map(
      ({ command }: { command: string }) => command,
    );
    const sources = readdirSync(new URL('client/src/', ROOT)).map(name => read(`client/src/${name}`));
    const registered = sources.flatMap(source =>
      [...source.matchAll(/registerCommand\('([^']+)'/g)].map(([, command]) => command),
    );
    assert.deepEqual(registered.sort(), declared.sort());
  });

  it('names files that are there', () => {
    const paths = [...read('package.json').matchAll(/"\.?\/?((?:client|syntaxes)\/[^"*]+)"/g)].map(
      ([, path]) => path,
    );
    assert.ok(paths.length >= 5, 'icon, l10n, grammar, configuration and language icon');
    const lost = paths.filter(path => !existsSync(new URL(path ?? '', ROOT)));
    assert.deepEqual(lost, []);
  });
});

describe('the texts to translate', () => {
  it('stand in quotes where the client says them, so that translators get them', () => {
    const sources = readdirSync(new URL('client/src/', ROOT)).map(name => read(`client/src/${name}`));
    const said = sources.flatMap(source => [...source.matchAll(/l10n\.t\(\s*'[^'\\]*'/g)]);
    const calls = sources.join('').split('l10n.t(').length - 1;
    assert.equal(said.length, calls, 'a text is written in single quotes, with “’” for an apostrophe');
  });
});
