import { t } from '../../text/l10n.ts';
import type { RangeReading } from '../figures/read-figures.ts';
import { sayPeriod } from '../headings/period.ts';
import { namesIn } from '../names-in.ts';
import { listedCells, oddSentences } from './odd-cells.ts';

/** Why none of the figures of a range has a place in the question: a sentence for whoever copied it. */
export function whyUnplaced({ layout, cells, reader }: RangeReading): string {
  const { library, question } = reader.asked;
  const left = cells.filter(({ fate }) => fate.kind === 'left-out');
  const ofPeriod = left.filter(({ fate }) => fate.kind === 'left-out' && fate.rule === 'period');
  if (ofPeriod.length > 0 && left.length === cells.length) {
    const strips = new Set(
      ofPeriod.map(({ row, column }) => (row.leftOut === 'period' ? row : column).label),
    );
    return t('The copied figures are of {names}; {question} asks for {period}.', {
      names: namesIn([...strips]),
      question: question.id,
      period: sayPeriod(library.questionnaire.period),
    });
  }
  const odd = oddSentences(listedCells({ cells }));
  if (odd.length > 0) return odd.join(' ');
  const strips = [...layout.rows, ...layout.columns].filter(
    each => each.meaning === undefined && each.label !== '',
  );
  const names = [...new Set(strips.map(({ label }) => label))];
  const namesLaw =
    strips.length === 0 && [...layout.rows, ...layout.columns].some(each => each.meaning?.provision);
  if (question.table !== undefined && names.length === 0 && !namesLaw)
    return t('The copied table could not be matched to the figures of {question}: no heading names a law.', {
      question: question.id,
    });
  if (names.length === 0)
    return t('The copied table could not be matched to the figures of {question}.', {
      question: question.id,
    });
  return t(
    'The copied table could not be matched to the figures of {question}: it does not ask for {names}.',
    {
      question: question.id,
      names: namesIn(names),
    },
  );
}
