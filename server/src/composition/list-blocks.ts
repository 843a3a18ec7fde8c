import type { Submission } from '../model/submission.ts';
import type { ListField } from '../questionnaire/questionnaire.ts';
import { ENGLISH, sayIn, t } from '../text/l10n.ts';
import { strong, text } from './build.ts';
import type { AnswerEntry } from './entries.ts';
import type { Block, Inline } from './report.ts';
import { labelledLine } from './scalar-blocks.ts';
import { valueInlines, valueText } from './value-text.ts';

/** Longer lists, or lists of longer texts, are printed below each other. */
const LINE = { items: 12, letters: 220, item: 48 };

/** The entries of a list behind its title, or as bullets below it. "None." where the writer says there is none. */
export function listBlocks(submission: Submission, { answer }: AnswerEntry, field: ListField): Block[] {
  const value = answer.data.get(field.id);
  if (value?.kind !== 'list') return [];
  const { library } = submission;
  if (value.whole !== undefined) {
    return [labelledLine(field.title, valueInlines(value.whole.value, library))];
  }
  if (value.items.length === 0) return [labelledLine(field.title, [text(t('None.'))])];
  const texts = value.items.map(item => sayIn(ENGLISH, valueText(item.value, library)));
  if (fitsLine(texts))
    return [
      labelledLine(
        field.title,
        onOneLine(
          submission,
          value.items.map(item => item.value),
        ),
      ),
    ];
  return [
    { kind: 'paragraph', content: [strong(`${field.title}:`)] },
    {
      kind: 'list',
      marker: 'bullet',
      items: value.items.map(item => [{ kind: 'paragraph', content: valueInlines(item.value, library) }]),
    },
  ];
}

function onOneLine(submission: Submission, values: readonly Parameters<typeof valueInlines>[0][]): Inline[] {
  return values.flatMap((value, at) => [
    ...(at === 0 ? [] : [text(', ')]),
    ...valueInlines(value, submission.library),
  ]);
}

function fitsLine(texts: readonly string[]): boolean {
  return (
    texts.length <= LINE.items &&
    texts.join(', ').length <= LINE.letters &&
    texts.every(words => words.length <= LINE.item && !/[,;\n]/.test(words))
  );
}
