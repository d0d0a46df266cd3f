import type { Session } from '../session';

/** Writes letters one behind the other, with what stands between two of them. */
export class LetterOutput {
  private before = '';

  constructor(
    private readonly session: Session,
    private readonly between = '',
  ) {}

  /** Writes what a format says of a letter, which may be nothing. */
  async letter(written: string): Promise<void> {
    if (written === '') return;
    await this.session.write(this.before + written);
    this.before = this.between;
  }
}
