/** A line and what belongs to it. */
export interface TreeNode {
  readonly text: string;
  readonly children?: readonly TreeNode[];
}

/** Writes a tree, one line per node, with guide lines as `tree` draws them. */
export function treeLines(root: TreeNode, guide: (text: string) => string = (text) => text): string[] {
  return [root.text, ...childLines(root.children ?? [], '', guide)];
}

function childLines(nodes: readonly TreeNode[], indent: string, guide: (text: string) => string): string[] {
  return nodes.flatMap(({ text, children = [] }, at) => {
    const isLast = at === nodes.length - 1;
    const below = indent + (isLast ? '   ' : '│  ');
    return [guide(indent + (isLast ? '└─ ' : '├─ ')) + text, ...childLines(children, below, guide)];
  });
}
