import { placeOfAnswer, respondentAt } from '../../features/begin-answer.ts';
import { overviewOf, type QuestionOverview } from '../../features/overview.ts';
import { HostError } from '../../host/host.ts';
import { submissionAt } from '../../model/submission.ts';
import { commaList, t, type Words } from '../../text/l10n.ts';
import { indexLines, positionAt } from '../../text/line-index.ts';
import { nameOf } from '../../text/path.ts';
import type { ReferencePlace } from '../protocol/code-lenses.ts';
import { findingsFor, type Served } from '../served.ts';
import { toWorkspaceEdit } from '../to-lsp.ts';
import { toPath, toUri } from '../uri.ts';
import { type Command, namedIn, namedText } from './command.ts';
import { whichSubmission } from './which-submission.ts';

/** `[uri, position, places]`, as a lens brings them: shows the place, or of several the one that is chosen. */
export const showPlaces: Command = {
  name: 'tip.showPlaces',
  run: async (served, { args: [, , given] }) => {
    const places = Array.isArray(given) ? (given as readonly ReferencePlace[]) : [];
    const named = new Map(places.map(place => [served.say(inWords(place)), place]));
    const [only, ...more] = named.keys();
    const chosen =
      more.length === 0 ? only : await served.person.choose(t('Which place do you mean?'), [...named.keys()]);
    const place = chosen === undefined ? undefined : named.get(chosen);
    const isShown = place && (await served.person.show(place.uri, { range: place.range }));
    if (isShown !== true) served.person.tell(commaList([...named.keys()]));
    return places;
  },
};

/** "fia.tip.yaml, line 7". */
function inWords({ uri, range }: ReferencePlace): Words {
  return t('{file}, line {line}', { file: nameOf(toPath(uri)), line: range.start.line + 1 });
}

/** `[{uri, section?}]`: shows the next question that is owed and not answered, and begins its answer. */
export const showNext: Command = {
  name: 'tip.showNext',
  run: async (served, { args }) => {
    const uri = await whichSubmission(served, args);
    const path = toPath(uri);
    const submission = submissionAt(served.workspace(), path);
    const asked = submission && nextOpen(served, uri, namedText(namedIn(args), 'section'));
    const question = asked && submission.library.questionnaire.questions.get(asked.id);
    if (submission === undefined || question === undefined) {
      served.person.tell(t('Every question that is owed is answered.'));
      return null;
    }
    const place = placeOfAnswer(submission, question, { path });
    if (place.kind === 'refused') throw new HostError(place.message, path);
    const { edit, text, cursor } = place;
    const edits = edit && [{ path: place.path, ...edit }];
    if (edits) await served.person.edit(t('New answer'), toWorkspaceEdit(served.workspace(), edits));
    const at = positionAt(indexLines(text), cursor);
    const result = { uri: toUri(place.path), range: { start: at, end: at }, question: question.id };
    if (!(await served.person.show(result.uri, result)))
      served.person.tell(t('The next question is {id}.', { id: question.id }));
    return result;
  },
};

function nextOpen(served: Served, uri: string, section: string | undefined): QuestionOverview | undefined {
  const path = toPath(uri);
  const submission = submissionAt(served.workspace(), path);
  if (submission === undefined) return undefined;
  const whose = respondentAt(submission, path);
  const { sections } = overviewOf(submission, findingsFor(served, submission), whose);
  const withParts = (question: QuestionOverview): QuestionOverview[] => [
    question,
    ...question.parts.flatMap(withParts),
  ];
  return sections
    .filter(({ id }) => section === undefined || id === section)
    .flatMap(({ questions }) => questions.flatMap(withParts))
    .find(({ state }) => state?.open === true);
}
