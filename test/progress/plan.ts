import fc from 'fast-check';
import { ASKED, RESPONDENTS, SECTIONS } from './definition.ts';

/**
 * What stands for one question. `nested`: within the answer of its whole question or stem, by its letter; `elsewhere`: in
 * a section that is not its own; `lost`: text that cannot be read.
 */
export type Written =
  | {
      readonly kind:
        | 'blank'
        | 'blanks'
        | 'draft'
        | 'note'
        | 'final'
        | 'lost'
        | 'declined'
        | 'declined-without';
    }
  | {
      readonly kind: 'short' | 'long' | 'nested' | 'elsewhere';
      readonly yes: boolean;
      readonly count: number;
    };

/** What stands for a section in a file. */
export type SectionPlan =
  | { readonly kind: 'absent' | 'bare' | 'braces' | 'declined' | 'declined-without' }
  | { readonly kind: 'answers'; readonly status?: Stage; readonly answers: ReadonlyMap<string, Written> };

/** What is said of all of a file, or of a section. */
export type Stage = 'draft' | 'review' | 'final';

export interface FilePlan {
  readonly respondent: string;
  readonly status?: Stage;
  readonly sections: ReadonlyMap<string, SectionPlan>;
}

export interface ManifestPlan {
  readonly lead?: string;
  readonly respondents: readonly { readonly id: string; readonly owes?: readonly string[] }[];
}

export interface Plan {
  readonly manifest?: ManifestPlan;
  readonly files: readonly FilePlan[];
}

const content = { yes: fc.boolean(), count: fc.constantFrom(0, 4) };

const written: fc.Arbitrary<Written> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('short', 'long'), ...content }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'blank',
        'blank',
        'blanks',
        'draft',
        'note',
        'final',
        'lost',
        'declined',
        'declined-without',
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('nested', 'elsewhere'), ...content }) },
) as fc.Arbitrary<Written>;

const stage = fc.option(fc.constantFrom<Stage>('draft', 'review', 'final', 'final'), {
  nil: undefined,
  freq: 1,
});

function sectionPlan(section: string): fc.Arbitrary<SectionPlan> {
  const own = ASKED.filter(asked => asked.section === section);
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(stage, ...own.map(() => fc.option(written, { nil: undefined })))
        .map(([status, ...each]) => ({
          kind: 'answers' as const,
          ...(status && { status }),
          answers: new Map(
            own.flatMap(({ id }, n) => {
              const found = each[n];
              return found === undefined ? [] : [[id, found] as const];
            }),
          ),
        }))
        // Without any the key would stand bare, which is a plan of its own.
        .filter(({ answers }) => answers.size > 0),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('absent', 'absent', 'bare', 'braces', 'declined', 'declined-without'),
      }) as fc.Arbitrary<SectionPlan>,
    },
  );
}

const filePlan: fc.Arbitrary<FilePlan> = fc
  .tuple(fc.constantFrom(...RESPONDENTS), stage, ...SECTIONS.map(sectionPlan))
  .map(([respondent, status, ...sections]) => ({
    respondent,
    ...(status && { status }),
    sections: new Map(SECTIONS.map((id, n) => [id, sections[n] as SectionPlan])),
  }));

const duty = fc.constantFrom('alpha', 'beta', 'gamma', 'alpha-1', 'alpha-4', 'beta-2', 'gamma-2');

const manifestPlan: fc.Arbitrary<ManifestPlan> = fc
  .tuple(
    fc.option(fc.constantFrom('LEAD', 'OFFICE', 'PROV-A'), { nil: undefined }),
    fc.uniqueArray(
      fc.tuple(
        fc.constantFrom(...RESPONDENTS),
        fc.option(fc.uniqueArray(duty, { maxLength: 3 }), { nil: undefined, freq: 2 }),
      ),
      { selector: ([id]) => id, maxLength: 4 },
    ),
  )
  .map(([lead, named]) => ({
    ...(lead && { lead }),
    respondents: named.map(([id, owes]) => ({ id, ...(owes && { owes }) })),
  }));

export const plans: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.option(manifestPlan, { nil: undefined, freq: 3 }),
    fc.array(filePlan, { minLength: 1, maxLength: 4 }),
  )
  .map(([manifest, files]) => ({ ...(manifest && { manifest }), files }));

/** The files of a plan, by name. */
export function textsOf({ manifest, files }: Plan): { readonly path: string; readonly text: string }[] {
  return [
    ...(manifest === undefined ? [] : [{ path: 'submission.tip.yaml', text: manifestText(manifest) }]),
    ...files.map((file, n) => ({ path: `${n}.tip.yaml`, text: fileText(file) })),
  ];
}

