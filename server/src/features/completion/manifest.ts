import { contributionsOf } from '../../model/contributions.ts';
import { REPORT_FORMATS } from '../../model/report-format.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { figureCheck } from '../../rules/figure-check.ts';
import { rules } from '../../rules/index.ts';
import { english, t } from '../../text/l10n.ts';
import { aboutQuestion } from '../hover/question.ts';
import { questionTitle } from '../hover/question-text.ts';
import { MANIFEST_KEY_MEANING, type ManifestSlot, manifestSlotAt } from '../manifest-slot.ts';
import type { Scene } from '../scene.ts';
import { valueOffers } from './manifest-values.ts';
import { notBeside, type Offer } from './offer.ts';
import { BLANK, render, type SkeletonLine } from './skeleton.ts';

/** What can be typed at a place of a manifest. */
export function manifestOffers(scene: Scene): Offer[] {
  const { context } = scene;
  const slot = manifestSlotAt(context.path);
  switch (context.role) {
    case 'key':
      return slot === undefined ? [] : keyOffers(scene, slot);
    case 'value':
    case 'item':
      return slot === undefined ? [] : notBeside(scene, valueOffers(scene, slot));
    default:
      return [];
  }
}

function keyOffers(scene: Scene, slot: ManifestSlot): Offer[] {
  const { context } = scene;
  switch (slot) {
    case 'file':
      return notBeside(scene, [
        key(scene, 'questionnaire', english('what is answered'), true),
        {
          ...key(scene, 'submission', english('who answers, and how')),
          ...lines(scene, [
            { depth: 0, text: 'submission:' },
            { depth: 1, text: '' },
          ]),
        },
      ]);
    case 'submission':
      return notBeside(
        scene,
        [...MANIFEST_KEY_MEANING].map(([name, meaning]) => submissionKey(scene, name, meaning)),
      );
    case 'respondents':
      if (context.inItem) return itemKeys(scene, RESPONDENT_KEYS);
      return valueOffers(scene, slot).map(offer => ({
        ...offer,
        insert: `- ${offer.insert ?? offer.label}`,
      }));
    case 'provisions':
      if (context.inItem) return itemKeys(scene, PROVISION_KEYS);
      return valueOffers(scene, slot).map(offer => ({
        ...offer,
        insert: `- ${offer.insert ?? offer.label}`,
      }));
    case 'decisions':
      return notBeside(scene, decisionOffers(scene));
    case 'decision':
      return itemKeys(scene, DECISION_KEYS);
    case 'severity':
      return notBeside(scene, codeOffers(scene));
    case 'level':
      return itemKeys(scene, LEVEL_KEYS);
    case 'privacy':
      return itemKeys(scene, PRIVACY_KEYS);
    case 'output':
      return itemKeys(scene, OUTPUT_KEYS);
    case 'files':
    case 'formats':
    case 'owed':
      return notBeside(scene, valueOffers(scene, slot)).map(offer => ({
        ...offer,
        insert: `- ${offer.insert ?? offer.label}`,
      }));
    default:
      return [];
  }
}

type Keys = readonly (readonly [name: string, detail: string])[];

const RESPONDENT_KEYS: Keys = [
  ['id', english('a short name, in capitals')],
  ['name', english('its name in the report')],
  ['place', english('the one place it answers for')],
  ['sections', english('the sections or questions that it owes')],
];
const PROVISION_KEYS: Keys = [
  ['statute', english('its short name')],
  ['title', english('its full title')],
];
const DECISION_KEYS: Keys = [
  ['use', english('whose figure is used')],
  ['reason', english('why')],
];
const LEVEL_KEYS: Keys = [
  ['level', english('error, warning, information, hint or off')],
  ['reason', english('why; printed in the internal edition where it is off')],
];
const PRIVACY_KEYS: Keys = [
  ['smallest-cell', english('victims by place with sex or age; 3 where absent')],
  ['institutions', english('names that are institutions’, and no victims’')],
];
const OUTPUT_KEYS: Keys = [
  ['folder', english('below this folder; report where absent')],
  ['formats', english('all of them where absent')],
  ['edition', english('internal where absent')],
  ['accept-drafts', english('whether answers that are not final are sent without the word DRAFT')],
];

