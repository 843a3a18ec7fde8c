import type { Answer } from '../../model/answer.ts';
import type { Axis, Field, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { t } from '../../text/l10n.ts';
import { addFields } from '../../writing/answer.ts';
import { blank, type Content, word } from '../../writing/content.ts';
import { cellsSkeleton } from '../../writing/skeleton.ts';
import { type Fix, inFile, type Site } from '../fix.ts';
import { joined } from '../in-words.ts';

/** What waits for figures behind the key of a field: of a breakdown a place for each cell. */
function blankField(field: Field, { axes }: Questionnaire): Content {
  const axis = field.kind === 'split' && field.axes.length === 1 ? axes.get(field.axes[0] ?? '') : undefined;
  return axis === undefined ? blank : blankCells(axis);
}

/** `{male: , female: , transgender: }` */
export function blankCells({ values }: Axis): Content {
  return cellsSkeleton(
    values.map(({ id }) => id),
    blank,
  );
}

/** Fields that are missing wait for their figures, or all get the same word in place of them. */
export function missingFieldFixes(
  site: Site,
  answer: Answer,
  missing: readonly Field[],
  instead: { readonly title: string; readonly value: string },
): Fix[] {
  const { questionnaire } = site.submission.library;
  const write = (waiting: (field: Field) => Content) => {
    const added = missing.map(field => ({ key: field.id, value: waiting(field) }));
    return inFile(site.path, addFields(site, answer, added));
  };
  return [
    {
      title: t('Insert {fields}', { fields: joined(missing.map(({ id }) => id)) }),
      edits: write(field => blankField(field, questionnaire)),
      unfinished: true,
    },
    { title: instead.title, edits: write(() => word(instead.value)) },
  ];
}
