import type { Languages } from '../host/languages.ts';
import { ENGLISH, type Language, type Sayable, sayIn, type Words } from '../text/l10n.ts';
import type { Path } from '../text/path.ts';

/** What somebody called the program from. */
export interface Console {
  readonly folder: Path;
  readonly version: string;
  /** What the person there reads; English where absent. */
  readonly language?: Language;
  /** Languages that a report may be in; English alone where absent. */
  readonly languages?: Languages;
  print(text: string): void;
  complain(text: string): void;
  /** Serves the editor at the other end of standard input and output; absent where there is none. */
  readonly serveEditor?: () => Promise<number>;
}

/** The same as a command has it: what is said becomes a text here, and nowhere before. */
export interface Terminal extends Omit<Console, 'language' | 'print' | 'complain'> {
  say(said: Sayable): string;
  print(said: Sayable): void;
  complain(said: Sayable): void;
}

export function terminalOf({ language = ENGLISH, ...console }: Console): Terminal {
  const say = (said: Sayable) => sayIn(language, said);
  return {
    ...console,
    say,
    print: said => console.print(say(said)),
    complain: said => console.complain(say(said)),
  };
}

/** The same for every command. */
export const ExitCode = { clean: 0, errors: 1, wrongUse: 2, fault: 3 } as const;

/** The command was called wrongly; a sentence says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly sentence: Words;

  constructor(sentence: Words) {
    super(sayIn(ENGLISH, sentence));
    this.sentence = sentence;
  }
}
