import assert from 'node:assert/strict';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { findFindingPage, findingPages } from '../../server/src/features/finding-page.ts';
import { pageMarkdown } from '../../server/src/features/manual/page.ts';
import { shippedQuestionnaires } from '../../server/src/questionnaire/shipped.ts';
import { rules } from '../../server/src/rules/index.ts';

const [questionnaire] = [...shippedQuestionnaires().values()].slice(-1);
assert.ok(questionnaire);
const pages = findingPages(questionnaire);

/** Where a form is the only one, or the finding is about the one thing that can be done. */
const ONE_WAY = new Set([
  'missing-space',
  'missing-comma',
  'formatted-figure',
  'uncanonical-provision',
  'joinder-alone',
  'deep-blank-line',
  'merge-conflict',
  'foreign-blank',
  'changed-name',
]);

describe('the manual', () => {
  it('has a page for every code that a finding can have', () => {
    const codes = [
      // This one runs the checks, which have pages of their own.
      ...rules.map(({ code }) => code).filter(code => code !== 'figure-check'),
      ...questionnaire.checks.map(({ id }) => id),
    ];
    assert.deepEqual(
      pages.map(({ code }) => code),
      codes,
    );
    assert.equal(findFindingPage(questionnaire, 'no-such-code'), undefined);
  });

  for (const page of pages) {
    it(`says of ${page.code} what is wrong, how to mend it and who can answer`, () => {
      const headings = page.parts.map(({ heading }) => heading);
      for (const wanted of ['What is wrong, and why it matters', 'How to mend it', 'Who can answer']) {
        assert.ok(headings.includes(wanted), wanted);
      }
      for (const { heading, body } of page.parts) assert.match(body, /\w{3}/, heading);
      assert.doesNotMatch(pageMarkdown(page), /undefined|\[object/);
    });

    it(`holds of ${page.code} text and code alone, which no sign turns into anything else`, () => {
      const kinds = new Set<string>();
      const walk = (node: { readonly type: string; readonly children?: readonly object[] }) => {
        kinds.add(node.type);
        for (const child of node.children ?? []) walk(child as typeof node);
      };
      walk(fromMarkdown(pageMarkdown(page)));
      const known = ['root', 'heading', 'paragraph', 'text', 'inlineCode', 'list', 'listItem', 'code'];
      const others = [...kinds].filter(kind => ![...known, 'blockquote', 'strong'].includes(kind));
      assert.deepEqual(others, []);
    });
  }

  it('knows two ways to mend each, but where there is one form only', () => {
    const single = rules.filter(({ mend }) => mend.length < 2).map(({ code }) => code);
    assert.deepEqual(
      single.filter(code => !ONE_WAY.has(code)),
      [],
    );
  });

  it('shows an example as it was and as it is mended, with what the program says of it', () => {
    const page = findFindingPage(questionnaire, 'formatted-figure');
    const example = page?.parts.find(({ heading }) => heading === 'Example');
    assert.equal(
      example?.body,
      `Before:

\`\`\`yaml
identification:
  identification-1:
    data:
      total: 1,234
#            ^^^^^
\`\`\`

TIP Report says:

> Victims identified: write 1234 in place of 1,234; the report adds the separators itself.

After:

\`\`\`yaml
identification:
  identification-1:
    data:
      total: 1234
\`\`\``,
    );
  });

  it('leaves out of a long example what is the same before and after', () => {
    const page = findFindingPage(questionnaire, 'unbegun-sections');
    const [, shortest] = page?.parts.filter(({ heading }) => heading.startsWith('Example')) ?? [];
    assert.match(shortest?.body ?? '', /\ntrends:\n {2}trends-1:/, 'what differs stands there');
    const contradicting = findFindingPage(questionnaire, 'contradicting-choice');
    assert.match(contradicting === undefined ? '' : pageMarkdown(contradicting), /\n *…\n/);
  });

  it('names of a check the figures that it compares, and the answer that can explain it', () => {
    const page = findFindingPage(questionnaire, 'more-referred-than-identified');
    const text = page === undefined ? '' : pageMarkdown(page);
    assert.match(text, /`identification-2\.referred` must be at most `identification-1\.total`\./);
    assert.match(text, /identification-2:\n {2}explain:\n {4}more-referred-than-identified:/);
  });
});
