import { bullets, cell, paragraph, plainWords, reference, text } from '../../composition/build.ts';
import { isLeftOut } from '../../composition/coverage.ts';
import { declinedSections } from '../../composition/declined-sections.ts';
import { entriesOf, respondentOf, respondentsOf, respondentTitle } from '../../composition/entries.ts';
import { NOT_STATED } from '../../composition/not-stated.ts';
import type { Block, Table, TableRow } from '../../composition/report.ts';
import { isDeclined } from '../../model/answer.ts';
import { contributionsOf } from '../../model/contributions.ts';
import { participantsOf } from '../../model/participants.ts';
import { isMissing, progressBy, progressOf, type Tally, tallyOf, tallyOfAll } from '../../model/progress.ts';
import type { Status } from '../../model/status.ts';
import type { Submission } from '../../model/submission.ts';
import {
  commaList,
  ENGLISH,
  english,
  row,
  type Sayable,
  sayIn,
  t,
  verbatim,
  type Words,
} from '../../text/l10n.ts';

/** What is not answered and who owes it, how far each respondent is, and how finished the answers are. */
export function completenessAnnex(submission: Submission): Block[] {
  return [
    ...unansweredBlocks(submission),
    ...leftOutBlocks(submission),
    heading(t('Answers by section')),
    paragraph(togetherInWords(submission)),
    progressTable(submission),
    ...absentBlocks(submission),
    heading(t('Status of the answers')),
    statusTable(submission),
  ];
}

function heading(words: Words): Block {
  return { kind: 'heading', level: 3, content: [text(words)] };
}

function unansweredBlocks(submission: Submission): Block[] {
  const owers = owersByQuestion(submission);
  const rows = submission.library.questionnaire.sections.flatMap(section => {
    const missing = section.questions.filter(({ id }) => owers.has(id));
    return missing.map(({ id, number, short }, at): TableRow => {
      const title = [number, short].filter(part => part !== '').join(' ');
      const who = commaList([...(owers.get(id) ?? [])]);
      const others = (contributionsOf(submission).get(id) ?? []).map(({ response }) =>
        respondentOf(response),
      );
      return {
        cells: [
          cell(at === 0 ? section.short : ''),
          cell(reference(id, title)),
          cell(who),
          cell(commaList([...new Set(others)])),
        ],
      };
    });
  });
  if (rows.length === 0) return [paragraph(t('Every question that is owed is answered.'))];
  const titles = [t('Section'), t('Question'), t('Owed by'), t('Answered by')];
  // Where nobody else has answered, there is nothing for the last column.
  const others = rows.some(({ cells }) => sayIn(ENGLISH, plainWords(cells.at(-1)?.content ?? [])) !== '');
  const width = others ? titles.length : titles.length - 1;
  return [
    heading(t('Answers that are owed')),
    {
      kind: 'table',
      description: t('The questions that are not answered, or not by all, with who owes each.'),
      columns: titles.slice(0, width).map(() => ({ kind: 'text' })),
      head: [{ cells: titles.slice(0, width).map(title => cell(title)) }],
      body: rows.map(({ cells }) => ({ cells: cells.slice(0, width) })),
      notes: [],
    },
  ];
}

function owersByQuestion(submission: Submission): Map<string, Set<string>> {
  const owers = new Map<string, Set<string>>();
  for (const { duties, respondent } of progressOf(submission)) {
    for (const { question, onBehalfOf } of duties.filter(isMissing)) {
      const own = owers.get(question.id) ?? new Set();
      for (const who of onBehalfOf.length > 0 ? onBehalfOf : [respondent]) own.add(who);
      owers.set(question.id, own);
    }
  }
  return owers;
}

function togetherInWords(submission: Submission): Words {
  const { answered, owed } = tallyOfAll(submission);
  return t('{answered} of {owed} questions answered, each counted once for all agencies together.', {
    answered,
    owed,
  });
}

/** So many columns have room for "5 of 9"; more have "5/9". */
const ROOMY = 8;

