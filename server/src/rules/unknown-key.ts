import { ANSWER_KEYS, type AnswerKey } from '../model/answer.ts';
import { HEADER_KEYS } from '../model/header.ts';
import { SUBMISSION_KEYS } from '../model/manifest.ts';
import type { FileProblem, ReadProblem } from '../model/problem.ts';
import { entryKeyedAt } from '../syntax/locate.ts';
import { removeEntry } from '../syntax/remove-entry.ts';
import { quoted } from '../syntax/write-scalar.ts';
import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import { lostWords, typedWords } from '../text/typed-words.ts';
import type { Fix, Site } from './fix.ts';
import { addAnswerKeys, hasKey, newKey } from './fixes/answer-keys.ts';
import { writeInstead } from './fixes/write-instead.ts';
import { joined, listed } from './in-words.ts';
import { fileProblemsOf, readProblemsOf } from './problems.ts';
import { defineSubmissionRule, type Say } from './rule.ts';

const messages = {
  near: 'There is no key {written} in {where}; did you mean {near}?',
  none: 'There is no key {written} in {where}; write one of {known}, or take it out.',
  bare: 'There is no key {written} here; correct it, or take it out.',
  answer: '{written} is a key of an answer; put it below a question ID, two blanks deeper than the ID.',
  beside: '{written} stands beside data and not below it; take its indentation back by two blanks.',
  header: '{written} belongs at the top of the file, at the left margin.',
  submission: '{written} belongs below submission; indent it by two blanks.',
};

