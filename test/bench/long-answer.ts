import type { BenchSubmission } from './submission.ts';

/** A submission whose answer with the point `prose` has some lines of text more, and is so many kB long. */
export interface LongAnswer {
  readonly submission: BenchSubmission;
  readonly kilobytes: number;
}

export function withLongAnswer(submission: BenchSubmission, lines: number): LongAnswer {
  const { prose } = submission.points;
  const written = submission.text.split('\n');
  const line = written[prose.line] ?? '';
  written.splice(prose.line + 1, 0, ...Array.from({ length: lines }, () => line));
  return {
    submission: { ...submission, text: written.join('\n') },
    kilobytes: answerAround(written, prose.line).length / 1000,
  };
}

/** The text of an answer: from the line of its key, which is indented by two, to the next line so little indented. */
function answerAround(lines: readonly string[], line: number): string {
  const isKey = (text: string) => /^ {0,2}\S/.test(text);
  const start = lines.findLastIndex((text, n) => n <= line && isKey(text));
  const end = lines.findIndex((text, n) => n > line && isKey(text));
  return lines.slice(start, end < 0 ? undefined : end).join('\n');
}
