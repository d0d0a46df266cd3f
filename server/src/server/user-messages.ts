import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver/node';

/** The longest message, in characters. */
const LONGEST = 600;

/** Tells the user what is wrong outside of the letters: each thing once, until it is put right and goes wrong again. */
export class UserMessages {
  private readonly shown = new Map<string, string>();

  constructor(private readonly connection: Connection) {}

  /** Shows a warning about `subject`, unless that very warning was the last one about it. */
  warn(subject: string, message: string): void {
    if (this.shown.get(subject) === message) return;
    this.shown.set(subject, message);
    void this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: shortened(message) });
  }

  /** To be called when `subject` is in order. */
  inOrder(subject: string): void {
    this.shown.delete(subject);
  }
}

/** A message that a window can show: what goes wrong may be the length of a name. What is wrong with it stands at the end. */
function shortened(message: string): string {
  return message.length <= LONGEST ? message : `${message.slice(0, LONGEST / 2)} … ${message.slice(-LONGEST / 2)}`;
}
