import type { QuestionState, StateKind } from './overview.ts';

/** `tip/question`: everything about one question that helps to answer it; null where there is none. */
export const questionRequest = 'tip/question';

export interface QuestionParams {
  readonly uri: string;
  /** The question by its ID, or the one whose answer stands at a position of the file. */
  readonly at: string | Position;
  /** As for the overview. */
  readonly respondent?: string | null;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface QuestionPanel {
  readonly id: string;
  readonly number: string;
  readonly short: string;
  /** The section's short name, and whom it is asked of, word for word. */
  readonly section: string;
  readonly audience?: string;
  readonly respondent?: string;
  readonly state?: QuestionState;
  readonly original: readonly TextBlock[];
  readonly optional: boolean;
  /** What its answer wants as a whole, in a few words each. */
  readonly wants: readonly string[];
  readonly fields: readonly WantedField[];
  readonly parts: readonly { readonly id: string; readonly number: string; readonly short: string }[];
  /** Who owes it; all of them where `summed`, else any. */
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly summed: boolean;
  readonly checks: readonly { readonly state: 'fails' | 'holds' | 'open'; readonly text: string }[];
  readonly findings: readonly PanelFinding[];
  readonly others: readonly GivenAnswer[];
  /** Absent where the manifest names no submission of last year. */
  readonly previous?: PreviousAnswers;
}

/** Bullets have no marks of their own; lettered lines bring their letters. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'bullets' | 'lettered'; readonly items: readonly string[] };

export interface WantedField {
  readonly id: string;
  readonly title: string;
  readonly wants: string;
  readonly optional: boolean;
}

export interface PanelFinding {
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly uri: string;
  readonly position: Position;
}

export interface GivenAnswer {
  readonly respondent: string;
  readonly content: AnswerContent;
}

export type PreviousAnswers =
  | {
      readonly kind: 'answers';
      readonly answers: readonly (GivenAnswer & { readonly file: string })[];
    }
  | { readonly kind: 'none'; readonly message: string };

export interface AnswerContent {
  readonly status: StateKind;
  readonly choice?: string;
  readonly prose?: string;
  /** `cells`: what the value is made of. */
  readonly figures: readonly { readonly title: string; readonly value: string; readonly cells?: string }[];
  readonly attachments: readonly string[];
  readonly reason?: string;
  readonly source?: string;
}
