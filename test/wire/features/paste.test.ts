// What is copied from Word, a mail or a web page, and what it becomes where it is pasted.

import { type PasteResult, pasteRequest } from '../../../server/src/protocol/protocol.ts';
import { applied, changedLines, featurePage } from '../../support/feature-pages.ts';

featurePage(import.meta.url, async ({ client, uri, range, text, files, options }) => {
  const html = files.get(options.paste ?? '') ?? '';
  const result = await client.connection.sendRequest<PasteResult | null>(pasteRequest, { uri, range, html });
  if (!result) return '(left to the editor)';
  const here = result.insert === '' ? [] : [{ range, newText: result.insert }];
  return changedLines(text, applied(text, [...result.edits, ...here]));
});
