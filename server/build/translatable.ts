import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Questionnaire } from '../src/questionnaire/questionnaire.ts';
import type { Rule } from '../src/rules/rule.ts';

/** `t('…')` and `english('…')` of the server, `l10n.t('…')` of the client; the text is the first argument. */
const SAID =
  /(?<![\w.])(?:t|english|l10n\.t|vscode\.l10n\.t)\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|`((?:\\.|[^`\\$])*)`)/g;

/**
 * Everything that the program says to a person, at the editor, at the terminal and in the report, as the file that translators
 * work from: each text is its own key.
 */
export function translatable(
  root: string,
  rules: readonly Rule[],
  questionnaire: Questionnaire,
): Readonly<Record<string, string>> {
  const texts = new Set<string>();
  for (const folder of ['client/src', 'server/src']) {
    for (const text of saidIn(join(root, folder))) texts.add(text);
  }
  for (const { title, why, mend, messages, unexplainable } of rules) {
    for (const text of [title, why, ...mend, ...Object.values(messages), unexplainable ?? []].flat())
      texts.add(text);
  }
  for (const { title, reason, message } of questionnaire.checks) {
    for (const text of [title, reason, message]) texts.add(text);
  }
  return Object.fromEntries([...texts].sort().map(text => [text, text]));
}

function saidIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.ts'),
  );
  return files.flatMap(name =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(SAID)].map(([, single, double, template]) =>
      unescaped(single ?? double ?? template ?? ''),
    ),
  );
}

function unescaped(literal: string): string {
  return literal.replace(/\\u\{?([0-9a-fA-F]+)\}?|\\(.)/g, (_, code: string | undefined, sign: string) =>
    code === undefined ? (sign === 'n' ? '\n' : sign) : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
