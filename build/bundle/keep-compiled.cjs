// node keep-compiled.cjs ARGUMENTS: runs the command line, and keeps what it compiled for those who run it next.
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')

const made = join(__dirname, '../../out/desktop')
const { script } = require(join(made, 'cli.cjs'))
process.once('exit', () => writeFileSync(join(made, 'command-line.compiled'), script.createCachedData()))
