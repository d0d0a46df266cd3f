import { type Disposable, type InputBox, l10n, QuickInputButtons, window } from 'vscode';

/** One step of an input: what it asks for, and what stands there at first. */
export interface InputStep {
  readonly prompt: string;
  readonly value: string;
  /** What is wrong with a value; undefined where nothing is. */
  readonly fault?: (value: string) => string | undefined;
}

/**
 * Asks one thing after another in one box; Back goes to the step before, and nothing that was typed is lost. Undefined where it is left by Escape.
 * @param total how many steps there are at least.
 * @param stepAt gives a step by its number, from 0, after the answers before it; undefined where there is no further one.
 */
export async function askInSteps(
  title: string,
  total: number,
  stepAt: (index: number, answers: readonly string[]) => InputStep | undefined,
): Promise<string[] | undefined> {
  const answers: string[] = [];
  for (let index = 0; ; ) {
    const step = stepAt(index, answers.slice(0, index));
    if (!step) return answers.slice(0, index);
    const answer = await askStep(title, { ...step, value: answers[index] ?? step.value }, index + 1, Math.max(total, index + 1));
    if (answer === undefined) return undefined;
    answers[index] = answer.value;
    index += answer.back ? -1 : 1;
  }
}

interface StepAnswer {
  readonly value: string;
  readonly back: boolean;
}

function askStep(title: string, step: InputStep, number: number, total: number): Promise<StepAnswer | undefined> {
  const box: InputBox = window.createInputBox();
  box.title = title;
  box.step = number;
  box.totalSteps = total;
  box.prompt = step.prompt;
  box.value = step.value;
  box.placeholder = l10n.t('Enter leaves it out');
  box.ignoreFocusOut = true;
  if (number > 1) box.buttons = [QuickInputButtons.Back];
  return new Promise<StepAnswer | undefined>((resolve) => {
    const listeners: Disposable[] = [
      box.onDidTriggerButton(() => resolve({ value: box.value.trim(), back: true })),
      box.onDidHide(() => resolve(undefined)),
      box.onDidChangeValue((value) => {
        box.validationMessage = step.fault?.(value.trim());
      }),
      box.onDidAccept(() => {
        const value = box.value.trim();
        box.validationMessage = step.fault?.(value);
        if (!box.validationMessage) resolve({ value, back: false });
      }),
    ];
    box.show();
    box.onDidHide(() => {
      for (const listener of listeners) listener.dispose();
    });
  }).finally(() => box.dispose());
}
