/** Writes `{"version":1,"letters":[…]}`, a line a letter, as the letters come. */
export class JsonLetters<Letter> {
  readonly between = ',';

  begin(): string {
    return '{"version":1,"letters":[';
  }

  letter(letter: Letter): string {
    return `\n${JSON.stringify(letter)}`;
  }

  end(): string {
    return '\n]}\n';
  }
}
