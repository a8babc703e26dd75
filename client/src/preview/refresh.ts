// When a preview asks for its content again: after a pause, one question at a time, and never an old answer over a new one.

import * as vscode from 'vscode';

/** Long enough for a word's keys to arrive together, short enough to seem at once. */
const pause = 150;

export interface Refresh extends vscode.Disposable {
  /** Asks soon; asked again before that, it is asked once. */
  readonly soon: () => void;
  /** Asks at once, whatever is under way. */
  readonly now: () => void;
  /** The page has shown what it was given, so it can be given more. */
  readonly shown: (turn: number) => void;
}

/** `ask` gets a number that counts up, and gives whether the page was sent anything; the page then says when it has shown it. */
export function refreshBy(ask: (turn: number, token: vscode.CancellationToken) => Promise<boolean>): Refresh {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: vscode.CancellationTokenSource | null = null;
  let turn = 0;
  /** The page is still at work on an earlier content: a long record takes a while. */
  let isBusy = false;
  let isWanted = false;
  const cancel = () => {
    clearTimeout(timer);
    underWay?.cancel();
    underWay?.dispose();
    underWay = null;
  };
  const run = async () => {
    cancel();
    const source = new vscode.CancellationTokenSource();
    underWay = source;
    isWanted = false;
    const sent = await ask(++turn, source.token).catch(() => false);
    if (underWay !== source) return;
    underWay = null;
    source.dispose();
    isBusy = sent;
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isBusy) isWanted = true;
      else void run();
    }, pause);
  };
  return {
    soon,
    now: () => {
      isBusy = false;
      void run();
    },
    shown: (which) => {
      if (which !== turn) return;
      isBusy = false;
      if (isWanted) soon();
    },
    dispose: cancel,
  };
}
