// Reads the PDF of a preview off the window's thread.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
