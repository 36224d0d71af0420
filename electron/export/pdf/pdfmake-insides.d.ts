// pdfmake publishes types for its front door only; `pdfmake.ts` says what is behind these.
declare module 'pdfmake/js/*' {
  const babel: { readonly default: unknown }
  export = babel
}