function manifestText({ lead, respondents }: ManifestPlan): string {
  const named = respondents.map(({ id, owes }) =>
    owes === undefined ? `    - ${id}` : `    - {id: ${id}, sections: [${owes.join(', ')}]}`,
  );
  return [
    'questionnaire: small',
    'submission:',
    '  title: A submission',
    ...(lead === undefined ? [] : [`  lead: ${lead}`]),
    ...(named.length === 0 ? [] : ['  respondents:', ...named]),
    '',
  ].join('\n');
}

function fileText({ respondent, status, sections }: FilePlan): string {
  const stray = [...sections.values()].flatMap(section =>
    section.kind === 'answers' ? [...section.answers].filter(([, each]) => each.kind === 'elsewhere') : [],
  );
  const lines = [...sections].flatMap(([id, section]) => sectionLines(id, section));
  const misplaced = stray.flatMap(([id, each]) => [`${id}: ${shortText(id, each)}`]);
  return [
    'questionnaire: small',
    `respondent: ${respondent}`,
    ...statusText('', status),
    ...lines,
    ...misplaced,
    '',
  ].join('\n');
}

function sectionLines(id: string, section: SectionPlan): string[] {
  switch (section.kind) {
    case 'absent':
      return [];
    case 'bare':
      return [`${id}:`, '  # nothing yet'];
    case 'braces':
      return [`${id}: {}`];
    case 'declined':
      return [`${id}: {status: not-applicable, reason: It is for others.}`];
    case 'declined-without':
      return [`${id}: {status: not-applicable}`];
    case 'answers':
      return withKey(id, answersText(section.answers), section.status);
  }
}

function answersText(answers: ReadonlyMap<string, Written>): string[] {
  const nested = [...answers].filter(([, { kind }]) => kind === 'nested');
  const isNested = (id: string) => nested.some(([of]) => of === id);
  const lines = [...answers].flatMap(([id, each]) => {
    if (isNested(id) || each.kind === 'elsewhere') return [];
    return answerText(id, each);
  });
  for (const [id, each] of nested) {
    const parent = ASKED.find(asked => asked.id === id)?.parent;
    // Below its whole question where that stands there with nothing else, else in its own place.
    if (parent === undefined || answers.has(parent))
      lines.push(...answerText(id, { ...each, kind: 'short' } as Written));
    else {
      if (!lines.includes(`  ${parent}:`)) lines.push(`  ${parent}:`);
      lines.splice(lines.indexOf(`  ${parent}:`) + 1, 0, `    ${id.slice(-1)}: ${shortText(id, each)}`);
    }
  }
  return lines;
}

/** A section of which everything stands elsewhere has no key. */
function withKey(id: string, lines: readonly string[], status: Stage | undefined): string[] {
  return lines.length === 0 ? [] : [`${id}:`, ...statusText('  ', status), ...lines];
}

function statusText(margin: string, status: Stage | undefined): string[] {
  return status === undefined ? [] : [`${margin}status: ${status}`];
}

function answerText(id: string, each: Written): string[] {
  switch (each.kind) {
    case 'blank':
      return [`  ${id}:`];
    case 'blanks':
      return [`  ${id}:`, '    answer: |', '    source:'];
    case 'draft':
      return [`  ${id}: {status: draft}`];
    case 'note':
      return [`  ${id}: {note: ask Karachi}`];
    case 'final':
      return [`  ${id}: {status: final}`];
    case 'lost':
      return [`  ${id}: {anser: None.}`];
    case 'declined':
      return [`  ${id}: {status: no-information, reason: No record is kept.}`];
    case 'declined-without':
      return [`  ${id}: {status: no-information}`];
    case 'long':
      return [`  ${id}:`, '    status: final', ...longText(id, each)];
    default:
      return [`  ${id}: ${shortText(id, each)}`];
  }
}

type Filled = { readonly yes: boolean; readonly count: number };

function shortText(id: string, each: Written): string {
  const { yes, count } = each as Filled;
  const kind = ASKED.find(asked => asked.id === id)?.kind;
  if (kind === 'prose') return 'Some words.';
  return kind === 'choice' ? (yes ? 'yes' : 'no') : String(count);
}

function longText(id: string, each: Filled): string[] {
  const kind = ASKED.find(asked => asked.id === id)?.kind;
  if (kind === 'prose') return ['    answer: |', '      Some words.'];
  return kind === 'choice'
    ? [`    choice: ${each.yes ? 'yes' : 'no'}`]
    : ['    data:', `      count: ${each.count}`];
}
