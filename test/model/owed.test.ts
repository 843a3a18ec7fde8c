import assert from 'node:assert/strict';
import { isMissing, progressOf, tallyOf } from '../../server/src/model/progress.ts';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { inPlaceOf } from '../../server/src/rules/progress-in-words.ts';
import { offices } from '../bench/offices.ts';
import { FOLDER, workspaceOf } from '../support/check.ts';
import { parseFixture } from '../support/fixture.ts';

/**
 * What is owed of one section, a line for each respondent that owes any of it:
 * `file: answered of owed; missing …`, with `not begun` and `for AGENCY` where that is so.
 */
function owed(fixture: string, section: string): string[] {
  const [submission] = submissionsOf(workspaceOf(parseFixture(fixture)));
  assert.ok(submission);
  return progressOf(submission)
    .filter(found => found.section.id === section)
    .map(found => {
      const { respondent, path, duties, begun } = found;
      const name = path?.slice(FOLDER.length + 1).replace('.tip.yaml', '') ?? `no file of ${respondent}`;
      const { answered, owed, left, leftTo } = tallyOf([found]);
      const missing = duties.filter(isMissing).map(({ question }) => question.id.slice(section.length + 1));
      const open = missing.length === 0 ? '' : `; missing ${missing.join(' ')}`;
      const elsewhere = left === 0 ? '' : `; ${left} left to ${leftTo.join(' ')}`;
      const absent = inPlaceOf(found);
      const also = absent.length === 0 ? '' : ` for ${absent.join(' ')}`;
      return `${name}: ${answered} of ${owed}${open}${also}${elsewhere}${begun ? '' : ', not begun'}`;
    });
}

/** A file of one respondent. */
function file(respondent: string, text: string, name = respondent.toLowerCase()): string {
  const lines = text.split('\n').map(line => `    ${line}`);
  return [`  #- ${name}.tip.yaml`, `    respondent: ${respondent}`, ...lines].join('\n');
}

function files(...all: string[]): string {
  return `\n${all.join('\n')}\n`;
}

function manifest(text: string): string {
  const lines = text.split('\n').map(line => `      ${line}`);
  return [
    '  #- submission.tip.yaml',
    '    questionnaire: tip-pakistan-2021',
    '    submission:',
    ...lines,
  ].join('\n');
}

const ATU = `atu:
  atu-1: 4
  atu-3: unchanged`;

describe('one file by itself', () => {
  it('C2: owes what the questionnaire asks of its office, and nothing of what it asks of others', () => {
    assert.deepEqual(owed(files(file('MOFA', ATU)), 'atu'), []);
    assert.deepEqual(owed(files(file('FIA', ATU)), 'recruitment'), []);
    assert.deepEqual(owed(files(file('FIA', ATU)), 'dvc'), [], 'which the Labour Departments answer');
    assert.deepEqual(owed(files(file('FIA', ATU)), 'atu'), ['fia: 2 of 7; missing 2 4 5 5.a 5.b']);
    assert.match(owed(files(file('SWD-GB', '')), 'protection')[0] ?? '', /^swd-gb: 0 of 20; missing 1 2 3 /);
  });

  it('owes it in two files as in one', () => {
    const text = files(file('MOFA', ATU, 'a'), file('MOFA', 'complicity:', 'b'));
    assert.deepEqual(owed(text, 'recruitment'), []);
    assert.deepEqual(owed(text, 'complicity'), ['b: 0 of 8; missing 1 2 3 4 5 6 7 11']);
  });

  it('owes every section below a manifest, whoever writes it, unless the manifest narrows it', () => {
    assert.deepEqual(owed(files(manifest('lead: MOFA'), file('MOFA', ATU)), 'atu'), [
      'mofa: 2 of 7; missing 2 4 5 5.a 5.b',
    ]);
    const narrowed = manifest('lead: FIA\nrespondents:\n  - {id: MOFA, sections: [trends]}');
    assert.deepEqual(owed(files(narrowed, file('MOFA', ATU)), 'atu'), []);
  });

  it('owes no optional question and no stem', () => {
    const [line] = owed(files(manifest('lead: FIA'), file('FIA', 'prevention: {}')), 'prevention');
    assert.equal(line, 'fia: 0 of 14; missing 1 2.a 2.b 2.c 2.d 2.e 2.f 3 4 5 6 7 8 9');
  });

  it('owes nothing of a section that is declined with a reason, and all of one declined without', () => {
    const declined = 'atu: {status: not-applicable, reason: No units exist.}';
    assert.deepEqual(owed(files(file('FIA', declined)), 'atu'), []);
    assert.deepEqual(owed(files(file('FIA', 'atu: {status: not-applicable}')), 'atu'), [
      'fia: 0 of 7; missing 1 2 3 4 5 5.a 5.b',
    ]);
  });

  it('has answered with a reason why there is no answer, and not with the bare status or a blank key', () => {
    const text = `atu:
  atu-1: {status: no-information, reason: The circles were reorganised.}
  atu-2: {status: no-information}
  atu-3:
  atu-4: {note: ask Lahore}`;
    assert.deepEqual(owed(files(file('FIA', text)), 'atu'), ['fia: 1 of 7; missing 2 3 4 5 5.a 5.b']);
  });

  it('owes nothing while its respondent is not known', () => {
    assert.deepEqual(owed(files(file('FAI', ATU)), 'atu'), []);
  });
});

