import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answerAtCursor, targetOf } from '../../server/src/features/paste/answer-at-cursor.ts';
import { sceneAt } from '../../server/src/features/scene.ts';
import { readRange } from '../../server/src/import/copied/copied-range.ts';
import { readList } from '../../server/src/import/entries/list.ts';
import { readRecords } from '../../server/src/import/entries/records.ts';
import { readFigures } from '../../server/src/import/figures/read-figures.ts';
import { sheetOf } from '../../server/src/import/figures/sheet.ts';
import type { Grid } from '../../server/src/import/grid/grid.ts';
import { remainderOf } from '../../server/src/import/remainder/remainder-of-figures.ts';
import type { ImportTarget } from '../../server/src/import/target/import-target.ts';
import { FOLDER, workspaceOf } from '../support/check.ts';
import { shippedLibrary, targetFor } from '../support/import.ts';
import { randomOf } from '../support/random.ts';
import { asPages, asText, makeRange } from './copied/generated.ts';

/** Files around an answer whose key is at `$0`: before it, behind it, and how it begins. */
const scene = fc.record({
  respondent: fc.constantFrom('FIA', 'Ministry of Interior', ''),
  head: fc.constantFrom('', 'status: final\n', '# A comment.\n\n', 'bogus: {\n'),
  before: fc.constantFrom('', 'trends:\n  trends-7: {choice: yes, answer: "2020: 48"}\n\n'),
  indent: fc.constantFrom('  ', '    '),
  own: fc.constantFrom('', ' # of May', '\n'),
  behind: fc.constantFrom('', '\nprevention:\n  prevention-1: Punjab | 48\n'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  others: fc.boolean(),
});
const seed = fc.noShrink(fc.nat(1_000_000));

describe('what a range is read for', () => {
  it('is a value: whatever the file around the answer, the range says the same', function () {
    this.timeout(120_000);
    let read = 0;
    fc.assert(
      fc.property(scene, seed, (around, from) => {
        const made = makeRange(randomOf(from));
        const [html] = asPages(made);
        const range = readRange({ text: asText(made), ...(html !== undefined && { html }) });
        const target = targetInFile(around, made.question);
        if (range === undefined || target === undefined) return;
        read++;
        assert.deepEqual(reading(range, target), reading(range, targetFor(made.question)));
      }),
      { numRuns: 150 },
    );
    assert.ok(read > 75, `Only ${read} ranges were read.`);
  });

  it('is data: a copy of it serves as well', () => {
    const library = structuredClone(shippedLibrary());
    for (let from = 1; from <= 30; from++) {
      const made = makeRange(randomOf(from));
      const range = readRange({ text: asText(made) });
      const target = targetFor(made.question);
      const question = library.questionnaire.questions.get(made.question);
      assert.ok(range && question);
      assert.deepEqual(reading(range, { ...target, library, question }), reading(range, target));
    }
  });

  it('says what need not be said by the range: the place of an office, and the part of the answer', () => {
    const range = readRange({ text: 'Registered\t4\nConviction\t2\n' });
    assert.ok(range);
    const keys = ['data', 'rows', '371-A'];
    const { placed } = readFigures(range, { ...targetFor('statistics-table', keys), home: 'punjab' });
    assert.deepEqual(
      placed.map(({ at, written }) => [at.provision, at.figure.id, ...at.cells, written]),
      [
        ['PPC 371-A', 'registered', 'punjab', '4'],
        ['PPC 371-A', 'conviction', 'punjab', '2'],
      ],
    );
  });
});

/** All that is read of a range, as data. */
function reading(range: Grid, target: ImportTarget): unknown {
  const figures = readFigures(range, target);
  const { rows, columns, fates } = sheetOf(figures);
  return {
    rows,
    columns,
    fates,
    placed: figures.placed,
    left: remainderOf(figures),
    records: readRecords(range, target),
    list: readList(range, target),
  };
}

function targetInFile(
  around: typeof scene extends fc.Arbitrary<infer Around> ? Around : never,
  question: string,
): ImportTarget | undefined {
  const { respondent, head, before, indent, own, behind, lineEnd, others } = around;
  const section = question.slice(0, question.lastIndexOf('-'));
  const marked = `questionnaire: tip-pakistan-2021\nrespondent: ${respondent}\n${head}${before}${section}:\n${indent}${question}:$0${own}${behind}`;
  const [first = '', last = ''] = marked.replaceAll('\n', lineEnd).split('$0');
  const documents = [
    { path: 'main.tip.yaml', text: first + last },
    ...(others ? [{ path: 'other.tip.yaml', text: `questionnaire: tip-pakistan-2021\n${section}:\n` }] : []),
  ];
  const at = sceneAt(workspaceOf(documents), `${FOLDER}/main.tip.yaml`, first.length);
  const place = at && answerAtCursor(at);
  return place && targetOf(place);
}