/** "5 of 9" for each section and respondent. */
function progressTable(submission: Submission): Table {
  const { sections } = submission.library.questionnaire;
  const withFile = respondentsOf(submission);
  const respondents = [
    ...withFile,
    ...participantsOf(submission).absent.filter(id => !withFile.includes(id)),
  ];
  const isNarrow = respondents.length > ROOMY;
  const own = respondents.map(respondent => progressBy(submission, respondent));
  const body = sections.flatMap((section): TableRow[] => {
    const declined = declinedSections(submission, section).map(({ respondent }) => respondent);
    const cells = respondents.map((respondent, n) => {
      const found = own[n]?.filter(each => each.section === section) ?? [];
      return found.length === 0 && declined.includes(respondent)
        ? t('declined')
        : progress(tallyOf(found), isNarrow);
    });
    if (cells.every(words => words === NOT_STATED)) return [];
    return [{ cells: [cell(reference(section.id, section.short)), ...cells.map(words => cell(words))] }];
  });
  const totals = own.map(found => cell(progress(tallyOf(found), isNarrow)));
  return {
    kind: 'table',
    description: t('For each section and respondent, how many of the questions owed are answered.'),
    columns: [{ kind: 'text' }, ...respondents.map(() => ({ kind: 'figure' as const }))],
    head: [{ cells: [cell(t('Section')), ...respondents.map(respondent => cell(respondent))] }],
    body: [...body, { cells: [cell(t('All sections')), ...totals], total: true }],
    notes: [[text(t('Questions answered, of those that the respondent is to answer. – nothing is owed'))]],
  };
}

function progress({ answered, owed }: Tally, isNarrow: boolean): Sayable {
  if (owed === 0) return NOT_STATED;
  return isNarrow ? `${answered}/${owed}` : t('{answered} of {owed}', { answered, owed });
}

/** What no respondent is to answer, by the manifest's word. */
function leftOutBlocks(submission: Submission): Block[] {
  const lines = submission.library.questionnaire.sections.flatMap(section => {
    const asked = section.questions.filter(({ stem }) => !stem);
    const left = asked.filter(question => isLeftOut(submission, section, question));
    if (left.length === 0) return [];
    const which =
      left.length === asked.length
        ? t('all questions')
        : commaList(left.map(({ number, short }) => number || short));
    return [verbatim`${section.short}: ${which}`];
  });
  if (lines.length === 0) return [];
  return [heading(t('No part of this response')), bullets(...lines)];
}

/** Respondents that the manifest names and that have sent nothing. */
function absentBlocks(submission: Submission): Block[] {
  const absent = participantsOf(submission).absent;
  if (absent.length === 0) return [];
  const names = row(
    absent.map(id => respondentTitle(submission, id)),
    '; ',
  );
  return [paragraph(t('No response yet from: {names}.', { names }))];
}

const STATUS_TITLES: readonly (readonly [Status | 'declined', string])[] = [
  ['final', english('Final')],
  ['review', english('Under review')],
  ['draft', english('Draft')],
  ['declined', english('Not applicable or no information')],
];

function statusTable(submission: Submission): Table {
  const answers = [...entriesOf(submission).values()].flat();
  const respondents = respondentsOf(submission);
  const count = (respondent: string, status: string) =>
    answers.filter(
      entry =>
        entry.respondent === respondent && (isDeclined(entry.answer) ? 'declined' : entry.status) === status,
    ).length;
  return {
    kind: 'table',
    description: t('For each respondent, how many answers are final, under review and drafts.'),
    columns: [{ kind: 'text' }, ...STATUS_TITLES.map(() => ({ kind: 'figure' as const }))],
    head: [{ cells: [cell(t('Respondent')), ...STATUS_TITLES.map(([, title]) => cell(t(title)))] }],
    body: respondents.map(respondent => ({
      cells: [
        cell(respondentTitle(submission, respondent)),
        ...STATUS_TITLES.map(([status]) => cell(count(respondent, status))),
      ],
    })),
    notes: [],
  };
}
