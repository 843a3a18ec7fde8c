import { ANSWER_KEYS, type AnswerKey } from '../../model/answer.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { shaped, t } from '../../text/l10n.ts';
import { ANSWER_KEY_MEANING } from '../meanings.ts';
import type { Scene } from '../scene.ts';
import { firstPart, notBeside, type Offer } from './offer.ts';
import { BLANK, dataSkeleton, render, type SkeletonLine } from './skeleton.ts';

/** The keys of an answer that it does not have yet, without those that its question has no use for. */
export function answerKeyOffers(scene: Scene, question: Question): Offer[] {
  const keys = ANSWER_KEYS.filter(key => isOfUse(key, question));
  return notBeside(
    scene,
    keys.map(key => keyOffer(scene, key, bodyOf(scene, key, question))),
  );
}

/** The keys that speak of a whole section: its status and, where it may be declined, why. */
export function wholeKeyOffers(scene: Scene, mayBeDeclined: boolean): Offer[] {
  const keys: readonly AnswerKey[] = mayBeDeclined ? ['status', 'reason'] : ['status'];
  return notBeside(
    scene,
    keys.map(key => keyOffer(scene, key)),
  );
}

function isOfUse(key: AnswerKey, { choices, fields, table }: Question): boolean {
  if (key === 'choice') return choices.length > 0;
  if (key === 'data') return fields.length > 0 || table !== undefined;
  return true;
}

/** Asks for a list where one comes next. */
const LISTED: ReadonlySet<AnswerKey> = new Set(['status', 'choice', 'attachments', 'explain']);

function keyOffer({ context }: Scene, key: AnswerKey, body: readonly SkeletonLine[] = []): Offer {
  const meaning = t(ANSWER_KEY_MEANING[key]);
  const offer = {
    label: key,
    kind: 'key',
    detail: shaped(meaning, firstPart),
    documentation: meaning,
  } as const;
  if (context.named) return offer;
  const inline = body.length === 0 || context.flow;
  const text = inline
    ? { insert: `${key}: ` }
    : render([{ depth: 0, text: body[0]?.text ?? '' }, ...body.slice(1)], context);
  return { ...offer, ...text, retrigger: LISTED.has(key) };
}

/** The lines of a key whose value stands below it. */
function bodyOf({ library, home }: Scene, key: AnswerKey, question: Question): readonly SkeletonLine[] {
  switch (key) {
    case 'answer':
      return [
        { depth: 0, text: 'answer: |' },
        { depth: 1, text: BLANK },
      ];
    case 'data': {
      const lines = dataSkeleton(library, question, home);
      return [{ depth: 0, text: 'data:' }, ...lines.map(({ depth, text }) => ({ depth: depth + 1, text }))];
    }
    case 'attachments':
      return [
        { depth: 0, text: 'attachments:' },
        { depth: 1, text: `- ${BLANK}` },
      ];
    case 'supplement':
      return [
        { depth: 0, text: 'supplement:' },
        { depth: 1, text: `- date: ${BLANK}` },
        { depth: 1, text: `  text: ${BLANK}` },
      ];
    default:
      return [];
  }
}
