import type { Session } from '../session';

/** Writes letters one behind the other, with what stands between two of them. */
export class LetterOutput {
  private before = '';

  constructor(
    private readonly session: Session,
    private readonly between = '',
  ) {}

  /** Writes what a format says of letters, at once; of each it may be nothing. */
  async letters(...letters: readonly string[]): Promise<void> {
    const written = letters.filter((letter) => letter !== '').join(this.between);
    if (written === '') return;
    await this.session.write(this.before + written);
    this.before = this.between;
  }
}
