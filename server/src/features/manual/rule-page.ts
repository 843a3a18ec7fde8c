import type { Example, Rule, RuleSeverity, Who } from '../../rules/rule.ts';
import { type Sayable, t, verbatim, type Words } from '../../text/l10n.ts';
import { escapeMarkdown, paragraphs } from '../markdown.ts';
import { bullets, type Page, type PagePart, yaml } from './page.ts';
import { shownLines, type WorkedFile, type WorkedText, workedText } from './worked-example.ts';

/** The page of a rule, with up to two of its examples. */
export function rulePage(rule: Rule): Page {
  const { code, title, severity, why, mend, examples, explainable } = rule;
  const chosen = chosenOf(examples);
  return {
    code,
    title: t(title),
    loudness: loudness(severity),
    parts: [
      { heading: t('What is wrong, and why it matters'), body: t(why) },
      { heading: t('How to mend it'), body: bullets(mend.map(way => t(way))) },
      ...chosen.map((example, n) => examplePart(example, chosen.length === 1 ? undefined : n + 1)),
      { heading: t('Who can answer'), body: answerer(rule.who ?? BY_SCOPE[rule.scope]) },
      ...(explainable ? [explainPart(rule)] : []),
    ],
  };
}

/** The first example, which shows the usual case, and the shortest of the others. */
function chosenOf([first, ...others]: readonly Example[]): readonly Example[] {
  const length = ({ bad, good }: Example) => bad.length + good.length;
  const [second] = others.toSorted((a, b) => length(a) - length(b));
  return [first, second].filter(example => example !== undefined);
}

/** How loud a finding is, in words that say what it does to the report. */
export function loudness(severity: RuleSeverity): Words {
  switch (severity) {
    case 'error':
      return t('Error: the report would be wrong.');
    case 'warning':
      return t('Warning: the report would be right, but weaker.');
    case 'information':
      return t('Information: worth a look.');
    case 'hint':
      return t('Hint: a matter of form.');
    case 'by-status':
      return t(
        'It grows with the answer’s status: information in a draft, a warning under review, an error in a final answer.',
      );
  }
}

const BY_SCOPE: Readonly<Record<Rule['scope'], Who>> = {
  answer: 'respondent',
  file: 'respondent',
  submission: 'agencies',
  findings: 'respondent',
};

/** A sentence that says whom to ask. */
export function answerer(who: Who): Words {
  switch (who) {
    case 'writer':
      return t('Whoever writes the file. It is a matter of form: nobody else has to be asked.');
    case 'respondent':
      return t(
        'The office that the file is of: the respondent named at its top. What its papers do not say, the branch that did the work can.',
      );
    case 'register':
      return t(
        'Whoever keeps the register or the return that the figure comes from, in the office that the file is of.',
      );
    case 'law':
      return t(
        'The legal branch of the office, or the unit that registered the cases. Rest the mouse on the section to see what it says and where that was read.',
      );
    case 'agencies':
      return t(
        'The offices whose answers are compared, together. Where each stands by its own, the lead agency decides.',
      );
    case 'lead':
      return t('The lead agency, which keeps the manifest `submission.tip.yaml` and compiles the report.');
  }
}

function examplePart({ bad, good }: Example, number: number | undefined): PagePart {
  const before = workedText(bad);
  const after = workedText(good);
  const said = before.said.map(message => `> ${escapeMarkdown(message)}`);
  return {
    heading: number === undefined ? t('Example') : t('Example {number}', { number }),
    body: paragraphs(
      t('Before:'),
      ...before.files.flatMap(file => block(file, after)),
      t('TIP Report says:'),
      said.join('\n>\n'),
      t('After:'),
      // A file that stays as it was is shown once.
      ...after.files.filter(file => !isIn(file, before)).flatMap(file => block(file, before)),
    ),
  };
}

/** What a file shows beside its other version, below its name where it has one. */
function block(file: WorkedFile, other: WorkedText): Sayable[] {
  const lines = shownLines(
    file,
    other.files.find(({ name }) => name === file.name),
  );
  if (lines.every(line => line.trim() === '…')) return [];
  return file.name === undefined ? [yaml(lines)] : [`\`${file.name}\``, yaml(lines)];
}

function isIn({ name, lines }: WorkedFile, { files }: WorkedText): boolean {
  const other = files.find(found => found.name === name)?.lines ?? [];
  return other.length === lines.length && lines.every(({ text }, n) => text === other[n]?.text);
}

/** How a finding that is right all the same becomes information. */
function explainPart({ code, withholds }: Rule): PagePart {
  return withholds ? factPart(code) : figurePart(code);
}

/** What may point at a victim is explained one by one. */
function factPart(code: string): PagePart {
  return {
    heading: t('Where it is right all the same'),
    body: paragraphs(
      t(
        'Say why in the answer, below what is marked. The finding then becomes information, and the text is not sent. It holds for what it names: anything else is asked for anew.',
      ),
      yaml(['explain:', `  ${code}:`, verbatim`    "…": ${t('The reason, in a sentence.')}`]),
    ),
  };
}

function figurePart(code: string): PagePart {
  return {
    heading: t('Where it is right all the same'),
    body: paragraphs(
      t(
        'Say why in the answer. The finding then becomes information, and the report prints the reason beside the figure:',
      ),
      yaml(['explain:', verbatim`  ${code}: ${t('The reason, in a sentence.')}`]),
    ),
  };
}
