import type { Section } from '../../questionnaire/questionnaire.ts';
import { insertEntry } from '../../syntax/insert-entry.ts';
import { withChildren } from '../../syntax/locate.ts';
import { t } from '../../text/l10n.ts';
import type { Fix, Site } from '../fix.ts';

/** Sets a whole section aside; why is for the person to say. */
export function declineSectionFix({ path, text, tree }: Site, section: Section): Fix[] {
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
