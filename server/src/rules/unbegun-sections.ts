import { isMissing, progressInFile, type SectionProgress, tallyOf } from '../model/progress.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import { commaList, counted, english, t, verbatim, type Words } from '../text/l10n.ts';
import type { Fix, Site } from './fix.ts';
import { addQuestions, declineSection } from './fixes/questions.ts';
import { completeSectionFixes } from './fixes/sections.ts';
import { joined } from './in-words.ts';
import { inPlaceOf, leftInWords } from './progress-in-words.ts';
import { defineFileRule } from './rule.ts';

export const unbegunSections = defineFileRule({
  code: 'unbegun-sections',
  severity: 'information',
  scope: 'file',
  unexplainable: 'it speaks of whole sections; answer them, or set each to not-applicable with a reason',
  title: 'Sections that are owed are not begun',
  why: 'The questionnaire asks each agency for certain sections. In one of them nothing is written yet. That is no mistake, and says how much is left to do; while it is so, the report is marked DRAFT.',
  mend: [
    'Answer its questions, below the section’s key.',
    'Set the whole section aside with a reason: `{status: not-applicable, reason: …}`.',
    'Where another agency is to answer it, say so in the manifest under `respondents`, with the sections that each of them owes.',
  ],
  messages: {
    blank: '{section} is not begun yet: {answered} of {owed} questions answered{left}.',
    blankAbsent:
      '{section} is not begun yet, and owed by {agencies} without a file: {answered} of {owed} questions answered{left}.',
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
  #             ^^^^ information unbegun-sections: MOFA has not begun 2 sections that it owes: complicity (8 questions), prevention (14).
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
  #             ^^^ information unbegun-sections: FIA compiles, and nobody has begun recruitment (9 questions, MOPHRD has no file).
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
    recruitment: {status: no-information, reason: The Ministry has not answered.}
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
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      respondents:
        - {id: FIA, sections: [trends]}
        - {id: MOI, sections: [trends, dvc]}
  #- fia.tip.yaml
    respondent: FIA
    trends:
  # ^^^^^^ information unbegun-sections: trends is not begun yet: 0 of 8 questions answered.
      trends-1:
      trends-2:
  #- moi.tip.yaml
    respondent: MOI
    trends:
      trends-1:
    dvc:
  # ^^^ information unbegun-sections: dvc is not begun yet: 0 of 4 questions answered.
      dvc-1:
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      respondents:
        - {id: FIA, sections: [trends]}
        - {id: MOI, sections: [trends, dvc]}
  #- fia.tip.yaml
    respondent: FIA
    trends:
      trends-1: no
      trends-2:
  #- moi.tip.yaml
    respondent: MOI
    trends:
      trends-1:
    dvc:
      dvc-1: no
`,
    },
  ],
  looksAt: (response, submission) => ({ progress: progressInFile(submission, response) }),
  *check(response, { progress: own }, say) {
    const open = own.filter(({ begun, duties }) => !begun && duties.some(isMissing));
    const keys = new Map(response.sections.map(({ id, key }) => [id, key]));
    for (const progress of open) {
      const at = keys.get(progress.section.id);
      if (at === undefined) continue;
      const tally = tallyOf([progress]);
      const agencies = inPlaceOf(progress);
      const { answered, owed } = tally;
      const slots = {
        section: progress.section.id,
        answered,
        owed,
        left: leftInWords(tally),
        agencies: joined(agencies),
      };
      const message = say(agencies.length > 0 ? 'blankAbsent' : 'blank', slots);
      yield { at, message, fixes: site => completeSectionFixes(site, response, progress) };
    }
    const absent = open.filter(({ section }) => !keys.has(section.id));
    const { respondentKey, respondent = '' } = response;
    if (absent.length === 0 || respondentKey === undefined) return;
    const byItself = absent.filter(progress => inPlaceOf(progress).length === 0);
    const forOthers = absent.filter(progress => inPlaceOf(progress).length > 0);
    const others = joined(forOthers.map(inNameOfOthers));
    const slots = {
      respondent,
      count: counted(byItself.length, english('{count} section'), english('{count} sections')),
      sections: commaList(byItself.map(howMany)),
      others,
    };
    const message =
      byItself.length === 0
        ? say('absent', { respondent, sections: others })
        : say(forOthers.length === 0 ? 'default' : 'both', slots);
    yield { at: respondentKey.at, message, fixes: site => sectionFixes(site, absent) };
  },
});

function sectionFixes(site: Site, open: readonly SectionProgress[]): Fix[] {
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
  const questions = open.flatMap(progress => addQuestions(site, progress.section, missingOf(progress)));
  const declined = sections.flatMap(section => declineSection(site, section));
  return [
    { title: begin, edits: questions },
    { title: decline, edits: declined },
  ];
}

function missingOf({ duties }: SectionProgress): Question[] {
  return duties.filter(isMissing).map(({ question }) => question);
}

function howMany(progress: SectionProgress, n: number): Words {
  const { length } = missingOf(progress);
  return verbatim`${progress.section.id} (${n === 0 ? questions(length) : length})`;
}

function inNameOfOthers(progress: SectionProgress): Words {
  const agencies = inPlaceOf(progress);
  const slots = {
    section: progress.section.id,
    questions: questions(missingOf(progress).length),
    agencies: joined(agencies),
  };
  return agencies.length === 1
    ? t('{section} ({questions}, {agencies} has no file)', slots)
    : t('{section} ({questions}, {agencies} have no file)', slots);
}

function questions(count: number): Words {
  return counted(count, english('{count} question'), english('{count} questions'));
}
