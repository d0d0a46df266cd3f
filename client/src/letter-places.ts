import { commands, type Disposable, Location, Uri, window } from 'vscode';
import type { Range } from 'vscode-languageclient/node';
import { SHOW_PLACES } from '../../server/src/server/protocol';
import type { LetterClient } from './letter-client';

/** Registers the command behind the lines above issues: goes to a place of a letter, or lists several. */
export function registerShowPlaces(client: LetterClient): Disposable {
  return commands.registerCommand(SHOW_PLACES, async (letter: string, places: readonly Range[]) => {
    const uri = Uri.parse(letter);
    const ranges = places.map((place) => client.protocol2CodeConverter.asRange(place));
    const [first] = ranges;
    if (!first) return;
    if (ranges.length === 1) {
      await window.showTextDocument(uri, { selection: first });
      return;
    }
    const locations = ranges.map((range) => new Location(uri, range));
    await commands.executeCommand('editor.action.peekLocations', uri, first.start, locations, 'peek');
  });
}
