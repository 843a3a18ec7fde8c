import { type Sayable, t, verbatim, type Words } from '../../text/l10n.ts';
import { MANIFEST_KEY_MEANING, type ManifestSlot, manifestSlotAt } from '../manifest-slot.ts';
import { escapeMarkdown } from '../markdown.ts';
import { type Scene, wordOf } from '../scene.ts';
import { findingMarkdown } from './finding.ts';
import type { Hover } from './hover.ts';
import { questionMarkdown } from './question.ts';
import { respondentMarkdown } from './respondent.ts';
import { sectionMarkdown } from './section.ts';
import { axisValueMarkdown } from './words.ts';

/** What stands under the cursor of a manifest. */
export function manifestHover(scene: Scene): Hover | undefined {
  const { context } = scene;
  const slot = manifestSlotAt(context.path);
  if (slot === undefined || context.span.start === context.span.end) return undefined;
  const markdown = context.role === 'key' ? keyMarkdown(scene, slot) : valueMarkdown(scene, slot);
  return markdown === undefined ? undefined : { span: context.span, markdown };
}

function keyMarkdown(scene: Scene, slot: ManifestSlot): Sayable | undefined {
  const word = wordOf(scene);
  switch (slot) {
    case 'submission':
    case 'privacy': {
      const meaning = MANIFEST_KEY_MEANING.get(slot === 'privacy' ? slot : word);
      return meaning && verbatim`**${word}** ${escapeMarkdown(t(meaning))}`;
    }
    case 'decisions':
      return questionOf(scene, word);
    case 'severity':
      return findingMarkdown(scene.library, word);
    default:
      return undefined;
  }
}

function valueMarkdown(scene: Scene, slot: ManifestSlot): Sayable | undefined {
  const { submission, library } = scene;
  const word = wordOf(scene);
  switch (slot) {
    case 'lead':
    case 'use':
    case 'respondents':
    case 'respondent-id':
      return respondentMarkdown(submission, word);
    case 'owed': {
      const section = library.questionnaire.sections.find(({ id }) => id === word);
      return section === undefined ? questionOf(scene, word) : sectionMarkdown(submission, section);
    }
    case 'place':
      return axisValueMarkdown(library.questionnaire.axes.get('place'), word);
    default:
      return undefined;
  }
}

/** A decision may be of a field: `identification-1.total`. */
function questionOf({ submission, library }: Scene, word: string): Words | undefined {
  const { questions } = library.questionnaire;
  const question = questions.get(word) ?? questions.get(word.slice(0, word.lastIndexOf('.')));
  return question && questionMarkdown(submission, question);
}
