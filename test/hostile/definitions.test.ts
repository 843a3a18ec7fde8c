import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { findFindingPage } from '../../server/src/features/finding-page.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { pageMarkdown } from '../../server/src/features/manual/page.ts';
import { withText } from '../../server/src/host/load-workspace.ts';
import { withDocument } from '../../server/src/model/workspace.ts';
import { readDefinition } from '../../server/src/questionnaire/read-definition.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';
import { endure, endureCommand } from '../support/endure.ts';
import { testFolder } from '../support/folder.ts';
import { inEnglish } from '../support/in-english.ts';
import { root } from '../support/tip.ts';

const SHIPPED = readFileSync(join(root, 'schema/questionnaires/tip-pakistan-2021.yaml'), 'utf8');

type Data = Record<string, unknown>;

interface Definition extends Data {
  id: string;
  sections: Data[];
  checks: Data[];
}

/** The shipped definition under an ID of its own, changed. */
function definition(change: (own: Definition) => void): string {
  const own = parse(SHIPPED) as Definition;
  own.id = 'own-2021';
  change(own);
  return stringify(own, { aliasDuplicateObjects: false });
}

const RESPONSE =
  'questionnaire: own-2021\nrespondent: FIA\ntrends:\n  trends-1: x\nidentification:\n  identification-1: {data: {total: 4, sex: {male: 3, female: 3}}}\n';

/** What a definition is refused for, in the words of the one sentence. */
const REFUSED: readonly (readonly [what: string, text: () => string, words: RegExp])[] = [
  [
    'an ID of a path',
    () =>
      definition(own => {
        own.id = '../../own';
      }),
    /id/,
  ],
  [
    'an ID of a drive',
    () =>
      definition(own => {
        own.id = 'c:own';
      }),
    /id/,
  ],
  [
    'an ID that every object has',
    () =>
      definition(own => {
        own.id = '__proto__';
      }),
    /id/,
  ],
  [
    'the ID of a shipped one',
    () => SHIPPED,
    /tip-pakistan-2021 is the ID of a questionnaire that comes with/,
  ],
  [
    'a section with markup in its ID',
    () =>
      definition(own => {
        own.sections[0] = { ...own.sections[0], id: '<b>' };
      }),
    /sections\/0\/id/,
  ],
  [
    'a check of nothing',
    () =>
      definition(own => {
        own.checks[0] = { ...own.checks[0], left: 'no-such-question.total' };
      }),
    /no-such-question/,
  ],
  [
    'a check with code for a side',
    () =>
      definition(own => {
        own.checks[0] = { ...own.checks[0], left: 'process.exit(1)' };
      }),
    /process/,
  ],
  [
    'two checks of one code',
    () =>
      definition(own => {
        own.checks.push({ ...own.checks[0] });
      }),
    /more-referred/,
  ],
  [
    'a check with a code of the program',
    () =>
      definition(own => {
        own.checks[0] = { ...own.checks[0], id: 'unbalanced-split' };
      }),
    /unbalanced-split/,
  ],
  [
    'a severity that is none',
    () =>
      definition(own => {
        own.checks[0] = { ...own.checks[0], severity: 'off' };
      }),
    /severity/,
  ],
  [
    'a key of its own',
    () =>
      definition(own => {
        own.script = 'x';
      }),
    /script/,
  ],
  [
    'no sections',
    () =>
      definition(own => {
        own.sections = [];
      }),
    /sections/,
  ],
  [
    'a list for a text',
    () =>
      definition(own => {
        own.title = [];
      }),
    /title/,
  ],
];

const pageOf = (page: ReturnType<typeof findFindingPage>) => (page === undefined ? '' : pageMarkdown(page));

