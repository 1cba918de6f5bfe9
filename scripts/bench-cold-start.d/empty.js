// A Node.js that does nothing: what EmptyProgram.java does.
process.stdout.write("\x04");
process.stdin.resume();
