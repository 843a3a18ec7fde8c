import type { Plan } from './alternate.ts';
import { type Diagram, drawCurves } from './curve.ts';
import { withLongAnswer } from './long-answer.ts';
import { measurePhases } from './measure.ts';
import { offices } from './offices.ts';
import { keystrokeInProse } from './phases.ts';
import type { Run, Step } from './run.ts';
import { SERVERS, type Server } from './servers.ts';
import { type BenchSubmission, benchSubmission } from './submission.ts';

/** Sizes of the file that are measured for the picture, beside those of the table. */
export const BETWEEN: readonly number[] = [2, 5, 20];

/** Lines that are added to the answer, in a file of ten questionnaires. */
const ADDED_LINES = [0, 40, 160, 640, 2560];
const SCALE = 10;

/** Response files of the submission beside the one that is typed in. */
const OTHER_FILES = [1, 10, 50, 200];

/** What a keystroke costs as the answer grows that is typed in, in a file that stays nearly as large as it is. */
export async function measureByAnswer(plan: Plan): Promise<Step[]> {
  const steps: Step[] = [];
  for (const lines of ADDED_LINES) {
    const { submission, kilobytes } = withLongAnswer(benchSubmission(SCALE), lines);
    steps.push(await keystroke(kilobytes, submission, SERVERS, plan));
  }
  return steps;
}

/** What it costs as the submission gets more files. The peer is left out: it knows of no file but the one. */
export async function measureByFiles(plan: Plan): Promise<Step[]> {
  const steps: Step[] = [];
  const servers = SERVERS.filter(({ id }) => id !== 'peer');
  for (const count of OTHER_FILES) {
    const submission = benchSubmission(1);
    const questionnaire = /^questionnaire: (.*)$/m.exec(submission.text)?.[1] ?? '';
    const files = { ...submission.files, ...offices(count, questionnaire) };
    steps.push(await keystroke(count, { ...submission, files }, servers, plan));
  }
  return steps;
}

async function keystroke(
  at: number,
  submission: BenchSubmission,
  servers: readonly Server[],
  plan: Plan,
): Promise<Step> {
  const [measured] = await measurePhases(submission, [keystrokeInProse], servers, plan);
  return { at, servers: measured?.servers ?? {} };
}

/** The picture of a run: the cost of a keystroke over the sizes of the file, of the answer and of the submission. */
export function drawKeystrokes({ sizes, byAnswer, byFiles }: Run): string {
  const byFile = sizes.flatMap(({ bytes, measured }): Step[] => {
    const found = measured.find(({ measure }) => measure === keystrokeInProse.name);
    return found === undefined ? [] : [{ at: bytes / 1000, servers: found.servers }];
  });
  const diagrams: Diagram[] = [
    {
      title: 'The file grows',
      axis: 'size of the file; the answer typed in stays the same',
      steps: byFile,
      label: size,
    },
    {
      title: 'The answer grows',
      axis: `size of the answer typed in, in a file of ${size(byFile.find(({ at }) => at > 1000)?.at ?? 1200)}`,
      steps: byAnswer,
      label: size,
    },
    {
      title: 'The submission grows',
      axis: 'response files beside the one typed in',
      steps: byFiles,
      label: String,
    },
  ];
  return drawCurves(
    'From a keystroke to its diagnostics',
    diagrams.filter(({ steps }) => steps.length > 1),
  );
}

function size(kilobytes: number): string {
  if (kilobytes >= 1000) return `${(kilobytes / 1000).toFixed(1)} MB`;
  return `${kilobytes >= 10 ? Math.round(kilobytes) : kilobytes.toFixed(1)} kB`;
}
