import { ASKED, type Asked, RESPONDENTS, SECTIONS } from './definition.ts';
import type { FilePlan, Plan, SectionPlan, Stage, Written } from './plan.ts';

/** How far one respondent is with one question that it owes. */
export interface Counted {
  readonly question: string;
  readonly state: 'not-begun' | 'begun' | 'answered' | 'declined' | 'left';
  readonly leftTo?: string;
}

/** Counted by hand, from what was written and not from what is read: by respondent and section. */
export interface Count {
  readonly duties: ReadonlyMap<string, ReadonlyMap<string, readonly Counted[]>>;
  readonly begun: (respondent: string, section: string) => boolean;
  readonly lone: boolean;
}

export function countByHand({ manifest, files }: Plan): Count {
  const lead = manifest?.lead ?? 'LEAD';
  const present = [...new Set(files.map(({ respondent }) => respondent))];
  present.sort((a, b) => Number(b === lead) - Number(a === lead));
  const narrowed = new Map((manifest?.respondents ?? []).map(({ id, owes }) => [id, owes]));
  const ofAll = (asked: Asked) => ownersAmong(asked, RESPONDENTS);
  const [only = ''] = present;
  const lone =
    manifest === undefined &&
    present.length === 1 &&
    ASKED.some(asked => !asked.optional && ofAll(asked).includes(only));
  const taking = lone ? [...RESPONDENTS] : [...new Set([...present, ...narrowed.keys()])];

  function ownersAmong(asked: Asked, among: readonly string[]): readonly string[] {
    if (among.length === 1 && [...narrowed.values()].every(owes => owes === undefined)) return among;
    const named = [asked.id, asked.section, asked.parent];
    const byWord = among.filter(id => {
      const owes = narrowed.get(id);
      return owes === undefined ? asked.owners.includes(id) : owes.some(each => named.includes(each));
    });
    const free = among.filter(id => narrowed.get(id) === undefined);
    const otherwise = free.filter(id => asked.otherwise?.includes(id));
    return byWord.length > 0 ? byWord : otherwise.length > 0 ? otherwise : free.filter(id => id === lead);
  }

  const filesOf = (respondent: string) => files.filter(file => file.respondent === respondent);
  const declines = (respondent: string, section: string) =>
    filesOf(respondent).some(file => file.sections.get(section)?.kind === 'declined');

  const answersTo = (question: string, whose: readonly FilePlan[] = files): Written[] =>
    whose.flatMap(file => writtenIn(file, question) ?? []).filter(isAnswer);

  function applies({ unlessNo, ifAny }: Asked, whose: readonly FilePlan[], whole: boolean): boolean {
    if (unlessNo !== undefined) {
      const found = answersTo(unlessNo, whose);
      return found.length === 0 || !found.every(each => 'yes' in each && !each.yes);
    }
    if (ifAny === undefined) return true;
    const figures = answersTo(ifAny, whose).flatMap(each => ('count' in each ? each.count : []));
    if (whole) return figures.length > 0 && figures.every(figure => figure > 0);
    return figures.length === 0 || figures.some(figure => figure > 0);
  }

  function bearersOf(asked: Asked): readonly string[] {
    const owners = ownersAmong(asked, taking);
    const willing = present.filter(id => owners.includes(id) && !declines(id, asked.section));
    if (willing.length > 0) return willing.filter(id => applies(asked, filesOf(id), false));
    const orphaned = owners.length > 0 && !owners.some(id => present.includes(id));
    const speaks = !lone && present.includes(lead) && !declines(lead, asked.section);
    return orphaned && speaks ? [lead] : [];
  }

  function owes(respondent: string, asked: Asked): boolean {
    if (asked.optional || !applies(asked, files, true)) return false;
    if (present.includes(respondent)) return bearersOf(asked).includes(respondent);
    const owners = ownersAmong(asked, taking);
    const spokenFor = !owners.some(id => present.includes(id)) && declines(lead, asked.section);
    return !lone && owners.includes(respondent) && !spokenFor;
  }

  function counted(respondent: string, asked: Asked): Counted {
    const question = asked.id;
    const own = filesOf(respondent).flatMap(file => writtenIn(file, question) ?? []);
    const answer = own.find(isAnswer);
    if (answer !== undefined)
      return { question, state: answer.kind === 'declined' ? 'declined' : 'answered' };
    const owners = ownersAmong(asked, taking);
    const [bearer] = bearersOf(asked);
    const bySubstitute = bearer !== undefined && !owners.includes(bearer);
    const forItself = asked.kind === 'summed' && owners.includes(respondent) && !bySubstitute;
    if (!forItself && answersTo(question).length > 0) return { question, state: 'answered' };
    if (!forItself && bearer !== undefined && bearer !== respondent)
      return { question, state: 'left', leftTo: bearer };
    return { question, state: isBegunIn(filesOf(respondent), question) ? 'begun' : 'not-begun' };
  }

  const everyone = lone ? present : [...present, ...taking.filter(id => !present.includes(id))];
  const duties = everyone.map(respondent => {
    const sections = SECTIONS.map(section => {
      const owed = ASKED.filter(asked => asked.section === section && owes(respondent, asked));
      return [section, owed.map(asked => counted(respondent, asked))] as const;
    });
    return [respondent, new Map(sections.filter(([, owed]) => owed.length > 0))] as const;
  });
  const begun = (respondent: string, section: string) =>
    isCalledFinal(filesOf(respondent), section) ||
    filesOf(respondent).some(
      file =>
        ['bare', 'braces', 'declined-without'].includes(file.sections.get(section)?.kind ?? '') ||
        ASKED.some(asked => asked.section === section && isBegunIn([file], asked.id)),
    );
  return { duties: new Map(duties), begun, lone };
}

