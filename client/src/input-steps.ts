import { l10n, QuickInputButtons, type QuickPickItem, window } from 'vscode';
import { type Answer, askText } from './input-box';

/** One step of an input: what it asks for, and what stands there at first. */
export interface InputStep {
  readonly prompt: string;
  readonly value: string;
  /** What is wrong with a value; undefined where nothing is. */
  readonly fault?: (value: string) => string | undefined;
  /** The values to choose from, where there is a choice. */
  readonly choices?: readonly string[];
}

/** What to do where the steps are left by Escape: take what was answered, go on, or take nothing. */
export type Leaving = 'take' | 'go-on' | 'nothing';

export interface Steps {
  readonly title: string;
  /** How many steps are counted; those behind the last one repeat it. */
  readonly total: number;
  /** Gives a step by its number, from 0, after the answers before it; undefined where there is no further one. */
  readonly stepAt: (index: number, answers: readonly string[]) => InputStep | undefined;
  /** Asked at Escape, when something was answered. */
  readonly onLeave: (answers: readonly string[]) => Promise<Leaving>;
}

/** Asks one thing after another; Back goes to the step before, and nothing that was typed is lost. Undefined where it is left for good. */
export async function askInSteps({ title, total, stepAt, onLeave }: Steps): Promise<string[] | undefined> {
  const answers: string[] = [];
  for (let index = 0; ; ) {
    const step = stepAt(index, answers.slice(0, index));
    if (!step) return answers.slice(0, index);
    const asked = { ...step, value: answers[index] ?? step.value };
    const number = Math.min(index + 1, total);
    const answer = await (step.choices ? askChoice(title, asked, number, total) : askStep(title, asked, number, total));
    if (answer.end === 'left') {
      const leaving = answers.some((known) => known !== '') ? await onLeave(answers) : 'nothing';
      if (leaving === 'take') return answers;
      if (leaving === 'nothing') return undefined;
    }
    answers[index] = answer.value;
    if (answer.end !== 'left') index += answer.end === 'back' ? -1 : 1;
  }
}

function askStep(title: string, { prompt, value, fault }: InputStep, number: number, total: number): Promise<Answer> {
  return askText({ title, prompt, value, fault, placeholder: l10n.t('Enter leaves it out'), step: { number, total } });
}

/** As `askText`, of values to choose from; the last entry leaves it out. */
function askChoice(title: string, { prompt, value, choices = [] }: InputStep, number: number, total: number): Promise<Answer> {
  const picker = window.createQuickPick<QuickPickItem & { readonly value: string }>();
  picker.title = title;
  picker.placeholder = l10n.t('{0}; Enter leaves it out', prompt);
  picker.step = number;
  picker.totalSteps = total;
  picker.ignoreFocusOut = true;
  picker.items = [...choices.map((choice) => ({ label: choice, value: choice })), { label: l10n.t('Leave it out'), value: '' }];
  // At first none is chosen, so that Enter leaves it out as it does at every step.
  picker.activeItems = picker.items.filter((item) => item.value === value && value !== '');
  if (number > 1) picker.buttons = [QuickInputButtons.Back];
  return new Promise<Answer>((resolve) => {
    picker.onDidTriggerButton(() => resolve({ value, end: 'back' }));
    picker.onDidHide(() => resolve({ value, end: 'left' }));
    picker.onDidAccept(() => resolve({ value: picker.selectedItems[0]?.value ?? '', end: 'accepted' }));
    picker.show();
  }).finally(() => picker.dispose());
}
