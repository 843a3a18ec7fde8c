import type { Question, RespondentId, Section, SectionId } from '../questionnaire/questionnaire.ts';
import { memo, memoListed } from '../text/memo.ts';
import type { Manifest } from './manifest.ts';
import type { PartReading } from './read-part.ts';
import type { Library } from './read-scalar.ts';
import type { Response } from './response.ts';
import type { Submission } from './submission.ts';

/** The files of each known respondent that has one, the lead's first. */
export const filesOf: (submission: Submission) => ReadonlyMap<RespondentId, readonly Response[]> = memo(
  submission => {
    const files = new Map<RespondentId, Response[]>();
    for (const response of submission.responses) {
      const { respondent } = response;
      if (respondent === undefined || !submission.respondents.has(respondent)) continue;
      files.set(respondent, [...(files.get(respondent) ?? []), response]);
    }
    return files;
  },
);

/** Who takes part, and what follows from that alone. */
export interface Participants {
  readonly taking: ReadonlySet<RespondentId>;
  /** Those that the manifest names and that have no file. */
  readonly absent: readonly RespondentId[];
  /** True of one office without a manifest: it owes what is asked of it, since nothing says that it answers for others. */
  readonly lone: boolean;
  /** Who compiles, alone. */
  readonly lead: readonly RespondentId[];
  /** Those that take part and are to answer a question, by the manifest's word or the definition's. */
  ownersOf(section: Section, question: Question): ReadonlySet<RespondentId>;
  /** Owners with a file who have not declined the section. */
  presentOf(section: Section, question: Question): readonly RespondentId[];
  hasFile(respondent: RespondentId): boolean;
  /** True when one of the respondent's files says of the whole section, with a reason, why there is no answer. */
  declines(respondent: RespondentId, section: Section): boolean;
}

/** The same while answers are typed: it changes with the manifest, the files, whose they are, and what they decline. */
export const participantsOf: (submission: Submission) => Participants = memo(submission => {
  const { library, manifest, lead, respondents } = submission;
  const files = [...filesOf(submission)];
  const declined = files.flatMap(([id, own]) =>
    own.flatMap(declinedIn).map(section => declining(id, section)),
  );
  return participants({ library, manifest, lead, respondents, present: files.map(([id]) => id), declined });
});

interface Looked {
  readonly library: Library;
  readonly manifest: Manifest | undefined;
  readonly lead: RespondentId;
  readonly respondents: Submission['respondents'];
  /** Those that have a file. */
  readonly present: readonly RespondentId[];
  readonly declined: readonly string[];
}

const participants = memoListed((looked: Looked): Participants => {
  const { manifest, lead, respondents, present } = looked;
  const named = (manifest?.respondents ?? []).map(({ id }) => id).filter(id => id !== '');
  const everyone = new Set(respondents.keys());
  const lone = manifest === undefined && present.length === 1 && isAsked(looked, everyone, present);
  const taking = lone ? everyone : new Set([...present, ...named]);
  const files = new Set(present);
  const declined = new Set(looked.declined);
  const declines = (respondent: RespondentId, { id }: Section) => declined.has(declining(respondent, id));
  const ownersOf = byQuestion((section, question) => findOwners(looked, taking, section, question));
  return {
    taking,
    absent: lone ? [] : [...taking].filter(id => !files.has(id)),
    lone,
    lead: [lead],
    ownersOf,
    presentOf: byQuestion((section, question) => {
      const owners = ownersOf(section, question);
      return present.filter(id => owners.has(id) && !declines(id, section));
    }),
    hasFile: id => files.has(id),
    declines,
  };
});

/** Asked for several times for each question. */
function byQuestion<Out extends object>(
  find: (section: Section, question: Question) => Out,
): (section: Section, question: Question) => Out {
  const known = new Map<Question, Out>();
  return (section, question) => {
    const found = known.get(question) ?? find(section, question);
    known.set(question, found);
    return found;
  };
}

function declining(respondent: RespondentId, section: SectionId): string {
  return `${respondent} ${section}`;
}

const declinedIn = memo(({ parts }: Response): readonly SectionId[] =>
  parts.flatMap(({ reading }) => declinedInPart(reading)),
);

const declinedInPart = memo(({ sections }: PartReading): readonly SectionId[] =>
  sections.flatMap(({ id, declined }) => (declined?.reason === undefined ? [] : [id])),
);

/** True when the definition asks anything of one of these beside all the others. */
function isAsked(
  looked: Looked,
  taking: ReadonlySet<RespondentId>,
  [id = '']: readonly RespondentId[],
): boolean {
  return looked.library.questionnaire.sections.some(section =>
    section.questions.some(
      question =>
        !question.stem && !question.optional && findOwners(looked, taking, section, question).has(id),
    ),
  );
}

function findOwners(
  { manifest, lead }: Looked,
  taking: ReadonlySet<RespondentId>,
  section: Section,
  question: Question,
): ReadonlySet<RespondentId> {
  const narrowed = new Map((manifest?.respondents ?? []).map(({ id, owes: own }) => [id, own]));
  if (taking.size === 1 && [...narrowed.values()].every(own => own === undefined)) return taking;
  const named = [section.id, question.id, question.parent];
  const byWord = [...taking].filter(id => {
    const own = narrowed.get(id);
    if (own !== undefined) return own.some(({ text }) => named.includes(text));
    return (question.owedBy ?? section.owedBy).some(pattern => matches(pattern, id));
  });
  if (byWord.length > 0) return new Set(byWord);
  // Whose duties the manifest lists, owes no others.
  const free = [...taking].filter(id => narrowed.get(id) === undefined);
  const otherwise = free.filter(id => section.elseOwedBy.some(pattern => matches(pattern, id)));
  if (otherwise.length > 0) return new Set(otherwise);
  // What nobody that takes part owes falls to the lead, so that no question is lost.
  return new Set(free.filter(id => id === lead));
}

function matches(pattern: string, id: RespondentId): boolean {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id;
}
