import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { BeginAnswerResult } from '../../server/src/lsp/protocol/begin-answer.ts';
import type { Overview } from '../../server/src/lsp/protocol/overview.ts';
import type { QuestionPanel, QuestionParams } from '../../server/src/lsp/protocol/question.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { type Conversation, converse, uriOf } from '../support/lsp-client.ts';

const FIA = `questionnaire: tip-pakistan-2021
respondent: FIA
laws:
  laws-4: yes
`;

/** What the views ask of the built server. */
describe('the server behind the views', () => {
  let folder: TestFolder;
  let server: Conversation;
  let path: string;

  before(async () => {
    folder = testFolder({
      '2021/submission.tip.yaml':
        'questionnaire: tip-pakistan-2021\nsubmission:\n  title: This year\n  previous: ../2020\n',
      '2021/fia.tip.yaml': FIA,
      '2020/submission.tip.yaml': 'questionnaire: tip-pakistan-2021\nsubmission: {}\n',
      '2020/answers/fia.tip.yaml': FIA.replace('laws-4: yes', 'laws-4: partly'),
    });
    path = join(folder.path, '2021/fia.tip.yaml');
    server = await converse(join(folder.path, '2021'), { hears: ['tip/changed'] });
    await server.diagnostics(path, ({ diagnostics }) => diagnostics.length > 0);
  });

  after(async () => {
    assert.equal(await server.end(), 0);
    folder.remove();
  });

  it('gives the overview of a file for its respondent, of a folder for all, and of neither for a stranger', async () => {
    const ask = (uri: string, respondent?: string | null) =>
      server.connection.sendRequest<Overview | null>('tip/overview', { uri, respondent });
    const own = await ask(uriOf(path));
    assert.equal(own?.title, 'This year');
    assert.equal(own?.respondent, 'FIA');
    assert.equal(own?.folder, uriOf(join(folder.path, '2021')));
    assert.equal((await ask(uriOf(join(folder.path, '2021'))))?.respondent, undefined);
    assert.equal((await ask(uriOf(path), null))?.respondent, undefined);
    assert.equal(await ask('file:///nowhere/x.tip.yaml'), null);
  });

  it('gives the question at a position, with last year’s answer from a folder that is not open', async () => {
    const ask = (at: QuestionParams['at']) =>
      server.connection.sendRequest<QuestionPanel | null>('tip/question', { uri: uriOf(path), at });
    const panel = await ask({ line: 3, character: 5 });
    assert.equal(panel?.id, 'laws-4');
    assert.ok(panel?.previous?.kind === 'answers');
    assert.deepEqual(
      panel.previous.answers.map(({ file, respondent, content }) => [file, respondent, content.choice]),
      [['answers/fia.tip.yaml', 'FIA', 'Partly']],
    );
    assert.equal(await ask({ line: 0, character: 0 }), null);
    assert.equal((await ask('atu-1'))?.id, 'atu-1');
  });

  it('says where an answer begins, and tells when something changed', async () => {
    const begun = await server.connection.sendRequest<BeginAnswerResult>('tip/beginAnswer', {
      uri: uriOf(path),
      question: 'laws-7',
    });
    assert.deepEqual(begun, {
      kind: 'place',
      uri: uriOf(path),
      edit: {
        range: { start: { line: 3, character: 13 }, end: { line: 3, character: 13 } },
        newText: '\n  laws-7: ',
      },
      cursor: { line: 4, character: 10 },
      listed: false,
    });
    const changed = new Promise<void>(resolve =>
      server.connection.onNotification('tip/changed', () => resolve()),
    );
    await server.open(path, `${FIA}  laws-7: 3\n`);
    await changed;
    const { kind } = await server.connection.sendRequest<BeginAnswerResult>('tip/beginAnswer', {
      uri: uriOf(path),
      question: 'no-such',
    });
    assert.equal(kind, 'refused');
  });
});
