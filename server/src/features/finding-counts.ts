import type { Submission } from '../model/submission.ts';
import type { RespondentId, SectionId } from '../questionnaire/questionnaire.ts';
import type { Finding } from '../rules/rule.ts';
import { grouped } from '../text/grouped.ts';

/** How many findings of the two loud kinds there are. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
}

export function countsOf(findings: readonly Finding[]): FindingCounts {
  const count = (severity: string) => findings.filter(finding => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning') };
}

/** Those in a respondent's files; of all together every one. */
export function findingsOfRespondent(
  { responses }: Submission,
  findings: readonly Finding[],
  respondent: RespondentId | undefined,
): readonly Finding[] {
  if (respondent === undefined) return findings;
  const files = responses.filter(response => response.respondent === respondent);
  const paths = new Set(files.map(({ path }) => path));
  return findings.filter(({ path }) => paths.has(path));
}

/** By section: that of the question that a finding is about, else the one that it stands in. What is in none is left out. */
export function bySection(
  submission: Submission,
  findings: readonly Finding[],
): ReadonlyMap<SectionId | undefined, readonly Finding[]> {
  const { library, responses } = submission;
  const files = new Map(responses.map(response => [response.path, response]));
  return grouped(findings, ({ question, path, span }) => {
    const asked = question === undefined ? undefined : library.questionnaire.questions.get(question);
    if (asked !== undefined) return asked.section;
    const sections = files.get(path)?.sections ?? [];
    return (
      sections.find(({ id }) => id === question) ??
      sections.find(({ key, extent }) => key.start <= span.start && span.start < extent.end)
    )?.id;
  });
}
