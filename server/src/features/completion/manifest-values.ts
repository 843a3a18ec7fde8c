import { contributionsOf } from '../../model/contributions.ts';
import { fileKind } from '../../model/file-kind.ts';
import type { Severity } from '../../model/manifest.ts';
import { PROGRAM, REPORT_FORMATS } from '../../model/report-format.ts';
import { english, t } from '../../text/l10n.ts';
import { relativeTo } from '../../text/path.ts';
import { touches } from '../../text/span.ts';
import { questionTitle } from '../hover/question-text.ts';
import type { ManifestSlot } from '../manifest-slot.ts';
import type { Scene } from '../scene.ts';
import { questionnaireOffers, respondentOffers } from './header.ts';
import type { Offer } from './offer.ts';
import { placeOffers } from './values.ts';
import { yesNoOffers } from './words.ts';

/** What can stand behind a key of a manifest, or in its list. */
export function valueOffers(scene: Scene, slot: ManifestSlot): Offer[] {
  const { library, submission, context } = scene;
  switch (slot) {
    case 'questionnaire':
      return questionnaireOffers(scene);
    case 'lead':
    case 'respondent-id':
      return respondentOffers(scene);
    case 'use':
      return contributorOffers(scene);
    case 'place':
      return placeOffers(library.questionnaire.axes.get('place'));
    case 'owed':
      return owedOffers(scene);
    case 'files':
      return fileOffers(scene);
    case 'level':
      return LEVELS.map(([label, detail]) => ({
        label,
        kind: 'value',
        detail: t(detail),
        // Behind the code itself there is room for the reason that it wants.
        ...(label === 'off' && context.path.at(-1) !== 'level'
          ? { insert: '{level: off, reason: "$0"\\}', snippet: true }
          : {}),
      }));
    case 'formats':
      return REPORT_FORMATS.map(label => ({ label, kind: 'value', detail: PROGRAM[label] }));
    case 'edition':
      return [
        { label: 'internal', kind: 'value', detail: t('for the agencies, with what is still open') },
        { label: 'external', kind: 'value', detail: t('to be sent, once it identifies no victim') },
      ];
    case 'accept-drafts':
      return yesNoOffers();
    case 'respondents': {
      const others = submission.manifest?.respondents.filter(({ at }) => !touches(at, context.offset));
      const named = new Set(others?.map(({ id }) => id));
      return library.questionnaire.respondents
        .filter(({ id }) => !named.has(id))
        .map(({ id, name }) => ({
          label: id,
          kind: 'respondent',
          detail: name,
          words: name,
          insert: context.flow ? id : `{id: ${id}}`,
        }));
    }
    case 'provisions':
      return [
        {
          label: 'statute, title',
          kind: 'key',
          detail: t('a law that the catalogue does not have'),
          insert: '{statute: $1, title: "$0"\\}',
          snippet: true,
        },
      ];
    default:
      return [];
  }
}

const LEVELS: readonly (readonly [Severity | 'off', string])[] = [
  ['error', english('the report would be wrong')],
  ['warning', english('the report would be weaker')],
  ['information', english('worth a look')],
  ['hint', english('a matter of form')],
  ['off', english('not reported')],
];

/** Who has answered the question that is decided. */
function contributorOffers(scene: Scene): Offer[] {
  const [, , decided = ''] = scene.context.path;
  const contributions = contributionsOf(scene.submission);
  const question = [...contributions.keys()]
    .filter(id => decided === id || decided.startsWith(`${id}.`))
    .sort((a, b) => b.length - a.length)[0];
  const ids = new Set((contributions.get(question ?? '') ?? []).map(({ response }) => response.respondent));
  const offers = respondentOffers(scene);
  return ids.size === 0 ? offers : offers.filter(({ label }) => ids.has(label));
}

/** Sections, then single questions. */
function owedOffers({ library: { questionnaire } }: Scene): Offer[] {
  const sections = questionnaire.sections.map(
    ({ id, short }): Offer => ({ label: id, kind: 'section', detail: short, words: short }),
  );
  const questions = [...questionnaire.questions.values()]
    .filter(({ stem }) => !stem)
    .map(
      (question): Offer => ({
        label: question.id,
        kind: 'question',
        detail: questionTitle(question),
        words: question.short,
      }),
    );
  return [...sections, ...questions];
}

/** The response files below the manifest, and patterns of all of them. */
function fileOffers({ submission, manifest, workspace }: Scene): Offer[] {
  const folder = manifest?.folder ?? submission.folder;
  const own = [...workspace.documents.keys()].filter(
    path => fileKind(path) === 'response' && path.startsWith(`${folder}/`),
  );
  const patterns = [
    {
      label: '**/*.tip.yaml',
      kind: 'file',
      detail: t('every response file below this folder'),
      insert: '"**/*.tip.yaml"',
    } as const,
  ];
  return [...patterns, ...own.map((path): Offer => ({ label: relativeTo(folder, path), kind: 'file' }))];
}
