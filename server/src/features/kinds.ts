// What an editor is told of before it asks for anything.

import { CodeActionKind } from 'vscode-languageserver-types';

/** Putting right all at once what needs nobody's eye. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.casewright`;

/** Every kind of action there is. */
export const codeActionKinds = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind];

/** In the order of the protocol's legend; package.json says how each is coloured. */
export const tokenTypes = ['emptyBlank', 'doneBlank', 'placeholder', 'waiting', 'childsWords'] as const;
