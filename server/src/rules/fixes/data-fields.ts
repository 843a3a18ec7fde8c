import type { Answer } from '../../model/answer.ts';
import type { Axis, Field, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { t } from '../../text/l10n.ts';
import { addFields as write } from '../../writing/answer.ts';
import { blank, type Content, type NewEntry, text } from '../../writing/content.ts';
import { cellsSkeleton } from '../../writing/skeleton.ts';
import { type FileEdit, type Fix, inFile, type Site } from '../fix.ts';
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

/** The edits that write fields below `data`, which is made where it is missing, in the question's order. */
export function addFields(site: Site, answer: Answer, added: readonly NewEntry[]): readonly FileEdit[] {
  return inFile(site.path, write(site, answer, added));
}

/** Fields that are missing wait for their figures, or all get the same word in place of them. */
export function missingFieldFixes(
  site: Site,
  answer: Answer,
  missing: readonly Field[],
  instead: { readonly title: string; readonly value: string },
): Fix[] {
  const { questionnaire } = site.submission.library;
  return [
    {
      title: t('Insert {fields}', { fields: joined(missing.map(({ id }) => id)) }),
      edits: addFields(
        site,
        answer,
        missing.map(field => ({ key: field.id, value: blankField(field, questionnaire) })),
      ),
      unfinished: true,
    },
    {
      title: instead.title,
      edits: addFields(
        site,
        answer,
        missing.map(({ id }) => ({ key: id, value: text(instead.value) })),
      ),
    },
  ];
}
