// Says what keeps the page from starting. A plain script, so that it runs where the page's own do not; it touches nothing once they run.
// Nothing waits for it: the page starts whatever becomes of this file.
;(() => {
  const say = (text) => {
    const help = document.getElementById('opening-help')
    // It may have come before the rest of the page.
    if (!help && document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => say(text), { once: true })
    if (help?.dataset.atOnce !== undefined || !help) return
    document.getElementById('opening-line').textContent = 'Rote cannot start here.'
    help.textContent = text
    help.dataset.atOnce = ''
  }

  if (window.location.protocol === 'file:')
    say(
      'It was opened as a file, and browsers keep the scripts of such a page from it. It needs a web server: run npm start in the ' +
        'folder of its source, or any static server in this one, and open the address that it says.',
    )

  /** The address of a file that did not come as what it is. */
  const fileOf = (element) => element && (element.src || element.href)
  const onError = ({ target, message }) => {
    const file = fileOf(target)
    if (window.origin === 'null')
      say(`It is shown in a frame that keeps its scripts from it. In a window of its own it works: ${window.location.href}`)
    else if (file)
      say(
        `${file} could not be loaded as what it is. Reloading the page may help. If it does not, the file is missing on the host, or ` +
          'is sent as another kind of file, or the address of this page lacks the slash at its end.',
      )
    else if (/SyntaxError/.test(message))
      say(`This browser is too old for it: Chrome 123, Firefox 120, Safari 17.5 and later will do. (${message})`)
    else if (message) say(`It stopped with an error; reloading the page may help. (${message})`)
  }
  window.addEventListener('error', onError, true)
  window.addEventListener('unhandledrejection', ({ reason }) => onError({ message: String(reason) }))

  // What failed before this file came is asked for once more, if the page has not started by then.
  const lookBack = async () => {
    for (const element of document.querySelectorAll('script[src], link[rel="modulepreload"], link[rel="stylesheet"]')) {
      if (!document.getElementById('opening-help')) return
      const answer = await fetch(fileOf(element)).catch(() => null)
      if (!answer?.ok || !/script|css/.test(answer.headers.get('content-type'))) onError({ target: element })
    }
  }
  const later = () => setTimeout(lookBack, 1000)
  if (document.readyState === 'complete') later()
  else window.addEventListener('load', later)
})()
