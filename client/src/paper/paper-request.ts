import type { TextDocument } from 'vscode';
import { PAPER, type ShownPaperLetter } from '../../../server/src/server/view-protocol';
import type { LetterClient } from '../letter-client';

/** An open letter as it is to stand on paper. */
export async function askPaper(client: LetterClient, letter: TextDocument): Promise<ShownPaperLetter | undefined> {
  const uri = client.code2ProtocolConverter.asUri(letter.uri);
  return (await client.sendRequest<ShownPaperLetter | null>(PAPER, { uri })) ?? undefined;
}
