/**
 * The page of the installed extension: README.md without what an installed extension cannot show. The editor shows there pictures and links
 * by https alone, and this project names no address of its own; the pages that ship with it are opened by a command.
 * @param {string} readme the text of README.md.
 * @returns {string} the page, in Markdown.
 */
export function extensionPage(readme) {
  const [forUsers] = readme.split(/^## For developers$/m);
  return forUsers
    .replace(/:\n\n!\[[^\]]*\]\([^)]*\)\n/g, '.\n')
    .replace(/\n!\[[^\]]*\]\([^)]*\)\n/g, '')
    .replace(/ \(\[more\]\([^)]*\)\)/g, '')
    .replace(/\[([^\]]+)\]\((?!https:)[^)]*\)/g, '$1')
    .replace(
      /\s*$/,
      '\n\n## Manual\n\n*IMR: Open Manual…* (`F1`) opens the pages on findings, rules, letter profiles, guideline packs and the command line.\n',
    );
}
