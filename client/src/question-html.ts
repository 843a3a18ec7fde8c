import type {
  AnswerContent,
  GivenAnswer,
  QuestionPanel,
  TextBlock,
} from '../../server/src/lsp/protocol/question.ts';
import { type Html, html } from './html.ts';
import { kindInWords, questionTitle, serverInWords, stateInWords } from './question-words.ts';
import type { Translator } from './translator.ts';

/** The content of the view “Question”: everything that helps to answer it, as headings, paragraphs and lists. */
export function questionHtml(l10n: Translator, panel: QuestionPanel): Html {
  return html`<main data-question="${panel.id}">
${head(l10n, panel)}
<blockquote>${panel.original.map(block)}</blockquote>
${findings(l10n, panel)}
${wants(l10n, panel)}
${checks(l10n, panel)}
${others(l10n, panel)}
${previous(l10n, panel)}
${owners(l10n, panel)}
</main>`;
}

/** What stands there while there is no question. */
export function emptyHtml(l10n: Translator): Html {
  return html`<main class="empty">
<p>${l10n.t('Put the cursor into an answer of a response file. Its question is then shown here, word for word.')}</p>
<p>${l10n.t('Or choose a question in the view “Questionnaire”.')}</p>
</main>`;
}

/** What stands there while nothing can be asked. */
export function silentHtml(l10n: Translator, state: 'starting' | 'stopped'): Html {
  return html`<main class="empty"><p>${serverInWords(l10n, state)}</p></main>`;
}

function head(l10n: Translator, { number, short, section, state, respondent }: QuestionPanel): Html {
  const how = state && stateInWords(l10n, state);
  return html`<header>
<h1>${questionTitle({ number, short })}</h1>
<p class="about">${section}${how && html` · <strong>${respondent === undefined ? how : `${respondent}: ${how}`}</strong>`}</p>
</header>`;
}

function findings(l10n: Translator, { findings }: QuestionPanel): Html | undefined {
  const words = {
    error: l10n.t('Error'),
    warning: l10n.t('Warning'),
    information: l10n.t('Remark'),
    hint: l10n.t('Remark'),
  };
  const items = findings.map(
    ({ severity, message }) =>
      html`<li class="${severity}"><strong>${words[severity]}:</strong> ${message}</li>`,
  );
  return items.length === 0
    ? undefined
    : html`<section><h2>${l10n.t('To mend here')}</h2><ul class="findings">${items}</ul></section>`;
}

function block(text: TextBlock): Html {
  switch (text.kind) {
    case 'paragraph':
      return html`<p>${text.text}</p>`;
    case 'bullets':
      return html`<ul>${text.items.map(item => html`<li>${item}</li>`)}</ul>`;
    case 'lettered':
      return html`<ul class="lettered">${text.items.map(item => html`<li>${item}</li>`)}</ul>`;
  }
}

function wants(l10n: Translator, { wants, fields, parts, optional, state }: QuestionPanel): Html | undefined {
  if (state === undefined) {
    const items = parts.map(part => html`<li><code>${part.id}</code> ${questionTitle(part)}</li>`);
    return html`<section><h2>${l10n.t('Answered in its parts')}</h2><ul>${items}</ul></section>`;
  }
  const whole = wants.map(words => html`<li>${sentence(words)}</li>`);
  const each = fields.map(
    field =>
      html`<li><code>${field.id}</code> ${field.title}: ${field.wants}${field.optional ? ` (${l10n.t('optional')})` : ''}</li>`,
  );
  if (whole.length + each.length === 0) return undefined;
  const title = optional ? l10n.t('What it wants, if there is anything') : l10n.t('What it wants');
  return html`<section><h2>${title}</h2><ul>${whole}${each}</ul></section>`;
}