function writtenIn({ sections }: FilePlan, question: string): Written | undefined {
  for (const section of sections.values()) {
    const found = section.kind === 'answers' ? section.answers.get(question) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function isAnswer({ kind }: Written): boolean {
  return ['short', 'long', 'nested', 'elsewhere', 'lost', 'declined'].includes(kind);
}

/** Something stands there, or a blank of which its section or its file says that it is no draft any more. */
function isBegunIn(files: readonly FilePlan[], question: string): boolean {
  return files.some(file => {
    const each = writtenIn(file, question);
    if (each !== undefined && !['blank', 'blanks', 'draft'].includes(each.kind)) return true;
    const isBlank = each === undefined ? isStemOfNested(file, question) : each.kind !== 'draft';
    const stage = stageOf(file, sectionOf(question));
    return isBlank && stage !== undefined && stage !== 'draft';
  });
}

/** The key of a whole question that only its parts are written below. */
function isStemOfNested({ sections }: FilePlan, question: string): boolean {
  return [...sections.values()].some(
    section =>
      section.kind === 'answers' &&
      [...section.answers].some(
        ([id, { kind }]) =>
          kind === 'nested' && ASKED.some(asked => asked.id === id && asked.parent === question),
      ),
  );
}

function sectionOf(question: string): string {
  return ASKED.find(({ id }) => id === question)?.section ?? '';
}

/** What is said of a section by its key, else by the head of the file. */
function stageOf({ sections, status }: FilePlan, section: string): Stage | undefined {
  const plan = sections.get(section);
  return (plan?.kind === 'answers' && hasKey(plan) ? plan.status : undefined) ?? status;
}

/** False where everything of the section stands elsewhere. */
function hasKey(plan: SectionPlan): boolean {
  return plan.kind === 'answers'
    ? [...plan.answers.values()].some(({ kind }) => kind !== 'elsewhere')
    : plan.kind !== 'absent';
}

/** By every key of it; where no file has one, by every file. */
function isCalledFinal(files: readonly FilePlan[], section: string): boolean {
  const keyed = files.filter(({ sections }) => {
    const plan = sections.get(section);
    return plan !== undefined && hasKey(plan);
  });
  const asked = keyed.length > 0 ? keyed : files;
  return asked.length > 0 && asked.every(file => stageOf(file, section) === 'final');
}
