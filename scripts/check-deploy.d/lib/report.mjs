// What a person reads: a line for each check, and what is wrong below it.
const isColoured = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (isColoured ? `\x1b[${code}m${text}\x1b[0m` : text);

const LONGEST = 400;

export function startReport() {
  const began = Date.now();
  const count = { all: 0, failed: 0 };
  return {
    title(text, detail = '') {
      console.log(`\n${paint(1, text)}${detail && `  ${paint(2, detail)}`}`);
    },

    /** A check's line; what it showed, if it passed; what is wrong, if not. */
    check(name, { problems, note = '', shown = [] }) {
      const passed = problems.length === 0;
      count.all++;
      if (!passed) count.failed++;
      const mark = passed ? paint(32, '✓') : paint(31, '✗');
      console.log(`  ${mark} ${name.padEnd(note ? 46 : 0)}${note && `  ${paint(2, note)}`}`);
      for (const line of passed ? shown : problems) console.log(cut(`      ${line}`));
    },

    /** Says how it went, and what to do if a change was meant. @returns the exit code */
    end(ifMeant) {
      const seconds = ((Date.now() - began) / 1000).toFixed(0);
      const failed = `${count.failed} of ${count.all} checks failed`;
      const text = count.failed ? paint(31, failed) : paint(32, `all ${count.all} checks passed`);
      console.log(`\n${text} in ${seconds} s`);
      if (count.failed) console.log(ifMeant);
      return count.failed ? 1 : 0;
    },
  };
}

const cut = (line) => {
  const flat = line.replace(/\n/g, '⏎');
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST)}…` : flat;
};
