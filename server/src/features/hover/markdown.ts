/** Text as Markdown shows it to the letter: no emphasis, link, image, HTML or command in it takes effect. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+!|<>~&$-]/g, (character) => (character === '-' ? character : `\\${character}`))
    .replace(/\r?\n/g, ' ');
}

/** A source as a link where it is a web address, else as its words. */
export function sourceLink(source: string, label: string): string {
  return /^https?:\/\/[^\s()<>[\]]+$/.test(source) ? `[${label}](${source})` : escapeMarkdown(source);
}
