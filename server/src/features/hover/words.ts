import { ANSWER_KEYS, type AnswerKey } from '../../model/answer.ts';
import { findAxisValue } from '../../model/read-scalar.ts';
import { statusNamed } from '../../model/status.ts';
import { WHY_EMPTY } from '../../model/value.ts';
import type { Axis } from '../../questionnaire/questionnaire.ts';
import { commaList, type Sayable, t, verbatim, type Words } from '../../text/l10n.ts';
import { code, escapeMarkdown, paragraphs } from '../markdown.ts';
import { ANSWER_KEY_MEANING, ITEM_KEY_MEANING, STATUS_MEANING } from '../meanings.ts';

export function answerKeyMarkdown(key: string): Words | undefined {
  if (!(ANSWER_KEYS as readonly string[]).includes(key)) return undefined;
  return verbatim`**${key}** ${escapeMarkdown(t(ANSWER_KEY_MEANING[key as AnswerKey]))}`;
}

export function itemKeyMarkdown(key: string): Sayable | undefined {
  const meaning = ITEM_KEY_MEANING.get(key);
  return meaning && verbatim`**${key}** ${escapeMarkdown(t(meaning))}`;
}

export function statusMarkdown(written: string): Words | undefined {
  const status = statusNamed(written);
  return status && verbatim`**${status}** ${t(STATUS_MEANING[status])}`;
}

export function whyEmptyMarkdown(written: string): Words | undefined {
  const found = WHY_EMPTY.get(written.toLowerCase().replace(/[\s_]+/g, '-'));
  return (
    found &&
    paragraphs(
      `**${found.word}**`,
      t('In the report: “{footnote}”', { footnote: escapeMarkdown(t(found.footnote)) }),
      t('It is no 0, and checks pass it over.'),
    )
  );
}

/** A value of an axis: its name, and how else it may be written. */
export function axisValueMarkdown(axis: Axis | undefined, written: string): Words | undefined {
  if (written === 'unspecified')
    return verbatim`**unspecified** ${t('What could not be told apart; it counts in the total.')}`;
  if (written === 'total')
    return verbatim`**total** ${t('What all cells add up to; it is worked out where the key is absent.')}`;
  const id = findAxisValue(axis, written);
  const value = axis?.values.find(found => found.id === id);
  if (axis === undefined || value === undefined) return undefined;
  const aliases =
    value.aliases.length === 0
      ? undefined
      : t('Also written: {names}.', { names: escapeMarkdown(commaList(value.aliases)) });
  return paragraphs(
    `**${escapeMarkdown(value.title)}** · ${escapeMarkdown(axis.title)} ${code(value.id)}`,
    aliases,
  );
}
