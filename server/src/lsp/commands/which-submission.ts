import { HostError } from '../../host/host.ts';
import { submissionsOf } from '../../model/submission.ts';
import { t } from '../../text/l10n.ts';
import type { Served } from '../served.ts';
import { toUri } from '../uri.ts';
import { namedIn, namedText } from './command.ts';

/**
 * The address of the file or folder whose submission is meant: the one that is named, else that of the only submission there
 * is, else the one that the person chooses. Throws `HostError` where that leads to none.
 */
export async function whichSubmission(
  { session, workspace, person }: Served,
  args: readonly unknown[],
): Promise<string> {
  const named = namedText(namedIn(args), 'uri');
  if (named !== undefined) return named;
  await session.loaded();
  const all = submissionsOf(workspace()).filter(({ responses }) => responses.length > 0);
  const [only, ...more] = all;
  if (only !== undefined && more.length === 0) return toUri(only.folder);
  const byTitle = new Map(
    all.map(({ folder, manifest }) => [`${manifest?.title ?? ''} ${folder}`.trim(), folder]),
  );
  const chosen = only && (await person.choose(t('Which submission do you mean?'), [...byTitle.keys()]));
  const folder = chosen === undefined ? undefined : byTitle.get(chosen);
  if (folder !== undefined) return toUri(folder);
  const sentence =
    only === undefined
      ? t('There is no response file (*.tip.yaml) here. Open the folder of your submission.')
      : t(
          'There are {count} submissions here: give the command the address of a file of the one that you mean.',
          {
            count: all.length,
          },
        );
  throw new HostError(sentence, '');
}
