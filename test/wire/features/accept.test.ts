// Accepting findings and saying of blanks that they cannot be answered: what is asked, and what is written.

import { type CodeAction, CodeActionRequest } from 'vscode-languageserver/node';
import {
  acceptCommand,
  markBlankCommand,
  type ReasonGiven,
  type ReasonSaid,
  type ReasonTarget,
  sayReasonRequest,
} from '../../../server/src/protocol/protocol.ts';
import { applied, changedLines, featurePage } from '../../support/feature-pages.ts';

featurePage(import.meta.url, async ({ client, uri, range, text, options }) => {
  const { items } = await client.pull(uri);
  const diagnostics = items.filter(
    ({ range: { start, end } }) => start.line <= range.end.line && end.line >= range.start.line,
  );
  const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context: { diagnostics },
  })) as readonly CodeAction[] | null;
  const out: string[] = [];
  for (const { title, command, edit } of actions ?? []) {
    if (command?.command !== acceptCommand && command?.command !== markBlankCommand) continue;
    const [target] = command.arguments as [ReasonTarget];
    const given: ReasonGiven = { uri, target, reason: options.reason ?? '', by: options.by ?? '' };
    const { problem, edits }: ReasonSaid = await client.connection.sendRequest(sayReasonRequest, given);
    out.push(`${title}\n${edit ? 'and changes' : (problem ?? changedLines(text, applied(text, edits)))}`);
  }
  return out.join('\n\n');
});
