/** Writes a letter a line, each a JSON object of its own, as they come: nothing before, between or behind them. */
export class NdjsonLetters<Letter> {
  begin(): string {
    return '';
  }

  letter(letter: Letter): string {
    return `${JSON.stringify(letter)}\n`;
  }

  end(): string {
    return '';
  }
}
