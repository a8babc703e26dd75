// Findings do not flicker while a word is being typed: what is new about the very words under the cursor waits until the
// typing pauses. What was shown already stays, and everything elsewhere is shown at once.

import * as vscode from 'vscode';
import { DocumentDiagnosticRequest, type LanguageClient, type Middleware } from 'vscode-languageclient/node';

/** A word that is not finished yet cannot be a wrong date, an unknown option or a strange heading. */
const aboutWords =
  /^(?:value\/|completeness\/(?:placeholder|too-short)|structure\/(?:unrecognised|front-matter|unknown)|acceptance\/|dates\/|language\/|template\/)/;
const pause = 1200;

interface Typing {
  readonly at: vscode.Position;
  readonly until: number;
}

export interface Steady {
  readonly middleware: Pick<Middleware, 'provideDiagnostics'>;
  /** Begins to follow what is typed. */
  readonly follow: (client: LanguageClient) => vscode.Disposable;
}

/** Holds back findings about words that are being typed. */
export function steadyFindings(now: () => number = Date.now): Steady {
  const typing = new Map<string, Typing>();
  const shown = new Map<string, ReadonlySet<string>>();
  const withheld = new Set<string>();
  const name = ({ code, range }: vscode.Diagnostic) =>
    `${range.start.line} ${typeof code === 'object' ? code.value : code}`;
  const isUnderHand = (uri: string, { range, code }: vscode.Diagnostic): boolean => {
    const here = typing.get(uri);
    const rule = String(typeof code === 'object' ? code.value : code);
    // By line: the answer may be about the text of a few keys ago.
    const isOnLine = here !== undefined && range.start.line <= here.at.line && here.at.line <= range.end.line;
    return isOnLine && now() < here.until && aboutWords.test(rule);
  };
  return {
    middleware: {
      async provideDiagnostics(document, previousResultId, token, next) {
        const uri = (document instanceof vscode.Uri ? document : document.uri).toString();
        // What was held back is not what the server thinks is shown, so it is asked for afresh.
        const report = await next(document, withheld.has(uri) ? undefined : previousResultId, token);
        if (report?.kind !== 'full') return report;
        const before = shown.get(uri) ?? new Set();
        const items = report.items.filter((item) => before.has(name(item)) || !isUnderHand(uri, item));
        if (items.length < report.items.length) withheld.add(uri);
        else withheld.delete(uri);
        shown.set(uri, new Set(items.map(name)));
        return { ...report, items };
      },
    },
    follow: (client) => {
      const timers = new Map<string, ReturnType<typeof setTimeout>>();
      const again = (document: vscode.TextDocument) =>
        client.getFeature(DocumentDiagnosticRequest.method).getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
      const settle = (document: vscode.TextDocument) => {
        const uri = document.uri.toString();
        typing.delete(uri);
        clearTimeout(timers.get(uri));
        if (withheld.has(uri)) again(document);
      };
      return vscode.Disposable.from(
        vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
          const [change] = contentChanges;
          const uri = document.uri.toString();
          // One key at a time is typing; a quick fix, a paste or an undo is not.
          if (!change || reason !== undefined || contentChanges.length > 1 || change.text.length > 2) return;
          const at = document.positionAt(change.rangeOffset + change.text.length);
          typing.set(uri, { at, until: now() + pause });
          clearTimeout(timers.get(uri));
          timers.set(
            uri,
            setTimeout(() => settle(document), pause),
          );
        }),
        vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections }) => {
          const here = typing.get(document.uri.toString());
          if (here && selections.every(({ active }) => active.line !== here.at.line)) settle(document);
        }),
        vscode.workspace.onDidCloseTextDocument(({ uri }) => {
          for (const known of [typing, shown]) known.delete(uri.toString());
          withheld.delete(uri.toString());
        }),
        { dispose: () => timers.forEach((timer) => clearTimeout(timer)) },
      );
    },
  };
}
