import { type Disposable, type InputBox, l10n, QuickInputButtons, window } from 'vscode';

/** One step of an input: what it asks for, and what stands there at first. */
export interface InputStep {
  readonly prompt: string;
  readonly value: string;
  /** What is wrong with a value; undefined where nothing is. */
  readonly fault?: (value: string) => string | undefined;
}

/**
 * Asks one thing after another in one box; Back goes to the step before. Undefined where it is left by Escape.
 * @param stepAt gives a step by its number, from 0, after the answers before it; undefined where there is no further one.
 */
export async function askInSteps(
  title: string,
  stepAt: (index: number, answers: readonly string[]) => InputStep | undefined,
): Promise<string[] | undefined> {
  const answers: string[] = [];
  for (let index = 0; ; ) {
    const step = stepAt(index, answers.slice(0, index));
    if (!step) return answers.slice(0, index);
    const answer = await askStep(`${title} (${index + 1})`, { ...step, value: answers[index] ?? step.value }, index > 0);
    if (answer === undefined) return undefined;
    if (answer === 'back') {
      index--;
      continue;
    }
    answers[index] = answer.value;
    index++;
  }
}

function askStep(title: string, step: InputStep, canGoBack: boolean): Promise<{ value: string } | 'back' | undefined> {
  const box: InputBox = window.createInputBox();
  box.title = title;
  box.prompt = step.prompt;
  box.value = step.value;
  box.placeholder = l10n.t('Enter leaves it out');
  box.ignoreFocusOut = true;
  if (canGoBack) box.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    const listeners: Disposable[] = [
      box.onDidTriggerButton(() => resolve('back')),
      box.onDidHide(() => resolve(undefined)),
      box.onDidChangeValue((value) => {
        box.validationMessage = step.fault?.(value.trim());
      }),
      box.onDidAccept(() => {
        const value = box.value.trim();
        box.validationMessage = step.fault?.(value);
        if (!box.validationMessage) resolve({ value });
      }),
    ];
    box.show();
    box.onDidHide(() => {
      for (const listener of listeners) listener.dispose();
    });
  }).finally(() => box.dispose()) as Promise<{ value: string } | 'back' | undefined>;
}
