import { t } from '../../text/l10n.ts';
import { nameOf } from '../../text/path.ts';
import { setHeader } from '../../writing/header.ts';
import { type Fix, inFile, type Site } from '../fix.ts';

/** "Write respondent: FIA" at the top of a file, below its comments, or behind a key that has no value. */
export function headerFix(
  { path, tree }: Site,
  key: 'questionnaire' | 'respondent' | 'status',
  value: string,
): Fix {
  return {
    title: t('Write {line}', { line: `${key}: ${value}` }),
    edits: inFile(path, setHeader(tree, { [key]: value })),
  };
}

/** The respondents that a file's name speaks of, else the first ones: "fia.tip.yaml" is FIA's. */
export function respondentsFor({ path, submission }: Site, most: number): readonly string[] {
  const ids = [...submission.respondents.keys()];
  const name = nameOf(path).toLowerCase();
  const named = ids.filter(id => name.startsWith(id.toLowerCase()));
  const taken = new Set(submission.responses.map(({ respondent }) => respondent));
  const free = ids.filter(id => !taken.has(id) && !named.includes(id));
  return [...named, ...free].slice(0, most);
}
