// The command `casewright`.

import { Command, CommanderError } from 'commander';
import { audit } from './audit.ts';
import { explain } from './explain.ts';
import { newRecord } from './new.ts';
import { checkTemplates, listTemplates } from './templates.ts';
import { exit, UsageError } from './usage.ts';

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

function program(finish: (status: number) => void): Command {
  const root = new Command('casewright')
    .description("Says what is missing from children's social care assessments written in a template.")
    .exitOverride()
    .showHelpAfterError('(casewright --help lists the commands)');
  const withWorld = (command: Command) =>
    command
      .option('--today <YYYY-MM-DD>', "read the records as on this day (default: today's date)")
      .option(
        '--templates <dir>',
        'a folder of templates to look in as well (may be given again)',
        collect,
        [] as readonly string[],
      )
      .option('--config <file>', 'a settings file (default: .casewright/config.yaml)');
  const withReport = (command: Command) =>
    command
      .option('--format <format>', 'text, json, ndjson, sarif, csv or html', 'text')
      .option('-o, --output <file>', 'write the report to a file')
      .option(
        '--fail-on <level>',
        'exit with 1 when a finding is at least this severe: error, warning, information, hint or never',
        'error',
      )
      .option('--by <group>', 'figures of the html report by team, or by worker where a pack allows it')
      .option('--suppress-small', 'hide counts under 6 in the html report, and all that is said of single records')
      .option('--no-color', 'print no colours');
  withReport(
    withWorld(
      root
        .command('audit')
        .description('check records (files or folders) and print what falls short')
        .argument('[path...]', 'files or folders (default: this folder)'),
    ),
  )
    .option('--min-severity <level>', 'leave out findings less severe than this', 'information')
    .option('--jobs <n>', 'how many records to read at once')
    .option('--no-cache', 'read every record anew, also those found unchanged since an audit earlier today')
    .option('--quiet', 'print nothing but the report')
    .option('--files-from <file>', 'read the names of files from a list, one a line; - for standard input')
    .option('--changed-since <revision>', 'only records that changed in git since a branch, tag or commit')
    .option('--shard <k/n>', 'only the kth of n parts of the records, to be put together by casewright merge')
    .action(async (paths: string[], options) => finish(await audit(paths, options)));
  withReport(
    root
      .command('merge')
      .description('put reports of several audits together (json or ndjson), in any format')
      .argument('<report...>', 'reports, best written with --shard')
      .option('--today <YYYY-MM-DD>', 'the day the records were read on, where the reports do not say it'),
  ).action(async (files: string[], options) => {
    const { merge } = await import('./merge.ts');
    finish(await merge(files, options));
  });
  root
    .command('compare')
    .description('what changed between two audits (json or ndjson): what is new, put right, accepted and still there')
    .argument('<before>', 'the report of the earlier audit')
    .argument('<after>', 'the report of the later audit')
    .option('--format <format>', 'text, csv or json', 'text')
    .option('-o, --output <file>', 'write the comparison to a file')
    .option(
      '--fail-on <level>',
      'exit with 1 when a new finding is at least this severe: error, warning, information, hint or never',
      'never',
    )
    .action(async (before: string, after: string, options) => {
      const { compare } = await import('./compare.ts');
      finish(await compare(before, after, options));
    });
  withWorld(
    root
      .command('new')
      .description('write a new record from a template')
      .argument('<template>', 'the name of a template: see casewright templates'),
  )
    .option('-o, --output <file>', 'where to write it (default: print it)')
    .option('--reference <reference>', 'the reference to put at its top')
    .action(async (template: string, options) => finish(await newRecord(template, options)));
  withWorld(
    root
      .command('export')
      .description('write a record as a Word document, a web page or a PDF file')
      .argument('<file>', 'a record'),
  )
    .option('--to <kind>', 'docx, html or pdf')
    .option(
      '--with <what>',
      'findings or guidance, to have them in it (may be given again)',
      collect,
      [] as readonly string[],
    )
    .option('-o, --output <file>', 'where to write it (default: beside the record, under its name; - prints it)')
    .option('--force', 'write over a file that is there')
    .action(async (file: string, options) => {
      const { exportFile } = await import('./export.ts');
      finish(await exportFile(file, options));
    });
  withWorld(
    root
      .command('import')
      .description('write a Word document (.docx) as a record; what no blank takes is kept and listed')
      .argument('<file>', 'a Word document'),
  )
    .option('--as <what>', 'record, or template for a draft of a template from an empty form', 'record')
    .option('--template <template>', 'the template of the record (default: the one most like the document)')
    .option('-o, --output <file>', 'where to write it (default: print it)')
    .option('--force', 'write over a file that is there')
    .action(async (file: string, options) => {
      const { importWord } = await import('./import.ts');
      finish(await importWord(file, options));
    });
  withWorld(
    root
      .command('baseline')
      .description(
        'record what stands in a folder of records that is taken over, so that only what is new or changed counts',
      )
      .argument('[folder]', 'a folder (default: this one)'),
  )
    .option('--by <name>', 'who takes the records over')
    .option('--update', 'take out of the baseline what was put right since')
    .action(async (folder: string | undefined, options) => {
      const { baseline } = await import('./baseline.ts');
      finish(await baseline(folder ?? '.', options));
    });
  root
    .command('redline')
    .description('what changed in a record since it was returned or approved, word by word, by what git has kept')
    .argument('<file>', 'a record')
    .option(
      '--since <when>',
      'returned, approved, a day (2026-03-01) or a revision (default: whichever of returned and approved was later)',
    )
    .option('--format <format>', 'text or html', 'text')
    .option('-o, --output <file>', 'write it to a file')
    .action(async (file: string, options) => {
      const { redline } = await import('./redline.ts');
      finish(await redline(file, options));
    });
  withWorld(
    root
      .command('supervision')
      .description("begin a worker's supervision record with what their open records say")
      .argument('[path...]', 'files or folders (default: this folder)'),
  )
    .option('--worker <name>', 'whose supervision it is (default: list the workers)')
    .option('--template <template>', 'the template of the record', 'supervision')
    .option('-o, --output <file>', 'where to write it (default: print it)')
    .option('--files-from <file>', 'read the names of files from a list, one a line; - for standard input')
    .action(async (paths: string[], options) => {
      const { supervision } = await import('./supervision.ts');
      finish(await supervision(paths, options));
    });
  const templates = withWorld(root.command('templates').description('list the templates in reach')).action(
    async (options) => finish(await listTemplates(options)),
  );
  withWorld(
    templates.command('check').description('check template files').argument('<path...>', 'files or folders'),
  ).action(async (paths: string[], options) => finish(await checkTemplates(paths, options)));
  root
    .command('explain')
    .description('what a rule looks for, why, and the guidance it rests on')
    .argument('<rule>', 'the name of a rule')
    .action((rule: string) => finish(explain(rule)));
  withWorld(
    root
      .command('facts')
      .description('what the checker understood of a record, and what it did not read')
      .argument('<file>', 'a record'),
  )
    .option('--format <format>', 'text or json', 'text')
    .action(async (file: string, options) => {
      const { facts } = await import('./facts.ts');
      finish(await facts(file, options));
    });
  withWorld(
    root
      .command('extract')
      .description('what records say as rows for a return: one a record, with dates, codes and counts')
      .argument('[path...]', 'files or folders (default: this folder)'),
  )
    .option('--to <format>', 'csv, json or ndjson', 'csv')
    .option('-o, --output <file>', 'write the rows to a file (default: print them)')
    .option('--force', 'write over a file that is there already')
    .option('--no-prose', 'leave out the columns of prose')
    .option('--files-from <file>', 'read the names of files from a list, one a line; - for standard input')
    .action(async (paths: string[], options) => {
      const { extract } = await import('./extract.ts');
      finish(await extract(paths, options));
    });
  withWorld(
    root
      .command('find')
      .description('the records for which something is true, in the words of their templates')
      .argument('<expression>', "such as 'count(Child seen[Seen alone = true]) = 0'")
      .argument('[path...]', 'files or folders (default: this folder)'),
  )
    .option('--to <format>', 'table, csv or json', 'table')
    .option('--files-from <file>', 'read the names of files from a list, one a line; - for standard input')
    .action(async (expression: string, paths: string[], options) => {
      const { find } = await import('./find.ts');
      finish(await find(expression, paths, options));
    });
  root
    .command('lsp')
    .description('the language server, for any editor')
    .option('--stdio', 'speak over standard input and output')
    .action(async () => {
      const { startNode } = await import('../lsp/start-node.ts');
      startNode();
    });
  return root;
}

async function run(): Promise<void> {
  try {
    await program((status) => {
      process.exitCode = status;
    }).parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exit.ok : exit.usage;
    else if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = exit.usage;
    } else throw error;
  }
}

// A reader that stops reading, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exit.ok);
});
void run();