const LISTED = new Set(['id', 'place', 'use', 'level', 'edition', 'accept-drafts']);

function itemKeys(scene: Scene, keys: Keys): Offer[] {
  return notBeside(
    scene,
    keys.map(([name, detail]) => {
      const list = name === 'sections' || name === 'formats';
      const offer = key(scene, name, detail, LISTED.has(name) || list);
      return list && !scene.context.named ? { ...offer, insert: `${name}: [$0]`, snippet: true } : offer;
    }),
  );
}

function submissionKey(scene: Scene, name: string, meaning: string): Offer {
  const offer = {
    ...key(scene, name, t(meaning).split(/[,:;.]/, 1)[0] ?? '', name === 'lead'),
    documentation: t(meaning),
  };
  if (scene.context.named || scene.context.flow) return offer;
  switch (name) {
    case 'files':
      return { ...offer, insert: 'files: [responses/**/*.tip.yaml]' };
    case 'respondents':
      return {
        ...offer,
        ...lines(scene, [
          { depth: 0, text: 'respondents:' },
          { depth: 1, text: `- {id: ${BLANK}, name: "${BLANK}"}` },
        ]),
      };
    case 'provisions':
      return {
        ...offer,
        ...lines(scene, [
          { depth: 0, text: 'provisions:' },
          { depth: 1, text: `- {statute: ${BLANK}, title: "${BLANK}"}` },
        ]),
      };
    case 'decisions':
    case 'severity':
      return {
        ...offer,
        ...lines(scene, [
          { depth: 0, text: `${name}:` },
          { depth: 1, text: '' },
        ]),
        retrigger: true,
      };
    case 'privacy':
      return { ...offer, insert: 'privacy: {smallest-cell: 3}' };
    case 'output':
      return { ...offer, insert: `output: {folder: report, formats: [${REPORT_FORMATS.join(', ')}]}` };
    default:
      return offer;
  }
}

function key({ context }: Scene, label: string, detail: string, retrigger = false): Offer {
  return {
    label,
    kind: 'key',
    detail: t(detail),
    ...(context.named ? {} : { insert: `${label}: `, retrigger }),
  };
}

function lines(
  { context }: Scene,
  text: readonly SkeletonLine[],
): Pick<Offer, 'insert' | 'snippet' | 'retrigger'> {
  return context.named ? {} : { ...render(text, context), retrigger: true };
}

/** Questions that several have answered, then all others. */
function decisionOffers(scene: Scene): Offer[] {
  const { submission, library, context } = scene;
  const answered = contributionsOf(submission);
  const several = (question: Question) => (answered.get(question.id)?.length ?? 0) > 1;
  const questions = [...library.questionnaire.questions.values()].filter(({ stem }) => !stem);
  return [...questions.filter(several), ...questions.filter(question => !several(question))].map(
    question => ({
      label: question.id,
      kind: 'question',
      detail: questionTitle(question),
      words: question.short,
      documentation: aboutQuestion(library, question),
      ...(several(question) ? { description: t('answered by several') } : {}),
      ...(context.named
        ? {}
        : { insert: `${question.id}: {use: $1, reason: "$0"\\}`, snippet: true, retrigger: true }),
    }),
  );
}

/** The codes of findings: the rules', then those of the questionnaire's checks. */
function codeOffers(scene: Scene): Offer[] {
  const checks = scene.library.questionnaire.checks.map(({ id, title }) => ({ id, title }));
  // The rule that runs the checks never speaks in its own name.
  const own = rules.filter(rule => rule !== figureCheck).map(({ code, title }) => ({ id: code, title }));
  const all = [...own, ...checks];
  return all.map(({ id, title }) => ({ ...key(scene, id, title, true), kind: 'value', words: title }));
}
