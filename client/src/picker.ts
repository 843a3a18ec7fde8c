import * as vscode from 'vscode';

/** Where a question stands in its row. */
export interface Frame {
  /** The command's name. */
  readonly title: string;
  readonly step: number;
  readonly steps: number;
}

/** What a step ends with: an answer, the wish to go back, or `undefined` where the person has left. */
export type Reply<Value> = { readonly value: Value } | 'back' | undefined;

/** One question; what it learns it keeps itself, so that going back shows it again. */
export type Step = (frame: Frame) => Promise<Reply<unknown>>;

/** Asks the steps one after the other, with a way back from each but the first; false where the person has left. */
export async function askInTurn(title: string, steps: readonly Step[]): Promise<boolean> {
  for (let n = 0; n < steps.length; ) {
    const reply = await steps[n]?.({ title, step: n + 1, steps: steps.length });
    if (reply === undefined) return false;
    n += reply === 'back' ? -1 : 1;
  }
  return true;
}

export interface Choice<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

/** One of a list; `chosen` is offered first. */
export function askForOne<Value>(
  frame: Frame,
  question: string,
  choices: readonly Choice<Value>[],
  chosen?: Value,
): Promise<Reply<Value>> {
  const picker = vscode.window.createQuickPick<Choice<Value>>();
  picker.items = choices;
  const first = choices.find(({ value }) => value === chosen);
  if (first !== undefined) picker.activeItems = [first];
  return pick(picker, frame, question, () => picker.selectedItems[0]?.value);
}

/** Any number of a list, one at least; those that `chosen` holds are ticked. */
export function askForSome<Value>(
  frame: Frame,
  question: string,
  choices: readonly Choice<Value>[],
  chosen: ReadonlySet<Value>,
): Promise<Reply<readonly Value[]>> {
  const picker = vscode.window.createQuickPick<Choice<Value>>();
  picker.canSelectMany = true;
  picker.items = choices;
  picker.selectedItems = choices.filter(({ value }) => chosen.has(value));
  return pick(picker, frame, question, () => {
    const values = picker.selectedItems.map(({ value }) => value);
    return values.length === 0 ? undefined : values;
  });
}

/** A line of text, which may be left as it is offered. */
export function askForText(frame: Frame, question: string, offered: string): Promise<Reply<string>> {
  const box = vscode.window.createInputBox();
  box.value = offered;
  box.prompt = question;
  return settle(box, frame, () => (box.value.trim() === '' ? undefined : box.value.trim()));
}

function pick<Value, Answer>(
  picker: vscode.QuickPick<Choice<Value>>,
  frame: Frame,
  question: string,
  answer: () => Answer | undefined,
): Promise<Reply<Answer>> {
  picker.placeholder = question;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  return settle(picker, frame, answer);
}

/** What a quick pick and an input box have in common here. */
type Input = Pick<
  vscode.InputBox,
  | 'title'
  | 'step'
  | 'totalSteps'
  | 'ignoreFocusOut'
  | 'buttons'
  | 'onDidAccept'
  | 'onDidTriggerButton'
  | 'onDidHide'
  | 'show'
  | 'dispose'
>;

/** Shows an input until it is answered; Enter on nothing leaves it open. */
function settle<Answer>(
  input: Input,
  { title, step, steps }: Frame,
  answer: () => Answer | undefined,
): Promise<Reply<Answer>> {
  input.title = title;
  input.step = step;
  input.totalSteps = steps;
  input.ignoreFocusOut = true;
  input.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return new Promise(resolve => {
    const end = (reply: Reply<Answer>) => {
      resolve(reply);
      input.dispose();
    };
    input.onDidAccept(() => {
      const value = answer();
      if (value !== undefined) end({ value });
    });
    input.onDidTriggerButton(() => end('back'));
    input.onDidHide(() => end(undefined));
    input.show();
  });
}