function checks(l10n: Translator, { checks, findings }: QuestionPanel): Html | undefined {
  const open = checks.filter(({ state }) => state === 'open');
  // A check that fails at this very answer stands among what is to be mended already.
  const known = checks.filter(
    ({ state, text }) => state !== 'open' && !findings.some(({ message }) => message === text),
  );
  if (known.length + open.length === 0) return undefined;
  const items = known.map(({ state, text }) => {
    const word = state === 'fails' ? l10n.t('Fails') : l10n.t('Holds');
    const sign = state === 'fails' ? '✗' : '✓';
    return html`<li class="${state}"><strong><span aria-hidden="true">${sign}</span> ${word}:</strong> ${text}</li>`;
  });
  const waiting =
    open.length === 1
      ? l10n.t('1 check waits for figures')
      : l10n.t('{0} checks wait for figures', open.length);
  return html`<section><h2>${l10n.t('Checks')}</h2>
${known.length > 0 ? html`<ul class="checks">${items}</ul>` : undefined}
${open.length > 0 ? html`<details><summary>${waiting}</summary><ul>${open.map(({ text }) => html`<li>${text}</li>`)}</ul></details>` : undefined}
</section>`;
}

function others(l10n: Translator, { others, respondent }: QuestionPanel): Html | undefined {
  if (others.length === 0) return undefined;
  const title = respondent === undefined ? l10n.t('Answers') : l10n.t('Answers of other agencies');
  return html`<section><h2>${title}</h2>
${others.map(given => html`${name(l10n, given)}${content(l10n, given.content, SHORT)}`)}
</section>`;
}

function previous(l10n: Translator, { previous }: QuestionPanel): Html | undefined {
  if (previous === undefined) return undefined;
  const title = l10n.t('Last year’s answer');
  if (previous.kind === 'none') return html`<section><h2>${title}</h2><p>${previous.message}</p></section>`;
  const given = previous.answers.map(
    answer =>
      html`${name(l10n, answer)}<p class="about">${l10n.t('From {0}', answer.file)}</p>${content(l10n, answer.content)}`,
  );
  return html`<section><h2>${title}</h2>${given}</section>`;
}

function name(l10n: Translator, { respondent, content }: GivenAnswer): Html {
  return html`<h3>${respondent === '' ? l10n.t('A file without a respondent') : respondent}: ${kindInWords(l10n, content.status)}</h3>`;
}

/** Letters of another agency's answer that are shown. */
const SHORT = 400;

/** An answer. Where it is to be no longer than `most` letters, its text is cut at a word, and figures are left undivided. */
function content(l10n: Translator, answer: AnswerContent, most?: number): Html {
  const { choice, prose, figures, attachments, reason, source } = answer;
  const facts: (readonly [string, string])[] = [];
  if (choice !== undefined) facts.push([l10n.t('Choice'), choice]);
  for (const { title, value, cells } of figures)
    facts.push([title, cells === undefined || most !== undefined ? value : `${value} (${cells})`]);
  if (reason !== undefined) facts.push([l10n.t('Reason'), reason]);
  if (attachments.length > 0) facts.push([l10n.t('Attachments'), attachments.join(', ')]);
  if (source !== undefined) facts.push([l10n.t('Source'), source]);
  return html`<dl>${facts.map(([term, value]) => html`<div><dt>${term}</dt><dd dir="auto">${value}</dd></div>`)}</dl>
${prose === undefined ? undefined : html`<div class="prose" dir="auto">${cut(reflowed(prose), most)}</div>`}`;
}

/** Lines that were broken to fit an editor run on; paragraphs, lists and tables keep theirs. */
function reflowed(prose: string): string {
  return prose.replace(/(?<=\S)[ \t]*\r?\n[ \t]*(?![-*+>|#\s]|\d+[.)])/g, ' ');
}

function cut(text: string, most = text.length): string {
  if (text.length <= most) return text;
  const part = text.slice(0, most);
  return `${part.slice(0, Math.max(part.lastIndexOf(' '), most / 2))} …`;
}

function owners(l10n: Translator, { owners, audience, summed, state }: QuestionPanel): Html | undefined {
  if (state === undefined || (owners.length === 0 && audience === undefined)) return undefined;
  const items = owners.map(({ id, name }) => html`<li><code>${id}</code> ${name}</li>`);
  const how =
    owners.length < 2
      ? undefined
      : summed
        ? l10n.t('Each of them gives its own figures, which are added up.')
        : l10n.t('The answer of one of them is enough.');
  return html`<section><h2>${l10n.t('Who owes it')}</h2>
${audience && html`<p class="about">${audience}</p>`}
<ul>${items}</ul>
${how && html`<p>${how}</p>`}
</section>`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
