import assert from 'node:assert/strict';
import { type Answer, isAnswered } from '../../server/src/model/answer.ts';
import type { FieldValue } from '../../server/src/model/field-value.ts';
import type { Response } from '../../server/src/model/response.ts';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { describeValue } from '../../server/src/model/value.ts';
import { withDocument } from '../../server/src/model/workspace.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';
import { inEnglish } from '../support/in-english.ts';

const path = 'fia.tip.yaml';

function responseOf(text: string): Response {
  const [submission] = submissionsOf(workspaceOf([{ path, text }]));
  const [response] = submission?.responses ?? [];
  assert.ok(response);
  return response;
}

function codesOf(text: string): string[] {
  const findings = findingsIn(workspaceOf([{ path, text }]));
  const late = /^(missing-(source|prompt|explanation|breakdown|figure)|incomplete-|unbegun|presumed)/;
  return [...new Set(findings.map(({ code }) => code).filter(code => !late.test(code)))].sort();
}

/** What the answer holds, one line a thing. */
function inWords({ prose, source, data, status, choice }: Answer): string[] {
  return [
    ...(status === undefined || status === 'draft' ? [] : [`status ${status}`]),
    ...(choice ? [`choice ${inEnglish(describeValue(choice.value))}`] : []),
    ...(prose ? [`answer ${prose.text.trim()}`] : []),
    ...(source ? [`source ${source.text}`] : []),
    ...[...data].map(([id, value]) => `${id} ${figures(value)}`),
  ];
}

function figures(value: FieldValue): string {
  switch (value.kind) {
    case 'scalar':
      return inEnglish(describeValue(value.datum.value));
    case 'split':
      return [...value.split.cells]
        .map(([id, { datum }]) => `${id} ${inEnglish(datum ? describeValue(datum.value) : '')}`)
        .join(', ');
    case 'records':
      return value.entries
        .map(({ columns }) =>
          [...columns].map(([id, { datum }]) => `${id} ${inEnglish(describeValue(datum.value))}`).join(', '),
        )
        .join('; ');
    case 'list':
      return value.items.map(item => describeValue(item.value)).join(', ');
  }
}

const HEADER = `questionnaire: tip-pakistan-2021
respondent: FIA
status: draft
identification:
  identification-1:
`;

/** What YAML reads without complaint, or in another way than it was meant. */
const SWALLOWED: readonly (readonly [typed: string, read: readonly string[], code: string])[] = [
  ['data: {total: 1,234, sex: {male: 700}}', ['total 1,234', 'sex male 700'], 'split-figure'],
  ['data: {total: 1,23,456}', ['total 123,456'], 'split-figure'],
  ['source: FIR # 44 of 2020', ['source FIR'], 'swallowed-comment'],
  ['data: {sex: {male:4}}', ['sex male 4'], 'missing-space'],
  ['source: &FIA', ['source &FIA'], 'unsupported-yaml'],
  ['answer: !no', ['answer !no'], 'unsupported-yaml'],
  ['answer: **Bold** text', ['answer **Bold** text'], 'unsupported-yaml'],
  ['answer: {{identification-2.referred}}', ['answer {{identification-2.referred}}'], 'unquoted-reference'],
  ['answer:\n      # Heading', [], 'swallowed-comment'],
  ['answer:\n      # Heading\n      Text.', ['answer Text.'], 'swallowed-comment'],
  ['answer: Text.\n      # Heading', ['answer Text.'], 'swallowed-comment'],
  [
    'answer: One source: the FIA\n    status: final',
    ['status final', 'answer One source: the FIA'],
    'colon-in-text',
  ],
  ['answer: "The FIA" said so', ['answer "The FIA" said so'], 'unexpected-text'],
  [
    'answer: "The FIA said so\n    status: final',
    ['status final', 'answer "The FIA said so'],
    'unclosed-quote',
  ],
  ['total: 120', ['total 120'], 'misplaced-figure'],
  ['data: {sex: {male: 4 female: 5}}', ['sex male 4, female 5'], 'missing-comma'],
  ['data: {total: 9,, sex: {male: 4; female: 5}}', ['total 9', 'sex male 4, female 5'], 'missing-comma'],
  ['data: {sex: {male: 4, males: 2}}', ['sex male 4'], 'repeated-key'],
];

