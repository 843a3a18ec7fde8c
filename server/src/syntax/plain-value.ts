import { parseDocument } from 'yaml';
import { t, type Words } from '../text/l10n.ts';

/** A definition file as plain values, or the first mistake in it. Never throws. */
export function readPlainValue(text: string): { readonly value: unknown } | { readonly fault: Words } {
  const json = /^\s*\{/.test(text) ? readJson(text) : undefined;
  if (json !== undefined) return json;
  try {
    const document = parseDocument(text, { prettyErrors: true, logLevel: 'silent', uniqueKeys: false });
    const [mistake] = document.errors;
    if (mistake !== undefined) {
      return { fault: t('line {line} cannot be read as YAML', { line: mistake.linePos?.[0].line ?? 1 }) };
    }
    // No aliases: a few lines of them could stand for gigabytes.
    return { value: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return { fault: t('it uses aliases or nesting that definitions do not need') };
  }
}

/** JSON is YAML too, and an engine reads it at once. */
function readJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
