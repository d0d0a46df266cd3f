/** Writes `{"version":1,"letters":[…]}`, a line a letter, as the letters come. */
export class JsonLetters<Letter> {
  private separator = '\n';

  begin(): string {
    return '{"version":1,"letters":[';
  }

  letter(letter: Letter): string {
    const written = this.separator + JSON.stringify(letter);
    this.separator = ',\n';
    return written;
  }

  end(): string {
    return '\n]}\n';
  }
}
