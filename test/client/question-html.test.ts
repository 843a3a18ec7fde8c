import assert from 'node:assert/strict';
import { html } from '../../client/src/html.ts';
import { emptyHtml, questionHtml } from '../../client/src/question-html.ts';
import { questionPage } from '../../client/src/question-page.ts';
import type { QuestionPanel } from '../../server/src/lsp/protocol/question.ts';
import { english } from '../support/english.ts';

const HOSTILE = `</p><script>alert(1)</script><img src=x onerror="alert('2')">&amp;\${x}`;

/** A panel in which every text that comes from a file is hostile. */
const hostile: QuestionPanel = {
  id: HOSTILE,
  number: '1',
  short: HOSTILE,
  section: HOSTILE,
  audience: HOSTILE,
  respondent: HOSTILE,
  state: { kind: 'draft', open: true, who: [HOSTILE] },
  original: [
    { kind: 'paragraph', text: HOSTILE },
    { kind: 'bullets', items: [HOSTILE] },
    { kind: 'lettered', items: [HOSTILE] },
  ],
  optional: false,
  wants: [HOSTILE],
  fields: [{ id: HOSTILE, title: HOSTILE, wants: HOSTILE, optional: true }],
  parts: [],
  owners: [{ id: HOSTILE, name: HOSTILE }],
  summed: false,
  checks: [
    { state: 'fails', text: HOSTILE },
    { state: 'open', text: HOSTILE },
  ],
  findings: [{ severity: 'error', message: `${HOSTILE}.`, uri: '', position: { line: 0, character: 0 } }],
  others: [{ respondent: HOSTILE, content: hostileContent() }],
  previous: {
    kind: 'answers',
    answers: [{ respondent: HOSTILE, file: HOSTILE, content: hostileContent() }],
  },
};

function hostileContent() {
  return {
    status: 'final',
    choice: HOSTILE,
    prose: HOSTILE,
    figures: [{ title: HOSTILE, value: HOSTILE, cells: HOSTILE }],
    attachments: [HOSTILE],
    reason: HOSTILE,
    source: HOSTILE,
  } as const;
}

describe('the page of a question', () => {
  it('shows hostile text as text: no tag, no attribute and no script comes from a file', () => {
    const { markup } = questionHtml(english, hostile);
    const tags = [...markup.matchAll(/<([^>]*)>/g)].map(([, inside]) => inside ?? '');
    const own =
      /^\/?(main|header|h1|h2|h3|p|strong|span|blockquote|section|ul|li|code|details|summary|dl|div|dt|dd)( (class|dir|aria-hidden|data-question)="[^"<>]*")*$/;
    assert.deepEqual(
      tags.filter(tag => !own.test(tag)),
      [],
    );
    assert.ok(!/onerror="/.test(markup));
    const texts = markup.split('&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;').length - 1;
    assert.ok(texts > 25, 'every text is shown, each escaped');
    assert.ok(markup.includes('&amp;amp;${x}'), 'an escape in a text is no escape of ours');
  });

  it('allows nothing but its own style and script, and loads nothing', () => {
    const page = questionPage(questionHtml(english, hostile), 'en', 'n0nce');
    assert.match(page, /content="default-src 'none'; style-src 'nonce-n0nce'; script-src 'nonce-n0nce'"/);
    assert.equal([...page.matchAll(/<script/g)].length, 1);
    assert.equal([...page.matchAll(/<style/g)].length, 1);
    assert.ok(!/(src|href)="|url\(|@import|https?:/.test(page.replaceAll(/&lt;img src=x/g, '')));
    assert.ok(!questionPage(html``, '"><script>', 'n').includes('"><script>'));
  });

  it('has one main heading, and parts with headings below it', () => {
    const { markup } = questionHtml(english, hostile);
    const levels = [...markup.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
    assert.equal(levels[0], 1);
    assert.deepEqual(
      levels.filter((level, n) => n > 0 && (level < 2 || level > (levels[n - 1] ?? 0) + 1)),
      [],
    );
  });

  it('tells by words what colours and signs tell', () => {
    const { markup } = questionHtml(english, hostile);
    assert.match(markup, /<strong>Error:<\/strong>/);
    assert.match(markup, /<span aria-hidden="true">✗<\/span> Fails:/);
    assert.match(markup, /draft, .* to answer/);
  });

  it('says once what fails here', () => {
    const twice: QuestionPanel = {
      ...hostile,
      checks: [{ state: 'fails', text: 'Too many.' }],
      findings: [{ severity: 'error', message: 'Too many.', uri: '', position: { line: 0, character: 0 } }],
    };
    assert.equal(questionHtml(english, twice).markup.split('Too many.').length - 1, 1);
  });

  it('cuts the answer of another agency at a word, and shows last year’s whole', () => {
    const prose = 'word '.repeat(200).trim();
    const content = { status: 'final', prose, figures: [], attachments: [] } as const;
    const panel: QuestionPanel = {
      ...hostile,
      others: [{ respondent: 'MOFA', content }],
      previous: { kind: 'answers', answers: [{ respondent: 'FIA', file: 'fia.tip.yaml', content }] },
    };
    const shown = [...questionHtml(english, panel).markup.matchAll(/<div class="prose"[^>]*>([^<]*)</g)];
    const [other = '', previous] = shown.map(([, text]) => text);
    assert.match(other, /word …$/);
    assert.ok(other.length <= 402);
    assert.equal(previous, prose);
  });

  it('lets the lines of a paragraph run on, and leaves lists and tables as they are', () => {
    const prose =
      'Broken\nto fit.\n\nNext:\n- one\n  more\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n1. first';
    const content = { status: 'final', prose, figures: [], attachments: [] } as const;
    const { markup } = questionHtml(english, { ...hostile, others: [{ respondent: 'MOFA', content }] });
    assert.ok(
      markup.includes(
        'Broken to fit.\n\nNext:\n- one more\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n1. first<',
      ),
      markup,
    );
  });

  it('says what to do while there is no question', () => {
    assert.match(emptyHtml(english).markup, /Put the cursor into an answer/);
  });
});
