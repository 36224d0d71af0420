// The font reader of pdfmake brings its own, of more than a megabyte, for compressed fonts. Node has one.
const { brotliDecompressSync } = require('node:zlib')
module.exports = brotliDecompressSync
