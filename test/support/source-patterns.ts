import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenizer } from 'acorn';
import { transformSync } from 'esbuild';
import { root } from './tip.ts';

/** A regular expression that stands in the source, and the files that it stands in. */
export interface SourcePattern {
  readonly pattern: RegExp;
  readonly files: readonly string[];
}

/** Every regular expression that is written out in the source of the server and of the extension. */
export function sourcePatterns(): readonly SourcePattern[] {
  const found = new Map<string, { pattern: RegExp; files: string[] }>();
  for (const [file, code] of sources()) {
    for (const token of tokenizer(code, { ecmaVersion: 'latest', sourceType: 'module' })) {
      if (token.type.label !== 'regexp') continue;
      const { pattern, flags } = (token as unknown as { value: { pattern: string; flags: string } }).value;
      const known = found.get(`/${pattern}/${flags}`) ?? { pattern: new RegExp(pattern, flags), files: [] };
      known.files.push(file);
      found.set(`/${pattern}/${flags}`, known);
    }
  }
  return [...found.values()];
}

/** Files that make regular expressions of texts. */
export function patternMakers(): readonly string[] {
  return sources().flatMap(([file, code]) => (/\bRegExp\(/.test(code) ? [file] : []));
}

/** Each file with its code in plain JavaScript, without comments. */
export function sources(): readonly (readonly [file: string, code: string])[] {
  return ['server/src', 'client/src'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map(name => {
        const file = `${folder}/${name.replaceAll('\\', '/')}`;
        return [file, transformSync(readFileSync(join(root, file), 'utf8'), { loader: 'ts' }).code] as const;
      }),
  );
}
