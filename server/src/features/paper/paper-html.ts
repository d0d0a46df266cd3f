import type { PaperBlock, PaperField, PaperLetter } from './paper-letter';

/** How the letter looks on paper, in the preview and in the exported page alike. */
export const paperStyle = `
.letter { color: #000; font: 11.5pt/1.4 "Times New Roman", Times, serif; }
.letter table { width: 100%; border-collapse: collapse; margin: 0 0 1.2em; }
.letter th { width: 22%; padding: 0.15em 0.6em 0.15em 0; text-align: left; vertical-align: top; font-weight: normal; }
.letter td { width: 28%; padding: 0.15em 0.6em 0.15em 0; vertical-align: top; font-weight: bold; }
.letter h1 { margin: 1.4em 0 0.7em; text-align: center; font-size: 1em; }
.letter h2 { margin: 1.2em 0 0.5em; font-size: 1em; }
.letter p { margin: 0 0 0.8em; orphans: 2; widows: 2; overflow-wrap: anywhere; }
.letter h1, .letter h2 { break-after: avoid; overflow-wrap: anywhere; }
.letter p:has(+ .follows) { margin-bottom: 0; }
`;

/** The letter's content as HTML, each block with its line in the editor (`data-line`). No markup of the letter's own gets through. */
export function paperHtml({ header, blocks }: PaperLetter): string {
  return [headerTable(header), ...blocks.map(blockHtml)].filter(Boolean).join('\n');
}

/** The letter as a page of its own, to be printed or kept as PDF by any browser: page size, margins and numbers are set. */
export function paperPage(letter: PaperLetter): string {
  const title = ['Independent Medical Review determination', letter.caseNumber].filter(Boolean).join(' ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
@page {
  size: letter;
  margin: 1in;
  @bottom-left { content: ${cssString(letter.caseNumber)}; font: 9pt "Times New Roman", Times, serif; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt "Times New Roman", Times, serif; }
}
@media screen { body { max-width: 6.5in; margin: 1in auto; padding: 0 1em; } }
@media print { body { margin: 0; } }
${paperStyle.trim()}
</style>
</head>
<body class="letter">
${paperHtml(letter)}
</body>
</html>
`;
}

function headerTable(header: readonly PaperField[]): string {
  if (header.length === 0) return '';
  const rows: string[] = [];
  for (let index = 0; index < header.length; index += 2) {
    const cells = header
      .slice(index, index + 2)
      .map(({ label, value }) => `<th scope="row">${escapeHtml(label)}:</th><td>${escapeHtml(value)}</td>`);
    rows.push(`<tr>${cells.join('')}</tr>`);
  }
  return `<table data-line="${header[0]?.line}">${rows.join('')}</table>`;
}

function blockHtml({ kind, label, text, follows, line }: PaperBlock): string {
  const tag = kind === 'heading' ? 'h1' : kind === 'issue' ? 'h2' : 'p';
  const words = label === undefined ? '' : `<strong>${escapeHtml(label)}</strong> `;
  return `<${tag} data-line="${line}"${follows ? ' class="follows"' : ''}>${words}${escapeHtml(text)}</${tag}>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A text as a string of CSS within a style element: every character that could end either is written by its number. */
function cssString(text: string): string {
  return `"${text.replace(/[^A-Za-z0-9 -]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
