import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { uriOfPath } from './file-uris';

/** Where the manual's page of each rule is. */
export class ManualPages {
  private readonly addresses = new Map<string, string | undefined>();

  /** `base` is what the client gives; without it, the pages are the files that ship beside the server. */
  constructor(private readonly base: string | undefined) {}

  /** The address of the page of a rule, by its code. */
  addressOf(code: string): string | undefined {
    if (this.base !== undefined) return `${this.base}${code}.md`;
    if (!this.addresses.has(code)) {
      const path = join(__dirname, '../docs/rules', `${code}.md`);
      this.addresses.set(code, existsSync(path) ? uriOfPath(path) : undefined);
    }
    return this.addresses.get(code);
  }
}
