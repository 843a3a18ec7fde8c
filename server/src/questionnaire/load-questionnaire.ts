import { english, t } from '../text/l10n.ts';
import type { Definition, DefinitionProblem, Note, SectionDefinition } from './definition.ts';
import { instead } from './field-target.ts';
import { loadAxes } from './load-axes.ts';
import { checkCondition, loadCheck } from './load-check.ts';
import { loadQuestions, type Surroundings } from './load-question.ts';
import type { Axis, AxisId, Check, Question, Questionnaire, Section } from './questionnaire.ts';

export interface LoadedQuestionnaire {
  /** Absent where there is any problem: a definition with a mistake in it is not used. */
  readonly value: Questionnaire | undefined;
  /** Those of conditions and checks are looked for only where there are no others. */
  readonly problems: readonly DefinitionProblem[];
}

/** Enough for anyone to begin with, and few enough that a hostile definition costs little. */
const MOST_PROBLEMS = 25;

/**
 * The questionnaire of a parsed definition, which `schema/questionnaire.schema.json` must have accepted
 * before. What a schema cannot see is looked at here: IDs that stand twice, names and paths that lead
 * nowhere, periods that end before they begin. Never throws, and takes time in proportion to the
 * definition's size.
 */
export function loadQuestionnaire(accepted: unknown): LoadedQuestionnaire {
  const definition = accepted as Definition;
  const problems: DefinitionProblem[] = [];
  const note: Note = (path, message) => {
    if (problems.length >= MOST_PROBLEMS) return;
    problems.push({ path, message: typeof message === 'function' ? message() : message });
  };
  checkDates(definition, note);
  const axes = loadAxes(definition, note);
  checkRespondents(definition, axes, note);
  const choices = new Map(Object.entries(definition['choice-lists']));
  for (const [id, list] of choices)
    noteTwice(list, `/choice-lists/${id}`, english('There are two of the choice "{id}"; rename one.'), note);

  const paths = collectPaths(definition, note);
  const around = { axes, choices, questions: paths, checkOwners: ownersChecker(definition, note), note };
  const sections = definition.sections.map((section, index) =>
    loadSection(section, `/sections/${index}`, around),
  );
  const all = sections.flatMap(section => section.questions);
  const questions = new Map(all.map(question => [question.id, question]));
  noteTwice(definition.checks, '/checks', english('There are two of the check "{id}"; rename one.'), note);
  // What depends on questions is looked at once these are right, so that one mistake is one problem.
  if (problems.length > 0) return { value: undefined, problems };

  const checks: Check[] = [];
  for (const { id, appliesWhen } of all) {
    if (appliesWhen === undefined || problems.length >= MOST_PROBLEMS) continue;
    checkCondition(appliesWhen, id, `${paths.get(id)}/applies-when`, { questions, axes }, note);
  }
  for (const [index, written] of definition.checks.entries()) {
    if (problems.length >= MOST_PROBLEMS) break;
    const check = loadCheck(written, `/checks/${index}`, { questions, axes }, note);
    if (check !== undefined) checks.push(check);
  }
  if (problems.length > 0) return { value: undefined, problems };
  return { value: assemble(definition, axes, sections, questions, checks), problems };
}

function assemble(
  definition: Definition,
  axes: ReadonlyMap<AxisId, Axis>,
  sections: readonly Section[],
  questions: ReadonlyMap<string, Question>,
  checks: readonly Check[],
): Questionnaire {
  const { id, title, version, government, period, due, supplements, preamble } = definition;
  const { currency, statute, lead, respondents } = definition;
  return {
    id,
    title,
    shortTitle: definition['short-title'],
    version,
    government,
    period,
    due,
    supplements,
    sendTo: definition['send-to'],
    preamble,
    language: definition.language ?? 'en',
    currency,
    statute,
    lead,
    respondents,
    axes,
    sections,
    checks,
    notYet: definition['not-yet'] ?? [],
    questions,
  };
}

function loadSection(section: SectionDefinition, path: string, around: Surroundings): Section {
  const { id, title, short, audience, intro } = section;
  const owedBy = section['owed-by'];
  const elseOwedBy = section['else-owed-by'] ?? [];
  around.checkOwners(owedBy, `${path}/owed-by`);
  around.checkOwners(elseOwedBy, `${path}/else-owed-by`);
  return {
    id,
    title,
    short,
    ...(audience === undefined ? {} : { audience }),
    ...(intro === undefined ? {} : { intro }),
    owedBy,
    elseOwedBy,
    questions: loadQuestions(section, path, around),
  };
}

/** Where each question, stem and part stands, as JSON pointers. */
function collectPaths({ sections }: Definition, note: Note): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (id: string, path: string) => {
    if (found.has(id))
      note(`${path}/id`, t('There are two questions {id}; give one of them another ID.', { id }));
    else found.set(id, path);
  };
  noteTwice(sections, '/sections', english('There are two of the section "{id}"; rename one.'), note);
  for (const [s, section] of sections.entries()) {
    for (const [q, question] of section.questions.entries()) {
      const path = `/sections/${s}/questions/${q}`;
      add(question.id, path);
      for (const [p, part] of (question.parts ?? []).entries()) add(part.id, `${path}/parts/${p}`);
    }
  }
  return found;
}

function noteTwice(
  items: readonly { readonly id: string }[],
  path: string,
  message: string,
  note: Note,
): void {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) note(`${path}/${index}/id`, t(message, { id }));
    seen.add(id);
  }
}

function checkRespondents(definition: Definition, axes: ReadonlyMap<AxisId, Axis>, note: Note): void {
  const { respondents, lead } = definition;
  noteTwice(
    respondents,
    '/respondents',
    english('There are two of the respondent "{id}"; rename one.'),
    note,
  );
  const places = axes.get('place')?.values.map(({ id }) => id) ?? [];
  for (const [index, { id, place }] of respondents.entries()) {
    if (place === undefined || places.includes(place)) continue;
    note(`/respondents/${index}/place`, () =>
      t('{id} answers for "{place}", which is no place{instead}', {
        id,
        place,
        instead: instead(place, places),
      }),
    );
  }
  const ids = respondents.map(({ id }) => id);
  if (!ids.includes(lead))
    note('/lead', () =>
      t('The lead "{lead}" is no respondent{instead}', { lead, instead: instead(lead, ids) }),
    );
}

/** Notes every owner that is no respondent, or whose pattern (`SWD-*`) fits none. */
function ownersChecker({ respondents }: Definition, note: Note): Surroundings['checkOwners'] {
  const ids = respondents.map(({ id }) => id);
  return (owners, path) => {
    for (const [index, owner] of owners.entries()) {
      const known = owner.endsWith('*')
        ? ids.some(id => id.startsWith(owner.slice(0, -1)))
        : ids.includes(owner);
      if (!known)
        note(`${path}/${index}`, () =>
          t('"{owner}" is no respondent{instead}', { owner, instead: instead(owner, ids) }),
        );
    }
  };
}

function checkDates({ period, supplements, due }: Definition, note: Note): void {
  const dates = { '/due': due, '/period/from': period.from, '/period/to': period.to };
  const later = { '/supplements/from': supplements.from, '/supplements/to': supplements.to };
  for (const [path, date] of Object.entries({ ...dates, ...later })) {
    if (!isDay(date)) note(path, t('"{date}" is no day of the calendar; write it as 2020-12-31.', { date }));
  }
  if (period.from > period.to)
    note('/period', t('The period ends before it begins; correct one of its days.'));
  if (supplements.from > supplements.to) {
    note('/supplements', t('The time for supplements ends before it begins; correct one of its days.'));
  }
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
