// @ts-check

/**
 * How a tool is installed and used, as docs/clients.md tells it.
 * @typedef {object} Recipe
 * @property {string} name
 * @property {readonly string[]} packages each with its exact version
 * @property {readonly string[]} commands to run once, after what is installed
 * @property {string | undefined} server a command that runs until it is stopped
 * @property {Readonly<Record<string, string>>} files text by name
 */

/**
 * The recipes of a page: a section of level 3 each, with blocks of `sh` that install and run, and blocks whose first line names
 * the file that they are.
 * @param {string} markdown
 * @returns {readonly Recipe[]}
 */
export function recipesIn(markdown) {
  return markdown
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const text = section.replace(/^## [\s\S]*/m, '');
      const name = text.slice(0, text.indexOf('\n')).trim();
      const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, code = '']) => ({
        language,
        code,
      }));
      const shell = blocks.filter(({ language }) => language === 'sh').map(({ code }) => code.trim());
      const runs = shell.filter((code) => !code.startsWith('#')).flatMap((code) => code.split('\n'));
      const install = runs.find((line) => line.startsWith('npm install --save-dev ')) ?? '';
      const files = blocks.flatMap(({ code }) => {
        const [, file] = /^(?:\/\/|#) ([\w.-]+\.\w+)\n/.exec(code) ?? [];
        return file ? [[file, code]] : [];
      });
      return {
        name,
        packages: install.split(' ').slice(3),
        commands: runs.filter((line) => line !== install),
        server: shell.find((code) => code.startsWith('# runs until'))?.split('\n')[1],
        files: Object.fromEntries(files),
      };
    });
}
