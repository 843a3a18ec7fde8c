import { t } from '../../text/l10n.ts';
import type { Scene } from '../scene.ts';
import type { Offer } from './offer.ts';

/** The keys that a response file begins with. */
export function headerKeys({ context }: Scene): Offer[] {
  const after = context.named ? '' : ': ';
  return [
    {
      label: 'questionnaire',
      kind: 'key',
      detail: t('what is answered'),
      insert: `questionnaire${after}`,
      retrigger: true,
    },
    {
      label: 'respondent',
      kind: 'key',
      detail: t('who answers'),
      insert: `respondent${after}`,
      retrigger: true,
    },
  ];
}

/** How far all answers of the file are: written when they are done, and so offered last. */
export function fileStatusKey({ context }: Scene): Offer {
  return {
    label: 'status',
    kind: 'key',
    detail: t('how far the answers of this file are'),
    insert: context.named ? 'status' : 'status: ',
    retrigger: true,
  };
}

/** The definitions that a file may name. */
export function questionnaireOffers({ workspace, submission }: Scene): Offer[] {
  const known = submission.questionnaireIds.flatMap(id => workspace.questionnaires.get(id) ?? []);
  return known.map(({ id, shortTitle }) => ({
    label: id,
    kind: 'value',
    detail: shortTitle,
    words: shortTitle,
  }));
}

/** Who may answer, those that have no file yet first. */
export function unheardRespondentOffers(scene: Scene): Offer[] {
  const { submission, path } = scene;
  const heard = new Set(
    submission.responses.flatMap(file => (file.path === path ? [] : (file.respondent ?? []))),
  );
  const offers = respondentOffers(scene);
  return [
    ...offers.filter(({ label }) => !heard.has(label)),
    ...offers
      .filter(({ label }) => heard.has(label))
      .map(offer => ({ ...offer, description: t('has a file') })),
  ];
}

/** Everyone who may answer. */
export function respondentOffers({ submission }: Scene): Offer[] {
  return [...submission.respondents.values()].map(({ id, name }) => ({
    label: id,
    kind: 'respondent',
    detail: name,
    words: name,
  }));
}
