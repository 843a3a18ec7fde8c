import { newResponseFile } from '../../features/new-response-file.ts';
import { newSubmission } from '../../features/new-submission.ts';
import { HostError } from '../../host/host.ts';
import { type Submission, submissionAt } from '../../model/submission.ts';
import type { Questionnaire, RespondentId } from '../../questionnaire/questionnaire.ts';
import { commaList, ENGLISH, sayIn, t } from '../../text/l10n.ts';
import { folderOf, type Path } from '../../text/path.ts';
import type { Served } from '../served.ts';
import { toPath } from '../uri.ts';
import { type Command, namedIn, namedText } from './command.ts';
import { makeFiles } from './make-files.ts';

type Named = Readonly<Record<string, unknown>>;

/** `[{folder?, questionnaire?, title?, lead?, participants?}]`: a manifest and a file for each that takes part. */
export const createSubmission: Command = {
  name: 'tip.createSubmission',
  run: async (served, { args }) => {
    const named = namedIn(args);
    const folder = await folderIn(served, named);
    const questionnaire = questionnaireIn(served, named, undefined);
    const { government, shortTitle, respondents } = questionnaire;
    const ids = Array.isArray(named.participants)
      ? named.participants.filter(id => typeof id === 'string')
      : respondents.map(({ id }) => id);
    const plan = {
      title:
        namedText(named, 'title') ??
        // It is written into a file, which goes from office to office.
        sayIn(
          ENGLISH,
          t('Response of the {government} – {questionnaire}', { government, questionnaire: shortTitle }),
        ),
      lead: namedText(named, 'lead') ?? questionnaire.lead,
      participants: ids,
    };
    for (const id of [plan.lead, ...ids]) checkName(id);
    const files = newSubmission(served.workspace(), questionnaire, plan);
    return { kind: 'made', files: await makeFiles(served, folder, files) };
  },
};

/** `[{respondent?, folder?, questionnaire?}]`: the file of one more agency, which the person chooses where it is not named. */
export const createResponseFile: Command = {
  name: 'tip.createResponseFile',
  run: async (served, { args }) => {
    const named = namedIn(args);
    const folder = await folderIn(served, named);
    const there = submissionAt(served.workspace(), `${folder}/x`);
    const questionnaire = questionnaireIn(served, named, there);
    const respondent =
      namedText(named, 'respondent') ?? (await chooseRespondent(served, questionnaire, there));
    checkName(respondent);
    const { name, text, listing } = newResponseFile(served.workspace(), questionnaire, respondent, folder);
    return { kind: 'made', files: await makeFiles(served, folder, [{ name, text }], listing) };
  },
};

/** The name of an agency is the name of its file, too. */
function checkName(id: RespondentId): void {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(id))
    throw new HostError(
      t('The short name of an agency has letters, digits and hyphens alone, as SWD-PUNJAB.'),
      '',
    );
}

/** The folder that is named, else that of the file, else the one that is open. */
async function folderIn({ session, host }: Served, named: Named): Promise<Path> {
  const written = namedText(named, 'folder') ?? namedText(named, 'uri');
  const [open] = session.folders();
  if (written === undefined && open !== undefined) return open;
  if (written === undefined) throw new HostError(t('Open the folder that the files are to stand in.'), '');
  const path = toPath(written);
  return (await host.kind(path)) === 'file' ? folderOf(path) : path;
}

function questionnaireIn({ workspace }: Served, named: Named, there: Submission | undefined): Questionnaire {
  const known = workspace().questionnaires;
  const id = namedText(named, 'questionnaire') ?? there?.library.questionnaire.id;
  const found = id === undefined ? [...known.values()].at(-1) : known.get(id);
  if (found !== undefined) return found;
  const names = commaList([...known.keys()]);
  throw new HostError(t('There is no questionnaire {id}; there is {names}.', { id: id ?? '', names }), '');
}

async function chooseRespondent(
  { person }: Served,
  { respondents }: Questionnaire,
  there: Submission | undefined,
): Promise<RespondentId> {
  const all = there === undefined ? respondents.map(({ id }) => id) : [...there.respondents.keys()];
  const free = all.filter(id => !there?.responses.some(({ respondent }) => respondent === id));
  const chosen = await person.choose(t('Whose answers will the file hold?'), free);
  if (chosen !== undefined) return chosen;
  throw new HostError(
    t('Say whose answers the file will hold: "respondent" is one of {ids}.', { ids: commaList(free) }),
    '',
  );
}
