import { type Disposable, type InputBox, QuickInputButtons, window } from 'vscode';

/** What a box asks for, and what stands there at first. */
export interface AskedText {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  readonly placeholder?: string;
  /** What is wrong with a value, which is not accepted then; undefined where nothing is. */
  readonly fault?: (value: string) => string | undefined;
  /** The step's number and how many there are; from the second on, one can go back. */
  readonly step?: { readonly number: number; readonly total: number };
}

/** What was entered, and how the box was left: by Enter, by Back or by Escape. */
export interface Answer {
  readonly value: string;
  readonly end: 'accepted' | 'back' | 'left';
}

/** Asks for text in a box that stays open until it is answered or left. */
export function askText({ title, prompt, value = '', placeholder, fault, step }: AskedText): Promise<Answer> {
  const box: InputBox = window.createInputBox();
  box.title = title;
  box.prompt = prompt;
  box.value = value;
  box.placeholder = placeholder;
  box.ignoreFocusOut = true;
  box.step = step?.number;
  box.totalSteps = step?.total;
  if (step && step.number > 1) box.buttons = [QuickInputButtons.Back];
  const listeners: Disposable[] = [];
  return new Promise<Answer>((resolve) => {
    const end = (how: Answer['end']) => resolve({ value: box.value.trim(), end: how });
    listeners.push(
      box.onDidTriggerButton(() => end('back')),
      box.onDidHide(() => end('left')),
      box.onDidChangeValue((written) => {
        // That it is empty at first is nobody's fault.
        box.validationMessage = written === '' ? undefined : fault?.(written.trim());
      }),
      box.onDidAccept(() => {
        box.validationMessage = fault?.(box.value.trim());
        if (!box.validationMessage) end('accepted');
      }),
    );
    box.show();
  }).finally(() => {
    for (const listener of listeners) listener.dispose();
    box.dispose();
  });
}
