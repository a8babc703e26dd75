// Template packs that other extensions bring: `contributes.assessmentTemplates: [{path}]`.

import * as vscode from 'vscode';

/** The folders of contributed packs; an entry that is not as it should be is left out. */
export function contributedPacks(extensions: readonly vscode.Extension<unknown>[]): readonly vscode.Uri[] {
  return extensions.flatMap(({ packageJSON, extensionUri }) => {
    const entries: unknown = packageJSON?.contributes?.assessmentTemplates;
    if (!Array.isArray(entries)) return [];
    return entries.flatMap((entry: unknown) => {
      const path = (entry as { readonly path?: unknown } | null)?.path;
      return typeof path === 'string' ? [vscode.Uri.joinPath(extensionUri, path)] : [];
    });
  });
}
