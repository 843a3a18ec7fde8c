import { isOpen, progressBy } from '../../model/progress.ts';
import type { Section } from '../../questionnaire/questionnaire.ts';
import { t, type Words } from '../../text/l10n.ts';
import { keysBelow } from '../../writing/skeleton.ts';
import { sectionMarkdown } from '../hover/section.ts';
import type { Scene } from '../scene.ts';
import { notBeside, type Offer } from './offer.ts';
import { entriesSnippet } from './snippet.ts';

/** The sections that the file does not have: those that its respondent owes first. */
export function sectionOffers(scene: Scene): Offer[] {
  const { submission, response, library } = scene;
  const owed = progressBy(submission, response?.respondent);
  const open = new Set(owed.filter(({ duties }) => duties.some(isOpen)).map(({ section }) => section.id));
  const { sections } = library.questionnaire;
  const offers = [
    ...sections.filter(({ id }) => open.has(id)).map(section => sectionOffer(scene, section, t('missing'))),
    ...sections.filter(({ id }) => !open.has(id)).map(section => sectionOffer(scene, section)),
  ];
  return notBeside(scene, offers);
}

function sectionOffer(scene: Scene, section: Section, description?: Words): Offer {
  const { context, submission, response } = scene;
  const { id, short } = section;
  const below = entriesSnippet(scene, [{ key: id, value: keysBelow }]);
  return {
    label: id,
    kind: 'section',
    detail: short,
    words: short,
    documentation: sectionMarkdown(submission, section, response),
    ...(description === undefined ? {} : { description }),
    ...(context.named ? {} : { ...below, retrigger: true }),
  };
}
