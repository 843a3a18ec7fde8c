import type { Question, Questionnaire, Section } from '../questionnaire/questionnaire.ts';
import type { Entry, Node } from '../syntax/node.ts';
import type { PlacedEntry } from '../syntax/placed.ts';
import { t } from '../text/l10n.ts';
import { append } from '../text/many.ts';
import { memo, memo2 } from '../text/memo.ts';
import { nearest, sameName } from '../text/nearest.ts';
import { type Span, shift } from '../text/span.ts';
import { ANSWER_KEYS, type Answer, isDeclined } from './answer.ts';
import { notDeclining, readWhole, WHOLE_KEYS } from './declined-section.ts';
import { HEADER_KEYS } from './header.ts';
import { nestedIn, withoutNested } from './nested-answers.ts';
import type { PlacedAnswer, ResponseSection } from './placed-answer.ts';
import type { FileProblem } from './problem.ts';
import { readAnswer } from './read-answer.ts';
import type { Library } from './read-scalar.ts';
import { nearestStatus, type Stage } from './status.ts';
import { statusOfSection } from './whole-status.ts';

/** What was found in a part of a file so far, in its order. */
export interface Found {
  readonly sections: ResponseSection[];
  readonly answers: PlacedAnswer[];
  readonly problems: FileProblem[];
  /** How far the answers are that do not say it themselves, by what surrounds them. */
  readonly stage?: Stage;
  /** True where it is asked what an unknown name was meant to be. */
  readonly isPatient: boolean;
}

/** Answers keep their identity as long as their text, their question and the library do. */
const answersBy = memo2((library: Library, question: Question) => ({
  whole: memo((entry: Entry) => readAnswer(entry, question, library, false)),
  broken: memo((entry: Entry) => readAnswer(entry, question, library, true)),
}));

/** The answer that an entry is, where there is nothing more to say of it: most are, and are asked for at every keystroke. */
const plainAnswer = memo((library: Library) =>
  memo((entry: Entry) => {
    const question = library.questionnaire.questions.get(entry.key.text);
    if (question === undefined || question.stem) return undefined;
    if (nestedIn(entry, question, library.questionnaire).length > 0) return undefined;
    return answersBy(library, question).whole(entry);
  }),
);

/** Reads an entry at the root, header lines aside: a section with its answers, or what was meant as one. */
export function placeRoot(root: PlacedEntry, library: Library, found: Found): void {
  const { questionnaire } = library;
  const name = root.entry.key.text;
  const section = sectionsById(questionnaire).get(name);
  if (section !== undefined) readSection(root, section, library, found);
  else if (questionnaire.questions.has(name)) place(root, '', library, found);
  else {
    const known = [...HEADER_KEYS, ...questionnaire.sections.map(({ id }) => id)];
    noteUnknownKey(found, root, '', known, questionnaire.questions.keys());
    const meant = sectionMeant(root, questionnaire);
    if (meant !== undefined) readSection(root, meant, library, found);
    else placeMeant(root, '', library, found);
  }
}

const sectionsById = memo(
  ({ sections }: Questionnaire) => new Map(sections.map(section => [section.id, section])),
);

/** The section that a key of other letters stands for: by its name, else by the answers below it. */
function sectionMeant(
  { entry, children }: PlacedEntry,
  { sections, questions }: Questionnaire,
): Section | undefined {
  const inside = children
    .map(child => questions.get(child.entry.key.text)?.section)
    .find(id => id !== undefined);
  return sections.find(({ id }) => sameName(id, entry.key.text)) ?? sections.find(({ id }) => id === inside);
}

function readSection(root: PlacedEntry, section: Section, library: Library, found: Found): void {
  const { entry, offset, extent, broken } = root;
  const { id } = section;
  const { value } = entry;
  const own = root.children.filter(({ entry: { key }, broken }) => !broken && WHOLE_KEYS.includes(key.text));
  const whole = own.length > 0 ? readWhole(root, own, library) : undefined;
  const declined = whole && isDeclined(whole) ? whole : undefined;
  const { stage, problems } = whole ? statusOfSection(id, whole, own) : { problems: [] };
  const key = shift(entry.key.span, offset);
  const bare = root.children.length === 0 && (value === undefined || isEmptyMapping(value));
  found.sections.push({
    id,
    key,
    extent,
    broken,
    bare,
    ...(declined && { declined }),
    ...(stage !== undefined && { stage }),
  });
  append(found.problems, problems);
  if (value !== undefined && value.kind !== 'mapping') {
    const span = shift(value.span, offset);
    const wanted = t('the IDs of its questions, each with its answer');
    found.problems.push({ kind: 'wrong-shape', span, written: '', instead: [], within: id, wanted });
  }
  if (whole !== undefined && declined === undefined)
    append(
      found.problems,
      own.flatMap(key => notDeclining(key, id)),
    );
  const inside: Found = { ...found, ...(stage !== undefined && { stage }) };
  for (const child of root.children) {
    // A key of an answer that lost its indentation is named where the text itself is at fault.
    const lost = child.broken && (ANSWER_KEYS as readonly string[]).includes(child.entry.key.text);
    if (!lost && !own.includes(child)) place(child, id, library, inside);
  }
}

