import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver/node';

/** Tells the user what is wrong outside of the letters: each thing once, until it is put right and goes wrong again. */
export class UserMessages {
  private readonly shown = new Map<string, string>();

  constructor(private readonly connection: Connection) {}

  /** Shows a warning about `subject`, unless that very warning was the last one about it. */
  warn(subject: string, message: string): void {
    if (this.shown.get(subject) === message) return;
    this.shown.set(subject, message);
    void this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }

  /** To be called when `subject` is in order. */
  inOrder(subject: string): void {
    this.shown.delete(subject);
  }
}
