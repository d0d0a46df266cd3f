import { l10n } from 'vscode';

interface FindingCounts {
  readonly error?: number;
  readonly warning?: number;
  readonly information?: number;
  readonly hint?: number;
}

/** A number of things in the user's language: "1 citation", "2 citations". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "1 error, 2 warnings", without what there is none of. */
export function findingsInWords({ error = 0, warning = 0, information = 0, hint = 0 }: FindingCounts): string {
  const counts: [number, string, string][] = [
    [error, l10n.t('error'), l10n.t('errors')],
    [warning, l10n.t('warning'), l10n.t('warnings')],
    [information, l10n.t('note'), l10n.t('notes')],
    [hint, l10n.t('hint'), l10n.t('hints')],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => counted(count, one, many))
    .join(', ');
}
