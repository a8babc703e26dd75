// What a blank wants, beside the cursor while one writes.

import { type SignatureHelp, SignatureHelpRequest } from 'vscode-languageserver/node';
import { featurePage } from '../../support/feature-pages.ts';

featurePage(import.meta.url, async ({ client, uri, position }) => {
  const help: SignatureHelp | null = await client.connection.sendRequest(SignatureHelpRequest.type, {
    textDocument: { uri },
    position,
  });
  const [signature] = help?.signatures ?? [];
  if (!signature) return '';
  const active = signature.parameters?.[help?.activeParameter ?? -1];
  const said = typeof signature.documentation === 'object' ? signature.documentation.value : '';
  return [signature.label, active ? `* ${active.label}: ${active.documentation}` : '', said]
    .filter((line) => line !== '')
    .join('\n');
});
