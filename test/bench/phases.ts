import type { Editor } from './editor.ts';
import {
  checkCompletion,
  checkHover,
  checkMoreFindings,
  checkSameFindings,
  checkSymbols,
} from './replies.ts';
import type { BenchSubmission } from './submission.ts';

/** One thing that a person does at an editor and waits for. */
export interface Phase {
  readonly name: string;
  /** Ours may take so many times what the floor takes. */
  readonly target: number;
  /** What is done before all repetitions, unmeasured; what was typed is taken back after them. */
  begin?(editor: Editor, submission: BenchSubmission): Promise<unknown>;
  /** One repetition: the milliseconds that the person waited. Throws where the reply was wrong. */
  once(editor: Editor, submission: BenchSubmission): Promise<number>;
}

/** A letter more in the middle of an answer's text, each time behind the last. */
export const keystrokeInProse: Phase = {
  name: 'keystroke in prose → diagnostics',
  target: 3,
  once: async (editor, { points: { prose } }) => {
    const typed = await editor.type({ ...prose, insert: 'x' });
    if (!editor.server.constant) checkSameFindings(editor.server, typed, editor.atFirst.length);
    return typed.ms;
  },
};

/** A digit more at the end of a total, so that its breakdowns do not add up any more. */
const keystrokeInNumber: Phase = {
  name: 'keystroke in a number → diagnostics',
  target: 3,
  once: async (editor, { points: { number } }) => {
    const typed = await editor.type({ ...number, insert: '7' });
    if (editor.server.adds) checkMoreFindings(editor.server, typed, editor.atFirst.length);
    await editor.type({ ...number, remove: 1 });
    return typed.ms;
  },
};

/** A letter more of a question's ID on a line of its own, and at once the list of what it could become. */
const keystrokeAndCompletion: Phase = {
  name: 'keystroke + completion of an ID',
  target: 3,
  begin: async (editor, { points: { completionId } }) => {
    if (completionId.prepare) await editor.type(completionId.prepare);
  },
  once: async (editor, { points: { completionId } }) => {
    const { line, character, type = '', expect = '' } = completionId;
    const typing = editor.type({ line, character, insert: type });
    const asking = editor.ask('textDocument/completion', {
      position: { line, character: character + type.length },
      context: { triggerKind: 1 },
    });
    const [{ sent }, { result, arrived }] = await Promise.all([typing, asking]);
    if (!editor.server.constant) checkCompletion(editor.server, result, expect);
    await editor.type({ line, character, remove: type.length });
    return arrived - sent;
  },
};

const hover: Phase = {
  name: 'hover over an ID',
  target: 2,
  once: async (editor, { points: { hover } }) => {
    const { line, character, expect = '' } = hover;
    const { result, sent, arrived } = await editor.ask('textDocument/hover', {
      position: { line, character },
    });
    if (!editor.server.constant) checkHover(editor.server, result, expect);
    return arrived - sent;
  },
};

const documentSymbols: Phase = {
  name: 'document symbols',
  target: 5,
  once: async (editor, { meta }) => {
    const { result, sent, arrived } = await editor.ask('textDocument/documentSymbol');
    if (!editor.server.constant) checkSymbols(editor.server, result, meta.answers);
    return arrived - sent;
  },
};

export const PHASES: readonly Phase[] = [
  keystrokeInProse,
  keystrokeInNumber,
  keystrokeAndCompletion,
  hover,
  documentSymbols,
];