describe('a question of several agencies', () => {
  const shared = (fia: string, moi: string) =>
    files(file('FIA', `efforts:\n${fia}`), file('MOI', `efforts:\n${moi}`));

  it('is discharged by the first answer from anyone', () => {
    const [fia, moi] = owed(shared('  efforts-1: Done.', '  efforts-3: Met twice.'), 'efforts');
    assert.equal(fia, 'fia: 2 of 14; missing 2 4 5 6 7 8 9 10 11 12 13 14');
    assert.equal(moi, 'moi: 2 of 14; 12 left to FIA');
  });

  it('C1: is missing once where nobody answered it, in the file of the lead, and left to it by the others', () => {
    const [fia, moi] = owed(shared('  efforts-1:', '  efforts-1:'), 'efforts');
    assert.match(fia ?? '', /^fia: 0 of 14; missing 1 2 /);
    assert.equal(moi, 'moi: 0 of 14; 14 left to FIA, not begun');
  });

  it('is missing in the first file that is to answer where the lead is not', () => {
    const text = files(file('FIA', ATU), file('MOHR', 'protection: {}'), file('MOPHRD', 'protection: {}'));
    const lines = owed(text, 'protection');
    assert.match(lines[0] ?? '', /^mohr: 0 of 20; missing 1 2 3 .* 11 11\.a 11\.b 12 /);
    assert.equal(lines[1], 'mophrd: 0 of 20; missing 11.b 13; 18 left to MOHR');
    assert.equal(lines.length, 2);
  });

  it('is owed by each where each counts its own', () => {
    const text = files(
      file('FIA', 'identification:\n  identification-1: 100\n  identification-2: 80'),
      file('MOHR', 'identification:\n  identification-1: 5'),
    );
    assert.deepEqual(owed(text, 'identification'), [
      'fia: 2 of 10; missing 3 4 5 6 7 8 9 10',
      'mohr: 1 of 10; missing 2 4; 7 left to FIA',
    ]);
  });
});

