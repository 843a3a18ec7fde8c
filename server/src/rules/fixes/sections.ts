import { isMissing, type SectionProgress } from '../../model/progress.ts';
import type { Response } from '../../model/response.ts';
import type { Section } from '../../questionnaire/questionnaire.ts';
import { insertEntry } from '../../syntax/insert-entry.ts';
import { withChildren } from '../../syntax/locate.ts';
import { english, t } from '../../text/l10n.ts';
import type { Fix, Site } from '../fix.ts';
import { counted } from '../in-words.ts';
import { addQuestions } from './questions.ts';

/** The missing questions that have no key yet; where nothing is answered, the whole section may be set aside. */
export function completeSectionFixes(
  site: Site,
  { byQuestion }: Response,
  { section, duties }: SectionProgress,
): Fix[] {
  const missing = duties.filter(isMissing).map(({ question }) => question);
  const absent = missing.filter(({ id }) => !byQuestion.has(id));
  const edits = addQuestions(site, site.submission, section, absent);
  const title = counted(
    absent.length,
    english('Insert the unanswered question'),
    english('Insert the {count} unanswered questions'),
  );
  const insert = absent.length === 0 || edits.length === 0 ? [] : [{ title, edits, unfinished: true }];
  return duties.length === missing.length ? [...insert, ...declineSectionFix(site, section)] : insert;
}

/** Sets a whole section aside; why is for the person to say. */
function declineSectionFix({ path, text, tree }: Site, section: Section): Fix[] {
  const root = tree.roots.find(({ entry }) => entry.key.text === section.id);
  const added = {
    lines: ['status: not-applicable', 'reason:'],
    flow: 'status: not-applicable, reason: ""',
  };
  const edit = root && insertEntry(text, withChildren(root), added, () => false);
  return edit === undefined
    ? []
    : [
        {
          title: t('Mark the whole section {section} as not applicable', { section: section.id }),
          edits: [{ path, ...edit }],
          unfinished: true,
        },
      ];
}
