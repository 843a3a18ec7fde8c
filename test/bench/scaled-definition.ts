import { files } from '../../server/src/generated/questionnaires.js';
import type {
  Definition,
  QuestionDefinition,
  SectionDefinition,
} from '../../server/src/questionnaire/definition.ts';

/** The copy whose IDs are the shipped ones; it stands in the middle of the file, where the editor works. */
export function ownCopy(scale: number): number {
  return Math.floor(scale / 2);
}

/**
 * The shipped definition with each section, question and check `scale` times. The IDs of the other copies
 * begin with their number: `c7-trends-1`.
 */
export function scaledDefinition(scale: number): Definition {
  const [shipped] = files as readonly Definition[];
  if (shipped === undefined) throw new Error('No questionnaire ships with the program.');
  const copies = Array.from({ length: scale }, (_, copy) => (copy === ownCopy(scale) ? '' : `c${copy}-`));
  const ids = [...questionsOf(shipped.sections)].map(({ id }) => id).sort((a, b) => b.length - a.length);
  const mentions = new RegExp(`\\b(${ids.map(id => id.replace('.', '\\.')).join('|')})\\b`, 'g');
  const renamed = (path: string, prefix: string) => path.replace(mentions, `${prefix}$1`);
  return {
    ...shipped,
    sections: copies.flatMap(prefix =>
      shipped.sections.map(section => prefixed(section, prefix, path => renamed(path, prefix))),
    ),
    checks: copies.flatMap(prefix =>
      shipped.checks.map(check => ({
        ...check,
        id: prefix + check.id,
        left: renamed(check.left, prefix),
        right: renamed(check.right, prefix),
      })),
    ),
  };
}

/** Every question with its parts, in order. */
export function* questionsOf(sections: readonly SectionDefinition[]): Generator<QuestionDefinition> {
  for (const { questions } of sections) {
    for (const question of questions) {
      yield question;
      yield* question.parts ?? [];
    }
  }
}

function prefixed(
  section: SectionDefinition,
  prefix: string,
  renamed: (path: string) => string,
): SectionDefinition {
  const question = (written: QuestionDefinition): QuestionDefinition => {
    const when = written['applies-when'];
    const condition = when && {
      ...when,
      ...(when.question && { question: prefix + when.question }),
      ...(when.side && { side: renamed(when.side) }),
      ...(when.left && { left: renamed(when.left) }),
      ...(when.right && { right: renamed(when.right) }),
    };
    return {
      ...written,
      id: prefix + written.id,
      ...(condition && { 'applies-when': condition }),
      ...(written.parts && { parts: written.parts.map(question) }),
    };
  };
  return { ...section, id: prefix + section.id, questions: section.questions.map(question) };
}
