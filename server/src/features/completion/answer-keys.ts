import { ANSWER_KEYS, type AnswerKey } from '../../model/answer.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { shaped, t } from '../../text/l10n.ts';
import type { Content } from '../../writing/content.ts';
import { dataSkeleton, listOf, listSkeleton, proseSkeleton, supplement } from '../../writing/skeleton.ts';
import { ANSWER_KEY_MEANING } from '../meanings.ts';
import type { Scene } from '../scene.ts';
import { firstPart, notBeside, type Offer } from './offer.ts';
import { entriesSnippet } from './snippet.ts';

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

function keyOffer(scene: Scene, key: AnswerKey, body?: Content): Offer {
  const { context } = scene;
  const meaning = t(ANSWER_KEY_MEANING[key]);
  const offer = {
    label: key,
    kind: 'key',
    detail: shaped(meaning, firstPart),
    documentation: meaning,
  } as const;
  if (context.named) return offer;
  const isInline = body === undefined || context.flow;
  const text = isInline ? { insert: `${key}: ` } : entriesSnippet(scene, [{ key, value: body }]);
  return { ...offer, ...text, retrigger: LISTED.has(key) };
}

/** What stands below a key; `undefined` where its value stands behind it. */
function bodyOf({ library, home }: Scene, key: AnswerKey, question: Question): Content | undefined {
  switch (key) {
    case 'answer':
      return proseSkeleton;
    case 'data':
      return dataSkeleton(library.questionnaire, question, home);
    case 'attachments':
      return listSkeleton;
    case 'supplement':
      return listOf(supplement);
    default:
      return undefined;
  }
}