function isEmptyMapping(value: Node): boolean {
  return value.kind === 'mapping' && value.entries.length === 0;
}

function put(
  { answers, stage }: Found,
  answer: Answer,
  { offset, extent }: Pick<PlacedEntry, 'offset' | 'extent'>,
  within: string,
): void {
  answers.push({ answer, offset, extent, within, status: nearestStatus(answer.status, stage) });
}

/** Puts the entry of a question ID among the answers, wherever it stands; anything else is a problem. */
function place(child: PlacedEntry, within: string, library: Library, found: Found): void {
  const plain = child.broken ? undefined : plainAnswer(library)(child.entry);
  if (plain !== undefined && plain.question.section === within) {
    put(found, plain, child, within);
    return;
  }
  const { questionnaire } = library;
  const id = child.entry.key.text;
  const question = questionnaire.questions.get(id);
  if (question !== undefined) {
    placeQuestion(child, question, within, library, found);
    return;
  }
  const section = sectionsById(questionnaire).get(id);
  if (section !== undefined) {
    found.problems.push({ kind: 'misplaced-section', span: keyOf(child), written: id, instead: [], within });
    readSection({ ...child, children: childrenOf(child) }, section, library, found);
  } else placeUnknown(child, within, library, found);
}

function placeQuestion(
  child: PlacedEntry,
  question: Question,
  within: string,
  library: Library,
  found: Found,
): void {
  const { entry, broken } = child;
  const nested = nestedIn(entry, question, library.questionnaire);
  const { id, section } = question;
  if (question.stem) {
    if (
      entry.value === undefined ||
      nested.length === 0 ||
      withoutNested(library.questionnaire)(entry).value !== undefined
    ) {
      const instead = question.parts;
      found.problems.push({
        kind: 'answered-stem',
        span: keyOf(child),
        written: id,
        instead,
        within,
        question: id,
      });
    }
  } else {
    if (section !== within) found.problems.push(misplaced(keyOf(child), id, question, within));
    const own = nested.length === 0 ? entry : withoutNested(library.questionnaire)(entry);
    const answer = answersBy(library, question)[broken ? 'broken' : 'whole'](own);
    put(found, answer, child, within);
  }
  for (const { entry: inner, question: of } of nested) {
    const part = placedBelow(child, inner);
    found.problems.push(misplaced(keyOf(part), inner.key.text, of, id));
    if (of.stem) continue;
    const answer = answersBy(library, of)[broken ? 'broken' : 'whole'](inner);
    put(found, answer, part, id);
  }
}

function misplaced(span: Span, written: string, { id, section }: Question, within: string): FileProblem {
  return { kind: 'misplaced-answer', span, written, instead: [section], within, question: id };
}

/** An ID that the questionnaire does not have; one that differs in capitals or separators only is read all the same. */
function placeUnknown(child: PlacedEntry, within: string, library: Library, found: Found): void {
  const { questions, sections } = library.questionnaire;
  const id = child.entry.key.text;
  const owner = questions.get(/^(.+)\.[a-z]$/.exec(id)?.[1] ?? '');
  if (owner !== undefined && owner.parts.length === 0) {
    found.problems.push(misplaced(keyOf(child), id, owner, within));
    return;
  }
  const own = sections.find(section => section.id === within)?.questions ?? [];
  const known = own.filter(({ stem }) => !stem).map(question => question.id);
  noteUnknownKey(found, child, within, known, questions.keys());
  const meant = [...questions.values()].filter(question => sameName(question.id, id));
  if (meant.length === 1) placeMeant(child, within, library, found, meant[0]);
}

/** Answers below a key that is not understood are read where they stand. */
function placeMeant(
  child: PlacedEntry,
  within: string,
  library: Library,
  found: Found,
  meant?: Question,
): void {
  if (meant !== undefined && !meant.stem) {
    put(found, answersBy(library, meant).whole(child.entry), child, within);
    return;
  }
  for (const inner of childrenOf(child)) {
    if (library.questionnaire.questions.has(inner.entry.key.text)) place(inner, within, library, found);
  }
}

function noteUnknownKey(
  { problems, isPatient }: Found,
  child: PlacedEntry,
  within: string,
  known: readonly string[],
  others: Iterable<string>,
): void {
  const written = child.entry.key.text;
  const isAsked = isPatient && problems.length < MOST_MEANT;
  const near = isAsked ? nearest(written, known) : [];
  const instead = near.length > 0 || !isAsked ? near : nearest(written, others);
  problems.push({ kind: 'unknown-key', span: keyOf(child), written, instead, known, within });
}

/** Behind so many mistakes in one file it is not asked any more what each of its names was meant to be. */
export const MOST_MEANT = 1_000;

function keyOf({ entry, offset }: PlacedEntry): Span {
  return shift(entry.key.span, offset);
}

function childrenOf(parent: PlacedEntry): readonly PlacedEntry[] {
  const { value } = parent.entry;
  if (parent.children.length > 0 || value?.kind !== 'mapping') return parent.children;
  return value.entries.map(entry => placedBelow(parent, entry));
}

function placedBelow({ offset, broken }: PlacedEntry, entry: Entry): PlacedEntry {
  return { entry, offset, extent: shift(entry.span, offset), broken, children: [] };
}
