import { ANSWER_KEYS, type AnswerKey } from '../../model/answer.ts';
import { findAxisValue } from '../../model/read-scalar.ts';
import { statusNamed } from '../../model/status.ts';
import { WHY_EMPTY } from '../../model/value.ts';
import type { Axis } from '../../questionnaire/questionnaire.ts';
import { t } from '../../text/l10n.ts';
import { code, escapeMarkdown, paragraphs } from '../markdown.ts';
import { ANSWER_KEY_MEANING, ITEM_KEY_MEANING, STATUS_MEANING } from '../meanings.ts';

export function answerKeyMarkdown(key: string): string | undefined {
  if (!(ANSWER_KEYS as readonly string[]).includes(key)) return undefined;
  return `**${key}** ${escapeMarkdown(t(ANSWER_KEY_MEANING[key as AnswerKey]))}`;
}

export function itemKeyMarkdown(key: string): string | undefined {
  const meaning = ITEM_KEY_MEANING.get(key);
  return meaning && `**${key}** ${escapeMarkdown(t(meaning))}`;
}

export function statusMarkdown(written: string): string | undefined {
  const status = statusNamed(written);
  return status && `**${status}** ${t(STATUS_MEANING[status])}`;
}

export function whyEmptyMarkdown(written: string): string | undefined {
  const found = WHY_EMPTY.get(written.toLowerCase().replace(/[\s_]+/g, '-'));
  return (
    found &&
    paragraphs(
      `**${found.word}**`,
      t('In the report: “{footnote}”', { footnote: escapeMarkdown(found.footnote) }),
      t('It is no 0, and checks pass it over.'),
    )
  );
}

/** A value of an axis: its name, and how else it may be written. */
export function axisValueMarkdown(axis: Axis | undefined, written: string): string | undefined {
  if (written === 'unspecified')
    return `**unspecified** ${t('What could not be told apart; it counts in the total.')}`;
  if (written === 'total')
    return `**total** ${t('What all cells add up to; it is worked out where the key is absent.')}`;
  const id = findAxisValue(axis, written);
  const value = axis?.values.find(found => found.id === id);
  if (axis === undefined || value === undefined) return undefined;
  const aliases =
    value.aliases.length === 0
      ? undefined
      : t('Also written: {names}.', { names: escapeMarkdown(value.aliases.join(', ')) });
  return paragraphs(
    `**${escapeMarkdown(value.title)}** · ${escapeMarkdown(axis.title)} ${code(value.id)}`,
    aliases,
  );
}
