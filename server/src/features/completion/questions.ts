import { contributionsOf } from '../../model/contributions.ts';
import { isOpen, progressBy } from '../../model/progress.ts';
import { questionTitle } from '../../questionnaire/question-title.ts';
import type { Question, Section } from '../../questionnaire/questionnaire.ts';
import { t, type Words } from '../../text/l10n.ts';
import { answerSkeleton, beginsWithList } from '../../writing/skeleton.ts';
import { aboutQuestion } from '../hover/question.ts';
import type { Scene } from '../scene.ts';
import { notBeside, type Offer } from './offer.ts';
import { entriesSnippet } from './snippet.ts';

/** The questions of a section that the file has not begun: missing ones first, then others, optional ones last. */
export function questionOffers(scene: Scene, section: Section): Offer[] {
  const missing = missingOf(scene, section);
  const open = section.questions.filter(({ stem }) => !stem);
  const rank = (question: Question) => (missing.has(question.id) ? 0 : question.optional ? 2 : 1);
  const ranked = [0, 1, 2].flatMap(wanted => open.filter(question => rank(question) === wanted));
  return notBeside(
    scene,
    ranked.map(question => questionOffer(scene, question, missing.has(question.id))),
  );
}

/** What the file's respondent owes of a section and nobody has answered. */
function missingOf({ submission, response }: Scene, section: Section): ReadonlySet<string> {
  const own = progressBy(submission, response?.respondent).find(each => each.section.id === section.id);
  return new Set(own?.duties.filter(isOpen).map(({ question }) => question.id));
}

function questionOffer(scene: Scene, question: Question, missing: boolean): Offer {
  const { context, library, home } = scene;
  const description = missing ? t('missing') : standing(scene, question);
  return {
    label: question.id,
    kind: 'question',
    detail: questionTitle(question),
    words: [question.short, ...question.fields.map(({ title }) => title)].join(' '),
    documentation: aboutQuestion(library, question),
    ...(description === undefined ? {} : { description }),
    ...insertion(),
  };

  function insertion(): Pick<Offer, 'insert' | 'snippet' | 'retrigger'> {
    if (context.named) return {};
    if (context.flow) return { insert: `${question.id}: ` };
    return {
      ...entriesSnippet(scene, [answerSkeleton(library, question, home)]),
      retrigger: beginsWithList(question),
    };
  }
}

function standing({ submission }: Scene, { id, optional }: Question): Words | undefined {
  const [first] = contributionsOf(submission).get(id) ?? [];
  if (first?.response.respondent !== undefined)
    return t('answered by {respondent}', { respondent: first.response.respondent });
  return optional ? t('optional') : undefined;
}
