// *Find records by what they say*: a question in the words of the templates, and the records it is true of.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient/node';
import { type FindParams, type FindResult, type FoundRecord, findRequest } from '../../server/src/protocol/find.ts';

/** Where the questions asked last are kept: for this folder, on this machine. */
const questionsKept = 'casewright.questions';
const mostKept = 8;

/** Registers the command. */
export function registerFindRecords(client: BaseLanguageClient, memory: vscode.Memento): vscode.Disposable {
  return vscode.commands.registerCommand('casewright.findRecords', async () => {
    const asked = await ask(client, memory.get<readonly string[]>(questionsKept, []));
    if (!asked) return;
    const { expression, result } = asked;
    const before = memory.get<readonly string[]>(questionsKept, []).filter((one) => one !== expression);
    await memory.update(questionsKept, [expression, ...before].slice(0, mostKept));
    await choose(expression, result);
  });
}

interface QuestionItem extends vscode.QuickPickItem {
  /** Null for what cannot be asked, such as a heading. */
  readonly expression: string | null;
}

interface Asked {
  readonly expression: string;
  readonly result: FindResult;
}

/** Asks for a question until it is one that can be asked; undefined when it is left. */
async function ask(client: BaseLanguageClient, before: readonly string[]): Promise<Asked | undefined> {
  const pick = vscode.window.createQuickPick<QuestionItem>();
  pick.title = vscode.l10n.t('Find records by what they say');
  pick.placeholder = vscode.l10n.t('What must be true? Use the headings, labels and columns of the forms.');
  pick.ignoreFocusOut = true;
  const offered = [
    ...group(vscode.l10n.t('Asked before'), before.map(asItem)),
    ...group(vscode.l10n.t('Examples'), examples()),
  ];
  const show = (first: readonly QuestionItem[]) => {
    pick.items = [...first, ...offered];
  };
  const typed = () => (pick.value.trim() === '' ? [] : [{ ...asItem(pick.value.trim()), alwaysShow: true }]);
  pick.onDidChangeValue(() => show(typed()));
  show([]);
  try {
    return await new Promise<Asked | undefined>((done) => {
      pick.onDidHide(() => done(undefined));
      pick.onDidAccept(async () => {
        const expression = pick.activeItems[0]?.expression ?? pick.value.trim();
        if (pick.busy || expression === '') return;
        pick.busy = true;
        const params: FindParams = { expression };
        const result: FindResult = await client.sendRequest(findRequest, params);
        pick.busy = false;
        if (!result.problem) return done({ expression, result });
        pick.value = expression;
        show([whatIsWrong(expression, result.problem)]);
      });
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}

function asItem(expression: string): QuestionItem {
  return { label: expression, expression };
}

function examples(): readonly QuestionItem[] {
  return [
    { ...asItem('count(Child seen[Seen alone = true]) = 0'), detail: vscode.l10n.t('The child was never seen alone') },
    { ...asItem('Outcome = "No further action"'), detail: vscode.l10n.t('It ended with no further action') },
    {
      ...asItem('Date of referral < date("2026-01-01") and Date authorised = null'),
      detail: vscode.l10n.t('Referred before a day, and not authorised'),
    },
  ];
}

function whatIsWrong(expression: string, { message, start, end }: NonNullable<FindResult['problem']>): QuestionItem {
  const place = expression.slice(start, end).trim();
  return {
    label: message,
    iconPath: new vscode.ThemeIcon('warning'),
    detail: place === '' || message.includes(place) ? '' : vscode.l10n.t('Here: {0}', place),
    alwaysShow: true,
    expression: null,
  };
}

interface RecordItem extends vscode.QuickPickItem {
  readonly found: FoundRecord | null;
}

/** What stands above a group of either. */
interface Heading extends QuestionItem, RecordItem {}

/** Items under a heading; nothing where there are none. */
function group<T>(label: string, items: readonly T[]): readonly (T | Heading)[] {
  const heading = { label, kind: vscode.QuickPickItemKind.Separator, expression: null, found: null };
  return items.length === 0 ? [] : [heading, ...items];
}

/** Shows the records, and opens the one that is chosen. */
async function choose(expression: string, { all, found, unsaid, notAsked }: FindResult): Promise<void> {
  if (all === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no records in the open folders.'));
    return;
  }
  const items: readonly RecordItem[] = [
    ...found.map(recordItem),
    ...group(vscode.l10n.t('Not answered, so it cannot be said'), unsaid.map(recordItem)),
    ...group(vscode.l10n.t('Could not be asked'), notAsked.map(recordItem)),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: expression,
    placeHolder: vscode.l10n.t('{0} of {1} records. Choose one to open it.', found.length, all),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen?.found) return;
  const { uri, range } = chosen.found;
  const at = new vscode.Position(range.start.line, range.start.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(at, at) });
}

function recordItem(found: FoundRecord): RecordItem {
  const { record, child, status, why, uri } = found;
  const file = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  return {
    label: record,
    description: [child, status].filter((one) => one !== '').join(' · '),
    detail: why ?? file,
    found,
  };
}
