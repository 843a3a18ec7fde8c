import assert from 'node:assert/strict';
import fc from 'fast-check';
import { questionSign, sectionSign } from '../../client/src/question-signs.ts';
import { answeredInWords as clientWords, sectionInWords } from '../../client/src/question-words.ts';
import { progressAsked, progressSentence } from '../../server/src/cli/progress-line.ts';
import { codeLensesOf } from '../../server/src/features/code-lenses.ts';
import { completenessOf } from '../../server/src/features/completeness.ts';
import { completenessMarkdown } from '../../server/src/features/completeness-markdown.ts';
import { sectionMarkdown } from '../../server/src/features/hover/section.ts';
import { overviewOf } from '../../server/src/features/overview.ts';
import { questionPanel } from '../../server/src/features/question-panel.ts';
import { progressBy, tallyOf, tallyOfAll } from '../../server/src/model/progress.ts';
import { completenessAnnex } from '../../server/src/report/annexes/completeness-annex.ts';
import { composeReport } from '../../server/src/report/compose-report.ts';
import { english } from '../support/english.ts';
import { long } from '../support/long.ts';
import {
  allOf,
  type Case,
  dutiesIn,
  FRESH,
  joined,
  missing,
  questionnaire,
  read,
  statesIn,
  tallyByHand,
  tallyIn,
  tallyOfAllByHand,
  whose,
  words,
} from './case.ts';
import { RESPONDENTS } from './definition.ts';
import { plans } from './plan.ts';

/** How many submissions; each is asked for all of this. */
const RUNS = long(80, 10_000);

