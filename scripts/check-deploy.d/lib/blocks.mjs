// The blocks of a serverless.yml that are commented out, and how its text reads with some of them in or out.

/** A comment that is YAML: a key, alone or with a value of one word or in quotes. Other comments are sentences. */
const COMMENTED = /^( *)#( ?)(- )?([A-Za-z_][\w-]*):( +(\$\{[^}]*\}\S*|'[^']*'|"[^"]*"|[^\s'"#]+))?( +#.*)?$/;

/** Notes to editors look like a key. */
const NOTES = ['yaml-language-server'];

/**
 * The commented blocks of a text, in their order.
 *
 * @returns `[{name, mark, first, last}]`: the block's key, what makes a comment of it, and its lines, counted from 0
 */
export function commentedBlocks(text) {
  const lines = text.split('\n');
  const blocks = [];
  for (let i = 0; i < lines.length; i++) {
    const [, indent, gap, dash, name] = COMMENTED.exec(lines[i]) ?? [];
    if (!name || NOTES.includes(name)) continue;
    const belongs = new RegExp(`^${indent}#${gap}  ${dash ? '  ' : ''} *\\S`);
    let last = i;
    while (belongs.test(lines[last + 1] ?? '')) last++;
    blocks.push({ name, mark: `#${gap}`, first: i, last });
    i = last;
  }
  return blocks;
}

/** The text with the named blocks no longer commented out. */
export function withBlocks(text, names) {
  const lines = text.split('\n');
  for (const { name, mark, first, last } of commentedBlocks(text)) {
    if (!names.includes(name)) continue;
    for (let i = first; i <= last; i++) lines[i] = lines[i].replace(mark, '');
  }
  return lines.join('\n');
}

/** The text without a list's item, such as a trigger. */
export function withoutItem(text, name) {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => new RegExp(`^ *- ${name}: *(#.*)?$`).test(line));
  if (first < 0) throw new Error(`there is no "- ${name}:"`);
  const deeper = new RegExp(`^ {${lines[first].indexOf('-') + 1}} *[^ #]`);
  let last = first;
  while (deeper.test(lines[last + 1] ?? '')) last++;
  lines.splice(first, last - first + 1);
  return lines.join('\n');
}
