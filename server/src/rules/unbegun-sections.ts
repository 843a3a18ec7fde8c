import { type OwedSection, owedInFile } from '../model/owed.ts';
import { english, t } from '../text/l10n.ts';
import type { Fix, Site } from './fix.ts';
import { addQuestions, newSection } from './fixes/questions.ts';
import { counted, joined } from './in-words.ts';
import { defineFileRule } from './rule.ts';

export const unbegunSections = defineFileRule({
  code: 'unbegun-sections',
  severity: 'error',
  scope: 'file',
  unexplainable: 'it speaks of whole sections; answer them, or set each to not-applicable with a reason',
  title: 'Sections that are owed are not begun',
  why: 'The questionnaire asks each agency for certain sections. One whose key is not in the file has been forgotten, or left to another agency that does not answer it either, and the report has nothing there.',
  mend: [
    'Add the section’s key, and answer its questions below it.',
    'Set the whole section aside with a reason: `{status: not-applicable, reason: …}`.',
    'Where another agency is to answer it, say so in the manifest under `respondents`, with the sections that each of them owes.',
  ],
  messages: {
    default: '{respondent} has not begun {count} that it owes: {sections}.',
    absent: '{respondent} compiles, and nobody has begun {sections}.',
    both: '{respondent} has not begun {count} that it owes: {sections}; and nobody has begun {others}.',
  },
  examples: [
    {
      bad: `
  #- mofa.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOFA
  #             ^^^^ error unbegun-sections: MOFA has not begun 2 sections that it owes: complicity (8 questions), prevention (14).
    identification: {status: not-applicable, reason: The Ministry identifies no victims.}
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    protection: {status: no-information, reason: To follow.}
    identification: {status: no-information, reason: To follow.}
    prevention:
      prevention-2.c: 300
`,
      good: `
  #- mofa.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOFA
    identification: {status: not-applicable, reason: The Ministry identifies no victims.}
    complicity: {status: no-information, reason: The inquiry is not closed.}
    prevention:
      prevention-2.d: 4
  #- mohr.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOHR
    protection: {status: no-information, reason: To follow.}
    identification: {status: no-information, reason: To follow.}
    prevention:
      prevention-2.c: 300
`,
    },
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      respondents:
        - {id: FIA, sections: [trends]}
        - {id: MOPHRD, sections: [recruitment]}
        - {id: MOHR, sections: [protection, identification, prevention, efforts, laws, complicity, training]}
        - {id: MOI, sections: [assistance, atu, dvc, statistics, other]}
  #- fia.tip.yaml
    respondent: FIA
  #             ^^^ error unbegun-sections: FIA compiles, and nobody has begun recruitment (9 questions, MOPHRD has no file).
    trends:
      trends-1: no
  #- mohr.tip.yaml
    respondent: MOHR
    efforts: {}
    laws: {}
    complicity: {}
    training: {}
    protection: {}
    identification: {}
    prevention: {}
  #- moi.tip.yaml
    respondent: MOI
    assistance: {}
    atu: {}
    dvc: {}
    statistics: {}
    other: {}
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      respondents:
        - {id: FIA, sections: [trends]}
        - {id: MOPHRD, sections: [recruitment]}
        - {id: MOHR, sections: [protection, identification, prevention, efforts, laws, complicity, training]}
        - {id: MOI, sections: [assistance, atu, dvc, statistics, other]}
  #- fia.tip.yaml
    respondent: FIA
    trends:
      trends-1: no
    recruitment: {}
  #- mohr.tip.yaml
    respondent: MOHR
    efforts: {}
    laws: {}
    complicity: {}
    training: {}
    protection: {}
    identification: {}
    prevention: {}
  #- moi.tip.yaml
    respondent: MOI
    assistance: {}
    atu: {}
    dvc: {}
    statistics: {}
    other: {}
`,
    },
    {
      bad: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
  #             ^^^ error unbegun-sections: FIA has not begun 14 sections that it owes: trends (8 questions), efforts (14), laws (13), complicity (8), training (8), protection (20), assistance (7), recruitment (9), identification (10), atu (7), dvc (4), prevention (14), statistics (15), other (6).
`,
      good: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
    efforts:
    laws:
    complicity:
    training:
    protection:
    assistance:
    recruitment:
    identification:
    atu:
    dvc:
    prevention:
    statistics:
    other:
`,
    },
  ],
  grounds: (response, submission) => owedInFile(submission, response),
  *check(response, submission, say) {
    const open = owedInFile(submission, response).filter(
      ({ begun, missing }) => !begun && missing.length > 0,
    );
    const { respondentKey, respondent = '' } = response;
    if (open.length === 0 || respondentKey === undefined) return;
    const own = open.filter(({ onBehalfOf }) => onBehalfOf.length === 0);
    const others = joined(open.filter(({ onBehalfOf }) => onBehalfOf.length > 0).map(inNameOfOthers));
    const slots = {
      respondent,
      count: counted(own.length, english('{count} section'), english('{count} sections')),
      sections: own.map(howMany).join(', '),
      others,
    };
    const message =
      own.length === 0
        ? say('absent', { respondent, sections: others })
        : say(others === '' ? 'default' : 'both', slots);
    yield { at: respondentKey.at, message, fixes: site => sectionFixes(site, open) };
  },
});

function sectionFixes(site: Site, open: readonly OwedSection[]): Fix[] {
  const sections = open.map(({ section }) => section);
  const count = sections.length;
  const begin = counted(
    count,
    english('Insert the section with its questions'),
    english('Insert the {count} sections with their questions'),
  );
  const decline = counted(
    count,
    english('Mark the section as not applicable'),
    english('Mark the {count} sections as not applicable'),
  );
  const questions = open.flatMap(({ section, missing }) =>
    addQuestions(site, site.submission, section, missing),
  );
  const { questionnaire } = site.submission.library;
  const declined = sections.map(section =>
    newSection(site, questionnaire, section, ['  status: not-applicable', '  reason:']),
  );
  return [
    { title: begin, edits: questions },
    { title: decline, edits: declined },
  ];
}

function howMany({ section, missing }: OwedSection, n: number): string {
  return `${section.id} (${n === 0 ? questions(missing.length) : missing.length})`;
}

function inNameOfOthers({ section, missing, onBehalfOf }: OwedSection): string {
  const slots = { section: section.id, questions: questions(missing.length), agencies: joined(onBehalfOf) };
  return onBehalfOf.length === 1
    ? t('{section} ({questions}, {agencies} has no file)', slots)
    : t('{section} ({questions}, {agencies} have no file)', slots);
}

function questions(count: number): string {
  return counted(count, english('{count} question'), english('{count} questions'));
}
