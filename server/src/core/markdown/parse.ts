import type { Root } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * Taken out of Markdown, because a social worker who types them means text:
 * `[Mum]: she said so` would vanish as a link definition, four spaces would make code, and dashes under a line would make it a heading.
 * Without definitions, too, no part of a text changes what another part means.
 */
const notInRecords = { disable: { null: ['definition', 'codeIndented', 'setextUnderline'] } };

/**
 * After an item of nothing but its bullet the parser takes a `[ ]` at the start of the next paragraph, which stands in no list, for a tick.
 * It would vanish from the record; here it stays text.
 */
function ticksOfItems(): Extension {
  const { exit } = gfmTaskListItemFromMarkdown();
  const tick: NonNullable<Extension['exit']>[string] = function (token) {
    if (this.stack.at(-2)?.type === 'listItem') exit?.[token.type]?.call(this, token);
  };
  return {
    exit: {
      ...exit,
      taskListCheckValueChecked: tick,
      taskListCheckValueUnchecked: tick,
      taskListCheck(token) {
        if (this.stack.at(-2)?.type === 'listItem') return;
        this.config.enter.data?.call(this, token);
        this.config.exit.data?.call(this, token);
      },
    },
  };
}

function recordMarkdown(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable(), gfmTaskListItem(), notInRecords];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), ticksOfItems()];
}

const processor = unified().use(remarkParse).use(recordMarkdown).freeze();

/** Parses a text as the Markdown of records: CommonMark with tables and task lists, without definitions, indented code and underlined headings. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
