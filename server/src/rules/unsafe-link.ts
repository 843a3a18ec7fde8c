import type { Answer } from '../model/answer.ts';
import { markdownLinks, type ProseLink } from '../model/prose-links.ts';
import { defineAnswerRule } from './rule.ts';

const SAFE = ['http', 'https', 'mailto'];

export const unsafeLink = defineAnswerRule({
  code: 'unsafe-link',
  severity: 'error',
  scope: 'answer',
  unexplainable: 'the report cannot carry such a link; write another one',
  title: 'A link that the report cannot carry',
  why: 'A link in the report is opened by whoever clicks it. Only web and mail addresses are safe to open, and a file on somebody’s drive is not there for anyone else.',
  mend: [
    'Write a web address that begins with `https://`, or a mail address that begins with `mailto:`.',
    'Attach a file of the submission by its path instead.',
  ],
  who: 'writer',
  messages: {
    scheme:
      '{written} begins with {scheme}:, which the report cannot carry; write an address that begins with https:// or mailto:.',
    empty: 'This link has no address; write one that begins with https:// or mailto:.',
    none: '{written} is no full address; write https:// before it.',
  },
  examples: [
    {
      bad: `
    efforts:
      efforts-7:
        choice: yes
        answer: The report is [here](javascript:alert(1)), [there](<file:///C:/report.pdf>) and [at last](https://example.gov.pk).
  #                                  ^^^^^^^^^^^^^^^^^^^ error unsafe-link: javascript:alert(1) begins with javascript:, which the report cannot carry; write an address that begins with https:// or mailto:.
  #                                                                 ^^^^^^^^^^^^^^^^^^^^^ error unsafe-link: file:///C:/report.pdf begins with file:, which the report cannot carry; write an address that begins with https:// or mailto:.
        attachments:
          - {link: "ftp://example.gov.pk/report"}
  #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unsafe-link: ftp://example.gov.pk/report begins with ftp:, which the report cannot carry; write an address that begins with https:// or mailto:.
          - {link: www.example.gov.pk}
  #                ^^^^^^^^^^^^^^^^^^ error unsafe-link: www.example.gov.pk is no full address; write https:// before it.
          - {link: ""}
  #                ^^ error unsafe-link: This link has no address; write one that begins with https:// or mailto:.
          - command:workbench.action
  #         ^^^^^^^^^^^^^^^^^^^^^^^^ error unsafe-link: command:workbench.action begins with command:, which the report cannot carry; write an address that begins with https:// or mailto:.
`,
      good: `
    efforts:
      efforts-7:
        choice: yes
        answer: The report is [here](https://example.gov.pk), [and there](annexes/report.pdf); the note (see above) stands.
        attachments:
          - {link: "https://example.gov.pk/report"}
          - {link: "https://example.gov.pk/annex"}
          - HTTP://example.gov.pk/report
          - mailto:office@example.gov.pk
`,
    },
  ],
  *check({ answer }, say) {
    for (const { target, address, addressAt: at } of answer.attachments) {
      if (target !== 'link') continue;
      const scheme = schemeOf(address);
      if (address === '') yield { at, message: say('empty', {}) };
      else if (scheme === undefined) yield { at, message: say('none', { written: address }) };
      else if (!SAFE.includes(scheme)) yield { at, message: say('scheme', { written: address, scheme }) };
    }
    for (const { at, address } of linksInProse(answer)) {
      const scheme = schemeOf(address);
      if (scheme !== undefined && !SAFE.includes(scheme)) {
        yield { at, message: say('scheme', { written: address, scheme }) };
      }
    }
  },
});

function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
}

/** Targets of Markdown links; a path to a file of the submission is one of them. */
function linksInProse({ prose, supplements, reason }: Answer): ProseLink[] {
  const texts = [prose, reason, ...supplements.map(supplement => supplement.text)];
  return texts.flatMap(text => (text === undefined ? [] : markdownLinks(text.raw, text.at.start)));
}