describe('who owes what', () => {
  it('is whom the definition names, of those that have a file', () => {
    const text = files(file('FIA', ATU), file('SWD-PUNJAB', ''), file('MOPHRD', ''));
    assert.deepEqual(owed(text, 'recruitment'), ['mophrd: 0 of 9; missing 1 2 3 4 5 6 7 8 9, not begun']);
    assert.deepEqual(
      owed(text, 'identification').map(line => line.split(':')[0]),
      ['fia', 'swd-punjab'],
    );
  });

  it('is whom the definition names in their place, else the lead', () => {
    const without = files(file('FIA', ATU), file('MOHR', ''));
    assert.deepEqual(owed(without, 'dvc'), ['fia: 0 of 4; missing 1 1.a 1.b 1.c, not begun']);
    assert.match(owed(without, 'recruitment')[0] ?? '', /^fia: 0 of 9/);
    const labour = files(file('FIA', ATU), file('LABOUR-SINDH', ''));
    assert.deepEqual(owed(labour, 'dvc'), ['labour-sindh: 0 of 4; missing 1 1.a 1.b 1.c, not begun']);
  });

  it('is changed by the manifest: sections, questions, and with a question its parts', () => {
    const narrowed = manifest(
      'respondents:\n  - {id: SWD-PUNJAB, sections: [protection]}\n  - {id: MOHR, sections: [prevention-2, prevention-3]}',
    );
    const text = files(narrowed, file('FIA', ATU), file('MOHR', ''), file('SWD-PUNJAB', ''));
    assert.deepEqual(
      owed(text, 'protection').map(line => line.split(':')[0]),
      ['swd-punjab'],
    );
    const prevention = owed(text, 'prevention');
    assert.equal(prevention[0], 'fia: 0 of 7; missing 1 4 5 6 7 8 9, not begun');
    assert.equal(prevention[1], 'mohr: 0 of 7; missing 2.a 2.b 2.c 2.d 2.e 2.f 3, not begun');
  });

  it('falls to the lead where those who owe it have no file, in whose name it then stands', () => {
    const named = manifest('respondents:\n  - {id: MOPHRD}');
    assert.deepEqual(owed(files(named, file('FIA', ATU)), 'recruitment'), [
      'fia: 0 of 9; missing 1 2 3 4 5 6 7 8 9 for MOPHRD, not begun',
      'no file of MOPHRD: 0 of 9; 9 left to FIA, not begun',
    ]);
    const answered = file('MOHR', 'recruitment:\n  recruitment-1: Licensed by the Bureau.');
    assert.match(
      owed(files(named, file('FIA', ATU), answered), 'recruitment')[0] ?? '',
      /^fia: 1 of 9; missing 2 3/,
    );
  });

  it('C1: is counted of those without a file too, and by each where each counts its own', () => {
    const named = manifest('respondents: [FIA, MOHR]');
    const text = files(
      named,
      file('FIA', 'identification:\n  identification-1: 100\n  identification-5: None.'),
    );
    assert.deepEqual(owed(text, 'identification'), [
      'fia: 2 of 10; missing 2 3 4 6 7 8 9 10',
      'no file of MOHR: 1 of 10; missing 1 2 4; 6 left to FIA, not begun',
    ]);
  });

  it('is nobody’s where the lead says in the place of those without a file why there is no answer', () => {
    const named = manifest('respondents: [FIA, MOPHRD]');
    const declined = 'recruitment: {status: no-information, reason: The Ministry has not answered.}';
    assert.deepEqual(owed(files(named, file('FIA', declined)), 'recruitment'), []);
  });

  it('is missing in the file of the next where the first declines the section', () => {
    const declined = 'efforts: {status: not-applicable, reason: The Ministry coordinates.}';
    const text = files(file('FIA', declined), file('MOI', 'efforts:'));
    assert.deepEqual(owed(text, 'efforts'), ['moi: 0 of 14; missing 1 2 3 4 5 6 7 8 9 10 11 12 13 14']);
  });

  it('is one thing for a respondent with two files, reported in the file that has the section', () => {
    const text = files(file('FIA', 'trends: {}', 'a'), file('FIA', ATU, 'b'));
    assert.deepEqual(owed(text, 'atu'), ['b: 2 of 7; missing 2 4 5 5.a 5.b']);
    assert.match(owed(text, 'laws')[0] ?? '', /^a: 0 of 13; missing .*, not begun$/);
  });
});

