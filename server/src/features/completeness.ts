import { isAnswered } from '../model/answer.ts';
import { participantsOf } from '../model/participants.ts';
import {
  isMissing,
  progressBy,
  type SectionProgress,
  type Tally,
  tallyOf,
  tallyOfAll,
} from '../model/progress.ts';
import type { Response } from '../model/response.ts';
import type { Submission } from '../model/submission.ts';
import type { Question, RespondentId, Section } from '../questionnaire/questionnaire.ts';
import { inPlaceOf } from '../rules/progress-in-words.ts';
import type { Finding } from '../rules/rule.ts';
import type { Path } from '../text/path.ts';
import { bySection, countsOf, type FindingCounts, findingsOfRespondent } from './finding-counts.ts';

/** How far a submission is, each question counted once; by agency, and by section of each. */
export interface Completeness extends Standing {
  readonly title: string;
  /** An ISO date. */
  readonly due: string;
  /** Agencies with a file, the lead first. */
  readonly agencies: readonly AgencyCompleteness[];
  /** Those that the manifest names and that have no file. */
  readonly absent: readonly AbsentAgency[];
}

/** What is owed and answered, and what is wrong with it. */
export interface Standing extends Tally, FindingCounts {
  /** Answers whose status is draft. */
  readonly drafts: number;
}

export interface AbsentAgency extends Standing {
  readonly id: RespondentId;
  readonly name: string;
}

export interface AgencyCompleteness extends Standing {
  readonly id: RespondentId;
  readonly name: string;
  readonly files: readonly Path[];
  readonly place: Place;
  readonly sections: readonly SectionCompleteness[];
}

export interface SectionCompleteness extends Standing {
  readonly section: Section;
  readonly place: Place;
  readonly missingQuestions: readonly MissingQuestion[];
  /** Agencies without a file for which this one is asked. */
  readonly onBehalfOf: readonly RespondentId[];
}

export interface MissingQuestion {
  readonly question: Question;
  /** Its blank answer, else where its section stands or would stand. */
  readonly place: Place;
}

/** An offset in a file. */
export interface Place {
  readonly path: Path;
  readonly offset: number;
}

/** How far a submission is. What is missing is named once, in the file that a finding names. */
export function completenessOf(submission: Submission, findings: readonly Finding[]): Completeness {
  const { manifest, library, respondents } = submission;
  const ids = new Set(submission.responses.flatMap(({ respondent }) => respondent ?? []));
  const agencies = [...ids].map(id => agencyOf(submission, findings, id));
  return {
    title: manifest?.title ?? library.questionnaire.shortTitle,
    due: library.questionnaire.due,
    ...tallyOfAll(submission),
    ...countsOf(findings),
    drafts: draftsIn(submission.responses, library.questionnaire.sections),
    agencies,
    absent: participantsOf(submission).absent.map(id => ({
      id,
      name: respondents.get(id)?.name ?? id,
      ...tallyOf(progressBy(submission, id)),
      ...countsOf([]),
      drafts: 0,
    })),
  };
}

function agencyOf(
  submission: Submission,
  findings: readonly Finding[],
  id: RespondentId,
): AgencyCompleteness {
  const files = submission.responses.filter(({ respondent }) => respondent === id);
  const own = findingsOfRespondent(submission, findings, id);
  const found = bySection(submission, own);
  const progress = progressBy(submission, id);
  const sections = submission.library.questionnaire.sections.flatMap(section => {
    const owed = progress.find(each => each.section === section);
    const there = files.some(file => file.sections.some(each => each.id === section.id));
    const wrong = found.get(section.id) ?? [];
    return owed === undefined && !there && wrong.length === 0 ? [] : [sectionOf(files, wrong, section, owed)];
  });
  const path = files[0]?.path ?? '';
  return {
    id,
    name: submission.respondents.get(id)?.name ?? id,
    files: files.map(file => file.path),
    place: { path, offset: files[0]?.respondentKey?.at.start ?? 0 },
    sections,
    ...tallyOf(progress),
    ...countsOf(own),
    drafts: draftsIn(files, submission.library.questionnaire.sections),
  };
}

function sectionOf(
  files: readonly Response[],
  findings: readonly Finding[],
  section: Section,
  progress: SectionProgress | undefined,
): SectionCompleteness {
  const own = progress === undefined ? [] : [progress];
  const place = placeOfSection(files, section, progress);
  return {
    section,
    place,
    ...tallyOf(own),
    ...countsOf(findings),
    drafts: draftsIn(files, [section]),
    onBehalfOf: own.flatMap(inPlaceOf),
    missingQuestions: own
      .flatMap(({ duties }) => duties.filter(isMissing))
      .map(({ question }) => ({ question, place: placeOf(files, question) ?? place })),
  };
}

/** Its key, else where it would stand. */
function placeOfSection(
  files: readonly Response[],
  { id }: Section,
  progress: SectionProgress | undefined,
): Place {
  const home = files.find(file => file.sections.some(section => section.id === id));
  const key = home?.sections.find(section => section.id === id)?.key;
  const file = home ?? files.find(({ path }) => path === progress?.path) ?? files[0];
  return { path: file?.path ?? '', offset: key?.start ?? file?.respondentKey?.at.start ?? 0 };
}

/** Where a question's blank answer stands. */
function placeOf(files: readonly Response[], question: Question): Place | undefined {
  for (const { path, byQuestion } of files) {
    const placed = byQuestion.get(question.id);
    if (placed !== undefined) return { path, offset: placed.answer.key.start + placed.offset };
  }
  return undefined;
}

function draftsIn(files: readonly Response[], sections: readonly Section[]): number {
  const ids = new Set(sections.map(({ id }) => id));
  return files
    .flatMap(({ answers }) => answers)
    .filter(
      ({ answer, status }) => ids.has(answer.question.section) && status === 'draft' && isAnswered(answer),
    ).length;
}
