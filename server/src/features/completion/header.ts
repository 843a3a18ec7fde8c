import type { Scene } from '../scene.ts';
import type { Offer } from './offer.ts';

/** The keys of a response file's header. */
export function headerKeys({ context }: Scene): Offer[] {
  const after = context.named ? '' : ': ';
  return [
    {
      label: 'questionnaire',
      kind: 'key',
      detail: 'what is answered',
      insert: `questionnaire${after}`,
      retrigger: true,
    },
    {
      label: 'respondent',
      kind: 'key',
      detail: 'who answers',
      insert: `respondent${after}`,
      retrigger: true,
    },
  ];
}

/** The definitions that a file may name. */
export function questionnaireOffers({ workspace }: Scene): Offer[] {
  return [...workspace.questionnaires.values()].map(({ id, shortTitle }) => ({
    label: id,
    kind: 'value',
    detail: shortTitle,
    words: shortTitle,
  }));
}

/** Who may answer, those that have no file yet first. */
export function respondentOffers({ submission, path }: Scene): Offer[] {
  const taken = (id: string) =>
    submission.responses.some(file => file.respondent === id && file.path !== path);
  const offers = [...submission.respondents.values()].map(
    ({ id, name }): Offer => ({
      label: id,
      kind: 'respondent',
      detail: name,
      words: name,
      ...(taken(id) ? { description: 'has a file' } : {}),
    }),
  );
  return [...offers.filter(offer => !taken(offer.label)), ...offers.filter(offer => taken(offer.label))];
}