describe('a question that applies only when', () => {
  it('is needless after the "no" of its parent, and owed while the parent is open', () => {
    const dvc = (choice: string) =>
      owed(files(manifest('lead: FIA'), file('FIA', `dvc:\n  dvc-1: ${choice}`)), 'dvc');
    assert.deepEqual(dvc('no'), ['fia: 1 of 1']);
    assert.deepEqual(dvc('yes'), ['fia: 1 of 4; missing 1.a 1.b 1.c']);
    assert.deepEqual(dvc(''), ['fia: 0 of 4; missing 1 1.a 1.b 1.c, not begun']);
  });

  it('is needless for the agency that says "no" itself, and owed by the one that says "yes"', () => {
    const text = files(
      file('LABOUR-PUNJAB', 'dvc:\n  dvc-1: no'),
      file('LABOUR-SINDH', 'dvc:\n  dvc-1: yes'),
    );
    assert.deepEqual(owed(text, 'dvc'), [
      'labour-punjab: 1 of 1',
      'labour-sindh: 1 of 4; missing 1.a 1.b 1.c',
    ]);
  });

  it('is owed when a count is above 0, and not while it is 0, unknown or open', () => {
    const removed = (count: string) => {
      const [line = ''] = owed(files(file('FIA', `complicity:\n  complicity-7: ${count}`)), 'complicity');
      return / 8 9 10 /.test(line);
    };
    assert.equal(removed('3'), true);
    assert.equal(removed('0'), false);
    assert.equal(removed('pending'), false);
    assert.equal(removed(''), false);
  });

  it('is judged by the agency’s own count where it has one', () => {
    const text = files(
      file('FIA', 'complicity:\n  complicity-7: 4'),
      file('MOFA', 'complicity:\n  complicity-7: 0'),
    );
    const [fia = '', mofa = ''] = owed(text, 'complicity');
    assert.match(fia, / 8 9 10 /);
    assert.equal(mofa, 'mofa: 1 of 8; missing 1; 6 left to FIA');
  });

  it('is owed unless two figures are known and equal, over all agencies', () => {
    const text = (referred: string) =>
      files(
        file('FIA', `identification:\n  identification-1: 10\n  identification-2: ${referred}`),
        file('MOHR', 'identification:\n  identification-1: 5\n  identification-2: 5'),
      );
    const asked = (referred: string) => /missing 3 /.test(owed(text(referred), 'identification')[0] ?? '');
    assert.equal(asked('10'), false);
    assert.equal(asked('9'), true);
    assert.equal(asked('pending'), true);
  });
});

describe('a submission of a hundred offices and more', () => {
  it('asks once who bears a question, and not again for each of them', () => {
    const written = Object.entries(offices(120)).map(([path, text]) => ({ path, text }));
    const [submission] = submissionsOf(workspaceOf(written));
    assert.ok(submission);
    const before = process.cpuUsage();
    assert.ok(progressOf(submission).length > 120);
    const { user } = process.cpuUsage(before);
    // It takes a tenth of this; asked again for each, it took three times as long as this.
    assert.ok(user / 1000 < 3000, `${Math.round(user / 1000)} ms`);
  });
});

describe('a section is begun', () => {
  const begun = (text: string) =>
    owed(files(file('FIA', text)), 'trends').every(line => !line.endsWith('not begun'));

  for (const [what, text, expected] of [
    ['when its key stands bare', 'trends:', true],
    ['when its key stands bare above a comment', 'trends:\n  # ask Karachi', true],
    ['when nothing stands in its braces', 'trends: {}', true],
    ['not when its answers are bare keys', 'trends:\n  # 1 Changes\n  trends-1:\n  trends-2:', false],
    [
      'not when its answers hold blanks',
      'trends:\n  trends-1:\n    choice:\n    answer: |\n    source:',
      false,
    ],
    ['not when its answers say that they are drafts', 'trends:\n  trends-1: {status: draft}', false],
    ['not when its answers are empty texts', 'trends:\n  trends-1: ""\n  trends-2: {}\n  trends-3: ~', false],
    ['when an answer says more of itself', 'trends:\n  trends-1: {status: final}', true],
    ['when an answer holds a note', 'trends:\n  trends-1:\n  trends-2: {note: ask Lahore}', true],
    ['when an answer names its source', 'trends:\n  trends-2: {source: The register.}', true],
    ['when an answer is declined without a reason', 'trends:\n  trends-2: {status: no-information}', true],
    ['when an answer cannot be read', 'trends:\n  trends-2: {stauts: final}', true],
    ['when an answer of it stands elsewhere', 'laws:\n  trends-2: no', true],
    ['not when it is not there', 'laws:', false],
  ] as const) {
    it(what, () => assert.equal(begun(text), expected));
  }
});
