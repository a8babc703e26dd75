// *Import a Word document*: a form or report from Word as a new record that is not saved yet, with what was not matched beside it.

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type TemplateChoice, templatesRequest } from '../../server/src/protocol/protocol.ts';
import {
  type ImportWordParams,
  importWordRequest,
  type WordResult,
  type WordText,
} from '../../server/src/protocol/word.ts';

const scheme = 'casewright-import';
/** Larger than any form; the server refuses it too. */
const largest = 60_000_000;

interface Choice extends vscode.QuickPickItem {
  /** Null for a new template. */
  readonly template: string | null;
}

/** Registers *Import a Word document* and the report it shows. */
export function registerImportWord(client: LanguageClient): readonly vscode.Disposable[] {
  const reports = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const showReport = async (name: string, text: string) => {
    const uri = vscode.Uri.from({ scheme, path: `/${name}.md` });
    reports.set(uri.path, text);
    changed.fire(uri);
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
  };
  return [
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: ({ path }) => reports.get(path) ?? '',
    }),
    vscode.commands.registerCommand('casewright.importWord', async (file?: unknown) => {
      const uri = file instanceof vscode.Uri ? file : await chooseFile();
      if (uri) await importWord(client, uri, showReport);
    }),
  ];
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import a Word document'),
    openLabel: vscode.l10n.t('Import'),
    filters: { [vscode.l10n.t('Word documents')]: ['docx'] },
  });
  return chosen?.[0];
}

async function importWord(
  client: LanguageClient,
  uri: vscode.Uri,
  showReport: (name: string, text: string) => Promise<void>,
): Promise<void> {
  const file = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const say = (problem: string) => void vscode.window.showErrorMessage(`"${file}" ${problem}.`);
  const bytes = await readFile(uri);
  if (typeof bytes === 'string') return say(bytes);
  const name = file.replace(/\.[^.]*$/, '');
  const data = Buffer.from(bytes).toString('base64');
  const read = (as: ImportWordParams['as'], template: string | null): Promise<WordResult> =>
    Promise.resolve(
      vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading the Word document') },
        () =>
          client.sendRequest<WordResult>(importWordRequest, { data, name, template, as } satisfies ImportWordParams),
      ),
    );
  const best = await read('record', null);
  if ('problem' in best && !best.isUnlike) return say(best.problem);
  const chosen = await chooseTemplate(client, 'problem' in best ? null : best);
  if (!chosen) return;
  const isBest = !('problem' in best) && chosen.template === best.template;
  const result = isBest ? best : await read(chosen.template === null ? 'template' : 'record', chosen.template);
  if ('problem' in result) return say(result.problem);
  const language = chosen.template === null ? 'assessment-template' : 'assessment';
  const document = await vscode.workspace.openTextDocument({ language, content: result.text });
  await vscode.window.showTextDocument(document, { preview: false });
  await showReport(name, reportOf(file, chosen.template === null, result));
}

/** The file's bytes, or what is wrong with it. */
async function readFile(uri: vscode.Uri): Promise<Uint8Array | string> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > largest) return vscode.l10n.t('is larger than any form or report');
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return vscode.l10n.t('could not be read');
  }
}

async function chooseTemplate(client: LanguageClient, best: WordText | null): Promise<Choice | undefined> {
  const templates: readonly TemplateChoice[] = await client.sendRequest(templatesRequest, {});
  const matched = new Map(best?.ranked.map(({ id, matched: count }) => [id, count]));
  const items = [...new Map(templates.map((template) => [template.id, template])).values()]
    .sort((a, b) => (matched.get(b.id) ?? 0) - (matched.get(a.id) ?? 0))
    .map(
      ({ id, title, pack }): Choice => ({
        label: title,
        description: pack,
        ...(id === best?.template ? { detail: vscode.l10n.t('Most like this document') } : {}),
        template: id,
      }),
    );
  const isTemplate: Choice = {
    label: vscode.l10n.t('A new template'),
    detail: vscode.l10n.t('Makes a draft of a template from an empty form.'),
    template: null,
  };
  return vscode.window.showQuickPick([...items, isTemplate], {
    title: vscode.l10n.t('Import a Word document'),
    placeHolder: vscode.l10n.t('What is it?'),
    matchOnDescription: true,
  });
}

// Words of the document are quoted, so that nothing in them is read as the report's own.
function reportOf(file: string, isTemplate: boolean, { title, notes, unmatched }: WordText): string {
  const quote = (words: string) =>
    words
      .split('\n')
      .map((line) => `> ${plain(line)}`)
      .join('\n>\n');
  const lines = [
    `# ${plain(title)}`,
    isTemplate
      ? vscode.l10n.t(
          'A draft of a template from {0}. Go through it before it is used; it is not saved yet.',
          plain(file),
        )
      : vscode.l10n.t('A draft from {0}. It is not saved yet.', plain(file)),
    ...notes.map((note) => `- ${plain(note)}`),
    ...(unmatched.length === 0
      ? isTemplate
        ? []
        : [vscode.l10n.t('Everything in the document has found a place.')]
      : [
          `## ${vscode.l10n.t('Kept, but not matched to the template')}`,
          ...unmatched.flatMap(({ heading, words }) => [
            ...(heading === '' ? [] : [`**${plain(heading)}**`]),
            ...(words === '' ? [] : [quote(words)]),
          ]),
        ]),
  ];
  return `${lines.join('\n\n')}\n`;
}

const plain = (text: string) => text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
