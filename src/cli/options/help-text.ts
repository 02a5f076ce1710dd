import { envNames, flagOf, OPTION_KEYS, type OptionKey, specOf } from '../../options/options.ts';
import { COMMANDS, type CommandName, usageOf } from '../commands.ts';
import { painter } from '../output/paint.ts';

/** How the help is written. */
export interface HelpStyle {
  /** Whether escape sequences for colours are allowed; default no. */
  readonly color?: boolean;
  /** Columns of the terminal; default 80, at least 40, and no line is longer than 110. */
  readonly width?: number;
}

interface Writer {
  readonly width: number;
  bold(text: string): string;
  dim(text: string): string;
}

const WIDEST_LABEL = 30;

/** The help of a command, or of the whole program: plain text that ends in a newline. */
export function helpText(command?: CommandName, { color = false, width = 80 }: HelpStyle = {}): string {
  const paint = painter(color);
  const writer: Writer = {
    width: Math.min(Math.max(width, 40), 110),
    bold: (text) => paint('bold', text),
    dim: (text) => paint('dim', text),
  };
  const lines = command ? commandHelp(command, writer) : overview(writer);
  return `${lines.join('\n')}\n`;
}

function overview(writer: Writer): string[] {
  const names = Object.keys(COMMANDS) as CommandName[];
  return [
    ...wrap(
      'ev-driver-mock - a mock of the EV-charging API operation that gets a driver by its external id',
      writer.width,
    ),
    '',
    `${writer.bold('Usage:')} ev-driver-mock [COMMAND] [options]`,
    '',
    writer.bold('Commands:'),
    ...entries(
      names.map((name) => ({ label: name, text: COMMANDS[name].summary })),
      writer,
    ),
    '',
    writer.bold('Options of serve:'),
    ...optionEntries('serve', writer),
    '',
    writer.bold('Examples:'),
    ...names.flatMap((name) => exampleOf(name, writer)),
    '',
    ...precedence(writer),
  ];
}

function commandHelp(command: CommandName, writer: Writer): string[] {
  return [
    ...wrap(`ev-driver-mock ${command} - ${COMMANDS[command].summary}`, writer.width),
    '',
    `${writer.bold('Usage:')} ${usageOf(command)}`,
    '',
    writer.bold('Options:'),
    ...optionEntries(command, writer),
    '',
    writer.bold('Example:'),
    ...exampleOf(command, writer),
    '',
    ...precedence(writer),
  ];
}

function precedence({ width }: Writer): string[] {
  return wrap(
    'A flag wins over an environment variable, this over the config file, this over the default. ' +
      'Flags that are on or off take --flag, --no-flag and --flag=false.',
    width,
  );
}

function exampleOf(command: CommandName, { dim }: Writer): string[] {
  const [line, meaning] = COMMANDS[command].example;
  return [`  ${dim(`# ${meaning}`)}`, `  ${line}`];
}

interface Entry {
  readonly label: string;
  readonly text: string;
  readonly note?: string;
}

function optionEntries(command: CommandName, writer: Writer): string[] {
  const keys = OPTION_KEYS.filter((key) => specOf(key).commands.includes(command));
  return entries(
    keys.map((key) => ({ label: labelOf(key), text: specOf(key).help, note: noteOf(key) })),
    writer,
  );
}

function labelOf(key: OptionKey): string {
  const { short, type } = specOf(key);
  return [short && `-${short},`, flagOf(key), type.placeholder].filter(Boolean).join(' ');
}

function noteOf(key: OptionKey): string {
  const { default: value, defaultName } = specOf(key);
  const shown = value === 'false' || value === 'true' ? undefined : (value ?? defaultName);
  const variables = envNames(key).join(', ');
  const parts = [shown && `default ${shown}`, variables && `env ${variables}`].filter(Boolean);
  return parts.length === 0 ? '' : `(${parts.join('; ')})`;
}

/** Two columns: labels, and texts wrapped beside them. */
function entries(list: readonly Entry[], { width, bold, dim }: Writer): string[] {
  const column = Math.min(
    Math.max(...list.map(({ label }) => label.length)),
    WIDEST_LABEL,
    Math.floor(width / 2),
  );
  const indent = ' '.repeat(column + 4);
  return list.flatMap(({ label, text, note }) => {
    const space = width - indent.length;
    const beside = [...wrap(text, space), ...(note ? wrap(note, space).map(dim) : [])].map(
      (line) => indent + line,
    );
    if (label.length > column) return [`  ${bold(label)}`, ...beside];
    const [first = '', ...rest] = beside;
    return [`  ${bold(label)}${' '.repeat(column - label.length)}  ${first.slice(indent.length)}`, ...rest];
  });
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
