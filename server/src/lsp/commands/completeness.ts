import { plainText } from '../../composition/plain-text.ts';
import { HostError } from '../../host/host.ts';
import { t } from '../../text/l10n.ts';
import { completenessPage } from '../completeness-page.ts';
import { type Command, namedIn, namedText } from './command.ts';
import { whichSubmission } from './which-submission.ts';

/** `[uri?]` or `[{uri?, today?}]`: how far a submission is, as Markdown with links to files, and as a text. */
export const completeness: Command = {
  name: 'tip.completeness',
  run: async (served, { args }) => {
    const uri = await whichSubmission(served, args);
    const today = namedText(namedIn(args), 'today') ?? todayHere();
    const page = await completenessPage(served, { uri, today }, (file, line) => `${file}#L${line + 1}`);
    if (page === null)
      throw new HostError(t('This file is part of no submission: its name must end with .tip.yaml.'), '');
    const text = plainText(page.markdown);
    // The title, the submission, and how far it is; the rest is a table.
    const [, , standing = ''] = text.split('\n\n');
    served.person.tell(standing.replaceAll('\n', ' '));
    return { ...page, text };
  },
};

/** The day here, not in Greenwich. */
function todayHere(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
