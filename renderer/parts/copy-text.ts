/** Puts text into the clipboard, on a person's click: the clipboard of the browser needs a permission that nothing here is given. */
export function copyText(text: string): boolean {
  const give = (copy: ClipboardEvent) => {
    copy.preventDefault()
    copy.stopImmediatePropagation()
    copy.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', give, { capture: true, once: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', give, { capture: true })
  return isCopied
}
