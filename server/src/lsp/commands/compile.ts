import { listed } from '../../rules/in-words.ts';
import { t } from '../../text/l10n.ts';
import { folderOf, nameOf } from '../../text/path.ts';
import { compileReport } from '../compile-report.ts';
import { withProgress } from '../progress.ts';
import type { CompileParams, CompileResult } from '../protocol/compile.ts';
import type { Served } from '../served.ts';
import { toPath } from '../uri.ts';
import type { Command } from './command.ts';
import { whichSubmission } from './which-submission.ts';

/** `[uri?]`: writes the report of a submission; what comes back is as for `tip/compile`. */
export const compile: Command = { name: 'tip.compile', run: commandOf(undefined) };

/** The same of the edition that is sent. */
export const compileExternal: Command = { name: 'tip.compileExternal', run: commandOf('external') };

function commandOf(edition: CompileParams['edition']): Command['run'] {
  return async (served, { args, token, workDoneToken }) => {
    const uri = await whichSubmission(served, args);
    const params = { uri, ...(edition && { edition }) };
    const result = await withProgress(
      served,
      { title: t('Compiling the report'), workDoneToken, token },
      running => compileReport(served, params, running),
    );
    // Nobody waits for the person: what was written is written.
    void tell(served, result);
    return result;
  };
}

async function tell({ person, client, host }: Served, result: CompileResult): Promise<void> {
  if (result.kind === 'refused') return person.tell(result.message, 'error');
  if (result.kind === 'withheld') {
    person.tell(result.message, 'error');
    const [place] = result.places;
    if (place !== undefined) await person.show(place.uri, { range: place.range });
    return;
  }
  const [first = ''] = result.files;
  const written = t('{files} written to {folder}.', {
    files: listed(result.files.map(file => nameOf(toPath(file)))),
    folder: host.toNative(folderOf(toPath(first))),
  });
  const sentence = [written, result.draft, ...result.notes].filter(part => part !== undefined).join(' ');
  // Some editors keep a person from typing until a question is answered: none is asked in vain.
  if (!client().window.showsDocuments || !client().window.asks) return person.tell(sentence);
  const open = t('Open');
  const chosen = await person.choose(sentence, [open]);
  if (chosen === open) await person.show(first, { outside: true });
}
