/** A command of a document with the output that the document shows. */
export interface ConsoleCommand {
  readonly line: number;
  readonly command: string;
  /** `…` stands for any text within a line, and for any lines where it is alone on one. */
  readonly output: readonly string[];
}

/** Reads the fenced blocks of language `console`: a line that begins with `$ ` is a command. */
export function consoleCommands(markdown: string): readonly ConsoleCommand[] {
  const commands: { line: number; command: string; output: string[] }[] = [];
  let inside = false;
  for (const [i, line] of markdown.split('\n').entries()) {
    if (line.trim().startsWith('```')) inside = line.trim() === '```console';
    else if (!inside) continue;
    else if (line.startsWith('$ ')) commands.push({ line: i + 1, command: line.slice(2), output: [] });
    else if (line.startsWith('> ')) commands.at(-1)!.command += `\n${line.slice(2)}`;
    else commands.at(-1)?.output.push(line);
  }
  return commands;
}

/** Whether the actual output is what a document shows. */
export function isShown(shown: readonly string[], actual: string): boolean {
  const expected = trimEnd(shown)
    .map((line) => (line.trim() === '…' ? '[\\s\\S]*?' : `${escaped(line)}\\n?`))
    .join('');
  return new RegExp(`^${expected}$`).test(trimEnd(actual.split('\n')).join('\n'));
}

function trimEnd(lines: readonly string[]): readonly string[] {
  const end = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(0, end + 1).map((line) => line.trimEnd());
}

function escaped(line: string): string {
  return line
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^\\n]*?');
}
