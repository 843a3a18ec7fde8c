import { isAnswered } from '../model/answer.ts';
import { absentees, type OwedSection, owedBy } from '../model/owed.ts';
import type { Response } from '../model/response.ts';
import type { Submission } from '../model/submission.ts';
import type { Question, RespondentId, Section } from '../questionnaire/questionnaire.ts';
import type { Finding } from '../rules/finding.ts';
import type { Path } from '../text/path.ts';

/** How far a submission is: by agency, and by section of each. */
export interface Completeness extends Tally {
  readonly title: string;
  /** An ISO date. */
  readonly due: string;
  /** Agencies with a file, the lead first. */
  readonly agencies: readonly AgencyCompleteness[];
  /** Those that the manifest names and that have no file. */
  readonly absent: readonly { readonly id: RespondentId; readonly name: string }[];
}

/** What is owed and answered, and what is wrong with it. */
export interface Tally {
  readonly owed: number;
  readonly answered: number;
  readonly errors: number;
  readonly warnings: number;
  /** Answers whose status is draft. */
  readonly drafts: number;
}

export interface AgencyCompleteness extends Tally {
  readonly id: RespondentId;
  readonly name: string;
  readonly files: readonly Path[];
  readonly place: Place;
  readonly sections: readonly SectionCompleteness[];
}

export interface SectionCompleteness extends Tally {
  readonly section: Section;
  readonly place: Place;
  readonly missing: readonly MissingQuestion[];
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

/** How far a submission is. What is missing is counted as it is reported, once, in the file that a finding names. */
export function completenessOf(submission: Submission, findings: readonly Finding[]): Completeness {
  const { manifest, library, respondents } = submission;
  const ids = new Set(submission.responses.flatMap(({ respondent }) => respondent ?? []));
  const agencies = [...ids].map(id => agencyOf(submission, findings, id));
  const ofFiles = new Set(submission.responses.map(({ path }) => path));
  return {
    title: manifest?.title ?? library.questionnaire.shortTitle,
    due: library.questionnaire.due,
    ...sumOf(agencies),
    // The manifest's own findings are no agency's.
    ...countOf(findings.filter(({ path }) => path === manifest?.path || ofFiles.has(path))),
    agencies,
    absent: absentees(submission).map(id => ({ id, name: respondents.get(id)?.name ?? id })),
  };
}

function agencyOf(
  submission: Submission,
  findings: readonly Finding[],
  id: RespondentId,
): AgencyCompleteness {
  const files = submission.responses.filter(({ respondent }) => respondent === id);
  const own = findings.filter(({ path }) => files.some(file => file.path === path));
  const owed = owedBy(submission).filter(({ response }) => response.respondent === id);
  const sections = submission.library.questionnaire.sections.flatMap(section => {
    const found = owed.find(each => each.section.id === section.id);
    const begun = files.some(file => file.sections.some(each => each.id === section.id));
    return found === undefined && !begun ? [] : [sectionOf(files, own, section, found)];
  });
  const path = files[0]?.path ?? '';
  const place = { path, offset: files[0]?.respondentKey?.at.start ?? 0 };
  const name = submission.respondents.get(id)?.name ?? id;
  return {
    id,
    name,
    files: files.map(file => file.path),
    place,
    sections,
    ...sumOf(sections),
    ...countOf(own),
  };
}

function sectionOf(
  files: readonly Response[],
  findings: readonly Finding[],
  section: Section,
  owed: OwedSection | undefined,
): SectionCompleteness {
  const parts = files.flatMap(file =>
    file.sections.filter(({ id }) => id === section.id).map(part => ({ file, part })),
  );
  const inside = findings.filter(({ path, span }) =>
    parts.some(
      ({ file, part }) =>
        file.path === path && part.extent.start <= span.start && span.start < part.extent.end,
    ),
  );
  const asked = new Set(section.questions);
  const drafts = files
    .flatMap(({ answers }) => answers)
    .filter(
      ({ answer, status }) => asked.has(answer.question) && status === 'draft' && isAnswered(answer),
    ).length;
  const [home] = parts;
  const first = home?.file ?? owed?.response ?? files[0];
  const place = {
    path: first?.path ?? '',
    offset: home?.part.key.start ?? first?.respondentKey?.at.start ?? 0,
  };
  const missing = owed?.missing ?? [];
  return {
    section,
    place,
    owed: owed?.owed.length ?? 0,
    answered: (owed?.owed.length ?? 0) - missing.length,
    drafts,
    ...countOf(inside),
    onBehalfOf: owed?.onBehalfOf ?? [],
    missing: missing.map(question => ({ question, place: placeOf(files, question) ?? place })),
  };
}

/** Where a question's blank answer stands. */
function placeOf(files: readonly Response[], question: Question): Place | undefined {
  for (const { path, byQuestion } of files) {
    const placed = byQuestion.get(question.id);
    if (placed !== undefined) return { path, offset: placed.answer.key.start + placed.offset };
  }
  return undefined;
}

function countOf(findings: readonly Finding[]): Pick<Tally, 'errors' | 'warnings'> {
  const count = (wanted: Finding['severity']) =>
    findings.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning') };
}

function sumOf(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return {
    owed: sum('owed'),
    answered: sum('answered'),
    errors: sum('errors'),
    warnings: sum('warnings'),
    drafts: sum('drafts'),
  };
}
