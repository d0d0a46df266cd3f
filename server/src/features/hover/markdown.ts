/**
 * Text as Markdown shows it to the letter: no emphasis, link, image, table, HTML or command in it takes effect. Only what would is escaped,
 * as the source of a page is read, too.
 */
export function escapeMarkdown(text: string): string {
  return escapeInMidLine(text)
    .replace(/^\s*[#>+=-]/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
    .replace(/^(\s*\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

/** The same for text that opens neither a line nor an entry of a list, such as a heading's. */
export function escapeInMidLine(text: string): string {
  return text.replace(/\s*\r?\n\s*/g, ' ').replace(/[\\`*[\]|~$]|(?<![a-z\d])_|_(?![a-z\d])|<(?=[a-z/!?])|&(?=#?\w+;)|!(?=\[)/gi, '\\$&');
}

/** A source as a link where it is a web address, else as its words. */
export function sourceLink(source: string, label: string): string {
  return /^https?:\/\/[^\s()<>[\]]+$/.test(source) ? `[${label}](${source})` : escapeMarkdown(source);
}