describe('an answer that was typed with a mistake', () => {
  for (const [typed, read, code] of SWALLOWED) {
    it(`is read as it was meant: ${typed.replace(/\s+/g, ' ')}`, () => {
      const text = `${HEADER}    ${typed}\n`;
      const answer = responseOf(text).byQuestion.get('identification-1')?.answer;
      assert.ok(answer);
      assert.deepEqual(inWords(answer), read);
      assert.ok(codesOf(text).includes(code), codesOf(text).join(', '));
    });
  }

  it('has one finding for each mistake', () => {
    for (const [typed, , code] of SWALLOWED) {
      if (/identification-2|,,/.test(typed)) continue;
      assert.deepEqual(codesOf(`${HEADER}    ${typed}\n`), [code], typed);
    }
  });
});

describe('an answer in the wrong place', () => {
  const read = (text: string) =>
    responseOf(text).answers.map(({ answer, within }) => [answer.question.id, within, ...inWords(answer)]);

  it('is read where it stands: at the margin, in another section, in another answer', () => {
    const text = `trends-1: One.
laws:
  trends-2: Two.
  laws-2:
    status: final
    laws-7: 3
trends:
  laws:
    laws-8: Four.
  trends-3: Five.
`;
    assert.deepEqual(read(text), [
      ['trends-1', '', 'answer One.'],
      ['trends-2', 'laws', 'answer Two.'],
      ['laws-2', 'laws', 'status final'],
      ['laws-7', 'laws-2', 'investigations 3'],
      ['laws-8', 'laws', 'answer Four.'],
      ['trends-3', 'trends', 'answer Five.'],
    ]);
  });

  it('is the part that its letter names', () => {
    const text = `prevention:
  prevention-2:
    a: The helpline 1099.
    (c): 5
protection:
  protection-11:
    choice: yes
    b: 12
`;
    assert.deepEqual(read(text), [
      ['prevention-2.a', 'prevention-2', 'answer The helpline 1099.'],
      ['prevention-2.c', 'prevention-2', 'reports 5'],
      ['protection-11', 'protection', 'choice yes'],
      ['protection-11.b', 'protection-11', 'foreign-victims-assisted 12'],
    ]);
  });

  it('is read under a name that differs in capitals and separators, or below a section that is misspelt', () => {
    const text = `Trends:
  trends_1: One.
law:
  laws-2: Two.
`;
    assert.deepEqual(read(text), [
      ['trends-1', 'trends', 'answer One.'],
      ['laws-2', 'laws', 'answer Two.'],
    ]);
  });

  it('keeps its identity while another answer is edited', () => {
    const text = 'prevention:\n  prevention-2:\n    a: The helpline 1099.\n  prevention-3: None.\n';
    const before = workspaceOf([{ path, text }]);
    const after = withDocument(before, `${FOLDER}/${path}`, text.replace('None.', 'No.'));
    const [[first, second], [same, other]] = [before, after].map(workspace =>
      (submissionsOf(workspace)[0]?.responses[0]?.answers ?? []).map(({ answer }) => answer),
    ) as [Answer[], Answer[]];
    assert.equal(first?.question.id, 'prevention-2.a');
    assert.equal(same, first);
    assert.notEqual(other, second);
  });
});

describe('nothing', () => {
  it('is a blank key, and YAML’s own words for it', () => {
    for (const typed of [
      '',
      ' ~',
      ' null',
      ' ""',
      ' {}',
      '\n    answer: ~',
      '\n    answer:',
      '\n    data: {}',
    ]) {
      const answer = responseOf(`trends:\n  trends-1:${typed}\n`).byQuestion.get('trends-1')?.answer;
      assert.ok(answer && !isAnswered(answer), typed);
      assert.deepEqual(answer.problems, []);
    }
  });
});

describe('what was written', () => {
  const mistakes = [
    'anser: The units work.',
    'answer: [The units, work]',
    'answer: "The units work',
    'answer: The units: they work',
    'data: five',
    'units: 5',
    'data: {unts: 5}',
    'status:final',
    'status final',
    'answer:\n      # The units work',
    '- The units work.',
    'answer: |\nThe units work.',
    '\tanswer: The units work.',
  ];

  for (const typed of mistakes) {
    it(`is never called missing: ${JSON.stringify(typed)}`, () => {
      const text = `questionnaire: tip-pakistan-2021\nrespondent: FIA\natu:\n  atu-1:\n    ${typed}\n  atu-3: unchanged\n`;
      const findings = findingsIn(workspaceOf([{ path, text }]));
      const missing = findings.filter(
        ({ code, message }) => code === 'incomplete-section' && /atu-1\b/.test(inEnglish(message)),
      );
      assert.deepEqual(
        missing.map(({ message }) => message),
        [],
      );
      const answer = responseOf(text).byQuestion.get('atu-1')?.answer;
      assert.ok(answer !== undefined && isAnswered(answer));
      assert.ok(
        findings.some(({ severity, code }) => severity === 'error' && !/^(incomplete|unbegun)/.test(code)),
      );
    });
  }
});
