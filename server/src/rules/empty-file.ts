import { t } from '../text/l10n.ts';
import { setHeader } from '../writing/header.ts';
import { type Fix, inFile, type Site } from './fix.ts';
import { respondentsFor } from './fixes/header.ts';
import { isEmpty } from './header-line.ts';
import { defineSubmissionRule } from './rule.ts';

export const emptyFile = defineSubmissionRule({
  code: 'empty-file',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A response file is empty',
  why: 'A file without a header belongs to no questionnaire and no office.',
  mend: [
    'Begin the file with two lines: `questionnaire: tip-pakistan-2021` and `respondent: FIA`.',
    'Let **TIP: New Response File** write a file with all questions of the office, and take this one away.',
  ],
  who: 'writer',
  messages: {
    default:
      'This file is empty; begin it with the lines questionnaire: {questionnaire} and respondent: {respondent}.',
  },
  examples: [
    {
      bad: `
    # The answers of the FIA
  # ^ error empty-file: This file is empty; begin it with the lines questionnaire: tip-pakistan-2021 and respondent: FIA.
`,
      good: `
    # The answers of the FIA
    questionnaire: tip-pakistan-2021
    respondent: FIA
`,
    },
  ],
  *check(submission, say) {
    const { questionnaire } = submission.library;
    for (const response of submission.responses) {
      if (!isEmpty(response)) continue;
      const slots = { questionnaire: questionnaire.id, respondent: submission.lead };
      const fixes = (site: Site) => headerFixes(site, questionnaire.id);
      yield { path: response.path, at: { start: 0, end: 0 }, message: say('default', slots), fixes };
    }
  },
});

/** Most people know the agency's name when they see it. */
const MOST_RESPONDENTS = 4;

function headerFixes(site: Site, questionnaire: string): Fix[] {
  return respondentsFor(site, MOST_RESPONDENTS).map(respondent => ({
    title: t('Begin the file as {respondent}', { respondent }),
    edits: inFile(site.path, setHeader(site.tree, { questionnaire, respondent })),
  }));
}
