// Links that go on leading where they led when records are renamed or moved.

import type { TextEdit } from 'vscode-languageserver-types';
import { readRecord } from '../../core/record/record.ts';
import type { Document, Project } from '../../project/project.ts';
import { isRecord } from '../diagnostics.ts';
import { rangeBetween } from '../ranges.ts';
import type { FileEdits } from '../rename.ts';
import { type Address, isSameAddress, pathBetween, readAddress, resolvePath } from './address.ts';
import { fileLinksIn } from './markdown-links.ts';

/** A file or folder that is about to have another address. */
export interface Move {
  readonly from: Address;
  readonly to: Address;
}

/** Reads what the editor says is about to be renamed. */
export function movesOf(files: readonly { readonly oldUri: string; readonly newUri: string }[]): readonly Move[] {
  return files.flatMap(({ oldUri, newUri }) => {
    const from = readAddress(oldUri.replace(/\/$/, ''));
    const to = readAddress(newUri.replace(/\/$/, ''));
    return from && to ? [{ from, to }] : [];
  });
}

/** What changes in a document's links, before anything is moved; null where nothing does. */
export function linkEdits(project: Project, document: Document, moves: readonly Move[]): FileEdits | null {
  const from = readAddress(document.uri);
  if (!from) return null;
  const { text } = document.blocks;
  const newFrom = afterMoves(from, moves);
  const edits = fileLinksIn(document.blocks).flatMap(({ target, path, isAngled }): readonly TextEdit[] => {
    const to = resolvePath(from, path);
    if (!to) return [];
    const newTo = afterMoves(to, moves);
    if (isSameAddress(from, newFrom) && isSameAddress(to, newTo)) return [];
    const before = pathBetween(from, to);
    const after = pathBetween(newFrom, newTo);
    if (!after || before?.join('/') === after.join('/')) return [];
    const written = text.slice(target.start, target.end);
    const dot = written.startsWith('./') && after[0] !== '..' ? './' : '';
    const newText = dot + after.map((name) => (isAngled ? name.replace(/[<>%\\#?]/g, hex) : escaped(name))).join('/');
    return [{ range: rangeBetween(project, document, target.start, target.end), newText }];
  });
  if (edits.length === 0) return null;
  const status = isRecord(document) ? readRecord(document.blocks).status : 'draft';
  return {
    uri: document.uri,
    version: document.version < 0 ? null : document.version,
    edits,
    reason: status === 'approved' || status === 'closed' ? 'settled' : null,
  };
}

// What is in a folder goes with it; a file that is named itself goes where that says.
function afterMoves(address: Address, moves: readonly Move[]): Address {
  let best: Move | null = null;
  for (const move of moves) {
    const { names } = move.from;
    const isInside = isSameAddress(move.from, { root: address.root, names: address.names.slice(0, names.length) });
    if (isInside && names.length > (best?.from.names.length ?? -1)) best = move;
  }
  return best
    ? { root: best.to.root, names: [...best.to.names, ...address.names.slice(best.from.names.length)] }
    : address;
}

const hex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

// What would end the address, or mean something in it.
function escaped(name: string): string {
  return name.replace(/[ \t()<>[\]%#?&\\]/g, hex);
}
