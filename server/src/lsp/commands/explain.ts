import { plainText } from '../../composition/plain-text.ts';
import { findFindingPage } from '../../features/finding-page.ts';
import { pageMarkdown } from '../../features/manual/page.ts';
import { HostError } from '../../host/host.ts';
import { submissionAt, submissionsOf } from '../../model/submission.ts';
import { linesOf } from '../../model/workspace.ts';
import { findingsOf } from '../../rules/run.ts';
import { t } from '../../text/l10n.ts';
import { positionAt } from '../../text/line-index.ts';
import { logged, type Served } from '../served.ts';
import { toPath } from '../uri.ts';
import { type Command, namedIn, namedText } from './command.ts';

/**
 * `[code]`, `[address of its page]`, or `[{uri, position}]` for the finding there: the manual's page, as Markdown and as a text.
 */
export const explain: Command = {
  name: 'tip.explain',
  run: async (served, { args }) => {
    const named = namedIn(args);
    const code = codeIn(named) ?? codeAt(served, named);
    if (code === undefined)
      throw new HostError(
        t('There is no finding in this line. Put the cursor on an underlined word, then ask again.'),
        '',
      );
    const page = pageOf(served, named, code);
    if (page === undefined) throw new HostError(t('The manual has no page of this name.'), '');
    const markdown = served.say(pageMarkdown(page));
    const manual = served.manual();
    const isShown = manual.startsWith('file:') && (await served.person.show(`${manual}#${code}`));
    const text = plainText(markdown);
    if (!isShown) served.person.tell(text);
    return { title: served.say(page.title), markdown, text };
  },
};

/** A code alone, or the end of a page's address: `…/unbalanced-split.md`, `…/findings.md#unbalanced-split`. */
function codeIn(named: Readonly<Record<string, unknown>>): string | undefined {
  if (named.position !== undefined) return undefined;
  const written = namedText(named, 'code') ?? namedText(named, 'uri');
  return written?.replace(/^.*[/#]/, '').replace(/\.md$/, '');
}

function codeAt(served: Served, named: Readonly<Record<string, unknown>>): string | undefined {
  const path = toPath(namedText(named, 'uri') ?? '');
  const { line } = (named.position ?? {}) as { readonly line?: unknown };
  const workspace = served.workspace();
  const submission = submissionAt(workspace, path);
  const document = workspace.documents.get(path);
  if (submission === undefined || document === undefined) return undefined;
  const lines = linesOf(document);
  return findingsOf(submission, logged(served.log)).find(
    found => found.path === path && positionAt(lines, found.span.start).line === line,
  )?.code;
}

/** A definition's checks have pages of their own. */
function pageOf({ workspace }: Served, named: Readonly<Record<string, unknown>>, code: string) {
  const all = submissionsOf(workspace()).map(({ library }) => library.questionnaire);
  const known = [...all, ...workspace().questionnaires.values()];
  const wanted = namedText(named, 'questionnaire');
  const definitions = wanted === undefined ? known : known.filter(({ id }) => id === wanted);
  for (const definition of [...definitions, undefined]) {
    const page = findFindingPage(definition, code);
    if (page !== undefined) return page;
  }
  return undefined;
}
