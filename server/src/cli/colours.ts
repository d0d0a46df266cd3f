import type { Severity } from '../profiles/letter-profile';

/** How each kind of word is coloured: a function that puts the terminal's codes around it, or leaves it as it is. */
export type Colours = Readonly<Record<Severity | 'path' | 'quiet', (text: string) => string>>;

/** The terminal's codes that begin and end a colour or weight. */
const codes: Readonly<Record<keyof Colours, readonly [number, number]>> = {
  error: [31, 39],
  warning: [33, 39],
  information: [36, 39],
  hint: [34, 39],
  path: [1, 22],
  quiet: [2, 22],
};

/** Colours where they are wanted, and functions that change nothing where they are not. */
export function coloursWhen(wanted: boolean): Colours {
  const entries = Object.entries(codes).map(([name, [begin, end]]) => [
    name,
    wanted ? (text: string) => `\u001b[${begin}m${text}\u001b[${end}m` : (text: string) => text,
  ]);
  return Object.fromEntries(entries) as Colours;
}

/** Whether a stream shows colours: a terminal that does, unless the environment says otherwise (no-color.org, force-color.org). */
export function showsColours(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0';
  return stream.isTTY === true && environment.TERM !== 'dumb';
}
