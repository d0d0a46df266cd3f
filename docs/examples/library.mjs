// IMR Letters as a library: names the findings of a letter and mends what needs no choice.
//   node library.mjs letter.imr > mended.imr
import { readFileSync } from 'node:fs';
import { analyseLetter, applyEdits, quickFixesOf } from 'imr-letters';

let text = readFileSync(process.argv[2], 'utf8');
let analysis = analyseLetter(text, { severities: { 'missing-header-field': 'off' } });

for (const issue of analysis.tree.issues) console.error(`issue: ${issue.itemText}: ${issue.decision?.text ?? 'not decided'}`);
for (const finding of analysis.findings) {
  const { line } = analysis.lines.positionAt(finding.range.start);
  console.error(`line ${line + 1}: ${finding.severity} ${finding.code}: ${finding.message}`);
}

// A fix may bring or take away others: after each, the letter is read anew.
for (;;) {
  const fix = analysis.findings.flatMap((finding) => quickFixesOf(analysis, finding)).find(({ automatic }) => automatic);
  if (!fix) break;
  text = applyEdits(text, fix.edits);
  analysis = analyseLetter(text);
}
process.stdout.write(text);
