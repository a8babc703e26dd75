// Files and ranges as SARIF has them: addresses relative to where the audit was run, lines and columns from one.

import type { ArtifactLocation, PhysicalLocation } from 'sarif';
import type { Range } from '../record-report.ts';

/** What relative addresses are relative to. */
export const sourceRoot = 'SRCROOT';

/** The address of a file as reports show it: relative to the root, or whole where it is not under it. */
export function artifactLocation(file: string): ArtifactLocation {
  const isWhole = file.startsWith('/') || /^[A-Za-z]:\//.test(file);
  if (!isWhole) return { uri: encoded(file), uriBaseId: sourceRoot };
  return { uri: `file://${file.startsWith('/') ? '' : '/'}${encoded(file)}` };
}

function encoded(file: string): string {
  return file
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

/** A range of a file. */
export function physicalLocation(file: string, { start, end }: Range): PhysicalLocation {
  return {
    artifactLocation: artifactLocation(file),
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}
