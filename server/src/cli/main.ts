process.stderr.write('usage: imr check [--format text|json] PATH…\n');
process.exitCode = 2;