export const unknownKey = defineSubmissionRule({
  code: 'unknown-key',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A key is not known',
  why: 'What stands under a key that nobody knows is in no report. It is never dropped in silence: it is named here.',
  mend: [
    'Correct the spelling; the finding offers what was probably meant.',
    'Put a remark among the drafters under `note:`.',
  ],
  who: 'writer',
  messages,
  examples: [
    {
      bad: `
    trends:
      trends-1:
        anser: None.
  #     ^^^^^ error unknown-key: There is no key anser in trends-1; did you mean answer?
    identification:
      identification-1:
        data:
          totl: 120
  #       ^^^^ error unknown-key: There is no key totl in data; did you mean total?
          sex: {males: 70, women: 48}
  #                        ^^^^^ error unknown-key: There is no key women in By sex; write one of male, female, transgender, unspecified, total, or take it out.
      identifcation-2: 5
  #   ^^^^^^^^^^^^^^^ error unknown-key: There is no key identifcation-2 in identification; did you mean identification-2?
    trend:
  # ^^^^^ error unknown-key: There is no key trend in this file; did you mean trends?
`,
      good: `
    trends:
      trends-1:
        answer: None.
    identification:
      identification-1:
        data:
          total: 120
          sex: {male: 70, female: 48}
      identification-2: 5
`,
    },
    {
      bad: `
    questionnaire: tip-pakistan-2021
    trends:
      respondent: FIA
  #   ^^^^^^^^^^ error unknown-key: respondent belongs at the top of the file, at the left margin.
      trends-1:
      status: final
      answer: None.
  #   ^^^^^^ error unknown-key: answer is a key of an answer; put it below a question ID, two blanks deeper than the ID.
    identification:
      identification-1:
        data:
          total: 120
          source: AHS monthly return
  #       ^^^^^^ error unknown-key: source stands beside data and not below it; take its indentation back by two blanks.
    source: AHS monthly return
  # ^^^^^^ error unknown-key: source is a key of an answer; put it below a question ID, two blanks deeper than the ID.
`,
      good: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      trends-1:
        status: final
        answer: None.
    identification:
      identification-1:
        data:
          total: 120
        source: AHS monthly return
`,
    },
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    lead: FIA
  # ^^^^ error unknown-key: lead belongs below submission; indent it by two blanks.
    submission:
      titel: Response of the Government of Pakistan
  #   ^^^^^ error unknown-key: There is no key titel in submission; did you mean title?
      output: {paper: A4}
  #            ^^^^^ error unknown-key: There is no key paper in output; write one of folder, formats, edition, accept-drafts, or take it out.
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      lead: FIA
      title: Response of the Government of Pakistan
      output: {folder: report}
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'unknown-key')) {
      const { written, where = '' } = problem;
      const beside = where === 'data' && isAnswerKey(written);
      const message = beside ? say('beside', { written }) : inWords(problem, where, say);
      yield {
        ...place,
        message,
        fixes: site => keyFixes(site, place.at, problem, beside),
      };
    }
    for (const { problem, place } of fileProblemsOf(submission, 'unknown-key')) {
      const { written, within } = problem;
      const manifest = place.path === submission.manifest?.path;
      const elsewhere = manifest ? placeInManifest(problem) : placeInResponse(problem);
      const message = elsewhere === undefined ? inWords(problem, within, say) : say(elsewhere, { written });
      const fixes = (site: Site) => (elsewhere === undefined ? keyFixes(site, place.at, problem, false) : []);
      yield { ...place, message, fixes };
    }
  },
});

/** Where a key belongs that the format knows, but not there. */
function placeInResponse({ written, within }: FileProblem): 'answer' | 'header' | undefined {
  if (isAnswerKey(written)) return 'answer';
  return within !== '' && HEADER_KEYS.includes(written) ? 'header' : undefined;
}

function placeInManifest({ written, within }: FileProblem): 'submission' | undefined {
  return within === '' && SUBMISSION_KEYS.includes(written) ? 'submission' : undefined;
}

function isAnswerKey(written: string): boolean {
  return (ANSWER_KEYS as readonly string[]).includes(written);
}

function inWords(
  { written, instead = [], known = [] }: ReadProblem | FileProblem,
  where: string,
  say: Say<typeof messages>,
): string {
  const place = where === '' ? 'this file' : where;
  if (instead.length > 0) return say('near', { written, where: place, near: joined(instead, 'or') });
  if (known.length > 0) return say('none', { written, where: place, known: listed(known) });
  return say('bare', { written });
}

/** A key that swallowed a figure (`100 transgender`) is not corrected by leaving the figure out. */
function holdsFigures(key: string, written: string): boolean {
  const figures = written.match(/(?<![\p{L}\p{N}-])\p{N}+(?![\p{L}\p{N}-])/gu) ?? [];
  return lostWords(figures, typedWords(key)).length === 0;
}

/** The right key; a key that holds nothing can go, and what it holds can be kept as a note, or go where it belongs. */
function keyFixes(
  site: Site,
  at: Span,
  { written, instead }: ReadProblem | FileProblem,
  beside: boolean,
): readonly Fix[] {
  const fixes = beside
    ? []
    : writeInstead(
        site,
        at,
        instead?.filter(near => holdsFigures(near, written)),
      );
  const located = entryKeyedAt(site.tree, at.start + site.offset);
  if (located === undefined) return fixes;
  const removal = { path: site.path, ...removeEntry(site.text, located) };
  const { value } = located.entry;
  if (value === undefined)
    return [...fixes, { title: t('Take “{key}” out', { key: written }), edits: [removal] }];
  const { answer } = site;
  const key = beside ? (written as AnswerKey) : 'note';
  // A note says what its figure was of.
  const kept = (typed: string) =>
    beside ? typed : quoted(`${written}: ${value.kind === 'scalar' ? value.text : ''}`);
  if (answer === undefined || value.kind !== 'scalar' || value.style === 'block' || hasKey(site, answer, key))
    return fixes;
  const typed = site.text.slice(value.span.start + located.offset, value.span.end + located.offset);
  if (/[\r\n]/.test(typed)) return fixes;
  const added = addAnswerKeys(site, answer, [newKey(key, kept(typed))]);
  const { start, end } = removal.span;
  if (added.length === 0 || added.some(({ span }) => span.end > start && span.start < end)) return fixes;
  const title = beside ? t('Put {key} beside data', { key }) : t('Keep {key} as a note', { key: written });
  return [...fixes, { title, edits: [...added, removal] }];
}
