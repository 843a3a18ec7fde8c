import { PROTECTING_CODES } from '../model/protecting-codes.ts';
import type { Library } from '../model/read-scalar.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import { t } from '../text/l10n.ts';
import { dataSlot } from './data-slot.ts';
import type { Slot } from './slot.ts';

/** What belongs behind the last key of a path; `undefined` where the format has no such place. */
export function slotAt(library: Library, path: readonly string[]): Slot | undefined {
  const [first, second, ...rest] = path;
  if (first === undefined) return { kind: 'file' };
  if (first === 'questionnaire' || first === 'respondent')
    return second === undefined ? { kind: first } : undefined;
  if (first === 'status') return second === undefined ? { kind: 'status', of: 'file' } : undefined;
  const { questionnaire } = library;
  const section = questionnaire.sections.find(({ id }) => id === first);
  // A question at the root, or in the wrong section, is read all the same.
  if (section === undefined) return answerSlot(library, questionnaire.questions.get(first), path.slice(1));
  if (second === undefined) return { kind: 'section', section };
  if (second === 'status') return { kind: 'status', of: 'section' };
  if (second === 'reason' || second === 'note') return { kind: 'prose', key: second };
  return answerSlot(library, questionnaire.questions.get(second), rest);
}

function answerSlot(
  library: Library,
  question: Question | undefined,
  path: readonly string[],
): Slot | undefined {
  if (question === undefined || question.stem) return undefined;
  const [key, second, ...rest] = path;
  switch (key) {
    case undefined:
      return { kind: 'answer', question };
    case 'status':
      return { kind: 'status', of: 'answer' };
    case 'choice':
      return { kind: 'choice', question };
    case 'answer':
    case 'source':
    case 'reason':
    case 'note':
      return { kind: 'prose', key };
    case 'period':
      return {
        kind: 'scalar',
        question,
        title: t('Period of the figures'),
        type: 'date',
        values: [],
        keys: [],
      };
    case 'explain':
      if (second === undefined) return { kind: 'explain', question };
      return rest.length === 0 && PROTECTING_CODES.has(second)
        ? { kind: 'facts', question, code: second }
        : { kind: 'prose', key: rest[0] ?? second };
    case 'attachments':
      if (second === undefined) return { kind: 'attachments' };
      return second === 'path' ? { kind: 'path' } : { kind: 'prose', key: second };
    case 'supplement':
      if (second === undefined) return { kind: 'supplement' };
      if (second === 'text') return { kind: 'prose', key: 'text' };
      return {
        kind: 'scalar',
        question,
        title: t('Date of the development'),
        type: 'date',
        values: [],
        keys: [],
      };
    case 'data':
      return dataSlot(library, question, second === undefined ? [] : [second, ...rest]);
    default:
      return undefined;
  }
}