describe('a definition of malice', () => {
  for (const [what, text, words] of REFUSED) {
    it(`is refused for ${what}`, () => {
      const workspace = withText(workspaceOf([]), `${FOLDER}/own.questionnaire.yaml`, text());
      const fault = workspace.unreadable.get(`${FOLDER}/own.questionnaire.yaml`) ?? '';
      assert.match(inEnglish(fault), /^This definition cannot be used: /);
      assert.match(inEnglish(fault), words);
      assert.doesNotMatch(inEnglish(fault), /undefined|\[object|function|must /);
    });
  }

  it('holds no regular expression, and no other text that is run', () => {
    const schema = readFileSync(join(root, 'schema/questionnaire.schema.json'), 'utf8');
    const keys = [...schema.matchAll(/"([a-z-]+)": *\{/g)].map(([, key]) => key);
    for (const key of ['pattern', 'regex', 'script', 'expression', 'template', 'url', 'include', 'import']) {
      assert.ok(!keys.includes(key), `a definition may have ${key}`);
    }
  });

  it('turns conditions and checks in a circle, and is read to its end', () => {
    const text = definition(own => {
      own.checks = [
        { ...own.checks[0], id: 'self', left: 'identification-1.total', right: 'identification-1.total' },
        ...own.checks,
      ];
    });
    const read = readDefinition(text);
    if ('fault' in read) return assert.match(inEnglish(read.fault), /self|identification-1/);
    const workspace = withDocument(
      withText(workspaceOf([]), `${FOLDER}/own.questionnaire.yaml`, text),
      `${FOLDER}/a.tip.yaml`,
      RESPONSE,
    );
    assert.ok(findingsIn(workspace).length > 0);
  });

  it('says what it likes, and is shown as text', () => {
    const hostile =
      '<script>alert(1)</script> ![x](https://evil.example/x.png) [x](command:x) `` ` {{x}} {left} {constructor}';
    const text = definition(own => {
      own.title = hostile;
      for (const section of own.sections) {
        section.title = hostile;
        for (const question of section.questions as Data[]) {
          question.text = hostile;
          question.short = hostile;
        }
      }
      for (const check of own.checks) Object.assign(check, { title: hostile, reason: hostile });
    });
    let workspace = withText(workspaceOf([]), `${FOLDER}/own.questionnaire.yaml`, text);
    assert.deepEqual([...workspace.unreadable.values()], []);
    workspace = withDocument(workspace, `${FOLDER}/a.tip.yaml`, RESPONSE);
    const questionnaire = workspace.questionnaires.get('own-2021');
    assert.ok(questionnaire);
    const shown = [
      ...[...RESPONSE.matchAll(/[\w-]+/g)].map(
        ({ index }) => hoverAt(workspace, `${FOLDER}/a.tip.yaml`, index + 1)?.markdown ?? '',
      ),
      ...questionnaire.checks.map(({ id }) => pageOf(findFindingPage(questionnaire, id))),
    ];
    assert.ok(shown.filter(markdown => inEnglish(markdown).includes('evil')).length > 10, 'it was shown');
    for (const markdown of shown) {
      const outsideCode = inEnglish(markdown).replace(/(`+)[^]*?\1/g, '');
      assert.doesNotMatch(
        outsideCode,
        /(?<!\\)<script|(?<!\\)\]\((?:command:x|https:..evil)/,
        inEnglish(markdown),
      );
    }
  });

  it('has a hundred thousand questions, and is not read; as many as are read make nobody wait', function () {
    this.timeout(60_000);
    const folder = testFolder({ 'fia.tip.yaml': RESPONSE });
    const begin = definition(() => {}).split(/^sections:\n/m)[0] ?? '';
    const withQuestions = (count: number) => {
      const questions = Array.from(
        { length: count },
        (_, n) => `      - {id: trends-${n + 1}, number: "${n + 1}", text: x, short: x}\n`,
      );
      return `${begin}sections:\n  - {id: trends, title: x, short: x, owed-by: [FIA], questions: [${questions.map(line => line.trim().slice(2)).join(', ')}]}\nchecks: []\n`;
    };
    try {
      folder.write('own.questionnaire.yaml', withQuestions(100_000));
      const { findings } = endure(folder.path);
      assert.match(findings.map(({ message }) => inEnglish(message)).join(' '), /larger than 5 MB/);
      folder.write('own.questionnaire.yaml', withQuestions(9_000));
      const { code, findings: of } = endure(folder.path);
      assert.equal(code, 1);
      assert.match(of.map(({ message }) => inEnglish(message)).join(' '), /1 of 9000 questions answered/);
    } finally {
      folder.remove();
    }
  });

  it('writes a report of its own name, and nowhere else', function () {
    this.timeout(30_000);
    const folder = testFolder({ 'fia.tip.yaml': RESPONSE, 'own.questionnaire.yaml': definition(() => {}) });
    try {
      const { code, out } = endureCommand(folder.path, 'compile', '.', '--format', 'xlsx');
      assert.equal(code, 1);
      assert.equal(out.trim(), join(folder.path, 'report/own-2021-DRAFT.xlsx'));
    } finally {
      folder.remove();
    }
  });
});