const CHECKS: Readonly<Record<string, (found: Case) => void>> = {
  'the counter counts what is counted by hand': ({ submission, count }) => {
    for (const respondent of RESPONDENTS) {
      const found = progressBy(submission, respondent).map(({ section, duties, begun }) => ({
        section: section.id,
        begun,
        duties: duties.map(({ question, state, leftTo }) => ({
          question: question.id,
          state,
          ...(leftTo !== undefined && { leftTo }),
        })),
      }));
      const byHand = [...(count.duties.get(respondent) ?? [])].map(([section, duties]) => ({
        section,
        begun: count.begun(respondent, section),
        duties,
      }));
      assert.deepEqual(found, byHand, respondent);
      const tally = tallyOf(progressBy(submission, respondent));
      assert.deepEqual(tally, tallyByHand(dutiesIn(count, respondent)));
      assert.equal(tally.owed, tally.answered + tally.missing + tally.left);
    }
    assert.deepEqual(tallyOfAll(submission), tallyOfAllByHand(count));
    // What somebody leaves is asked for in another's file, so that no question is lost.
    for (const respondent of whose({ count } as Case)) {
      for (const { question, leftTo = '' } of dutiesIn(count, respondent).filter(
        ({ state }) => state === 'left',
      ))
        assert.ok(
          dutiesIn(count, leftTo).some(duty => duty.question === question && missing(duty)),
          question,
        );
    }
  },

  'tree, status bar and picker of agencies say the same': found => {
    const { submission, findings, count } = found;
    for (const respondent of [undefined, ...whose(found)]) {
      const overview = overviewOf(submission, findings, respondent);
      const byHand = (section?: string) =>
        respondent === undefined
          ? tallyOfAllByHand(count, section)
          : tallyByHand(dutiesIn(count, respondent, section));
      assert.deepEqual(tallyIn(overview), byHand());
      assert.match(clientWords(english, overview), new RegExp(`^${words(byHand())}$`));
      for (const section of overview.sections) {
        const tally = byHand(section.id);
        assert.deepEqual(tallyIn(section), tally, section.id);
        if (tally.owed > 0 && section.declined === undefined)
          assert.ok(sectionInWords(english, section).endsWith(words(tally)));
        const states = allOf(section.questions).flatMap(({ state }) => state ?? []);
        assert.equal(states.filter(state => state.open).length, tally.missing + tally.left, section.id);
      }
    }
    for (const each of overviewOf(submission, findings).respondents)
      assert.deepEqual(tallyIn(each), tallyByHand(dutiesIn(count, each.id)), each.id);
  },

  'the question panel says the same': found => {
    const { submission, findings } = found;
    for (const respondent of [undefined, ...whose(found)]) {
      const shown = statesIn(overviewOf(submission, findings, respondent));
      for (const question of questionnaire.questions.values()) {
        const panel = questionPanel(submission, findings, question, respondent);
        assert.deepEqual(panel?.state, shown.get(question.id), question.id);
      }
    }
  },

  'the lens and the hover of each section say the same': ({ workspace, submission, count }) => {
    for (const response of submission.responses) {
      const respondent = response.respondent ?? '';
      const lenses = codeLensesOf(workspace, response.path, assert.fail);
      for (const { id, key } of response.sections) {
        const tally = tallyByHand(dutiesIn(count, respondent, id));
        const lens = lenses.find(each => each.about.kind === 'section' && each.key.start === key.start);
        if (tally.owed > 0) assert.equal(lens?.title.split(' · ')[0], words(tally));
        else assert.doesNotMatch(lens?.title ?? '', /answered/);
        const section = questionnaire.sections.find(each => each.id === id);
        assert.ok(section);
        const hover = sectionMarkdown(submission, section, response).replaceAll('\\', '');
        const { answered, owed, left, leftTo } = tally;
        const also = left === 0 ? '' : `, ${left} left to ${joined(leftTo)}`;
        if (owed > 0)
          assert.ok(hover.includes(`**${answered} of ${owed}** owed questions answered${also}`), hover);
      }
    }
  },

  'Show Completeness says the same, of all, of each agency and of each section': found => {
    const { submission, findings, count } = found;
    const completeness = completenessOf(submission, findings);
    assert.deepEqual(tallyIn(completeness), tallyOfAllByHand(count));
    const agencies = [...completeness.agencies, ...completeness.absent];
    assert.deepEqual(new Set(agencies.map(({ id }) => id)), new Set(whose(found)));
    for (const agency of agencies)
      assert.deepEqual(tallyIn(agency), tallyByHand(dutiesIn(count, agency.id)), agency.id);
    for (const { id, sections } of completeness.agencies) {
      for (const section of sections) {
        const duties = dutiesIn(count, id, section.section.id);
        assert.deepEqual(tallyIn(section), tallyByHand(duties), section.section.id);
        assert.deepEqual(
          section.missingQuestions.map(({ question }) => question.id),
          duties.filter(missing).map(({ question }) => question),
        );
      }
    }
    const options = { today: '2021-01-02', asker: '', address: () => '#' };
    const page = completenessMarkdown(completeness, options);
    for (const [, id = '', rest = ''] of page.matchAll(/^\| \[?([A-Z-]{4,})\]?(?:\(#\))? \| (.+) \|$/gm)) {
      const { answered, owed, missing: here, left } = tallyByHand(dutiesIn(count, id));
      const cells = rest.split(' | ').slice(0, 3);
      assert.deepEqual(cells, [owed === 0 ? '–' : `${answered} of ${owed}`, String(here), String(left)], id);
    }
  },

  'the annex on completeness says the same': found => {
    const { submission, count } = found;
    const blocks = completenessAnnex(submission);
    const tables = blocks.flatMap(block => (block.kind === 'table' ? [block] : []));
    const table = tables.find(({ description }) => description.startsWith('For each section'));
    const plain = JSON.stringify(blocks);
    const { answered, owed } = tallyOfAllByHand(count);
    assert.ok(plain.includes(`"${answered} of ${owed} questions answered, each counted once`));
    const texts = (cells: readonly unknown[]) =>
      cells.map(cell =>
        [...JSON.stringify(cell).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join(''),
      );
    const [, ...ids] = texts(table?.head[0]?.cells ?? []);
    assert.deepEqual(new Set(ids), new Set(whose(found)));
    for (const { cells } of table?.body ?? []) {
      const [name = '', ...shown] = texts(cells);
      for (const [n, id] of ids.entries()) {
        const tally = tallyByHand(dutiesIn(count, id, name === 'All sections' ? undefined : name));
        const expected =
          tally.owed === 0 ? /^(–|declined)$/ : new RegExp(`^${tally.answered} of ${tally.owed}$`);
        assert.match(shown[n] ?? '', expected, `${name} ${id}`);
      }
    }
    const unanswered = tables.find(({ description }) => description.startsWith('The questions that are not'));
    assert.equal(unanswered?.body.length ?? 0, tallyOfAllByHand(count).missing);
  },

  'the findings say the same: an error of a section that is begun, one information of any other': ({
    submission,
    findings,
    count,
    plan,
  }) => {
    const said = findings.filter(
      ({ code, message }) =>
        (code === 'incomplete-section' && !message.includes('without a reason')) ||
        code === 'unbegun-sections',
    );
    let expected = 0;
    for (const [respondent, sections] of count.duties) {
      const files = submission.responses.filter(response => response.respondent === respondent);
      const paths = new Set(files.map(({ path }) => path));
      const own = said.filter(({ path }) => paths.has(path));
      const keyless: string[] = [];
      for (const [section, duties] of sections) {
        const tally = tallyByHand(duties);
        const keys = files.flatMap(file => file.sections.filter(({ id }) => id === section));
        const [first] = keys;
        if (tally.missing === 0 || files.length === 0 || first?.declined !== undefined) continue;
        if (first === undefined && !count.begun(respondent, section)) {
          keyless.push(section);
          continue;
        }
        const also = tally.left === 0 ? '' : `, ${tally.left} left to ${joined(tally.leftTo)}`;
        const numbers = `${tally.answered} of ${tally.owed} questions answered${also}`;
        const begun = count.begun(respondent, section);
        const at = own.filter(
          ({ code, severity, message, question, span }) =>
            code === (begun ? 'incomplete-section' : 'unbegun-sections') &&
            severity === (begun ? 'error' : 'information') &&
            message.includes(numbers) &&
            (keys.some(({ key }) => key.start === span.start) ||
              question?.startsWith(section) ||
              (keys.length === 0 && message.startsWith(`${section} is final`))),
        );
        assert.ok(at.length >= 1, `${respondent} ${section} ${numbers} ${own.map(({ message }) => message)}`);
        expected++;
      }
      const together = own.filter(({ message }) => / (has not|nobody has) begun /.test(message));
      assert.equal(together.length, keyless.length === 0 ? 0 : 1, respondent);
      for (const section of keyless)
        assert.match(together[0]?.message ?? '', new RegExp(`\\b${section} \\(`));
      expected += together.length;
    }
    assert.equal(said.length, expected, JSON.stringify(plan));
  },

  'the command line and the report go by the same, however quiet the findings are': ({
    workspace,
    submission,
    findings,
    count,
    plan,
  }) => {
    const [respondent = ''] = count.duties.keys();
    const tally = count.lone ? tallyByHand(dutiesIn(count, respondent)) : tallyOfAllByHand(count);
    const all = progressAsked(workspace, () => true);
    assert.deepEqual(all.map(tallyIn), tally.owed === 0 ? [] : [tally]);
    for (const asked of all) {
      const rest = tally.missing === 0 ? '.' : `; ${tally.missing} missing, so the report is a draft.`;
      assert.ok(progressSentence(asked).includes(words(tally) + rest), progressSentence(asked));
    }
    for (const response of submission.responses) {
      const [one] = progressAsked(workspace, path => path === response.path);
      const own = tallyByHand(dutiesIn(count, response.respondent ?? ''));
      if (plan.manifest !== undefined || plan.files.length > 1)
        assert.deepEqual(one && tallyIn(one), own.owed === 0 ? undefined : own);
    }
    const quiet = findings.filter(({ severity }) => severity !== 'error');
    const missing = tallyOfAllByHand(count).missing;
    const { draft } = composeReport(submission, quiet);
    assert.deepEqual([draft?.errors ?? 0, draft?.missing ?? 0], [0, missing]);
  },

  'what is wrong shows at every level above it: question, section, file, submission': found => {
    const { submission, findings } = found;
    const errors = findings.filter(({ severity }) => severity === 'error');
    for (const respondent of [undefined, ...whose(found)]) {
      const overview = overviewOf(submission, findings, respondent);
      const paths = submission.responses
        .filter(each => each.respondent === respondent)
        .map(({ path }) => path);
      const own = errors.filter(({ path }) => respondent === undefined || paths.includes(path));
      assert.equal(overview.errors, own.length);
      const inSections = overview.sections.reduce((sum, section) => sum + section.errors, 0);
      assert.ok(inSections <= own.length);
      for (const section of overview.sections) {
        const below = allOf(section.questions).reduce((sum, question) => sum + question.errors, 0);
        assert.ok(below <= section.errors, section.id);
        assert.equal(sectionSign(section).tone === 'wrong', section.errors > 0);
        for (const question of allOf(section.questions)) {
          const inIt = allOf([question]).some(({ errors }) => errors > 0);
          assert.equal(questionSign(question).tone === 'wrong', inIt, question.id);
        }
      }
      for (const { question } of own) {
        if (question === undefined) continue;
        const above = overview.sections.find(
          ({ id }) => id === questionnaire.questions.get(question)?.section,
        );
        assert.ok(above === undefined || above.errors > 0, question);
      }
    }
    const completeness = completenessOf(submission, findings);
    const overview = overviewOf(submission, findings);
    assert.equal(completeness.errors, overview.errors);
    for (const { id, errors: count, sections } of completeness.agencies) {
      const own = overviewOf(submission, findings, id);
      assert.equal(count, own.errors);
      for (const { section, errors: inSection } of sections)
        assert.equal(inSection, own.sections.find(each => each.id === section.id)?.errors);
    }
  },
};

describe('C1: one counter', () => {
  it(`agrees with every place that words it, over ${RUNS} generated submissions`, function () {
    this.timeout(long(120_000, 1_200_000));
    fc.assert(
      fc.property(plans, plan => {
        const found = read(plan);
        for (const [name, check] of Object.entries(CHECKS)) {
          try {
            check(found);
          } catch (cause) {
            throw new Error(name, { cause });
          }
        }
      }),
      { numRuns: RUNS, examples: FRESH },
    );
  });
});

describe('C2: progress is not error', () => {
  it('nothing is wrong in a submission in which nothing is written', () => {
    for (const [plan] of FRESH) {
      const { findings } = read(plan);
      assert.deepEqual([...new Set(findings.map(({ severity }) => severity))], ['information']);
    }
  });
});
