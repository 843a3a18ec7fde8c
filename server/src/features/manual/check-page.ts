import type { Check, Question, Questionnaire, Side } from '../../questionnaire/questionnaire.ts';
import { writePath } from '../../questionnaire/side.ts';
import { english, row, t, verbatim, type Words } from '../../text/l10n.ts';
import { code, escapeMarkdown, paragraphs } from '../markdown.ts';
import { bullets, type Page, yaml } from './page.ts';
import { answerer, loudness } from './rule-page.ts';

/** The page of a comparison that a definition declares, shipped or the workspace's own. */
export function checkPage(check: Check, questionnaire: Questionnaire): Page {
  const { id, title, severity, reason } = check;
  const asked = questionsOf(check, questionnaire);
  const within = asked.length === 1;
  return {
    code: id,
    title: escapeMarkdown(t(title)),
    loudness: loudness(severity),
    parts: [
      {
        heading: t('What is wrong, and why it matters'),
        body: paragraphs(escapeMarkdown(t(reason)), rule(check), bullets(asked.map(subject))),
      },
      {
        heading: t('How to mend it'),
        body: paragraphs(
          bullets([
            within
              ? t('Correct the figure that is wrong.')
              : t('Correct the figure that is wrong, in whichever of the answers it stands.'),
            t(
              'Where both are right, say why under `explain`, with the name of this check as its key. The finding then becomes information, and the report prints the reason beside the figure:',
            ),
          ]),
          yaml([
            `${asked[0]?.id ?? ''}:`,
            '  explain:',
            verbatim`    ${id}: ${t('The reason, in a sentence.')}`,
          ]),
        ),
      },
      { heading: t('Who can answer'), body: answerer(within ? 'register' : 'agencies') },
    ],
  };
}

function questionsOf({ left, right }: Check, { questions }: Questionnaire): readonly Question[] {
  const ids = new Set([...left.terms, ...right.terms].map(({ path }) => path.question));
  return [...ids].flatMap(id => questions.get(id) ?? []);
}

function subject({ id, short }: Question): string {
  return `${code(id)}: ${escapeMarkdown(short)}`;
}

/** What must hold, with the figures' names: "`identification-2.total` must be at most `identification-1.total`." */
function rule({ left, relation, right, forEach }: Check): Words {
  const slots = { left: sideInWords(left), right: sideInWords(right) };
  const sentence = t(SENTENCE[relation], slots);
  if (forEach === undefined) return t('{sentence}.', { sentence });
  return forEach === 'cell'
    ? t('{sentence}, part by part.', { sentence })
    : t('{sentence}, row by row.', { sentence });
}

const SENTENCE = {
  equals: english('{left} must equal {right}'),
  'at-most': english('{left} must be at most {right}'),
  'names-in': english('All that {left} names must be among {right}'),
} as const;

function sideInWords({ terms }: Side): Words {
  return row(
    terms.map(({ kind, path }) =>
      kind === 'entries'
        ? t('the number of entries of {path}', { path: code(writePath(path)) })
        : code(writePath(path)),
    ),
    ' + ',
  );
}
